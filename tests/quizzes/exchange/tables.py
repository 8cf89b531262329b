"""A table as an instructor has it before them: exported, edited by column name, read back."""

from collections.abc import Sequence
from typing import Any

from quizzes.exchange import format_of
from quizzes.exchange.columns import COLUMNS, table_of
from quizzes.exchange.table import Line, read_table
from quizzes.models import Question


def exported(*questions: Question) -> list[dict[str, Any]]:
    """The rows of an export, cell by column."""
    found = Question.objects.with_content().in_bulk([question.pk for question in questions])
    rows = table_of(found[question.pk] for question in questions)
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]]


def saved(rows: Sequence[dict[str, Any]], extension: str = "csv") -> bytes:
    """The rows as the file that a spreadsheet program saves."""
    names = list(rows[0])
    told = [names, *([row.get(name, "") for name in names] for row in rows)]
    return format_of(extension).write(told)


def lines(rows: Sequence[dict[str, Any]], extension: str = "csv") -> list[Line]:
    return read_table(f"questions.{extension}", saved(rows, extension))


def edited(question: Question, **cells: str) -> list[Line]:
    """One question exported, some of its cells typed over, and read back."""
    return lines([row | cells for row in exported(question)])
