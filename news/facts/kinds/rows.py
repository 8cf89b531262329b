"""Cells of tables: the row names the condition, the column what is given."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from news.facts.fact import Fact, Quantity
from news.facts.outline import CELL_MARK, Clause, Sentence, blocks_of
from news.facts.page import Page, make_fact
from news.facts.quantities import QuantityMention, find_quantities
from news.facts.ranks import row_names
from news.facts.resolve import resolve
from news.facts.standing import left_open
from news.facts.statements import Statement
from news.facts.stretches import Scene
from news.text.article import Span

UNIT = re.compile(r"[（(](?:单位[:：])?(?P<unit>[万亿]?[\u4e00-\u9fff%/]{1,5})[）)]$")
NUMBER = re.compile(r"\d[\d,.]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell; ``start`` is its offset in the row."""

    text: str
    start: int


@dataclass(frozen=True, slots=True)
class Row:
    span: Span
    text: str
    cells: tuple[Cell, ...]


def find(page: Page) -> Iterator[Fact]:
    """A fact for each cell that holds one quantity, under a header that holds none."""
    for rows in _tables(page):
        header, *body = rows
        if any(find_quantities(cell.text) or NUMBER.search(cell.text) for cell in header.cells):
            continue
        for row in body:
            for column, cell in zip(header.cells[1:], row.cells[1:], strict=False):
                fact = _fact(page, row, cell, column.text, f"table-{header.span.start}")
                if fact is not None:
                    yield fact


def _tables(page: Page) -> Iterator[list[Row]]:
    """Runs of at least two rows that follow each other."""
    run: list[Row] = []
    for block in blocks_of(page.article):
        if block.kind == "row":
            text = page.article.text[block.span.start : block.span.end]
            run.append(Row(block.span, text, tuple(_cells(text))))
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run


def _cells(text: str) -> Iterator[Cell]:
    """The row's cells; the bars around a row of Markdown are of none."""
    start, bars = 0, [*(mark.span() for mark in CELL_MARK.finditer(text)), (len(text),) * 2]
    for begin, end in bars:
        part = text[start:begin]
        told = part.strip("| \t")
        yield Cell(told, start + (part.find(told) if told else 0))
        start = end


def _mention(cell: Cell, unit: str) -> tuple[QuantityMention, str] | None:
    """The cell's one quantity, and the unit its header lends it."""
    mentions = find_quantities(cell.text)
    if len(mentions) == 1:
        return mentions[0], ""
    if unit and NUMBER.fullmatch(cell.text):
        lent = find_quantities(cell.text + unit)
        return (lent[0], unit) if lent else None
    return None


def _fact(page: Page, row: Row, cell: Cell, column: str, group: str) -> Fact | None:
    named = UNIT.search(column)
    found = _mention(cell, named["unit"] if named else "")
    who = row.cells[0].text
    if found is None or not who:
        return None
    mention, lent = found
    end = mention.span.end - len(lent)
    span = Span(cell.start + mention.span.start, cell.start + end)
    what = column[: named.start()] if named else column
    scene = _scene(page, row)
    pre, post = cell.text[: mention.span.start], cell.text[end:]
    said = _said(page, scene, f"{who}的{what}为{pre}", f"{lent}{post}")
    written = row.text[span.start : span.end]
    fact = make_fact(page, scene, mention.kind, span, written, said, attribute=what, condition=who)
    levels = row_names(who)
    return replace(
        fact, quantity=_as_written(mention, lent), qualifier=mention.qualifier, group=group,
        row=levels[-1].level if levels else who, column=what,
    )  # fmt: skip


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
