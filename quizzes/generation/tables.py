"""Facts as cells of a table: which belong together, and which columns can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.levels import level_of

RATE = lazy.pattern(r"(?:每[月年人次]|一次性)*")


def row_of(fact: Fact) -> str:
    """The cell's row: as told, else the level that its condition names."""
    return fact.row or (level_of(fact) if fact.kind == "amount" and fact.condition else "")


def column_of(fact: Fact) -> str:
    """The cell's column; a bare rate (每月) names no benefit."""
    named = fact.column or fact.attribute
    return "" if RATE.fullmatch(named) else named


def table_of(fact: Fact) -> str:
    """The table a fact is a cell of: its group, else its place's document; empty if of none."""
    if not row_of(fact) or not column_of(fact):
        return ""
    return fact.group or f"{fact.place}{fact.instrument}"


def receiver_of(fact: Fact) -> str:
    """Who or what a cell's condition describes, without the row: 酒店, of 新评定为三星级的酒店.

    Stars of hotels and grades of parks are ranks of two kinds, though one document pays for both.
    """
    _, described, receiver = fact.condition.rpartition("的")
    return receiver.replace(row_of(fact), "") if described else ""


def columns(facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """The comparable columns of the tables among the facts: one unit and rate, no qualifier.

    Where a row has two values (一等奖 of two contests), its name does not tell which is meant.
    """
    found: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        quantity, table = fact.quantity, table_of(fact)
        # Nothing is no share or multiple of anything.
        counts = quantity and quantity.high is None and quantity.value > 0
        if table and quantity and counts and not fact.qualifier:
            kind = (fact.kind, fact.time, quantity.unit, quantity.rate, receiver_of(fact))
            found[table, column_of(fact), *kind].append(fact)
    return [tuple(cells) for cells in found.values() if _is_comparable(cells)]


def _is_comparable(cells: Sequence[Fact]) -> bool:
    rows = {row_of(cell) for cell in cells}
    told = {(row_of(cell), value.value) for cell in cells if (value := cell.quantity)}
    return 2 <= len(rows) == len(told)
