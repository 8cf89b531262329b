"""Stated sums: 9家 and 3家, 共12家."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from news.facts.fact import Fact
from news.text import lazy

TOTAL = lazy.pattern(r"共有?|合计|总计|共计|一共|总数|合共")

# A sum of more parts is a table, and no sentence says it.
MOST_PARTS = 24


def with_sums(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, parts and total of each stated sum in one group.

    Each carries ``extra["sum"]``: ``total`` or ``part``. A stated total below one of its parts
    is a conflict.
    """
    changed = {id(fact): fact for fact in facts}
    for group in _sentences(facts):
        for total, parts in _sums(group):
            name = f"sum-{total.span.start}"
            changed[id(total)] = _member(changed[id(total)], name, "total")
            for part in parts:
                changed[id(part)] = _member(changed[id(part)], name, "part")
    return [changed[id(fact)] for fact in facts]


def _member(fact: Fact, name: str, role: str) -> Fact:
    return replace(fact, group=name, extra={**fact.extra, "sum": role})


def _sentences(facts: Sequence[Fact]) -> Iterator[list[Fact]]:
    """Plain counts and amounts of one unit in one sentence."""
    by_sentence: dict[tuple[int, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        quantity = fact.quantity
        if quantity and quantity.high is None and fact.kind in ("count", "amount"):
            by_sentence[(fact.sentence.start, quantity.unit)].append(fact)
    return (group for group in by_sentence.values() if len(group) >= 3)


def _sums(group: list[Fact]) -> Iterator[tuple[Fact, list[Fact]]]:
    """A total with the run of parts before it, or after it where 其中 follows."""
    for index, fact in enumerate(group):
        before = group[max(0, index - MOST_PARTS) : index]
        after = group[index + 1 : index + 1 + MOST_PARTS]
        told = TOTAL.search(fact.before[-8:])
        among = any("其中" in later.before for later in after)
        parts = _adding_up(fact, before[::-1]) if told else []
        parts = parts or (_adding_up(fact, after) if among else [])
        if parts:
            yield fact, parts


def _adding_up(total: Fact, others: list[Fact]) -> list[Fact]:
    """The shortest run of at least two neighbours that sums to the total."""
    run: list[Fact] = []
    amount = Decimal(0)
    for other in others:
        run.append(other)
        amount += _value(other)
        if amount == _value(total) and len(run) >= 2:
            return run
    return []


def _value(fact: Fact) -> Decimal:
    return fact.quantity.value if fact.quantity else Decimal(0)
