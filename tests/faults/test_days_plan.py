"""A worker killed with -9 while it plans a day, and a day planned again and again."""

import pytest

from tests.faults.conftest import Scenes, World, in_documents
from tests.faults.rows import Rows, differences

pytestmark = pytest.mark.integration

WORKERS = ("first", "second")


def planned_undisturbed(scenes: Scenes, world: World) -> Rows:
    """The rows after one worker has planned the day of every enrolment."""
    scene = scenes(world.finished)
    scene.queue.send("quizzes.tasks.begin", "rollover")
    scene.start_worker()
    scene.wait_until_idle()
    scene.end()
    rows = scene.rows()
    assert len(rows["quizzes.DayPlan"]) == len(rows["quizzes.Enrolment"]) > 1
    assert len(rows["quizzes.TaskRun"]) == 1
    return rows


def killed_while_planning(scenes: Scenes, world: World) -> list[str]:
    planned = planned_undisturbed(scenes, world)
    scene = scenes(world.finished)
    scene.queue.send("quizzes.tasks.begin", "rollover")
    scene.kill_in_the_middle("quizzes.tasks.work_part", "quizzes_dayplan")
    in_documents(scene.stack, "let_claims_grow_old")
    scene.sweep_once()
    scene.start_worker()
    scene.wait_until_idle()
    return differences(scene.rows(), planned)


def test_the_days_plan_recovers_on_sqlite(embedded: Scenes, embedded_world: World) -> None:
    assert killed_while_planning(embedded, embedded_world) == []


def test_the_days_plan_recovers_on_postgresql_and_redis(
    services: Scenes, services_world: World
) -> None:
    assert killed_while_planning(services, services_world) == []


def planned_by_two_workers(scenes: Scenes, world: World) -> list[str]:
    """Plan the day over and over, then once more; what is unlike one worker's plan."""
    planned = planned_undisturbed(scenes, world)
    scene = scenes(world.finished)
    for _ in range(4):
        scene.queue.send("quizzes.tasks.begin", "rollover")
    for name in WORKERS:
        scene.start_worker(name)
    scene.wait_until_idle()
    found = differences(scene.rows(), planned)
    scene.queue.send("quizzes.tasks.begin", "rollover")
    scene.wait_until_idle()
    return found + differences(scene.rows(), planned)


def test_a_day_is_planned_once_on_sqlite(embedded: Scenes, embedded_world: World) -> None:
    assert planned_by_two_workers(embedded, embedded_world) == []


def test_a_day_is_planned_once_on_postgresql_and_redis(
    services: Scenes, services_world: World
) -> None:
    assert planned_by_two_workers(services, services_world) == []
