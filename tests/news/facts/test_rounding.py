"""Figures told in round numbers."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from news.facts.fact import Qualifier
from news.facts.rounding import rounds


@pytest.mark.parametrize(
    ("stated", "qualifier", "exact"),
    [
        ("45", "超过", "45.47"),
        ("6000000", "超过", "6300000"),
        ("12000", "近", "11983"),
        ("70", "左右", "68"),
        ("2.5", "约", "2.46"),
    ],
)
def test_a_round_figure_is_the_exact_one(stated: str, qualifier: Qualifier, exact: str) -> None:
    assert rounds(Decimal(stated), qualifier, Decimal(exact))


@pytest.mark.parametrize(
    ("stated", "qualifier", "exact"),
    [
        ("45", "超过", "44.9"),
        ("45", "超过", "46"),
        ("12000", "近", "12001"),
        ("12000", "近", "11000"),
        ("70", "左右", "80"),
        ("45", "", "45.47"),
    ],
)
def test_another_figure_is_not(stated: str, qualifier: Qualifier, exact: str) -> None:
    assert not rounds(Decimal(stated), qualifier, Decimal(exact))


@given(st.decimals(min_value=1, max_value=10**9, places=2), st.sampled_from(["超过", "近", "约"]))
def test_every_figure_rounds_to_itself(value: Decimal, qualifier: Qualifier) -> None:
    assert rounds(value, qualifier, value)
