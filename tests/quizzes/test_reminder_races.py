"""Workers that remind the same learner at the same moment, on databases that can race."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from quizzes.models import LearnerSettings, Reminder
from quizzes.planning import enrol
from quizzes.reminders import remind
from tests.quizzes.factories import make_exam, make_learner, make_question
from tests.quizzes.mail_server import MailServer, taking_mail
from tests.quizzes.racing import at_once, on_database
from tests.servers import free_port

pytestmark = pytest.mark.integration  # races threads on databases of its own

EVENING = datetime(2026, 3, 2, 20, tzinfo=ZoneInfo("Asia/Shanghai"))
WORKERS = 8


@pytest.fixture
def sqlite_database(tmp_path: Path, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), on_database(f"sqlite:///{tmp_path}/race.sqlite3"):
        yield


@pytest.fixture
def postgres_database(postgres_url: str, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), on_database(postgres_url):
        yield


@pytest.fixture
def mail_server(settings) -> Iterator[MailServer]:
    with taking_mail() as server:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", server.port
        settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False
        yield server


def one_mail_is_sent(mail_server: MailServer, settings) -> None:
    """At first while the mail server is away, so that the same claim is taken twice."""
    learner, exam = make_learner(email="lin@example.org"), make_exam()
    make_question(exam=exam)
    enrol(learner=learner, exam=exam)
    LearnerSettings.objects.create(learner=learner, reminder_hour=20)
    settings.EMAIL_PORT = free_port()
    assert at_once([partial(remind, learner, now=EVENING)] * WORKERS) == [None] * WORKERS
    assert Reminder.objects.get().sent_at is None
    settings.EMAIL_PORT = mail_server.port
    again = partial(remind, learner, now=EVENING + timedelta(minutes=10))
    assert at_once([again] * WORKERS) == [None] * WORKERS
    assert len(mail_server.taken) == 1
    sent = Reminder.objects.get()
    assert (sent.day, sent.due, sent.problem) == (date(2026, 3, 2).toordinal(), 1, "")


def test_of_many_workers_one_sends_on_sqlite(sqlite_database, mail_server, settings) -> None:
    one_mail_is_sent(mail_server, settings)


def test_of_many_workers_one_sends_on_postgresql(postgres_database, mail_server, settings) -> None:
    one_mail_is_sent(mail_server, settings)
