"""What is the nation's, in articles about a place and about none."""

from __future__ import annotations

import pytest

from news.facts.about import region_about
from news.facts.national import (
    names_the_nation,
    opens_with_a_national_body,
    spoken_for_the_nation,
)
from tests.news.facts.passages import article, facts, one

pytestmark = pytest.mark.usefixtures("made_up_places")


def about(text: str, title: str = "") -> str:
    region = region_about(article(text, title))
    return region.full_name if region else ""


@pytest.mark.parametrize(
    "text",
    [
        "教育部建立学校台账。",
        "2030年3月5日，民政部公布数据。",
        "记者从国家统计局获悉，居民收入增长5%。",
        "日前，国务院办公厅印发通知。",
    ],
)
def test_a_ministry_opens_a_sentence_behind_its_time_and_who_asked_it(text: str) -> None:
    assert opens_with_a_national_body(text)


@pytest.mark.parametrize(
    "text",
    [
        "教育部门建立学校台账。",
        "国家税务总局临溪市税务局公布数据。",
        "国家级示范区管理委员会公布数据。",
        "根据民政部要求，社工站建成14个。",
    ],
)
def test_a_local_office_or_a_basis_is_no_national_body(text: str) -> None:
    assert not opens_with_a_national_body(text)


def test_a_body_is_national_wherever_it_stands() -> None:
    assert names_the_nation("名单由民政部审定")
    assert not names_the_nation("名单由民政部门审定")


def test_a_ministry_speaks_where_it_tells_or_asks_for_something() -> None:
    assert spoken_for_the_nation("教育部有关负责人透露，加分项目有95个。")
    assert not spoken_for_the_nation("教育部的网站上，加分项目有95个。")


def test_no_place_stands_before_a_ministry() -> None:
    found = facts("临溪市建成社工站14个。\n教育部建立学校灾后工作台账。", "临溪市社工站建设动态")
    body = one(found, "教育部")
    assert (body.place, body.before) == ("", "")


def test_what_a_ministry_tells_in_a_citys_report_is_not_the_citys() -> None:
    text = (
        "教育部日前举行推进会，有关负责人透露，地方性加分项目共有95个。"
        "高职院校共招收学生320人。临溪市高职院校共招收学生41人。"
    )
    found = facts(text, "临溪市高职院校招生动态")
    assert one(found, "320人").place == ""
    assert "地点" in one(found, "320人").unresolved
    assert one(found, "41人").place == "云州省临溪市"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("临溪、大河两市互认社工证书", "社工证书互认。"),
        ("民政部关于社工站建设的通知", "请临溪市报送材料，临溪市已经报送。"),
        (
            "社工站建设步入快车道",
            "国务院召开会议，部署全国的社工站建设工作，强调把服务送到群众身边，让每一位老人都得到照料，让每一个孩子都得到陪伴，让每一个家庭都得到支持，让每一个社区都有自己的社工，让每一名社工都有自己的岗位，让每一个岗位都有自己的保障。会议还听取了汇报。\n临溪市的社工站正在建设。",
        ),
        (
            "临溪市望湖街道送岗位上门",
            "远山省实施大病保险。远山省大病保险的起付标准为1万元，远山省居民都可参加。",
        ),
    ],
)
def test_an_article_of_several_places_of_the_nation_or_of_another_province_is_about_none(
    title: str, text: str
) -> None:
    assert about(text, title) == ""


@pytest.mark.parametrize(
    ("title", "text"),
    [
        (
            "临溪市望湖街道送岗位上门",
            "远山省来人考察。临溪市介绍了经验，远山省的客人和远山省的社工听取了介绍。",
        ),
        ("社工站建设步入快车道", "临溪市落实国务院部署，社工站正在建设。"),
        ("临溪市和青原市互认社工证书", "社工证书互认。"),
    ],
)
def test_an_article_is_about_the_place_of_its_title_or_its_opening(title: str, text: str) -> None:
    assert about(text, title).startswith("云州省临溪市")


def test_what_a_text_of_another_province_says_without_naming_it_is_of_no_place() -> None:
    text = (
        "远山省实施大病保险。远山省大病保险的起付标准为1万元，远山省居民都可参加。"
        "每人每年最高补偿20万元。"
    )
    found = facts(text, "临溪市望湖街道送岗位上门")
    assert one(found, "1万元").place == "远山省"
    assert "地点" in one(found, "20万元").unresolved


def test_a_citys_document_rules_nothing_that_is_said_of_the_nation() -> None:
    text = "全国养老床位应当达到900张。临溪市养老床位应当达到40张。"
    found = facts(text, "临溪市养老服务工作规划")
    assert one(found, "900张").instrument == ""
    assert one(found, "40张").instrument == "《临溪市养老服务工作规划》"


def test_a_body_of_the_nation_needs_no_nation_before_it() -> None:
    found = facts("全国总工会设立专项资金。", "工匠培养动态")
    assert one(found, "全国总工会").before == ""


def test_a_ministry_of_china_opens_a_text_as_the_ministry_does() -> None:
    assert opens_with_a_national_body("中国生态环境部联合多部委发文")


def test_a_plan_of_the_nations_bodies_holds_whichever_places_come_later() -> None:
    text = """日前，国家发改委、国家能源局印发《“十六五”能源规划》。
《规划》指出，到2035年，非化石能源消费比重提高到20%左右。
《规划》提出，建设山西、新疆等煤炭供应基地。"""
    fact = one(facts(text, "《“十六五”能源规划》发布"), "20%左右")
    assert fact.unresolved == ()
