"""Where a second page begins in a text that several were pasted into."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from news.text import boilerplate, dates, titles
from news.text.layout import is_prose
from news.text.lines import Line, key
from news.text.provenance import from_lines
from news.text.trimmings import LONGEST

LONGEST_HEAD = 3
"""Lines that a byline takes up below its title."""


def pages(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Give the lines page by page.

    A page begins with a new title above a dated byline that names its source or author, with prose
    below, after the trimmings with which the page before it ended. A page's second copy and a
    list of headlines are no pages of their own.
    """
    start, seen = 0, {key(line.text) for line in lines[:1]}
    for index in range(1, len(lines)):
        own = key(lines[index].text)
        if own not in seen and _begins(lines, index) and _has_prose(lines[start:index]):
            yield list(lines[start:index])
            start = index
            seen.add(own)
    yield list(lines[start:])


def _begins(lines: Sequence[Line], index: int) -> bool:
    if index + 1 == len(lines) or not _may_be_byline(lines[index + 1].text):
        return False
    text, before = lines[index].text.strip(), lines[index - 1].text
    if len(text) < titles.SHORTEST or not titles.is_title(text) or boilerplate.reason(text):
        return False
    if not (boilerplate.reason(before) or boilerplate.section(before)):
        return False
    head = [line.text for line in lines[index + 1 : index + 1 + LONGEST_HEAD]]
    bylines = [line for line in head if boilerplate.reason_above(line) == "byline"]
    about = from_lines(bylines, ())
    signed = about.published and (about.source or about.author)
    below = lines[index + 1 + len(bylines) :][:LONGEST_HEAD]
    return bool(signed and bylines[0] == head[0] and _has_prose(below))


def _may_be_byline(text: str) -> bool:
    return len(text) <= LONGEST and "。" not in text and dates.first(text) is not None


def _has_prose(lines: Sequence[Line]) -> bool:
    return any(is_prose(line.text) for line in lines)
