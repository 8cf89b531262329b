from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from django.core.management.base import BaseCommand, CommandParser
from django.utils.translation import gettext as _

from news.models import ArticleVersion, NewsItem


class Command(BaseCommand):
    help = "Print every news item: text, region, date, and what was repaired or left out."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--json", action="store_true", help="one JSON object a line")

    def handle(self, *args: Any, json: bool, **options: Any) -> None:
        items = NewsItem.objects.select_related("source", "region", "current")
        for item in items.filter(current__isnull=False).order_by("pk").iterator(chunk_size=200):
            version = item.current
            assert version is not None
            lines = [as_json(item, version)] if json else as_lines(item, version)
            self.stdout.write("\n".join(lines))


def as_json(item: NewsItem, version: ArticleVersion) -> str:
    record = {
        "id": item.pk,
        "kind": item.kind,
        "title": item.title,
        "published": item.published.isoformat() if item.published else None,
        "region": item.region.full_name if item.region else None,
        "region_code": item.region_id,
        "source": item.source.name if item.source else None,
        "address": item.address,
        "text": version.text,
        "repairs": version.repairs,
        "omissions": version.omissions,
        "damaged": version.damaged,
    }
    return json.dumps(record, ensure_ascii=False)


def as_lines(item: NewsItem, version: ArticleVersion) -> Iterator[str]:
    """The item for a person to read, repairs and omissions at the end."""
    unknown = _("未知")
    yield f"#{item.pk} [{item.get_kind_display()}] {item.title}"
    yield "  " + " · ".join(
        f"{label}：{value or unknown}"
        for label, value in (
            (_("发布日期"), item.published),
            (_("地区"), item.region),
            (_("来源"), item.source),
        )
    )
    if item.kind == NewsItem.Kind.ARTICLE:
        yield from (f"    {line}" for line in version.text.splitlines())
    yield from _account(_("修复"), [_repair_line(one) for one in version.repairs])
    yield from _account(_("略去"), [_omission_line(one) for one in version.omissions])
    yield ""


def _account(label: str, lines: list[str]) -> Iterator[str]:
    if lines:
        yield f"  {label}（{len(lines)}）"
        yield from (f"    - {line}" for line in lines)


def _repair_line(repair: dict[str, Any]) -> str:
    start, end = repair["received"]
    change = f"“{repair['before']}” → “{repair['after']}”"
    return f"{repair['kind']} [{start}:{end}] {repair['certainty']} {change}"


def _omission_line(omission: dict[str, Any]) -> str:
    start, end = omission["received"]
    return f"{omission['reason']} [{start}:{end}] {omission['excerpt']}"
