"""The audit finds a card that is not its log, says both, and changes nothing."""

import uuid
from datetime import UTC, date, datetime, timedelta

import pytest

from quizzes import audit
from quizzes.cards import settings_of
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS
from quizzes.models import Card, LearnerSettings, MemoryFit
from quizzes.practice import record_answer, undo
from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner, make_question, right_response, wrong_response

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
OWN = [round(value * 1.1, 4) for value in DEFAULT_WEIGHTS.values[:4]] + list(
    DEFAULT_WEIGHTS.values[4:]
)


@pytest.fixture
def learner() -> User:
    return make_learner()


def answered(learner: User, *pattern: bool) -> Card:
    """A card answered day after day, right or wrong."""
    question = make_question()
    for day, right in enumerate(pattern):
        at = NOW + day * DAY
        record_answer(
            learner=learner,
            client_uuid=uuid.uuid4(),
            version_id=question.current_id,
            response=right_response(question) if right else wrong_response(question),
            answered_at=at,
            now=at,
        )
    return Card.objects.get(learner=learner, question=question)


def test_cards_that_are_their_logs_pass(learner: User) -> None:
    card = answered(learner, True, False, True)
    audit.check(card)
    last = learner.reviews.order_by("answered_at").last()
    undo(learner=learner, client_uuid=uuid.uuid4(), about=last.client_uuid, now=NOW + 4 * DAY)
    audit.check(Card.objects.get())
    audit.check(Card(learner=learner, question=make_question()))


@pytest.mark.parametrize(
    "wrong", [{"stability": 99.0}, {"difficulty": 9.5}, {"lapses": 3}, {"earliest_day": 1}]
)
def test_a_card_that_differs_is_told_with_both_states(
    learner: User, wrong: dict[str, float]
) -> None:
    answered(learner, True, False, True)
    Card.objects.update(**wrong)
    (value,) = wrong.values()
    with pytest.raises(audit.CardDiffers, match=f"stored .*{value}.*its log gives"):
        audit.check(Card.objects.get())


@pytest.mark.parametrize("wrong", [NOW + DAY, NOW + 3 * DAY, None])
def test_a_card_whose_last_answer_is_not_that_of_its_log_is_told(
    learner: User, wrong: datetime | None
) -> None:
    card = answered(learner, True, False, True)
    assert card.last_answered_at == NOW + 2 * DAY
    Card.objects.update(last_answered_at=wrong)
    with pytest.raises(audit.CardDiffers, match=f"last answered at {wrong};".replace("+", ".")):
        audit.check(Card.objects.get())


def test_nothing_is_repaired(learner: User) -> None:
    answered(learner, True)
    Card.objects.update(stability=99.0)
    before = Card.objects.values().get()
    with pytest.raises(audit.CardDiffers):
        audit.check(Card.objects.get())
    assert Card.objects.values().get() == before


def test_a_card_read_before_an_answer_came_is_looked_at_again(learner: User) -> None:
    stale = answered(learner, True)
    answered_since = NOW + 3 * DAY
    record_answer(
        learner=learner,
        client_uuid=uuid.uuid4(),
        version_id=stale.question.current_id,
        response=right_response(stale.question),
        answered_at=answered_since,
        now=answered_since,
    )
    audit.check(stale)


def test_the_last_digit_of_another_machine_is_no_difference(learner: User) -> None:
    card = answered(learner, True, True)
    Card.objects.update(stability=card.stability * (1 + 1e-13))
    audit.check(Card.objects.get())


def test_a_card_is_judged_by_the_weights_that_it_names(learner: User) -> None:
    settings = settings_of(learner)
    settings.weights, settings.weights_version = OWN, 1
    settings.save()
    card = answered(learner, True, True)
    assert card.weights_version == 1
    audit.check(card)
    Card.objects.update(weights_version=0)
    with pytest.raises(audit.CardDiffers):
        audit.check(Card.objects.get())


@pytest.mark.parametrize("whose", ["own", "pooled"])
def test_a_card_of_a_former_fit_is_judged_by_that_fit(learner: User, whose: str) -> None:
    settings = settings_of(learner)
    settings.weights, settings.weights_version = OWN, 1
    settings.save()
    card = answered(learner, True, True)
    LearnerSettings.objects.update(weights=None, weights_version=2)
    with pytest.raises(audit.CardDiffers):
        audit.check(card)
    MemoryFit.objects.create(
        learner=learner if whose == "own" else None,
        model="fsrs-6",
        version=1,
        weights=OWN,
        reviews=800,
        accepted=True,
        day=1,
        made_at=NOW,
    )
    audit.check(card)


def test_each_card_comes_up_once_a_month_whosever_it_is() -> None:
    cards = [Card.objects.create(learner=make_learner(), question=make_question()) for _ in "abc"]
    days = [date(2026, 3, 1) + number * DAY for number in range(audit.ONE_IN)]
    looked_at = [card.pk for day in days for card in audit.sample_of(day)]
    assert sorted(looked_at) == [card.pk for card in cards]
    assert list(audit.sample_of(days[0])) == list(audit.sample_of(days[0] + audit.ONE_IN * DAY))
