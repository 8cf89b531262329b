"""The principles that something is to go by."""

import pytest

from news.facts.principles import find_principles
from tests.news.facts.passages import facts


def members(text: str) -> list[tuple[str, ...]]:
    return [each.members for each in find_principles(text)]


@pytest.mark.parametrize(
    ("text", "principles"),
    [
        ("养老服务应当遵循公开、公平、公正的原则", ("公开", "公平", "公正")),
        ("社会救助坚持政府主导、社会参与的基本原则", ("政府主导", "社会参与")),
        ("资金使用遵循公平、公正和公开原则", ("公平", "公正", "公开")),
        (
            "执法坚持教育与处罚相结合、宽严相济的原则",
            ("教育与处罚相结合", "宽严相济"),
        ),
        ("安全生产贯彻安全第一、预防为主、综合治理的方针", ("安全第一", "预防为主", "综合治理")),
        ("工作坚持规划，遵循统筹兼顾、分步实施的原则", ("统筹兼顾", "分步实施")),
    ],
)
def test_principles_are_taken_whole(text: str, principles: tuple[str, ...]) -> None:
    assert members(text) == [principles]


@pytest.mark.parametrize(
    "text",
    [
        "社会救助坚持公平原则",
        "按照国家有关规定和本市实际，坚持便民原则",
        "坚持3年一评、2年一考的原则",
        "按照规定的程序、由民政部门审核的原则",
        "遵循公平、公正、公平的原则",
    ],
)
def test_what_is_no_list_of_principles_is_none(text: str) -> None:
    assert members(text) == []


def test_a_document_is_told_with_its_principles() -> None:
    text = "第三条 养老服务工作应当遵循政府主导、社会参与、统筹发展的原则。"
    (fact,) = [each for each in facts(text, "宁波市养老服务管理办法") if each.members]
    assert fact.members == ("政府主导", "社会参与", "统筹发展")
    assert fact.after == "的原则"
