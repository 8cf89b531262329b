"""Numbers as Chinese writes them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.numerals import number

DIGITS = "零一二三四五六七八九"


def written(value: int) -> str:
    """A number below ten thousand in Chinese numerals."""
    text, gap = "", False
    for power, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = value // power % 10
        if digit:
            text += ("零" if gap and text else "") + DIGITS[digit] + name
            gap = False
        else:
            gap = True
    return text or "零"


@given(st.integers(0, 9999))
def test_a_number_written_in_chinese_reads_back(value: int) -> None:
    assert number(written(value)) == value


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
        ("十二", "12"),
    ],
)
def test_every_way_of_writing_is_read(text: str, value: str) -> None:
    assert number(text) == Decimal(value)


@pytest.mark.parametrize("text", ["", "元", "1.2.3", "万"])
def test_what_is_no_numeral_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not a numeral"):
        number(text)
