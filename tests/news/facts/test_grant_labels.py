"""Labels in front of what a benefit pays."""

from __future__ import annotations

import pytest

from news.facts.grant_labels import under_standard, without_grant_label
from tests.news.facts.passages import facts, one


@pytest.mark.parametrize(
    ("labelled", "said"),
    [
        ("生活补贴：低保家庭每人每月", "低保家庭的生活补贴为每人每月"),
        ("护理补贴：一级每月", "护理补贴一级为每月"),
        ("护理补贴：一级110元/月，二级每月", "护理补贴二级为每月"),
        ("护理补贴：一级由100元提高至", "护理补贴一级由100元提高至"),
        ("甬民发〔2030〕2号：社工津贴为每月", "社工津贴为每月"),
        (
            "宁波市财政局、民政局2030年12月通知：社工津贴为每月",
            "根据宁波市财政局、民政局2030年12月通知，社工津贴为每月",
        ),
        ("自2030年7月1日起：社工津贴为每月", "自2030年7月1日起，社工津贴为每月"),
        ("月最低工资标准分为：一类工资区每月", "一类工资区的月最低工资标准为每月"),
        ("申请时间：自每年3月1日起", "申请时间：自每年3月1日起"),
    ],
)
def test_a_label_becomes_a_part_of_the_sentence(labelled: str, said: str) -> None:
    assert without_grant_label(labelled, "") == said


def test_what_stands_behind_the_sum_says_what_it_is() -> None:
    assert without_grant_label("护理补贴：一级按每月", "的标准发放") == "护理补贴一级按每月"


@pytest.mark.parametrize(
    ("lead", "heading", "said"),
    [
        ("高龄津贴发放标准为", "", "80周岁以上的老年人的高龄津贴发放标准为每人每月"),
        ("", "收费标准", "80周岁以上的老年人的收费标准为每人每月"),
        ("申请材料如下", "", "80周岁以上的老年人，每人每月"),
    ],
)
def test_a_standard_above_says_what_each_is_paid(lead: str, heading: str, said: str) -> None:
    assert under_standard("80周岁以上的老年人，每人每月", "", lead, heading) == said


def test_a_sum_that_says_what_it_is_needs_no_standard_above() -> None:
    assert under_standard("对初级补助每人每月", "", "奖励标准为", "") == "对初级补助每人每月"


def test_for_whom_a_point_of_a_list_pays_is_told_with_the_sum() -> None:
    fact = one(facts("二是对考入大学的困境儿童，给予一次性助学金8000元。"), "8000元")
    assert "对考入大学的困境儿童，给予一次性助学金" in fact.statement


def test_an_items_own_heading_says_what_is_paid() -> None:
    text = "（一）发放标准。80周岁以上的老年人每人每月100元。"
    said = "80周岁以上的老年人的发放标准为每人每月100元"
    assert one(facts(text), "100元").statement.endswith(said)
