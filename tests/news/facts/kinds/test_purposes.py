"""What a document says in its first sentence that it is for."""

from __future__ import annotations

import pytest

from news.facts.fact import Fact
from tests.news.facts.passages import facts

DOCUMENT = "《宁波市护理员培训办法》"
TITLE = "关于印发《宁波市护理员培训办法》的通知"


def purposes(text: str, title: str = TITLE) -> list[Fact]:
    return [fact for fact in facts(text, title) if fact.kind == "purpose"]


@pytest.mark.parametrize(
    ("opening", "aims"),
    [
        ("为稳定护理员队伍，制定本办法。", "稳定护理员队伍"),
        ("第一条 为了稳定护理员队伍，提高护理质量，制定本办法。", "稳定护理员队伍，提高护理质量"),
        (
            "第一条（目的）为稳定护理员队伍，根据《养老条例》，结合实际，制定本办法。",
            "稳定护理员队伍",
        ),
        ("为稳定护理员队伍，经市政府同意，现就护理员培训通知如下：", "稳定护理员队伍"),
        ("为稳定护理员队伍，提高护理质量，特制定如下措施：", "稳定护理员队伍，提高护理质量"),
    ],
)
def test_a_document_says_at_its_head_what_it_is_for(opening: str, aims: str) -> None:
    (fact,) = purposes(opening)
    assert (fact.before, fact.text, fact.unresolved) == (f"{DOCUMENT}的制定目的是", aims, ())


@pytest.mark.parametrize(
    "opening",
    [
        "为稳定护理员队伍，全市设立专项奖金。",
        "为稳定护理员队伍，各区要制定本区的计划。",
        "为期三天的培训结束后，制定本办法。",
    ],
)
def test_what_somebody_does_is_not_what_the_document_is_for(opening: str) -> None:
    assert all("制定目的" not in fact.before for fact in purposes(opening))


def test_a_report_of_no_document_has_no_aim_of_its_own() -> None:
    (fact,) = purposes("为稳定护理员队伍，经市政府同意，制定本办法。", "宁波市护理员培训动态")
    assert "制定目的" not in fact.before


def test_a_notice_is_issued_and_a_place_is_named_that_its_name_leaves_out() -> None:
    (fact,) = purposes(
        "为稳定护理员队伍，提高护理质量，宁波市民政局现就有关事项通知如下：",
        "宁波市民政局关于开展护理员培训的通知",
    )
    assert fact.before == "《宁波市民政局关于开展护理员培训的通知》的发布目的是"


def test_a_name_given_on_the_way_is_no_part_of_an_aim() -> None:
    (fact,) = purposes("为明确修理、更换、退货（以下统称三包）责任，制定本办法。")
    assert "括号" in fact.unresolved


@pytest.mark.parametrize("aim", ["准确核定补贴对象", "主动应对老龄化", "首次申领的老人提供便利"])
def test_a_word_that_begins_like_another_is_an_aim_all_the_same(aim: str) -> None:
    (fact,) = purposes(f"为{aim}，制定本办法。")
    assert fact.text == aim


def test_a_long_row_of_grounds_is_read_in_no_time() -> None:
    # A pattern that tries every way to part the row would not end.
    grounds = "根据养老服务规定，" * 60
    assert all("制定目的" not in f.before for f in purposes(f"为提高质量，{grounds}开展工作。"))
