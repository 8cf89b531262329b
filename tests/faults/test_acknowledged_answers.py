"""A web server killed with -9 under fire: no answer that a client was told of is lost."""

import threading
import time
import urllib.error
import uuid
from collections.abc import Iterator

import pytest
from django.db.models import QuerySet

from quizzes.models import Card, Question, Review
from tests.faults.answer_log import faults_in_log
from tests.faults.clients import Phone
from tests.faults.conftest import Scenes, World, in_documents
from tests.faults.grounds import Scene
from tests.faults.rows import looking_at
from tests.servers import wait_until

pytestmark = pytest.mark.integration

CLIENTS = 16
BUSY_QUESTIONS = 3
ANSWERS_BETWEEN_KILLS = 60


class Client(threading.Thread):
    """Answers until told to stop; sends an answer again until it hears of it."""

    def __init__(self, phone: Phone, questions: list[tuple[int, str]], stop: threading.Event):
        super().__init__(daemon=True)
        self._phone, self._questions, self._stop_asked = phone, questions, stop
        self.acknowledged: list[uuid.UUID] = []
        self.unknown = 0

    def run(self) -> None:
        while not self._stop_asked.is_set():
            sent = uuid.uuid4()
            version, kind = self._questions[len(self.acknowledged) % len(self._questions)]
            while not self._heard_of(sent, version, kind):
                self.unknown += 1
                time.sleep(0.1)
            self.acknowledged.append(sent)

    def _heard_of(self, sent: uuid.UUID, version: int, kind: str) -> bool:
        try:
            return self._phone.answer(sent, version, kind)["client_uuid"] == str(sent)
        except urllib.error.HTTPError:
            raise
        except (OSError, ValueError):  # refused, cut off, or half an answer: nobody knows
            return False


class Crowd:
    def __init__(self, scene: Scene) -> None:
        self._stop = threading.Event()
        tokens = in_documents(scene.stack, "hand_out_tokens").split()
        with looking_at(scene.ground.url(scene.stack)) as alias:
            rows = Question.objects.using(alias).filter(status=Question.Status.PUBLISHED)
            busy = list(rows.order_by("pk").values_list("current_id", "kind")[:BUSY_QUESTIONS])
        self._clients = [
            Client(Phone(scene.stack, tokens[number % len(tokens)]), busy, self._stop)
            for number in range(CLIENTS)
        ]

    def start(self) -> None:
        for client in self._clients:
            client.start()

    def end(self) -> None:
        """Stop when every client has heard of its last answer."""
        self._stop.set()
        for client in self._clients:
            client.join(timeout=30)
        assert not any(client.is_alive() for client in self._clients)

    @property
    def acknowledged(self) -> list[uuid.UUID]:
        return [one for client in self._clients for one in client.acknowledged]

    @property
    def unknown(self) -> int:
        return sum(client.unknown for client in self._clients)


def answered_under_fire(scene: Scene) -> Crowd:
    """Answers of many clients on few cards, while the web server is killed twice."""
    scene.stack.start_web()
    crowd = Crowd(scene)
    crowd.start()
    for _ in range(2):
        await_more(crowd)
        scene.stack.kill("web")
        scene.stack.start_web()
    await_more(crowd)
    crowd.end()
    return crowd


def await_more(crowd: Crowd) -> None:
    enough = len(crowd.acknowledged) + ANSWERS_BETWEEN_KILLS
    wait_until(lambda: len(crowd.acknowledged) >= enough, what="more answers")


def what_is_wrong(scene: Scene) -> list[str]:
    crowd = answered_under_fire(scene)
    assert crowd.unknown > 0, "nothing was on its way when the server was killed"
    with looking_at(scene.ground.url(scene.stack)) as alias:
        return faults_in_log(alias, crowd.acknowledged)


def test_no_answer_is_lost_on_sqlite(embedded: Scenes, embedded_world: World) -> None:
    assert what_is_wrong(embedded(embedded_world.finished)) == []


def test_no_answer_is_lost_on_postgresql(services: Scenes, services_world: World) -> None:
    assert what_is_wrong(services(services_world.finished)) == []


@pytest.fixture
def answered(embedded: Scenes, embedded_world: World) -> Iterator[tuple[str, list[uuid.UUID]]]:
    """The alias of a database with a few answers, and what was acknowledged."""
    scene = embedded(embedded_world.finished)
    scene.stack.start_web()
    token = in_documents(scene.stack, "hand_out_tokens").split()[0]
    with looking_at(scene.ground.url(scene.stack)) as alias:
        version, kind = Question.objects.using(alias).values_list("current_id", "kind")[0]
        Question.objects.using(alias).filter(current=version).update(status="published")
        sent = [uuid.uuid4() for _ in range(3)]
        for one in sent:
            Phone(scene.stack, token).answer(one, version, kind)
        assert faults_in_log(alias, sent) == []
        yield alias, sent


def test_the_checker_sees_a_lost_answer(answered: tuple[str, list[uuid.UUID]]) -> None:
    alias, sent = answered
    QuerySet(Review, using=alias).filter(client_uuid=sent[1]).delete()  # the log would refuse
    assert f"lost: {sent[1]}" in faults_in_log(alias, sent)


def test_the_checker_sees_an_answer_that_did_not_reach_its_card(
    answered: tuple[str, list[uuid.UUID]],
) -> None:
    alias, sent = answered
    Card.objects.using(alias).update(reps=2)
    (fault,) = faults_in_log(alias, sent)
    assert fault.startswith("not the replay of its log")
