"""The questions a visitor tries first."""

import uuid
from datetime import UTC, datetime

import pytest

from quizzes.models import Question
from quizzes.planning import sample
from quizzes.practice import record_answer
from tests.quizzes.factories import (
    make_exam,
    make_learner,
    make_question,
    make_topic,
    right_response,
)

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)

pytestmark = pytest.mark.django_db


@pytest.fixture
def exam():
    return make_exam()


@pytest.fixture
def learner():
    return make_learner(guest=True)


def test_a_sample_mixes_kinds_and_topics_and_never_repeats_a_fact(learner, exam):
    paper = exam.papers.get()
    topics = [make_topic(paper) for _ in range(3)]
    for place in range(24):
        kind = Question.Kind.values[place % 6]
        make_question(kind, topics=[topics[place % 3]], group=f"fact-{place // 2}")
    chosen = Question.objects.in_bulk(sample(learner=learner, exam=exam))
    kinds = [question.kind for question in chosen.values()]
    covered = {question.topics.get().pk for question in chosen.values()}
    assert sorted(kinds.count(kind) for kind in Question.Kind.values) == [1, 1, 2, 2, 2, 2]
    assert len({question.group for question in chosen.values()}) == 10
    assert covered == {topic.pk for topic in topics}


def answer(learner, questions):
    for question in Question.objects.filter(pk__in=questions):
        record_answer(
            learner=learner,
            client_uuid=uuid.uuid4(),
            version_id=question.current_id,
            response=right_response(question),
            answered_at=None,
            now=NOW,
        )


def test_a_sample_stays_the_same_until_it_is_answered(learner, exam):
    for _ in range(15):
        make_question(exam=exam)
    assert sample(learner=learner, exam=exam) == sample(learner=learner, exam=exam)


def test_another_sample_begins_with_what_was_not_answered_yet(learner, exam):
    bank = {make_question(exam=exam).pk for _ in range(15)}
    first = sample(learner=learner, exam=exam)
    answer(learner, first)
    again = sample(learner=learner, exam=exam)
    assert set(again[:5]) == bank - set(first)
    assert len(again) == 10


def test_two_visitors_try_different_questions(learner, exam):
    for _ in range(15):
        make_question(exam=exam)
    samples = {tuple(sample(learner=make_learner(guest=True), exam=exam)) for _ in range(4)}
    assert len(samples) > 1


def test_a_sample_of_a_small_bank_is_what_there_is(learner, exam):
    make_question(exam=exam, status=Question.Status.REVIEW)
    only = make_question(exam=exam)
    assert sample(learner=learner, exam=exam) == [only.pk]


def test_a_sample_takes_one_query(learner, exam, django_assert_num_queries):
    for _ in range(5):
        make_question(exam=exam)
    with django_assert_num_queries(1):
        assert len(sample(learner=learner, exam=exam, count=3)) == 3
