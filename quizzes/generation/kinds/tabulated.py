"""多项选择 over one column of a table: who gets what, how much more, how many times as much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from news.facts.fact import Fact
from quizzes.generation.anchors import anchor_of
from quizzes.generation.claims import BLANK
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained
from quizzes.generation.kinds.comparison import (
    TIMES,
    amount_of,
    comparable,
    more_than,
    named,
    times_of,
)
from quizzes.generation.material import Candidate, Material, digest, number_from, told_amount
from quizzes.generation.shapes import near_values, shape_of
from quizzes.generation.tables import column_of, columns

SIZE, ROWS, MOST_ROWS = 5, 3, 4
RIGHT = (2, 3, 4)


@dataclass(frozen=True, slots=True)
class Statement:
    """What holds of one or two cells, the same made false, and what is right then."""

    true: str
    false: str
    right: str


def _value(cell: Fact, other: Fact) -> Statement:
    """A cell's own value; false with another row's."""
    said = f"{named(cell)}为"
    own = told_amount(cell)
    return Statement(f"{said}{own}", f"{said}{told_amount(other)}", own)


def _gap(high: Fact, low: Fact) -> Statement | None:
    shape = shape_of(high.quantity) if high.quantity else None
    gap = amount_of(high) - amount_of(low)
    right = shape.write(gap) if shape else None
    if shape is None or right is None:
        return None
    said = more_than(high, low)
    near = (shape.write(each) for each in near_values(gap, shape, number_from(said)))
    wrong = next((each for each in near if each), None)
    return Statement(f"{said}{right}", f"{said}{wrong}", right) if wrong else None


def _ratio(high: Fact, low: Fact) -> Statement | None:
    ratio = amount_of(high) / amount_of(low)
    if ratio not in TIMES:
        return None
    at = TIMES.index(ratio)
    wrong = TIMES[at + 1 if at + 1 < len(TIMES) else at - 1]
    said = times_of(high, low)
    right = _times(ratio)
    return Statement(f"{said}{right}", f"{said}{_times(wrong)}", right)


def _times(ratio: Decimal) -> str:
    return f"{ratio.normalize():f}倍"


def _statements(cells: Sequence[Fact]) -> list[Statement]:
    """Five statements of which none is told by another one alone."""
    first, second, third, *rest = sorted(cells, key=amount_of, reverse=True)
    if rest:
        last = rest[-1]
        gaps = (_gap(first, second), _gap(second, last), _gap(third, last))
        found = (_value(first, second), _value(third, second), *gaps)
    else:
        # Of three differences the third follows from the others.
        fifth = _ratio(first, third) or _value(second, first)
        own = (_value(third, second), _value(first, second))
        found = (*own, _gap(first, second), _gap(second, third), fifth)
    return [each for each in found if each is not None]


def _drafted(
    material: Material, cells: Sequence[Fact], statements: Sequence[Statement], right: int
) -> Candidate:
    seed = digest(*(each.true for each in statements))
    order = sorted(statements, key=lambda each: number_from(seed, each.true))
    true = order[:right]
    shown = sorted(order, key=lambda each: number_from(seed, str(right), each.true))
    options = tuple(
        Option(s.true, True) if s in true else Option(s.false, False, f"应为{s.right}。")
        for s in shown
    )
    letters = "".join("ABCDE"[i] for i, option in enumerate(options) if option.correct)
    notes = [f"{'ABCDE'[i]}项{o.note}" for i, o in enumerate(options) if not o.correct]
    first = cells[0]
    anchor = anchor_of(first, material.article, "")
    return candidate(
        material,
        "multiple",
        cells,
        f"{anchor}下列关于{first.time}{column_of(first)}的说法，正确的有{BLANK}。",
        explained(f"正确的是{letters}", notes),
        ask=f"tabulated:{seed}",
        asks="comparison",
        group=digest("tabulated", seed),
        options=options,
        computed=True,
    )


def _comparable(cells: Sequence[Fact]) -> bool:
    pairs = zip(cells, cells[1:], strict=False)
    return len({amount_of(cell) for cell in cells}) == len(cells) and all(
        comparable(*p) for p in pairs
    )


def make(material: Material) -> Iterator[Candidate]:
    for column in columns(material.asked):
        cells = column[:MOST_ROWS]
        if len(cells) < ROWS or not _comparable(cells):
            continue
        statements = _statements(cells)
        if len(statements) == SIZE:
            for right in RIGHT:
                yield _drafted(material, cells, statements, right)
