"""How an exam scores a kind of question: the rule of its papers, which are data."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef

from quizzes.models import Paper, Question


def section_of(kind: str, question_id: int) -> dict[str, Any] | None:
    """Return how the exam scores this kind: by the question's own paper, or the first with it."""
    if kind != Question.Kind.MULTIPLE:
        return None  # no other kind can be partly right
    own = Paper.objects.filter(topics__questions=question_id)
    papers = Paper.objects.filter(exam__in=own.values("exam")).alias(
        own=Exists(own.filter(pk=OuterRef("pk")))
    )
    sections = (paper.section(kind) for paper in papers.order_by("-own", "position", "id"))
    return next((section for section in sections if section), None)
