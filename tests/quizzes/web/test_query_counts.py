"""Each page costs the same number of queries however much there is to show."""

import uuid

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from quizzes.models import Exam, Question, QuestionSet
from quizzes.planning import enrol
from studyapp.accounts.models import User
from tests.quizzes.factories import (
    make_article,
    make_exam,
    make_learner,
    make_notice,
    make_question,
)

# The session comes from the cache; a page of the learner's own asks who that is.
QUERIES = {
    "/": 3,
    "/today/": 27,
    "/study/": 18,
    "/study/answers/{answer}/": 17,
    "/practice/": 4,
    "/progress/": 20,
    "/exams/": 4,
    "/settings/": 3,
    "/settings/email/": 2,
    "/settings/data/": 1,
    "/settings/data/download/": 10,
}

pytestmark = pytest.mark.django_db


@pytest.fixture
def exam() -> Exam:
    return make_exam()


@pytest.fixture
def learner(exam: Exam) -> User:
    person = make_learner()
    enrol(learner=person, exam=exam)
    return person


@pytest.fixture
def browser(client: Client, learner: User) -> Client:
    client.force_login(learner, backend="django.contrib.auth.backends.ModelBackend")
    return client


def fill(browser: Client, learner: User, exam: Exam, times: int) -> uuid.UUID:
    """Make news, questions, answers, sets and notices; return the last answer."""
    for _ in range(times):
        made = QuestionSet.objects.create(exam=exam, title="题组", published_at=timezone.now())
        for kind in Question.Kind.values:
            question = make_question(kind, exam=exam, article=make_article())
            made.members.create(question=question)
            sent = uuid.uuid4()
            answer = {"version": question.current.pk, "client_uuid": sent, "mode": "queue"}
            browser.post("/study/answer/", answer | {"skipped": "1"})
        place = {"item": question.item_id, "start": 0, "end": 3}
        make_notice(learner, question, kind="updated", data={"place": place})
    make_question(exam=exam, article=make_article())
    return sent


@pytest.mark.parametrize("address", QUERIES)
def test_the_number_of_queries_is_fixed(
    browser: Client, learner: User, exam: Exam, address: str
) -> None:
    visitor, counts = Client() if address == "/" else browser, []
    for times in (1, 3):
        page = address.format(answer=fill(browser, learner, exam, times))
        learner.plans.all().delete()
        visitor.get(page)  # the day's plan is made on its first call
        with CaptureQueriesContext(connection) as queries:
            assert visitor.get(page).status_code == 200
        counts.append(len(queries))
    assert counts == [QUERIES[address]] * 2
