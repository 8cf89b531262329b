"""Feeds: which bytes are one, what an entry says, and on which day it was published."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.feed import looks_like_feed, parse_feed, published_on

SHANGHAI = ZoneInfo("Asia/Shanghai")

ATOM = """<?xml version="1.0"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>江北社工</title>
<entry><title type="html">江北区&lt;b&gt;新增&lt;/b&gt;社工站</title>
<link href="https://news.example/1"/><published>2025-01-14T18:00:00Z</published>
<summary>摘要</summary><content type="html">&lt;p&gt;全区新增3个社工站。&lt;/p&gt;</content></entry>
</feed>"""


@pytest.mark.parametrize(
    "head",
    [
        '<?xml version="1.0"?><rss version="2.0">',
        "\ufeff<rss>",
        '<?xml version="1.0"?>\n<!-- made by hand -->\n<feed xmlns="http://www.w3.org/2005/Atom">',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_rss_rdf_and_atom_are_feeds(head: str, encoding: str) -> None:
    assert looks_like_feed(head.encode(encoding))


@pytest.mark.parametrize(
    "body",
    [
        "",
        "江北区新增三个社工站",
        "<!DOCTYPE html><html><head><title>rss</title>",
        "<html><body><p>我们的 <code><rss></code> 地址</p>",
        "rss 和 feed 是两种格式",
    ],
)
def test_texts_and_pages_are_not(body: str) -> None:
    assert not looks_like_feed(body.encode())


def test_an_entry_has_its_fullest_content_and_its_plain_title() -> None:
    feed = parse_feed(ATOM.encode(), zone=SHANGHAI)
    (entry,) = feed.entries
    assert feed.title == "江北社工"
    assert entry.title == "江北区新增社工站"
    assert entry.content == "<p>全区新增3个社工站。</p>"
    assert entry.address == "https://news.example/1"
    assert entry.published == date(2025, 1, 15)
    assert entry.document == "江北区新增社工站\n<p>全区新增3个社工站。</p>".encode()


def test_an_address_that_is_no_web_page_is_left_out() -> None:
    feed = parse_feed(
        ATOM.replace("https://news.example/1", "javascript:alert(1)").encode(), zone=SHANGHAI
    )
    assert feed.entries[0].address == ""


def test_a_path_is_not_opened_as_a_file() -> None:
    assert parse_feed(__file__.encode(), zone=SHANGHAI).entries == ()


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("Tue, 14 Jan 2025 23:30:00 +0800", date(2025, 1, 14)),
        ("Tue, 14 Jan 2025 18:00:00 GMT", date(2025, 1, 15)),
        ("Tue, 14 Jan 2025 23:30:00", date(2025, 1, 14)),
        ("2025-01-14T18:00:00Z", date(2025, 1, 15)),
        ("2025-01-14T23:30:00+08:00", date(2025, 1, 14)),
        ("2025-01-14 23:30:00", date(2025, 1, 14)),
        ("2025-01-14", date(2025, 1, 14)),
        ("2025/1/4", date(2025, 1, 4)),
        ("2025年1月14日", date(2025, 1, 14)),
        ("2025-13-40", None),
        ("昨天", None),
        ("", None),
    ],
)
def test_a_date_is_the_day_in_the_readers_zone_or_as_written(
    written: str, day: date | None
) -> None:
    assert published_on(written, SHANGHAI) == day


@given(st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1)), st.integers(-12, 14))
def test_one_instant_is_one_day_however_its_zone_is_written(moment: datetime, hours: int) -> None:
    instant = moment.replace(microsecond=0, tzinfo=UTC)
    shifted = instant + timedelta(hours=hours)
    written = f"{shifted:%Y-%m-%dT%H:%M:%S}{hours:+03d}:00"
    assert published_on(written, SHANGHAI) == instant.astimezone(SHANGHAI).date()


@given(st.text())
def test_any_text_is_a_date_or_none(written: str) -> None:
    found = published_on(written, SHANGHAI)
    assert found is None or isinstance(found, date)
