"""What an answer does to the database: take the card, add a line, keep the card.

One statement each, written out: the ORM takes several times as long to word them as the database
to run them. Columns and their conversion are the models' own.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connections, models

from quizzes.cards import MEMORY_FIELDS
from quizzes.models import Card, Enrolment, LearnerSettings, Review

# Topics of one exam may name a question twice; its enrolment is joined once all the same.
TAKE = """
SELECT card.id, card.stability, card.difficulty, card.last_day, card.earliest_day, card.reps,
    card.lapses, card.weights_version,
    card.last_answered_at >= %s, question.status,
    study.zone, study.rollover_hour, study.weights, study.weights_version,
    enrolment.retention, enrolment.own_date, sitting.date
FROM quizzes_card card
JOIN quizzes_question question ON question.id = card.question_id
LEFT JOIN quizzes_learnersettings study ON study.learner_id = card.learner_id
LEFT JOIN quizzes_enrolment enrolment ON enrolment.learner_id = card.learner_id
    AND enrolment.exam_id IN (
        SELECT paper.exam_id FROM quizzes_question_topics asked
        JOIN quizzes_topic topic ON topic.id = asked.topic_id
        JOIN quizzes_paper paper ON paper.id = topic.paper_id
        WHERE asked.question_id = card.question_id
    )
LEFT JOIN quizzes_sitting sitting ON sitting.id = enrolment.sitting_id
WHERE card.learner_id = %s AND card.question_id = %s
"""

CARD = (
    *("id", "stability", "difficulty", "last_day", "earliest_day", "reps", "lapses"),
    "weights_version",
)

LINE: Sequence[models.Field[Any, Any]] = Review._meta.local_concrete_fields
ADD = (
    f"INSERT INTO {Review._meta.db_table} ({', '.join(str(one.column) for one in LINE)})"
    f" VALUES ({', '.join(['%s'] * len(LINE))})"
    " ON CONFLICT (learner_id, client_uuid) DO NOTHING"
)

MEMORY = [Card._meta.get_field(name) for name in MEMORY_FIELDS]
KEEP = (
    f"UPDATE {Card._meta.db_table} SET {', '.join(f'{name} = %s' for name in MEMORY_FIELDS)}"
    " WHERE id = %s"
)


@dataclass(frozen=True, slots=True)
class Taken:
    """A learner's card, held until the transaction ends, and what decides when it comes back.

    - ``late``: the answer at hand was given no later than the last one on the card.
    - ``status``: the question's.
    - ``enrolments``: date and retention alone, for each exam that asks the question; one
      without a date for somebody enrolled for none.
    """

    card: Card
    late: bool
    status: str
    settings: LearnerSettings
    enrolments: list[Enrolment]


def take(learner_id: int, question_id: int, answered_at: datetime) -> Taken | None:
    """Hold the learner's card of a question; ``None`` where there is none."""
    connection = connections["default"]
    held = TAKE + "FOR UPDATE OF card" if connection.features.has_select_for_update else TAKE
    at = connection.ops.adapt_datetimefield_value(answered_at)
    with connection.cursor() as cursor:
        cursor.execute(held, [at, learner_id, question_id])
        rows = cursor.fetchall()
    if not rows:
        return None
    memory, (late, status), study = rows[0][:8], rows[0][8:10], rows[0][10:14]
    return Taken(
        card=_card(learner_id, question_id, memory),
        late=bool(late),
        status=status,
        settings=_settings(learner_id, *study),
        enrolments=[_enrolment(*row[14:]) for row in rows],
    )


def add(review: Review) -> bool:
    """Add a line to the log; say whether it is new, and leave a line of its UUID as it is."""
    connection = connections["default"]
    values = [one.get_db_prep_save(getattr(review, one.attname), connection) for one in LINE]
    with connection.cursor() as cursor:
        cursor.execute(ADD, values)
        return bool(cursor.rowcount)


def keep(card: Card) -> None:
    """Write what the card remembers."""
    connection = connections["default"]
    values = [one.get_db_prep_save(getattr(card, one.attname), connection) for one in MEMORY]
    with connection.cursor() as cursor:
        cursor.execute(KEEP, [*values, card.pk])


def _card(learner_id: int, question_id: int, memory: tuple[Any, ...]) -> Card:
    values = dict(zip(CARD, memory, strict=True))
    return Card(learner_id=learner_id, question_id=question_id, **values)


def _settings(
    learner_id: int, zone: str | None, hour: int, weights: str | None, version: int
) -> LearnerSettings:
    if zone is None:
        return LearnerSettings(learner_id=learner_id)
    return LearnerSettings(
        learner_id=learner_id,
        zone=zone,
        rollover_hour=hour,
        weights=json.loads(weights) if weights else None,
        weights_version=version,
    )


def _enrolment(retention: str | None, own_date: date | None, sits: date | None) -> Enrolment:
    return Enrolment(retention=retention, own_date=own_date or sits) if retention else Enrolment()
