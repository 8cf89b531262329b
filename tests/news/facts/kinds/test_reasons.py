"""Purposes and reasons, each tied to what was done."""

from __future__ import annotations

import pytest

from news.facts.fact import Fact
from tests.news.facts.passages import CITY, facts


def tied(text: str, kind: str) -> list[tuple[str, str, str]]:
    """What was done, what is asked of it, and the answer, of each that stands alone."""
    found: list[Fact] = [fact for fact in facts(text) if fact.kind == kind]
    return [
        (fact.extra["what"].removeprefix(CITY), fact.extra["asked"], fact.text)
        for fact in found
        if not fact.unresolved
    ]


@pytest.mark.parametrize(
    ("text", "what", "why"),
    [
        (
            "受台风影响，原定周六的考试延期举行。",
            "原定周六的考试延期举行",
            "受台风影响",
        ),
        ("由于报名人数大幅增加，全市增设了3个考点。", "增设了3个考点", "报名人数大幅增加"),
        ("因场馆维修，复评改在线上举行。", "复评改在线上举行", "场馆维修"),
        ("鉴于场地有限，市民政局分两批组织培训。", "民政局分两批组织培训", "场地有限"),
        (
            "得益于补贴标准提高，全市持证社工三年翻了一番。",
            "持证社工三年翻了一番",
            "补贴标准提高",
        ),
        (
            "全市持证社工三年翻了一番，主要得益于补贴标准提高。",
            "持证社工三年翻了一番",
            "补贴标准提高",
        ),
        (
            "全市养老床位减少，主要原因是部分民办机构停业。",
            "养老床位减少",
            "部分民办机构停业",
        ),
        ("全市新增站点较多，因为各镇都配套了经费。", "新增站点较多", "各镇都配套了经费"),
        ("部分站点因经费不足而停止服务。", "部分站点停止服务", "经费不足"),
        ("农村老人居住分散，因此全市推行上门服务。", "推行上门服务", "农村老人居住分散"),
    ],
)
def test_an_effect_is_tied_to_its_cause(text: str, what: str, why: str) -> None:
    assert tied(text, "reason") == [(what, "原因", why)]


@pytest.mark.parametrize(
    ("text", "what", "why"),
    [
        (
            "为鼓励社工参加考试，全市设立专项奖金。",
            "设立专项奖金",
            "鼓励社工参加考试",
        ),
        (
            "市民政局设立专项奖金，旨在鼓励社工参加考试，提高服务水平。",
            "民政局设立专项奖金",
            "鼓励社工参加考试，提高服务水平",
        ),
        ("全市推行积分制，以激发居民参与治理的热情。", "推行积分制", "激发居民参与治理的热情"),
        ("全市统一了站点名称，目的是方便居民识别。", "统一了站点名称", "方便居民识别"),
    ],
)
def test_a_deed_is_tied_to_its_purpose(text: str, what: str, why: str) -> None:
    assert tied(text, "purpose") == [(what, "目的", why)]


@pytest.mark.parametrize(
    "text",
    [
        "全市社工站起源于一次邻里互助。",
        "全市分析了事故的起因，随后公布了名单。",
        "王芳为市民政局局长，李明为副局长。",
        "旨在服务老人的公益机构，总部设在宁波市。",
        "记者问起补贴，工作人员表示，因为资金有限，负责人说。",
        "因关爱老人而闻名的志愿者王芳，近日获得表彰。",
        "由于其条件较差，复评改在线上举行。",
    ],
)
def test_what_gives_no_whole_reason_or_purpose_gives_none(text: str) -> None:
    assert tied(text, "reason") + tied(text, "purpose") == []


def test_the_sentence_can_be_cut_before_the_reason() -> None:
    (fact,) = [f for f in facts("因场馆维修，复评改在线上举行。") if f.kind == "reason"]
    assert fact.statement == f"{CITY}复评改在线上举行，原因是场馆维修"
    assert fact.before == f"{fact.extra['what']}，原因是"


def test_a_reference_inside_a_reason_is_filled_in() -> None:
    (fact,) = [f for f in facts("由于全市社工紧缺，市民政局扩大招聘。") if f.kind == "reason"]
    assert fact.text == "全市社工紧缺"
    assert fact.extra["resolved"] == f"{CITY}社工紧缺"


def test_a_rules_case_is_no_cause_of_what_it_demands() -> None:
    assert tied("因高温天气停止服务的，养老机构不得扣除护理员工资。", "reason") == []
