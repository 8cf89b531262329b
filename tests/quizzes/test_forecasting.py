"""The forecast from a learner's rows: what counts, what is left out, and what is kept of it."""

import json
import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from quizzes.forecasting import (
    ENOUGH_ANSWERS,
    State,
    as_data,
    outlook,
    store,
)
from quizzes.models import Card, Forecast, Paper, Question, Sitting
from quizzes.planning import SECONDS_A_QUESTION, enrol
from quizzes.practice import record_answer, undo
from tests.quizzes.factories import (
    SECTIONS,
    make_article,
    make_exam,
    make_learner,
    make_question,
    make_topic,
    right_response,
    wrong_response,
)

NOW = datetime(2026, 3, 2, 4, tzinfo=UTC)
TODAY = date(2026, 3, 2)
DAY = timedelta(days=1)
CUTOFF = date(2025, 12, 31)
pytestmark = pytest.mark.django_db


@pytest.fixture
def exam():
    return make_exam()


@pytest.fixture
def learner(exam):
    person = make_learner()
    enrol(learner=person, exam=exam, own_date=TODAY + 30 * DAY, capacity=30)
    return person


def answer(learner, question, *, at=NOW, right=True, took=None):
    return record_answer(
        learner=learner,
        client_uuid=uuid.uuid4(),
        version_id=question.current_id,
        response=right_response(question) if right else wrong_response(question),
        answered_at=at,
        now=at,
        duration_ms=took,
    )


def seen(learner, exam, now=NOW):
    return outlook(learner=learner, exam=exam, now=now)


def sitting(exam, cutoff=CUTOFF):
    day = TODAY + 30 * DAY
    return Sitting.objects.create(exam=exam, date=day, last_date=day + DAY, cutoff=cutoff)


def test_answers_raise_what_is_expected_if_the_learner_stopped_today(learner, exam):
    questions = [make_question(exam=exam) for _ in range(6)]
    before = seen(learner, exam).marks
    for question in questions:
        answer(learner, question)
    after = seen(learner, exam).marks
    assert before.stopped.expected == pytest.approx(before.floor)
    assert before.stopped.expected < after.stopped.expected < after.planned.expected
    assert (after.met, after.will_meet, after.total, after.needed) == (6, 6, 6, 30)


def test_a_wrong_answer_promises_less_than_a_right_one(learner, exam):
    question, other = make_question(exam=exam), make_learner()
    enrol(learner=other, exam=exam, own_date=TODAY + 30 * DAY)
    answer(learner, question)
    answer(other, question, right=False)
    assert seen(other, exam).marks.stopped.expected < seen(learner, exam).marks.stopped.expected
    assert seen(other, exam).known < seen(learner, exam).known < 1


def test_without_a_date_no_marks_are_told_but_what_is_known_is(learner, exam):
    answer(learner, make_question(exam=exam))
    enrol(learner=learner, exam=exam)
    found = seen(learner, exam)
    assert (found.state, found.marks, found.days_left) == (State.UNDATED, None, None)
    assert (found.met, found.total, found.covered, found.topics) == (1, 1, 1, 1)
    assert found.known > 0.5
    assert store(learner=learner, exam=exam, now=NOW) is None


def test_whoever_is_not_enrolled_has_no_date(exam):
    assert seen(make_learner(), exam).state is State.UNDATED


def test_an_exam_that_is_past_is_forecast_no_more(learner, exam):
    enrol(learner=learner, exam=exam, own_date=TODAY - DAY)
    found = seen(learner, exam)
    assert (found.state, found.marks, found.days_left) == (State.PAST, None, -1)
    assert store(learner=learner, exam=exam, now=NOW) is None
    assert not Forecast.objects.exists()


def test_on_the_day_of_the_exam_there_is_still_a_forecast(learner, exam):
    enrol(learner=learner, exam=exam, own_date=TODAY)
    answer(learner, make_question(exam=exam))
    found = seen(learner, exam)
    assert (found.state, found.days_left) == (State.READY, 0)
    assert found.marks.planned == found.marks.stopped


@pytest.mark.parametrize("sections", [[], [{"kind": "written", "count": 5, "marks": 20}]])
def test_a_paper_without_a_rule_for_choices_is_not_forecast(sections):
    exam, person = make_exam(sections=sections), make_learner()
    enrol(learner=person, exam=exam, own_date=TODAY + 30 * DAY)
    found = seen(person, exam)
    assert (found.state, found.marks, found.topics) == (State.UNMARKED, None, 0)
    assert [one.forecast for one in found.subjects] == [None]


def test_each_paper_has_its_own_marks_to_pass_and_a_written_one_none(learner, exam):
    Paper.objects.create(exam=exam, code="essay", name="实务", form="written", position=1)
    make_topic(
        Paper.objects.create(exam=exam, code="more", name="能力", position=2, sections=SECTIONS)
    )
    found = seen(learner, exam)
    assert found.marks.planned.total == 200
    assert [(one.code, one.pass_marks) for one in found.subjects] == [
        ("policy", 60), ("essay", 60), ("more", 60)
    ]  # fmt: skip
    assert [one.forecast is None for one in found.subjects] == [False, True, False]


def test_what_came_after_the_cut_off_brings_no_marks(learner, exam):
    enrol(learner=learner, exam=exam, sitting=sitting(exam))
    answer(learner, make_question(exam=exam, article=make_article(published=TODAY)))
    found = seen(learner, exam)
    assert (found.beyond, found.cutoff, found.covered) == (1, CUTOFF, 0)
    assert found.marks.planned.expected == pytest.approx(found.marks.floor)


def test_only_published_questions_of_the_exam_and_the_learner_s_own_cards_count(learner, exam):
    make_question(exam=exam, status=Question.Status.RETIRED)
    make_question(exam=make_exam())
    answer(make_learner(), make_question(exam=exam))
    found = seen(learner, exam)
    assert (found.met, found.total, found.answered) == (0, 1, 0)


def test_a_question_set_aside_is_not_promised(learner, exam):
    question = make_question(exam=exam)
    Card.objects.create(learner=learner, question=question, suspended=True)
    assert seen(learner, exam).marks.planned.expected == pytest.approx(
        seen(learner, exam).marks.floor
    )


def test_few_answers_are_called_few_and_undone_ones_are_none(learner, exam):
    questions = [make_question("true_false", exam=exam) for _ in range(ENOUGH_ANSWERS)]
    rows = [answer(learner, question) for question in questions]
    assert seen(learner, exam).enough
    undo(learner=learner, client_uuid=uuid.uuid4(), about=rows[0].client_uuid, now=NOW)
    assert (seen(learner, exam).answered, seen(learner, exam).enough) == (ENOUGH_ANSWERS - 1, False)


def test_ten_more_minutes_hold_more_questions_of_whoever_is_quick(learner, exam):
    assert seen(learner, exam).marks.extra == round(600 / SECONDS_A_QUESTION)
    for took in range(10_000, 20_000, 1000):
        answer(learner, make_question(exam=exam), took=took)
    assert seen(learner, exam).marks.extra == 41


def test_a_plan_too_large_says_what_to_leave_out_by_name(learner, exam):
    topic = exam.papers.get().topics.get()
    for _ in range(7):
        make_question(exam=exam)
    enrol(learner=learner, exam=exam, own_date=TODAY + DAY, capacity=5)
    plan = as_data(seen(learner, exam))["plan"]
    assert (plan["will_meet"], plan["total"], plan["feasible"]) == (5, 7, False)
    assert plan["needed_capacity"] == 7
    (left_out,) = plan["leave_out"]
    assert (left_out["topic"], left_out["name"], left_out["questions"]) == (topic.pk, topic.name, 2)


def test_the_day_s_forecast_is_kept_once_and_brought_up_to_date(learner, exam):
    questions = [make_question(exam=exam) for _ in range(40)]
    enrol(learner=learner, exam=exam, own_date=TODAY + DAY, capacity=5)
    first = store(learner=learner, exam=exam, now=NOW)
    again = store(learner=learner, exam=exam, now=NOW)
    assert (again.pk, again.expected) == (first.pk, first.expected)
    for question in questions[:20]:
        answer(learner, question)
    later = store(learner=learner, exam=exam, now=NOW + timedelta(hours=1))
    assert later.pk == first.pk
    assert later.expected > first.expected
    assert later.low < later.expected < later.high < later.total == 100
    store(learner=learner, exam=exam, now=NOW + DAY)
    assert Forecast.objects.filter(learner=learner, exam=exam).count() == 2


def test_the_detail_that_is_kept_is_what_the_outlook_says(learner, exam):
    make_question(exam=exam)
    row = store(learner=learner, exam=exam, now=NOW)
    row.refresh_from_db()
    assert row.detail == json.loads(json.dumps(as_data(seen(learner, exam))))
    assert row.detail["planned"]["expected"] == row.expected


@pytest.mark.parametrize("count", [2, 12])
def test_an_outlook_takes_the_same_few_queries_however_much_there_is(
    learner, exam, count, django_assert_num_queries
):
    enrol(learner=learner, exam=exam, sitting=sitting(exam))
    paper = exam.papers.get()
    for _ in range(count):
        answer(learner, make_question(topics=[make_topic(paper)]))
    with django_assert_num_queries(10):
        seen(learner, exam)
