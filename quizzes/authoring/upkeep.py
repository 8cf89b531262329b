"""Retire what may no longer be asked, when the ground under a question moves."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from news.models import Fact
from quizzes.models import Evidence, Question

ASKED = [Question.Status.PUBLISHED, Question.Status.REVIEW]


@transaction.atomic
def retire_overtaken() -> int:
    """Retire questions that rest on a superseded or contradicted fact; return how many."""
    overtaken = Fact.Status.SUPERSEDED, Fact.Status.CONFLICT
    stale = Question.objects.filter(facts__status__in=overtaken, status__in=ASKED)
    return _close(stale)


@transaction.atomic
def retire_unanchored() -> int:
    """Retire generated questions whose evidence stands in no current text; return how many.

    A newer text of an article gives its questions again with new evidence; what it no longer
    gives is no longer asked.
    """
    anchored = Evidence.objects.filter(
        version=OuterRef("current"),
        role=Evidence.Role.KEY,
        article_version=OuterRef("item__current"),
    )
    stale = Question.objects.filter(
        ~Exists(anchored), status__in=ASKED, item__current__generation__isnull=False
    )
    return _close(stale)


def _close(stale: QuerySet[Question]) -> int:
    ids = list(stale.values_list("pk", flat=True).distinct())
    return Question.objects.filter(pk__in=ids).update(status=Question.Status.RETIRED)
