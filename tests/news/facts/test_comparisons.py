"""A change is told between its two times, or it is not asked."""

import pytest

from tests.news.facts.passages import CITY, facts, one

BASE = "比较对象"


@pytest.mark.parametrize(
    "text",
    [
        "2023年全市持证社工达到3800人，2022年的持证社工为3200人，一年间增加了600人。",
        "2022年全市持证社工为3200人，2023年达到3800人，增加了600人。",
    ],
)
def test_a_change_between_two_years_names_both(text: str) -> None:
    fact = one(facts(text), "600人")
    assert fact.statement == f"2023年{CITY}持证社工比2022年增加了600人"
    assert fact.unresolved == ()
    assert text[fact.clause.start : fact.clause.end] == text.rstrip("。")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("全市社工机构达到60家，增加12家。", "12家"),
        ("2023年全市社工机构达到60家，一年间增加12家。", "12家"),
        ("全市登记率为80%，提高5个百分点。", "5个百分点"),
    ],
)
def test_a_change_from_nothing_named_is_left_open(text: str, value: str) -> None:
    assert BASE in one(facts(text), value).unresolved


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2023年，全市社工机构比2022年增加12家。", "12家"),
        ("2023年全市社工机构达到60家，比上年增长25%。", "25%"),
        ("全市社工机构由2022年的48家增加到60家。", "60家"),
        ("全市将增加12个社工站。", "12个"),
    ],
)
def test_a_change_with_its_base_is_whole(text: str, value: str) -> None:
    assert one(facts(text), value).unresolved == ()


def test_a_second_change_keeps_the_year_that_the_first_opens_with() -> None:
    fact = one(facts("2023年，全市社工机构比2022年增加12家，增长25%。"), "25%")
    assert fact.statement.startswith(f"2023年，{CITY}社工机构比2022年增加")


def test_the_length_of_time_of_a_change_is_not_asked() -> None:
    found = facts("2023年全市社工为3200人，一年增加600人。")
    assert all(fact.unresolved for fact in found if fact.kind == "period")


def test_a_place_before_the_year_stays_with_what_is_compared() -> None:
    text = "武汉市2022年发放津贴820万元，2023年发放津贴960万元，增长17%。"
    fact = one(facts(text, "武汉市社工人才政策"), "17%")
    assert fact.statement == "2023年湖北省武汉市发放津贴比2022年增长17%"
