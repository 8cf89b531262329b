"""Where news comes from and whom it concerns: sources with their feeds, regions, industries."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from news import tasks
from news.admin.pages import WithButtons
from news.models import Industry, Region, Source


@admin.register(Source)
class SourceAdmin(WithButtons):
    list_display = ["name", "shown", "feed", "active", "next_look", "last_problem"]
    list_filter = ["active", "shown", "industry"]
    search_fields = ["name", "home", "feed"]
    actions = ["fetch_now"]
    buttons = ["fetch_now"]
    readonly_fields = ["last_problem"]
    fieldsets = [
        (None, {"fields": ["name", "home", "licence", "shown", "industry"]}),
        (
            gettext_lazy("自动抓取"),
            {"fields": ["feed", "active", "every_minutes", "next_fetch", "last_problem"]},
        ),
    ]

    @admin.display(description=gettext_lazy("下次抓取"), ordering="next_fetch", empty_value="")
    def next_look(self, source: Source) -> datetime | None:
        return source.next_fetch if source.feed and source.active else None

    @admin.action(description=gettext_lazy("现在抓取"), permissions=["change"])
    def fetch_now(self, request: HttpRequest, queryset: QuerySet[Source]) -> None:
        feeds = queryset.filter(active=True).exclude(feed="")
        count = len([tasks.fetch_feed.delay(source.pk) for source in feeds])
        if not count:
            self.message_user(
                request, _("这些来源没有启用的订阅地址，无可抓取。"), messages.WARNING
            )
            return
        said = ngettext(
            "%(count)d 个订阅已排队，稍后在“收到的文档”里可见。",
            "%(count)d 个订阅已排队，稍后在“收到的文档”里可见。",
            count,
        )
        self.message_user(request, said % {"count": count}, messages.SUCCESS)


@admin.register(Region)
class RegionAdmin(admin.ModelAdmin[Region]):
    list_display = ["code", "full_name", "name"]
    search_fields = ["code", "full_name"]
    autocomplete_fields = ["parent"]


@admin.register(Industry)
class IndustryAdmin(admin.ModelAdmin[Industry]):
    list_display = ["name", "slug"]

    def has_delete_permission(self, request: HttpRequest, obj: Any = None) -> bool:
        """News and exams hang on an industry; a name can be corrected instead."""
        return False
