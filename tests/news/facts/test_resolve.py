"""References: filled in where the article says, open where it does not."""

from dataclasses import replace
from datetime import date

import pytest

from news.facts.regions import region_of
from news.facts.resolve import resolve
from news.facts.setting import Setting

COUNTY = Setting(region_of("浙江湖州德清县"), date(2025, 3, 1))
ZONE = Setting(region_of("惠州大亚湾区"))


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("全县现有社工394人", "湖州市德清县现有社工394人"),
        ("该县对社工非常重视", "湖州市德清县对社工非常重视"),
        ("该县分成4个工作组", "湖州市德清县分成4个工作组"),
        ("在全市处于领先水平", "在湖州市处于领先水平"),
        ("县民政局设置了社工站", "湖州市德清县民政局设置了社工站"),
        ("民政局设置了社工站", "湖州市德清县民政局设置了社工站"),
        ("德清县民政局会同县财政局", "湖州市德清县民政局会同德清县财政局"),
        ("今年新增5家", "2025年新增5家"),
        ("3月18日举办活动", "2025年3月18日举办活动"),
        ("2024年12月20日至1月10日", "2024年12月20日至1月10日"),
    ],
)
def test_places_bodies_and_years_are_written_out(text: str, resolved: str) -> None:
    assert resolve(text, COUNTY).text == resolved
    assert resolve(text, COUNTY).open == ()


def test_the_past_year_is_the_year_before_in_a_years_first_months_only() -> None:
    later = Setting(region_of("浙江湖州德清县"), date(2025, 8, 1))
    assert resolve("过去一年新增5家", COUNTY).text == "2024年新增5家"
    assert resolve("过去一年新增5家", later).text == "过去一年新增5家"
    assert resolve("过去一年新增5家", later).open != ()


def test_a_zone_is_meant_by_qu() -> None:
    assert resolve("区民政局和区妇联", ZONE).text == "惠州市大亚湾区民政局和大亚湾区妇联"


def test_this_document_is_the_ruling_one() -> None:
    assert resolve("本办法自5月1日起施行", ZONE, "《奖励办法》").text.startswith("《奖励办法》")
    assert resolve("本通知自发布之日起施行", ZONE, "《奖励办法》").open == ("本通知",)


@pytest.mark.parametrize(
    "text",
    [
        "该项目总投资",
        "上述人员可以申请",
        "其服务对象为老年人",
        "他们共服务300人",
        "这项奖励的依据",
        "全省共有300家",
        "活动现场发放手册",
        "比上年增长5%",
    ],
)
def test_what_the_article_does_not_say_stays_open(text: str) -> None:
    assert resolve(text, Setting(None)).open != ()


def test_names_inside_documents_are_left_alone() -> None:
    text = "印发《大亚湾区社工办法》"
    assert resolve(text, ZONE).text == text


def test_our_province_in_a_documents_name_stays_its_words() -> None:
    text = "印发《关于调整我省社工津贴的通知》"
    assert resolve(text, Setting(region_of("安徽省"))).text == text


def test_a_university_is_not_the_province() -> None:
    setting = Setting(region_of("安徽省"))
    assert resolve("安徽开放大学对学员给予奖励", setting).text.startswith("安徽开放大学")


def test_the_early_stage_of_a_project_is_not_now() -> None:
    text = "资金用于项目前期工作"
    assert resolve(text, COUNTY).text == text


@pytest.mark.parametrize(
    ("told", "said"),
    [
        ("某市将培训社工 每人每月最高补助", "某市将培训社工，每人每月最高补助"),
        ("对 取得证书的社工 每人每月补助", "对取得证书的社工每人每月补助"),
        ("某市培训 社工站督导", "某市培训社工站督导"),
    ],
)
def test_a_headlines_one_blank_parts_its_clauses(told: str, said: str) -> None:
    assert resolve(told, Setting(None)).text == said


def test_a_month_that_is_over_and_lies_ahead_is_not_of_this_year() -> None:
    setting = replace(COUNTY, anchor=date(2025, 3, 21))
    assert "2025年" not in resolve("津贴标准已于8月26日起施行", setting).text
    assert "2025年8月" in resolve("津贴标准将于8月26日起施行", setting).text
