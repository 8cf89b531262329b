"""A draft's key, whatever its kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.draft import Draft, Option, QuestionKind


def draft_of(kind: QuestionKind, *options: Option, prompts: tuple[str, ...] = ()) -> Draft:
    return Draft(
        kind=kind,
        stem="将下列级别与补助标准配对（　）。",
        group="",
        fingerprint="",
        explanation="",
        evidence=(),
        options=options,
        prompts=prompts,
    )


def test_the_key_of_a_matching_question_has_the_option_of_each_prompt() -> None:
    options = [
        Option("300元", True, slot=1),
        Option("500元", False),
        Option("200元", True, slot=0),
        Option("400元", True, slot=2),
    ]
    assert draft_of("matching", *options, prompts=("初级", "中级", "高级")).key == [2, 0, 3]


@pytest.mark.parametrize("kind", ["matching", "ordering"])
@given(order=st.permutations(range(4)))
def test_options_taken_by_the_key_stand_in_their_slots(
    kind: QuestionKind, order: list[int]
) -> None:
    draft = draft_of(kind, *(Option(f"第{slot}步", True, slot=slot) for slot in order))
    assert [draft.options[int(index)].slot for index in draft.key] == [0, 1, 2, 3]
