"""Answers that arrive at the same moment, on databases that can race.

Each race runs on SQLite in a file and on PostgreSQL.
"""

import json
import uuid
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest

from quizzes.adoption import adopt
from quizzes.cards import logged, settings_of, state_of
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS
from quizzes.memory.replay import replay
from quizzes.models import Card, DayPlan, Review
from quizzes.planning import enrol, plan_day
from quizzes.practice import AnswerRefused, record_answer, undo
from tests.quizzes.factories import make_exam, make_learner, make_question, right_response
from tests.quizzes.racing import at_once, on_database

pytestmark = pytest.mark.integration  # races threads on databases of its own

NOW = datetime(2026, 3, 2, 12, tzinfo=UTC)
DAY = timedelta(days=1)
COPIES = 50


@pytest.fixture
def sqlite_database(tmp_path: Path, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), on_database(f"sqlite:///{tmp_path}/race.sqlite3"):
        yield


@pytest.fixture
def postgres_database(postgres_url: str, django_db_blocker) -> Iterator[None]:
    with django_db_blocker.unblock(), on_database(postgres_url):
        yield


def sending(learner, question, sent=None, at=NOW, now=NOW + timedelta(days=90)):
    """A call that records the right answer to a question."""
    return partial(
        record_answer,
        learner=learner,
        client_uuid=sent or uuid.uuid4(),
        version_id=question.current_id,
        response=right_response(question),
        answered_at=at,
        now=now,
    )


def fifty_copies_make_one_row():
    learner, question, sent = make_learner(), make_question(), uuid.uuid4()
    rows = at_once([sending(learner, question, sent)] * COPIES)
    assert [type(row) for row in rows] == [Review] * COPIES, rows
    assert len({json.dumps(row.result, sort_keys=True) for row in rows}) == 1
    assert Review.objects.filter(learner=learner).count() == 1
    assert Card.objects.get(learner=learner).reps == 1


def one_uuid_for_many_questions_makes_one_row():
    learner, sent = make_learner(), uuid.uuid4()
    questions = [make_question() for _ in range(8)]
    rows = at_once([sending(learner, question, sent) for question in questions])
    assert {type(row) for row in rows} == {Review}, rows
    assert len({row.question_id for row in rows}) == 1
    assert Review.objects.get(learner=learner).question_id == rows[0].question_id
    assert [card.reps for card in Card.objects.filter(learner=learner, reps__gt=0)] == [1]


def no_acknowledged_answer_is_lost_on_busy_cards():
    learner, questions = make_learner(), [make_question() for _ in range(3)]
    slip = sending(learner, questions[0])()
    calls = [
        sending(learner, questions[place % 3], at=NOW + timedelta(hours=place * 7 % 30))
        for place in range(30)
    ]
    taking_back = partial(undo, learner=learner, about=slip.client_uuid, now=NOW)
    undos = [partial(taking_back, client_uuid=uuid.uuid4()) for _ in range(2)]
    rows = at_once([*calls, *undos])
    kept = set(Review.objects.filter(learner=learner).values_list("client_uuid", flat=True))
    assert {row.client_uuid for row in rows} | {slip.client_uuid} == kept
    for card in Card.objects.filter(learner=learner):
        log = Review.objects.filter(learner=learner, question=card.question_id)
        assert state_of(card) == replay(map(logged, log))


def weights_dates_and_days_are_read_alike_on_each_database():
    exam, learner = make_exam(), make_learner()
    study = settings_of(learner)
    study.weights, study.weights_version = list(DEFAULT_WEIGHTS.values), 4
    study.save()
    enrol(learner=learner, exam=exam, own_date=date(2026, 3, 6))
    question = make_question(exam=exam)
    for hours in (0, 1):
        row = sending(learner, question, at=NOW + timedelta(hours=hours), now=NOW + DAY)()
    assert (row.result["due_day"], row.weights_version) == ("2026-03-03", 4)
    [early] = at_once([sending(learner, question, at=NOW - DAY, now=NOW + DAY)])
    card = Card.objects.get(learner=learner)
    assert (card.reps, card.last_answered_at) == (3, NOW + timedelta(hours=1))
    assert early.local_day == row.local_day - 1


def a_plan_made_by_many_at_once_is_one_plan():
    exam, learner = make_exam(), make_learner()
    for _ in range(4):
        make_question(exam=exam)
    enrol(learner=learner, exam=exam)
    plans = at_once([partial(plan_day, learner=learner, exam=exam, now=NOW)] * 8)
    assert len({(plan.pk, *plan.new) for plan in plans}) == 1
    assert DayPlan.objects.filter(learner=learner).count() == 1


def an_answer_of_a_guest_who_signs_in_is_moved_or_refused():
    guest, learner = make_learner(guest=True), make_learner()
    questions = [make_question() for _ in range(4)]
    first = sending(guest, questions[0])()
    calls = [sending(guest, questions[place % 4]) for place in range(12)]
    taking_back = partial(undo, learner=guest, about=first.client_uuid, client_uuid=uuid.uuid4())
    adopting = partial(adopt, guest=guest, learner=learner, now=NOW)
    done = at_once([*calls[:6], adopting, partial(taking_back, now=NOW), *calls[6:]])
    done.append(at_once([sending(guest, questions[0])])[0])
    refused = [one.code for one in done if isinstance(one, AnswerRefused)]
    kept = {one.client_uuid for one in done if isinstance(one, Review)} | {first.client_uuid}
    assert (done[6], set(refused)) == (None, {"not_found"}), done
    assert len(kept) + len(refused) == len(calls) + 3, done
    assert kept == set(Review.objects.filter(learner=learner).values_list("client_uuid", flat=True))


RACES = [
    fifty_copies_make_one_row,
    one_uuid_for_many_questions_makes_one_row,
    no_acknowledged_answer_is_lost_on_busy_cards,
    weights_dates_and_days_are_read_alike_on_each_database,
    a_plan_made_by_many_at_once_is_one_plan,
    an_answer_of_a_guest_who_signs_in_is_moved_or_refused,
]


def test_every_race_ends_well_on_sqlite(sqlite_database):
    for race in RACES:
        race()
    assert Review.objects.exists()


def test_every_race_ends_well_on_postgresql(postgres_database):
    for race in RACES:
        race()
    assert Review.objects.exists()
