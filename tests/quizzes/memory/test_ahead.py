"""The days to the exam lived through in advance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.ahead import LONGEST_WAY, Way, look_ahead, memories_of
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Memory, retrievability
from quizzes.memory.policy import CONSTANT
from quizzes.memory.replay import NEW, CardState

TODAY = 739_700


def met(stability: float, ago: int = 0) -> CardState:
    return CardState(Memory(stability, 5.0), TODAY - ago, 1, 0, TODAY)


def ahead(states, days, capacity, **fields):
    way = Way(TODAY, TODAY + days, capacity, **fields)
    return look_ahead(states, [True] * len(states), way)


def recall(memories, days):
    return memories.recall(TODAY + days, DEFAULT_WEIGHTS)


states = st.lists(
    st.one_of(st.just(NEW), st.builds(met, st.floats(0.1, 500), st.integers(0, 60))), max_size=12
)


def test_the_columns_recall_what_the_cards_do():
    cards = [met(12.0, 5), NEW, met(0.3, 40)]
    shown = memories_of(cards).recall(TODAY + 9, DEFAULT_WEIGHTS)
    assert shown == pytest.approx(
        [
            retrievability(Memory(12.0, 5.0), 14, DEFAULT_WEIGHTS),
            0.0,
            retrievability(Memory(0.3, 5.0), 49, DEFAULT_WEIGHTS),
        ]
    )


def test_a_longer_lived_memory_recalls_more():
    memories = memories_of([met(12.0, 5)])
    low, middle, high = (
        memories.recall(TODAY + 9, DEFAULT_WEIGHTS, shift)[0] for shift in (-0.5, 0.0, 0.5)
    )
    assert low < middle < high


def test_whoever_follows_the_plan_recalls_nearly_all_on_the_day():
    memories = ahead([NEW] * 120, 40, capacity=60)
    assert memories.met.all()
    assert recall(memories, 40).min() >= 0.8
    assert recall(memories, 40).mean() > 0.97


def test_the_plan_of_the_measurements_ends_where_they_ended():
    # 600 questions in 60 days: .972 by simulation.
    assert recall(ahead([NEW] * 600, 60, 110), 60).mean() == pytest.approx(0.972, abs=0.015)


def test_too_small_a_day_leaves_questions_unmet():
    memories = ahead([NEW] * 600, 60, capacity=8)
    assert 300 < memories.met.sum() < 600


def test_reviews_that_gain_much_keep_their_places_from_new_questions():
    weak = [met(0.3, 1)] * 8
    memories = ahead([*weak, *[NEW] * 600], 20, capacity=8)
    assert (memories.last_day[:8] > TODAY - 1).all()


def test_on_small_days_as_many_are_missed_as_on_a_large_one():
    lone = [met(20.0, 12 - day) for day in range(12)]
    memories = ahead(lone, 40, capacity=1)
    assert memories.stability.min() < 20.0


def test_no_more_than_the_day_holds_is_done():
    assert ahead([NEW] * 50, 1, capacity=20).met.sum() == 20
    assert ahead([NEW] * 50, 1, capacity=20, done=15).met.sum() == 5
    assert ahead([NEW] * 50, 1, capacity=20, done=90).met.sum() == 0


def test_new_questions_come_in_the_order_given():
    memories = ahead([NEW] * 50, 1, capacity=20)
    assert list(np.flatnonzero(memories.met)) == list(range(20))


def test_what_the_learner_set_aside_is_never_asked():
    cards = [met(3.0, 9), NEW]
    memories = look_ahead(cards, [False, False], Way(TODAY, TODAY + 30, 50))
    assert recall(memories, 30) == pytest.approx(recall(memories_of(cards), 30))


def test_on_the_day_of_the_exam_nothing_is_to_come():
    cards = [met(3.0, 9), NEW]
    assert recall(ahead(cards, 0, 50), 0) == pytest.approx(recall(memories_of(cards), 0))


def test_the_weakest_are_reviewed_first_where_not_all_fit():
    memories = ahead([met(30.0, 60), met(1.0, 60), met(10.0, 60)], 1, capacity=1)
    assert list(memories.last_day - TODAY) == [-60, 0, -60]


def test_on_the_eve_a_policy_without_last_looks_asks_whatever_may_be_asked():
    memories = ahead([met(20.0, 6), met(5000.0, 6)], 1, capacity=9, policy=CONSTANT)
    assert list(memories.last_day - TODAY) == [0, -6]


def test_on_the_eve_a_last_look_goes_to_what_gains_by_it():
    memories = ahead([met(3.0, 6), met(5000.0, 6)], 1, capacity=9)
    assert list(memories.last_day - TODAY) == [0, -6]


def test_another_policy_asks_for_other_recall():
    cards = [met(40.0)] * 30
    constant = ahead(cards, 25, 90, policy=CONSTANT)
    assert recall(constant, 25).mean() != pytest.approx(recall(ahead(cards, 25, 90), 25).mean())


def test_a_far_exam_is_looked_at_from_no_further_than_a_good_year():
    near, far = (ahead([NEW, met(9.0, 2)], days, 9) for days in (LONGEST_WAY, 5 * LONGEST_WAY))
    assert recall(far, 5 * LONGEST_WAY) == pytest.approx(recall(near, LONGEST_WAY))


@given(states, st.integers(0, 40), st.integers(0, 30))
def test_nothing_that_was_met_is_lost_and_all_is_a_chance(cards, days, capacity):
    memories = ahead(cards, days, capacity)
    before = memories_of(cards)
    chances = recall(memories, days)
    assert (memories.met >= before.met).all()
    assert ((chances >= 0) & (chances <= 1)).all()
    assert ((chances > 0) == memories.met).all()


@given(states, st.integers(0, 40), st.integers(0, 30))
def test_going_on_never_leaves_less_to_recall_than_stopping(cards, days, capacity):
    stopped = recall(memories_of(cards), days).sum()
    assert recall(ahead(cards, days, capacity), days).sum() >= stopped - 1e-9


@given(st.integers(1, 80), st.integers(0, 40), st.integers(0, 30), st.integers(0, 30))
def test_a_longer_day_meets_no_fewer(unseen, days, one, other):
    less, more = sorted((one, other))
    counts = [ahead([NEW] * unseen, days, capacity).met.sum() for capacity in (less, more)]
    assert counts[0] <= counts[1]


def test_of_one_fact_only_one_question_is_met_on_a_day():
    way = Way(TODAY, TODAY + 2, 20)
    memories = look_ahead([NEW] * 6, [True] * 6, way, ["a", "a", "a", "b", "", ""])
    assert memories.met.tolist() == [True, True, False, True, True, True]
