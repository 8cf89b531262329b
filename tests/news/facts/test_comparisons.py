"""A change is told between its two times, or it is not asked."""

import pytest

from news.facts.comparisons import base_lost
from tests.news.facts.passages import CITY, facts, one

BASE = "比较对象"


@pytest.mark.parametrize(
    "text",
    [
        "2023年全市持证社工达到3800人，2022年的持证社工为3200人，一年间增加了600人。",
        "2022年全市持证社工为3200人，2023年达到3800人，增加了600人。",
    ],
)
def test_a_change_between_two_years_names_both(text: str) -> None:
    fact = one(facts(text), "600人")
    assert fact.statement == f"2023年{CITY}持证社工比2022年增加了600人"
    assert fact.unresolved == ()
    assert text[fact.clause.start : fact.clause.end] == text.rstrip("。")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("全市社工机构达到60家，增加12家。", "12家"),
        ("2023年全市社工机构达到60家，一年间增加12家。", "12家"),
        ("全市登记率为80%，提高5个百分点。", "5个百分点"),
    ],
)
def test_a_change_from_nothing_named_is_left_open(text: str, value: str) -> None:
    assert BASE in one(facts(text), value).unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023年，全市社工机构比2022年增加12家。", "12家"),
        ("2023年全市社工机构达到60家，比上年增长25%。", "25%"),
        ("全市社工机构由2022年的48家增加到60家。", "60家"),
        ("全市将增加12个社工站。", "12个"),
    ],
)
def test_a_change_with_its_base_is_whole(text: str, value: str) -> None:
    assert one(facts(text), value).unresolved == ()


def test_a_second_change_keeps_the_year_that_the_first_opens_with() -> None:
    fact = one(facts("2023年，全市社工机构比2022年增加12家，增长25%。"), "25%")
    assert fact.statement.startswith(f"2023年，{CITY}社工机构比2022年增加")


def test_the_length_of_time_of_a_change_is_not_asked() -> None:
    found = facts("2023年全市社工为3200人，一年增加600人。")
    assert all(fact.unresolved for fact in found if fact.kind == "period")


def test_a_place_before_the_year_stays_with_what_is_compared() -> None:
    text = "武汉市2022年发放津贴820万元，2023年发放津贴960万元，增长17%。"
    fact = one(facts(text, "武汉市社工人才政策"), "17%")
    assert fact.statement == "2023年湖北省武汉市发放津贴比2022年增长17%"


def attribute_of(text: str, value: str) -> str:
    return one(facts(text), value).attribute


@pytest.mark.parametrize(
    ("text", "value", "attribute"),
    [
        ("2024年，全市出口额3亿元，完成年度计划82%，同比增长7%。", "7%", "出口额增长"),
        ("2024年，全市粮食产量9万吨、增长2%。", "2%", "粮食产量增长"),
        ("2024年，全市每户人口2.6人，比2010年的3.1人减少0.5人。", "0.5人", "每户人口减少"),
        ("2024年，全市男性人口为60万人，占51%。", "51%", "男性人口占比"),
        ("全市预期寿命较2015年的76岁继续增长，达到79岁。", "79岁", "预期寿命"),
        ("全市文盲率由4%下降为2%。", "2%", "文盲率"),
        ("2024年，全市报名人数达到9万人，比上年增长6%。", "6%", "报名人数增长"),
        ("2024年，全市0—14岁人口为9万人，占17%。", "17%", "0—14岁人口占比"),
        ("孤儿生活补贴标准由每人每月900元提高至每人每月990元。", "990元", "生活补贴标准"),
    ],
)
def test_a_change_is_a_change_of_what_the_clauses_before_name(
    text: str, value: str, attribute: str
) -> None:
    assert attribute_of(text, value) == attribute


@pytest.mark.parametrize(
    ("text", "value", "attribute"),
    [
        ("全市建设8个社工站。", "8个", "社工站"),
        ("全市打造9个区域性共享实训基地。", "9个", "区域性共享实训基地"),
        ("市民政局等5部门印发通知。", "5部门", "部门"),
        ("全市建成6个乡镇（街道）服务站。", "6个", "乡镇（街道）服务站"),
        ("全市累计有70人取得证书。", "70人", "取得证书的人数"),
        ("市民政局按照贷款额的3%给予风险补贴。", "3%", "风险补贴比例"),
        ("全市一线持证社工约有70人。", "约有70人", "一线持证社工"),
    ],
)
def test_an_attribute_ends_with_its_noun(text: str, value: str, attribute: str) -> None:
    found = [fact for fact in facts(text) if fact.quantity and fact.text in (value, value[2:])]
    assert [fact.attribute for fact in found] == [attribute]


@pytest.mark.parametrize(
    "text",
    [
        "两天后，全市公布名单。",
        "全市60岁及以上老年人可以免费乘车。",
        "全市增速为-6%。",
        "全市出口3兆8800亿元。",
        "排名前3位的街道受到表扬。",
        "全市普及学前三年教育。",
        "百年老校迁入新址。",
    ],
)
def test_words_that_only_look_like_a_value_are_none(text: str) -> None:
    assert [fact.text for fact in facts(text) if fact.quantity] == []


def test_two_standards_raised_together_do_not_contradict_each_other() -> None:
    text = (
        "孤儿生活补贴标准由每人每月900元提高至每人每月990元；"
        "困境儿童生活补贴标准由每人每月700元提高至每人每月760元。"
    )
    found = [fact for fact in facts(text) if fact.kind == "amount"]
    assert [fact.condition for fact in found] == ["调整前", "孤儿", "调整前", "困境儿童"]
    assert not any(fact.conflicts for fact in found)


def test_two_shares_of_two_sums_do_not_contradict_each_other() -> None:
    text = "市财政按照企业投资额的20%给予补贴。市财政按照企业贷款额的50%给予补贴。"
    found = [fact for fact in facts(text) if fact.kind == "share"]
    assert [fact.condition for fact in found] == ["企业投资额", "企业贷款额"]
    assert not any(fact.conflicts for fact in found)


def test_a_change_that_has_lost_what_it_is_compared_with_stays_open() -> None:
    text = "与2012年相比，2023年全市单位能耗下降26.8%，同比下降3.1%；持证社工增长9%。"
    found = facts(text)
    assert "比较对象" in one(found, "26.8%").unresolved
    assert "比较对象" not in one(found, "3.1%").unresolved


def test_a_figure_beside_a_comparison_that_is_no_change_needs_none() -> None:
    text = "与2022年相比，2023年全市新增社工站30个。"
    assert "比较对象" not in one(facts(text), "30个").unresolved


def test_what_the_first_branch_s_figure_is_of_the_others_are_of_too() -> None:
    told = facts("全市采矿业增加值同比下降0.4%，制造业增长6.9%；零售业价格上涨2%。")
    assert one(told, "6.9%").statement.endswith("制造业增加值同比增长6.9%")
    assert "增加值" not in one(told, "2%").statement.rpartition("，")[2]


@pytest.mark.parametrize("other", ["外贸企业增长6.9%", "服务业投资增长6.9%"])
def test_a_measure_is_carried_on_to_branches_alone(other: str) -> None:
    told = facts(f"全市采矿业增加值同比下降0.4%，{other}。")
    assert all("增加值" not in fact.before for fact in told if fact.text.endswith("6.9%"))


def test_a_growth_of_several_years_has_a_base_of_its_own() -> None:
    found = facts("全市投资同比增长3%，两年平均增长1.7%。")
    assert one(found, "1.7%").before.endswith("两年平均增长")


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("21.3%", "卫生和社会工作投资增长21.3%"),
        ("12.6%", "卫生和社会工作投资增长21.3%，两年平均增长12.6%"),
    ],
)
def test_what_the_first_branch_has_each_of_the_others_has(value: str, said: str) -> None:
    first = "此外，民生领域投资持续较快增长，教育业投资增长56.3%"
    text = f"{first}；卫生和社会工作增长21.3%，两年平均增长12.6%。"
    assert one(facts(text), value).statement.endswith(said)


def test_behind_another_measure_nobody_can_tell_what_a_branch_has() -> None:
    told = facts("全市制造业投资同比增长8.3%，企业利润总额增长5.5%，住宿业增长2.2%。")
    assert "投资" not in one(told, "2.2%").before.rpartition("，")[2]


def test_what_grows_each_year_has_a_base_of_its_own() -> None:
    assert not base_lost("人均收入年均增长", "", "share")
    assert base_lost("人均收入增长", "", "share")


def test_what_each_is_given_more_is_told_of_each() -> None:
    assert not base_lost("退休人员每人每月增加", "", "amount")
    assert base_lost("退休人员养老金增加", "", "amount")
