"""A field of policy with what is commonly said of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from news.text import lazy


@dataclass(frozen=True, slots=True)
class Field:
    """``words`` tell that a text is of the field.

    ``aims`` are what its measures commonly aim at; ``up`` and ``down`` what its figures rise or
    fall by.
    """

    name: str
    words: re.Pattern[str]
    aims: tuple[str, ...]
    up: tuple[str, ...] = ()
    down: tuple[str, ...] = ()


def stocked(name: str, words: str, aims: str, *, up: str = "", down: str = "") -> Field:
    """A field with its stock, in which blanks part the phrases."""
    return Field(name, lazy.pattern(words), *(tuple(each.split()) for each in (aims, up, down)))
