"""Work in ranges of ids: each done, each counted once, whatever comes twice."""

from datetime import UTC, datetime, timedelta

import pytest

from quizzes import runs
from quizzes.models import TaskPart, TaskRun
from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)
LATER = NOW + timedelta(minutes=5)


@pytest.fixture
def learners() -> list[User]:
    return [make_learner() for _ in range(5)]


def begun(occasion: str = "2026-03-02", now: datetime = NOW) -> TaskRun:
    return runs.begin("fit", occasion, User.objects.all(), now=now, size=2)


def work_all(do) -> None:
    for part in runs.unfinished(now=NOW):
        work_one(part, do)


def work_one(part: int, do) -> None:
    one = TaskPart.objects.get(pk=part)
    runs.work(one, User.objects.all(), lambda rows: do, now=lambda: LATER)


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


def test_a_part_worked_by_two_counts_once(learners: list[User]) -> None:
    run = begun()
    part = TaskPart.objects.get(pk=runs.unfinished(now=NOW)[0])
    stale = TaskPart.objects.get(pk=part.pk)
    for one in (part, stale):
        runs.work(one, User.objects.all(), lambda rows: str, now=lambda: LATER)
    run.refresh_from_db()
    assert run.done == 2


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
