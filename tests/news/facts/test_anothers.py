"""A figure that the clauses before it give to somebody else is not its place's."""

import pytest

from tests.news.facts.passages import facts, one

TITLE = "宁波市护工权益条例"


@pytest.mark.parametrize(
    ("text", "open_"),
    [
        ("2030年，望湖公司的制氢项目一期工程启动，投产后年产绿氢3000吨。", True),
        ("2030年，全市粮食丰收，年产稻谷3000吨。", False),
    ],
)
def test_what_a_project_yields_is_not_its_places(text: str, open_: bool) -> None:
    assert ("主语" in one(facts(text), "3000吨").unresolved) is open_


@pytest.mark.parametrize(
    "text",
    [
        "全市规模以上文化企业达到286家，实现营业收入74.5亿元。",
        "云溪景区接待游客312万人次，门票收入74.5亿元。",
        "全市林下经济面积达到9万亩，实现产值74.5亿元。",
    ],
)
def test_what_firms_or_a_site_took_is_not_the_citys(text: str) -> None:
    assert "主语" in one(facts(text), "74.5亿元").unresolved


def test_what_a_city_took_is() -> None:
    told = facts("全市接待游客785万人次，实现旅游总收入74.5亿元。")
    assert one(told, "74.5亿元").unresolved == ()


def test_whom_works_reach_and_what_they_cost_is_theirs() -> None:
    told = facts("全市累计改造老旧小区612个，惠及居民9.8万户，完成投资74.5亿元。")
    assert "主语" in one(told, "9.8万户").unresolved
    assert "主语" in one(told, "74.5亿元").unresolved


@pytest.mark.parametrize("earlier", ["会展业营收超过25亿元，", ""])
def test_what_districts_have_together_of_a_trade_is_told_with_it(earlier: str) -> None:
    text = f"到2030年，{earlier}海曙、江北、鄞州等3个集聚区合计营收占比达到60%。"
    lacks = "主语" in one(facts(text, TITLE), "60%").unresolved
    assert lacks is bool(earlier)


def test_what_a_market_means_to_take_is_no_takings_of_its_city() -> None:
    text = "宁波市共建海产交易中心，力争交易额达到100亿元。"
    assert "主语" in one(facts(text, TITLE), "100亿元").unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("完成象山岛8座水闸的续建，实现26座水闸达标。", "26座"),
        ("到2030年，旅行业营收超过55亿元，重点布局的鄞州区营收占全市比重达到5%。", "5%"),
        ("实施重点项目52个，年度完成投资11亿元。", "11亿元"),
        ("中央财政下达江苏省资金12亿元。其中，防汛补助费4亿元。", "4亿元"),
    ],
)
def test_whose_figure_a_clause_before_tells_is_no_citys(text: str, value: str) -> None:
    assert "主语" in one(facts(text, TITLE), value).unresolved


def test_what_is_told_of_the_whole_city_behind_an_island_stays() -> None:
    text = "完成象山岛8座水闸的续建，实现全市26座水闸达标。"
    assert "主语" not in one(facts(text, TITLE), "26座").unresolved


def test_the_first_part_of_a_circle_is_told_with_it() -> None:
    text = "规模以上工业企业中，国有企业利润36亿元；私营企业利润52亿元。"
    assert "主语" not in one(facts(text, TITLE), "36亿元").unresolved


def test_a_part_that_says_of_which_whole_it_is_stays() -> None:
    text = "海曙区投资12亿元。其中，防汛补助4亿元。"
    assert "主语" not in one(facts(text, TITLE), "4亿元").unresolved
