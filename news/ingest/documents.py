"""A document's bytes, read with what is known about it."""

from __future__ import annotations

from collections.abc import Iterator
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
    if document.content_type == ENTRY_TYPE:
        title, _, content = body.decode().partition("\n")
        return read_parts(title, content, published=document.published)
    if document.title and not is_markup(*_decoded(document, body)):
        return _read_text(document, body)
    reading = read(body, content_type=document.content_type, address=document.address)
    return replace(reading, articles=tuple(_told(document, reading.articles)))


def _decoded(document: Document, body: bytes) -> tuple[str, str]:
    text, _encoding = decoded(body, content_type=document.content_type)
    return text, document.content_type


def _read_text(document: Document, body: bytes) -> Reading:
    """Read plain text whose title was told and need not be looked for in it."""
    text, encoding = decoded(body, content_type=document.content_type)
    reading = read_parts(document.title, text, published=document.published)
    return replace(reading, encoding=encoding)


def _told(document: Document, articles: tuple[Article, ...]) -> Iterator[Article]:
    """The articles, the page's own with the title and day that were told of it."""
    for article in articles:
        own = article.kind == "article" or len(articles) == 1
        yield _with_told(document, article) if own else article


def _with_told(document: Document, article: Article) -> Article:
    told = replace(article, published=document.published or article.published)
    if document.title and article.kind == "article":
        # Through the reader: a title typed in traditional script is simplified like any other.
        return replace(told, title=read_parts(document.title, "").articles[0].title)
    return told
