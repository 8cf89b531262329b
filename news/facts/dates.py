"""Times: days, months and years, deadlines and periods, resolved against an anchor date."""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from news.facts.numerals import number
from news.text import lazy
from news.text.article import Span

TimeKind = Literal["date", "deadline", "period"]

YEAR = r"(?:(?P<y{0}>(?:19|20)\d{{2}})\s?[学财]?年度?|(?P<r{0}>今年|去年|明年|本年度?|过去一年))"
MONTH_DAY = (
    r"(?:\s?(?P<m{0}>\d{{1,2}})\s?月(?:份|(?P<e{0}>底|末|初))?(?:\s?(?P<d{0}>\d{{1,2}})\s?[日号])?)"
)
YEAR_PART = r"(?P<h{0}>底|末|初|上半年|下半年|[第]?[一二三四]季度|前[一二三]季度)"
DAY_ONLY = r"(?P<x{0}>\d{{1,2}})\s?[日号]"
ISO = r"(?P<iy{0}>(?:19|20)\d{{2}})[-/.](?P<im{0}>\d{{1,2}})[-/.](?P<id{0}>\d{{1,2}})"
CLOCK = r"(?:\s?(?:上午|下午|中午|晚上?)?\s?\d{1,2}(?:[:：]\d{2}|时(?:\d{1,2}分)?|点))?"
POINT = rf"(?:{ISO}|{YEAR}(?:{MONTH_DAY}|{YEAR_PART})?"
FIRST = (POINT + rf"|{MONTH_DAY.replace('{0}', '9{0}')})").format("a") + CLOCK
SECOND = (POINT + rf"|{MONTH_DAY.replace('{0}', '9{0}')}|{DAY_ONLY})").format("b") + CLOCK
NUMBERED_DAY = lazy.pattern(r"\d\d\d\d[-/.]\d")
TIME = lazy.pattern(
    rf"(?P<as>截至|截止到?|到|至|自|从|于)?(?P<first>{FIRST})"
    rf"(?:(?P<dash>\s?[-–—－~～至到]{{1,2}}\s?)(?P<second>{SECOND}|今|目前))?"
    r"(?P<tail>前后|之前|以前|前(?![一二三]季度|往|来|列|沿)|之后|以后|后(?!续)|以来|起(?!到|来)|期间)?"
)
GROUPS = {
    side: [f"{p}{side}" for p in ("iy", "y", "r", "m", "m9", "d", "d9", "h")] for side in "ab"
}
TIME_START = lazy.pattern(r"[\d\s今去明本过](?=\d{0,3}\s?(?:[-年月/.]|[学财]年)|去一年)")
STOOD = ("截至", "截止", "截止到")
PREPOSITION = lazy.pattern(r"(?:截至|截止到?|[到至自从于])$")
LAST_OF_PREPOSITION = frozenset("至止到自从于")
MONTHS = lazy.pattern(
    r"(?:(?P<year>(?:19|20)\d{2})年|(?P<rel>今年|去年|本年))?(?<!\d)(?P<a>\d{1,2})[-—－~～至到](?P<b>\d{1,2})月(?:份)?(?!\d)"
)
# The middle of MONTHS: the quick look before the slow one.
TO_A_MONTH = lazy.pattern(r"[-—–－~～至到]\d\d?月")
# 2012—2015年: the first year is written without 年.
YEARS = lazy.pattern(
    r"(?<!\d)(?P<a>(?:19|20)\d{2})\s?[-—–－~～至到]{1,2}\s?(?P<b>(?:19|20)\d{2})[学财]?年(?!级|版)度?(?:期间|间)?"
)
TO_A_YEAR = lazy.pattern(r"[-—–－~～至到]\s?(?:19|20)\d\d[学财]?年")
PART = lazy.pattern(
    r"(?P<as>截至|截止到?)?(?:(?P<year>(?:19|20)\d{2})年|(?P<rel>今年|去年|明年))?[，的]?"
    r"(?P<part>上半年|下半年|第?(?:[一二三四]、)?[一二三四]季度|前[一二三]季度"
    r"|(?<![目提以之月])[前首头](?P<n>\d{1,2}|[二三四五六七八九十]|十一)个?月(?:份)?)(?P<end>[末底])?"
)
DECADE = lazy.pattern(
    r"(?:(?P<century>1[5-9]|2[01])世纪|(?P<hundred>1[5-9]|20))(?P<ten>[0-9]0)年代(?:以来|初期?|末期?|中期)?"
)
HAS_PART = lazy.pattern(r"季度|半年|[前首头].{1,3}月")
PARTS = {"上半年": (1, 6), "下半年": (7, 12)}
QUARTERS = "一二三四"
LEAP_YEAR = 2000
# 过去一年, told in these months, is the year before; later it is twelve months of two years.
FIRST_MONTHS = 3
# A plan of the nation by its name, “六五” (1981) to “十六五” (2031).
FIVE_YEARS = r"“(?:[六七八九十]|十[一二三四五六])五”"
PLAN = lazy.pattern(r"[“\"]?(?P<n>十[一二三四五六])五[”\"]?(?:规划)?(?P<tail>时期|期间|末|以来)")
PLAN_STARTS = {"十一": 2006, "十二": 2011, "十三": 2016, "十四": 2021, "十五": 2026, "十六": 2031}


class TimeMention(NamedTuple):
    """A time in a text.

    ``normal`` is the key form: ``2024``, ``2024-03``, ``2024-03-05``, ``2014-`` (from then on),
    ``2025-01-02/2025-01-24``, ``-2025-01-24`` (not after). ``as_of`` tells 截至 and 到 from a
    plain date. ``first`` and ``last`` are None where the year is unknown or the end is open.
    """

    span: Span
    kind: TimeKind
    written: str
    normal: str
    first: date | None = None
    last: date | None = None
    as_of: bool = False


def may_name_a_time(text: str) -> bool:
    """A quick look: without one of these a text names no time, and most texts have none."""
    if "年" in text or "月" in text or "季" in text or "十" in text:
        return True
    return ("-" in text or "." in text or "/" in text) and NUMBERED_DAY.search(text) is not None


def find_times(text: str, anchor: date | None = None) -> tuple[TimeMention, ...]:
    """Every time named; ``anchor`` resolves 今年 and bare months, else they have no dates."""
    return _found(text, anchor) if may_name_a_time(text) else ()


@lru_cache(maxsize=256)
def _found(text: str, anchor: date | None) -> tuple[TimeMention, ...]:
    found: list[TimeMention] = []
    if "年" in text or "月" in text or NUMBERED_DAY.search(text):
        found.extend(_times(text, anchor))
    if ("年" in text or "月" in text or "季" in text) and HAS_PART.search(text):
        found = [*_parts(text, anchor), *found]
    if "年代" in text:
        found = [*_decades(text), *found]
    if "十" in text:
        found.extend(_plans(text))
    if "月" in text:
        found.extend(_months(text, anchor))
    if "年" in text and TO_A_YEAR.search(text):
        found.extend(_year_ranges(text))
    if len(found) < 2:
        return tuple(found)
    found.sort(key=lambda mention: (mention.span.start, -mention.span.end))
    kept: list[TimeMention] = []
    for mention in found:
        if not (kept and mention.span.overlaps(kept[-1].span)):
            kept.append(mention)
    return tuple(kept)


def _plans(text: str) -> Iterator[TimeMention]:
    for match in PLAN.finditer(text):
        start = PLAN_STARTS[match["n"]]
        first, last = date(start, 1, 1), date(start + 4, 12, 31)
        yield TimeMention(
            Span(*match.span()), "period", match.group(), f"{start}/{start + 4}", first, last
        )


def _decades(text: str) -> Iterator[TimeMention]:
    """1990年代, 20世纪90年代以来; 90年代 alone may be of any century and is none."""
    for match in DECADE.finditer(text):
        hundred = int(match["hundred"] or int(match["century"]) - 1)
        begin = hundred * 100 + int(match["ten"])
        since = match.group().endswith("以来")
        yield TimeMention(
            Span(*match.span()), "period", match.group(),
            f"{begin}-" if since else f"{begin}/{begin + 9}",
            date(begin, 1, 1), None if since else date(begin + 9, 12, 31),
        )  # fmt: skip


def _parts(text: str, anchor: date | None) -> Iterator[TimeMention]:
    """一季度, 前三季度, 上半年, 前10个月, in the anchor's year where none is written."""
    for match in PART.finditer(text):
        year = _year(match["year"], match["rel"], anchor.year if anchor else 0, anchor)
        begin, end = _part_months(match["part"], match["n"])
        first, last = Point(year, begin), Point(year, end)
        span, as_of = Span(*match.span()), match["as"] is not None
        if match["end"]:
            # What stands at a quarter's end is no sum over the quarter.
            day = last._replace(day=_days_in(year or LEAP_YEAR, end))
            yield TimeMention(
                span, "date", match.group(), day.iso(), day.first(), day.last(), as_of
            )
            continue
        normal = f"{first.iso()}/{last.iso()}"
        yield TimeMention(span, "period", match.group(), normal, first.first(), last.last(), as_of)


def _part_months(part: str, months: str | None) -> tuple[int, int]:
    if months:
        return 1, min(12, int(number(months)))
    if part in PARTS:
        return PARTS[part]
    quarters = [QUARTERS.index(c) + 1 for c in part if c in QUARTERS]
    return (1 if part[0] == "前" else 3 * quarters[0] - 2), 3 * quarters[-1]


def _months(text: str, anchor: date | None) -> Iterator[TimeMention]:
    """1-10月, in the anchor's year where none is written."""
    for match in MONTHS.finditer(text) if TO_A_MONTH.search(text) else ():
        year = _year(match["year"], match["rel"], anchor.year if anchor else 0, anchor)
        first, last = Point(year, int(match["a"])), Point(year, int(match["b"]))
        if last.month <= 12:
            normal = f"{first.iso()}/{last.iso()}"
            yield TimeMention(
                Span(*match.span()), "period", match.group(), normal, first.first(), last.last()
            )


def _year_ranges(text: str) -> Iterator[TimeMention]:
    for match in YEARS.finditer(text):
        first, last = Point(int(match["a"])), Point(int(match["b"]))
        if first.year < last.year:
            normal = f"{first.iso()}/{last.iso()}"
            yield TimeMention(
                Span(*match.span()), "period", match.group(), normal, first.first(), last.last()
            )


def _times(text: str, anchor: date | None) -> Iterator[TimeMention]:
    year: int | None = anchor.year if anchor else None
    for match in _written(text):
        mention = _mention(match, year, anchor)
        if mention is not None and anchor and _still_to_come(match, mention, anchor):
            # 截至5月底, on a page of April: of which year nobody knows.
            mention = _mention(match, None, anchor)
        if mention is not None:
            year = mention.first.year if mention.first else year
            yield mention


def _still_to_come(match: re.Match[str], mention: TimeMention, anchor: date) -> bool:
    """Whether what stands by a day (截至) would do so after the day of its report."""
    if match["as"] != "截至" or mention.first is None:
        return False
    return mention.first > anchor and not (match["iya"] or match["ya"])


def _written(text: str) -> Iterator[re.Match[str]]:
    """``TIME.finditer``, tried only where a time could start and at the preposition before it."""
    end = 0
    while figure := TIME_START.search(text, end):
        start = figure.start()
        if text[start - 1 : start] in LAST_OF_PREPOSITION:
            before = PREPOSITION.search(text, max(end, start - 3), start)
            start = before.start() if before else start
        match = TIME.match(text, start)
        if match:
            yield match
        end = (match or figure).end()


class Point(NamedTuple):
    """A day, month or year; ``year`` 0 where unknown."""

    year: int
    month: int = 0
    day: int = 0

    def first(self) -> date | None:
        return _day(self.year, self.month or 1, self.day or 1)

    def last(self) -> date | None:
        month = self.month or 12
        if not self.year or not 1 <= month <= 12:
            return None
        return _day(self.year, month, self.day or _days_in(self.year, month))

    def iso(self) -> str:
        year = f"{self.year:04d}" if self.year else "-"
        month = f"-{self.month:02d}" if self.month else ""
        return f"{year}{month}-{self.day:02d}" if self.day else f"{year}{month}"


@lru_cache(maxsize=256)
def _days_in(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _point(match: re.Match[str], side: str, known: Point, anchor: date | None) -> Point:
    """One end of a time; what it leaves out (month, year) comes from ``known``."""
    iso, written, relative, m, bare_m, d, bare_d, part = match.group(*GROUPS[side])
    if iso:
        return Point(*map(int, match.group(f"iy{side}", f"im{side}", f"id{side}")))
    if side == "b" and match["xb"]:
        return Point(known.year, known.month, int(match["xb"]))
    year = _year(written, relative, known.year, anchor)
    month, day = m or bare_m, d or bare_d
    if not month and part in ("底", "末"):
        return Point(year, 12, 31)
    return Point(year, int(month or 0), int(day or 0))


def _year(written: str | None, relative: str | None, known: int, anchor: date | None) -> int:
    if written:
        return int(written)
    if relative and anchor and not (relative[0] == "过" and anchor.month > FIRST_MONTHS):
        return anchor.year + {"去": -1, "过": -1, "明": 1}.get(relative[0], 0)
    return 0 if relative else known


def _mention(match: re.Match[str], year: int | None, anchor: date | None) -> TimeMention | None:
    first = _point(match, "a", Point(year or 0), anchor)
    if first.month > 12 or first.day > 31:
        return None
    start = match.start() if match["as"] in STOOD else match.start("first")
    span = Span(start, match.end())
    written = match.string[span.start : span.end]
    if match["second"]:
        return _range(match, first, span, written, anchor)
    return _single(match, first, span, written)


def _range(
    match: re.Match[str], first: Point, span: Span, written: str, anchor: date | None
) -> TimeMention:
    if match["second"] in ("今", "目前"):
        return TimeMention(span, "period", written, f"{first.iso()}-", first.first())
    second = _point(match, "b", first, anchor)
    normal = f"{first.iso()}/{second.iso()}"
    return TimeMention(span, "period", written, normal, first.first(), second.last())


def _single(match: re.Match[str], point: Point, span: Span, written: str) -> TimeMention:
    tail, begins = match["tail"] or "", match.string.startswith("开始", span.end)
    if tail in ("前", "之前", "以前"):
        return TimeMention(span, "deadline", written, f"-{point.iso()}", None, point.last())
    if tail in ("以来", "起") or (begins and match["as"] in ("从", "自")):
        return TimeMention(span, "period", written, f"{point.iso()}-", point.first())
    as_of = bool(match["as"]) and match["as"] not in ("于", "自", "从")
    return TimeMention(span, "date", written, point.iso(), point.first(), point.last(), as_of)
