"""Tables: parallel conditions as rows, benefits as columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from news.facts.fact import Fact


def with_tables(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, cells of one table in one group.

    Cells share the document they rest on (or, without one, their kind and column), and the
    table has two rows at least.
    """
    tables: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.row and fact.quantity and not fact.group:
            tables[_table(fact)].append(fact)
    names = {
        id(cell): f"table-{cells[0].span.start}"
        for cells in tables.values()
        if len({cell.row for cell in cells}) >= 2
        for cell in cells
    }
    return [replace(f, group=names[id(f)]) if id(f) in names else f for f in facts]


def _table(fact: Fact) -> tuple[str, ...]:
    if fact.instrument:
        return (fact.kind, fact.instrument)
    return (fact.kind, fact.column, fact.key.period)
