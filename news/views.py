"""The news as a reader sees it: a list, and each item with its source beside it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_GET

from news.findings import Findings, findings_of
from news.models import ArticleVersion, NewsItem
from news.passages import Part, split

PAGE = 20
SCRIPT = "script"
MARK = re.compile(r"(\d{1,7})-(\d{1,7})")


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """``anchor``: it is the first that holds a mark, where the reader is taken."""

    kind: str
    parts: list[Part]
    anchor: bool = False


@require_GET
def news(request: HttpRequest) -> HttpResponse:
    page = Paginator(NewsItem.objects.listed(), PAGE).get_page(request.GET.get("page"))
    return render(request, "news/list.html", {"here": "news", "page": page})


@require_GET
def item(request: HttpRequest, pk: int) -> HttpResponse:
    """One item; ``?mark=12-30`` highlights a range of its text (code points, may repeat).

    ``?script=hant`` shows the script it was written in, ``hans`` the simplified one; the choice
    lasts for the visit.
    """
    found = get_object_or_404(NewsItem.objects.listed(), pk=pk)
    version = found.current
    marks = [span for span in map(_span, request.GET.getlist("mark")) if span]
    scripts = scripts_of(version) if version else {}
    script = _script(request, scripts)
    context = {
        "here": "news",
        "item": found,
        "whole": found.may_be_whole,
        "blocks": shown_blocks(version, scripts[script], marks, whole=found.may_be_whole)
        if version
        else [],
        "as_written": script == "hant",
        "other_script": next((one for one in scripts if one != script), ""),
        "marks": request.GET.getlist("mark") if marks else [],
        "repairs": len(version.repairs) if version else 0,
        "findings": findings_of(version).within(found.shown_length) if version else Findings(),
    }
    return render(request, "news/item.html", context)


def _span(given: str) -> tuple[int, int] | None:
    match = MARK.fullmatch(given)
    return (int(match[1]), int(match[2])) if match else None


def scripts_of(version: ArticleVersion) -> dict[str, str]:
    """The text in simplified script and, where it was written in another, in that one.

    Spans fit both only while conversion changed characters one by one; a text where it did not
    is shown in simplified script alone.
    """
    differs = version.original and version.original != version.text
    if differs and len(version.original) == len(version.text):
        return {"hans": version.text, "hant": version.original}
    return {"hans": version.text}


def _script(request: HttpRequest, scripts: dict[str, str]) -> str:
    asked = request.GET.get("script", "")
    if asked in scripts:
        request.session[SCRIPT] = asked
    chosen = asked or request.session.get(SCRIPT, "")
    return chosen if chosen in scripts else "hans"


def shown_blocks(
    version: ArticleVersion, text: str, marks: list[tuple[int, int]], *, whole: bool
) -> list[ShownBlock]:
    """Every block of the text; of a source that may not be shown whole only the first block and
    those with a mark in them."""
    blocks = [one for one in version.blocks if one["kind"] != "title"]
    shown: list[ShownBlock] = []
    for place, block in enumerate(blocks):
        start, end = block["span"]
        marked = any(left < end and start < right for left, right in marks)
        if whole or marked or place == 0:
            first = marked and not any(one.anchor for one in shown)
            shown.append(ShownBlock(block["kind"], split(text, start, end, marks), first))
    return shown
