"""The days to the exam, lived through in advance: what the plan will have made of memory.

A rehearsal of ``quizzes.memory.balancing`` by the same policy, without what only moves a
question by a day (reviews of siblings, contrasts, easy days). Nothing is drawn: of new questions
an even share is missed, and of reviews as many as their chances add up to. (A mean of what a
right and a wrong answer leave of memory, days and weeks apart, would be like neither, and too
good.)
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

import numpy as np
from numpy.typing import NDArray

from quizzes.memory import arrays
from quizzes.memory.arrays import looks
from quizzes.memory.batch import Whole
from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    Grade,
    Weights,
    first_values,
    step_values,
)
from quizzes.memory.policy import LAST_LOOKS, RetentionPolicy, new_allowance, new_pays
from quizzes.memory.replay import HIGHEST_RETENTION, CardState
from quizzes.memory.strategies import Today, planned

Numbers = NDArray[np.float64]
Places = NDArray[np.intp]

# The share of new questions that learners answer right at first sight, over many learners: all
# first grades but Again.
FIRST_RIGHT = 0.76

# What lies further ahead changes hardly anything on the day.
LONGEST_WAY = 400


@dataclass(frozen=True, slots=True)
class Way:
    """A learner's way to the exam. Days are local day numbers, from ``today`` to the eve.

    ``capacity``: questions a day at most; ``done`` of today's are answered already.
    """

    today: int
    exam_day: int
    capacity: int
    done: int = 0
    policy: RetentionPolicy = LAST_LOOKS
    weights: Weights = DEFAULT_WEIGHTS


@dataclass(slots=True)
class Memories:
    """Many cards as columns: stability and difficulty 0 where a question is not met."""

    stability: Numbers
    difficulty: Numbers
    last_day: Numbers

    @property
    def met(self) -> NDArray[np.bool_]:
        return self.stability > 0

    def recall(self, day: int, weights: Weights, shift: float = 0.0) -> Numbers:
        """Return the chance of recall on a day, 0 where not met.

        ``shift`` is added to the natural logarithm of each stability.
        """
        stability = np.where(self.met, self.stability, 1.0) * exp(shift)
        elapsed = np.maximum(0.0, day - self.last_day)
        recall = (1 + weights.factor * elapsed / stability) ** weights.decay
        return np.where(self.met, recall, 0.0)


def memories_of(states: Sequence[CardState]) -> Memories:
    """Return the cards' memories as columns, in the order given."""
    rows = [
        (state.memory.stability, state.memory.difficulty, state.last_day or 0)
        if state.memory
        else (0.0, 0.0, 0)
        for state in states
    ]
    columns = np.array(rows, dtype=np.float64).reshape(-1, 3).T.copy()
    return Memories(*columns)


def look_ahead(
    states: Sequence[CardState], asked: Sequence[bool], way: Way, groups: Sequence[str] = ()
) -> Memories:
    """Return the memories on the morning of the exam, if the plan is followed until then.

    ``asked`` is false for cards that no plan asks (suspended ones). New questions come in the
    order given, no two of one of the ``groups`` (empty: of none) on a day. Past ``LONGEST_WAY``
    days the exam is taken to be that near.
    """
    cards, open_ones = memories_of(states), np.array(asked, dtype=np.bool_)
    facts = _facts(groups or [""] * len(states))
    start = max(way.today, way.exam_day - LONGEST_WAY)
    cards.last_day += start - way.today
    risk = 0.5
    for day in range(start, way.exam_day):
        room = way.capacity - (way.done if day == start else 0)
        risk = _live(cards, open_ones, day, max(0, room), way, facts, risk)
    return cards


def _facts(groups: Sequence[str]) -> Places:
    """Number the groups; a question of none is a group of its own."""
    numbers = {group: place for place, group in enumerate(groups) if group}
    return np.array([numbers.get(group, place) for place, group in enumerate(groups)])


def _live(
    cards: Memories,
    open_ones: NDArray[np.bool_],
    day: int,
    room: int,
    way: Way,
    facts: Places,
    risk: float,
) -> float:
    """Live a day; ``risk``, before and after, is the part of a miss that is still to come."""
    met = np.flatnonzero(cards.met & open_ones)
    unseen = np.flatnonzero(~cards.met & open_ones)
    today = _today(cards, met, day, way)
    reviewed = met[_to_review(today, way.policy)][:room]
    allowance = new_allowance(len(unseen), way.exam_day - day, way.capacity)
    new = _one_a_fact(unseen, facts)[:allowance]
    short = len(reviewed) + len(new) - room
    if short > 0:
        gains = looks(*_memories(cards, reviewed), day, way.exam_day, way.weights).gain[0]
        least_first = np.argsort(gains, kind="stable")[:short]
        yielding = [one for one in least_first if new_pays(today.left, gains[one], way.weights)]
        reviewed = np.delete(reviewed, yielding)
    _meet(cards, new[: room - len(reviewed)], day, way.weights)
    return _review(cards, reviewed, day, way.weights, risk)


def _one_a_fact(places: Places, facts: Places) -> Places:
    _, first_ones = np.unique(facts[places], return_index=True)
    return places[np.sort(first_ones)]


def _today(cards: Memories, met: Places, day: int, way: Way) -> Today:
    memories, last = _memories(cards, met)
    return Today(
        day=day,
        exam_day=way.exam_day,
        memories=memories,
        last=last,
        met=np.ones_like(last, dtype=np.bool_),
        fuzz=np.ones_like(memories.stability),
        capacity=way.capacity,
        weights=way.weights,
    )


def _memories(cards: Memories, places: Places) -> tuple[arrays.Memories, Whole]:
    """Return memories and last days as ``strategies`` takes them, shape (1, cards)."""
    columns = (cards.stability, cards.difficulty, cards.last_day)
    stability, difficulty, last = (column[places][None, :] for column in columns)
    return arrays.Memories(stability, difficulty), last.astype(np.int64)


def _to_review(today: Today, policy: RetentionPolicy) -> Places:
    """Return where the cards stand that the plan asks on the day, the first to be kept first."""
    wanted = planned(today, policy)
    chosen = np.flatnonzero(wanted.chosen[0])
    first_kept_first: Places = chosen[np.argsort(wanted.order[0][chosen], kind="stable")]
    if today.left > 1 or policy.is_final(1):
        return first_kept_first
    early = today.last + today.interval(HIGHEST_RETENTION) <= today.day
    others = np.flatnonzero((early & ~wanted.chosen)[0])
    least_known_first = others[np.argsort(today.recall[0][others], kind="stable")]
    return np.concatenate([first_kept_first, least_known_first])


def _review(cards: Memories, places: Places, day: int, weights: Weights, risk: float) -> float:
    recall = cards.recall(day, weights)[places]
    at_risk = np.argsort(recall, kind="stable")
    risks = risk + np.cumsum(1 - recall[at_risk])
    missed = np.diff(np.floor(risks), prepend=0.0) > 0
    for place, wrong in zip(places[at_risk], missed, strict=True):
        elapsed = int(day - cards.last_day[place])
        before = float(cards.stability[place]), float(cards.difficulty[place])
        after = step_values(*before, Grade.AGAIN if wrong else Grade.GOOD, elapsed, weights)
        cards.stability[place], cards.difficulty[place] = after
        cards.last_day[place] = day
    return float(risks[-1] % 1) if len(risks) else risk


def _meet(cards: Memories, places: Places, day: int, weights: Weights) -> None:
    so_far = int(np.count_nonzero(cards.met))
    for place, number in zip(places, range(so_far, so_far + len(places)), strict=True):
        # Spread evenly: so many of the first n are right as the share says, to the nearest one.
        right = round((number + 1) * FIRST_RIGHT) > round(number * FIRST_RIGHT)
        memory = first_values(Grade.GOOD if right else Grade.AGAIN, weights)
        cards.stability[place], cards.difficulty[place] = memory
        cards.last_day[place] = day
