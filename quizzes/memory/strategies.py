"""Exam policies on arrays, as the simulation runs them: which cards each asks for on a day.

Arrays have the shape (replicates, questions). ``ours`` is the policy that the app runs, with the
figures of ``quizzes.memory.policy`` and the rules of ``quizzes.memory.balancing``; the others
are what it is measured against.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from quizzes.memory import arrays, policy
from quizzes.memory.arrays import Memories
from quizzes.memory.balancing import LEVELLED_DAYS, LIGHT_LOAD
from quizzes.memory.batch import Mask, Numbers, Whole
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Weights
from quizzes.memory.policy import (
    LAST_LOOKS,
    LEAST_GAIN,
    RAMP,
    RetentionPolicy,
    desired_retention,
)
from quizzes.memory.replay import HIGHEST_RETENTION


@dataclass(frozen=True, slots=True)
class Today:
    """What a policy sees on a day: estimates of memory, never the truth.

    - ``day``, ``exam_day``: local days. ``last``: of each card's last answer.
    - ``met``: cards answered before today; the rest of the arrays means nothing elsewhere.
    - ``fuzz``: by which each interval is stretched, for policies that spread cards by chance.
    - ``capacity``: questions that fit in a day, ``None`` for any number.
    """

    day: int
    exam_day: int
    memories: Memories
    last: Whole
    met: Mask
    fuzz: Numbers
    capacity: int | None = None
    weights: Weights = DEFAULT_WEIGHTS

    @property
    def left(self) -> int:
        return self.exam_day - self.day

    @property
    def recall(self) -> Numbers:
        return arrays.retrievability(self.memories.stability, self.day - self.last, self.weights)

    def interval(self, desired: float) -> Whole:
        return arrays.interval(self.memories.stability, desired, self.weights)

    def fuzzed(self, desired: float) -> Whole:
        return np.maximum(1, np.rint(self.interval(desired) * self.fuzz)).astype(np.int64)


class Wanted(NamedTuple):
    """The cards to ask today, and by which ``order``, lowest first, where not all of them fit."""

    chosen: Mask
    order: Numbers


Strategy = Callable[[Today], Wanted]


def ours(today: Today) -> Wanted:
    """The app's policy: ``policy.LAST_LOOKS``, made even by ``balancing``."""
    return planned(today, LAST_LOOKS)


def planned(today: Today, rule: RetentionPolicy) -> Wanted:
    """What ``balancing.plan`` asks by a retention policy, a last look on the eve aside."""
    earliest = today.last + today.interval(HIGHEST_RETENTION)
    candidates = today.met & (earliest <= today.day)
    if rule.is_final(today.left):
        return _last_looks(today, candidates)
    return _levelled(today, candidates, rule)


def _levelled(today: Today, candidates: Mask, rule: RetentionPolicy) -> Wanted:
    days = today.interval(desired_retention(today.left, rule))
    slack = np.zeros_like(days) if today.left == 1 else arrays.slack_days(days)
    wait = today.last + days - today.day
    span = max(1, min(LEVELLED_DAYS, today.left - rule.final_days))
    coming = _counts(candidates & (wait < span))
    must = candidates & (wait + slack <= 0)
    may_wait = candidates & (wait <= 0) & ~must
    ahead = candidates & (wait > 0) & (wait <= slack)
    most = np.maximum(LIGHT_LOAD, -(-coming // span))
    least = np.where(coming >= LIGHT_LOAD * span, coming // span, 0)
    due = must | _least_known(may_wait, most - _counts(must), today.recall)
    chosen = due | _least_known(ahead, least - _counts(due), today.recall)
    return Wanted(chosen, np.where(must, 0, np.where(ahead, 2, 1)) + today.recall)


def _last_looks(today: Today, candidates: Mask) -> Wanted:
    looks = arrays.looks(today.memories, today.last, today.day, today.exam_day, today.weights)
    worth = candidates & (looks.gain >= LEAST_GAIN)
    by_gain = arrays.rank(np.where(worth, -looks.gain, np.inf))
    placed = worth
    if today.capacity is not None:
        places = policy.places_left(today.capacity, today.capacity, today.left)
        placed = worth & (by_gain < places)
    place = arrays.rank(np.where(placed, looks.fading, np.inf), by_gain)
    share = np.ceil(policy.HEAD_START * _counts(worth) / today.left)
    return Wanted(worth & (place < share), place.astype(np.float64))


def constant(desired: float) -> Strategy:
    """A card is due when its recall has fallen so far, whatever the date."""
    return lambda today: _by_recall(today, _is_due(today, desired))


def capped(desired: float) -> Strategy:
    """The same, and no interval passes the exam: what it would carry over is due on the eve."""
    return lambda today: _by_recall(today, _is_due(today, desired) | (today.left == 1))


def last_week(desired: float, days: int = 7) -> Strategy:
    """The same, and everything once more in the last days, an even share of it on each."""

    def wanted(today: Today) -> Wanted:
        turn = np.arange(today.met.shape[1]) % days == days - today.left
        return _by_recall(today, _is_due(today, desired) | turn)

    return wanted


def ramp(today: Today) -> Wanted:
    """Desired retention rises from 0.80 to 0.95 over the last three weeks; see ``policy.RAMP``."""
    days = today.interval(desired_retention(today.left, RAMP))
    return _by_recall(today, today.last + days <= today.day)


def _is_due(today: Today, desired: float) -> Mask:
    due: Mask = today.last + today.fuzzed(desired) <= today.day
    return due


def _by_recall(today: Today, chosen: Mask) -> Wanted:
    return Wanted(today.met & chosen, today.recall)


def _counts(chosen: Mask) -> Whole:
    counted: Whole = chosen.sum(axis=1, keepdims=True)
    return counted


def _least_known(among: Mask, many: Whole, recall: Numbers) -> Mask:
    chosen: Mask = among & (arrays.rank(np.where(among, recall, np.inf)) < many)
    return chosen
