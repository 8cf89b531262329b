"""Words around a value, cut from the clauses before them."""

from __future__ import annotations

from typing import NamedTuple

from news.facts.outline import Sentence

BREAK = "；;"
LONGEST = 110


class Cut(NamedTuple):
    """What stands around a value, cut from what went before; ``first`` is a clause index.

    ``earlier`` is the sentence before it in its paragraph, ``own`` is ``pre`` without the words
    that only tie it to that.
    """

    sentence: Sentence
    earlier: str
    first: int
    pre: str
    own: str
    post: str


def segment(sentence: Sentence, first: int) -> int:
    """The clause that opens the part between semicolons in which a clause stands."""
    while first > 0 and sentence.clauses[first - 1].mark not in BREAK:
        first -= 1
    return first


def said(sentence: Sentence, start: int, end: int) -> str:
    """Clauses as one stretch, with commas where they were told apart by semicolons."""
    if end <= start:
        return ""
    begin, until = sentence.clauses[start].span.start, sentence.clauses[end - 1].span.end
    return sentence.text[begin:until].strip().replace("；", "，")
