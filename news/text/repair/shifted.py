"""Undo the loss of a mark's lead byte, which made GBK text read one byte late.

The lost byte was A1 or A3 (the marks and full-width forms), a ``?`` stands in its place, and marks
that the shift made up may have been folded to half width since. Where the reading closes by itself
nothing was lost and the repair is exact. Where the byte that would close it is lost too, its
character is inferred from the gloss after it, from another copy in the page, or from its
neighbours; failing these the run is repaired and that one character marked damaged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from news.text.article import Certainty
from news.text.manuscript import Edit
from news.text.plausibility import MARKS, bits, is_han
from news.text.repair.bytepairs import Rereading, decode_pair, encode_pair, reread
from news.text.repair.privateuse import PRIVATE, trust
from news.text.repair.readings import LETTERS, has_reading
from news.text.script import simplified

KIND = "shifted-bytes"

QUESTION = ("?", "\ufffd")
LOST = re.compile(r"[?\ufffd](?=[^\s?\ufffd\"”’)）」』]|[?\ufffd]\S)")
LOST_LEADS = (0xA1, 0xA3)
OPENING = frozenset("。，、；：！？…—”’》）】」』“‘《（【「『〈·")
GLOSS_AFTER = re.compile(rf"[?\ufffd]?\(?([{LETTERS}]{{1,6}})\)")
GLOSS = re.compile(rf"\(([{LETTERS}]{{1,6}})\)")
RUN = re.compile(r"[?\ufffd]{1,3}[;:!?,.(]?([\u3400-\u9fff]+)")
PAIR = re.compile(
    r"(?<=[\u3400-\u9fff）》”)%0-9])[?\ufffd](?:([^\x00-\x7f]{0,3})[?\ufffd](?=[!-~]|$)"
    r"|([\u3400-\u9fff])(?=[a-z]{2}))",
    re.MULTILINE,
)
"""A mark before ASCII: with it at most three characters lost their step, and the last its trail."""

GAIN = 10.0
"""Bits by which the new reading must beat the text as received."""
MARK_AFTER = 10.0
"""Bits against a question mark that another mark follows."""
LOSS = 12.0
"""Bits against a reading that leaves a byte over: one that closes is the likelier by far."""
CLEAR = 5.0
"""Bits by which an inferred character must beat the next best."""
UNLIKELY = 14.0
"""Bits a character above which the few characters between two question marks are no words."""
IMPLAUSIBLE = 17.0
"""Bits a character above which a run is no Chinese that anyone wrote."""
CONTEXT = 4
"""Characters that must agree before another copy is believed."""


@dataclass(frozen=True, slots=True)
class _Proposal:
    """``text`` for ``[at, end)``; the last character is lost where ``pending`` is a byte."""

    text: str
    end: int
    reading: Rereading
    gain: float

    @property
    def pending(self) -> int | None:
        return self.reading.pending


def find(text: str) -> Iterator[Edit]:
    done = 0
    kept = PRIVATE.search(text) is not None
    for match in LOST.finditer(text):
        if match.start() < done:
            continue
        for edit in _repair(text, match.start(), kept=kept) or _mark(text, match.start()):
            yield edit
            done = edit.end


def _repair(text: str, at: int, *, kept: bool) -> list[Edit]:
    proposals = [
        _Proposal(reading.text, reading.end, reading, _gain(text, at, reading))
        for lead in LOST_LEADS
        for reading in reread(text, at + 1, lead)
        if reading.text[:1] in OPENING and _says_enough(text, reading)
    ]
    best = max(proposals, key=_weight, default=None)
    if best is None or best.gain < GAIN:
        return []
    kept = kept or (len(best.text) > CONTEXT and best.text[1:] in text)
    certainty = trust(best.text, _following(text, best.end), kept=kept)
    if best.reading.guessed and certainty == "exact":
        certainty = "inferred"
    if certainty == "damaged":
        return [Edit(at, best.end, text[at : best.end], certainty)]
    if best.pending is None:
        return [Edit(at, _past_gloss(text, best), best.text, certainty)]
    return _with_last(text, at, best, certainty)


def _weight(proposal: _Proposal) -> float:
    return proposal.gain - (LOSS if proposal.pending is not None else 0)


def _past_gloss(text: str, best: _Proposal) -> int:
    """Take in a gloss of the run's last character: beside such damage even a lone one is one."""
    gloss = GLOSS.match(text, best.end)
    return gloss.end() if gloss and has_reading(best.text[-1], gloss[1]) else best.end


def _following(text: str, at: int) -> str:
    """Give the character that follows, a gloss between aside."""
    gloss = GLOSS_AFTER.match(text, at)
    end = gloss.end() if gloss else at
    return text[end : end + 1]


def _says_enough(text: str, reading: Rereading) -> bool:
    """Ask two characters of a run that neither closes by itself nor ends in a gloss."""
    closed = reading.pending is None or GLOSS_AFTER.match(text, reading.end)
    return sum(map(is_han, reading.text)) >= (1 if closed else 2)


def _gain(text: str, at: int, reading: Rereading) -> float:
    """Bits saved by the reading instead of what stands in its place, seen in context."""
    before = simplified(text[max(at - 1, 0) : at])
    after = text[reading.end : reading.end + 1] if reading.pending is None else ""
    old = bits(simplified(text[at : reading.end] + after), before)
    if text[at + 1] in MARKS and reading.pending is None:
        old += MARK_AFTER
    return old - bits(simplified(reading.text + after), before)


def _with_last(text: str, at: int, best: _Proposal, certainty: Certainty) -> list[Edit]:
    """Repair a run whose last trail byte is lost."""
    gloss = GLOSS_AFTER.match(text, best.end)
    end = gloss.end() if gloss else best.end + text.startswith(QUESTION, best.end)
    last = _last_character(text, best, gloss[1] if gloss else "", text[end : end + 1])
    if last:
        return [Edit(at, end, best.text + last, "inferred")]
    if end == best.end:
        end = min(end + 1, len(text))
    lost = Edit(best.end, end, text[best.end : end], "damaged")
    return [Edit(at, best.end, best.text, certainty), lost]


def _last_character(text: str, best: _Proposal, gloss: str, after: str) -> str:
    pending = best.pending or 0
    candidates = [c for trail in range(0x40, 0xFF) if (c := decode_pair(pending, trail))]
    if gloss:
        candidates = [c for c in candidates if has_reading(c, gloss)]
    else:
        candidates = _from_a_copy(text, best, pending) or candidates
    return _clear_winner([c for c in candidates if is_han(c)], best.text[-1:], after)


def _from_a_copy(text: str, best: _Proposal, pending: int) -> list[str]:
    """Find the words that lead up to the lost character elsewhere in the page."""
    context = best.text[-CONTEXT:]
    found = text.find(context) if len(context) == CONTEXT else -1
    following = text[found + CONTEXT : found + CONTEXT + 1] if found >= 0 else ""
    pair = encode_pair(following) if following else None
    return [following] if pair and pair[0] == pending else []


def _clear_winner(candidates: list[str], before: str, after: str) -> str:
    before, after = simplified(before), simplified(after)
    ranked = sorted((bits(simplified(c) + after, before), c) for c in candidates)
    if not ranked or (len(ranked) > 1 and ranked[1][0] - ranked[0][0] < CLEAR):
        return ""
    return ranked[0][1]


def _mark(text: str, at: int) -> list[Edit]:
    """Mark a run that nobody can have written and that no reading explains."""
    pair = PAIR.match(text, at)
    if pair and _is_unlikely(pair[1] or pair[2] or ""):
        return [Edit(at, pair.end(), pair[0], "damaged")]
    run = RUN.match(text, at)
    if not run or len(run[1]) < 2:
        return []
    cost = bits(simplified(run[1][:12])) / min(len(run[1]), 12)
    return [] if cost < IMPLAUSIBLE else [Edit(at, run.end(), run[0], "damaged")]


def _is_unlikely(between: str) -> bool:
    marked = not is_han(between[0]) if between else True  # a full-width mark after a half-width ?
    return marked or bits(simplified(between)) >= UNLIKELY * len(between)
