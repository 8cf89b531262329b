"""One's own data: handed over whole, and deleted whole, by nobody but its owner."""

import json
import uuid
from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt, AccessLog
from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from knox.models import AuthToken
from rest_framework.test import APIClient

from quizzes import forecasting, planning, practice
from quizzes.models import (
    Attempt,
    Card,
    DayPlan,
    Enrolment,
    Exam,
    Notice,
    PushSubscription,
    Question,
    Reminder,
    Review,
)
from studyapp.accounts import own_data
from studyapp.accounts.models import User
from tests.quizzes.api.clients import client_of, send
from tests.quizzes.factories import (
    make_exam,
    make_learner,
    make_notice,
    make_question,
    right_response,
)

PASSWORD = "ma-gui-8-yu-lin"
BACKEND = "django.contrib.auth.backends.ModelBackend"
pytestmark = pytest.mark.django_db


@pytest.fixture
def exam() -> Exam:
    return make_exam()


@pytest.fixture
def questions(exam: Exam) -> list[Question]:
    return [make_question(kind, exam=exam) for kind in ("single", "multiple", "fill_in")]


@pytest.fixture
def person(exam: Exam, questions: list[Question]) -> User:
    return somebody("小林", exam, questions)


def somebody(name: str, exam: Exam, questions: list[Question]) -> User:
    """Somebody who owns a row of every kind."""
    made = User.objects.create_user(name, email="lin@example.org", password=PASSWORD)
    browser = Client()
    for password in ("wrong", PASSWORD):
        browser.post("/sign-in/", {"username": name, "password": password})
    planning.enrol(learner=made, exam=exam, capacity=20)
    planning.plan_day(learner=made, exam=exam, now=timezone.now())
    for question in questions:
        answer(made, question)
    paper = exam.papers.get()
    Attempt.objects.create(learner=made, client_uuid=uuid.uuid4(), paper=paper, marks=61.5)
    AuthToken.objects.create(user=made)
    be_reminded(made)
    make_notice(made, questions[0], data={"lapses": 6})
    return made


def be_reminded(person: User) -> None:
    now = timezone.now()
    PushSubscription.objects.create(
        learner=person,
        address=f"https://push.example/{person.username}",
        digest=person.username,
        p256dh="a-key",
        auth="a-secret-of-the-browser",
        made_at=now,
    )
    for day, sent in ((1, now), (2, None)):
        Reminder.objects.create(
            learner=person, day=day, channel="email", due=3, claimed_at=now, sent_at=sent
        )


def answer(learner: User, question: Question) -> Review:
    return practice.record_answer(
        learner=learner,
        client_uuid=uuid.uuid4(),
        version_id=question.current.pk,
        response=right_response(question),
        answered_at=None,
        now=timezone.now(),
    )


def browser_of(person: User) -> Client:
    browser = Client()
    browser.force_login(person, backend=BACKEND)
    return browser


def downloaded(person: User) -> Any:
    response = browser_of(person).get("/settings/data/download/")
    assert response["Content-Disposition"] == 'attachment; filename="studyapp-data.json"'
    assert response["Cache-Control"] == "no-store"
    return json.loads(response.content)


def rows_of(person_id: int, name: str) -> dict[str, int]:
    """How many rows of each table say whose they are, by a reference or by name."""
    counts: dict[str, int] = {}
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            if field.is_relation and field.related_model is User:
                counts[f"{model.__name__}.{field.name}"] = count(model, field.name, person_id)
            elif field.name == "username":
                counts[f"{model.__name__}.{field.name}"] = count(model, field.name, name)
    return {place: number for place, number in counts.items() if number}


def count(model: type[Model], field: str, value: object) -> int:
    return model._default_manager.filter(**{field: value}).count()


def test_the_settings_lead_to_ones_data(person: User) -> None:
    assert 'href="/settings/data/"' in browser_of(person).get("/settings/").content.decode()
    page = browser_of(person).get("/settings/data/").content.decode()
    assert 'href="/settings/data/download/"' in page


def test_the_download_holds_account_settings_enrolments_log_exams_and_sign_ins(
    person: User, exam: Exam, questions: list[Question]
) -> None:
    kept = downloaded(person)
    assert (kept["account"]["username"], kept["account"]["email"]) == ("小林", "lin@example.org")
    assert kept["settings"] == {
        "zone": "Asia/Shanghai", "rollover_hour": 4, "script": "hans", "easy_days": [],
        "reminder_hour": None, "reminder_by_email": True,
    }  # fmt: skip
    assert [(one["exam"], one["capacity"]) for one in kept["enrolments"]] == [(exam.slug, 20)]
    assert [one["stem"] for one in kept["reviews"]] == [q.current.stem for q in questions]
    assert [one["response"] for one in kept["reviews"]] == [right_response(q) for q in questions]
    assert [one["correct"] for one in kept["reviews"]] == [True] * 3
    assert [one["marks"] for one in kept["mock_exams"]] == [61.5]
    [notice] = kept["notices"]
    assert (notice["kind"], notice["stem"]) == ("leech", questions[0].current.stem)
    assert (notice["data"], notice["seen_at"]) == ({"lapses": 6}, None)
    assert [one["address"] for one in kept["sign_ins"]][0] == "127.0.0.1"


def test_the_download_holds_the_browsers_and_the_reminders_that_were_sent(person: User) -> None:
    kept = downloaded(person)
    assert [one["address"] for one in kept["push_subscriptions"]] == ["https://push.example/小林"]
    assert [(one["channel"], one["due"]) for one in kept["reminders"]] == [("email", 3)]
    assert "a-secret-of-the-browser" not in json.dumps(kept)


def test_the_download_holds_each_days_forecast_as_it_was_told(person: User, exam: Exam) -> None:
    now = timezone.now()
    planning.enrol(learner=person, exam=exam, own_date=now.date() + timedelta(days=30))
    told = [
        forecasting.store(learner=person, exam=exam, now=now + timedelta(days=days))
        for days in (0, 1)
    ]
    kept = downloaded(person)["forecasts"]
    assert [(one["exam"], one["expected"], one["total"]) for one in kept] == [
        (exam.slug, one.expected, one.total) for one in told if one
    ]
    first, second = (one["detail"]["days_left"] for one in kept)
    assert first - second == 1


def test_every_line_of_the_log_is_handed_over_undone_ones_too(
    person: User, questions: list[Question]
) -> None:
    last = answer(person, questions[0])
    void = practice.undo(
        learner=person, client_uuid=uuid.uuid4(), about=last.client_uuid, now=timezone.now()
    )
    kept = {one["client_uuid"]: one["kind"] for one in downloaded(person)["reviews"]}
    assert len(kept) == Review.objects.filter(learner=person).count() == 5
    assert kept[str(void.client_uuid)] == "void"


def test_nothing_of_somebody_else_and_no_password_is_in_the_download(
    person: User, exam: Exam, questions: list[Question]
) -> None:
    before = own_data.own_data(person)
    somebody("小王", exam, questions)
    assert own_data.own_data(person) == before
    assert person.password not in json.dumps(downloaded(person))


def test_the_api_hands_over_what_the_page_does(person: User) -> None:
    page = browser_of(person).get("/settings/data/download/")
    assert client_of(person).get("/api/v1/me/data/").json() == json.loads(page.content)


def test_a_long_log_costs_no_more_queries(person: User, questions: list[Question]) -> None:
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as queries:
            own_data.own_data(person)
        counts.append(len(queries))
        for question in questions:
            answer(person, question)
    assert counts == [9, 9]


def test_who_gives_the_password_is_deleted_with_every_row_and_told_so(person: User) -> None:
    browser = browser_of(person)
    assert len(rows_of(person.pk, "小林")) > 8
    response = browser.post("/settings/data/", {"password": PASSWORD}, follow=True)
    assert response.redirect_chain == [("/", 302)]
    assert "账户和全部学习记录已删除" in response.content.decode()
    assert rows_of(person.pk, "小林") == {}
    assert "_auth_user_id" not in browser.session


def test_deleting_touches_nobody_else(person: User, exam: Exam, questions: list[Question]) -> None:
    other = somebody("小王", exam, questions)
    before = rows_of(other.pk, "小王")
    browser_of(person).post("/settings/data/", {"password": PASSWORD})
    assert rows_of(other.pk, "小王") == before
    assert Question.objects.count() == len(questions)


def test_other_devices_are_signed_out_by_the_deletion(person: User) -> None:
    elsewhere, phone = browser_of(person), client_of(person)
    browser_of(person).post("/settings/data/", {"password": PASSWORD})
    assert elsewhere.get("/settings/").status_code == 302
    assert phone.get("/api/v1/me/").status_code == 401
    assert Session.objects.exists()


@pytest.mark.parametrize("given", [{"password": "wrong"}, {"password": ""}, {"delete": "yes"}])
def test_without_the_password_nothing_is_deleted(person: User, given: dict[str, str]) -> None:
    before = rows_of(person.pk, "小林")
    response = browser_of(person).post("/settings/data/", given)
    assert response.status_code == 422
    after = rows_of(person.pk, "小林")
    assert {place: after[place] for place in before} == {
        **before, "AccessLog.username": before["AccessLog.username"] + 1
    }  # fmt: skip


def test_guessing_the_password_of_a_deletion_locks_as_at_sign_in(person: User) -> None:
    browser, given = browser_of(person), {"password": "guess"}
    asked = [browser.post("/settings/data/", given).status_code for _ in range(8)]
    assert asked[-1] == 429
    assert browser.post("/settings/data/", {"password": PASSWORD}).status_code == 429
    assert User.objects.filter(pk=person.pk).exists()


def test_a_guest_takes_and_deletes_without_a_password(questions: list[Question]) -> None:
    guest = make_learner(guest=True)
    answer(guest, questions[0])
    assert len(downloaded(guest)["reviews"]) == 1
    browser_of(guest).post("/settings/data/", {"delete": "yes"})
    assert rows_of(guest.pk, guest.username) == {}


def test_strangers_are_sent_to_sign_in() -> None:
    for address in ("/settings/data/", "/settings/data/download/"):
        assert Client().get(address)["Location"].startswith("/sign-in/")


def erase_by(client: APIClient, **given: str) -> int:
    status: int = send(client, "post", "me/delete/", given).status_code
    return status


def test_a_phone_deletes_with_the_password_and_all_tokens_end(person: User) -> None:
    phone, tablet = client_of(person), client_of(person)
    assert [erase_by(phone, password="wrong"), erase_by(phone)] == [400, 400]
    assert erase_by(phone, password=PASSWORD) == 204
    assert rows_of(person.pk, "小林") == {}
    assert [erase_by(one, password=PASSWORD) for one in (phone, tablet)] == [401, 401]


def test_a_phone_that_guesses_is_locked_out(person: User) -> None:
    phone = client_of(person)
    assert [erase_by(phone, password="guess") for _ in range(8)][-1] == 429
    assert erase_by(phone, password=PASSWORD) == 429
    assert User.objects.filter(pk=person.pk).exists()


def test_a_guest_on_a_phone_deletes_without_a_password() -> None:
    guest = make_learner(guest=True)
    assert erase_by(client_of(guest)) == 204
    assert not User.objects.exists()


def test_deleting_who_is_gone_is_no_error(person: User) -> None:
    own_data.erase(User.objects.filter(pk=person.pk))
    own_data.erase(User.objects.filter(pk=person.pk))
    kept = (AccessAttempt, AccessLog, Card, DayPlan, Enrolment, Notice, Reminder, Review, User)
    assert [model.objects.count() for model in kept] == [0] * 9
