"""What may point at something, and what leans on nothing outside its own statement."""

from dataclasses import replace
from typing import Any

import pytest

from quizzes.generation.checks.standing import open_reference
from quizzes.generation.draft import Draft
from quizzes.generation.material import Candidate


def found(stem: str) -> str:
    draft: Any = replace(BLANK_DRAFT, stem=stem)
    # The check reads the draft alone.
    return open_reference(Candidate(draft=draft, ask="", facts=()), None)  # type: ignore[arg-type]


BLANK_DRAFT = Draft("fill_in", "", "", "", "", ())


@pytest.mark.parametrize(
    "stem",
    [
        "根据《望湖区办法》，对促成融资的核心企业，区财政按其促成额的____给予奖励。",
        "望湖区在多地试点，如上海市的补助为____元。",
        "据报道，望湖区其他街道共设____个站点。",
    ],
)
def test_a_statement_that_holds_what_it_points_at_stands_alone(stem: str) -> None:
    assert found(stem) == ""


@pytest.mark.parametrize(
    ("stem", "word"),
    [
        ("根据《望湖区办法》，区财政按其促成额的____给予奖励。", "其"),
        ("望湖区补助标准如上，共____元。", "如上"),
    ],
)
def test_a_statement_that_points_outside_does_not(stem: str, word: str) -> None:
    assert found(stem) == word
