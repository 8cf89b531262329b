"""Work that Celery moves. Ids go in, rows come out; each may run twice, late or never."""

from __future__ import annotations

from celery import shared_task
from django.conf import settings
from django.utils import timezone

from news import ingest as intake
from news.extraction import extract_facts
from news.models import ArticleVersion, Document, Source
from news.subscription import collect


@shared_task
def ingest(document_id: int) -> None:
    document = Document.objects.waiting().filter(pk=document_id).first()
    if document is not None:
        intake.ingest(document, now=timezone.now())


@shared_task
def extract(version_id: int) -> None:
    waiting = ArticleVersion.objects.waiting_for_facts().select_related("item__source")
    version = waiting.filter(pk=version_id).first()
    if version is not None:
        extract_facts(version, now=timezone.now())


@shared_task
def fetch_feed(source_id: int) -> None:
    source = Source.objects.filter(pk=source_id, active=True).exclude(feed="").first()
    if source is not None:
        collect(source, now=timezone.now())


@shared_task
def fetch_due_feeds() -> None:
    for source_id in Source.objects.due(timezone.now()).values_list("pk", flat=True):
        fetch_feed.apply_async((source_id,), expires=settings.SWEEP_SECONDS)


@shared_task
def sweep() -> None:
    """Enqueue whatever still waits: a lost message costs one sweep, never a document or a feed.

    A message that the next sweep would repeat expires with it, so that a backlog cannot grow.
    """
    for document_id in Document.objects.waiting().order_by("pk").values_list("pk", flat=True):
        ingest.apply_async((document_id,), expires=settings.SWEEP_SECONDS)
    versions = ArticleVersion.objects.waiting_for_facts().order_by("pk")
    for version_id in versions.values_list("pk", flat=True):
        extract.apply_async((version_id,), expires=settings.SWEEP_SECONDS)
    fetch_due_feeds()
