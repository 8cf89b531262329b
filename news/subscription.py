"""Feeds that are looked at on their own: what is due, what came, what went wrong."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.db import transaction
from django.db.models import QuerySet

from news.fetch import PUBLIC_WEB, Fetched, FetchRefused, Policy, fetch
from news.ingest import receive_feed
from news.messages import explain
from news.models import Document, Source
from news.text.article import UnreadableDocument

log = logging.getLogger(__name__)


def collect(source: Source, *, now: datetime, policy: Policy = PUBLIC_WEB) -> list[Document]:
    """Look at a source's feed and receive its entries, known ones included.

    The row moves to the next look in the transaction that receives: a look that was cut off is
    taken again, and of two at once the later one finds nothing new. A problem is kept in the row.
    """
    if not _same_look(source).exists():
        return []
    try:
        fetched = fetch(source.feed, etag=source.etag, modified=source.modified, policy=policy)
        return _received(source, fetched, now)
    except (FetchRefused, UnreadableDocument) as problem:
        _looked(source, now, last_problem=explain(problem)[:300])
    except Exception:
        # A feed that breaks the reader must not be taken again with every sweep.
        log.exception("the feed of source %s could not be read", source.pk)
        _looked(source, now, last_problem=explain("failed"))
    return []


@transaction.atomic
def _received(source: Source, fetched: Fetched, now: datetime) -> list[Document]:
    """Receive what came and remember its etag in one transaction: one without the other loses."""
    if fetched.not_modified:
        _looked(source, now, last_problem="")
        return []
    documents = receive_feed(fetched.body, source=source, now=now)
    etag, modified = fetched.etag[:200], fetched.modified[:100]
    _looked(source, now, last_problem="", etag=etag, modified=modified)
    return documents


def _same_look(source: Source) -> QuerySet[Source]:
    return Source.objects.filter(pk=source.pk, next_fetch=source.next_fetch)


def _looked(source: Source, now: datetime, **columns: str) -> None:
    next_fetch = now + timedelta(minutes=source.every_minutes)
    _same_look(source).update(next_fetch=next_fetch, **columns)
