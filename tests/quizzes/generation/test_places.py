from __future__ import annotations

import pytest

from quizzes.generation.places import (
    is_national,
    names_place,
    opening_name,
    segments,
    with_full_place,
    with_narrow_place,
)


@pytest.mark.parametrize(
    ("place", "parts"),
    [
        ("广东省惠州市大亚湾区", ("广东省", "惠州市", "大亚湾区")),
        ("浙江省湖州市德清县", ("浙江省", "湖州市", "德清县")),
        ("广西壮族自治区百色市凌云县", ("广西壮族自治区", "百色市", "凌云县")),
        ("云州省", ("云州省",)),
        ("", ()),
    ],
)
def test_a_place_is_cut_into_its_parts(place: str, parts: tuple[str, ...]) -> None:
    assert segments(place) == parts


def test_the_whole_district_is_named_outright() -> None:
    said = with_full_place("全区累计投入", "云州省临溪市望湖区")
    assert said == "云州省临溪市望湖区累计投入"


def test_a_place_already_named_with_its_city_stays() -> None:
    said = with_full_place("临溪市望湖区民政局设置了", "云州省临溪市望湖区")
    assert said == "临溪市望湖区民政局设置了"


def test_a_bare_district_is_filled_up_once() -> None:
    said = with_full_place("望湖区民政局与望湖区团委", "云州省临溪市望湖区")
    assert said == "云州省临溪市望湖区民政局与望湖区团委"


def test_a_place_inside_a_document_name_is_left_alone() -> None:
    said = with_full_place("印发《望湖区办法》", "云州省临溪市望湖区")
    assert said == "印发《望湖区办法》"


def test_a_short_name_names_the_place() -> None:
    assert names_place("湖州德清发布", "浙江省湖州市德清县")
    assert not names_place("湖州发布", "浙江省湖州市德清县")


@pytest.mark.parametrize("front", ["云州省临溪市望湖区", "临溪望湖区", "望湖区", ""])
def test_the_place_that_opens_a_name_is_found_however_short(front: str) -> None:
    assert opening_name(f"{front}妇联", "云州省临溪市望湖区") == front


@pytest.mark.parametrize(
    ("text", "national"),
    [
        ("民政部安排资金", True),
        ("县级财政部门安排资金", False),
        ("市教育部署工作", False),
        ("较全国增速高", False),
        ("全国共有社工站", True),
    ],
)
def test_a_ministry_is_the_nation_s_and_a_department_is_not(text: str, national: bool) -> None:
    assert is_national(text) is national


def test_a_document_keeps_the_places_in_its_name() -> None:
    said = "《临溪市望湖区办法》规定，临溪市望湖区每年奖励社工"
    narrow = with_narrow_place(said, "云州省临溪市望湖区")
    assert narrow == "《临溪市望湖区办法》规定，望湖区每年奖励社工"
