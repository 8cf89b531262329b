"""Arrays give the numbers of the scalar functions, element by element."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory import arrays, balancing, fsrs6, policy
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, Memory

EXAM = 100

memories = st.lists(
    st.builds(Memory, st.floats(0.001, 36_500), st.floats(1, 10)), min_size=1, max_size=8
)
grades = st.sampled_from(Grade)
gaps = st.integers(1, 400)


def as_arrays(many: list[Memory]) -> arrays.Memories:
    pairs = np.array([[one.stability, one.difficulty] for one in many]).T
    return arrays.Memories(*pairs)


def close(found, expected) -> bool:
    return found == pytest.approx(np.array(expected), rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("grade", Grade)
def test_first_memories(grade):
    found = arrays.first(np.array([int(grade)]), DEFAULT_WEIGHTS)
    assert Memory(*(float(one[0]) for one in found)) == fsrs6.first(grade)


@given(memories, grades, st.integers(0, 400))
def test_a_step(many, grade, gap):
    found = arrays.step(as_arrays(many), grade, gap, DEFAULT_WEIGHTS)
    expected = [fsrs6.step(one, grade, gap) for one in many]
    assert close(found.stability, [one.stability for one in expected])
    assert close(found.difficulty, [one.difficulty for one in expected])


def test_a_step_of_a_table_keeps_its_shape():
    table = arrays.Memories(np.full((2, 3), 5.0), np.full((2, 3), 5.0))
    gaps = np.array([[0, 1, 2], [3, 4, 5]])
    found = arrays.step(table, Grade.GOOD, gaps, DEFAULT_WEIGHTS).stability
    one = Memory(5.0, 5.0)
    expected = [[fsrs6.step(one, Grade.GOOD, int(gap)).stability for gap in row] for row in gaps]
    assert close(found, expected)


@given(memories, gaps)
def test_recall(many, gap):
    found = arrays.retrievability(as_arrays(many).stability, gap, DEFAULT_WEIGHTS)
    assert close(found, [fsrs6.retrievability(one, gap, DEFAULT_WEIGHTS) for one in many])


@given(memories, st.floats(0.7, 0.97))
def test_intervals_and_their_slack(many, desired):
    found = arrays.interval(as_arrays(many).stability, desired, DEFAULT_WEIGHTS)
    expected = [fsrs6.interval(one.stability, desired, DEFAULT_WEIGHTS) for one in many]
    assert found.tolist() == expected
    assert arrays.slack_days(found).tolist() == [balancing.slack_days(one) for one in expected]


@given(memories, st.integers(1, 60), st.integers(1, 8))
def test_looks(many, ago, left):
    today = EXAM - left
    last = np.full(len(many), today - ago)
    found = arrays.looks(as_arrays(many), last, today, EXAM, DEFAULT_WEIGHTS)
    expected = [policy.look(one, today - ago, today, EXAM) for one in many]
    assert close(found.gain, [one.gain for one in expected])
    assert close(found.fading, [one.fading for one in expected])


def test_ranks_count_from_the_smallest_of_each_row_and_leave_ties_in_order():
    key = np.array([[3.0, 1.0, 3.0, 2.0], [np.inf, 0.0, np.inf, np.inf]])
    assert arrays.rank(key).tolist() == [[2, 0, 3, 1], [1, 0, 2, 3]]
    then = np.array([[9, 0, 1, 0], [2, 0, 1, 0]])
    assert arrays.rank(key, then).tolist() == [[3, 0, 2, 1], [3, 0, 2, 1]]
