"""Leeches: the learner is told once, an instructor looks, and looks again for new evidence only."""

from datetime import UTC, datetime, timedelta

import pytest

from quizzes import doubts, leeches
from quizzes.models import Card, Doubt, Notice, Question
from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner, make_question

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 20, tzinfo=UTC)
LATER = NOW + timedelta(days=1)


@pytest.fixture
def question() -> Question:
    return make_question(stem="补助是多少？")


def forgetful(question: Question, lapses: int = 6, **fields: object) -> User:
    learner = make_learner()
    Card.objects.create(learner=learner, question=question, lapses=lapses, **fields)
    return learner


def told(learner: User, now: datetime = NOW) -> list[str]:
    leeches.tell(learner=learner, now=now)
    notices = Notice.objects.filter(learner=learner, kind=Notice.Kind.LEECH).order_by("pk")
    return list(notices.values_list("occasion", flat=True))


def test_six_lapses_are_told_of_with_what_was_asked(question: Question) -> None:
    learner = forgetful(question)
    assert told(learner) == ["leech:6"]
    notice = Notice.objects.get()
    assert (notice.question, notice.made_at) == (question, NOW)
    assert notice.data == {"stem": "补助是多少？", "lapses": 6}


def test_five_lapses_are_not(question: Question) -> None:
    learner = forgetful(question, lapses=5)
    assert told(learner) == []
    assert not Doubt.objects.exists()
    assert learner not in leeches.learners_with_leeches()


def test_a_learner_is_told_once_and_again_at_twelve(question: Question) -> None:
    learner = forgetful(question)
    assert told(learner) == told(learner) == ["leech:6"]
    Card.objects.update(lapses=11)
    assert told(learner) == ["leech:6"]
    Card.objects.update(lapses=12)
    assert told(learner) == told(learner) == ["leech:6", "leech:12"]


def test_a_lapse_taken_back_and_made_again_is_told_once(question: Question) -> None:
    learner = forgetful(question)
    for lapses in (6, 5, 6):
        Card.objects.update(lapses=lapses)
        assert told(learner) == ["leech:6"]


@pytest.mark.parametrize("status", ["retired", "rejected", "review"])
def test_what_is_not_asked_is_not_told_of(question: Question, status: str) -> None:
    learner = forgetful(question)
    Question.objects.update(status=status)
    assert told(learner) == []
    assert learner not in leeches.learners_with_leeches()


def test_what_the_learner_set_aside_is_not_told_of(question: Question) -> None:
    assert told(forgetful(question, suspended=True)) == []


def test_an_instructor_sees_how_many_forget_it(question: Question) -> None:
    learners = [forgetful(question) for _ in range(3)]
    assert set(leeches.learners_with_leeches()) == set(learners)
    for learner in learners:
        told(learner)
        told(learner)
    doubt = Doubt.objects.get()
    assert (doubt.question, doubt.reason, doubt.measure) == (question, Doubt.Reason.LEECH, 3)
    assert (doubt.opened_at, doubt.settled_at) == (NOW, None)


def test_a_settled_doubt_stays_settled_until_more_learners_forget_it(question: Question) -> None:
    teacher, first = make_learner(), forgetful(question)
    told(first)
    assert doubts.settle(doubts=Doubt.objects.all(), by=teacher, now=NOW) == 1
    assert doubts.settle(doubts=Doubt.objects.all(), by=teacher, now=LATER) == 0
    Card.objects.update(lapses=12)
    told(first, LATER)
    assert Doubt.objects.filter(settled_at=None).count() == 0
    told(forgetful(question), LATER)
    again = Doubt.objects.get(settled_at=None)
    assert (again.measure, again.opened_at) == (2, LATER)
    assert Doubt.objects.get(settled_by=teacher).settled_at == NOW


def test_telling_costs_two_queries_where_there_is_nothing_new(
    question: Question, django_assert_num_queries
) -> None:
    learner = forgetful(question)
    told(learner)
    with django_assert_num_queries(2):
        leeches.tell(learner=learner, now=LATER)
