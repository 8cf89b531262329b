"""Sending a task costs its caller neither an error nor a wait."""

import socket
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

import pytest
import redis
from celery import Celery

from studyapp import enqueue
from studyapp.breaker import Breaker
from studyapp.enqueue import OpenTask
from tests.servers import RedisServer
from tests.silence import silent_url

CaptureCommits = Callable[..., AbstractContextManager[list[Callable[[], Any]]]]


@pytest.fixture(autouse=True)
def breaker(monkeypatch: pytest.MonkeyPatch) -> Breaker:
    own = Breaker(pause=60)
    monkeypatch.setattr(enqueue, "redis_breaker", own)
    return own


def a_task(url: str, **options: Any) -> Any:
    """A task of an app of the test's own, sent to the broker at `url`."""
    app = Celery("test", broker=url, task_cls=OpenTask, set_as_current=False)
    app.conf.update(task_ignore_result=True, broker_transport_options=options)

    @app.task(name="nudge")
    def nudge(number: int) -> None:
        return None

    return nudge


def test_ten_tasks_for_a_dead_redis_wait_less_than_two_seconds_in_all(
    dead_url: str, breaker: Breaker
) -> None:
    task = a_task(dead_url)
    begin = time.monotonic()
    results = [task.delay(number) for number in range(10)]
    assert time.monotonic() - begin < 2
    assert len({result.id for result in results}) == 10
    assert breaker.is_open


def test_while_the_breaker_is_open_redis_is_not_asked(redis_url: str, breaker: Breaker) -> None:
    breaker.failed()
    a_task(redis_url).delay(1)
    assert redis.Redis.from_url(redis_url).llen("celery") == 0


def test_a_message_reaches_a_redis_that_answers(redis_url: str, breaker: Breaker) -> None:
    a_task(redis_url).delay(1)
    assert redis.Redis.from_url(redis_url).llen("celery") == 1
    assert not breaker.is_open


def test_messages_go_through_again_when_redis_is_back(
    redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(enqueue, "redis_breaker", Breaker(pause=0))
    task = a_task(redis_server.url)
    task.delay(1)
    redis_server.stop()
    task.delay(2)
    redis_server.start()
    task.delay(3)
    task.delay(4)
    assert redis.Redis.from_url(redis_server.url).llen("celery") >= 1


def test_a_redis_that_falls_silent_between_two_messages_costs_little(
    redis_server: RedisServer, breaker: Breaker
) -> None:
    task = a_task(redis_server.url)
    task.delay(1)
    redis_server.freeze()
    begin = time.monotonic()
    task.delay(2)
    task.delay(3)
    waited = time.monotonic() - begin
    redis_server.thaw()
    assert waited < 2
    assert breaker.is_open


def test_a_queue_that_cannot_be_written_loses_the_message_not_the_caller(tmp_path: Path) -> None:
    not_a_folder = tmp_path / "file"
    not_a_folder.touch()
    folder = str(not_a_folder / "queue")
    task = a_task("filesystem://localhost/", data_folder_in=folder, data_folder_out=folder)
    assert task.delay(1).id


def test_an_error_of_ours_is_not_taken_for_an_outage() -> None:
    with pytest.raises(TypeError):
        a_task("memory://").delay(object(), "too", "many")


@pytest.mark.django_db
def test_on_commit_the_message_leaves_after_the_transaction(
    redis_url: str, django_capture_on_commit_callbacks: CaptureCommits
) -> None:
    queue = redis.Redis.from_url(redis_url)
    with django_capture_on_commit_callbacks(execute=True):
        a_task(redis_url).delay_on_commit(1)
        assert queue.llen("celery") == 0
    assert queue.llen("celery") == 1


@pytest.mark.django_db
def test_an_error_after_commit_does_not_undo_the_answer_to_the_learner(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: CaptureCommits
) -> None:
    called = []

    def fail(*arguments: object) -> None:
        called.append(arguments)
        raise ZeroDivisionError

    task = a_task("memory://")
    monkeypatch.setattr(task, "delay", fail)
    with django_capture_on_commit_callbacks(execute=True):
        task.delay_on_commit(1)
    assert called == [(1,)]


def test_the_silent_redis_of_these_tests_is_silent() -> None:
    with silent_url() as url:
        port = int(url.rsplit(":", 1)[1].split("/")[0])
        with socket.create_connection(("127.0.0.1", port), timeout=0.2) as client:
            client.sendall(b"PING\r\n")
            with pytest.raises(TimeoutError):
                client.recv(1)
