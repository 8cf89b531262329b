"""An account's address: given, changed or taken away by who knows the password."""

import pytest
from django.test import Client

from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner

PASSWORD = "ma-gui-8-yu-lin"
pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> User:
    return User.objects.create_user("小林", password=PASSWORD)


@pytest.fixture
def browser(person: User) -> Client:
    browser = Client()
    browser.force_login(person, backend="django.contrib.auth.backends.ModelBackend")
    return browser


def address_of(person: User) -> str:
    return User.objects.get(pk=person.pk).email


@pytest.mark.parametrize("address", ["lin@example.org", ""])
def test_the_address_is_changed_with_the_password(person, browser, address) -> None:
    User.objects.update(email="old@example.org")
    response = browser.post("/settings/email/", {"email": address, "password": PASSWORD})
    assert response["Location"] == "/settings/"
    assert address_of(person) == address
    assert browser.get("/settings/").status_code == 200, "the session goes on"


@pytest.mark.parametrize(
    "given",
    [
        {"email": "lin@example.org", "password": "wrong"},
        {"email": "lin@example.org"},
        {"email": "nowhere", "password": PASSWORD},
    ],
)
def test_without_the_password_or_with_no_address_nothing_changes(person, browser, given) -> None:
    assert browser.post("/settings/email/", given).status_code == 422
    assert address_of(person) == ""


def test_nothing_else_of_the_account_can_be_changed_here(person, browser) -> None:
    given = {"email": "lin@example.org", "password": PASSWORD, "is_staff": "1", "username": "x"}
    browser.post("/settings/email/", given)
    kept = User.objects.get(pk=person.pk)
    assert (kept.username, kept.is_staff) == ("小林", False)


def test_a_guest_is_sent_to_sign_up_and_a_stranger_to_sign_in(client) -> None:
    assert client.get("/settings/email/")["Location"].startswith("/sign-in/")
    guest = make_learner(guest=True)
    client.force_login(guest, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get("/settings/email/")["Location"] == "/sign-up/"
