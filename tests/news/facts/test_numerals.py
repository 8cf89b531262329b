"""Numbers as Chinese writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.numerals import chinese_numeral, number


@given(st.integers(0, 9999))
def test_a_number_written_in_chinese_reads_back(value: int) -> None:
    assert number(chinese_numeral(value)) == value


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "零"), (12, "十二"), (20, "二十"), (105, "一百零五"), (2010, "二千零一十")],
)
def test_a_number_is_written_as_people_write_it(value: int, text: str) -> None:
    assert chinese_numeral(value) == text


@given(st.integers(1, 9999), st.sampled_from(["万", "亿"]))
def test_wan_and_yi_are_multiplied_out(value: int, scale: str) -> None:
    assert number(f"{value}{scale}") == value * {"万": 10**4, "亿": 10**8}[scale]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("3,000", "3000"),
        ("１２．５", "12.5"),
        ("1.5万亿", "1500000000000"),
        ("二十万", "200000"),
        ("三千五", "3500"),
        ("两千", "2000"),
        ("三千零五", "3005"),
        ("两万五", "25000"),
        ("一亿三", "130000000"),
        ("三万零五", "30005"),
        ("三万五千", "35000"),
        ("二〇二五", "2025"),
        ("十二", "12"),
    ],
)
def test_every_way_of_writing_is_read(text: str, value: str) -> None:
    assert number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "元", "1.2.3", "万"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a numeral"):
        number(text)
