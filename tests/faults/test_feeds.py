"""A worker killed with -9 while it takes in a feed: one sweep, and nothing shows that it was."""

from collections.abc import Iterator

import pytest
from pytest_httpserver import HTTPServer

from news.models import Source
from tests.faults.conftest import Scenes
from tests.faults.grounds import Scene
from tests.faults.rows import differences, looking_at
from tests.stack import Stack

pytestmark = pytest.mark.integration

FEED = """<rss version="2.0"><channel><title>江北社工</title>
<item><title>江北区新增三个社工站</title><link>https://news.example/1</link>
<description>江北区民政局介绍，全区新增3个社工站，每个社工站配备2名社工。</description></item>
<item><title>江北区社工达到390人</title><link>https://news.example/2</link>
<description>江北区民政局介绍，全区持证社工达到390人，社工机构共有12家。</description></item>
</channel></rss>"""
ENTRIES = 2


@pytest.fixture
def feed(httpserver: HTTPServer) -> HTTPServer:
    httpserver.expect_request("/feed").respond_with_data(FEED, content_type="application/rss+xml")
    return httpserver


def subscribed(scenes: Scenes, prepared: Stack, feed: HTTPServer) -> Scene:
    """A scene with one feed that is due, whose workers may look at it."""
    scene = scenes(prepared)
    scene.includes = ("tests.faults.local_feeds",)
    scene.stack.environment["STUDYAPP_FEED_PORT"] = str(feed.port)
    with looking_at(scene.ground.url(scene.stack)) as alias:
        Source.objects.using(alias).create(name="江北社工", feed=feed.url_for("/feed"))
    return scene


def killed_while_fetching(scenes: Scenes, prepared: Stack, feed: HTTPServer) -> list[str]:
    undisturbed = subscribed(scenes, prepared, feed)
    undisturbed.queue.send("news.tasks.fetch_due_feeds")
    undisturbed.start_worker()
    undisturbed.wait_until_idle()
    undisturbed.end()
    expected = undisturbed.rows()
    assert len(expected["news.Document"]) == len(expected["quizzes.Generation"]) == ENTRIES

    scene = subscribed(scenes, prepared, feed)
    scene.queue.send("news.tasks.fetch_due_feeds")
    scene.kill_in_the_middle("news.tasks.fetch_feed", "news_document")
    scene.sweep_once()
    scene.start_worker()
    scene.wait_until_idle()
    return differences(scene.rows(), expected)


@pytest.fixture(autouse=True)
def rows_may_be_read(django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock():
        yield


def test_a_feed_recovers_on_sqlite(embedded: Scenes, migrated: Stack, feed: HTTPServer) -> None:
    assert killed_while_fetching(embedded, migrated, feed) == []


def test_a_feed_recovers_on_postgresql_and_redis(
    services: Scenes, migrated_postgres: Stack, feed: HTTPServer
) -> None:
    assert killed_while_fetching(services, migrated_postgres, feed) == []
