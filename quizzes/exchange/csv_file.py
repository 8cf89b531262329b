"""CSV as spreadsheet programs read and write it."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Sequence
from itertools import islice

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from quizzes.exchange import MOST_ROWS, Rows

CONTENT_TYPE = "text/csv; charset=utf-8"
ENCODINGS = ("utf-8-sig", "gb18030")
WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
DELIMITERS = ",;\t"


def write(rows: Sequence[Sequence[str | int]]) -> bytes:
    """UTF-8 with a byte-order mark: without it Excel takes Chinese text for another encoding."""
    written = io.StringIO(newline="")
    csv.writer(written).writerows(rows)
    return written.getvalue().encode("utf-8-sig")


def read(body: bytes) -> Rows:
    text = decoded(body)
    first = text.split("\n", 1)[0]
    delimiter = max(DELIMITERS, key=first.count)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        return list(islice(rows, MOST_ROWS + 2))
    except csv.Error:
        raise ValidationError(_("这个文件不是完好的 CSV：引号不成对或单元格过长。")) from None


def decoded(body: bytes) -> str:
    """UTF-8, else GB18030 as Chinese Excel saves it; UTF-16 by its mark."""
    encodings = ("utf-16",) if body.startswith(WIDE_MARKS) else ENCODINGS
    for encoding in encodings:
        try:
            return body.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ValidationError(_("认不出这个文件的编码；请存为 UTF-8 或 GB18030 的 CSV。"))
