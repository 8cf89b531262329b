"""What every question that is arranged has in common: slots, and options that are scattered."""

from __future__ import annotations

from collections.abc import Sequence

from quizzes.generation.draft import Option
from quizzes.generation.material import number_from


def key_of(options: Sequence[Option]) -> list[int]:
    """The option of each slot in turn."""
    placed = [(option.slot, index) for index, option in enumerate(options)]
    return [index for _, index in sorted((s, i) for s, i in placed if s is not None)]


def in_order(options: Sequence[Option]) -> bool:
    """Do the options stand as they belong, from first to last or the other way round?"""
    key = key_of(options)
    return key in (sorted(key), sorted(key, reverse=True))


def scattered(options: Sequence[Option], seed: str) -> tuple[Option, ...]:
    """The options in an order that the seed fixes, and that is never that of the slots."""
    order = sorted(options, key=lambda option: number_from(seed, option.text))
    while in_order(order):
        order = [*order[1:], order[0]]
    return tuple(order)
