"""A document's articles as rows: one item an article, one version a text."""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.db.models import Max

from news.facts.about import region_about
from news.ingest.documents import reading_of
from news.models import ArticleVersion, Document, NewsItem
from news.origins import default_industry, region_row, source_named
from news.text.article import Article, Reading, UnreadableDocument
from news.versions import LONGEST_TITLE, clean, columns_of, digest_of

log = logging.getLogger(__name__)

FAILED = "failed"
"""The problem of a document over which the reader itself broke; the log has the trace."""


def ingest(document: Document, *, now: datetime) -> list[ArticleVersion]:
    """Read a document into items and versions; read already, it gives the versions it made.

    A document that turns out unreadable is marked so and gives nothing.
    """
    if document.state != Document.State.RECEIVED:
        return list(document.versions.order_by("pk"))
    try:
        reading = reading_of(document)
    except UnreadableDocument as problem:
        return _refuse(document, problem.code, now)
    except Exception:
        # One broken document must not hold up those that were received after it.
        log.exception("document %s could not be read", document.pk)
        return _refuse(document, FAILED, now)
    _make_regions(reading.articles)
    return _store(document, reading, now)


def _make_regions(articles: Iterable[Article]) -> None:
    """Make missing regions one by one: inside a long transaction workers would lock each other."""
    for place in filter(None, map(region_about, articles)):
        region_row(place)


def _refuse(document: Document, code: str, now: datetime) -> list[ArticleVersion]:
    waiting = Document.objects.waiting().filter(pk=document.pk)
    waiting.update(state=Document.State.REFUSED, problem=code, read_at=now)
    return []


@transaction.atomic
def _store(document: Document, reading: Reading, now: datetime) -> list[ArticleVersion]:
    """Store a reading once: of two workers the conditional update lets one through."""
    from news import tasks  # here, because the tasks are doors over this package

    waiting = Document.objects.waiting().filter(pk=document.pk)
    if not waiting.update(state=Document.State.READ, encoding=reading.encoding[:20], read_at=now):
        return list(document.versions.order_by("pk"))
    made: dict[int, ArticleVersion] = {}
    for index, article in sorted(enumerate(reading.articles), key=_locking_order):
        item = _item(article, document, first=index == 0, now=now)
        made[index] = _version(item, article, document, now)
    versions = [made[index] for index in sorted(made)]

    def enqueue() -> None:
        for version in versions:
            tasks.extract.delay(version.pk)

    transaction.on_commit(enqueue, robust=True)
    return versions


def _locking_order(numbered: tuple[int, Article]) -> tuple[str, int, str]:
    """One order for all workers, so that pages with headlines in common do not lock each other.

    It is the usual order of a list, newest first, so that items are numbered as they are read.
    """
    _, article = numbered
    return article.kind, -(article.published or date.min).toordinal(), article.title


def fingerprint(article: Article, *, address: str, publisher: str) -> str:
    """What makes two articles one item (SHA-256, hexadecimal).

    A headline is its title and day. An article is its address, or without one its title and
    publisher, so that a corrected text is a new version and not a second item.
    """
    title = "".join(article.title.split())
    day = article.published.isoformat() if article.published else ""
    if article.kind == "headline":
        parts = ["headline", title, day]
    elif address:
        parts = ["address", address]
    else:
        parts = ["article", title, publisher]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()


def _item(article: Article, document: Document, *, first: bool, now: datetime) -> NewsItem:
    """The article's item, locked until the transaction ends, with what this reading says of it."""
    source = document.source or source_named(article.source)
    publisher = document.source.name if document.source else article.source
    identity = fingerprint(
        article,
        # Further articles of a page stand at the same address without being the same article.
        address=document.address if first else "",
        publisher=publisher,
    )
    place = region_about(article)
    said: dict[str, Any] = {
        "title": clean(article.title)[:LONGEST_TITLE],
        "published": article.published,
        "source": source,
        "region": region_row(place) if place else None,
        "address": document.address,
        "author": clean(article.author)[:120],
    }
    made = {
        **said,
        "kind": NewsItem.Kind(article.kind),
        "industry": document.industry or default_industry(),
        "language": article.language[:10],
        "created_at": now,
    }
    items = NewsItem.objects.select_for_update()
    item, new = items.get_or_create(fingerprint=identity, defaults=made)
    return item if new else _updated(item, said)


def _updated(item: NewsItem, said: dict[str, Any]) -> NewsItem:
    """Take over what a later reading knows; what it does not know stays."""
    changed = [name for name, value in said.items() if value and value != getattr(item, name)]
    for name in changed:
        setattr(item, name, said[name])
    if changed:
        item.save(update_fields=changed)
    return item


def _version(item: NewsItem, article: Article, document: Document, now: datetime) -> ArticleVersion:
    """The version with the article's text, made where the text is new, and current from now."""
    columns = columns_of(article)
    digest = digest_of(columns["text"])
    version = item.versions.filter(digest=digest).first()
    if version is None:
        last = item.versions.aggregate(last=Max("number"))["last"] or 0
        version = item.versions.create(
            number=last + 1,
            digest=digest,
            document=document,
            restated=document.restated,
            created_at=now,
            **columns,
        )
    elif item.current_id != version.pk:
        _await_facts(version)
    # An update, not a save: the item's history records what people changed.
    NewsItem.objects.filter(pk=item.pk).update(current=version)
    return version


def _await_facts(version: ArticleVersion) -> None:
    """Have the facts settled again: an earlier text that returns states what had been withdrawn."""
    version.facts_state = ArticleVersion.Facts.WAITING
    version.save(update_fields=["facts_state"])
