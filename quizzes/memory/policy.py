"""How much recall to ask for today, and what is due by it.

Nothing here is stored. Due days follow from a card's memory, its last day and the retention
desired today, so that moving the exam's date rewrites no card.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Memory, Weights, interval
from quizzes.memory.replay import HIGHEST_RETENTION, CardState, earliest_day

# New questions come evenly until so many days before the exam; what is first met later has
# hardly the time for a second look.
SETTLING_DAYS = 10


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """Desired retention by the days left to the exam.

    ``far`` until ``ramp_days`` before it, then in a straight line to ``near`` on the day itself;
    ``undated`` where no date is known, and after the exam. Raises ``ValueError`` for a
    retention that is not above 0, or above the highest that cards are indexed for.
    """

    far: float = 0.80
    near: float = 0.95
    ramp_days: int = 21
    undated: float = 0.90

    def __post_init__(self) -> None:
        for retention in (self.far, self.near, self.undated):
            if not 0 < retention <= HIGHEST_RETENTION:
                raise ValueError(f"retention must lie within 0 and {HIGHEST_RETENTION}")
        if self.ramp_days < 1:
            raise ValueError("a ramp takes at least one day")


# In simulation the ramp gives the recall of a constant 0.95 with a third fewer reviews.
RAMP = RetentionPolicy()
CONSTANT = RetentionPolicy(far=0.90, near=0.90)
POLICIES = {"ramp": RAMP, "constant": CONSTANT}


def days_left(today: int, exam_day: int | None) -> int | None:
    """Return the days to the exam, 0 on its day, or ``None`` when unknown or past."""
    return exam_day - today if exam_day is not None and exam_day >= today else None


def desired_retention(left: int | None, policy: RetentionPolicy = RAMP) -> float:
    """Return the recall to aim at with so many days left to the exam (``None``: no exam)."""
    if left is None or left < 0:
        return policy.undated
    far_off = min(left, policy.ramp_days) / policy.ramp_days
    return policy.near + (policy.far - policy.near) * far_off


def due_day(
    memory: Memory,
    last_day: int,
    desired: float,
    exam_day: int | None = None,
    weights: Weights = DEFAULT_WEIGHTS,
) -> int:
    """Return the local day on which recall will have fallen to ``desired``.

    No interval passes the exam: it ends on the eve at the latest, unless the card was last
    answered on the eve or later.
    """
    due = last_day + interval(memory.stability, desired, weights)
    eve = due if exam_day is None else exam_day - 1
    return min(due, eve) if eve > last_day else due


def is_due(
    state: CardState, today: int, desired: float, weights: Weights = DEFAULT_WEIGHTS
) -> bool:
    """Say whether recall has fallen to ``desired`` by today. A new card is never due."""
    if state.memory is None or state.last_day is None:
        return False
    return due_day(state.memory, state.last_day, desired, None, weights) <= today


def next_due(
    state: CardState,
    today: int,
    exam_day: int | None = None,
    policy: RetentionPolicy = RAMP,
    weights: Weights = DEFAULT_WEIGHTS,
) -> int | None:
    """Return the day, today or later, on which the card will be due, to show to the learner.

    Each coming day is judged by its own desired retention. A card that no day before the exam
    asks for has a last look on the eve, or, where recall will still be above the highest
    retention then, is due after the exam. ``None`` for a new card.
    """
    if state.memory is None or state.last_day is None:
        return None
    after = due_day(state.memory, state.last_day, desired_retention(None, policy), None, weights)
    if exam_day is None or exam_day < today:
        return max(today, after)
    start = max(today, earliest_day(state.memory, state.last_day, weights))
    for day in range(start, exam_day):
        desired = desired_retention(exam_day - day, policy)
        if due_day(state.memory, state.last_day, desired, exam_day, weights) <= day:
            return day
    if is_due(state, exam_day, desired_retention(0, policy), weights):
        return exam_day
    return max(exam_day + 1, after)


def new_allowance(unseen: int, left: int | None, capacity: int) -> int:
    """Return how many new questions to introduce today at most.

    A third of the day's capacity, which leaves room for the reviews they bring; more where the
    ``unseen`` ones would not all be met evenly by ``SETTLING_DAYS`` before the exam.
    """
    pace = max(1, capacity // 3)
    if left is not None and left >= 0:
        pace = max(pace, ceil(unseen / max(1, left - SETTLING_DAYS)))
    return max(0, min(pace, unseen, capacity))
