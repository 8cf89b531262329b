"""Dated headlines: the lines of a list in which each names another page and its day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from news.text import dates

SHORTEST = 10
BULLET = r"\s*(?:[-•·*●■◆▪>»]+|\d{1,2}[.、](?!\d))?\s*"
TRAILING = re.compile(
    rf"{BULLET}(?P<headline>[^。\n]{{{SHORTEST},90}}?)\s*[\[(（]?{dates.DATE}\s*{dates.CLOCK}?[\])）]?\s*"
)
LEADING = re.compile(
    rf"{BULLET}[\[(（]?{dates.DATE}[\])）]?(?:\s+|[:：|])(?P<headline>[^。\n]{{{SHORTEST},90}})"
)
HAN = re.compile("[\u3400-\u9fff]{4}")


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
    return Headline(*match.span("headline"), day)
