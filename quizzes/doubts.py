"""Published questions that are put before an instructor again, each reason once."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from quizzes.cards import Learner
from quizzes.models import Doubt, Question


def open_doubt(*, question: Question, reason: str, measure: float, now: datetime) -> Doubt:
    """Put a question before an instructor; a doubt that is open already takes the new measure."""
    return Doubt.objects.update_or_create(
        question=question,
        reason=reason,
        settled_at=None,
        defaults={"measure": measure},
        create_defaults={"measure": measure, "opened_at": now},
    )[0]


def last_settled(question: Question, reason: str) -> Doubt | None:
    """Return the doubt of this reason that an instructor settled last."""
    settled = Doubt.objects.filter(question=question, reason=reason, settled_at__isnull=False)
    return settled.order_by("-settled_at").first()


def settle(*, doubts: QuerySet[Doubt], by: Learner, now: datetime) -> int:
    """Close doubts as seen to; return how many were open. Only new evidence opens them again."""
    still_open = doubts.filter(settled_at__isnull=True)
    return still_open.update(settled_at=now, settled_by=by)
