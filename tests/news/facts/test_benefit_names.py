"""Benefits by the full name that an article gives them."""

from __future__ import annotations

from news.facts.benefit_names import benefits_in, with_benefit
from tests.news.facts.passages import facts, one

TITLE = "宁波市困难残疾人生活补贴和重度残疾人护理补贴实施办法"


def test_a_short_name_stands_for_the_one_full_name_of_the_article() -> None:
    assert benefits_in(TITLE) == {
        "生活补贴": "困难残疾人生活补贴",
        "护理补贴": "重度残疾人护理补贴",
    }


def test_a_short_name_of_two_benefits_stands_for_neither() -> None:
    assert "生活补贴" not in benefits_in("困难残疾人生活补贴和退役军人生活补贴")


def test_a_name_that_ends_in_another_is_the_fuller_one() -> None:
    assert benefits_in("残疾人生活补贴，困难残疾人生活补贴")["生活补贴"] == "困难残疾人生活补贴"


def test_only_the_name_that_opens_a_statement_is_filled_in() -> None:
    names = benefits_in(TITLE)
    assert with_benefit("自2030年1月起，生活补贴为", names) == "自2030年1月起，困难残疾人生活补贴为"
    assert with_benefit("低保家庭的生活补贴为", names) == "低保家庭的生活补贴为"
    assert with_benefit("生活补贴为", {}) == "生活补贴为"


def test_a_statement_says_whose_benefit_is_paid() -> None:
    fact = one(facts("护理补贴：一级每人每月110元，二级每人每月100元。", TITLE), "100元")
    assert "宁波市二级的重度残疾人护理补贴为每人每月" in fact.statement


def test_two_benefits_told_together_are_said_with_whose_they_are() -> None:
    names = benefits_in("宁波市调整残疾人两项补贴标准（2030年）")
    assert with_benefit("2030年两项补贴标准提高到", names) == "2030年残疾人两项补贴标准提高到"


def test_the_year_and_place_before_a_benefit_are_no_part_of_its_name() -> None:
    assert benefits_in("2030年全省困难残疾人生活补贴为100元") == {"生活补贴": "困难残疾人生活补贴"}
