"""Wrong values of the key's type, unit and shape: true neighbours first, then near magnitudes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from news.facts.fact import Fact
from quizzes.generation.alike import elsewhere, level_of
from quizzes.generation.claims import Claim
from quizzes.generation.draft import Quote
from quizzes.generation.material import Material, number_from, quote
from quizzes.generation.shapes import near_values
from quizzes.generation.source import SourceArticle
from quizzes.generation.tables import table_of
from quizzes.generation.truth import is_false

# A true neighbour may lie further off than an invented value, but not so far that it stands out.
WIDE = (Decimal("0.3"), Decimal("3.4"))


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong value as an option writes it; ``order`` sorts the options.

    ``note`` says whose value it is, and ``evidence`` shows it; both empty for invented values.
    """

    text: str
    order: Decimal
    note: str = ""
    evidence: Quote | None = None


def _cell_note(cell: Fact, fact: Fact) -> str:
    where = "同一办法" if cell.instrument else "同一规定"
    named = cell.row if cell.row != fact.row else cell.column
    what = cell.column or cell.attribute
    return f"{cell.text}是{where}对{named}的{what}。"


def _note_of(fact: Fact) -> str:
    return f"{fact.text}出自另一项内容：{fact.before}{fact.text}{fact.after}。"


def _akin(fact: Fact, other: Fact) -> bool:
    """Are they figures of like things (本土社工机构, 市级社工机构)?"""
    mine, theirs = fact.attribute, other.attribute
    return any(mine[i : i + 2] in theirs for i in range(len(mine) - 1))


def _neighbours(claim: Claim, material: Material) -> Iterator[tuple[SourceArticle, Fact, str]]:
    """True values near the key's cell: another row, another region, another figure."""
    fact, article = claim.fact, claim.article
    for cell in material.cells(fact):
        if cell.column == fact.column and cell.row != fact.row:
            yield article, cell, _cell_note(cell, fact)
    for other_article, other in elsewhere(fact, material):
        yield other_article, other, f"{other.text}是{other.place}对{level_of(other)}的数额。"
    for other in material.facts:
        alone = not table_of(other) or table_of(other) != table_of(fact)
        if other.kind == fact.kind and alone and _akin(fact, other):
            yield article, other, _note_of(other)


def true_neighbours(claim: Claim, material: Material) -> list[Distractor]:
    """True values of other cells that fit among the key's options, best first."""
    mine, shape = claim.fact.quantity, claim.shape
    if mine is None or shape is None:
        return []
    found: dict[Decimal, Distractor] = {}
    for article, fact, note in _neighbours(claim, material):
        value = fact.quantity
        if value is None or (value.unit, value.rate, value.high) != (mine.unit, mine.rate, None):
            continue
        written = shape.write(value.value)
        near = mine.value * WIDE[0] <= value.value <= mine.value * WIDE[1]
        if written and near and is_false(claim, value.value, material):
            each = Distractor(written, value.value, note, quote(article, fact))
            found.setdefault(value.value, each)
    return list(found.values())


def invented(
    claim: Claim, material: Material, *, taken: Iterable[Decimal] = ()
) -> list[Distractor]:
    """Near magnitudes that are false for sure, nearest first."""
    quantity, shape = claim.fact.quantity, claim.shape
    if quantity is None or shape is None:
        return []
    seed = number_from(claim.fact.statement)
    spent = {*taken, quantity.value}
    return [
        Distractor(written, value)
        for value in near_values(quantity.value, shape, seed)
        if value not in spent
        and is_false(claim, value, material)
        and (written := shape.write(value))
    ]


def ascending(
    key: Decimal, preferred: list[Distractor], spare: list[Distractor], position: int, size: int = 4
) -> list[Distractor] | None:
    """Distractors that put the key at ``position`` of ``size`` ascending options.

    None where that cannot be done, or would leave out a true neighbour on a side that has one.
    """
    lower = [d for d in (*preferred, *spare) if d.order < key][:position]
    upper = [d for d in (*preferred, *spare) if d.order > key][: size - 1 - position]
    if len(lower) < position or len(upper) < size - 1 - position:
        return None
    best = preferred[:1]
    if best and best[0] not in lower and best[0] not in upper:
        return None
    return sorted([*lower, *upper], key=lambda each: each.order)
