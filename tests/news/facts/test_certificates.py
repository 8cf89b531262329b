"""A rank is said with the certificate that the article means."""

import pytest

from news.facts.certificates import certificate_in, with_certificate
from tests.news.facts.passages import CITY, facts, one


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("《青岛市社会工作者职业水平证书补助办法》", "社会工作者职业水平证书"),
        ("取得养老护理员职业技能等级证书的人员", "护理员职业技能等级证书"),
        ("取得中级证书的人员", ""),
        ("参加职业水平考试", ""),
    ],
)
def test_a_certificate_is_named_without_its_place_and_rank(text: str, name: str) -> None:
    assert certificate_in(text).endswith(name) if name else certificate_in(text) == ""


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("对考取中级的给予补助", "对考取中级消防设施操作员证书的给予补助"),
        ("取得初级、", "取得初级消防设施操作员证书、"),
        ("通过高级的人员", "通过高级考试的人员"),
        ("考取中级职称的", "考取中级职称的"),
        ("初级持证社工", "初级持证社工"),
    ],
)
def test_only_a_bare_rank_is_filled_in(text: str, whole: str) -> None:
    assert with_certificate(text, "", "考取消防设施操作员证书") == whole


def test_an_article_that_names_none_leaves_the_word_itself() -> None:
    fact = one(facts("对考取中级的给予一次性补助700元。"), "700元")
    assert fact.statement == f"{CITY}对考取中级证书的给予一次性补助700元"
    assert fact.condition == "考取中级证书"


def test_the_document_of_the_sentence_comes_before_the_rest_of_the_article() -> None:
    text = (
        "全市组织人员参加养老护理员职业技能等级证书考试。市民政局印发"
        "《宁波市社会工作者职业水平证书补助办法》，对考取初级的给予一次性补助500元。"
    )
    assert "考取初级社会工作者职业水平证书的" in one(facts(text), "500元").statement
