"""Levels of a certificate or post, as one scale."""

from __future__ import annotations

from news.facts.fact import Fact
from news.facts.ranks import find_levels

# From the highest down.
LEVELS = ("高级", "中级", "初级")


def level_of(fact: Fact) -> str:
    """高级, 中级 or 初级 where the fact is about exactly one of them."""
    text = f"{fact.row}{fact.condition}" or fact.statement
    found = {each.level for each in find_levels(text)}
    return found.pop() if len(found) == 1 else ""
