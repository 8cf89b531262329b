"""Enqueueing that can fail without harm: the row says what is to be done, the sweep finds it."""

from __future__ import annotations

import logging
from functools import partial
from typing import Any

from celery import Celery
from celery.contrib.django.task import DjangoTask
from celery.result import AsyncResult
from celery.utils import uuid
from django.db import transaction
from kombu import pools
from kombu.exceptions import OperationalError

from studyapp.breaker import redis_breaker
from studyapp.cache import QUICK_SECONDS

logger = logging.getLogger(__name__)

# A publisher that gives up at once. Kombu would try for four seconds and more; a worker, which
# has all the time, keeps the options of the settings.
QUICK_TRANSPORT = {
    "socket_connect_timeout": QUICK_SECONDS,
    "socket_timeout": QUICK_SECONDS,
    "max_retries": 0,
    "connect_retries_timeout": QUICK_SECONDS,
}


class OpenTask(DjangoTask[Any, Any]):
    """A task whose sending neither fails nor delays its caller.

    A message that cannot be left (Redis refuses or is silent, the disk is full) is logged and
    dropped; the result returned then belongs to a task that nobody runs.
    """

    abstract = True

    def apply_async(self, *args: Any, **options: Any) -> AsyncResult[Any]:
        """Send as Celery does; give everything after the arguments by name."""
        task_id = options.setdefault("task_id", uuid())
        send = partial(super().apply_async, *args, **options)
        if self.app.conf.task_always_eager:
            return send()
        try:
            if self._broker_is_redis and options.get("producer") is None:
                return self._send_quickly(send) or self.AsyncResult(task_id)
            return send()
        except (OperationalError, OSError) as problem:
            logger.warning("%s was not enqueued, the sweep will find it: %s", self.name, problem)
            return self.AsyncResult(task_id)

    def delay_on_commit(self, *args: Any, **kwargs: Any) -> Any:
        """Enqueue when the transaction is through; what goes wrong then is logged, not raised."""

        def send() -> None:  # not a partial: Django names the function that failed
            self.delay(*args, **kwargs)

        transaction.on_commit(send, robust=True)

    def apply_async_on_commit(self, *args: Any, **kwargs: Any) -> Any:
        def send() -> None:
            self.apply_async(*args, **kwargs)

        transaction.on_commit(send, robust=True)

    @property
    def _broker_is_redis(self) -> bool:
        return str(self.app.conf.broker_url).startswith(("redis://", "rediss://"))

    def _send_quickly(self, send: partial[AsyncResult[Any]]) -> AsyncResult[Any] | None:
        """Send unless the breaker is open (then None); tell the breaker how it went."""
        if not redis_breaker.allows():
            logger.warning("%s was not enqueued: Redis is away, the sweep will find it", self.name)
            return None
        try:
            with quick_producers(self.app).acquire(block=True) as producer:
                result = send(producer=producer, retry=False)
        except (OperationalError, OSError):
            redis_breaker.failed()
            raise
        redis_breaker.succeeded()
        return result


def quick_producers(app: Celery) -> Any:
    """The process's pool of publishers that give up at once."""
    options = dict(app.conf.broker_transport_options) | QUICK_TRANSPORT
    return pools.producers[app.connection(transport_options=options)]
