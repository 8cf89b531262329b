"""A card is what its own log says: fold the log, and the state comes out.

Of a local day's graded answers the first moves memory by the long-term formula; further ones
that day by the short-term formula, for they say little about recall on another day.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from dataclasses import replace as changed
from datetime import datetime
from operator import attrgetter
from typing import Literal
from uuid import UUID

from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    Grade,
    Memory,
    Weights,
    first_values,
    interval,
    step_values,
)

# No policy asks for more than this; raising it means working out every ``earliest_day`` anew.
HIGHEST_RETENTION = 0.97


@dataclass(frozen=True, slots=True)
class LoggedAnswer:
    """One row of the log of one card.

    - ``answered_at``: aware, by the learner's device; with ``uuid`` it gives the order.
    - ``local_day``: see ``quizzes.memory.days``.
    - ``grade``: ``None`` tells nothing about memory (a question set aside).
    - ``kind``: an ``answer``; a ``void``, which cancels the row ``about``; or a ``regrade``,
      whose grade replaces that of the answer ``about`` (of several, the last one's).
    """

    uuid: UUID
    answered_at: datetime
    local_day: int
    grade: Grade | None = None
    kind: Literal["answer", "void", "regrade"] = "answer"
    about: UUID | None = None


@dataclass(frozen=True, slots=True)
class CardState:
    """What a card's log adds up to.

    - ``last_day``: the latest local day with a graded answer.
    - ``reps``: graded answers; ``lapses``: those of Again on a later day than the one before.
    - ``earliest_day``: see ``earliest_day``.
    All but the counts are ``None`` before the first graded answer.
    """

    memory: Memory | None = None
    last_day: int | None = None
    reps: int = 0
    lapses: int = 0
    earliest_day: int | None = None


NEW = CardState()


def replay(rows: Iterable[LoggedAnswer], weights: Weights = DEFAULT_WEIGHTS) -> CardState:
    """Return the state of one card from all of its log, in whatever order the rows come."""
    return _fold(NEW, counted(rows), weights)


def advance(
    state: CardState, answer: LoggedAnswer, weights: Weights = DEFAULT_WEIGHTS
) -> CardState:
    """Return the state after one more answer: what ``replay`` gives, in one step.

    Only for an answer later, by (answered_at, uuid), than every row already in ``state``, and
    about which no row is in the log yet; otherwise replay. Raises ``ValueError`` for a void or
    a regrade.
    """
    if answer.kind != "answer":
        raise ValueError(f"a {answer.kind} row changes the past: replay the card")
    return _fold(state, [answer], weights)


def earliest_day(
    memory: Memory,
    last_day: int,
    weights: Weights = DEFAULT_WEIGHTS,
    highest_retention: float = HIGHEST_RETENTION,
) -> int:
    """Return the first local day on which any policy may ask for the card.

    It is the day on which recall falls to the highest retention there is (to the nearest whole
    day, as every interval is), so it follows from the card's own log and can be indexed.
    """
    return last_day + interval(memory.stability, highest_retention, weights)


def counted(rows: Iterable[LoggedAnswer]) -> list[LoggedAnswer]:
    """Return the answers that still count, each with its last grade, in order of answering."""
    in_order = sorted(rows, key=attrgetter("answered_at", "uuid"))
    changes = [row for row in in_order if row.kind != "answer"]
    if not changes:
        return in_order
    voided = {row.about for row in changes if row.kind == "void"}
    regraded = {
        row.about: row.grade for row in changes if row.kind == "regrade" and row.uuid not in voided
    }
    return [
        changed(row, grade=regraded.get(row.uuid, row.grade))
        for row in in_order
        if row.kind == "answer" and row.uuid not in voided
    ]


def _fold(state: CardState, answers: Iterable[LoggedAnswer], weights: Weights) -> CardState:
    # Bare numbers, not a Memory an answer: a long log is replayed in half the time.
    memory, last, reps, lapses = state.memory, state.last_day, state.reps, state.lapses
    stability, difficulty = (memory.stability, memory.difficulty) if memory else (0.0, 0.0)
    for answer in answers:
        grade, day = answer.grade, answer.local_day
        if grade is None:
            continue
        reps += 1
        if last is None:
            stability, difficulty = first_values(grade, weights)
            last = day
            continue
        elapsed = day - last  # below 0 counts as the same day, see step
        stability, difficulty = step_values(stability, difficulty, grade, elapsed, weights)
        # Never backwards, or one local day could count as two after a flight there and back.
        if elapsed > 0:
            last = day
            lapses += grade == 1
    if last is None:
        return NEW
    left = Memory(stability, difficulty)
    return CardState(left, last, reps, lapses, earliest_day(left, last, weights))
