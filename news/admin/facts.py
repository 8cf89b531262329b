"""Facts: what is stated where, and which of two conflicting values stands."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

from news.admin.pages import ReadOnly
from news.models import Fact, Witness


class WitnessInline(ReadOnly, admin.TabularInline[Witness, Fact]):
    model = Witness
    fields = ["written", "stands_in"]
    readonly_fields = ["stands_in"]
    can_delete = False
    extra = 0

    def get_queryset(self, request: HttpRequest) -> QuerySet[Witness]:
        return super().get_queryset(request).select_related("version__item")

    @admin.display(description=gettext_lazy("新闻"))
    def stands_in(self, witness: Witness) -> SafeString:
        item = witness.version.item
        address = reverse("admin:news_newsitem_change", args=[item.pk])
        return format_html('<a href="{}">{}</a>', address, item.title)


@admin.register(Fact)
class FactAdmin(admin.ModelAdmin[Fact]):
    list_display = ["attribute", "said", "region", "condition", "as_of", "status"]
    list_display_links = ["attribute", "said"]
    list_filter = ["status", "kind", "as_of"]
    list_select_related = ["region"]
    search_fields = ["attribute", "condition", "instrument", "value", "region__full_name"]
    inlines = [WitnessInline]
    raw_id_fields = ["superseded_by"]
    decided = ("status", "superseded_by")
    fieldsets = [
        (
            gettext_lazy("裁定"),
            {
                "fields": ["status", "superseded_by", ("decided_by", "decided_at")],
                "description": gettext_lazy(
                    "同一件事有两个数值时由人裁定：留一个有效，其余标为已被取代；"
                    "有冲突或已被取代的事实不再出题，已出的题会停用。"
                ),
            },
        ),
        (
            gettext_lazy("内容"),
            {
                "fields": [
                    "kind",
                    "region",
                    "instrument",
                    "condition",
                    "attribute",
                    "period",
                    "said",
                    "as_of",
                    ("in_force_from", "in_force_to"),
                ]
            },
        ),
    ]

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Facts come from texts; one without a witness could never be shown."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        return False

    def get_readonly_fields(self, request: HttpRequest, obj: Any = None) -> list[str]:
        stated = [field.name for field in Fact._meta.fields if field.name not in self.decided]
        return [*stated, "said"]

    def save_model(self, request: HttpRequest, obj: Fact, form: Any, change: bool) -> None:
        if form.changed_data:
            obj.record_decision(by=request.user, now=timezone.now())
        super().save_model(request, obj, form, change)

    @admin.display(description=gettext_lazy("数值"), ordering="value")
    def said(self, fact: Fact) -> str:
        return f"{fact.qualifier}{fact.value}"
