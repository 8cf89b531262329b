"""Which questions a visitor tries first."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from django.db.models import Exists, OuterRef

from quizzes.cards import Learner
from quizzes.models import Card, Exam, Question


class _Row(NamedTuple):
    question: int
    kind: str
    group: str
    item: int
    topic: int
    seen: bool


def sample(*, learner: Learner, exam: Exam, count: int = 10) -> list[int]:
    """Return questions for a first try: kinds, topics and articles mixed, no two of one fact.

    What the learner has answered comes only where nothing else is left. The same however often
    it is asked, until an answer or the bank changes it.
    """
    left = sorted(_rows(exam, learner), key=lambda row: _shuffled(learner.pk, row.question))
    chosen: list[_Row] = []
    while left and len(chosen) < count:
        best = min(left, key=lambda row: _likeness(row, chosen))
        chosen.append(best)
        left = [row for row in left if row != best and not (best.group and row.group == best.group)]
    return [row.question for row in chosen]


def _rows(exam: Exam, learner: Learner) -> Iterable[_Row]:
    met = Card.objects.for_learner(learner).filter(stability__isnull=False)
    memberships = Question.topics.through.objects.filter(
        topic__paper__exam=exam, question__status=Question.Status.PUBLISHED
    ).order_by("question_id", "topic_id")
    rows = memberships.values_list(
        "question_id",
        "question__kind",
        "question__group",
        "question__item_id",
        "topic_id",
        Exists(met.filter(question=OuterRef("question_id"))),
    )
    return {row[0]: _Row(*row) for row in rows}.values()


def _shuffled(learner_id: int, question_id: int) -> bytes:
    return blake2b(f"{learner_id}:{question_id}".encode()).digest()


def _likeness(row: _Row, chosen: list[_Row]) -> tuple[bool, int, int, int]:
    kinds = sum(row.kind == other.kind for other in chosen)
    topics = sum(row.topic == other.topic for other in chosen)
    return row.seen, kinds, topics, sum(row.item == other.item for other in chosen)
