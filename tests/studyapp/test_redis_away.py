"""Pages of a real web process while Redis refuses, or accepts and never says a word."""

import re
import time
import urllib.parse
import urllib.request
from collections.abc import Callable, Iterator
from http.cookiejar import CookieJar
from pathlib import Path

import pytest

from tests.servers import RedisServer
from tests.silence import refusing_url, silent_url
from tests.stack import Stack

pytestmark = pytest.mark.integration

# Two seconds is what an outage may cost a page in all; the rest is for a busy machine.
PATIENCE = 2.0 + 1.0

MAKE_INSTRUCTOR = """
from studyapp.accounts.models import User
User.objects.create_superuser("chief", password="a-password-of-this-test")
"""


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated folder with one person who may sign in to the admin."""
    made = Stack(tmp_path_factory.mktemp("away") / "var")
    made.manage("migrate", "-v0")
    made.manage("shell", "-v0", "-c", MAKE_INSTRUCTOR)
    return made.var


@pytest.fixture(params=["refusing", "silent"])
def dead_url(request: pytest.FixtureRequest) -> Iterator[str]:
    if request.param == "refusing":
        yield refusing_url()
    else:
        with silent_url() as url:
            yield url


@pytest.fixture
def site(prepared: Path) -> Iterator[Callable[[str], Stack]]:
    """Start the site on the prepared folder with a Redis of the test's choice."""
    started: list[Stack] = []

    def start(redis_url: str) -> Stack:
        started.append(Stack(prepared, redis_url=redis_url))
        started[-1].start_web()
        return started[-1]

    yield start
    for each in started:
        each.stop_all()


class Visitor:
    """A browser without a screen: keeps cookies, and the longest time it had to wait."""

    def __init__(self, site: Stack) -> None:
        self._site = site
        cookies = urllib.request.HTTPCookieProcessor(CookieJar())
        self._opener = urllib.request.build_opener(cookies)
        self.longest_wait = 0.0

    def get(self, path: str) -> str:
        return self._ask(self._site.url + path, None)

    def sign_in(self, name: str, password: str) -> str:
        form = self.get("/admin/login/?next=/admin/")
        token = re.search(r'name="csrfmiddlewaretoken" value="(\w+)"', form)
        assert token is not None
        fields = {"username": name, "password": password, "next": "/admin/"}
        body = urllib.parse.urlencode(fields | {"csrfmiddlewaretoken": token[1]}).encode()
        return self._ask(self._site.url + "/admin/login/?next=/admin/", body)

    def _ask(self, url: str, body: bytes | None) -> str:
        begin = time.monotonic()
        with self._opener.open(url, body, timeout=30) as response:
            text: str = response.read().decode()
        self.longest_wait = max(self.longest_wait, time.monotonic() - begin)
        return text


def test_signing_in_and_looking_around_works_and_hardly_waits(
    site: Callable[[str], Stack], dead_url: str
) -> None:
    visitor = Visitor(site(dead_url))
    assert "chief" in visitor.sign_in("chief", "a-password-of-this-test").lower()
    assert "csrfmiddlewaretoken" in visitor.get("/admin/")
    assert visitor.longest_wait < PATIENCE


def test_a_session_outlives_the_redis_that_cached_it(
    site: Callable[[str], Stack], redis_server: RedisServer
) -> None:
    visitor = Visitor(site(redis_server.url))
    visitor.sign_in("chief", "a-password-of-this-test")
    redis_server.stop()
    page = visitor.get("/admin/")
    assert 'id="login-form"' not in page
    assert visitor.longest_wait < PATIENCE


def test_a_redis_that_falls_silent_costs_the_pages_little(
    site: Callable[[str], Stack], redis_server: RedisServer
) -> None:
    visitor = Visitor(site(redis_server.url))
    visitor.sign_in("chief", "a-password-of-this-test")
    redis_server.freeze()
    try:
        pages = [visitor.get("/admin/") for _ in range(3)]
    finally:
        redis_server.thaw()
    assert all('id="login-form"' not in page for page in pages)
    assert visitor.longest_wait < PATIENCE
