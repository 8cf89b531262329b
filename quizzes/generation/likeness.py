"""How alike two wordings are, by the pairs of characters that they share."""

from __future__ import annotations

from functools import lru_cache
from operator import add


def pairs(text: str) -> frozenset[str]:
    return frozenset(map(add, text, text[1:]))


# Of sentences and phrases; an article's pairs go with its material.
phrase_pairs = lru_cache(maxsize=512)(pairs)


def likeness(one: str, two: str) -> float:
    """The share of pairs of characters that the shorter text has in common with the other."""
    return shared(phrase_pairs(one), phrase_pairs(two))


def shared(one: frozenset[str], two: frozenset[str]) -> float:
    """The share of the fewer pairs that are among the others."""
    return len(one & two) / max(1, min(len(one), len(two)))
