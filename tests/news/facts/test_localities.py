"""Statements about another place than the article's own."""

import pytest

from news.facts.localities import of_several_places, opening_place
from news.facts.regions import region_of
from news.facts.setting import Setting
from tests.news.facts.passages import CITY, facts, one

NINGBO = Setting(region_of("浙江宁波"))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("在海曙区，社工站组建志愿队", "330203"),
        ("2024年，余姚市现有社工站", "330281"),
        ("安徽省现有社工站", "340000"),
    ],
)
def test_a_text_that_opens_with_another_place_is_about_it(text: str, code: str) -> None:
    found = opening_place(text, NINGBO)
    assert found is not None
    assert found.region.code == code


@pytest.mark.parametrize("text", ["宁波市现有社工站", "浙江省民政厅印发", "社工站在海曙区设点"])
def test_its_own_place_and_what_it_lies_in_are_no_other_place(text: str) -> None:
    assert opening_place(text, NINGBO) is None


def test_a_name_that_several_places_bear_is_the_one_nearby() -> None:
    found = opening_place("在鼓楼区，社工站组建志愿队", Setting(region_of("江苏南京")))
    assert found is not None
    assert found.region.code == "320106"


def test_the_fact_holds_where_the_sentence_says() -> None:
    found = facts("在海曙区，社工站组建志愿服务队45支，吸纳志愿者1200名。")
    for text in ("45支", "1200名"):
        fact = one(found, text)
        assert fact.before.startswith("在宁波市海曙区，社工站")
        assert (fact.key.jurisdiction, fact.place) == ("330203", f"{CITY}海曙区")


TOGETHER = [
    "宁波市和温州市共建成42个社工站。",
    "2024年，余姚市与慈溪市建成42个社工站。",
    "余姚市、白沙市两地建成42个社工站。",
    "青原市和余姚市共建成42个社工站。",
    "青原市以及白沙市共建成42个社工站。",
    "全市建成社工站300个，其中余姚市和海曙区42个。",
]


@pytest.mark.parametrize("text", TOGETHER)
def test_a_figure_of_two_places_is_of_neither_alone(text: str) -> None:
    fact = one(facts(text), "42个")
    assert (fact.key.jurisdiction, fact.place) == ("", "")


def test_a_figure_of_two_places_keeps_both_in_its_statement() -> None:
    fact = one(facts("2024年，南京市和苏州市共建成42个社工站。"), "42个")
    assert fact.statement == "2024年，南京市和苏州市共建成42个社工站"


@pytest.mark.parametrize(
    "text",
    [
        "宁波市民政局和宁波市财政局共投入42万元建设社工站。",
        "农村社区和城市社区共有42万元经费。",
        "全市和各区县共投入42万元建设社工站。",
        "宁波市和医院共投入42万元建设社工站。",
    ],
)
def test_what_one_place_does_with_others_that_are_no_places_is_its_own(text: str) -> None:
    assert one(facts(text), "42万元").place == CITY


def test_one_place_is_not_several() -> None:
    assert not of_several_places("2024年，余姚市建成社工站", NINGBO)
