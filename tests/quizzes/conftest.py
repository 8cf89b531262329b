"""What tests of the questions share."""

from collections.abc import Iterator

import pytest

from studyapp.celery import app


@pytest.fixture
def eager() -> Iterator[None]:
    """Tasks run where they are sent."""
    before = app.conf.task_always_eager
    app.conf.task_always_eager = True
    yield
    app.conf.task_always_eager = before
