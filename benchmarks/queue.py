"""The due queue among 1,000,000 cards against the same among 10,000: what other learners cost.

    python -m benchmarks.queue [CARDS]

One learner has the same 600 cards in both tables, a card for each question of the bank, and twice
as many of them due as a day holds. All others belong to learners of 500 cards each. Timed is what a
visit costs: the queue that is read off the day's plan, and the plan made anew. The two sizes
cannot take turns, so the best of many calls counts. The database is a scratch one beside that of
``DATABASE_URL`` (without it: SQLite in a temporary file).
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from itertools import islice
from typing import Any

from django.db import connection

from benchmarks.answers import scratch_database  # sets Django up, before models are imported
from quizzes.models import Card, DayPlan, Question
from quizzes.planning import enrol, plan_day, queue
from studyapp.accounts.models import User
from tests.quizzes.factories import make_article, make_exam, make_learner, make_question

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
TODAY = NOW.date().toordinal()
SMALL, LARGE, TARGET = 10_000, 1_000_000, 1.5
OWN, A_LEARNER, DUE = 600, 500, 60
CALLS = 60


def main(large: int) -> None:
    with scratch_database():
        exam, questions = make_bank()
        learner = make_learner()
        enrol(learner=learner, exam=exam)
        Card.objects.bulk_create(cards_of(learner.pk, questions, due=DUE))
        visits = {
            "queue": lambda: queue(learner=learner, exam=exam, now=NOW),
            "plan of the day": lambda: planned_anew(learner, exam),
        }
        times: list[dict[str, float]] = []
        for size in (SMALL, large):
            fill_up_to(size, questions)
            times.append({name: seconds(visit) for name, visit in visits.items()})
    for name, small in times[0].items():
        report(name, small, times[1][name], large)


def report(name: str, small: float, big: float, large: int) -> None:
    ratio = big / small
    print(
        f"{connection.vendor}, {name}: {small * 1000:.1f} ms among {SMALL:,} cards, "
        f"{big * 1000:.1f} ms among {large:,}, ratio {ratio:.2f} "
        f"(target {TARGET}: {'met' if ratio <= TARGET else 'MISSED'})"
    )


def make_bank() -> tuple[Any, list[Question]]:
    exam, article = make_exam(), make_article()
    return exam, [make_question(exam=exam, article=article) for _ in range(OWN)]


def cards_of(learner: int, questions: list[Question], *, due: int) -> Iterator[Card]:
    """A learner's cards, ``due`` of them today and the rest in the days to come."""
    for place, question in enumerate(questions):
        ahead = 0 if place < due else 1 + place % 60
        yield Card(
            learner_id=learner,
            question=question,
            stability=5.0,
            difficulty=5.0,
            last_day=TODAY - 6 + ahead,
            earliest_day=TODAY + ahead,
            last_answered_at=NOW - timedelta(days=6),
            reps=1,
        )


def fill_up_to(size: int, questions: list[Question]) -> None:
    """Add other learners until the table holds ``size`` cards, and let the database see it."""
    missing = size - Card.objects.count()
    first = User.objects.count()
    people = User.objects.bulk_create(
        User(username=f"other-{first + number}") for number in range(-(-missing // A_LEARNER))
    )
    mine = questions[:A_LEARNER]
    cards = (card for one in people for card in cards_of(one.pk, mine, due=DUE))
    cards = islice(cards, missing)
    while batch := list(islice(cards, 5_000)):
        Card.objects.bulk_create(batch)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def planned_anew(learner: Any, exam: Any) -> None:
    DayPlan.objects.filter(learner=learner).delete()
    plan_day(learner=learner, exam=exam, now=NOW)


def seconds(visit: Callable[[], object]) -> float:
    """The best of many calls."""
    best = float("inf")
    for _ in range(CALLS):
        begun = time.perf_counter()
        visit()
        best = min(best, time.perf_counter() - begun)
    return best


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else LARGE)
