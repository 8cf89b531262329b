"""The nightly sweep: guests who never came back go, whoever may come back stays."""

import uuid
from datetime import timedelta

import pytest
from django.conf import settings
from django.utils import timezone

from quizzes import practice
from quizzes.models import Card, Review
from studyapp.accounts import tasks
from studyapp.accounts.models import User
from studyapp.celery import app
from tests.quizzes.factories import make_learner, make_question, right_response

pytestmark = pytest.mark.django_db


def guest_of(*, joined: timedelta, answered: timedelta | None = None) -> User:
    """A guest who came, and answered once, so long ago."""
    guest, now = make_learner(guest=True), timezone.now()
    User.objects.filter(pk=guest.pk).update(date_joined=now - joined)
    if answered is not None:
        question = make_question()
        practice.record_answer(
            learner=guest,
            client_uuid=uuid.uuid4(),
            version_id=question.current.pk,
            response=right_response(question),
            answered_at=None,
            now=now - answered,
        )
    return guest


def days(number: float) -> timedelta:
    return timedelta(days=number)


def test_guests_who_did_not_come_back_go_with_their_answers() -> None:
    guest_of(joined=days(31), answered=days(30.1))
    guest_of(joined=days(2.1))
    tasks.sweep_guests()
    assert [model.objects.count() for model in (User, Review, Card)] == [0, 0, 0]


def test_guests_who_may_come_back_stay() -> None:
    guest_of(joined=days(1.9))
    guest_of(joined=days(3), answered=days(3))
    guest_of(joined=days(90), answered=days(29.9))
    tasks.sweep_guests()
    assert User.objects.count() == 3
    assert Review.objects.count() == 2


def test_an_account_is_never_swept_however_long_it_is_unused() -> None:
    person = make_learner(date_joined=timezone.now() - days(4000))
    tasks.sweep_guests()
    assert User.objects.get() == person


def test_a_sweep_of_many_goes_batch_by_batch_and_may_run_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tasks, "AT_ONCE", 2)
    for _ in range(5):
        guest_of(joined=days(3))
    stays = guest_of(joined=days(1))
    tasks.sweep_guests()
    tasks.sweep_guests()
    assert User.objects.get() == stays


def test_a_guest_who_signs_up_while_the_sweep_runs_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    guest, erase = guest_of(joined=days(3)), tasks.own_data.erase

    def after_sign_up(people: object) -> None:
        guest.complete(username="小林", password="ma-gui-8-yu-lin")
        erase(people)

    monkeypatch.setattr(tasks.own_data, "erase", after_sign_up)
    tasks.sweep_guests()
    assert User.objects.get().username == "小林"


def test_beat_names_tasks_that_a_worker_knows_and_no_message_outlives_its_turn() -> None:
    app.loader.import_default_modules()
    entries = settings.CELERY_BEAT_SCHEDULE
    assert {"sweep-guests", "prune-plans"} <= set(entries)
    assert {entry["task"] for entry in entries.values()} <= set(app.tasks)
    for name in ("sweep-guests", "prune-plans"):
        assert 0 < entries[name]["options"]["expires"] < 24 * 3600
