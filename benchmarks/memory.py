"""Time the memory core against the `fsrs` package, both in this one run.

Run from the root of the repository: ``python -m benchmarks.memory [--reviews N] [--rounds N]``.
Both sides see the same histories (seeded), already in their own types, so that only the
arithmetic and the folding are timed. The rounds alternate and the best of each side counts: what
else the machine does then hurts both alike. The ratio matters; absolute rates drift.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from time import perf_counter
from uuid import UUID

import fsrs

from quizzes.memory.days import local_day
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, Memory, first, step
from quizzes.memory.replay import LoggedAnswer, replay

START = datetime(2026, 1, 1, 12, tzinfo=UTC)
REVIEWS_A_CARD = 8
TARGET = 6.0

# Chances of Again, Hard, Good, Easy, roughly those of real logs.
GRADE_CHANCES = (0.15, 0.07, 0.66, 0.12)
GAPS = (0, 1, 2, 3, 5, 8, 13, 21, 34, 55)

History = list[tuple[Grade, int]]


@dataclass(frozen=True)
class Race:
    """One measurement: ours against the oracle's, each a function that does ``count`` reviews."""

    name: str
    count: int
    ours: Callable[[], object]
    theirs: Callable[[], object]

    def run(self, rounds: int) -> float:
        """Time both sides, print their rates, and return how many times faster ours is."""
        timed = [(seconds(self.ours), seconds(self.theirs)) for _ in range(rounds)]
        ours, theirs = (min(times) for times in zip(*timed, strict=True))
        ratio: float = theirs / ours
        print(
            f"{self.name}: {self.count / ours:,.0f}/s against {self.count / theirs:,.0f}/s, "
            f"ratio {ratio:.1f} (target {TARGET:.0f}: {'met' if ratio >= TARGET else 'MISSED'})"
        )
        return ratio


def seconds(work: Callable[[], object]) -> float:
    started = perf_counter()
    work()
    return perf_counter() - started


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

    return Race("core steps", sum(map(len, histories)), ours, theirs)


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

    def ours() -> None:
        for log in our_logs:
            replay(log, DEFAULT_WEIGHTS)

    def theirs() -> None:
        for number, log in enumerate(their_logs):
            scheduler.reschedule_card(fsrs.Card(card_id=number), log)

    return Race("replay of logs", sum(map(len, histories)), ours, theirs)


def main() -> None:
    parser = argparse.ArgumentParser(description="The memory core against the fsrs package.")
    parser.add_argument("--reviews", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    options = parser.parse_args()
    histories = made_histories(options.reviews)
    ratios = [race(histories).run(options.rounds) for race in (step_race, replay_race)]
    raise SystemExit(min(ratios) < TARGET)


if __name__ == "__main__":
    main()
