from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.numerals import chinese_value, figures, fold, leading_number


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("十二", 12),
        ("两千", 2000),
        ("一百零五", 105),
        ("六百万", 6_000_000),
        ("三亿五千万", 350_000_000),
        ("二十", 20),
        ("三千五", 3500),
    ],
)
def test_numerals_are_read(written: str, value: int) -> None:
    assert chinese_value(written) == value


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("1.2万余个", "12000", "余个"),
        ("3,000元", "3000", "元"),
        ("三个", "3", "个"),
        ("百分之五", "5", "%"),
        ("3千万元", "30000000", "元"),
    ],
)
def test_a_number_is_cut_from_its_unit(text: str, value: str, unit: str) -> None:
    assert leading_number(text) == (Decimal(value), unit)


def test_text_without_a_number_has_none() -> None:
    assert leading_number("民政局") is None
    assert chinese_value("社工") is None


def test_every_figure_of_a_text_counts_with_its_scale_and_without() -> None:
    found = figures("持证社工2.3万人，建站１507家，分三批，一次性补助3,000元")
    wanted = {Decimal(each) for each in ("2.3", "23000", "1507", "3", "1", "3000")}
    assert found == wanted


@given(st.text(alphabet="０１9万，,：（）！ \u3000人㎡①％", max_size=120))
def test_folding_is_one_however_long_the_text(text: str) -> None:
    assert fold(text) == "".join(unicodedata.normalize("NFKC", text).split())


def test_numbers_are_found_in_a_long_text_as_in_its_phrases() -> None:
    phrases = ["投入１，２００万元", "共三十六名", "占８６％", "建成2.3万平方米", "补助3,000元"]
    whole = "；".join(["这一年各项工作稳步推进", *phrases, "群众的满意度继续提高"] * 3)
    assert set().union(*map(figures, phrases)) <= figures(whole)
