"""Every task run twice, by two workers at once, and once more when all is done: the same rows."""

import pytest

from tests.faults.conftest import Scenes, World, waiting_documents
from tests.faults.grounds import SWEEPS, Scene
from tests.faults.rows import differences, looking_at

pytestmark = pytest.mark.integration

WORKERS = ("first", "second")


def twice(scene: Scene, task: str, *arguments: int) -> None:
    for _ in range(2):
        scene.queue.send(task, *arguments)


def two_workers_do_everything_twice(scenes: Scenes, world: World) -> Scene:
    scene = scenes(world.received)
    scene.start_workers(*WORKERS)
    for number in waiting_documents(scene):
        twice(scene, "news.tasks.ingest", number)
    for sweep in SWEEPS:
        twice(scene, sweep)
    scene.wait_until_idle()
    assert all("succeeded" in scene.stack.log(name) for name in WORKERS)
    return scene


def everything_again(scene: Scene) -> None:
    """Send every task twice for every row there is, though nothing waits for them."""
    from news.models import ArticleVersion, Document

    with looking_at(scene.ground.url(scene.stack)) as alias:
        documents = list(Document.objects.using(alias).values_list("pk", flat=True))
        versions = list(ArticleVersion.objects.using(alias).values_list("pk", flat=True))
    for number in documents:
        twice(scene, "news.tasks.ingest", number)
    for number in versions:
        twice(scene, "news.tasks.extract", number)
        twice(scene, "quizzes.tasks.generate", number)
    twice(scene, "quizzes.tasks.generate_ready")
    scene.wait_until_idle()


def unlike_one_worker_once(scenes: Scenes, world: World) -> list[str]:
    scene = two_workers_do_everything_twice(scenes, world)
    found = differences(scene.rows(), world.rows)
    everything_again(scene)
    return found + differences(scene.rows(), world.rows)


def test_twice_is_once_on_sqlite(embedded: Scenes, embedded_world: World) -> None:
    assert unlike_one_worker_once(embedded, embedded_world) == []


def test_twice_is_once_on_postgresql_and_redis(services: Scenes, services_world: World) -> None:
    assert unlike_one_worker_once(services, services_world) == []
