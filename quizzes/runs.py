"""Work over many rows in ranges of their ids: each range a message, each run a row to look at.

Who works a part claims it first; the claim of a worker that was killed gives way after the
longest time that any task may run. A part may still be worked twice, late or never: what is done
to one id is idempotent by its own rows, a part's outcome is kept once, and a run's figures are
added up from its parts.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet, Sum

from quizzes.models import TaskPart, TaskRun

logger = logging.getLogger(__name__)

IDS_A_PART = 200
FAILURES_KEPT = 20
# What could not be finished in two days is overtaken by later runs of the same work.
WORKED_FOR = timedelta(days=2)
KEPT_FOR = timedelta(days=60)


@transaction.atomic
def begin(
    task: str, occasion: str, rows: QuerySet[Any], *, now: datetime, size: int = IDS_A_PART
) -> TaskRun:
    """Return the run of a task on an occasion, made and cut into parts of ``size`` ids if new."""
    run, made = TaskRun.objects.get_or_create(
        task=task, occasion=occasion, defaults={"started_at": now}
    )
    if made:
        ids = sorted(set(rows.values_list("pk", flat=True)))
        ranges = [ids[start : start + size] for start in range(0, len(ids), size)]
        TaskPart.objects.bulk_create(
            TaskPart(run=run, first=some[0], last=some[-1], count=len(some)) for some in ranges
        )
        run.total = len(ids)
        run.finished_at = None if ids else now
        run.save(update_fields=["total", "finished_at"])
    return run


def begun(task: str, occasions: Iterable[str]) -> set[str]:
    """Return which of a task's occasions have their run already."""
    known = TaskRun.objects.filter(task=task, occasion__in=list(occasions))
    return set(known.values_list("occasion", flat=True))


def under_way(task: str, *, now: datetime) -> list[str]:
    """Return the occasions of a task's runs that are still being worked."""
    runs = TaskRun.objects.filter(
        task=task, finished_at__isnull=True, started_at__gt=now - WORKED_FOR
    )
    return list(runs.values_list("occasion", flat=True))


def unfinished(*, now: datetime, most: int | None = None) -> list[int]:
    """Return the ids of the parts that wait for a worker, the oldest first, ``most`` of them."""
    waiting = TaskPart.objects.filter(_free(now), run__started_at__gt=now - WORKED_FOR)
    return list(waiting.order_by("pk").values_list("pk", flat=True)[:most])


def prune(*, now: datetime) -> int:
    """Delete the runs of times long past with their parts; return how many runs."""
    return (
        TaskRun.objects.filter(started_at__lt=now - KEPT_FOR)
        .delete()[1]
        .get(TaskRun._meta.label, 0)
    )


def work(
    part: TaskPart,
    rows: QuerySet[Any],
    prepare: Callable[[QuerySet[Any]], Callable[[Any], object]],
    *,
    now: Callable[[], datetime],
) -> None:
    """Do one thing to every row in the part's range, and keep how it went.

    ``prepare`` is given the rows of the range, to read at once what all of them need, and
    returns what is done to one. One that fails is noted and does not keep the rest from being
    done. ``now`` is asked for the claim, and when the part is through. A part that is finished,
    or that somebody else works, is left.
    """
    if not _claim(part, now()):
        return
    failures = []
    there = rows.filter(pk__gte=part.first, pk__lte=part.last)
    do = prepare(there)
    for row in there.order_by("pk"):
        try:
            do(row)
        except Exception as problem:  # whatever it is, the others get theirs
            logger.exception("%s: %s failed", part.run, row.pk)
            failures.append(_failure(row.pk, problem))
    _keep(part, failures, now())


def once(
    task: str, occasion: str, do: Callable[[], object], *, now: Callable[[], datetime]
) -> None:
    """Do one thing that has no rows to go through, and leave a run of it.

    Again on the same occasion it is done only if it did not come to its end.
    """
    run, _ = TaskRun.objects.get_or_create(
        task=task, occasion=occasion, defaults={"started_at": now(), "total": 1}
    )
    if run.finished_at is not None:
        return
    try:
        do()
        run.done = 1
    except Exception as problem:  # the run says what it was
        logger.exception("%s failed", run)
        run.failed, run.failures = 1, [_failure(occasion, problem)]
    run.finished_at = now()
    run.save(update_fields=["done", "failed", "failures", "finished_at"])


def _free(now: datetime) -> Q:
    """Parts that are not finished and that no living worker holds."""
    oldest = now - timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT)
    return Q(finished_at__isnull=True) & (Q(claimed_at__isnull=True) | Q(claimed_at__lt=oldest))


def _claim(part: TaskPart, now: datetime) -> bool:
    """Whether the part is ours to work: of all who ask at once, one is told so."""
    return TaskPart.objects.filter(_free(now), pk=part.pk).update(claimed_at=now) == 1


def _failure(about: object, problem: Exception) -> dict[str, object]:
    return {"about": about, "problem": f"{type(problem).__name__}: {problem}"}


@transaction.atomic
def _keep(part: TaskPart, failures: list[dict[str, object]], now: datetime) -> None:
    """Keep a part's outcome, and the run's figures with it.

    What a killed worker had done is left out of the rows of whoever comes after it, so that what
    is done is all that was to be done and did not fail. Ids new in the range may fail as well.
    """
    done = max(0, part.count - len(failures))
    run = TaskRun.objects.select_for_update().get(pk=part.run_id)
    TaskPart.objects.filter(pk=part.pk, finished_at__isnull=True).update(
        done=done, failures=failures, finished_at=now
    )
    parts = run.parts.filter(finished_at__isnull=False)
    run.done = parts.aggregate(sum=Sum("done"))["sum"] or 0
    failed = list(_failures(parts.exclude(failures=[]).order_by("pk")))
    run.failed, run.failures = len(failed), list(islice(failed, FAILURES_KEPT))
    if not run.parts.filter(finished_at__isnull=True).exists():
        run.finished_at = now
    run.save(update_fields=["done", "failed", "failures", "finished_at"])


def _failures(parts: Iterable[TaskPart]) -> Iterable[dict[str, object]]:
    for part in parts:
        yield from part.failures
