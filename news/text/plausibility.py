"""How much a stretch of text looks like written Chinese, in bits: the judge of a repair.

A character costs ``-log2 P(character | the one before)``, with
``P = 0.7 · pair(before, character) / single(before) + 0.3 · single(character) / all``
(Jelinek–Mercer smoothing). The counts come from a word list, see ``data/make_frequencies.py``:
pairs inside words only, so that a sentence of common words is cheap and a row of unrelated rare
characters is dear.
"""

from __future__ import annotations

import lzma
import math
from functools import cache, lru_cache
from pathlib import Path

TABLE = Path(__file__).with_name("data") / "frequencies.txt.xz"
PAIR_WEIGHT = 0.7
UNKNOWN_HAN = 24.0
"""Bits of a Han character that no listed word contains."""
MARKS = {
    "，": 3.0,
    "。": 3.5,
    "、": 4.0,
    "：": 5.0,
    "；": 6.0,
    "“": 5.0,
    "”": 5.0,
    "《": 6.0,
    "》": 6.0,
}
"""Bits of a mark; the shares are those of edited prose, rounded."""
KNOWN = 7.0
"""Bits of ASCII and of the rarer marks that prose uses."""
STRANGE = 18.0
"""Bits of what hardly stands in Chinese prose: private use, boxes, kana, full-width letters."""
CODE = frozenset("@[\\]^_`{|}~#$&*<>=")
"""ASCII that belongs to code: dear too, in Chinese."""
PROSE = frozenset("！？（）‘’…—·「」『』【】〈〉℃％\n\u3000")


@cache
def _rows() -> dict[str, str]:
    text = lzma.decompress(TABLE.read_bytes()).decode("utf-8")
    return {row[0]: row[1:] for row in text.splitlines()}


def _count(level: str) -> float:
    return float(2 ** ((ord(level) - ord("!")) / 2))


@cache
def _total() -> float:
    return sum(_count(row[0]) for row in _rows().values())


@lru_cache(maxsize=65536)
def _cost(before: str, character: str) -> float:
    row = _rows().get(character)
    if row is None:
        return UNKNOWN_HAN if is_han(character) else _other(character)
    chance = (1 - PAIR_WEIGHT) * _count(row[0]) / _total()
    followers = _rows().get(before, "!")
    at = followers.find(character, 1)
    if at > 0:
        chance += PAIR_WEIGHT * _count(followers[at + 1]) / _count(followers[0])
    return -math.log2(min(chance, 1.0))


def _other(character: str) -> float:
    if character in MARKS:
        return MARKS[character]
    known = character.isascii() and character not in CODE
    return KNOWN if known or character in PROSE else STRANGE


def is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\U00020000" <= character <= "\U0003ffff"


def bits(text: str, before: str = "") -> float:
    """Give the cost of ``text`` (simplified script) after the character ``before``, in bits."""
    total = 0.0
    for character in text:
        total += _cost(before, character)
        before = character
    return total


def pair_bits(before: str, character: str) -> float:
    """Give the cost of one character after another; nothing costs nothing."""
    return _cost(before, character) if character else 0.0


def worst_pair(text: str) -> float:
    """Give the mean cost of the dearest two characters in a row, in bits a character."""
    costs = [_cost(before, character) for before, character in zip(text, text[1:], strict=False)]
    return max((sum(pair) / 2 for pair in zip(costs, costs[1:], strict=False)), default=0.0)
