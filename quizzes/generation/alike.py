"""Which facts of different articles are cells of one table: one benefit, one level, two places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.fact import Fact
from quizzes.generation.levels import level_of
from quizzes.generation.material import Material
from quizzes.generation.places import segments
from quizzes.generation.source import SourceArticle

GRANT = re.compile(r"补助|补贴|奖励|奖补|津贴|资助|奖金")
ONCE = re.compile(r"一次性")


def benefit_of(fact: Fact) -> str:
    """A grant's family: once, or by its rate (每月); empty where the fact is no grant."""
    if fact.kind != "amount" or fact.quantity is None:
        return ""
    words = f"{fact.attribute}{fact.column}" or fact.statement
    if not GRANT.search(words):
        return ""
    rate = fact.quantity.rate
    return rate if rate in ("每月", "每年") else "一次性"


def comparable(first: Fact, second: Fact) -> bool:
    """One benefit for one level, stated for two different places, as exact amounts."""
    level, benefit = level_of(first), benefit_of(first)
    if not level or not benefit or first.place == second.place:
        return False
    same = level == level_of(second) and benefit == benefit_of(second)
    plain = first.qualifier == second.qualifier
    return bool(same and plain and first.place and second.place and _apart(first, second))


def _apart(first: Fact, second: Fact) -> bool:
    """Neither place is written inside the other (惠州市, 惠州市大亚湾区)."""
    one, two = segments(first.place)[-1], segments(second.place)[-1]
    return one not in second.place and two not in first.place


def elsewhere(fact: Fact, material: Material) -> Iterator[tuple[SourceArticle, Fact]]:
    """The facts of neighbouring articles that a table across regions puts beside this one."""
    for article in material.neighbours:
        for other in article.facts:
            if not other.unresolved and not other.conflicts and comparable(fact, other):
                yield article, other
