"""Questions go when the ground under them moves."""

import pytest

from news.models import Fact
from quizzes import authoring
from quizzes.models import Generation, Question
from tests.quizzes.factories import make_article, make_question

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("status", ["superseded", "conflict"])
def test_a_question_on_an_overtaken_fact_is_retired(status: str) -> None:
    fact = Fact.objects.create(kind="amount", key_digest="k", value="3000 元")
    stays, goes = make_question(), make_question()
    goes.facts.add(fact)
    fact.status = status
    fact.save()
    assert authoring.retire_overtaken() == 1
    assert {one.pk: one.status for one in Question.objects.all()} == {
        stays.pk: "published",
        goes.pk: "retired",
    }


def test_an_instructors_rejection_is_not_turned_into_a_retirement() -> None:
    fact = Fact.objects.create(kind="amount", key_digest="k", value="1 元", status="conflict")
    question = make_question(status=Question.Status.REJECTED)
    question.facts.add(fact)
    assert authoring.retire_overtaken() == 0
    question.refresh_from_db()
    assert question.status == "rejected"


def test_a_question_whose_evidence_left_the_article_is_retired() -> None:
    question = make_question()
    newer = make_article(text="换了说法，不再提补助。")
    newer.item = question.item
    newer.number = 2
    newer.save()
    question.item.current = newer
    question.item.save()
    assert authoring.retire_unanchored() == 0
    Generation.objects.create(version=newer, state=Generation.State.DONE)
    assert authoring.retire_unanchored() == 1
    question.refresh_from_db()
    assert question.status == "retired"
