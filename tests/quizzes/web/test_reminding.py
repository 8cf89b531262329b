"""The button of this browser, its worker, and the way out of the mails without signing in."""

from typing import Any

import pytest
from django.test import Client

from quizzes import reminder_texts
from quizzes.models import LearnerSettings, PushSubscription
from quizzes.web_push import digest_of, new_key
from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner
from tests.quizzes.push_service import Browser

pytestmark = pytest.mark.django_db


@pytest.fixture
def learner() -> User:
    person = make_learner(email="lin@example.org")
    LearnerSettings.objects.create(learner=person, reminder_hour=20)
    return person


@pytest.fixture
def browser(client: Client, learner: User, settings: Any) -> Client:
    settings.PUSH_PRIVATE_KEY, settings.PUSH_CONTACT = new_key(), "mailto:study@example.org"
    client.force_login(learner, backend="django.contrib.auth.backends.ModelBackend")
    return client


def fields_of(made: Browser) -> dict[str, str]:
    return {"endpoint": made.address, "p256dh": made.p256dh, "auth": made.auth}


def test_the_button_subscribes_this_browser_once(browser, learner) -> None:
    made = Browser()
    for _ in range(2):
        assert browser.post("/settings/push/", fields_of(made)).status_code == 204
    assert PushSubscription.objects.get().learner == learner


def test_the_other_button_ends_it_and_may_be_pressed_twice(browser) -> None:
    made = Browser()
    browser.post("/settings/push/", fields_of(made))
    for _ in range(2):
        given = {"digest": digest_of(made.address)}
        assert browser.post("/settings/push/stop/", given).status_code == 204
    assert not PushSubscription.objects.exists()


def test_a_subscription_that_cannot_be_sent_to_is_refused(browser) -> None:
    response = browser.post("/settings/push/", {"endpoint": "http://push.example/"})
    assert response.status_code == 422
    assert response.content.decode() == "推送地址须以 https 开头。"


def test_where_nothing_is_pushed_no_browser_is_kept(browser, settings) -> None:
    settings.PUSH_PRIVATE_KEY = ""
    assert browser.post("/settings/push/", fields_of(Browser())).status_code == 404
    assert not PushSubscription.objects.exists()


def test_a_subscription_needs_the_sites_own_form_and_somebody_signed_in(learner) -> None:
    stranger, strict = Client(), Client(enforce_csrf_checks=True)
    strict.force_login(learner, backend="django.contrib.auth.backends.ModelBackend")
    assert stranger.post("/settings/push/", fields_of(Browser())).status_code == 302
    assert strict.post("/settings/push/", fields_of(Browser())).status_code == 403
    assert not PushSubscription.objects.exists()


def test_the_worker_is_a_script_of_the_whole_site() -> None:
    response = Client().get("/push-worker.js")
    assert response["Content-Type"].startswith("text/javascript")
    assert response["Cache-Control"] == "no-cache"
    assert 'const TODAY = "/today/";' in response.content.decode()


def mailed(learner: User) -> bool:
    return LearnerSettings.objects.get(learner=learner).reminder_by_email


def test_looking_at_the_way_out_changes_nothing(learner) -> None:
    page = Client().get(reminder_texts.stop_path(learner))
    assert "不再收学习提醒的邮件？" in page.content.decode()
    assert mailed(learner)


def test_a_mail_program_ends_the_mails_without_a_cookie_and_may_repeat_it(learner) -> None:
    program = Client(enforce_csrf_checks=True)
    for _ in range(2):
        sent = {"List-Unsubscribe": "One-Click"}
        assert program.post(reminder_texts.stop_path(learner), sent).status_code == 200
        assert not mailed(learner)
    assert LearnerSettings.objects.get(learner=learner).reminder_hour == 20


def test_the_button_of_the_page_says_that_it_is_done(learner) -> None:
    page = Client().post(reminder_texts.stop_path(learner)).content.decode()
    assert "不再用邮件提醒你" in page


def test_a_token_ends_nobody_elses_mails(learner) -> None:
    other = make_learner()
    LearnerSettings.objects.create(learner=other)
    Client().post(reminder_texts.stop_path(other))
    assert mailed(learner)


@pytest.mark.parametrize("token", ["1", "1:forged", "%00", "密"])
def test_a_forged_token_is_not_found(learner, token) -> None:
    for method in ("get", "post"):
        assert getattr(Client(), method)(f"/reminders/stop/{token}/").status_code == 404
    assert mailed(learner)


def test_who_is_gone_is_no_error(learner) -> None:
    address = reminder_texts.stop_path(learner)
    learner.delete()
    assert Client().post(address).status_code == 200
