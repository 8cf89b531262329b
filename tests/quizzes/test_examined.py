"""What an exam may ask: topics and not headings, and nothing that came after the cut-off."""

import uuid
from datetime import date, timedelta

import pytest

from news.models import Fact
from quizzes.examined import bank_of, cutoff_of, is_marked, plan_of
from quizzes.models import Card, Enrolment, Paper, Sitting
from quizzes.progress import CHANCES
from tests.quizzes.factories import (
    SECTIONS,
    make_article,
    make_exam,
    make_learner,
    make_question,
    make_topic,
)

CUTOFF = date(2025, 12, 31)
DAY = timedelta(days=1)
BEFORE, AFTER = CUTOFF - 90 * DAY, CUTOFF + DAY
EXAM_DATE = date(2026, 6, 13)
pytestmark = pytest.mark.django_db


@pytest.fixture
def exam():
    return make_exam()


def fact(value="3000", **fields):
    return Fact.objects.create(kind="amount", key_digest=uuid.uuid4().hex, value=value, **fields)


def bank(exam, cutoff=CUTOFF, learner=None):
    return bank_of(learner or make_learner(), exam, cutoff, CHANCES)


def enrolment(exam, own_date=None, cutoff=CUTOFF):
    sitting = Sitting(exam=exam, date=EXAM_DATE, last_date=EXAM_DATE + DAY, cutoff=cutoff)
    return Enrolment(exam=exam, sitting=sitting, own_date=own_date)


@pytest.mark.parametrize(
    ("in_force", "published", "examined"),
    [
        (None, AFTER, False),
        (None, CUTOFF, True),
        (None, None, True),
        (AFTER, BEFORE, False),
        (CUTOFF, AFTER, True),
    ],
)
def test_a_fact_s_own_day_decides_and_else_that_of_its_article(exam, in_force, published, examined):
    question = make_question(exam=exam, article=make_article(published=published))
    question.facts.add(fact(in_force_from=in_force))
    assert [one.examined for one in bank(exam)] == [examined]
    assert [one.examined for one in bank(exam, cutoff=None)] == [True]


def test_a_question_without_facts_has_the_day_of_its_article(exam):
    make_question(exam=exam, article=make_article(published=AFTER))
    assert [one.examined for one in bank(exam)] == [False]


def test_one_late_fact_is_enough_to_leave_a_question_out(exam):
    question = make_question(exam=exam, article=make_article(published=BEFORE))
    question.facts.add(fact(), fact("5000", in_force_from=AFTER))
    assert [one.examined for one in bank(exam)] == [False]


def test_the_bank_is_as_the_learner_stands_to_it(exam):
    learner, other = make_learner(), make_learner()
    met, aside, _ = (make_question(kind, exam=exam) for kind in ("single", "multiple", "fill_in"))
    memory = {"stability": 3.0, "difficulty": 5.0, "last_day": 739_700}
    Card.objects.create(learner=learner, question=met, **memory)
    Card.objects.create(learner=learner, question=aside, suspended=True)
    Card.objects.create(learner=other, question=aside, **memory)
    found = bank(exam, learner=learner)
    assert [one.chance for one in found] == [1 / 4, 1 / 25, 0]
    assert [one.state.memory is not None for one in found] == [True, False, False]
    assert [one.asked for one in found] == [True, False, True]


def test_a_question_has_the_topics_of_this_exam_only(exam):
    here = exam.papers.get().topics.get()
    make_question(topics=[here, make_exam().papers.get().topics.get()])
    assert [one.topics for one in bank(exam)] == [{here.pk}]


def test_a_cut_off_holds_for_the_days_of_its_sitting(exam):
    days = (None, EXAM_DATE + DAY, EXAM_DATE + 2 * DAY, EXAM_DATE - DAY)
    cutoffs = [cutoff_of(enrolment(exam, own_date=day)) for day in days]
    assert cutoffs == [CUTOFF, CUTOFF, None, None]


def test_an_unknown_cut_off_is_unknown(exam):
    assert cutoff_of(enrolment(exam, cutoff=None)) is None
    assert cutoff_of(Enrolment(exam=exam, own_date=EXAM_DATE)) is None


def test_topics_are_asked_and_mere_headings_are_not(exam):
    paper = exam.papers.get()
    alone, heading = paper.topics.get(), make_topic(paper)
    beneath = make_topic(paper, parent=heading)
    with_words = make_topic(paper, words=["社会救助"])
    below = make_topic(paper, parent=with_words)
    asked = {alone.pk, beneath.pk, with_words.pk, below.pk}
    assert set(plan_of(paper).topics) == asked


@pytest.mark.parametrize(
    ("sections", "marked"),
    [(SECTIONS, True), ([], False), ([{"kind": "written", "count": 5, "marks": 20}], False)],
)
def test_a_paper_is_marked_by_its_sections(sections, marked):
    assert is_marked(Paper(sections=sections)) == marked
