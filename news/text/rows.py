"""Rows of tables in plain text: which lines are rows, and the cells of each.

Cells stand between bars or tabs, or apart by blanks where lines of one make follow each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from news.text import lazy
from news.text.brackets import without_brackets

MARKED = lazy.pattern(r"\t|\s[|｜]\s|^[|｜]")
BAR = lazy.pattern(r"\s*[|｜]\s*")
TABS = lazy.pattern(r"\t+")
WIDE_GAP = lazy.pattern(r"(?:[ \u3000]{2,}|\u3000)")
GAP = lazy.pattern(r"[ \u3000]+")
LONGEST = 90
SENTENCE_MARK = lazy.pattern(r"[。；，！？：;!?]")
# A cell that holds a number with its unit, or nothing.
NUMBER = lazy.pattern(r"(?:每[\u4e00-\u9fff]{1,4})*[约近]?\d[\d,.]*(?:[-—~～至]\d[\d,.]*)?")
UNITED = lazy.pattern(
    rf"{NUMBER.pattern}[万亿]?(?:元|%|％|个|人|名|张|家|平方米)(?:/[\u4e00-\u9fff·/]{{1,6}})?"
)
EMPTY = lazy.pattern(r"[-—–－/]+|无")
DIGIT = lazy.pattern(r"\d")
HAN = lazy.pattern("[\u3400-\u9fff]")
FEWEST_ROWS = 2


class Cell(NamedTuple):
    """A cell; ``start`` is its offset in its row."""

    text: str
    start: int


def is_marked(line: str) -> bool:
    """Whether a line says itself that it is a row, by bars or tabs."""
    return ("|" in line or "｜" in line or "\t" in line) and MARKED.search(line) is not None


def cells(row: str) -> tuple[Cell, ...]:
    """The row's cells; the bars around it are of none."""
    mark = BAR if "|" in row or "｜" in row else TABS if "\t" in row else None
    mark = mark or (WIDE_GAP if WIDE_GAP.search(row.strip()) else GAP)
    bounds = [*(found.span() for found in mark.finditer(row)), (len(row), len(row))]
    found, start = [], 0
    for begin, end in bounds:
        told = row[start:begin].strip()
        found.append(Cell(told, start + (row[start:begin].find(told) if told else 0)))
        start = end
    return tuple(_without_outer(found, row.strip()))


def _without_outer(found: list[Cell], row: str) -> list[Cell]:
    if row[:1] in "|｜" and found and not found[0].text:
        found = found[1:]
    return found[:-1] if row[-1:] in "|｜" and found and not found[-1].text else found


def spaced_rows(lines: Sequence[str]) -> frozenset[int]:
    """Lines that blanks divide into the cells of one table: a name first, then numbers.

    With a header that holds no number above them the numbers need no unit.
    """
    found: set[int] = set()
    sizes = [_size(line) for line in lines]
    for size, group in groupby(range(len(lines)), key=lambda index: sizes[index]):
        if size:
            found.update(_table(lines, list(group)))
    return frozenset(found)


def _size(line: str) -> int:
    """How many cells a line may have; 0 where it is prose or marked otherwise."""
    if " " not in line.strip() and "\u3000" not in line.strip():
        return 0
    if len(line) > LONGEST or SENTENCE_MARK.search(line) or is_marked(line):
        return 0
    return len(cells(line))


def _table(lines: Sequence[str], run: list[int]) -> list[int]:
    """The rows of a run of lines with equally many cells."""
    at = 0
    while at < len(run):
        header = _is_header(lines[run[at]])
        begin = at + header
        end = begin
        while end < len(run) and _is_body(lines[run[end]], united=not header):
            end += 1
        if end - begin >= FEWEST_ROWS:
            return run[at:end]
        at += 1
    return []


def _is_header(line: str) -> bool:
    names = [without_brackets(cell.text) for cell in cells(line)]
    return all(HAN.search(name) and not DIGIT.search(name) for name in names)


def _is_body(line: str, *, united: bool) -> bool:
    name, *values = (cell.text for cell in cells(line))
    number = UNITED if united else NUMBER
    told = [value for value in values if number.fullmatch(value) or UNITED.fullmatch(value)]
    known = all(value in told or EMPTY.fullmatch(value) for value in values)
    return bool(told) and known and HAN.search(name) is not None
