"""How sure one can be of a question that nobody has read."""

from __future__ import annotations

from dataclasses import replace

import pytest

from news.facts.fact import Fact
from quizzes.generation.confidence import LEAST, confidence_of, doubtful_anyway, is_policy
from quizzes.generation.draft import Verdict
from tests.quizzes.generation.examples import district
from tests.quizzes.generation.test_rank import FACT, single


def trusted(fact: Fact, **source: object) -> float:
    article = district(**source)
    candidate = replace(single("a", 1), facts=(fact,))
    return confidence_of(candidate, (), article)


def test_a_ruled_amount_is_trusted_more_than_what_no_word_of_policy_tells() -> None:
    grant = next(fact for fact in district().facts if fact.text == "3000元")
    story = replace(FACT, before="望湖区小花的爷爷去了", after="学校")
    assert trusted(grant) > trusted(story) >= LEAST
    assert trusted(story, publisher="") < LEAST


def test_a_report_of_no_known_source_and_day_is_not_asked_about() -> None:
    assert trusted(FACT) > 0.9
    assert trusted(FACT, publisher="") < LEAST


def test_each_doubt_costs_confidence() -> None:
    doubts = (Verdict("x", False, "why", fatal=False),)
    assert confidence_of(single("a", 1), doubts, district()) < 0.8


def test_a_report_is_held_back_by_its_source_alone_where_that_costs_what_it_lacks() -> None:
    report = replace(FACT, before="望湖区持证社工", instrument="")
    lacking = replace(single("a", 1), facts=(report,))
    assert not doubtful_anyway(replace(lacking, confidence=LEAST - 0.2))
    assert doubtful_anyway(replace(lacking, confidence=LEAST - 0.25))
    ruled = replace(report, instrument="《社工办法》")
    assert doubtful_anyway(replace(lacking, facts=(ruled,), confidence=LEAST - 0.05))


def test_a_report_that_nobody_names_is_no_source_of_what_a_year_dates() -> None:
    dated = replace(FACT, before="2030年，望湖区持证社工共有")
    article = district(publisher="")
    asked = replace(single("a", 1), facts=(dated,))
    assert confidence_of(asked, (), article) >= LEAST
    unnamed = replace(asked, draft=replace(asked.draft, stem="据有关望湖区的报道，下列正确的是"))
    assert confidence_of(unnamed, (), article) < LEAST
    ruled = replace(unnamed, facts=(replace(dated, instrument="《社工办法》"),))
    assert confidence_of(ruled, (), article) < LEAST


@pytest.mark.parametrize(
    "before",
    [
        "规模以上工业企业资产负债率为",
        "望湖区草原综合植被盖度达",
        "商品房待售面积",
        "望湖区重污染天数共5天，同比减少",
        "望湖区共改造农村危房",
    ],
)
def test_what_measures_something_or_how_it_changed_is_policy(before: str) -> None:
    assert is_policy(replace(FACT, before=before, after="", instrument="", group=""))


@pytest.mark.parametrize("before", ["望湖区小花的书包装了", "望湖区的演出效率很高，来了"])
def test_a_story_is_no_policy_for_the_words_it_happens_to_hold(before: str) -> None:
    assert not is_policy(replace(FACT, before=before, after="", instrument="", group=""))


@pytest.mark.parametrize(
    ("anchor", "told", "asked"),
    [
        ("据2030年3月4日的报道", "望湖区持证社工共有", False),
        ("据望湖日报2030年3月4日消息", "望湖区持证社工共有", True),
        ("据2030年3月4日的报道", "望湖区对持证社工一次性奖励", True),
    ],
)
def test_a_report_of_which_only_the_day_is_known_is_a_source_of_grants_alone(
    anchor: str, told: str, asked: bool
) -> None:
    report = replace(FACT, before=told)
    each = replace(single("a", 1), facts=(report,))
    each = replace(each, draft=replace(each.draft, stem=f"{anchor}，望湖区持证社工共有（ ）。"))
    assert (confidence_of(each, (), district()) >= LEAST) is asked
