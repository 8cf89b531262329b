"""What the simulation asks for is what the app's plan asks for."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory import simulation
from quizzes.memory.arrays import Memories
from quizzes.memory.balancing import Candidate, plan
from quizzes.memory.fsrs6 import Memory
from quizzes.memory.policy import LAST_LOOKS, SETTLING_DAYS
from quizzes.memory.replay import CardState, earliest_day
from quizzes.memory.strategies import Today, capped, constant, last_week, ours, ramp

EXAM = 100

cards = st.lists(
    st.tuples(st.floats(0.3, 200), st.floats(1, 10), st.integers(1, 40)), min_size=1, max_size=80
)
lefts = st.one_of(st.integers(1, 12), st.integers(13, 90))
capacities = st.one_of(st.none(), st.integers(1, 40))


def seen(many, left, capacity=None) -> Today:
    stability, difficulty, ago = np.array(many, dtype=float).T[:, None, :]
    return Today(
        day=EXAM - left,
        exam_day=EXAM,
        memories=Memories(stability, difficulty),
        last=EXAM - left - ago.astype(np.int64),
        met=np.ones(stability.shape, dtype=bool),
        fuzz=np.ones(stability.shape),
        capacity=capacity,
    )


def candidates(many, left):
    today = EXAM - left
    for number, (stability, difficulty, ago) in enumerate(many):
        memory, last = Memory(stability, difficulty), today - ago
        earliest = earliest_day(memory, last)
        if earliest <= today:
            yield Candidate(number, number, state=CardState(memory, last, 1, 0, earliest))


@given(cards, lefts, capacities)
def test_ours_asks_for_what_the_plan_of_the_app_asks_for(many, left, capacity):
    wanted = ours(seen(many, left, capacity))
    chosen, order = wanted.chosen[0], wanted.order[0]
    asked = sorted(np.flatnonzero(chosen), key=lambda number: order[number])[:capacity]
    made = plan(
        candidates(many, left),
        today=EXAM - left,
        exam_day=EXAM,
        policy=LAST_LOOKS,
        capacity=capacity,
    )
    assert sorted(asked) == sorted(one.question_id for one in made.reviews)


@pytest.mark.parametrize("left", range(SETTLING_DAYS + 1, 31))
def test_first_sights_come_first_in_the_app_as_they_do_in_the_simulation(left):
    """Days fill up in the month before the exam, with enough cards of such memories."""
    due = [(stability, 2 * stability) for stability in (5, 8, 20, 60)]
    reviews = [(stability, 5.0, ago) for stability, ago in due]
    new = [Candidate(100 + number, 100 + number) for number in range(3)]
    made = plan(
        [*candidates(reviews, left), *new],
        today=EXAM - left,
        exam_day=EXAM,
        capacity=4,
        allowance=3,
    )
    assert (len(made.reviews), len(made.new)) == (1, 3)


def asked(strategy, stability, ago, left):
    return bool(strategy(seen([(stability, 5.0, ago)], left)).chosen[0, 0])


@pytest.mark.parametrize(
    ("strategy", "left", "expected"),
    [
        (constant(0.90), 5, [False, True]),
        (constant(0.95), 5, [True, True]),
        (capped(0.90), 2, [False, True]),
        (capped(0.90), 1, [True, True]),
        (ramp, 60, [False, False]),
        (ramp, 1, [True, True]),
        (last_week(0.80), 8, [False, False]),
        (last_week(0.80), 7, [True, True]),
        (last_week(0.80), 6, [False, False]),
    ],
)
def test_the_others_ask_by_their_own_rule(strategy, left, expected):
    assert [asked(strategy, 10.0, ago, left) for ago in (5, 10)] == expected


def test_no_policy_asks_for_what_has_not_been_met():
    for strategy in simulation.POLICIES.values():
        today = seen([(2.0, 5.0, 30)], 1)
        today.met[:] = False
        assert not strategy(today).chosen.any()
