"""Whether a sum gathered up to a day says since when."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from news.facts.fact import Fact, Quantity
from quizzes.generation.gathering import accumulated_since_ever
from tests.quizzes.generation.examples import district

FIGURE = district().facts[1]


def told(before: str, number: int, unit: str, *, after: str = "", **more: object) -> Fact:
    """A figure of the made-up district in some words."""
    quantity = Quantity(Decimal(number), unit, f"{number}{unit}")
    fact = replace(FIGURE, before=before, after=after, text=quantity.written, quantity=quantity)
    return replace(fact, **more)  # type: ignore[arg-type]  # the test names the fields it sets


@pytest.mark.parametrize(
    ("before", "open_"),
    [
        ("截至2031年5月9日，望湖区累计发放补助", True),
        ("自2030年以来，截至2031年5月9日，望湖区累计发放补助", False),
        ("2031年上半年，望湖区累计发放补助", False),
    ],
)
def test_what_has_been_gathered_has_a_start(before: str, open_: bool) -> None:
    assert accumulated_since_ever(told(before, 800, "元", kind="amount")) is open_


def test_what_stands_needs_no_start() -> None:
    assert not accumulated_since_ever(told("截至2031年5月，望湖区累计建成站点", 80, "个"))
