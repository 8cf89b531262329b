"""What the text room gives: an article as clean text, and the account of how it became clean.

Every offset counts Unicode code points. ``Article.text`` is what everything downstream reads
and points into; ``received`` is the decoded text as it arrived, which repairs and omissions
point back to.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Literal, NamedTuple

Certainty = Literal["exact", "inferred", "damaged"]
ArticleKind = Literal["article", "headline"]
BlockKind = Literal["title", "lead", "heading", "clause", "paragraph", "item", "row"]


class Span(NamedTuple):
    """A half-open range ``[start, end)`` of code points."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        return self.start < other.end and other.start < self.end

    def within(self, other: Span) -> bool:
        return other.start <= self.start and self.end <= other.end


class Repair(NamedTuple):
    """One change made on the way from the received text to the clean text.

    ``kind`` is the repair's name in the registry (``gloss``, ``shifted-bytes``,
    ``punctuation`` …). ``received`` is the range replaced in the received text, ``clean`` the
    range that took its place in the article's text (empty where something was taken out).
    """

    kind: str
    received: Span
    clean: Span
    before: str
    after: str
    certainty: Certainty = "exact"


class Omission(NamedTuple):
    """A range of the received text that is no part of this article, and why.

    ``repairs`` were made inside it; their clean spans point into the passage as repaired, of which
    ``excerpt`` is the beginning.
    """

    reason: str
    received: Span
    excerpt: str
    repairs: tuple[Repair, ...] = ()


class Block(NamedTuple):
    """One structural unit of the clean text; ``number`` is a clause's own numeral, as written."""

    kind: BlockKind
    span: Span
    level: int = 0
    number: str = ""


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article in simplified script.

    ``title`` is not repeated inside ``text`` for articles; a headline item's ``text`` is its
    headline. ``original`` is the repaired text before conversion to simplified script (equal to
    ``text`` where the page was simplified already); ``original_offsets[i]`` is the offset in
    ``original`` of the clean text's code point ``i`` (one more entry closes the last span), and
    ``received_offsets`` likewise points into the received text.
    ``damaged`` lists ranges of ``text`` from which no fact may be taken. ``title_repairs`` are the
    repairs made in the title, their clean spans pointing into ``title``.
    """

    kind: ArticleKind
    title: str
    text: str
    published: date | None = None
    source: str = ""
    author: str = ""
    language: str = "zh-Hans"
    blocks: tuple[Block, ...] = ()
    repairs: tuple[Repair, ...] = ()
    title_repairs: tuple[Repair, ...] = ()
    omissions: tuple[Omission, ...] = ()
    damaged: tuple[Span, ...] = ()
    original: str = ""
    original_offsets: Sequence[int] = field(default=(), repr=False)
    received_offsets: Sequence[int] = field(default=(), repr=False)

    def in_received(self, span: Span) -> Span:
        """Give the range of the received text that a range of ``text`` stands for."""
        start = self.received_offsets[span.start]
        last = self.received_offsets[span.end - 1] if span.end > span.start else start - 1
        return Span(start, last + 1)

    def from_received(self, received: Span) -> Span:
        """Give the range of ``text`` that stands for a range of the received text.

        It is empty where that range is no part of the article, or was taken out of it.
        """
        offsets = self.received_offsets
        start = min(bisect_left(offsets, received.start), len(self.text))
        return Span(start, max(start, min(bisect_left(offsets, received.end), len(self.text))))

    def is_damaged(self, span: Span) -> bool:
        return any(span.overlaps(other) for other in self.damaged)

    @property
    def uncertain(self) -> tuple[Span, ...]:
        """What is damaged or was only inferred: shown, and neither asked about nor quoted."""
        inferred = (repair.clean for repair in self.repairs if repair.certainty == "inferred")
        return (*self.damaged, *inferred)


@dataclass(frozen=True, slots=True)
class Reading:
    """All that one document held: its articles, in reading order, and its decoded text."""

    encoding: str
    received: str
    articles: tuple[Article, ...]


class UnreadableDocument(ValueError):  # noqa: N818  named for what it is, not for its base
    """A document from which no article can be taken.

    ``code`` is one of ``empty``, ``binary``, ``too_large``, ``undecodable``, ``no_article``;
    the faces turn it into a sentence in the reader's language.
    """

    def __init__(self, code: str, detail: str = "") -> None:
        super().__init__(f"{code}: {detail}" if detail else code)
        self.code = code
        self.detail = detail
