"""What came of a news item: how many questions are asked about it, or why none is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Q

from news.models import NewsItem
from quizzes.models import Generation, Question
from quizzes.words import why_silent


@dataclass(frozen=True, slots=True)
class Yield:
    """``questions`` are the published ones, ``waiting`` those a person is still to look at.

    ``silence`` is why rules asked nothing about the text, one of ``Generation.Silence`` or empty;
    ``rejects`` are what they dropped.
    """

    questions: int
    waiting: int
    silence: str
    rejects: list[Mapping[str, str]] = field(default_factory=list)

    @property
    def reason(self) -> str:
        """The silence in words."""
        return why_silent(self.silence, self.rejects)


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
    run = Generation.objects.filter(version=item.current_id).only("silence", "rejects").first()
    return Yield(
        questions=counts.get("published", 0),
        waiting=counts.get("review", 0),
        silence=run.silence if run else "",
        rejects=run.rejects if run else [],
    )
