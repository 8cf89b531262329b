"""A paragraph of an article with some of its words marked, ready to be shown.

Pure: text and ranges in, parts out. Offsets count code points.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class Passage:
    """``start`` and ``end`` are the paragraph's range in the article's text."""

    start: int
    end: int
    parts: tuple[Part, ...]


def passage_around(text: str, marks: Sequence[tuple[int, int]]) -> Passage:
    """Return the paragraph (or paragraphs) that hold all of ``marks``, which must not be empty."""
    first, last = min(start for start, _ in marks), max(end for _, end in marks)
    start = text.rfind("\n", 0, first) + 1
    after = text.find("\n", last)
    end = len(text) if after < 0 else after
    return Passage(start, end, tuple(split(text, start, end, marks)))


def split(text: str, start: int, end: int, marks: Iterable[tuple[int, int]]) -> list[Part]:
    """Cut ``text[start:end]`` at the borders of ``marks``; overlapping marks become one."""
    parts: list[Part] = []
    at = start
    for mark_start, mark_end in sorted(marks):
        left, right = max(mark_start, at), min(mark_end, end)
        if left >= right:
            continue
        parts += [Part(text[at:left], False), Part(text[left:right], True)]
        at = right
    parts.append(Part(text[at:end], False))
    return [part for part in parts if part.text]
