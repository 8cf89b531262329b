"""单项选择: four options, one right."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import partial

from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.dates import order_of
from quizzes.generation.distractors import (
    Distractor,
    ascending,
    invented,
    is_all_of_it,
    true_neighbours,
)
from quizzes.generation.drafting import beside, candidate, explained, options_of, rule_of
from quizzes.generation.even import evenly
from quizzes.generation.kinds.totals import sums
from quizzes.generation.material import Candidate, Material
from quizzes.generation.names import shuffled, wrong_names
from quizzes.generation.numerals import figures
from quizzes.generation.truth import at_the_bound, direction

SIZE = 4


def _strangers(claim: Claim, material: Material, wrong: list[Distractor]) -> list[str]:
    """Say of invented figures that the whole article, headline included, has none of them."""
    if claim.shape is None:
        return []
    told = any(material.known("told", each, partial(_is_told, each, material)) for each in wrong)
    return [] if told else ["其余各项的数字在原文中没有出现"]


def _is_told(wrong: Distractor, material: Material) -> bool:
    return not material.numbers.isdisjoint(figures(wrong.text))


def _drafted(
    claim: Claim, material: Material, key: Distractor, wrong: list[Distractor], at: int
) -> Candidate:
    notes = [each.note for each in wrong if each.note] or _strangers(claim, material, wrong)
    return candidate(
        material,
        "single",
        [claim.fact],
        f"{claim.asked(BLANK)}。",
        explained(rule_of(claim), notes or beside(claim, material)[0]),
        options=options_of(key, wrong, at),
    )


def _numbers(claim: Claim, material: Material, value: Decimal) -> Iterator[Candidate]:
    """Ascending amounts, one version for each place where the key can stand.

    In equal steps where that can be done: those with a true neighbour among them before others.
    """
    preferred = true_neighbours(claim, material)
    even = {at: evenly(claim, material, preferred, at) for at in range(SIZE)}
    near = {at: wrong for at, wrong in even.items() if wrong and any(each.note for each in wrong)}
    chosen = near or even
    for position in range(SIZE):
        wrong = chosen.get(position)
        if wrong is None and not any(chosen.values()):
            wrong = _unevenly(claim, material, value, preferred, position)
        if wrong is not None:
            yield _drafted(claim, material, Distractor(claim.core, value), wrong, position)


def _unevenly(
    claim: Claim, material: Material, value: Decimal, preferred: list[Distractor], position: int
) -> list[Distractor] | None:
    """The nearest values on either side, as the figure's own digits have them."""
    taken = [each.order for each in preferred]
    spare = invented(claim, material, taken=taken)
    wrong = ascending(value, preferred, spare, position)
    if wrong is not None:
        return wrong
    return ascending(
        value, preferred, invented(claim, material, taken=taken, closer=True), position
    )


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
    added_up = {id(total) for total, _ in sums(material)}
    for stated in material.asked:
        if id(stated) in added_up:
            # 共有（ ）家 beside 两类合计（ ）家 would be one question twice: it is worked out.
            continue
        fact = at_the_bound(stated)
        claim = material.claim(fact)
        if fact.quantity is None:
            yield from _names(claim, material)
        elif is_all_of_it(fact.quantity):
            continue
        elif claim.shape is not None and direction(fact) == "exact":
            yield from _numbers(claim, material, fact.quantity.value)
