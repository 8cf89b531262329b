"""FSRS-6 and the policy's figures on whole arrays, for simulating many cards at once.

Each function is the one of the same name in ``fsrs6``, ``balancing`` or ``policy``, applied to
every element: stabilities and intervals in days, difficulties 1 to 10, grades 1 to 4. Arrays of
one call share a shape.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from quizzes.memory import batch, fsrs6
from quizzes.memory.batch import Mask, Numbers, Whole
from quizzes.memory.fsrs6 import Grade, Weights


class Memories(NamedTuple):
    """What is left of many questions."""

    stability: Numbers
    difficulty: Numbers

    def at(self, chosen: Mask) -> Memories:
        """Return the chosen ones, shape (number chosen,)."""
        return Memories(self.stability[chosen], self.difficulty[chosen])

    def put(self, chosen: Mask, others: Memories) -> None:
        """Write ``others`` over the chosen ones."""
        self.stability[chosen], self.difficulty[chosen] = others


def retrievability(stability: Numbers, elapsed: Whole | int, weights: Weights) -> Numbers:
    recall: Numbers = (1 + weights.factor * elapsed / stability) ** weights.decay
    return recall


def interval(stability: Numbers, desired: float, weights: Weights) -> Whole:
    curve = desired ** (1 / weights.decay) - 1
    days = np.minimum(stability / weights.factor * curve, fsrs6.INTERVAL_MAX)
    whole: Whole = np.maximum(1, np.rint(days)).astype(np.int64)
    return whole


def first(grades: Whole, weights: Weights) -> Memories:
    tables = weights.first_stability, weights.first_difficulty
    return Memories(*(np.array(table)[grades - 1] for table in tables))


def step(memories: Memories, grade: Whole | Grade, gap: Whole | int, weights: Weights) -> Memories:
    """Return the memories after another answer; ``gap`` days after the last, 0 the same day."""
    stability, difficulty = (one.ravel() for one in memories)
    shape = memories.stability.shape
    grades, gaps = (np.broadcast_to(one, shape).ravel() for one in (grade, gap))
    grown, moved, _ = batch.stepped(stability, difficulty, grades, gaps, weights)
    return Memories(grown.reshape(shape), moved.reshape(shape))


class Looks(NamedTuple):
    """What one more look at each card does for recall on the day; see ``policy.Look``."""

    gain: Numbers
    fading: Numbers


def looks(memories: Memories, last: Whole, today: int, exam_day: int, weights: Weights) -> Looks:
    todays = _recall_after(memories, last, today, exam_day, weights)
    eves = _recall_after(memories, last, exam_day - 1, exam_day, weights)
    without = retrievability(memories.stability, exam_day - last, weights)
    return Looks(np.maximum(todays, eves) - without, eves - todays)


def _recall_after(
    memories: Memories, last: Whole, day: int, exam_day: int, weights: Weights
) -> Numbers:
    gap = day - last
    known = retrievability(memories.stability, gap, weights)
    good, again = (
        retrievability(step(memories, grade, gap, weights).stability, exam_day - day, weights)
        for grade in (Grade.GOOD, Grade.AGAIN)
    )
    return known * good + (1 - known) * again


def slack_days(days: Whole) -> Whole:
    return np.where(days < 3, 0, np.maximum(1, days // 10))


def rank(key: Numbers, then: Whole | None = None) -> Whole:
    """Return the place of each element in its row, from 0, smallest first; ties by column.

    ``then`` breaks ties before that.
    """
    keys = (key,) if then is None else (then, key)
    order = np.lexsort(keys, axis=1)
    places = np.empty_like(order)
    np.put_along_axis(places, order, np.arange(key.shape[1])[None, :], axis=1)
    return places
