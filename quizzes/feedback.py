"""What a learner is told after an answer: the key, the reasons, the words that bear it out.

The key is here and nowhere else on the way to a learner.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from django.db.models import Case, F, When
from django.db.models.functions import Substr

from news.models import NewsItem
from quizzes.models import Choice, Evidence, QuestionVersion, Review


@dataclass(frozen=True, slots=True)
class Asked:
    """A question version as it was asked, its key (as ``QuestionVersion.key``) and its reasons.

    ``evidence``: the quotations that bear it out, the key's before the options'. Each tells where
    it stands (``item``, ``title``, ``source``, ``published``), its ``text`` and the span of that
    in code points of the item's text.
    """

    version_id: int
    question_id: int
    kind: str
    written_at: datetime
    key: list[int] | list[bool] | list[str]
    explanation: str
    prompts: list[str]
    options: list[dict[str, Any]]
    evidence: list[dict[str, Any]]

    @property
    def items(self) -> set[int]:
        """The news items that are quoted, whether or not they have been taken down."""
        return {one["item"] for one in self.evidence}


# A version, its choices and its quotations are never changed: each process reads them once.
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
        evidence=_evidence(version),
    )


def result_of(review: Review, asked: Asked, *, withheld: Collection[int] = ()) -> dict[str, Any]:
    """Return ``Review.result``, JSON throughout.

    ``correct``, ``share`` (0 to 1), ``key``, ``explanation``, ``prompts``, ``options`` (``text``,
    ``correct``, ``note``), ``evidence`` (as in ``Asked``, nothing of the items ``withheld``),
    ``grade`` (1 to 4) and ``due_day`` (ISO date or null: here null, until the card has moved).
    """
    return {
        "correct": review.correct,
        "share": review.share,
        "key": asked.key,
        "explanation": asked.explanation,
        "prompts": asked.prompts,
        "options": asked.options,
        "evidence": [one for one in asked.evidence if one["item"] not in withheld],
        "grade": review.grade,
        "due_day": None,
    }


def taken_down(asked: Asked) -> set[int]:
    """Return those of the quoted items that have been taken down."""
    down = NewsItem.objects.filter(pk__in=asked.items, taken_down=True)
    return set(down.values_list("pk", flat=True))


def _evidence(version: QuestionVersion) -> list[dict[str, Any]]:
    by_role = Case(When(role=Evidence.Role.KEY, then=0), default=1)
    # The database cuts the quotation out: an article is long, and its blocks longer.
    quoted = Substr("article_version__text", F("start") + 1, F("end") - F("start"))
    quotations = version.evidence.order_by(by_role, "pk").values_list(*PLACE, quoted)
    return [_quotation(*quotation) for quotation in quotations]


PLACE = (
    "article_version__item",
    "article_version__title",
    "article_version__item__source__name",
    "article_version__item__published",
    "start",
    "end",
)


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
