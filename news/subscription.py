"""Feeds that are looked at on their own: what is due, what came, what went wrong."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from news.fetch import PUBLIC_WEB, Fetched, FetchRefused, Policy, fetch
from news.ingest import receive_feed
from news.messages import explain
from news.models import Document, Source
from news.text.article import UnreadableDocument


def collect(source: Source, *, now: datetime, policy: Policy = PUBLIC_WEB) -> list[Document]:
    """Look at a source's feed once and receive its entries, known ones included.

    Of two workers only the one that moves ``next_fetch`` looks. A problem is kept in the row,
    and the feed is looked at again when it is next due.
    """
    mine = Source.objects.filter(pk=source.pk, next_fetch=source.next_fetch)
    if not mine.update(next_fetch=now + timedelta(minutes=source.every_minutes)):
        return []
    try:
        fetched = fetch(source.feed, etag=source.etag, modified=source.modified, policy=policy)
        return _received(source, fetched, now)
    except (FetchRefused, UnreadableDocument) as problem:
        _remember(source, last_problem=explain(problem)[:300])
        return []


@transaction.atomic
def _received(source: Source, fetched: Fetched, now: datetime) -> list[Document]:
    """Receive what came and remember its etag in one transaction: one without the other loses."""
    if fetched.not_modified:
        _remember(source, last_problem="")
        return []
    documents = receive_feed(fetched.body, source=source, now=now)
    _remember(source, last_problem="", etag=fetched.etag[:200], modified=fetched.modified[:100])
    return documents


def _remember(source: Source, **columns: str) -> None:
    Source.objects.filter(pk=source.pk).update(**columns)
