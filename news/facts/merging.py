"""One fact for what an article says twice."""

from __future__ import annotations

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
    for fact in facts:
        twin = next((i for i, other in enumerate(kept) if _same(fact, other)), None)
        if twin is None:
            kept.append(fact)
            continue
        first, second = sorted((kept[twin], fact), key=_rank)
        kept[twin] = _with_witness(first, second)
    return kept


def _rank(fact: Fact) -> tuple[int, int, int]:
    """Whole statements first, then those that say more of the matter, then the plain ones."""
    return (len(fact.unresolved), len(fact.before + fact.after), fact.span.start)


def _with_witness(fact: Fact, other: Fact) -> Fact:
    also = [fact.extra.get("also", ""), f"{other.span.start}-{other.span.end}"]
    also.append(other.extra.get("also", ""))
    conflicts = tuple(dict.fromkeys((*fact.conflicts, *other.conflicts)))
    return replace(
        fact, conflicts=conflicts, group=fact.group or other.group,
        extra={**other.extra, **fact.extra, "also": ",".join(filter(None, also))},
    )  # fmt: skip


def _same(one: Fact, other: Fact) -> bool:
    if one.kind != other.kind or one.row != other.row:
        return False
    if one.quantity is None or other.quantity is None:
        return _said_twice(one, other)
    a, b = one.quantity, other.quantity
    same_value = (a.value, a.high, a.unit, a.rate, one.qualifier) == (
        b.value, b.high, b.unit, b.rate, other.qualifier,
    )  # fmt: skip
    periods = {one.key.period, other.key.period} - {""}
    return same_value and len(periods) <= 1 and _about_the_same(one, other)


def _about_the_same(one: Fact, other: Fact) -> bool:
    if one.condition != other.condition:
        return False
    if likeness(one.attribute, other.attribute) >= ALIKE:
        return True
    return one.kind == "amount" and one.attribute[-2:] == other.attribute[-2:]


def _said_twice(one: Fact, other: Fact) -> bool:
    if one.kind == "members":
        return set(one.members) == set(other.members)
    return one.text == other.text and one.kind in ("term", "instrument")
