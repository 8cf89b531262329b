"""Which exams ask a question, and how they score its kind: the rule of their papers, as data."""

from __future__ import annotations

from functools import lru_cache
from time import monotonic
from typing import Any

from django.db.models import Exists, OuterRef

from quizzes.models import Paper, Question

KNOWN_SECONDS = 300


def exams_asking(question_id: int) -> tuple[int, ...]:
    """Return the ids of the exams that ask a question, as known within the last five minutes.

    Good enough to say when a card will come back; what is asked today goes by the rows.
    """
    return exams_known(question_id, _span())


@lru_cache(maxsize=4096)
def exams_known(question_id: int, span: int) -> tuple[int, ...]:
    """Return the same, looked up once in a span of time, by its number."""
    papers = Paper.objects.filter(topics__questions=question_id)
    return tuple(papers.order_by("exam").values_list("exam", flat=True).distinct())


def section_of(kind: str, question_id: int) -> dict[str, Any] | None:
    """Return how the exam scores this kind: by the question's own paper, or the first with it.

    As known within the last five minutes; for reading only.
    """
    if kind != Question.Kind.MULTIPLE:
        return None  # no other kind can be partly right
    return section_known(kind, question_id, _span())


@lru_cache(maxsize=4096)
def section_known(kind: str, question_id: int, span: int) -> dict[str, Any] | None:
    """Return the same, looked up once in a span of time, by its number."""
    own = Paper.objects.filter(topics__questions=question_id)
    papers = Paper.objects.filter(exam__in=own.values("exam")).alias(
        own=Exists(own.filter(pk=OuterRef("pk")))
    )
    sections = (paper.section(kind) for paper in papers.order_by("-own", "position", "id"))
    return next((section for section in sections if section), None)


def _span() -> int:
    return int(monotonic() // KNOWN_SECONDS)
