"""A guest's log, enrolments and exams move to the account that they sign in to."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest
from django.utils.functional import SimpleLazyObject

from quizzes.adoption import adopt
from quizzes.cards import state_of
from quizzes.models import Attempt, Card, DayPlan, Enrolment, Review
from quizzes.practice import record_answer
from tests.quizzes.factories import (
    make_exam,
    make_learner,
    make_question,
    right_response,
    wrong_response,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)

pytestmark = pytest.mark.django_db


def answer(learner, question, *, at=NOW, right=True, **fields):
    """Record a right or wrong answer given and received at ``at``."""
    response = right_response(question) if right else wrong_response(question)
    return record(learner, question, at=at, **({"response": response} | fields))


def record(learner, question, *, at, **fields):
    values = {
        "client_uuid": uuid.uuid4(),
        "version_id": question.current_id,
        "answered_at": at,
        "now": at,
    }
    return record_answer(learner=learner, **(values | fields))


def test_a_guests_answers_move_to_the_account_and_both_logs_make_one_card():
    guest, learner, alone = make_learner(guest=True), make_learner(), make_learner()
    shared, new = make_question(), make_question()
    for one in (learner, alone):
        answer(one, shared, at=NOW)
    for one in (guest, alone):
        answer(one, shared, at=NOW + 2 * DAY, right=False)
        answer(one, new, at=NOW + 2 * DAY)
    answer(learner, shared, at=NOW + 4 * DAY)
    answer(alone, shared, at=NOW + 4 * DAY)
    adopt(guest=guest, learner=learner, now=NOW + 5 * DAY)
    for question in (shared, new):
        moved = Card.objects.get(learner=learner, question=question)
        expected = Card.objects.get(learner=alone, question=question)
        assert state_of(moved) == state_of(expected)
        assert moved.last_answered_at == expected.last_answered_at
    assert not Review.objects.filter(learner=guest).exists()
    assert not Card.objects.filter(learner=guest).exists()


def test_a_guests_enrolment_and_mock_exam_move_where_the_account_has_none():
    guest, learner = make_learner(guest=True), make_learner()
    both, only = make_exam(), make_exam()
    Enrolment.objects.create(learner=learner, exam=both, capacity=50)
    for exam in (both, only):
        Enrolment.objects.create(learner=guest, exam=exam, capacity=20)
    Attempt.objects.create(learner=guest, client_uuid=uuid.uuid4(), paper=only.papers.get())
    DayPlan.objects.create(learner=guest, exam=only, day=1, new=[1])
    adopt(guest=guest, learner=learner, now=NOW)
    assert Enrolment.objects.get(learner=learner, exam=both).capacity == 50
    assert Enrolment.objects.get(learner=learner, exam=only).capacity == 20
    assert Attempt.objects.get().learner == learner
    assert not DayPlan.objects.exists()


def test_adopting_twice_changes_nothing_more():
    guest, learner, sent = make_learner(guest=True), make_learner(), uuid.uuid4()
    question = make_question()
    for one in (guest, learner):
        answer(one, question, client_uuid=sent)
    adopt(guest=guest, learner=learner, now=NOW)
    once = state_of(Card.objects.get(learner=learner))
    adopt(guest=guest, learner=learner, now=NOW)
    assert state_of(Card.objects.get(learner=learner)) == once
    assert Review.objects.filter(learner=learner).count() == 1


def test_whoever_a_request_names_lazily_can_answer_and_be_adopted():
    guest, learner = make_learner(guest=True), make_learner()
    answer(SimpleLazyObject(lambda: guest), make_question())
    adopt(guest=SimpleLazyObject(lambda: guest), learner=learner, now=NOW)
    assert Review.objects.get().learner == learner


def test_an_account_is_not_adopted():
    learner, question = make_learner(), make_question()
    answer(learner, question)
    for other in (make_learner(), learner):
        with pytest.raises(ValueError, match="account"):
            adopt(guest=learner, learner=other, now=NOW)
    assert Review.objects.get().learner == learner
    assert Card.objects.get().reps == 1
