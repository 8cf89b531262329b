"""Undo the loss of a mark's lead byte, which made GBK text read one byte late.

The lost byte was A1 or A3 (the marks and full-width forms), a ``?`` stands in its place, and the
first mark after it may have been folded to half width since. Where the reading closes by itself
nothing was lost and the repair is exact. Where the last byte is lost too, its character is
inferred from the gloss after it or from its neighbours, or else the run is marked damaged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from news.text.article import Certainty
from news.text.manuscript import Edit
from news.text.plausibility import bits, is_han
from news.text.repair.bytepairs import Rereading, decode_pair, reread
from news.text.repair.readings import has_reading
from news.text.script import simplified

KIND = "shifted-bytes"

LOST = re.compile(r"[?\ufffd](?=[^\s?\ufffd\"”’)）」』]|[?\ufffd]\S)")
LOST_LEADS = (0xA1, 0xA3)
OPENING = frozenset("。，、；：！？…—”’》）』」】〉“‘《（『「【〈·")
GLOSS_AFTER = re.compile(r"[?\ufffd]?\(?([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüɡɑ]{1,6})\)")

GAIN = 20.0
"""Bits by which the new reading must beat the text as received."""
LEAD_OVER_SECOND = 7.0
"""Bits by which an inferred character must beat the next best."""
IMPLAUSIBLE = 17.0
"""Bits a character above which a run is no Chinese that anyone wrote."""


@dataclass(frozen=True, slots=True)
class _Proposal:
    text: str
    end: int
    certainty: Certainty
    gain: float


def find(text: str) -> Iterator[Edit]:
    done = 0
    for match in LOST.finditer(text):
        if match.start() < done:
            continue
        edit = _repair(text, match.start()) or _mark(text, match.start())
        if edit:
            yield edit
            done = edit.end


def _repair(text: str, at: int) -> Edit | None:
    proposals = [
        proposal
        for lead in LOST_LEADS
        for reading in reread(text, at + 1, lead)
        if reading.text[:1] in OPENING and reading.text
        for proposal in _proposals(text, at, reading)
    ]
    best = max(proposals, key=lambda proposal: proposal.gain, default=None)
    if best is None or best.gain < GAIN:
        return None
    return Edit(at, best.end, best.text, best.certainty)


def _proposals(text: str, at: int, reading: Rereading) -> Iterator[_Proposal]:
    if reading.pending is None:
        yield _Proposal(
            reading.text, reading.end, "exact", _gain(text, at, reading.end, reading.text)
        )
        return
    last, end = _last_character(text, reading)
    if last:
        whole = reading.text + last
        yield _Proposal(whole, end, "inferred", _gain(text, at, end, whole))


def _gain(text: str, at: int, end: int, proposal: str) -> float:
    """Bits saved by reading ``proposal`` instead of ``text[at:end]``, seen in its place."""
    before, after = text[max(at - 1, 0) : at], text[end : end + 1]
    old = bits(simplified(text[at:end] + after), simplified(before))
    return old - bits(simplified(proposal + after), simplified(before))


def _last_character(text: str, reading: Rereading) -> tuple[str, int]:
    """Infer the character whose lead byte is ``pending``; give it and the run's end."""
    pending = reading.pending or 0
    candidates = [c for trail in range(0x40, 0xFF) if (c := decode_pair(pending, trail))]
    gloss = GLOSS_AFTER.match(text, reading.end)
    if gloss:
        candidates = [c for c in candidates if has_reading(c, gloss[1])]
    end = gloss.end() if gloss else reading.end
    if not gloss and text[end : end + 1] in ("?", "\ufffd"):
        end += 1
    return _clear_winner(candidates, reading.text[-1:], text[end : end + 1]), end


def _clear_winner(candidates: list[str], before: str, after: str) -> str:
    before, after = simplified(before), simplified(after)
    ranked = sorted((bits(simplified(c) + after, before), c) for c in candidates if is_han(c))
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < LEAD_OVER_SECOND):
        return ""
    return ranked[0][1]


RUN = re.compile(r"[?\ufffd]+[;:!?,.(]?([\u3400-\u9fff]+)")


def _mark(text: str, at: int) -> Edit | None:
    """Mark a run that nobody can have written and that no reading explains."""
    run = RUN.match(text, at)
    if not run or len(run[1]) < 2:
        return None
    cost = bits(simplified(run[1][:12])) / min(len(run[1]), 12)
    if cost < IMPLAUSIBLE:
        return None
    return Edit(at, run.end(), run[0], "damaged")
