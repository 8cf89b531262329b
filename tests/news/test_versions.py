"""A version's row holds all of an article that is read again."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from news.ingest import ingest, receive
from news.text.article import Article
from news.text.reading import read
from news.versions import article_of, clean, columns_of, digest_of

DAMAGED_PAGE = Path(__file__).parent.parent / "fixtures" / "damaged_page.txt"


def as_stored(article: Article) -> Article:
    return replace(article, original_offsets=(), received_offsets=())


@pytest.mark.django_db
def test_the_articles_of_a_damaged_page_come_back_as_they_were_read(now: datetime) -> None:
    body = DAMAGED_PAGE.read_bytes()
    reading = read(body)
    document, _ = receive(body, now=now)
    versions = ingest(document, now=now)
    assert [article_of(version) for version in versions] == [
        as_stored(article) for article in reading.articles
    ]
    assert any(version.repairs for version in versions)
    assert any(version.omissions for version in versions)


def test_a_repair_says_whether_it_is_in_the_title_or_the_text() -> None:
    article = read(DAMAGED_PAGE.read_bytes()).articles[0]
    parts = [repair["part"] for repair in columns_of(article)["repairs"]]
    assert parts.count("title") == len(article.title_repairs) > 0
    assert parts.count("text") == len(article.repairs) > 0


def test_cleaning_keeps_every_offset() -> None:
    assert clean("社\x00工") == "社\ufffd工"


def test_the_digest_tells_texts_apart() -> None:
    assert digest_of("社工") != digest_of("社工。")
    assert len(digest_of("")) == 64
