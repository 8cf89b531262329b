"""Facts as cells of a table: which belong together, and which columns can be compared."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from news.facts.fact import Fact


def table_of(fact: Fact) -> str:
    """The table a fact is a cell of: its group, else the document whose row and column it names."""
    if not fact.row:
        return ""
    return fact.group or (f"{fact.place}{fact.instrument}" if fact.column else "")


def columns(facts: Sequence[Fact]) -> list[tuple[Fact, ...]]:
    """The comparable columns of the tables among the facts: one unit and rate, no qualifier."""
    found: dict[tuple[str, str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        quantity = fact.quantity
        table = table_of(fact)
        if table and quantity and quantity.high is None and not fact.qualifier:
            found[table, fact.column, quantity.unit, quantity.rate].append(fact)
    return [tuple(cells) for cells in found.values() if len({f.row for f in cells}) >= 2]
