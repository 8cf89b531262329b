"""A text under repair that remembers where each of its characters was received."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from news.text.article import Certainty, Repair, Span

DOUBT: dict[Certainty, int] = {"exact": 0, "inferred": 1, "damaged": 2}


@dataclass(frozen=True, slots=True)
class Edit:
    """Put ``replacement`` in place of ``[start, end)`` of the text at hand.

    A ``damaged`` edit whose replacement equals what is there changes nothing and marks it.
    """

    start: int
    end: int
    replacement: str
    certainty: Certainty = "exact"


@dataclass(frozen=True, slots=True)
class Change:
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


def merged(changes: Iterable[Change]) -> list[Change]:
    """Join changes that touched the same received characters; the first names the kind."""
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


def place(received: Span, offsets: Sequence[int]) -> Span:
    """Find the range of a text that stands for a range of what was received."""
    return Span(bisect_left(offsets, received.start), bisect_left(offsets, received.end))


def account(
    changes: Iterable[Change], received: str, text: str, offsets: Sequence[int]
) -> tuple[Repair, ...]:
    """Turn changes into repairs that point into both texts."""
    repairs = []
    for change in merged(changes):
        clean = place(change.received, offsets)
        before = received[change.received.start : change.received.end]
        after = text[clean.start : clean.end]
        repairs.append(Repair(change.kind, change.received, clean, before, after, change.certainty))
    return tuple(repairs)
