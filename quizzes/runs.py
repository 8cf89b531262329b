"""Work over many rows in ranges of their ids: each range a message, each run a row to look at.

A part may be worked twice at once, late or never: what is done to one id is idempotent by its
own rows, a part's outcome is kept once, and a run's figures are added up from its parts.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from itertools import islice
from typing import Any

from django.db import transaction
from django.db.models import QuerySet, Sum

from quizzes.models import TaskPart, TaskRun

logger = logging.getLogger(__name__)

IDS_A_PART = 200
FAILURES_KEPT = 20
# What could not be finished in two days is overtaken by later runs of the same work.
WORKED_FOR = timedelta(days=2)


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
            TaskPart(run=run, first=some[0], last=some[-1]) for some in ranges
        )
        run.total = len(ids)
        run.finished_at = None if ids else now
        run.save(update_fields=["total", "finished_at"])
    return run


def unfinished(*, now: datetime) -> list[tuple[str, int]]:
    """Return (task, part id) of every part still to be worked, the oldest first."""
    waiting = TaskPart.objects.filter(
        finished_at__isnull=True, run__started_at__gt=now - WORKED_FOR
    )
    return list(waiting.order_by("pk").values_list("run__task", "pk"))


def work(
    part: TaskPart, rows: QuerySet[Any], do: Callable[[Any], object], *, now: Callable[[], datetime]
) -> None:
    """Do one thing to every row in the part's range, and keep how it went.

    One that fails is noted and does not keep the rest from being done. ``now`` is asked when
    the part is through. A part that is finished is not worked again.
    """
    if part.finished_at is not None:
        return
    done, failures = 0, []
    for row in rows.filter(pk__gte=part.first, pk__lte=part.last).order_by("pk"):
        try:
            do(row)
            done += 1
        except Exception as problem:  # whatever it is, the others get theirs
            logger.exception("%s: %s failed", part.run, row.pk)
            failures.append({"about": row.pk, "problem": f"{type(problem).__name__}: {problem}"})
    _keep(part, done, failures, now())


@transaction.atomic
def _keep(part: TaskPart, done: int, failures: list[dict[str, object]], now: datetime) -> None:
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
