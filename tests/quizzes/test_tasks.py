"""Tasks: ids in, rows out; twice, late or never, the rows come right."""

from datetime import UTC, datetime, timedelta

import pytest
from celery.schedules import crontab
from django.conf import settings
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from news.models import ArticleVersion, Document
from quizzes import planning, tasks, works
from quizzes.models import Change, DayPlan, Exam, Generation, Question, TaskRun
from quizzes.sources import waiting_for_questions
from studyapp.accounts.models import User
from tests.quizzes.corrections.examples import answer
from tests.quizzes.factories import (
    make_article,
    make_exam,
    make_learner,
    make_question,
    make_version,
)

NOW = datetime(2026, 3, 1, 9, tzinfo=UTC)
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("eager")]


def received(count: int) -> list[ArticleVersion]:
    """Articles whose documents were read, and which wait for questions."""
    versions = [make_article() for _ in range(count)]
    Document.objects.update(state=Document.State.READ)
    return versions


def enrolled() -> tuple[Exam, User]:
    """An exam with a question, and somebody who prepares for it."""
    exam, learner = make_exam(), make_learner()
    make_question(exam=exam)
    planning.enrol(learner=learner, exam=exam)
    return exam, learner


def finished_change() -> Change:
    """A corrected key that has reached everybody, unsaved."""
    question, now = make_question(), timezone.now()
    wrong = question.current
    question.make_current(make_version(question))
    return Change(
        kind=Change.Kind.KEY,
        question=question,
        version=wrong,
        corrected=question.current,
        made_at=now,
        finished_at=now,
    )


def test_generating_twice_leaves_one_run() -> None:
    version = make_article()
    tasks.generate(version.pk)
    tasks.generate(version.pk)
    assert Generation.objects.filter(version=version).count() == 1


def test_an_article_without_facts_says_why_nothing_was_asked() -> None:
    version = make_article()
    tasks.generate(version.pk)
    run = Generation.objects.get(version=version)
    assert (run.asked, bool(run.silence)) == (0, True)


def test_an_article_that_is_gone_is_no_error() -> None:
    tasks.generate(4711)
    assert not Generation.objects.exists()


def test_an_article_whose_facts_are_not_found_yet_waits() -> None:
    version = make_article()
    ArticleVersion.objects.update(facts_state=ArticleVersion.Facts.WAITING)
    tasks.generate(version.pk)
    assert not Generation.objects.exists()


def test_questions_are_asked_in_the_order_in_which_news_was_received() -> None:
    first, second, third = received(3)
    ArticleVersion.objects.filter(pk=second.pk).update(facts_state="waiting")
    assert waiting_for_questions() == [first.pk]
    ArticleVersion.objects.filter(pk=second.pk).update(facts_state="done")
    assert waiting_for_questions() == [first.pk, second.pk, third.pk]


def test_one_sweep_asks_about_everything_that_waits() -> None:
    versions = received(12)
    tasks.sweep()
    assert Generation.objects.count() == len(versions)
    assert waiting_for_questions() == []


def test_an_article_that_breaks_generation_is_kept_as_a_failed_run(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaks(*args: object, **kwargs: object) -> None:
        raise RuntimeError("odd article")

    monkeypatch.setattr("quizzes.authoring.drafting.generate", breaks)
    version = make_article()
    tasks.generate(version.pk)
    run = Generation.objects.get(version=version)
    assert run.state == Generation.State.FAILED
    assert "odd article" in run.problem
    assert waiting_for_questions() == []


def test_the_rollover_plans_the_day_of_who_has_begun_it() -> None:
    exam, learner = enrolled()
    tasks.begin("rollover")
    tasks.begin("rollover")
    assert DayPlan.objects.filter(learner=learner, exam=exam).count() == 1
    assert Question.objects.count() == 1
    run = TaskRun.objects.get()
    assert (run.task, run.done, run.total, run.failed) == ("rollover", 1, 1, 0)


def test_a_sweep_leaves_the_beginning_of_days_to_the_clock() -> None:
    enrolled()
    tasks.sweep()
    assert not TaskRun.objects.exists()
    entry = settings.CELERY_BEAT_SCHEDULE["rollover"]
    assert entry["schedule"] == crontab(minute="*/15")
    tasks.begin(*entry["args"])
    assert (DayPlan.objects.count(), TaskRun.objects.count()) == (1, 1)


def test_a_sweep_asks_nothing_about_the_changes_that_are_finished(
    django_assert_num_queries,
) -> None:
    with CaptureQueriesContext(connection) as usual:
        works.begin("corrections", now=NOW)
    Change.objects.bulk_create(finished_change() for _ in range(3))
    with django_assert_num_queries(len(usual)):
        works.begin("corrections", now=NOW)


def test_an_answer_that_came_late_opens_its_change_within_the_hour() -> None:
    learner, change = make_learner(), finished_change()
    change.save()
    tasks.reopen_changes()
    assert Change.objects.get().finished_at is not None
    answer(learner, change.question, version=change.version_id)
    tasks.reopen_changes()
    assert Change.objects.get().finished_at is None
    assert settings.CELERY_BEAT_SCHEDULE["reopen-changes"]["schedule"] == crontab(minute=5)


def test_a_sweep_without_work_leaves_no_run() -> None:
    tasks.sweep()
    assert not TaskRun.objects.exists()


def test_a_part_whose_message_was_lost_costs_one_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    enrolled()
    with monkeypatch.context() as lossy:
        lossy.setattr(tasks.work_part, "apply_async", lambda *args, **options: None)
        tasks.begin("rollover")
    assert (DayPlan.objects.count(), TaskRun.objects.get().finished_at) == (0, None)
    tasks.sweep()
    assert DayPlan.objects.count() == 1
    assert TaskRun.objects.get().finished_at is not None


def test_the_message_of_a_part_ends_with_its_sweep(monkeypatch: pytest.MonkeyPatch) -> None:
    enrolled()
    sent: list[dict[str, object]] = []
    monkeypatch.setattr(
        tasks.work_part, "apply_async", lambda *args, **options: sent.append(options)
    )
    tasks.begin("rollover")
    assert sent == [{"expires": settings.SWEEP_SECONDS}]


def test_no_more_parts_are_sent_at_a_time_than_a_sweep_can_see_through(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tasks, "PARTS_AT_ONCE", 2)
    sent: list[int] = []
    monkeypatch.setattr(tasks.work_part, "apply_async", lambda part, **options: sent.extend(part))
    monkeypatch.setattr(works, "begin", lambda name, now: [7, 8, 9])
    tasks.begin("rollover")
    assert sent == [7, 8]


def test_a_part_that_is_gone_is_no_error() -> None:
    tasks.work_part(4711)


def test_plans_of_days_long_past_are_pruned_and_younger_ones_kept() -> None:
    learner, exam, today = make_learner(), make_exam(), datetime.now(UTC).date().toordinal()
    for age in (0, 59, 60, 61, 400):
        DayPlan.objects.create(learner=learner, exam=exam, day=today - age)
    tasks.prune_plans()
    tasks.prune_plans()
    kept = DayPlan.objects.order_by("-day").values_list("day", flat=True)
    assert [today - day for day in kept] == [0, 59, 60]


def test_runs_long_past_are_pruned() -> None:
    now = datetime.now(UTC)
    for age in (0, 59, 61):
        started = now - timedelta(days=age)
        TaskRun.objects.create(task="audit", occasion=str(age), started_at=started)
    tasks.prune_runs()
    assert set(TaskRun.objects.values_list("occasion", flat=True)) == {"0", "59"}


def test_every_work_of_the_night_is_begun_by_beat_and_every_other_by_the_sweep() -> None:
    entries = settings.CELERY_BEAT_SCHEDULE.values()
    by_beat = {one["args"][0] for one in entries if one["task"] == "quizzes.tasks.begin"}
    assert by_beat | set(tasks.BEGUN_BY_SWEEP) == set(works.WORKS)
    assert all(one["options"]["expires"] for one in entries)
