"""What an article as a whole speaks of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from news.facts.fact import Quantity
from quizzes.generation.generate import generate
from quizzes.generation.scope import (
    NATION,
    gives_its_rules,
    is_document,
    named_report,
    own_document,
    own_tables,
    scoped,
)
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import Teller, district

TEXT = "国家统计局发布数据。城镇家庭户总量为49416万户。农村家庭户总量为29416万户。"


def national(
    title: str = "住户调查的主要情况", day: date | None = date(2025, 3, 1)
) -> SourceArticle:
    tell = Teller(TEXT).tell
    facts = (
        tell(
            "count", "城镇家庭户总量为49416万户", "49416万户", "城镇家庭户总量为", attribute="城镇"
        ),
        tell(
            "count", "农村家庭户总量为29416万户", "29416万户", "农村家庭户总量为", attribute="农村"
        ),
    )
    return SourceArticle("nation", title, TEXT, facts, published=day, publisher="云州日报")


def test_what_names_the_nation_and_no_place_is_of_the_nation() -> None:
    assert scoped(national()).region == NATION
    assert scoped(district()).region == ""


@pytest.mark.parametrize(
    "opening",
    ["各省、自治区、直辖市民政厅（局）：现将办法印发。", "国家安全生产监督管理总局印发办法。"],
)
def test_what_goes_to_all_provinces_or_comes_from_a_national_office_is_of_the_nation(
    opening: str,
) -> None:
    assert scoped(replace(national("关于印发办法的通知"), text=opening)).region == NATION


def test_a_firms_story_is_not_of_the_nation() -> None:
    assert scoped(national("某公司的手机卖到全国")).region == ""


def test_figures_of_the_nation_are_anchored_by_the_dated_report() -> None:
    stems = [draft.stem for draft in generate(national()).drafts]
    assert stems
    assert all(stem.startswith("据《云州日报》2025年3月1日消息，全国") for stem in stems)


def test_an_undated_report_does_not_say_when_the_figures_held() -> None:
    assert generate(national(day=None)).drafts == ()


def test_a_communique_anchors_its_figures_itself() -> None:
    stems = [d.stem for d in generate(national("第九次全国住户普查公报", None)).drafts]
    assert stems
    assert all(stem.startswith("根据《第九次全国住户普查公报》，") for stem in stems)


@pytest.mark.parametrize("title", ["全国住户达49416万户", "普查公报今日发布", "公报"])
def test_a_headline_is_no_communique(title: str) -> None:
    assert own_tables(national(title)) == ""


def test_a_text_in_clauses_is_the_document_of_its_title() -> None:
    law = replace(
        national("云州省社区工作条例"),
        text="第一条 总则。第二条 社区。第三条 工作。",
    )
    assert own_document(law) == "《云州省社区工作条例》"
    assert own_document(replace(law, text=TEXT)) == ""


def test_a_notice_gives_the_document_that_it_issues() -> None:
    notice = national("云州省民政厅关于印发《云州省社工站管理办法》的通知")
    assert own_document(notice) == "《云州省社工站管理办法》"


def written(title: str, text: str) -> SourceArticle:
    """An article of some title and text, of which no fact matters."""
    return SourceArticle("written", title, text, ())


NOTICE = "关于开展社区工作者奖励申报的通知"


@pytest.mark.parametrize(
    "line",
    [NOTICE, f"望湖区民政局{NOTICE}", f"  望湖区民政局 {NOTICE} ", f"云社〔2030〕3号\n{NOTICE}"],
)
def test_a_notices_own_line_above_the_text_is_its_name(line: str) -> None:
    article = written("社区工作者奖励开始申报", f"{line}\n各社区：\n现将申报事项通知如下。")
    assert own_document(article) == f"《{NOTICE}》"


@pytest.mark.parametrize("title", [f"望湖区民政局{NOTICE}", f"{NOTICE}(望民〔2030〕8号)"])
def test_a_title_that_is_a_notices_own_is_its_name(title: str) -> None:
    assert own_document(written(title, TEXT)) == f"《{NOTICE}》"


@pytest.mark.parametrize(
    "text",
    [
        f"望湖区民政局发布{NOTICE}，欢迎申报。",
        f"各社区：\n请看{NOTICE}。",
        "\n".join(["一段", "二段", "三段", "四段", "五段", "六段", NOTICE]),
    ],
)
def test_a_notice_named_within_the_text_or_far_down_is_not_the_articles_own(text: str) -> None:
    assert own_document(written("社区工作者奖励开始申报", text)) == ""


@pytest.mark.parametrize(
    "title",
    [
        "望湖区民政局关于印发《望湖区社工站管理办法》的通知",
        "《望湖区社工站管理办法》解读",
        "《望湖区社工站管理办法》政策解读",
        "《望湖区社工站管理办法》的问答",
        "一图读懂：【政策解读】《望湖区社工站管理办法》",
        "关于 印发《望湖区社工站管理办法》的通知",
    ],
)
def test_what_issues_or_explains_a_document_gives_its_rules(title: str) -> None:
    assert own_document(written(title, TEXT)) == "《望湖区社工站管理办法》"


@pytest.mark.parametrize(
    "title",
    [
        "《望湖区社工站管理办法》引来热议",
        "望湖区民政局解读社工站怎样管理",
        "转发关于印发《望湖区社工站管理办法》的通知的情况",
    ],
)
def test_a_title_that_only_names_a_document_does_not_give_its_rules(title: str) -> None:
    assert own_document(written(title, TEXT)) == ""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("云州省印发“十八五”社会工作规划", "“十八五”社会工作规划"),
        ("云州省发布《社区志愿服务行动计划（试行）》", "社区志愿服务行动计划（试行）"),
        ("云州省发布社区志愿服务行动计划(试行版)", "社区志愿服务行动计划（试行版）"),
    ],
)
def test_news_of_a_plan_gives_it_where_the_text_says_what_it_lays_down(
    title: str, name: str
) -> None:
    assert own_document(written(title, "规划提出，到2035年建成社工站。")) == f"《{name}》"
    assert own_document(written(title, "云州省将建成一批社工站。")) == ""


def test_a_plan_that_is_its_own_text_is_named_by_its_title() -> None:
    plan = written("望湖区社会工作发展规划（2030—2035年）", "为发展社会工作，特制定本规划。")
    assert own_document(plan) == "《望湖区社会工作发展规划（2030—2035年）》"
    assert is_document(plan)


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("望湖区社会工作发展规划", "望湖区的规划受到好评。"),
        ("望湖区启动编制社会工作发展规划", "为发展社会工作，特制定本规划。"),
        ("望湖区的社工，有了规划", "为发展社会工作，特制定本规划。"),
    ],
)
def test_news_of_a_plan_is_not_its_text(title: str, text: str) -> None:
    assert own_document(written(title, text)) == ""
    assert not is_document(written(title, text))


@pytest.mark.parametrize("title", ["", "望湖区社工走进社区", "望湖区社工有了好办法"])
def test_a_title_of_no_document_gives_none(title: str) -> None:
    assert own_document(written(title, TEXT)) == ""


def test_a_communique_is_not_called_a_document_of_rules() -> None:
    communique = written("第九次全国住户普查公报", TEXT)
    assert own_document(communique) == ""
    assert not is_document(communique)


@pytest.mark.parametrize(
    ("text", "report"),
    [
        ("青禾学会发布《社工发展报告》。\n报告显示，", "《社工发展报告》"),
        ("青禾学会发布《志愿服务蓝皮书(2030)》。\n蓝皮书指出，", "《志愿服务蓝皮书（2030）》"),
        ("青禾学会发布《社工发展报告》。\n《报告》称，", "《社工发展报告》"),
        ("《社工发展报告》《志愿服务白皮书》发布。\n报告显示，", ""),
        ("按照《社工发展报告》要求提交材料。\n报告显示，", ""),
        ("青禾学会发布《社工发展办法》。\n报告显示，", ""),
        ("青禾学会发布《社工发展报告》。\n学会显示，", ""),
    ],
)
def test_the_report_that_a_story_retells_is_the_only_one_it_names(text: str, report: str) -> None:
    text = f"{text}持证社工394人。"
    fact = Teller(text).tell("count", "持证社工394人", "394人", "持证社工")
    assert named_report(fact, replace(written("社工动态", text), facts=(fact,))) == report


def test_a_rule_without_a_basis_stands_on_its_own_document() -> None:
    text = "第一条 总则。第二条 社区。第三条 申请人应当在30日内办理登记。"
    fact = Teller(text).tell(
        "period", "申请人应当在30日内办理登记", "30日", "申请人应当在", "内办理登记",
        attribute="登记期限",
    )  # fmt: skip
    fact = replace(fact, quantity=Quantity(Decimal(30), "日", "30日"))
    drafts = generate(SourceArticle("law", "云州省社区登记条例", text, (fact,))).drafts
    assert drafts
    assert all("根据《云州省社区登记条例》" in draft.stem for draft in drafts)


def test_another_nations_story_is_not_of_the_nation() -> None:
    abroad = replace(national("法国全国大罢工影响交通"), text="法国全国大罢工。")
    assert scoped(abroad).region == ""


def titled(title: str, text: str = TEXT) -> SourceArticle:
    return replace(national(title), text=text)


@pytest.mark.parametrize(
    ("title", "document"),
    [
        ("临溪市民政局关于印发临溪市社工站建设实施方案的通知", "《临溪市社工站建设实施方案》"),
        ("关于印发社工补助办法（试行）的通知", "《社工补助办法（试行）》"),
        ("印发推动养老服务发展十条措施的通知", "《推动养老服务发展十条措施》"),
        (
            "2030年度社工职业资格考试云州考区报名公告",
            "《2030年度社工职业资格考试云州考区报名公告》",
        ),
    ],
)
def test_a_document_that_is_passed_on_or_is_the_text_itself_is_named_by_its_title(
    title: str, document: str
) -> None:
    assert own_document(titled(title)) == document
    assert gives_its_rules(titled(title))


@pytest.mark.parametrize(
    "title", ["云州省发布社工职业资格考试报名公告", "临溪市社工站建设方案出台"]
)
def test_news_of_a_document_is_not_the_document(title: str) -> None:
    assert own_document(titled(title)) == ""
    assert not gives_its_rules(titled(title))


@pytest.mark.parametrize(
    "title", ["宁波市养老服务发展规划（2026—2030年）", "宁波市社会工作者奖励办法"]
)
def test_what_is_told_under_a_places_plan_or_measure_alone_is_of_that_document(title: str) -> None:
    assert own_document(titled(title)) == f"《{title}》"
    assert gives_its_rules(titled(title))


@pytest.mark.parametrize(
    "title", ["宁波将编制养老服务发展规划", "养老服务发展规划", "社保卡补办办法"]
)
def test_a_deed_or_a_name_of_no_place_is_no_document(title: str) -> None:
    assert own_document(titled(title)) == ""


@pytest.mark.parametrize(
    ("title", "document"),
    [
        ("云南省社会工作者补助办法", "《云南省社会工作者补助办法》"),
        (
            "云南省社会工作人才发展规划（2031—2035年）",
            "《云南省社会工作人才发展规划（2031—2035年）》",
        ),
        ("云南省养老服务三年行动计划", "《云南省养老服务三年行动计划》"),
        ("云南省今年社会工作人才培养计划", ""),
        ("云南省招收300名社工纳入全省统招计划", ""),
        ("云南省社会工作列入民生保障计划", ""),
        ("云南省社区服务已有长远发展规划", ""),
    ],
)
def test_a_headline_is_no_documents_name(title: str, document: str) -> None:
    assert own_document(replace(district(), title=title)) == document


@pytest.mark.parametrize(
    "title",
    [
        "临溪市完成养老服务改革实施方案",
        "临溪市明确养老服务工作措施",
        "临溪市召开养老服务工作会议通知",
    ],
)
def test_a_headline_about_a_document_is_not_that_document(title: str) -> None:
    assert own_document(replace(district(), title=title)) == ""


@pytest.mark.parametrize(
    ("title", "document"),
    [
        ("海曙区民政局关于印发我区2030年救助标准的通知", "《关于印发我区2030年救助标准的通知》"),
        (
            "2030年海曙区养老服务专项资金申报指南（第一批）",
            "《2030年海曙区养老服务专项资金申报指南（第一批）》",
        ),
        (
            "区政府转发区商务委、区财政局关于推广家电下乡工作意见的通知",
            "《关于推广家电下乡工作意见的通知》",
        ),
        ("海曙区养老服务管理办法（节选）", "《海曙区养老服务管理办法》"),
    ],
)
def test_a_notice_of_no_named_document_is_its_own(title: str, document: str) -> None:
    article = replace(district(), title=title)
    assert own_document(article) == document
    assert gives_its_rules(article)


def test_a_communique_of_each_year_that_names_none_is_of_no_issue() -> None:
    assert not generate(national("全国住户普查公报", None)).drafts


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("政府工作报告", "——2030年3月4日在海曙区第九届人民代表大会第三次会议上\n今年计划建站。"),
        ("——2030年3月4日在海曙区第九届人民代表大会第三次会议上", "今年计划建站。"),
    ],
)
def test_a_report_is_named_by_where_and_when_it_was_given(title: str, text: str) -> None:
    article = replace(district(), title=title, text=text)
    assert own_tables(article) == "《2030年海曙区政府工作报告》"
    assert own_tables(replace(district(), title="2030年海曙区政府工作报告")) == (
        "《2030年海曙区政府工作报告》"
    )
    behind = replace(district(), title="海曙区2030年政府工作报告")
    assert own_tables(behind) == "《海曙区2030年政府工作报告》"
