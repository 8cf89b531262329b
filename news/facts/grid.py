"""Tables of an article: their columns' names and units, and what each row is of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from news.facts.labels import STANDARD, name_start
from news.facts.outline import blocks_of
from news.facts.quantities import find_quantities
from news.facts.words import has_verb
from news.text import lazy
from news.text.article import Article, Span
from news.text.rows import Cell, cells

UNIT = (
    r"(?P<unit>[万亿]?(?:元|人|[个户家张名件次所%％]|平方米)(?:[/·、每][\u4e00-\u9fff/·、]{1,7})?)"
)
UNIT_ASIDE = lazy.pattern(rf"[（(](?:单位[:：]?\s*)?{UNIT}[）)]$")
UNIT_LINE = lazy.pattern(rf"单位[:：]\s*{UNIT}")
# 2024年标准 is a column's name.
YEAR = lazy.pattern(r"(?:19|20)\d{2}年度?(?:\d{1,2}月)?")
NUMBER = lazy.pattern(r"\d[\d,.]*")
RULE = lazy.pattern(r"[-—:：]*")
WHERE = lazy.pattern(r"(?:适用|执行)?(?:区域|地区|范围)$")
COUNTED_ROWS = lazy.pattern(r"序号|编号|NO\.?", re.I)
CLAUSE_MARK = lazy.pattern(r"[，。；]")
POINTS = lazy.pattern(r"如下|见附?[表件]|下表")
MOST_HEADERS, ABOVE = 3, 2
# 现将调整后的月最低工资标准公布如下, 各地最低生活保障标准（单位：元）, 护理补贴标准如下表所示.
CAPTION = lazy.pattern(
    rf"(?P<name>[^，。；：、《》\d]{{2,26}}?(?:{STANDARD})(?!标准|金额|额度|比例))"
    r"(?:调整)?(?:情况|一览|明细)?表?(?:公布|通知|公示|明确|规定|印发|确定|调整)?"
    r"(?:如下表?|见下表|为|详?见附表|如下所示)?(?:所示)?(?:[（(][^（）()]*[）)])?[：:。]?$"
)
LEADS_TO_NAME = lazy.pattern(
    r"^.*(?:现将|[将各]地区?|调整后的?|有关|具体|相关|的)(?=[\u4e00-\u9fff]{3})"
)
# A column of which only the table's caption says what it is of: 新标准, 补贴金额, 城市.
GENERIC = lazy.pattern(
    r"(?:原|现|新|旧|现行|调整前|调整后|提标前|提标后|执行|补贴|补助|奖励|发放|资助|奖补)?"
    r"(?:标准|金额|额度|比例|数额)?"
)
MEASURED = lazy.pattern(
    rf"(?:{STANDARD}|奖励|奖金|[人户床次]数|数量|数|名额|率|价|量|线|期限|时间|面积|学时|分|费|金|额)$"
)


@dataclass(frozen=True, slots=True)
class Row:
    span: Span
    text: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Column:
    """What a column gives, the unit that it lends to bare numbers, and whether that is all told."""

    name: str
    unit: str
    known: bool


@dataclass(frozen=True)
class Grid:
    """A table; ``label`` is the column that says of whom or what each row is."""

    start: int
    header: tuple[str, ...]
    body: tuple[Row, ...]
    caption: str
    unit: str

    @cached_property
    def label(self) -> int:
        first = [row.cells[0].text for row in self.body]
        counted = all(text.isdecimal() for text in first)
        named = bool(self.header) and COUNTED_ROWS.fullmatch(self.header[0])
        if counted and not named and self.column(0).unit:
            return self._place_column()
        return 1 if counted or named else 0

    @property
    def values(self) -> tuple[int, ...]:
        """The columns that may hold values."""
        width = min(len(row.cells) for row in self.body)
        first = 0 if self.label and self.label == self._place_column() else self.label + 1
        return tuple(index for index in range(first, width) if index != self.label)

    def _place_column(self) -> int:
        """The column that says where, in a table that tells the values first."""
        return next((i for i, name in enumerate(self.header) if WHERE.search(name)), 0)

    @cached_property
    def names(self) -> tuple[str, ...]:
        """What each row is of; empty where two rows would be of the same."""
        width = min(len(row.cells) for row in self.body)
        for columns in (1, 2):
            if self.label + columns > width or (columns > 1 and self.label + columns == width):
                break
            names = tuple(
                "".join(cell.text for cell in row.cells[self.label : self.label + columns])
                for row in self.body
            )
            if len(set(names)) == len(names) and all(names):
                return names
        return ()

    def column(self, index: int) -> Column:
        """What a column gives: its header's words, with the caption's where they do not say."""
        written = self.header[index] if self.header else ""
        aside = UNIT_ASIDE.search(written)
        name = written[: aside.start()].strip() if aside else written
        unit = aside["unit"] if aside else self.unit
        if not self.header:
            return Column(self.caption, unit, bool(self.caption))
        whole = not GENERIC.fullmatch(name) and bool(MEASURED.search(name) or aside)
        if whole or not self.caption:
            return Column(name, unit, whole)
        return Column(_under(self.caption, name), unit, known=True)


def _under(caption: str, name: str) -> str:
    """A column named by its caption: 城市低保标准, 护理补贴新标准, 租房补贴金额."""
    if not name:
        return caption
    for size in range(min(len(name), len(caption)), 1, -1):
        if caption.endswith(name[:size]):
            return f"{caption}{name[size:]}"
        if name.endswith(caption[:size]):
            return f"{name}{caption[size:]}"
    if GENERIC.fullmatch(name):
        base = caption.removesuffix("标准") if name.endswith("标准") else caption
        return f"{base}{name}"
    return f"{name}{caption}"


def grids(article: Article) -> Iterator[Grid]:
    """The article's tables, each with what the lines above it call it."""
    above: list[str] = []
    run: list[Row] = []
    for block in blocks_of(article):
        text = article.text[block.span.start : block.span.end]
        if block.kind == "row":
            run.append(Row(block.span, text, cells(text)))
            continue
        yield from _grid(run, above)
        above = [*([] if run else above), text][-ABOVE:]
        run = []
    yield from _grid(run, above)


def _grid(run: Sequence[Row], above: Sequence[str]) -> Iterator[Grid]:
    rows = [row for row in run if not all(RULE.fullmatch(cell.text) for cell in row.cells)]
    size = _header_size(rows)
    if len(rows) < 2 or size == len(rows):
        return
    header = _header(rows[:size])
    width = len(header) or len(rows[0].cells)
    body = tuple(row for row in rows[size:] if len(row.cells) == width)
    caption, unit = _caption(above), _unit(above)
    alone = not header and (width != 2 or not caption or len(body) < 2)
    if body and width > 1 and not alone:
        yield Grid(rows[0].span.start, header, body, caption, unit)


def _header_size(rows: Sequence[Row]) -> int:
    """How many rows from the top hold no number."""
    size = 0
    while size < min(len(rows), MOST_HEADERS) and not any(
        find_quantities(name) or NUMBER.search(name)
        for name in (YEAR.sub("", cell.text) for cell in rows[size].cells)
    ):
        size += 1
    return size


def _header(rows: Sequence[Row]) -> tuple[str, ...]:
    """The columns' names; of several header rows the names of each column together."""
    widths = {len(row.cells) for row in rows}
    if len(widths) != 1:
        return ()
    return tuple(_joined(names) for names in zip(*(_texts(row) for row in rows), strict=True))


def _texts(row: Row) -> list[str]:
    return [cell.text for cell in row.cells]


def _joined(names: Sequence[str]) -> str:
    """参保职工报销比例 for 参保职工 under 报销比例, 城市低保月标准 for 月标准 under 城市低保."""
    told = list(dict.fromkeys(name for name in names if not RULE.fullmatch(name)))
    measured = [MEASURED.search(UNIT_ASIDE.sub("", name)) is not None for name in told]
    if len(told) > 1 and measured[0] and not measured[-1]:
        told.reverse()
    return "".join(told)


def _unit(above: Sequence[str]) -> str:
    found = [match for text in above if (match := UNIT_LINE.search(text))]
    return found[-1]["unit"] if found else ""


def _caption(above: Sequence[str]) -> str:
    """What the nearest line above a table calls what it tells; empty where none does."""
    for text in reversed(above):
        bare = UNIT_LINE.sub("", text).strip()
        clauses = [each for each in CLAUSE_MARK.split(bare) if POINTS.search(each)]
        match = next(filter(None, map(CAPTION.search, [*clauses, bare])), None)
        if match:
            name = LEADS_TO_NAME.sub("", match["name"])
            name = name[name_start(name) :]
            told = name.endswith("标准") or not has_verb(name)
            return name if told and not GENERIC.fullmatch(name) else ""
        if bare.strip("（）() ：:"):
            return ""
    return ""
