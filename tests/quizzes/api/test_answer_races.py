"""Copies of one answer that arrive together, over real HTTP, on databases that can race."""

import json
import threading
import urllib.request
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from knox.models import AuthToken

from quizzes.models import Card, Review
from tests.quizzes.factories import make_learner, make_question, right_response
from tests.quizzes.racing import at_once, on_database

pytestmark = pytest.mark.integration  # races threads on databases of its own

COPIES = 50


class QuietHandler(WSGIRequestHandler):
    def log_message(self, format, *args):
        """Fifty lines would say nothing."""


class Server(ThreadedWSGIServer):
    request_queue_size = COPIES


@contextmanager
def served() -> Iterator[str]:
    """The app behind a port of its own; each request has a thread and a connection."""
    server = Server(("127.0.0.1", 0), QuietHandler)
    server.set_app(WSGIHandler())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def sqlite_database(tmp_path: Path, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), on_database(f"sqlite:///{tmp_path}/race.sqlite3"):
        yield


@pytest.fixture
def postgres_database(postgres_url: str, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), on_database(postgres_url):
        yield


def post(url, token, body):
    """Return the status and the raw body of the answer's response."""
    request = urllib.request.Request(
        f"{url}/api/v1/answers/",
        json.dumps(body).encode(),
        {"Content-Type": "application/json", "Authorization": f"Token {token}"},
    )
    with urllib.request.urlopen(request, timeout=60) as response:
        return response.status, response.read()


def fifty_copies_are_fifty_times_the_first_result():
    learner, question = make_learner(), make_question("single")
    token = AuthToken.objects.create(user=learner)[1]
    body = {"client_uuid": str(uuid.uuid4()), "version": question.current_id}
    body |= {"response": right_response(question)}
    with served() as url:
        answers = at_once([partial(post, url, token, body)] * COPIES)
        later = post(url, token, body)
    assert set(answers) == {later}, answers[:3]
    assert later[0] == 200
    assert json.loads(later[1])["result"]["correct"] is True
    assert Review.objects.filter(learner=learner).count() == 1
    assert Card.objects.get(learner=learner).reps == 1


def test_fifty_copies_over_http_are_one_answer_on_sqlite(sqlite_database):
    fifty_copies_are_fifty_times_the_first_result()


@pytest.mark.integration
def test_fifty_copies_over_http_are_one_answer_on_postgresql(postgres_database):
    fifty_copies_are_fifty_times_the_first_result()
