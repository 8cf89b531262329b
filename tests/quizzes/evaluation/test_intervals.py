"""Wilson's interval, against values worked out elsewhere and by its own laws."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.evaluation.intervals import Share


@pytest.mark.parametrize(
    ("right", "n", "low", "high"),
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0.0, 0.1611)],
)
def test_published_examples_come_out(right: int, n: int, low: float, high: float) -> None:
    """The examples of Newcombe, Statistics in Medicine 17 (1998), method 3."""
    found = Share(right, n)
    assert (round(found.low, 4), round(found.high, 4)) == (low, high)


def test_of_nothing_nothing_is_known() -> None:
    assert (Share(0, 0).share, Share(0, 0).low, Share(0, 0).high) == (0.0, 0.0, 1.0)


@given(st.integers(1, 5000), st.floats(0, 1))
def test_the_share_lies_inside_its_interval(n: int, part: float) -> None:
    found = Share(part * n, n)
    assert 0 <= found.low <= found.share + 1e-9
    assert found.share - 1e-9 <= found.high <= 1


@given(st.integers(10, 1000), st.floats(0.05, 0.95))
def test_more_questions_make_it_narrower(n: int, part: float) -> None:
    few, many = Share(part * n, n), Share(part * 4 * n, 4 * n)
    assert many.high - many.low < few.high - few.low
