"""Cells of tables: the row names the condition, the column what is given."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from news.facts.fact import Fact, Quantity
from news.facts.grid import NUMBER, Column, Grid, Row, grids
from news.facts.labels import STANDARD
from news.facts.outline import Clause, Sentence
from news.facts.page import Page, make_fact
from news.facts.quantities import QuantityMention, find_quantities, without_per
from news.facts.ranks import row_names
from news.facts.regions import Region, region_at
from news.facts.resolve import resolve
from news.facts.standing import left_open
from news.facts.statements import Statement
from news.facts.stretches import Scene
from news.facts.words import bigrams
from news.text import lazy
from news.text.article import Span
from news.text.rows import Cell

PER_HOUR = "小时"
# What a row is of must be short enough to ask about.
LONGEST_NAME = 40
# A row that names what is paid needs no more from its column than 标准 or 金额.
NAMES_BENEFIT = lazy.pattern(STANDARD)


def find(page: Page) -> Iterator[Fact]:
    """A fact for each cell that holds one quantity, in a table whose rows are told apart."""
    for grid in grids(page.article):
        levels = _levels(grid)
        for row, who, level in zip(grid.body, grid.names, levels, strict=False):
            for index in grid.values:
                fact = _fact(page, grid, row, index, who)
                if fact is not None:
                    yield replace(fact, group=f"table-{grid.start}", row=level)


def _levels(grid: Grid) -> list[str]:
    """The rows' ranks, where each has one of its own; else their names."""
    ranks = [[rank.level for rank in row_names(name)] for name in grid.names]
    known = [each[-1] for each in ranks if each]
    alike = len(set(known)) == len(grid.names)
    return known if alike else list(grid.names)


def _mention(cell: Cell, unit: str) -> tuple[QuantityMention, str] | None:
    """The cell's one quantity, and the unit its header lends it."""
    mentions = find_quantities(cell.text)
    if len(mentions) == 1:
        return mentions[0], ""
    if unit and NUMBER.fullmatch(cell.text):
        lent = find_quantities(cell.text + unit)
        return (lent[0], unit.partition("/")[0]) if lent else None
    return None


def _fact(page: Page, grid: Grid, row: Row, index: int, who: str) -> Fact | None:
    cell, column = row.cells[index], grid.column(index)
    found = _mention(cell, column.unit)
    if found is None or not column.name or len(who) > LONGEST_NAME:
        return None
    mention, lent = without_per(found[0]), found[1]
    begin, end = mention.span.start, mention.span.end - len(lent)
    span = Span(cell.start + begin, cell.start + end)
    rate = _rate(column, cell.text[:begin], mention.quantity.rate)
    tail = cell.text[end:].removeprefix(f"/{mention.quantity.rate.removeprefix('每')}")
    scene, region = _scene(page, row), _region(page, who)
    said = _said(page, scene, f"{who}的{column.name}为{cell.text[:begin]}{rate}", f"{lent}{tail}")
    fact = make_fact(
        page, scene, mention.kind, span, row.text[span.start : span.end],
        said._replace(region=region), attribute=column.name, condition="" if region else who,
        unresolved=() if column.known or _says_of_what(who, grid.caption) else ("所指",),
    )  # fmt: skip
    return replace(
        fact, quantity=_as_written(mention, lent), qualifier=mention.qualifier, column=column.name
    )


def _says_of_what(who: str, caption: str) -> bool:
    """Whether a row names what is paid, or what the caption says is: 城市低保 of 城乡低保标准."""
    return NAMES_BENEFIT.search(who) is not None or bool(bigrams(who) & bigrams(caption))


def _rate(column: Column, before: str, rate: str) -> str:
    """The rate to say before a value: none where the cell or the column's name says it."""
    if not rate or rate in before or rate in column.name:
        return ""
    of_an_hour = PER_HOUR in column.name
    said = (rate == "每月" and "月" in column.name) or (PER_HOUR in rate and of_an_hour)
    return "" if said else rate


def _region(page: Page, who: str) -> Region | None:
    """The place that a row is of: one that lies in the article's own."""
    mention = region_at(who, 0)
    if mention is None or mention.span.end != len(who):
        return None
    own = page.setting.region
    inside = own is not None and mention.region.full_name.startswith(own.full_name)
    return mention.region if inside and mention.region != own else None


def _as_written(mention: QuantityMention, lent: str) -> Quantity:
    """The quantity in its unit, written as the cell writes it."""
    return replace(mention.quantity, written=mention.quantity.written.removesuffix(lent))


def _scene(page: Page, row: Row) -> Scene:
    """A table row in the setting of the sentence before it."""
    sentence = Sentence(row.span, row.text, (Clause(Span(0, len(row.text)), row.text, ""),), -1)
    above = [s for s in page.scenes if s.sentence.span.end <= row.span.start]
    return Scene(sentence, page.setting, above[-1].instrument if above else "")


def _said(page: Page, scene: Scene, pre: str, post: str) -> Statement:
    setting = page.setting
    basis = f"根据{scene.instrument}，" if scene.instrument else ""
    place = setting.label if setting.firm else ""
    before = f"{basis}{place}{resolve(pre, setting, scene.instrument).text}"
    return Statement(
        before, post, pre, scene.sentence.span,
        unresolved=left_open(before, "", post, setting, True),
        instrument=scene.instrument,
    )  # fmt: skip
