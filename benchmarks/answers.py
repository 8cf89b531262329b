"""Answers a second through ``record_answer``, against the bare SQL of the same transaction.

    python -m benchmarks.answers [ANSWERS]

Both run in turns on one database with one durability, a connection each; the ratio is what
counts, the rates belong to the machine; below the target the exit code is not 0. The database is a
scratch one beside that of ``DATABASE_URL`` (without it: SQLite in a temporary file) and is dropped
at the end. Single choice, multiple choice and true or false come in turn, alike on both sides.

The bare transaction takes the card's row, inserts the review unless it is there, and updates the
card. What ``record_answer`` reads besides (evidence, settings, enrolment) is its own cost. Answers
to every question come before the clock starts, for a process reads the key of each only once.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "studyapp.settings")
django.setup()

from django.db import connection  # noqa: E402  # needs Django set up

from quizzes.models import Card, Enrolment, Review  # noqa: E402  # needs Django set up
from quizzes.practice import record_answer  # noqa: E402  # needs Django set up
from tests.quizzes.factories import (  # noqa: E402  # needs Django set up
    make_article,
    make_exam,
    make_learner,
    make_question,
    right_response,
)

START = datetime(2026, 3, 2, 12, tzinfo=UTC)
LEARNERS, QUESTIONS, ROUND = 20, 30, 100
WARMING = LEARNERS * QUESTIONS
KINDS = ("single", "multiple", "true_false")
# The least share of the bare rate.
TARGETS = {"postgresql": 0.5, "sqlite": 0.4}

REVIEW_COLUMNS = (
    "learner_id, client_uuid, kind, mode, question_id, version_id, response, guessed, correct,"
    " share, grade, answered_at, received_at, local_day, zone, stability_before,"
    " difficulty_before, stability_after, difficulty_after, weights_version, result"
)
CARD_COLUMNS = (
    "stability", "difficulty", "last_day", "earliest_day", "last_answered_at", "reps", "lapses",
    "weights_version",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Asked:
    """A question by its rows, and the right response to it."""

    id: int
    version: int
    response: dict[str, Any]


@contextmanager
def scratch_database() -> Iterator[None]:
    with tempfile.TemporaryDirectory() as folder:
        if connection.vendor == "sqlite":
            connection.settings_dict["TEST"]["NAME"] = f"{folder}/answers.sqlite3"
        usual = connection.settings_dict["NAME"]
        connection.creation.create_test_db(verbosity=0, autoclobber=True, serialize=False)
        try:
            yield
        finally:
            connection.creation.destroy_test_db(usual, verbosity=0)


class Bare:
    """The same transaction in four statements, on a connection of its own."""

    def __init__(self) -> None:
        self._connection = connection.get_new_connection(connection.get_connection_params())
        postgres = connection.vendor == "postgresql"
        if postgres:
            self._connection.autocommit = True
        self._begin = "BEGIN" if postgres else "BEGIN IMMEDIATE"
        self._lock = " FOR UPDATE" if postgres else ""
        self._mark = "%s" if postgres else "?"
        self._uuid: Callable[[UUID], Any] = (lambda u: u) if postgres else (lambda u: u.hex)
        self._time: Callable[[datetime], Any] = (lambda t: t) if postgres else str
        self._cursor = self._connection.cursor()

    def _run(self, statement: str, values: tuple[Any, ...]) -> Any:
        return self._cursor.execute(statement.replace("?", self._mark), values)

    def close(self) -> None:
        self._connection.close()

    def answer(self, learner: Any, question: Asked, sent: UUID, at: datetime) -> None:
        run, row, who = self._run, self._row, learner.pk
        self._cursor.execute(self._begin)
        select = f"SELECT id, {', '.join(CARD_COLUMNS)} FROM quizzes_card"
        run(f"{select} WHERE learner_id = ? AND question_id = ?{self._lock}", (who, question.id))
        card = self._cursor.fetchone()
        marks = ", ".join("?" * 21)
        run(
            f"INSERT INTO quizzes_review ({REVIEW_COLUMNS}) VALUES ({marks})"
            " ON CONFLICT (learner_id, client_uuid) DO NOTHING RETURNING client_uuid",
            row(who, question, self._uuid(sent), self._time(at)),
        )
        self._cursor.fetchone()
        update = ", ".join(f"{name} = ?" for name in CARD_COLUMNS)
        day = at.toordinal()
        # As in the app, each answer moves the day that is indexed.
        new = (3.1, 5.2, day, day + 2 + card[6], self._time(at), card[6] + 1, 0, 0)
        run(f"UPDATE quizzes_card SET {update} WHERE id = ?", (*new, card[0]))
        self._cursor.execute("COMMIT")

    def _row(self, learner: int, question: Asked, sent: Any, at: Any) -> tuple[Any, ...]:
        response, memory = json.dumps(question.response), (2.3, 5.1, 3.1, 5.2, 0)
        return (
            *(learner, sent, "answer", "queue", question.id, question.version, response),
            *(False, True, 1.0, 3, at, at, START.toordinal(), "Asia/Shanghai", *memory, RESULT),
        )


RESULT = json.dumps(
    {
        "correct": True,
        "share": 1.0,
        "key": [1],
        "explanation": "见原文。",
        "options": [{"text": "2000元", "correct": False, "note": "这是对初级的补助。"}] * 4,
        "evidence": [{"item": 1, "title": "补助办法", "text": "考取中级的给予补助。", "start": 0}],
        "grade": 3,
        "due_day": "2026-03-05",
    }
)


def main(answers: int) -> bool:
    """Print both rates and their ratio; say whether it meets the database's target."""
    with scratch_database():
        rates = race(rounds=-(-answers // ROUND))
        print(f"{connection.vendor}, {Review.objects.count() // 2 - WARMING} answers each way")
    for name, rate in rates.items():
        print(f"{name:<14} {rate:8.0f} answers/s")
    ratio, target = rates["record_answer"] / rates["bare SQL"], TARGETS[connection.vendor]
    met = ratio >= target
    print(f"{'ratio':<14} {ratio:8.2f} (target {target}: {'met' if met else 'MISSED'})")
    return met


def race(*, rounds: int) -> dict[str, float]:
    """Return answers a second of each side; they take turns, a round at a time."""
    learners, questions = make_bank()
    with closing(Bare()) as bare:
        sides = {"record_answer": through_the_app, "bare SQL": bare.answer}
        seconds = dict.fromkeys(sides, 0.0)
        for first in range(-WARMING, rounds * ROUND, ROUND):
            for name, answer in sides.items():
                begun = time.perf_counter()
                for number in range(first, first + ROUND):
                    learner = learners[number % LEARNERS]
                    question = questions[number // LEARNERS % QUESTIONS]
                    answer(learner, question, uuid4(), START + timedelta(minutes=number))
                if first >= 0:
                    seconds[name] += time.perf_counter() - begun
    return {name: rounds * ROUND / taken for name, taken in seconds.items()}


def make_bank() -> tuple[list[Any], list[Asked]]:
    """Learners enrolled in an exam who have met every one of its questions."""
    exam, article = make_exam(), make_article()
    kinds = (KINDS[number % len(KINDS)] for number in range(QUESTIONS))
    questions = [make_question(kind, exam=exam, article=article) for kind in kinds]
    learners = [make_learner() for _ in range(LEARNERS)]
    Enrolment.objects.bulk_create(Enrolment(learner=one, exam=exam) for one in learners)
    Card.objects.bulk_create(
        Card(learner=learner, question=question) for learner in learners for question in questions
    )
    return learners, [Asked(one.pk, one.current.pk, right_response(one)) for one in questions]


def through_the_app(learner: Any, question: Asked, sent: UUID, at: datetime) -> None:
    record_answer(
        learner=learner,
        client_uuid=sent,
        version_id=question.version,
        response=question.response,
        answered_at=at,
        now=at,
    )


if __name__ == "__main__":
    raise SystemExit(not main(int(sys.argv[1]) if len(sys.argv) > 1 else 1000))
