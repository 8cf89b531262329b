"""Pages that lost bytes, made from clean text, and the account of what a repair made of them.

A page is a row of pieces: clean ones, and runs that lost the lead byte of the mark they begin
with. Positions, decoders and dress are drawn at random, so no repair can know them beforehand:

- traditional text with a gloss after some characters, or simplified text as it is;
- marks (or all full-width forms) folded to ASCII after the loss, or not;
- a decoder that keeps the ASCII byte after a stranded high byte, or one that swallows it (glossed
  pages only: there the gloss tells); one that writes private use, or ``?`` for it;
- one to three runs a page, long or cut short by the next ASCII byte.
"""

from __future__ import annotations

import random
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from news.text.manuscript import Manuscript
from news.text.repair import repair
from tests.news.text import damage

MARKS = re.compile("[。，、；：？！“”《》（）—…·]")
GLOSSES = re.compile(r"\(?[a-züê]*[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ][a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]*\)")
MOST_LOSSES = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a damaged page: what stands there, what stood there, and whether bytes were lost."""

    damaged: str
    clean: str
    lost: bool = False


@dataclass(frozen=True, slots=True)
class Decoder:
    """How the damaged bytes were read: see the module."""

    swallows: bool = False
    private: str = "kept"
    folds: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        return "".join(piece.damaged for piece in self.pieces)


def decoder(chance: random.Random, *, glossed: bool, private: str) -> Decoder:
    return Decoder(
        swallows=glossed and chance.random() < 0.3,
        private=private,
        folds=chance.choice(["", "marks", "forms"]),
    )


def damaged_page(text: str, chance: random.Random, *, glossed: bool, private: str = "kept") -> Page:
    """Lose one to three bytes of ``text``, a paragraph that GBK can write."""
    if glossed:
        text = damage.glossed(damage.traditional(text), chance.randint(2, 6))
    how = decoder(chance, glossed=glossed, private=private)
    pieces: list[Piece] = []
    done = 0
    for at in _places(text, chance):
        if at < done:
            continue
        end, run = _run(text, at, how)
        pieces += (_clean(text[done:at], how), Piece(run, text[at:end], lost=True))
        done = end
    return Page((*pieces, _clean(text[done:], how)))


def _places(text: str, chance: random.Random) -> list[int]:
    marks = [m.start() for m in MARKS.finditer(text, 1) if _is_between_chinese(text, m.start())]
    count = min(chance.randint(1, MOST_LOSSES), len(marks))
    doubled = [at for at in marks if _makes_two_question_marks(text, at)]
    return sorted({*chance.sample(marks, count), *doubled[:1]})


def _makes_two_question_marks(text: str, at: int) -> bool:
    """A mark after a real ``？``, or one whose second byte makes ``？`` with the next lead byte."""
    lead = text[at + 1].encode("gb18030")[0]
    return text[at - 1] == "？" or (text[at] == "。" and lead == ord("？".encode("gb18030")[1:]))


def _is_between_chinese(text: str, at: int) -> bool:
    """Take marks before a double-byte character only: before ASCII nothing is read late."""
    return text[at + 1 : at + 2] >= "\x80"


def _clean(text: str, how: Decoder) -> Piece:
    return Piece(_folded(text, how), text)


def _run(text: str, at: int, how: Decoder) -> tuple[int, str]:
    """Give where the run that begins at ``at`` ends in ``text``, and what it is read as."""
    raw = text[at:].encode("gb18030")
    read, used, lost = ["?"], 1, True
    while lost and used < len(raw):
        piece = raw[used : used + 1 + (raw[used] > 0x80)]
        lost = len(piece) == 2 and piece[1] >= 0x80
        if damage.is_readable(piece):
            read.append(piece.decode("gb18030", errors="replace"))
        else:
            read.append("?")
            piece = piece if how.swallows else piece[:1]
        used += len(piece)
    end = at + len(raw[:used].decode("gb18030"))
    return end, _folded(_private("".join(read), how), how)


def _private(text: str, how: Decoder) -> str:
    replacement = {"kept": None, "unknown": "?", "stripped": ""}[how.private]
    return text if replacement is None else damage.PRIVATE.sub(replacement, text)


def _folded(text: str, how: Decoder) -> str:
    if how.folds == "forms":
        return damage.forms_folded(text)
    return damage.folded(text) if how.folds else text


def damaged_pages(texts: Sequence[str], seed: int, *, private: str = "kept") -> Iterator[Page]:
    """Damage every text, glossed and plain taking turns where GBK can write it in both dresses."""
    chance = random.Random(seed)
    for index, text in enumerate(texts):
        dressed = damage.traditional(text)
        glossed = index % 2 == 0 and dressed.encode("gbk", "ignore").decode("gbk") == dressed
        yield damaged_page(text, chance, glossed=glossed, private=private)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one loss: ``claim`` is exact, inferred, damaged, or silent."""

    claim: str
    right: bool
    before: str
    expected: str
    after: str


def outcomes(page: Page) -> Iterator[Outcome]:
    """Repair a page and judge each loss in it."""
    manuscript = repair(page.text)
    at = 0
    for piece in page.pieces:
        end = at + len(piece.damaged)
        if piece.lost:
            after = _text_in(manuscript, at, end)
            claim = _claim(manuscript, at, end)
            right = _plain(after) == _plain(piece.clean)
            yield Outcome(claim, right, piece.damaged, piece.clean, after)
        at = end


def _text_in(manuscript: Manuscript, start: int, end: int) -> str:
    offsets = manuscript.offsets
    return manuscript.text[bisect_left(offsets, start) : bisect_left(offsets, end)]


def _claim(manuscript: Manuscript, start: int, end: int) -> str:
    """Give the most doubtful claim about a range; other repairs than of bytes claim nothing."""
    claims = {
        change.certainty
        for change in manuscript.changes
        if change.kind in {"shifted-bytes", "cut-gloss"}
        and change.received.start < end
        and start < change.received.end
    }
    return next((c for c in ("damaged", "inferred", "exact") if c in claims), "silent")


def _plain(text: str) -> str:
    """Fold, and leave glosses out, a cut one's opening bracket too."""
    return damage.forms_folded(GLOSSES.sub("", text)).strip().rstrip("(")


def tally(found: Iterable[Outcome]) -> Counter[str]:
    """Count losses by claim, the wrong ones among them as ``exact wrong`` and so on."""
    counts: Counter[str] = Counter()
    for outcome in found:
        counts[outcome.claim] += 1
        repaired = outcome.claim in {"exact", "inferred"}
        counts["repaired"] += repaired and outcome.right
        counts[f"{outcome.claim} wrong"] += repaired and not outcome.right
        counts["all"] += 1
    return counts


def wilson(right: int, all_of_them: int) -> tuple[float, float]:
    """Give the 95 % interval of a share (Wilson's score interval)."""
    if not all_of_them:
        return 0.0, 1.0
    z, share = 1.96, right / all_of_them
    centre = share + z * z / (2 * all_of_them)
    half = z * ((share * (1 - share) + z * z / (4 * all_of_them)) / all_of_them) ** 0.5
    scale = 1 + z * z / all_of_them
    return (centre - half) / scale, (centre + half) / scale
