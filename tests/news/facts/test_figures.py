"""The time that a statistical story's figures are of."""

from __future__ import annotations

from datetime import date

import pytest

from news.facts.figures import time_of_figures
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
