"""A day begins by each learner's own clock, and is planned once."""

from datetime import UTC, datetime

import pytest

from quizzes import rollover
from quizzes.models import DayPlan, Exam, LearnerSettings
from quizzes.planning import enrol
from studyapp.accounts.models import User
from tests.quizzes.factories import make_exam, make_learner, make_question

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
SHANGHAI, NEW_YORK = "2026-03-02 Asia/Shanghai 4", "2026-03-02 America/New_York 0"


@pytest.fixture
def exam() -> Exam:
    return make_exam()


def enrolled(exam: Exam, **fields: object) -> User:
    learner = make_learner(**fields)
    enrol(learner=learner, exam=exam)
    return learner


def abroad(exam: Exam) -> User:
    learner = enrolled(exam)
    LearnerSettings.objects.create(learner=learner, zone="America/New_York", rollover_hour=0)
    return learner


def test_each_clock_that_a_learner_lives_by_has_its_own_day(exam: Exam) -> None:
    enrolled(exam)
    abroad(exam)
    assert rollover.begun_days(NOW) == [NEW_YORK, SHANGHAI]
    shanghai_has_rolled_over = datetime(2026, 3, 2, 20, tzinfo=UTC)
    assert rollover.begun_days(shanghai_has_rolled_over) == [
        NEW_YORK,
        "2026-03-03 Asia/Shanghai 4",
    ]
    new_york_too = datetime(2026, 3, 3, 5, tzinfo=UTC)
    assert rollover.begun_days(new_york_too)[0] == "2026-03-03 America/New_York 0"


def test_a_day_that_clocks_change_begins_at_the_hour_on_the_wall(exam: Exam) -> None:
    abroad(exam)
    before = datetime(2026, 11, 1, 3, 59, tzinfo=UTC)
    after = datetime(2026, 11, 2, 5, 1, tzinfo=UTC)  # the Sunday had 25 hours
    days = [rollover.begun_days(one)[0][:10] for one in (before, after)]
    assert days == ["2026-10-31", "2026-11-02"]


def test_a_day_is_begun_for_those_who_live_by_its_clock(exam: Exam) -> None:
    here, there = enrolled(exam), abroad(exam)
    with_a_row = enrolled(exam)
    LearnerSettings.objects.create(learner=with_a_row)
    assert set(rollover.learners(SHANGHAI)) == {here, with_a_row}
    assert set(rollover.learners(NEW_YORK)) == {there}


def test_visitors_and_those_who_left_or_study_nothing_are_left_out(exam: Exam) -> None:
    enrolled(exam, guest=True)
    enrolled(exam, is_active=False)
    make_learner()
    assert rollover.begun_days(NOW) == []
    assert not rollover.learners(SHANGHAI).exists()


def test_all_exams_of_a_learner_are_planned_and_none_twice(exam: Exam) -> None:
    learner, other = enrolled(exam), make_exam()
    enrol(learner=learner, exam=other)
    questions = {make_question(exam=one).pk for one in (exam, other)}
    for _ in range(2):
        rollover.begin_day(learner=learner, now=NOW)
    plans = DayPlan.objects.filter(learner=learner)
    assert plans.count() == 2
    assert {one for plan in plans for one in plan.new} == questions
