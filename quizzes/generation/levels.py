"""Levels of a certificate or post, as one scale."""

from __future__ import annotations

import re

from news.facts.fact import Fact

LEVELS = (
    ("高级", re.compile(r"高级")),
    ("中级", re.compile(r"中级|(?<![助理高级])社会工作师")),
    ("初级", re.compile(r"初级|助理")),
)


def level_of(fact: Fact) -> str:
    """高级, 中级 or 初级 where the fact is about exactly one of them."""
    text = f"{fact.row}{fact.condition}" or fact.statement
    found = [name for name, pattern in LEVELS if pattern.search(text)]
    return found[0] if len(found) == 1 else ""
