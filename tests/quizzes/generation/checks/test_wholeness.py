"""One whole sentence, with nothing left over and nothing said twice."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from news.facts.fact import Quantity
from quizzes.generation.checks.wholeness import doubled, run_together, without_predicate
from quizzes.generation.draft import Draft, Option
from quizzes.generation.material import Candidate, Material
from quizzes.generation.source import SourceArticle
from tests.quizzes.generation.examples import district

NO_MATERIAL = Material(SourceArticle("a", "", "", ()), ())


def asked(stem: str, key: str = "21") -> Candidate:
    """A fill-in question of a fact whose own words play no part."""
    draft = Draft("fill_in", stem, "", "", "", (), accepted=(key,))
    return Candidate(draft=draft, ask="", facts=(replace(district().facts[1], place="望湖区"),))


def judged(stem: str) -> Candidate:
    candidate = asked(f"{stem}（ ）")
    return replace(candidate, draft=replace(candidate.draft, kind="true_false", accepted=()))


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("据某报消息，望湖区____（具体到日）前水务部门已经受理的登记业务。", "2031年11月30日"),
        ("据某报消息，问卷列出的____个条目中。", "21"),
        ("据某报消息，民政局等____部门在财政局制定的《意见》等文件基础上。", "六"),
        ("据某报消息，望湖区设立____个站点，各街道已经开设的课程。", "21"),
    ],
)
def test_a_stem_that_stops_before_its_predicate_is_found(stem: str, key: str) -> None:
    assert without_predicate(asked(stem, key), NO_MATERIAL)


def test_a_statement_to_judge_needs_its_predicate_too() -> None:
    assert without_predicate(judged("据某报消息，问卷列出的17个条目中。"), NO_MATERIAL)
    assert not without_predicate(judged("据某报消息，问卷列出了17个条目。"), NO_MATERIAL)


@pytest.mark.parametrize(
    ("stem", "key"),
    [
        ("据某报消息，问卷列出的____个条目中，有20个条目达到4分。", "21"),
        ("据某报消息，问卷列出的21个条目中，有____个条目达到4分。", "20"),
        ("根据《望湖区办法》，津贴每月____元。", "300"),
        ("据某报消息，望湖区提出的目标包括：____个站点。", "21"),
        ("据某报消息，____印发《望湖区办法》。", "望湖区民政局"),
    ],
)
def test_a_topic_and_a_number_said_of_something_are_no_fragments(stem: str, key: str) -> None:
    assert not without_predicate(asked(stem, key), NO_MATERIAL)


def test_the_clause_of_the_value_needs_a_predicate_at_hand() -> None:
    far = "据某报消息，水务部门受理的____件业务，园林部门已经受理的登记业务，统一办理。"
    assert without_predicate(asked(far), NO_MATERIAL)


def test_the_statements_to_choose_among_are_whole() -> None:
    options = tuple(
        Option(text, correct=text == "望湖区建成三个站点")
        for text in ("望湖区建成三个站点", "街道列出的条目中")
    )
    draft = Draft("single", "下列说法正确的是（ ）。", "", "", "", (), options=options)
    draft = replace(draft, asks="agreement")
    candidate = replace(asked(""), draft=draft)
    assert without_predicate(candidate, NO_MATERIAL) == "街道列出的条目中"
    whole = replace(draft, options=options[:1])
    assert not without_predicate(replace(candidate, draft=whole), NO_MATERIAL)


def test_what_is_worked_out_arranged_or_listed_is_no_statement() -> None:
    stem = "根据《望湖区办法》，望湖区列出的____个条目中。"
    worked_out = replace(asked(stem).draft, computed=True)
    assert not without_predicate(replace(asked(stem), draft=worked_out), NO_MATERIAL)


@pytest.mark.parametrize(
    "stem",
    [
        "据某报消息，2031年，其中社工站发放____元。",
        "据某报消息，望湖区其中社工站发放____元。",
        "据某报消息，望湖区投入约____万元左右。",
        "据某报消息，望湖区投入超过____万元以上。",
        "据某报消息，望湖区用水总量为超过____万吨。",
        "据某报消息，望湖区已有____个街道已完成了改造。",
        "据某报消息，____个街道均已都完成改造。",
        "据某报消息，自2031年起，望湖区已率先建立了制度，每人发放____元。",
        "据某报消息，从2031年5月起望湖区已建成____个站点。",
    ],
)
def test_what_is_left_over_or_said_twice_is_found(stem: str) -> None:
    assert doubled(asked(stem), NO_MATERIAL)


@pytest.mark.parametrize(
    "stem",
    [
        "据某报消息，望湖区有站点16个，其中社工站____个。",
        "据某报消息，望湖区投入约____万元。",
        "据某报消息，望湖区投入____万元左右。",
        "据某报消息，望湖区已有____个街道完成改造，三个街道已验收。",
        "据某报消息，自2031年起，望湖区已累计建成____个站点。",
        "据某报消息，自2031年起，望湖区每人发放____元。",
        "据某报消息，2031年以来，望湖区已建成____个站点。",
        "根据《已建已成小区管理办法》，望湖区建成____个站点。",
    ],
)
def test_what_is_said_once_is_whole(stem: str) -> None:
    assert not doubled(asked(stem), NO_MATERIAL)


@pytest.mark.parametrize(
    ("before", "after", "run"),
    [
        ("望湖区平均水平达到", "排在首位", True),
        ("望湖区考生达到", "拿到奖学金", True),
        ("望湖区养老金同比增长", "达到新高", True),
        ("望湖区养老金达到", "，排在首位", False),
        ("望湖区养老金由", "提高到400元", False),
        ("望湖区年龄达到", "可以申领补贴", False),
        ("望湖区投入", "建设社工站", False),
        ("望湖区标准为", "的补贴", False),
    ],
)
def test_a_second_predicate_runs_on_behind_no_measure(before: str, after: str, run: bool) -> None:
    quantity = Quantity(Decimal("300"), "元", "300元")
    fact = replace(district().facts[1], text="300元", before=before, after=after, quantity=quantity)
    candidate = replace(asked(f"{before}____元{after}。"), facts=(fact,))
    assert bool(run_together(candidate, NO_MATERIAL)) is run
