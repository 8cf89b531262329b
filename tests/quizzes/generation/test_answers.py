from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.numerals import chinese_numeral
from quizzes.generation.answers import matches


@pytest.mark.parametrize(
    "typed",
    [
        "600万元",
        "600万",
        "6000000",
        "六百万",
        "六百万元",
        "６００万元",
        " 600 万元。",
        "6,000,000元",
        "600.0万",
    ],
)
def test_one_amount_typed_in_many_ways_is_one_answer(typed: str) -> None:
    assert matches(typed, ["600万元"])


@pytest.mark.parametrize("typed", ["", "  ", "600", "600元", "60万", "600万人", "超过", "万元"])
def test_another_amount_or_unit_is_no_answer(typed: str) -> None:
    assert not matches(typed, ["600万元"])


def test_the_bare_number_counts_where_the_stem_prints_the_unit() -> None:
    assert matches("600", ["600万元", "600", "600万", "6000000"])
    assert not matches("600元", ["600万元", "600", "600万", "6000000"])


@pytest.mark.parametrize("typed", ["3", "3亿", "300000000", "3亿元", "3亿多元", "3亿余元"])
def test_a_little_more_than_a_figure_is_known_by_the_figure(typed: str) -> None:
    assert matches(typed, ["3", "3亿多元"])
    assert not matches("30亿多元", ["3", "3亿多元"])


@pytest.mark.parametrize("typed", ["约70人", "70人左右", "７０", "七十人"])
def test_a_qualifier_is_forgiven(typed: str) -> None:
    assert matches(typed, ["70人", "70"])


def test_a_rate_in_front_is_forgiven() -> None:
    assert matches("每月200元", ["200元", "200"])


@pytest.mark.parametrize("typed", ["86%", "86％", "百分之八十六", "百分之86", "86"])
def test_percentages_match_in_words_and_signs(typed: str) -> None:
    assert matches(typed, ["86%", "86"])


@pytest.mark.parametrize("typed", ["1+1+N", "１＋１＋Ｎ", "“1+1+N”", "1 + 1 + n"])
def test_a_term_matches_whatever_its_marks_and_width(typed: str) -> None:
    assert matches(typed, ["1+1+N"])


def test_a_formula_is_no_number() -> None:
    assert not matches("1+2+N", ["1+1+N"])
    assert not matches("1", ["1+1+N"])


@pytest.mark.parametrize("typed", ["2024-06-30", "2024.6.30", "2024/6/30", "2024年06月30号"])
def test_a_day_matches_however_its_parts_are_set_off(typed: str) -> None:
    assert matches(typed, ["2024年6月30日"])
    assert not matches(typed, ["2024年6月3日"])


@given(st.integers(min_value=1, max_value=9999))
def test_characters_and_digits_are_one_number(value: int) -> None:
    assert matches(chinese_numeral(value), [f"{value}元"])
    assert matches(f"{value}万", [f"{value}0000元"])


@given(st.integers(1, 10**7), st.integers(1, 10**7))
def test_only_equal_values_match(one: int, two: int) -> None:
    assert matches(str(one), [f"{two}人"]) is (one == two)


@given(st.text(max_size=30), st.text(max_size=30))
def test_no_input_breaks_the_comparison(typed: str, accepted: str) -> None:
    assert matches(typed, [accepted]) in (True, False)


@pytest.mark.parametrize(
    ("given", "accepted"),
    [("區民政局", "区民政局"), ("六百萬元", "600万元"), ("著作", "著作"), ("後勤", "后勤")],
)
def test_the_script_does_not_count(given: str, accepted: str) -> None:
    assert matches(given, [accepted])
