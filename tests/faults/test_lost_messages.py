"""Every message in the queue is lost: rows say what is to be done, and one sweep finds it."""

import pytest

from tests.faults.conftest import Scenes, World, in_documents
from tests.faults.documents import DOCUMENTS
from tests.faults.rows import differences
from tests.stack import Stack

pytestmark = pytest.mark.integration


def lost_before_a_worker_came(scenes: Scenes, migrated: Stack, world: World) -> list[str]:
    scene = scenes(migrated)
    in_documents(scene.stack, "receive_all")
    assert len(scene.queue) == DOCUMENTS
    scene.queue.clear()
    assert len(scene.queue) == 0
    scene.sweep_once()
    scene.start_worker()
    scene.wait_until_idle()
    return differences(scene.rows(), world.rows)


def test_lost_files_cost_one_sweep(
    embedded: Scenes, migrated: Stack, embedded_world: World
) -> None:
    assert lost_before_a_worker_came(embedded, migrated, embedded_world) == []


def test_a_flushed_redis_costs_one_sweep(
    services: Scenes, migrated_postgres: Stack, services_world: World
) -> None:
    assert lost_before_a_worker_came(services, migrated_postgres, services_world) == []
