"""Whom or what a standard is of, put before it."""

from __future__ import annotations

import pytest

from news.facts.labels import owner_first
from tests.news.facts.passages import CITY, facts, one


@pytest.mark.parametrize(
    ("pre", "put"),
    [
        ("月最低工资标准一类地区为", "一类地区月最低工资标准为"),
        ("全市月最低工资标准调整为：第一档", "全市第一档月最低工资标准调整为"),
        ("护理补贴标准为一级残疾每人每月", "一级残疾的护理补贴标准为每人每月"),
        ("津贴标准分为三档：二档每月", "二档津贴标准为每月"),
    ],
)
def test_a_class_behind_its_standard_goes_before_it(pre: str, put: str) -> None:
    assert owner_first(pre) == put


@pytest.mark.parametrize("pre", ["一类地区月最低工资标准为", "补贴标准：初级补贴", "培训补贴为"])
def test_what_names_its_owner_first_stays(pre: str) -> None:
    assert owner_first(pre) == pre


WAGES = "一类地区月最低工资标准为2260元，小时最低工资标准为22元；二类地区月最低工资标准为2010元。"


@pytest.mark.parametrize("head", ["", "全市标准如下，", "调整后，"])
def test_a_class_holds_for_each_standard_of_its_part(head: str) -> None:
    fact = one(facts(f"{head}{WAGES}"), "22元")
    assert fact.before.endswith("一类地区小时最低工资标准为")
    assert (fact.row, fact.condition) == ("一类地区", "一类地区")


def test_a_class_with_a_colon_is_one_with_its_standard() -> None:
    found = facts("一类地区：月最低工资标准2260元，小时最低工资标准22元。")
    assert one(found, "2260元").before == f"{CITY}一类地区月最低工资标准为"
    assert one(found, "22元").before == f"{CITY}一类地区小时最低工资标准为"


def test_the_month_and_the_hour_of_a_wage_are_two_attributes() -> None:
    found = facts(WAGES)
    assert one(found, "2260元").attribute == "月最低工资标准"
    assert one(found, "22元").attribute == "小时最低工资标准"


def test_whom_a_named_standard_is_of_is_its_condition() -> None:
    fact = one(facts("特困人员照料护理标准：全护理每人每月1380元，半护理每人每月690元。"), "690元")
    assert (fact.condition, fact.attribute) == ("半护理", "特困人员照料护理标准")
