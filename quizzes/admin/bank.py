"""Question sets, and the account of each run of generation."""

from __future__ import annotations

from typing import Any, cast

from django import forms
from django.contrib import admin, messages
from django.contrib.auth.models import AbstractUser
from django.core.exceptions import ValidationError
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.admin.pages import ReadOnly, WithButtons
from quizzes import authoring
from quizzes.models import Generation, ModelRun, Question, QuestionSet, SetMember
from quizzes.words import why_rejected, why_silent


class MembersFormSet(forms.BaseInlineFormSet[SetMember, QuestionSet, forms.ModelForm[SetMember]]):
    def add_fields(self, form: forms.ModelForm[SetMember], index: int | None) -> None:
        """A new question comes last unless somebody says otherwise."""
        super().add_fields(form, index)
        if form.instance.pk is None:
            place = self.total_form_count() if index is None else index
            form.fields["position"].initial = place + 1

    def clean(self) -> None:
        """Every question must belong to the set's exam: its candidates are marked by its rule."""
        super().clean()
        if any(self.errors) or self.instance.exam_id is None:
            return
        chosen = [form.cleaned_data.get("question") for form in self.forms if _kept(form)]
        ids = [question.pk for question in chosen if question is not None]
        own = Question.objects.for_exam(self.instance.exam).filter(pk__in=ids)
        strangers = set(ids) - set(own.values_list("pk", flat=True))
        if strangers:
            stems = "；".join(str(one) for one in chosen if one and one.pk in strangers)
            raise ValidationError(_("不属于这个考试的题目：%(stems)s") % {"stems": stems})


def _kept(form: forms.ModelForm[SetMember]) -> bool:
    return bool(form.cleaned_data) and not form.cleaned_data.get("DELETE")


class SetMemberInline(admin.TabularInline[SetMember, QuestionSet]):
    model = SetMember
    formset = MembersFormSet
    autocomplete_fields = ["question"]
    verbose_name_plural = gettext_lazy("题目（按次序出现）")

    def get_queryset(self, request: HttpRequest) -> QuerySet[SetMember]:
        return super().get_queryset(request).select_related("question__current")

    def get_extra(self, request: HttpRequest, obj: Any = None, **kwargs: Any) -> int:
        return 1 if obj else 5


@admin.register(QuestionSet)
class QuestionSetAdmin(WithButtons):
    list_display = ["title", "exam", "questions_in", "published_at"]
    list_filter = ["exam", "published_at"]
    list_select_related = ["exam"]
    search_fields = ["title", "description"]
    fields = ["exam", "title", "description", ("published_at", "made_by")]
    readonly_fields = ["published_at", "made_by"]
    inlines = [SetMemberInline]
    actions = ["publish", "withdraw"]
    buttons = ["publish", "withdraw"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[QuestionSet]:
        sets: QuerySet[QuestionSet] = super().get_queryset(request)
        return sets.annotate(question_count=Count("members"))

    @admin.display(description=gettext_lazy("题数"), ordering="question_count")
    def questions_in(self, question_set: Any) -> int:
        count: int = question_set.question_count
        return count

    @admin.display(description=gettext_lazy("出题组的人"), empty_value="")
    def made_by(self, question_set: QuestionSet) -> str:
        return str(question_set.created_by or "")

    def save_model(self, request: HttpRequest, obj: QuestionSet, form: Any, change: bool) -> None:
        if not change:
            obj.created_by_id = request.user.pk
        super().save_model(request, obj, form, change)

    @admin.action(description=gettext_lazy("发布"), permissions=["change"])
    def publish(self, request: HttpRequest, queryset: QuerySet[QuestionSet]) -> None:
        """Publish each set that can be; say for each other one what is in the way."""
        by, now = cast(AbstractUser, request.user), timezone.now()
        for question_set in queryset:
            told = {"title": question_set.title}
            try:
                authoring.publish_set(question_set=question_set, by=by, now=now)
            except ValidationError as problem:
                for said in problem.messages:
                    self.message_user(
                        request, f"{question_set.title}{_('：')}{said}", messages.ERROR
                    )
            else:
                said = _("“%(title)s”已发布，考生可以看到。") % told
                self.message_user(request, said, messages.SUCCESS)

    @admin.action(description=gettext_lazy("撤回"), permissions=["change"])
    def withdraw(self, request: HttpRequest, queryset: QuerySet[QuestionSet]) -> None:
        for question_set in queryset:
            authoring.withdraw_set(question_set=question_set)
            said = _("“%(title)s”已撤回，考生不再看到。") % {"title": question_set.title}
            self.message_user(request, said, messages.SUCCESS)


BULKY = [
    f"version__{name}" for name in ("text", "original", "blocks", "repairs", "omissions", "damaged")
]


@admin.register(Generation)
class GenerationAdmin(ReadOnly, admin.ModelAdmin[Generation]):
    list_display = ["version", "state", "asked", "dropped", "silence_said", "finished_at"]
    list_filter = ["state", "silence", "finished_at"]
    list_per_page = 50
    search_fields = ["version__title"]
    fields = ["version", "state", "asked", "silence_said", "problem", "finished_at", "rejected"]
    readonly_fields = ["silence_said", "rejected"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[Generation]:
        """Without the articles' texts, of which only the titles are shown."""
        runs: QuerySet[Generation] = super().get_queryset(request).select_related("version")
        return runs.defer(*BULKY)

    @admin.display(description=gettext_lazy("未出题原因"), ordering="silence", empty_value="")
    def silence_said(self, run: Generation) -> str:
        return why_silent(run.silence, run.rejects)

    @admin.display(description=gettext_lazy("未采用"))
    def dropped(self, run: Generation) -> int:
        return len(run.rejects)

    @admin.display(description=gettext_lazy("未采用"))
    def rejected(self, run: Generation) -> SafeString:
        return shown_rejects(run.rejects)


@admin.register(ModelRun)
class ModelRunAdmin(ReadOnly, admin.ModelAdmin[ModelRun]):
    list_display = ["version", "model", "state", "asked", "attempts", "problem", "started_at"]
    list_display += ["finished_at"]
    list_filter = ["state", "model", "finished_at"]
    list_per_page = 50
    search_fields = ["version__title"]
    fields = ["version", "model", "state", "asked", "attempts", "problem"]
    fields += ["started_at", "finished_at", "rejected"]
    readonly_fields = ["rejected"]

    def get_queryset(self, request: HttpRequest) -> QuerySet[ModelRun]:
        runs: QuerySet[ModelRun] = super().get_queryset(request)
        return runs.select_related("version").defer(*BULKY)

    @admin.display(description=gettext_lazy("未采用"))
    def rejected(self, run: ModelRun) -> SafeString:
        return shown_rejects(run.rejects)


def shown_rejects(rejects: list[dict[str, str]]) -> SafeString:
    kinds = dict(Question.Kind.choices)
    shown = [
        {
            "kind": kinds.get(one["kind"], one["kind"]),
            "stem": one["stem"],
            "reason": why_rejected(one["reason"]),
        }
        for one in rejects
    ]
    return render_to_string("admin/quizzes/rejects.html", {"rejects": shown})
