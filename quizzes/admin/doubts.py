"""Questions that learners' answers put in doubt, for an instructor to see to."""

from __future__ import annotations

from typing import Any

from django.contrib import admin, messages
from django.db.models import F, QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy, ngettext

from news.admin.pages import ReadOnly, WithButtons
from quizzes import doubts
from quizzes.admin.showing import measure_in_words
from quizzes.models import Doubt


class IsOpen(admin.SimpleListFilter):
    title = gettext_lazy("处理")
    parameter_name = "settled"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, Any]]:
        return [("no", gettext_lazy("待处理")), ("yes", gettext_lazy("已处理"))]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Doubt]) -> QuerySet[Doubt] | None:
        if self.value() is None:
            return None
        return queryset.filter(settled_at__isnull=self.value() == "no")


@admin.register(Doubt)
class DoubtAdmin(ReadOnly, WithButtons):
    list_display = ["stem", "reason", "measured", "opened_at", "settled_at", "settled_by"]
    list_filter = [IsOpen, "reason", "opened_at"]
    list_select_related = ["question__current", "settled_by"]
    ordering = [F("settled_at").desc(nulls_first=True), "-opened_at", "-pk"]
    search_fields = ["question__current__stem"]
    search_help_text = gettext_lazy("按题干查找")
    fields = ["page", "reason", "measured", "opened_at", "settled_at", "settled_by"]
    readonly_fields = ["page", "measured"]
    actions = ["settle"]
    buttons = ["settle"]

    def has_view_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """Whoever may correct a question sees why it is doubted, and may settle that."""
        return super().has_view_permission(request, obj) or self.has_settle_permission(request)

    def has_settle_permission(self, request: HttpRequest) -> bool:
        return request.user.has_perm("quizzes.change_question")

    def fitting(self, row: Doubt) -> list[str]:
        return [] if row.settled_at else ["settle"]

    @admin.display(description=gettext_lazy("题干"), ordering="question__current__stem")
    def stem(self, doubt: Doubt) -> str:
        return str(doubt.question)

    @admin.display(description=gettext_lazy("题目"))
    def page(self, doubt: Doubt) -> SafeString:
        address = reverse("admin:quizzes_question_change", args=[doubt.question_id])
        return format_html('<a href="{}">{}</a>', address, doubt.question)

    @admin.display(description=gettext_lazy("依据"), ordering="measure")
    def measured(self, doubt: Doubt) -> str:
        return measure_in_words(doubt)

    @admin.action(description=gettext_lazy("已处理"), permissions=["settle"])
    def settle(self, request: HttpRequest, queryset: QuerySet[Doubt]) -> None:
        count = doubts.settle(doubts=queryset, by=request.user, now=timezone.now())
        said = ngettext(
            "处理了 %(count)d 个疑点；有新的作答证据才会再次提出。",
            "处理了 %(count)d 个疑点；有新的作答证据才会再次提出。",
            count,
        )
        self.message_user(request, said % {"count": count}, messages.SUCCESS)
