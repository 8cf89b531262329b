"""Tables of questions out of the bank, and an instructor's corrections in such a table back in.

- a format is one module: bytes to rows, rows to bytes (``csv_file``, ``xlsx_file``);
- ``cells``: one cell, read and written; ``columns``: a question as a row;
- ``corrections``: a table against the bank, and what differs made into new versions.

A new format is one more module with ``CONTENT_TYPE``, ``write`` and ``read``, and a line below.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol, cast

FORMATS = {
    "xlsx": "quizzes.exchange.xlsx_file",
    "csv": "quizzes.exchange.csv_file",
}
"""Modules by file extension, the one to recommend first; loaded when a file is at hand."""

MOST_BYTES = 5_000_000
MOST_ROWS = 5_000

Rows = list[list[str]]


class Format(Protocol):
    """What the module of a format holds. The first row of a table names its columns."""

    CONTENT_TYPE: str

    def write(self, rows: Sequence[Sequence[str | int]]) -> bytes:
        """Give the file. Rows are as long as the first; texts are to stay texts."""

    def read(self, body: bytes) -> Rows:
        """Give every row, blank ones too, so that a place in the list is a row's number.

        At most ``MOST_ROWS`` + 2 rows are read. Raises ``ValidationError``.
        """


def format_of(extension: str) -> Format:
    """The format of a file extension (``csv``). Raises ``KeyError``."""
    return cast(Format, import_module(FORMATS[extension]))
