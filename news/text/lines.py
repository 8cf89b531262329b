"""The lines of a text, each with its place."""

from __future__ import annotations

from typing import NamedTuple

from news.text.article import Span


class Line(NamedTuple):
    text: str
    span: Span


def lines_of(text: str) -> list[Line]:
    """Give the lines that are not blank."""
    lines = []
    start = 0
    for piece in text.split("\n"):
        if piece and not piece.isspace():
            lines.append(Line(piece, Span(start, start + len(piece))))
        start += len(piece) + 1
    return lines


def part(line: Line, start: int, end: int) -> Line:
    """Give a part of a line as a line of its own."""
    return Line(line.text[start:end], Span(line.span.start + start, line.span.start + end))


def key(text: str) -> str:
    """Give a line without its spaces: what two copies of it have in common."""
    return "".join(text.split())
