"""Sentences of a clean text.

A sentence ends after 。！？ (closing quotes and brackets included) or at a line's end. A mark
inside quotes or brackets that are still open does not end one, so that pairs stay balanced.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from itertools import takewhile

from news.text import lazy
from news.text.article import Span

END = lazy.pattern(
    r"[。！？!?]+[”’」』]*(?![，、；：,;:）)\]】》])"
    r"|…{2,}[”’」』）)]*(?=\n|$)"
    r"|(?<=[a-z0-9)\"’”])\.[\"’”)]*(?=\s+[A-Z“\"]|\s*$|\s*\n)"
    r"|\n"
)
PAIRS = {"“": "”", "「": "」", "『": "』", "（": "）", "《": "》", "(": ")", "【": "】"}
CLOSERS = frozenset(PAIRS.values())
PAIRED = lazy.pattern("[“”「」『』（）《》()【】\n]")


def sentences(text: str) -> tuple[Span, ...]:
    """Give the spans of the sentences in order, without the space around them."""
    return tuple(_each(text))


def _each(text: str) -> Iterator[Span]:
    depths = _open_ranges(text)
    start = 0
    for match in END.finditer(text):
        if _inside(match.end() - 1, depths) and match[0] != "\n":
            continue
        yield from _trimmed(text, start, match.end())
        start = match.end()
    yield from _trimmed(text, start, len(text))


def sentence_at(text: str, offset: int) -> Span:
    """Give the sentence that holds ``offset``; between two, the one before.

    Raises ValueError for an offset outside the text or a text without a sentence.
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is outside a text of {len(text)} characters")
    line_start = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", offset)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    spans = _each(line)
    span = next(spans, None)
    if span is None:
        raise ValueError(f"no sentence at offset {offset}")
    # Of a long line no more is read than leads up to the offset.
    for following in takewhile(lambda each: each.start <= offset - line_start, spans):
        span = following
    return Span(line_start + span.start, line_start + span.end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = end - (len(piece) - len(piece.rstrip()))
    if left < right:
        yield Span(left, right)


def _open_ranges(text: str) -> list[tuple[int, int]]:
    """Give the outermost balanced pairs as ranges; a line's end closes what is left open."""
    ranges: list[tuple[int, int]] = []
    stack: list[tuple[int, str]] = []
    for match in PAIRED.finditer(text):
        mark = match[0]
        if mark == "\n":
            stack.clear()
        elif mark in PAIRS:
            stack.append((match.start(), PAIRS[mark]))
        elif stack and stack[-1][1] == mark:
            start, _ = stack.pop()
            if not stack:
                ranges.append((start, match.start()))
    return ranges


def _inside(at: int, ranges: list[tuple[int, int]]) -> bool:
    index = bisect_right(ranges, at, key=lambda pair: pair[0]) - 1
    return index >= 0 and ranges[index][0] < at < ranges[index][1]
