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
    r"(?P<joined>(?<=[0-9A-Za-z]\+)[ \u3000]+(?=[0-9A-Za-z])"
    r"|(?<=[0-9A-Za-z])[ \u3000]+(?=\+[0-9A-Za-z]))"
    r"|(?P<trailing>[ \t\u3000]+(?=\n|\Z))"
    r"|(?P<leading>(?:(?<=\n)|\A)[ \t\u3000]+)"
    r"|(?P<mark>(?<=[\u3400-\u9fff])[ ]+(?=[，。、；：！？”》）]))"
)
HAN = re.compile("[\u3400-\u9fff]")


def find(text: str) -> Iterator[Edit]:
    for match in STRAY.finditer(text):
        if match["joined"] is None or _line_is_chinese(text, match.start()):
            yield Edit(match.start(), match.end(), "")


def _line_is_chinese(text: str, at: int) -> bool:
    start = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    return HAN.search(text, start, end if end >= 0 else len(text)) is not None
