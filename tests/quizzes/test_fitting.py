"""Own weights: taken only where later answers bear them out, and then with all cards at once."""

import uuid
from datetime import UTC, datetime, timedelta

import pytest

from quizzes import fitting
from quizzes.audit import check
from quizzes.cards import settings_of, state_of
from quizzes.memory.changeover import Changeover
from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    Grade,
    weights_of,
)
from quizzes.models import Card, LearnerSettings, MemoryFit
from quizzes.practice import record_answer
from studyapp.accounts.models import User
from tests.quizzes.factories import make_learner, make_question, right_response
from tests.quizzes.logs import FORGETFUL, GAPS, QUESTIONS, make_bank, study

pytestmark = pytest.mark.django_db

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def forgetful() -> User:
    learner = make_learner()
    study(learner, make_bank(), FORGETFUL, NOW)
    return learner


def fitted(learner: User, now: datetime = NOW) -> MemoryFit:
    made = fitting.fit_learner(learner=learner, now=now)
    assert made is not None
    return made


def states() -> list[tuple[int, float | None, int]]:
    return list(Card.objects.order_by("pk").values_list("pk", "stability", "weights_version"))


def test_weights_that_predict_later_answers_better_are_taken_with_all_cards(
    forgetful: User,
) -> None:
    before = states()
    made = fitted(forgetful)
    assert made.accepted
    assert made.loss_after < made.loss_before
    assert (made.version, made.reviews) == (1, QUESTIONS * len(GAPS))
    settings = LearnerSettings.objects.get(learner=forgetful)
    assert (settings.weights, settings.weights_version) == (made.weights, 1)
    assert {version for *_, version in states()} == {1}
    assert len(states()) == len(before)
    for card in Card.objects.order_by("pk")[:10]:
        check(card)


def test_weights_that_predict_no_better_are_kept_and_not_taken(
    monkeypatch: pytest.MonkeyPatch, forgetful: User
) -> None:
    worse = weights_of((50.0, 60.0, 70.0, 80.0, *DEFAULT_WEIGHTS.values[4:]))
    monkeypatch.setattr(fitting, "fit", lambda *given: worse)
    before = states()
    made = fitted(forgetful)
    assert not made.accepted
    assert made.loss_after > made.loss_before
    assert states() == before
    assert LearnerSettings.objects.get(learner=forgetful).weights is None
    assert (made.overdue, made.deferred) == ([], {})


def test_twice_on_a_day_is_once_and_the_next_turn_comes_in_a_week(forgetful: User) -> None:
    fitted(forgetful)
    after = states()
    for days in (0, 1, 6):
        assert fitting.fit_learner(learner=forgetful, now=NOW + days * DAY) is None
    assert (states(), MemoryFit.objects.count()) == (after, 1)
    again = fitted(forgetful, NOW + 7 * DAY)
    assert again.version == 2


def test_of_two_workers_at_once_one_takes_its_fit(
    monkeypatch: pytest.MonkeyPatch, forgetful: User
) -> None:
    """The second one has read everything before the first one wrote."""
    judged = fitting._judged

    def first_another(*given: object) -> object:
        monkeypatch.setattr(fitting, "_judged", judged)
        fitted(forgetful)
        return judged(*given)

    monkeypatch.setattr(fitting, "_judged", first_another)
    assert fitting.fit_learner(learner=forgetful, now=NOW) is None
    assert MemoryFit.objects.count() == 1
    assert LearnerSettings.objects.get(learner=forgetful).weights_version == 1


def test_what_breaks_in_the_middle_leaves_nothing_half(
    monkeypatch: pytest.MonkeyPatch, forgetful: User
) -> None:
    before = states()

    def breaks(*given: object, **named: object) -> None:
        raise RuntimeError("killed")

    with monkeypatch.context() as broken:
        broken.setattr(fitting, "changeover", breaks)
        with pytest.raises(RuntimeError):
            fitting.fit_learner(learner=forgetful, now=NOW)
    assert states() == before
    assert not MemoryFit.objects.exists()
    assert LearnerSettings.objects.get(learner=forgetful).weights is None
    assert fitted(forgetful).accepted


def test_the_pool_takes_no_more_learners_than_it_needs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first, second, third = (make_learner() for _ in range(3))
    question = make_question()
    for learner, answers in ((first, 100), (second, 100), (third, 99)):
        Card.objects.create(learner=learner, question=question, reps=answers)
    assert list(fitting._pooled()) == [second.pk, first.pk]
    monkeypatch.setattr(fitting, "POOL", 100)
    assert list(fitting._pooled()) == [second.pk]


def test_few_answers_are_not_fitted_to() -> None:
    learner = make_learner()
    study(learner, make_bank(799 // len(GAPS)), FORGETFUL, NOW)
    assert fitting.fit_learner(learner=learner, now=NOW) is None
    assert not MemoryFit.objects.exists()


def test_whoever_has_answered_enough_has_a_turn(forgetful: User) -> None:
    few = make_learner()
    Card.objects.create(learner=few, question=make_question(), reps=799)
    assert list(fitting.learners_with_enough()) == [forgetful]


def test_what_was_overdue_stays_due_until_it_is_answered(forgetful: User) -> None:
    made = fitted(forgetful)
    assert made.overdue
    assert fitting.carried(forgetful).overdue == set(made.overdue)
    answered = Card.objects.filter(pk=made.overdue[0])
    answered.update(last_answered_at=NOW + timedelta(hours=1))
    assert fitting.carried(forgetful).overdue == set(made.overdue) - {made.overdue[0]}


def test_what_was_answered_on_the_evening_before_a_fit_at_night_is_still_waiting(
    forgetful: User,
) -> None:
    """At 02:00 the learner's day, which ends at 04:00, is that of the evening's answers."""
    card = Card.objects.filter(learner=forgetful).order_by("pk")[0]
    night = NOW.replace(hour=18)
    evening = night - timedelta(hours=4)
    made = fitted(forgetful, night)
    Card.objects.filter(pk=card.pk).update(last_day=made.day, last_answered_at=evening)
    MemoryFit.objects.update(overdue=[card.pk], deferred={})
    assert fitting.carried(forgetful).overdue == {card.pk}


def test_what_is_held_back_is_no_more_once_it_is_answered(forgetful: User) -> None:
    one, other = forgetful.cards.order_by("pk")[:2]
    made = fitted(forgetful)
    MemoryFit.objects.update(overdue=[], deferred={card.pk: made.day + 3 for card in (one, other)})
    Card.objects.filter(pk=one.pk).update(last_answered_at=NOW + DAY)
    assert fitting.carried(forgetful) == Changeover(deferred={other.pk: made.day + 3})


def test_a_second_fit_keeps_due_and_holds_back_what_the_first_one_did(
    monkeypatch: pytest.MonkeyPatch, forgetful: User
) -> None:
    """What waits is put off by no change of weights, nor does the first one's rest come at once."""
    first = fitted(forgetful)
    kept, held = forgetful.cards.order_by("pk")[:2]
    Card.objects.filter(pk=kept.pk).update(last_day=first.day - 1, stability=900.0)
    day = first.day + 30
    MemoryFit.objects.update(overdue=[kept.pk], deferred={held.pk: day})
    states = {card.pk: state_of(card) for card in Card.objects.all()}
    monkeypatch.setattr(fitting, "worth_it", lambda *given: True)
    monkeypatch.setattr(fitting, "replay_all", lambda learner: list(learner.cards.all()))
    second = fitted(forgetful, NOW + 7 * DAY)
    assert states[kept.pk].memory.stability == 900.0
    assert kept.pk in second.overdue
    assert held.pk not in second.overdue
    assert second.deferred.get(held.pk, day) <= day


def test_whoever_has_no_fit_carries_nothing(django_assert_num_queries) -> None:
    learner = make_learner()
    with django_assert_num_queries(1):
        assert fitting.carried(learner) == Changeover()


def test_nobody_is_buried_by_new_weights(forgetful: User) -> None:
    """What the new weights alone make due is spread under the day's capacity of 30."""
    made = fitted(forgetful)
    days = [int(day) for day in made.deferred.values()]
    assert days
    assert all(day > made.day for day in days)
    assert max(days.count(day) for day in set(days)) <= 30


def test_newcomers_begin_with_what_serves_many(forgetful: User) -> None:
    earlier = make_learner()
    settings_of(earlier)
    pool = fitting.fit_pool(now=NOW, day=739_000)
    assert pool is not None
    assert pool.accepted
    assert (pool.learner, pool.version) == (None, 1)
    newcomer = settings_of(make_learner())
    assert (newcomer.weights, newcomer.weights_version) == (pool.weights, 1)
    assert settings_of(earlier).weights is None
    assert fitting.fit_pool(now=NOW, day=739_006) is None
    assert MemoryFit.objects.count() == 1


def test_of_two_who_fit_the_pool_at_once_one_keeps_it(
    monkeypatch: pytest.MonkeyPatch, forgetful: User
) -> None:
    judge = fitting._judged

    def while_another_is_quicker(*given):
        monkeypatch.setattr(fitting, "_judged", judge)
        assert fitting.fit_pool(now=NOW, day=739_000) is not None
        return judge(*given)

    monkeypatch.setattr(fitting, "_judged", while_another_is_quicker)
    assert fitting.fit_pool(now=NOW, day=739_000) is None
    assert MemoryFit.objects.count() == 1


def test_a_newcomers_first_answer_is_judged_by_the_pool(forgetful: User) -> None:
    pool = fitting.fit_pool(now=NOW, day=739_000)
    newcomer, question = make_learner(), make_question()
    record_answer(
        learner=newcomer,
        client_uuid=uuid.uuid4(),
        version_id=question.current_id,
        response=right_response(question),
        answered_at=NOW,
        now=NOW,
    )
    card = Card.objects.get(learner=newcomer)
    assert card.stability == weights_of(pool.weights).first_stability[Grade.GOOD - 1]
    assert card.weights_version == pool.version
    check(card)


def test_a_pool_that_is_no_better_serves_nobody(
    monkeypatch: pytest.MonkeyPatch, forgetful: User
) -> None:
    worse = weights_of((50.0, 60.0, 70.0, 80.0, *DEFAULT_WEIGHTS.values[4:]))
    monkeypatch.setattr(fitting, "fit", lambda *given: worse)
    assert not fitting.fit_pool(now=NOW, day=739_000).accepted
    assert settings_of(make_learner()).weights is None


def test_too_few_answers_make_no_pool() -> None:
    assert fitting.fit_pool(now=NOW, day=739_000) is None
