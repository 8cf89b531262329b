"""Dated events: what happened or is to happen, and between which days."""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from news.facts.fact import Fact
from news.text import lazy
from news.text.article import Span
from quizzes.generation.holders import BASIS
from quizzes.generation.material import Material
from quizzes.generation.places import without_place
from quizzes.generation.told import DATED

FEWEST = 3
SHORTEST, LONGEST = 4, 36
DEEDS = frozenset({"body", "instrument"})
POINT = lazy.pattern(r"(?:(?P<year>\d{4})年)?(?:(?P<month>\d{1,2})月)?(?:(?P<day>\d{1,2})[日号])?")
FROM_TO = lazy.pattern(r"[至到—～~-]")
# 报名时间为 names what the day is for; 于 and 自 lead up to the day itself.
NAMED = lazy.pattern(r"(?P<event>[^，]*(?:时间|日期|期限|截止日))(?:为|是|：|定于|在)?$")
PLANNED = lazy.pattern(r"(?:时间|日期|期限|截止日)$")
LED = lazy.pattern(r"(?:定?于|自|从|在|截至|到)?$")
BEHIND = lazy.pattern(r"^(?:前|之前|起|开始|[，、])+")
LOOSE = lazy.pattern(r"\d{4}年|同年|次年|当年|当日|同日|[此其]|^[，、]|为$|是$")


@dataclass(frozen=True, slots=True)
class Event:
    """``first`` and ``last`` are the days that its date covers, both included.

    ``planned``: a date that a schedule names (报名时间), and no event that is told.
    """

    what: str
    when: str
    first: date
    last: date
    fact: Fact

    @property
    def planned(self) -> bool:
        return PLANNED.search(self.what) is not None


def _covered(year: int, month: str | None, day: str | None) -> tuple[date, date]:
    """The days of a year, of a month or of a day. Raises ``ValueError`` for no such day."""
    if month is None:
        return date(year, 1, 1), date(year, 12, 31)
    if day is None:
        return date(year, int(month), 1), date(year, int(month), monthrange(year, int(month))[1])
    only = date(year, int(month), int(day))
    return only, only


def days_of(written: str) -> tuple[date, date] | None:
    """2025年1月2日至24日 covers 23 days, 2014年 all its own; None without a year or a day."""
    begins, *ends = FROM_TO.split(written)
    start = POINT.fullmatch(begins)
    if start is None or start["year"] is None or len(ends) > 1:
        return None
    try:
        first, last = _covered(int(start["year"]), start["month"], start["day"])
        for end in ends:
            stop = POINT.fullmatch(end)
            if stop is None or not end:
                return None
            month = stop["month"] or start["month"]
            last = _covered(int(stop["year"] or start["year"]), month, stop["day"])[1]
    except ValueError:
        return None
    return (first, last) if first <= last else None


def _what(before: str, after: str, fact: Fact) -> str:
    """The event without its day: 甲于（ ）印发《办法》 is 甲印发《办法》."""
    said = BASIS.sub("", before)
    named = NAMED.search(said)
    if named and not after:
        what = without_place(named["event"], fact.place)
    else:
        what = f"{LED.sub('', said, count=1)}{BEHIND.sub('', after)}"
    fits = SHORTEST <= len(what) <= LONGEST and not LOOSE.search(what)
    return what if fits else ""


def _events(material: Material) -> Iterator[Event]:
    told: set[Span] = set()
    for fact in material.facts:
        if fact.kind in DATED:
            event = _by_day(fact, material)
        else:
            event = None if fact.sentence in told else _by_time(fact)
            told.add(fact.sentence)
        if event is not None:
            yield event


def _by_day(fact: Fact, material: Material) -> Event | None:
    """A fact whose value is the day itself."""
    claim = material.claim(fact)
    days, what = days_of(claim.core), _what(claim.before, claim.after, fact)
    sound = days and what and not claim.prefix and not claim.suffix
    return Event(what, claim.core, *days, fact) if sound and days else None


def _by_time(fact: Fact) -> Event | None:
    """A deed told with its time: 2016年3月，甲印发《办法》."""
    days = days_of(fact.time) if fact.kind in DEEDS else None
    said = BASIS.sub("", fact.statement)
    if days is None or not said.startswith(f"{fact.time}，"):
        return None
    what = said.removeprefix(f"{fact.time}，")
    fits = SHORTEST <= len(what) <= LONGEST and "，" not in what and not LOOSE.search(what)
    return Event(what, fact.time, *days, fact) if fits else None


def timelines(material: Material) -> Iterator[tuple[Event, ...]]:
    """Events of one place, or days of one schedule, in the order of time and all apart."""
    found: dict[tuple[str, str], list[Event]] = defaultdict(list)
    for event in _events(material):
        # A schedule is its document's; what happened may each time be another document.
        found[event.fact.place, event.fact.instrument if event.planned else ""].append(event)
    for events in found.values():
        events.sort(key=lambda each: each.first)
        apart = all(one.last < two.first for one, two in pairwise(events))
        if len(events) >= FEWEST and apart and len({e.what for e in events}) == len(events):
            yield tuple(events)
