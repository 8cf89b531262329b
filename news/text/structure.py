"""Blocks of a clean text: lead, headings, numbered clauses, paragraphs, items, rows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.text.article import Block, BlockKind
from news.text.layout import Line, lines_of

LONGEST_HEADING = 40
NUMERAL = "[一二三四五六七八九十百零]+"
CLAUSES: tuple[tuple[int, re.Pattern[str]], ...] = (
    (1, re.compile(rf"(第{NUMERAL}[编章节部]分?)")),
    (1, re.compile(rf"({NUMERAL})[、.．](?!{NUMERAL}[级等类、])")),
    (2, re.compile(rf"(第{NUMERAL}条)")),
    (2, re.compile(rf"[(（]\s*({NUMERAL})\s*[)）]")),
    (3, re.compile(r"(\d{1,2})(?:[、．]|\.(?!\d))")),
    (4, re.compile(r"[(（]\s*(\d{1,2})\s*[)）]")),
    (5, re.compile(r"([①-⑳])")),
)
ITEM = re.compile(r"[-•·*●■◆▪]\s*")
ROW = re.compile(r"\t|\s\|\s|^\|")
UNFINISHED = re.compile(r"[。！？；，、：!?;,:…]$")


def blocks(text: str) -> tuple[Block, ...]:
    """Give the blocks of a text whose lines are its units, in order."""
    return tuple(_blocks(lines_of(text)))


def _blocks(lines: list[Line]) -> Iterator[Block]:
    lead_given = False
    for index, line in enumerate(lines):
        last = index == len(lines) - 1
        kind, level, number = _kind(line.text, last=last)
        if kind == "paragraph" and not lead_given:
            kind, lead_given = "lead", True
        yield Block(kind, line.span, level, number)


def _kind(line: str, *, last: bool) -> tuple[BlockKind, int, str]:
    for level, pattern in CLAUSES:
        match = pattern.match(line)
        if match:
            return "clause", level, match[1]
    if ROW.search(line):
        return "row", 0, ""
    if ITEM.match(line):
        return "item", 0, ""
    if not last and len(line) <= LONGEST_HEADING and not UNFINISHED.search(line):
        return "heading", 1, ""
    return "paragraph", 0, ""
