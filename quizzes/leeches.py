"""Leeches: questions that a learner forgets again and again, to the cost of all others.

Six lapses make one. The learner is told, once for each six; the question is put before an
instructor, since what many keep forgetting may be badly asked.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

from quizzes import notices
from quizzes.cards import Learner
from quizzes.doubts import last_settled, open_doubt
from quizzes.models import Card, Doubt, Notice, Question
from quizzes.models.study import CardQuerySet

LAPSES = 6


def learners_with_leeches() -> QuerySet[Any]:
    """Whoever has a leech, told of it or not."""
    theirs = _leeches().filter(learner=OuterRef("pk"))
    return get_user_model()._default_manager.filter(Exists(theirs))


def tell(*, learner: Learner, now: datetime) -> int:
    """Tell a learner of the leeches they have not been told of; return how many.

    A repeated call tells nothing twice.
    """
    told = set(
        Notice.objects.filter(learner=learner, kind=Notice.Kind.LEECH).values_list(
            "question_id", "occasion"
        )
    )
    cards = _leeches().for_learner(learner).select_related("question__current").order_by("pk")
    new = [card for card in cards if (card.question_id, _occasion(card)) not in told]
    for card in new:
        _tell(learner, card, now)
    return len(new)


def _leeches() -> CardQuerySet:
    """Cards that are still asked; what is retired or suspended troubles nobody."""
    return Card.objects.filter(
        lapses__gte=LAPSES, suspended=False, question__status=Question.Status.PUBLISHED
    )


def _occasion(card: Card) -> str:
    return f"leech:{card.lapses // LAPSES * LAPSES}"


@transaction.atomic
def _tell(learner: Learner, card: Card, now: datetime) -> None:
    # Two learners told at once would each count without the other.
    question = Question.objects.select_for_update().get(pk=card.question_id)
    stem = card.question.current.stem if card.question.current else ""
    notices.tell(
        learner=learner,
        kind=Notice.Kind.LEECH,
        question=question,
        occasion=_occasion(card),
        data={"stem": stem, "lapses": card.lapses},
        now=now,
    )
    _put_before_an_instructor(question, now)


def _put_before_an_instructor(question: Question, now: datetime) -> None:
    """Open the doubt, or again only if more learners are concerned than when it was settled."""
    told = Notice.objects.filter(question=question, kind=Notice.Kind.LEECH)
    learners = told.values("learner").distinct().count()
    settled = last_settled(question, Doubt.Reason.LEECH)
    if settled is None or learners > settled.measure:
        open_doubt(question=question, reason=Doubt.Reason.LEECH, measure=learners, now=now)
