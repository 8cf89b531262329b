"""Push subscriptions over the API: repeats are harmless, and nobody reaches another's."""

import pytest

from quizzes import web_push
from quizzes.models import PushSubscription
from quizzes.web_push import digest_of
from tests.quizzes.api.clients import PROBLEM, client_of, send
from tests.quizzes.factories import make_learner
from tests.quizzes.push_service import Browser

PLACE = "push-subscriptions/"


@pytest.fixture(autouse=True)
def key(settings):
    settings.PUSH_PRIVATE_KEY = web_push.new_key()
    settings.PUSH_CONTACT = "mailto:study@example.org"


def body_of(browser):
    """As ``PushSubscription.toJSON()`` gives it."""
    keys = {"p256dh": browser.p256dh, "auth": browser.auth}
    return {"endpoint": browser.address, "expirationTime": None, "keys": keys}


def test_a_browser_is_put_again_and_again_and_kept_once(client):
    browser = Browser()
    for _ in range(2):
        response = send(client, "put", PLACE, body_of(browser))
        assert response.status_code == 200, response.content
        assert response.json() == {
            "vapid": web_push.public_key(),
            "digests": [digest_of(browser.address)],
        }
    assert client.get(f"/api/v1/{PLACE}").json() == response.json()
    assert PushSubscription.objects.count() == 1


def test_a_browser_is_forgotten_once_or_twice(client):
    browser = Browser()
    send(client, "put", PLACE, body_of(browser))
    for _ in range(2):
        address = f"{PLACE}?digest={digest_of(browser.address)}"
        assert send(client, "delete", address).status_code == 204
    assert not PushSubscription.objects.exists()


def test_nobody_sees_or_forgets_what_is_anothers(client):
    browser, other = Browser(), client_of(make_learner())
    send(client, "put", PLACE, body_of(browser))
    assert other.get(f"/api/v1/{PLACE}").json()["digests"] == []
    send(other, "delete", f"{PLACE}?digest={digest_of(browser.address)}")
    assert PushSubscription.objects.count() == 1


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"endpoint": "http://push.example/a"}, "endpoint"),
        ({"endpoint": "https://push.example/" + "a" * 1000}, "endpoint"),
        ({"keys": {"p256dh": "AAAA", "auth": "AAAA"}}, "keys"),
        ({"keys": {"p256dh": "AAAA"}}, "keys.auth"),
        ({"keys": None}, "keys"),
    ],
)
def test_what_cannot_be_sent_to_is_refused_by_name(client, changes, field):
    response = send(client, "put", PLACE, body_of(Browser()) | changes)
    assert response.status_code == 400
    assert {one["field"] for one in response.json()["errors"]} == {field}
    assert not PushSubscription.objects.exists()


@pytest.mark.parametrize("query", ["", "?digest=1", "?digest=" + "g" * 64])
def test_what_to_forget_has_to_be_named(client, query):
    assert send(client, "delete", f"{PLACE}{query}").status_code == 400


def test_where_nothing_is_pushed_there_is_no_key_and_nothing_is_kept(client, settings):
    settings.PUSH_PRIVATE_KEY = ""
    assert client.get(f"/api/v1/{PLACE}").json() == {"vapid": "", "digests": []}
    response = send(client, "put", PLACE, body_of(Browser()))
    assert (response.status_code, response["Content-Type"]) == (409, PROBLEM)
    assert not PushSubscription.objects.exists()


def test_a_stranger_is_asked_for_a_token(db):
    assert client_of().get(f"/api/v1/{PLACE}").status_code == 401
