"""Workbooks of Excel, WPS and LibreOffice: the first sheet."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter

from quizzes.exchange import MOST_ROWS, Rows

CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
AS_TEXT = "@"
WIDEST = 48
MOST_UNPACKED = 100_000_000
"""Bytes; a small file may unpack to more than the memory holds."""


def write(rows: Sequence[Sequence[str | int]]) -> bytes:
    """Cells are formatted as text: elsewhere a spreadsheet makes 50% and 1/3 into numbers."""
    book = Workbook()
    sheet: Any = book.worksheets[0]
    for number, row in enumerate(rows, start=1):
        for place, value in enumerate(row, start=1):
            cell = sheet.cell(number, place, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(value, str):
                cell.number_format = AS_TEXT
            if number == 1:
                cell.font = Font(bold=True)
    for place, column in enumerate(zip(*rows, strict=True), start=1):
        sheet.column_dimensions[get_column_letter(place)].width = _width(column)
    sheet.freeze_panes = "A2"
    written = io.BytesIO()
    book.save(written)
    return written.getvalue()


def _width(column: Sequence[str | int]) -> int:
    """In characters of Latin text; a Han character takes two."""
    longest = max(len(line) for value in column for line in str(value).split("\n"))
    return min(2 * longest + 4, WIDEST)


def read(body: bytes) -> Rows:
    try:
        with zipfile.ZipFile(io.BytesIO(body)) as packed:
            unpacked = sum(part.file_size for part in packed.infolist())
        if unpacked > MOST_UNPACKED:
            raise ValidationError(_("这个工作簿太大。"))
        return _rows(body)
    except ValidationError:
        raise
    except Exception as problem:
        # openpyxl meets a damaged workbook with whatever its XML or ZIP reader happens to raise.
        said = _("这个文件打不开：不是 XLSX 工作簿，或者已损坏、有密码。")
        raise ValidationError(said) from problem


def _rows(body: bytes) -> Rows:
    # data_only: the value of a formula, not its text.
    book = load_workbook(io.BytesIO(body), read_only=True, data_only=True)
    sheet: Any = book.worksheets[0]
    sheet.reset_dimensions()  # some programs write wrong ones, and rows would be cut off
    rows = islice(sheet.iter_rows(), MOST_ROWS + 2)
    return [[_text(cell) for cell in row] for row in rows]


def _text(cell: Any) -> str:
    """The value as it stood in the cell, whatever type the spreadsheet made of it."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, datetime):
        midnight = not (value.hour or value.minute or value.second)
        return value.date().isoformat() if midnight else value.isoformat(sep=" ")
    if isinstance(value, int | float):
        percent = "%" in (cell.number_format or "")
        return f"{value * 100:.12g}%" if percent else f"{value:.15g}"
    return str(value)
