"""Across regions: which of these places pays a level the most."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from news.facts.fact import Fact
from quizzes.generation.alike import benefit_of, elsewhere
from quizzes.generation.claims import BLANK
from quizzes.generation.distractors import Distractor
from quizzes.generation.draft import Option, Quote
from quizzes.generation.drafting import candidate, explained, options_of
from quizzes.generation.levels import level_of
from quizzes.generation.material import (
    Candidate,
    Material,
    group_of,
    number_from,
    quote,
    told_amount,
)
from quizzes.generation.source import SourceArticle

SIZE = 4
CHOICES, FEWEST, MOST = 5, 2, 4
Cell = tuple[SourceArticle, Fact]


def _value(cell: Cell) -> Decimal:
    return cell[1].quantity.value if cell[1].quantity else Decimal(0)


def _row(fact: Fact, material: Material) -> list[Cell]:
    """The fact and its counterparts elsewhere, one for each place, highest first."""
    found: dict[str, Cell] = {fact.place: (material.article, fact)}
    for cell in elsewhere(fact, material):
        found.setdefault(cell[1].place, cell)
    return sorted(found.values(), key=lambda cell: (-_value(cell), cell[1].place))


def _what(fact: Fact) -> str:
    """The benefit as a stem names it, the same words for every place compared."""
    benefit = benefit_of(fact)
    named = "一次性奖励或补助" if benefit == "一次性" else f"{benefit}津贴或补助"
    return f"对{level_of(fact)}持证人员的{named}"


def _note(cell: Cell) -> str:
    return f"{cell[1].place}为{told_amount(cell[1])}。"


def _cited(cells: list[Cell]) -> tuple[Quote, ...]:
    return tuple(quote(article, fact) for article, fact in cells)


def _highest(fact: Fact, material: Material, row: list[Cell]) -> Iterator[Candidate]:
    """Four places with the fact's own among them, and one alone at the top."""
    own = next(cell for cell in row if cell[1] is fact)
    for top in row:
        lower = [cell for cell in row if _value(cell) < _value(top)]
        others = [cell for cell in lower if cell is not own]
        others.sort(key=lambda cell: number_from(fact.place, cell[1].place))
        wrong = ([own] if own in lower else []) + others
        if len(wrong) < SIZE - 1 or (top is not own and own not in lower):
            continue
        yield from _versions(material, fact, top, wrong[: SIZE - 1])
        return


def _versions(material: Material, fact: Fact, top: Cell, wrong: list[Cell]) -> Iterator[Candidate]:
    places = [Distractor(f.place, Decimal(0), _note((a, f)), quote(a, f)) for a, f in wrong]
    rule = f"四地相比，{_note(top).rstrip('。')}，数额最高"
    for position in range(SIZE):
        yield candidate(
            material,
            "single",
            (fact, *(cell[1] for cell in (top, *wrong) if cell[1] is not fact)),
            f"据各地公布的办法，下列地区中，{_what(fact)}数额最高的是{BLANK}。",
            explained(rule, [each.note for each in places]),
            options=options_of(Distractor(top[1].place, Decimal(0)), places, position),
            evidence=_cited([top, *wrong]),
            computed=True,
        )


def _above(fact: Fact, material: Material, row: list[Cell]) -> Iterator[Candidate]:
    """Five other places, of which two to four pay more than the fact's own."""
    own = next(cell for cell in row if cell[1] is fact)
    seed = f"{fact.place}{_what(fact)}"
    others = sorted(row, key=lambda cell: number_from(seed, cell[1].place))
    more = [cell for cell in others if _value(cell) > _value(own)]
    less = [cell for cell in others if _value(cell) < _value(own)]
    for right in range(FEWEST, MOST + 1):
        cells = [*more[:right], *less[: CHOICES - right]]
        if len(more) < right or len(cells) < CHOICES:
            continue
        cells.sort(key=lambda cell: number_from(seed, "order", cell[1].place))
        yield candidate(
            material,
            "multiple",
            (fact, *(cell[1] for cell in cells)),
            f"据各地公布的办法，下列地区中，{_what(fact)}数额高于{fact.place}的有{BLANK}。",
            explained(_note(own).rstrip("。"), [_note(cell) for cell in cells]),
            options=tuple(
                Option(f.place, _value((a, f)) > _value(own), _note((a, f)), quote(a, f))
                for a, f in cells
            ),
            evidence=_cited([own, *cells]),
            computed=True,
        )


def _pair(fact: Fact, material: Material, row: list[Cell]) -> Iterator[Candidate]:
    """One place against another, stated either way round."""
    own = next(cell for cell in row if cell[1] is fact)
    others = [cell for cell in row if _value(cell) != _value(own)]
    if not others:
        return
    other = min(others, key=lambda cell: number_from(fact.place, cell[1].place, "pair"))
    high, low = sorted((own, other), key=_value, reverse=True)
    for one, two, truth in ((high, low, True), (low, high, False)):
        said = f"{one[1].place}{_what(fact)}，数额高于{two[1].place}"
        yield candidate(
            material,
            "true_false",
            (fact, other[1]),
            f"据各地公布的办法，{said}。{BLANK}",
            explained(_note(high).rstrip("。"), [_note(low)]),
            ask=f"true_false:regions:{group_of(fact)}",
            truth=truth,
            evidence=_cited([own, other]),
            computed=True,
        )


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.facts:
        row = _row(fact, material) if level_of(fact) and benefit_of(fact) else []
        if len(row) >= 2:
            yield from _highest(fact, material, row)
            yield from _above(fact, material, row)
            yield from _pair(fact, material, row)
