"""Repairs of damaged text: one module a repair, in the order in which they are undone.

A repair is a module with ``KIND``, its name in records, and ``find(text)``, which yields edits in
order that do not overlap. Each takes time linear in the text. Bytes first, since a gloss may hide
in a shifted run; then glosses; then marks and lines. To add one, write its module and name it here.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from news.text.manuscript import Edit, Manuscript
from news.text.repair import (
    cutgloss,
    debris,
    entities,
    flattened,
    gloss,
    invisible,
    punctuation,
    shifted,
    spacing,
    width,
    wrapping,
)


class RepairModule(Protocol):
    KIND: str

    def find(self, text: str, /) -> Iterator[Edit]: ...


REPAIRS: tuple[RepairModule, ...] = (
    entities,
    invisible,
    shifted,
    cutgloss,
    gloss,
    debris,
    wrapping,
    flattened,
    spacing,
    punctuation,
    width,
)


def repair(text: str) -> Manuscript:
    """Undo every damage that can be undone; what stays uncertain is marked in the changes."""
    manuscript = Manuscript.received(text)
    for module in REPAIRS:
        manuscript = manuscript.edited(module.KIND, module.find(manuscript.text))
    return manuscript
