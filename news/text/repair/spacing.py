"""Stray spaces inside a joined expression, at line ends, and in runs.

``1+ 1+ N`` has a space on one side only of each sign, which nobody means: in a Chinese line the
expression is drawn together. Spaces on both sides (``a + b``) are a style and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit

KIND = "spacing"

SPACE = lazy.pattern(r"[ \t\u3000]+")
TRAILING = lazy.pattern(r"\n|\Z")
MARK = lazy.pattern("[，。、；：！？”》]")
SUM = lazy.pattern(r"(?<![0-9A-Za-z])[0-9A-Za-z]{1,3}(?: *\+ *[0-9A-Za-z]{1,3})+(?![0-9A-Za-z])")
UNEVEN = lazy.pattern(r"\S\+ | \+\S")
LONE_WORDS = lazy.pattern(r"[^+]*[A-Za-z][^+]*\+[^+]*")
"""Two words and one sign, as in ``GTK+ GUI``, are names side by side."""
HAN = lazy.pattern("[\u3400-\u9fff]")


def find(text: str) -> Iterator[Edit]:
    apart = _drawn_apart(text) if "+" in text else []
    for space in SPACE.finditer(text):
        if _is_stray(text, space) or any(start < space.start() < end for start, end in apart):
            yield Edit(space.start(), space.end(), "")


def _is_stray(text: str, space: re.Match[str]) -> bool:
    """At a line's beginning or end, or between Chinese and a mark."""
    before = text[space.start() - 1] if space.start() else "\n"
    if before == "\n" or TRAILING.match(text, space.end()):
        return True
    between = HAN.match(before) and MARK.match(text, space.end())
    return bool(between) and not space[0].strip(" ")


def _drawn_apart(text: str) -> list[tuple[int, int]]:
    return [
        match.span()
        for match in SUM.finditer(text)
        if _is_drawn_apart(match[0]) and _line_is_chinese(text, match.start())
    ]


def _is_drawn_apart(expression: str) -> bool:
    uneven = UNEVEN.search(expression) is not None
    return uneven and not LONE_WORDS.fullmatch(expression)


def _line_is_chinese(text: str, at: int) -> bool:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return HAN.search(text, start, end if end >= 0 else len(text)) is not None
