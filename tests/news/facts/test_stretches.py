"""The words that a value's clause cannot do without."""

from __future__ import annotations

import pytest

from tests.news.facts.passages import facts, one

TITLE = "宁波市社会工作动态"

CITY = "云州省临溪市"
pytestmark = pytest.mark.usefixtures("made_up_places")


def before(text: str, value: str) -> str:
    """What the statement says before a value of the made-up city."""
    return one(facts(text, "临溪市社会工作动态"), value).before


def test_what_follows_a_class_in_its_item_is_of_that_class() -> None:
    text = "全市标准为：一类地区620元/月，小时最低工资6.5元；二类地区580元/月，小时最低工资6元。"
    assert before(text, "6.5元").endswith("一类地区小时最低工资为")
    assert before(text, "6元").endswith("二类地区小时最低工资为")


def test_the_next_class_does_not_hang_on_the_one_before() -> None:
    text = "一类地区补贴为每月620元，二类地区补贴为每月580元。"
    assert before(text, "580元") == f"{CITY}二类地区补贴为每月"


def test_what_something_is_a_part_of_is_told_with_it() -> None:
    text = "全市购买的社工服务项目中，人员经费不低于75%。"
    assert before(text, "不低于75%") == f"{CITY}购买的社工服务项目中，人员经费"


@pytest.mark.parametrize(
    "origin", ["由每人每月300元", "从现行每人每月300元", "由原来每人每月300元", "由原标准每月300元"]
)
def test_what_is_raised_may_stand_in_a_clause_of_its_own(origin: str) -> None:
    text = f"全市护理补贴标准，{origin}调整为350元。"
    assert before(text, "350元") == f"{CITY}护理补贴标准，{origin}调整为"


@pytest.mark.parametrize("raised", ["统一调整为", "调整到", "提高至", "上调为"])
def test_what_a_standard_is_changed_to_hangs_on_what_it_was(raised: str) -> None:
    text = f"全市护理补贴标准由原标准每人每月300元，{raised}每人每月350元。"
    named = f"{CITY}护理补贴标准由原标准每人每月300元，{raised}每人每月"
    assert before(text, "350元") == named


def test_what_each_is_given_for_stands_in_the_clause_before() -> None:
    text = "新建社区养老服务综合体，每个给予一次性建设补助50万元。"
    assert "新建社区养老服务综合体，每个给予" in before(text, "50万元")


def test_a_ratio_is_of_what_the_figure_before_it_is_of() -> None:
    told = one(facts("一级医疗机构起付标准300元，报销比例80%。"), "80%")
    assert "一级医疗机构起付标准300元，报销比例" in told.statement


def test_what_a_sum_comes_to_is_told_with_what_was_raised() -> None:
    told = one(facts("2030年个人缴费标准同步提高40元，达到每人每年320元。"), "320元")
    assert "个人缴费标准同步提高40元，达到每人每年320元" in told.statement


def test_a_term_far_behind_what_is_bound_takes_what_has_to_be_done() -> None:
    text = "全市各受理机构应当自收到老年人补贴申请材料之日起3个工作日内，作出是否准予的决定。"
    assert one(facts(text, "临溪市社会工作动态"), "3个工作日").after == "内，作出是否准予的决定"


def test_by_what_a_payment_is_measured_stands_between_it_and_whom_it_is_for() -> None:
    text = "对完成适老改造的机构，按照投入和成效，给予最高20万元支持。"
    assert before(text, "最高20万元").endswith("对完成适老改造的机构，按照投入和成效，给予")


def test_whom_a_rule_is_for_is_told_with_what_they_get() -> None:
    text = "对融资需求300万元以下的经营主体，实行无抵押信用担保。"
    assert one(facts(text, "临溪市社会工作动态"), "300万元以下").after.endswith(
        "的经营主体，实行无抵押信用担保"
    )


def test_at_what_degree_a_limit_holds_is_told_with_it() -> None:
    text = "日最高气温达到37℃以上、40℃以下时，用人单位安排室外作业不得超过6小时。"
    assert "日最高气温达到37℃以上、40℃以下时" in before(text, "不得超过6小时")


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        (
            "对首次创业满6个月的残疾人，给予一次性补贴8000元。",
            "8000元",
            "对首次创业满6个月的残疾人，给予一次性补贴8000元",
        ),
        (
            "对新设站点的机构，经审核，给予不超过5万元的奖励。",
            "不超过5万元",
            "对新设站点的机构，经审核，给予不超过5万元的奖励",
        ),
        (
            "申请人在申请前5年内，未发生违规行为。",
            "5年",
            "申请人在申请前5年内，未发生违规行为",
        ),
        (
            "宁波市发生燃气事故31起，死亡18人。",
            "18人",
            "宁波市发生燃气事故31起，死亡18人",
        ),
    ],
)
def test_a_value_is_told_with_whom_and_what_it_hangs_on(text: str, value: str, said: str) -> None:
    (fact,) = [each for each in facts(text, TITLE) if each.text == value]
    assert said.removeprefix("宁波市") in fact.statement


def test_an_alternative_is_told_with_what_it_stands_beside() -> None:
    text = "申请人无自有住房，或者自有住房面积低于18平方米。"
    assert "无自有住房，或者自有住房面积低于" in one(facts(text), "18平方米").before
