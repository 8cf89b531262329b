"""Values side by side under the same words, and numbers that only look so."""

from __future__ import annotations

import pytest

from news.facts.parallel import cell, joints, same_measure, with_rate
from news.facts.quantities import find_quantities
from tests.news.facts.passages import facts, one

TITLE = "临溪市社会工作动态"


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    "where", ["在五个新城和部分郊区", "从五个新城和部分郊区", "向五个新城和部分郊区"]
)
def test_a_number_in_a_phrase_of_where_begins_no_chain(where: str) -> None:
    fact = one(facts(f"全市{where}选派持证社工90名。", TITLE), "90名")
    assert fact.before == f"云州省临溪市{where}选派持证社工"
    assert fact.row == ""


@pytest.mark.parametrize(
    ("text", "pre"),
    [
        ("新建食堂12个和服务中心90个", "新建服务中心"),
        ("在五个新城和城郊选派90个", "在五个新城和城郊选派"),
    ],
)
def test_a_later_value_takes_the_words_of_the_first_only_in_a_chain(text: str, pre: str) -> None:
    mentions = find_quantities(text)
    last = mentions[-1]
    before, after = text[: last.span.start], text[last.span.end :]
    joined = joints(text, mentions)
    assert cell(text, mentions, len(mentions) - 1, before, after, joined).pre == pre


def test_of_two_levels_side_by_side_each_has_its_own_row() -> None:
    text = "对初级社工奖励200元、中级300元"
    mentions = find_quantities(text)
    joined = joints(text, mentions)
    cells = [
        cell(text, mentions, at, text[: each.span.start], text[each.span.end :], joined)
        for at, each in enumerate(mentions)
    ]
    assert [(each.pre, each.row) for each in cells] == [
        ("对初级社工奖励", "初级"),
        ("对中级社工奖励", "中级"),
    ]


def test_what_is_measured_is_named_again_behind_a_short_verb() -> None:
    assert same_measure("社工人才总量达", "持证") == "持证社工人才达到"
    assert same_measure("社工人才总量达", "其中持证社工") == ""
    assert same_measure("社工人才来了", "持证") == ""


@pytest.mark.parametrize(
    ("pre", "said"),
    [
        ("社工补贴标准", "社工补贴标准为每人"),
        ("对社工给予补贴", "对社工给予补贴每人"),
        ("社工最高可领取", "社工每人最高可领取"),
        ("对社工每人补助", "对社工每人补助"),
    ],
)
def test_a_rate_stands_before_its_sum_once(pre: str, said: str) -> None:
    assert with_rate(pre, "每人") == said


@pytest.mark.usefixtures("made_up_places")
def test_each_of_two_standards_in_one_clause_is_told_under_its_own_name() -> None:
    found = facts("全市社工津贴的月标准为950元、小时标准为9.8元。", TITLE)
    assert one(found, "950元").before == "云州省临溪市社工津贴的月标准为"
    assert one(found, "9.8元").before == "云州省临溪市社工津贴的小时标准为"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("全市增加水稻种植面积26万亩、蔬菜瓜果16万亩。", "浙江省宁波市增加蔬菜瓜果16万亩"),
        ("全市增加水稻种植面积26万亩、节能灯3万亩。", "浙江省宁波市增加节能灯3万亩"),
        ("全市建成养老床位26张、护理床位16张。", "浙江省宁波市建成护理床位16张"),
    ],
)
def test_a_verb_within_the_first_things_name_goes_with_it(text: str, told: str) -> None:
    found = [fact.statement for fact in facts(text) if fact.quantity]
    assert found[-1] == told


def test_what_is_so_much_and_above_is_no_list_of_two() -> None:
    told = facts("2030年，全市12个县级及以上医院平均满意率为87.0%。")
    assert not [
        fact for fact in told if "全市以上" in fact.statement or "宁波市以上" in fact.statement
    ]
    assert one(told, "87.0%").statement.endswith("12个县级及以上医院平均满意率为87.0%")


def test_a_scholarship_is_so_much_for_each() -> None:
    text = "甲等奖学金每人每次1500元，评定比例不超过学生人数3%。"
    assert one(facts(text), "1500元").before.endswith("甲等奖学金为每人每次")


def test_a_lead_in_that_names_two_measures_names_neither() -> None:
    text = "奖学金分为两个等级，其标准和比例为：\n（一）甲等每人900元；\n（二）乙等每人500元。"
    assert all("标准和比例" not in fact.statement for fact in facts(text))


def test_a_word_that_two_things_begin_with_is_said_once() -> None:
    told = facts("全市每年评选优秀社工10名、优秀项目5个。")
    assert one(told, "5个").statement.endswith("每年评选优秀项目5个")


@pytest.mark.usefixtures("made_up_places")
def test_a_later_rank_with_a_noun_of_its_own_does_not_take_the_first_ones() -> None:
    found = facts("2030年，全市新增省级示范企业68家、国家级“小巨人”企业9家。", TITLE)
    assert one(found, "9家").before.endswith("新增国家级“小巨人”企业")


def test_how_long_at_most_is_no_bound_of_the_rate_beside_it() -> None:
    text = "紧缺人才经认定后，可获得最长10年、每月5000元的租房补贴。"
    assert one(facts(text, "宁波市人才政策"), "5000元").before.endswith("可获得每月")


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("10家", "培育重点企业"),
        ("5个", "培育重点项目"),
        ("12个", "新建社工站"),
        ("30个", "新建服务点"),
    ],
)
def test_what_is_done_to_the_first_thing_is_done_to_the_others(value: str, told: str) -> None:
    text = "2024年，全市培育重点企业10家、重点项目5个，新建社工站12个、服务点30个。"
    fact = one(facts(text), value)
    assert fact.before == f"2024年，浙江省宁波市{told}"
    assert fact.after == ""


def test_what_a_deed_only_describes_has_none() -> None:
    text = "2024年，全市培训机构86家、养老机构12家。"
    assert one(facts(text), "12家").before == "2024年，浙江省宁波市养老机构为"
