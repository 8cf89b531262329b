"""A corrected key regrades past answers, replays the cards, and tells whoever answered."""

import uuid
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes import corrections, practice
from quizzes.cards import logged, state_of
from quizzes.memory.fsrs6 import Grade
from quizzes.memory.replay import LoggedAnswer, replay
from quizzes.models import Card, ChangeStep, LearnerSettings, Notice, Review
from tests.quizzes.corrections.examples import (
    DAY,
    LATER,
    NOW,
    answer,
    carry_to_all,
    choices,
    correct,
)
from tests.quizzes.factories import (
    make_learner,
    make_question,
    make_version,
    right_response,
    wrong_response,
)

pytestmark = pytest.mark.django_db


def regrades(learner: Any) -> list[Review]:
    rows = Review.objects.filter(learner=learner, kind=Review.Kind.REGRADE)
    return list(rows.order_by("answered_at"))


def test_a_wrong_answer_that_was_right_all_along_counts_as_remembered() -> None:
    learner, question = make_learner(), make_question()
    given = answer(learner, question, {"chosen": [0]})
    carry_to_all(correct(question, choices=choices(question, [0])))
    [row] = regrades(learner)
    assert (row.about, row.correct, row.share, row.grade) == (given.client_uuid, True, 1.0, 3)
    assert (row.version, row.response) == (question.current, {"chosen": [0]})
    card, log = Card.objects.get(), Review.objects.filter(learner=learner)
    assert state_of(card) == replay(map(logged, log)) != replay([logged(given)])


def test_a_right_answer_that_was_wrong_all_along_counts_as_forgotten() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question)
    carry_to_all(correct(question, choices=choices(question, [0])))
    assert [(row.correct, row.grade) for row in regrades(learner)] == [(False, 1)]


def test_the_answer_itself_and_its_result_stay_as_they_were() -> None:
    learner, question = make_learner(), make_question()
    given = answer(learner, question)
    before = Review.objects.filter(pk=given.pk).values().get()
    carry_to_all(correct(question, choices=choices(question, [0])))
    assert Review.objects.filter(pk=given.pk).values().get() == before


def test_carried_twice_is_carried_once() -> None:
    learner, question = make_learner(), make_question()
    for day in range(3):
        answer(learner, question, at=NOW + day * DAY)
    change = correct(question, choices=choices(question, [0]))
    for _ in range(2):
        corrections.carry(change, learner, LATER)
    assert len(regrades(learner)) == 3
    assert Notice.objects.count() == ChangeStep.objects.count() == 1
    assert ChangeStep.objects.get().regraded == 3
    assert not corrections.touched(change).exists()


def test_an_answer_taken_back_is_not_regraded() -> None:
    learner, question = make_learner(), make_question()
    given = answer(learner, question)
    practice.undo(learner=learner, client_uuid=uuid.uuid4(), about=given.client_uuid, now=NOW + DAY)
    change = correct(question, choices=choices(question, [0]))
    assert not corrections.touched(change).exists()
    corrections.carry(change, learner, LATER)
    assert not ChangeStep.objects.exists()
    assert not Notice.objects.exists()


def test_options_in_another_order_are_told_apart_by_their_words() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question, {"chosen": [3]})
    texts = [choice.text for choice in question.current.choices.all()][::-1]
    carry_to_all(correct(question, choices=choices(question, [0], texts)))
    assert [(row.response, row.correct) for row in regrades(learner)] == [({"chosen": [0]}, True)]


def test_an_answer_that_the_new_options_do_not_hold_is_set_aside() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question, {"chosen": [0]})
    texts = ["改写过的选项", *[choice.text for choice in question.current.choices.all()][1:]]
    carry_to_all(correct(question, choices=choices(question, [2], texts)))
    [row] = regrades(learner)
    assert (row.correct, row.share, row.grade, row.response) == (None, None, None, {})
    assert (Card.objects.get().stability, Card.objects.get().reps) == (None, 0)
    assert Notice.objects.get().data["after"] is None


def test_a_late_answer_to_the_wrong_version_is_regraded_too() -> None:
    learner, question = make_learner(), make_question()
    wrong = question.current_id
    answer(learner, question)
    change = correct(question, choices=choices(question, [0]))
    carry_to_all(change)
    assert corrections.open_changes(LATER) == []
    answer(learner, question, {"chosen": [1]}, at=LATER - DAY, now=LATER + DAY, version=wrong)
    assert corrections.open_changes(LATER + DAY) == []
    corrections.reopen(LATER + DAY)
    assert corrections.open_changes(LATER + DAY) == [change]
    carry_to_all(change, at=LATER + DAY)
    assert [row.correct for row in regrades(learner)] == [False, False]
    assert ChangeStep.objects.get().regraded == 2
    assert Notice.objects.count() == 1


def test_of_two_corrections_the_later_counts_whichever_is_carried_last() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question, {"chosen": [0]})
    first = correct(question, choices=choices(question, [0]), at=LATER)
    second = correct(question, choices=choices(question, [2]), at=LATER + DAY)
    for change in (second, first):
        corrections.carry(change, learner, LATER + 2 * DAY)
    assert [row.correct for row in regrades(learner)] == [True, False]
    assert Card.objects.get().lapses == 0
    assert state_of(Card.objects.get()) == replay(map(logged, Review.objects.all()))
    assert Card.objects.get().stability == pytest.approx(0.212)


def test_answers_to_an_earlier_version_with_the_same_wrong_key_are_regraded() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question)
    question.make_current(make_version(question, stem="同一个答案，换了问法？"))
    answer(learner, question, at=NOW + DAY)
    carry_to_all(correct(question, choices=choices(question, [0])))
    assert [row.correct for row in regrades(learner)] == [False, False]


def test_answers_to_an_earlier_version_with_a_key_of_its_own_are_left() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question)
    question.make_current(make_version(question, key=[2], stem="另一个问题？"))
    change = correct(question, choices=choices(question, [0]))
    assert not corrections.touched(change).exists()


def test_a_guess_stays_a_guess() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question, {"chosen": [0]}, guessed=True)
    carry_to_all(correct(question, choices=choices(question, [0])))
    assert [(row.correct, row.guessed, row.grade) for row in regrades(learner)] == [(True, True, 1)]


def test_the_card_is_replayed_with_the_learners_own_weights() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question)
    settings = LearnerSettings.objects.get(learner=learner)
    settings.weights, settings.weights_version = [1.0] * 20 + [0.5], 4
    settings.save()
    carry_to_all(correct(question, choices=choices(question, [0])))
    assert Card.objects.get().weights_version == 4
    assert Card.objects.get().stability == 1.0


CORRECTIONS: dict[str, dict[str, Any]] = {
    "true_false": {"truth": False},
    "fill_in": {"accepted": ["8元"]},
}


@pytest.mark.parametrize("kind", ["true_false", "fill_in"])
def test_what_has_no_options_is_judged_by_the_new_key(kind: str) -> None:
    learner, question = make_learner(), make_question(kind)
    answer(learner, question, wrong_response(question))
    answer(learner, question, right_response(question), at=NOW + DAY)
    carry_to_all(correct(question, **CORRECTIONS[kind]))
    by_answer = {row.about: row.correct for row in regrades(learner)}
    given = Review.objects.filter(kind="answer").order_by("answered_at")
    assert [by_answer[one.client_uuid] for one in given] == [True, False]


def test_everybody_who_answered_is_told_what_the_key_was_and_is() -> None:
    right, wrong, question = make_learner(), make_learner(), make_question()
    answer(right, question)
    answer(wrong, question, {"chosen": [0]})
    make_learner()
    carry_to_all(correct(question, choices=choices(question, [0]), stem="改过的题干？"))
    told = {one.learner_id: one.data for one in Notice.objects.all()}
    keys = {"stem": "改过的题干？", "was": "2000元", "now": "1000元"}
    assert told == {
        right.pk: {**keys, "before": True, "after": False},
        wrong.pk: {**keys, "before": False, "after": True},
    }


def test_the_verdict_before_is_that_of_an_earlier_correction() -> None:
    learner, question = make_learner(), make_question()
    answer(learner, question)
    carry_to_all(correct(question, choices=choices(question, [0])))
    carry_to_all(correct(question, choices=choices(question, [2]), at=LATER + DAY))
    newest = Notice.objects.order_by("-pk")[0]
    assert (newest.data["before"], newest.data["after"]) == (False, False)


def test_a_change_is_finished_once_it_has_reached_everybody() -> None:
    learners, question = [make_learner(), make_learner()], make_question()
    for learner in learners:
        answer(learner, question)
    change = correct(question, choices=choices(question, [0]))
    corrections.carry(change, learners[0], LATER)
    assert not corrections.finish(change, LATER)
    assert list(corrections.touched(change)) == [learners[1]]
    corrections.carry(change, learners[1], LATER)
    assert corrections.finish(change, LATER)
    assert corrections.finish(change, LATER + DAY)
    change.refresh_from_db()
    assert change.finished_at == LATER


def test_a_step_costs_the_same_however_many_answers_it_regrades(
    django_assert_num_queries: Any,
) -> None:
    question = make_question()
    learners = [make_learner() for _ in range(3)]
    for learner, times in zip(learners, (1, 2, 9), strict=True):
        for day in range(times):
            answer(learner, question, at=NOW + day * DAY)
    change = correct(question, choices=choices(question, [0]))
    corrections.carry(change, learners[0], LATER)  # reads the new key for all who come after
    for learner in learners[1:]:
        with django_assert_num_queries(26):
            corrections.carry(change, learner, LATER)


@settings(max_examples=30, deadline=None)
@given(
    chosen=st.lists(st.integers(0, 3), min_size=1, max_size=5),
    keys=st.lists(st.integers(0, 3), min_size=1, max_size=3),
    data=st.data(),
)
def test_whatever_order_changes_are_carried_in_the_newest_key_judges_all_answers(
    chosen: list[int], keys: list[int], data: st.DataObject
) -> None:
    learner, question = make_learner(), make_question()
    for day, option in enumerate(chosen):
        answer(learner, question, {"chosen": [option]}, at=NOW + day * DAY)
    changes = []
    for place, key in enumerate(keys):
        if question.current.key != [key]:
            at = LATER + place * DAY
            changes.append(correct(question, choices=choices(question, [key]), at=at))
    undone = data.draw(st.booleans(), label="undone")
    if undone:
        first = Review.objects.filter(learner=learner).order_by("answered_at")[0].client_uuid
        practice.undo(learner=learner, client_uuid=uuid.uuid4(), about=first, now=LATER)
    sent = data.draw(st.permutations(changes * 2), label="carried")
    for change in sent:
        corrections.carry(change, learner, LATER + 9 * DAY)
    judged = [1 + 2 * (option == question.current.key[0]) for option in chosen][undone:]
    rows = [
        LoggedAnswer(uuid.uuid4(), NOW + day * DAY, day, Grade(grade))
        for day, grade in enumerate(judged, start=int(undone))
    ]
    card, wanted = Card.objects.get(learner=learner), replay(rows)
    assert (card.stability, card.difficulty) == (
        (wanted.memory.stability, wanted.memory.difficulty) if wanted.memory else (None, None)
    )
    assert (card.reps, card.lapses) == (wanted.reps, wanted.lapses)
    assert state_of(card) == replay(map(logged, Review.objects.filter(learner=learner)))
    assert len(regrades(learner)) == len(judged) * len(changes)
    assert Notice.objects.filter(learner=learner).count() == (len(changes) if judged else 0)
