"""Were private-use characters stripped from a shifted run? Then its reading is not to be trusted.

Read one byte late, about one Chinese character in seven falls into GBK's private-use areas
(leads AA–AF and F8–FE: 13 of 94 trail bytes). Some pages strip such characters, and the reading
silently joins halves of two neighbours. A page that still has one strips none. Where a page has
none, a long run without any is unlikely, and joined halves show as strange or unrelated
characters.
"""

from __future__ import annotations

import re

from news.text.article import Certainty
from news.text.plausibility import is_han, worst_pair
from news.text.script import simplified

PRIVATE = re.compile("[\ue000-\uf8ff]")
LONGEST = 15
"""Characters from which a run ought to hold a private-use one: 0.86 ** 15 is a tenth."""
UNRELATED, DOUBTFUL = 14.0, 12.0
"""Bits a character of the worst neighbours in a reading: measured on 1,400 synthetic losses."""
MOST_UNCONNECTED = 3
"""Words of one character in a row that a good reading hardly has (1 of 625 measured)."""
FUNCTION_WORDS = frozenset(
    "的了在和是有为与及等各每该将从对也都而其于以由至并或中上下内外后前时年月日个名人"
)
EXPECTED = frozenset("，。、；：“”《》（）！？·—…「」『』【】‘’")


def trust(reading: str, after: str, *, kept: bool) -> Certainty:
    """Grade a reading before ``after``.

    ``kept`` says that nothing was stripped: the page still has private-use characters, or has the
    same words elsewhere.
    """
    if kept:
        return "exact"
    if len(reading) >= LONGEST or any(map(_is_strange, reading)):
        return "damaged"
    plain = simplified(reading + after)
    worst = worst_pair(plain)
    if worst >= UNRELATED or _unconnected(plain) >= MOST_UNCONNECTED:
        return "damaged"
    return "inferred" if worst >= DOUBTFUL else "exact"


def _is_strange(character: str) -> bool:
    return not is_han(character) and character not in EXPECTED and not character.isascii()


def _unconnected(reading: str) -> int:
    """Count the longest row of one-character words, function words aside."""
    from rjieba import cut  # a tenth of a second to import, and few pages need it

    longest = row = 0  # words from the dictionary only: a guesser would join halves to words
    for word in cut(reading, False):
        if word in FUNCTION_WORDS:
            continue
        row = row + 1 if len(word) == 1 and is_han(word) else 0
        longest = max(longest, row)
    return longest
