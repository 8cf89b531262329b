"""Neighbours of a written date: 2027年 → 2026年, 1月24日 → 1月19日, 2月28日 → 3月31日."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from news.text import lazy

DAY = lazy.pattern(r"(?:(?P<year>\d{4})年)?(?P<month>\d{1,2})月(?P<day>\d{1,2})(?=[日号]\D*$)")
END_DAY = lazy.pattern(r"(?<=至)(?P<day>\d{1,2})(?=[日号]\D*$)")
LAST_PART = lazy.pattern(r"(\d+)(年|月)(?=\D*$)")
PART = lazy.pattern(r"(\d+)(年|月|日|号)")
# Stands in where no year is written: a common one, since 2月29日 would look odd without it.
ANY_YEAR = 2023


def _month_ends(day: date) -> Iterator[date]:
    for month in range(1, 13):
        yield date(day.year, month, monthrange(day.year, month)[1])


def _moved(day: date) -> Iterator[date]:
    """Days of the same sort: month ends beside a month end, firsts beside a first."""
    if day.day == monthrange(day.year, day.month)[1]:
        near = list(_month_ends(day))
    elif day.day == 1:
        near = [date(day.year, month, 1) for month in range(1, 13)]
    else:
        near = [day + timedelta(days=n) for n in (-15, -10, -5, 5, 10, 15)]
    near = [each for each in near if each != day and each.year == day.year]
    yield from sorted(near, key=lambda each: (abs(each - day), each))[:6]


def _days(written: str, match: re.Match[str]) -> Iterator[tuple[int, str]]:
    year = int(match["year"] or ANY_YEAR)
    try:
        day = date(year, int(match["month"]), int(match["day"]))
    except ValueError:
        return
    head = written[: match.start("month")]
    for each in _moved(day):
        yield each.toordinal(), f"{head}{each.month}月{each.day}{written[match.end() :]}"


def _end_days(written: str, match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """The end of a period within a month moves; its beginning stays, and stays before it."""
    day = int(match["day"])
    begins = [int(each) for each in re.findall(r"(\d+)[日号]", written[: match.start()])]
    for near in (day - 4, day + 4, day - 7, day + 7, day - 9, day - 2, day + 2):
        if max([0, *begins]) < near <= 28:
            yield near, f"{written[: match.start()]}{near}{written[match.end() :]}"


def _parts(written: str, match: re.Match[str]) -> Iterator[tuple[int, str]]:
    """A year or a month moves by one to three."""
    part = int(match[1])
    low, high = (1, 12) if match[2] == "月" else (1900, 2100)
    for step in (-1, 1, -2, 2, -3, 3):
        if low <= part + step <= high:
            text = f"{written[: match.start()]}{part + step}{written[match.end(1) :]}"
            yield part + step, text


def _end_of(written: str, year: int) -> tuple[int, ...]:
    """The year, month and day that a date or period ends in, as far as they are written."""
    parts: list[int] = []
    for number, unit in PART.findall(written):
        at = "年月日".index(unit.replace("号", "日"))
        parts = [*(parts or [year]), *([0] * at)][:at] + [int(number)]
    return tuple(parts)


def side_of(written: str, day: date) -> int:
    """Before (-1), within (0) or after (1) a day, its month or its year, as exactly as written."""
    end = _end_of(written, day.year)
    today = (day.year, day.month, day.day)[: len(end)]
    return (end > today) - (end < today)


def near_dates(written: str) -> list[tuple[int, str]]:
    """(order, text) of dates near a written one, in its shape, nearest first."""
    for pattern, moved in ((END_DAY, _end_days), (DAY, _days), (LAST_PART, _parts)):
        match = pattern.search(written)
        if match is not None:
            return list(moved(written, match))
    return []


def order_of(written: str) -> int:
    """Where a date stands among its neighbours of one shape."""
    end = END_DAY.search(written)
    if end is not None:
        return int(end["day"])
    day = DAY.search(written)
    if day is not None:
        return date(int(day["year"] or ANY_YEAR), int(day["month"]), int(day["day"])).toordinal()
    part = LAST_PART.search(written)
    return int(part[1]) if part else 0
