"""Prepared databases, made once a run, and the two grounds of each test."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests import parts
from tests.faults.grounds import Embedded, Ground, Scene, Services
from tests.servers import PostgresServer, RedisServer, own_folder
from tests.stack import Stack

IN_DOCUMENTS = "from tests.faults.documents import *; {}()"

Scenes = Callable[..., Scene]


class World:
    """A ground, and the databases that were prepared on it.

    - ``received``: documents are in, and nothing was done with them.
    - ``finished``: the same after a worker's undisturbed run, with a learner enrolled.
    """

    def __init__(self, ground: Ground, received: Stack) -> None:
        self.ground = ground
        self.received = received
        self.undisturbed = Scene(ground, received, "undisturbed")
        run_undisturbed(self.undisturbed)
        self.rows = self.undisturbed.rows()
        self.finished = self.undisturbed.stack
        in_documents(self.finished, "enrol_a_learner")


def run_undisturbed(scene: Scene) -> None:
    """Have a worker do what receiving asks for; no sweep helps."""
    for number in waiting_documents(scene):
        scene.queue.send("news.tasks.ingest", number)
    scene.start_worker()
    scene.wait_until_idle()
    scene.end()


def waiting_documents(scene: Scene) -> list[int]:
    from news.models import Document
    from tests.faults.rows import looking_at

    with looking_at(scene.ground.url(scene.stack)) as alias:
        waiting = Document.objects.using(alias).filter(state=Document.State.RECEIVED)
        return list(waiting.order_by("pk").values_list("pk", flat=True))


def in_documents(stack: Stack, function: str) -> str:
    """Run a function of ``tests.faults.documents`` in a process of the app; what it printed."""
    return stack.manage("shell", "-v0", "-c", IN_DOCUMENTS.format(function))


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Stack:
    made = Stack(tmp_path_factory.mktemp("faults") / "migrated")
    made.manage("migrate", "-v0")
    return made


@pytest.fixture(scope="session")
def embedded_world(
    migrated: Stack, tmp_path_factory: pytest.TempPathFactory, django_db_blocker
) -> Iterator[World]:
    ground = Embedded(tmp_path_factory.mktemp("embedded"))
    received = ground.copy(migrated, "received")
    in_documents(received, "receive_all")
    ground.queue(received).clear()
    with django_db_blocker.unblock():
        yield World(ground, received)


@pytest.fixture(scope="session")
def migrated_postgres(
    postgres_server: PostgresServer, tmp_path_factory: pytest.TempPathFactory
) -> Stack:
    database = postgres_server.create_database("faults_migrated")
    made = Stack(tmp_path_factory.mktemp("faults") / "migrated", database_url=database)
    made.manage("migrate", "-v0")
    return made


@pytest.fixture(scope="session")
def services_world(
    migrated_postgres: Stack,
    postgres_server: PostgresServer,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker,
) -> Iterator[World]:
    program = parts.find_redis()
    assert program is not None
    folder = tmp_path_factory.mktemp("services")
    with own_folder("studyapp-redis-") as place:
        server = RedisServer(program, place)
        server.start()
        ground = Services(folder, postgres_server, server)
        received = ground.copy(migrated_postgres, "received")
        in_documents(received, "receive_all")
        ground.queue(received).clear()
        with django_db_blocker.unblock():
            yield World(ground, received)
        server.stop()


@pytest.fixture
def embedded(embedded_world: World, tmp_path: Path) -> Iterator[Scenes]:
    """Make scenes on SQLite and the file broker; all end with the test."""
    yield from scenes(Embedded(tmp_path))


@pytest.fixture
def services(
    services_world: World,
    postgres_server: PostgresServer,
    redis_server: RedisServer,
    tmp_path: Path,
) -> Iterator[Scenes]:
    """Make scenes on PostgreSQL and Redis; all end with the test."""
    yield from scenes(Services(tmp_path, postgres_server, redis_server))


def scenes(ground: Ground) -> Iterator[Scenes]:
    made: list[Scene] = []

    def make(prepared: Stack) -> Scene:
        made.append(Scene(ground, prepared, f"scene{len(made)}"))
        return made[-1]

    yield make
    for each in made:
        each.end()
