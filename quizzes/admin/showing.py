"""A question's versions, checks and evidence as its admin page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import pgettext

from news.models import NewsItem
from news.passages import Passage, passage_around
from quizzes.models import Evidence, Question, QuestionVersion
from quizzes.words import CHECKS


@dataclass(frozen=True, slots=True)
class ShownEvidence:
    """A paragraph with the quoted words marked, and the letters of the options it is about."""

    item: NewsItem
    options: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class ShownCheck:
    name: str | Promise
    ok: bool
    reason: str


@dataclass(frozen=True, slots=True)
class ShownVersion:
    version: QuestionVersion
    key: str


def page_of(question: Question) -> dict[str, Any]:
    """What stands beside the form, in a fixed number of queries."""
    assert question.current is not None
    checks = checks_of(question.current)
    waiting = Question.objects.awaiting_review().exclude(pk=question.pk)
    versions = question.versions.select_related("author").prefetch_related("choices")
    return {
        "question": question,
        "version": question.current,
        "key": written_key(question.current),
        "topics": question.topics.select_related("paper__exam"),
        "facts": question.facts.all(),
        "checks": checks,
        "failed": [check for check in checks if not check.ok],
        "passed": [check for check in checks if check.ok],
        "evidence": evidence_of(question.current),
        "versions": [ShownVersion(one, written_key(one)) for one in versions.order_by("-number")],
        "next_waiting": waiting.values_list("pk", flat=True).first(),
    }


def written_key(version: QuestionVersion) -> str:
    if version.truth is not None:
        if version.truth:
            return pgettext("statement", "正确")
        return pgettext("statement", "错误")
    if version.accepted:
        return " / ".join(version.accepted)
    return version.lettered_key


def checks_of(version: QuestionVersion) -> list[ShownCheck]:
    return [
        ShownCheck(CHECKS.get(one["check"], one["check"]), one["ok"], one["reason"])
        for one in version.checks
    ]


def failed_checks(version: QuestionVersion) -> list[str]:
    return [str(check.name) for check in checks_of(version) if not check.ok]


def evidence_of(version: QuestionVersion) -> list[ShownEvidence]:
    """Each paragraph once, those of the key first, with the letters of the options it is about."""
    places: dict[tuple[int, int], list[Evidence]] = {}
    rows = version.evidence.select_related("choice", "article_version__item__source")
    for row in sorted(rows, key=lambda row: row.choice.position if row.choice else -1):
        paragraph = passage_around(row.article_version.text, [(row.start, row.end)])
        places.setdefault((row.article_version_id, paragraph.start), []).append(row)
    return [_shown(place) for place in places.values()]


def _shown(rows: list[Evidence]) -> ShownEvidence:
    article = rows[0].article_version
    return ShownEvidence(
        article.item,
        "".join(dict.fromkeys(row.choice.letter for row in rows if row.choice)),
        passage_around(article.text, [(row.start, row.end) for row in rows]),
    )
