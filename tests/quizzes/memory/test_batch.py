import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.batch import Histories, histories_of, replay
from quizzes.memory.fitting import HIGHEST, LOWEST
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, first, retrievability, step, weights_of

grades = st.integers(1, 4)
gaps = st.one_of(st.integers(-1, 3), st.integers(0, 400), st.just(36_500))
decks = st.lists(st.lists(st.tuples(grades, gaps), min_size=1, max_size=25), max_size=12)
weight_lists = st.tuples(*(st.floats(low, high) for low, high in zip(LOWEST, HIGHEST, strict=True)))


def one_by_one(cards, weights):
    """Return the rows (stability, difficulty, recall) of all reviews, by the core."""
    rows = []
    for card in cards:
        memory = None
        for grade, gap in card:
            recall = retrievability(memory, gap, weights) if memory and gap > 0 else np.nan
            memory = step(memory, grade, gap, weights) if memory else first(grade, weights)
            rows.append((memory.stability, memory.difficulty, recall))
    return np.array(rows).reshape(-1, 3)


def assert_agrees(cards, weights):
    made = replay(histories_of(cards), weights)
    expected = one_by_one(cards, weights)
    for ours, theirs in zip(
        (made.stability, made.difficulty, made.recall), expected.T, strict=True
    ):
        np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=0)


@given(decks)
def test_many_cards_at_once_give_what_each_gives_alone(cards):
    assert_agrees(cards, DEFAULT_WEIGHTS)


@given(decks, weight_lists)
def test_they_do_so_under_any_weights(cards, values):
    assert_agrees(cards, weights_of(values))


@given(decks)
def test_day_spaced_reviews_are_those_that_get_a_prediction(cards):
    histories = histories_of(cards)
    predicted = ~np.isnan(replay(histories).recall)
    assert predicted.tolist() == histories.spaced.tolist()


def test_the_gap_of_a_first_answer_is_not_read():
    assert replay(histories_of([[(3, 99)]])).stability[0] == first(Grade.GOOD).stability


def test_no_cards_give_no_numbers():
    made = replay(histories_of([]))
    assert made.stability.shape == made.difficulty.shape == made.recall.shape == (0,)


@pytest.mark.parametrize("grade", [0, 5])
def test_a_grade_that_is_none_is_refused(grade):
    with pytest.raises(ValueError, match="within 1 and 4"):
        histories_of([[(3, 0), (grade, 2)]])


def test_a_card_without_answers_is_refused():
    with pytest.raises(ValueError, match="without an answer"):
        histories_of([[(3, 0)], []])


def test_lengths_that_do_not_add_up_are_refused():
    with pytest.raises(ValueError, match="different numbers"):
        Histories(np.array([3, 3]), np.array([0, 1]), np.array([3]))
