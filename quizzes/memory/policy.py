"""How much recall to ask for today, what is due by it, and what to look at before an exam.

Nothing here is stored. Due days follow from a card's memory, its last day and the retention
desired today, so that moving the exam's date rewrites no card. The figures are those that
``quizzes.memory.simulation`` bears out.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    Grade,
    Memory,
    Weights,
    first,
    interval,
    retrievability,
    step,
)
from quizzes.memory.replay import HIGHEST_RETENTION, CardState, earliest_day

# New questions come evenly until so many days before the exam; what is first met later has
# hardly the time for a second look.
SETTLING_DAYS = 10
# A batch of new questions is introduced over so many days, unless these are few a day.
SPREAD_DAYS, FEW_NEW = 7, 10


# A look is worth its while when it adds this much to the chance of recall on the day.
LEAST_GAIN = 0.04
# So much more than an even share is looked at each of the last days: some of it fails, or fades,
# and comes again.
HEAD_START = 1.2
# For the same reason this share of the places left before the exam is given out.
GIVEN_OUT = 0.8

# How first answers are graded, Again to Easy (the simulation's set-up), and what a first sight
# takes of a learner's time in reviews.
FIRST_GRADES = (0.24, 0.094, 0.495, 0.171)
FIRST_SIGHT_COST = 2


@dataclass(frozen=True, slots=True)
class RetentionPolicy:
    """Desired retention by the days left to the exam, and how the last days are spent.

    ``far`` until ``ramp_days`` before it, then in a straight line to ``near`` on the day itself;
    ``undated`` where no date is known, and after the exam. In the ``final_days`` before the exam
    nothing is due by its retention: what gains most on the day is looked at, see ``look``.
    Raises ``ValueError`` for a retention that is not above 0, or above the highest that cards
    are indexed for.
    """

    far: float = 0.80
    near: float = 0.95
    ramp_days: int = 21
    undated: float = 0.90
    final_days: int = 0

    def __post_init__(self) -> None:
        for retention in (self.far, self.near, self.undated):
            if not 0 < retention <= HIGHEST_RETENTION:
                raise ValueError(f"retention must lie within 0 and {HIGHEST_RETENTION}")
        if self.ramp_days < 1:
            raise ValueError("a ramp takes at least one day")

    def is_final(self, left: int | None) -> bool:
        """Whether so many days before the exam (``None``: no exam) the last looks are taken."""
        return left is not None and 0 < left <= self.final_days


# In simulation this gives a better recall than a constant 0.95 with a third fewer reviews, and
# more marks for the same minutes than any policy it is compared with.
#
# The last looks are spread by what an early one loses (fading), not taken by gain, over eight days
# and not ten. At 600 questions, 60 days and the same minutes a day (20.1, seed 1), marks by order
# and days, for learners who miss no day and such as miss each with a chance of 0.15:
#
#     fading, 8 days   96.9  94.2        gain, 8 days    96.1  93.6
#     fading, 10 days  97.1  94.2        gain, 10 days   96.1  93.5
#
# Seed 7 gives the same picture. Uncut, gain recalls more (0.978 to 0.976; 0.977 to 0.973 with days
# missed) but takes 9 % more reviews and a busiest day of 144 (298) to 84 (216). Ten days of fading
# earn up to 0.2 marks more there, but recall falls to 0.972 (0.970), and at 300 questions in 30
# days they earn 96.9 to 97.5 (94.9 to 95.2); gain over eight days earns 97.1 (95.0) there.
LAST_LOOKS = RetentionPolicy(far=0.87, near=0.87, final_days=8)
RAMP = RetentionPolicy()
CONSTANT = RetentionPolicy(far=0.90, near=0.90)
# By the names that enrolments keep.
POLICIES = {"last_looks": LAST_LOOKS, "constant": CONSTANT}


@dataclass(frozen=True, slots=True)
class Look:
    """What one more look before the exam does for recall on the day, as a chance of 0 to 1.

    ``gain``: what it adds to that of no look at all. ``fading``: what is lost of it by looking
    today rather than on the eve.
    """

    gain: float
    fading: float


def days_left(today: int, exam_day: int | None) -> int | None:
    """Return the days to the exam, 0 on its day, or ``None`` when unknown or past."""
    return exam_day - today if exam_day is not None and exam_day >= today else None


def desired_retention(left: int | None, policy: RetentionPolicy = LAST_LOOKS) -> float:
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
    policy: RetentionPolicy = LAST_LOOKS,
    weights: Weights = DEFAULT_WEIGHTS,
) -> int | None:
    """Return the day, today or later, on which the card will be due, to show to the learner.

    Each coming day is judged by its own desired retention, the last ones by what a look gains.
    A card that no day before the exam asks for is due after it, or, where the policy takes no
    last looks and recall will be below the highest retention, on the eve. ``None`` for a new
    card.
    """
    if state.memory is None or state.last_day is None:
        return None
    after = due_day(state.memory, state.last_day, desired_retention(None, policy), None, weights)
    if exam_day is None or exam_day < today:
        return max(today, after)
    start = max(today, earliest_day(state.memory, state.last_day, weights))
    for day in range(start, exam_day):
        if is_wanted(state, day, exam_day, policy, weights):
            return day
    if is_due(state, exam_day, desired_retention(0, policy), weights):
        return exam_day
    return max(exam_day + 1, after)


def is_wanted(
    state: CardState,
    day: int,
    exam_day: int | None,
    policy: RetentionPolicy = LAST_LOOKS,
    weights: Weights = DEFAULT_WEIGHTS,
) -> bool:
    """Say whether the policy asks for a card on a day that is not before its earliest one.

    What is asked for may yet be moved to another day by ``quizzes.memory.balancing``.
    """
    if state.memory is None or state.last_day is None:
        return False
    left = days_left(day, exam_day)
    if exam_day is not None and policy.is_final(left):
        return look(state.memory, state.last_day, day, exam_day, weights).gain >= LEAST_GAIN
    # On the eve every card is due that is not above the highest retention.
    ahead = exam_day if left else None
    desired = desired_retention(left, policy)
    return due_day(state.memory, state.last_day, desired, ahead, weights) <= day


def look(
    memory: Memory, last_day: int, today: int, exam_day: int, weights: Weights = DEFAULT_WEIGHTS
) -> Look:
    """Return what a look at a card before the exam is worth.

    It counts an answer that is Good with today's chance of recall, and Again otherwise.
    """
    today_s = _recall_after(memory, last_day, today, exam_day, weights)
    eve_s = _recall_after(memory, last_day, exam_day - 1, exam_day, weights)
    without = retrievability(memory, exam_day - last_day, weights)
    return Look(max(today_s, eve_s) - without, eve_s - today_s)


def _recall_after(
    memory: Memory, last_day: int, day: int, exam_day: int, weights: Weights
) -> float:
    """The chance of recall on the exam's day for a card that is asked on an earlier day."""
    known = retrievability(memory, day - last_day, weights)
    good = step(memory, Grade.GOOD, day - last_day, weights)
    again = step(memory, Grade.AGAIN, day - last_day, weights)
    kept = retrievability(good, exam_day - day, weights)
    return known * kept + (1 - known) * retrievability(again, exam_day - day, weights)


def looks_today(worthwhile: int, left: int) -> int:
    """Return how many of the worthwhile looks to take with so many days left, at least one."""
    return min(worthwhile, ceil(HEAD_START * worthwhile / left))


def places_left(today: int, usual: int, left: int) -> int:
    """Return how many cards can count on a look before the exam.

    ``today``: questions that fit in this day; ``usual``: in each of those to come.
    """
    return int(GIVEN_OUT * (today + usual * (left - 1)))


def first_gain(left: int, weights: Weights = DEFAULT_WEIGHTS) -> float:
    """Return what a first sight adds to the chance of recall, so many days before the exam.

    Without one there is nothing to recall; later reviews are not counted.
    """
    return sum(
        share * retrievability(first(grade, weights), left, weights)
        for share, grade in zip(FIRST_GRADES, Grade, strict=True)
    )


def new_pays(left: int, displaced: float, weights: Weights = DEFAULT_WEIGHTS) -> bool:
    """Say whether a new question earns more on the day than the reviews that it displaces.

    ``displaced`` is the gain of one such review. A first sight takes the time of
    ``FIRST_SIGHT_COST`` of them. Every recalled question of a kind earns the same, so chances
    of recall compare as marks do. On the day itself nothing new pays.
    """
    return left > 0 and first_gain(left, weights) >= FIRST_SIGHT_COST * displaced


def new_allowance(unseen: int, left: int | None, capacity: int) -> int:
    """Return how many new questions to introduce today at most.

    A batch is spread over a week, though ten a day are never too many, nor more than a third of
    the day's capacity, which leaves room for the reviews they bring. It is more where the
    ``unseen`` ones would not all be met evenly by ``SETTLING_DAYS`` before the exam, and none on
    the day of the exam.
    """
    if left == 0:
        return 0
    spread = max(FEW_NEW, ceil(unseen / SPREAD_DAYS))
    pace = max(1, min(spread, capacity // 3))
    if left is not None and left > 0:
        pace = max(pace, ceil(unseen / max(1, left - SETTLING_DAYS)))
    return max(0, min(pace, unseen, capacity))
