"""A worker killed with -9 in the middle of a task: one sweep, and nothing shows that it was."""

import pytest

from tests.faults.conftest import Scenes, World, waiting_documents
from tests.faults.grounds import Scene
from tests.faults.rows import Rows, differences

pytestmark = pytest.mark.integration

CHAIN = [
    ("news.tasks.ingest", "news_articleversion"),
    ("news.tasks.extract", "news_witness"),
    ("quizzes.tasks.generate", "quizzes_generation"),
]
"""Each task, and the table that its transaction writes last or nearly so."""


def recovered(scene: Scene, task: str, table: str) -> Rows:
    """Kill a worker in the middle of the task; return the rows after a new one and one sweep."""
    scene.kill_in_the_middle(task, table)
    scene.sweep_once()
    scene.start_worker()
    scene.wait_until_idle()
    return scene.rows()


def killed_in_the_chain(scenes: Scenes, world: World, task: str, table: str) -> list[str]:
    scene = scenes(world.received)
    for number in waiting_documents(scene):
        scene.queue.send("news.tasks.ingest", number)
    return differences(recovered(scene, task, table), world.rows)


@pytest.mark.parametrize(("task", "table"), CHAIN)
def test_the_chain_recovers_on_sqlite(
    embedded: Scenes, embedded_world: World, task: str, table: str
) -> None:
    assert killed_in_the_chain(embedded, embedded_world, task, table) == []


@pytest.mark.parametrize(("task", "table"), CHAIN)
def test_the_chain_recovers_on_postgresql_and_redis(
    services: Scenes, services_world: World, task: str, table: str
) -> None:
    assert killed_in_the_chain(services, services_world, task, table) == []


def test_both_databases_hold_the_same_rows(
    embedded: Scenes, services: Scenes, embedded_world: World, services_world: World
) -> None:
    assert differences(services_world.rows, embedded_world.rows) == []
