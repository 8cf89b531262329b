"""Days as a learner lives them: in their own zone, from one rollover hour to the next.

A local day is a number: the proleptic Gregorian ordinal of its date (``date.toordinal``, where
1 January of the year 1 is day 1). It is worked out once, when an answer is written, and stored.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

ROLLOVER_HOUR = 4


def local_day(instant: datetime, zone: str, rollover_hour: int = ROLLOVER_HOUR) -> int:
    """Return the number of the local day that an instant falls on.

    ``zone`` is an IANA name. Raises ``ValueError`` for an instant without a zone of its own, an
    unknown zone, or a rollover hour outside 0 to 23.
    """
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    # Hours are taken off the clock on the wall: on the day clocks change, rollover stays 04:00.
    wall = instant.astimezone(_zone(zone)).replace(tzinfo=None)
    return (wall - timedelta(hours=_hour(rollover_hour))).toordinal()


def day_starts(day: int, zone: str, rollover_hour: int = ROLLOVER_HOUR) -> datetime:
    """Return the instant (in UTC) at which a local day begins; errors as in ``local_day``."""
    wall = datetime.combine(date_of(day), time(_hour(rollover_hour)), _zone(zone))
    return wall.astimezone(UTC)


def date_of(day: int) -> date:
    """Return the calendar date of a local day."""
    return date.fromordinal(day)


def day_of(calendar_date: date) -> int:
    """Return the local day that bears a calendar date, such as an exam's."""
    return calendar_date.toordinal()


def elapsed_days(last_day: int, day: int) -> int:
    """Return the nights slept between two local days, never below 0.

    A flight westwards, or a clock set back, can make the later answer fall on an earlier day.
    """
    return max(0, day - last_day)


def _zone(name: str) -> ZoneInfo:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError) as error:
        raise ValueError(f"unknown time zone: {name!r}") from error


def _hour(rollover_hour: int) -> int:
    if not 0 <= rollover_hour <= 23:
        raise ValueError(f"the rollover hour must lie within 0 and 23, not {rollover_hour}")
    return rollover_hour
