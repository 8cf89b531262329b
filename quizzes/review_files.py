"""Files of reviews read; what is wrong with one is told by its line, in the reader's language."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Iterator
from datetime import date, datetime, time

from django.utils.translation import gettext as _

from quizzes.memory.evaluation import Review, reviewed_on
from quizzes.memory.fsrs6 import Grade

# What a column may be called; the first is our own name for it.
_COLUMNS = {
    "card": ("card", "card_id"),
    "time": ("time", "review_time"),
    "rating": ("rating", "review_rating"),
}

_MOST_DAYS = date.max.toordinal()


class UnreadableReviews(Exception):
    """The file cannot be taken as it is; the message says what to mend."""


def start_of_day(text: str) -> time:
    """Read a time of day with its offset from UTC: ``07:00Z``, ``04:00+08:00``."""
    try:
        starts = time.fromisoformat(text)
    except ValueError:
        starts = time()
    if starts.tzinfo is None:
        raise UnreadableReviews(
            _("一天从几点开始要写成带时区的时刻，如 07:00Z 或 04:00+08:00，而不是 %(text)s。")
            % {"text": text}
        )
    return starts


def reviews_in(lines: Iterable[str], day_starts: time) -> Iterator[Review]:
    """Read CSV with a header: card, time (ISO 8601 with a zone) and rating (1 to 4)."""
    rows = csv.DictReader(lines)
    try:
        columns = _columns(rows.fieldnames or ())
        for row in rows:
            try:
                yield _review(row, columns, day_starts)
            except (TypeError, ValueError, OverflowError) as error:
                raise UnreadableReviews(
                    _("第 %(line)d 行：要有卡片、1 至 4 的评分和带时区的 ISO 8601 时间。")
                    % {"line": rows.line_num}
                ) from error
    except (csv.Error, UnicodeDecodeError) as error:
        raise UnreadableReviews(_("这不是 UTF-8 编码的 CSV 文件。")) from error


def history_in(line: bytes) -> list[tuple[Grade, int]]:
    """Read one card's ``[[grade, days since the last], …]``; the first one's days are not read.

    Raises ``ValueError`` for anything else.
    """
    try:
        entries = json.loads(line)
    except RecursionError as error:
        raise ValueError("nested too deeply") from error
    if not isinstance(entries, list):
        raise ValueError("a history is a list")
    return [_answer(entry, place) for place, entry in enumerate(entries)]


def _answer(entry: object, place: int) -> tuple[Grade, int]:
    if not isinstance(entry, list) or len(entry) != 2:
        raise ValueError("an answer is a pair")
    grade, days = entry[0], entry[1] if place else 0
    # A truth value is a whole number to Python, but not to whoever wrote it.
    if type(grade) is not int or type(days) is not int:
        raise ValueError("grade and days are whole numbers")
    if not 0 <= days <= _MOST_DAYS:
        raise ValueError("no calendar holds so many days")
    return Grade(grade), days


def _columns(names: Iterable[str]) -> dict[str, str]:
    present = set(names)
    found = {
        ours: name for ours, known in _COLUMNS.items() for name in known[::-1] if name in present
    }
    missing = [ours for ours in _COLUMNS if ours not in found]
    if missing:
        raise UnreadableReviews(
            _("缺少列 %(columns)s：第一行应写明各列的名称。") % {"columns": "、".join(missing)}
        )
    return found


def _review(row: dict[str, str], columns: dict[str, str], day_starts: time) -> Review:
    if not row[columns["card"]]:
        raise ValueError("no card is named")
    instant = datetime.fromisoformat(row[columns["time"]])
    grade = Grade(int(row[columns["rating"]]))
    return Review(row[columns["card"]], instant, reviewed_on(instant, day_starts), grade)
