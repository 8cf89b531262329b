"""Time the memory core against the `fsrs` package, both in this one run.

Run from the root of the repository: ``python -m benchmarks.memory [--reviews N] [--rounds N]``.
All sides see the same histories (seeded), already in their own types, so that only the
arithmetic and the folding are timed, in seconds of the processor. The rounds alternate and the
best of each side counts: what else the machine does then hurts all alike. The ratio matters;
absolute rates drift.
"""

from __future__ import annotations

import argparse
import gc
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import process_time
from uuid import UUID

import fsrs

from quizzes.memory import batch
from quizzes.memory.days import local_day
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, Memory, first, step
from quizzes.memory.replay import LoggedAnswer, replay

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
REVIEWS_A_CARD = 8
STEPS_SHARE = 10  # of the reviews, one in so many is also stepped through one by one

# Chances of Again, Hard, Good, Easy, roughly those of real logs.
GRADE_CHANCES = (0.15, 0.07, 0.66, 0.12)
GAPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)

History = list[tuple[Grade, int]]


@dataclass(frozen=True)
class Side:
    """One of ours: a function that does all the reviews, and how many times faster it has to be."""

    name: str
    target: float
    work: Callable[[], object]


@dataclass(frozen=True)
class Race:
    """One measurement: each of ours against the oracle, over ``count`` reviews."""

    count: int
    ours: tuple[Side, ...]
    theirs: Callable[[], object]

    def run(self, rounds: int) -> bool:
        """Time all sides, print their rates, and say whether each of ours meets its target."""
        works = [*(side.work for side in self.ours), self.theirs]
        # What stands ready is no garbage: nobody's time is spent on looking through it.
        gc.collect()
        gc.freeze()
        timed = [[seconds(work) for work in works] for _ in range(rounds)]
        *ours, theirs = (min(times) for times in zip(*timed, strict=True))
        met = [self._met(side, best, theirs) for side, best in zip(self.ours, ours, strict=True)]
        return all(met)

    def _met(self, side: Side, ours: float, theirs: float) -> bool:
        ratio = theirs / ours
        print(
            f"{side.name}: {self.count / ours:,.0f}/s against {self.count / theirs:,.0f}/s, "
            f"ratio {ratio:.1f} (target {side.target:.0f}: "
            f"{'met' if ratio >= side.target else 'MISSED'})",
            flush=True,
        )
        return ratio >= side.target


def seconds(work: Callable[[], object]) -> float:
    started = process_time()
    work()
    return process_time() - started


def made_histories(reviews: int, seed: int = 6) -> list[History]:
    """Return cards of ``REVIEWS_A_CARD`` reviews, each (grade, whole days since the last)."""
    chance = random.Random(seed)
    cards = max(1, reviews // REVIEWS_A_CARD)
    return [
        [
            (chance.choices(list(Grade), GRADE_CHANCES)[0], chance.choice(GAPS))
            for _ in range(REVIEWS_A_CARD)
        ]
        for _ in range(cards)
    ]


def dated(history: History) -> list[tuple[Grade, datetime]]:
    """Return the same answers with their instants; those of one day are a minute apart."""
    now, answers = START, []
    for grade, gap in history:
        now += timedelta(days=gap, minutes=1)
        answers.append((grade, now))
    return answers


def step_race(histories: list[History]) -> Race:
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    rated = [
        [(fsrs.Rating(int(grade)), instant) for grade, instant in dated(history)]
        for history in histories
    ]

    def ours() -> None:
        for history in histories:
            memory: Memory | None = None
            for grade, gap in history:
                memory = first(grade) if memory is None else step(memory, grade, gap)

    def theirs() -> None:
        for number, answers in enumerate(rated):
            card = fsrs.Card(card_id=number)
            for rating, instant in answers:
                card, _ = scheduler.review_card(card, rating, instant)

    return Race(sum(map(len, histories)), (Side("core steps", 6, ours),), theirs)


def replay_race(histories: list[History]) -> Race:
    scheduler = fsrs.Scheduler(enable_fuzzing=False)
    cards = [dated(history) for history in histories]
    our_logs = [
        [
            LoggedAnswer(UUID(int=place), instant, local_day(instant, "UTC"), grade)
            for place, (grade, instant) in enumerate(answers)
        ]
        for answers in cards
    ]
    their_logs = [
        [fsrs.ReviewLog(number, fsrs.Rating(int(grade)), instant, None) for grade, instant in one]
        for number, one in enumerate(cards)
    ]

    arrays = batch.histories_of(histories)

    def ours() -> None:
        for log in our_logs:
            replay(log, DEFAULT_WEIGHTS)

    def theirs() -> None:
        for number, log in enumerate(their_logs):
            scheduler.reschedule_card(fsrs.Card(card_id=number), log)

    sides = (
        Side("replay of logs", 6, ours),
        Side("batch replay in arrays", 40, lambda: batch.replay(arrays)),
    )
    return Race(sum(map(len, histories)), sides, theirs)


def main() -> None:
    parser = argparse.ArgumentParser(description="The memory core against the fsrs package.")
    parser.add_argument("--reviews", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    histories = made_histories(options.reviews)
    met = [
        step_race(histories[::STEPS_SHARE]).run(options.rounds),
        replay_race(histories).run(options.rounds),
    ]
    raise SystemExit(not all(met))


if __name__ == "__main__":
    main()
