"""Cards made anew from their logs, which they are a cache of."""

from __future__ import annotations

from collections import defaultdict
from typing import TypeVar

from django.db import transaction

from quizzes.cards import (
    MEMORY_FIELDS,
    HeldCard,
    Learner,
    keep,
    last_counted,
    logged,
    settings_of,
    weights_in,
)
from quizzes.memory.replay import replay
from quizzes.models import Card, LearnerSettings, Review

AnyCard = TypeVar("AnyCard", Card, HeldCard)

# A longer statement takes the database more than its share of time to read.
UPDATED_AT_ONCE = 200


def replayed(card: HeldCard, settings: LearnerSettings, *unsaved: Review) -> HeldCard:
    """Put on a card what its whole log gives, with rows that are about to be added to it."""
    rows = Review.objects.filter(learner=card.learner_id, question=card.question_id)
    return _folded(card, [*rows, *unsaved], settings)


@transaction.atomic
def replay_all(learner: Learner) -> list[Card]:
    """Replay every card of a learner by the weights in their settings; return the cards.

    Called in the transaction that changes the weights, it leaves no card by the old ones.
    """
    mine = Review.objects.filter(learner=learner)
    return replay_cards(learner, set(mine.values_list("question_id", flat=True)))


@transaction.atomic
def replay_cards(learner: Learner, questions: set[int]) -> list[Card]:
    """Replay a learner's cards of some questions, making those that are missing."""
    new = [Card(learner=learner, question_id=question) for question in sorted(questions)]
    Card.objects.bulk_create(new, ignore_conflicts=True)
    mine = Card.objects.select_for_update().filter(learner=learner, question__in=questions)
    cards = list(mine.order_by("pk"))
    logs: dict[int, list[Review]] = defaultdict(list)
    rows = Review.objects.filter(learner=learner, question__in=questions)
    for row in rows.defer("response", "result"):
        logs[row.question_id].append(row)
    settings = settings_of(learner)
    replayed_cards = [_folded(card, logs[card.question_id], settings) for card in cards]
    Card.objects.bulk_update(replayed_cards, MEMORY_FIELDS, batch_size=UPDATED_AT_ONCE)
    return replayed_cards


def _folded(card: AnyCard, rows: list[Review], settings: LearnerSettings) -> AnyCard:
    state = replay(map(logged, rows), weights_in(settings))
    last = last_counted(rows)
    at = last.answered_at if last else None
    keep(card, state, answered_at=at, version=settings.weights_version)
    return card
