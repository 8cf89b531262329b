"""The days to the exam, lived through in advance: what the plan will have made of memory.

A rehearsal of ``quizzes.memory.balancing`` by the same policy, without what only moves a
question by a day (siblings, easy days). Nothing is drawn: a card that is reviewed takes the mean
of what the two answers would make of it, and of new questions an even share is missed (a mean of
those two, a day and ten apart, would be like neither).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp, log

import numpy as np
from numpy.typing import NDArray

from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    INTERVAL_MAX,
    Grade,
    Weights,
    first_values,
    step_values,
)
from quizzes.memory.policy import RAMP, RetentionPolicy, desired_retention, new_allowance
from quizzes.memory.replay import HIGHEST_RETENTION, CardState

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
    policy: RetentionPolicy = RAMP
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


def look_ahead(states: Sequence[CardState], asked: Sequence[bool], way: Way) -> Memories:
    """Return the memories on the morning of the exam, if the plan is followed until then.

    ``asked`` is false for cards that no plan asks (suspended ones). New questions come in the
    order given. Past ``LONGEST_WAY`` days the exam is taken to be that near.
    """
    cards, open_ones = memories_of(states), np.array(asked, dtype=np.bool_)
    start = max(way.today, way.exam_day - LONGEST_WAY)
    cards.last_day += start - way.today
    for day in range(start, way.exam_day):
        room = way.capacity - (way.done if day == start else 0)
        _live(cards, open_ones, day, max(0, room), way)
    return cards


def _live(cards: Memories, open_ones: NDArray[np.bool_], day: int, room: int, way: Way) -> None:
    met = np.flatnonzero(cards.met & open_ones)
    unseen = np.flatnonzero(~cards.met & open_ones)
    reviewed = _to_review(cards, met, day, way)[:room]
    allowance = new_allowance(len(unseen), way.exam_day - day, way.capacity)
    _review(cards, reviewed, day, way.weights)
    _meet(cards, unseen[: min(allowance, room - len(reviewed))], day, way.weights)


def _to_review(cards: Memories, met: Places, day: int, way: Way) -> Places:
    """Return the cards due on the day, least recall first; on the eve all that may be asked."""
    left = way.exam_day - day
    desired = HIGHEST_RETENTION if left == 1 else desired_retention(left, way.policy)
    curve = (desired ** (1 / way.weights.decay) - 1) / way.weights.factor
    stability, elapsed = cards.stability[met], day - cards.last_day[met]
    interval = np.clip(np.rint(stability * curve), 1, INTERVAL_MAX)
    due = elapsed >= interval
    # Recall falls as the elapsed time grows in units of stability.
    order = np.argsort(-(elapsed / stability)[due], kind="stable")
    most_urgent_first: Places = met[due][order]
    return most_urgent_first


def _review(cards: Memories, places: Places, day: int, weights: Weights) -> None:
    for place in places:
        stability, difficulty = float(cards.stability[place]), float(cards.difficulty[place])
        elapsed = int(day - cards.last_day[place])
        recall = (1 + weights.factor * elapsed / stability) ** weights.decay
        right = step_values(stability, difficulty, Grade.GOOD, elapsed, weights)
        wrong = step_values(stability, difficulty, Grade.AGAIN, elapsed, weights)
        cards.stability[place], cards.difficulty[place] = _mean(right, wrong, recall)
        cards.last_day[place] = day


def _meet(cards: Memories, places: Places, day: int, weights: Weights) -> None:
    so_far = int(np.count_nonzero(cards.met))
    for place, number in zip(places, range(so_far, so_far + len(places)), strict=True):
        # Spread evenly: so many of the first n are right as the share says, to the nearest one.
        right = round((number + 1) * FIRST_RIGHT) > round(number * FIRST_RIGHT)
        memory = first_values(Grade.GOOD if right else Grade.AGAIN, weights)
        cards.stability[place], cards.difficulty[place] = memory
        cards.last_day[place] = day


def _mean(
    right: tuple[float, float], wrong: tuple[float, float], chance: float
) -> tuple[float, float]:
    """Mix two memories: stability by its logarithm, in which it grows, difficulty as it is."""
    stability = exp(chance * log(right[0]) + (1 - chance) * log(wrong[0]))
    return stability, chance * right[1] + (1 - chance) * wrong[1]
