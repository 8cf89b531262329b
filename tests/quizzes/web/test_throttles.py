"""Who makes learners by the hundred from one address is asked to wait."""

import pytest
from django.core.cache import cache
from django.test import Client

from quizzes.models import Exam
from studyapp import cache as cache_module
from studyapp.accounts.models import User
from studyapp.breaker import Breaker
from tests.quizzes.api.clients import client_of, send
from tests.quizzes.factories import make_question

PASSWORD = "ma-gui-8-yu-lin"
pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _something_to_try() -> None:
    make_question(exam=Exam.objects.get(slug="social-worker"))


def try_as_somebody_new(address: str = "127.0.0.1") -> int:
    return Client(REMOTE_ADDR=address).post("/try/").status_code


def test_thirty_may_try_from_one_address_in_an_hour_and_no_more() -> None:
    assert [try_as_somebody_new() for _ in range(31)] == [302] * 30 + [429]
    assert User.objects.filter(is_guest=True).count() == 30
    assert try_as_somebody_new("203.0.113.9") == 302


def test_who_is_refused_is_told_so_on_a_page_and_when_to_come_back() -> None:
    for _ in range(30):
        try_as_somebody_new()
    refused = Client().post("/try/")
    assert "从你这里来的请求太多了" in refused.content.decode()
    assert 0 < int(refused["Retry-After"]) <= 3600


def test_a_guest_who_begins_another_round_is_nobody_new() -> None:
    guest = Client()
    assert {guest.post("/try/").status_code for _ in range(40)} == {302}
    assert User.objects.get().is_guest


def test_guests_of_the_page_and_of_the_api_are_counted_together() -> None:
    for _ in range(29):
        try_as_somebody_new()
    assert send(client_of(), "post", "guests/").status_code == 201
    assert send(client_of(), "post", "guests/").status_code == 429
    assert try_as_somebody_new() == 429


def test_signing_up_is_limited_too_and_looking_at_its_page_is_not() -> None:
    names = (f"lin{number}" for number in range(31))
    given = [{"username": name, "password": PASSWORD} for name in names]
    assert [Client().post("/sign-up/", one).status_code for one in given] == [302] * 30 + [429]
    assert User.objects.count() == 30
    assert Client().get("/sign-up/").status_code == 200


def test_while_the_cache_is_away_everybody_is_let_in(
    settings: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "redis_breaker", Breaker(pause=60))
    away = {"BACKEND": "studyapp.cache.OpenRedisCache", "LOCATION": "redis://127.0.0.1:1/0"}
    settings.CACHES = {"default": away}
    assert {try_as_somebody_new() for _ in range(32)} == {302}
    assert cache.get("anything") is None
