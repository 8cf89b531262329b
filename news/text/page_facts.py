"""A web page's title, date, source and author, from its head and the lines around its title."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from lxml.html import HtmlElement

from news.text import dates, lazy
from news.text.provenance import NOBODY, Provenance, from_lines

DATE_NAMES = lazy.pattern(
    r"(?:article:|og:|bytedance:|dc\.)?(?:published_time|release_?date|pub(?:lish)?[_-]?date"
    r"|datepublished|publication_date|createdate|contentdate|date(?:\.issued)?)|weibo:article:create_at"
)
SOURCE_NAMES = lazy.pattern(r"(?:og:)?(?:article:)?source|contentsource|mediaid")
TITLE_NAMES = lazy.pattern(r"og:title|articletitle")
SITE_NAMES = ("og:site_name", "application-name", "sitename")
SEPARATOR = lazy.pattern(r"\s*(?:--+|[_|｜]+|\s[-–—]\s|—{2,}|[-–—](?=[^-–—_|]{2,12}$))\s*")
SHORTEST = 8
AROUND_TITLE = 40
"""Lines after the title in which a byline may stand."""
LONGEST_BYLINE = 120


def title(tree: HtmlElement, lines: list[str]) -> str:
    """Choose between the page's heading, its og:title, and its title without the site's name.

    A visible line with which the page's title begins is its heading, whatever its markup.
    """
    titles = [t for t in (_text(e) for e in tree.iter("title")) if t]
    full = titles[0] if titles else ""
    named = _meta(tree, TITLE_NAMES)
    headings = [h for h in (_text(e) for e in tree.iter("h1")) if len(h) >= 4]
    if full or named:
        inside = [h for h in headings if h in full or h in named or _begins(full, h)]
        if inside:
            return max(inside, key=len)
    shown = [x for x in lines if SHORTEST <= len(x) < len(full) and full.startswith(x)]
    if shown:
        return max(shown, key=len)
    if named:
        return _without_site(named) or named
    return _without_site(full) or (headings[0] if headings else "")


def _begins(full: str, heading: str) -> bool:
    return len(heading) >= SHORTEST and full[:SHORTEST] == heading[:SHORTEST]


def _without_site(full: str) -> str:
    """Keep a title's longest part; sites put their names and sections after or before it."""
    parts = [part for part in SEPARATOR.split(full) if part]
    return max(parts, key=len, default="")


def provenance(
    tree: HtmlElement, lines: list[str], page_title: str, address: str | None
) -> Provenance:
    near = [line for line in _around(lines, page_title) if len(line) <= LONGEST_BYLINE]
    shown = from_lines(near, ())
    declared = Provenance(_declared_date(tree), _meta_name(tree, SOURCE_NAMES), "")
    fallback = Provenance(_address_date(tree, address), _site(tree, page_title), "")
    dated = Provenance(published=declared.published)
    return dated.filled(shown).filled(declared).filled(fallback)


def _around(lines: list[str], page_title: str) -> list[str]:
    """Give the lines that follow the title where it stands in the page, or else the first."""
    wanted = "".join(page_title.split())[:12]
    places = [i for i, line in enumerate(lines) if wanted and wanted in "".join(line.split())]
    start = places[1] if len(places) > 1 and places[0] == 0 else (places[0] if places else 0)
    return lines[start : start + AROUND_TITLE]


def _metas(tree: HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = (element.get("content") or "").strip()
        if content:
            yield name.lower(), content


def _meta(tree: HtmlElement, names: re.Pattern[str]) -> str:
    return next((" ".join(c.split()) for name, c in _metas(tree) if names.fullmatch(name)), "")


def _meta_name(tree: HtmlElement, names: re.Pattern[str]) -> str:
    found = _meta(tree, names)
    return "" if found in NOBODY or len(found) > 30 else found


def _declared_date(tree: HtmlElement) -> date | None:
    for name, content in _metas(tree):
        if DATE_NAMES.fullmatch(name) and (day := dates.first(content)):
            return day
    for element in tree.iter("time"):
        if day := dates.first(element.get("datetime") or ""):
            return day
    return None


def _address_date(tree: HtmlElement, address: str | None) -> date | None:
    canonical = [e.get("href") or "" for e in tree.iter("link") if e.get("rel") == "canonical"]
    found = map(dates.in_address, (address or "", *canonical))
    return next((day for day in found if day), None)


def _site(tree: HtmlElement, page_title: str) -> str:
    """Give the site's name: as declared, or the last part of the title that is not the title."""
    for name in SITE_NAMES:
        if found := _meta_name(tree, lazy.pattern(re.escape(name))):
            return found
    full = next((_text(e) for e in tree.iter("title")), "")
    parts = [part for part in SEPARATOR.split(full) if part]
    last = parts[-1] if len(parts) > 1 else ""
    return last if last and last not in page_title and len(last) <= 16 else ""


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())
