"""Tables: parallel conditions as rows, benefits as columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from news.facts.fact import Fact
from news.facts.ranks import find_levels
from news.facts.words import words

# What conditions share when they are parallel, and how long the part may be that tells them apart.
SHARED, LONGEST_ROW = 2, 12


def with_tables(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, cells of one table in one group.

    Cells share the document they rest on (or, without one, their kind and column), and the
    table has two rows at least.
    """
    rowed = with_rows(facts)
    tables: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in rowed:
        if fact.row and fact.quantity and not fact.group:
            tables[_table(fact)].append(fact)
    names = {
        id(cell): f"table-{cells[0].span.start}"
        for cells in tables.values()
        if len({cell.row for cell in cells}) >= 2
        for cell in cells
    }
    return [replace(f, group=names[id(f)]) if id(f) in names else f for f in rowed]


def _table(fact: Fact) -> tuple[str, ...]:
    if fact.instrument:
        return (fact.kind, fact.instrument)
    return (fact.kind, fact.column, fact.key.period)


def with_rows(facts: Sequence[Fact]) -> list[Fact]:
    """The facts; of one benefit under parallel conditions each gets its condition as its row.

    取得初级证书的1000元 and 取得中级证书的2000元 are the rows 初级 and 中级 of one column.
    """
    columns: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.quantity and fact.condition and fact.attribute and not (fact.row or fact.group):
            columns[_column(fact)].append(fact)
    rows: dict[int, str] = {}
    for cells in columns.values():
        conditions = list(dict.fromkeys(cell.condition for cell in cells))
        named = dict(zip(conditions, row_names(conditions), strict=True))
        rows |= {id(cell): named[cell.condition] for cell in cells}
    return [
        replace(f, row=rows[id(f)], column=f.attribute) if rows.get(id(f)) else f for f in facts
    ]


def _column(fact: Fact) -> tuple[str, ...]:
    quantity = fact.quantity
    unit, rate = (quantity.unit, quantity.rate) if quantity else ("", "")
    told = (fact.instrument, fact.attribute, fact.key.period, unit, rate)
    return (fact.kind, fact.key.jurisdiction, *told)


def row_names(conditions: Sequence[str]) -> list[str]:
    """What tells parallel conditions apart: their levels, or the words that they do not share.

    Empty names where there is one condition only, or where they are not parallel.
    """
    none = [""] * len(conditions)
    if len(conditions) < 2:
        return none
    levels = [[found.level for found in find_levels(each)] for each in conditions]
    names = [each[0] if len(set(each)) == 1 else "" for each in levels]
    if not all(names):
        names = _distinct_parts(conditions)
    return names if all(names) and len(set(names)) == len(names) else none


def _distinct_parts(conditions: Sequence[str]) -> list[str]:
    """The words between those that all conditions begin and those that all end with."""
    split = [[word.text for word in words(each)] for each in conditions]
    start = _shared(split)
    end = _shared([each[start:][::-1] for each in split])
    parts = ["".join(each[start : len(each) - end]) for each in split]
    if len(conditions[0]) - len(parts[0]) < SHARED:
        return [""] * len(conditions)
    return [part if len(part) <= LONGEST_ROW else "" for part in parts]


def _shared(lists: Sequence[Sequence[str]]) -> int:
    """How many words all lists begin with."""
    count = 0
    for column in zip(*lists, strict=False):
        if len(set(column)) > 1:
            break
        count += 1
    return count
