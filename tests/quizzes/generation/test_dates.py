from __future__ import annotations

from datetime import date

import pytest

from quizzes.generation.dates import near_dates, order_of, side_of


def texts(written: str) -> list[str]:
    return [text for _, text in near_dates(written)]


def test_a_year_moves_by_years() -> None:
    assert "2026年" in texts("2027年")
    assert "2027年" not in texts("2027年")


def test_a_day_keeps_its_year_and_is_a_real_day() -> None:
    moved = texts("2025年1月24日")
    assert "2025年2月3日" in moved
    assert all(text.startswith("2025年") for text in moved)


def test_a_month_end_stands_among_month_ends() -> None:
    assert set(texts("2025年2月28日")) >= {"2025年1月31日", "2025年3月31日", "2025年4月30日"}


def test_a_first_stands_among_firsts() -> None:
    assert all(text.endswith("月1日") for text in texts("12月1日"))


def test_the_end_of_a_long_period_moves_and_its_beginning_stays() -> None:
    moved = texts("2024年12月1日至2025年3月31日")
    assert "2024年12月1日至2025年4月30日" in moved
    assert all(text.startswith("2024年12月1日至2025年") for text in moved)


def test_a_day_that_does_not_exist_has_no_neighbours() -> None:
    assert texts("2025年2月30日") == []


def test_a_period_never_ends_before_it_begins() -> None:
    moved = texts("2025年1月2日至5日")
    assert moved
    assert all(order_of(text) > 2 for text in moved)


def test_no_month_beyond_the_twelfth() -> None:
    assert all(1 <= order_of(text) <= 12 for text in texts("2025年12月"))


@pytest.mark.parametrize("written", ["两年", "年底", "近期"])
def test_what_has_no_calendar_part_has_no_neighbours(written: str) -> None:
    assert near_dates(written) == []


@pytest.mark.parametrize(
    ("written", "side"),
    [
        ("2024年7月1日", -1),
        ("2024年7月5日", 0),
        ("2024年7月", 0),
        ("2024年", 0),
        ("2027年", 1),
        ("7月4日", -1),
        ("2024年6月28日至7月6日", 1),
        ("2024年7月1日至4日", -1),
    ],
)
def test_a_date_lies_before_or_after_the_day_of_the_news(written: str, side: int) -> None:
    assert side_of(written, date(2024, 7, 5)) == side
