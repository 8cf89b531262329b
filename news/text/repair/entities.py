"""Character references that a copy of a page left in its text: ``&nbsp;``, ``&#8220;``."""

from __future__ import annotations

import html
from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit

KIND = "entities"

REFERENCE = lazy.pattern(
    r"&(?:nbsp|ensp|emsp|[lr][ds]quo|quot|amp|middot|bull|hellip|[mn]dash|times|deg|permil"
    r"|#\d{2,6}|#x[\da-fA-F]{2,5});"
)
HAN = lazy.pattern("[\u3400-\u9fff]")
PRIVATE = lazy.pattern("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
BLANKS = str.maketrans("\u00a0\u2002\u2003", "   ")


def find(text: str) -> Iterator[Edit]:
    # Clean English may speak of &amp; itself.
    if "&" not in text or not HAN.search(text):
        return
    for match in REFERENCE.finditer(text):
        character = html.unescape(match[0]).translate(BLANKS)
        if not PRIVATE.search(character):
            yield Edit(match.start(), match.end(), character)
