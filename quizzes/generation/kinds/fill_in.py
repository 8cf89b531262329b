"""填空: the value is typed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from quizzes.generation.claims import GAP, Claim
from quizzes.generation.drafting import candidate, explained, rule_of
from quizzes.generation.material import Candidate, Material
from quizzes.generation.places import tails

# Longer names are copied, not remembered; reasons and conditions have no one wording.
TYPED = frozenset({"term", "body", "date", "deadline", "place", "level"})
LONGEST = 14


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _number(claim: Claim, value: Decimal) -> tuple[str, tuple[str, ...]] | None:
    """The gap with its unit, and the accepted answers, the article's own writing first."""
    shape = claim.shape
    if shape is None:
        return None
    number = shape.number(claim.core)
    accepted = [claim.core, number, f"{number}{shape.scale}", _plain(value)]
    gap = f"{shape.lead}{GAP}{shape.scale}{shape.unit}"
    return gap, tuple(dict.fromkeys(accepted))


def _other_names(claim: Claim) -> list[str]:
    """区民政局 and 大亚湾区民政局 beside 民政局; 瑶海区 beside 合肥市瑶海区."""
    fact = claim.fact
    if fact.kind == "place":
        return tails(claim.core)
    if fact.kind != "body" or not fact.place:
        return []
    ranks = [fact.place, *tails(fact.place)]
    bare = next((claim.core.removeprefix(r) for r in ranks if claim.core.startswith(r)), claim.core)
    bare = bare.removeprefix(fact.place[-1])
    return [f"{rank}{bare}" for rank in (*ranks, fact.place[-1], "")]


def _gap(claim: Claim) -> tuple[str, tuple[str, ...]] | None:
    fact = claim.fact
    if fact.quantity is not None:
        return _number(claim, fact.quantity.value)
    if fact.kind in TYPED and len(claim.core) <= LONGEST:
        return GAP, tuple(dict.fromkeys([claim.core, *_other_names(claim)]))
    return None


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.facts:
        claim = material.claim(fact)
        gap = _gap(claim)
        if gap is not None:
            yield candidate(
                material,
                "fill_in",
                [fact],
                f"{claim.asked(gap[0])}。",
                explained(rule_of(claim), []),
                accepted=gap[1],
            )
