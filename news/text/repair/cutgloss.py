"""Undo a gloss that was put between the two bytes of a character: 向?qū)W習 is 向學習.

Whoever added the gloss took the trail byte of one character and the lead byte of the next for a
character and glossed that: 向學 is CF F2 8C 57, F2 8C is 驅, qū. The trail byte and the reading
give the lead byte back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from news.text import lazy
from news.text.article import Certainty
from news.text.manuscript import Edit
from news.text.plausibility import bits
from news.text.repair.bytepairs import decode_pair, encode_pair, reread
from news.text.repair.readings import LETTERS, has_reading
from news.text.script import simplified

KIND = "cut-gloss"

CUT = lazy.pattern(rf"(?<=[\u3400-\u9fff])[?\ufffd]\(?([{LETTERS}]{{1,6}})\)(?=[^ \t\r\n])")
OTHER_DAMAGE, NEAR = lazy.pattern("[?\ufffd\ue000-\uf8ff]"), 6
"""What stands so soon before a cut is the trace of another loss, and what is between is garbled."""
DEAREST = 18.0
"""Bits a character above which a reading is refused."""
FOLLOWING, GARBLED = 4, 14.0
"""So many characters that cost more bits each than any words do are what a shift left."""
CLEAR, CERTAIN = 4.0, 10.0
"""Bits by which the best lead byte must beat the next: to be inferred, and to be exact."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    text: str
    end: int
    cost: float


def find(text: str) -> Iterator[Edit]:
    if "?" not in text and "\ufffd" not in text:
        return
    done = 0
    for cut in CUT.finditer(text):
        edit = _repair(text, cut) if cut.start() >= done else None
        if edit:
            yield edit
            done = edit.end


def _repair(text: str, cut: re.Match[str]) -> Edit | None:
    if OTHER_DAMAGE.search(text, max(cut.start() - NEAR, 0), cut.start()):
        return Edit(cut.start(), cut.end(), cut[0], "damaged")
    leads = _leads(text[cut.start() - 1], cut[1])
    if not leads:
        return (
            Edit(cut.start(), cut.end(), cut[0], "damaged") if _garbled(text, cut.end()) else None
        )
    found = sorted(_candidates(text, cut, leads), key=lambda candidate: candidate.cost)
    lead = found[1].cost - found[0].cost if len(found) > 1 else CERTAIN
    if not found or lead < CLEAR or found[0].cost > DEAREST * (len(found[0].text) + 1):
        return Edit(cut.start(), cut.end(), cut[0], "damaged")
    certainty: Certainty = "exact" if lead >= CERTAIN else "inferred"
    return Edit(cut.start(), found[0].end, found[0].text, certainty)


def _garbled(text: str, start: int) -> bool:
    """Is what follows unlike any words? After a real question mark a reading may stand too."""
    follows = simplified(text[start : start + FOLLOWING])
    return bits(follows, "") > GARBLED * len(follows)


def _candidates(text: str, cut: re.Match[str], leads: list[int]) -> Iterator[_Candidate]:
    """Read on from every lead byte that fits the gloss, in the context of what follows."""
    before = text[cut.start() - 1]
    for lead in leads:
        for reading in reread(text, cut.end(), lead):
            if reading.pending is None:
                seen = simplified(reading.text + text[reading.end : reading.end + 1])
                cost = bits(seen, simplified(before))
                yield _Candidate(reading.text, reading.end, cost)


def _leads(before: str, reading: str) -> list[int]:
    pair = encode_pair(before)
    if pair is None or pair[1] < 0x81:
        return []
    return [
        lead
        for lead in range(0x81, 0xFF)
        if (c := decode_pair(pair[1], lead)) and has_reading(c, reading)
    ]
