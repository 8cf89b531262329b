"""Undo the loss of a mark's lead byte, which made GBK text read one byte late.

The lost byte was A1 or A3 (the marks and full-width forms), a ``?`` stands in its place, and marks
that the shift made up may have been folded to half width since. Where the reading closes by itself
nothing was lost and the repair is exact. Where the byte that would close it is lost too, a second
``?`` stands there and its character is inferred (see ``lastbyte``); failing that the run is
repaired and that one character marked damaged. What no reading explains well enough is marked.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from news.text import lazy
from news.text.article import Certainty
from news.text.manuscript import Edit
from news.text.plausibility import MARKS, bits, is_han
from news.text.repair.bytepairs import LONGEST_RUN, Rereading, reread
from news.text.repair.copies import find_copy
from news.text.repair.lastbyte import GLOSS as GLOSS_ANYWHERE
from news.text.repair.lastbyte import SOUGHT, Hole, Surroundings, infer
from news.text.repair.privateuse import PRIVATE, trust
from news.text.repair.readings import LETTERS, has_reading, has_tone
from news.text.repair.suspects import suspect
from news.text.script import simplified

KIND = "shifted-bytes"

QUESTION = ("?", "\ufffd")
LOST = lazy.pattern(r"[?\ufffd](?=\u3000?[^\s?\ufffd\"”’)）」』]|[?\ufffd]\S)")
LOST_LEADS = (0xA1, 0xA3)
OPENING = frozenset("。，、；：！？…—”’》）】」』“‘《（【「『〈〉·")
RARE_PAIRS = {"『": "』", "』": "『", "】": "【", "」": "「"}
"""Brackets that share their second byte with the commoner ：；？ and so on."""
GLOSS_AFTER = lazy.pattern(rf"[?\ufffd]\(?([{LETTERS}]{{1,6}})\)")
GLOSS = lazy.pattern(rf"\(([{LETTERS}]{{1,6}})\)")

GAIN = 10.0
"""Bits by which the new reading must beat the text as received."""
SUSPICIOUS, SUSPICIOUS_BESIDE = 5.0, -6.0
"""Bits of gain from which a run is marked: alone, and in a page that lost bytes elsewhere."""
GLOSSED = 6.0
"""Bits for a reading whose last character is what the gloss after it says."""
CLEAR = 6.0
"""Bits by which an exact reading must beat every other."""
MARK_AFTER = 10.0
"""Bits against a question mark that another mark follows."""
LOSS = 12.0
"""Bits against a reading that leaves a byte over: one that closes is the likelier by far."""
MOST_RUNS = 1000
"""Edits after which runs are marked only: a page with more is beyond help, and may be hostile."""
BEFORE = 60
"""Characters before a run, glosses among them, that may be sought elsewhere."""
CONTEXT = 4
"""Characters that must agree before another copy is believed."""


@dataclass(frozen=True, slots=True)
class _Proposal:
    """``reading`` for the run from ``at`` on; the gloss of its last character, where one follows.

    ``gain`` is what it saves in bits; ``end`` is where the run ends, a stranded byte and a cut
    gloss taken in. ``clear`` says that no other reading comes near.
    """

    at: int
    reading: Rereading
    gain: float
    end: int
    gloss: str = ""
    clear: bool = True

    @property
    def text(self) -> str:
        return self.reading.text

    @property
    def closes(self) -> bool:
        return self.reading.pending is None

    def is_convincing(self) -> bool:
        """Ask for gain, and for two characters unless the run closes or ends in a gloss."""
        fewest = 1 if self.closes else 0 if self.gloss else 2
        return self.gain >= GAIN and sum(map(is_han, self.text)) >= fewest

    def looks_likely(self, least: float) -> bool:
        """Ask less of a run that is only marked: some gain, and a character of Chinese."""
        speaks = bool(self.gloss) or any(map(is_han, self.text))
        return self.gain >= (least if speaks else GAIN)


def find(text: str) -> Iterator[Edit]:
    page = Surroundings(text)
    edits: list[Edit] = []
    doubtful: list[tuple[int, _Proposal | None]] = []
    done = 0
    for match in LOST.finditer(text):
        if match.start() < done or _is_cut_gloss(text, match.start()):
            continue
        if len(edits) > MOST_RUNS:
            doubtful.append((match.start(), None))
            continue
        best = _best(text, match.start())
        found = _repaired(page, best) if best and best.is_convincing() else []
        if not found or found[-1].certainty != "exact":
            found = _from_copy(page, match.start()) or found
        if found:
            edits += found
            done = edits[-1].end
        else:
            doubtful.append((match.start(), best))
            done = best.end if best and best.looks_likely(SUSPICIOUS) else done
    edits += list(_marked(text, doubtful, edits))
    yield from sorted(edits, key=lambda edit: edit.start)


def _is_cut_gloss(text: str, at: int) -> bool:
    """Leave a gloss right after the ``?`` to the repair of cut glosses."""
    gloss = GLOSS_AFTER.match(text, at)
    return gloss is not None and has_tone(gloss[1])


def _best(text: str, at: int) -> _Proposal | None:
    """Give the likeliest reading from ``at`` on, or with the first of two ``?`` taken for real."""
    starts = [at, at + 1] if text.startswith(QUESTION, at + 1) else [at]
    ranked = sorted((p for start in starts for p in _proposals(text, start)), key=_weight)
    if not ranked:
        return None
    ahead = _weight(ranked[-1]) - _weight(ranked[-2]) if len(ranked) > 1 else CLEAR
    return replace(ranked[-1], clear=ahead >= CLEAR)


def _proposals(text: str, at: int) -> Iterator[_Proposal]:
    for lead in LOST_LEADS:
        for reading in reread(text, at + 1, lead):
            proposal = _opens(text, reading.text[:1]) and _proposal(text, at, reading)
            if proposal:
                yield proposal


def _opens(text: str, mark: str) -> bool:
    """Say whether a reading may begin so; rare brackets only where their other half stands."""
    partner = RARE_PAIRS.get(mark)
    return mark in OPENING and (partner is None or partner in text)


def _weight(proposal: _Proposal) -> float:
    return proposal.gain - (0 if proposal.closes else LOSS)


def _proposal(text: str, at: int, reading: Rereading) -> _Proposal | None:
    """Weigh a reading; one that leaves a byte over needs the sign that stands for it."""
    gain = _gain(text, at, reading)
    if reading.pending is None:
        gain += GLOSSED if _past_gloss(text, reading) > reading.end else 0.0
        return _Proposal(at, reading, gain, reading.end)
    if not text.startswith(QUESTION, reading.end):
        return None
    gloss = GLOSS_AFTER.match(text, reading.end)
    end = gloss.end() if gloss else reading.end + 1
    return _Proposal(at, reading, gain, end, gloss[1] if gloss else "")


def _gain(text: str, at: int, reading: Rereading) -> float:
    """Bits saved by the reading instead of what stands in its place, seen in context."""
    before = simplified(text[max(at - 1, 0) : at])
    after = text[reading.end : reading.end + 1] if reading.pending is None else ""
    old = bits(simplified(text[at : reading.end] + after), before)
    if text[at + 1] in MARKS and reading.pending is None:
        old += MARK_AFTER
    return old - bits(simplified(reading.text + after), before) - reading.doubt


def _repaired(page: Surroundings, best: _Proposal) -> list[Edit]:
    certainty = _certainty(page.text, best)
    if certainty == "damaged":
        return [_mark(page.text, best.at, best.end)]
    if best.closes:
        return [Edit(best.at, _past_gloss(page.text, best.reading), best.text, certainty)]
    last = _last_character(page, best)
    if last:
        return [Edit(best.at, best.end, best.text + last, "inferred")]
    run_end = best.reading.end
    read = Edit(best.at, run_end, best.text, certainty)
    return [read, _mark(page.text, run_end, best.end)]


def _from_copy(page: Surroundings, at: int) -> list[Edit]:
    """Take the run from another copy of the words around it, where the page has one."""
    before = GLOSS_ANYWHERE.sub("", page.text[max(at - BEFORE, 0) : at])
    copied = find_copy(page.text, at, before, page.bare[:SOUGHT])
    if copied is None:
        return []
    if copied.closes:
        return [Edit(at, copied.end, copied.text)]
    gloss = GLOSS_AFTER.match(page.text, copied.end)
    end = gloss.end() if gloss else copied.end + 1
    return [Edit(at, end, copied.text, "inferred")]


def _certainty(text: str, best: _Proposal) -> Certainty:
    copied = len(best.text) > CONTEXT and best.text[1:] in text
    kept = copied or PRIVATE.search(text) is not None
    doubled = text.startswith(QUESTION, best.at + 1)
    certainty = trust(best.text, _following(text, best), kept=kept, doubled=doubled)
    certain = best.clear and not best.reading.guessed
    return "inferred" if certainty == "exact" and not certain else certainty


def _following(text: str, best: _Proposal) -> str:
    """Give the character that follows a run, a gloss between aside."""
    gloss = GLOSS.match(text, best.end)
    end = gloss.end() if gloss else best.end
    return text[end : end + 1]


def _past_gloss(text: str, read: Rereading) -> int:
    """Take in a gloss of the run's last character: beside such damage even a lone one is one."""
    gloss = GLOSS.match(text, read.end)
    return gloss.end() if gloss and has_reading(read.text[-1], gloss[1]) else read.end


def _last_character(page: Surroundings, best: _Proposal) -> str:
    """Infer the character, unless an ASCII byte went with it and no gloss tells which."""
    if page.swallows and not best.gloss:
        return ""
    text = page.text
    before = text[max(best.at - LONGEST_RUN, 0) : best.at].rpartition("\n")[2] + best.text
    after = text[best.end : best.end + LONGEST_RUN].partition("\n")[0]
    return infer(Hole(best.reading.pending or 0, before, after, best.gloss), page)


def _marked(
    text: str, doubtful: list[tuple[int, _Proposal | None]], edits: list[Edit]
) -> Iterator[Edit]:
    """Mark what looks damaged though no reading convinces; beside other damage more of it."""
    beside = bool(edits)
    least = SUSPICIOUS_BESIDE if beside else SUSPICIOUS
    starts = [edit.start for edit in edits]
    done = 0
    for at, best in doubtful:
        end = best.end if best and best.looks_likely(least) else suspect(text, at, beside=beside)
        if end and at >= done:
            done = min([end, *starts[bisect_left(starts, at) :][:1]])
            yield _mark(text, at, done)


def _mark(text: str, start: int, end: int) -> Edit:
    return Edit(start, end, text[start:end], "damaged")
