"""The settings page: what is chosen is kept, what cannot be had is said or not shown."""

from typing import Any

import pytest
from django.test import Client

from quizzes import planning
from quizzes.models import DayPlan, LearnerSettings, PushSubscription
from quizzes.web_push import digest_of, new_key, public_key
from studyapp.accounts.models import User
from tests.quizzes.factories import make_exam, make_learner, make_question
from tests.quizzes.push_service import Browser

pytestmark = pytest.mark.django_db

CHOSEN = {"zone": "Asia/Shanghai", "rollover_hour": "4", "script": "hans"}


@pytest.fixture
def learner() -> User:
    return make_learner(email="lin@example.org")


@pytest.fixture
def browser(client: Client, learner: User) -> Client:
    return signed_in(client, learner)


@pytest.fixture
def push(settings: Any) -> None:
    settings.PUSH_PRIVATE_KEY, settings.PUSH_CONTACT = new_key(), "mailto:study@example.org"


def signed_in(client: Client, person: User) -> Client:
    client.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return client


def page_of(browser: Client) -> str:
    return browser.get("/settings/").content.decode()


def save(browser: Client, **chosen: Any) -> int:
    return browser.post("/settings/", CHOSEN | chosen).status_code


def test_the_hour_the_way_and_the_easy_days_are_kept_and_shown(browser, learner) -> None:
    assert save(browser, reminder_hour="20", reminder_by_email="on", easy_days=["5", "6"]) == 302
    own = LearnerSettings.objects.get(learner=learner)
    assert (own.reminder_hour, own.reminder_by_email, own.easy_days) == (20, True, [5, 6])
    page = page_of(browser)
    assert page.count('name="easy_days"') == 7
    assert page.count("checked") == 3
    assert '<option value="20" selected>20:00</option>' in page


def test_nothing_chosen_is_no_reminder_and_no_easy_day(browser, learner) -> None:
    save(browser, reminder_hour="20", reminder_by_email="on", easy_days=["5"])
    save(browser, reminder_hour="")
    own = LearnerSettings.objects.get(learner=learner)
    assert (own.reminder_hour, own.reminder_by_email, own.easy_days) == (None, False, [])


def test_what_the_page_does_not_offer_stays_as_it_was(client) -> None:
    person = make_learner(email="")
    save(signed_in(client, person), reminder_hour="20")
    assert LearnerSettings.objects.get(learner=person).reminder_by_email


@pytest.mark.parametrize(
    ("name", "value"), [("reminder_hour", "24"), ("reminder_hour", "x"), ("easy_days", ["7"])]
)
def test_what_cannot_be_is_said_and_changes_nothing(browser, learner, name, value) -> None:
    save(browser, reminder_hour="20", easy_days=["5"])
    assert save(browser, **{name: value}) == 422
    own = LearnerSettings.objects.get(learner=learner)
    assert (own.reminder_hour, own.easy_days) == (20, [5])


def test_another_easy_day_makes_todays_plan_anew(browser, learner) -> None:
    exam = make_exam()
    make_question(exam=exam)
    planning.enrol(learner=learner, exam=exam)
    browser.get("/today/")
    before = DayPlan.objects.get().pk
    save(browser, easy_days=["5"])
    after = DayPlan.objects.get().pk
    assert after != before
    save(browser, easy_days=["5"], reminder_hour="8")
    assert DayPlan.objects.get().pk == after


def test_who_has_no_address_is_told_that_no_mail_can_come(client) -> None:
    page = page_of(signed_in(client, make_learner(email="")))
    assert "你的账户没有邮箱，收不到邮件提醒；可以在“改邮箱”里填。" in page
    assert 'href="/settings/email/"' in page
    assert 'name="reminder_by_email"' not in page


def test_a_guest_is_offered_no_reminder(client, push) -> None:
    page = page_of(signed_in(client, make_learner(guest=True)))
    assert "reminder" not in page
    assert "data-push" not in page
    assert 'name="easy_days"' in page


def test_where_no_mail_is_sent_none_is_offered(browser, settings, push) -> None:
    settings.SENDS_EMAIL = False
    page = page_of(browser)
    assert 'name="reminder_hour"' in page
    assert "reminder_by_email" not in page


def test_where_nothing_can_remind_no_hour_is_asked_for(browser, settings) -> None:
    settings.SENDS_EMAIL = False
    assert "reminder" not in page_of(browser)


def test_push_is_shown_where_there_is_a_key_and_nowhere_else(
    browser, learner, settings, push
) -> None:
    there = Browser()
    PushSubscription.objects.create(
        learner=learner,
        digest=digest_of(there.address),
        made_at="2026-03-02T12:00Z",
        **there.fields,
    )
    page = page_of(browser)
    assert f'data-key="{public_key()}"' in page
    assert f'data-known="{digest_of(there.address)}"' in page
    assert "studyapp/push.js" in page
    settings.PUSH_PRIVATE_KEY = ""
    page = page_of(browser)
    assert "data-push" not in page
    assert "push.js" not in page
