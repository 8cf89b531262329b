"""Retire what may no longer be asked, when the ground under a question moves; bring some back."""

from __future__ import annotations

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from news.models import Fact
from quizzes.models import Evidence, Question

ASKED = [Question.Status.PUBLISHED, Question.Status.REVIEW]
OVERTAKEN = [Fact.Status.SUPERSEDED, Fact.Status.CONFLICT]


@transaction.atomic
def retire_overtaken() -> int:
    """Retire questions that rest on a superseded or contradicted fact; return how many."""
    stale = Question.objects.filter(facts__status__in=OVERTAKEN, status__in=ASKED)
    return _set_status(stale, Question.Status.RETIRED)


@transaction.atomic
def retire_unanchored() -> int:
    """Retire generated questions whose evidence stands in no current text; return how many.

    A newer text of an article gives its questions again with new evidence; what it no longer
    gives is no longer asked.
    """
    stale = Question.objects.filter(
        ~_anchored(), status__in=ASKED, item__current__generation__isnull=False
    )
    return _set_status(stale, Question.Status.RETIRED)


@transaction.atomic
def reopen_decided() -> int:
    """Have questions reviewed again whose conflict a person decided for them; return how many.

    Only those that no person had judged: what an instructor retired stays so.
    """
    decided = Fact.objects.filter(status=Fact.Status.CURRENT, decided_at__isnull=False)
    sound = Question.objects.filter(
        _anchored(), facts__in=decided, status=Question.Status.RETIRED, reviewed_at__isnull=True
    ).exclude(facts__status__in=OVERTAKEN)
    return _set_status(sound, Question.Status.REVIEW)


def _anchored() -> Exists:
    """Whether evidence of the key stands in the current text of the question's own article."""
    return Exists(
        Evidence.objects.filter(
            version=OuterRef("current"),
            role=Evidence.Role.KEY,
            article_version=OuterRef("item__current"),
        )
    )


def _set_status(questions: QuerySet[Question], status: str) -> int:
    ids = list(questions.values_list("pk", flat=True).distinct())
    return Question.objects.filter(pk__in=ids).update(status=status)


def keep_up() -> None:
    """See to what may and may not be asked, after anything may have moved."""
    retire_overtaken()
    retire_unanchored()
    reopen_decided()
