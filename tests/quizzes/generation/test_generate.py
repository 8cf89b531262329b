"""What must hold of every question of every article."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from news.facts.fact import FactKind
from news.text.article import Span
from quizzes.generation.answers import matches
from quizzes.generation.draft import BEYOND_FACTS, STATEMENTS, Draft, Generation
from quizzes.generation.generate import generate
from quizzes.generation.source import SourceArticle, Syllabus, TopicRule
from tests.quizzes.generation.examples import NEIGHBOURS, Teller, city, district, statistics

SOURCES = {
    each.id: each for each in (district(), statistics(), city("石桥", 800, 2200, 5500), *NEIGHBOURS)
}


def everything(generations: dict[str, Generation]) -> list[Draft]:
    return [draft for each in generations.values() for draft in each.drafts]


def test_the_same_input_gives_the_same_output() -> None:
    first = generate(district(), neighbours=NEIGHBOURS)
    assert first == generate(district(), neighbours=NEIGHBOURS)


def test_the_order_of_facts_does_not_change_what_is_asked() -> None:
    source = district()
    turned = replace(source, facts=source.facts[::-1])
    stems = {draft.stem for draft in generate(source).drafts if draft.kind == "fill_in"}
    assert stems == {draft.stem for draft in generate(turned).drafts if draft.kind == "fill_in"}


def test_a_report_gives_fifteen_questions_of_all_four_kinds(
    generations: dict[str, Generation],
) -> None:
    drafts = generations["district"].drafts
    assert len(drafts) >= 15
    assert {draft.kind for draft in drafts} >= {"single", "multiple", "true_false", "fill_in"}


@pytest.mark.parametrize(
    "answer",
    ["600万", "394", "4", "16", "9", "3", "12", "70", "3000", "2000", "200", "300", "2", "1+1+N"],
)
def test_every_key_figure_of_the_report_is_asked(
    generations: dict[str, Generation], answer: str
) -> None:
    typed = [draft for draft in generations["district"].drafts if draft.kind == "fill_in"]
    assert any(matches(answer, draft.accepted) for draft in typed)


def test_evidence_is_verbatim(generations: dict[str, Generation]) -> None:
    for draft in everything(generations):
        quotes = [*draft.evidence, *(o.evidence for o in draft.options if o.evidence)]
        assert draft.evidence
        for quote in quotes:
            text = SOURCES[quote.article].text
            assert text[quote.span.start : quote.span.end] == quote.text


def test_every_draft_names_the_facts_it_rests_on(generations: dict[str, Generation]) -> None:
    for draft in everything(generations):
        assert draft.facts
        for article, index in draft.facts:
            assert SOURCES[article].facts[index].span.end > 0


def test_the_named_fact_holds_the_key_of_a_typed_answer(
    generations: dict[str, Generation],
) -> None:
    for draft in everything(generations):
        if draft.kind == "fill_in":
            article, index = draft.facts[0]
            assert draft.accepted[0] in SOURCES[article].facts[index].text


def test_choices_have_their_number_of_options_and_keys(
    generations: dict[str, Generation],
) -> None:
    for draft in everything(generations):
        if draft.kind == "single":
            assert (len(draft.options), len(draft.key)) == (4, 1)
        if draft.kind == "multiple":
            assert len(draft.options) == 5
            assert 2 <= len(draft.key) <= 4


def test_numeric_options_ascend(generations: dict[str, Generation]) -> None:
    for draft in everything(generations):
        numbers = [re.search(r"\d+(?:\.\d+)?", o.text) for o in draft.options]
        figures = draft.kind == "single" and draft.asks not in STATEMENTS
        if figures and all(numbers) and "N" not in draft.options[0].text:
            values = [float(match[0]) for match in numbers if match]
            assert values == sorted(values)


def test_no_stem_points_outside_itself(generations: dict[str, Generation]) -> None:
    for draft in everything(generations):
        assert not re.search(r"该|上述|本市|本区|我市|其中|此外|目前", draft.stem), draft.stem


def test_no_stem_contains_its_article_title(generations: dict[str, Generation]) -> None:
    titles = [source.title for source in SOURCES.values()]
    assert not [d for d in everything(generations) for title in titles if title in d.stem]


def test_fingerprints_are_unique(generations: dict[str, Generation]) -> None:
    for each in generations.values():
        prints = [draft.fingerprint for draft in each.drafts]
        assert len(set(prints)) == len(prints)


def test_one_fingerprint_is_one_question(generations: dict[str, Generation]) -> None:
    """Two articles may both lead to one comparison of their places: it is stored once."""
    said: dict[str, str] = {}
    for draft in everything(generations):
        assert said.setdefault(draft.fingerprint, draft.stem) == draft.stem


def test_keys_are_spread_over_their_places(generations: dict[str, Generation]) -> None:
    drafts = generations["district"].drafts
    places = Counter(draft.key[0] for draft in drafts if draft.kind == "single")
    truths = Counter(draft.truth for draft in drafts if draft.kind == "true_false")
    assert len(places) == 4
    assert max(places.values()) - min(places.values()) <= 2
    assert abs(truths[True] - truths[False]) <= 2


def test_every_stored_draft_passed_every_fatal_check(generations: dict[str, Generation]) -> None:
    for draft in everything(generations):
        assert draft.verdicts
        assert all(verdict.ok for verdict in draft.verdicts if verdict.fatal)
        assert all(verdict.reason for verdict in draft.verdicts if not verdict.ok)


def test_every_reject_says_why(generations: dict[str, Generation]) -> None:
    assert all(reject.reason for each in generations.values() for reject in each.rejects)


NOWHERE = (
    "当地现有14个健身驿站，比上年增加5个。驿站免费开放，配备了36名志愿者。"
    "云州省临溪市望湖区另有9个健身驿站。"
)


def test_what_no_stem_can_place_is_told_once_and_not_asked() -> None:
    teller = Teller(NOWHERE)
    lost = teller.tell("count", "现有14个健身驿站", "14个", "现有", "健身驿站")
    found = teller.tell(
        "count",
        "云州省临溪市望湖区另有9个健身驿站",
        "9个",
        "云州省临溪市望湖区设有",
        "健身驿站",
        place="云州省临溪市望湖区",
    )
    source = SourceArticle("stations", "健身驿站", NOWHERE, (lost, found), publisher="云州日报")
    made = generate(source)
    assert {draft.facts for draft in made.drafts} == {(("stations", 1),)}
    told = [(one.stem, one.reason) for one in made.rejects if one.stem == lost.statement]
    assert told == [("现有14个健身驿站", "nowhere")]


def test_an_article_set_nowhere_says_so_and_not_only_that_nothing_passed() -> None:
    lost = Teller(NOWHERE).tell("count", "现有14个健身驿站", "14个", "现有", "健身驿站")
    made = generate(SourceArticle("stations", "健身驿站", NOWHERE, (lost,)))
    assert (made.drafts, made.silence) == ((), "all_rejected")
    assert [one.reason for one in made.rejects] == ["nowhere"]


def test_regions_and_levels_are_compared(generations: dict[str, Generation]) -> None:
    computed = [draft for draft in everything(generations) if draft.computed]
    assert any("数额最高的是" in draft.stem for draft in computed)
    assert any(re.search("奖励比.*的高", draft.stem) for draft in computed)
    assert all(len(draft.evidence) >= 2 for draft in computed)


def test_a_question_falls_under_the_topic_its_words_name_in_each_syllabus() -> None:
    rules = (TopicRule("talent", ("持证", "津贴", "补助")), TopicRule("stations", ("社工站",)))
    syllabuses = (Syllabus(rules, "general"), Syllabus((), "other"))
    drafts = generate(district(), syllabuses=syllabuses).drafts
    topics = {draft.topics for draft in drafts}
    assert {("talent", "other"), ("stations", "other")} <= topics
    awards = [draft for draft in drafts if "3000元" in str(draft.accepted)]
    assert all(draft.topics[0] == "talent" for draft in awards)


def test_what_no_rule_claims_falls_under_the_fallback() -> None:
    drafts = generate(statistics(), syllabuses=(Syllabus((), "general"),)).drafts
    assert {draft.topics for draft in drafts} == {("general",)}


def test_a_headline_gives_one_or_two() -> None:
    drafts = generate(replace(statistics(), kind="headline")).drafts
    assert 1 <= len(drafts) <= 2


@pytest.mark.parametrize(
    ("source", "silence"),
    [
        (SourceArticle("1", "News", "Nothing here is Chinese at all.", ()), "not_chinese"),
        (SourceArticle("2", "无事", "望湖区召开会议，部署工作。", ()), "no_facts"),
        (
            replace(
                district(),
                facts=tuple(replace(fact, unresolved=("该区",)) for fact in district().facts),
            ),
            "nothing_askable",
        ),
        (
            replace(
                district(),
                facts=(replace(district().facts[1], clause=Span(0, 5), sentence=Span(0, 5)),),
            ),
            "all_rejected",
        ),
    ],
)
def test_an_article_that_gives_nothing_says_why(source: SourceArticle, silence: str) -> None:
    result = generate(source)
    assert result.drafts == ()
    assert result.silence == silence


WORDS = (
    "望湖区 对考取中级的给予 ， 其中 《办法》 “ 已 累计 的 约 3 全区 根据 、 不少于 满"
    " 可以报考 （ ） 。 目前 ： 上年 增长 每月"
)
PIECES = st.lists(st.sampled_from(WORDS.split()), max_size=8).map("".join)


@settings(max_examples=150, deadline=None)
@given(PIECES, PIECES, st.integers(0, len(district().facts) - 1), st.booleans())
def test_whatever_a_fact_says_a_question_is_sound_or_there_is_none(
    before: str, after: str, index: int, dated: bool
) -> None:
    source = district(published=date(2025, 1, 1) if dated else None)
    fact = replace(source.facts[index], before=before, after=after)
    for draft in generate(replace(source, facts=(fact,)), neighbours=NEIGHBOURS).drafts:
        assert draft.evidence
        assert draft.stem.count("（ ）") + draft.stem.count("____") == 1
        assert draft.stem.count("《") == draft.stem.count("》")
        if draft.kind == "single":
            assert len(draft.key) == 1
            assert len({option.text for option in draft.options}) == 4


def test_each_draft_says_what_it_asks_for(generations: dict[str, Generation]) -> None:
    asked = {draft.asks for draft in everything(generations)}
    assert asked <= {*get_args(FactKind), *BEYOND_FACTS}
    assert asked >= {"amount", "comparison", "across_regions", "statements"}


def test_what_is_asked_with_its_neighbours_has_one_question_more() -> None:
    made = generate(city("石桥", 1000, 2500, 5000)).drafts
    together = {ref for draft in made if draft.kind == "matching" for ref in draft.facts}
    alone = [draft.facts[0] for draft in made if len(draft.facts) == 1]
    assert len(together) == 3
    assert sorted(ref for ref in alone if ref in together) == sorted(together)
