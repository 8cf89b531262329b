"""Each address costs the same number of queries however much there is to show."""

import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from quizzes.models import Question, QuestionSet
from quizzes.planning import enrol
from tests.quizzes.api.clients import send
from tests.quizzes.factories import (
    make_article,
    make_exam,
    make_notice,
    make_question,
    right_response,
)

KINDS = Question.Kind.values
# knox reads the token with its learner, and the learner's other tokens to drop expired ones.
TOKEN = 2

QUERIES = {
    "me/": 1,
    "me/data/": 9,
    "push-subscriptions/": 1,
    "exams/": 4,
    "enrolments/": 1,
    "news/": 1,
    "queue/?exam={exam}": 14,
    "progress/?exam={exam}": 14,
    "forecast/?exam={exam}": 10,
    "sets/": 1,
    "sets/{set}/questions/": 6,
    "answers/": 1,
    "notices/": 1,
}


def fill(client, learner, exam, made, times):
    for _ in range(times):
        for kind in KINDS:
            question = make_question(kind, exam=exam, article=make_article())
            made.members.create(question=question)
        body = {"client_uuid": str(uuid.uuid4()), "version": question.current_id}
        send(client, "post", "answers/", body | {"response": right_response(question)})
        QuestionSet.objects.create(exam=exam, title="更多", published_at=timezone.now())
        make_notice(learner, question)


@pytest.mark.parametrize("address", QUERIES)
def test_the_number_of_queries_is_fixed(client, learner, exam, address):
    made = QuestionSet.objects.create(exam=exam, title="题组", published_at=timezone.now())
    enrol(learner=learner, exam=exam)
    counts = []
    for times in (1, 3):
        fill(client, learner, exam, made, times)
        enrol(learner=learner, exam=make_exam())
        path = f"/api/v1/{address.format(exam=exam.slug, set=made.pk)}"
        client.get(path)  # the day's plan is made on its first call
        with CaptureQueriesContext(
            connection,
        ) as queries:
            assert client.get(path).status_code == 200
        counts.append(len(queries))
    assert counts == [QUERIES[address] + TOKEN] * 2


def test_an_answer_and_its_repeat_have_a_fixed_price(client, exam, django_assert_max_num_queries):
    question = make_question("single", exam=exam)
    body = {"client_uuid": str(uuid.uuid4()), "version": question.current_id}
    body |= {"response": right_response(question)}
    for _ in range(2):
        with django_assert_max_num_queries(17 + TOKEN):  # one for the weights of a newcomer
            assert send(client, "post", "answers/", body).status_code == 200
