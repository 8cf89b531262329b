"""The whole chain in one process: what workers do step by step, for when none runs."""

from __future__ import annotations

from datetime import datetime

from django.db.models import QuerySet

from news.extraction import extract_facts
from news.ingest import ingest
from news.models import ArticleVersion, Document
from quizzes.authoring import generate_questions, keep_up
from quizzes.models import Generation
from quizzes.sources import waiting_for_questions, with_context


def work_through(*, now: datetime, until: Document | None = None) -> None:
    """Read, find facts and ask, until nothing waits; or nothing of ``until`` and before it.

    Earlier documents come first: questions are asked in the order in which news was received.
    """
    documents = Document.objects.waiting()
    versions = ArticleVersion.objects.waiting_for_facts().select_related("item__source")
    if until is not None:
        documents = documents.filter(pk__lte=until.pk)
        versions = versions.filter(document__lte=until.pk)
    for document in documents.order_by("pk"):
        ingest(document, now=now)
    for version in versions.order_by("pk"):
        extract_facts(version, now=now)
    while ready := list(_ready(until)):
        for version in ready:
            generate_questions(version=version, now=now)
    keep_up()


def _ready(until: Document | None) -> QuerySet[ArticleVersion]:
    ready = with_context(ArticleVersion.objects.filter(pk__in=waiting_for_questions()))
    if until is not None:
        ready = ready.filter(document__lte=until.pk)
    return ready.order_by("document_id", "pk")


def ask(version: ArticleVersion, *, now: datetime) -> Generation | None:
    """Find a version's facts and ask about them at once; None where no facts could be had.

    What failed is tried again: a person asks for it, perhaps with a corrected program.
    """
    versions = ArticleVersion.objects.filter(pk=version.pk)
    failed = ArticleVersion.Facts.FAILED
    versions.filter(facts_state=failed).update(facts_state=ArticleVersion.Facts.WAITING)
    Generation.objects.filter(version=version, state=Generation.State.FAILED).delete()
    extract_facts(versions.select_related("item__source").get(), now=now)
    ready = with_context(versions.with_facts()).first()
    return generate_questions(version=ready, now=now) if ready else None
