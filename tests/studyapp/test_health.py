"""The two probes: what they answer, to whom, and at what price."""

import json

import pytest
from django.conf import settings
from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.test import Client, RequestFactory

from studyapp import health
from studyapp.health import HealthMiddleware
from tests.servers import RedisServer
from tests.silence import refusing_url


def body_of(response: HttpResponse) -> dict[str, str]:
    return dict(json.loads(response.content))


def ready() -> HttpResponse:
    return health.ready(RequestFactory().get("/health/ready"))


def test_a_living_process_says_so_without_asking_the_database() -> None:
    response = health.live(RequestFactory().get("/health/live"))
    assert body_of(response) == {"status": "ok"}


@pytest.mark.django_db
def test_the_embedded_app_is_ready() -> None:
    response = ready()
    assert response.status_code == 200
    assert body_of(response) == {"status": "ok", "database": "ok", "broker": "ok"}


def test_without_its_database_it_is_out_of_service(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse() -> None:
        raise OperationalError("connection refused")

    monkeypatch.setattr(health.connection, "cursor", refuse)
    response = ready()
    assert response.status_code == 503
    assert body_of(response)["status"] == "failing"
    assert body_of(response)["database"] == "failing"


@pytest.mark.django_db
def test_without_its_broker_it_stays_in_service_and_says_what_is_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(settings, "REDIS_URL", refusing_url())
    response = ready()
    assert response.status_code == 200
    assert body_of(response) == {"status": "degraded", "database": "ok", "broker": "failing"}


def test_a_redis_that_answers_is_a_broker(
    redis_server: RedisServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "REDIS_URL", redis_server.url)
    assert health.broker_answers()
    redis_server.stop()
    assert not health.broker_answers()


def test_the_probes_are_answered_before_anything_else_sees_them() -> None:
    def reached(request: HttpRequest) -> HttpResponse:
        raise AssertionError("the probe went on to the site")

    response = HealthMiddleware(reached)(RequestFactory().get("/health/live"))
    assert response.status_code == 200
    assert response["Cache-Control"] == "no-store"


def test_every_other_address_goes_on_to_the_site() -> None:
    middleware = HealthMiddleware(lambda request: HttpResponse("the site"))
    for path in ("/", "/health", "/health/", "/healthy"):
        assert middleware(RequestFactory().get(path)).content == b"the site"


def test_a_probe_by_an_unknown_host_name_is_answered(client: Client) -> None:
    response = client.get("/health/live", headers={"host": "10.0.0.7:8000"})
    assert response.status_code == 200
