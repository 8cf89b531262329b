"""What counts as a quantified statement, and when it got its question."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.facts.fact import Fact
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
from tests.quizzes.generation.examples import district

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
        "第二十二条 主管部门可以组织抽查",
        "第二条 本条例适用于城镇二次供水设施的建设",
        "第一百零五条 主管部门可以组织抽查",
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


def value(text: str, *, within: str = TEXT) -> Fact:
    at = within.index(text)
    given = next(fact for fact in district().facts if fact.text == "3000元")
    return replace(given, text=text, span=Span(at, at + len(text)))


def resting(*facts: Fact, draft: Draft = QUESTION, article: str = "a") -> Asked:
    """A question that rests on all of the facts, its evidence in no statement."""
    told = replace(
        draft,
        facts=tuple((article, index) for index in range(len(facts))),
        evidence=(Quote("b", Span(0, 16), TEXT[:16]),),
    )
    return Asked(SourceArticle("a", "", TEXT, facts), Generation((told,), ()))


def test_a_statement_is_asked_about_when_its_quantity_is_the_key() -> None:
    assert coverage(asked(QUESTION)) == Coverage(statements=2, asked=1)
    (left,) = unasked(asked(QUESTION))
    assert left.quantities == ("12个",)


def test_a_statement_is_asked_about_when_its_fact_is() -> None:
    (left,) = unasked(resting(value("12个")))
    assert left.quantities == ("3000元",)
    assert coverage(resting(value("12个"), value("3000元"))).asked == 2


def test_a_fact_of_another_article_does_not_count() -> None:
    assert coverage(resting(value("12个"), article="b")).asked == 0


def test_a_fact_that_no_question_asks_for_does_not_count() -> None:
    found = resting(value("12个"))
    silent = replace(found.generation.drafts[0], facts=())
    assert coverage(replace(found, generation=Generation((silent,), ()))).asked == 0


def test_a_fact_beside_the_quantity_does_not_count() -> None:
    assert coverage(resting(value("新建社工站"))).asked == 0


def test_a_value_that_stands_in_two_statements_is_the_quantity_of_neither() -> None:
    assert coverage(resting(value("3000元。\n全市"))).asked == 0


@pytest.mark.parametrize("key", ["300", "0", "30000元", "13000元", "中级", "3000.5"])
def test_numbers_are_compared_whole(key: str) -> None:
    assert coverage(asked(replace(QUESTION, accepted=(key,)))).asked == 0


@pytest.mark.parametrize("key", ["3,000元", "0.3万元", "三千元", "3000"])
def test_a_key_counts_in_whatever_writing(key: str) -> None:
    assert coverage(asked(replace(QUESTION, accepted=(key,)))).asked == 1


def test_a_number_told_in_stem_option_or_explanation_does_not_count() -> None:
    telling = replace(
        QUESTION,
        kind="single",
        stem="临溪市补助3000元的是考取（ ）的人。",
        accepted=(),
        options=(Option("中级", True), Option("3000元", False)),
    )
    assert coverage(asked(telling)).asked == 0


def test_a_key_whose_evidence_is_more_than_the_statement_does_not_count() -> None:
    wide = replace(QUESTION, evidence=(Quote("a", Span(0, len(TEXT)), TEXT),))
    assert coverage(asked(wide)).asked == 0


def test_the_full_stop_may_be_quoted_too() -> None:
    stop = TEXT.index("。") + 1
    quoted = replace(QUESTION, evidence=(Quote("a", Span(0, stop), TEXT[:stop]),))
    assert coverage(asked(quoted)).asked == 1


def test_evidence_in_another_article_does_not_count() -> None:
    for accepted in (("3000元",), ("三千",)):
        elsewhere = replace(
            QUESTION, evidence=(Quote("b", Span(0, 16), TEXT[:16]),), accepted=accepted
        )
        assert coverage(asked(elsewhere)).asked == 0


def test_coverages_add_up_and_of_nothing_the_share_is_none() -> None:
    assert Coverage(3, 2) + Coverage(1, 0) == Coverage(4, 2)
    assert (Coverage(4, 2).share, Coverage().share) == (0.5, 0.0)


def test_the_line_that_is_a_documents_title_is_no_statement() -> None:
    text = "临溪市社工人才三年行动计划（2030—2032年）\n全市新建社工站12个。"
    assert [each.quantities for each in quantified(text)] == [("12个",)]


def test_a_statement_told_once_more_is_asked_about_with_the_first() -> None:
    text = "全市新建社工站12个。\n市民政局介绍，新建社工站12个。"
    first, second = (text.index("12个"), text.rindex("12个"))
    (stored, *_) = district().facts
    fact = replace(stored, span=Span(first, first + 3), extra={"also": f"{second}-{second + 3}"})
    source = SourceArticle("a", "", text, (fact,))
    draft = replace(QUESTION, facts=(("a", 0),))
    assert unasked(Asked(source, Generation((draft,), ()))) == []
    once = replace(fact, extra={})
    told = Asked(replace(source, facts=(once,)), Generation((draft,), ()))
    assert [each.start for each in unasked(told)] == [text.index("市民政局")]


def test_a_year_in_characters_is_no_length_of_time() -> None:
    assert quantified("某市人民政府二○○九年四月十日发布了通知。") == []
    assert quantified("某市人民政府九年来发布了通知。") != []
