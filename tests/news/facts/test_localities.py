"""Statements about another place than the article's own."""

import pytest

from news.facts.localities import opening_place
from news.facts.regions import region_of
from news.facts.resolve import Setting
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
