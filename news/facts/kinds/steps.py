"""Steps whose order the text itself settles: numbered, in a named procedure, or 先 … 再 … 最后."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from news.facts.fact import Fact, FactKey
from news.facts.keys import normal
from news.facts.page import Page
from news.facts.words import words
from news.text import lazy
from news.text.article import Span

FEWEST = 3
# 申报程序 above a numbered list: a heading, or a lead-in that ends in a colon.
LEAD = lazy.pattern(
    r"^\s*(?:第[一二三四五六七八九十]+[条章节]|[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．])?\s*"
    r"(?P<what>[^\n，。；：、《》]{0,16}?(?:程序|流程|步骤))(?:如下|为|是)?[：:]?[ \t]*"
    r"(?=\n|[（(]?[一1①])",
    re.M,
)
ITEM = lazy.pattern(
    r"[（(](?P<a>[一二三四五六七八九十]|\d{1,2})[)）]\s*[、.．]?|(?P<b>\d{1,2})[.．、)）](?!\d)"
    r"|第(?P<c>[一二三四五六七八九十])步[，、：:]?|(?P<d>[一二三四五六七八九十])[、.．]|(?P<e>[①-⑨])"
)
TITLE = lazy.pattern(r"\s*(?P<title>[^\n，。；：、（(）)《》\d]{2,16})(?=[。；：:（(，\n]|$)")
MEMBER = r"[^、，。；：→“”\n]{2,14}"
FLOW = lazy.pattern(
    rf"(?P<what>[^，。；：、\n]{{2,20}}?)(?:应当|均|要|须|一律|严格)*(?:按照?|依照|遵循|经过?|履行)[“]?"
    rf"(?P<steps>{MEMBER}(?:、{MEMBER}){{1,4}}(?:[、和及]{MEMBER}))[”]?的?(?:程序|流程|步骤|顺序)"
)
NAMED = lazy.pattern(
    rf"(?P<what>[^，。；：、\n]{{0,16}}(?:程序|流程|步骤))(?:依次)?(?:[为是]：?|：)[“]?"
    rf"(?P<steps>{MEMBER}(?:[、→]{MEMBER}){{2,4}})[”]?(?=[。；\n]|$)"
)
STEP = r"[^，；。：\n]{3,36}"
MARKED = lazy.pattern(
    rf"(?P<what>[^，。；：、\n]{{2,16}}?)(?:应当|要|须|可以?|需要?)?(?:首先|先)(?P<one>{STEP})"
    rf"[，；](?:再|然后|接着|随后|之后)(?P<two>{STEP})"
    rf"[，；](?:(?:再|然后|接着|随后|之后)(?P<three>{STEP})[，；])?(?:最后|再|然后|之后)(?P<last>{STEP})"
)
# The forms that keep to one line, each with the words without which it cannot match.
FORMS = (
    (FLOW, lazy.pattern(r"程序|流程|步骤|顺序")),
    (NAMED, lazy.pattern(r"程序|流程|步骤")),
    (MARKED, lazy.pattern(r"先.*[，；](?:再|然后|接着|随后|之后)")),
)
LINE = lazy.pattern(r"[^\n]+")
BETWEEN = lazy.pattern(r"[、→]|(?<=[一-鿿])[和及](?=[一-鿿]{2})")
OPENING = lazy.pattern(r"^(?:其中|同时|此外|今年|目前|据悉|全[市区县省])")


COURSE = lazy.pattern(r"程序|流程|步骤|环节")
NUMERALS = "一二三四五六七八九十"


class Course(NamedTuple):
    """What is done in steps, and where the article's text names each of them."""

    what: str
    steps: tuple[Span, ...]


def find(page: Page) -> Iterator[Fact]:
    """A fact for each step of a course; the steps of one share a group, their places are rows."""
    told: list[Span] = []
    for course in _courses(page.article.text):
        overlaps = any(a.start < b.end and b.start < a.end for a in course.steps for b in told)
        if len(course.steps) >= FEWEST and not overlaps:
            told += course.steps
            yield from _facts(page, course)


def _courses(text: str) -> Iterator[Course]:
    if "程序" in text or "流程" in text or "步骤" in text:
        for lead in LEAD.finditer(text):
            yield Course(lead["what"], tuple(_numbered(text, lead.end())))
    for pattern, cue in FORMS:
        for line in LINE.finditer(text) if cue.search(text) else ():
            for match in pattern.finditer(text, *line.span()) if cue.search(line.group()) else ():
                steps = tuple(_named(match))
                if any(_is_done(text[step.start : step.end]) for step in steps):
                    yield Course(_subject(match["what"]), steps)


def _is_done(step: str) -> bool:
    """Whether it tells a deed: 安全、质量、文明施工 are what is looked at, and no steps."""
    return any(word.tag.startswith("v") for word in words(step))


def _subject(what: str) -> str:
    return OPENING.sub("", what.strip())


def _number(item: re.Match[str]) -> int:
    """Its place in the count: （二）, 2., 第二步 and ② are 2."""
    written = next(group for group in item.groups() if group)
    if written.isdecimal() and written.isascii():
        return int(written)
    return NUMERALS.find(written) + 1 or "①②③④⑤⑥⑦⑧⑨".find(written) + 1


def _numbered(text: str, at: int) -> Iterator[Span]:
    """The titles of the items that count up from one, each in a line or in one line together."""
    wanted, style = 1, ""
    end = text.find("\n\n", at)
    for item in ITEM.finditer(text, at, end if end >= 0 else len(text)):
        if style and item.lastgroup != style:
            continue
        if not style and not _leads_on(text[at : item.start()]):
            return
        title = TITLE.match(text, item.end())
        if _number(item) != wanted or title is None:
            return
        yield Span(*title.span("title"))
        wanted, style = wanted + 1, item.lastgroup or ""


def _leads_on(between: str) -> bool:
    """Whether what stands before the first item says nothing else: 并提交以下材料：（一）."""
    return not between.strip() or COURSE.search(between) is not None


def _named(match: re.Match[str]) -> Iterator[Span]:
    """The steps of a flow (甲、乙和丙) or those behind 先, 再 and 最后."""
    if "steps" not in match.re.groupindex:
        for name in ("one", "two", "three", "last"):
            if match[name]:
                yield Span(*match.span(name))
        return
    start = match.start("steps")
    for piece in BETWEEN.split(match["steps"]):
        at = match.string.index(piece, start)
        yield Span(at, at + len(piece))
        start = at + len(piece)


def _facts(page: Page, course: Course) -> Iterator[Fact]:
    group = f"steps-{course.steps[0].start}"
    for number, span in enumerate(course.steps, start=1):
        text = page.article.text[span.start : span.end]
        scene = next((s for s in page.scenes if s.sentence.span.end >= span.end), None)
        instrument = scene.instrument if scene else ""
        key = normal(FactKey(page.jurisdiction, instrument, text, course.what, ""))
        yield Fact(
            "procedure", key, span, span, _line(page, span), text, "", "",
            place=page.place, instrument=instrument, attribute=course.what,
            group=group, row=str(number),
        )  # fmt: skip


def _line(page: Page, span: Span) -> Span:
    """The sentence around a step; a heading is one too."""
    text = page.article.text
    start = max(text.rfind(mark, 0, span.start) for mark in "。！？\n") + 1
    ends = [at for mark in "。！？\n" if (at := text.find(mark, span.end)) >= 0]
    return Span(start, min(ends, default=len(text)))
