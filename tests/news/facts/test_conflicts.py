"""Contradictions inside one article."""

from datetime import date

import pytest

from tests.news.facts.passages import facts, one

TITLE = "宁波市两年投入社工经费超600万元"


def test_a_title_s_period_against_the_body_s_leaves_the_value_and_drops_the_period() -> None:
    fact = one(facts("2014年至今，全市投入社工经费已超600万元。", TITLE), "超600万元")
    assert fact.conflicts == ("period",)
    assert "2014" not in fact.statement


def test_a_body_without_a_period_does_not_contradict_the_title() -> None:
    fact = one(facts("全市投入社工经费已超600万元。", TITLE), "超600万元")
    assert fact.conflicts == ()


def test_a_title_s_value_against_the_body_s_is_a_conflict() -> None:
    fact = one(facts("全市持证社工人才达到394人。", "宁波市持证社工人才达到500人"), "394人")
    assert fact.conflicts == ("宁波市持证社工人才达到500人",)


def test_two_values_of_one_thing_contradict_each_other() -> None:
    found = facts("全市建成社区养老服务站点120个。\n会议指出，全市社区养老服务站点建成150个。")
    assert all(fact.conflicts == () for fact in found if fact.text not in ("120个", "150个"))
    found = facts("全市持证社工人才达到394人。\n会上通报，全市持证社工人才达到401人。")
    assert [bool(fact.conflicts) for fact in found if fact.kind == "count"] == [True, True]


@pytest.mark.parametrize(("second", "contradicts"), [("特困家庭", False), ("低收入家庭", True)])
def test_figures_of_two_defined_terms_do_not_contradict_each_other(
    second: str, contradicts: bool
) -> None:
    text = (
        "本办法所称低收入家庭是指家庭人均收入低于800元的家庭。"
        f"本办法所称{second}是指家庭人均收入低于600元的家庭。"
    )
    found = [fact for fact in facts(text, "宁波市护理人才办法") if fact.kind == "amount"]
    assert [bool(fact.conflicts) for fact in found] == [contradicts, contradicts]


def test_two_qualifiers_of_one_value_contradict_each_other() -> None:
    found = facts("全国社工站点总数达到1.2万余个。\n全国社工站点总数近1.2万个。", "社工站建设")
    assert all(fact.conflicts for fact in found)


def test_a_title_that_tells_roundly_what_the_body_tells_exactly_is_no_conflict() -> None:
    found = facts("2030年，全市持证社工人才达到4547人。", "2030年宁波市持证社工人才突破4500人")
    assert one(found, "4547人").conflicts == ()


def test_a_sentence_that_tells_roundly_what_another_tells_exactly_is_no_conflict() -> None:
    found = facts("全市持证社工人才超过4500人。\n会上通报，全市持证社工人才达到4547人。")
    assert [fact.conflicts for fact in found if fact.kind == "count"] == [(), ()]


def test_a_month_does_not_contradict_the_title_s_year() -> None:
    found = facts("2030年12月，全市新增持证社工人才90人。", "2030年宁波市新增持证社工人才900人")
    assert one(found, "90人").conflicts == ()


def test_values_of_different_levels_do_not_contradict_each_other() -> None:
    found = facts("对考取初级的给予一次性补助2000元。\n对考取中级的给予一次性补助3000元。")
    assert all(not fact.conflicts for fact in found)


def test_values_of_different_degrees_do_not_contradict_each_other() -> None:
    found = facts(
        "博士研究生学历，从事社会工作满1年。\n硕士研究生学历，从事社会工作满2年。\n"
        "本科学历，从事社会工作满3年。"
    )
    assert [fact.conflicts for fact in found if fact.kind == "period"] == [(), (), ()]


QUARTERS = "前三季度临溪市新增持证社工900人"


@pytest.mark.usefixtures("made_up_places")
def test_a_part_of_a_year_in_a_title_is_of_the_year_of_its_day() -> None:
    text = "2030年前三季度，全市新增持证社工900人。"
    fact = one(facts(text, QUARTERS, date(2030, 10, 20)), "900人")
    assert (fact.conflicts, fact.time) == ((), "2030年前三季度")


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize("told", ["2029年前三季度", "2030年上半年"])
def test_a_part_of_another_year_contradicts_the_title(told: str) -> None:
    text = f"{told}，全市新增持证社工900人。"
    fact = one(facts(text, QUARTERS, date(2030, 10, 20)), "900人")
    assert fact.conflicts == ("period",)
    assert told not in fact.statement


def test_what_is_paid_in_different_cases_does_not_contradict_each_other() -> None:
    text = "早产的，享受15天的护理津贴。\n接受手术的，享受21天的护理津贴。"
    assert all(not fact.conflicts for fact in facts(text))


def test_terms_of_different_acts_do_not_contradict_each_other() -> None:
    text = "街道在5个工作日内完成初审。\n民政局在15个工作日内完成复核。"
    assert all(not fact.conflicts for fact in facts(text))


def test_ratios_that_are_told_beside_different_figures_do_not_contradict_each_other() -> None:
    found = facts(
        "一级医疗机构起付标准300元，报销比例80%；二级医疗机构起付标准400元，报销比例75%。\n"
        "未办理转诊手续的起付标准1500元，报销比例40%。"
    )
    assert [fact.conflicts for fact in found if fact.kind == "share"] == [(), (), ()]


def test_shares_of_different_classes_do_not_contradict_each_other() -> None:
    found = facts(
        "第一类，本地企业使用本地资源，享受项目费用50%的补贴。\n"
        "第二类，本地企业使用外地资源，享受项目费用40%的补贴。"
    )
    assert [fact.conflicts for fact in found if fact.kind == "share"] == [(), ()]


def test_items_of_two_lists_do_not_contradict_each_other() -> None:
    text = """（一）将同时具备下列条件的新就业职工纳入公共租赁住房的供应范围：
1．在全市缴纳社保满1年；
2．无自有住房。
（二）将同时具备下列条件的外来务工人员纳入公共租赁住房的供应范围：
1．在全市缴纳社保满5年；
2．无自有住房。"""
    found = facts(text, "宁波市关于扩大住房保障范围的通知")
    assert [one(found, value).conflicts for value in ("1年", "5年")] == [(), ()]
