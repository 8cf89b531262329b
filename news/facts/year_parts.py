"""Parts of a year told without it: 上半年, in a story that names 2018年上半年 once."""

from __future__ import annotations

from collections import defaultdict
from datetime import date

from news.facts.dates import FIRST_MONTHS
from news.facts.numerals import number
from news.text import lazy

PART = r"上半年|下半年|第?[一二三四]季度|前[一二三]季度|前(?:\d{1,2}|[二三四五六七八九十])个?月"
ALONE = lazy.pattern(rf"(?<![\d年每度前第])(?<!每年的)(?:{PART})")
WITH_YEAR = lazy.pattern(rf"(?P<year>(?:19|20)\d{{2}})年(?P<part>{PART})")
WRITTEN = lazy.pattern(r"(?:19|20)\d\d")
MONTHS = {"上半年": 6, "下半年": 12}
QUARTER = lazy.pattern(r"[一二三四](?=季度)")
COUNTED = lazy.pattern(r"(?<=前)(?:\d+|[二三四五六七八九十])(?=个?月)")
# A story of the first months tells of the last quarters of the year before.
LAST_QUARTERS = 9


def years_of_parts(text: str) -> dict[str, int]:
    """The year of each part of a year that the text names with one year only."""
    found: dict[str, set[int]] = defaultdict(set)
    for match in WITH_YEAR.finditer(text):
        found[match["part"]].add(int(match["year"]))
    return {part: min(years) for part, years in found.items() if len(years) == 1}


def with_years(text: str, years: dict[str, int], anchor: date | None) -> str:
    """The text with the year before the first part of a year, where it is known."""
    part = ALONE.search(text)
    if part is None or WRITTEN.search(text):
        return text
    year = years.get(part.group()) or _before(part.group(), anchor)
    return f"{text[: part.start()]}{year}年{text[part.start() :]}" if year else text


def _before(part: str, anchor: date | None) -> int | None:
    """The year of the last such part that was over by the day a story is of."""
    if anchor is None:
        return None
    end = _last_month(part)
    if end <= anchor.month:
        return anchor.year
    past = anchor.month <= FIRST_MONTHS and end >= LAST_QUARTERS
    return anchor.year - 1 if past else None


def _last_month(part: str) -> int:
    quarter = QUARTER.search(part)
    if quarter:
        return 3 * int(number(quarter.group()))
    counted = COUNTED.search(part)
    return int(number(counted.group())) if counted else MONTHS[part]
