"""Sentences of a clean text.

A sentence ends after 。！？ (closing quotes and brackets included) or at a line's end. A mark
inside quotes or brackets that are still open does not end one, so that pairs stay balanced.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from news.text.article import Span

END = re.compile(
    r"[。！？!?]+[”’」』]*(?![，、；：,;:）)\]】》])"
    r"|…{2,}[”’」』）)]*(?=\n|$)"
    r"|(?<=[a-z0-9)\"’”])\.[\"’”)]*(?=\s+[A-Z“\"]|\s*$|\s*\n)"
    r"|\n"
)
PAIRS = {"“": "”", "「": "」", "『": "』", "（": "）", "《": "》", "(": ")", "【": "】"}
CLOSERS = frozenset(PAIRS.values())
PAIRED = re.compile("[“”「」『』（）《》()【】\n]")


def sentences(text: str) -> tuple[Span, ...]:
    """Give the spans of the sentences in order, without the space around them."""
    depths = _open_ranges(text)
    spans: list[Span] = []
    start = 0
    for match in END.finditer(text):
        if _inside(match.end() - 1, depths) and match[0] != "\n":
            continue
        _add(spans, text, start, match.end())
        start = match.end()
    _add(spans, text, start, len(text))
    return tuple(spans)


def sentence_at(text: str, offset: int) -> Span:
    """Give the sentence that holds ``offset``; between two, the one before.

    Raises ValueError for an offset outside the text or a text without a sentence.
    """
    if not 0 <= offset <= len(text):
        raise ValueError(f"offset {offset} is outside a text of {len(text)} characters")
    line_start = text.rfind("\n", 0, offset) + 1
    line_end = text.find("\n", offset)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    spans = sentences(line)
    if not spans:
        raise ValueError(f"no sentence at offset {offset}")
    at = bisect_right([span.start for span in spans], offset - line_start) - 1
    span = spans[max(at, 0)]
    return Span(line_start + span.start, line_start + span.end)


def _add(spans: list[Span], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = end - (len(piece) - len(piece.rstrip()))
    if left < right:
        spans.append(Span(left, right))


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
