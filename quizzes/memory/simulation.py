"""What a policy does to a candidate's load and to recall on the day of the exam.

The set-up: memory follows FSRS-6, but each card's true stability differs from what the policy
estimates by a log-normal factor of its own, and the policy sees the estimates only. First answers
are graded by ``policy.FIRST_GRADES``, later successes by ``SUCCESSES``. A card that fails is seen
once more on the same day, which is counted as a review and graded Good; a first sight is not
counted as one. Cards are introduced evenly until ``policy.SETTLING_DAYS`` before the exam.

A review takes ``REVIEW_SECONDS``, a first sight ``policy.FIRST_SIGHT_COST`` times as long. The app
takes 35 seconds for any question of whoever has no log to tell their pace: a newcomer meets mostly
first sights, and is better told too much time than too little. Here only the ratio of the two
counts, for all policies get the same minutes.

The truth is FSRS itself: this ranks policies, and proves nothing about people.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import inf

import numpy as np

from quizzes.memory import arrays, papers, strategies
from quizzes.memory.arrays import Memories
from quizzes.memory.batch import Mask, Numbers, Whole
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade
from quizzes.memory.grading import SectionRule
from quizzes.memory.papers import Section
from quizzes.memory.policy import FIRST_GRADES, FIRST_SIGHT_COST, SETTLING_DAYS
from quizzes.memory.strategies import Strategy, Today, Wanted

OURS = "ours"
POLICIES: Mapping[str, Strategy] = {
    "constant-0.90": strategies.constant(0.90),
    "constant-0.95": strategies.constant(0.95),
    "capped-0.90": strategies.capped(0.90),
    "last-week": strategies.last_week(0.80),
    "ramp": strategies.ramp,
    OURS: strategies.ours,
}

# Hard, Good, Easy.
SUCCESSES = (0.10, 0.78, 0.12)
FUZZ = 0.08
PAPER = (
    Section("single", 60, SectionRule(1), options=4),
    Section("multiple", 20, SectionRule(2, 0.5), options=5, least=2, most=4),
)
REVIEW_SECONDS = 20
FIRST_SIGHT_SECONDS = REVIEW_SECONDS * FIRST_SIGHT_COST
# More than these would take hours.
MOST_CARDS, MOST_DAYS = 1_000_000, 1_000


@dataclass(frozen=True, slots=True)
class Setup:
    """What is simulated: ``days`` until the exam, ``sigma`` of the log-normal factor.

    ``missed``: the share of days on which a learner, by chance, answers nothing. Raises
    ``ValueError`` for no question or replicate, a negative ``sigma`` or ``seed``, a share outside
    0 to 1, an exam too near to introduce anything before it, and more cards (replicates ×
    questions) or days than ``MOST_CARDS`` and ``MOST_DAYS``.
    """

    questions: int = 600
    days: int = 60
    sigma: float = 0.4
    replicates: int = 20
    seed: int = 1
    missed: float = 0.0

    def __post_init__(self) -> None:
        if min(self.questions, self.replicates) < 1:
            raise ValueError("a simulation needs questions and replicates")
        if not 0 <= self.sigma < inf or self.seed < 0:
            raise ValueError("sigma and seed must be finite and not negative")
        if not 0 <= self.missed <= 1:
            raise ValueError("the share of missed days must lie within 0 and 1")
        if self.days <= SETTLING_DAYS:
            raise ValueError(f"the exam must be more than {SETTLING_DAYS} days ahead")
        if self.replicates * self.questions > MOST_CARDS or self.days > MOST_DAYS:
            raise ValueError(f"more than {MOST_CARDS} cards or {MOST_DAYS} days take too long")

    @property
    def shape(self) -> tuple[int, int]:
        return self.replicates, self.questions


@dataclass(frozen=True, slots=True)
class Course:
    """One policy's days, up to the exam.

    - ``recall``: true chance of recall on the day, over all questions and replicates.
    - ``reviews``: mean number; ``peak``: those of the busiest day of any replicate.
    - ``minutes``: a day, first sights included.
    - ``loads``: mean reviews on each day, shape (days,); ``recalls``: the true chance of recall
      on the morning after each day, over what has been met, 0 where nothing has.
    """

    recall: float
    reviews: float
    peak: int
    minutes: float
    loads: tuple[float, ...]
    recalls: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Result:
    """A policy's course as it likes, and its ``marks`` when cut at the same minutes a day."""

    policy: str
    course: Course
    marks: float


def compare(setup: Setup, minutes: float | None = None) -> list[Result]:
    """Run every policy twice: uncut, and with the same minutes a day for all.

    ``minutes`` defaults to what ours takes on average when uncut. A day cut at them begins with
    the first sights that are due, the same for every policy; the rest of the time goes to
    reviews in the policy's own order (ours: see ``balancing``; the others: least recall first).
    What does not fit waits for tomorrow.
    """
    uncut = {name: run(setup, strategy) for name, strategy in POLICIES.items()}
    same = uncut[OURS].minutes if minutes is None else minutes
    return [
        Result(name, uncut[name], expected_marks(run(setup, strategy, same).recall))
        for name, strategy in POLICIES.items()
    ]


def expected_marks(recall: float) -> float:
    """Return the expected marks of 100 on a paper drawn from the questions.

    60 single-choice questions earn 1 mark each, 20 multiple-choice ones 2, by the official rule. A
    question that is recalled earns all its marks; another is guessed, see ``papers.guessed``.
    """
    return papers.expected_marks(PAPER, recall, 0.0).mean


def run(setup: Setup, strategy: Strategy, minutes: float | None = None) -> Course:
    """Simulate one policy; with ``minutes``, each day is cut at so many."""
    world = _World(setup)
    for day in range(setup.days):
        world.live(day, strategy, minutes)
    return world.course()


@dataclass(slots=True)
class _World:
    """All cards of all replicates. Chance is drawn alike for every policy of one seed."""

    setup: Setup
    chance: np.random.Generator = field(init=False)
    factor: Numbers = field(init=False)
    first_grades: Whole = field(init=False)
    memories: Memories = field(init=False)
    last: Whole = field(init=False)
    met: Mask = field(init=False)
    fuzz: Numbers = field(init=False)
    there: Mask = field(init=False)
    loads: list[Whole] = field(default_factory=list)
    seconds: float = 0.0
    recalls: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        shape = self.setup.shape
        self.chance = np.random.default_rng(self.setup.seed)
        self.factor = np.exp(self.setup.sigma * self.chance.standard_normal(shape))
        self.first_grades = self.chance.choice(np.array(Grade), p=FIRST_GRADES, size=shape)
        self.memories = arrays.first(self.first_grades, DEFAULT_WEIGHTS)
        self.last = np.zeros(shape, dtype=np.int64)
        self.met = np.zeros(shape, dtype=np.bool_)
        self.fuzz = np.ones(shape)
        days = np.random.default_rng([self.setup.seed, 1]).random((self.setup.days, shape[0], 1))
        self.there = days >= self.setup.missed

    def live(self, day: int, strategy: Strategy, minutes: float | None) -> None:
        """Answer what is new and what the policy asks for, as far as the minutes go."""
        known, graded = self.chance.random((2, *self.setup.shape))
        fuzz = 1 + FUZZ * self.chance.uniform(-1, 1, self.setup.shape)
        fails = known >= self._true_recall(day)
        new, asked = self._new(day), strategy(self._seen(day, fuzz, minutes))
        new, asked = new & self.there[day], Wanted(asked.chosen & self.there[day], asked.order)
        again = self.first_grades == Grade.AGAIN
        if minutes is not None:
            new, asked = self._cut(new, asked, fails, minutes)
        self._answer(asked.chosen, fails, graded, day)
        self._repeat((asked.chosen & fails) | (new & again))
        answered = asked.chosen | new
        self.met |= new
        self.last[answered] = day
        self.fuzz[answered] = fuzz[answered]
        self._count((asked.chosen * (1 + fails) + new * again).sum(axis=1), int(new.sum()))
        self.recalls.append(self._mean_recall(day + 1) / max(self.met.mean(), 1e-9))

    def course(self) -> Course:
        loads, days = np.array(self.loads), self.setup.days
        return Course(
            recall=self._mean_recall(days),
            reviews=float(loads.sum(axis=0).mean()),
            peak=int(loads.max()),
            minutes=self.seconds / 60 / days / self.setup.replicates,
            loads=tuple(loads.mean(axis=1).tolist()),
            recalls=tuple(self.recalls),
        )

    def _seen(self, day: int, fuzz: Numbers, minutes: float | None) -> Today:
        return Today(
            day=day,
            exam_day=self.setup.days,
            memories=self.memories,
            last=self.last,
            met=self.met,
            fuzz=self.fuzz,
            capacity=None if minutes is None else int(minutes * 60 / REVIEW_SECONDS),
        )

    def _new(self, day: int) -> Mask:
        introduced = np.arange(self.setup.questions) * (self.setup.days - SETTLING_DAYS)
        return ~self.met & (introduced // self.setup.questions <= day)

    def _cut(self, new: Mask, asked: Wanted, fails: Mask, minutes: float) -> tuple[Mask, Wanted]:
        """Return what fits into the minutes: first sights, and then reviews, each in order."""
        room = np.full((self.setup.replicates, 1), minutes * 60)
        again = self.first_grades == Grade.AGAIN
        cost = FIRST_SIGHT_SECONDS + REVIEW_SECONDS * again
        fitting = _cut(Wanted(new, np.zeros(self.setup.shape)), cost, room)
        room = room - (fitting * cost).sum(axis=1, keepdims=True)
        reviews = _cut(asked, REVIEW_SECONDS * (1 + fails), room)
        return fitting, Wanted(reviews, asked.order)

    def _count(self, load: Whole, new: int) -> None:
        self.loads.append(load)
        self.seconds += REVIEW_SECONDS * load.sum() + FIRST_SIGHT_SECONDS * new

    def _true_recall(self, day: int) -> Numbers:
        true = self.memories.stability * self.factor
        return arrays.retrievability(true, day - self.last, DEFAULT_WEIGHTS)

    def _mean_recall(self, day: int) -> float:
        return float(np.where(self.met, self._true_recall(day), 0).mean())

    def _answer(self, asked: Mask, fails: Mask, graded: Numbers, day: int) -> None:
        hard, good, _ = np.cumsum(SUCCESSES)
        successes = np.searchsorted([hard, good], graded[asked], side="right") + int(Grade.HARD)
        grades = np.where(fails[asked], int(Grade.AGAIN), successes)
        elapsed = day - self.last[asked]
        before = self.memories.at(asked)
        self.memories.put(asked, arrays.step(before, grades, elapsed, DEFAULT_WEIGHTS))

    def _repeat(self, failed: Mask) -> None:
        before = self.memories.at(failed)
        self.memories.put(failed, arrays.step(before, Grade.GOOD, 0, DEFAULT_WEIGHTS))


def _cut(wanted: Wanted, cost: Whole, room: Numbers) -> Mask:
    """Return what of the wanted fits into each replicate's room, both in seconds."""
    order = np.argsort(np.where(wanted.chosen, wanted.order, np.inf), axis=1, kind="stable")
    spent = np.take_along_axis(wanted.chosen * cost, order, axis=1).cumsum(axis=1)
    fits = np.empty_like(wanted.chosen)
    np.put_along_axis(fits, order, spent <= room, axis=1)
    return wanted.chosen & fits
