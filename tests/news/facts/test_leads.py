"""What the line or the heading above a list says of each item in it."""

import pytest

from news.facts.leads import at_rates_below, sets_conditions, under_lead
from tests.news.facts.passages import facts


def test_what_all_items_together_entitle_to_is_said_of_each() -> None:
    lead = "同时符合下列条件的本市家庭，可以申请住房保障："
    said, behind = under_lead(lead, "", "人均面积低于", "", "7平方米")
    assert (said, behind) == ("本市家庭申请住房保障须符合的条件包括：人均面积低于", "")
    assert sets_conditions(lead)


@pytest.mark.parametrize(
    ("heading", "told"),
    [("申报条件", "申报条件包括：库容不低于"), ("建设要点", "库容不低于")],
)
def test_the_heading_of_conditions_is_said_of_items_that_name_nobody(
    heading: str, told: str
) -> None:
    assert under_lead("", heading, "库容不低于", "", "200立方米")[0] == told


def test_an_item_under_it_stands_alone() -> None:
    text = "三、申报条件\n1.库容不低于200立方米；\n2.近三年无违法记录。"
    said = [each.statement for each in facts(text, "宁波市冷库补助办法")]
    assert any(each.endswith("申报条件包括：近三年无违法记录") for each in said)


@pytest.mark.parametrize(
    "lead",
    [
        "村民为本组织成员且符合下列条件之一的，可以申请宅基地：",
        "公示达到规定时限，且同时符合以下条件的，可以申请停止公示：",
    ],
)
def test_a_condition_before_the_list_is_no_holder_of_the_others(lead: str) -> None:
    assert not sets_conditions(lead)


def test_what_conditions_bring_somebody_into_is_said_of_each() -> None:
    lead = "将同时具备下列条件的新就业职工纳入公共租赁住房的供应范围："
    said, _ = under_lead(lead, "", "在同一单位工作满", "并签订劳动合同", "1年")
    assert said == "新就业职工纳入公共租赁住房的供应范围须符合的条件包括：在同一单位工作满"
    assert sets_conditions(lead)


def test_a_lead_in_without_its_brackets_names_what_the_items_measure() -> None:
    said, _ = under_lead("保育费（含杂费）收费标准为", "收费项目", "一级园所：日托", "", "50元")
    assert said == "一级园所日托的保育费收费标准为"


def test_neither_when_a_law_passed_nor_its_part_heads_no_item() -> None:
    for heading in ("2003年9月27日宁波市人民代表大会常务委员会第五次会议通过", "总则"):
        assert under_lead("", heading, "男性", "", "十八至六十周岁")[0] == "男性"


@pytest.mark.parametrize(
    ("lead", "item", "told"),
    [
        (
            "退休人员按下列绝对额调整基本养老金：",
            "月养老金低于3770元的，每人每月增加",
            "退休人员，月养老金低于3770元的，每人每月增加基本养老金",
        ),
        (
            "在此基础上，退休人员，再按照下列标准增加津贴：",
            "年满70周岁的，每人每月增加",
            "退休人员，年满70周岁的，每人每月增加津贴",
        ),
        (
            "退休人员按下列标准再增加津贴：",
            "年满70周岁的，每人每月增加",
            "退休人员，年满70周岁的，每人每月增加津贴",
        ),
        (
            "对企业退休军转干部按下列标准增加津贴：",
            "年满70周岁的，每人每月增加",
            "对企业退休军转干部，年满70周岁的，每人每月增加津贴",
        ),
        (
            "高质量发展奖励按以下标准额外给予奖励支持：",
            "对认定的企业给予",
            "对认定的企业给予",
        ),
        (
            "按以下标准额外给予奖励支持：",
            "对认定的企业给予",
            "对认定的企业给予",
        ),
    ],
)
def test_a_lead_in_that_only_leads_to_rates_says_whose_and_what(
    lead: str, item: str, told: str
) -> None:
    assert under_lead(lead, "", item, "")[0] == told


def test_an_item_for_some_of_whom_its_lead_in_names_is_not_joined_to_it() -> None:
    lead = "退休人员按下列标准增加津贴："
    assert at_rates_below(lead, "对参加过抗洪的人员，每人每月增加", "") is None


def test_an_item_without_a_case_keeps_its_lead_in() -> None:
    assert at_rates_below("退休人员按下列标准增加津贴：", "甲类地区每月", "") is None


def test_by_how_much_a_benefit_grows_is_no_measure_of_it() -> None:
    text = """退休人员按下列标准增加养老金：
1.年满70周岁的，每人每月增加110元。
2.年满80周岁的，每人每月增加150元。"""
    found = facts(text, "宁波市关于调整养老金的通知")
    assert {each.attribute for each in found if each.kind == "amount"} == {"养老金增加标准"}
