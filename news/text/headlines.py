"""Dated headlines: the lines of a list in which each names another page and its day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from news.text import dates, lazy

SHORTEST = 10
BULLET = r"\s*(?:[-•·*●■◆▪>»]+|\d{1,2}[.、](?!\d))?\s*"
TRAILING = lazy.pattern(
    rf"{BULLET}(?P<headline>[^。\n]{{{SHORTEST},90}}?)\s*[\[(（]?{dates.DATE}\s*{dates.CLOCK}?[\])）]?\s*"
)
LEADING = lazy.pattern(
    rf"{BULLET}[\[(（]?{dates.DATE}[\])）]?(?:\s+|[:：|])(?P<headline>[^。\n]{{{SHORTEST},90}})"
)
BARE = lazy.pattern(rf"{BULLET}(?P<headline>[^。\n]{{{SHORTEST},90}})")
# 2013年10月29日 某市人民代表大会常务委员会第十二次会议通过: how the law below it came about.
HISTORY = lazy.pattern(
    r"(?:会议|令(?:第\s?[\d一二三四五六七八九十百〇零]+号)?)[^，。；]{0,24}(?:通过|批准|公布|发布|修订|修正|废止|施行)[)）]?$"
)
HAN = lazy.pattern("[\u3400-\u9fff]{4}")
FEWEST_PAIRS = 3
"""Headlines in a row with their days on lines of their own that make a list."""


@dataclass(frozen=True, slots=True)
class Headline:
    """``[start, end)`` is the headline's place inside its line."""

    start: int
    end: int
    published: date


def of_line(line: str) -> Headline | None:
    if "20" not in line and "19" not in line:
        return None
    match = TRAILING.fullmatch(line) or LEADING.fullmatch(line)
    day = dates.of(match)
    if match is None or day is None or not HAN.search(match["headline"]):
        return None
    if HISTORY.search(match["headline"]):
        return None
    return Headline(*match.span("headline"), day)


def beside_days(lines: Sequence[str]) -> dict[int, Headline]:
    """Find the headlines of a list whose days stand on lines of their own, by their places."""
    days = {i: day for i, line in enumerate(lines) if (day := _day(line))}
    above, below = (dict(_paired(lines, days, step)) for step in (-1, 1))
    return below if len(below) > len(above) else above


def _day(line: str) -> date | None:
    if "20" not in line and "19" not in line:
        return None
    return dates.of(dates.ALONE.fullmatch(line.strip()))


def _paired(
    lines: Sequence[str], days: dict[int, date], step: int
) -> Iterator[tuple[int, Headline]]:
    """Give the headlines that stand ``step`` lines from their days, in runs of every other line."""
    run: list[tuple[int, Headline]] = []
    for place, day in days.items():
        beside = place + step
        match = BARE.fullmatch(lines[beside]) if 0 <= beside < len(lines) else None
        pair = Headline(*match.span("headline"), day) if match and HAN.search(match[0]) else None
        if run and (pair is None or beside - run[-1][0] != 2):
            yield from run if len(run) >= FEWEST_PAIRS else ()
            run = []
        if pair:
            run.append((beside, pair))
    yield from run if len(run) >= FEWEST_PAIRS else ()
