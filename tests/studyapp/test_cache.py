"""The cache while Redis answers, refuses, or accepts and stays silent."""

import logging
import time

import pytest

from studyapp import cache as cache_module
from studyapp.breaker import Breaker
from studyapp.cache import OpenRedisCache
from tests.servers import RedisServer
from tests.silence import refusing_url


@pytest.fixture(autouse=True)
def breaker(monkeypatch: pytest.MonkeyPatch) -> Breaker:
    """A breaker of each test's own, whose pause is over at once."""
    own = Breaker(pause=0.0)
    monkeypatch.setattr(cache_module, "redis_breaker", own)
    return own


def open_cache(url: str) -> OpenRedisCache:
    return OpenRedisCache(url, {})


def test_without_redis_it_is_an_empty_cache(dead_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache_module, "redis_breaker", Breaker(pause=60))
    cache = open_cache(dead_url)
    assert cache.get("key", "default") == "default"
    assert cache.get_many(["a", "b"]) == {}
    assert not cache.has_key("key")
    assert cache.add("key", 1)
    assert cache.set_many({"a": 1}) == []
    assert not cache.touch("key")
    assert not cache.delete("key")
    assert not cache.clear()
    assert cache.get_or_set("key", lambda: "made") == "made"
    with pytest.raises(ValueError, match="not found"):
        cache.incr("key")


def test_a_hundred_calls_to_a_dead_redis_wait_less_than_two_seconds_in_all(
    dead_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache_module, "redis_breaker", Breaker(pause=60))
    cache = open_cache(dead_url)
    begin = time.monotonic()
    for number in range(100):
        cache.set(f"key{number}", number)
        assert cache.get(f"key{number}") is None
    assert time.monotonic() - begin < 2


def test_an_outage_is_logged_once_not_at_each_call(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(cache_module, "redis_breaker", Breaker(pause=60))
    cache = open_cache(refusing_url())
    with caplog.at_level(logging.WARNING, "studyapp.cache"):
        for _ in range(5):
            cache.get("key")
    assert len(caplog.records) == 1


def test_it_keeps_what_it_is_given_while_redis_answers(redis_url: str) -> None:
    cache = open_cache(redis_url)
    cache.set("key", {"a": [1]}, 60)
    assert cache.get("key") == {"a": [1]}
    assert not cache.add("key", "other")
    assert cache.touch("key", 5)
    cache.set("count", 1)
    assert cache.incr("count") == 2
    cache.set_many({"b": 2, "c": 3})
    assert cache.get_many(["b", "c", "d"]) == {"b": 2, "c": 3}
    cache.delete_many(["b"])
    assert not cache.has_key("b")
    assert cache.clear()
    assert cache.get("key") is None


def test_it_comes_back_with_redis(redis_server: RedisServer, breaker: Breaker) -> None:
    cache = open_cache(redis_server.url)
    redis_server.stop()
    assert cache.get("key") is None
    assert breaker.is_open
    redis_server.start()
    cache.set("key", "kept")
    assert cache.get("key") == "kept"
    assert not breaker.is_open


def test_what_was_deleted_during_an_outage_does_not_come_back_to_life(
    redis_url: str, breaker: Breaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = open_cache(redis_url)
    cache.set("session", "signed in")
    monkeypatch.setattr(breaker, "allows", lambda: False)
    cache.delete("session")
    monkeypatch.undo()
    assert cache.get("session") is None


def test_what_was_changed_during_an_outage_is_not_read_in_its_old_state(
    redis_url: str, breaker: Breaker, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = open_cache(redis_url)
    cache.set_many({"a": "old", "b": "old", "c": "old"})
    monkeypatch.setattr(breaker, "allows", lambda: False)
    cache.set("a", "new")
    cache.set_many({"b": "new"})
    monkeypatch.undo()
    assert cache.get_many(["a", "b", "c"]) == {"c": "old"}
