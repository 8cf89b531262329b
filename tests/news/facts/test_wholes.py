"""Parts told with their whole."""

import pytest

from tests.news.facts.passages import facts, one


def said(text: str, value: str, title: str = "武汉市社工人才情况") -> str:
    return one(facts(text, title), value).statement


@pytest.mark.parametrize(
    ("value", "statement"),
    [
        ("50人", "湖北省武汉市90岁以上老人200人，其中男性为50人"),
        ("25%", "湖北省武汉市90岁以上老人200人，其中男性50人，占25%"),
        ("150人", "湖北省武汉市90岁以上老人200人，其中女性为150人"),
        ("75%", "湖北省武汉市90岁以上老人200人，其中女性150人，占75%"),
    ],
)
def test_a_part_named_by_one_word_is_told_with_its_whole_even_behind_a_semicolon(
    value: str, statement: str
) -> None:
    text = "全市90岁以上老人200人，其中，男性50人，占25%；女性150人，占75%。"
    assert said(text, value) == statement


def test_a_part_is_of_what_the_sentence_before_counts() -> None:
    text = "2024年，全市民办机构收入55亿元，增长11%。其中，服务收入35亿元，增长7%。"
    assert said(text, "35亿元") == "2024年，湖北省武汉市民办机构收入中，服务收入35亿元"


def test_a_part_whose_whole_nobody_names_stays_open() -> None:
    text = "全市积极开展服务。其中，男性20人。"
    assert one(facts(text, "武汉市社工人才情况"), "20人").unresolved


def test_a_share_of_the_whole_place_is_no_part_of_what_was_counted() -> None:
    text = "全市有床位900张，其中护理床位300张，全市每千名老人拥有床位40张。"
    assert "其中" not in said(text, "40张")


def test_what_a_part_did_is_not_said_of_its_whole() -> None:
    text = "全市共有救助机构254个，拥有床位800张。其中福利医院156个，年末收留抚养老人400人。"
    assert "救助机构中" not in said(text, "400人")


def test_a_colon_behind_among_them_is_no_part_of_what_is_told() -> None:
    text = "2024年，全市生产总值180亿元。其中：第一产业增加值22.9亿元。"
    assert "，：" not in one(facts(text), "22.9亿元").before


def test_a_later_part_behind_a_colon_is_told_with_its_whole() -> None:
    text = "2024年，全市生产总值180亿元。其中：第一产业增加值22.9亿元；第二产业增加值127.2亿元。"
    fact = one(facts(text), "127.2亿元")
    assert fact.statement == "2024年，浙江省宁波市生产总值中，第二产业增加值为127.2亿元"
    assert (fact.condition, fact.unresolved) == ("", ())
