"""Across regions: which of these places pays a level the most, and by how much one pays more."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

from news.facts.fact import Fact
from quizzes.generation.across import Cell, across, shown_in, sum_of, what_of
from quizzes.generation.alike import benefit_of
from quizzes.generation.checks.anchoring import ACROSS, OF_TWO
from quizzes.generation.claims import BLANK
from quizzes.generation.distractors import Distractor, ascending
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained, options_of
from quizzes.generation.kinds.matching import matched
from quizzes.generation.kinds.ordering import ordered
from quizzes.generation.levels import level_of
from quizzes.generation.material import (
    Candidate,
    Material,
    digest,
    group_of,
    number_from,
    told_amount,
)
from quizzes.generation.pairs import Pair
from quizzes.generation.sequences import Step
from quizzes.generation.shapes import closer_values, near_values, shape_of

SIZE = 4
CHOICES, FEWEST, MOST = 5, 2, 4
ARRANGED = 4
# A wrong difference is no more than so many times the right one.
TOO_FAR = 3
# A fact, what the places set in its stead, and its own cell among them.
Row = tuple[Fact, list[Cell], Cell]


def _concluded(cells: Sequence[Cell], end: str) -> str:
    """What each document sets, and what follows from it."""
    told = "；".join(cell.note.rstrip("。") for cell in cells)
    return f"{told}。因此，{end}。"


def _extreme(row: list[Cell], own: Cell, *, most: bool) -> list[Cell]:
    """Four places with the own one among them, the one at the top, or at the bottom, first.

    Of places that share the top one is shown, the own one where it does.
    """
    end = row[0].value if most else row[-1].value
    tops = [cell for cell in row if cell.value == end]
    first = own if own in tops else min(tops, key=lambda cell: _drawn(own, cell, "top"))
    rest = sorted((c for c in row if c not in tops), key=lambda c: _drawn(own, c, str(most)))
    if own in rest:
        rest = [own, *(cell for cell in rest if cell is not own)]
    return [first, *rest[: SIZE - 1]] if len(rest) >= SIZE - 1 else []


def _drawn(own: Cell, other: Cell, *seed: str) -> int:
    return number_from(own.place, other.place, *seed)


def _chosen(
    fact: Fact, material: Material, row: list[Cell], own: Cell, turn: int
) -> Iterator[Candidate]:
    """Which of four places pays the level the most, or the least, in turn from level to level."""
    for most in (turn % 2 == 0, turn % 2 == 1):
        cells = _extreme(row, own, most=most)
        if cells:
            yield from _versions(material, fact, cells, "最高" if most else "最低")
            return


def _versions(
    material: Material, fact: Fact, cells: Sequence[Cell], end: str
) -> Iterator[Candidate]:
    key, *wrong = cells
    others = [
        Distractor(c.name, Decimal(0), c.note, material.quote(c.article, c.fact)) for c in wrong
    ]
    for position in range(SIZE):
        yield candidate(
            material,
            "single",
            (fact, *(cell.fact for cell in cells if cell.fact is not fact)),
            f"{ACROSS}，下列地区中，{what_of(cells)}数额{end}的是{BLANK}。",
            _concluded(cells, f"四地中{key.place}的数额{end}"),
            options=options_of(Distractor(key.name, Decimal(0)), others, position),
            evidence=shown_in(cells, material),
            computed=True,
            asks="across_regions",
        )


def _above(fact: Fact, material: Material, row: list[Cell], own: Cell) -> Iterator[Candidate]:
    """Five other places, of which two to four pay more than the fact's own."""
    others = sorted(row, key=lambda cell: _drawn(own, cell))
    more = [cell for cell in others if cell.value > own.value]
    less = [cell for cell in others if cell.value < own.value]
    for right in range(FEWEST, MOST + 1):
        cells = [*more[:right], *less[: CHOICES - right]]
        if len(more) < right or len(cells) < CHOICES:
            continue
        cells.sort(key=lambda cell: _drawn(own, cell, "order"))
        yield _above_version(material, fact, own, cells)


def _above_version(material: Material, fact: Fact, own: Cell, cells: list[Cell]) -> Candidate:
    higher = [cell.place for cell in cells if cell.value > own.value]
    return candidate(
        material,
        "multiple",
        (fact, *(cell.fact for cell in cells)),
        f"{ACROSS}，下列地区中，{what_of([own, *cells])}数额高于{own.name}的有{BLANK}。",
        _concluded([own, *cells], f"数额高于{fact.place}的是{'、'.join(higher)}"),
        options=tuple(
            Option(c.name, c.value > own.value, c.note, material.quote(c.article, c.fact))
            for c in cells
        ),
        evidence=shown_in([own, *cells], material),
        computed=True,
        asks="across_regions",
    )


def _pair(fact: Fact, material: Material, row: list[Cell], own: Cell) -> Iterator[Candidate]:
    """One place against another: by how much it pays more, or that it does, either way round."""
    others = [cell for cell in row if cell.value != own.value]
    if not others:
        return
    other = min(others, key=lambda cell: (not cell.when, _drawn(own, cell, level_of(fact))))
    high, low = sorted((own, other), key=lambda cell: cell.value, reverse=True)
    yield from _gap(fact, material, high, low)
    for one, two, truth in ((high, low, True), (low, high, False)):
        end = f"{one.place}的数额{'高于' if truth else '低于'}{two.place}"
        yield candidate(
            material,
            "true_false",
            (fact, other.fact),
            f"{OF_TWO}，{what_of((one, two))}，{one.name}的数额高于{two.name}。{BLANK}",
            _concluded([one, two], end if truth else f"{end}，题干说法不对"),
            ask=f"pair:{group_of(fact)}",
            group=digest("pair", group_of(fact)),
            truth=truth,
            evidence=shown_in([high, low], material),
            computed=True,
            asks="across_regions",
        )


def _gap(fact: Fact, material: Material, high: Cell, low: Cell) -> Iterator[Candidate]:
    """By how much one place pays more than another."""
    shape = shape_of(high.fact.quantity) if high.fact.quantity else None
    gap = high.value - low.value
    written = shape.write(gap) if shape else None
    if shape is None or written is None:
        return
    own = {c.value: f"{told_amount(c.fact)}是{c.place}本身的数额，不是差额。" for c in (high, low)}
    near = near_values(gap, shape, number_from(high.place, low.place))

    def wrong(values: Sequence[Decimal]) -> list[Distractor]:
        apart = (value for value in dict.fromkeys([*values, *own]) if value != gap)
        told = ((value, shape.write(value)) for value in apart if value <= gap * TOO_FAR)
        return [Distractor(text, value, own.get(value, "")) for value, text in told if text]

    for position in range(SIZE):
        chosen = ascending(gap, [], wrong(near), position)
        chosen = chosen or ascending(gap, [], wrong(closer_values(gap, shape)), position)
        if chosen is None:
            continue
        yield candidate(
            material,
            "single",
            (high.fact, low.fact),
            f"{OF_TWO}，{what_of((high, low))}，{high.name}比{low.name}高{BLANK}。",
            explained(
                _concluded([high, low], f"{high.place}比{low.place}高{written}").rstrip("。"),
                [each.note for each in chosen],
            ),
            ask=f"pair:{group_of(fact)}",
            group=digest("pair", group_of(fact)),
            options=options_of(Distractor(written, gap), chosen, position),
            evidence=shown_in([high, low], material),
            computed=True,
            asks="across_regions",
        )


def _unlike(row: list[Cell], own: Cell) -> list[Cell]:
    """Four places that pay differently, the own one among them; highest first."""
    unlike: dict[Decimal, Cell] = {}
    for cell in (own, *sorted(row, key=lambda each: _drawn(own, each))):
        unlike.setdefault(cell.value, cell)
    cells = list(unlike.values())[:ARRANGED]
    return sorted(cells, key=lambda c: c.value, reverse=True) if len(cells) == ARRANGED else []


def _matched(material: Material, cells: list[Cell]) -> Candidate:
    """Each place beside what it pays one level."""
    cells = sorted(cells, key=lambda each: each.place)
    return matched(
        material,
        f"{ACROSS}，将下列地区与{sum_of(cells)}配对{BLANK}。",
        [Pair(cell.name, cell.fact.text, cell.fact) for cell in cells],
        f"{'；'.join(cell.note.rstrip('。') for cell in cells)}。",
        evidence=[material.quote(cell.article, cell.fact) for cell in cells],
        shown=shown_in(cells, material),
        asks="across_regions",
    )


def _ordered(material: Material, cells: list[Cell]) -> Candidate:
    """The places by what they pay one level."""
    return ordered(
        material,
        f"{ACROSS}，将下列地区按{sum_of(cells)}由高到低的顺序排列{BLANK}。",
        [Step(cell.name, cell.fact) for cell in cells],
        _concluded(cells, f"数额由高到低依次是{'、'.join(cell.place for cell in cells)}"),
        quotes=[material.quote(cell.article, cell.fact) for cell in cells],
        shown=shown_in(cells, material),
        computed=True,
        asks="across_regions",
    )


def _arranged(
    rows: Sequence[tuple[Fact, list[Cell], Cell]], material: Material
) -> Iterator[Candidate]:
    """Of each benefit one level matched and another put in order: one would tell the other."""
    asked: dict[str, list[str]] = defaultdict(list)
    for fact, row, own in sorted(rows, key=lambda each: number_from(group_of(each[0]))):
        benefit, level = benefit_of(fact), level_of(fact)
        cells = _unlike(row, own)
        if cells and level not in asked[benefit] and len(asked[benefit]) < 2:
            draft = _ordered if asked[benefit] else _matched
            asked[benefit].append(level)
            yield draft(material, cells)


def _rows(material: Material) -> Iterator[Row]:
    """Every fact that other places have counterparts of, with the row and its own cell in it."""
    for fact in material.facts:
        row = across(fact, material)
        own = next((cell for cell in row if cell.fact is fact), None)
        if own is not None and len(row) > 1:
            yield fact, row, own


def make(material: Material) -> Iterator[Candidate]:
    rows = list(_rows(material))
    for fact, row, own in rows:
        yield from _pair(fact, material, row, own)
    # Among places of known times one of an unknown time would stand out by its document.
    dated = [(fact, [c for c in row if c.when], own) for fact, row, own in rows if own.when]
    for turn, (fact, row, own) in enumerate(dated):
        yield from _chosen(fact, material, row, own, turn)
        yield from _above(fact, material, row, own)
    yield from _arranged(dated, material)
