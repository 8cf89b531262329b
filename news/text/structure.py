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
LABEL = re.compile(r"[\u3400-\u9fff]{2,8}[:：]\s*[\dA-Za-z]")
ITEM = re.compile(r"[-•·*●■◆▪]\s*")
ROW = re.compile(r"\t|\s\|\s|^\|")
UNFINISHED = re.compile(r"[。！？；，、：!?;,:…]$")


def blocks(text: str) -> tuple[Block, ...]:
    """Give the blocks of a text whose lines are its units, in order."""
    return tuple(_blocks(lines_of(text)))


def _blocks(lines: list[Line]) -> Iterator[Block]:
    lead_given = False
    for index, line in enumerate(lines):
        following = lines[index + 1].text if index + 1 < len(lines) else ""
        kind, level, number = _kind(line.text, following)
        if kind == "paragraph" and not lead_given and not line.text.endswith(("：", ":")):
            kind, lead_given = "lead", True
        yield Block(kind, line.span, level, number)


def _kind(line: str, following: str) -> tuple[BlockKind, int, str]:
    marked = _marked(line)
    if marked:
        return marked
    return ("heading", 1, "") if _is_heading(line, following) else ("paragraph", 0, "")


def _marked(line: str) -> tuple[BlockKind, int, str] | None:
    """Tell the lines that say themselves what they are: clauses, rows, items."""
    for level, pattern in CLAUSES:
        match = pattern.match(line)
        if match:
            return "clause", level, match[1]
    if ROW.search(line):
        return "row", 0, ""
    return ("item", 0, "") if ITEM.match(line) else None


def _is_heading(line: str, following: str) -> bool:
    """A heading is short, is no label with its value, and has something under it."""
    if len(line) > LONGEST_HEADING or UNFINISHED.search(line) or LABEL.match(line):
        return False
    under = UNFINISHED.search(following) or _marked(following)
    return bool(under) or len(following) > LONGEST_HEADING
