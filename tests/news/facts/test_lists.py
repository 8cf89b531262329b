"""Enumerations and their boundaries."""

import pytest

from news.facts.lists import find_lists, items_before


def members(text: str) -> tuple[str, ...]:
    (listing,) = find_lists(text)
    return listing.members


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "在东湖、西苑、南塘三个街道分别购买服务",
            ("东湖", "西苑", "南塘"),
        ),
        (
            "设置了居家送餐项目、长者学堂项目、助老服务项目",
            ("居家送餐项目", "长者学堂项目", "助老服务项目"),
        ),
        (
            "须提交申请表、身份证复印件、证书复印件等材料",
            ("申请表", "身份证复印件", "证书复印件"),
        ),
        (
            "面向老年人、残疾人和未成年人提供服务",
            ("老年人", "残疾人", "未成年人"),
        ),
        (
            "充分结合当地经济发展水平、居民文化素质等实际",
            ("当地经济发展水平", "居民文化素质"),
        ),
    ],
)
def test_members_start_and_end_where_the_list_does(text: str, expected: tuple[str, ...]) -> None:
    assert members(text) == expected


def test_the_span_covers_the_members_as_written() -> None:
    text = "工作涉及养老、助残、禁毒等领域"
    (listing,) = find_lists(text)
    assert text[listing.span.start : listing.span.end] == "养老、助残、禁毒"
    assert listing.open_ended


@pytest.mark.parametrize("text", ["苹果、梨", "奖励1000元、2000元、3000元", "没有列举"])
def test_two_items_or_values_are_no_enumeration(text: str) -> None:
    assert find_lists(text) == ()


def test_respective_items_are_found_by_their_number() -> None:
    found = items_before("对取得助理社会工作师、社会工作师、高级社会工作师的", 3)
    assert found is not None
    assert found[1] == ("助理社会工作师", "社会工作师", "高级社会工作师")
    assert items_before("对取得助理社会工作师、社会工作师的", 3) is None
