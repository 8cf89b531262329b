"""Every piece of work that is done to many rows: whose turn it is, and what is done to one.

Runs, ranges and messages are the same for all (``quizzes.runs``, ``quizzes.tasks``). A new work
is one entry here; one that comes with the clock has an entry in the beat schedule as well.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from quizzes import (
    audit,
    corrections,
    fitting,
    leeches,
    reminders,
    rollover,
    runs,
    statistics,
)
from quizzes.memory.days import day_of
from quizzes.models import Change, TaskPart

Rows = QuerySet[Any]
Do = Callable[[Any], object]


@dataclass(frozen=True, slots=True)
class Work:
    """One piece of work.

    - ``label``: its name in words.
    - ``occasions``: what it is to be done for by a moment; each has one run.
    - ``rows``: whose turn it is on an occasion. It is asked for each range anew, and may leave
      out what is done.
    - ``prepare``: given the rows of a range, the occasion and the moment, what is done to one.
      It is done again where a worker was killed, and then changes nothing.
    - ``size``: ids in a range, so that one takes a worker seconds and not minutes.
    """

    label: str | Promise
    occasions: Callable[[datetime], list[str]]
    rows: Callable[[str], Rows]
    prepare: Callable[[Rows, str, datetime], Do]
    size: int = runs.IDS_A_PART


def nightly(now: datetime) -> list[str]:
    """One run a day of the site."""
    return [timezone.localtime(now).date().isoformat()]


def still_open(now: datetime) -> list[str]:
    """The changes not yet carried to everybody: ``7 2026-03-02T12``, one run an hour.

    One that reached everybody is noted as finished. While a run is under way there is no other.
    """
    hour = now.astimezone(UTC).strftime("%Y-%m-%dT%H")
    waiting = [one.pk for one in corrections.open_changes(now) if not corrections.finish(one, now)]
    under_way = {one.split(" ")[0] for one in runs.under_way("corrections", now=now)}
    return [f"{change} {hour}" for change in waiting if str(change) not in under_way]


def change_of(occasion: str) -> Change:
    return Change.objects.get(pk=int(occasion.split(" ")[0]))


def carrier_of(occasion: str, now: datetime) -> Do:
    change = change_of(occasion)
    return lambda learner: corrections.carry(change, learner, now)


def hours_come(now: datetime) -> list[str]:
    """Ten minutes in which somebody's hour of reminding has come: ``2026-03-02T12:10``."""
    if not reminders.due_reminders(now=now).exists():
        return []
    begun = now.astimezone(UTC).replace(minute=now.minute // 10 * 10)
    return [begun.strftime("%Y-%m-%dT%H:%M")]


WORKS = {
    "rollover": Work(
        _("新一天的计划"),
        rollover.begun_days,
        rollover.learners,
        lambda rows, occasion, now: lambda learner: rollover.begin_day(learner=learner, now=now),
        size=10,
    ),
    "corrections": Work(
        _("更正与更新送达考生"),
        still_open,
        lambda occasion: corrections.touched(change_of(occasion)),
        lambda rows, occasion, now: carrier_of(occasion, now),
    ),
    "reminders": Work(
        _("提醒考生"),
        hours_come,
        lambda occasion: reminders.due_reminders(now=timezone.now()),
        lambda rows, occasion, now: lambda learner: reminders.remind(learner, now=timezone.now()),
        size=20,
    ),
    "leeches": Work(
        _("找出常忘的题"),
        nightly,
        lambda occasion: leeches.learners_with_leeches(),
        lambda rows, occasion, now: lambda learner: leeches.tell(learner=learner, now=now),
    ),
    "fit": Work(
        _("拟合记忆参数"),
        nightly,
        lambda occasion: fitting.learners_with_enough(),
        lambda rows, occasion, now: lambda learner: fitting.fit_learner(learner=learner, now=now),
        size=10,
    ),
    "statistics": Work(
        _("题目统计"),
        nightly,
        lambda occasion: statistics.answered_versions(),
        lambda rows, occasion, now: statistics.counter_of(rows, now=now),
        size=20,
    ),
    "audit": Work(
        _("核对记忆卡"),
        nightly,
        lambda occasion: audit.sample_of(datetime.fromisoformat(occasion).date()),
        lambda rows, occasion, now: audit.check,
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
    """Work through one part; one that is finished or claimed, or whose work is gone, is left."""
    part = TaskPart.objects.select_related("run").filter(pk=part_id).first()
    work = WORKS.get(part.run.task) if part else None
    if part is None or work is None:
        return
    now, occasion = timezone.now(), part.run.occasion
    rows = work.rows(occasion)
    runs.work(part, rows, lambda there: work.prepare(there, occasion, now), now=timezone.now)


def fit_pool(*, now: datetime) -> None:
    """Fit the weights of newcomers, as a run of one thing."""
    (occasion,) = nightly(now)
    day = day_of(datetime.fromisoformat(occasion).date())
    runs.once(POOL, occasion, lambda: fitting.fit_pool(now=now, day=day), now=timezone.now)
