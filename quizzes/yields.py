"""What came of a news item: how many questions are asked about it, or why none is."""

from __future__ import annotations

from dataclasses import dataclass

from news.models import NewsItem
from quizzes.models import Generation, Question


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
        labels = dict(Generation.Silence.choices)
        return str(labels.get(self.silence, self.silence))


def yield_of(item: NewsItem) -> Yield:
    """In two queries."""
    states = list(
        Question.objects.filter(item=item.pk, current__isnull=False).values_list(
            "status", flat=True
        )
    )
    runs = Generation.objects.filter(version=item.current_id)
    return Yield(
        questions=states.count(Question.Status.PUBLISHED),
        waiting=states.count(Question.Status.REVIEW),
        silence=runs.values_list("silence", flat=True).first() or "",
    )
