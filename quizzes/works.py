"""Every piece of work that is done to many rows: whose turn it is, and what is done to one.

Runs, ranges and messages are the same for all (``quizzes.runs``, ``quizzes.tasks``). A new work
is one entry here; one that comes with the clock has an entry in the beat schedule as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes import audit, fitting, leeches, rollover, runs, statistics
from quizzes.memory.days import day_of
from quizzes.models import TaskPart

Rows = QuerySet[Any]
Do = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work.

    - ``label``: its name in words.
    - ``occasions``: what it is to be done for by a moment; each has one run.
    - ``rows``: whose turn it is on an occasion. It is asked for each range anew, so it may not
      leave out what is done already.
    - ``prepare``: given the rows of a range and the moment, what is done to one. It is done again
      where a worker was killed, and then changes nothing.
    - ``size``: ids in a range, so that one takes a worker seconds and not minutes.
    """

    label: str | Promise
    occasions: Callable[[datetime], list[str]]
    rows: Callable[[str], Rows]
    prepare: Callable[[Rows, datetime], Do]
    size: int = runs.IDS_A_PART


def nightly(now: datetime) -> list[str]:
    """One run a day of the site."""
    return [timezone.localtime(now).date().isoformat()]


WORKS = {
    "rollover": Work(
        _("新一天的计划"),
        rollover.begun_days,
        rollover.learners,
        lambda rows, now: lambda learner: rollover.begin_day(learner=learner, now=now),
        size=50,
    ),
    "leeches": Work(
        _("找出常忘的题"),
        nightly,
        lambda occasion: leeches.learners_with_leeches(),
        lambda rows, now: lambda learner: leeches.tell(learner=learner, now=now),
    ),
    "fit": Work(
        _("拟合记忆参数"),
        nightly,
        lambda occasion: fitting.learners_with_enough(),
        lambda rows, now: lambda learner: fitting.fit_learner(learner=learner, now=now),
        size=10,
    ),
    "statistics": Work(
        _("题目统计"),
        nightly,
        lambda occasion: statistics.answered_versions(),
        lambda rows, now: statistics.counter_of(rows, now=now),
    ),
    "audit": Work(
        _("核对记忆卡"),
        nightly,
        lambda occasion: audit.sample_of(datetime.fromisoformat(occasion).date()),
        lambda rows, now: audit.check,
    ),
}

POOL = "pool"
LABELS = {**{name: work.label for name, work in WORKS.items()}, POOL: _("拟合新人的记忆参数")}


def begin(name: str, *, now: datetime) -> list[int]:
    """Begin the runs of a work whose occasion has come; return the ids of their parts."""
    work = WORKS[name]
    occasions = work.occasions(now)
    begun = runs.begun(name, occasions)
    made = [
        runs.begin(name, occasion, work.rows(occasion), now=now, size=work.size)
        for occasion in occasions
        if occasion not in begun
    ]
    parts = TaskPart.objects.filter(run__in=made, finished_at__isnull=True)
    return list(parts.order_by("pk").values_list("pk", flat=True))


def work_part(part_id: int) -> None:
    """Work through one part; one that is finished, or whose work is gone, is left."""
    part = TaskPart.objects.select_related("run").filter(pk=part_id).first()
    work = WORKS.get(part.run.task) if part else None
    if part is None or work is None:
        return
    now = timezone.now()
    rows = work.rows(part.run.occasion)
    runs.work(part, rows, lambda there: work.prepare(there, now), now=timezone.now)


def fit_pool(*, now: datetime) -> None:
    """Fit the weights of newcomers, as a run of one thing."""
    (occasion,) = nightly(now)
    day = day_of(datetime.fromisoformat(occasion).date())
    runs.once(POOL, occasion, lambda: fitting.fit_pool(now=now, day=day), now=timezone.now)
