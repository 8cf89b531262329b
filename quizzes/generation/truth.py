"""When would a changed statement still be true? What must never be offered as wrong."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from typing import Literal

from news.facts.fact import Fact
from quizzes.generation.claims import Claim
from quizzes.generation.material import Material
from quizzes.generation.tables import row_of, table_of

Direction = Literal["exact", "up", "down"]
UPWARDS = frozenset({"超过", "以上", "不少于"})
DOWNWARDS = frozenset({"不超过", "以下"})
ROUGHLY = frozenset({"约", "左右", "近"})
ENTITLES = re.compile(
    r"可以|可(?=[享申领报参获])|方可|能够|给予|发放|享受|报考|申领|有资格|准予|奖励|补贴"
)
# 超过600万 does not rule out 超过650万, nor 70人左右 68人左右: keep clear of the key.
CLEAR = Decimal("1.15")


def is_threshold(fact: Fact) -> bool:
    """Does the value open a right? 满4年的人员可以报考: with 6 years one may as well."""
    bounded = fact.qualifier in UPWARDS | DOWNWARDS or fact.before.endswith("满")
    return bounded and ENTITLES.search(fact.after) is not None


def direction(fact: Fact) -> Direction:
    """Which way a value must be moved to make the statement false.

    超过600万 is false of more only, since it implies less; the least that entitles is false
    of less only, since who has more is entitled too.
    """
    if fact.qualifier in ("最高", "最低"):
        return "exact"
    if fact.qualifier in UPWARDS or fact.before.endswith("满"):
        return "down" if is_threshold(fact) else "up"
    if fact.qualifier in DOWNWARDS:
        return "up" if is_threshold(fact) else "down"
    return "exact"


def at_the_bound(fact: Fact) -> Fact:
    """A threshold asked as the bound itself, where every other value is wrong: 至少满4年."""
    if not is_threshold(fact) or not fact.before.endswith("满"):
        return fact
    return replace(fact, before=f"{fact.before[:-1]}至少满", qualifier="最低")


def _compatible(first: str, second: str) -> bool:
    return not first or not second or first == second


def same_matter(first: Fact, second: Fact) -> bool:
    """Could both be answers to one question?"""
    if first.kind != second.kind:
        return False
    a, b = first.key, second.key
    if not a.attribute and not b.attribute:
        return first.before == second.before
    if table_of(first) and table_of(first) == table_of(second) and row_of(first) != row_of(second):
        return False
    return (
        a.attribute == b.attribute
        and a.condition == b.condition
        and _compatible(a.jurisdiction, b.jurisdiction)
        and _compatible(a.instrument, b.instrument)
    )


def true_values(fact: Fact, material: Material) -> set[Decimal]:
    """Every value that some stored fact gives for the same matter."""
    return material.known("values", fact, lambda: _values(fact, material))


def _values(fact: Fact, material: Material) -> set[Decimal]:
    found = {
        other.quantity.value
        for _, other in material.stored()
        if other.quantity and same_matter(fact, other)
    }
    return found | ({fact.quantity.value} if fact.quantity else set())


def true_texts(fact: Fact, material: Material) -> set[str]:
    """Every wording that some stored fact gives for the same matter."""
    return material.known("texts", fact, lambda: _texts(fact, material))


def _texts(fact: Fact, material: Material) -> set[str]:
    found = {other.text for _, other in material.stored() if same_matter(fact, other)}
    return found | {fact.text}


def is_false(claim: Claim, value: Decimal, material: Material) -> bool:
    """Is the claim surely false with another value?"""
    fact = claim.fact
    if fact.quantity is None:
        return False
    known = true_values(fact, material)
    if value in known:
        return False
    way, vague = direction(fact), fact.qualifier in ROUGHLY
    if way == "up":
        return all(value >= each * CLEAR for each in known)
    if way == "down":
        return all(value * CLEAR <= each for each in known)
    apart = all(value >= each * CLEAR or value * CLEAR <= each for each in known)
    return apart or not vague
