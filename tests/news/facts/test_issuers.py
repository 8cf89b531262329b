"""Who issued a notice."""

from __future__ import annotations

import pytest

from news.facts.issuers import issuers_region
from news.text.article import Article
from tests.news.facts.passages import article, facts, one

NOTICE = "关于提高社工补助标准的通知"
RULE = "各镇人民政府：\n对持证社工每月发放补助150元。"


def issued(text: str, title: str = NOTICE, source: str = "") -> str:
    region = issuers_region(Article("article", title, text, source=source))
    return region.full_name if region else ""


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize(
    ("signature", "place"),
    [
        ("临溪市民政局\n2030年6月5日", "云州省临溪市"),
        ("临溪市民政局  临溪市财政局\n2030年6月5日", "云州省临溪市"),
        ("石桥县人民政府办公室2030年6月5日", "云州省青原市石桥县"),
        ("云州省民政厅\n2030年6月5日\n联系电话：12345678", "云州省"),
    ],
)
def test_a_notice_is_of_the_place_of_the_office_that_signed_it(signature: str, place: str) -> None:
    assert issued(f"{RULE}\n{signature}") == place


@pytest.mark.usefixtures("made_up_places")
def test_a_notice_that_is_not_signed_is_of_the_place_of_its_publishers_office() -> None:
    assert issued(RULE, source="临溪市民政局") == "云州省临溪市"


@pytest.mark.usefixtures("made_up_places")
@pytest.mark.parametrize("source", ["临溪日报", "临溪社工网", ""])
def test_a_paper_that_reprints_a_notice_has_not_issued_it(source: str) -> None:
    assert issued(RULE, source=source) == ""


@pytest.mark.usefixtures("made_up_places")
def test_a_report_is_issued_by_nobody() -> None:
    assert issued(f"{RULE}\n临溪市民政局", title="社工补助提高了") == ""


@pytest.mark.usefixtures("made_up_places")
def test_what_a_notice_lays_down_is_of_the_place_that_issued_it() -> None:
    text = f"{RULE}\n对新建的社工站给予补助2万元。\n临溪市民政局\n2030年6月5日"
    fact = one(facts(text, NOTICE), "2万元")
    assert fact.place == "云州省临溪市"
    assert "地点" not in fact.unresolved


def test_a_notice_that_nobody_signed_is_of_no_place() -> None:
    assert issuers_region(article(RULE, NOTICE)) is None
