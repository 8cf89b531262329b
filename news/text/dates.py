"""Calendar dates as pages print them in bylines and lists."""

from __future__ import annotations

import re
from datetime import UTC, date, timedelta, timezone
from email.utils import parsedate_to_datetime

from news.text import lazy
from news.text.trimmings import BY_WHOM, MAILED, PUBLISHER

DATE = (
    r"(?P<year>(?:19|20)\d\d)(?:年|[-/.])(?P<month>1[0-2]|0?[1-9])(?:月|[-/.])"
    r"(?P<day>3[01]|[12]\d|0?[1-9])(?!\d)(?:日|/(?=\s))?"
)
CLOCK = r"(?:[T\s]*[0-2]?\d[:：][0-5]\d(?:[:：][0-5]\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)"
ANYWHERE = lazy.pattern(DATE)
ALONE = lazy.pattern(rf"[\[(（]?\s*(?:date\s*[:：]?)?\s*{DATE}\s*{CLOCK}?\s*[\])）]?")
STAMPED = lazy.pattern(rf"(?:^|\s){DATE}\s*{CLOCK}")
LABELLED = lazy.pattern(
    rf"(?:发布|发表|更新|发文|成文|公布|上传|创建|编辑)?(?:时间|日期|于)\s*[:：]?\s*{DATE}"
)
MAIL_STAMP = lazy.pattern(MAILED)
CHINA = timezone(timedelta(hours=8))
SHORT = lazy.pattern(
    rf"(?:更新|发布|发表|时间|日期)\s*[:：]\s*(?P<year>\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\s+{CLOCK}"
)
"""A year without its century, believed only with a label before it and a time after it."""
DAY_FIRST = lazy.pattern(rf"(?P<day>\d\d?)\.(?P<month>\d\d?)\.(?P<year>(?:19|20)\d\d)\s*{CLOCK}?")
PRINTED = lazy.pattern(rf"》\s*[(（]\s*{DATE}")
"""After a paper's name: its day, and mostly its page."""
BESIDE = lazy.pattern(
    rf"^{DATE}\s*{CLOCK}?\s*(?:来源|来自|稿源|作者|记者|编辑|浏览|阅读|点击)\s*[:：]"
)
"""In front of where the page is from, or how often it was read."""
BEHIND = lazy.pattern(rf"(?:来源|来自|稿源)\s*[:：]\s*\S{{2,20}}\s+{DATE}\s*{CLOCK}?$")
LEADING = lazy.pattern(rf"{DATE}\s*{CLOCK}?\s*[·•|｜/]\s*\S{{2,20}}$")

SIGNED = lazy.pattern(rf"[-—·\s]*{PUBLISHER}\s+{DATE}\s*{CLOCK}?{BY_WHOM}\s*$")
SIGNED_BEHIND = lazy.pattern(rf"[-—·\s]*{DATE}\s*{CLOCK}?\s+{PUBLISHER}{BY_WHOM}\s*$")
"""Beside who published it, and nothing else."""

BEHIND_TITLE = lazy.pattern(
    rf"\s*[\[(（【]\s*(?:(?:发布|更新)(?:时间|日期)\s*[:：]\s*)?{DATE}\s*{CLOCK}?\s*[\])）】]\s*$"
)
"""At the end of a title: 某市成交数据[2014-05-04]."""

IN_ADDRESS = lazy.pattern(
    r"[/t_=](?P<year>20\d\d)[-/_]?(?P<month>0[1-9]|1[0-2])[-/_]?(?P<day>0[1-9]|[12]\d|3[01])"
    r"(?=[/_.-]|$)"
)
"""``/2030/05/11/``, ``/203005/11/``, ``t20300511_``: when a page was put there."""


def of(match: re.Match[str] | None) -> date | None:
    """Give the date a match holds; None without a match or for a 31st of February."""
    if match is None:
        return None
    year = int(match["year"])
    return on(year if year >= 1900 else 2000 + year, int(match["month"]), int(match["day"]))


def on(year: int, month: int, day: int) -> date | None:
    """Give a date; None for a 31st of February."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def in_byline(line: str) -> date | None:
    """Give the date that a line bears as its page's own: alone, labelled, or with a time."""
    text = line.strip()
    if MAIL_STAMP.fullmatch(text):
        return _mailed(text)
    match = ALONE.fullmatch(text) or LABELLED.search(text) or STAMPED.search(text)
    return of(
        match
        or DAY_FIRST.fullmatch(text)
        or SHORT.search(text)
        or PRINTED.search(text)
        or SIGNED.match(text)
        or SIGNED_BEHIND.match(text)
        or LEADING.match(text)
        or BESIDE.match(text)
        or BEHIND.search(text)
    )


def _mailed(stamp: str) -> date | None:
    """The day in China of a stamp as RFC 5322 writes it; None for a 31st of February."""
    try:
        told = parsedate_to_datetime(stamp)
    except ValueError:
        return None
    # -0000 is read as having no zone, and is of universal time (RFC 5322, 3.3).
    return told.replace(tzinfo=told.tzinfo or UTC).astimezone(CHINA).date()


def is_stamp(line: str) -> bool:
    """Whether a line is a date, with or without a time, and nothing else."""
    text = line.strip()
    return ALONE.fullmatch(text) is not None or MAIL_STAMP.fullmatch(text) is not None


def in_address(address: str) -> date | None:
    return of(IN_ADDRESS.search(address))


def behind_title(title: str) -> tuple[str, date | None]:
    """Part a title from the day that stands in brackets at its end; None where none does."""
    match = BEHIND_TITLE.search(title)
    day = of(match)
    return (title[: match.start()], day) if match and day else (title, None)


def first(text: str) -> date | None:
    return of(ANYWHERE.search(text))
