"""What an answer does to the database: take the card, add a line, keep the card.

One statement each, written out: the ORM takes several times as long to word them as the database
to run them. Columns and their conversion are the models' own.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache, lru_cache
from typing import Any

from django.db import connections, models

from quizzes.cards import MEMORY_FIELDS, HeldCard
from quizzes.models import Card, Enrolment, LearnerSettings, Review

TAKE = """
SELECT card.id, card.stability, card.difficulty, card.last_day, card.earliest_day, card.reps,
    card.lapses, card.weights_version,
    card.last_answered_at >= %s, question.status,
    EXISTS (SELECT 1 FROM news_newsitem item WHERE item.taken_down AND item.id IN ({items})),
    study.zone, study.rollover_hour, study.weights, study.weights_version,
    enrolment.retention, enrolment.own_date, sitting.date
FROM quizzes_card card
JOIN quizzes_question question ON question.id = card.question_id
LEFT JOIN quizzes_learnersettings study ON study.learner_id = card.learner_id
LEFT JOIN quizzes_enrolment enrolment ON enrolment.learner_id = card.learner_id
    AND enrolment.exam_id IN ({exams})
LEFT JOIN quizzes_sitting sitting ON sitting.id = enrolment.sitting_id
WHERE card.learner_id = %s AND card.question_id = %s
"""

CARD = (
    *("id", "stability", "difficulty", "last_day", "earliest_day", "reps", "lapses"),
    "weights_version",
)

LINE = [one.attname for one in Review._meta.local_concrete_fields]
ADD = (
    f"INSERT INTO quizzes_review ({', '.join(LINE)})"  # noqa: S608  # the model's own columns
    f" VALUES ({', '.join(['%s'] * len(LINE))})"
    " ON CONFLICT (learner_id, client_uuid) DO NOTHING"
)
KEEP = (
    f"UPDATE quizzes_card SET {', '.join(f'{name} = %s' for name in MEMORY_FIELDS)}"  # noqa: S608  # the model's own columns
    " WHERE id = %s"
)
# What a database stores in a way of its own; numbers and texts go as they are.
TIMES, JSONS, UUIDS = (
    {
        one.attname
        for model in (Review, Card)
        for one in model._meta.local_concrete_fields
        if isinstance(one, kind)
    }
    for kind in (models.DateTimeField, models.JSONField, models.UUIDField)
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A learner's card, held until the transaction ends, and what decides when it comes back.

    - ``late``: the answer at hand was given no later than the last one on the card.
    - ``status``: the question's; ``withheld``: some item that it quotes is taken down.
    - ``settings``: zone, day and weights alone; ``None`` for a learner who has no row of them yet.
    - ``enrolments``: date and retention alone, for each exam that asks the question; one
      without a date for somebody enrolled for none.
    """

    card: HeldCard
    late: bool
    status: str
    withheld: bool
    settings: LearnerSettings | None
    enrolments: list[Enrolment]


def take(
    learner_id: int,
    question_id: int,
    answered_at: datetime,
    *,
    items: Collection[int] = (),
    exams: Collection[int] = (),
) -> Taken | None:
    """Hold the learner's card of a question; ``None`` without a card.

    ``items``: the news items that the question quotes; ``exams``: those that ask it.
    """
    database = connections["default"]
    at = database.ops.adapt_datetimefield_value(answered_at)
    with database.cursor() as cursor:
        locking = database.features.has_select_for_update
        statement = _take(len(items), len(exams), locking=locking)
        cursor.execute(statement, [at, *items, *exams, learner_id, question_id])
        rows = cursor.fetchall()
    return _taken(learner_id, question_id, rows) if rows else None


def add(review: Review) -> bool:
    """Add a line to the log; say whether it is new, and leave a line of its UUID as it is."""
    with connections["default"].cursor() as cursor:
        cursor.execute(ADD, _stored(review, LINE))
        return bool(cursor.rowcount)


def keep(card: HeldCard) -> None:
    """Write what the card remembers."""
    with connections["default"].cursor() as cursor:
        cursor.execute(KEEP, [*_stored(card, MEMORY_FIELDS), card.id])


@cache
def _take(items: int, exams: int, *, locking: bool) -> str:
    marks = [", ".join(["%s"] * number) or "NULL" for number in (items, exams)]
    statement = TAKE.format(items=marks[0], exams=marks[1])
    return statement + ("FOR UPDATE OF card" if locking else "")


def _stored(row: Review | HeldCard, names: Sequence[str]) -> list[Any]:
    conversions = _conversions(connections["default"].vendor)
    return [
        value if value is None or convert is None else convert(value)
        for convert, value in ((conversions.get(name), getattr(row, name)) for name in names)
    ]


@cache
def _conversions(vendor: str) -> dict[str, Callable[[Any], Any]]:
    """How each column is stored that is not stored as it is, as its field would have it."""
    database = connections["default"]
    by_kind: tuple[tuple[set[str], Callable[[Any], Any]], ...] = (
        (TIMES, database.ops.adapt_datetimefield_value),
        (JSONS, json.dumps),
        (UUIDS, lambda one: one if database.features.has_native_uuid_field else one.hex),
    )
    return {name: convert for names, convert in by_kind for name in names}


def _taken(learner_id: int, question_id: int, rows: list[tuple[Any, ...]]) -> Taken:
    memory, (late, status, withheld), study = rows[0][:8], rows[0][8:11], rows[0][11:15]
    values = dict(zip(CARD, memory, strict=True))
    return Taken(
        card=HeldCard(learner_id=learner_id, question_id=question_id, **values),
        late=bool(late),
        status=status,
        withheld=bool(withheld),
        settings=_settings(*study),
        enrolments=[_enrolment(*row[15:]) for row in rows],
    )


# Few learners differ in these, and what is returned is only read.
@lru_cache(maxsize=1024)
def _settings(
    zone: str | None, hour: int, weights: str | None, version: int
) -> LearnerSettings | None:
    if zone is None:
        return None
    return LearnerSettings(
        zone=zone,
        rollover_hour=hour,
        weights=json.loads(weights) if weights else None,
        weights_version=version,
    )


@lru_cache(maxsize=1024)
def _enrolment(retention: str | None, own_date: date | None, sits: date | None) -> Enrolment:
    return Enrolment(retention=retention, own_date=own_date or sits) if retention else Enrolment()
