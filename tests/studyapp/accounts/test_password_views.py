"""A new password: changed by who knows the old one, or set by who reads the account's mail."""

import re

import pytest
from django.core.mail import EmailMessage
from django.test import Client
from knox.models import AuthToken

from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner

OLD, NEW = "ma-gui-8-yu-lin", "feng-9-chui-cao"
ADDRESS = "lin@example.org"
pytestmark = pytest.mark.django_db


@pytest.fixture
def person() -> User:
    return User.objects.create_user("小林", email=ADDRESS, password=OLD)


def signed_in(password: str = OLD) -> Client:
    browser = Client()
    browser.post("/sign-in/", {"username": "小林", "password": password})
    return browser


def can_sign_in(password: str) -> bool:
    return "_auth_user_id" in signed_in(password).session


def change(browser: Client, old: str = OLD, new: str = NEW, again: str = NEW) -> int:
    given = {"old_password": old, "new_password1": new, "new_password2": again}
    return browser.post("/password/", given).status_code


def link_in(mail: EmailMessage) -> str:
    found = re.search(r"http://testserver(/password/new/\S+)", str(mail.body))
    assert found
    return found[1]


def ask(address: str = ADDRESS) -> str:
    response = Client().post("/password/forgotten/", {"email": address}, follow=True)
    assert response.redirect_chain == [("/sign-in/", 302)]
    return re.sub(r'value="[^"]{64}"', "", response.content.decode())


def set_new(link: str, new: str = NEW) -> int:
    browser = Client()
    page = browser.get(link, follow=True)
    address = page.redirect_chain[-1][0] if page.redirect_chain else link
    given = {"new_password1": new, "new_password2": new}
    return browser.post(address, given).status_code


def test_the_settings_lead_to_the_password(person: User) -> None:
    assert 'href="/password/"' in signed_in().get("/settings/").content.decode()


def test_a_changed_password_takes_the_place_of_the_old_one(person: User) -> None:
    browser = signed_in()
    assert change(browser) == 302
    assert (can_sign_in(OLD), can_sign_in(NEW)) == (False, True)
    assert "密码已改" in browser.get("/settings/").content.decode()


def test_a_changed_password_ends_every_other_session_and_token(person: User) -> None:
    here, elsewhere = signed_in(), signed_in()
    AuthToken.objects.create(user=person)
    AuthToken.objects.create(user=make_learner())
    change(here)
    assert here.get("/settings/").status_code == 200
    assert elsewhere.get("/settings/").status_code == 302
    assert not AuthToken.objects.filter(user=person).exists()
    assert AuthToken.objects.count() == 1


@pytest.mark.parametrize(
    "given", [{"old": "wrong"}, {"new": "12345678", "again": "12345678"}, {"again": "other-1-x"}]
)
def test_a_change_that_is_refused_changes_nothing(person: User, given: dict[str, str]) -> None:
    assert change(signed_in(), **given) == 422
    assert can_sign_in(OLD)


def test_guessing_the_old_password_locks_as_at_sign_in(person: User) -> None:
    browser = signed_in()
    assert [change(browser, old=f"guess {n}") for n in range(8)] == [422] * 7 + [429]
    assert change(browser) == 429
    person.refresh_from_db()
    assert person.check_password(OLD)


def test_who_has_no_password_is_sent_to_get_one() -> None:
    guest, stranger = Client(), Client()
    row = make_learner(guest=True)
    guest.force_login(row, backend="django.contrib.auth.backends.ModelBackend")
    assert guest.get("/password/")["Location"] == "/sign-up/"
    assert stranger.get("/password/")["Location"].startswith("/sign-in/")


def test_a_forgotten_password_is_set_anew_by_a_link_that_works_once(
    person: User, mailoutbox: list[EmailMessage]
) -> None:
    ask()
    (mail,) = mailoutbox
    assert mail.to == [ADDRESS]
    assert "小林" in str(mail.body)
    assert set_new(link_in(mail)) == 302
    assert (can_sign_in(OLD), can_sign_in(NEW)) == (False, True)
    assert "已经用过" in Client().get(link_in(mail), follow=True).content.decode()


def test_a_mail_is_plain_text(person: User, mailoutbox: list[EmailMessage]) -> None:
    ask()
    assert mailoutbox[0].message().get_content_type() == "text/plain"


def test_a_link_ends_after_a_day(
    person: User, mailoutbox: list[EmailMessage], settings: object
) -> None:
    assert settings.PASSWORD_RESET_TIMEOUT == 24 * 3600
    ask()
    settings.PASSWORD_RESET_TIMEOUT = -1
    assert set_new(link_in(mailoutbox[0])) == 200
    assert can_sign_in(OLD)


def test_a_weak_new_password_is_told_and_the_link_still_works(
    person: User, mailoutbox: list[EmailMessage]
) -> None:
    ask()
    assert set_new(link_in(mailoutbox[0]), new="12345678") == 422
    assert set_new(link_in(mailoutbox[0])) == 302


def test_a_reset_ends_tokens_and_the_lock_of_mistyped_passwords(
    person: User, mailoutbox: list[EmailMessage]
) -> None:
    AuthToken.objects.create(user=person)
    for _ in range(8):
        can_sign_in("mistyped")
    assert not can_sign_in(OLD)
    ask()
    set_new(link_in(mailoutbox[0]))
    assert can_sign_in(NEW)
    assert not AuthToken.objects.exists()


def test_nobody_learns_whether_an_address_has_an_account(
    person: User, mailoutbox: list[EmailMessage]
) -> None:
    known, unknown = ask(), ask("nobody@example.org")
    assert known == unknown
    assert len(mailoutbox) == 1


def test_a_mail_server_that_is_away_breaks_no_page(person: User, settings: object) -> None:
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1
    assert "已经寄出" in ask()


def test_mails_are_not_asked_for_by_the_hundred(
    person: User, mailoutbox: list[EmailMessage]
) -> None:
    form = {"email": ADDRESS}
    asked = [Client().post("/password/forgotten/", form).status_code for _ in range(31)]
    assert asked == [302] * 30 + [429]
    assert len(mailoutbox) == 30


def test_where_no_mail_can_be_sent_none_is_offered(settings: object) -> None:
    offered = [("/sign-in/", 'href="/password/forgotten/"'), ("/sign-up/", "忘记密码")]
    assert all(words in Client().get(page).content.decode() for page, words in offered)
    settings.SENDS_EMAIL = False
    assert not any(words in Client().get(page).content.decode() for page, words in offered)
    for address in ("/password/forgotten/", "/password/new/x/y/"):
        assert Client().get(address).status_code == 404
