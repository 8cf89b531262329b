"""Who is reminded, when, by what; and that nobody is told twice, or of a day that is done."""

import re
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from smtplib import SMTPServerDisconnected
from threading import Event, Semaphore
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st
from werkzeug import Request, Response

from quizzes import planning, reminder_texts, reminders, web_push
from quizzes.models import DayPlan, LearnerSettings, PushSubscription, Question, Reminder
from quizzes.practice import record_answer
from quizzes.reminders import due_reminders, remind, what_is_due
from studyapp.accounts.models import User
from tests.quizzes.factories import make_exam, make_learner, make_question, right_response
from tests.quizzes.mail_server import MailServer, taking_mail
from tests.quizzes.push_service import HOST, Browser, serving
from tests.servers import free_port

pytestmark = pytest.mark.django_db

SHANGHAI = ZoneInfo("Asia/Shanghai")
EVENING = datetime(2026, 3, 2, 20, tzinfo=SHANGHAI)
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


@pytest.fixture
def exam():
    exam = make_exam()
    for _ in range(3):
        make_question(exam=exam)
    return exam


@pytest.fixture
def learner(exam) -> User:
    return somebody(exam)


def somebody(exam, *, hour: int | None = 20, person: User | None = None, **chosen: Any) -> User:
    """A learner of the exam with an address, who wants to be reminded at 20:00."""
    person = person or make_learner(email="lin@example.org")
    planning.enrol(learner=person, exam=exam)
    LearnerSettings.objects.update_or_create(
        learner=person, defaults={"reminder_hour": hour} | chosen
    )
    return person


def is_due(learner: User, now: datetime) -> bool:
    return due_reminders(now=now).filter(pk=learner.pk).exists()


def do(learner: User, questions: list[int], at: datetime = EVENING) -> None:
    for question in Question.objects.filter(pk__in=questions):
        record_answer(
            learner=learner,
            client_uuid=uuid.uuid4(),
            version_id=question.current.pk,
            response=right_response(question),
            answered_at=None,
            now=at,
        )


def do_all(learner: User, exam, at: datetime = EVENING) -> None:
    do(learner, planning.queue(learner=learner, exam=exam, now=at).remaining, at)


@pytest.mark.parametrize(
    ("after", "due"),
    [
        (-MINUTE, False),
        (timedelta(0), True),
        (HOUR, True),
        (3 * HOUR - MINUTE, True),
        (3 * HOUR, False),
        (12 * HOUR, False),
        (DAY, True),
    ],
)
def test_the_hour_lasts_three_hours_on_the_learners_clock(learner, after, due) -> None:
    assert is_due(learner, EVENING + after) is due


def test_each_is_reminded_at_the_hour_of_their_own_zone(exam) -> None:
    here, there = somebody(exam), somebody(exam, zone="America/New_York")
    night = EVENING.astimezone(ZoneInfo("America/New_York")).replace(hour=20)
    assert set(due_reminders(now=EVENING)) == {here}
    assert set(due_reminders(now=night)) == {there}


def test_an_hour_after_midnight_belongs_to_the_day_before(exam, mailoutbox) -> None:
    learner = somebody(exam, hour=3)
    at_three = datetime(2026, 3, 3, 3, 30, tzinfo=SHANGHAI)
    remind(learner, now=at_three)
    assert Reminder.objects.get().day == date(2026, 3, 2).toordinal()
    assert not is_due(learner, at_three + HOUR), "after 04:00 it is another day"


def test_an_hour_that_summer_time_leaves_out_comes_when_the_clock_has_passed_it(exam) -> None:
    learner = somebody(exam, hour=2, zone="Europe/Paris", rollover_hour=0)
    before = datetime(2026, 3, 29, 0, 59, tzinfo=UTC)
    assert not is_due(learner, before)
    assert is_due(learner, before + MINUTE)


def test_an_hour_that_comes_twice_reminds_once(exam, mailoutbox) -> None:
    learner = somebody(exam, hour=2, zone="Europe/Paris", rollover_hour=0)
    for hours in range(4):
        remind(learner, now=datetime(2026, 10, 25, 0, 30, tzinfo=UTC) + hours * HOUR)
    assert len(mailoutbox) == 1


@given(
    hour=st.integers(0, 23),
    rollover=st.integers(0, 23),
    zone=st.sampled_from(["Asia/Shanghai", "Asia/Kathmandu", "America/St_Johns", "UTC"]),
)
def test_in_a_day_without_a_change_of_clocks_there_is_one_window_and_it_starts_at_the_hour(
    hour, rollover, zone
) -> None:
    start = datetime(2026, 6, 1, rollover, tzinfo=ZoneInfo(zone))
    minutes = [start + step * MINUTE for step in range(24 * 60)]
    there = [one for one in minutes if reminders._has_come(hour, zone, rollover, one)]
    assert (there[0].hour, there[0].minute) == (hour, 0)
    rest = start + DAY - there[0]
    assert len(there) == min(3 * HOUR, rest) / MINUTE


def test_only_who_asked_can_be_reached_and_learns_is_due(exam) -> None:
    wanting = somebody(exam)
    somebody(exam, hour=None)
    somebody(exam, person=make_learner(email=""))
    somebody(exam, reminder_by_email=False)
    somebody(exam, person=make_learner(email="a@example.org", is_active=False))
    guest = make_learner(guest=True)
    User.objects.filter(pk=guest.pk).update(email="g@example.org")
    somebody(exam, person=guest)
    LearnerSettings.objects.create(
        learner=make_learner(email="b@example.org"), reminder_hour=20
    )  # without an exam
    assert list(due_reminders(now=EVENING)) == [wanting]
    for person in User.objects.all():
        remind(person, now=EVENING)
    assert [one.learner for one in Reminder.objects.all()] == [wanting]


def test_the_number_of_queries_does_not_grow_with_the_learners(exam) -> None:
    counts = []
    for _ in range(2):
        for _ in range(3):
            somebody(exam)
        with CaptureQueriesContext(connection) as queries:
            list(due_reminders(now=EVENING))
        counts.append(len(queries))
    assert counts == [2, 2]


def test_a_reminder_says_what_is_due_and_leads_there(learner, mailoutbox, settings) -> None:
    settings.SITE = "https://study.example.org"
    remind(learner, now=EVENING)
    (mail,) = mailoutbox
    assert mail.to == ["lin@example.org"]
    assert mail.subject == "今天 3 题，约 2 分钟"
    assert "到期复习 0 题，新题 3 题。" in mail.body
    assert "https://study.example.org/today/\n" in mail.body
    assert "https://study.example.org/settings/\n" in mail.body


def test_a_reminder_speaks_english_too(learner, mailoutbox) -> None:
    remind(learner, now=EVENING)
    assert "3 questions today, about 2 min" in mailoutbox[0].body


def test_a_reminder_is_in_the_learners_script(exam, mailoutbox) -> None:
    remind(somebody(exam, script="hant"), now=EVENING)
    assert mailoutbox[0].subject == "今天 3 題，約 2 分鐘"
    assert "到期複習 0 題，新題 3 題。" in mailoutbox[0].body


def test_what_is_due_is_what_is_left_over_all_exams(exam, learner) -> None:
    other = make_exam()
    make_question(exam=other)
    planning.enrol(learner=learner, exam=other)
    assert what_is_due(learner, now=EVENING) == reminder_texts.Due(reviews=0, new=4)
    do(learner, planning.queue(learner=learner, exam=exam, now=EVENING).remaining[:2])
    assert what_is_due(learner, now=EVENING) == reminder_texts.Due(reviews=0, new=2)
    months = EVENING + 60 * DAY
    assert what_is_due(learner, now=months) == reminder_texts.Due(reviews=2, new=2)


def test_a_question_of_two_exams_is_counted_once(exam, learner) -> None:
    other = make_exam()
    for question in Question.objects.all():
        question.topics.add(*other.papers.get().topics.all())
    planning.enrol(learner=learner, exam=other)
    plans = {"learner": learner, "day": date(2026, 3, 2).toordinal(), "made_at": EVENING}
    for each in (exam, other):
        new = list(Question.objects.values_list("pk", flat=True))
        DayPlan.objects.create(**plans, exam=each, reviews=[], new=new)
    assert what_is_due(learner, now=EVENING).questions == 3


def test_who_has_done_all_is_not_reminded_and_not_looked_at_again(
    exam, learner, mailoutbox
) -> None:
    do_all(learner, exam)
    remind(learner, now=EVENING)
    assert mailoutbox == []
    assert not is_due(learner, EVENING + HOUR)
    assert (Reminder.objects.get().due, Reminder.objects.get().sent_at) == (0, None)


@pytest.mark.parametrize(("days", "due"), [(1, 3), (0, 0), (-1, 0), (-30, 0)])
def test_an_exam_that_is_over_asks_nothing(exam, learner, days, due) -> None:
    planning.enrol(learner=learner, exam=exam, own_date=EVENING.date() + days * DAY)
    assert what_is_due(learner, now=EVENING).questions == due


def test_once_a_day_however_often_it_is_called(learner, mailoutbox) -> None:
    for minutes in range(0, 180, 10):
        remind(learner, now=EVENING + minutes * MINUTE)
    assert len(mailoutbox) == 1
    assert not is_due(learner, EVENING + MINUTE)
    sent = Reminder.objects.get()
    assert (sent.due, sent.sent_at, sent.problem) == (3, EVENING, "")
    remind(learner, now=EVENING + DAY)
    assert len(mailoutbox) == 2


def test_a_task_that_comes_late_does_not_remind_at_night(learner, mailoutbox) -> None:
    assert is_due(learner, EVENING)
    remind(learner, now=EVENING + 5 * HOUR)
    assert mailoutbox == []
    assert not Reminder.objects.exists()


def test_of_two_that_claim_at_once_one_sends(learner) -> None:
    day, due = date(2026, 3, 2).toordinal(), reminder_texts.Due(0, 3)
    own = LearnerSettings.objects.get(learner=learner)
    occasion = reminders._Occasion(learner, own, due, EVENING, web_push.PUSH_SERVICES)
    claims = [reminders._claim(occasion, day, Reminder.Channel.EMAIL) for _ in range(2)]
    assert claims == [True, False]


def test_a_claim_whose_worker_died_is_not_sent_again(learner, mailoutbox, monkeypatch) -> None:
    def die(self: Any, mails: Any) -> None:
        raise SystemExit

    with monkeypatch.context() as patched:
        patched.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", die)
        with pytest.raises(SystemExit):
            remind(learner, now=EVENING)
    remind(learner, now=EVENING + HOUR)
    assert mailoutbox == []
    assert Reminder.objects.get().sent_at is None


@pytest.fixture
def mail_server(settings) -> Iterator[MailServer]:
    with taking_mail() as server:
        by_smtp(settings, server.port)
        yield server


def by_smtp(settings, port: int) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", port
    settings.EMAIL_USE_TLS = settings.EMAIL_USE_SSL = False


def test_a_mail_server_takes_the_mail_and_its_one_click_end(
    learner, mail_server, settings, client
) -> None:
    settings.SITE = "https://study.example.org"
    remind(learner, now=EVENING)
    (mail,) = mail_server.taken
    assert mail["To"] == "lin@example.org"
    assert mail["Subject"] == "今天 3 题，约 2 分钟"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    end = re.fullmatch(r"<https://study.example.org(/\S+)>", mail["List-Unsubscribe"].strip())
    assert end
    assert f"https://study.example.org{end[1]}" in mail.get_content()
    assert client.post(end[1], {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert not is_due(learner, EVENING + DAY)


def test_while_no_mail_server_answers_it_is_tried_again(learner, settings, mail_server) -> None:
    by_smtp(settings, free_port())
    remind(learner, now=EVENING)
    failed = Reminder.objects.get()
    assert failed.sent_at is None
    assert failed.problem.startswith("ConnectionRefusedError")
    by_smtp(settings, mail_server.port)
    remind(learner, now=EVENING + MINUTE)
    assert mail_server.taken == []
    assert is_due(learner, EVENING + 10 * MINUTE)
    for minutes in (10, 20, 30):
        remind(learner, now=EVENING + minutes * MINUTE)
    assert len(mail_server.taken) == 1
    sent = Reminder.objects.get()
    assert (sent.sent_at, sent.problem) == (EVENING + 10 * MINUTE, "")


def test_a_server_that_is_not_ready_is_tried_again(learner, mail_server) -> None:
    mail_server.greeting = "421 later"
    remind(learner, now=EVENING)
    mail_server.greeting = "220 ready"
    remind(learner, now=EVENING + 10 * MINUTE)
    assert len(mail_server.taken) == 1


@pytest.mark.parametrize("verdict", ["", "554 no", "451 later"])
def test_what_may_have_gone_out_is_not_sent_again(learner, mail_server, verdict) -> None:
    mail_server.verdict = verdict
    remind(learner, now=EVENING)
    failed = Reminder.objects.get()
    wanted = "SMTPDataError" if verdict else SMTPServerDisconnected.__name__
    assert failed.problem.startswith(wanted)
    mail_server.verdict = "250 taken"
    for minutes in (10, 20):
        remind(learner, now=EVENING + minutes * MINUTE)
    assert mail_server.taken == []


def test_without_a_mail_server_nobody_is_mailed(learner, settings, mailoutbox) -> None:
    settings.SENDS_EMAIL = False
    assert not is_due(learner, EVENING)
    remind(learner, now=EVENING)
    assert mailoutbox == []


@pytest.fixture(scope="module")
def running(tmp_path_factory):
    with serving(tmp_path_factory.mktemp("push")) as made:
        yield made


@pytest.fixture
def service(running, settings):
    settings.PUSH_PRIVATE_KEY = web_push.new_key()
    settings.PUSH_CONTACT = "mailto:study@example.org"
    running[0].clear()
    return running


def browser_of(learner: User, server: Any, path: str = "/a") -> Browser:
    browser = Browser(address=f"https://{HOST}:{server.port}{path}")
    digest = web_push.digest_of(browser.address)
    PushSubscription.objects.create(
        learner=learner, digest=digest, made_at=EVENING, **browser.fields
    )
    return browser


def by_push(exam) -> User:
    return somebody(exam, person=make_learner(email=""))


def test_a_browser_is_told_what_is_due(exam, service) -> None:
    server, services = service
    server.expect_request("/a").respond_with_data(status=201)
    learner = by_push(exam)
    assert not is_due(learner, EVENING)
    browser = browser_of(learner, server)
    assert is_due(learner, EVENING)
    for minutes in (0, 10):
        remind(learner, now=EVENING + minutes * MINUTE, services=services)
    ((request, _),) = server.log
    said = browser.read(request.data)
    assert said["zh"] == {"title": "今天 3 题，约 2 分钟", "body": "到期复习 0 题，新题 3 题。"}
    assert said["en"]["title"] == "3 questions today, about 2 min"
    sent = Reminder.objects.get()
    assert (sent.channel, sent.sent_at, sent.problem) == ("push", EVENING, "")


def test_each_channel_reminds_for_itself(exam, service, mailoutbox) -> None:
    server, services = service
    server.expect_request("/a").respond_with_data(status=201)
    learner = somebody(exam)
    remind(learner, now=EVENING, services=services)
    browser_of(learner, server)
    remind(learner, now=EVENING + HOUR, services=services)
    assert (len(mailoutbox), len(server.log)) == (1, 1)


def test_a_browser_that_is_gone_is_forgotten_and_the_others_are_told(exam, service) -> None:
    server, services = service
    server.expect_request("/a").respond_with_data(status=410)
    server.expect_request("/b").respond_with_data(status=201)
    server.expect_request("/c").respond_with_data(status=429)
    learner, other = by_push(exam), by_push(exam)
    for path in ("/a", "/b", "/c"):
        browser_of(learner, server, path)
    browser_of(other, server, "/a")
    remind(learner, now=EVENING, services=services)
    left = PushSubscription.objects.order_by("pk")
    assert [(one.learner, one.address[-2:]) for one in left] == [
        (learner, "/b"), (learner, "/c"), (other, "/a")
    ]  # fmt: skip
    sent = Reminder.objects.get()
    assert (sent.sent_at, sent.problem) == (EVENING, "gone; http_status: 429")


def test_what_no_push_service_took_is_tried_again(exam, service) -> None:
    server, services = service
    learner = by_push(exam)
    browser_of(learner, server)
    server.expect_oneshot_request("/a").respond_with_data(status=503)
    server.expect_request("/a").respond_with_data(status=201)
    remind(learner, now=EVENING, services=services)
    assert Reminder.objects.get().problem == "http_status: 503"
    for minutes in (1, 10, 20):
        remind(learner, now=EVENING + minutes * MINUTE, services=services)
    assert [response.status_code for _, response in server.log] == [503, 201]
    assert Reminder.objects.get().problem == ""


def test_a_push_that_is_answered_too_late_is_not_sent_again(exam, service) -> None:
    server, services = service
    learner, came, late = by_push(exam), Semaphore(0), Event()
    browser_of(learner, server)

    def wait(request: Request) -> Response:
        came.release()
        late.wait(10)
        return Response(status=201)

    server.expect_request("/a").respond_with_handler(wait)
    remind(learner, now=EVENING, services=replace(services, seconds=0.5))
    late.set()
    sent = Reminder.objects.get()
    assert (sent.sent_at, sent.problem) == (EVENING, "unanswered")
    for minutes in range(10, 180, 10):
        remind(learner, now=EVENING + minutes * MINUTE, services=services)
    assert came.acquire(timeout=10)
    assert not came.acquire(blocking=False)


def test_a_hostile_address_changes_nothing_for_the_mail(exam, service, mailoutbox) -> None:
    server, services = service
    learner = somebody(exam)
    browser_of(learner, server)
    remind(learner, now=EVENING, services=replace(services, networks=()))
    assert len(mailoutbox) == 1
    assert server.log == []
    assert Reminder.objects.get(channel="push").problem == "private_address"
    assert PushSubscription.objects.count() == 1


def test_without_a_key_no_browser_is_spoken_to(exam, service, settings) -> None:
    server, services = service
    learner = by_push(exam)
    browser_of(learner, server)
    settings.PUSH_PRIVATE_KEY = ""
    assert not is_due(learner, EVENING)
    remind(learner, now=EVENING, services=services)
    assert server.log == []
