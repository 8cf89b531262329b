"""Undo a gloss that was put between the two bytes of a character: 向?qū)W習 is 向學習.

Whoever added the gloss took the trail byte of one character and the lead byte of the next for a
character and glossed that: 向學 is CF F2 8C 57, F2 8C is 驅, qū. The trail byte and the reading
give the lead byte back.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.text.article import Certainty
from news.text.manuscript import Edit
from news.text.plausibility import bits
from news.text.repair.bytepairs import decode_pair, encode_pair, reread
from news.text.repair.readings import LETTERS, has_reading
from news.text.script import simplified

KIND = "cut-gloss"

CUT = re.compile(rf"(?<=[\u3400-\u9fff])[?\ufffd]\(?([{LETTERS}]{{1,6}})\)(?=\S)")
DEAREST = 18.0
"""Bits a character above which a reading is refused."""


def find(text: str) -> Iterator[Edit]:
    done = 0
    for cut in CUT.finditer(text):
        edit = _repair(text, cut) if cut.start() >= done else None
        if edit:
            yield edit
            done = edit.end


def _repair(text: str, cut: re.Match[str]) -> Edit | None:
    before = text[cut.start() - 1]
    found = [
        (_cost(before, reading.text), reading.text, reading.end)
        for lead in _leads(before, cut[1])
        for reading in reread(text, cut.end(), lead)
        if reading.pending is None
    ]
    if not found:
        return None
    cost, reading_text, end = min(found)
    if cost > DEAREST:
        return None
    certainty: Certainty = "exact" if len(found) == 1 else "inferred"
    return Edit(cut.start(), end, reading_text, certainty)


def _leads(before: str, reading: str) -> list[int]:
    pair = encode_pair(before)
    if pair is None or pair[1] < 0x81:
        return []
    return [
        lead
        for lead in range(0x81, 0xFF)
        if (c := decode_pair(pair[1], lead)) and has_reading(c, reading)
    ]


def _cost(before: str, text: str) -> float:
    return bits(simplified(text), simplified(before)) / len(text)
