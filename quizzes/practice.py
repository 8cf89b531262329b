"""Answers come in here: the only writer of reviews, and with ``replaying`` of cards.

The log is the truth and a card is a cache of it. Both are written in one transaction that holds
the card's row, so that whatever order answers arrive in, each card is the replay of its own log.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models.functions import Coalesce

from quizzes import log
from quizzes.cards import (
    HeldCard,
    Learner,
    counted_answers,
    day_in,
    keep,
    logged,
    next_due_day,
    settings_of,
    state_of,
    weights_in,
)
from quizzes.feedback import Asked, asked, result_of, taken_down
from quizzes.marking import UnreadableResponse, mark, readable
from quizzes.memory.grading import Outcome, grade
from quizzes.memory.replay import advance
from quizzes.models import (
    Card,
    LearnerSettings,
    Question,
    QuestionVersion,
    Review,
)
from quizzes.replaying import replayed
from quizzes.scoring import exams_asking, section_of

__all__ = [
    "AnswerRefused",
    "counted_answers",
    "local_day_of",
    "record_answer",
    "regrade",
    "settings_of",
    "undo",
]

LONGEST_MS = int(timedelta(days=1).total_seconds() * 1000)

# An answer given offline to a question retired since still happened, and is kept.
ANSWERABLE = (Question.Status.PUBLISHED, Question.Status.RETIRED)


class AnswerRefused(Exception):
    """An answer or an undo that cannot be recorded.

    ``code``: ``not_found`` (no such question for learners, no such answer of theirs, or a learner
    who is gone: a guest who signed in meanwhile) or
    ``bad_response`` (not in the shape of the question's kind; ``what`` as the code of
    ``UnreadableResponse``).
    """

    def __init__(self, code: str, detail: str = "", *, what: str = "") -> None:
        super().__init__(detail or code)
        self.code, self.what = code, what


class _Copy(Exception):
    """The log has a row of this UUID; nothing of the copy is to stay, not even a new card."""


def local_day_of(learner: Learner, now: datetime) -> int:
    """Return the number of the learner's local day; see ``quizzes.memory.days``."""
    return day_in(settings_of(learner), now)


def record_answer(
    *,
    learner: Learner,
    client_uuid: UUID,
    version_id: int,
    response: dict[str, Any],
    answered_at: datetime | None,
    now: datetime,
    duration_ms: int | None = None,
    guessed: bool = False,
    mode: str = Review.Mode.QUEUE,
) -> Review:
    """Log one answer and move its card; return the row, ``result`` and all.

    The same ``client_uuid`` again, whatever else it says, gives the first row back: a client
    may repeat a send until it hears of it. ``answered_at`` is the client's clock (``None``: now).
    Raises ``AnswerRefused``; then nothing is stored.
    """
    review = Review(learner=learner, client_uuid=client_uuid, mode=Review.Mode(mode))
    review.guessed, review.received_at = guessed, now
    review.duration_ms = None if duration_ms is None else max(0, min(duration_ms, LONGEST_MS))
    try:
        question = _asked(version_id)
        _mark(review, question, response)
        return _log(review, question, answered_at or now)
    except (AnswerRefused, _Copy):
        # What was sent before stands, whatever has become of the question since.
        if first := _sent_before(learner, client_uuid):
            return first
        raise


def undo(*, learner: Learner, client_uuid: UUID, about: UUID, now: datetime) -> Review:
    """Take an answer back: log a void row about it and replay its card.

    ``client_uuid`` is the undo's own and makes a repeated send harmless. Raises
    ``AnswerRefused("not_found")`` where ``about`` is no answer of this learner.
    """
    if first := _sent_before(learner, client_uuid):
        return first
    answer = Review.objects.filter(
        learner=learner, client_uuid=about, kind=Review.Kind.ANSWER
    ).first()
    if answer is None:
        raise AnswerRefused("not_found")
    void = Review(
        learner=learner,
        client_uuid=client_uuid,
        kind=Review.Kind.VOID,
        about=about,
        received_at=now,
        mode=answer.mode,
        question_id=answer.question_id,
        version_id=answer.version_id,
    )
    with _writing(void):
        taken, settings = _taken(void, now), settings_of(learner)
        _date(void, settings, now)
        card = taken.card
        void.stability_before, void.difficulty_before = card.stability, card.difficulty
        replayed(card, settings, void)
        void.stability_after, void.difficulty_after = card.stability, card.difficulty
        if not log.add(void):
            return Review.objects.get(learner=learner, client_uuid=client_uuid)
        log.keep(card)
    return void


@transaction.atomic
def regrade(
    answers: Iterable[tuple[Review, dict[str, Any] | None]],
    *,
    version: QuestionVersion,
    at: datetime,
    now: datetime,
) -> list[Review]:
    """Judge a learner's past answers to one question anew by ``version``, and replay the card.

    Each answer comes with what it says in terms of that version; ``None``: that cannot be told,
    so the answer is set aside and tells nothing about memory. Each gets a row whose UUID follows
    from the answer's and the version's, so that twice is once; of several regrades of an answer
    the one that is latest by ``at`` counts. Returns the rows, in the order of the answers.
    """
    rows, judge = [], _asked(version.pk)
    for answer, response in answers:
        sent = uuid5(answer.client_uuid, f"regrade {version.pk}")
        row = Review(learner=answer.learner, client_uuid=sent, about=answer.client_uuid)
        row.kind, row.mode, row.received_at = Review.Kind.REGRADE, Review.Mode(answer.mode), now
        row.question, row.version, row.guessed = version.question, version, answer.guessed
        if response is not None:
            _mark(row, judge, response)
        rows.append(row)
    if rows:
        card, settings = _taken(rows[0], at).card, settings_of(rows[0].learner)
        for row in rows:
            _date(row, settings, at)
        Review.objects.bulk_create(rows, ignore_conflicts=True)
        log.keep(replayed(card, settings))
    return rows


def _sent_before(learner: Learner, client_uuid: UUID) -> Review | None:
    return next(iter(Review.objects.filter(learner=learner, client_uuid=client_uuid)), None)


def _asked(version_id: int) -> Asked:
    try:
        return asked(version_id)
    except QuestionVersion.DoesNotExist:
        raise AnswerRefused("not_found") from None


def _mark(review: Review, asked: Asked, response: dict[str, Any]) -> None:
    """Fill in what the response alone decides."""
    review.question_id, review.version_id = asked.question_id, asked.version_id
    options, slots = len(asked.options), len(asked.key)
    try:
        review.response = readable(asked.kind, response, options=options, slots=slots)
    except UnreadableResponse as problem:
        raise AnswerRefused("bad_response", str(problem), what=problem.code) from problem
    marked = mark(asked.kind, review.response, asked.key, section_of(asked.kind, asked.question_id))
    review.correct, review.share = marked.outcome is Outcome.RIGHT, marked.share
    review.grade = int(grade(marked.outcome, guessed=review.guessed))


def _plausible(answered_at: datetime, received_at: datetime, written_at: datetime) -> datetime:
    """A clock that says the future, or a time before the question was written, is wrong."""
    return answered_at if written_at <= answered_at <= received_at else received_at


def _date(review: Review, settings: LearnerSettings, at: datetime) -> None:
    review.answered_at, review.local_day = at, day_in(settings, at)
    review.zone, review.weights_version = settings.zone, settings.weights_version


def _log(review: Review, asked: Asked, answered_at: datetime) -> Review:
    """Add the row and move the card, both or neither. Raises ``_Copy``."""
    at = _plausible(answered_at, review.received_at, asked.written_at)
    exams = exams_asking(asked.question_id)
    with _writing(review):
        taken = _taken(review, at, items=asked.items, exams=exams)
        if taken.status not in ANSWERABLE:
            raise AnswerRefused("not_found")
        withheld = taken_down(asked) if taken.withheld else ()
        review.result = result_of(review, asked, withheld=withheld)
        settings = _settings(review.learner, taken)
        _date(review, settings, at)
        _move(review, taken, settings)
        if not log.add(review):
            raise _Copy
        log.keep(taken.card)
    return review


@contextmanager
def _writing(review: Review) -> Iterator[None]:
    """A transaction that refuses an answer whose learner has gone since it was sent."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError:
        if get_user_model()._default_manager.filter(pk=review.learner_id).exists():
            raise
        raise AnswerRefused("not_found") from None


def _taken(review: Review, at: datetime, **named: Collection[int]) -> log.Taken:
    """The learner's card of the question that was answered, made if need be, and held."""
    learner, question = review.learner_id, review.question_id
    if taken := log.take(learner, question, at, **named):
        return taken
    # By the weights in use, so that what has no log yet is not replayed.
    settings = LearnerSettings.objects.filter(learner=learner).values("weights_version")
    new = Card(learner_id=learner, question_id=question, weights_version=Coalesce(settings, 0))
    Card.objects.bulk_create([new], ignore_conflicts=True)
    if taken := log.take(learner, question, at, **named):
        return taken
    raise AnswerRefused("not_found")


def _settings(learner: Learner, taken: log.Taken) -> LearnerSettings:
    """The settings as taken; read again where new weights may have come while waiting."""
    settings = taken.settings
    if settings is None or settings.weights_version != taken.card.weights_version:
        return settings_of(learner)
    return settings


def _move(review: Review, taken: log.Taken, settings: LearnerSettings) -> None:
    """Move the card, and tell the row what that did to memory and when the card is due."""
    card, weights = taken.card, weights_in(settings)
    review.stability_before, review.difficulty_before = card.stability, card.difficulty
    _step(card, review, settings, late=taken.late)
    review.stability_after, review.difficulty_after = card.stability, card.difficulty
    today = day_in(settings, review.received_at)
    due = [day for one in taken.enrolments if (day := next_due_day(card, one, today, weights))]
    review.result["due_day"] = min(due).isoformat() if due else None


def _step(card: HeldCard, review: Review, settings: LearnerSettings, *, late: bool) -> None:
    """One step for an answer later than all before; else the card's whole log anew."""
    if late or card.weights_version != settings.weights_version:
        replayed(card, settings, review)
        return
    state = advance(state_of(card), logged(review), weights_in(settings))
    keep(card, state, answered_at=review.answered_at, version=settings.weights_version)
