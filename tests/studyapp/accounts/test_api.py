"""Tokens: how a phone comes in, tries, signs up, and goes."""

import uuid
from datetime import timedelta

import pytest
import time_machine
from django.core.cache import cache
from django.utils import timezone
from knox.models import AuthToken

from quizzes import planning
from quizzes.models import LearnerSettings, Review
from studyapp.accounts.models import User
from tests.quizzes.api.clients import PROBLEM, client_of, send
from tests.quizzes.factories import make_exam, make_learner, make_question, right_response

PASSWORD = "a long pass phrase 7"
NAME = "考生甲"


@pytest.fixture(autouse=True)
def _quick_and_alone(settings):
    """Throttles count in the cache, which tests share; Argon2 is slow on purpose."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    cache.clear()


@pytest.fixture
def account(db):
    return User.objects.create_user(NAME, password=PASSWORD)


def sign_in(client=None, username=NAME, password=PASSWORD):
    body = {"username": username, "password": password}
    return send(client or client_of(), "post", "sign-in/", body)


def with_token(response):
    assert response.status_code in (200, 201), response.content
    return client_of(HTTP_AUTHORIZATION=f"Token {response.json()['token']}")


def guest_client():
    return with_token(send(client_of(), "post", "guests/"))


def answer(client, question):
    body = {"client_uuid": str(uuid.uuid4()), "version": question.current_id}
    sent = send(client, "post", "answers/", body | {"response": right_response(question)})
    assert sent.status_code == 200, sent.content
    return sent.json()["client_uuid"]


def log_of(client):
    return [one["client_uuid"] for one in client.get("/api/v1/answers/").json()["results"]]


def test_a_name_and_a_password_give_a_token_that_works(account):
    response = sign_in()
    assert response.json()["is_guest"] is False
    assert response.json()["expiry"] > timezone.now().isoformat()
    assert with_token(response).get("/api/v1/me/").json()["username"] == NAME
    account.refresh_from_db()
    assert account.last_login is not None


def test_the_token_is_stored_as_a_digest_alone(account):
    token = sign_in().json()["token"]
    assert token not in str(AuthToken.objects.values().get())


@pytest.mark.parametrize(("name", "password"), [(NAME, "wrong"), ("nobody", PASSWORD)])
def test_a_wrong_name_and_a_wrong_password_look_the_same(account, name, password):
    response = sign_in(username=name, password=password)
    assert response.status_code == 400
    assert response["Content-Type"] == PROBLEM
    assert response.json()["type"] == "/problems/wrong-password"
    assert not AuthToken.objects.exists()


def test_a_stopped_account_gets_no_token(account):
    User.objects.update(is_active=False)
    assert sign_in().json()["type"] == "/problems/wrong-password"


def test_guessing_locks_the_account_as_a_problem_and_not_as_a_page(account, settings):
    for _ in range(settings.AXES_FAILURE_LIMIT):
        last = sign_in(password="guess")
    locked = sign_in()
    for response in (last, locked):
        assert response.status_code == 429
        assert response["Content-Type"] == PROBLEM
        assert response.json()["type"] == "/problems/locked"
        assert int(response["Retry-After"]) == 900
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        assert sign_in().status_code == 200


def test_signing_in_is_throttled_by_address(db):
    statuses = [sign_in(username=f"n{number}").status_code for number in range(31)]
    assert statuses == [400] * 30 + [429]


def test_signing_in_with_a_dead_token_at_hand_still_works(account):
    stale = client_of(HTTP_AUTHORIZATION="Token 00000000deadbeef")
    assert sign_in(stale).status_code == 200


@pytest.mark.parametrize("header", ["Token é", "Token {key}é", "Token a b", "Token", "Token \xff"])
def test_a_token_that_cannot_be_one_is_refused(account, header):
    key = sign_in().json()["token"][:15]
    response = client_of(HTTP_AUTHORIZATION=header.format(key=key)).get("/api/v1/me/")
    assert response.status_code == 401
    assert response["Content-Type"] == PROBLEM


def test_signing_out_ends_one_token_and_signing_out_everywhere_all(account):
    phone, tablet, desk = (with_token(sign_in()) for _ in range(3))
    assert send(phone, "post", "sign-out/").status_code == 204
    assert phone.get("/api/v1/me/").status_code == 401
    assert tablet.get("/api/v1/me/").status_code == 200
    assert send(tablet, "post", "sign-out-all/").status_code == 204
    assert tablet.get("/api/v1/me/").status_code == 401
    assert desk.get("/api/v1/me/").status_code == 401


def test_signing_out_everywhere_leaves_others_in(account):
    other = client_of(make_learner())
    send(with_token(sign_in()), "post", "sign-out-all/")
    assert other.get("/api/v1/me/").status_code == 200


def test_a_token_ends_after_ninety_days_without_use(account):
    phone = with_token(sign_in())
    with time_machine.travel(timezone.now() + timedelta(days=89)):
        assert phone.get("/api/v1/me/").status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=170)):
        assert phone.get("/api/v1/me/").status_code == 200
    with time_machine.travel(timezone.now() + timedelta(days=270)):
        assert phone.get("/api/v1/me/").status_code == 401


def test_a_guest_studies_and_sign_up_keeps_what_they_did(db):
    guest = guest_client()
    assert guest.get("/api/v1/me/").json()["is_guest"] is True
    sent = answer(guest, make_question())
    body = {"username": NAME, "password": PASSWORD, "email": "jia@example.org"}
    response = send(guest, "post", "sign-up/", body)
    assert response.status_code == 201, response.content
    assert log_of(with_token(response)) == [sent]
    assert log_of(with_token(sign_in())) == [sent]
    person = User.objects.get()
    assert (person.username, person.email, person.is_guest) == (NAME, "jia@example.org", False)


def test_a_guest_who_signs_in_brings_their_answers_along(account):
    mine = answer(with_token(sign_in()), make_question())
    guest = guest_client()
    sent = answer(guest, make_question())
    phone = with_token(sign_in(guest))
    assert set(log_of(phone)) == {mine, sent}
    assert not User.objects.filter(is_guest=True).exists()
    assert Review.objects.count() == 2
    assert sign_in(guest).status_code == 200


def test_signing_in_anew_moves_nothing_of_an_account(account):
    other = client_of(make_learner())
    sent = answer(other, make_question())
    assert log_of(with_token(sign_in(other))) == []
    assert log_of(other) == [sent]


def test_sign_up_without_having_tried_makes_an_account(db):
    response = send(client_of(), "post", "sign-up/", {"username": NAME, "password": PASSWORD})
    assert response.status_code == 201
    assert with_token(response).get("/api/v1/me/").json()["is_guest"] is False


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"username": NAME.lower()}, "username"),
        ({"username": "guest-x"}, "username"),
        ({"username": "a b"}, "username"),
        ({"username": "\x00"}, "username"),
        ({"password": "12345678"}, "password"),
        ({"password": ""}, "password"),
        ({"email": "no address"}, "email"),
    ],
)
def test_a_sign_up_that_breaks_a_rule_makes_nobody(account, body, field):
    sent = {"username": "new", "password": PASSWORD} | body
    response = send(client_of(), "post", "sign-up/", sent)
    assert response.status_code == 400
    assert {one["field"] for one in response.json()["errors"]} == {field}
    assert User.objects.get() == account


def test_a_name_taken_at_the_last_moment_is_said_to_be_taken(account, monkeypatch):
    monkeypatch.setattr("studyapp.accounts.forms.SignUpForm.clean_username", lambda form: NAME)
    monkeypatch.setattr("studyapp.accounts.forms.SignUpForm.validate_unique", lambda form: None)
    response = send(client_of(), "post", "sign-up/", {"username": NAME, "password": PASSWORD})
    assert response.status_code == 400
    assert [one["field"] for one in response.json()["errors"]] == ["username"]


def test_who_has_an_account_is_told_so(account):
    phone = with_token(sign_in())
    response = send(phone, "post", "sign-up/", {"username": "new", "password": PASSWORD})
    assert response.status_code == 409
    assert response.json()["type"] == "/problems/conflict"
    assert User.objects.get().username == NAME


def test_a_dead_guest_token_does_not_sign_up_somebody_without_their_answers(db):
    stale = client_of(HTTP_AUTHORIZATION="Token 00000000deadbeef")
    response = send(stale, "post", "sign-up/", {"username": NAME, "password": PASSWORD})
    assert response.status_code == 401
    assert not User.objects.exists()


def test_ones_settings_can_be_changed_one_by_one(db):
    learner = make_learner()
    client = client_of(learner)
    before = client.get("/api/v1/me/").json()
    assert (before["zone"], before["rollover_hour"], before["script"]) == (
        "Asia/Shanghai", 4, "hans"
    )  # fmt: skip
    after = send(client, "patch", "me/", {"zone": "Europe/Paris"}).json()
    assert after == before | {"zone": "Europe/Paris"}
    changed = send(client, "patch", "me/", {"rollover_hour": 0, "script": "hant"}).json()
    assert changed == after | {"rollover_hour": 0, "script": "hant"}
    assert LearnerSettings.objects.get(learner=learner).zone == "Europe/Paris"
    assert send(client, "patch", "me/", {}).json() == changed


def test_easy_days_and_reminders_are_set_and_unset(db):
    client = client_of(make_learner())
    before = client.get("/api/v1/me/").json()
    assert (before["easy_days"], before["reminder_hour"]) == ([], None)
    chosen = {"easy_days": [6, 5, 6], "reminder_hour": 20, "reminder_by_email": False}
    after = send(client, "patch", "me/", chosen).json()
    assert after == before | chosen | {"easy_days": [5, 6]}
    unset = {"easy_days": [], "reminder_hour": None, "reminder_by_email": True}
    assert send(client, "patch", "me/", unset).json() == before


def test_other_easy_days_make_todays_plan_anew(db):
    learner, exam = make_learner(), make_exam()
    make_question(exam=exam)
    planning.enrol(learner=learner, exam=exam)
    before = planning.plan_day(learner=learner, exam=exam, now=timezone.now()).pk
    send(client_of(learner), "patch", "me/", {"easy_days": [5]})
    after = planning.plan_day(learner=learner, exam=exam, now=timezone.now()).pk
    assert after != before
    send(client_of(learner), "patch", "me/", {"easy_days": [5], "reminder_hour": 8})
    assert planning.plan_day(learner=learner, exam=exam, now=timezone.now()).pk == after


@pytest.mark.parametrize(
    "body",
    [
        {"zone": "Mars/Olympus"},
        {"rollover_hour": 24},
        {"script": "latn"},
        {"reminder_hour": 24},
        {"easy_days": [7]},
        {"easy_days": [0] * 8},
        {"easy_days": None},
        {"reminder_by_email": None},
    ],
)
def test_a_wrong_setting_changes_nothing(db, body):
    client = client_of(make_learner())
    before = client.get("/api/v1/me/").json()
    assert send(client, "patch", "me/", body).status_code == 400
    assert client.get("/api/v1/me/").json() == before


def test_who_one_is_cannot_be_changed_here(db):
    learner = make_learner()
    sent = {"username": "other", "is_guest": True, "id": 99}
    body = send(client_of(learner), "patch", "me/", sent).json()
    assert (body["username"], body["is_guest"], body["id"]) == (
        learner.username, False, learner.pk
    )  # fmt: skip
