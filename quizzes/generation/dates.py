"""Neighbours of a written date: 2027年 → 2026年, 1月24日 → 1月20日."""

from __future__ import annotations

import re

LAST_PART = re.compile(r"(\d+)(年|月|日|号|时|天)(?=\D*$)")
BOUNDS = {"年": (1900, 2100), "月": (1, 12), "日": (1, 28), "号": (1, 28), "时": (1, 24)}
STEPS = {"年": (1, 2, 3), "月": (1, 2, 3), "日": (5, 10, 3), "号": (5, 10, 3), "时": (1, 2, 3)}


def near_dates(written: str) -> list[tuple[int, str]]:
    """(order, text) of dates near a written one, in its shape: its last part is moved.

    A period (1月2日至24日) keeps its beginning, and its end never falls before it.
    """
    match = LAST_PART.search(written)
    if match is None or match[2] not in BOUNDS:
        return []
    part, unit = int(match[1]), match[2]
    low, high = BOUNDS[unit]
    earlier = re.findall(rf"(\d+)(?:{unit})", written[: match.start()])
    low = max([low, *(int(each) + 1 for each in earlier)])
    moved = [part + sign * step for step in STEPS[unit] for sign in (-1, 1)]
    return [
        (each, f"{written[: match.start(1)]}{each}{written[match.end(1) :]}")
        for each in moved
        if low <= each <= high
    ]


def order_of(written: str) -> int:
    """Where a date stands among its neighbours of one shape."""
    match = LAST_PART.search(written)
    return int(match[1]) if match else 0
