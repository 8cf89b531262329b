"""The registry of works: each has words, rows that stay the same, and a run a night."""

from datetime import UTC, date, datetime

import pytest

from quizzes import audit, runs, works
from quizzes.models import Card, TaskPart, TaskRun
from quizzes.tasks import BEGUN_BY_SWEEP
from tests.quizzes.factories import make_learner, make_question

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 20, tzinfo=UTC)
NIGHTLY = sorted(set(works.WORKS) - set(BEGUN_BY_SWEEP))


def work_all() -> None:
    for part in runs.unfinished(now=NOW):
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
