"""Item statistics from the log, kept for each question version, and the doubts they raise."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Count, Exists, Max, OuterRef, Q, QuerySet

from quizzes.doubts import last_settled, open_doubt
from quizzes.evaluation import items
from quizzes.evaluation.items import Analysis, FirstAnswer
from quizzes.models import Doubt, ItemStatistics, Question, QuestionVersion, Review
from quizzes.progress import CHANCES

# Learner → (right, given).
Scores = dict[int, tuple[int, int]]

_FIELDS = ["learner_id", "client_uuid", "kind", "about", "version_id", "response", "correct"]
_FIELDS += ["duration_ms", "answered_at"]


def answered_versions() -> QuerySet[QuestionVersion]:
    """Every question version that somebody has answered."""
    answers = Review.objects.filter(version=OuterRef("pk"), kind=Review.Kind.ANSWER)
    versions = QuestionVersion.objects.filter(Exists(answers))
    return versions.select_related("question").prefetch_related("choices")


def counter_of(
    versions: QuerySet[QuestionVersion], *, now: datetime
) -> Callable[[QuestionVersion], None]:
    """Return what counts one version; how able its learners are is read once for all of them.

    A version of a question about which the log has nothing new is left as it is, and nobody's
    ability is read for its sake.
    """
    log = Review.objects.filter(question__in=versions.values("question"))
    latest = dict(log.order_by().values_list("question").annotate(Max("received_at")))
    counted = versions.order_by().values_list("pk", "question_id", "statistics__counted_at")
    news = {
        version: question
        for version, question, last in counted
        if last is None or latest[question] > last
    }
    totals = _totals(news.values()) if news else {}

    def count(version: QuestionVersion) -> None:
        if version.pk in news:
            _count(version, totals, now)

    return count


def _totals(questions: Iterable[int]) -> Scores:
    """Of everybody who answered one of the questions, how many of all their answers were right."""
    asked = Review.objects.filter(question__in=set(questions)).order_by()
    theirs = Review.objects.filter(learner__in=asked.values("learner")).order_by()
    answers = theirs.filter(kind=Review.Kind.ANSWER)
    scored = answers.values_list("learner").annotate(
        right=Count("client_uuid", filter=Q(correct=True)), given=Count("client_uuid")
    )
    totals = {learner: (right, given) for learner, right, given in scored}
    # Few are taken back: to look at these alone is cheaper than to look up every answer.
    voids = theirs.filter(kind=Review.Kind.VOID, about__isnull=False)
    pairs = set(voids.values_list("learner", "about"))
    voided = answers.filter(client_uuid__in=voids.values("about")) if pairs else answers.none()
    for learner, this, correct in voided.values_list("learner", "client_uuid", "correct"):
        if (learner, this) in pairs:
            right, given = totals[learner]
            totals[learner] = right - bool(correct), given - 1
    return totals


@transaction.atomic
def _count(version: QuestionVersion, totals: Scores, now: datetime) -> None:
    answers = _first_answers(version, totals)
    if not answers:  # all were taken back
        ItemStatistics.objects.filter(version=version).delete()
        return
    analysis = items.analyse(answers, _chance(version))
    values = asdict(analysis) | {"counted_at": now}
    ItemStatistics.objects.bulk_create(
        [ItemStatistics(version=version, **values)],
        update_conflicts=True,
        unique_fields=["version"],
        update_fields=list(values),
    )
    question = version.question
    if question.current_id == version.pk and question.status == Question.Status.PUBLISHED:
        _doubt(version, analysis, now)


def _first_answers(version: QuestionVersion, totals: Scores) -> list[FirstAnswer]:
    """Each learner's first answer to the version that counts, as it counts now."""
    log = Review.objects.filter(question=version.question_id).values_list(*_FIELDS, named=True)
    rows = sorted(log, key=lambda row: (row.answered_at, row.client_uuid))
    voided = {(row.learner_id, row.about) for row in rows if row.kind == Review.Kind.VOID}
    regraded = {
        (row.learner_id, row.about): row.correct for row in rows if row.kind == Review.Kind.REGRADE
    }
    first: dict[int, tuple[bool, Any]] = {}
    own: dict[int, list[bool]] = defaultdict(list)
    for row in rows:
        this = row.learner_id, row.client_uuid
        if row.kind != Review.Kind.ANSWER or this in voided:
            continue
        own[row.learner_id].append(bool(row.correct))
        right = regraded.get(this, row.correct)
        if row.version_id == version.pk and right is not None:  # not set aside
            first.setdefault(row.learner_id, (right, row))
    return [
        FirstAnswer(
            right=right,
            chosen=_chosen(row.response),
            ability=_ability(totals.get(learner, (0, 0)), own[learner]),
            duration_ms=row.duration_ms,
        )
        for learner, (right, row) in first.items()
    ]


def _ability(total: tuple[int, int], own: list[bool]) -> float | None:
    right, given = total[0] - sum(own), total[1] - len(own)
    return right / given if given > 0 else None


def _chosen(response: dict[str, Any]) -> tuple[int, ...]:
    """The options chosen; of a true/false question 1 for true, 0 for false."""
    if response.get("truth") is not None:
        return (int(response["truth"]),)
    return tuple(response.get("chosen") or ())


def _chance(version: QuestionVersion) -> float:
    kind = version.question.kind
    if kind == Question.Kind.SINGLE:
        return 1 / max(2, len(version.choices.all()))
    return CHANCES.get(kind, 0.0)


def _doubt(version: QuestionVersion, analysis: Analysis, now: datetime) -> None:
    for reason, measure in _suspicions(version, analysis):
        settled = last_settled(version.question, reason)
        if settled is None or _has_new_evidence(version, settled):
            open_doubt(question=version.question, reason=reason, measure=measure, now=now)


def _suspicions(
    version: QuestionVersion, analysis: Analysis
) -> Iterable[tuple[Doubt.Reason, float]]:
    if items.is_near_nil(analysis):
        yield Doubt.Reason.HARD, analysis.facility
    if analysis.discrimination is not None and items.is_negative(analysis):
        yield Doubt.Reason.NEGATIVE, analysis.discrimination
    if version.question.kind in (Question.Kind.SINGLE, Question.Kind.TRUE_FALSE):
        option = items.tempting(analysis, int(version.key[0]))
        if option is not None:
            yield Doubt.Reason.DISTRACTOR, analysis.chosen_by_best[option]


def _has_new_evidence(version: QuestionVersion, settled: Doubt) -> bool:
    """Whether as many have answered since as it takes to raise a doubt at all."""
    since = Review.objects.filter(
        version=version, kind=Review.Kind.ANSWER, received_at__gt=settled.settled_at
    )
    return since.values("learner").distinct().count() >= items.FEWEST_TO_DOUBT
