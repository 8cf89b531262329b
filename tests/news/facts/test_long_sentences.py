"""Sentences that never end: the work that they make grows as they do, and no faster."""

from __future__ import annotations

import sys
from types import FrameType
from typing import Any

import pytest

from tests.news.facts.passages import facts

# Twice the sentence may take somewhat more than twice the steps, but far from four times.
MOST = 2.6


def steps(text: str) -> int:
    """How many calls it takes to read a text; a count, since a clock tells of the machine."""
    calls = 0

    def count(frame: FrameType, event: str, argument: Any) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(count)
    try:
        facts(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize(
    ("opening", "told", "joint"),
    [
        ("全市给予", "{}元", "、"),
        ("", "{}元", "，"),
        ("", "培训居民{}人", "，"),
        ("2024年，", "培训居民{}人", "，"),
    ],
)
def test_the_steps_of_a_sentence_grow_with_its_values(opening: str, told: str, joint: str) -> None:
    def sentence(size: int) -> str:
        return f"{opening}{joint.join(told.format(11 + each) for each in range(size))}。"

    facts(sentence(1))
    assert steps(sentence(200)) < MOST * steps(sentence(100))


def test_a_sentence_without_any_mark_is_read_once() -> None:
    words = "全市社会工作服务机构开展活动"
    facts(f"{words}。")
    assert steps(f"{words * 400}。") < MOST * steps(f"{words * 200}。")
