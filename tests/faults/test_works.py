"""The works of a night, killed with -9, begun twice, or with all messages lost: all come right."""

import pytest

from tests.faults.conftest import Scenes, World, in_documents
from tests.faults.documents import WORKS
from tests.faults.grounds import Scene
from tests.faults.rows import Rows, differences
from tests.stack import Stack

pytestmark = pytest.mark.integration

LAST_WRITTEN = {
    "fit": "quizzes_card",
    "leeches": "quizzes_notice",
    "statistics": "quizzes_itemstatistics",
}
"""Works that write something beside their runs, and a table that their transactions write."""


def studied(scenes: Scenes, world: World) -> Stack:
    """A database with the log of months in it."""
    scene = scenes(world.finished)
    in_documents(scene.stack, "study_for_months")
    scene.queue.clear()
    return scene.stack


def begin(scene: Scene, times: int = 1) -> None:
    for name in WORKS:
        for _ in range(times):
            scene.queue.send("quizzes.tasks.begin", name)


def worked_off(scene: Scene, workers: tuple[str, ...] = ("worker",)) -> Rows:
    """The rows when workers have done all that there is, and what a sweep finds."""
    scene.sweep_once()
    for name in workers:
        scene.start_worker(name)
    scene.wait_until_idle()
    scene.end()
    return scene.rows()


def undisturbed(scenes: Scenes, prepared: Stack) -> Rows:
    scene = scenes(prepared)
    begin(scene)
    rows = worked_off(scene)
    written = ["Doubt", "ItemStatistics", "MemoryFit", "Notice", "TaskRun"]
    assert [table for table in written if not rows[f"quizzes.{table}"]] == []
    assert not any("problem" in run for run in rows["quizzes.TaskRun"])
    assert '"accepted": true' in rows["quizzes.MemoryFit"][0]
    return rows


def killed_in_each(scenes: Scenes, world: World) -> list[str]:
    prepared = studied(scenes, world)
    expected, found = undisturbed(scenes, prepared), []
    for name, table in LAST_WRITTEN.items():
        scene = scenes(prepared)
        scene.queue.send("quizzes.tasks.begin", name)
        scene.kill_in_the_middle("quizzes.tasks.work_part", table)
        in_documents(scene.stack, "let_claims_grow_old")
        begin(scene)
        found += differences(worked_off(scene), expected)
    return found


def test_a_worker_killed_in_any_work_leaves_nothing_half_on_sqlite(
    embedded: Scenes, embedded_world: World
) -> None:
    assert killed_in_each(embedded, embedded_world) == []


def test_a_worker_killed_in_any_work_leaves_nothing_half_on_postgresql_and_redis(
    services: Scenes, services_world: World
) -> None:
    assert killed_in_each(services, services_world) == []


def twice_or_lost(scenes: Scenes, world: World) -> list[str]:
    prepared = studied(scenes, world)
    expected = undisturbed(scenes, prepared)
    twice = scenes(prepared)
    begin(twice, times=2)
    found = differences(worked_off(twice, ("first", "second")), expected)
    lost = scenes(prepared)
    in_documents(lost.stack, "begin_works")
    assert len(lost.queue)
    lost.queue.clear()
    return found + differences(worked_off(lost), expected)


def test_twice_is_once_and_lost_messages_cost_one_sweep_on_sqlite(
    embedded: Scenes, embedded_world: World
) -> None:
    assert twice_or_lost(embedded, embedded_world) == []


def test_twice_is_once_and_lost_messages_cost_one_sweep_on_postgresql_and_redis(
    services: Scenes, services_world: World
) -> None:
    assert twice_or_lost(services, services_world) == []
