"""A text under repair that remembers where each of its characters was received."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from news.text.article import Certainty, Repair, Span

DOUBT: dict[Certainty, int] = {"exact": 0, "inferred": 1, "damaged": 2}


class Edit(NamedTuple):
    """Put ``replacement`` in place of ``[start, end)`` of the text at hand.

    A ``damaged`` edit whose replacement equals what is there changes nothing and marks it.
    """

    start: int
    end: int
    replacement: str
    certainty: Certainty = "exact"


class Change(NamedTuple):
    """An edit as seen from the received text."""

    kind: str
    received: Span
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Manuscript:
    """``offsets[i]`` is where ``text[i]`` was received; one more entry closes the text."""

    text: str
    offsets: Sequence[int] = field(repr=False)
    changes: tuple[Change, ...] = ()

    @classmethod
    def received(cls, text: str) -> Manuscript:
        return cls(text, range(len(text) + 1))

    def edited(self, kind: str, edits: Iterable[Edit]) -> Manuscript:
        """Apply edits that are in order and do not overlap."""
        pieces: list[str] = []
        offsets: list[int] = []
        changes: list[Change] = []
        done = 0
        for edit in edits:
            first, last = self.offsets[edit.start], self.offsets[edit.end]
            changes.append(Change(kind, Span(first, last), edit.certainty))
            pieces += (self.text[done : edit.start], edit.replacement)
            offsets += self.offsets[done : edit.start]
            offsets += _spread(len(edit.replacement), first, last)
            done = edit.end
        if not changes:
            return self
        pieces.append(self.text[done:])
        offsets += self.offsets[done:]
        return Manuscript("".join(pieces), offsets, (*self.changes, *changes))


def _spread(length: int, first: int, last: int) -> Sequence[int]:
    """Give replaced characters places inside ``[first, last)``, never decreasing."""
    if length <= last - first:
        return range(first, first + length)
    end = max(last - 1, first)
    return [min(first + i, end) for i in range(length)]


def merged(changes: Sequence[Change]) -> Sequence[Change]:
    """Join changes that touched the same received characters; the first names the kind."""
    if all(a.received.end <= b.received.start for a, b in pairwise(changes)):
        return changes
    joined: list[Change] = []
    for change in sorted(changes, key=lambda c: (c.received.start, -c.received.end)):
        if joined and change.received.overlaps(joined[-1].received):
            joined[-1] = _join(joined[-1], change)
        else:
            joined.append(change)
    return joined


def _join(one: Change, other: Change) -> Change:
    span = Span(one.received.start, max(one.received.end, other.received.end))
    doubt = max(one.certainty, other.certainty, key=DOUBT.__getitem__)
    return Change(one.kind, span, doubt)


def account(
    changes: Sequence[Change], received: str, text: str, offsets: Sequence[int]
) -> tuple[Repair, ...]:
    """Turn changes into repairs that point into both texts.

    A change's place in ``text`` is the range whose characters were received where it was made.
    """
    repairs = []
    for kind, (first, last), certainty in merged(changes):
        start = bisect_left(offsets, first)
        end = bisect_left(offsets, last, start)
        spans = Span(first, last), Span(start, end)
        repairs.append(Repair(kind, *spans, received[first:last], text[start:end], certainty))
    return tuple(repairs)
