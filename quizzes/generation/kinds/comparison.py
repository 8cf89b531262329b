"""Which level gets more, and how much more: worked out from the cells of one table."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from news.facts.fact import Fact
from quizzes.generation.claims import BLANK, anchor_of
from quizzes.generation.distractors import Distractor, ascending
from quizzes.generation.drafting import candidate, explained, options_of
from quizzes.generation.material import (
    Candidate,
    Material,
    digest,
    group_of,
    number_from,
    told_amount,
)
from quizzes.generation.shapes import Shape, near_values, shape_of
from quizzes.generation.tables import column_of, columns, row_of

SIZE = 4
LONGEST_NAME = 18


def _value(fact: Fact) -> Decimal:
    return fact.quantity.value if fact.quantity else Decimal(0)


def _name(fact: Fact) -> str:
    """The cell's row as the statement names it: its condition where that is short."""
    fits = row_of(fact) in fact.condition and len(fact.condition) <= LONGEST_NAME
    return (fact.condition if fits else row_of(fact)).removesuffix("的")


def _subject(high: Fact, low: Fact) -> str:
    """考取中级的一次性补助比考取初级的高; 中级人才比初级人才多, for what is counted."""
    rate = high.quantity.rate if high.quantity else ""
    what = column_of(high)
    when = f"{high.time}，" if high.time else ""
    if high.kind == "count":
        return f"{when}{row_of(high)}{what}比{row_of(low)}{what}多"
    return f"{when}{_name(high)}的{what}{rate if rate not in what else ''}比{_name(low)}的高"


def _near(gap: Decimal, shape: Shape, cells: tuple[Fact, Fact]) -> list[Distractor]:
    """Wrong differences: the cells' own values where they are near, then near magnitudes."""
    own = {_value(f): f"{told_amount(f)}是{_name(f)}的数额，不是差额。" for f in cells}
    values = [*near_values(gap, shape, number_from(str(gap))), *own]
    return [
        Distractor(written, value, own.get(value, ""))
        for value in dict.fromkeys(values)
        if value != gap and value <= gap * 3 and (written := shape.write(value))
    ]


def _rule(anchor: str, high: Fact, low: Fact, gap: str) -> str:
    return (
        f"{anchor}{_name(high)}为{told_amount(high)}，{_name(low)}为{told_amount(low)}，相差{gap}"
    )


def _statements(
    material: Material, anchor: str, pair: tuple[Fact, Fact], gap: str, wrong: list[Distractor]
) -> Iterator[Candidate]:
    said = f"{anchor}{_subject(*pair)}"
    for text, truth in ((gap, True), *((each.text, False) for each in wrong[:1])):
        yield candidate(
            material,
            "true_false",
            pair,
            f"{said}{text}。{BLANK}",
            explained(_rule(anchor, *pair, gap), []),
            ask=f"true_false:{digest(*map(group_of, pair))}",
            truth=truth,
            computed=True,
        )


def _pair(material: Material, high: Fact, low: Fact) -> Iterator[Candidate]:
    shape = shape_of(high.quantity) if high.quantity else None
    difference = _value(high) - _value(low)
    gap = shape.write(difference) if shape else None
    if gap is None or shape is None:
        return
    anchor = anchor_of(high, material.article, _subject(high, low))
    wrong = _near(difference, shape, (high, low))
    for position in range(SIZE):
        chosen = ascending(difference, [], wrong, position)
        if chosen is not None:
            yield candidate(
                material,
                "single",
                (high, low),
                f"{anchor}{_subject(high, low)}{BLANK}。",
                explained(_rule(anchor, high, low, gap), [each.note for each in chosen]),
                options=options_of(Distractor(gap, difference), chosen, position),
                computed=True,
            )
    yield from _statements(material, anchor, (high, low), gap, wrong)


def make(material: Material) -> Iterator[Candidate]:
    for cells in columns(material.facts):
        for one, two in combinations(cells, 2):
            high, low = (one, two) if _value(one) > _value(two) else (two, one)
            if _value(high) > _value(low) and row_of(one) != row_of(two):
                yield from _pair(material, high, low)
