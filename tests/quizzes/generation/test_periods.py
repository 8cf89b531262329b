"""Over which time a figure was reached."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from news.facts.fact import Fact
from quizzes.generation.periods import (
    behind_basis,
    in_its_period,
    of_a_year_to_come,
    of_another_year,
    of_no_plan,
    of_no_time,
    undated_among_dated,
)
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import Teller, district

PLAN = "《望湖区“十六五”社会工作规划》"


def grown(opens: str, **changes: object) -> tuple[Fact, SourceArticle]:
    """A count of new jobs, told behind an opening sentence."""
    text = f"{opens}全区新增300名社工就业。"
    fact = Teller(text, {"place": "云州省望湖区"}).tell(
        "count", "全区新增300名社工就业", "300名", "望湖区新增", "社工就业", **changes
    )
    return fact, replace(district(), text=text, facts=(fact,))


@pytest.mark.parametrize(
    ("opens", "when"),
    [
        ("“十五五”期间，望湖区办了几件实事。", "“十五五”期间"),
        ("区政府高度重视，“十五五”时期，望湖区办了几件实事。", "“十五五”时期"),
        ("2030年以来，望湖区办了几件实事。", "2030年以来"),
    ],
)
def test_the_period_that_opens_a_paragraph_is_said_of_its_figures(opens: str, when: str) -> None:
    told = in_its_period(*grown(opens))
    assert (told.before, told.time) == (f"{when}，望湖区新增", when)


def test_a_period_stands_behind_the_document_that_tells_it() -> None:
    fact, article = grown("“十五五”期间，望湖区办了几件实事。", instrument=PLAN)
    told = in_its_period(replace(fact, before=f"根据{PLAN}，望湖区新增"), article)
    assert told.before == f"根据{PLAN}，“十五五”期间，望湖区新增"


@pytest.mark.parametrize(
    "opens",
    [
        "望湖区办了几件实事。",
        "“十五五”期间，望湖区办了几件实事。\n",
        "“十五五”期间，望湖区办了几件实事。2031年，望湖区开会。",
    ],
)
def test_no_period_is_carried_past_another_time_or_paragraph(opens: str) -> None:
    fact, article = grown(opens)
    assert in_its_period(fact, article) == fact


def test_words_put_to_a_statement_stand_behind_its_document() -> None:
    fact, _ = grown("")
    based = replace(fact, instrument="《望湖区救助办法》", before="根据《望湖区救助办法》，津贴为")
    put = behind_basis(based, "自2030年1月1日起，").before
    assert put == "根据《望湖区救助办法》，自2030年1月1日起，津贴为"


def test_what_was_done_nobody_says_when_is_not_asked() -> None:
    fact, article = grown("望湖区办了几件实事。")
    assert of_no_time(fact, article)
    assert of_no_time(replace(fact, instrument=PLAN), article)
    assert not of_no_time(replace(fact, instrument="《望湖区社工奖励办法》"), article)
    assert not of_no_time(replace(fact, before="望湖区累计新增"), article)
    assert not of_no_time(replace(fact, before="2030年，望湖区新增"), article)
    assert not of_no_time(replace(fact, before="望湖区设有", after="社工"), article)


def test_what_measures_a_deed_is_of_no_time_with_it() -> None:
    fact, article = grown("望湖区办了几件实事。")
    deed = "望湖区共完成设施改建项目2456个，总建筑面积"
    assert of_no_time(replace(fact, before=deed, after=""), article)
    assert not of_no_time(replace(fact, before=f"2030年，{deed}", after=""), article)


def test_a_storys_year_is_not_given_to_a_paragraph_of_another() -> None:
    fact, article = grown("截至2031年底，望湖区有九个站。")
    dated = replace(fact, before="2030年，望湖区新增", time="2030年")
    assert of_another_year(dated, article)
    assert not of_another_year(replace(dated, time="2031年"), article)
    assert not of_another_year(dated, replace(article, text=article.text.replace("截至", "比")))


def test_no_figure_is_told_of_a_year_that_is_not_over() -> None:
    fact, article = grown("望湖区办了几件实事。")
    told = replace(fact, before="2031年，望湖区新增", time="2031年")
    assert of_a_year_to_come(told, replace(article, published=date(2031, 1, 31)))
    assert of_a_year_to_come(told, replace(article, published=date(2031, 12, 20)))
    assert not of_a_year_to_come(told, replace(article, published=date(2032, 1, 31)))
    assert not of_a_year_to_come(told, replace(article, published=None))
    within = replace(told, time="2031年1月")
    assert not of_a_year_to_come(within, replace(article, published=date(2031, 1, 31)))


def test_a_target_or_what_its_sentence_dates_may_be_of_the_running_year() -> None:
    fact, article = grown("望湖区办了几件实事。")
    told = replace(fact, before="2031年，望湖区新增", time="2031年")
    running = replace(article, published=date(2031, 1, 31))
    assert not of_a_year_to_come(replace(told, before="2031年，望湖区计划新增"), running)
    assert not of_a_year_to_come(replace(told, extra={"aim": "yes"}), running)
    assert not of_a_year_to_come(replace(told, instrument=PLAN), running)
    dated = replace(running, text=running.text.replace("全区新增", "今年新增"))
    assert not of_a_year_to_come(told, dated)


def test_what_has_added_up_is_not_asked_beside_figures_of_one_year() -> None:
    source = district()
    dated = [replace(f, time="2030年") for f in source.facts if f.quantity is not None][:4]
    sold = replace(
        dated[0], time="", before="望湖区炊具累计销售", after="", instrument="", kind="amount"
    )
    report = replace(source, facts=(*dated, sold))
    assert len(dated) == 4
    assert undated_among_dated(sold, report)
    assert not undated_among_dated(sold, replace(source, facts=(*dated[:2], sold)))


def test_what_a_measure_gives_is_not_of_the_period_that_its_paragraph_opens_with() -> None:
    fact, article = grown("2028年以来，望湖区办了几件实事。")
    assert in_its_period(fact, article).time == "2028年以来"
    given = replace(fact, before="望湖区给予", after="名社工奖励")
    assert in_its_period(given, article) == given


@pytest.mark.parametrize(
    ("told", "open_"),
    [
        ("望湖区办实事。", False),
        ("望湖区已办成实事。", True),
        ("“十三五”时期，望湖区办实事。", True),
        ("“十五五”时期，望湖区办实事。", False),
    ],
)
def test_the_tasks_of_a_plan_of_several_years_are_of_these(told: str, open_: bool) -> None:
    fact, article = grown(told)
    plan = "《望湖区社会工作“十六五”规划》"
    assert of_no_time(replace(fact, instrument=plan), article) is open_


def test_how_things_stand_is_not_asked_of_a_plan() -> None:
    fact, _ = grown("望湖区办实事。")
    plan = "《望湖区社会工作规划》"
    stands = replace(fact, instrument=plan, before="望湖区存在隐患的站点有", after="")
    assert of_no_plan(stands)
    assert not of_no_plan(replace(stands, before="望湖区培训", after="名社工"))
    assert not of_no_plan(replace(stands, instrument="《望湖区管理办法》"))
    assert not of_no_plan(replace(stands, time="2030年"))


def test_a_governments_report_says_which_of_its_deeds_are_meant() -> None:
    fact, _ = grown("望湖区办实事。")
    report = "《2031年望湖区政府工作报告》"
    told = replace(fact, instrument=report, before="望湖区建设", after="站点")
    assert of_no_plan(told)
    assert not of_no_plan(replace(told, before="望湖区力争建设"))
    assert not of_no_plan(replace(told, time="2031年"))


def test_the_years_in_a_plans_name_date_no_figure() -> None:
    fact, _ = grown("望湖区办实事。")
    plan = "《望湖区专项行动方案（2030—2032年）》"
    stands = replace(fact, instrument=plan, before=f"根据{plan}，望湖区重大隐患整改率", after="")
    assert of_no_plan(stands)
