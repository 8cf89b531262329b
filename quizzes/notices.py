"""What a learner is told of their questions, once each: made, seen, handed over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When
from django.utils.translation import pgettext

from quizzes.cards import Learner
from quizzes.models import Notice, Question

# A value that holds no more does harm while it is believed; a question often forgotten does not.
MOST_PRESSING_FIRST = Case(
    When(kind=Notice.Kind.UPDATED, then=Value(0)),
    When(kind=Notice.Kind.CORRECTED, then=Value(1)),
    default=Value(2),
)


def tell(
    *,
    learner: Learner,
    kind: Notice.Kind,
    question: Question,
    occasion: str,
    data: Mapping[str, Any],
    now: datetime,
    successor: Question | None = None,
) -> None:
    """Make a notice; of the same question on the same occasion there is one for a learner."""
    made = Notice(
        learner=learner,
        kind=kind,
        question=question,
        successor=successor,
        occasion=occasion,
        data=dict(data),
        made_at=now,
    )
    Notice.objects.bulk_create([made], ignore_conflicts=True)


def unseen(learner: Learner) -> QuerySet[Notice]:
    """Return what the learner has not marked as seen: what is most pressing first, then newest."""
    mine = Notice.objects.filter(learner=learner, seen_at__isnull=True)
    return mine.select_related("question__current").order_by(MOST_PRESSING_FIRST, "-pk")


def see(*, learner: Learner, notice_id: int, now: datetime) -> Notice | None:
    """Mark a notice of the learner's own as seen; ``None`` where they have none such.

    Seen again, it keeps the time at which it was seen first.
    """
    mine = Notice.objects.filter(learner=learner, pk=notice_id)
    mine.filter(seen_at__isnull=True).update(seen_at=now)
    return mine.select_related("question__current").first()


def in_words(value: str | bool) -> str:
    """Return a key or a value, as ``Notice.data`` holds it, in the reader's language."""
    if isinstance(value, str):
        return value
    return pgettext("statement", "正确") if value else pgettext("statement", "错误")


def hand_over(*, guest: Learner, learner: Learner) -> None:
    """Give a guest's notices to an account, save those of which it was told itself."""
    told = Notice.objects.filter(
        learner=learner, question=OuterRef("question"), occasion=OuterRef("occasion")
    )
    Notice.objects.filter(~Exists(told), learner=guest).update(learner=learner)
