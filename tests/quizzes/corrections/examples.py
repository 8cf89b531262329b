"""What the tests of corrections begin with: answers, keys corrected, facts overtaken."""

import uuid
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from typing import Any

from news.models import ArticleVersion, Fact, Witness
from quizzes import corrections
from quizzes.models import Change, Question, Review
from quizzes.practice import record_answer
from studyapp.accounts.models import User
from tests.quizzes.factories import make_article, right_response

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
LATER = NOW + 10 * DAY


def answer(
    learner: User,
    question: Question,
    response: dict[str, Any] | None = None,
    *,
    at: datetime = NOW,
    version: int | None = None,
    **fields: Any,
) -> Review:
    """Record an answer to the current version, by default the right one."""
    values = {"client_uuid": uuid.uuid4(), "answered_at": at, "now": at} | fields
    return record_answer(
        learner=learner,
        version_id=version or question.current_id,
        response=right_response(question) if response is None else response,
        **values,
    )


def choices(
    question: Question, right: Sequence[int], texts: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """The options of the current version with another key, and perhaps other texts."""
    old = [choice.text for choice in question.current.choices.all()]
    return [{"text": text, "correct": place in right} for place, text in enumerate(texts or old)]


def correct(question: Question, *, at: datetime = LATER, **parts: Any) -> Change:
    """Correct the key, which must open a change."""
    _version, change = corrections.correct_key(question=question, by=None, now=at, **parts)
    assert change is not None
    return change


def carry_to_all(change: Change, *, at: datetime = LATER) -> None:
    for learner in corrections.touched(change):
        corrections.carry(change, learner, at)
    assert corrections.finish(change, at)


def make_fact(value: str, *, article: ArticleVersion | None = None, **fields: Any) -> Fact:
    """A fact with one witness, the first words of an article."""
    values = {"kind": "amount", "key_digest": "k", "attribute": "补助", "value": value}
    fact = Fact.objects.create(**(values | fields))
    version = article or make_article(text=f"补助{value}。")
    Witness.objects.create(
        fact=fact, version=version, start=2, end=2 + len(value), written=value, data={}
    )
    return fact


def overtake(old: Fact, new: Fact) -> None:
    old.status, old.superseded_by = Fact.Status.SUPERSEDED, new
    old.save()


def two_values() -> tuple[Fact, Fact]:
    """An old and a new value of one key; nobody has said yet which stands."""
    return make_fact("3000元", as_of=date(2024, 1, 1)), make_fact("5000元", as_of=date(2026, 1, 1))
