"""What to study today: a plan made once a day, and what is left of it.

The plan is chosen from what each card remembers and what the exam's date asks of memory today;
nothing about it is written on a card, so moving the date rewrites nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from quizzes.candidates import askable, candidate, cards_in, families_in, known_in, unseen_in
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
from quizzes.corrections import first_for
from quizzes.fitting import carried
from quizzes.memory import balancing
from quizzes.memory.changeover import Changeover
from quizzes.memory.days import date_of
from quizzes.memory.fsrs6 import Weights
from quizzes.memory.policy import (
    POLICIES,
    RetentionPolicy,
    days_left,
    is_wanted,
    looks_today,
    new_allowance,
)
from quizzes.models import Card, DayPlan, Enrolment, Exam, Question, Sitting
from quizzes.trial import sample

__all__ = [
    "Queue",
    "coming_days",
    "enrol",
    "minutes_for",
    "next_due_day",
    "plan_day",
    "queue",
    "replan",
    "replan_all",
    "sample",
]

# An answer takes so long where the learner's own log does not say; the median of real ones.
SECONDS_A_QUESTION = 35


@dataclass(frozen=True, slots=True)
class Queue:
    """One learner's day for one exam; question ids, in the order of the plan.

    - ``reviews`` and ``new``: the whole day's, answered ones included, without what has since
      been retired, rejected or suspended. ``done`` of them are answered; ``remaining`` are not:
      new values of what the learner knew, then reviews, then the other new ones.
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
    exam: Exam
    enrolment: Enrolment
    exam_day: int | None
    weights: Weights
    day: int
    easy_days: frozenset[int]
    change: Changeover

    @property
    def policy(self) -> RetentionPolicy:
        return POLICIES[self.enrolment.retention]

    @property
    def capacity(self) -> int:
        """The most questions to ask today: half as many on a day that is to be easy."""
        easy = date_of(self.day).weekday() in self.easy_days
        return self.enrolment.capacity // 2 if easy else self.enrolment.capacity

    def wants(self, card: Card, day: int) -> bool:
        """Whether the exam's policy asks for the card on a day, as ``known_in`` has it."""
        kept = card.pk in self.change.overdue
        held = day < self.change.deferred.get(card.pk, day)
        if (kept or held) and not self.policy.is_final(days_left(day, self.exam_day)):
            return kept
        state = state_of(card)
        early = state.earliest_day is None or day < state.earliest_day
        return not early and is_wanted(state, day, self.exam_day, self.policy, self.weights)


def enrol(
    *,
    learner: Learner,
    exam: Exam,
    sitting: Sitting | None = None,
    own_date: date | None = None,
    capacity: int | None = None,
    retention: str | None = None,
) -> Enrolment:
    """Enrol a learner, or change the date (``None``: unknown), capacity or aim of an enrolment.

    A date of one's own goes before the sitting's. Raises ``ValidationError`` for a sitting of
    another exam, a capacity outside 5 to 300 or an unknown aim; nothing is stored then.
    """
    if sitting is not None and sitting.exam_id != exam.pk:
        raise ValidationError({"sitting": _("这个考期不属于所选的考试。")})
    values: dict[str, Any] = {"sitting": sitting, "own_date": own_date}
    kept = {"capacity": capacity, "retention": retention}
    values |= {name: value for name, value in kept.items() if value is not None}
    Enrolment(**values).clean_fields(exclude=["learner", "exam", "sitting"])
    return Enrolment.objects.update_or_create(learner=learner, exam=exam, defaults=values)[0]


def plan_day(*, learner: Learner, exam: Exam, now: datetime) -> DayPlan:
    """Return today's plan, made on the first call of the learner's day.

    Of two calls at once one makes it and both return that. A day without anything to ask is
    not stored: questions published later in the day still make a plan.
    """
    return _plan(_today(learner, exam, now), now)


@transaction.atomic
def replan(*, learner: Learner, exam: Exam, now: datetime) -> None:
    """Make today's plan anew after a change of date or capacity; the day's answers stay in it.

    Without a plan yet there is nothing to change: the first look makes one.
    """
    today = _today(learner, exam, now)
    plans = DayPlan.objects.select_for_update()
    old = plans.filter(learner=learner, exam=exam, day=today.day).first()
    if old is None:
        return
    answered = _answered_on(today.day, learner)
    reviews = [one for one in old.reviews if one in answered]
    new = [one for one in old.new if one in answered]
    old.delete()
    made = _planned(today, now, reviewed=len(reviews), met=len(new))
    made.reviews, made.new = [*reviews, *made.reviews], [*new, *made.new]
    if made.reviews or made.new:
        made.save()


def replan_all(*, learner: Learner, now: datetime) -> None:
    """Make today's plans anew for every exam, after a change that concerns all of them."""
    for enrolment in Enrolment.objects.filter(learner=learner).order_by("exam"):
        replan(learner=learner, exam=enrolment.exam, now=now)


def queue(*, learner: Learner, exam: Exam, now: datetime) -> Queue:
    """Return today's queue: the plan less what is answered today and what may not be asked."""
    today = _today(learner, exam, now)
    plan = _plan(today, now)
    answered = _answered_on(plan.day, learner)
    kept = answered | askable([*plan.reviews, *plan.new], learner)
    reviews, new = ([one for one in part if one in kept] for part in (plan.reviews, plan.new))
    first = first_for(learner, exam)
    ordered = sorted([*reviews, *new], key=lambda one: one not in first)
    remaining = [one for one in ordered if one not in answered]
    return Queue(
        day=date_of(plan.day),
        reviews=reviews,
        new=new,
        overdue=_overdue(remaining, today),
        done=len(reviews) + len(new) - len(remaining),
        postponed=len(plan.postponed),
        remaining=remaining,
    )


def minutes_for(questions: int) -> int:
    """Return about how many minutes so many questions take, 1 at least."""
    return max(1, round(questions * SECONDS_A_QUESTION / 60))


def coming_days(
    *, learner: Learner, exam: Exam, now: datetime, days: int = 7
) -> list[tuple[date, int]]:
    """Return how many reviews fall due on each of the coming days, as memory stands now.

    Today's count holds all that is due and not yet answered, what is overdue included. The
    looks of the last days before the exam are spread over them.
    """
    today = _today(learner, exam, now)
    span = range(today.day, today.day + days)
    waiting = list(cards_in(learner, exam).candidates(span.stop - 1, also=today.change.overdue))
    counts, owed = dict[int, int](), 0
    for day in span:
        still = [card for card in waiting if not today.wants(card, day)]
        owed += len(waiting) - len(still)
        waiting = still
        left = days_left(day, today.exam_day)
        counts[day] = looks_today(owed, left) if left and today.policy.is_final(left) else owed
        owed -= counts[day]
    return [(date_of(day), count) for day, count in counts.items()]


def _today(learner: Learner, exam: Exam, now: datetime) -> _Today:
    settings, enrolment = settings_of(learner), enrolment_of(learner, exam)
    return _Today(
        learner=learner,
        exam=exam,
        enrolment=enrolment,
        exam_day=exam_day_of(enrolment),
        weights=weights_in(settings),
        day=day_in(settings, now),
        easy_days=frozenset(settings.easy_days),
        change=carried(learner),
    )


def _plan(today: _Today, now: datetime) -> DayPlan:
    plans = DayPlan.objects.filter(learner=today.learner, exam=today.exam, day=today.day)
    if plan := plans.first():
        return plan
    made = _planned(today, now)
    if made.reviews or made.new:
        DayPlan.objects.bulk_create([made], ignore_conflicts=True)
    return plans.first() or made


def _planned(today: _Today, now: datetime, *, reviewed: int = 0, met: int = 0) -> DayPlan:
    """The plan of the day; ``reviewed`` and ``met`` questions of it are answered already."""
    taken, first = _taken(today), first_for(today.learner, today.exam)
    families = families_in(today.exam, taken)
    left, done = days_left(today.day, today.exam_day), reviewed + met
    change, final = today.change, today.policy.is_final(left)
    known = known_in(today.learner, today.exam, today.day, families, change, hold_back=not final)
    unseen = [
        candidate(question, families, first=question.pk in first)
        for question in unseen_in(today.learner, today.exam)
    ]
    plan = balancing.plan(
        [*known, *unseen],
        today=today.day,
        exam_day=today.exam_day,
        policy=today.policy,
        capacity=today.capacity,
        usual=today.enrolment.capacity,
        done=done,
        allowance=max(0, new_allowance(len(unseen) + met, left, today.capacity) - met),
        taken=[candidate(question, families) for question in taken],
        weights=today.weights,
    )
    return DayPlan(
        learner=today.learner,
        exam=today.exam,
        day=today.day,
        reviews=[one.question_id for one in plan.reviews],
        new=[one.question_id for one in plan.new],
        postponed=[one.question_id for one in plan.postponed],
        made_at=now,
    )


def _taken(today: _Today) -> list[Question]:
    """Questions answered today already, or in the day's plan for another exam."""
    taken = _answered_on(today.day, today.learner)
    for plan in DayPlan.objects.filter(learner=today.learner, day=today.day):
        taken |= {*plan.reviews, *plan.new}
    return list(Question.objects.filter(pk__in=taken))


def _answered_on(day: int, learner: Learner) -> set[int]:
    answers = counted_answers(learner).filter(local_day=day)
    return set(answers.values_list("question_id", flat=True))


def _overdue(remaining: list[int], today: _Today) -> int:
    yesterday = today.day - 1
    if today.policy.is_final(days_left(yesterday, today.exam_day)):
        return 0  # the last looks have no day of their own
    cards = Card.objects.for_learner(today.learner).filter(question__in=remaining)
    return sum(today.wants(card, yesterday) for card in cards)
