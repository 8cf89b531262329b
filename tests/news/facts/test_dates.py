"""Times: points, deadlines, periods, and the years they leave out."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.dates import TimeMention, find_times
from tests.news.facts.passages import facts, one

ANCHOR = date(2025, 1, 15)


def only(text: str, anchor: date | None = ANCHOR) -> TimeMention:
    (mention,) = find_times(text, anchor)
    return mention


@pytest.mark.parametrize(
    ("text", "kind", "normal"),
    [
        ("2014年至今", "period", "2014-"),
        ("2025年1月2日至24日", "period", "2025-01-02/2025-01-24"),
        ("2024年12月20日至2025年1月10日", "period", "2024-12-20/2025-01-10"),
        ("2025年1月24日前", "deadline", "-2025-01-24"),
        ("自2024年3月1日起施行", "period", "2024-03-01-"),
        ("到2025年底", "date", "2025-12-31"),
        ("截至2024年12月31日", "date", "2024-12-31"),
        ("2027年", "date", "2027"),
        ("“十四五”期间", "period", "2021/2025"),
        ("2024-11-03", "date", "2024-11-03"),
        ("今年3月", "date", "2025-03"),
        ("去年", "date", "2024"),
        ("过去一年", "date", "2024"),
        ("1-10月", "period", "2025-01/2025-10"),
        ("去年1到2月", "period", "2024-01/2024-02"),
        ("今年头4个月", "period", "2025-01/2025-04"),
        ("截至2024年上半年", "period", "2024-01/2024-06"),
        ("截至2024年三季度末", "date", "2024-09-30"),
        ("一季度末", "date", "2025-03-31"),
        ("2023学年", "date", "2023"),
        ("2023—2024学年度", "period", "2023/2024"),
        ("2024财年", "date", "2024"),
        ("2012—2015年", "period", "2012/2015"),
        ("2012~2015年", "period", "2012/2015"),
        ("2012－2015年", "period", "2012/2015"),
    ],
)
def test_times_have_one_form(text: str, kind: str, normal: str) -> None:
    assert (only(text).kind, only(text).normal) == (kind, normal)


def test_a_period_has_its_first_and_last_day() -> None:
    mention = only("报名时间为2025年1月2日至24日")
    assert (mention.first, mention.last) == (date(2025, 1, 2), date(2025, 1, 24))


def test_a_month_ends_on_its_last_day() -> None:
    assert only("2024年2月").last == date(2024, 2, 29)


def test_a_day_without_a_year_takes_the_one_named_before_it() -> None:
    first, second = find_times("2023年5月1日开始，9月1日结束")
    assert (first.normal, second.normal) == ("2023-05-01", "2023-09-01")


def test_without_an_anchor_this_year_stays_open() -> None:
    assert only("今年", anchor=None).first is None


def test_as_of_is_told_from_a_plain_date() -> None:
    assert only("截至2024年底").as_of
    assert not only("2024年底").as_of


@pytest.mark.parametrize("text", ["99月88日", "第3次会议", "1:50", "每年2000元"])
def test_what_is_no_time_is_none(text: str) -> None:
    assert [m for m in find_times(text, ANCHOR) if m.first or m.last] == []


@given(st.dates(date(1990, 1, 1), date(2049, 12, 31)))
def test_every_day_written_out_is_read_back(day: date) -> None:
    mention = only(f"于{day.year}年{day.month}月{day.day}日印发")
    assert (mention.first, mention.last) == (day, day)
    assert mention.normal == day.isoformat()


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("2025年前三季度完成投资", "2025-01/2025-09"),
        ("今年上半年完成投资", "2024-01/2024-06"),
        ("一季度完成投资", "2024-01/2024-03"),
        ("第三季度完成投资", "2024-07/2024-09"),
        ("前10个月完成投资", "2024-01/2024-10"),
        ("首九个月完成投资", "2024-01/2024-09"),
        ("去年下半年完成投资", "2023-07/2023-12"),
        ("二、三季度完成投资", "2024-04/2024-09"),
        ("20世纪80年代建成", "1980/1989"),
        ("1990年代以来建成", "1990-"),
        ("从2014年开始投入", "2014-"),
    ],
)
def test_parts_of_years_and_decades_have_their_bounds(text: str, normal: str) -> None:
    (time,) = find_times(text, date(2024, 12, 1))
    assert (time.kind, time.normal) == ("period", normal)


@pytest.mark.parametrize("text", ["目前三个月内有效", "提前10个月完成"])
def test_a_length_of_time_is_no_part_of_a_year(text: str) -> None:
    assert find_times(text, date(2024, 12, 1)) == ()


def test_what_stands_at_a_quarters_end_or_until_a_part_of_a_year_is_as_of_then() -> None:
    assert only("截至2024年三季度末").as_of
    assert not only("2024年三季度末").as_of


def test_a_day_by_which_things_stood_is_of_no_known_year_where_it_is_still_to_come() -> None:
    april = date(2031, 4, 19)
    assert find_times("截至5月底，已完成投资2.9亿元", april)[0].first is None
    assert find_times("截至3月底，已完成投资2.9亿元", april)[0].first == date(2031, 3, 1)
    assert find_times("报名截止5月20日", april)[0].first == date(2031, 5, 20)
    assert find_times("截至2031年5月底，完成投资2.9亿元", april)[0].first == date(2031, 5, 1)


def test_a_report_of_how_things_stood_is_not_given_the_year_of_a_month_to_come() -> None:
    told = facts("截至5月底，全市已完成年计划的47.2%。", published=date(2031, 4, 19))
    assert one(told, "47.2%").unresolved


def test_the_months_before_a_month_are_no_part_of_a_year() -> None:
    assert find_times("申请当月前12个月家庭收入", date(2030, 1, 12)) == ()
