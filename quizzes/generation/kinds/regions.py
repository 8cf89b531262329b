"""Across regions: which of these places pays a level the most."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal

from news.facts.fact import Fact
from quizzes.generation.alike import benefit_of, elsewhere
from quizzes.generation.checks.standing import ACROSS
from quizzes.generation.checks.wording import HEAVY, LONGEST, NAMED
from quizzes.generation.claims import BLANK, YEARLY
from quizzes.generation.distractors import Distractor
from quizzes.generation.draft import Option, Quote
from quizzes.generation.drafting import candidate, options_of
from quizzes.generation.holders import owned
from quizzes.generation.kinds.matching import matched
from quizzes.generation.kinds.ordering import ordered
from quizzes.generation.levels import level_of
from quizzes.generation.material import (
    Candidate,
    Material,
    group_of,
    number_from,
    told_amount,
)
from quizzes.generation.pairs import Pair
from quizzes.generation.sequences import Step
from quizzes.generation.source import SourceArticle

SIZE = 4
SPARE = 6
YEAR = re.compile(r"\d{4}(?:—\d{4})?年|〔\d{4}〕")
IN_THEM = f"{ACROSS}中"
CHOICES, FEWEST, MOST = 5, 2, 4
ARRANGED = 4
Cell = tuple[SourceArticle, Fact]


def _value(cell: Cell) -> Decimal:
    return cell[1].quantity.value if cell[1].quantity else Decimal(0)


def _row(fact: Fact, material: Material) -> list[Cell]:
    """The fact and its counterparts elsewhere, one for each place, highest first.

    Only what a named document sets, and whose article shows which place it is.
    """
    found: dict[str, Cell] = {fact.place: (material.article, fact)}
    for cell in elsewhere(fact, material):
        found.setdefault(cell[1].place, cell)
    shown = [cell for cell in found.values() if cell[1].instrument and material.shows_place(*cell)]
    return sorted(shown, key=lambda cell: (-_value(cell), cell[1].place))


def _what(fact: Fact) -> str:
    """The benefit as a stem names it, the same words for every place compared."""
    benefit = benefit_of(fact)
    named = "一次性奖励或补助" if benefit == "一次性" else f"{benefit}津贴或补助"
    return f"对{level_of(fact)}持证人员的{named}"


def _sum(fact: Fact) -> str:
    """The same as what a document lays down: 中级持证人员一次性奖励或补助数额."""
    return f"{_what(fact).removeprefix('对').replace('的', '', 1)}数额"


def _cited_name(cell: Cell) -> str:
    """The document; one that may be issued anew each year with the day it was reported."""
    return _dated_name(cell) if YEARLY.search(cell[1].instrument) else cell[1].instrument


def _dated_name(cell: Cell) -> str:
    """The document with its year, or with the day on which it was reported."""
    article, fact = cell
    if YEAR.search(fact.instrument) or article.published is None or not article.publisher:
        return fact.instrument
    day = article.published
    return f"{fact.instrument}（{article.publisher}{day.year}年{day.month}月{day.day}日消息）"


def _named(cell: Cell) -> str:
    """The place with its document, which says what was ruled there and when."""
    return f"{cell[1].place}{_cited_name(cell)}"


def _note(cell: Cell) -> str:
    fact = cell[1]
    return f"根据{_dated_name(cell)}，{fact.place}{owned(fact)}为{told_amount(fact)}。"


def _cited(cells: list[Cell], material: Material) -> tuple[Quote, ...]:
    """Each value with the words that show whose it is."""
    return tuple(each for cell in cells for each in material.shows_place(*cell))


def _concluded(cells: list[Cell], end: str) -> str:
    """What each document sets, and what follows from it."""
    told = "；".join(_note(cell).rstrip("。") for cell in cells)
    return f"{told}。因此，{end}。"


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
    others = [Distractor(_named(c), Decimal(0), _note(c), material.quote(*c)) for c in wrong]
    for position in range(SIZE):
        yield candidate(
            material,
            "single",
            (fact, *(cell[1] for cell in (top, *wrong) if cell[1] is not fact)),
            f"{IN_THEM}，{_what(fact)}数额最高的是{BLANK}。",
            _concluded([top, *wrong], f"四地中{top[1].place}的数额最高"),
            options=options_of(Distractor(_named(top), Decimal(0)), others, position),
            evidence=_cited([top, *wrong], material),
            computed=True,
            asks="across_regions",
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
        yield _above_version(material, fact, own, cells)


def _above_version(material: Material, fact: Fact, own: Cell, cells: list[Cell]) -> Candidate:
    higher = [cell[1].place for cell in cells if _value(cell) > _value(own)]
    return candidate(
        material,
        "multiple",
        (fact, *(cell[1] for cell in cells)),
        f"{IN_THEM}，{_what(fact)}数额高于{_named(own)}的有{BLANK}。",
        _concluded([own, *cells], f"数额高于{fact.place}的是{'、'.join(higher)}"),
        options=tuple(
            Option(_named(cell), _value(cell) > _value(own), _note(cell), material.quote(*cell))
            for cell in cells
        ),
        evidence=_cited([own, *cells], material),
        computed=True,
        asks="across_regions",
    )


def _basis(one: Cell, two: Cell, said: str) -> str:
    """Both documents with their years, else by name alone; empty where no stem has the room."""
    dated = f"根据{_cited_name(one)}和{_cited_name(two)}"
    plain = f"根据{one[1].instrument}和{two[1].instrument}"
    for basis in (dated, plain):
        around = len(NAMED.sub("", f"{basis}{said}"))
        if len(basis) + len(said) < LONGEST - SPARE and (around < HEAVY - SPARE or basis is plain):
            return basis
    return ""


def _pair(fact: Fact, material: Material, row: list[Cell]) -> Iterator[Candidate]:
    """One place against another, stated either way round."""
    own = next(cell for cell in row if cell[1] is fact)
    others = [cell for cell in row if _value(cell) != _value(own)]
    if not others:
        return
    other = min(others, key=lambda cell: number_from(fact.place, cell[1].place, "pair"))
    high, low = sorted((own, other), key=_value, reverse=True)
    for one, two, truth in ((high, low, True), (low, high, False)):
        said = f"{one[1].place}{_what(fact)}标准高于{two[1].place}的标准"
        basis = _basis(one, two, said)
        if not basis:
            continue
        end = f"{one[1].place}的数额{'高于' if truth else '低于'}{two[1].place}"
        yield candidate(
            material,
            "true_false",
            (fact, other[1]),
            f"{basis}，{said}。{BLANK}",
            _concluded([one, two], end if truth else f"{end}，题干说法不对"),
            ask=f"true_false:regions:{group_of(fact)}",
            truth=truth,
            evidence=_cited([own, other], material),
            computed=True,
            asks="across_regions",
        )


def _unlike(fact: Fact, row: list[Cell]) -> list[Cell]:
    """Four places that pay differently, the fact's own among them; highest first."""
    unlike: dict[Decimal, Cell] = {}
    own = next(cell for cell in row if cell[1] is fact)
    for cell in (own, *sorted(row, key=lambda each: number_from(fact.place, each[1].place))):
        unlike.setdefault(_value(cell), cell)
    cells = list(unlike.values())[:ARRANGED]
    return sorted(cells, key=_value, reverse=True) if len(cells) == ARRANGED else []


def _matched(fact: Fact, material: Material, cells: list[Cell]) -> Candidate:
    """Each place beside what it pays one level."""
    cells = sorted(cells, key=lambda each: each[1].place)
    return matched(
        material,
        f"将{ACROSS}与其规定的{_sum(fact)}配对{BLANK}。",
        [Pair(_named(cell), cell[1].text, cell[1]) for cell in cells],
        f"{'；'.join(_note(cell).rstrip('。') for cell in cells)}。",
        evidence=[material.quote(*cell) for cell in cells],
        shown=_cited(cells, material),
        asks="across_regions",
    )


def _ordered(fact: Fact, material: Material, cells: list[Cell]) -> Candidate:
    """The places by what they pay one level."""
    return ordered(
        material,
        f"将{ACROSS}按规定的{_sum(fact)}由高到低的顺序排列{BLANK}。",
        [Step(_named(cell), cell[1]) for cell in cells],
        _concluded(cells, f"数额由高到低依次是{'、'.join(cell[1].place for cell in cells)}"),
        quotes=[material.quote(*cell) for cell in cells],
        shown=_cited(cells, material),
        computed=True,
        asks="across_regions",
    )


def _arranged(material: Material) -> Iterator[Candidate]:
    """Of each benefit one level matched and another put in order: one would tell the other."""
    asked: dict[str, list[str]] = defaultdict(list)
    for fact in sorted(material.facts, key=lambda each: number_from(group_of(each))):
        benefit, level = benefit_of(fact), level_of(fact)
        if not benefit or not level or level in asked[benefit] or len(asked[benefit]) > 1:
            continue
        row = _row(fact, material)
        cells = _unlike(fact, row) if any(cell[1] is fact for cell in row) else []
        if cells:
            draft = _ordered if asked[benefit] else _matched
            asked[benefit].append(level)
            yield draft(fact, material, cells)


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.facts:
        row = _row(fact, material) if benefit_of(fact) and level_of(fact) else []
        if len(row) >= 2 and any(cell[1] is fact for cell in row):
            yield from _highest(fact, material, row)
            yield from _above(fact, material, row)
            yield from _pair(fact, material, row)
    yield from _arranged(material)
