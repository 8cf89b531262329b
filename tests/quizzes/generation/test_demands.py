"""What is commonly asked, and never offered where an article touches on it."""

from __future__ import annotations

import re

import pytest

from quizzes.generation.demands import (
    OF_BODIES,
    OF_PEOPLE,
    PAPERS,
    Stock,
    conditions_beside,
    papers_beside,
)


@pytest.mark.parametrize("stock", [OF_PEOPLE, OF_BODIES, PAPERS])
def test_each_is_known_again_by_its_own_matter(stock: Stock) -> None:
    for text, matter in stock:
        assert re.search(matter, text), text


def test_people_and_bodies_are_asked_different_things() -> None:
    people = conditions_beside("申请人须符合的条件有", "")
    bodies = conditions_beside("申报企业须符合的条件有", "")
    assert "年龄不超过45周岁" in people
    assert "注册资本不低于500万元" in bodies
    assert not set(people) & set(bodies)


def test_what_the_article_touches_on_is_left_out() -> None:
    assert "年龄不超过45周岁" not in conditions_beside("申请人", "申请人应当年满18周岁。")
    assert "体检报告" not in papers_beside("录用前统一体检。")
