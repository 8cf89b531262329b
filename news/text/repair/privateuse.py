"""Were private-use characters stripped from a shifted run? Then its reading is not to be trusted.

Read one byte late, about one Chinese character in seven falls into GBK's private-use areas: every
comma (A3 AC) before a character does. Some pages strip such characters or put a ``?`` there, and
the reading silently joins halves of two neighbours: 。考生 loses 生 and half of 考. A page that
still has one strips none. Where a page has none, each joint of the reading is opened again: if two
characters with a private-use pair between them read about as well there, nothing is certain.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from news.text import lazy, words
from news.text.article import Certainty
from news.text.plausibility import bits, is_han, pair_bits, worst_pair
from news.text.repair.bytepairs import decode_pair, encode_pair
from news.text.script import simplified

PRIVATE = lazy.pattern("[\ue000-\uf8ff]")
LONGEST = 15
"""Characters from which a run ought to hold a private-use one: 0.86 ** 15 is a tenth."""
UNRELATED = 14.0
"""Bits a character of the worst neighbours in a reading that is refused."""
SURE, LIKELY = 8.0, 4.0
"""Bits by which a reading must beat what may have been stripped: to be exact, to be inferred."""
OPENERS = frozenset("“《（‘「")
EXPECTED = frozenset("，。、；：“”《》（）！？·—…「」『』【】‘’")
HIGH_LEADS, HIGH_TRAILS = (*range(0xAA, 0xB0), *range(0xF8, 0xFF)), range(0xA1, 0xFF)
LOW_LEADS, LOW_TRAILS = range(0xA1, 0xA8), range(0x81, 0xA1)
"""The pairs of GBK's user-defined areas; a stripped one hid a trail byte and a lead byte."""
BEST = 12
TRIED = 25


def trust(reading: str, after: str, *, kept: bool, doubled: bool = False) -> Certainty:
    """Grade a reading before ``after``.

    ``kept`` says that nothing was stripped: the page still has private-use characters, or has the
    same words elsewhere. ``doubled`` says that a second ``?`` began the run, which may stand for
    a private-use character.
    """
    if kept:
        return "exact"
    if len(reading) >= LONGEST or any(map(_is_strange, reading)):
        return "damaged"
    plain = simplified(reading + after)
    ahead = _ahead(reading, plain, doubled=doubled)
    if ahead < LIKELY or worst_pair(plain) >= UNRELATED:
        return "damaged"
    return "exact" if ahead >= SURE else "inferred"


def _is_strange(character: str) -> bool:
    return not is_han(character) and character not in EXPECTED and not character.isascii()


@lru_cache(maxsize=4096)
def _ahead(reading: str, plain: str, *, doubled: bool) -> float:
    """Give the bits by which a reading beats the best text that stripping makes the same."""
    opened = [pair for at in range(len(reading)) for pair in _opened(reading, plain, at)]
    if doubled and len(reading) > 1:
        opened += _after_comma(plain, 1, _seconds(reading[1]))
    tried = sorted(opened)[:TRIED]
    cost = words.cost(plain)
    return min((words.cost(other) - cost for _, other in tried), default=SURE)


def _opened(reading: str, plain: str, at: int) -> Iterator[tuple[float, str]]:
    """Give what may have stood at a joint: bits by the neighbours alone, and the whole text."""
    if at == 0:
        yield from _after_comma(plain, 0, _seconds(reading[0]))
        return
    before, here, after = plain[at - 1], plain[at], plain[at + 1 : at + 2]
    known = pair_bits(before, here) + pair_bits(here, after)
    firsts = sorted((pair_bits(before, c), c, x) for x, c in _firsts(reading[at]))
    seconds = sorted((pair_bits(c, after), c, y) for y, c in _seconds(reading[at]))
    high = [found for found in seconds if found[2] in HIGH_TRAILS][:BEST]
    low = [found for found in seconds if found[2] in LOW_TRAILS][:BEST]
    for cost, first, lead in firsts[:BEST]:
        for more, second, _ in high if lead in HIGH_LEADS else low:
            yield (
                cost + pair_bits(first, second) + more - known,
                plain[:at] + first + second + plain[at + 1 :],
            )


def _after_comma(
    plain: str, at: int, seconds: tuple[tuple[int, str], ...]
) -> Iterator[tuple[float, str]]:
    """Take the mark for a comma whose second byte was stripped with the next character's first."""
    after = plain[at + 1 : at + 2]
    known = bits(plain[: at + 2])
    for lead, second in seconds:
        begins = (is_han(second) or second in OPENERS) and second != plain[at]
        if begins and lead in HIGH_TRAILS:
            yield bits("，" + second + after) - known, "，" + second + plain[at + 1 :]


@lru_cache(maxsize=1024)
def _firsts(character: str) -> tuple[tuple[int, str], ...]:
    """Give what a character may have been whose trail byte led the stripped pair."""
    pair = encode_pair(character)
    if pair is None:
        return ()
    read = ((lead, decode_pair(pair[0], lead)) for lead in (*HIGH_LEADS, *LOW_LEADS))
    return tuple((lead, simplified(first)) for lead, first in read if first)


@lru_cache(maxsize=1024)
def _seconds(character: str) -> tuple[tuple[int, str], ...]:
    """Give what a character may have been whose lead byte ended the stripped pair."""
    pair = encode_pair(character)
    if pair is None:
        return ()
    read = ((trail, decode_pair(trail, pair[1])) for trail in (*LOW_TRAILS, *HIGH_TRAILS))
    return tuple((trail, simplified(second)) for trail, second in read if second)
