"""What to study today: a plan made once a day, and what is left of it.

The plan is chosen from what each card remembers and what the exam's date asks of memory today;
nothing about it is written on a card, so moving the date rewrites nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b

from django.core.exceptions import ValidationError
from django.db.models import Q
from django.utils.translation import gettext as _

from quizzes.cards import (
    Learner,
    counted_answers,
    day_in,
    enrolment_of,
    exam_day_of,
    next_due_day,
    settings_of,
    state_of,
    weights_in,
)
from quizzes.memory import balancing
from quizzes.memory.balancing import Candidate
from quizzes.memory.days import date_of
from quizzes.memory.fsrs6 import Weights
from quizzes.memory.policy import (
    POLICIES,
    days_left,
    desired_retention,
    due_day,
    new_allowance,
)
from quizzes.models import (
    Card,
    DayPlan,
    Enrolment,
    Exam,
    LearnerSettings,
    Question,
    Sitting,
)
from quizzes.models.bank import QuestionQuerySet
from quizzes.models.study import CardQuerySet

__all__ = [
    "Queue",
    "coming_days",
    "enrol",
    "next_due_day",
    "plan_day",
    "queue",
    "sample",
]


@dataclass(frozen=True, slots=True)
class Queue:
    """One learner's day for one exam; question ids, in the order of the plan.

    - ``reviews`` and ``new``: the whole day's, answered ones included, without what has since
      been retired, rejected or suspended. ``done`` of them are answered; ``remaining`` are not,
      reviews before new ones.
    - ``overdue``: remaining reviews that were due before today.
    - ``postponed``: reviews due today that did not fit, or wait for a sibling to pass.
    """

    day: date
    reviews: list[int]
    new: list[int]
    overdue: int
    done: int
    postponed: int
    remaining: list[int]


@dataclass(frozen=True, slots=True)
class _Today:
    """What decides a learner's day for one exam."""

    learner: Learner
    settings: LearnerSettings
    enrolment: Enrolment
    day: int

    @property
    def exam_day(self) -> int | None:
        return exam_day_of(self.enrolment)

    @property
    def left(self) -> int | None:
        return days_left(self.day, self.exam_day)

    @property
    def weights(self) -> Weights:
        return weights_in(self.settings)

    def desired_on(self, day: int) -> float:
        rule = POLICIES[self.enrolment.retention]
        return desired_retention(days_left(day, self.exam_day), rule)

    def due_on(self, card: Card, day: int) -> bool:
        """Whether the card is due by a coming day, at the retention desired on it."""
        state = state_of(card)
        if state.memory is None or state.last_day is None:
            return False
        ahead = self.exam_day if days_left(day, self.exam_day) is not None else None
        desired = self.desired_on(day)
        return due_day(state.memory, state.last_day, desired, ahead, self.weights) <= day


def enrol(
    *,
    learner: Learner,
    exam: Exam,
    sitting: Sitting | None = None,
    own_date: date | None = None,
    capacity: int | None = None,
) -> Enrolment:
    """Enrol a learner, or change the date (``None``: unknown) or capacity of their enrolment.

    A date of one's own goes before the sitting's. Raises ``ValidationError`` for a sitting of
    another exam or a capacity outside 5 to 300; nothing is stored then.
    """
    if sitting is not None and sitting.exam_id != exam.pk:
        raise ValidationError({"sitting": _("这个考期不属于所选的考试。")})
    values = {"sitting": sitting, "own_date": own_date}
    if capacity is not None:
        values["capacity"] = Enrolment._meta.get_field("capacity").clean(capacity, None)
    return Enrolment.objects.update_or_create(learner=learner, exam=exam, defaults=values)[0]


def plan_day(*, learner: Learner, exam: Exam, now: datetime) -> DayPlan:
    """Return today's plan, made on the first call of the learner's day.

    Of two calls at once one makes it and both return that. A day without anything to ask is
    not stored: questions published later in the day still make a plan.
    """
    settings = settings_of(learner)
    day = day_in(settings, now)
    plans = DayPlan.objects.filter(learner=learner, exam=exam, day=day)
    if plan := plans.first():
        return plan
    plan = _planned(_Today(learner, settings, enrolment_of(learner, exam), day), exam)
    plan.made_at = now
    if plan.reviews or plan.new:
        DayPlan.objects.bulk_create([plan], ignore_conflicts=True)
    return plans.first() or plan


def queue(*, learner: Learner, exam: Exam, now: datetime) -> Queue:
    """Return today's queue: the plan less what is answered today and what may not be asked."""
    plan = plan_day(learner=learner, exam=exam, now=now)
    settings = settings_of(learner)
    today = _Today(learner, settings, enrolment_of(learner, exam), plan.day)
    answered = _answered_on(plan.day, learner)
    askable = answered | _askable([*plan.reviews, *plan.new], learner)
    reviews = [one for one in plan.reviews if one in askable]
    new = [one for one in plan.new if one in askable]
    remaining = [one for one in (*reviews, *new) if one not in answered]
    return Queue(
        day=date_of(plan.day),
        reviews=reviews,
        new=new,
        overdue=_overdue(remaining, today),
        done=len(reviews) + len(new) - len(remaining),
        postponed=len(plan.postponed),
        remaining=remaining,
    )


def coming_days(
    *, learner: Learner, exam: Exam, now: datetime, days: int = 7
) -> list[tuple[date, int]]:
    """Return how many reviews fall due on each of the coming days, as memory stands now.

    Today's count holds all that is due and not yet answered, what is overdue included.
    """
    settings = settings_of(learner)
    first = day_in(settings, now)
    today = _Today(learner, settings, enrolment_of(learner, exam), first)
    span = range(first, first + days)
    counts = dict.fromkeys(span, 0)
    for card in _cards(learner, exam).candidates(first + days - 1):
        due = next((day for day in span if today.due_on(card, day)), None)
        if due is not None:
            counts[due] += 1
    return [(date_of(day), count) for day, count in counts.items()]


def sample(*, learner: Learner, exam: Exam, count: int = 10) -> list[int]:
    """Return questions for a first try: kinds and articles mixed, no two of one fact.

    The same for a learner however often it is asked, as long as the bank stays the same.
    """
    rows = list(
        Question.objects.published().for_exam(exam).values_list("id", "kind", "group", "item_id")
    )
    rows.sort(key=lambda row: blake2b(f"{learner.pk}:{row[0]}".encode()).digest())
    chosen: list[tuple[int, str, str, int]] = []
    while rows and len(chosen) < count:
        best = min(rows, key=lambda row: _likeness(row, chosen))
        chosen.append(best)
        rows = [row for row in rows if row[0] != best[0] and not (best[2] and row[2] == best[2])]
    return [row[0] for row in chosen]


def _likeness(
    row: tuple[int, str, str, int], chosen: Iterable[tuple[int, str, str, int]]
) -> tuple[int, int]:
    kinds = sum(row[1] == other[1] for other in chosen)
    return kinds, sum(row[3] == other[3] for other in chosen)


def _planned(today: _Today, exam: Exam) -> DayPlan:
    met = [
        _candidate(card.question, card)
        for card in _cards(today.learner, exam).candidates(today.day).select_related("question")
    ]
    unseen = [_candidate(question) for question in _unseen(today.learner, exam)]
    capacity = today.enrolment.capacity
    plan = balancing.plan(
        [*met, *unseen],
        today=today.day,
        desired=today.desired_on(today.day),
        capacity=capacity,
        allowance=new_allowance(len(unseen), today.left, capacity),
        exam_day=today.exam_day,
        taken=_taken(today, exam),
        weights=today.weights,
    )
    return DayPlan(
        learner=today.learner,
        exam=exam,
        day=today.day,
        reviews=[one.question_id for one in plan.reviews],
        new=[one.question_id for one in plan.new],
        postponed=[one.question_id for one in plan.postponed],
    )


def _candidate(question: Question, card: Card | None = None) -> Candidate:
    return Candidate(
        card_id=card.pk if card else None,
        question_id=question.pk,
        group=question.group,
        article=str(question.item_id),
        state=state_of(card) if card else None,
    )


def _cards(learner: Learner, exam: Exam) -> CardQuerySet:
    asked = Question.objects.published().for_exam(exam)
    return Card.objects.for_learner(learner).filter(question__in=asked.values("pk"))


def _unseen(learner: Learner, exam: Exam) -> QuestionQuerySet:
    out = Card.objects.for_learner(learner).filter(Q(stability__isnull=False) | Q(suspended=True))
    return Question.objects.published().for_exam(exam).exclude(pk__in=out.values("question"))


def _taken(today: _Today, exam: Exam) -> list[Candidate]:
    """Questions answered today already, or in the day's plan for another exam."""
    taken = _answered_on(today.day, today.learner)
    plans = DayPlan.objects.filter(learner=today.learner, day=today.day)
    for plan in plans.exclude(exam=exam):  # a plan of this exam is a racing call's: the same one
        taken |= {*plan.reviews, *plan.new}
    return [_candidate(question) for question in Question.objects.filter(pk__in=taken)]


def _answered_on(day: int, learner: Learner) -> set[int]:
    answers = counted_answers(learner).filter(local_day=day)
    return set(answers.values_list("question_id", flat=True))


def _askable(questions: list[int], learner: Learner) -> set[int]:
    suspended = Card.objects.for_learner(learner).filter(suspended=True)
    rows = Question.objects.published().filter(pk__in=questions)
    return set(rows.exclude(pk__in=suspended.values("question")).values_list("pk", flat=True))


def _overdue(remaining: list[int], today: _Today) -> int:
    cards = Card.objects.for_learner(today.learner).filter(question__in=remaining)
    return sum(today.due_on(card, today.day - 1) for card in cards)
