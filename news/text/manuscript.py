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
        made = list(edits)
        if not made:
            return self
        offsets = self.offsets
        spans = [Span(offsets[edit.start], offsets[edit.end]) for edit in made]
        changes = [
            Change(kind, span, edit.certainty) for edit, span in zip(made, spans, strict=True)
        ]
        if any(len(edit.replacement) != edit.end - edit.start for edit in made):
            offsets = self._moved(made, spans)
        return Manuscript(self._with(made), offsets, (*self.changes, *changes))

    def _with(self, edits: list[Edit]) -> str:
        pieces: list[str] = []
        done = 0
        for start, end, replacement, _ in edits:
            pieces += (self.text[done:start], replacement)
            done = end
        pieces.append(self.text[done:])
        return "".join(pieces)

    def _moved(self, edits: list[Edit], spans: list[Span]) -> list[int]:
        """Give the offsets after edits of which some change the text's length."""
        offsets: list[int] = []
        done = 0
        for (start, end, replacement, _), (first, last) in zip(edits, spans, strict=True):
            offsets += self.offsets[done:start]
            if replacement:
                offsets += _spread(len(replacement), first, last)
            done = end
        offsets += self.offsets[done:]
        return offsets


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
    joined = merged(changes)
    if not joined:
        return ()
    kinds, spans, doubts = zip(*joined, strict=True)
    starts = [bisect_left(offsets, first) for first, _ in spans]
    ends = [bisect_left(offsets, last) for _, last in spans]
    clean = list(map(Span, starts, ends))
    before = [received[first:last] for first, last in spans]
    after = [text[start:end] for start, end in clean]
    return tuple(map(Repair, kinds, spans, clean, before, after, doubts))
