"""Between a learner's rows and the memory core: settings, weights, cards, logs, due days."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any, Literal, cast

from django.db.models import QuerySet

from quizzes.memory import policy
from quizzes.memory.days import date_of, day_of, local_day
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, Memory, Weights, weights_of
from quizzes.memory.replay import CardState, LoggedAnswer
from quizzes.models import Card, Enrolment, Exam, LearnerSettings, MemoryFit, Review

# The user model lives in a room above this one and is named by a setting.
Learner = Any

MEMORY_FIELDS = [
    "stability",
    "difficulty",
    "last_day",
    "earliest_day",
    "last_answered_at",
    "reps",
    "lapses",
    "weights_version",
]


def settings_of(learner: Learner) -> LearnerSettings:
    """Return the learner's study settings, made on first use.

    A newcomer's memory begins with the newest pooled weights, where there are any.
    """
    row = LearnerSettings.objects.filter(learner=learner).first()
    if row is not None:
        return row
    pool = newest_pool()
    begins = {"weights": pool.weights, "weights_version": pool.version} if pool else {}
    return LearnerSettings.objects.get_or_create(learner=learner, defaults=begins)[0]


def newest_pool() -> MemoryFit | None:
    """Return the newest accepted fit to everybody's answers."""
    return MemoryFit.objects.filter(learner=None, accepted=True).order_by("-id").first()


def day_in(settings: LearnerSettings, now: datetime) -> int:
    """Return the local day that ``now`` falls on, by settings already at hand."""
    return local_day(now, settings.zone, settings.rollover_hour)


def weights_in(settings: LearnerSettings) -> Weights:
    """Return the learner's own weights, or the published defaults."""
    return _prepared(tuple(settings.weights)) if settings.weights else DEFAULT_WEIGHTS


@lru_cache(maxsize=256)
def _prepared(values: tuple[float, ...]) -> Weights:
    return weights_of(values)


def enrolment_of(learner: Learner, exam: Exam) -> Enrolment:
    """Return the learner's enrolment, or an unsaved one without a date: they only look around."""
    mine = Enrolment.objects.filter(learner=learner, exam=exam).select_related("sitting")
    return mine.first() or Enrolment(learner=learner, exam=exam)


def exam_day_of(enrolment: Enrolment) -> int | None:
    """Return the exam's first day as a local day number; ``None`` while unknown."""
    return day_of(enrolment.exam_date) if enrolment.exam_date else None


@dataclass(slots=True)
class HeldCard:
    """A ``Card`` that is held for one answer: what it remembers, in columns of the same names."""

    id: int
    learner_id: int
    question_id: int
    stability: float | None
    difficulty: float | None
    last_day: int | None
    earliest_day: int | None
    reps: int
    lapses: int
    weights_version: int
    last_answered_at: datetime | None = None


def state_of(card: Card | HeldCard) -> CardState:
    """Return what the card remembers, as the memory core takes it."""
    memory = None
    if card.stability is not None and card.difficulty is not None:
        memory = Memory(card.stability, card.difficulty)
    return CardState(memory, card.last_day, card.reps, card.lapses, card.earliest_day)


def keep(
    card: Card | HeldCard, state: CardState, *, answered_at: datetime | None, version: int
) -> None:
    """Put a state on the card, unsaved. ``answered_at``: the last answer that counts in it."""
    card.stability = state.memory.stability if state.memory else None
    card.difficulty = state.memory.difficulty if state.memory else None
    card.last_day, card.earliest_day = state.last_day, state.earliest_day
    card.reps, card.lapses = state.reps, state.lapses
    card.last_answered_at, card.weights_version = answered_at, version


def logged(review: Review) -> LoggedAnswer:
    """Return a row of the log as the memory core takes it."""
    return LoggedAnswer(
        uuid=review.client_uuid,
        answered_at=review.answered_at,
        local_day=review.local_day,
        grade=Grade(review.grade) if review.grade else None,
        kind=cast(Literal["answer", "void", "regrade"], review.kind),
        about=review.about,
    )


def counted_answers(learner: Learner) -> QuerySet[Review]:
    """Return the learner's answers that no undo has voided."""
    mine = Review.objects.filter(learner=learner)
    voids = mine.filter(kind=Review.Kind.VOID, about__isnull=False)
    # An uncorrelated IN, which both databases hash once; a NOT EXISTS scans per row on SQLite.
    return mine.filter(kind=Review.Kind.ANSWER).exclude(client_uuid__in=voids.values("about"))


def next_due_day(
    card: Card | HeldCard, enrolment: Enrolment, today: int, weights: Weights = DEFAULT_WEIGHTS
) -> date | None:
    """Return the date on which the enrolment's policy will ask for the card, today or later.

    ``today`` is a local day number. ``None`` for a question not yet met, and for one that will
    not be asked before the exam that is still to come.
    """
    rule, exam_day = policy.POLICIES[enrolment.retention], exam_day_of(enrolment)
    due = policy.next_due(state_of(card), today, exam_day, rule, weights)
    if due is None or (exam_day is not None and today <= exam_day < due):
        return None
    return date_of(due)


def last_counted(rows: Iterable[Review]) -> Review | None:
    """Return the last answer of a card's log, in order of answering, that no undo has voided."""
    rows = list(rows)
    voided = {row.about for row in rows if row.kind == Review.Kind.VOID}
    answers = [
        row for row in rows if row.kind == Review.Kind.ANSWER and row.client_uuid not in voided
    ]
    return max(answers, key=lambda row: (row.answered_at, row.client_uuid), default=None)
