"""Titles inside a text that sets several measures below each other."""

from __future__ import annotations

import pytest

from news.facts.part_titles import is_part_title, part_document, part_title_above, part_titles
from tests.news.facts.passages import facts, one

TEXT = (
    "社工每月补助100元。\n宁波市社工职业津贴发放办法\n对持证社工每月发放津贴300元。\n"
    "宁波市提高社工补助标准（2030年）\n自2030年1月1日起，社工补助为每月150元。"
)


@pytest.mark.parametrize(
    "line",
    ["宁波市社工职业津贴发放办法", "宁波市提高社工补助标准（2030年）", "宁波市社工补助申报公告"],
)
def test_a_line_that_names_a_places_measure_is_a_title(line: str) -> None:
    assert is_part_title(line)


@pytest.mark.parametrize(
    "line",
    [
        "宁波市民政局社会工作处",
        "宁波市印发社工职业津贴发放办法",
        "宁波市社工补助标准如下：",
        "社工职业津贴怎样发放和申报",
        "宁波市社工办法",
    ],
)
def test_a_signature_news_or_a_lead_in_is_none(line: str) -> None:
    assert not is_part_title(line)


def test_what_stands_below_a_title_is_under_it() -> None:
    assert part_titles(TEXT) == (
        "宁波市社工职业津贴发放办法",
        "宁波市提高社工补助标准（2030年）",
    )
    assert part_title_above(TEXT, TEXT.index("100元")) == ""
    assert part_title_above(TEXT, TEXT.index("300元")) == "宁波市社工职业津贴发放办法"
    assert part_document("宁波市社工职业津贴发放办法") == "《宁波市社工职业津贴发放办法》"
    assert part_document("宁波市提高社工补助标准（2030年）") == ""


def test_each_part_of_a_text_rests_on_its_own_document() -> None:
    found = facts(TEXT, "宁波市社工补助发放规定")
    rests = {fact.text: fact.instrument for fact in found if fact.kind == "amount"}
    assert rests == {
        "100元": "《宁波市社工补助发放规定》",
        "300元": "《宁波市社工职业津贴发放办法》",
        "150元": "",
    }


def test_a_document_in_front_of_what_it_says_is_what_that_rests_on() -> None:
    fact = one(facts("甬民发〔2030〕2号《宁波市社工津贴办法》：持证社工津贴为每月300元。"), "300元")
    assert fact.instrument == "《宁波市社工津贴办法》"
    assert fact.statement.endswith("持证社工津贴为每月300元")
