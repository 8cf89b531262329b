"""A document's bytes, read with what is known about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from news.feed import ENTRY_TYPE
from news.models import Document
from news.text.article import Article, Reading, UnreadableDocument
from news.text.decode import LARGEST, decoded
from news.text.markup import is_markup
from news.text.reading import read, read_parts


def reading_of(document: Document) -> Reading:
    """Read a stored or yet unsaved document. Raises ``UnreadableDocument``."""
    body = bytes(document.body)
    if len(body) > LARGEST:
        raise UnreadableDocument("too_large", f"{len(body)} bytes")
    reading = _read(document, body)
    return replace(reading, articles=tuple(_told(document, reading.articles)))


def _read(document: Document, body: bytes) -> Reading:
    if document.content_type == ENTRY_TYPE:
        title, _, content = body.decode().partition("\n")
        return read_parts(title, content)
    if document.title:
        text, encoding = decoded(body, content_type=document.content_type)
        if not is_markup(text, document.content_type):
            return replace(read_parts(document.title, text), encoding=encoding)
    return read(body, content_type=document.content_type, address=document.address)


def _told(document: Document, articles: Iterable[Article]) -> Iterator[Article]:
    """The articles, the main one with the title and date that came with the document.

    An entry that is nothing but a title is a headline.
    """
    for article in articles:
        if article.kind == "article":
            article = replace(
                article,
                title=document.title or article.title,
                published=document.published or article.published,
            )
        yield article if article.text else replace(article, kind="headline", text=article.title)
