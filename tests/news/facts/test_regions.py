"""Places: the table, chains of names, zones, and what is no place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.regions import Region, ancestors, find_regions, label, region_of, regions


def code(text: str) -> str:
    found = region_of(text)
    return found.code if found else ""


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2024年广东省惠州惠阳区社工考证激励补贴申报", "441303"),
        ("浙江湖州德清县2024年社会工作者考试奖励申报", "330521"),
        ("四川成都大邑县2024年一次性奖励申报", "510129"),
        ("安徽省启动社工人才培养工程", "340000"),
        ("广西百色凌云县人民政府发布倡议书", "451027"),
        ("福建武夷山市2024年社会工作者考试奖励公示", "350782"),
        ("北京市朝阳区发布通知", "110105"),
    ],
)
def test_an_item_is_about_the_innermost_place_of_its_title(title: str, expected: str) -> None:
    assert code(title) == expected


@pytest.mark.parametrize(
    ("text", "expected", "full_name"),
    [
        ("惠州大亚湾区两年投入", "441300-大亚湾区", "广东省惠州市大亚湾区"),
        ("河北雄安新区设立", "130000-雄安新区", "河北省雄安新区"),
        ("安徽合肥高新区招聘", "340100-高新区", "安徽省合肥市高新区"),
        ("兰州新区奖励持证社工", "620100-兰州新区", "甘肃省兰州市兰州新区"),
    ],
)
def test_a_zone_lies_in_its_city(text: str, expected: str, full_name: str) -> None:
    found = region_of(text)
    assert found is not None
    assert (found.code, found.full_name, found.level) == (expected, full_name, "zone")


def test_a_county_that_is_called_a_new_area_is_a_county() -> None:
    assert code("上海浦东新区") == "310115"


@pytest.mark.parametrize(
    "text",
    [
        "新华社北京1月3日电 记者获悉",
        "国内生产总值同比增长",
        "粤港澳大湾区建设",
        "北京大学发布报告",
        "朝阳产业发展很快",
        "中国社会工作联合会",
    ],
)
def test_datelines_words_and_institutions_are_no_jurisdiction(text: str) -> None:
    assert region_of(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "本市医保定点药店",
        "大小兴安岭",
        "最大的出海口岸",
        "农村特色和田园风貌",
        "在巴中国公民",
        "长治久安",
        "推广西部经验",
        "三四平方公里",
        "新疆生产建设兵团",
        "巴西双向投资",
        "江西建设职业技术学院",
    ],
)
def test_a_short_name_that_other_words_hold_is_no_place(text: str) -> None:
    assert find_regions(text) == ()


@pytest.mark.parametrize(
    ("text", "full_name"),
    [
        ("西双版纳今年新增社工站", "云南省西双版纳傣族自治州"),
        ("凉山州今年新增社工站", "四川省凉山彝族自治州"),
        ("保定今年新增社工站", "河北省保定市"),
    ],
)
def test_a_prefecture_is_known_by_its_short_name(text: str, full_name: str) -> None:
    assert find_regions(text)[0].region.full_name == full_name


def test_where_something_is_held_is_not_what_it_is_about() -> None:
    assert code("主题宣传周在合肥启动，安徽省各地参加") == "340000"
    ceremony = "浙江省就业援助暖心活动启动仪式在宁波市江北区大剧院"
    assert region_of(ceremony) == region_of("浙江省")


def test_a_name_that_several_places_bear_needs_its_parent() -> None:
    assert region_of("鼓楼区发布通知") is None
    assert code("南京市鼓楼区发布通知") == "320106"


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("安徽省", "安徽省"),
        ("浙江舟山", "浙江省舟山市"),
        ("浙江湖州德清县", "湖州市德清县"),
        ("福建武夷山市", "福建省武夷山市"),
        ("惠州大亚湾区", "惠州市大亚湾区"),
        ("兰州新区", "甘肃省兰州新区"),
    ],
)
def test_a_stem_names_a_place_so_that_it_is_known(text: str, named: str) -> None:
    found = region_of(text)
    assert found is not None
    assert label(found) == named


def test_spans_cover_the_whole_chain() -> None:
    text = "近日，浙江湖州德清县印发通知，杭州市也在研究"
    first, second = find_regions(text)
    assert text[first.span.start : first.span.end] == "浙江湖州德清县"
    assert text[second.span.start : second.span.end] == "杭州市"


def test_every_parent_in_the_table_exists() -> None:
    table = regions()
    assert len(table) > 3000
    assert all(not region.parent or region.parent in table for region in table.values())


@given(st.sampled_from(sorted(regions().values(), key=lambda region: region.code)))
def test_a_full_name_is_read_back_as_its_region(region: Region) -> None:
    found = region_of(region.full_name)
    assert found is not None
    assert found.name == region.name
    assert all(region.full_name.startswith(above.full_name) for above in ancestors(region))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("青海民和县膜侧小麦", False),
        ("安徽省和县的小麦", True),
        ("在和县，小麦丰收", True),
        ("和县小麦丰收", True),
        ("帮扶和县新建社工站", True),
        ("前往和县调研", True),
    ],
)
def test_a_county_of_two_characters_does_not_begin_inside_another(text: str, found: bool) -> None:
    names = [mention.region.name for mention in find_regions(text)]
    assert ("和县" in names) is found


def test_where_a_report_was_sent_from_is_no_place_before_a_dash() -> None:
    assert find_regions("路透宁波9月27日 - 多部门日前发文") == ()
    assert [each.region.name for each in find_regions("宁波9月27日发文")] == ["宁波市"]


def test_a_name_with_another_rank_behind_it_is_another_place() -> None:
    found = find_regions("怀化市洪江区的古城")
    assert [each.region.full_name for each in found] == ["湖南省怀化市洪江区"]
    assert find_regions("洪江区的古城") == ()
    assert [each.region.name for each in find_regions("宁波区域协调发展")] == ["宁波市"]
