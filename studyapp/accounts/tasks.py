"""Nightly work on people; it may run twice, late or never."""

from __future__ import annotations

from datetime import datetime, timedelta

from celery import shared_task
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from quizzes.models import Review
from studyapp.accounts import own_data
from studyapp.accounts.models import User

# A guest who tries a few questions has a month to come back and sign up; one who answered
# nothing has nothing to come back for.
ANSWERED_KEPT = timedelta(days=30)
UNUSED_KEPT = timedelta(days=2)
AT_ONCE = 200


@shared_task
def sweep_guests() -> None:
    """Delete the guests who never came back, a batch a transaction."""
    now = timezone.now()
    while batch := list(gone_guests(now).values_list("pk", flat=True)[:AT_ONCE]):
        own_data.erase(gone_guests(now).filter(pk__in=batch))


def gone_guests(now: datetime) -> QuerySet[User]:
    """Guests older than two days without an answer in the last thirty."""
    answers = Review.objects.filter(learner=OuterRef("pk"), received_at__gte=now - ANSWERED_KEPT)
    guests = User.objects.filter(is_guest=True, date_joined__lt=now - UNUSED_KEPT)
    return guests.exclude(Exists(answers)).order_by("pk")
