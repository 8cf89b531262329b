"""Answers to what is set aside: suspended, retired, taken down, past its exam. None is lost."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from quizzes.cards import settings_of
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS
from quizzes.models import Card, Enrolment, Question, Review
from quizzes.practice import AnswerRefused, record_answer, undo
from tests.quizzes.factories import make_exam, make_learner, make_question, right_response

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


def answer(learner, question, *, at=NOW, now=None, response=None):
    return record_answer(
        learner=learner,
        client_uuid=uuid.uuid4(),
        version_id=question.current_id,
        response=response or right_response(question),
        answered_at=at,
        now=now or at,
    )


def set_taken_down(question, taken_down):
    question.item.taken_down = taken_down
    question.item.save()


def test_an_answer_to_a_suspended_question_counts_and_does_not_bring_it_back():
    learner, question = make_learner(), make_question()
    answer(learner, question)
    Card.objects.update(suspended=True)
    row = answer(learner, question, at=NOW + 5 * DAY)
    card = Card.objects.get(learner=learner)
    assert (card.suspended, card.reps, card.stability) == (True, 2, row.stability_after)
    undo(learner=learner, client_uuid=uuid.uuid4(), about=row.client_uuid, now=NOW + 5 * DAY)
    card = Card.objects.get(learner=learner)
    assert (card.suspended, card.reps) == (True, 1)


def test_an_answer_to_a_retired_question_can_be_taken_back():
    learner, question = make_learner(), make_question()
    row = answer(learner, question)
    Question.objects.update(status=Question.Status.RETIRED)
    answer(learner, question, at=NOW + DAY)
    undo(learner=learner, client_uuid=uuid.uuid4(), about=row.client_uuid, now=NOW + DAY)
    assert Card.objects.get(learner=learner).reps == 1


def test_a_question_withdrawn_since_it_was_first_answered_is_refused_and_leaves_nothing():
    question, late = make_question(), make_learner()
    answer(make_learner(), question)
    Question.objects.update(status=Question.Status.REVIEW)
    with pytest.raises(AnswerRefused) as refusal:
        answer(late, question)
    assert refusal.value.code == "not_found"
    assert not Review.objects.filter(learner=late).exists()
    assert not Card.objects.filter(learner=late).exists()


def test_words_are_quoted_until_their_item_is_taken_down_and_again_when_it_is_put_back():
    learner, question = make_learner(), make_question()
    quoted = answer(learner, question).result["evidence"]
    assert len(quoted) == 1
    set_taken_down(question, True)
    assert answer(learner, question, at=NOW + DAY).result["evidence"] == []
    set_taken_down(question, False)
    assert answer(learner, question, at=NOW + 2 * DAY).result["evidence"] == quoted


def test_an_answer_from_before_an_exam_that_is_past_is_dated_then_and_due_by_no_exam():
    exam, dated, undated = make_exam(), make_learner(), make_learner()
    question = make_question(exam=exam)
    Enrolment.objects.create(learner=dated, exam=exam, own_date=date(2026, 3, 10))
    Enrolment.objects.create(learner=undated, exam=exam)
    received = NOW + 30 * DAY
    rows = [answer(one, question, at=NOW, now=received) for one in (dated, undated)]
    assert {row.local_day for row in rows} == {NOW.date().toordinal()}
    assert rows[0].result["due_day"] == rows[1].result["due_day"]
    assert rows[0].result["due_day"] >= received.date().isoformat()


def test_an_enrolment_of_an_exam_that_does_not_ask_the_question_sets_no_day():
    learner, other = make_learner(), make_learner()
    question = make_question()
    Enrolment.objects.create(learner=learner, exam=make_exam(), own_date=NOW.date() + 3 * DAY)
    days = [answer(one, question).result["due_day"] for one in (learner, other)]
    assert days[0] == days[1]


def test_a_question_under_two_topics_of_one_exam_is_answered_once():
    exam = make_exam()
    topics = [exam.papers.get().topics.get(), make_question(exam=exam).topics.get()]
    question, learner = make_question(topics=topics), make_learner()
    Enrolment.objects.create(learner=learner, exam=exam)
    answer(learner, question)
    assert Card.objects.get(learner=learner).reps == 1


def test_new_weights_between_two_answers_replay_the_card_with_the_new_ones():
    learner, question = make_learner(), make_question()
    answer(learner, question)
    study = settings_of(learner)
    study.weights, study.weights_version = [1.0] * 4 + list(DEFAULT_WEIGHTS.values[4:]), 2
    study.save()
    row = answer(learner, question, at=NOW + DAY)
    card = Card.objects.get(learner=learner)
    assert (row.weights_version, card.weights_version) == (2, 2)
    assert row.stability_after == card.stability


def test_the_first_answer_of_all_reads_the_version_and_makes_what_is_missing(
    django_assert_num_queries,
):
    learner, question, other = make_learner(), make_question(), make_learner()
    right = right_response(question)
    with django_assert_num_queries(17):
        answer(learner, question, response=right)
    settings_of(other)
    with django_assert_num_queries(7):  # the version is known by now; the card is new
        answer(other, question, response=right)
