"""Questions go when the ground under them moves."""

import pytest
from django.utils import timezone

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


def decide(fact: Fact, status: str) -> None:
    fact.status, fact.decided_at = status, timezone.now()
    fact.save()


def test_a_decided_conflict_brings_the_value_that_stands_back_for_review() -> None:
    facts = [
        Fact.objects.create(kind="amount", key_digest="k", value=value, status="conflict")
        for value in ("3000 元", "4000 元")
    ]
    asked = [make_question(), make_question()]
    for question, fact in zip(asked, facts, strict=True):
        question.facts.add(fact)
    authoring.retire_overtaken()
    assert authoring.reopen_decided() == 0
    decide(facts[0], "superseded")
    decide(facts[1], "current")
    assert authoring.reopen_decided() == 1
    assert authoring.retire_overtaken() == authoring.retire_unanchored() == 0
    assert [Question.objects.get(pk=one.pk).status for one in asked] == ["retired", "review"]


def test_a_decision_brings_nothing_back_that_an_instructor_retired() -> None:
    fact = Fact.objects.create(kind="amount", key_digest="k", value="1 元")
    question = make_question()
    question.facts.add(fact)
    authoring.retire(question=question, by=None, now=timezone.now())
    decide(fact, "current")
    assert authoring.reopen_decided() == 0
