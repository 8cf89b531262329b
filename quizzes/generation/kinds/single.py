"""单项选择: four options, one right."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.dates import order_of
from quizzes.generation.distractors import Distractor, ascending, invented, true_neighbours
from quizzes.generation.drafting import candidate, explained, options_of, rule_of
from quizzes.generation.material import Candidate, Material
from quizzes.generation.names import shuffled, wrong_names
from quizzes.generation.shapes import near_values
from quizzes.generation.truth import CLEAR, at_the_bound, direction

OVER = ("超过", "超", "逾", "突破")
SIZE = 4


def _drafted(
    claim: Claim, material: Material, key: Distractor, wrong: list[Distractor], at: int
) -> Candidate:
    return candidate(
        material,
        "single",
        [claim.fact],
        f"{claim.asked(BLANK)}。",
        explained(rule_of(claim), [each.note for each in wrong]),
        options=options_of(key, wrong, at),
    )


def _numbers(claim: Claim, material: Material, value: Decimal) -> Iterator[Candidate]:
    """Ascending amounts, one version for each place where the key can stand."""
    preferred = true_neighbours(claim, material)
    spare = invented(claim, material, taken=[each.order for each in preferred])
    for position in range(SIZE):
        wrong = ascending(value, preferred, spare, position)
        if wrong is not None:
            yield _drafted(claim, material, Distractor(claim.core, value), wrong, position)


def _over(claim: Claim, material: Material, value: Decimal) -> Iterator[Candidate]:
    """超过600万元 beside 不足500万元 and 超过800万元.

    超过500万元 would be true as well, so smaller figures are offered as their opposite, and
    the key need not be the smallest.
    """
    if claim.shape is None:
        return
    upper = [replace(each, text=f"{claim.prefix}{each.text}") for each in invented(claim, material)]
    near = near_values(value, claim.shape, len(claim.core))
    lower = [
        Distractor(f"不足{written}", each)
        for each in near
        if each * CLEAR <= value and (written := claim.shape.write(each))
    ]
    opened = replace(claim, before=claim.before.removesuffix("已"), prefix="")
    key = Distractor(f"{claim.prefix}{claim.core}", value)
    for position in range(SIZE - 1):
        wrong = ascending(value, [], [*lower, *upper], position)
        if wrong is not None:
            yield _explained_whole(_drafted(opened, material, key, wrong, position), claim)


def _explained_whole(drafted: Candidate, claim: Claim) -> Candidate:
    """Explain with the statement as it was before its qualifier moved into the options."""
    explanation = explained(rule_of(claim), [])
    return replace(drafted, draft=replace(drafted.draft, explanation=explanation))


def _names(claim: Claim, material: Material) -> Iterator[Candidate]:
    """Names in an order that tells nothing, one version for each place of the key."""
    found = wrong_names(claim, material)[: SIZE - 1]
    if len(found) < SIZE - 1:
        return
    dated = claim.fact.kind in ("date", "deadline", "period")
    if dated:
        yield from _dates(claim, material)
        return
    for position in range(SIZE):
        wrong = shuffled(found, claim.bare)
        yield _drafted(claim, material, Distractor(claim.core, Decimal(0)), wrong, position)


def _dates(claim: Claim, material: Material) -> Iterator[Candidate]:
    own = Decimal(order_of(claim.core))
    for position in range(SIZE):
        wrong = ascending(own, [], wrong_names(claim, material), position)
        if wrong is not None:
            yield _drafted(claim, material, Distractor(claim.core, own), wrong, position)


def make(material: Material) -> Iterator[Candidate]:
    for stated in material.facts:
        fact = at_the_bound(stated)
        claim = material.claim(fact)
        if fact.quantity is None:
            yield from _names(claim, material)
        elif claim.shape is not None:
            over = direction(fact) == "up" and claim.prefix in OVER
            yield from (_over if over else _numbers)(claim, material, fact.quantity.value)
