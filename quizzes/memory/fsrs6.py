"""FSRS-6: how one graded answer changes the memory of one question.

Memory is two numbers. *Stability* is the number of days after which recall has fallen to 0.9.
*Difficulty*, 1 to 10, says how hard it is to make that number grow. The formulae are those of
the Free Spaced Repetition Scheduler, version 6 (open-spaced-repetition, "The Algorithm").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from math import exp, isfinite, log

MODEL = "fsrs-6"

STABILITY_MIN, STABILITY_MAX = 0.001, 36_500.0
DIFFICULTY_MIN, DIFFICULTY_MAX = 1.0, 10.0
INTERVAL_MAX = 36_500

# Before FSRS-6 the forgetting curve had one fixed shape; old weights keep it.
_DECAY_BEFORE_6 = 0.5


class Grade(IntEnum):
    """How well an answer was known."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


@dataclass(frozen=True, slots=True)
class Memory:
    """What is left of one question: stability in days, difficulty from 1 to 10."""

    stability: float
    difficulty: float


@dataclass(frozen=True, slots=True)
class Weights:
    """The 21 weights with the constants that follow from them; made by ``weights_of``.

    ``values`` is what is stored. The tuples ``by grade`` have four places, Again to Easy.
    """

    values: tuple[float, ...]
    decay: float
    factor: float
    first_stability: tuple[float, ...]
    first_difficulty: tuple[float, ...]
    difficulty_pull: float
    difficulty_keep: float
    difficulty_change: tuple[float, ...]
    recall_gain: tuple[float, ...]
    short_gain: tuple[float, ...]
    forget_cap: float


def weights_of(values: Sequence[float]) -> Weights:
    """Prepare 21 weights, or 17 (FSRS-4.5) or 19 (FSRS-5), which are migrated first.

    Raises ``ValueError`` for another length, a number that is not finite, a first stability
    that is not positive, or a decay outside 0.1 to 0.8.
    """
    w = _migrated(values)
    if not all(map(isfinite, w)):
        raise ValueError("every weight must be a finite number")
    if min(w[:4]) <= 0:
        raise ValueError("the first four weights are stabilities and must be positive")
    if not 0.1 <= w[20] <= 0.8:
        raise ValueError(f"the decay (weight 20) must lie within 0.1 and 0.8, not {w[20]}")
    return _prepared(w)


def _migrated(values: Sequence[float]) -> tuple[float, ...]:
    w = [float(value) for value in values]
    if len(w) == 17:
        # The line w4 - w5 (g - 3) becomes the curve w4 - exp(w5 (g - 1)) + 1 through the same
        # difficulties for Again and Easy; the damped change of difficulty needs a larger step.
        w[4], w[5], w[6] = w[4] + 2 * w[5], log(1 + 3 * w[5]) / 3, w[6] + 0.5
        # Without same-day weights a same-day answer leaves stability as it is.
        w += [0.0, 0.0]
    if len(w) == 19:
        w += [0.0, _DECAY_BEFORE_6]
    if len(w) != 21:
        raise ValueError(f"FSRS has 17, 19 or 21 weights, not {len(values)}")
    return tuple(w)


def _prepared(w: tuple[float, ...]) -> Weights:
    decay = -w[20]
    first = [w[4] - exp(w[5] * (grade - 1)) + 1 for grade in Grade]
    gain = exp(w[8])
    return Weights(
        values=w,
        decay=decay,
        factor=0.9 ** (1 / decay) - 1,
        first_stability=tuple(_stability(value) for value in w[:4]),
        first_difficulty=tuple(_difficulty(value) for value in first),
        difficulty_pull=w[7] * first[Grade.EASY - 1],
        difficulty_keep=1 - w[7],
        difficulty_change=tuple(-w[6] * (grade - 3) / 9 for grade in Grade),
        recall_gain=(0.0, gain * w[15], gain, gain * w[16]),
        short_gain=tuple(exp(w[17] * (grade - 3 + w[18])) for grade in Grade),
        forget_cap=exp(w[17] * w[18]),
    )


def _stability(value: float) -> float:
    return min(max(value, STABILITY_MIN), STABILITY_MAX)


def _difficulty(value: float) -> float:
    return min(max(value, DIFFICULTY_MIN), DIFFICULTY_MAX)


# The published defaults of FSRS-6.
DEFAULT_WEIGHTS = weights_of(
    (
        *(0.212, 1.2931, 2.3065, 8.2956),
        *(6.4133, 0.8334, 3.0194, 0.001),
        *(1.8722, 0.1666, 0.796),
        *(1.4835, 0.0614, 0.2629, 1.6483),
        *(0.6014, 1.8729),
        *(0.5425, 0.0912, 0.0658),
        0.1542,
    )
)


def retrievability(memory: Memory, elapsed_days: float, weights: Weights) -> float:
    """Return the chance of recall, 0 to 1, that many days after the last answer."""
    elapsed = max(0.0, elapsed_days)
    return float((1 + weights.factor * elapsed / memory.stability) ** weights.decay)


def interval(stability: float, desired_retention: float, weights: Weights) -> int:
    """Return after how many whole days (1 to 36,500) recall is nearest to the one desired.

    Raises ``ValueError`` when the desired retention does not lie between 0 and 1.
    """
    if not 0 < desired_retention < 1:
        raise ValueError(f"desired retention must lie between 0 and 1, not {desired_retention}")
    curve: float = desired_retention ** (1 / weights.decay) - 1
    days = min(stability / weights.factor * curve, INTERVAL_MAX)
    return max(1, round(days))


def first(grade: Grade, weights: Weights = DEFAULT_WEIGHTS) -> Memory:
    """Return the memory that the first graded answer leaves."""
    return Memory(*first_values(grade, weights))


def step(
    memory: Memory, grade: Grade, elapsed_days: int, weights: Weights = DEFAULT_WEIGHTS
) -> Memory:
    """Return the memory after another answer, ``elapsed_days`` local days after the last one.

    0 (or less: a clock set back, a flight westwards) is the same day: short-term formula.
    """
    stability, difficulty = memory.stability, memory.difficulty
    return Memory(*step_values(stability, difficulty, grade, elapsed_days, weights))


def first_values(grade: Grade, weights: Weights) -> tuple[float, float]:
    """``first`` as a bare pair (stability, difficulty), for folding a long log."""
    if grade.__class__ is not Grade:
        grade = Grade(grade)
    return weights.first_stability[grade - 1], weights.first_difficulty[grade - 1]


def step_values(
    stability: float, difficulty: float, grade: Grade, elapsed_days: int, weights: Weights
) -> tuple[float, float]:
    """``step`` on a bare pair (stability, difficulty), for folding a long log.

    Raises ``ValueError`` for a grade outside 1 to 4.
    """
    if grade.__class__ is not Grade:  # a bare 0 would read the tables from their end
        grade = Grade(grade)
    if elapsed_days <= 0:
        grown = _after_same_day(stability, grade, weights)
    elif grade == 1:
        grown = _after_lapse(stability, difficulty, elapsed_days, weights)
    else:
        grown = _after_recall(stability, difficulty, grade, elapsed_days, weights)
    if grown < STABILITY_MIN:
        grown = STABILITY_MIN
    elif grown > STABILITY_MAX:
        grown = STABILITY_MAX
    return grown, _next_difficulty(difficulty, grade, weights)


def _after_same_day(stability: float, grade: Grade, weights: Weights) -> float:
    gain: float = weights.short_gain[grade - 1] * stability ** -weights.values[19]
    return stability * gain if grade == 1 or gain > 1 else stability


def _after_lapse(stability: float, difficulty: float, elapsed_days: int, weights: Weights) -> float:
    w = weights.values
    recall = (1 + weights.factor * elapsed_days / stability) ** weights.decay
    left: float = w[11] * difficulty ** -w[12] * ((stability + 1) ** w[13] - 1)
    left *= exp((1 - recall) * w[14])
    most = stability / weights.forget_cap
    return left if left < most else most


def _after_recall(
    stability: float, difficulty: float, grade: Grade, elapsed_days: int, weights: Weights
) -> float:
    w = weights.values
    recall = (1 + weights.factor * elapsed_days / stability) ** weights.decay
    gain: float = weights.recall_gain[grade - 1] * (11 - difficulty) * stability ** -w[9]
    return stability * (1 + gain * (exp((1 - recall) * w[10]) - 1))


def _next_difficulty(difficulty: float, grade: Grade, weights: Weights) -> float:
    moved = difficulty + (10 - difficulty) * weights.difficulty_change[grade - 1]
    pulled = weights.difficulty_pull + weights.difficulty_keep * moved
    if pulled < DIFFICULTY_MIN:
        return DIFFICULTY_MIN
    return pulled if pulled < DIFFICULTY_MAX else DIFFICULTY_MAX
