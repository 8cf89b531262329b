"""An overtaken fact retires its questions, and who learned the old value hears of the new."""

from datetime import date
from typing import Any

import pytest

from news.models import Fact
from quizzes import corrections
from quizzes.models import Card, Change, ChangeStep, Notice, Question
from tests.quizzes.corrections.examples import (
    DAY,
    LATER,
    NOW,
    answer,
    carry_to_all,
    make_fact,
    overtake,
    two_values,
)
from tests.quizzes.factories import make_exam, make_learner, make_question

pytestmark = pytest.mark.django_db


def asked_about(fact: Fact, **fields: Any) -> Question:
    question = make_question(**fields)
    question.facts.add(fact)
    return question


def learned_by(learner: Any, fact: Fact, **fields: Any) -> Question:
    question = asked_about(fact, **fields)
    answer(learner, question)
    return question


def changed(old: Fact, new: Fact) -> Change:
    overtake(old, new)
    return corrections.supersede(old=old, new=new, now=LATER)


def test_who_learned_the_old_value_is_told_both_and_where_the_new_one_stands() -> None:
    learner, (old, new) = make_learner(), two_values()
    question = learned_by(learner, old)
    carry_to_all(changed(old, new))
    told, witness = Notice.objects.get(), new.witnesses.get()
    assert (told.learner, told.kind, told.question) == (learner, Notice.Kind.UPDATED, question)
    assert told.data == {
        "stem": str(question),
        "was": "3000元",
        "now": "5000元",
        "place": {"item": witness.version.item_id, "start": 2, "end": 7},
    }


def test_the_questions_of_the_old_value_are_retired() -> None:
    old, new = two_values()
    question = asked_about(old)
    changed(old, new)
    question.refresh_from_db()
    assert question.status == Question.Status.RETIRED


def test_who_never_met_the_old_value_is_not_told() -> None:
    old, new = two_values()
    question = asked_about(old)
    Card.objects.create(learner=make_learner(), question=question)
    answer(make_learner(), make_question())
    assert not corrections.touched(changed(old, new)).exists()


def test_two_questions_on_one_fact_make_one_notice() -> None:
    learner, (old, new) = make_learner(), two_values()
    for _ in range(2):
        learned_by(learner, old)
    change = changed(old, new)
    for _ in range(2):
        corrections.carry(change, learner, LATER)
    assert Notice.objects.count() == ChangeStep.objects.count() == 1


def test_a_superseded_fact_opens_one_change_however_often_one_looks() -> None:
    old, new = two_values()
    learned_by(make_learner(), old)
    assert corrections.open_changes(LATER) == []
    overtake(old, new)
    [change] = corrections.open_changes(LATER)
    assert (change.old, change.new, change.made_at) == (old, new, LATER)
    assert corrections.open_changes(LATER + DAY) == [change]
    carry_to_all(change)
    assert corrections.open_changes(LATER + DAY) == []
    assert Change.objects.count() == 1


def test_a_fact_that_nobody_learned_opens_none() -> None:
    old, new = two_values()
    asked_about(old)
    overtake(old, new)
    assert corrections.open_changes(LATER) == []


@pytest.mark.parametrize("status", ["conflict", "superseded", "unresolved"])
def test_a_new_value_that_is_in_doubt_is_told_to_nobody(status: str) -> None:
    old, new = two_values()
    learned_by(make_learner(), old)
    overtake(old, new)
    Fact.objects.filter(pk=new.pk).update(status=status)
    assert corrections.open_changes(LATER) == []


def test_a_fact_that_stands_is_not_superseded() -> None:
    old, new = two_values()
    with pytest.raises(ValueError, match="is not superseded"):
        corrections.supersede(old=old, new=new, now=LATER)


def test_a_change_that_holds_no_more_is_carried_to_nobody() -> None:
    learner, (old, new) = make_learner(), two_values()
    learned_by(learner, old)
    change = changed(old, new)
    Fact.objects.filter(pk=old.pk).update(status="current", superseded_by=None)
    corrections.carry(change, learner, LATER)
    assert not Notice.objects.exists()
    assert corrections.finish(change, LATER)


def test_the_old_value_answered_late_opens_the_change_again() -> None:
    first, second, (old, new) = make_learner(), make_learner(), two_values()
    question = learned_by(first, old)
    change = changed(old, new)
    carry_to_all(change)
    answer(second, question, at=LATER - DAY, now=LATER + DAY)
    assert corrections.open_changes(LATER + DAY) == []
    corrections.reopen(LATER + DAY)
    assert corrections.open_changes(LATER + DAY) == [change]
    carry_to_all(change, at=LATER + DAY)
    assert sorted(Notice.objects.values_list("learner", flat=True)) == [first.pk, second.pk]


def test_the_person_who_decided_is_named() -> None:
    old, new = two_values()
    learned_by(make_learner(), old)
    old.decided_by = make_learner()
    overtake(old, new)
    [change] = corrections.open_changes(LATER)
    assert change.by == old.decided_by


def test_a_successor_of_the_same_kind_is_named_before_others() -> None:
    learner, (old, new) = make_learner(), two_values()
    learned_by(learner, old, kind="fill_in")
    asked_about(new, kind="single")
    wanted = asked_about(new, kind="fill_in")
    asked_about(new, kind="fill_in", status="review")
    carry_to_all(changed(old, new))
    assert Notice.objects.get().successor == wanted


def test_the_new_value_comes_first_until_it_is_met() -> None:
    learner, exam, (old, new) = make_learner(), make_exam(), two_values()
    learned_by(learner, old, exam=exam)
    make_question(exam=exam)
    change = changed(old, new)
    assert corrections.first_for(learner, exam) == set()
    carry_to_all(change)
    successor = asked_about(new, exam=exam)
    asked_about(new, exam=exam, status="review")
    assert corrections.first_for(learner, exam) == {successor.pk}
    assert corrections.first_for(learner, make_exam()) == set()
    assert corrections.first_for(make_learner(), exam) == set()
    answer(learner, successor, at=LATER + DAY)
    assert corrections.first_for(learner, exam) == set()


def test_what_comes_first_is_one_query(django_assert_num_queries: Any) -> None:
    learner, exam = make_learner(), make_exam()
    for number in range(3):
        old = make_fact(f"{number + 1}元", key_digest=f"k{number}")
        new = make_fact(f"{number + 7}元", key_digest=f"k{number}")
        learned_by(learner, old, exam=exam)
        asked_about(new, exam=exam)
        carry_to_all(changed(old, new))
    with django_assert_num_queries(1):
        assert len(corrections.first_for(learner, exam)) == 3


def test_a_value_overtaken_twice_leaves_one_notice_to_read() -> None:
    learner, (old, new) = make_learner(), two_values()
    learned_by(learner, old)
    carry_to_all(changed(old, new))
    newest = make_fact("6000元", as_of=date(2026, 3, 1))
    overtake(new, newest)
    carry_to_all(changed(old, newest))
    assert [one.data["now"] for one in Notice.objects.filter(seen_at=None)] == ["6000元"]


def test_who_learned_both_old_values_is_told_of_the_later_one() -> None:
    learner, (old, new) = make_learner(), two_values()
    for fact in (old, new):
        learned_by(learner, fact)
    newest = make_fact("6000元", as_of=date(2026, 3, 1))
    overtake(old, newest)
    overtake(new, newest)
    for change in corrections.open_changes(LATER):
        carry_to_all(change)
    assert [one.data["was"] for one in Notice.objects.all()] == ["5000元"]
    assert ChangeStep.objects.count() == 2


def test_a_text_that_was_taken_down_is_not_pointed_to() -> None:
    learner, (old, new) = make_learner(), two_values()
    learned_by(learner, old)
    item = new.witnesses.get().version.item
    item.taken_down = True
    item.save()
    carry_to_all(changed(old, new))
    assert (Notice.objects.get().data["now"], Notice.objects.get().data["place"]) == (
        "5000元",
        None,
    )


def test_the_preview_counts_questions_and_learners_and_writes_nothing() -> None:
    learner, other, (old, _) = make_learner(), make_learner(), two_values()
    question = learned_by(learner, old)
    answer(other, question)
    learned_by(learner, old)
    asked_about(old, status="rejected")
    preview = corrections.preview_supersession(old)
    assert (preview.questions, preview.learners) == (2, 2)
    assert not Question.objects.filter(status="retired").exists()
    assert not Change.objects.exists()


def test_answers_before_and_after_are_told_apart_by_the_card_alone() -> None:
    learner, (old, new) = make_learner(), two_values()
    question = learned_by(learner, old)
    card = Card.objects.get(learner=learner, question=question)
    carry_to_all(changed(old, new))
    after = Card.objects.get(pk=card.pk)
    assert (after.stability, after.reps, after.last_answered_at) == (card.stability, 1, NOW)
