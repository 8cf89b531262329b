"""Between traditional and simplified script, character for character."""

from __future__ import annotations

from functools import cache
from operator import ne
from typing import Protocol


class _Converter(Protocol):
    def convert(self, text: str) -> str: ...


@cache
def _converter(name: str) -> _Converter:
    from opencc import OpenCC

    converter: _Converter = OpenCC(name)
    return converter


def simplified(text: str) -> str:
    """Convert to simplified script; the length stays, so offsets hold.

    The dictionary's phrases are the same length in both scripts; should one not be, the text is
    converted a character at a time.
    """
    return _converted("t2s", text)


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


def is_traditional(text: str) -> bool:
    """Say whether more characters would change on the way to simplified than to traditional.

    乾, 著 and 於 are written in simplified texts too: a line with one of them is not traditional.
    """
    return _leans(text, _converter("t2s").convert(text), _converter("s2t").convert(text))


def simplified_lines(text: str) -> str:
    """Simplify the lines that are traditional and leave the others as they are."""
    to_simplified = simplified(text)
    if to_simplified == text:
        return text
    forms = (text, to_simplified, _converter("s2t").convert(text))
    lines = zip(*(form.split("\n") for form in forms), strict=True)
    return "\n".join(_simplified_line(*line) for line in lines)


def _simplified_line(line: str, to_simplified: str, to_traditional: str) -> str:
    return to_simplified if _leans(line, to_simplified, to_traditional) else line


def _leans(text: str, to_simplified: str, to_traditional: str) -> bool:
    changed: int = sum(map(ne, text, to_simplified))
    kept: int = sum(map(ne, text, to_traditional))
    return changed > kept
