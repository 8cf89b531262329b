"""Enumerations and their boundaries."""

import pytest

from news.facts.lists import find_lists
from news.facts.turns import items_before
from tests.news.facts.passages import facts


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
        ("将逐步覆盖前往桐乡、海宁、平湖等地的班车", ("桐乡", "海宁", "平湖")),
        ("采取巡查、抽检、查封措施", ("巡查", "抽检", "查封")),
        ("加大对青年人才招录、培养、使用力度", ("招录", "培养", "使用")),
        ("推动形成邻里关心、支持、参与社区治理的氛围", ("关心", "支持", "参与")),
        (
            "志愿者通过张贴海报、设立咨询台、发放手册等形式宣传政策",
            ("张贴海报", "设立咨询台", "发放手册"),
        ),
        ("让居民了解社区、走进社区、关爱社区", ("了解社区", "走进社区", "关爱社区")),
        (
            "由县民政局、县财政局、县人力资源和社会保障局三个部门印发",
            ("县民政局", "县财政局", "县人力资源和社会保障局"),
        ),
        ("依法予以没收、追缴或者责令退还", ("没收", "追缴", "责令退还")),
        ("是全省最大的贸易、物流和交通中心", ("贸易", "物流", "交通")),
        ("分为宣传区、游戏区、展示区", ("宣传区", "游戏区", "展示区")),
        ("围绕提升素质、完善制度、优化环境三个方面", ("提升素质", "完善制度", "优化环境")),
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


@pytest.mark.parametrize(
    "text",
    [
        "并将清单副本交代理人、物品的持有人或者保管人",
        "对监督、检查过程中获知的商业秘密、个人隐私保密",
        "王芳、李明荣获三等奖",
        "拒绝、阻碍检查工作开展等情形",
        "电力、热力、燃气及水生产和供应业增加值增长",
    ],
)
def test_a_list_with_uncertain_ends_gives_nothing(text: str) -> None:
    assert find_lists(text) == ()


def test_what_is_said_of_a_list_as_a_whole_keeps_the_whole_list() -> None:
    found = facts("公报显示，全国31个省（区、市）和现役军人的人口为137349万人。")
    (people,) = [fact for fact in found if fact.text == "137349万人"]
    assert "31个省" in people.before


def test_the_last_item_of_an_open_list_comes_without_its_et_cetera() -> None:
    found = facts("2025年前三季度，全国原油、金属矿砂等进口量分别增加了2.6%、4.2%。")
    (ores,) = [fact for fact in found if fact.text == "4.2%"]
    assert "金属矿砂进口量" in ores.before


def test_a_verb_that_governs_the_whole_list_is_no_part_of_its_first_member() -> None:
    told = facts("社工站首次提出助餐、助浴和助洁3类服务。")
    assert [fact.members for fact in told if fact.members] == [("助餐", "助浴", "助洁")]
