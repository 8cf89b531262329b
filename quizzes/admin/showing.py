"""A question's versions, checks and evidence as its admin page shows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext, pgettext

from news.models import NewsItem
from news.passages import Passage, passage_around
from quizzes.generation.draft import ARRANGED
from quizzes.models import Doubt, Evidence, ItemStatistics, Question, QuestionVersion
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


@dataclass(frozen=True, slots=True)
class ShownDoubt:
    doubt: Doubt
    measure: str


@dataclass(frozen=True, slots=True)
class ShownOption:
    """How often an option was chosen by all, and by the best 27 %."""

    name: str
    right: bool
    all: int
    best: int


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
        **answers_to(question),
        "versions": [ShownVersion(one, written_key(one)) for one in versions.order_by("-number")],
        "next_waiting": waiting.values_list("pk", flat=True).first(),
    }


def answers_to(question: Any) -> dict[str, Any]:
    """What learners' answers say of a question as it is now, and what they make doubted.

    The question comes with its ``open_doubts``.
    """
    found = ItemStatistics.objects.filter(version=question.current).first()
    doubts = [ShownDoubt(one, measure_in_words(one)) for one in question.open_doubts]
    shown = {"open_doubts": doubts}
    if found is None:
        return shown
    return {
        **shown,
        "statistics": found,
        "facility": f"{found.facility:.0%}",
        "known": f"{found.known:.0%}",
        "median": None if found.median_ms is None else round(found.median_ms / 1000, 1),
        "chosen": _chosen(question.kind, question.current, found),
    }


def _chosen(kind: str, version: QuestionVersion, found: ItemStatistics) -> list[ShownOption]:
    if version.truth is not None:
        options = [("1", written_truth(truth=True)), ("0", written_truth(truth=False))]
        key = {str(int(version.truth))}
    elif kind in ARRANGED:
        return []
    else:
        options = [(str(one.position), str(one)) for one in version.choices.all()]
        key = {str(place) for place in version.key}
    return [
        ShownOption(
            name, place in key, found.chosen.get(place, 0), found.chosen_by_best.get(place, 0)
        )
        for place, name in options
    ]


def measure_in_words(doubt: Doubt) -> str:
    """What raised a doubt, in words."""
    if doubt.reason == Doubt.Reason.HARD:
        return _("答对率 %(share)s") % {"share": f"{doubt.measure:.0%}"}
    if doubt.reason == Doubt.Reason.NEGATIVE:
        return _("区分度 %(value)s") % {"value": f"{doubt.measure:.2f}"}
    said = ngettext("%(count)d 名考生", "%(count)d 名考生", int(doubt.measure))
    return said % {"count": doubt.measure}


def written_truth(*, truth: bool) -> str:
    return pgettext("statement", "正确") if truth else pgettext("statement", "错误")


def written_key(version: QuestionVersion) -> str:
    if version.truth is not None:
        return written_truth(truth=version.truth)
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
