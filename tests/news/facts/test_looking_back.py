"""Which year a report tells of, part by part."""

from __future__ import annotations

from datetime import date

import pytest

from news.facts.looking_back import SUMS_UP, year_before
from tests.news.facts.passages import article, facts, one

TITLE = "2031年临溪市政府工作报告"
DAY = date(2031, 1, 20)
REPORT = """政府工作报告
——2031年1月15日在临溪市第九届人民代表大会第五次会议上
临溪市市长
{back}
{lead}临溪市地区生产总值增长5.2%。
（一）民生保障更加有力
临溪市新建社工站46个。
{more}
三、2031年重点工作
2031年主要预期目标是：临溪市地区生产总值增长6%左右。
临溪市新建社区食堂20家。
四、加强自身建设
临溪市建议办结率达到99%。"""

pytestmark = pytest.mark.usefixtures("made_up_places")


def report(back: str, lead: str = "", more: str = "") -> str:
    return REPORT.format(back=back, lead=lead, more=more)


def told(text: str, value: str, day: date | None = DAY, title: str = TITLE) -> tuple[str, bool]:
    """The time that a value is said to be of, and whether it is left open."""
    fact = one(facts(text, title, day), value)
    return fact.time, "时间" in fact.unresolved


@pytest.mark.parametrize(
    ("back", "lead"),
    [
        ("一、2030年工作回顾", ""),
        ("一、过去一年工作回顾", ""),
        ("一、2030年工作完成情况", ""),
        ("一、工作回顾", ""),
        ("一、2030年和“十五五”时期工作回顾", "2030年是收官之年，我们迎难而上。"),
        ("一、2030年和“十五五”时期工作回顾", "刚刚过去的2030年，我们迎难而上。"),
        ("一、“十五五”和2030年工作回顾", "一年来，我们迎难而上。"),
        ("一、过去五年工作回顾", "2030年，我们迎难而上。"),
    ],
)
def test_figures_looked_back_on_are_of_the_year_before_the_reports_own(
    back: str, lead: str
) -> None:
    text = report(back, lead)
    assert told(text, "5.2%") == ("2030年", False)
    assert told(text, "46个") == ("2030年", False)


def test_figures_looked_back_on_over_several_years_are_of_none() -> None:
    assert told(report("一、过去五年工作回顾"), "46个") == ("", True)
    assert told(report("一、2030年和“十五五”时期工作回顾"), "46个") == ("", True)


def test_what_is_to_come_is_not_told_of_the_year_looked_back_on() -> None:
    assert told(report("一、2030年工作回顾"), "99%") == ("", True)


@pytest.mark.parametrize("value", ["20家", "6%左右"])
def test_what_stands_under_a_plans_year_is_planned_for_it(value: str) -> None:
    text = report("一、2030年工作回顾")
    assert told(text, value) == ("2031年", False)
    fact = one(facts(text, TITLE, DAY), value)
    assert "计划" in fact.statement or "目标是" in fact.statement


@pytest.mark.parametrize("ahead", ["下一步工作打算", "工作设想", "2031年工作计划"])
def test_a_summarys_year_is_not_lent_to_what_is_planned_behind_it(ahead: str) -> None:
    text = (
        "一、主要做法\n临溪市新增站点增长5%，床位增长4%，捐赠增长3%。\n"
        f"二、{ahead}\n临溪市新建食堂20家。"
    )
    title = "临溪市民政局2030年工作总结"
    assert told(text, "5%", DAY, title) == ("2030年", False)
    of_a_year = "2031年" if ahead.startswith("2031年") else ""
    assert told(text, "20家", DAY, title) == (of_a_year, not of_a_year)


def test_a_goal_to_come_is_of_the_year_that_opens_its_passage() -> None:
    text = report(
        "一、2030年工作回顾",
        more="二、今后五年主要目标\n到2035年，临溪市持证社工达到900人。临溪市持证率达到8%。",
    )
    assert told(text, "8%") == ("2035年", False)


def test_a_target_is_of_the_year_that_it_names() -> None:
    assert told(report("一、2030年工作回顾"), "6%左右") == ("2031年", False)


def test_a_report_that_tells_of_five_years_and_of_one_lends_neithers_time_to_the_other() -> None:
    text = report(
        "一、2030年工作回顾",
        more="五年来，临溪市改造小区186个。临溪市新增学位900个。\n2030年，临溪市新增就业800人。\n临溪市新增床位700张。",
    )
    assert told(text, "186个") == ("", True)
    assert told(text, "900个") == ("", True)
    assert told(text, "800人") == ("2030年", False)
    assert told(text, "700张") == ("2030年", False)


def test_a_heading_of_several_years_ends_the_part_of_one() -> None:
    text = report("一、2030年工作回顾", more="二、“十五五”时期主要成就\n临溪市改造小区186个。")
    assert told(text, "186个") == ("", True)


def test_another_year_told_in_passing_holds_for_its_paragraph_only() -> None:
    text = report(
        "一、2030年工作回顾",
        more="2029年，临溪市改造小区186个。临溪市新增学位900个。\n临溪市新增床位700张。",
    )
    assert told(text, "900个") == ("2029年", False)
    assert told(text, "700张") == ("2030年", False)


def test_a_year_said_holds_where_the_report_bears_no_day() -> None:
    assert told(report("一、2030年工作回顾"), "46个", None, "政府工作报告") == ("2030年", False)


def test_a_stories_year_is_not_lent_behind_five_years() -> None:
    text = (
        "临溪市进出口增长5%。\n五年来，临溪市改造小区186个。临溪市新增学位900个。\n"
        "临溪市新增床位700张。"
    )
    title = "2030年临溪市经济运行情况"
    assert told(text, "186个", DAY, title) == ("", True)
    assert told(text, "900个", DAY, title) == ("", True)
    assert told(text, "700张", DAY, title) == ("2030年", False)


@pytest.mark.parametrize(
    ("title", "text", "day", "year"),
    [
        ("工作报告", "", date(2031, 2, 1), "2030年"),
        ("工作报告", "", date(2031, 8, 1), ""),
        ("工作报告", "——2031年1月15日在临溪市第九届人民代表大会第五次会议上", None, "2030年"),
        (TITLE, "", None, "2030年"),
        ("临溪市政府工作报告（2031年）", "", None, "2030年"),
        ("2031年临溪市社会工作报告会", "", None, ""),
    ],
)
def test_a_report_of_the_first_months_looks_back_on_the_year_before(
    title: str, text: str, day: date | None, year: str
) -> None:
    assert year_before(article(text, title), day) == year


@pytest.mark.parametrize("heading", ["二、总结推广", "（三）总结推广阶段", "四、总结评估"])
def test_a_phase_of_a_plan_in_which_it_is_summed_up_looks_back_on_no_year(heading: str) -> None:
    assert SUMS_UP.search(heading) is None
    assert SUMS_UP.search("一、过去一年工作回顾") is not None


@pytest.mark.parametrize(("tasks", "year"), [(3, "2031年"), (1, "")])
def test_a_passage_of_nothing_but_tasks_plans_for_its_reports_year(tasks: int, year: str) -> None:
    numbered = "".join(f"{'一二三'[n]}要做好服务。" for n in range(tasks))
    text = f"（三）保障民生。{numbered}临溪市新建社区食堂20家。"
    fact = one(facts(text, "2031年临溪市政府工作报告", DAY), "20家")
    assert ("计划" in fact.statement, fact.time if year else "") == (bool(year), year)


@pytest.mark.parametrize(
    ("title", "head"),
    [
        ("政府工作报告", "——2031年1月15日在临溪市第九届人民代表大会第五次会议上\n"),
        ("——2031年1月15日在临溪市第九届人民代表大会第五次会议上", ""),
    ],
)
def test_a_report_that_only_says_when_it_was_given_plans_for_that_year(
    title: str, head: str
) -> None:
    text = f"{head}主要预期目标是：地区生产总值增长6%。\n临溪市新建社区食堂20家。"
    fact = one(facts(text, title, DAY), "20家")
    assert (fact.time, "计划" in fact.statement) == ("2031年", True)
