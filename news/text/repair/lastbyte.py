"""Which character lost its trail byte at the end of a shifted run?

Its lead byte is known, so it is one of some ninety. The gloss after it, the same words elsewhere
in the page, the pairs of brackets and quotes around it, and above all the words on both sides
choose among them; where no candidate wins clearly, none is given.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import takewhile

from news.text import lazy, words
from news.text.plausibility import is_han
from news.text.repair.bytepairs import decode_pair
from news.text.repair.readings import LETTERS, has_reading
from news.text.script import is_traditional, other_script, simplified

CLEAR_HAN, CLEAR_GLOSSED, CLEAR_MARK = 5.0, 5.0, 4.0
"""Bits by which the best candidate must beat the next."""
UNPAIRED = 6.0
"""Bits against a bracket or quote left without its other half."""
UNDOUBLED = 20.0
"""Bits against an ellipsis or a dash of one character, and against a third."""
STOP_AFTER_STOP = 12.0
"""Bits against a comma or full stop right after another."""
OTHER_SCRIPT = 8.0
"""Bits against a simplified character in a traditional page, and the other way round."""
NEAR = range(1, 5)
SOUGHT = 50_000
"""Characters of a page in which the same words are sought."""
MARKS = frozenset("，。、；：？！“”《》（）…—·「」『』【】〈〉％～")
TWICE = ("…", "—")
STOPS = frozenset("。，、；：！？")
PAIRS = dict(zip("“《（「『【〈(", "”》）」』】〉)", strict=True))
HALVES = lazy.pattern("[" + re.escape("".join({*PAIRS, *PAIRS.values()})) + "]")
BRACKETS = str.maketrans("（）", "()")
GLOSS = lazy.pattern(rf"(?<=[\u3400-\u9fff?])\(?[{LETTERS}]{{1,6}}\)")
SWALLOWED = lazy.pattern(rf"[?\ufffd][{LETTERS}]{{1,6}}\)")
TONED = lazy.pattern(r"[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜńňǹḿ]")


@dataclass(frozen=True)
class Surroundings:
    """The page that a run stands in, as far as a lost character may be told from it."""

    text: str

    @cached_property
    def bare(self) -> str:
        """The page without glosses."""
        return GLOSS.sub("", self.text)

    @cached_property
    def plain(self) -> str:
        """The page without glosses, in simplified script."""
        return simplified(self.bare[:SOUGHT])

    @cached_property
    def swallows(self) -> bool:
        """A stranded byte took the ASCII character after it: a gloss without its bracket tells."""
        return any(TONED.search(m[0]) for m in SWALLOWED.finditer(self.text))


@dataclass(frozen=True, slots=True)
class Hole:
    """A lost character: its lead byte, what stands before it in its line and what after."""

    lead: int
    before: str
    after: str
    gloss: str = ""


def infer(hole: Hole, page: Surroundings) -> str:
    """Give the character, or an empty string where none wins clearly."""
    candidates = [c for c in _characters(hole.lead) if _may_be(c, hole)]
    if not candidates:
        return ""
    ranked = sorted(zip(_bits(candidates, hole, page), candidates, strict=True))
    best = ranked[0][1]
    if len(ranked) > 1 and ranked[1][0] - ranked[0][0] < _clear(best, hole):
        return ""
    return best


def _clear(best: str, hole: Hole) -> float:
    if not is_han(best):
        return CLEAR_MARK
    return CLEAR_GLOSSED if hole.gloss else CLEAR_HAN


@lru_cache(maxsize=128)
def _characters(lead: int) -> tuple[str, ...]:
    read = (decode_pair(lead, trail) for trail in range(0x80, 0xFF))
    return tuple(c for c in read if c and (is_han(c) or c in MARKS))


def _may_be(candidate: str, hole: Hole) -> bool:
    return has_reading(candidate, hole.gloss) if hole.gloss else True


def _bits(candidates: list[str], hole: Hole, page: Surroundings) -> list[float]:
    written, after = GLOSS.sub("", hole.before), simplified(GLOSS.sub("", hole.after))
    before = simplified(written)
    traditional = is_traditional(written)
    plain = [simplified(candidate) for candidate in candidates]
    return [
        cost
        + _misfits(before, candidate, after)
        + OTHER_SCRIPT * other_script(candidate, traditional=traditional)
        - _seen_elsewhere(before, same, after, page.plain)
        for cost, candidate, same in zip(
            words.costs(before, plain, after), candidates, plain, strict=True
        )
    ]


def _misfits(before: str, candidate: str, after: str) -> float:
    """Give the bits against a mark that goes badly with the marks around it."""
    last = before[-1:]
    return (
        UNPAIRED * _unpaired(before + candidate + after)
        + UNDOUBLED * (last in TWICE and _odd(before) != (candidate == last))
        + STOP_AFTER_STOP * (last in STOPS and candidate in STOPS)
    )


def _unpaired(line: str) -> int:
    """Count the halves of pairs in a line that have no partner."""
    waiting: Counter[str] = Counter()
    alone = 0
    for half in HALVES.findall(line.translate(BRACKETS)):
        if half in PAIRS:
            waiting[PAIRS[half]] += 1
        elif waiting[half]:
            waiting[half] -= 1
        else:
            alone += 1
    return alone + waiting.total()


def _odd(text: str) -> bool:
    """Say whether the row of one character that ends a text has an odd length."""
    return (len(text) - len(text.rstrip(text[-1]))) % 2 == 1


def _seen_elsewhere(before: str, candidate: str, after: str, page: str) -> int:
    """Give the bits for a candidate whose neighbours stand beside it elsewhere in the page too.

    One neighbour is worth two bits, two six, three twelve, four twenty.
    """
    if not is_han(candidate) or not before or not after:
        return 0
    left = sum(1 for _ in takewhile(page.__contains__, (before[-n:] + candidate for n in NEAR)))
    right = sum(1 for _ in takewhile(page.__contains__, (candidate + after[:n] for n in NEAR)))
    return left * (left + 1) + right * (right + 1)
