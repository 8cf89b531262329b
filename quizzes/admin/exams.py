"""Exams as data: dates, papers, and the topics whose words decide where a question belongs."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.http import HttpRequest
from django.utils.translation import gettext_lazy

from quizzes.admin.lines import LINES_OR_COMMAS, WordsField
from quizzes.models import Exam, ExamMember, Paper, Sitting, Topic


class SittingInline(admin.TabularInline[Sitting, Exam]):
    model = Sitting
    extra = 0


class PaperInline(admin.TabularInline[Paper, Exam]):
    model = Paper
    fields = ["code", "name", "form", "minutes", "total", "pass_share", "position"]
    show_change_link = True
    extra = 0


class ExamMemberInline(admin.TabularInline[ExamMember, Exam]):
    model = ExamMember
    autocomplete_fields = ["user"]
    extra = 0


@admin.register(Exam)
class ExamAdmin(admin.ModelAdmin[Exam]):
    list_display = ["name", "industry", "policy", "least_confidence", "position"]
    list_select_related = ["industry"]
    search_fields = ["name", "slug"]
    prepopulated_fields = {"slug": ["name"]}
    inlines = [SittingInline, PaperInline, ExamMemberInline]


@admin.register(Sitting)
class SittingAdmin(admin.ModelAdmin[Sitting]):
    list_display = ["exam", "date", "last_date", "cutoff"]
    list_filter = ["exam", "date"]
    list_select_related = ["exam"]
    date_hierarchy = "date"


class TopicForm(forms.ModelForm[Topic]):
    words = WordsField(
        label=gettext_lazy("识别词"),
        required=False,
        separators=LINES_OR_COMMAS,
        widget=forms.Textarea(attrs={"rows": 3, "cols": 40}),
        help_text=gettext_lazy("一行一个，或用顿号隔开；句子里出现这些词，题目就归到这个考点。"),
    )

    class Meta:
        model = Topic
        fields = ["paper", "parent", "code", "name", "words", "fallback", "position"]


class TopicInline(admin.TabularInline[Topic, Paper]):
    model = Topic
    form = TopicForm
    fields = ["name", "code", "words", "fallback", "position"]
    extra = 0


@admin.register(Paper)
class PaperAdmin(admin.ModelAdmin[Paper]):
    list_display = ["name", "exam", "form", "minutes", "total", "pass_share"]
    list_filter = ["exam", "form"]
    list_select_related = ["exam"]
    inlines = [TopicInline]


@admin.register(Topic)
class TopicAdmin(admin.ModelAdmin[Topic]):
    form = TopicForm
    list_display = ["name", "paper", "words", "fallback"]
    list_editable = ["words"]
    list_filter = ["paper__exam", "paper"]
    list_select_related = ["paper"]
    list_per_page = 50
    search_fields = ["name", "code"]
    autocomplete_fields = ["parent"]

    def get_changelist_form(
        self, request: HttpRequest, **kwargs: Any
    ) -> type[forms.ModelForm[Topic]]:
        return TopicForm
