"""Character references that a copy of a page left in its text: ``&nbsp;``, ``&#8220;``."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from news.text.manuscript import Edit

KIND = "entities"

REFERENCE = re.compile(
    r"&(?:nbsp|ensp|emsp|[lr][ds]quo|quot|amp|middot|bull|hellip|[mn]dash|times|deg|permil"
    r"|#\d{2,6}|#x[\da-fA-F]{2,5});"
)
BLANKS = str.maketrans("\u00a0\u2002\u2003", "   ")


def find(text: str) -> Iterator[Edit]:
    if "&" not in text:
        return
    for match in REFERENCE.finditer(text):
        yield Edit(match.start(), match.end(), html.unescape(match[0]).translate(BLANKS))
