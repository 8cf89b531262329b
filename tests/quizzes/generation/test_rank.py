from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from quizzes.generation.confidence import LEAST
from quizzes.generation.draft import Draft, Option, QuestionKind
from quizzes.generation.material import Candidate
from quizzes.generation.rank import (
    FEWEST,
    MOST_PER_FACT,
    Version,
    alike,
    most_of,
    one_version_each,
    rank,
)
from tests.quizzes.generation.examples import district

FACT = district().facts[1]
RECOGNISED: tuple[QuestionKind, ...] = ("single", "true_false", "fill_in")
WORDS = (
    "持证人数",
    "资金总额",
    "机构数量",
    "津贴标准",
    "服务站点",
    "督导比例",
    "培训课时",
    "考试人次",
)


def single(ask: str, position: int, stem: str = "", group: str = "") -> Candidate:
    options = tuple(Option(f"{n}人", n == position) for n in range(4))
    draft = Draft(
        kind="single",
        stem=stem or ask,
        group=group or ask,
        fingerprint=ask,
        explanation="",
        evidence=(),
        options=options,
    )
    return Candidate(draft, ask, (FACT,))


def test_one_version_of_each_question_is_kept_and_keys_are_spread() -> None:
    versions = [single(word, at) for word in WORDS for at in range(4)]
    chosen = one_version_each(map(Version.of, versions))
    assert len(chosen) == len(WORDS)
    places = Counter(each.draft.key[0] for each in chosen)
    assert set(places.values()) == {2}


def test_free_questions_even_out_what_bound_ones_took() -> None:
    bound = [single(word, 0) for word in WORDS[:2]]
    free = [single(word, at) for word in WORDS[2:] for at in range(4)]
    places = Counter(
        each.draft.key[0] for each in one_version_each(map(Version.of, [*bound, *free]))
    )
    assert set(places.values()) == {2}


def test_the_choice_does_not_depend_on_the_order_given() -> None:
    versions = [single(word, at) for word in WORDS for at in range(4)]
    first = {each.ask: each.draft.key for each in one_version_each(map(Version.of, versions))}
    second = {
        each.ask: each.draft.key for each in one_version_each(map(Version.of, versions[::-1]))
    }
    assert first == second


def test_near_duplicates_are_merged() -> None:
    one = single("a", 1, "望湖区累计持证社工人才达到（ ）。")
    two = single("b", 1, "望湖区目前累计持证社工人才达到（ ）。")
    kept, dropped = rank([one, two])
    assert len(kept) == 1
    assert [reject.reason for reject in dropped] == ["near_duplicate"]


def test_the_same_words_with_another_answer_are_another_question() -> None:
    one = single("a", 1, "望湖区初级持证社工岗位津贴为（ ）。")
    two = single("b", 2, "望湖区中级持证社工岗位津贴为（ ）。")
    kept, _ = rank([one, two])
    assert len(kept) == 2


def test_a_fact_is_asked_a_few_times_only() -> None:
    many = [single(f"one {word}", 1, group="one") for word in WORDS]
    others = [single(word, 2) for word in WORDS]
    kept, dropped = rank([*many, *others])
    assert sum(each.draft.group == "one" for each in kept) == MOST_PER_FACT
    assert {reject.reason for reject in dropped} == {"enough_of_this_fact"}


def of_kind(kind: QuestionKind, group: str, *, computed: bool = False) -> Candidate:
    ask = f"{kind} {group}"
    draft = replace(single(ask, 1, group=group).draft, kind=kind, computed=computed)
    return Candidate(draft, ask, (FACT,))


def test_a_fact_is_asked_to_be_recalled_and_to_be_recognised() -> None:
    made = [of_kind(kind, word) for word in WORDS for kind in RECOGNISED]
    kept, dropped = rank(made)
    for word in WORDS:
        asked = [each.draft.kind for each in kept if each.draft.group == word]
        assert len(asked) == 2
        assert "fill_in" in asked
    assert {each.draft.kind for each in kept} == {"single", "fill_in", "true_false"}
    assert {reject.reason for reject in dropped} == {"enough_of_this_fact"}


def test_a_short_article_may_reword_its_facts() -> None:
    kept, _ = rank([of_kind(kind, word) for word in WORDS[:3] for kind in RECOGNISED])
    assert len(kept) == FEWEST


def test_one_figure_worked_out_is_asked_once() -> None:
    made = [of_kind(kind, "gap", computed=True) for kind in RECOGNISED]
    kept, _ = rank([*made, *(single(word, 1) for word in WORDS)])
    assert sum(each.draft.computed for each in kept) == 1


def test_two_ways_to_one_total_are_one_question() -> None:
    told = replace(single("a", 1, "望湖区共有（ ）社工机构。").draft, facts=(("district", 7),))
    added = replace(
        single("b", 1, "望湖区本土机构与引进机构合计（ ）。").draft,
        facts=(("district", 7), ("district", 5)),
        computed=True,
    )
    assert alike(told, added)
    assert not alike(told, replace(added, facts=(("district", 5), ("district", 7))))


def test_a_cap_keeps_each_facts_best_before_any_second() -> None:
    many = [single(f"{word}{n}", 1, group=word) for word in WORDS[:2] for n in range(2)]
    kept, _ = rank([replace(each, ask=each.ask) for each in many], most=2)
    assert {each.draft.group for each in kept} == set(WORDS[:2])


def test_what_is_less_sure_than_the_floor_is_dropped_as_doubtful() -> None:
    sure, unsure = (single(word, 1) for word in WORDS[:2])
    kept, dropped = rank(
        [replace(sure, confidence=LEAST), replace(unsure, confidence=LEAST - 0.01)]
    )
    assert [each.ask for each in kept] == [sure.ask]
    assert [(reject.stem, reject.reason) for reject in dropped] == [(unsure.ask, "doubtful")]


def test_a_doubtful_question_is_named_once_for_all_its_versions() -> None:
    versions = [replace(single(WORDS[0], at), confidence=LEAST / 2) for at in range(4)]
    kept, dropped = rank(versions)
    assert kept == []
    assert [reject.reason for reject in dropped] == ["doubtful"]


def test_an_article_of_more_facts_may_give_more_questions() -> None:
    assert 0 < most_of(1) < most_of(8) < most_of(80)
    assert most_of(8) >= 15


def test_what_an_article_has_no_room_for_is_dropped_as_enough() -> None:
    most = most_of(3)
    numbers = range(most + 3)
    made = [replace(single(f"{n}", 1), confidence=1 - n / 1000) for n in numbers]
    kept, dropped = rank(made, most=most)
    assert {each.ask for each in kept} == {f"{n}" for n in numbers[:most]}
    assert [(each.stem, each.reason) for each in dropped] == [
        (f"{n}", "enough") for n in numbers[most:]
    ]


@pytest.mark.parametrize(
    "anchor",
    [
        "据云州日报2030年3月1日消息，",
        "据云州社工网刊载的报道，",
        "根据《望湖区社会工作者职业水平证书登记管理实施办法》，",
    ],
)
def test_two_questions_that_differ_in_their_anchor_alone_are_one(anchor: str) -> None:
    asked = "望湖区持证社工达到（ ）。"
    kept, dropped = rank(
        [single("a", 1, f"据青禾网消息，{asked}"), single("b", 1, f"{anchor}{asked}")]
    )
    assert len(kept) == 1
    assert [reject.reason for reject in dropped] == ["near_duplicate"]


def test_two_questions_that_share_their_anchor_alone_are_two() -> None:
    anchor = "根据《望湖区社会工作者职业水平证书登记管理实施办法》，"
    asked = ("社区工作者登记期限为（ ）。", "督导每年授课（ ）。")
    kept, _ = rank([single(f"{n}", 1, f"{anchor}{each}") for n, each in enumerate(asked)])
    assert len(kept) == 2


def test_what_only_lacks_a_day_and_a_source_is_rejected_for_that() -> None:
    unsure = replace(single(WORDS[0], 1), confidence=LEAST - 0.05)
    assert [each.reason for each in rank([unsure], sourced=False)[1]] == ["unsourced"]
    assert [each.reason for each in rank([unsure], sourced=True)[1]] == ["doubtful"]


def test_what_would_be_doubtful_with_a_source_as_well_is_doubtful() -> None:
    unsure = replace(single(WORDS[0], 1), confidence=LEAST - 0.3)
    assert [each.reason for each in rank([unsure], sourced=False)[1]] == ["doubtful"]
