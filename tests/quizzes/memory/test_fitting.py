import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.memory.batch import histories_of
from quizzes.memory.fitting import FEWEST_REVIEWS, HIGHEST, LOWEST, fit, loss, worth_it
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, first, retrievability, step, weights_of
from tests.quizzes.memory.real_reviews import read_log

# Someone who forgets faster than most: half the first stabilities, and a steeper curve.
FORGETFUL = weights_of(
    (*(value / 2 for value in DEFAULT_WEIGHTS.values[:4]), *DEFAULT_WEIGHTS.values[4:20], 0.35)
)


def learned(weights, cards: int, seed: int = 1, answers: int = 6):
    """Return histories of someone whose memory follows the weights."""
    chance = random.Random(seed)
    return histories_of([_card(weights, answers, chance) for _ in range(cards)])


def _card(weights, answers, chance):
    grade = chance.choice([1, 3])
    memory, rows = first(grade, weights), [(grade, 0)]
    for _ in range(answers - 1):
        gap = chance.choice([1, 2, 4, 8, 15])
        grade = 3 if chance.random() < retrievability(memory, gap, weights) else 1
        memory = step(memory, grade, gap, weights)
        rows.append((grade, gap))
    return rows


def spaced(histories):
    return np.flatnonzero(histories.spaced)


def test_a_fit_finds_how_someone_forgets():
    histories = learned(FORGETFUL, cards=400)
    fitted = fit(histories, spaced(histories))
    fresh = learned(FORGETFUL, cards=400, seed=2)
    ideal, default = (loss(fresh, spaced(fresh), each) for each in (FORGETFUL, DEFAULT_WEIGHTS))
    assert loss(fresh, spaced(fresh), fitted) - ideal < (default - ideal) / 10


def test_the_same_reviews_give_the_same_weights():
    histories = learned(FORGETFUL, cards=60)
    assert fit(histories, spaced(histories)) == fit(histories, spaced(histories))


def test_weights_that_no_review_speaks_of_stay_where_they_were():
    histories = learned(FORGETFUL, cards=60)  # without Hard, Easy, or a same-day answer
    fitted = fit(histories, spaced(histories)).values
    for silent in (1, 3, 15, 16, 19):
        assert fitted[silent] == DEFAULT_WEIGHTS.values[silent]


def test_few_reviews_move_the_weights_less_than_many():
    few, many = (learned(FORGETFUL, cards=cards) for cards in (4, 400))
    decays = [fit(each, spaced(each)).values[20] for each in (few, many)]
    assert abs(decays[0] - DEFAULT_WEIGHTS.values[20]) < decays[1] - DEFAULT_WEIGHTS.values[20]


def test_newcomers_are_served_better_by_the_pull_to_pooled_weights():
    pooled = learned(FORGETFUL, cards=400)
    shared = fit(pooled, spaced(pooled))
    newcomers = [learned(FORGETFUL, cards=2, seed=seed) for seed in range(3, 8)]
    fresh = learned(FORGETFUL, cards=400, seed=2)
    by_pool, by_default = (
        sum(
            loss(fresh, spaced(fresh), fit(each, spaced(each), toward=toward)) for each in newcomers
        )
        for toward in (shared, DEFAULT_WEIGHTS)
    )
    assert by_pool < by_default


def test_later_reviews_change_nothing():
    histories = learned(FORGETFUL, cards=60)
    ends = histories.starts + histories.lengths - 1
    chosen = np.setdiff1d(spaced(histories), ends)
    altered = histories_of(
        [[*rows[:-1], (4 - rows[-1][0], rows[-1][1] + 50)] for rows in _rows(histories)]
    )
    assert fit(histories, chosen) == fit(altered, chosen)


def _rows(histories):
    pairs = list(zip(histories.grades.tolist(), histories.gaps.tolist(), strict=True))
    return [
        pairs[start : start + length]
        for start, length in zip(histories.starts, histories.lengths, strict=True)
    ]


cards = st.lists(
    st.lists(st.tuples(st.integers(1, 4), st.integers(1, 3_000)), min_size=2, max_size=6),
    min_size=1,
    max_size=6,
)


@settings(max_examples=20)
@given(cards)
def test_whatever_was_remembered_weights_stay_in_range_and_fit_no_worse(rows):
    histories = histories_of(rows)
    chosen = spaced(histories)
    fitted = fit(histories, chosen)
    assert all(
        low <= value <= high
        for low, value, high in zip(LOWEST, fitted.values, HIGHEST, strict=True)
    )
    before, after = (loss(histories, chosen, each) for each in (DEFAULT_WEIGHTS, fitted))
    assert after <= before + 1e-3


@pytest.mark.parametrize("chosen", [[], [0]])
def test_without_a_day_spaced_review_there_is_nothing_to_fit_to(chosen):
    histories = histories_of([[(3, 0), (3, 2)]])
    with pytest.raises(ValueError, match="at least one"):
        fit(histories, np.array(chosen, dtype=np.int64))


def gate(cards: int, answers: int, fitted=FORGETFUL, used=DEFAULT_WEIGHTS) -> bool:
    histories = learned(FORGETFUL, cards=cards, answers=answers)
    return worth_it(histories, spaced(histories)[-200:], fitted, used)


def test_better_weights_are_taken_from_enough_reviews_on():
    assert FEWEST_REVIEWS == 800
    assert gate(cards=160, answers=6)
    assert not gate(cards=799, answers=2)
    assert gate(cards=800, answers=2)


def test_weights_that_predict_later_reviews_no_better_are_refused():
    assert not gate(cards=160, answers=6, fitted=DEFAULT_WEIGHTS, used=FORGETFUL)
    assert not gate(cards=160, answers=6, fitted=FORGETFUL, used=FORGETFUL)


def test_without_later_reviews_nothing_is_taken():
    histories = learned(FORGETFUL, cards=160)
    assert not worth_it(histories, spaced(histories)[:0], FORGETFUL, DEFAULT_WEIGHTS)


@pytest.mark.shared
def test_a_fit_to_real_reviews_predicts_later_ones_better_than_the_defaults(shared):
    log = read_log(shared / "data" / "reviews_josh.csv")
    earlier, later = log.split()
    fitted = fit(log.histories, earlier)
    assert fitted != DEFAULT_WEIGHTS
    assert loss(log.histories, later, fitted) <= 0.4530
    assert worth_it(log.histories, later, fitted, DEFAULT_WEIGHTS)
