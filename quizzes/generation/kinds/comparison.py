"""Which level gets more, and how much more: worked out from the cells of one table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.anchors import anchor_of
from quizzes.generation.claims import BLANK
from quizzes.generation.distractors import Distractor, ascending
from quizzes.generation.drafting import candidate, explained, options_of
from quizzes.generation.holders import benefit_named, holder_of, is_class, names_its_benefit, owned
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
# By how much one multiple differs from the next among the options.
STEPS = tuple(Decimal(each) for each in ("0.5", "1", "0.3", "0.2"))
BROAD = 4
TIMES = tuple(Decimal(each) for each in ("1.2", "1.5", "1.8", "2", "2.5", "3", "4", "5", "6", "8"))
# The higher and the lower of two cells.
Pair = tuple[Fact, Fact]
AIMED = lazy.pattern(r"目标|力争|争取|预期|预计|计划(?!》)|拟")


def amount_of(fact: Fact) -> Decimal:
    return fact.quantity.value if fact.quantity else Decimal(0)


def _rate(fact: Fact) -> str:
    return fact.quantity.rate if fact.quantity else ""


def named(fact: Fact) -> str:
    """What is compared, whole on either side: 中级持证社工的岗位津贴, 中级人才."""
    return f"{row_of(fact)}{column_of(fact)}" if fact.kind == "count" else owned(fact)


def other_named(fact: Fact) -> str:
    """The second side of a comparison, its noun left to the first: 初级持证社工的."""
    return named(fact).removesuffix("" if fact.kind == "count" else benefit_named(fact))


def more_than(high: Fact, low: Fact) -> str:
    """甲的津贴比乙的每月高; 中级人才比初级人才多, for what is counted."""
    when = f"{high.time}，" if high.time else ""
    more = "多" if high.kind == "count" else f"{_rate(high)}高"
    return f"{when}{named(high)}比{other_named(low)}{more}"


def times_of(high: Fact, low: Fact) -> str:
    """甲的津贴是乙的; 中级人才是初级人才的, for what is counted."""
    return f"{named(high)}是{other_named(low).removesuffix('的')}的"


def comparable(one: Fact, two: Fact) -> bool:
    """Two rows, two values, and a holder for each: a level alone has no benefit.

    A class of a standard holds it (第一档的月最低工资标准). What is only aimed at is no figure
    yet: one aim does not exceed another.
    """
    if AIMED.search(one.before) or AIMED.search(two.before):
        return False
    held = one.kind == "count" or (
        names_its_benefit(one) and all((holder_of(f) or is_class(f)) for f in (one, two))
    )
    return row_of(one) != row_of(two) and amount_of(one) != amount_of(two) and held


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
    material: Material,
    anchor: str,
    pair: Pair,
    gap: str,
    wrong: list[Distractor],
    name: str,
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
            ask=name,
            group=digest(name),
            truth=truth,
            computed=True,
            asks="comparison",
        )


def _gap(material: Material, pair: Pair, name: str) -> Iterator[Candidate]:
    high, low = pair
    shape = shape_of(high.quantity) if high.quantity else None
    difference = amount_of(high) - amount_of(low)
    gap = shape.write(difference) if shape else None
    if gap is None or shape is None:
        return
    anchor = anchor_of(high, material.article, more_than(high, low))
    wrong = _near(difference, shape, pair)
    closer = _near(difference, shape, pair, closer=True)
    for position in range(SIZE):
        chosen = ascending(difference, [], wrong, position)
        chosen = chosen or ascending(difference, [], closer, position)
        if chosen is not None:
            yield candidate(
                material,
                "single",
                pair,
                f"{anchor}{more_than(high, low)}{BLANK}。",
                explained(_rule(anchor, high, low, gap), [each.note for each in chosen]),
                ask=name,
                group=digest(name),
                options=options_of(Distractor(gap, difference), chosen, position),
                computed=True,
                asks="comparison",
            )
    yield from _statements(material, anchor, pair, gap, wrong, name)


def _multiples(ratio: Decimal, position: int) -> list[Distractor]:
    """Wrong multiples in equal steps, all above one; none where no step leaves room."""
    for step in STEPS if ratio < BROAD else (Decimal(1),):
        values = [ratio + (at - position) * step for at in range(SIZE)]
        if ratio % step == 0 and values[0] > 1:
            return [Distractor(f"{v.normalize():f}倍", v) for v in values if v != ratio]
    return []


def _times(material: Material, pair: Pair, name: str) -> Iterator[Candidate]:
    """How many times as much, where it comes out even."""
    high, low = pair
    ratio = amount_of(high) / amount_of(low)
    said = times_of(high, low)
    when = f"{high.time}，" if high.time else ""
    anchor = anchor_of(high, material.article, said)
    key = Distractor(f"{ratio.normalize():f}倍", ratio)
    told = f"{named(high)}为{told_amount(high)}，{named(low)}为{told_amount(low)}"
    for position in range(SIZE):
        chosen = _multiples(ratio, position)
        if chosen:
            yield candidate(
                material,
                "single",
                pair,
                f"{anchor}{when}{said}{BLANK}。",
                explained(f"{anchor}{when}{told}，前者是后者的{key.text}", []),
                ask=name,
                asks="comparison",
                group=digest(name),
                options=options_of(key, chosen, position),
                computed=True,
            )


def _dealt(pairs: Sequence[Pair]) -> tuple[list[Pair], list[Pair]]:
    """The pairs to ask a difference of, and those to ask how many times as much.

    Of several pairs each has one of the two: the values that the one works with tell the other.
    """
    drawn = sorted(pairs, key=lambda pair: number_from("dealt", *map(group_of, pair)))
    even = [pair for pair in drawn if amount_of(pair[0]) / amount_of(pair[1]) in TIMES]
    if len(drawn) == 1:
        return drawn, even
    times = even[: len(drawn) // 2]
    return [pair for pair in drawn if pair not in times], times


def make(material: Material) -> Iterator[Candidate]:
    """One difference and one multiple of a column; of a pair that stands alone, one of the two.

    Which pair's, and which of the two, the balance of the keys decides.
    """
    for cells in columns(material.facts):
        pairs = [
            (one, two) if amount_of(one) > amount_of(two) else (two, one)
            for one, two in combinations(cells, 2)
            if comparable(one, two)
        ]
        table = digest(*sorted(map(group_of, cells)))
        gaps, times = _dealt(pairs)
        for pair in gaps:
            yield from _gap(material, pair, f"gap:{table}")
        for pair in times:
            yield from _times(material, pair, f"{'times' if len(pairs) > 1 else 'gap'}:{table}")
