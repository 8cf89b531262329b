"""Whom or what a standard is of, put before it."""

from __future__ import annotations

import pytest

from news.facts.labels import of_its_matter, owner_first, standard_in, under_heading
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


@pytest.mark.parametrize(
    ("heading", "pre", "put"),
    [
        ("见习补贴", "补贴期限：", "见习补贴期限："),
        ("见习补贴", "每年最高", "见习补贴每年最高"),
        ("租房补贴", "按实际租金的", "租房补贴按实际租金的"),
        ("报销比例", "门诊：一级医疗机构", "门诊一级医疗机构的报销比例为"),
        ("床位补贴", "新建床位：每张", "新建床位的床位补贴为每张"),
    ],
)
def test_a_benefit_in_the_heading_is_said_with_what_it_heads(
    heading: str, pre: str, put: str
) -> None:
    assert under_heading(heading, pre) == put


@pytest.mark.parametrize(
    ("heading", "pre"),
    [
        ("见习补贴", "见习补贴每年最高"),
        ("提高补贴", "每年最高"),
        ("见习补贴", "奖励期限："),
        ("申报程序", "按实际租金的"),
        ("床位补贴", "护理补贴：每人每月"),
        ("见习补贴", "按规定"),
    ],
)
def test_what_the_heading_does_not_head_stays(heading: str, pre: str) -> None:
    assert under_heading(heading, pre) == pre


def test_whom_a_sum_is_for_may_stand_in_a_clause_before_it() -> None:
    found = facts("奖励标准：\n1.初级社工，一次性奖励2000元；\n2.中级社工，一次性奖励3000元。")
    assert {fact.text: fact.condition for fact in found if fact.kind == "amount"} == {
        "2000元": "初级社工",
        "3000元": "中级社工",
    }


def test_the_standard_that_heads_a_list_is_that_of_each_item() -> None:
    text = "（一）租金标准：\n1.博士研究生，每平方米每月10元；\n2.硕士研究生，每平方米每月12元。"
    fact = one(facts(text), "12元")
    assert fact.before == f"{CITY}硕士研究生的租金标准为每平方米每月"
    assert (fact.condition, fact.attribute) == ("硕士研究生", "租金标准")


def test_classes_behind_what_is_divided_into_them_are_of_it() -> None:
    text = "月最低工资标准调整为三档，第一档为2150元，第二档为2000元，第三档为1900元。"
    assert one(facts(text), "2000元").before == f"{CITY}第二档月最低工资标准为"


@pytest.mark.parametrize(
    "text", ["第一类为每月2360元。", "二类地区为每人每月1037元。", "余姚市调整为每月2360元。"]
)
def test_a_class_or_a_place_alone_does_not_say_what_it_has(text: str) -> None:
    (fact,) = [fact for fact in facts(text) if fact.kind == "amount"]
    assert "所指" in fact.unresolved


def test_the_standard_that_a_title_names_is_that_of_bare_classes() -> None:
    fact = one(facts("二类标准调整为每月1900元。", "宁波市调整最低工资标准"), "1900元")
    assert fact.before == f"{CITY}二类最低工资标准调整为每月"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("关于调整最低工资标准的通知", "最低工资标准"),
        ("关于调整有关标准的通知", ""),
        ("调整低保标准和特困供养标准", ""),
        ("全市提标", ""),
    ],
)
def test_a_title_names_one_standard_or_none(title: str, name: str) -> None:
    assert standard_in(title) == name


def test_what_is_paid_for_each_says_for_what() -> None:
    fact = one(facts("企业每招用1名毕业生，一次性补贴1500元。"), "1500元")
    assert fact.before.endswith("企业每招用1名毕业生，一次性补贴")


def test_what_a_sentence_opens_with_heads_its_later_clauses() -> None:
    text = "生活补贴标准：本科生每人每月600元、硕士生每人每月900元，补贴期限3年。"
    assert one(facts(text), "3年").before == f"{CITY}生活补贴期限为"


def test_who_gets_a_sum_is_its_condition() -> None:
    found = facts("农村幸福院每年给予运营补助1万元。日间照料中心每年给予运营补助3万元。")
    conditions = {fact.text: fact.condition for fact in found if fact.kind == "amount"}
    assert conditions == {"1万元": "农村幸福院", "3万元": "日间照料中心"}
    assert not any(fact.conflicts for fact in found)


def test_what_heads_an_item_tells_its_share_from_another_s() -> None:
    text = "一般救助：按照低保标准的2倍给予救助。\n特别救助：按照低保标准的6倍给予救助。"
    found = [fact for fact in facts(text) if fact.kind == "share"]
    assert [fact.condition for fact in found] == ["一般救助", "特别救助"]


def test_a_term_is_not_what_the_heading_s_standard_is() -> None:
    text = "奖补标准\n1.日间照料中心正常运营满一年的，每年给予运营补助3万元。"
    assert all("满的" not in fact.before for fact in facts(text))


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        (
            "标准如下：（1）新建养老机构每张床位补贴9000元；（2）改建养老机构每张床位补贴6000元。",
            "新建养老机构",
            "改建养老机构",
        ),
        (
            "资助标准\n1.高中阶段：每生每年资助9000元；\n2.初中阶段：每生每年资助6000元。",
            "高中阶段",
            "初中阶段",
        ),
    ],
)
def test_two_who_get_two_sums_do_not_contradict_each_other(
    text: str, first: str, second: str
) -> None:
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert [fact.condition for fact in found] == [first, second]
    assert not any(fact.conflicts for fact in found)


@pytest.mark.parametrize(
    ("heading", "told"),
    [
        ("大病保险", "大病保险的起付线为"),
        ("待遇标准", "起付线为"),
        ("加强管理", "起付线为"),
    ],
)
def test_a_rate_or_a_limit_is_told_of_what_its_heading_names(heading: str, told: str) -> None:
    assert of_its_matter(heading, "起付线为") == told
    assert of_its_matter(heading, "老人每月补贴") == "老人每月补贴"
