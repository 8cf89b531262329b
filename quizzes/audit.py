"""Whether cards are what their logs say: a sample replayed each night, and nothing repaired.

A card that differs shows that a program went wrong or that somebody wrote past it; to mend it
unseen would hide which.
"""

from __future__ import annotations

from datetime import date, datetime
from math import isclose

from django.db import transaction
from django.db.models import F, QuerySet

from quizzes.cards import last_counted, logged, state_of, weights_in
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Weights, weights_of
from quizzes.memory.replay import CardState, replay
from quizzes.models import Card, LearnerSettings, MemoryFit, Review

# A systematic sample: each card comes up once in so many days, whosever it is.
ONE_IN = 30
# Workers on other machines may round the last digit another way.
TOLERANCE = 1e-9


class CardDiffers(Exception):
    """A stored card is not the replay of its log; the message has both states."""


def sample_of(day: date) -> QuerySet[Card]:
    """Return the cards that are looked at on a day, the same whenever it is asked."""
    place = day.toordinal() % ONE_IN
    return Card.objects.alias(place=F("pk") % ONE_IN).filter(place=place)


def check(card: Card) -> None:
    """Replay a card's log with the weights that it names; raise ``CardDiffers`` if it is unlike.

    What differs is looked at again while no answer can come between.
    """
    if _alike(card):
        return
    with transaction.atomic():
        held = Card.objects.select_for_update().filter(pk=card.pk).first()
        if held is not None and not _alike(held):
            stored, replayed = (
                f"{state}, last answered at {at}" for state, at in (_stored(held), _replayed(held))
            )
            raise CardDiffers(f"stored {stored}; its log gives {replayed}")


def _alike(card: Card) -> bool:
    (stored, at), (replayed, replayed_at) = _stored(card), _replayed(card)
    return at == replayed_at and _same(stored, replayed)


def _stored(card: Card) -> tuple[CardState, datetime | None]:
    return state_of(card), card.last_answered_at


def _replayed(card: Card) -> tuple[CardState, datetime | None]:
    """The state, and the last answer that counts: it decides whether one to come is late."""
    log = list(Review.objects.filter(learner=card.learner_id, question=card.question_id))
    last = last_counted(log)
    return replay(map(logged, log), _weights_of(card)), last.answered_at if last else None


def _weights_of(card: Card) -> Weights:
    """The weights of the version on the card: of the settings, of a former fit or the defaults."""
    settings = LearnerSettings.objects.filter(learner=card.learner_id).first()
    if settings is not None and card.weights_version == settings.weights_version:
        return weights_in(settings)
    fits = MemoryFit.objects.filter(version=card.weights_version, accepted=True)
    fit = fits.filter(learner=card.learner_id).first() or fits.filter(learner=None).first()
    return weights_of(fit.weights) if fit else DEFAULT_WEIGHTS


def _same(stored: CardState, replayed: CardState) -> bool:
    def rest(state: CardState) -> tuple[object, ...]:
        return state.last_day, state.reps, state.lapses, state.earliest_day

    if stored.memory is None or replayed.memory is None:
        return stored == replayed
    return rest(stored) == rest(replayed) and all(
        isclose(one, other, rel_tol=TOLERANCE)
        for one, other in (
            (stored.memory.stability, replayed.memory.stability),
            (stored.memory.difficulty, replayed.memory.difficulty),
        )
    )
