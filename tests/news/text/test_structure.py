"""Blocks say what each line of a clean text is."""

import pytest
from hypothesis import given

from news.text.structure import blocks
from tests.news.text import clean

PROSE = clean.SENTENCES[0]


def test_a_notice_is_taken_apart() -> None:
    lines = ["申报条件", "一、补贴对象", "（一）持证的社会工作者；", "1.取得中级证书的；"]
    more = ["(2)在岗的；", "- 身份证复印件", "级别\t金额", PROSE, "第三条 本办法由县民政局解释。"]
    text = "\n".join([PROSE, *lines, *more])
    found = [(block.kind, block.level, block.number) for block in blocks(text)]
    assert found == [
        ("lead", 0, ""), ("heading", 1, ""), ("clause", 1, "一"), ("clause", 2, "一"),
        ("clause", 3, "1"), ("clause", 4, "2"), ("item", 0, ""), ("row", 0, ""),
        ("paragraph", 0, ""), ("clause", 2, "第三条"),
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["3.5万人参加了考试。", "1.2亿元投入建设。", "一、二级证书均可。"])
def test_a_number_that_begins_a_sentence_is_no_clause(line: str) -> None:
    assert blocks(f"{PROSE}\n{line}\n{PROSE}")[1].kind == "paragraph"


def test_the_first_paragraph_is_the_lead_and_only_it() -> None:
    kinds = [block.kind for block in blocks(f"小标题\n{PROSE}\n{PROSE}")]
    assert kinds == ["heading", "lead", "paragraph"]


def test_a_short_last_line_is_no_heading() -> None:
    assert blocks(f"{PROSE}\n青禾县民政局")[-1].kind == "paragraph"


def test_a_signature_and_a_telephone_number_are_no_headings() -> None:
    text = f"{PROSE}\n联系电话：0000-1234567\n青禾县民政局\n（此件公开发布）"
    assert [block.kind for block in blocks(text)] == ["lead"] + ["paragraph"] * 3


def test_an_instruments_number_is_not_the_lead() -> None:
    kinds = [block.kind for block in blocks(f"青民发〔2024〕25号\n各乡镇：\n{PROSE}")]
    assert kinds == ["paragraph", "paragraph", "lead"]


def test_the_addressee_is_not_the_lead() -> None:
    assert [block.kind for block in blocks(f"各乡镇：\n{PROSE}")] == ["paragraph", "lead"]


@given(clean.texts)
def test_blocks_cover_every_line_in_order(text: str) -> None:
    spans = [block.span for block in blocks(text)]
    assert [text[span.start : span.end] for span in spans] == text.split("\n")


@pytest.mark.parametrize(
    "line", ["实施方式：自主报名、县级审核", "补贴范围：全县十个乡镇", "青民发〔2024〕25号"]
)
def test_a_label_with_its_value_and_a_document_number_are_no_headings(line: str) -> None:
    assert blocks(f"{PROSE}\n{line}\n{PROSE}")[1].kind == "paragraph"


@pytest.mark.parametrize("line", ["民政局：补贴标准再提高", "申报条件", "“1+1+N”服务模式"])
def test_a_short_line_above_prose_is_a_heading(line: str) -> None:
    assert blocks(f"{PROSE}\n{line}\n{PROSE}")[1].kind == "heading"
