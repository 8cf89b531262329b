"""Sums graded by age, service or certificate."""

import pytest

from tests.news.facts.passages import facts, one


def told(text: str, value: str) -> tuple[str, str, str]:
    """A sum's statement, its condition and its rate."""
    fact = one(facts(text), value)
    assert fact.quantity is not None
    assert not fact.unresolved
    return fact.statement, fact.condition, fact.quantity.rate


def test_a_second_ages_sum_is_of_the_second_age() -> None:
    text = "宁波市发放高龄津贴。70周岁以上每人每月100元，80周岁以上200元，90周岁以上500元。"
    said = "浙江省宁波市{0}的高龄津贴为每人每月{1}"
    for age, value in (("70周岁以上", "100元"), ("80周岁以上", "200元"), ("90周岁以上", "500元")):
        assert told(text, value) == (said.format(age, value), age, "每人每月")


@pytest.mark.parametrize(
    ("text", "value", "statement"),
    [
        (
            "宁波市对70周岁以上老人每人每月发放高龄津贴100元，80周岁以上200元。",
            "200元",
            "浙江省宁波市对80周岁以上老人每人每月发放高龄津贴200元",
        ),
        (
            "宁波市对取得初级证书的每人每月补贴100元，取得中级证书的200元。",
            "200元",
            "浙江省宁波市对取得中级证书的每人每月补贴200元",
        ),
        (
            "宁波市对工作满3年的社工给予每人每月100元补贴，满5年的给予200元。",
            "200元",
            "浙江省宁波市对工作满5年的社工给予每人每月200元补贴",
        ),
    ],
)
def test_a_second_grade_has_the_words_of_the_first(text: str, value: str, statement: str) -> None:
    said, condition, rate = told(text, value)
    assert (said, rate) == (statement, "每人每月")
    assert not any(first in condition for first in ("70", "初级", "3年"))


def test_a_grade_without_a_sum_has_none() -> None:
    found = facts("宁波市对70周岁以上老人每人每月发放高龄津贴100元，80周岁以上老人免费乘车。")
    assert [(f.text, f.condition) for f in found if f.kind == "amount"] == [("100元", "70周岁以上")]


def test_a_sum_of_another_rate_is_not_told_in_the_firsts_words() -> None:
    text = "宁波市对70周岁以上老人每人每月发放高龄津贴100元，80周岁以上每年2000元。"
    fact = one(facts(text), "2000元")
    assert "80周岁以上老人每人每月" not in fact.statement


def test_the_condition_of_a_sum_is_not_that_of_the_sum_before_it() -> None:
    text = (
        "宁波市对70周岁以上的老人每人每月发放高龄津贴100元，"
        "对80周岁以上的老人每人每月发放高龄津贴200元。"
    )
    assert told(text, "200元")[1].startswith("80周岁以上")


def test_an_income_is_a_condition_and_no_sum_before_it() -> None:
    text = "对家庭月收入低于2000元的老人，每人每月发放津贴100元。"
    assert "低于2000元" in one(facts(text), "100元").condition
