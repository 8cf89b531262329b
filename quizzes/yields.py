"""What came of a news item: how many questions are asked about it, or why none is."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q

from news.models import NewsItem
from quizzes.models import Generation, Question
from quizzes.words import SILENCES


@dataclass(frozen=True, slots=True)
class Yield:
    """``questions`` are the published ones, ``waiting`` those a person is still to look at.

    ``silence`` is why rules asked nothing about the text, one of ``Generation.Silence`` or empty.
    """

    questions: int
    waiting: int
    silence: str

    @property
    def reason(self) -> str:
        """The silence in words."""
        return str(SILENCES.get(self.silence, self.silence))


def question_counts(items: Iterable[int]) -> dict[int, Any]:
    """By item: how many ``questions`` there are, ``published`` and under ``review``; one query."""
    review, published = Question.Status.REVIEW, Question.Status.PUBLISHED
    rows = (
        Question.objects.filter(item__in=list(items))
        .order_by()
        .values("item")
        .annotate(
            questions=Count("pk"),
            published=Count("pk", filter=Q(status=published)),
            review=Count("pk", filter=Q(status=review)),
        )
    )
    return {row["item"]: row for row in rows}


def yield_of(item: NewsItem) -> Yield:
    """In two queries."""
    counts = question_counts([item.pk]).get(item.pk, {})
    runs = Generation.objects.filter(version=item.current_id)
    return Yield(
        questions=counts.get("published", 0),
        waiting=counts.get("review", 0),
        silence=runs.values_list("silence", flat=True).first() or "",
    )
