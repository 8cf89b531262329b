"""What a learner is told after an answer: the key, the reasons, the words that bear it out.

The key is here and nowhere else on the way to a learner.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db import connection

from quizzes.models import Choice, Evidence, QuestionVersion, Review


@dataclass(frozen=True, slots=True)
class Asked:
    """A question version as it was asked, with its key; ``key`` as ``QuestionVersion.key``."""

    version_id: int
    question_id: int
    kind: str
    written_at: datetime
    key: list[int] | list[bool] | list[str]
    explanation: str
    prompts: list[str]
    options: list[dict[str, Any]]


# A version's row and its choices are never changed, so each process reads them once.
@lru_cache(maxsize=4096)
def asked(version_id: int) -> Asked:
    """Return a version as it was asked. Raises ``QuestionVersion.DoesNotExist``."""
    versions = QuestionVersion.objects.select_related("question").prefetch_related("choices")
    version = versions.get(pk=version_id)
    return Asked(
        version_id=version.pk,
        question_id=version.question_id,
        kind=version.question.kind,
        written_at=version.created_at,
        key=version.key,
        explanation=version.explanation,
        prompts=version.prompts,
        options=[_option(choice) for choice in version.choices.all()],
    )


def result_of(review: Review, asked: Asked) -> dict[str, Any]:
    """Return ``Review.result``, JSON throughout; see ``evidence_of`` for its ``evidence``.

    ``correct``, ``share`` (0 to 1), ``key`` (as ``QuestionVersion.key``), ``explanation``,
    ``prompts``, ``options`` (``text``, ``correct``, ``note``), ``evidence``, ``grade`` (1 to 4) and
    ``due_day`` (ISO date or null: here null, until the card has moved).
    """
    return {
        "correct": review.correct,
        "share": review.share,
        "key": asked.key,
        "explanation": asked.explanation,
        "prompts": asked.prompts,
        "options": asked.options,
        "evidence": evidence_of(asked.version_id),
        "grade": review.grade,
        "due_day": None,
    }


# The database cuts the quotation out: an article is long, and its blocks longer.
QUOTE = """
SELECT item.id, article.title, source.name, item.published, evidence.start, evidence."end",
    substr(article.text, evidence.start + 1, evidence."end" - evidence.start)
FROM quizzes_evidence evidence
JOIN news_articleversion article ON article.id = evidence.article_version_id
JOIN news_newsitem item ON item.id = article.item_id AND NOT item.taken_down
LEFT JOIN news_source source ON source.id = item.source_id
WHERE evidence.version_id = %s
ORDER BY evidence.role <> %s, evidence.id
"""


def evidence_of(version_id: int) -> list[dict[str, Any]]:
    """Return the quotations that bear a version out, the key's before the options'.

    Each tells where it stands (``item``, ``title``, ``source``, ``published``), its ``text`` and
    the span of that in code points of the item's text. Nothing of an item that was taken down.
    """
    with connection.cursor() as cursor:
        cursor.execute(QUOTE, [version_id, Evidence.Role.KEY.value])
        return [_quotation(*row) for row in cursor.fetchall()]


def _quotation(
    item: int,
    title: str,
    source: str | None,
    published: date | None,
    start: int,
    end: int,
    text: str,
) -> dict[str, Any]:
    return {
        "item": item,
        "title": title,
        "source": source or "",
        "published": published.isoformat() if published else None,
        "text": text,
        "start": start,
        "end": end,
    }


def _option(choice: Choice) -> dict[str, Any]:
    return {"text": choice.text, "correct": choice.correct, "note": choice.note}
