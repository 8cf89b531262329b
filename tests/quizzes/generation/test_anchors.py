"""What tells a question's reader where, when or by which document something is so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.anchors import anchor_of
from tests.quizzes.generation.examples import district


@pytest.mark.parametrize(("when", "known"), [("“十三五”期间", True), ("“十三五”以来", False)])
def test_a_plans_years_tell_when_and_a_time_without_end_does_not(when: str, known: bool) -> None:
    source = replace(district(), publisher="")
    fact = replace(source.facts[1], before=f"{when}，望湖区新增社工")
    assert (anchor_of(fact, source, fact.statement) == "") == known
