"""Redis refuses, or accepts and says nothing: all goes on, hardly slower, and nothing is lost."""

import itertools
import uuid
from collections.abc import Callable

import pytest

from news.models import ArticleVersion, Document
from quizzes.models import Question, Review
from tests.faults.clients import Browser, Phone, Stopwatch
from tests.faults.conftest import Scenes, World
from tests.faults.documents import LEARNER, PASSWORD
from tests.faults.grounds import Scene
from tests.faults.rows import looking_at
from tests.servers import RedisServer

pytestmark = pytest.mark.integration

# Two seconds is what an outage may cost a request in all; the rest is for a busy machine.
PATIENCE = 2.0 + 1.0

OUTAGES = {
    "refusing": (RedisServer.stop, RedisServer.start),
    "silent": (RedisServer.freeze, RedisServer.thaw),
}


class Person:
    """Somebody who reads, studies, answers by phone and pastes news; each act is new."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._browser, self._phone = Browser(scene.stack), Phone(scene.stack)
        self._numbers = itertools.count(1)
        self._questions = itertools.cycle(published(scene))
        self.answered: set[uuid.UUID] = set()
        self.pasted = 0

    def sign_in(self) -> None:
        self._browser.sign_in(LEARNER, PASSWORD)
        self._phone.sign_in(LEARNER, PASSWORD)

    def read(self) -> None:
        assert "<html" in self._browser.get("/")

    def study(self) -> None:
        assert "sign-in" not in self._browser.get("/today/").partition("<main")[2]

    def answer(self) -> None:
        sent, (version, kind) = uuid.uuid4(), next(self._questions)
        assert "correct" in self._phone.answer(sent, version, kind)["result"]
        self.answered.add(sent)

    def paste(self) -> None:
        self._browser.post("/admin/news/document/add/", text=page(next(self._numbers)))
        self.pasted += 1

    @property
    def acts(self) -> list[Callable[[], None]]:
        return [self.read, self.study, self.answer, self.paste]


def page(number: int) -> str:
    return (
        f"江北区民政局发布第{number}号工作情况\n"
        f"江北区民政局发布了社会工作情况，全区持证社工达到{390 + number}人，社工机构共有12家。\n"
    )


def published(scene: Scene) -> list[tuple[int, str]]:
    """(version id, kind) of what may be answered."""
    with looking_at(scene.ground.url(scene.stack)) as alias:
        rows = Question.objects.using(alias).filter(status=Question.Status.PUBLISHED)
        return list(rows.order_by("pk").values_list("current_id", "kind"))


def seconds_of(act: Callable[[], None]) -> float:
    with Stopwatch() as watch:
        act()
    return watch.seconds


def in_a_process_of_its_own(scene: Scene, act: Callable[[], None]) -> list[float]:
    """The first request of a web process, and the next ones: the breaker has not tripped yet."""
    scene.stack.start_web()
    waits = [seconds_of(act) for _ in range(3)]
    scene.stack.kill("web")
    return waits


@pytest.mark.parametrize("outage", OUTAGES)
def test_an_outage_delays_nobody_much_and_loses_nothing(
    services: Scenes, services_world: World, redis_server: RedisServer, outage: str
) -> None:
    scene = services(services_world.finished)
    scene.stack.start_web()
    person = Person(scene)
    person.sign_in()
    usual = {act.__name__: seconds_of(act) for act in person.acts}
    scene.queue.clear()  # no worker has seen what was pasted so far either

    go_away, come_back = OUTAGES[outage]
    go_away(redis_server)
    try:
        waits = {act.__name__: [seconds_of(act), seconds_of(act)] for act in person.acts}
        scene.stack.kill("web")
        for act in person.acts:
            waits[act.__name__] += in_a_process_of_its_own(scene, act)
    finally:
        come_back(redis_server)
    late = {act: longest for act in usual if (longest := max(waits[act])) > usual[act] + PATIENCE}
    assert not late, (usual, waits)

    scene.sweep_once()
    scene.start_worker()
    scene.wait_until_idle()
    with looking_at(scene.ground.url(scene.stack)) as alias:
        documents = Document.objects.using(alias).filter(received_by__isnull=False)
        assert documents.filter(state=Document.State.READ).count() == person.pasted
        versions = ArticleVersion.objects.using(alias).filter(document__in=documents)
        assert versions.filter(generation__state="done").count() == person.pasted
        log = Review.objects.using(alias).values_list("client_uuid", flat=True)
        assert sorted(log) == sorted(person.answered)
