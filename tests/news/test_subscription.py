"""Feeds looked at on their own, from a real server on loopback."""

import ipaddress
from datetime import datetime, timedelta

import pytest
from pytest_httpserver import HTTPServer
from werkzeug import Request, Response

from news.fetch import Policy
from news.models import Document, Source
from news.subscription import collect

pytestmark = pytest.mark.django_db

FEED = """<rss version="2.0"><channel><title>江北社工</title>
<item><title>江北区新增三个社工站</title><link>https://news.example/1</link>
<description>江北区民政局介绍，全区新增3个社工站，每个社工站配备2名社工。</description></item>
</channel></rss>"""


@pytest.fixture
def policy(httpserver: HTTPServer) -> Policy:
    loopback = ipaddress.ip_network("127.0.0.1/32")
    return Policy(ports=frozenset({httpserver.port}), networks=(loopback,), seconds=5)


@pytest.fixture
def source(httpserver: HTTPServer, now: datetime) -> Source:
    return Source.objects.create(
        name="江北社工", feed=httpserver.url_for("/feed"), every_minutes=30, next_fetch=now
    )


def serve(httpserver: HTTPServer, feed: str = FEED) -> None:
    """Answer with the feed, or with 304 to who knows it."""

    def answer(request: Request) -> Response:
        if request.headers.get("If-None-Match") == '"1"':
            return Response(status=304)
        return Response(feed, content_type="application/rss+xml", headers={"ETag": '"1"'})

    httpserver.expect_request("/feed").respond_with_handler(answer)


def test_new_entries_are_received_under_the_source(
    httpserver: HTTPServer, policy: Policy, source: Source, now: datetime
) -> None:
    serve(httpserver)
    (document,) = collect(source, now=now, policy=policy)
    assert (document.source, document.title) == (source, "江北区新增三个社工站")
    source.refresh_from_db()
    assert source.next_fetch == now + timedelta(minutes=30)
    assert (source.etag, source.last_problem) == ('"1"', "")


def test_what_has_not_changed_is_not_read_again(
    httpserver: HTTPServer, policy: Policy, source: Source, now: datetime
) -> None:
    serve(httpserver)
    collect(source, now=now, policy=policy)
    source.refresh_from_db()
    assert collect(source, now=now + timedelta(hours=1), policy=policy) == []
    assert [response.status_code for _, response in httpserver.log] == [200, 304]
    assert Document.objects.count() == 1


def test_of_two_workers_one_looks(
    httpserver: HTTPServer, policy: Policy, source: Source, now: datetime
) -> None:
    serve(httpserver)
    stale = Source.objects.get(pk=source.pk)
    assert len(collect(source, now=now, policy=policy)) == 1
    assert collect(stale, now=now, policy=policy) == []
    assert len(httpserver.log) == 1


def test_a_problem_is_kept_and_the_feed_is_looked_at_again_later(
    httpserver: HTTPServer, policy: Policy, source: Source, now: datetime
) -> None:
    httpserver.expect_request("/feed").respond_with_data(status=503)
    assert collect(source, now=now, policy=policy) == []
    source.refresh_from_db()
    assert "503" in source.last_problem
    assert source.next_fetch > now
    httpserver.clear()
    serve(httpserver)
    assert len(collect(source, now=source.next_fetch, policy=policy)) == 1
    source.refresh_from_db()
    assert source.last_problem == ""


def test_a_private_address_is_not_looked_at(source: Source, now: datetime) -> None:
    assert collect(source, now=now) == []
    source.refresh_from_db()
    assert source.last_problem
    assert not Document.objects.exists()


def test_a_feed_without_entries_is_a_problem_and_its_etag_is_not_trusted(
    httpserver: HTTPServer, policy: Policy, source: Source, now: datetime
) -> None:
    serve(httpserver, "<rss version='2.0'><channel><title>空</title></channel></rss>")
    assert collect(source, now=now, policy=policy) == []
    source.refresh_from_db()
    assert source.last_problem
    assert source.etag == ""
