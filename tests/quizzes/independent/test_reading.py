"""The checker's own reading of numbers and words."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.quizzes.independent.reading import (
    closes,
    likeness,
    only_value,
    stands_alone_in,
    values,
)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("3000元", 3000, "元"),
        ("3,000元", 3000, "元"),
        ("600万元", 6_000_000, "元"),
        ("1.2万余个", 12_000, "个"),
        ("三百二十人", 320, "人"),
        ("两千元", 2000, "元"),
        ("十二万亩", 120_000, "亩"),
        ("百分之五", 5, "%"),
        ("８６％", 86, "%"),
        ("超过394人", 394, "人"),
        ("每月200元", 200, "元"),
    ],
)
def test_a_value_is_read_with_its_unit(text: str, value: int, unit: str) -> None:
    found = only_value(text)
    assert found is not None
    assert (found.value, found.unit) == (Fraction(value), unit)


@pytest.mark.parametrize("text", ["民政局", "2024年3月5日", "“1+1+N”模式", "《X市三年计划》"])
def test_names_and_days_are_no_value(text: str) -> None:
    assert only_value(text) is None


def test_every_number_of_a_text_counts_with_its_scale_and_without() -> None:
    assert {Fraction(23_000), Fraction(23, 10), Fraction(12)} <= values("2.3万人，12家")


def test_brackets_close_in_their_turn() -> None:
    assert closes("根据《甲（试行）》，“乙”")
    assert not closes("根据《甲（试行》）")
    assert not closes("“乙")


def test_likeness_is_the_share_of_words_found_again() -> None:
    assert likeness("临溪市民政局", "临溪市民政局印发通知") == 1.0
    assert likeness("临溪市民政局", "云州省财政厅") == 0.0
    assert likeness("394", "无关") == 1.0


def test_a_number_inside_another_does_not_stand_alone() -> None:
    assert stands_alone_in("300", "每月300元")
    assert not stands_alone_in("300", "3000元")
    assert not stands_alone_in("300", "1300元")
