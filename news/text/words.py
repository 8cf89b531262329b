"""Which character stands between two stretches of text? The judge of a lost one, in bits.

A stretch costs what its cheapest division into words costs, ``-log2(count / all)`` a word, over
the word list of ``data/make_words.py``. Numbers and Latin words are one token each. What stands
before a number, or at a line's end, is judged by what usually does.
"""

from __future__ import annotations

import lzma
import math
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from pathlib import Path

from news.text import lazy
from news.text.plausibility import KNOWN, MARKS, STRANGE, UNKNOWN_HAN, is_han

TABLE = Path(__file__).with_name("data") / "words.txt.xz"
LONGEST = 7
REACH = 8
"""Characters on either side that are looked at."""
NUMBER, LATIN, END = "0", "A", "\n"
FOLDED_NUMBER = lazy.pattern(r"\d+(?:[.,:]\d+)*")
FOLDED_LATIN = lazy.pattern("[A-Za-z]+")
DATE = lazy.pattern(r"\d{4}年|\d{1,2}[月日]|\d{1,2}时|\d{4}[-—－]")
LEVELS = lazy.pattern(r"([^!-~]*)([!-~])")


def _by_character(groups: dict[float, str]) -> dict[str, float]:
    return {character: bits for bits, characters in groups.items() for character in characters}


RARER_MARKS = _by_character(
    {
        11.0: "～『』【】〈〉",
        9.0: "！…—·「」",
        8.0: "？％",
        6.0: "（）",
    }
)
BEFORE_DATE = _by_character(
    {
        5.0: "月于至",
        4.0: "年自从。",
        3.5: "在",
        3.0: "到；（截午晚",
        2.0: "前历元日",
        1.5: "和及",
        1.0: "，以为",
        0.5: "、",
        0.0: "由",
        -1.0: "了是",
        -2.0: "的有与又",
    }
)
BEFORE_AMOUNT = _by_character(
    {
        5.0: "约逾",
        4.5: "第超宽拔",
        4.0: "达径至",
        3.5: "近",
        3.0: "共积满每仅降升",
        2.5: "有长到过占破",
        2.0: "为高深计前增",
        1.5: "和及了从加少得（：资助款金",
        1.0: "在以于给、；路",
        0.5: "由",
        0.0: "后的，。",
    }
)
"""How much likelier, in bits, a character is before a date or an amount than anywhere: rounded
from counts in encyclopaedic and news prose, and widened to the words of the same kind."""
ELSEWHERE = -1.0
AT_END = _by_character(
    {
        3.0: "。",
        0.0: "！；",
        -1.0: "”？：",
        -2.0: "）》",
    }
)
NOT_AT_END = -5.0


@cache
def _rows() -> dict[str, str]:
    text = lzma.decompress(TABLE.read_bytes()).decode("utf-8")
    return {row[0]: row[1:] for row in text.splitlines()}


@cache
def _total() -> float:
    """Give the count of all words; a line's first level is that of the character alone."""
    return float(2**26)


@lru_cache(maxsize=4096)
def _words(first: str) -> dict[str, float]:
    """Give the bits of each word that begins with a character, by what follows it."""
    row = _rows().get(first, "")
    whole = math.log2(_total())
    return {rest: whole - (ord(level) - ord("!")) / 2 for rest, level in LEVELS.findall(row)}


def _alone(token: str) -> float:
    """Give the bits of one character as a word."""
    if is_han(token):
        return _words(token).get("", UNKNOWN_HAN)
    known = MARKS.get(token) or RARER_MARKS.get(token)
    return known or (KNOWN if token.isascii() else STRANGE)


def _word(word: str) -> float | None:
    return _alone(word) if len(word) == 1 else _words(word[0]).get(word[1:])


def _tokens(text: str) -> str:
    return FOLDED_LATIN.sub(LATIN, FOLDED_NUMBER.sub(NUMBER, text))


def costs(left: str, candidates: Sequence[str], right: str) -> list[float]:
    """Give the bits of each candidate between ``left`` and ``right`` (simplified script)."""
    before, after = _tokens(left)[-REACH:], _tokens(right)[:REACH]
    to_hole, from_hole = _forward(before), _backward(after)
    return [
        _through(before, candidate, after, to_hole, from_hole) - _fits(candidate, right)
        for candidate in candidates
    ]


def cost(text: str) -> float:
    """Give the bits of the cheapest division of a text (simplified script) into words."""
    return _forward(_tokens(text))[-1]


def _forward(text: str) -> list[float]:
    best = [0.0]
    for end in range(1, len(text) + 1):
        starts = range(max(end - LONGEST, 0), end)
        best.append(min(best[s] + cost for s in starts if (cost := _word(text[s:end])) is not None))
    return best


def _backward(text: str) -> list[float]:
    best = [0.0]
    for start in range(len(text) - 1, -1, -1):
        ends = range(start + 1, min(start + LONGEST, len(text)) + 1)
        best.insert(
            0,
            min(
                cost + best[end - start - 1]
                for end in ends
                if (cost := _word(text[start:end])) is not None
            ),
        )
    return best


def _through(
    before: str, candidate: str, after: str, to_hole: list[float], from_hole: list[float]
) -> float:
    """Give the cheapest division in which some word holds the candidate."""
    return min(
        to_hole[len(before) - a] + cost + from_hole[b]
        for a, b, word in _holding(before, candidate, after)
        if (cost := _word(word)) is not None
    )


def _holding(before: str, candidate: str, after: str) -> Iterator[tuple[int, int, str]]:
    for a in range(min(len(before), LONGEST - 1) + 1):
        for b in range(min(len(after), LONGEST - 1 - a) + 1):
            yield a, b, before[len(before) - a :] + candidate + after[:b]


def _fits(candidate: str, right: str) -> float:
    """Give the bits by which what follows speaks for a candidate."""
    following = right[:1]
    if following in ("", END):
        return AT_END.get(candidate, NOT_AT_END)
    if not following.isdigit():
        return 0.0
    likelier = BEFORE_DATE if DATE.match(right) else BEFORE_AMOUNT
    return likelier.get(candidate, ELSEWHERE)
