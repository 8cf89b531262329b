"""From an article to its stored questions."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Sequence
from datetime import datetime
from functools import reduce
from operator import or_

from django.db import transaction
from django.db.models import Q, QuerySet

from news.models import ArticleVersion, Fact
from quizzes.generation.draft import Draft, Quote, Reject
from quizzes.generation.draft import Generation as Drafts
from quizzes.generation.generate import generate
from quizzes.generation.repeats import Asked, resting, shares_fact, unrepeated
from quizzes.models import Choice, Evidence, Exam, Generation, Question, QuestionVersion, Topic
from quizzes.sources import Material, material_of, neighbours_of, syllabus_of

log = logging.getLogger(__name__)


@transaction.atomic
def generate_questions(*, version: ArticleVersion, now: datetime) -> Generation:
    """Ask what ``version`` gives to ask; its ``Generation`` row says how that went.

    Running it again changes nothing: the lock makes a second worker wait and then find the row.
    """
    ArticleVersion.objects.select_for_update().get(pk=version.pk)
    done = Generation.objects.filter(version=version).first()
    if done is not None:
        return done
    material, neighbours = material_of(version), neighbours_of(version)
    exams = list(version.item.industry.exams.order_by("position", "id"))
    try:
        result = _unrepeated(material, neighbours, exams)
    except Exception as problem:
        # One odd article must not be tried again with every sweep; a person sees the row.
        log.exception("no questions from version %s", version.pk)
        return Generation.objects.create(
            version=version,
            state=Generation.State.FAILED,
            problem=repr(problem)[:300],
            finished_at=now,
        )
    materials = {one.source.id: one for one in (material, *neighbours)}
    for draft in result.drafts:
        store_draft(draft, version=version, exams=exams, materials=materials, now=now)
    return Generation.objects.create(
        version=version,
        state=Generation.State.DONE,
        asked=len(result.drafts),
        rejects=[reject_as_json(one) for one in result.rejects],
        silence=result.silence,
        finished_at=now,
    )


def _draft(material: Material, neighbours: Sequence[Material], exams: Sequence[Exam]) -> Drafts:
    return generate(
        material.source,
        neighbours=[one.source for one in neighbours],
        syllabuses=[syllabus_of(exam) for exam in exams],
    )


def _asked(material: Material, neighbours: Sequence[Material], drafts: Drafts) -> list[Asked]:
    return resting(drafts, (one.source for one in (material, *neighbours)))


def _unrepeated(
    material: Material, neighbours: Sequence[Material], exams: Sequence[Exam]
) -> Drafts:
    """What the article gives to ask, without what earlier articles ask already.

    Their questions are worked out once more rather than looked up: the answer is then the same
    whichever worker comes first.
    """
    result = _draft(material, neighbours, exams)
    earlier: list[Asked] = []
    for other in neighbours:
        if shares_fact(material.source.facts, other.source.facts):
            around = neighbours_of(other.version)
            earlier += _asked(other, around, _draft(other, around, exams))
    return unrepeated(result, _asked(material, neighbours, result), earlier)


def reject_as_json(reject: Reject) -> dict[str, str]:
    return {name: getattr(reject, name) for name in ("fact", "kind", "stem", "reason")}


def store_draft(
    draft: Draft,
    *,
    version: ArticleVersion,
    exams: Sequence[Exam],
    materials: dict[str, Material],
    now: datetime,
    proposed_by: str = "",
) -> Question:
    """Store a draft once; a later text of the same article gives the question a new version.

    ``exams`` are those of the draft's topics, in the same order. What a language model proposed
    waits for a person, whatever the exams' policy.
    """
    question, new = Question.objects.get_or_create(
        fingerprint=draft.fingerprint,
        defaults={
            "item": version.item,
            "kind": draft.kind,
            "group": draft.group[:80],
            "status": Question.Status.REVIEW if proposed_by else status_of(draft, exams),
            "proposed_by": proposed_by,
            "created_at": now,
        },
    )
    if new:
        question.topics.set(_topics_of(draft, exams))
    elif question.reviewed_at or question.item_id != version.item_id:
        return question
    question.facts.set(_facts_of(draft, materials))
    _add_version(question, draft, materials, now)
    return question


def _topics_of(draft: Draft, exams: Sequence[Exam]) -> QuerySet[Topic]:
    pairs = zip(exams, draft.topics, strict=True)
    named = [Q(paper__exam=exam, code=code) for exam, code in pairs if code]
    return Topic.objects.filter(reduce(or_, named)) if named else Topic.objects.none()


def status_of(draft: Draft, exams: Sequence[Exam]) -> str:
    """Publish what every check passed with the confidence that each of its exams asks."""
    passed = all(verdict.ok for verdict in draft.verdicts)
    trusted = exams and all(
        exam.policy == Exam.Policy.CONFIDENT and draft.confidence >= exam.least_confidence
        for exam in exams
    )
    return Question.Status.PUBLISHED if passed and trusted else Question.Status.REVIEW


def _facts_of(draft: Draft, materials: dict[str, Material]) -> list[Fact]:
    return [materials[article].facts[index] for article, index in draft.facts]


def _add_version(
    question: Question, draft: Draft, materials: dict[str, Material], now: datetime
) -> None:
    stored = QuestionVersion.objects.create(
        question=question,
        number=question.versions.count() + 1,
        stem=draft.stem,
        truth=draft.truth,
        accepted=list(draft.accepted),
        prompts=list(draft.prompts),
        explanation=draft.explanation,
        computed=draft.computed,
        confidence=draft.confidence,
        difficulty=draft.difficulty,
        checks=[
            {"check": one.check, "ok": one.ok, "reason": one.reason, "fatal": one.fatal}
            for one in draft.verdicts
        ],
        created_at=now,
    )
    for quote in draft.evidence:
        _quote(stored, quote, materials)
    for position, option in enumerate(draft.options):
        choice = Choice.objects.create(
            version=stored,
            position=position,
            text=option.text,
            correct=option.correct,
            note=option.note,
            slot=option.slot,
        )
        if option.evidence:
            _quote(stored, option.evidence, materials, choice)
    question.make_current(stored)


def _quote(
    stored: QuestionVersion,
    quote: Quote,
    materials: dict[str, Material],
    choice: Choice | None = None,
) -> None:
    Evidence.objects.create(
        version=stored,
        choice=choice,
        role=Evidence.Role.CHOICE if choice else Evidence.Role.KEY,
        article_version=materials[quote.article].version,
        start=quote.span.start,
        end=quote.span.end,
        digest=hashlib.sha256(quote.text.encode()).hexdigest(),
    )
