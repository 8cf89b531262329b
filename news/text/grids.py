"""Tables of a page: cells that span rows or columns written out, each row as one line.

Only tables that hold data: those that lay a page out, or whose cells hold sentences, stay as they
are.
"""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

BAR = " | "
NOTHING = "—"
"""Stands in a cell that is empty, so that those behind it keep their columns."""
FEWEST_ROWS, FEWEST_CELLS, MOST_CELLS = 2, 2, 14
LONGEST_CELL = 60
MOST_SPANNED = 60
SENTENCE = "。"


def data_rows(table: HtmlElement) -> list[list[str]]:
    """The rows of a table of data, each with all its cells; empty for any other table."""
    if next(table.iterdescendants("table"), None) is not None:
        return []
    rows = _spread(table)
    wide = [row for row in rows if len(set(row)) >= FEWEST_CELLS]
    texts = [text for row in rows for text in row]
    sound = len(wide) >= FEWEST_ROWS and max(map(len, rows)) <= MOST_CELLS
    if not sound or any(len(text) > LONGEST_CELL or SENTENCE in text for text in texts):
        return []
    return rows


def line_of(row: list[str]) -> str:
    """A row as a line; one that a single cell spans is that cell."""
    told = dict.fromkeys(row)
    return row[0] if len(told) == 1 else BAR.join(text or NOTHING for text in row)


def written_out(tree: HtmlElement) -> bool:
    """Write the spanned and the empty cells of the tree's tables of data out, in place."""
    changed = False
    for table in tree.iter("table"):
        rows = data_rows(table)
        elements = list(table.iter("tr"))
        for element, row in zip(elements, rows, strict=False):
            if [_text(cell) for cell in _cells(element)] != row or "" in row:
                _rewrite(element, row)
                changed = True
    return changed


def _rewrite(element: HtmlElement, row: list[str]) -> None:
    for child in list(element):
        element.remove(child)
    told = row[:1] if len(set(row)) == 1 else row
    for text in told:
        cell = element.makeelement("td", {})
        cell.text = text or NOTHING
        element.append(cell)


def _spread(table: HtmlElement) -> list[list[str]]:
    """The table's rows with each cell in every row and column that it spans."""
    rows: list[list[str]] = []
    hanging: dict[int, tuple[str, int]] = {}
    for element in table.iter("tr"):
        row: list[str] = []
        below: dict[int, tuple[str, int]] = {}
        for cell in _cells(element):
            _hang(row, hanging, below)
            for _ in range(_span(cell, "colspan")):
                if (rest := _span(cell, "rowspan") - 1) > 0:
                    below[len(row)] = (_text(cell), rest)
                row.append(_text(cell))
        _hang(row, hanging, below)
        hanging = below
        rows.append(row)
    return [row for row in rows if row]


def _hang(
    row: list[str], hanging: dict[int, tuple[str, int]], below: dict[int, tuple[str, int]]
) -> None:
    """Fill in the cells of rows above that hang down into this row at its next columns."""
    while len(row) in hanging:
        text, rest = hanging[len(row)]
        if rest > 1:
            below[len(row)] = (text, rest - 1)
        row.append(text)


def _cells(element: HtmlElement) -> list[HtmlElement]:
    return [child for child in element if child.tag in ("td", "th")]


def _span(cell: HtmlElement, name: str) -> int:
    written = (cell.get(name) or "1").strip()
    return min(max(int(written), 1), MOST_SPANNED) if written.isdecimal() else 1


def _text(cell: HtmlElement) -> str:
    return " ".join(" ".join(islice(cell.itertext(), 200)).split())
