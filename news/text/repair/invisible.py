"""Take out what no reader sees: zero-width and control characters, NUL, odd line ends."""

from __future__ import annotations

from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit

KIND = "invisible"

LINE_END = lazy.pattern("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
INVISIBLE = lazy.pattern(
    "\r\n?|[\x0b\x0c\x85\u2028\u2029]"
    "|[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]+"
    "|[\u00a0\u2000-\u200a\u202f\u205f]"
)
ODD_SPACE = lazy.pattern("[\u00a0\u2000-\u200a\u202f\u205f]")


def find(text: str) -> Iterator[Edit]:
    for match in INVISIBLE.finditer(text):
        yield Edit(match.start(), match.end(), _shown(match[0]))


def _shown(found: str) -> str:
    if LINE_END.fullmatch(found):
        return "\n"
    return " " if ODD_SPACE.match(found) else ""
