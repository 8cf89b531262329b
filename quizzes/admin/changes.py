"""Corrections and updates on their way to learners, and what hangs on a fact that is overtaken."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import Count, QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from news.admin.facts import FactAdmin
from news.admin.pages import ReadOnly
from news.models import Fact
from quizzes import corrections
from quizzes.models import Change

admin.site.unregister(Fact)

COLUMNS = ("kind", "subject", "made", "by", "made_at", "progress", "finished_at")


@admin.register(Change)
class ChangeAdmin(ReadOnly, admin.ModelAdmin[Change]):
    list_display = COLUMNS
    list_display_links = ["kind", "subject"]
    list_filter = ["kind", "made_at"]
    list_select_related = [
        "question__current", "version__question", "corrected__question", "old", "new", "by"
    ]  # fmt: skip
    show_full_result_count = False
    fields = COLUMNS

    def get_queryset(self, request: HttpRequest) -> QuerySet[Change]:
        changes: QuerySet[Change] = super().get_queryset(request)
        choices = ("version__choices", "corrected__choices")
        return changes.annotate(done=Count("steps")).prefetch_related(*choices)

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may correct a question may see what came of it."""
        return super().has_view_permission(request, obj) or request.user.has_perm(
            "quizzes.change_question"
        )

    @admin.display(description=gettext_lazy("题目或事实"))
    def subject(self, change: Change) -> str:
        return str(change.question or change.old)

    @admin.display(description=gettext_lazy("改动"))
    def made(self, change: Change) -> str:
        if change.new:
            return f"{change.old} → {change.new}"
        keys = (corrections.key_in_words(one) for one in (change.version, change.corrected) if one)
        return " → ".join(map(corrections.in_words, keys))

    @admin.display(description=gettext_lazy("进度（考生）"))
    def progress(self, change: Any) -> str:
        """Who is through of all touched; one that is finished need not be counted again."""
        left = 0 if change.finished_at else corrections.touched(change).count()
        return f"{change.done} / {change.done + left}"


@admin.register(Fact)
class LearnedFactAdmin(FactAdmin):
    """The news app knows nothing of learners, so its page is completed here."""

    def get_fieldsets(self, request: HttpRequest, obj: Any = None) -> Any:
        (name, decision), *rest = self.fieldsets
        fields = [*decision["fields"], "touches"]
        return [(name, {**decision, "fields": fields}), *rest]

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        return [*super().get_readonly_fields(request, obj), "touches"]

    @admin.display(description=gettext_lazy("若被取代"))
    def touches(self, fact: Fact) -> str:
        preview = corrections.preview_supersession(fact)
        return _("停用 %(questions)d 道题，告知学过的 %(learners)d 名考生。") % {
            "questions": preview.questions,
            "learners": preview.learners,
        }
