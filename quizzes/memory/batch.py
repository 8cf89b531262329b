"""Many cards replayed at once, in arrays: the same memory as ``fsrs6``, for measuring and fitting.

The loop runs over the number of the review, not over the cards: first every card's first review,
then every card's second, and so on. Cards stand in order of length, longest first, so that those
still in the loop are always the front of the arrays.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    DIFFICULTY_MAX,
    DIFFICULTY_MIN,
    STABILITY_MAX,
    STABILITY_MIN,
    Weights,
)

Numbers = NDArray[np.float64]
Whole = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Histories:
    """The graded answers of many cards, one card after the other, each in order of answering.

    - ``grades``: 1 to 4, shape (reviews,).
    - ``gaps``: local days since the card's answer before, shape (reviews,); 0 or less is the
      same day. That of a card's first answer is not read.
    - ``lengths``: answers of each card, at least 1, shape (cards,); they add up to ``reviews``.
    """

    grades: Whole
    gaps: Whole
    lengths: Whole

    def __post_init__(self) -> None:
        if not self.grades.shape == self.gaps.shape == (self.lengths.sum(),):
            raise ValueError("grades, gaps and lengths tell of different numbers of reviews")
        if self.grades.size and not 1 <= self.grades.min() <= self.grades.max() <= 4:
            raise ValueError("a grade must lie within 1 and 4")
        if self.lengths.size and self.lengths.min() < 1:
            raise ValueError("a card without an answer has no history")

    @property
    def starts(self) -> Whole:
        """Where each card's first answer stands, shape (cards,)."""
        return np.cumsum(self.lengths) - self.lengths

    @property
    def spaced(self) -> Mask:
        """Which answers were given on a later day than the card's last, shape (reviews,)."""
        later = self.gaps > 0
        later[self.starts] = False
        return later

    @property
    def recalled(self) -> Mask:
        """Which answers were anything but Again, shape (reviews,)."""
        return self.grades > 1


@dataclass(frozen=True, slots=True)
class Replayed:
    """What a replay gives for each review, in the order of the histories, shape (reviews,).

    ``stability`` (days) and ``difficulty`` after the review; ``recall``, the chance predicted
    just before it, ``nan`` where the review is no evidence (a first one, or a same-day one).
    """

    stability: Numbers
    difficulty: Numbers
    recall: Numbers


def histories_of(cards: Iterable[Sequence[tuple[int, int]]]) -> Histories:
    """Lay out cards given as lists of (grade, days since the last answer).

    Raises ``ValueError`` for an empty card and for a grade outside 1 to 4.
    """
    each = list(cards)
    pairs = np.array([pair for card in each for pair in card], dtype=np.int64).reshape(-1, 2)
    lengths = np.array([len(card) for card in each], dtype=np.int64)
    return Histories(pairs[:, 0], pairs[:, 1], lengths)


def replay(histories: Histories, weights: Weights = DEFAULT_WEIGHTS) -> Replayed:
    """Replay every card; the numbers are those of ``fsrs6.first_values`` and ``step_values``."""
    longest_first = np.argsort(-histories.lengths, kind="stable")
    lengths, starts = histories.lengths[longest_first], histories.starts[longest_first]
    made = Replayed(*(np.full(histories.grades.shape, np.nan) for _ in range(3)))
    stability = difficulty = np.empty(0)
    for number in range(lengths.max(initial=0)):
        # Lengths fall, so the cards longer than the number are the first so many.
        places = starts[: np.searchsorted(-lengths, -number)] + number
        grades = histories.grades[places]
        if number == 0:
            stability = np.array(weights.first_stability)[grades - 1]
            difficulty = np.array(weights.first_difficulty)[grades - 1]
        else:
            before = stability[: len(places)], difficulty[: len(places)]
            stability, difficulty, recall = stepped(
                *before, grades, histories.gaps[places], weights
            )
            made.recall[places] = recall
        made.stability[places], made.difficulty[places] = stability, difficulty
    return made


def stepped(
    stability: Numbers, difficulty: Numbers, grades: Whole, gaps: Whole, weights: Weights
) -> tuple[Numbers, Numbers, Numbers]:
    """Return stability and difficulty after one more answer of each card, and recall before.

    All arrays have the shape (cards,); ``gaps`` as in ``Histories``.
    """
    recall = np.exp(weights.decay * np.log(1 + weights.factor * np.maximum(gaps, 0) / stability))
    spaced, known = gaps > 0, grades > 1
    grown = np.empty_like(stability)
    for chosen, formula in (
        (~spaced, _after_same_day),
        (spaced & ~known, _after_lapse),
        (spaced & known, _after_recall),
    ):
        at = np.flatnonzero(chosen)
        grown[at] = formula(stability[at], difficulty[at], grades[at], recall[at], weights)
    stability = np.clip(grown, STABILITY_MIN, STABILITY_MAX)
    return (
        stability,
        _next_difficulty(difficulty, grades, weights),
        np.where(spaced, recall, np.nan),
    )


def _after_same_day(
    stability: Numbers, difficulty: Numbers, grades: Whole, recall: Numbers, weights: Weights
) -> Numbers:
    gain = np.array(weights.short_gain)[grades - 1] * _power(stability, -weights.values[19])
    grown: Numbers = stability * np.where(grades > 1, np.maximum(gain, 1), gain)
    return grown


def _after_lapse(
    stability: Numbers, difficulty: Numbers, grades: Whole, recall: Numbers, weights: Weights
) -> Numbers:
    w = weights.values
    left: Numbers = w[11] * _power(difficulty, -w[12]) * (_power(stability + 1, w[13]) - 1)
    left *= np.exp((1 - recall) * w[14])
    return np.minimum(left, stability / weights.forget_cap)


def _after_recall(
    stability: Numbers, difficulty: Numbers, grades: Whole, recall: Numbers, weights: Weights
) -> Numbers:
    w = weights.values
    gain = np.array(weights.recall_gain)[grades - 1] * (11 - difficulty)
    gain *= _power(stability, -w[9])
    grown: Numbers = stability * (1 + gain * (np.exp((1 - recall) * w[10]) - 1))
    return grown


def _next_difficulty(difficulty: Numbers, grades: Whole, weights: Weights) -> Numbers:
    change = np.array(weights.difficulty_change)[grades - 1]
    moved = difficulty + (10 - difficulty) * change
    pulled: Numbers = weights.difficulty_pull + weights.difficulty_keep * moved
    return np.clip(pulled, DIFFICULTY_MIN, DIFFICULTY_MAX)


def _power(base: Numbers, exponent: float) -> Numbers:
    # A logarithm and an exponential take half the time of ``**`` on arrays.
    power: Numbers = np.exp(exponent * np.log(base))
    return power
