"""Beat that shows it lives: a file whose time of change a health check can read."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from celery.beat import PersistentScheduler
from django.conf import settings


class HeartbeatScheduler(PersistentScheduler):
    """Celery's own scheduler, touching `queue/beat-alive` in STUDYAPP_VAR at each round.

    A round comes at least every `--max-interval` seconds; a beat that hangs stops touching.
    """

    def tick(self, *args: Any, **kwargs: Any) -> float:
        seconds: float = super().tick(*args, **kwargs)
        (Path(settings.VAR) / "queue" / "beat-alive").touch()
        return seconds
