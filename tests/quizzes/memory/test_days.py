from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.days import date_of, day_of, day_starts, elapsed_days, local_day

SHANGHAI, NEW_YORK = "Asia/Shanghai", "America/New_York"
ZONES = [SHANGHAI, NEW_YORK, "Europe/London", "Australia/Lord_Howe", "Asia/Kathmandu", "UTC"]

zones = st.sampled_from(ZONES)
instants = st.datetimes(datetime(2015, 1, 1), datetime(2040, 1, 1), timezones=st.just(UTC))


def at(zone: str, *wall: int, fold: int = 0) -> datetime:
    return datetime(*wall, tzinfo=ZoneInfo(zone), fold=fold)


def test_a_minute_before_four_still_belongs_to_the_evening_before():
    before = local_day(at(SHANGHAI, 2026, 5, 2, 3, 59), SHANGHAI)
    after = local_day(at(SHANGHAI, 2026, 5, 2, 4, 0), SHANGHAI)
    assert date_of(before) == date(2026, 5, 1)
    assert date_of(after) == date(2026, 5, 2)


def test_shanghai_is_a_day_ahead_of_utc_in_the_small_hours():
    instant = datetime(2026, 5, 1, 20, 0, tzinfo=UTC)
    assert date_of(local_day(instant, SHANGHAI)) == date(2026, 5, 2)
    assert date_of(local_day(instant, "UTC")) == date(2026, 5, 1)


def test_the_rollover_hour_is_the_learners_own():
    instant = at(SHANGHAI, 2026, 5, 2, 0, 30)
    assert date_of(local_day(instant, SHANGHAI, 0)) == date(2026, 5, 2)
    assert date_of(local_day(instant, SHANGHAI, 1)) == date(2026, 5, 1)


@pytest.mark.parametrize("change", [date(2026, 11, 1), date(2027, 3, 14)])
def test_rollover_stays_at_four_on_the_wall_when_clocks_change(change):
    four = at(NEW_YORK, change.year, change.month, change.day, 4)
    before = (four.astimezone(UTC) - timedelta(minutes=1)).astimezone(UTC)
    assert local_day(before, NEW_YORK) == day_of(change) - 1
    assert local_day(four, NEW_YORK) == day_of(change)


def test_both_passes_of_a_repeated_hour_belong_to_the_same_day():
    first = at(NEW_YORK, 2026, 11, 1, 1, 30)
    second = at(NEW_YORK, 2026, 11, 1, 1, 30, fold=1)
    assert second.astimezone(UTC) - first.astimezone(UTC) == timedelta(hours=1)
    assert local_day(first, NEW_YORK) == local_day(second, NEW_YORK) == day_of(date(2026, 10, 31))


@pytest.mark.parametrize(
    ("day", "hours"), [(date(2026, 10, 31), 25), (date(2027, 3, 13), 23), (date(2026, 7, 1), 24)]
)
def test_a_day_of_new_york_is_as_long_as_its_clocks_make_it(day, hours):
    start, end = (day_starts(day_of(day) + later, NEW_YORK) for later in (0, 1))
    assert end - start == timedelta(hours=hours)


def test_a_flight_westwards_may_go_back_a_day_but_never_below_no_day_at_all():
    landing_day = local_day(datetime(2026, 5, 1, 22, 0, tzinfo=UTC), SHANGHAI)
    after_landing = local_day(datetime(2026, 5, 2, 2, 0, tzinfo=UTC), NEW_YORK)
    assert (date_of(landing_day), date_of(after_landing)) == (date(2026, 5, 2), date(2026, 5, 1))
    assert elapsed_days(landing_day, after_landing) == 0


def test_one_night_counts_as_one_day_however_short():
    evening = local_day(at(SHANGHAI, 2026, 5, 1, 23, 50), SHANGHAI)
    morning = local_day(at(SHANGHAI, 2026, 5, 2, 4, 10), SHANGHAI)
    assert elapsed_days(evening, morning) == 1


@given(instants, zones)
def test_an_instant_lies_within_the_day_it_is_counted_to(instant, zone):
    day = local_day(instant, zone)
    assert day_starts(day, zone) <= instant < day_starts(day + 1, zone)


@given(instants, zones, zones)
def test_the_zone_an_instant_is_written_in_makes_no_difference(instant, zone, other):
    assert local_day(instant.astimezone(ZoneInfo(other)), zone) == local_day(instant, zone)


@given(st.dates())
def test_a_date_comes_back_from_its_number(calendar_date):
    assert date_of(day_of(calendar_date)) == calendar_date


def test_an_instant_without_a_zone_is_refused():
    with pytest.raises(ValueError, match="needs a time zone"):
        local_day(datetime(2026, 5, 1, 12), SHANGHAI)


@pytest.mark.parametrize("name", ["Mars/Olympus", "", "../etc/passwd", "Asia"])
def test_an_unknown_zone_is_refused_by_name(name):
    with pytest.raises(ValueError, match="unknown time zone"):
        local_day(datetime(2026, 5, 1, 12, tzinfo=UTC), name)


@pytest.mark.parametrize("hour", [-1, 24])
def test_an_hour_that_no_clock_shows_is_refused(hour):
    with pytest.raises(ValueError, match="rollover hour"):
        local_day(datetime(2026, 5, 1, 12, tzinfo=UTC), SHANGHAI, hour)
