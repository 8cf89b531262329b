"""What an article as a whole speaks of."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from quizzes.generation.generate import generate
from quizzes.generation.scope import NATION, own_document, own_tables, scoped
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


def test_a_firms_story_is_not_of_the_nation() -> None:
    assert scoped(national("某公司的手机卖到全国")).region == ""


def test_figures_of_the_nation_are_anchored_by_the_dated_report() -> None:
    stems = [draft.stem for draft in generate(national()).drafts]
    assert stems
    assert all(stem.startswith("据云州日报2025年3月1日消息，全国") for stem in stems)


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


def test_a_rule_without_a_basis_stands_on_its_own_document() -> None:
    text = "第一条 总则。第二条 社区。第三条 申请人应当在30日内办理登记。"
    fact = Teller(text).tell(
        "period", "申请人应当在30日内办理登记", "30日", "申请人应当在", "内办理登记",
        attribute="登记期限",
    )  # fmt: skip
    drafts = generate(SourceArticle("law", "云州省社区登记条例", text, (fact,))).drafts
    assert drafts
    assert all("根据《云州省社区登记条例》" in draft.stem for draft in drafts)


def test_another_nations_story_is_not_of_the_nation() -> None:
    abroad = replace(national("法国全国大罢工影响交通"), text="法国全国大罢工。")
    assert scoped(abroad).region == ""
