import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.scores import Bin, auc, calibration, log_loss, rmse_bins

forecasts = st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1, max_size=40).map(
    lambda rows: (np.array([row[0] for row in rows]), np.array([row[1] for row in rows]))
)


def arrays(*rows: tuple[float, bool]):
    return np.array([row[0] for row in rows]), np.array([row[1] for row in rows])


def test_log_loss_is_the_mean_surprise():
    expected = -(math.log(0.9) + math.log(0.8)) / 2
    assert log_loss(*arrays((0.9, True), (0.2, False))) == pytest.approx(expected)


def test_a_sure_prediction_that_fails_costs_much_but_not_infinitely_much():
    assert 20 < log_loss(*arrays((1.0, False))) < 100


@given(forecasts)
def test_auc_is_the_share_of_pairs_in_the_right_order(forecast):
    predicted, recalled = forecast
    pairs = [
        (right > wrong) + (right == wrong) / 2
        for right in predicted[recalled]
        for wrong in predicted[~recalled]
    ]
    expected = pytest.approx(sum(pairs) / len(pairs)) if pairs else None
    assert auc(predicted, recalled) == expected


@given(forecasts)
def test_calibration_bins_hold_every_review_once(forecast):
    predicted, recalled = forecast
    bins = calibration(predicted, recalled)
    assert sum(one.count for one in bins) == len(predicted)
    assert sum(one.count * one.observed for one in bins) == pytest.approx(recalled.sum())
    assert all(one.low - 1e-12 <= one.predicted <= one.high + 1e-12 for one in bins)


def test_a_bin_shows_what_was_predicted_against_what_was_recalled():
    bins = calibration(*arrays((0.81, True), (0.83, False), (1.0, True)), bins=10)
    assert bins == [
        Bin(0.8, 0.9, 2, pytest.approx(0.82), 0.5),
        Bin(0.9, 1.0, 1, 1.0, 1.0),
    ]


def of_kinds(gaps, seen, lapses):
    """The measure for reviews predicted at 0.5, of which the first alone was recalled."""
    recalled = np.arange(len(gaps)) == 0
    predicted = np.full(len(gaps), 0.5)
    return rmse_bins(predicted, recalled, np.array(gaps), np.array(seen), np.array(lapses))


@pytest.mark.parametrize(
    ("gaps", "seen", "lapses"),
    [
        ([1, 3], [2, 2], [0, 0]),
        ([4, 13], [2, 3], [0, 0]),
        ([4, 13], [4, 6], [1, 1]),
        ([4, 13], [4, 6], [2, 2]),
    ],
)
def test_in_one_bin_errors_cancel(gaps, seen, lapses):
    assert of_kinds(gaps, seen, lapses) == 0


@pytest.mark.parametrize(
    ("gaps", "seen", "lapses"),
    [
        ([3, 4], [2, 2], [0, 0]),
        ([4, 4], [3, 4], [0, 0]),
        ([4, 4], [2, 2], [0, 1]),
        ([4, 4], [2, 2], [1, 2]),
    ],
)
def test_a_longer_gap_more_answers_or_more_lapses_make_another_bin(gaps, seen, lapses):
    assert of_kinds(gaps, seen, lapses) == 0.5


def test_bins_count_by_their_reviews():
    error = of_kinds([1, 1, 4], [2, 2, 2], [0, 0, 0])
    assert error == pytest.approx(math.sqrt(0.25 / 3))
