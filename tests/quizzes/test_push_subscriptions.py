"""Browsers to be reminded in: each kept once, the learner's own, and not without end."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError

from quizzes.models import PushSubscription
from quizzes.push_subscriptions import MOST, digests_of, subscribe, unsubscribe
from quizzes.web_push import digest_of
from tests.quizzes.factories import make_learner
from tests.quizzes.push_service import Browser

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)


@pytest.fixture
def learner():
    return make_learner()


def test_the_same_browser_again_is_the_same_row_with_its_newest_keys(learner) -> None:
    old, new = Browser(), Browser()
    first = subscribe(learner=learner, now=NOW, **old.fields)
    again = subscribe(learner=learner, now=NOW, **new.fields)
    kept = PushSubscription.objects.get()
    assert first.pk == again.pk == kept.pk
    assert (kept.p256dh, kept.auth) == (new.p256dh, new.auth)


def test_of_too_many_the_oldest_go(learner) -> None:
    other = make_learner()
    browsers = [Browser(address=f"https://push.example/{n}") for n in range(MOST + 2)]
    subscribe(learner=other, now=NOW, **browsers[0].fields)
    for place, browser in enumerate(browsers):
        subscribe(learner=learner, now=NOW + timedelta(minutes=place), **browser.fields)
    assert digests_of(learner) == [digest_of(one.address) for one in browsers[2:]]
    assert digests_of(other) == [digest_of(browsers[0].address)]


def test_one_that_comes_back_is_not_the_oldest(learner) -> None:
    browsers = [Browser(address=f"https://push.example/{n}") for n in range(MOST + 1)]
    for minute, place in enumerate([*range(MOST), 0, MOST]):
        at = NOW + timedelta(minutes=minute)
        subscribe(learner=learner, now=at, **browsers[place].fields)
    assert digest_of(browsers[0].address) in digests_of(learner)
    assert digest_of(browsers[1].address) not in digests_of(learner)


def test_forgetting_touches_ones_own_alone_and_may_be_repeated(learner) -> None:
    other, browser = make_learner(), Browser()
    for person in (learner, other):
        subscribe(learner=person, now=NOW, **browser.fields)
    for _ in range(2):
        unsubscribe(learner=learner, digest=digest_of(browser.address))
    assert [one.learner for one in PushSubscription.objects.all()] == [other]


@pytest.mark.parametrize(
    ("changes", "field"),
    [
        ({"address": "http://push.example/a"}, "endpoint"),
        ({"p256dh": "AAAA"}, "keys"),
        ({"auth": ""}, "keys"),
    ],
)
def test_what_cannot_be_sent_to_is_refused_by_name(learner, changes, field) -> None:
    with pytest.raises(ValidationError) as refused:
        subscribe(learner=learner, now=NOW, **(Browser().fields | changes))
    assert list(refused.value.message_dict) == [field]
    assert not PushSubscription.objects.exists()
