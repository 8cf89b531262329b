"""Parts of a year told without their year."""

from datetime import date

import pytest

from news.facts.year_parts import with_years, years_of_parts


def test_a_part_is_of_the_one_year_that_the_article_names_with_it() -> None:
    years = years_of_parts("发布会介绍2018年上半年情况。上半年增长8%。2017年三季度和2018年三季度。")
    assert years == {"上半年": 2018}
    assert with_years("上半年增长8%", years, None) == "2018年上半年增长8%"
    assert with_years("三季度增长8%", years, None) == "三季度增长8%"


@pytest.mark.parametrize(
    ("text", "told", "dated"),
    [
        ("上半年新增5家", date(2024, 7, 20), "2024年上半年新增5家"),
        ("四季度新增5家", date(2024, 1, 20), "2023年四季度新增5家"),
        ("前三季度新增5家", date(2024, 10, 20), "2024年前三季度新增5家"),
        ("前5个月新增5家", date(2024, 6, 20), "2024年前5个月新增5家"),
        ("下半年计划新增5家", date(2024, 7, 20), "下半年计划新增5家"),
        ("2019年四季度新增5家", date(2024, 1, 20), "2019年四季度新增5家"),
        ("每年上半年受理", date(2024, 7, 20), "每年上半年受理"),
        ("今年前三季度新增5家", date(2024, 10, 20), "今年前三季度新增5家"),
    ],
)
def test_else_it_is_of_the_last_such_part_that_was_over_when_the_story_was_told(
    text: str, told: date, dated: str
) -> None:
    assert with_years(text, {}, told) == dated


def test_the_first_months_without_their_measure_word_are_a_part_of_a_year() -> None:
    assert with_years("前2月利润增长8%", {}, date(2031, 3, 30)) == "2031年前2月利润增长8%"
