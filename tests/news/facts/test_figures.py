"""The time that a statistical story's figures are of."""

from __future__ import annotations

from datetime import date

import pytest

from news.facts.figures import of_many_years, time_of_figures, times_compete
from tests.news.facts.passages import article, facts

FIGURES = "同比增长3%。工业增长4%，农业增长2%，建筑业下降1%，服务业增长5%，出口增长6%，进口下降2%。"


@pytest.mark.parametrize(
    ("title", "text", "told"),
    [
        ("2023年全市经济运行情况", "全市生产总值500亿元。", "2023年"),
        ("全市经济稳步回升", f"一季度，全市生产总值500亿元，{FIGURES}", "2024年一季度"),
        ("上半年投资运行平稳", f"全市投资500亿元，{FIGURES}", "2024年上半年"),
        ("投资运行平稳", f"今年前10个月，全市投资500亿元，{FIGURES}", "2024年前10个月"),
        ("全市走访慰问困难家庭", "今年上半年，全市走访家庭500户。", ""),
    ],
)
def test_the_title_or_the_opening_tells_the_time(title: str, text: str, told: str) -> None:
    assert time_of_figures(article(text, title), date(2024, 11, 1)) == told


def test_a_part_of_a_year_without_its_year_stands_as_it_is() -> None:
    text = f"一季度，全市生产总值500亿元，{FIGURES}"
    assert time_of_figures(article(text, "经济稳步回升"), None) == "一季度"


def test_figures_without_a_time_are_of_the_storys() -> None:
    text = f"一季度，全市生产总值500亿元，{FIGURES}\n全市粮食产量9万吨，比上年多1万吨。"
    (crop,) = [fact for fact in facts(text, "宁波市经济情况") if fact.text == "9万吨"]
    assert crop.time == "一季度"


def test_what_stands_by_now_is_not_of_that_time() -> None:
    text = f"一季度，全市生产总值500亿元，{FIGURES}\n全市累计建成站点90个。"
    (stations,) = [fact for fact in facts(text, "宁波市经济情况") if fact.text == "90个"]
    assert stations.time == ""


def test_the_census_compared_with_is_not_the_time_of_the_figures() -> None:
    text = (
        "同2010年第六次全国人口普查相比，老年人口增长2.9%，少儿人口下降1.2%，城镇人口增长3.1%，"
        "农村人口下降4.5%，同比增速回落。"
    )
    assert time_of_figures(article(text), date(2016, 4, 20)) == ""


TRADE = "进出口总值8600亿元，同比增长5.2%，出口增长6%，进口增长4%，民企增长7%，外企下降1%。"
PARTNERS = "对东盟进出口同比增长8%，对欧盟进出口同比下降2%，出口汽车80万辆，同比增长6%。"


@pytest.mark.parametrize(
    ("first", "second", "compete"),
    [
        ("前9个月，", "9月进出口900亿元。", True),
        ("前三季度，", "三季度进出口2900亿元。", True),
        ("1-6月，", "6月份进出口900亿元。", True),
        ("前9个月，", "9月，省里召开发布会。", False),
        ("前9个月，", "9月12日举办的展会接待客商900人。", False),
        ("前9个月，", "比9月增长900亿元。", False),
        ("前9个月，", "8月进出口900亿元。", False),
    ],
)
def test_two_times_that_end_together_compete(first: str, second: str, compete: bool) -> None:
    story = article(f"{first}{TRADE}\n{second}\n{PARTNERS}", "外贸运行平稳")
    assert times_compete(story, date(2024, 10, 20)) is compete
    assert times_compete(story, None) is compete


@pytest.mark.parametrize(
    ("title", "month"),
    [("宁波市9月外贸运行平稳", ""), ("宁波市外贸运行平稳", "9月进出口900亿元。\n")],
)
def test_a_figure_of_one_of_two_times_has_none_and_stays_open(title: str, month: str) -> None:
    text = f"前9个月，全市{TRADE}\n{month}{PARTNERS}"
    found = facts(text, title, date(2024, 10, 20))
    (total,) = [fact for fact in found if fact.text == "8600亿元"]
    assert total.time == "2024年前9个月"
    (cars,) = [fact for fact in found if fact.text == "80万辆"]
    assert (cars.time, cars.unresolved) == ("", ("时间",))


def test_the_month_of_a_press_conference_is_not_the_time_of_the_figures() -> None:
    text = f"9月，市里召开发布会介绍情况。前9个月，全市{TRADE}\n{PARTNERS}"
    found = facts(text, "宁波市外贸运行平稳", date(2024, 10, 20))
    (cars,) = [fact for fact in found if fact.text == "80万辆"]
    assert (cars.time, cars.unresolved) == ("2024年前9个月", ())


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    "says",
    [
        "《2030年临溪市社会工作统计公报》显示",
        "2030年临溪市社会工作统计公报指出",
        "《2030年临溪市社会工作公报》显示",
    ],
)
def test_the_figures_of_a_communique_are_of_the_year_in_its_name(says: str) -> None:
    text = f"{says}，全市持证社工900人。\n全市社工站90个。"
    found = facts(text, "临溪市社会工作动态", date(2031, 5, 6))
    assert [(fact.text, fact.time) for fact in found] == [("900人", "2030年"), ("90个", "2030年")]


@pytest.mark.parametrize(
    "text",
    [
        "《2030年临溪市社会工作统计公报》即将印发，全市持证社工900人。",
        "《2030年临溪市社会工作方案》显示，全市持证社工900人。",
        "《临溪市社会工作统计公报》显示，全市持证社工900人。",
    ],
)
def test_a_document_that_shows_no_figures_of_a_year_gives_none(text: str) -> None:
    assert time_of_figures(article(text, "社会工作动态"), date(2031, 5, 6)) == ""


def test_the_year_in_a_title_comes_before_that_of_a_communique() -> None:
    text = "《2030年临溪市社会工作统计公报》显示，全市持证社工900人。"
    assert time_of_figures(article(text, "2029年社会工作情况"), None) == "2029年"


@pytest.mark.parametrize(
    ("title", "day", "told"),
    [
        ("2023年全市经济运行情况", date(2024, 2, 1), "2023年"),
        ("2024年全市经济运行情况", date(2024, 12, 20), ""),
        ("2024年全市经济运行情况", None, "2024年"),
        ("2024年前三季度全市经济运行情况", date(2024, 10, 20), "2024年前三季度"),
        ("2024年1-4月全市经济运行情况", date(2024, 5, 20), "2024年1-4月"),
    ],
)
def test_no_figure_is_of_a_year_that_is_not_over(title: str, day: date | None, told: str) -> None:
    assert time_of_figures(article("全市生产总值500亿元。", title), day) == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("2024年全市经济稳步回升", "2024年"),
        ("2024年政府工作报告", ""),
        ("政府工作报告（2024年）", ""),
        ("2024年全市经济工作要点", ""),
        ("2024年全市经济工作计划", ""),
        ("2024年全市经济计划执行情况", "2024年"),
        ("2024年全市经济发展报告", "2024年"),
    ],
)
def test_the_year_of_a_report_or_plan_is_when_it_was_made(title: str, told: str) -> None:
    text = "全市生产总值增长5%，工业增长4%，农业增长3%。"
    assert time_of_figures(article(text, title), date(2025, 3, 1)) == told


def test_a_plans_years_and_what_is_told_since_a_year_are_no_years_gone_through() -> None:
    text = (
        "2023年，全市新增站点30个。“十四五”以来，全市改造小区8个。2020—2022年，全市新增住房90套。"
    )
    assert not of_many_years(article(text), None)
    text = "2021年，全市新增站点30个。2022年，全市改造小区8个。2023年，全市新增住房90套。"
    assert of_many_years(article(text), None)


@pytest.mark.parametrize(
    ("title", "told"),
    [("下半年供应偏紧", ""), ("上半年供应平稳", "2024年上半年"), ("7月供应平稳", "")],
)
def test_no_figure_is_of_a_part_of_the_year_that_is_still_to_come(title: str, told: str) -> None:
    text = f"全市采购500万吨，{FIGURES}"
    assert time_of_figures(article(text, title), date(2024, 7, 15)) == told


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("宁波市春节消费市场红火", "2031年春节期间"),
        ("宁波市消费市场红火", "2030年"),
        ("宁波市2030年国庆假期消费红火", "2030年国庆期间"),
        ("2030年国庆假期以来宁波市消费红火", "2030年"),
        ("宁波市国庆消费市场红火", "2030年"),
    ],
)
def test_what_a_holidays_story_counts_is_of_no_whole_year(title: str, told: str) -> None:
    grew = "网络零售同比增长4%，餐饮同比增长3%，旅游增长2%，交通增长6%。"
    day = date(2031, 2, 12)
    story = article(f"2030年，全市销售额同比增长5%，{grew}", title, day)
    assert time_of_figures(story, day) == told
