"""Days as a learner lives them, from the answer to the queue: clocks that change, flights, gaps.

The clock is moved, so that answers and queues read the time as the site does.
"""

import uuid
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
import time_machine
from django.utils import timezone

from quizzes.cards import settings_of
from quizzes.models import Card
from quizzes.planning import enrol, queue
from quizzes.practice import record_answer
from tests.quizzes.factories import (
    make_exam,
    make_learner,
    make_question,
    right_response,
    wrong_response,
)

SHANGHAI, NEW_YORK = ZoneInfo("Asia/Shanghai"), ZoneInfo("America/New_York")
DAY, MINUTE = timedelta(days=1), timedelta(minutes=1)

pytestmark = pytest.mark.django_db


@pytest.fixture
def exam():
    return make_exam()


@pytest.fixture
def learner():
    return make_learner()


def move_to(learner, zone: ZoneInfo) -> None:
    study = settings_of(learner)
    study.zone = zone.key
    study.save()


def answer(learner, question, moment, *, right=False, clock=None):
    """Answer when the site's clock shows ``moment``; the device's shows ``clock``, or the same."""
    with time_machine.travel(moment, tick=False):
        return record_answer(
            learner=learner,
            client_uuid=uuid.uuid4(),
            version_id=question.current_id,
            response=right_response(question) if right else wrong_response(question),
            answered_at=clock,
            now=timezone.now(),
        )


def asked_at(learner, exam, moment):
    with time_machine.travel(moment, tick=False):
        return queue(learner=learner, exam=exam, now=timezone.now())


@pytest.mark.parametrize(
    ("evening", "hours"),
    [
        (datetime(2026, 10, 31, 12, tzinfo=NEW_YORK), 25),
        (datetime(2027, 3, 13, 12, tzinfo=NEW_YORK), 23),
        (datetime(2026, 10, 31, 12, tzinfo=SHANGHAI), 24),
    ],
)
def test_what_was_wrong_is_asked_again_from_four_on_the_wall_after_a_night(
    exam, learner, evening, hours
):
    move_to(learner, evening.tzinfo)
    question = make_question(exam=exam)
    answer(learner, question, evening)
    four = (evening + DAY).replace(hour=4)
    started = evening.replace(hour=4)
    assert four.astimezone(UTC) - started.astimezone(UTC) == timedelta(hours=hours)
    before = asked_at(learner, exam, four.astimezone(UTC) - MINUTE)
    assert (before.day, before.remaining) == (evening.date(), [])
    after = asked_at(learner, exam, four)
    assert (after.day, after.remaining) == (four.date(), [question.pk])


@pytest.mark.parametrize(("minutes", "nights"), [(0, 0), (1, 1)])
def test_an_answer_at_three_fifty_nine_and_one_at_four_are_a_night_apart(learner, minutes, nights):
    question, late = make_question(), datetime(2026, 5, 2, 3, 59, tzinfo=SHANGHAI)
    first = answer(learner, question, late - timedelta(minutes=5))
    second = answer(learner, question, late + minutes * MINUTE)
    assert second.local_day - first.local_day == nights
    assert Card.objects.get(learner=learner).lapses == nights


def test_a_flight_west_lives_a_day_twice_and_counts_it_once(exam, learner):
    question = make_question(exam=exam)
    take_off = answer(learner, question, datetime(2026, 5, 2, 6, tzinfo=SHANGHAI))
    move_to(learner, NEW_YORK)
    landed = answer(learner, question, datetime(2026, 5, 1, 22, tzinfo=NEW_YORK), right=True)
    assert landed.answered_at > take_off.answered_at
    assert landed.local_day == take_off.local_day - 1
    card = Card.objects.get(learner=learner)
    assert (card.last_day, card.lapses, card.reps) == (take_off.local_day, 0, 2)
    assert asked_at(learner, exam, datetime(2026, 5, 2, 12, tzinfo=NEW_YORK)).reviews == []
    morning = asked_at(learner, exam, datetime(2026, 5, 3, 4, tzinfo=NEW_YORK))
    assert morning.remaining == [question.pk]


def test_a_flight_east_skips_a_day_that_was_never_slept_through(exam, learner):
    move_to(learner, NEW_YORK)
    question = make_question(exam=exam)
    take_off = answer(learner, question, datetime(2026, 5, 1, 12, tzinfo=NEW_YORK))
    move_to(learner, SHANGHAI)
    landed = datetime(2026, 5, 2, 18, tzinfo=SHANGHAI)
    assert landed - take_off.answered_at == timedelta(hours=18)
    assert asked_at(learner, exam, landed).remaining == [question.pk]
    assert answer(learner, question, landed).local_day == take_off.local_day + 1


def test_after_a_missed_month_a_days_worth_is_asked_a_day_and_nothing_is_lost(exam, learner):
    questions = [make_question(exam=exam) for _ in range(12)]
    enrol(learner=learner, exam=exam, capacity=5)
    left = datetime(2026, 3, 2, 20, tzinfo=SHANGHAI)
    for question in questions:
        answer(learner, question, left)
    back, asked = left + 31 * DAY, []
    for day in range(3):
        morning = asked_at(learner, exam, back + day * DAY)
        assert len(morning.remaining) <= 5
        assert morning.overdue == len(morning.remaining)
        for question in (one for one in questions if one.pk in morning.remaining):
            answer(learner, question, back + day * DAY, right=True)
        asked += morning.remaining
        assert asked_at(learner, exam, back + day * DAY).remaining == []
    assert sorted(asked) == sorted(one.pk for one in questions)
    assert set(Card.objects.filter(learner=learner).values_list("reps", flat=True)) == {2}


def test_nothing_learnt_waits_past_the_eve_of_the_exam(exam, learner):
    question, sits = make_question(exam=exam), date(2026, 5, 23)
    enrol(learner=learner, exam=exam, own_date=sits)
    for days in (30, 20):
        noon = datetime(2026, 5, 23, 12, tzinfo=SHANGHAI) - days * DAY
        row = answer(learner, question, noon, right=True)
        assert noon.date() < date.fromisoformat(row.result["due_day"]) <= sits - DAY
    eve = asked_at(learner, exam, datetime(2026, 5, 22, 4, tzinfo=SHANGHAI))
    assert (eve.day, eve.remaining) == (sits - DAY, [question.pk])


def test_on_the_eve_a_wrong_answer_comes_back_on_the_day_of_the_exam(exam, learner):
    question, sits = make_question(exam=exam), date(2026, 5, 23)
    enrol(learner=learner, exam=exam, own_date=sits)
    row = answer(learner, question, datetime(2026, 5, 22, 20, tzinfo=SHANGHAI))
    assert row.result["due_day"] == sits.isoformat()
    morning = asked_at(learner, exam, datetime(2026, 5, 23, 6, tzinfo=SHANGHAI))
    assert morning.remaining == [question.pk]


def test_the_day_after_the_exam_goes_on_without_a_date(exam, learner):
    question, other = make_question(exam=exam), make_learner()
    enrol(learner=learner, exam=exam, own_date=date(2026, 5, 23))
    enrol(learner=other, exam=exam)
    before, after = (datetime(2026, 5, day, 12, tzinfo=SHANGHAI) for day in (20, 24))
    for one in (learner, other):
        answer(one, question, before)
    assert asked_at(learner, exam, after).remaining == [question.pk]
    rows = [answer(one, question, after, right=True) for one in (learner, other)]
    assert rows[0].result["due_day"] == rows[1].result["due_day"] > after.date().isoformat()


def test_a_device_ahead_of_time_answers_today(exam, learner):
    question, noon = make_question(exam=exam), datetime(2026, 5, 2, 12, tzinfo=SHANGHAI)
    assert asked_at(learner, exam, noon).remaining == [question.pk]
    answer(learner, question, noon, clock=noon + 3 * DAY)
    today = asked_at(learner, exam, noon)
    assert (today.done, today.remaining) == (1, [])
    assert asked_at(learner, exam, noon + DAY).remaining == [question.pk]


def test_a_device_behind_the_last_answer_takes_nothing_from_it(exam, learner):
    question, noon = make_question(exam=exam), datetime(2026, 5, 2, 12, tzinfo=SHANGHAI)
    answer(learner, question, noon, right=True)
    answer(learner, question, noon + MINUTE, right=False, clock=noon - 2 * DAY)
    card = Card.objects.get(learner=learner)
    assert (card.last_answered_at, card.last_day) == (noon, noon.date().toordinal())
    assert (card.reps, card.lapses) == (2, 0)
    assert asked_at(learner, exam, noon).remaining == []
