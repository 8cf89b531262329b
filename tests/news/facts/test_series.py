"""Values told of several in turn, in full for the first only."""

from __future__ import annotations

import pytest

from tests.news.facts.passages import CITY, facts, one


def told(text: str, value: str) -> tuple[str, str]:
    """What stands before a value, and its rate."""
    fact = one(facts(text), value)
    assert fact.quantity is not None
    assert not fact.unresolved
    return fact.before.removeprefix(CITY), fact.quantity.rate


@pytest.mark.parametrize(
    ("text", "before", "rate"),
    [
        ("城市低保标准为每人每月810元，农村610元。", "农村低保标准为每人每月", "每人每月"),
        ("低保标准城市每人每月810元，农村610元。", "农村低保标准为每人每月", "每人每月"),
        ("护理型床位每床每月补贴210元，普通床位610元。", "普通床位每床每月补贴", "每床每月"),
        ("小学每生每年补助720元，初中610元。", "初中每生每年补助", "每生每年"),
        ("种粮补贴每亩120元，轮作补贴610元。", "轮作补贴为每亩", "每亩"),
        ("建设补贴标准：新建每床810元，改建每床610元。", "改建建设补贴标准为每床", "每床"),
        ("对市级示范社区每个每年补助810元，区级610元。", "对区级示范社区每个每年补助", "每个每年"),
    ],
)
def test_a_later_value_has_the_words_and_the_rate_of_the_first(
    text: str, before: str, rate: str
) -> None:
    assert told(text, "610元") == (before, rate)


def test_a_part_is_paid_at_the_rate_of_its_whole() -> None:
    text = "公租房租金为每平方米每月8元，其中低保家庭2元。"
    before, rate = told(text, "2元")
    assert before == "公租房租金为每平方米每月8元，其中低保家庭为每平方米每月"
    assert rate == "每平方米每月"


@pytest.mark.parametrize(
    "text",
    [
        "缴费标准为每人每年100元，政府补贴30元。",
        "护理补贴为每人每月100元，租房补贴由每户每月20元提高到30元。",
        "初级社工津贴为每人每月100元，其他人员培训两次各30元。",
    ],
)
def test_what_is_of_another_kind_takes_nothing_from_the_value_before(text: str) -> None:
    found = [fact for fact in facts(text) if fact.text == "30元"]
    assert all("每人每" not in fact.before for fact in found)


def test_each_of_a_series_has_a_key_of_its_own() -> None:
    text = "护理型床位每床每月补贴200元，普通床位100元，特护床位300元。"
    keys = {fact.key for fact in facts(text) if fact.kind == "amount"}
    assert len(keys) == 3


def test_a_class_brings_the_places_that_it_takes_in() -> None:
    text = "甲乡、乙乡等一类地区护理标准为每人每月810元，丙乡、丁乡等二类地区为每人每月610元。"
    before, rate = told(text, "610元")
    assert (before, rate) == ("丙乡、丁乡等二类地区护理标准为每人每月", "每人每月")


def test_ranks_that_a_list_joins_stand_together_for_those_before() -> None:
    text = "一、二级残疾人生活补贴为每月210元，三、四级为每月160元。"
    fact = one(facts(text), "160元")
    assert fact.before == f"{CITY}三、四级残疾人生活补贴为每月"
    assert fact.row == "三、四级"


def test_a_value_of_several_ranks_apart_is_of_no_one_rank() -> None:
    fact = one(facts("护理补贴：一级肢体残疾及三级智力残疾每月350元。"), "350元")
    assert fact.row == ""


@pytest.mark.parametrize(
    ("text", "before"),
    [
        (
            "机构养育孤儿养育标准每人每月810元，散居孤儿每人每月610元。",
            "散居孤儿养育标准为每人每月",
        ),
        ("公租房租金标准每平方米每月8元，廉租房610元。", "廉租房租金标准为每平方米每月"),
        ("四类地区城镇标准为每人每月810元、农村为每人每月610元。", "四类地区农村标准为每人每月"),
    ],
)
def test_whom_a_standard_is_of_takes_the_first_one_s_place(text: str, before: str) -> None:
    assert told(text, "610元")[0] == before


def test_grades_of_a_whole_are_paid_at_its_rate() -> None:
    text = "助学金平均资助标准为每生每年2300元，其中一等3000元、二等1500元。"
    for grade, value in (("一等", "3000元"), ("二等", "1500元")):
        fact = one(facts(text), value)
        assert fact.quantity is not None
        assert (fact.row, fact.quantity.rate) == (grade, "每生每年")


def test_a_part_with_a_rate_of_its_own_is_told_at_that_rate() -> None:
    before, rate = told("公益林补偿标准每亩16元，其中国有林每亩10元。", "10元")
    assert (before, rate) == ("公益林补偿标准每亩16元，其中国有林为每亩", "每亩")


def test_what_is_told_without_a_verb_or_rate_keeps_its_own_words() -> None:
    fact = one(facts("海曙区企业总投资3000万元，贷款2000万元。"), "2000万元")
    assert "总投资" not in fact.before.rpartition("，")[2]
    assert fact.before.endswith("贷款")


def test_what_a_clause_tells_in_full_twice_is_told_twice() -> None:
    text = "种植大户每亩补贴200元、家庭农场每亩补贴150元，合作社100元。"
    assert told(text, "150元") == ("家庭农场每亩补贴", "每亩")
    assert told(text, "100元") == ("合作社每亩补贴", "每亩")


def test_what_stands_behind_a_colon_changes_with_its_value() -> None:
    text = "保育费收费标准为：\n一级园所：日托50元，整托70元。\n二级园所：日托40元，整托55元。"
    found = facts(text, "宁波市关于园所收费标准的通知")
    told = one(found, "55元").before
    assert told.endswith("二级园所整托的保育费收费标准为")


def test_a_value_told_with_a_verb_of_its_own_keeps_it() -> None:
    text = "到2030年，全市消费比重提高到20%，发电量比重达到39%。"
    assert one(facts(text), "39%").before.endswith("发电量比重达到")


def test_what_a_sum_is_made_up_of_is_no_member_of_the_series() -> None:
    text = (
        "小学每生每学年补助970元（含杂费750元，课本费220元）；"
        "初中每生每学年补助1476元（含杂费1176元，课本费300元）。"
    )
    found = facts(text, "宁波市义务教育实施办法")
    school = one(found, "1476元")
    assert school.before.endswith("初中每生每学年补助")
    assert school.after == ""
