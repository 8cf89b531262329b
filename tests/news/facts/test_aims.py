"""What is aimed at is told as an aim, in every item and every clause."""

import pytest

from news.facts.aims import intention, under_goal_heading
from tests.news.facts.passages import CITY, facts, one, statements

GOALS = """{lead}
（一）打造12个培训基地；
（二）持证社工达到5000人。"""


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("市民政局提出以下目标：", f"{CITY}民政局提出的目标包括："),
        ("到2026年，全市要实现下列目标：", f"到2026年，{CITY}要实现的目标包括："),
        ("全市社会工作的主要任务如下：", f"{CITY}社会工作的主要任务包括："),
    ],
)
def test_a_lead_in_that_names_goals_stays_with_each_item(lead: str, said: str) -> None:
    found = statements(GOALS.format(lead=lead))
    assert f"{said}打造12个培训基地" in found
    assert f"{said}持证社工达到5000人" in found


def test_a_bare_item_under_a_heading_of_goals_is_one_of_them() -> None:
    found = statements("二、发展目标\n全市持证社工达到5000人。")
    assert found == [f"发展目标包括：{CITY}持证社工达到5000人"]


def test_what_is_already_so_is_no_goal_under_such_a_heading() -> None:
    assert statements("二、发展目标\n目前全市已有持证社工3000人。") == [f"{CITY}已有持证社工3000人"]


@pytest.mark.parametrize(
    ("text", "value", "statement"),
    [
        (
            "市民政局计划到2026年建成30个社工站，培训社工2000人。",
            "2000人",
            f"{CITY}民政局计划到2026年培训社工2000人",
        ),
        (
            "全市力争2027年建成社工站40个，培养督导人才100名，社工机构达到60家。",
            "60家",
            f"{CITY}力争2027年社工机构达到60家",
        ),
        (
            "市民政局提出到2025年新建站点20个，培训社工700人。",
            "700人",
            f"{CITY}民政局提出到2025年培训社工700人",
        ),
    ],
)
def test_an_intention_holds_for_the_clauses_that_follow(
    text: str, value: str, statement: str
) -> None:
    assert one(facts(text), value).statement == statement


def test_what_is_newly_done_keeps_its_word_behind_the_intention() -> None:
    said = one(facts("全市将于2026年建成社工站40个，城镇新增就业3万人。"), "3万人").statement
    assert "将新增就业" in said


@pytest.mark.parametrize(
    ("text", "value", "said"),
    [
        (
            "全市拟进一步推进养老工作，困难供养人员每月生活标准不低于低保标准的1.3倍。",
            "1.3倍",
            "困难供养人员每月生活标准不低于低保标准的",
        ),
        (
            "全市养老工作将进一步推进，困难供养人员标准按照不低于低保标准的1.2倍确定。",
            "1.2倍",
            "困难供养人员标准按照不低于低保标准的",
        ),
    ],
)
def test_an_intention_is_put_into_no_noun(text: str, value: str, said: str) -> None:
    fact = one(facts(text), value)
    assert said in fact.statement
    assert not {"将", "拟"} & set(fact.statement)


def test_a_title_behind_a_verb_holds_no_predicate() -> None:
    text = "全市2026年要办好社工站，居民达到《体质测定标准》合格以上人数比例超过90%。"
    assert "要" in one(facts(text), "超过90%").statement


def test_what_is_done_stands_beside_what_is_planned() -> None:
    text = "全市计划再建社工站14个，已有社工站86个。"
    assert "计划" not in one(facts(text), "86个").statement


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("力争2027年总量达", "力争2027年"),
        ("将材料交到窗口", ""),
        ("主要任务", ""),
        ("提出申请", ""),
        ("市政府拟投入", "拟"),
    ],
)
def test_words_of_intention_are_told_from_their_other_uses(text: str, told: str) -> None:
    assert intention(text) == told


def test_the_year_before_a_word_of_intention_is_carried_with_it() -> None:
    fact = one(facts("全市2026年要新建社工站20个，培训社工1000人。"), "1000人")
    assert fact.statement == f"{CITY}2026年要培训社工1000人"


@pytest.mark.parametrize(
    ("text", "aim"),
    [
        ("全市提出的目标是：建成30个社工站。", True),
        ("全市计划建成30个社工站。", True),
        ("根据《宁波市社工发展目标办法》，全市建成30个社工站。", False),
        ("全市已建成30个社工站。", False),
    ],
)
def test_a_quantity_aimed_at_is_marked(text: str, aim: bool) -> None:
    assert ("aim" in one(facts(text), "30个").extra) is aim


def test_what_is_to_be_held_at_a_level_is_meant_to_be_held() -> None:
    told = one(facts("要加强制度衔接，基金支付比例稳定在75%左右。"), "75%左右")
    assert told.statement.endswith("基金支付比例要稳定在75%左右")


def test_what_is_to_be_done_gives_a_noun_without_verb_no_word_of_intention() -> None:
    text = "各区要加快新建敬老院，单体项目床位规模原则上不超过150张，其中护理型不低于60%。"
    said = [fact.statement for fact in facts(text)]
    assert not any("要单体" in each or "不要超过" in each for each in said)


def test_a_heading_that_sets_out_goals_leads_in_what_stands_under_it() -> None:
    said = under_goal_heading("到2030年要实现以下目标", "人均体育场地面积达到")
    assert said == "到2030年要实现的目标包括：人均体育场地面积达到"


def test_a_year_to_come_says_by_itself_that_something_is_meant() -> None:
    found = facts("宁波市将实施联动计划，到2030年，持证社工总量突破8000人。")
    assert one(found, "突破8000人").before.endswith("到2030年，持证社工总量")
