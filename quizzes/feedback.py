"""What a learner is told after an answer: the key, the reasons, the words that bear it out.

The key is here and nowhere else on the way to a learner.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Case, F, When
from django.db.models.functions import Substr

from quizzes.models import Choice, Evidence, QuestionVersion, Review


def result_of(review: Review) -> dict[str, Any]:
    """Return ``Review.result``, JSON throughout; see ``evidence_of`` for its ``evidence``.

    ``correct``, ``share`` (0 to 1), ``key`` (as ``QuestionVersion.key``), ``explanation``,
    ``prompts``, ``options`` (``text``, ``correct``, ``note``), ``evidence``, ``grade`` (1 to 4) and
    ``due_day`` (ISO date or null: here null, until the card has moved).
    """
    version = review.version
    return {
        "correct": review.correct,
        "share": review.share,
        "key": version.key,
        "explanation": version.explanation,
        "prompts": version.prompts,
        "options": [_option(choice) for choice in version.choices.all()],
        "evidence": evidence_of(version),
        "grade": review.grade,
        "due_day": None,
    }


def evidence_of(version: QuestionVersion) -> list[dict[str, Any]]:
    """Return the quotations that bear a version out, the key's before the options'.

    Each tells where it stands (``item``, ``title``, ``source``, ``published``), its ``text`` and
    the span of that in code points of the item's text. Nothing of an item that was taken down.
    """
    rows = version.evidence.filter(article_version__item__taken_down=False)
    by_role = Case(When(role=Evidence.Role.KEY, then=0), default=1)
    # The database cuts the quotation out: an article is long, and its blocks longer.
    quoted = Substr("article_version__text", F("start") + 1, F("end") - F("start"))
    quotations = rows.order_by(by_role, "pk").values_list(*PLACE, quoted)
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
