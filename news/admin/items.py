"""News items: the clean text, how it became clean, and the facts it states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.contrib import admin, messages
from django.db.models import Count, F, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy, ngettext

from news.admin.history import Traced
from news.admin.pages import WithButtons
from news.admin.words import CERTAINTIES, OMISSIONS, REPAIRS
from news.findings import findings_of
from news.models import ArticleVersion, NewsItem, Witness
from news.passages import Part, split

AROUND = 12
"""How many code points of text are shown on either side of a repair."""


@dataclass(frozen=True, slots=True)
class ShownRepair:
    kind: str | Promise
    received: str
    clean: list[Part]
    certainty: str | Promise


@dataclass(frozen=True, slots=True)
class ShownOmission:
    reason: str | Promise
    excerpt: str


@admin.register(NewsItem)
class NewsItemAdmin(WithButtons, Traced):
    change_form_template = "admin/news/newsitem/change_form.html"
    list_display = ["title", "kind", "region", "source", "published", "facts", "taken_down"]
    list_filter = ["industry", "kind", "taken_down", "published", "source", "region"]
    list_select_related = ["region", "source"]
    search_fields = ["title", "current__text"]
    autocomplete_fields = ["region"]
    actions = ["take_down", "put_back"]
    buttons = ["take_down", "put_back"]
    readonly_fields = ["kind", "language", "taken_down", "created_at"]
    fieldsets = [
        (None, {"fields": ["title", ("published", "kind"), ("source", "industry"), "region"]}),
        (
            gettext_lazy("出处与状态"),
            {"fields": ["address", ("author", "language"), ("taken_down", "created_at")]},
        ),
    ]

    def get_queryset(self, request: HttpRequest) -> QuerySet[NewsItem]:
        items: QuerySet[NewsItem] = super().get_queryset(request)
        newest_first = F("published").desc(nulls_last=True)
        return items.annotate(fact_count=Count("current__witnesses")).order_by(newest_first, "-id")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """News comes in as a document, so that the bytes received are always kept."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    @admin.display(description=gettext_lazy("事实"), ordering="fact_count")
    def facts(self, item: Any) -> int:
        count: int = item.fact_count
        return count

    @admin.action(description=gettext_lazy("下架"), permissions=["change"])
    def take_down(self, request: HttpRequest, queryset: QuerySet[NewsItem]) -> None:
        count = self.set_taken_down(queryset, taken_down=True)
        said = ngettext("下架了 %(count)d 条新闻。", "下架了 %(count)d 条新闻。", count)
        self.message_user(request, said % {"count": count}, messages.SUCCESS)

    @admin.action(description=gettext_lazy("恢复展示"), permissions=["change"])
    def put_back(self, request: HttpRequest, queryset: QuerySet[NewsItem]) -> None:
        count = self.set_taken_down(queryset, taken_down=False)
        said = ngettext("恢复了 %(count)d 条新闻。", "恢复了 %(count)d 条新闻。", count)
        self.message_user(request, said % {"count": count}, messages.SUCCESS)

    def fitting(self, row: NewsItem) -> list[str]:
        hidden = "take_down" if row.taken_down else "put_back"
        return [name for name in self.buttons if name != hidden]

    def set_taken_down(self, items: QuerySet[NewsItem], *, taken_down: bool) -> int:
        """Row by row, so that each one's history tells who did it."""
        changed = list(items.exclude(taken_down=taken_down))
        for item in changed:
            item.taken_down = taken_down
            item.save(update_fields=["taken_down"])
        return len(changed)

    def change_view(
        self,
        request: HttpRequest,
        object_id: str,
        form_url: str = "",
        extra_context: dict[str, Any] | None = None,
    ) -> HttpResponse:
        """``?version=1`` shows an earlier text."""
        context = reading_context(object_id, request.GET.get("version", ""))
        response: HttpResponse = super().change_view(
            request, object_id, form_url, {**context, **(extra_context or {})}
        )
        return response


def reading_context(object_id: str, number: str) -> dict[str, Any]:
    """What the change page shows of an item's texts, in a fixed number of queries."""
    if not object_id.isdigit():
        return {}
    versions = list(
        ArticleVersion.objects.filter(item_id=int(object_id))
        .annotate(fact_count=Count("witnesses"))
        .select_related("item__current")
        .defer("document")
        .order_by("number")
    )
    if not versions:
        return {}
    current = versions[0].item.current_id
    version = next(
        (one for one in versions if str(one.number) == number),
        next((one for one in versions if one.pk == current), versions[-1]),
    )
    return {"versions": versions, **_shown(version, is_current=version.pk == current)}


def _shown(version: ArticleVersion, *, is_current: bool) -> dict[str, Any]:
    facts = Witness.objects.filter(version=version).select_related("fact__region")
    return {
        "version": version,
        "is_current": is_current,
        "paragraphs": [line for line in version.text.split("\n") if line.strip()],
        "repairs": [_repair(version, repair) for repair in version.repairs],
        "omissions": [_omission(omission) for omission in version.omissions],
        "facts": facts.order_by("start", "end", "pk"),
        "findings": findings_of(version),
    }


def _repair(version: ArticleVersion, repair: dict[str, Any]) -> ShownRepair:
    text = version.title if repair["part"] == "title" else version.text
    start, end = repair["clean"]
    around = max(0, start - AROUND), min(len(text), end + AROUND)
    return ShownRepair(
        REPAIRS.get(repair["kind"], repair["kind"]),
        repair["before"],
        split(text, *around, [(start, end)]),
        CERTAINTIES.get(repair["certainty"], repair["certainty"]),
    )


def _omission(omission: dict[str, Any]) -> ShownOmission:
    reason = omission["reason"]
    return ShownOmission(OMISSIONS.get(reason, reason), omission["excerpt"])
