"""Work in ranges of ids: each done, each counted once, whatever comes twice."""

from datetime import UTC, datetime, timedelta

import pytest
from django.conf import settings

from quizzes import runs
from quizzes.models import TaskPart, TaskRun
from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)
LONGEST = timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT)
SECOND = timedelta(seconds=1)


@pytest.fixture
def learners() -> list[User]:
    return [make_learner() for _ in range(5)]


def begun(occasion: str = "2026-03-02", now: datetime = NOW) -> TaskRun:
    return runs.begin("fit", occasion, User.objects.all(), now=now, size=2)


def work_all(do) -> None:
    for part in runs.unfinished(now=NOW):
        work_one(part, do)


def work_one(part: int, do, at: datetime = LATER, rows=None) -> None:
    one, rows = TaskPart.objects.get(pk=part), User.objects.all() if rows is None else rows
    runs.work(one, rows, lambda there: do, now=lambda: at)


class Killed(BaseException):
    """A worker's end, which no part of it can see to."""


def kill_at(place: int):
    """What is done to a row, until the worker is killed at one of them; and to which it was."""
    done: list[int] = []

    def do(person: User) -> None:
        if len(done) == place:
            raise Killed
        done.append(person.pk)

    return do, done


def test_ids_are_cut_into_ranges_that_hold_each_once(learners: list[User]) -> None:
    run = begun()
    seen: list[int] = []
    work_all(lambda person: seen.append(person.pk))
    assert sorted(seen) == [one.pk for one in learners]
    assert (run.total, run.parts.count()) == (5, 3)


def test_the_same_occasion_is_the_same_run(learners: list[User]) -> None:
    first = begun()
    make_learner()
    again = begun(now=LATER)
    assert (again.pk, again.total, again.started_at) == (first.pk, 5, NOW)
    assert TaskPart.objects.count() == 3


def test_a_run_is_finished_when_its_last_part_is(learners: list[User]) -> None:
    run = begun()
    for part in runs.unfinished(now=NOW)[:-1]:
        work_one(part, str)
    run.refresh_from_db()
    assert (run.done, run.finished_at) == (4, None)
    work_all(str)
    run.refresh_from_db()
    assert (run.done, run.failed, run.finished_at) == (5, 0, LATER)
    assert runs.unfinished(now=NOW) == []


def test_one_that_fails_is_noted_and_the_rest_is_done(learners: list[User]) -> None:
    run, bad = begun(), learners[2].pk

    def fail_for_one(person: User) -> None:
        if person.pk == bad:
            raise ValueError("no such zone")

    work_all(fail_for_one)
    run.refresh_from_db()
    assert (run.done, run.failed) == (4, 1)
    assert run.failures == [{"about": bad, "problem": "ValueError: no such zone"}]


def test_what_a_killed_worker_had_done_is_counted_too(learners: list[User]) -> None:
    run = runs.begin("fit", "2026-03-02", User.objects.all(), now=NOW, size=5)
    [part] = runs.unfinished(now=NOW)
    do, done = kill_at(3)
    with pytest.raises(Killed):
        work_one(part, do, at=NOW)
    # Whose turn is over is left out of the rows, as a learner who was reminded is.
    work_one(part, str, at=NOW + 2 * LONGEST, rows=User.objects.exclude(pk__in=done))
    run.refresh_from_db()
    assert (run.done, run.total, run.failed) == (5, 5, 0)


def test_failures_of_ids_that_came_later_take_no_more_than_there_is(learners: list[User]) -> None:
    run = runs.begin("fit", "2026-03-02", User.objects.filter(pk=learners[0].pk), now=NOW)
    TaskPart.objects.update(last=learners[-1].pk)
    work_all(lambda person: 1 / 0)
    run.refresh_from_db()
    assert (run.done, run.total, run.failed) == (0, 1, 5)


def test_a_part_that_somebody_works_is_neither_sent_nor_worked_again(
    learners: list[User],
) -> None:
    begun()
    part, *others = runs.unfinished(now=NOW)
    seen: list[User] = []

    def look(person: User) -> None:
        assert runs.unfinished(now=NOW + LONGEST) == others
        work_one(part, seen.append, at=NOW + LONGEST)

    work_one(part, look, at=NOW)
    assert TaskPart.objects.get(pk=part).failures == []
    assert seen == []


def test_the_part_of_a_killed_worker_is_worked_again_when_no_task_may_run_so_long(
    learners: list[User],
) -> None:
    run = begun()
    part, *others = runs.unfinished(now=NOW)
    with pytest.raises(Killed):
        work_one(part, kill_at(1)[0], at=NOW)
    assert runs.unfinished(now=NOW + LONGEST) == others
    again = NOW + LONGEST + SECOND
    assert runs.unfinished(now=again) == [part, *others]
    seen: list[User] = []
    work_one(part, seen.append, at=again)
    assert seen == learners[:2]
    for one in others:
        work_one(one, str)
    run.refresh_from_db()
    assert (run.done, run.finished_at) == (5, LATER)


def test_a_part_that_two_come_through_counts_once(learners: list[User]) -> None:
    run = begun()
    part = runs.unfinished(now=NOW)[0]
    overtaken = NOW + LONGEST + SECOND
    work_one(part, lambda person: work_one(part, str, at=overtaken), at=NOW)
    run.refresh_from_db()
    assert (run.done, TaskPart.objects.get(pk=part).finished_at) == (2, overtaken)


def test_a_finished_part_is_not_worked_again(learners: list[User]) -> None:
    begun()
    part = runs.unfinished(now=NOW)[0]
    work_all(str)
    seen: list[int] = []
    work_one(part, seen.append)
    assert seen == []


def test_a_run_over_nobody_is_finished_at_once() -> None:
    run = begun()
    assert (run.total, run.finished_at) == (0, NOW)


def test_what_two_days_could_not_finish_is_given_up(learners: list[User]) -> None:
    begun()
    assert runs.unfinished(now=NOW + timedelta(days=2)) == []
    assert len(runs.unfinished(now=NOW + timedelta(days=1))) == 3


def test_a_part_reads_what_its_own_rows_need_and_no_more(learners: list[User]) -> None:
    begun()
    read: list[list[int]] = []

    def prepare(rows):
        read.append([one.pk for one in rows.order_by("pk")])
        return str

    for part in runs.unfinished(now=NOW):
        one = TaskPart.objects.get(pk=part)
        runs.work(one, User.objects.all(), prepare, now=lambda: LATER)
    ids = [one.pk for one in learners]
    assert read == [ids[:2], ids[2:4], ids[4:]]


def test_no_more_parts_are_named_than_asked_for(learners: list[User]) -> None:
    begun()
    assert runs.unfinished(now=NOW, most=2) == runs.unfinished(now=NOW)[:2]


def test_runs_of_two_months_ago_are_deleted_with_their_parts(learners: list[User]) -> None:
    begun("2026-01-01", now=NOW - timedelta(days=61))
    kept = begun()
    assert runs.prune(now=NOW) == 1
    assert runs.prune(now=NOW) == 0
    assert set(TaskPart.objects.values_list("run", flat=True)) == {kept.pk}


def test_an_occasion_that_has_its_run_is_known(learners: list[User]) -> None:
    begun("2026-03-02")
    assert runs.begun("fit", ["2026-03-01", "2026-03-02"]) == {"2026-03-02"}
    assert runs.begun("audit", ["2026-03-02"]) == set()
