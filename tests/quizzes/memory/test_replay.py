from dataclasses import replace as changed
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from quizzes.memory.days import day_of, local_day
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, Memory, first, retrievability, step
from quizzes.memory.replay import (
    HIGHEST_RETENTION,
    NEW,
    LoggedAnswer,
    advance,
    earliest_day,
    replay,
)

SHANGHAI, NEW_YORK = "Asia/Shanghai", "America/New_York"
START = datetime(2026, 3, 1, 2, tzinfo=UTC)


def answer(number: int, instant: datetime, grade: Grade | None, zone: str = SHANGHAI):
    return LoggedAnswer(UUID(int=number), instant, local_day(instant, zone), grade)


def void(number: int, about: LoggedAnswer, instant: datetime = START):
    return LoggedAnswer(UUID(int=number), instant, 0, None, "void", about.uuid)


def regrade(number: int, about: LoggedAnswer, grade: Grade | None, instant: datetime = START):
    return LoggedAnswer(UUID(int=number), instant, 0, grade, "regrade", about.uuid)


def on_days(*graded: tuple[float, Grade | None]) -> list[LoggedAnswer]:
    """Answers so many days after the start, each with its grade."""
    return [
        answer(number, START + timedelta(days=days), grade)
        for number, (days, grade) in enumerate(graded, start=1)
    ]


hours = st.integers(0, 24 * 60)
grades = st.one_of(st.none(), st.sampled_from(Grade))
zones = st.sampled_from([SHANGHAI, NEW_YORK])


@st.composite
def logs(draw):
    """A log in order of answering; equal instants are told apart by their uuid."""
    made = draw(st.lists(st.tuples(hours, grades, zones), max_size=14))
    rows = [
        answer(number, START + timedelta(hours=hour), grade, zone)
        for number, (hour, grade, zone) in enumerate(made, start=1)
    ]
    return sorted(rows, key=lambda row: (row.answered_at, row.uuid))


@given(logs(), st.data())
def test_any_order_of_arrival_ends_in_the_state_of_answering_in_order(log, data):
    state = NEW
    for row in log:
        state = advance(state, row)
    assert replay(data.draw(st.permutations(log))) == state


@given(logs(), st.data())
def test_undoing_an_answer_leaves_the_state_as_if_it_had_never_been_given(log, data):
    assume(log)
    undone = data.draw(st.sampled_from(log))
    rows = data.draw(st.permutations([*log, void(100, undone)]))
    assert replay(rows) == replay(row for row in log if row != undone)


@given(logs(), grades, st.data())
def test_a_regrade_leaves_the_state_as_if_that_grade_had_been_given(log, grade, data):
    assume(log)
    wrongly_graded = data.draw(st.sampled_from(log))
    rows = data.draw(st.permutations([*log, regrade(100, wrongly_graded, grade)]))
    as_if = [changed(row, grade=grade) if row == wrongly_graded else row for row in log]
    assert replay(rows) == replay(as_if)


def test_an_empty_log_is_a_new_card():
    assert replay([]) == NEW
    assert (NEW.memory, NEW.last_day, NEW.reps, NEW.earliest_day) == (None, None, 0, None)


def test_undoing_the_only_answer_makes_the_card_new_again():
    (only,) = on_days((0, Grade.GOOD))
    assert replay([void(9, only), only]) == NEW


def test_undoing_twice_changes_nothing_more():
    log = on_days((0, Grade.GOOD), (3, Grade.AGAIN))
    once = replay([*log, void(8, log[1])])
    assert replay([*log, void(8, log[1]), void(9, log[1])]) == once == replay(log[:1])


def test_of_two_regrades_the_later_one_counts():
    (only,) = on_days((0, Grade.AGAIN))
    early = regrade(8, only, Grade.EASY, START + timedelta(hours=1))
    late = regrade(7, only, Grade.GOOD, START + timedelta(hours=2))
    assert replay([late, early, only]).memory == first(Grade.GOOD)


def test_a_regrade_can_itself_be_undone():
    (only,) = on_days((0, Grade.AGAIN))
    mistaken = regrade(8, only, Grade.GOOD)
    assert replay([only, mistaken, void(9, mistaken)]) == replay([only])


def test_an_undone_answer_stays_undone_when_it_is_regraded():
    (only,) = on_days((0, Grade.AGAIN))
    assert replay([only, void(8, only), regrade(9, only, Grade.GOOD)]) == NEW


def test_an_answer_that_a_correction_set_aside_counts_for_nothing():
    log = on_days((0, Grade.GOOD), (4, Grade.AGAIN))
    assert replay([*log, regrade(9, log[1], None)]) == replay(log[:1])


def test_a_later_day_moves_memory_by_the_long_term_formula():
    state = replay(on_days((0, Grade.GOOD), (5, Grade.GOOD)))
    assert state.memory == step(first(Grade.GOOD), Grade.GOOD, 5)
    assert (state.reps, state.lapses) == (2, 0)


def test_a_second_answer_of_the_day_moves_memory_by_the_short_term_formula():
    state = replay(on_days((0, Grade.AGAIN), (0.1, Grade.GOOD)))
    assert state.memory == step(first(Grade.AGAIN), Grade.GOOD, 0)
    assert state.last_day == replay(on_days((0, Grade.AGAIN))).last_day


def test_only_forgetting_on_a_later_day_is_a_lapse():
    log = on_days(
        (0, Grade.AGAIN), (0.1, Grade.AGAIN), (1, Grade.AGAIN), (1.1, Grade.AGAIN), (2, Grade.GOOD)
    )
    state = replay(log)
    assert (state.reps, state.lapses) == (5, 1)


def test_an_ungraded_answer_moves_nothing():
    assert replay(on_days((0, Grade.GOOD), (3, None))) == replay(on_days((0, Grade.GOOD)))


def test_four_in_the_morning_parts_two_answers_a_minute_apart():
    late = datetime(2026, 5, 1, 19, 59, tzinfo=UTC)  # 03:59 in Shanghai
    log = [answer(1, late, Grade.GOOD), answer(2, late + timedelta(minutes=1), Grade.GOOD)]
    assert replay(log).memory == step(first(Grade.GOOD), Grade.GOOD, 1)


def test_a_flight_westwards_counts_as_the_same_day():
    before = answer(1, datetime(2026, 5, 1, 22, 0, tzinfo=UTC), Grade.GOOD, SHANGHAI)
    after = answer(2, datetime(2026, 5, 2, 2, 0, tzinfo=UTC), Grade.GOOD, NEW_YORK)
    assert after.local_day < before.local_day
    state = replay([before, after])
    assert state.memory == step(first(Grade.GOOD), Grade.GOOD, 0)
    assert state.last_day == before.local_day


def test_a_local_day_lived_twice_counts_once():
    before = answer(1, datetime(2026, 5, 1, 22, 0, tzinfo=UTC), Grade.GOOD, SHANGHAI)
    landed = answer(2, datetime(2026, 5, 2, 2, 0, tzinfo=UTC), Grade.GOOD, NEW_YORK)
    next_morning = answer(3, datetime(2026, 5, 2, 13, 0, tzinfo=UTC), Grade.AGAIN, NEW_YORK)
    assert before.local_day == next_morning.local_day == day_of(datetime(2026, 5, 2))
    assert replay([before, landed, next_morning]).lapses == 0


@pytest.mark.parametrize("row", [void, regrade])
def test_a_row_that_changes_the_past_cannot_be_taken_as_one_more_step(row):
    (only,) = on_days((0, Grade.GOOD))
    later = void(9, only) if row is void else regrade(9, only, Grade.AGAIN)
    with pytest.raises(ValueError, match="replay the card"):
        advance(replay([only]), later)


def test_the_earliest_day_is_when_recall_reaches_the_highest_retention():
    memory = Memory(stability=100.0, difficulty=5.0)
    day = earliest_day(memory, 1000)
    recalls = [retrievability(memory, day - 1000 + off, DEFAULT_WEIGHTS) for off in (-1, 0, 1)]
    assert recalls[0] > HIGHEST_RETENTION > recalls[2]
    assert min(recalls, key=lambda recall: abs(recall - HIGHEST_RETENTION)) == recalls[1]


def test_a_card_is_never_a_candidate_on_the_day_of_its_answer():
    assert earliest_day(Memory(0.001, 10.0), 1000) == 1001


@given(logs())
def test_the_earliest_day_follows_from_memory_and_last_day_alone(log):
    state = replay(log)
    if state.memory is None:
        assert state == NEW
    else:
        assert state.earliest_day == earliest_day(state.memory, state.last_day)
