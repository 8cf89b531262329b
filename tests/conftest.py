"""Fixtures of all tests: the shared folder, real servers, a browser, the app as processes.

A test says what it needs by the fixtures it takes (and by its marker). Where a part is missing
its tests are left out by name, in one printed line; in CI that is an error instead.
"""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

from tests import parts
from tests.servers import PostgresServer, RedisServer, own_folder
from tests.stack import Stack

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

# A deadline would let a busy machine fail a law that holds.
settings.register_profile("any machine", deadline=None)
settings.register_profile("quick", deadline=None, max_examples=20)
settings.load_profile("any machine")

LEFT_OUT = pytest.StashKey[dict[str, list[str]]]()

CHROMIUM_OPTIONS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def needs(item: pytest.Item, part: parts.Part) -> bool:
    """Whether a test reaches the part, by a fixture or (browser, shared) by its marker."""
    by_fixture = not part.fixtures.isdisjoint(getattr(item, "fixturenames", ()))
    by_marker = part.marker in {"browser", "shared"} and item.get_closest_marker(part.marker)
    return by_fixture or bool(by_marker)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    left_out: dict[str, list[str]] = defaultdict(list)
    absent = set(parts.missing())
    for item in items:
        for part in parts.PARTS:
            if needs(item, part):
                item.add_marker(part.marker)
                if part in absent:
                    left_out[part.name].append(item.nodeid)
        if "stack" in getattr(item, "fixturenames", ()):
            item.add_marker("integration")
    _leave_out(config, items, left_out)


def _leave_out(
    config: pytest.Config, items: list[pytest.Item], left_out: dict[str, list[str]]
) -> None:
    config.stash[LEFT_OUT] = left_out
    out = {nodeid for nodeids in left_out.values() for nodeid in nodeids}
    if out and parts.in_ci():
        raise pytest.UsageError(f"missing in CI: {', '.join(left_out)}; needed by {sorted(out)}")
    config.hook.pytest_deselected(items=[item for item in items if item.nodeid in out])
    items[:] = [item for item in items if item.nodeid not in out]


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Name what was left out, and how to get it."""
    left_out = config.stash.get(LEFT_OUT, {})
    for part in parts.PARTS:
        if names := left_out.get(part.name):
            terminalreporter.section(f"left out: {part.name} is missing; {part.how_to_get_it}")
            for name in names:
                terminalreporter.line(name)


@pytest.fixture(scope="session", autouse=True)
def broker_of_the_tests() -> None:
    """Keep the tests' messages in this process: their ids mean other rows to a running app."""
    from studyapp.celery import app

    app.conf.update(broker_url="memory://", broker_transport_options={})


@pytest.fixture(scope="session", autouse=True)
def passwords_of_the_tests() -> Iterator[None]:
    """Digest passwords cheaply: a good digest is slow by design, and tests make many accounts."""
    from django.test import override_settings

    with override_settings(PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"]):
        yield


@pytest.fixture(autouse=True)
def counts_of_no_other_test() -> None:
    """Begin every test with an empty cache: throttles count in it, all tests from one address."""
    from django.core.cache import cache

    cache.clear()


@pytest.fixture(autouse=True)
def versions_of_no_other_test() -> None:
    """Forget the questions of the test before: a database rolled back gives their ids anew."""
    from quizzes.feedback import asked
    from quizzes.scoring import exams_known, section_known

    asked.cache_clear()
    exams_known.cache_clear()
    section_known.cache_clear()


@pytest.fixture(autouse=True)
def language_of_the_tests() -> Iterator[None]:
    """Give every test the language it began in: what a request activates outlives the request."""
    from django.utils import translation

    with translation.override(translation.get_language()):
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real pages and data beside the repository."""
    return parts.SHARED


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[PostgresServer]:
    """A PostgreSQL cluster for the whole run."""
    programs = parts.find_postgres()
    assert programs is not None
    with own_folder("studyapp-postgres-") as folder:
        server = PostgresServer(programs, folder)
        server.create_cluster()
        server.start()
        yield server
        server.stop()


@pytest.fixture
def postgres_url(postgres_server: PostgresServer, request: pytest.FixtureRequest) -> str:
    """The address of an empty database of this test's own."""
    number = request.config.stash.get(DATABASES, 0) + 1
    request.config.stash[DATABASES] = number
    return postgres_server.create_database(f"test_{number}")


DATABASES = pytest.StashKey[int]()


@pytest.fixture
def redis_server() -> Iterator[RedisServer]:
    """A Redis of this test's own, to be stopped and started at will."""
    program = parts.find_redis()
    assert program is not None
    with own_folder("studyapp-redis-") as folder:
        server = RedisServer(program, folder)
        server.start()
        yield server
        server.stop()


@pytest.fixture
def redis_url(redis_server: RedisServer) -> str:
    """The address of an empty Redis."""
    return redis_server.url


@pytest.fixture
def stack(tmp_path: Path) -> Iterator[Callable[..., Stack]]:
    """Make Stacks, `stack(database_url=…, redis_url=…)`; all are stopped when the test ends."""
    made: list[Stack] = []

    def make(**options: str) -> Stack:
        made.append(Stack(tmp_path / f"var{len(made)}", **options))
        return made[-1]

    yield make
    for each in made:
        each.stop_all()


@pytest.fixture(scope="session")
def faketime() -> Path:
    """The path of the library that moves a process's clock."""
    found = parts.find_faketime()
    assert found is not None
    return found


@pytest.fixture(scope="session")
def gettext_programs() -> Path:
    """The folder of the programs that collect the texts of the interface."""
    found = parts.find_gettext()
    assert found is not None
    return found.parent


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The path of a Chromium."""
    found = parts.find_chromium()
    assert found is not None
    return found


@pytest.fixture(scope="module")
def browser(chromium: Path) -> Iterator["Browser"]:
    """A headless Chromium for one module.

    Not for the whole run: while it lives, its event loop runs in this thread, and nothing here
    could start another.
    """
    from playwright.sync_api import sync_playwright

    # Playwright's loop runs in this thread; Django would take any query for one made inside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(
            executable_path=str(chromium), args=CHROMIUM_OPTIONS, headless=True
        )
        yield running
        running.close()


@pytest.fixture
def page(browser: "Browser") -> Iterator["Page"]:
    """A page of a fresh visitor in China, reading Chinese."""
    context = browser.new_context(locale="zh-CN", timezone_id="Asia/Shanghai")
    yield context.new_page()
    context.close()
