"""A file as lines: which format it is, which columns it has, which rows are filled in."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from quizzes.exchange import FORMATS, MOST_BYTES, MOST_ROWS, Rows, cells, columns, format_of


@dataclass(frozen=True, slots=True)
class Line:
    """``number`` as the spreadsheet counts rows; ``surplus``: filled cells beyond the columns."""

    number: int
    cells: dict[str, str]
    surplus: bool = False


def read_table(name: str, body: bytes) -> list[Line]:
    """The filled rows of a file. Raises ``ValidationError`` in the reader's language."""
    extension = PurePath(name).suffix.removeprefix(".").lower()
    if extension not in FORMATS:
        names = "、".join(one.upper() for one in FORMATS)
        raise ValidationError(_("只能读这些格式的文件：%(names)s。") % {"names": names})
    if not body.strip():
        raise ValidationError(_("这个文件是空的。"))
    if len(body) > MOST_BYTES:
        limit = {"megabytes": MOST_BYTES // 1_000_000}
        raise ValidationError(_("文件太大，最多 %(megabytes)d MB。") % limit)
    rows = format_of(extension).read(body)
    if len(rows) > MOST_ROWS + 1:
        raise ValidationError(_("行数太多，一次最多 %(rows)d 行。") % {"rows": MOST_ROWS})
    return lines_of(rows)


def lines_of(rows: Rows) -> list[Line]:
    """Raises ``ValidationError`` where the first row does not say which cell is which."""
    header = [cells.folded(name) for name in rows[0]] if rows else []
    _check_header(header)
    lines = [
        _line(number, header, row)
        for number, row in enumerate(rows[1:], start=2)
        if any(cell.strip() for cell in row)
    ]
    if not lines:
        raise ValidationError(_("表里除了列名没有内容。"))
    return lines


def _check_header(header: list[str]) -> None:
    missing = [name for name in (columns.ID, columns.VERSION) if name not in header]
    if missing:
        said = _("第一行要是列名，缺少：%(names)s。请先导出题目，在导出的表上修改。")
        raise ValidationError(said % {"names": "、".join(missing)})
    twice = [name for name, n in Counter(header).items() if n > 1 and name in columns.COLUMNS]
    if twice:
        raise ValidationError(_("列名重复：%(names)s。") % {"names": "、".join(twice)})


def _line(number: int, header: list[str], row: list[str]) -> Line:
    named = zip(header, row, strict=False)
    given = {name: cells.read(cell) for name, cell in named if name in columns.COLUMNS}
    surplus = any(cell.strip() for cell in row[len(header) :])
    return Line(number, given, surplus)
