"""Memory weights of a learner's own, and pooled ones for newcomers, fitted to the log.

A fit is taken only where it predicts later answers, which it has not seen, better than the
weights in use. Then all the learner's cards are replayed in one transaction with it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models import OuterRef, QuerySet, Subquery, Sum

from quizzes.cards import (
    Learner,
    day_in,
    exam_day_of,
    logged,
    newest_pool,
    settings_of,
    state_of,
    weights_in,
)
from quizzes.memory.changeover import Changeover, Replayed, changeover
from quizzes.memory.evaluation import ReviewLog, log_of_answers
from quizzes.memory.fitting import FEWEST_REVIEWS, fit, loss, worth_it
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, MODEL, Weights, weights_of
from quizzes.memory.policy import POLICIES, days_left, desired_retention
from quizzes.memory.replay import LoggedAnswer
from quizzes.models import Card, Enrolment, LearnerSettings, MemoryFit, Review
from quizzes.replaying import replay_all

DAYS_BETWEEN = 7
# The newest learners who have answered something are most like those who are yet to come.
POOLED_ANSWERS = 100
# Enough for 21 weights many times over, and read and fitted in seconds.
POOL = 100_000
_FIELDS = ("question_id", "client_uuid", "answered_at", "local_day", "grade", "kind", "about")


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Fitted weights, and how they predict what they have not seen beside those in use."""

    weights: Weights
    reviews: int
    before: float
    after: float
    accepted: bool


def learners_with_enough() -> QuerySet[Any]:
    """Whoever has answered often enough that own weights may be worth it."""
    return _with_answers(FEWEST_REVIEWS)


def fit_learner(*, learner: Learner, now: datetime) -> MemoryFit | None:
    """Fit a learner's weights and take them if they predict better; ``None``: not their turn.

    At most once in seven days, and only from 800 day-spaced reviews on. Killed in the middle it
    leaves nothing; a second call on the day finds the first one's row.
    """
    settings = settings_of(learner)
    day = day_in(settings, now)
    if _is_recent(MemoryFit.objects.filter(learner=learner), day):
        return None
    log = _log_of([learner.pk])
    if log.histories.spaced.sum() < FEWEST_REVIEWS:
        return None
    pool = newest_pool()
    verdict = _judged(log, weights_in(settings), weights_of(pool.weights) if pool else None)
    try:
        return _taken(learner, settings.weights_version, verdict, day, now)
    except IntegrityError:  # another worker was first
        return None


def fit_pool(*, now: datetime, day: int) -> MemoryFit | None:
    """Fit weights for newcomers to the answers of many; ``None``: too few, or not yet its turn.

    Nobody's cards are replayed: the weights of whoever has begun are their own.
    """
    if _is_recent(MemoryFit.objects.filter(learner=None), day):
        return None
    log = _log_of(_pooled())
    if log.histories.spaced.sum() < FEWEST_REVIEWS:
        return None
    pool = newest_pool()
    verdict = _judged(log, weights_of(pool.weights) if pool else DEFAULT_WEIGHTS)
    made = _row(verdict, day, now, version=pool.version + 1 if pool else 1)
    try:
        with transaction.atomic():
            made.save(force_insert=True)
    except IntegrityError:  # another worker was first
        return None
    return made


def carried(learner: Learner) -> Changeover:
    """Return what the last change of weights keeps due, and until when it holds back what.

    Only cards not answered since. One query, and a second one where there are such cards.
    """
    fits = MemoryFit.objects.filter(learner=learner, accepted=True).order_by("-id")
    last = fits.first()
    if last is None:
        return Changeover()
    held = {int(card): day for card, day in last.deferred.items()}
    if not held and not last.overdue:
        return Changeover()
    # By the instant, not the day: a fit is made at night, on the day of that evening's answers.
    mine = Card.objects.for_learner(learner).filter(pk__in=[*held, *last.overdue])
    waiting = mine.filter(last_answered_at__lte=last.made_at)
    ids = set(waiting.values_list("pk", flat=True))
    return Changeover(
        frozenset(ids.intersection(last.overdue)),
        {card: day for card, day in held.items() if card in ids},
    )


def _with_answers(least: int) -> QuerySet[Any]:
    mine = Card.objects.filter(learner=OuterRef("pk")).order_by().values("learner")
    answers = Subquery(mine.annotate(answers=Sum("reps")).values("answers"))
    people = get_user_model()._default_manager.filter(is_active=True)
    return people.annotate(answers=answers).filter(answers__gte=least)


def _pooled() -> Iterable[int]:
    """The newest learners, as many as it takes to have answers enough."""
    answers = 0
    newest = _with_answers(POOLED_ANSWERS).order_by("-pk")
    for learner, more in newest.values_list("pk", "answers").iterator():
        if answers >= POOL:
            return
        answers += more
        yield learner


def _is_recent(fits: QuerySet[MemoryFit], day: int) -> bool:
    return fits.filter(day__gt=day - DAYS_BETWEEN).exists()


def _log_of(learners: Iterable[int]) -> ReviewLog:
    """The answers of each learner, a card's history apart from every other."""
    cards: dict[Hashable, list[LoggedAnswer]] = defaultdict(list)
    for learner in learners:
        for row in Review.objects.filter(learner=learner).only(*_FIELDS):
            cards[learner, row.question_id].append(logged(row))
    return log_of_answers(cards)


def _judged(log: ReviewLog, used: Weights, toward: Weights | None = None) -> _Verdict:
    """Fit to the earlier answers and compare on the later ones."""
    histories, (earlier, later) = log.histories, log.split()
    fitted = fit(histories, earlier, toward or DEFAULT_WEIGHTS)
    return _Verdict(
        weights=fitted,
        reviews=int(histories.spaced.sum()),
        before=loss(histories, later, used),
        after=loss(histories, later, fitted),
        accepted=worth_it(histories, later, fitted, used),
    )


def _row(verdict: _Verdict, day: int, now: datetime, **fields: Any) -> MemoryFit:
    return MemoryFit(
        model=MODEL,
        weights=list(verdict.weights.values),
        reviews=verdict.reviews,
        loss_before=verdict.before,
        loss_after=verdict.after,
        accepted=verdict.accepted,
        day=day,
        made_at=now,
        **fields,
    )


@transaction.atomic
def _taken(
    learner: Learner, judged_version: int, verdict: _Verdict, day: int, now: datetime
) -> MemoryFit | None:
    """Keep the fit; if it was accepted, change the weights and replay the cards with it."""
    settings = LearnerSettings.objects.select_for_update().get(learner=learner)
    if settings.weights_version != judged_version:
        return None
    earlier = carried(learner)
    made = _row(verdict, day, now, learner=learner, version=judged_version + 1)
    made.save(force_insert=True)
    if verdict.accepted:
        change = _changed(learner, settings, verdict.weights, day, earlier)
        made.overdue, made.deferred = sorted(change.overdue), change.deferred
        made.save(update_fields=["overdue", "deferred"])
    return made


def _changed(
    learner: Learner,
    settings: LearnerSettings,
    weights: Weights,
    today: int,
    earlier: Changeover,
) -> Changeover:
    cards = Card.objects.for_learner(learner)
    before = {card.pk: state_of(card) for card in cards.select_for_update().order_by("pk")}
    used = weights_in(settings)
    settings.weights, settings.weights_version = list(weights.values), settings.weights_version + 1
    settings.save(update_fields=["weights", "weights_version"])
    after = {card.pk: state_of(card) for card in replay_all(learner)}
    return changeover(
        [Replayed(pk, before[pk], state) for pk, state in after.items() if pk in before],
        today=today,
        old_weights=used,
        new_weights=weights,
        earlier=earlier,
        **_asked_for(learner, today),
    )


def _asked_for(learner: Learner, today: int) -> dict[str, Any]:
    """What the learner's exams ask of memory today, as if they were one exam."""
    enrolments = list(Enrolment.objects.filter(learner=learner).select_related("sitting"))
    rules = [
        (POLICIES[one.retention], exam_day_of(one), one.capacity)
        for one in enrolments or [Enrolment()]
    ]
    days = [day for _, day, _ in rules if day is not None and day > today]
    return {
        "desired": max(desired_retention(days_left(today, day), rule) for rule, day, _ in rules),
        "capacity": sum(capacity for *_, capacity in rules),
        "exam_day": min(days, default=None),
    }
