"""FSRS-6 and the policy's figures on whole arrays, for simulating many cards at once.

Each function is the one of the same name in ``fsrs6``, ``balancing`` or ``policy``, applied to
every element: stabilities and intervals in days, difficulties 1 to 10, grades 1 to 4. Arrays of
one call share a shape.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from quizzes.memory import fsrs6
from quizzes.memory.fsrs6 import Grade, Weights

Floats = NDArray[np.float64]
Whole = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Memories(NamedTuple):
    """What is left of many questions."""

    stability: Floats
    difficulty: Floats

    def at(self, chosen: Flags) -> Memories:
        """Return the chosen ones, shape (number chosen,)."""
        return Memories(self.stability[chosen], self.difficulty[chosen])

    def put(self, chosen: Flags, others: Memories) -> None:
        """Write ``others`` over the chosen ones."""
        self.stability[chosen], self.difficulty[chosen] = others


def retrievability(stability: Floats, elapsed: Whole | int, weights: Weights) -> Floats:
    recall: Floats = (1 + weights.factor * elapsed / stability) ** weights.decay
    return recall


def interval(stability: Floats, desired: float, weights: Weights) -> Whole:
    curve = desired ** (1 / weights.decay) - 1
    days = np.minimum(stability / weights.factor * curve, fsrs6.INTERVAL_MAX)
    whole: Whole = np.maximum(1, np.rint(days)).astype(np.int64)
    return whole


def first(grades: Whole, weights: Weights) -> Memories:
    tables = weights.first_stability, weights.first_difficulty
    return Memories(*(np.array(table)[grades - 1] for table in tables))


def step(memories: Memories, grades: Whole, elapsed: Whole, weights: Weights) -> Memories:
    """Return the memories after another answer at least a day after the last one."""
    stability, difficulty = memories
    recall = retrievability(stability, elapsed, weights)
    right = _after_recall(stability, difficulty, recall, grades, weights)
    wrong = _after_lapse(stability, difficulty, recall, weights)
    return _bounded(np.where(grades == Grade.AGAIN, wrong, right), difficulty, grades, weights)


def same_day(memories: Memories, grade: Grade, weights: Weights) -> Memories:
    """Return the memories after a further answer on the same day."""
    stability, difficulty = memories
    gain = weights.short_gain[grade - 1] * stability ** -weights.values[19]
    grown = stability * (gain if grade is Grade.AGAIN else np.maximum(1, gain))
    return _bounded(grown, difficulty, np.full(stability.shape, int(grade)), weights)


def _after_recall(
    stability: Floats, difficulty: Floats, recall: Floats, grades: Whole, weights: Weights
) -> Floats:
    w = weights.values
    gain = np.array(weights.recall_gain)[grades - 1] * (11 - difficulty) * stability ** -w[9]
    grown: Floats = stability * (1 + gain * (np.exp((1 - recall) * w[10]) - 1))
    return grown


def _after_lapse(stability: Floats, difficulty: Floats, recall: Floats, weights: Weights) -> Floats:
    w = weights.values
    left = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1)
    return np.minimum(left * np.exp((1 - recall) * w[14]), stability / weights.forget_cap)


def _bounded(stability: Floats, difficulty: Floats, grades: Whole, weights: Weights) -> Memories:
    change = np.array(weights.difficulty_change)[grades - 1]
    moved = difficulty + (10 - difficulty) * change
    pulled = weights.difficulty_pull + weights.difficulty_keep * moved
    return Memories(
        _clipped(stability),
        np.clip(pulled, fsrs6.DIFFICULTY_MIN, fsrs6.DIFFICULTY_MAX),
    )


class Looks(NamedTuple):
    """What one more look at each card does for recall on the day; see ``policy.Look``."""

    gain: Floats
    fading: Floats


def looks(memories: Memories, last: Whole, today: int, exam_day: int, weights: Weights) -> Looks:
    todays = _recall_after(memories, last, today, exam_day, weights)
    eves = _recall_after(memories, last, exam_day - 1, exam_day, weights)
    without = retrievability(memories.stability, exam_day - last, weights)
    return Looks(np.maximum(todays, eves) - without, eves - todays)


def _recall_after(
    memories: Memories, last: Whole, day: int, exam_day: int, weights: Weights
) -> Floats:
    stability, difficulty = memories
    known = retrievability(stability, day - last, weights)
    grades = np.full(stability.shape, int(Grade.GOOD))
    good = _after_recall(stability, difficulty, known, grades, weights)
    again = _after_lapse(stability, difficulty, known, weights)
    kept = retrievability(_clipped(good), exam_day - day, weights)
    saved = retrievability(_clipped(again), exam_day - day, weights)
    return known * kept + (1 - known) * saved


def _clipped(stability: Floats) -> Floats:
    return np.clip(stability, fsrs6.STABILITY_MIN, fsrs6.STABILITY_MAX)


def slack_days(days: Whole) -> Whole:
    return np.where(days < 3, 0, np.maximum(1, days // 10))


def rank(key: Floats, then: Whole | None = None) -> Whole:
    """Return the place of each element in its row, from 0, smallest first; ties by column.

    ``then`` breaks ties before that.
    """
    keys = (key,) if then is None else (then, key)
    order = np.lexsort(keys, axis=1)
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(key.shape[1])[None, :], axis=1)
    return places
