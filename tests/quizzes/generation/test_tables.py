"""Facts as cells of a table."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from news.facts.fact import Fact, Quantity
from quizzes.generation.tables import columns
from tests.quizzes.generation.examples import district


def cell(row: str, receiver: str, sum_: str) -> Fact:
    """What the receiver of a rank is paid, in 万元."""
    paid = next(fact for fact in district().facts if fact.kind == "amount")
    return replace(
        paid, row=row, condition=f"新评定为{row}的{receiver}", attribute="一次性奖励", column="",
        group="table-1", qualifier="", quantity=Quantity(Decimal(sum_), "元", f"{sum_}元"),
    )  # fmt: skip


def test_ranks_of_two_kinds_are_two_columns() -> None:
    cells = [cell("三星级", "酒店", "20"), cell("四星级", "酒店", "50"),
             cell("3A", "景区", "10"), cell("5A", "景区", "100")]  # fmt: skip
    found = [[each.row for each in column] for column in columns(cells)]
    assert found == [["三星级", "四星级"], ["3A", "5A"]]
