"""Which level gets more, and how much more: worked out from the cells of one table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from news.facts.fact import Fact
from quizzes.generation.claims import BLANK, anchor_of
from quizzes.generation.distractors import Distractor, ascending
from quizzes.generation.drafting import candidate, explained, options_of
from quizzes.generation.holders import holder_of, names_its_benefit, owned
from quizzes.generation.material import (
    Candidate,
    Material,
    digest,
    group_of,
    number_from,
    told_amount,
)
from quizzes.generation.shapes import Shape, closer_values, near_values, shape_of
from quizzes.generation.tables import column_of, columns, row_of

SIZE = 4
TIMES = tuple(Decimal(each) for each in ("1.2", "1.5", "1.8", "2", "2.5", "3", "4", "5", "6", "8"))
AIMED = re.compile(r"目标|力争|争取|预期|预计|计划(?!》)|拟")


def amount_of(fact: Fact) -> Decimal:
    return fact.quantity.value if fact.quantity else Decimal(0)


def _rate(fact: Fact) -> str:
    return fact.quantity.rate if fact.quantity else ""


def named(fact: Fact) -> str:
    """What is compared, whole on either side: 中级持证社工的岗位津贴, 中级人才."""
    return f"{row_of(fact)}{column_of(fact)}" if fact.kind == "count" else owned(fact)


def more_than(high: Fact, low: Fact) -> str:
    """甲的津贴比乙的津贴每月高; 中级人才比初级人才多, for what is counted."""
    when = f"{high.time}，" if high.time else ""
    more = "多" if high.kind == "count" else f"{_rate(high)}高"
    return f"{when}{named(high)}比{named(low)}{more}"


def comparable(one: Fact, two: Fact) -> bool:
    """Two rows, two values, and a holder for each: a level alone has no benefit.

    What is only aimed at is no figure yet: one aim does not exceed another.
    """
    if AIMED.search(one.before) or AIMED.search(two.before):
        return False
    paid = names_its_benefit(one) and holder_of(one) and holder_of(two)
    held = one.kind == "count" or paid
    return row_of(one) != row_of(two) and amount_of(one) != amount_of(two) and bool(held)


def _near(
    gap: Decimal, shape: Shape, cells: tuple[Fact, Fact], *, closer: bool = False
) -> list[Distractor]:
    """Wrong differences: the cells' own values where they are near, then near magnitudes."""
    own = {amount_of(f): f"{told_amount(f)}是{named(f)}本身，不是差额。" for f in cells}
    near = closer_values(gap, shape) if closer else near_values(gap, shape, number_from(str(gap)))
    values = [*near, *own]
    return [
        Distractor(written, value, own.get(value, ""))
        for value in dict.fromkeys(values)
        if value != gap and value <= gap * 3 and (written := shape.write(value))
    ]


def _rule(anchor: str, high: Fact, low: Fact, gap: str) -> str:
    return (
        f"{anchor}{named(high)}为{told_amount(high)}，{named(low)}为{told_amount(low)}，"
        f"{_rate(high)}相差{gap}"
    )


def _statements(
    material: Material, anchor: str, pair: tuple[Fact, Fact], gap: str, wrong: list[Distractor]
) -> Iterator[Candidate]:
    said = f"{anchor}{more_than(*pair)}"
    for text, truth in ((gap, True), *((each.text, False) for each in wrong[:1])):
        notes = [] if truth else [f"题干所说的{text}不对，应为{gap}。"]
        yield candidate(
            material,
            "true_false",
            pair,
            f"{said}{text}。{BLANK}",
            explained(_rule(anchor, *pair, gap), notes),
            ask=f"true_false:{digest(*map(group_of, pair))}",
            truth=truth,
            computed=True,
            asks="comparison",
        )


def _pair(material: Material, high: Fact, low: Fact) -> Iterator[Candidate]:
    shape = shape_of(high.quantity) if high.quantity else None
    difference = amount_of(high) - amount_of(low)
    gap = shape.write(difference) if shape else None
    if gap is None or shape is None:
        return
    anchor = anchor_of(high, material.article, more_than(high, low))
    wrong = _near(difference, shape, (high, low))
    closer = _near(difference, shape, (high, low), closer=True)
    for position in range(SIZE):
        chosen = ascending(difference, [], wrong, position)
        chosen = chosen or ascending(difference, [], closer, position)
        if chosen is not None:
            yield candidate(
                material,
                "single",
                (high, low),
                f"{anchor}{more_than(high, low)}{BLANK}。",
                explained(_rule(anchor, high, low, gap), [each.note for each in chosen]),
                options=options_of(Distractor(gap, difference), chosen, position),
                computed=True,
                asks="comparison",
            )
    yield from _statements(material, anchor, (high, low), gap, wrong)


def _times(material: Material, high: Fact, low: Fact) -> Iterator[Candidate]:
    """How many times as much, where it comes out even."""
    ratio = amount_of(high) / amount_of(low)
    if ratio not in TIMES:
        return
    said = f"{named(high)}是{named(low)}的"
    when = f"{high.time}，" if high.time else ""
    anchor = anchor_of(high, material.article, said)
    key = Distractor(f"{ratio.normalize():f}倍", ratio)
    wrong = [Distractor(f"{each.normalize():f}倍", each) for each in TIMES if each != ratio]
    wrong.sort(key=lambda each: abs(each.order - ratio))
    pair = f"{named(high)}为{told_amount(high)}，{named(low)}为{told_amount(low)}"
    for position in range(SIZE):
        chosen = ascending(ratio, [], wrong, position)
        if chosen is not None:
            yield candidate(
                material,
                "single",
                (high, low),
                f"{anchor}{when}{said}{BLANK}。",
                explained(f"{anchor}{when}{pair}，前者是后者的{key.text}", []),
                ask=f"times:{digest(group_of(high), group_of(low))}",
                asks="comparison",
                group=digest("times", group_of(high), group_of(low)),
                options=options_of(key, chosen, position),
                computed=True,
            )


def make(material: Material) -> Iterator[Candidate]:
    for cells in columns(material.facts):
        for one, two in combinations(cells, 2):
            if comparable(one, two):
                high, low = (one, two) if amount_of(one) > amount_of(two) else (two, one)
                yield from _pair(material, high, low)
                yield from _times(material, high, low)
