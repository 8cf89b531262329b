"""Receiving: bytes are kept once, and only if they can be read."""

from datetime import date, datetime

import pytest
from pytest_django import DjangoCaptureOnCommitCallbacks

from news.feed import ENTRY_TYPE
from news.ingest import load_bundled, receive, receive_any, receive_feed
from news.ingest.storing import ingest
from news.models import Document, Industry, NewsItem, Source
from news.text.article import UnreadableDocument

pytestmark = pytest.mark.django_db

FEED = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>江北社工</title>
<item><title>江北区新增三个社工站</title><link>https://news.example/1</link>
<pubDate>Tue, 14 Jan 2025 23:30:00 +0800</pubDate>
<description><![CDATA[<p>江北区民政局介绍，全区新增3个社工站，每个社工站配备2名社工。</p>
<script>alert(1)</script>]]></description></item>
<item><title>江北区公布社工考试奖励名单，共有120人获得奖励</title>
<pubDate>2025-01-10</pubDate></item>
<item><link>https://news.example/3</link></item>
</channel></rss>""".encode()


def nothing_is_stored() -> bool:
    return not (Document.objects.exists() or Source.objects.exists() or NewsItem.objects.exists())


def test_the_bytes_are_kept_as_they_came(now: datetime, notice: bytes) -> None:
    document, new = receive(notice, now=now, address="https://news.example/a")
    assert new
    kept = Document.objects.get(pk=document.pk)
    assert bytes(kept.body) == notice
    assert kept.digest == Document.digest_of(notice)
    assert (kept.state, kept.received_at) == (Document.State.RECEIVED, now)
    assert kept.address == "https://news.example/a"


def test_the_same_bytes_twice_are_one_document(now: datetime, notice: bytes) -> None:
    first, _ = receive(notice, now=now)
    second, new = receive(notice, now=now, title="另一个标题")
    assert (second.pk, new) == (first.pk, False)
    assert Document.objects.count() == 1


def test_a_new_document_is_enqueued_once_it_is_committed(
    now: datetime,
    notice: bytes,
    enqueued: list[tuple[str, int]],
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        document, _ = receive(notice, now=now)
        assert enqueued == []
        receive(notice, now=now)
    assert enqueued == [("ingest", document.pk)]


def test_a_broker_that_fails_loses_no_document(
    now: datetime,
    notice: bytes,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    def fail(pk: int) -> None:
        raise ConnectionError("no broker")

    monkeypatch.setattr("news.tasks.ingest.delay", fail)
    with django_capture_on_commit_callbacks(execute=True):
        document, _ = receive(notice, now=now)
    assert list(Document.objects.waiting()) == [document]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "empty"),
        (b" \n\t ", "empty"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8, "binary"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3" + bytes(200), "binary"),
        ("社工。".encode() * 6_000_000, "too_large"),
        (b"<html><body><nav><a href='/'>home</a></nav></body></html>", "no_article"),
        (b"<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>", "no_article"),
    ],
    ids=["empty", "blank", "png", "pdf", "54 MB", "no article", "empty feed"],
)
def test_what_cannot_be_read_is_refused_and_leaves_nothing(
    now: datetime, body: bytes, code: str
) -> None:
    with pytest.raises(UnreadableDocument) as caught:
        receive_any(body, now=now)
    assert caught.value.code == code
    assert nothing_is_stored()


def test_a_title_and_address_of_any_length_or_content_can_be_stored(
    now: datetime, notice: bytes
) -> None:
    document, _ = receive(
        notice, now=now, title=f"长\x00标题 {'很' * 400}", address="https://a.example/" + "b" * 1000
    )
    document.refresh_from_db()
    assert len(document.title) == 300
    assert "\x00" not in document.title
    assert document.address == ""


def test_each_entry_of_a_feed_is_a_document(now: datetime) -> None:
    source = Source.objects.create(name="江北社工", feed="https://news.example/feed")
    documents = receive_feed(FEED, source=source, now=now)
    assert [document.title for document in documents] == [
        "江北区新增三个社工站",
        "江北区公布社工考试奖励名单，共有120人获得奖励",
    ]
    first, second = documents
    assert (first.published, first.address) == (date(2025, 1, 14), "https://news.example/1")
    assert (second.published, second.address) == (date(2025, 1, 10), "")
    assert {document.source for document in documents} == {source}
    assert {document.content_type for document in documents} == {ENTRY_TYPE}


def test_a_feed_taken_in_twice_is_taken_in_once(now: datetime) -> None:
    first = receive_any(FEED, now=now)
    second = receive_any(FEED, now=now)
    assert [new for _, new in first] == [True, True]
    assert [new for _, new in second] == [False, False]
    assert [one.pk for one, _ in first] == [one.pk for one, _ in second]


def test_a_feed_from_an_unknown_source_makes_a_source_that_shows_excerpts(now: datetime) -> None:
    receive_any(FEED, now=now)
    source = Source.objects.get()
    assert (source.name, source.shown) == ("江北社工", Source.Shown.EXCERPT)


def test_an_entrys_markup_is_read_and_its_script_is_not(now: datetime) -> None:
    (document, _), _headline = receive_any(FEED, now=now)
    (version,) = ingest(document, now=now)
    assert version.text == "江北区民政局介绍，全区新增3个社工站，每个社工站配备2名社工。"
    assert version.title == "江北区新增三个社工站"


def test_an_entry_that_is_only_a_title_is_a_headline(now: datetime) -> None:
    _article, (document, _) = receive_any(FEED, now=now)
    (version,) = ingest(document, now=now)
    assert version.item.kind == NewsItem.Kind.HEADLINE
    assert version.item.published == date(2025, 1, 10)
    assert version.text == version.title == "江北区公布社工考试奖励名单，共有120人获得奖励"


def test_the_bundled_news_is_loaded_once(now: datetime, industry: Industry) -> None:
    loaded = load_bundled(now=now)
    assert loaded == Document.objects.count() >= 10
    assert load_bundled(now=now) == 0
    assert Document.objects.count() == loaded


def test_each_bundled_item_gives_one_article_with_its_own_title_and_date(
    now: datetime, industry: Industry
) -> None:
    load_bundled(now=now)
    for document in Document.objects.all():
        (version,) = ingest(document, now=now)
        assert version.item.kind == NewsItem.Kind.ARTICLE
        assert version.title == document.title
        assert version.item.published == document.published
        assert version.item.source == document.source
        assert version.item.industry == industry
