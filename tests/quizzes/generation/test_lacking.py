"""Statements that lack what their figure is for, or of."""

from __future__ import annotations

import pytest

from news.facts.fact import FactKind
from quizzes.generation.obstacles import obstacle
from tests.quizzes.generation.test_obstacles import told


@pytest.mark.parametrize(
    ("before", "after", "lacking"),
    [
        ("云州省临溪市望湖区连续5年每年投入", "", True),
        ("2030年6月，云州省临溪市望湖区财政筹集", "资金", True),
        ("云州省临溪市望湖区投入社会工作经费", "", False),
        ("云州省临溪市望湖区投入", "建设社工站", False),
    ],
)
def test_what_is_spent_is_asked_only_where_it_is_told_what_for(
    before: str, after: str, lacking: bool
) -> None:
    fact = told("amount", before, "300", "万元", after)
    assert (obstacle(fact) == "no_object") is lacking


@pytest.mark.parametrize(
    ("before", "lacking"),
    [
        ("2030年，社会服务业增加值占全省比重超", True),
        ("2030年，望湖区社工机构收入占全省比重超", False),
        ("2030年，民办社工机构收入占临溪市比重达到", False),
        ("2030年，社工机构收入占全省服务业收入比重超", False),
    ],
)
def test_a_share_of_a_place_is_that_of_some_part_of_it(before: str, lacking: bool) -> None:
    fact = told("share", before, "75", "%", place="")
    assert (obstacle(fact) == "no_subject") is lacking


@pytest.mark.parametrize(
    ("kind", "after", "lacking"),
    [
        ("amount", "以上（含）或获得现金融资的社工团队", True),
        ("amount", "以上的补贴资金", False),
        ("count", "获得认定的社工机构", False),
    ],
)
def test_a_sum_that_only_describes_somebody_is_not_asked(
    kind: FactKind, after: str, lacking: bool
) -> None:
    fact = told(kind, "2030年，望湖区社工服务累计投入", "100", "万元", after)
    assert (obstacle(fact) == "no_statement") is lacking
