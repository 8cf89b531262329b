from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.fact import Quantity
from quizzes.generation.numerals import leading_number
from quizzes.generation.shapes import NARROW, closer_values, customary, near_values, shape_of


def quantity(written: str, value: str, unit: str = "元", high: str | None = None) -> Quantity:
    return Quantity(Decimal(value), unit, written, high=Decimal(high) if high else None)


@pytest.mark.parametrize(
    ("written", "value", "other", "expected"),
    [
        ("600万元", "6000000", "8000000", "800万元"),
        ("3,000元", "3000", "12500", "12,500元"),
        ("1.2万个", "12000", "16000", "1.6万个"),
        ("五类", "5", "7", "七类"),
        ("5.3%", "5.3", "4.9", "4.9%"),
        ("5000元/人", "5000", "4000", "4000元/人"),
        ("三个", "3", "2", "两个"),
    ],
)
def test_a_neighbour_is_written_as_the_key_is(
    written: str, value: str, other: str, expected: str
) -> None:
    shape = shape_of(quantity(written, value))
    assert shape is not None
    assert shape.write(Decimal(other)) == expected


def test_a_value_that_would_need_more_decimals_is_not_written() -> None:
    shape = shape_of(quantity("600万元", "6000000"))
    assert shape is not None
    assert shape.write(Decimal(6_005_000)) is None


def test_a_range_has_no_shape() -> None:
    assert shape_of(quantity("800—1500元", "800", high="1500")) is None


def test_a_reading_that_does_not_give_back_the_writing_is_refused() -> None:
    assert shape_of(quantity("600万元", "600")) is None


@given(st.integers(1, 100_000), st.integers(0, 1000))
def test_near_values_stay_near_and_differ(value: int, seed: int) -> None:
    shape = shape_of(quantity(f"{value}元", str(value)))
    assert shape is not None
    near = near_values(Decimal(value), shape, seed)
    assert value not in near
    assert len(set(near)) == len(near)
    assert all(value * NARROW[0] <= each <= value * NARROW[1] for each in near)
    assert all(shape.write(each) for each in near)


@given(st.integers(1, 999).filter(lambda n: n % 10))
def test_a_share_never_passes_the_whole(tenths: int) -> None:
    share = Decimal(tenths) / 10
    shape = shape_of(quantity(f"{share:.1f}%", f"{share}", "%"))
    assert shape is not None
    assert all(each <= 100 for each in near_values(share, shape, 1))


@given(st.integers(101, 99_999).filter(lambda n: n % 5), st.integers(0, 50))
def test_no_invented_value_is_rounder_than_an_unround_key(value: int, seed: int) -> None:
    shape = shape_of(quantity(f"{value}人", str(value), "人"))
    assert shape is not None
    assert all(each % 10 for each in near_values(Decimal(value), shape, seed))


@pytest.mark.parametrize("value", [2, 3, 4, 9, 12, 16, 70, 200, 300, 394, 2000, 2500, 3000, 5000])
def test_usual_figures_have_three_neighbours(value: int) -> None:
    shape = shape_of(quantity(f"{value}元", str(value)))
    assert shape is not None
    assert len(near_values(Decimal(value), shape, value)) >= 3


@pytest.mark.parametrize(
    ("written", "below"),
    [
        ("5000元", [4500, 4000, 3500]),
        ("3000元", [2500, 2000, 1500]),
        ("1000元", [900, 800, 700]),
        ("4个", [3, 2, 1]),
    ],
)
def test_closer_steps_leave_room_for_three_below(written: str, below: list[int]) -> None:
    number = leading_number(written)
    assert number is not None
    shape = shape_of(Quantity(number[0], number[1], written))
    assert shape is not None
    found = closer_values(number[0], shape)
    assert [int(each) for each in found if each < number[0]] == below
    assert all(shape.write(each) for each in found)


@pytest.mark.parametrize("value", [1_258, 23_167, 41_235, 50_005, 98_765])
def test_a_long_count_stands_beside_none_of_one_digit_other(value: int) -> None:
    written = f"{value}名"
    shape = shape_of(Quantity(Decimal(value), "名", written))
    assert shape is not None
    found = closer_values(Decimal(value), shape)
    assert len(found) == 6
    for each in found:
        other = f"{int(each)}名"
        same_length = len(other) == len(written)
        changed = sum(one != two for one, two in zip(written, other, strict=False))
        assert not same_length or changed > 1
        assert other[:2] != written[:2]


LASTING = [
    ("公示7天", "天", 7, [3, 5, 10, 15, 20, 2]),
    ("公示5个工作日", "个工作日", 5, [2, 3, 7, 10, 15, 1]),
    ("三十日", "日", 30, [15, 20, 45, 60, 90, 10]),
    ("24小时", "小时", 24, [4, 8, 12, 36, 48, 72]),
    ("6个月", "个月", 6, [2, 3, 9, 12, 18, 1]),
]


@pytest.mark.parametrize(("unit", "value", "beside"), [each[1:] for each in LASTING])
def test_lengths_of_time_stand_beside_those_that_policies_set(
    unit: str, value: int, beside: list[int]
) -> None:
    shape = shape_of(quantity(f"{value}{unit}", str(value), unit))
    assert shape is not None
    for found in (near_values(Decimal(value), shape, 1), closer_values(Decimal(value), shape)):
        assert sorted(found) == sorted(map(Decimal, beside))
        assert found == sorted(found, key=lambda each: abs(each - value))


@given(st.integers(1, 400), st.sampled_from(["天", "日", "个工作日", "个月"]))
def test_no_length_of_time_stands_beside_itself(value: int, unit: str) -> None:
    assert Decimal(value) not in customary(Decimal(value), unit)


@pytest.mark.parametrize(("value", "unit"), [(310, "天"), (8, "日"), (7, "人"), (5, "年")])
def test_a_length_that_no_policy_sets_is_varied_as_a_figure(value: int, unit: str) -> None:
    assert customary(Decimal(value), unit) == []
    shape = shape_of(quantity(f"{value}{unit}", str(value), unit))
    assert shape is not None
    assert near_values(Decimal(value), shape, 1)


@pytest.mark.parametrize(("written", "other"), [("三万元", "四万元"), ("十二万元", "十三万元")])
def test_ten_thousands_in_characters_are_written_in_characters(written: str, other: str) -> None:
    value, step = leading_number(written)[0], Decimal(10_000)  # type: ignore[index]
    shape = shape_of(Quantity(value, "元", written))
    assert shape is not None
    assert shape.write(value) == written
    assert shape.write(value + step) == other
    assert shape.write(value + 1) is None


def test_an_age_stands_among_ages_that_rules_set() -> None:
    assert set(customary(Decimal(16), "周岁")) == {6, 10, 14, 18, 20, 22}
    assert customary(Decimal(17), "周岁") == []
