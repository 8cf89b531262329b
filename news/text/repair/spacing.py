"""Stray spaces inside a joined expression, at line ends, and in runs.

``1+ 1+ N`` has a space on one side only of each sign, which nobody means: in a Chinese line the
expression is drawn together. Spaces on both sides (``a + b``) are a style and stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.text.manuscript import Edit

KIND = "spacing"

STRAY = re.compile(
    r"(?P<trailing>[ \t\u3000]+(?=\n|\Z))"
    r"|(?P<leading>(?:(?<=\n)|\A)[ \t\u3000]+)"
    r"|(?P<mark>(?<=[\u3400-\u9fff]) +(?=[，。、；：！？”》]))"
    r"|(?P<sum>(?<![0-9A-Za-z])[0-9A-Za-z]{1,3}(?: *\+ *[0-9A-Za-z]{1,3})+(?![0-9A-Za-z]))"
)
UNEVEN = re.compile(r"\S\+ | \+\S")
LONE_WORDS = re.compile(r"[^+]*[A-Za-z][^+]*\+[^+]*")
"""Two words and one sign, as in ``GTK+ GUI``, are names side by side."""
SPACES = re.compile(" +")
HAN = re.compile("[\u3400-\u9fff]")


def find(text: str) -> Iterator[Edit]:
    for match in STRAY.finditer(text):
        if match["sum"] is None:
            yield Edit(match.start(), match.end(), "")
        elif _is_drawn_apart(match[0]) and _line_is_chinese(text, match.start()):
            for space in SPACES.finditer(text, match.start(), match.end()):
                yield Edit(space.start(), space.end(), "")


def _is_drawn_apart(expression: str) -> bool:
    uneven = UNEVEN.search(expression) is not None
    return uneven and not LONE_WORDS.fullmatch(expression)


def _line_is_chinese(text: str, at: int) -> bool:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return HAN.search(text, start, end if end >= 0 else len(text)) is not None
