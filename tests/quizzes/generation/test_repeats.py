from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from news.facts.fact import Fact
from quizzes.generation.draft import Draft, Generation, QuestionKind
from quizzes.generation.repeats import (
    ASKED_ELSEWHERE,
    Asked,
    asked_before,
    resting,
    same_fact,
    shares_fact,
    unrepeated,
)
from tests.quizzes.generation.examples import district

BY_TEXT = {fact.text: fact for fact in district().facts}
COUNT = BY_TEXT["394人"]


def retold(fact: Fact, attribute: str, **changes: object) -> Fact:
    key = replace(fact.key, attribute=attribute)
    return replace(fact, attribute=attribute, key=key, **changes)  # type: ignore[arg-type]


def asked(kind: QuestionKind, *facts: Fact) -> Asked:
    return Asked(Draft(kind, "", "", "", "", ()), facts)


def test_one_figure_of_one_place_for_like_things_is_one_fact() -> None:
    assert same_fact(COUNT, retold(COUNT, "持证社工", before="望湖区有持证社工"))


def test_another_place_value_or_thing_is_another_fact() -> None:
    other = replace(COUNT.quantity, value=Decimal(395))  # type: ignore[type-var]
    assert not same_fact(COUNT, retold(COUNT, "持证社工", place="云州省青原市"))
    assert not same_fact(COUNT, retold(COUNT, "持证社工", quantity=other))
    assert not same_fact(COUNT, retold(COUNT, "志愿者"))


def test_small_counts_alike_are_two_facts_across_articles_too() -> None:
    assert not same_fact(BY_TEXT["3家"], retold(BY_TEXT["3家"], "引进的社工机构"))


def test_levels_of_one_amount_are_two_facts() -> None:
    grant = BY_TEXT["3000元"]
    other = retold(grant, "补助", condition="考取高级", row="高级")
    assert not same_fact(grant, other)


def test_one_fact_is_asked_of_one_article_whatever_the_kind() -> None:
    again = retold(COUNT, "持证社工")
    assert asked_before(asked("single", again), [asked("single", COUNT)])
    assert asked_before(asked("single", again), [asked("fill_in", COUNT)])
    assert not asked_before(asked("single", again), [asked("single", BY_TEXT["9家"])])


def test_several_facts_are_a_repeat_only_together_and_in_one_kind() -> None:
    again = asked("single", retold(COUNT, "持证社工"), BY_TEXT["9家"])
    assert asked_before(again, [asked("single", BY_TEXT["9家"], COUNT)])
    assert not asked_before(again, [asked("true_false", BY_TEXT["9家"], COUNT)])
    assert not asked_before(again, [asked("single", COUNT)])
    assert not asked_before(again, [asked("single", COUNT, BY_TEXT["12家"])])


def test_articles_share_a_fact_or_none() -> None:
    assert shares_fact([BY_TEXT["9家"], COUNT], [retold(COUNT, "持证社工")])
    assert not shares_fact([BY_TEXT["9家"]], [COUNT])


def test_a_draft_is_given_the_facts_of_whichever_article_it_names() -> None:
    home = district()
    other = replace(home, id="other", facts=home.facts[::-1])
    draft = Draft("single", "", "", "", "", (), facts=((home.id, 0), ("other", 0)))
    (one,) = resting(Generation((draft,), ()), (home, other))
    assert one.facts == (home.facts[0], home.facts[-1])


def test_what_was_asked_before_is_left_out_and_named_among_the_rejected() -> None:
    again, fresh = asked("single", COUNT), asked("fill_in", BY_TEXT["9家"])
    fresh = replace(fresh, draft=replace(fresh.draft, stem="____"))
    written = Generation((again.draft, fresh.draft), ())
    left = unrepeated(written, [again, fresh], [asked("single", COUNT)])
    assert left.drafts == (fresh.draft,)
    assert [reject.reason for reject in left.rejects] == [ASKED_ELSEWHERE]
    assert left.silence == ""


def test_an_article_whose_every_question_was_asked_before_says_so() -> None:
    again = asked("single", COUNT)
    left = unrepeated(Generation((again.draft,), ()), [again], [again])
    assert (left.drafts, left.silence) == ((), ASKED_ELSEWHERE)


def test_what_nobody_asked_before_stays_as_it_was() -> None:
    one = asked("single", COUNT)
    written = Generation((one.draft,), (), silence="")
    assert unrepeated(written, [one], []) is written
