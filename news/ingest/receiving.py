"""Bytes in, documents kept: whatever the door, every input is read once before it is stored."""

from __future__ import annotations

import logging
from datetime import date, datetime
from typing import Any, TypedDict, Unpack

from django.contrib.auth.base_user import AbstractBaseUser
from django.db import transaction
from django.utils import timezone

from news import bundled
from news.feed import ENTRY_TYPE, Entry, looks_like_feed, parse_feed
from news.ingest.documents import reading_of
from news.models import Document, Industry, Source
from news.origins import source_named
from news.text.article import UnreadableDocument
from news.text.decode import LARGEST
from news.versions import LONGEST_TITLE, clean

log = logging.getLogger(__name__)

LONGEST_ADDRESS = 1000

Receipt = tuple[Document, bool]
"""A document, and whether it is new."""


class About(TypedDict, total=False):
    """What is known of a document beside its bytes; it goes before what the text says."""

    address: str
    content_type: str
    title: str
    published: date | None
    source: Source | None
    industry: Industry | None
    received_by: AbstractBaseUser | None
    restated: bool


def receive(body: bytes, *, now: datetime, **about: Unpack[About]) -> Receipt:
    """Keep the bytes of one document and have it read; say whether they are new.

    The same bytes again find the row that is there. Raises ``UnreadableDocument``; then nothing
    is stored.
    """
    digest = Document.digest_of(body)
    known = Document.objects.filter(digest=digest).first()
    if known is not None:
        return known, False
    columns = {"body": body, "received_at": now, **_columns(about)}
    reading_of(Document(**columns))
    return _keep(digest, columns)


def _columns(about: About) -> dict[str, Any]:
    """What is known, as columns that both databases can hold; an overlong address is dropped."""
    address = about.get("address", "")
    return {
        **about,
        "address": address if len(address) <= LONGEST_ADDRESS else "",
        "content_type": clean(about.get("content_type", ""))[:120],
        "title": clean(" ".join(about.get("title", "").split()))[:LONGEST_TITLE],
    }


@transaction.atomic
def _keep(digest: str, columns: dict[str, Any]) -> Receipt:
    from news import tasks  # here, because the tasks are doors over this package

    document, new = Document.objects.get_or_create(digest=digest, defaults=columns)
    if new:
        transaction.on_commit(lambda: tasks.ingest.delay(document.pk), robust=True)
    return document, new


def receive_any(body: bytes, *, now: datetime, **about: Unpack[About]) -> list[Receipt]:
    """Receive a page, a text or a feed; a feed's entries bring their own titles and dates.

    Raises ``UnreadableDocument``.
    """
    if looks_like_feed(body):
        return receive_entries(body, now=now, **about)
    return [receive(body, now=now, **about)]


def receive_feed(body: bytes, *, source: Source, now: datetime) -> list[Document]:
    """Keep each entry of a feed as a document. Raises ``UnreadableDocument`` if none can be."""
    return [document for document, _ in receive_entries(body, now=now, source=source)]


@transaction.atomic
def receive_entries(body: bytes, *, now: datetime, **about: Unpack[About]) -> list[Receipt]:
    """Receive a feed's entries, leaving out those without anything to read.

    Without a source it is the one that the feed's title names. Raises ``UnreadableDocument``.
    """
    if len(body) > LARGEST:
        raise UnreadableDocument("too_large", f"{len(body)} bytes")
    feed = parse_feed(body, zone=timezone.get_default_timezone())
    if not about.get("source"):
        about["source"] = source_named(feed.title)
    receipts = [_receive_entry(entry, now, about) for entry in feed.entries]
    kept = [receipt for receipt in receipts if receipt is not None]
    if not kept:
        raise UnreadableDocument("no_article", "feed")
    return kept


def _receive_entry(entry: Entry, now: datetime, about: About) -> Receipt | None:
    own: About = {
        **about,
        "content_type": ENTRY_TYPE,
        "address": entry.address,
        "title": entry.title,
        "published": entry.published,
    }
    try:
        return receive(entry.document, now=now, **own)
    except UnreadableDocument as problem:
        log.info("feed entry left out: %s (%s)", entry.title, problem)
        return None


def load_bundled(*, now: datetime) -> int:
    """Receive the news that comes with the app; return how many documents are new."""
    sources = {name: _source_row(about) for name, about in bundled.sources().items()}
    receipts = [
        receive(
            item.text.encode(),
            now=now,
            content_type="text/plain; charset=utf-8",
            address=item.address,
            title=item.title,
            published=item.published,
            source=sources[item.source],
            restated=True,
            industry=Industry.objects.filter(slug=item.industry).first(),
        )
        for item in bundled.items()
    ]
    return sum(new for _, new in receipts)


def _source_row(about: bundled.BundledSource) -> Source:
    return Source.objects.get_or_create(name=about.name, defaults={"home": about.home})[0]
