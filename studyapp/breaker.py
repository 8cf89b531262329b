"""Stop asking a service that does not answer, for a while."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable


class Breaker:
    """Closed while calls succeed. A failure opens it for `pause` seconds.

    Then one caller is let through to try, while the others go on doing without; its success
    closes the breaker, its failure (or silence) leaves it open for another pause. Threads share
    one breaker; `clock` gives monotonic seconds.
    """

    def __init__(self, pause: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause = pause
        self._clock = clock
        self._lock = threading.Lock()
        self._next_try: float | None = None

    @property
    def is_open(self) -> bool:
        return self._next_try is not None

    def allows(self) -> bool:
        """Whether this caller may try. When open, true at most once a pause."""
        with self._lock:
            if self._next_try is None:
                return True
            now = self._clock()
            if now < self._next_try:
                return False
            self._next_try = now + self._pause
            return True

    def failed(self) -> None:
        with self._lock:
            self._next_try = self._clock() + self._pause

    def succeeded(self) -> None:
        with self._lock:
            self._next_try = None


# One for the process: cache, sessions and broker are the same Redis, and a page that has waited
# for one of them must not wait for the next.
redis_breaker = Breaker(pause=10)
