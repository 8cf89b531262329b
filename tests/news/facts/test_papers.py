"""Lists of papers, forms with long names among them."""

from __future__ import annotations

import pytest

from news.facts.papers import find_papers


def members(text: str) -> list[tuple[str, ...]]:
    return [each.members for each in find_papers(text)]


@pytest.mark.parametrize(
    ("text", "papers"),
    [
        (
            "申请人须提交《石桥市社会工作者职业水平证书奖励申请表》、居民身份证和银行卡复印件。",
            ("《石桥市社会工作者职业水平证书奖励申请表》", "居民身份证", "银行卡复印件"),
        ),
        (
            "申请材料包括身份证、户籍证明或者居住证、社保清单，以及《审批表》。",
            ("身份证", "户籍证明或者居住证", "社保清单", "《审批表》"),
        ),
        ("单位应当提供营业执照、劳动合同等材料。", ()),
        ("申请人须提交身份证、居住证、资格证书的复印件。", ()),
        ("申请人须提交身份证、书面申请、银行账号。", ()),
        ("申请人须提交身份证和学历证明、居住证和单位证明。", ()),
    ],
)
def test_a_list_is_read_where_every_item_is_a_paper(text: str, papers: tuple[str, ...]) -> None:
    assert members(text) == ([papers] if papers else [])


def test_the_span_is_that_of_the_papers() -> None:
    text = "报名者需提供身份证、学历证书、免冠照片等材料。"
    (found,) = find_papers(text)
    assert text[found.span.start : found.span.end] == "身份证、学历证书、免冠照片"
    assert found.open_ended
