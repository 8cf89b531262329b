"""Answers come in here: the only writer of reviews and cards.

The log is the truth and a card is a cache of it. Both are written in one transaction that holds
the card's row, so that whatever order answers arrive in, each card is the replay of its own log.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID, uuid5

from django.contrib.auth import get_user_model
from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef

from quizzes import notices
from quizzes.cards import (
    MEMORY_FIELDS,
    Learner,
    counted_answers,
    day_in,
    keep,
    last_counted,
    logged,
    next_due_day,
    settings_of,
    state_of,
    study_of,
    weights_in,
)
from quizzes.feedback import result_of
from quizzes.marking import UnreadableResponse, mark, readable
from quizzes.memory.fsrs6 import Weights
from quizzes.memory.grading import Outcome, grade
from quizzes.memory.replay import advance, replay
from quizzes.models import (
    Attempt,
    Card,
    ChangeStep,
    DayPlan,
    Enrolment,
    LearnerSettings,
    Paper,
    Question,
    QuestionVersion,
    Review,
)

__all__ = [
    "AnswerRefused",
    "adopt",
    "counted_answers",
    "local_day_of",
    "record_answer",
    "regrade",
    "replay_all",
    "settings_of",
    "undo",
]

LONGEST_MS = int(timedelta(days=1).total_seconds() * 1000)

# A longer statement takes the database more than its share of time to read.
UPDATED_AT_ONCE = 200

# An answer given offline to a question retired since still happened, and is kept.
ANSWERABLE = (Question.Status.PUBLISHED, Question.Status.RETIRED)


class AnswerRefused(Exception):
    """An answer or an undo that cannot be recorded.

    ``code``: ``not_found`` (no such question for learners, or no such answer of theirs) or
    ``bad_response`` (not in the shape of the question's kind; ``what`` as the code of
    ``UnreadableResponse``).
    """

    def __init__(self, code: str, detail: str = "", *, what: str = "") -> None:
        super().__init__(detail or code)
        self.code, self.what = code, what


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
        _mark(review, _version(version_id), response)
        return _log(review, answered_at or now)
    except (AnswerRefused, IntegrityError):
        # New answers are many and copies few: a copy is found when its turn fails.
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
    settings = settings_of(learner)
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
    _date(void, settings, now)
    try:
        with transaction.atomic():
            card = _locked_card(learner, answer.question_id)
            void.save(force_insert=True)
            _replayed(card, settings).save(update_fields=MEMORY_FIELDS)
    except IntegrityError:
        if first := _sent_before(learner, client_uuid):
            return first
        raise
    return void


@transaction.atomic
def replay_all(learner: Learner) -> list[Card]:
    """Replay every card of a learner by the weights in their settings; return the cards.

    Called in the transaction that changes the weights, it leaves no card by the old ones.
    """
    mine = Review.objects.filter(learner=learner)
    return _replay_cards(learner, set(mine.values_list("question_id", flat=True)))


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
    rows = []
    for answer, response in answers:
        sent = uuid5(answer.client_uuid, f"regrade {version.pk}")
        row = Review(learner=answer.learner, client_uuid=sent, about=answer.client_uuid)
        row.kind, row.mode, row.received_at = Review.Kind.REGRADE, Review.Mode(answer.mode), now
        row.question, row.version, row.guessed = version.question, version, answer.guessed
        if response is not None:
            _mark(row, version, response)
        rows.append(row)
    if rows:
        card = _locked_card(rows[0].learner, version.question_id)
        settings = settings_of(card.learner)
        for row in rows:
            _date(row, settings, at)
        Review.objects.bulk_create(rows, ignore_conflicts=True)
        _replayed(card, settings).save(update_fields=MEMORY_FIELDS)
    return rows


@transaction.atomic
def adopt(*, guest: Learner, learner: Learner, now: datetime) -> None:
    """Move a guest's log, enrolments, mock exams and notices to an account, and let it go.

    What both hold (an answer by its UUID, an enrolment by its exam) stays as the account has it;
    the cards are replayed.
    The guest's row ends in the same transaction, so that no answer falls between the two; a
    second call finds nothing left to move. Raises ``ValueError`` for a guest who is none.
    """
    if not guest.is_guest:
        raise ValueError("the log of an account is nobody else's")
    # Answers on their way hold a share of these rows, so none slips in behind the move.
    people = get_user_model()._default_manager.filter(pk__in=[guest.pk, learner.pk]).order_by("pk")
    list(people.select_for_update())
    mine = Review.objects.filter(learner=learner).values("client_uuid")
    moving = Review.objects.filter(learner=guest).exclude(client_uuid__in=mine)
    questions = set(moving.values_list("question_id", flat=True))
    moving.update(learner=learner)
    _move(Enrolment, "exam", guest, learner)
    _move(Attempt, "client_uuid", guest, learner)
    _move(ChangeStep, "change", guest, learner)
    notices.hand_over(guest=guest, learner=learner)
    Card.objects.for_learner(guest).delete()
    DayPlan.objects.filter(learner=guest).delete()
    _replay_cards(learner, questions)
    people.filter(pk=guest.pk).delete()


def _sent_before(learner: Learner, client_uuid: UUID) -> Review | None:
    return next(iter(Review.objects.filter(learner=learner, client_uuid=client_uuid)), None)


def _version(version_id: int) -> QuestionVersion:
    versions = QuestionVersion.objects.select_related("question").prefetch_related("choices")
    try:
        return versions.get(pk=version_id, question__status__in=ANSWERABLE)
    except QuestionVersion.DoesNotExist:
        raise AnswerRefused("not_found") from None


def _mark(review: Review, version: QuestionVersion, response: dict[str, Any]) -> None:
    """Fill in what the response alone decides."""
    question = review.question = version.question
    review.version = version
    try:
        options, slots = len(version.choices.all()), len(version.key)
        review.response = readable(question.kind, response, options=options, slots=slots)
    except UnreadableResponse as problem:
        raise AnswerRefused("bad_response", str(problem), what=problem.code) from problem
    marked = mark(question.kind, review.response, version.key, _section(question))
    review.correct, review.share = marked.outcome is Outcome.RIGHT, marked.share
    review.grade = int(grade(marked.outcome, guessed=review.guessed))


def _section(question: Question) -> dict[str, Any] | None:
    """How the exam scores this kind: by the question's own paper, or the first that has it."""
    if question.kind != Question.Kind.MULTIPLE:
        return None  # no other kind can be partly right
    own = Paper.objects.filter(topics__questions=question)
    papers = Paper.objects.filter(exam__in=own.values("exam")).alias(
        own=Exists(own.filter(pk=OuterRef("pk")))
    )
    sections = (paper.section(question.kind) for paper in papers.order_by("-own", "position", "id"))
    return next((section for section in sections if section), None)


def _plausible(answered_at: datetime, review: Review) -> datetime:
    """A clock that says the future, or a time before the question was written, is wrong."""
    written, received = review.version.created_at, review.received_at
    return answered_at if written <= answered_at <= received else received


def _date(review: Review, settings: LearnerSettings, at: datetime) -> None:
    review.answered_at, review.local_day = at, day_in(settings, at)
    review.zone, review.weights_version = settings.zone, settings.weights_version


def _log(review: Review, answered_at: datetime) -> Review:
    """Insert the row and move the card, both or neither."""
    settings, enrolments = study_of(review.learner, review.question)
    weights, today = weights_in(settings), day_in(settings, review.received_at)
    _date(review, settings, _plausible(answered_at, review))
    review.result = result_of(review)
    with transaction.atomic():
        card = _locked_card(review.learner, review.question_id)
        if card.weights_version > settings.weights_version:  # new weights came in between
            settings = settings_of(review.learner)
            weights, review.weights_version = weights_in(settings), settings.weights_version
        review.stability_before, review.difficulty_before = card.stability, card.difficulty
        _moved(card, review, settings, weights)
        review.stability_after, review.difficulty_after = card.stability, card.difficulty
        due = [day for one in enrolments if (day := next_due_day(card, one, today, weights))]
        review.result["due_day"] = min(due).isoformat() if due else None
        review.save(force_insert=True)
        card.save(update_fields=MEMORY_FIELDS)
    return review


def _locked_card(learner: Learner, question_id: int) -> Card:
    """The learner's card of a question, made if need be, held until the transaction ends."""
    mine = Card.objects.select_for_update().filter(learner=learner, question_id=question_id)
    if card := mine.first():
        return card
    new = Card(learner=learner, question_id=question_id)
    Card.objects.bulk_create([new], ignore_conflicts=True)
    return mine.get()


def _moved(card: Card, review: Review, settings: LearnerSettings, weights: Weights) -> None:
    """One step for an answer later than all before; else the card's whole log anew."""
    late = card.last_answered_at is not None and review.answered_at <= card.last_answered_at
    if late or card.weights_version != settings.weights_version:
        _replayed(card, settings, review)
        return
    state = advance(state_of(card), logged(review), weights)
    keep(card, state, answered_at=review.answered_at, version=settings.weights_version)


def _replayed(card: Card, settings: LearnerSettings, *unsaved: Review) -> Card:
    log = Review.objects.filter(learner=card.learner_id, question=card.question_id)
    return _folded(card, [*log, *unsaved], settings)


def _folded(card: Card, rows: list[Review], settings: LearnerSettings) -> Card:
    state = replay(map(logged, rows), weights_in(settings))
    last = last_counted(rows)
    at = last.answered_at if last else None
    keep(card, state, answered_at=at, version=settings.weights_version)
    return card


def _move(
    model: type[Enrolment | Attempt | ChangeStep], field: str, guest: Learner, learner: Learner
) -> None:
    kept = model._default_manager.filter(learner=learner).values(field)
    rows = model._default_manager.filter(learner=guest)
    rows.exclude(**{f"{field}__in": kept}).update(learner=learner)


def _replay_cards(learner: Learner, questions: set[int]) -> list[Card]:
    new = [Card(learner=learner, question_id=question) for question in sorted(questions)]
    Card.objects.bulk_create(new, ignore_conflicts=True)
    mine = Card.objects.select_for_update().filter(learner=learner, question__in=questions)
    cards = list(mine.order_by("pk"))
    logs: dict[int, list[Review]] = defaultdict(list)
    rows = Review.objects.filter(learner=learner, question__in=questions)
    for row in rows.defer("response", "result"):
        logs[row.question_id].append(row)
    settings = settings_of(learner)
    folded = [_folded(card, logs[card.question_id], settings) for card in cards]
    Card.objects.bulk_update(folded, MEMORY_FIELDS, batch_size=UPDATED_AT_ONCE)
    return folded
