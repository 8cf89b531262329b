"""Reminders in a real browser: the button, the worker that shows one, the click that opens it.

The one part that needs a network, the browser's asking its own push service, is stood in for.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Browser as Chromium
from playwright.sync_api import BrowserContext, Page, expect
from pytest_django.live_server_helper import LiveServer

from quizzes.models import PushSubscription
from quizzes.web_push import digest_of, new_key, public_key
from studyapp.accounts.models import User
from tests.conftest import CHROMIUM_OPTIONS
from tests.quizzes.factories import make_learner
from tests.quizzes.push_service import Browser

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

STAND_IN = """(given) => {
  let there = null;
  const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
  PushManager.prototype.getSubscription = async () => there;
  PushManager.prototype.subscribe = async (options) => (there = {
    endpoint: given.endpoint,
    options: { applicationServerKey: bytes(given.key).buffer },
    toJSON: () => ({ endpoint: given.endpoint, expirationTime: null, keys: given.keys }),
    unsubscribe: async () => { there = null; return true; },
  });
}"""
MESSAGE = {
    "zh": {"title": "今天 12 题，约 7 分钟", "body": "到期复习 8 题，新题 4 题。"},
    "en": {"title": "12 questions today, about 7 min", "body": "8 to review, 4 new."},
}


@pytest.fixture
def learner() -> User:
    return make_learner(email="lin@example.org")


@pytest.fixture
def _push(settings: Any) -> None:
    settings.PUSH_PRIVATE_KEY, settings.PUSH_CONTACT = new_key(), "mailto:study@example.org"


@pytest.fixture
def context(
    browser: Chromium, chromium: Path, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[BrowserContext]:
    """A browser that keeps a profile: one that keeps none is refused the Push API."""
    made = browser.browser_type.launch_persistent_context(
        tmp_path,
        executable_path=str(chromium),
        args=CHROMIUM_OPTIONS,
        headless=True,
        locale=getattr(request, "param", "zh-CN"),
        permissions=["notifications"],
    )
    yield made
    made.close()


@pytest.fixture
def page(
    context: BrowserContext, live_server: LiveServer, learner: User, client: Client, _push: None
) -> Iterator[Page]:
    """The settings page of a learner, on which any script error fails the test."""
    client.force_login(learner, backend="django.contrib.auth.backends.ModelBackend")
    session = client.cookies["sessionid"].value
    context.add_cookies([{"name": "sessionid", "value": session, "url": live_server.url}])
    page, problems = context.new_page(), list[str]()
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("console", lambda said: problems.append(said.text) if said.type == "error" else None)
    yield page
    assert problems == []


def settings_page(page: Page, live_server: LiveServer, made: Browser) -> None:
    keys = {"p256dh": made.p256dh, "auth": made.auth}
    given = {"endpoint": made.address, "key": public_key(), "keys": keys}
    page.add_init_script(f"({STAND_IN})({json.dumps(given)})")
    page.goto(f"{live_server.url}/settings/")


def push(page: Page, live_server: LiveServer, message: dict[str, Any]) -> list[list[str]]:
    """Have the worker receive a message; return title and text of the notifications shown."""
    page.goto(f"{live_server.url}/settings/")
    page.evaluate("navigator.serviceWorker.register('/push-worker.js')")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    devtools, found = page.context.new_cdp_session(page), list[str]()
    devtools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: found.extend(one["registrationId"] for one in event["registrations"]),
    )
    devtools.send("ServiceWorker.enable")
    page.wait_for_timeout(200)
    devtools.send(
        "ServiceWorker.deliverPushMessage",
        {"origin": live_server.url, "registrationId": found[0], "data": json.dumps(message)},
    )
    shown = "navigator.serviceWorker.ready.then((one) => one.getNotifications())"
    page.wait_for_function(f"{shown}.then((all) => all.length > 0)")
    told: list[list[str]] = page.evaluate(
        f"{shown}.then((all) => all.map((n) => [n.title, n.body]))"
    )
    return told


def test_the_button_turns_reminders_on_and_off(
    page: Page, live_server: LiveServer, learner: User
) -> None:
    made = Browser()
    settings_page(page, live_server, made)
    page.get_by_role("button", name="在这个浏览器里提醒我").click()
    expect(page.get_by_text("这个浏览器会在上面的时间提醒你。")).to_be_visible()
    assert PushSubscription.objects.get(learner=learner).digest == digest_of(made.address)
    page.get_by_role("button", name="不再在这个浏览器里提醒").click()
    expect(page.get_by_role("button", name="在这个浏览器里提醒我")).to_be_visible()
    assert not PushSubscription.objects.exists()


@pytest.mark.parametrize(
    ("context", "language"), [("zh-CN", "zh"), ("en-GB", "en")], indirect=["context"]
)
def test_a_reminder_is_shown_in_the_browsers_language(
    page: Page, live_server: LiveServer, language: str
) -> None:
    said = MESSAGE[language]
    assert push(page, live_server, MESSAGE) == [[said["title"], said["body"]]]


def test_a_click_on_it_opens_the_day(page: Page, live_server: LiveServer) -> None:
    push(page, live_server, MESSAGE)
    worker = page.context.service_workers[0]
    opened = worker.evaluate(
        """async () => {
          const opened = [];
          self.clients.openWindow = async (address) => opened.push(address);
          const [notification] = await self.registration.getNotifications();
          self.dispatchEvent(new NotificationEvent("notificationclick", { notification }));
          await new Promise((done) => setTimeout(done, 200));
          return [opened, (await self.registration.getNotifications()).length];
        }"""
    )
    assert opened == [[f"{live_server.url}/today/"], 0]


def test_without_a_key_the_page_has_no_button(
    page: Page, live_server: LiveServer, settings: Any
) -> None:
    settings.PUSH_PRIVATE_KEY = ""
    page.goto(f"{live_server.url}/settings/")
    assert page.locator("[data-push]").count() == 0
