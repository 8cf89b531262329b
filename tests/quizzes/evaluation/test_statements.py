"""What counts as a quantified statement, and when it got its question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.text.article import Span
from quizzes.evaluation.documents import Asked
from quizzes.evaluation.statements import (
    Coverage,
    coverage,
    is_notice_or_plan,
    quantified,
    unasked,
)
from quizzes.generation.draft import Draft, Generation, Option, Quote
from quizzes.generation.source import SourceArticle

TEXT = "临溪市对考取中级的补助3000元。\n全市新建社工站12个；活动在湖边举行。"
QUESTION = Draft(
    kind="fill_in",
    stem="临溪市对考取中级的补助____元。",
    group="g",
    fingerprint="f",
    explanation="临溪市对考取中级的补助3000元。",
    evidence=(Quote("a", Span(0, 16), TEXT[:16]),),
    accepted=("3000", "3000元"),
)


def asked(*drafts: Draft) -> Asked:
    return Asked(SourceArticle("a", "", TEXT, ()), Generation(drafts, ()))


@pytest.mark.parametrize(
    "text",
    [
        "对符合条件的企业给予奖励20万元",
        "农村居民收入增长百分点达到3.5个百分点",
        "全县共有持证人员二百三十名",
        "从事相关工作须满4年才可以报考",
        "公示的时间不得少于7个工作日",
        "覆盖率应当达到85%以上",
    ],
)
def test_a_number_with_a_unit_is_a_quantity(text: str) -> None:
    (statement,) = quantified(text)
    assert (statement.start, statement.end) == (0, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "会议于2024年3月5日在市政府召开",
        "根据云办〔2019〕94号文件的要求办理",
        "本次会议审议了第12项议案的内容",
        "“三项工程”和“1+1+N”模式继续推进",
        "对取得证书的人员给予一次性奖励",
        "《关于做好2025年工作的十条意见》公布",
        "领导小组由一名副市长担任组长",
    ],
)
def test_days_ordinals_names_and_a_lone_one_are_none(text: str) -> None:
    assert quantified(text) == []


def test_each_item_of_a_list_is_a_statement() -> None:
    assert (
        len(quantified("标准如下：初级每月200元补助；\n中级每月补助300元；\n高级另外议定。")) == 2
    )


def test_titles_and_bases_of_official_documents_make_a_notice() -> None:
    assert is_notice_or_plan("临溪市养老服务发展规划（试行）", "")
    assert is_notice_or_plan("临溪加大补助", "市民政局印发《临溪市养老补贴办法》，规定如下")
    assert is_notice_or_plan("两部门提高困难家庭补助标准", "")
    assert not is_notice_or_plan("临溪市举办长跑", "活动规划得很好，参加者有3000人")


def test_a_statement_is_asked_about_when_its_quantity_is() -> None:
    assert coverage(asked(QUESTION)) == Coverage(statements=2, asked=1)
    (left,) = unasked(asked(QUESTION))
    assert left.quantities == ("12个",)


def test_a_question_that_tells_no_quantity_of_it_does_not_count() -> None:
    silent = replace(QUESTION, accepted=("中级",), stem="____", explanation="")
    assert coverage(asked(silent)).asked == 0


def test_evidence_in_another_article_does_not_count() -> None:
    elsewhere = replace(
        QUESTION,
        evidence=(Quote("b", Span(0, 16), TEXT[:16]),),
        accepted=("三千",),
    )
    assert coverage(asked(elsewhere)).asked == 0


def test_another_telling_of_the_same_quantity_counts_as_its_question() -> None:
    elsewhere = replace(
        QUESTION,
        kind="single",
        accepted=(),
        evidence=(Quote("b", Span(0, 16), TEXT[:16]),),
        options=(Option("3000元", True), Option("2000元", False)),
    )
    assert coverage(asked(elsewhere)).asked == 1


def test_coverages_add_up_and_of_nothing_the_share_is_none() -> None:
    assert Coverage(3, 2) + Coverage(1, 0) == Coverage(4, 2)
    assert (Coverage(4, 2).share, Coverage().share) == (0.5, 0.0)
