"""Traditional to simplified script, character for character."""

from __future__ import annotations

from functools import cache
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
    converted = _converter("t2s").convert(text)
    if len(converted) == len(text):
        return converted
    return "".join(_one(character) for character in text)


def _one(character: str) -> str:
    converted = _converter("t2s").convert(character)
    return converted if len(converted) == 1 else character


def is_traditional(text: str) -> bool:
    """Say whether more characters would change on the way to simplified than to traditional.

    乾, 著 and 於 are written in simplified texts too: a line with one of them is not traditional.
    """
    to_simplified = _converter("t2s").convert(text)
    if to_simplified == text:
        return False
    return _differences(text, to_simplified) > _differences(text, _converter("s2t").convert(text))


def _differences(one: str, other: str) -> int:
    return sum(a != b for a, b in zip(one, other, strict=False))


def simplified_lines(text: str) -> str:
    """Simplify the lines that are traditional and leave the others as they are."""
    if not is_traditional(text):
        return text if simplified(text) == text else _line_by_line(text)
    return _line_by_line(text)


def _line_by_line(text: str) -> str:
    return "\n".join(
        simplified(line) if is_traditional(line) else line for line in text.split("\n")
    )
