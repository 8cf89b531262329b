"""What is a document's name, and what only tells of a document."""

from __future__ import annotations

import pytest

from news.facts.document_names import (
    names_its_matter,
    tells_of_a_document,
    without_file_number,
)
from news.facts.governing import named_in_title, title_instrument
from tests.news.facts.passages import article


@pytest.mark.parametrize(
    "title",
    [
        "临溪市完成养老服务改革实施方案",
        "临溪市召开社工站建设工作规划",
        "......近日.临溪市印发.关于加快社工站建设的实施意见",
        "临溪市近日关于加快社工站建设的实施意见",
        "关于望湖路东段将封闭改造通知",
        "临政办〔2030〕6号临溪市社工站建设方案",
    ],
)
def test_a_headline_that_ends_in_a_kind_of_document_is_no_documents_name(title: str) -> None:
    assert tells_of_a_document(title)
    assert title_instrument(article("建成社工站14个。", title)) == ""
    assert named_in_title(article("建成社工站14个。", title)) == ""


@pytest.mark.parametrize(
    "title",
    [
        "临溪市人民政府关于公布最低工资标准的通知",
        "临溪市目标完成情况考核办法",
        "临溪市推进社工站建设实施方案",
        "关于将社工站纳入社区建设的通知",
        "关于已婚育龄妇女服务的意见",
        "望湖区社工补贴办法（试行）",
    ],
)
def test_one_noun_phrase_with_its_kind_is_a_documents_name(title: str) -> None:
    assert not tells_of_a_document(title)


def test_a_documents_name_begins_behind_the_number_of_its_file() -> None:
    title = "临机发号临溪市人民政府办公室关于做好社工站建设工作的通知"
    assert without_file_number(title) == "临溪市人民政府办公室关于做好社工站建设工作的通知"
    found = title_instrument(article("建成社工站14个。", title))
    assert found == "《临溪市人民政府办公室关于做好社工站建设工作的通知》"


@pytest.mark.parametrize(
    ("document", "told"),
    [
        ("《临溪市防汛抗旱指挥部通告》", False),
        ("《望湖区人民政府公告》", False),
        ("《通告》", False),
        ("《望湖区政府办转发民政局等部门的通知》", False),
        ("《望湖区政府办转发民政局关于社工站建设的通知》", True),
        ("《望湖区人民政府关于停止供水的公告》", True),
        ("《望湖区社工补贴办法》", True),
        ("《2030年养老行业报告》", True),
    ],
)
def test_a_notice_that_is_named_by_its_maker_alone_says_not_what_it_is_about(
    document: str, told: bool
) -> None:
    assert names_its_matter(document) is told


def test_the_number_of_a_line_or_a_house_is_no_files() -> None:
    assert not tells_of_a_document("望湖市关于地铁2号线建设补贴的实施办法")
    assert not tells_of_a_document("望湖市行政规范性文件公布办法")


def test_a_clause_with_its_comma_is_no_documents_name() -> None:
    assert tells_of_a_document("为满足录用社工的需要，根据有关规定")
    assert not tells_of_a_document("望湖区关于完善社工、志愿者制度，促进社区治理的意见")


@pytest.mark.parametrize("copy", ["（节选）", "(摘登)", "（全文）"])
def test_what_a_page_says_of_its_copy_is_no_part_of_the_name(copy: str) -> None:
    assert without_file_number(f"临溪市养老管理办法{copy}") == "临溪市养老管理办法"
    assert without_file_number("临溪市养老管理办法（试行）") == "临溪市养老管理办法（试行）"
