"""One fact for what an article says twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from news.facts.fact import Fact
from news.facts.words import likeness

ALIKE = 0.5


def merged(facts: Sequence[Fact]) -> list[Fact]:
    """The facts, each said once: the statement that stands best, the others as ``extra["also"]``.

    ``also`` lists the other mentions as ``start-end`` ranges of the article's text.
    """
    kept: list[Fact] = []
    told: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for fact in facts:
        places = told[_value(fact)]
        twin = next((i for i in places if _same(fact, kept[i])), None)
        if twin is None:
            places.append(len(kept))
            kept.append(fact)
            continue
        first, second = sorted((kept[twin], fact), key=_rank)
        kept[twin] = _with_witness(first, second)
    return kept


def _value(fact: Fact) -> tuple[object, ...]:
    """What two facts must have in common to be one: kind, row and value."""
    quantity = fact.quantity
    if quantity is None:
        return fact.kind, fact.row, frozenset(fact.members) or fact.text
    of = (quantity.value, quantity.high, quantity.unit, quantity.rate, fact.qualifier)
    return fact.kind, fact.row, of


def _rank(fact: Fact) -> tuple[int, bool, bool, int, int]:
    """Whole statements first, then those that say when and bear no label or aside, then the plain
    ones."""
    said = f"{fact.before}{fact.after}"
    aside = "：" in said or "（" in said
    return (len(fact.unresolved), not fact.time, aside, len(said), fact.span.start)


def _with_witness(fact: Fact, other: Fact) -> Fact:
    also = [fact.extra.get("also", ""), f"{other.span.start}-{other.span.end}"]
    also.append(other.extra.get("also", ""))
    conflicts = tuple(dict.fromkeys((*fact.conflicts, *other.conflicts)))
    return replace(
        fact, conflicts=conflicts, group=fact.group or other.group,
        extra={**other.extra, **fact.extra, "also": ",".join(filter(None, also))},
    )  # fmt: skip


def _same(one: Fact, other: Fact) -> bool:
    """Whether two facts of one value are one fact."""
    if one.quantity is None:
        return one.kind in ("members", "term", "instrument")
    periods = {one.key.period, other.key.period} - {""}
    return len(periods) <= 1 and _about_the_same(one, other)


def _about_the_same(one: Fact, other: Fact) -> bool:
    if one.condition != other.condition:
        return False
    if likeness(one.attribute, other.attribute) >= ALIKE:
        return True
    return one.kind == "amount" and one.attribute[-2:] == other.attribute[-2:]
