"""`manage.py articles`: what came in, for a program and for a person."""

import json
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command

from news.ingest import ingest, receive
from news.models import ArticleVersion

pytestmark = pytest.mark.django_db

DAMAGED_PAGE = Path(__file__).parent.parent / "fixtures" / "damaged_page.txt"
HEADLINES = DAMAGED_PAGE.with_suffix(".headlines.txt")


@pytest.fixture
def versions(now: datetime) -> list[ArticleVersion]:
    document, _ = receive(DAMAGED_PAGE.read_bytes(), now=now)
    return ingest(document, now=now)


def printed(*options: str) -> str:
    out = StringIO()
    call_command("articles", *options, stdout=out)
    return out.getvalue()


def test_json_is_one_object_a_line_in_the_order_of_arrival(
    versions: list[ArticleVersion],
) -> None:
    records = [json.loads(line) for line in printed("--json").splitlines()]
    assert [record["id"] for record in records] == [version.item_id for version in versions]
    for record in records:
        assert {"id", "kind", "title", "published", "region", "text", "repairs"} <= set(record)
        assert isinstance(record["repairs"], list)
    assert {record["kind"] for record in records} == {"article", "headline"}


def test_json_gives_the_article_and_the_dated_headlines(versions: list[ArticleVersion]) -> None:
    article, *headlines = [json.loads(line) for line in printed("--json").splitlines()]
    assert article["published"] is None
    assert article["text"] == versions[0].text
    assert article["repairs"]
    expected = [line.split("\t") for line in HEADLINES.read_text(encoding="utf-8").splitlines()]
    assert [[one["published"], one["title"]] for one in headlines] == expected


def test_the_listing_shows_text_repairs_and_omissions(versions: list[ArticleVersion]) -> None:
    listing = printed()
    for version in versions:
        assert version.title in listing
    assert all(line in listing for line in versions[0].text.splitlines())
    assert f"修复（{len(versions[0].repairs)}）" in listing
    assert f"略去（{len(versions[0].omissions)}）" in listing
    assert "发布日期：未知" in listing


def test_without_news_nothing_is_printed() -> None:
    assert printed("--json") == ""
