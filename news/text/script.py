"""Between traditional and simplified script, character for character."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from operator import ne
from typing import Protocol

from news.text import lazy


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _converter(name: str) -> _Converter:
    from opencc import OpenCC

    converter: _Converter = OpenCC(name)
    return converter


ASPECT = lazy.pattern(
    "(?<![原编編名论論专專合土昭卓巨遗遺译譯拙显顯新旧舊共])著(?![名作者述称稱书書有录錄译譯])"
)
"""著 where it is the particle 着 of simplified script: neither a book nor its writing."""


def simplified(text: str) -> str:
    """Convert to simplified script; the length stays, so offsets hold.

    The dictionary's phrases are the same length in both scripts; should one not be, the text is
    converted a character at a time.
    """
    converted = _converted("t2s", text)
    return ASPECT.sub("着", converted) if "著" in converted else converted


def traditional(text: str) -> str:
    """Convert simplified text to traditional script; the length stays, as with ``simplified``.

    For showing only: what was written in traditional script is kept as it came.
    """
    return _converted("s2t", text)


def _converted(name: str, text: str) -> str:
    converted = _converter(name).convert(text)
    if len(converted) == len(text):
        return converted
    return "".join(_one(name, character) for character in text)


def _one(name: str, character: str) -> str:
    converted = _converter(name).convert(character)
    return converted if len(converted) == 1 else character


ENOUGH = 120
"""Characters of a line that tell its script."""
CLEAR_MARGIN = 3
"""Characters by which one script must prevail for single characters to decide without phrases."""


def is_traditional(text: str) -> bool:
    """Say whether more characters would change on the way to simplified than to traditional.

    乾, 著 and 於 are written in simplified texts too: a line with one of them is not traditional.
    """
    changing = len(_changing("t2s").findall(text))
    if changing > CLEAR_MARGIN + 2 * len(_changing("s2t").findall(text)):
        return True
    return changing > 0 and _leans(text)


def simplified_lines(text: str) -> str:
    """Simplify the lines that are traditional and leave the others as they are."""
    if not _changing("t2s").search(text) or (to_simplified := simplified(text)) == text:
        return text
    lines = zip(text.split("\n"), to_simplified.split("\n"), strict=True)
    return "\n".join(
        simple if line != simple and is_traditional(line[:ENOUGH]) else line
        for line, simple in lines
    )


@cache
def _changing(name: str) -> re.Pattern[str]:
    """Give the characters that a conversion changes: most pages hold none of one kind."""
    every = "".join(map(chr, range(0x3400, 0xA000)))
    pairs = zip(every, _converted(name, every), strict=True)
    return lazy.pattern(f"[{''.join(c for c, other in pairs if c != other)}]")


def _leans(text: str) -> bool:
    """Count what the phrases of both dictionaries change, where single characters do not decide."""
    changed: int = sum(map(ne, text, _converted("t2s", text)))
    kept: int = sum(map(ne, text, _converted("s2t", text)))
    return changed > kept


def other_script(character: str, *, traditional: bool) -> bool:
    """Say whether a character is of simplified script alone, or of traditional script alone."""
    return _one_way(character, "s2t" if traditional else "t2s")


@lru_cache(maxsize=65536)
def _one_way(character: str, name: str) -> bool:
    return _converter(name).convert(character) != character
