"""A count of what stands right before it, and one that is near it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from news.facts.fact import Quantity
from quizzes.generation.obstacles import obstacle
from quizzes.generation.slight import (
    amends_a_law,
    base_of_a_rate,
    counted_before,
    never_closes,
    of_little_account,
)
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import Teller, district

PEOPLE = district().facts[1]


@pytest.mark.parametrize(
    ("before", "number", "counted"),
    [
        ("补贴按照完全不能自理、大部分不能自理或者部分不能自理", 3, True),
        ("望湖区选定老城、湖东和学府", 3, True),
        ("望湖区选定老城、湖东和学府", 8, False),
        ("望湖区老城、湖东共设立", 2, False),
        ("去年开办老城、湖东，望湖区又添", 2, False),
        ("望湖区选定和谐、湖东", 2, True),
    ],
)
def test_a_count_of_what_stands_right_before_it_is_found(
    before: str, number: int, *, counted: bool
) -> None:
    quantity = Quantity(Decimal(number), "个", f"{number}个")
    fact = replace(PEOPLE, kind="count", before=before, after="街道", quantity=quantity)
    assert counted_before(fact) is counted


def test_such_a_count_is_slight() -> None:
    quantity = Quantity(Decimal(3), "个", "3个")
    before = "望湖区选定老城、湖东和学府"
    fact = replace(PEOPLE, kind="count", before=before, after="街道", quantity=quantity)
    assert obstacle(fact) == "slight"


def test_what_is_measured_is_no_count_of_a_list() -> None:
    fact = replace(PEOPLE, kind="count", before="大专学历、从事社工满", after="的人员可以报名")
    assert not counted_before(replace(fact, quantity=Quantity(Decimal(2), "年", "2年")))


def test_how_a_law_was_amended_is_slight() -> None:
    quantity = Quantity(Decimal(3), "款", "3款")
    fact = replace(PEOPLE, kind="count", after="", text="3款", quantity=quantity)
    assert obstacle(replace(fact, before="《望湖区办法》第十五条第二款修改为")) == "slight"


@pytest.mark.parametrize(
    ("after", "found"),
    [("行动计划", "slight"), ("一贯制学校", "slight"), ("内完成", ""), ("制定一次规划", "")],
)
def test_the_years_in_a_programmes_name_are_slight(after: str, found: str) -> None:
    quantity = Quantity(Decimal(3), "年", "3年")
    fact = replace(PEOPLE, kind="period", before="望湖区实施护理员培训", text="3年", after=after)
    assert obstacle(replace(fact, quantity=quantity)) == found


def test_a_sum_that_an_article_of_a_law_now_has_is_not() -> None:
    fact = replace(PEOPLE, kind="amount", after="", text="300元")
    told = replace(fact, quantity=Quantity(Decimal(300), "元", "300元"))
    assert not amends_a_law(replace(told, before="《望湖区办法》第十二条规定的津贴标准调整为"))


@pytest.mark.parametrize(("after", "slight"), [("服务热线", True), ("的工作时间", False)])
def test_a_line_that_never_closes_has_no_length_to_be_asked_for(after: str, slight: bool) -> None:
    fact = replace(PEOPLE, kind="period", before="望湖区开通", after=after, text="24小时")
    told = replace(fact, quantity=Quantity(Decimal(24), "小时", "24小时"))
    assert never_closes(told) is slight


def test_what_a_rate_is_reckoned_per_need_not_be_known() -> None:
    count = district().facts[1]
    assert base_of_a_rate(replace(count, after="事故死亡率达到先进水平"))
    assert not base_of_a_rate(count)


@pytest.mark.parametrize(
    ("title", "place", "before", "slight"),
    [
        ("望湖区统计公报", "云州省临溪市", "临溪市油料作物播种面积", True),
        ("望湖区统计公报", "云州省临溪市", "临溪市年末生猪存栏", True),
        ("望湖区统计公报", "云州省临溪市", "临溪市粮食总产量", False),
        ("望湖区统计公报", "云州省临溪市", "临溪市生产总值", False),
        ("望湖区统计公报", "云州省", "云州省油料作物播种面积", False),
        ("望湖区油菜种植面积扩大", "云州省临溪市", "临溪市油料作物播种面积", False),
    ],
)
def test_a_cities_crops_and_herds_are_of_little_account_in_a_report_on_everything(
    title: str, place: str, before: str, slight: bool
) -> None:
    text = f"{before}12万亩。"
    fact = Teller(text, {"place": place}).tell("count", text[:-1], "12万亩", before)
    report = SourceArticle("report", title, text, (fact,) * 12)
    assert of_little_account(fact, report) is slight
    assert not of_little_account(fact, replace(report, facts=(fact,) * 3))
