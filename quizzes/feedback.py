"""What a learner is told after an answer: the key, the reasons, the words that bear it out.

The key is here and nowhere else on the way to a learner.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from quizzes.models import Choice, Evidence, QuestionVersion, Review


def result_of(review: Review, *, due_day: date | None) -> dict[str, Any]:
    """Return ``Review.result``, JSON throughout; see ``evidence_of`` for its ``evidence``.

    ``correct``, ``share`` (0 to 1), ``key`` (as ``QuestionVersion.key``), ``explanation``,
    ``options`` (``text``, ``correct``, ``note``), ``evidence``, ``grade`` (1 to 4) and
    ``due_day`` (ISO date or null).
    """
    version = review.version
    return {
        "correct": review.correct,
        "share": review.share,
        "key": version.key,
        "explanation": version.explanation,
        "options": [_option(choice) for choice in version.choices.all()],
        "evidence": [evidence_of(row) for row in _shown(version)],
        "grade": review.grade,
        "due_day": due_day.isoformat() if due_day else None,
    }


def evidence_of(row: Evidence) -> dict[str, Any]:
    """Return one quotation: where it stands, its text, its span in code points of that text."""
    article = row.article_version
    item = article.item
    return {
        "item": item.pk,
        "title": article.title,
        "source": item.source.name if item.source else "",
        "published": item.published.isoformat() if item.published else None,
        "text": row.text,
        "start": row.start,
        "end": row.end,
    }


def _option(choice: Choice) -> dict[str, Any]:
    return {"text": choice.text, "correct": choice.correct, "note": choice.note}


def _shown(version: QuestionVersion) -> list[Evidence]:
    """The key's evidence before the options'; nothing of an item that was taken down."""
    rows = [row for row in version.evidence.all() if not row.article_version.item.taken_down]
    return sorted(rows, key=lambda row: (row.role != Evidence.Role.KEY, row.pk))
