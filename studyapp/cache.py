"""A cache that a page can do without: while Redis is away it is an empty one.

Redis may refuse, or accept and stay silent. Either is noticed within half a second, once; then
the breaker keeps every cache, session and broker call of this process away from it for a while.
Sessions (`cached_db`) are read from the database meanwhile, throttles let everybody through.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, TypeVar

import redis
from django.core.cache.backends.redis import RedisCache, RedisCacheClient
from redis.backoff import NoBackoff
from redis.retry import Retry

from studyapp.breaker import redis_breaker

logger = logging.getLogger(__name__)

T = TypeVar("T")

# Half a second to connect and half a second to answer; redis-py's own retries would multiply it.
QUICK_SECONDS = 0.5
MOST_STALE_KEYS = 10_000


def quick_options() -> dict[str, Any]:
    """Options of a Redis connection that gives up at once."""
    return {
        "socket_connect_timeout": QUICK_SECONDS,
        "socket_timeout": QUICK_SECONDS,
        "retry": Retry(NoBackoff(), 0),
    }


@cache
def quick_redis(url: str) -> redis.Redis:
    """The process's own client for probes. Its methods raise `redis.RedisError` quickly."""
    return redis.Redis.from_url(url, **quick_options())


class StaleKeys:
    """Keys whose change was lost: what Redis still holds under them must not be read again.

    Without this a session ended during an outage would come back to life with Redis.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._keys: set[str] = set()

    def add(self, keys: Iterable[str]) -> None:
        with self._lock:
            room = MOST_STALE_KEYS - len(self._keys)
            self._keys.update(list(keys)[: max(0, room)])

    def delete_from(self, client: redis.Redis) -> None:
        """Delete them in Redis, then forget them; an error leaves them remembered."""
        if not self._keys:
            return
        with self._lock:
            keys = list(self._keys)
        client.delete(*keys)
        with self._lock:
            self._keys.difference_update(keys)


class OpenRedisCacheClient(RedisCacheClient):
    """Django's client, each call answering as an empty cache would while Redis is away."""

    def __init__(self, servers: list[str], **options: Any) -> None:
        super().__init__(servers, **(quick_options() | options))
        self._stale = StaleKeys()

    def _attempt(self, call: Callable[[], T], without: T, changes: Iterable[str] = ()) -> T:
        """Make the call if the breaker allows it; `changes` are the keys it would change."""
        if redis_breaker.allows():
            try:
                self._stale.delete_from(self.get_client(write=True))
                result = call()
            except redis.RedisError as problem:
                redis_breaker.failed()
                logger.warning("Redis does not answer; going on without the cache: %s", problem)
            else:
                redis_breaker.succeeded()
                return result
        self._stale.add(changes)
        return without

    def add(self, key: Any, value: Any, timeout: Any) -> bool:
        return self._attempt(
            lambda: super(OpenRedisCacheClient, self).add(key, value, timeout), True, [key]
        )

    def get(self, key: Any, default: Any) -> Any:
        return self._attempt(lambda: super(OpenRedisCacheClient, self).get(key, default), default)

    def set(self, key: Any, value: Any, timeout: Any) -> None:
        self._attempt(
            lambda: super(OpenRedisCacheClient, self).set(key, value, timeout), None, [key]
        )

    def touch(self, key: Any, timeout: Any) -> bool:
        return self._attempt(
            lambda: super(OpenRedisCacheClient, self).touch(key, timeout), False, [key]
        )

    def delete(self, key: Any) -> bool:
        return self._attempt(lambda: super(OpenRedisCacheClient, self).delete(key), False, [key])

    def get_many(self, keys: Any) -> dict[Any, Any]:
        return self._attempt(lambda: super(OpenRedisCacheClient, self).get_many(keys), {})

    def has_key(self, key: Any) -> bool:
        return self._attempt(lambda: super(OpenRedisCacheClient, self).has_key(key), False)

    def incr(self, key: Any, delta: Any) -> Any:
        """Raises ValueError for a missing key, and so while Redis is away."""
        result = self._attempt(
            lambda: super(OpenRedisCacheClient, self).incr(key, delta), None, [key]
        )
        if result is None:
            raise ValueError(f"Key {key!r} not found.")
        return result

    def set_many(self, data: Any, timeout: Any) -> None:
        self._attempt(lambda: super(OpenRedisCacheClient, self).set_many(data, timeout), None, data)

    def delete_many(self, keys: Any) -> None:
        self._attempt(lambda: super(OpenRedisCacheClient, self).delete_many(keys), None, keys)

    def clear(self) -> bool:
        return self._attempt(lambda: super(OpenRedisCacheClient, self).clear(), False)


class OpenRedisCache(RedisCache):
    """Django's Redis cache behind the process's breaker."""

    def __init__(self, server: str | list[str], params: dict[str, Any]) -> None:
        super().__init__(server, params)
        self._class = OpenRedisCacheClient
