"""Changes carried to learners one by one: each step is one transaction, done once.

Who still waits is found from the rows themselves, so that work may stop anywhere, run twice at
once, or begin anew. An answer that comes in late, given offline before the change, opens it again.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import QuerySet

from quizzes.cards import Learner
from quizzes.corrections import facts, keys
from quizzes.models import Change, ChangeStep

# For how long after a change an answer to the old question may still come in.
LATE = timedelta(days=60)
KINDS = {Change.Kind.KEY: keys, Change.Kind.FACT: facts}


def open_changes(now: datetime) -> list[Change]:
    """Return the changes that somebody is still to be told of, the oldest first.

    Makes one for each fact that was superseded since the last look.
    """
    for old in facts.overtaken():
        assert old.superseded_by is not None
        facts.supersede(old=old, new=old.superseded_by, now=now)
    return list(Change.objects.filter(finished_at__isnull=True).order_by("pk"))


def reopen(now: datetime) -> None:
    """Open again the finished changes that an answer come in late has to be told of.

    Each is looked at, so this is for once an hour, which is how often a change is carried.
    """
    for change in Change.objects.filter(finished_at__gt=now - LATE):
        if touched(change).exists():
            Change.objects.filter(pk=change.pk).update(finished_at=None)


def touched(change: Change) -> QuerySet[Learner]:
    """Return the learners to whom the change is still to be carried."""
    waiting = KINDS[Change.Kind(change.kind)].waiting(change).values("learner")
    return get_user_model()._default_manager.filter(pk__in=waiting)


def _waits(change: Change, learner: Learner) -> bool:
    """Whether the learner is one of ``touched``; looks at their own rows alone."""
    waiting: QuerySet[Any] = KINDS[Change.Kind(change.kind)].waiting(change)
    return waiting.filter(learner=learner).exists()


@transaction.atomic
def carry(change: Change, learner: Learner, now: datetime) -> None:
    """Carry a change to one learner; where there is nothing left to do, do nothing."""
    if not _waits(change, learner):
        return
    # Whoever comes second waits here until the first is through, and looks again.
    steps = ChangeStep.objects.select_for_update()
    step, new = steps.get_or_create(learner=learner, change=change, defaults={"done_at": now})
    if not new and not _waits(change, learner):
        return
    KINDS[Change.Kind(change.kind)].carry(change, step, now=now)
    step.done_at = now
    step.save(update_fields=["regraded", "done_at"])


def finish(change: Change, now: datetime) -> bool:
    """Whether the change has reached everybody; notes when it did."""
    if touched(change).exists():
        return False
    Change.objects.filter(pk=change.pk, finished_at__isnull=True).update(finished_at=now)
    return True
