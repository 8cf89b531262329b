"""Where a statement holds, and how it says so."""

import pytest

from tests.news.facts.passages import CITY, facts, one


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("按照《浙江省社工补助办法》规定，持证社工的补助标准为每人每月90元。", "浙江省"),
        ("按照《浙江省社工补助办法》规定，宁波市持证社工的补助标准为每人每月90元。", CITY),
        ("按照《浙江省社工补助办法》规定，全市持证社工的补助标准为每人每月90元。", CITY),
        ("按照《宁波市社工补助办法》规定，持证社工的补助标准为每人每月90元。", CITY),
        ("持证社工的补助标准为每人每月90元。", CITY),
    ],
)
def test_what_a_provinces_document_rules_holds_in_the_province_unless_it_says_of_the_city(
    text: str, place: str
) -> None:
    assert one(facts(text), "90元").place == place


def test_a_place_stands_before_what_was_adjusted() -> None:
    found = one(facts("调整后，持证社工的补助标准为每人每月90元。"), "90元")
    assert found.before.startswith(f"调整后{CITY}持证社工")


def test_a_water_authority_keeps_its_own_name() -> None:
    found = facts("浙江长江河务局实行24小时值班制度。", "关于防汛工作的消息")
    assert "浙江长江河务局" in one(found, "24小时").statement


def test_a_region_told_in_short_behind_other_words_is_not_named_once_more() -> None:
    found = one(facts("近三年宁波新增持证社工128人。"), "128人")
    assert found.statement.count("宁波") == 1
    assert CITY.removeprefix("浙江省") in found.statement


def test_a_region_of_several_provinces_stands_in_no_one_place() -> None:
    found = one(facts("京津冀及周边地区细颗粒物平均浓度下降3%。"), "3%")
    assert CITY not in found.statement


def test_a_harbour_is_told_by_its_own_name() -> None:
    assert "宁波港" in one(facts("宁波港完成货物吞吐量12亿吨。"), "12亿吨").statement


def test_what_opens_in_the_provinces_name_is_the_provinces() -> None:
    told = facts("全市共有社工站300个。2031年春节，浙江省民政厅评定机构12家。")
    assert one(told, "12家").place == "浙江省"
    assert one(told, "300个").place == CITY
    ranked = facts("全市持证社工数居浙江省第一，共有500人。")
    assert one(ranked, "500人").place == CITY


@pytest.mark.parametrize("before", ["到2030年，", "“十五”末", ""])
def test_what_bears_its_citys_name_is_told_without_it(before: str) -> None:
    found = facts(f"{before}宁波港货物吞吐量达到6亿吨。", "宁波市海洋发展规划")
    assert "宁波市宁波港" not in one(found, "6亿吨").statement


def test_a_harbour_of_two_cities_is_told_by_its_own_name() -> None:
    assert "宁波舟山港" in one(facts("宁波舟山港完成货物吞吐量12亿吨。"), "12亿吨").statement
