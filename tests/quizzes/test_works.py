"""The registry of works: each has words, rows that stay the same, and a run a night."""

from datetime import UTC, date, datetime, timedelta

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.utils import timezone

from quizzes import audit, corrections, runs, works
from quizzes.authoring import retire
from quizzes.models import (
    Card,
    Change,
    DayPlan,
    Forecast,
    LearnerSettings,
    Notice,
    TaskPart,
    TaskRun,
)
from quizzes.planning import enrol, queue
from quizzes.tasks import BEGUN_BY_SWEEP
from tests.quizzes.corrections.examples import (
    DAY,
    LATER,
    answer,
    choices,
    correct,
    overtake,
    two_values,
)
from tests.quizzes.factories import make_exam, make_learner, make_question

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 20, tzinfo=UTC)
HOUR = timedelta(hours=1)
NIGHTLY = sorted(set(works.WORKS) - {"rollover", *BEGUN_BY_SWEEP})


def work_all(now: datetime = NOW) -> None:
    for part in runs.unfinished(now=now):
        works.work_part(part)


def test_a_night_belongs_to_the_day_by_the_clock_of_the_site() -> None:
    assert works.nightly(NOW) == ["2026-03-03"]


@pytest.mark.parametrize("name", NIGHTLY)
def test_a_night_over_nobody_is_one_finished_run(name: str) -> None:
    assert works.begin(name, now=NOW) == []
    assert works.begin(name, now=NOW) == []
    run = TaskRun.objects.get()
    assert (run.task, run.occasion, run.total, run.finished_at) == (name, "2026-03-03", 0, NOW)


def test_a_failure_is_in_the_run_and_keeps_nobody_else_from_theirs() -> None:
    for place in range(3):
        card = Card(learner=make_learner(), question=make_question(), reps=int(place == 1))
        card.pk = audit.ONE_IN * (place + 1) + date(2026, 3, 3).toordinal() % audit.ONE_IN
        card.save(force_insert=True)
    works.begin("audit", now=NOW)
    work_all()
    run = TaskRun.objects.get()
    assert (run.total, run.done, run.failed) == (3, 2, 1)
    assert "CardDiffers" in run.failures[0]["problem"]
    assert run.finished_at is not None


def test_what_is_begun_again_sends_no_part_again() -> None:
    card = Card(learner=make_learner(), question=make_question())
    card.pk = date(2026, 3, 3).toordinal() % audit.ONE_IN + audit.ONE_IN
    card.save(force_insert=True)
    assert len(works.begin("audit", now=NOW)) == 1
    assert works.begin("audit", now=NOW) == []


def test_a_part_of_a_work_that_is_no_more_is_left() -> None:
    run = TaskRun.objects.create(task="former", occasion="2026-03-03", total=1, started_at=NOW)
    part = TaskPart.objects.create(run=run, first=1, last=1)
    works.work_part(part.pk)
    part.refresh_from_db()
    assert part.finished_at is None


def test_the_pool_is_fitted_in_a_run_of_one_thing() -> None:
    works.fit_pool(now=NOW)
    works.fit_pool(now=NOW)
    run = TaskRun.objects.get()
    assert (run.task, run.done, run.total) == (works.POOL, 1, 1)


def test_every_run_has_a_name_in_words() -> None:
    assert all(str(works.LABELS[name]) for name in [*works.WORKS, works.POOL])


def test_a_corrected_key_reaches_all_whom_it_touches_and_is_then_finished() -> None:
    question, learners = make_question(), [make_learner() for _ in range(3)]
    for learner in learners:
        answer(learner, question, {"chosen": [0]})
    change = correct(question, choices=choices(question, [0]))
    works.begin("corrections", now=LATER)
    work_all(LATER)
    told = Notice.objects.filter(kind=Notice.Kind.CORRECTED)
    assert set(told.values_list("learner", flat=True)) == {one.pk for one in learners}
    run = TaskRun.objects.get()
    assert (run.done, run.total, run.failed) == (3, 3, 0)
    assert works.begin("corrections", now=LATER + DAY) == []
    change.refresh_from_db()
    assert (change.finished_at, TaskRun.objects.count()) == (LATER + DAY, 1)


def test_a_change_has_no_second_run_while_one_is_under_way() -> None:
    question, learner = make_question(), make_learner()
    answer(learner, question, {"chosen": [0]})
    correct(question, choices=choices(question, [0]))
    assert len(works.begin("corrections", now=LATER)) == 1
    assert works.begin("corrections", now=LATER + HOUR) == []
    assert TaskRun.objects.count() == 1


def test_an_answer_that_comes_late_has_the_change_carried_again_within_the_hour() -> None:
    question, first, late = make_question(), make_learner(), make_learner()
    answer(first, question, {"chosen": [0]})
    wrong = question.current_id
    correct(question, choices=choices(question, [0]))
    works.begin("corrections", now=LATER)
    work_all(LATER)
    works.begin("corrections", now=LATER)
    answer(late, question, {"chosen": [0]}, version=wrong, at=NOW)
    corrections.reopen(LATER + HOUR)
    works.begin("corrections", now=LATER + HOUR)
    work_all(LATER + HOUR)
    assert set(Notice.objects.values_list("learner", flat=True)) == {first.pk, late.pk}
    assert TaskRun.objects.count() == 2


def test_an_overtaken_fact_reaches_whoever_learned_it() -> None:
    old, new = two_values()
    question = make_question("fill_in", key=["3000元"])
    question.facts.add(old)
    learner = make_learner()
    answer(learner, question)
    overtake(old, new)
    works.begin("corrections", now=LATER)
    work_all(LATER)
    assert Change.objects.get().kind == Change.Kind.FACT
    assert TaskRun.objects.get().done == 1
    question.refresh_from_db()
    assert question.status == "retired"


def test_the_card_of_a_retired_question_leaves_the_queue() -> None:
    exam, learner = make_exam(), make_learner()
    question = make_question(exam=exam)
    answer(learner, question, {"chosen": [0]})
    later = NOW + 30 * DAY
    assert queue(learner=learner, exam=exam, now=later).reviews == [question.pk]
    retire(question=question, by=None, now=later)
    assert queue(learner=learner, exam=exam, now=later).reviews == []
    assert queue(learner=learner, exam=exam, now=later + DAY).reviews == []


def test_whose_hour_has_come_is_reminded_once(mailoutbox: list[EmailMessage]) -> None:
    exam, learner = make_exam(), make_learner(email="lin@example.org")
    make_question(exam=exam)
    enrol(learner=learner, exam=exam)
    LearnerSettings.objects.create(learner=learner, reminder_hour=20)
    with time_machine.travel(datetime(2026, 3, 2, 12, 5, tzinfo=UTC), tick=False):
        for _ in range(2):
            works.begin("reminders", now=timezone.now())
            work_all(timezone.now())
    assert len(mailoutbox) == 1
    run = TaskRun.objects.get()
    assert (run.occasion, run.done, run.total) == ("2026-03-02T12:00", 1, 1)


def test_an_hour_that_is_nobodys_leaves_no_run() -> None:
    assert works.begin("reminders", now=NOW) == []
    assert not TaskRun.objects.exists()


def test_a_learners_day_begins_with_a_plan_and_a_forecast() -> None:
    exam, learner = make_exam(), make_learner()
    question, _ = make_question(exam=exam), make_question(exam=exam)
    enrol(learner=learner, exam=exam, own_date=NOW.date() + 60 * DAY)
    answer(learner, question, at=NOW - 3 * DAY)
    with time_machine.travel(NOW, tick=False):
        works.begin("rollover", now=NOW)
        work_all()
    assert DayPlan.objects.filter(learner=learner).count() == 1
    assert Forecast.objects.filter(learner=learner, exam=exam).count() == 1
