"""Beat shows at each round that it lives."""

from pathlib import Path

import pytest
from django.conf import settings

from studyapp.beat import HeartbeatScheduler
from studyapp.celery import app


def test_each_round_touches_the_file_that_the_health_check_reads(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(settings, "VAR", tmp_path)
    (tmp_path / "queue").mkdir()
    scheduler = HeartbeatScheduler(app, schedule_filename=str(tmp_path / "schedule"), lazy=True)
    scheduler.setup_schedule()
    alive = tmp_path / "queue" / "beat-alive"
    assert not alive.exists()
    assert scheduler.tick() > 0
    assert alive.exists()
    scheduler.close()


def test_the_messages_of_tests_stay_in_the_tests() -> None:
    assert app.conf.broker_url == "memory://"
