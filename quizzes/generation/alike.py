"""Which facts of different articles are cells of one table: one benefit, one level, two places."""

from __future__ import annotations

import re
from collections import defaultdict
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


def _apart(first: Fact, second: Fact) -> bool:
    """Neither place is written inside the other (惠州市, 惠州市大亚湾区)."""
    if not first.place or not second.place:
        return False
    one, two = segments(first.place)[-1], segments(second.place)[-1]
    return one not in second.place and two not in first.place


Grants = dict[tuple[str, str, str], list[tuple[SourceArticle, Fact]]]


def _grants(material: Material) -> Grants:
    """The neighbours' grants that name one level, by level, family and qualifier."""
    found: Grants = defaultdict(list)
    for article in material.neighbours:
        for fact in article.facts:
            benefit = "" if fact.unresolved or fact.conflicts else benefit_of(fact)
            if benefit and (level := level_of(fact)):
                found[level, benefit, fact.qualifier].append((article, fact))
    return found


def elsewhere(fact: Fact, material: Material) -> Iterator[tuple[SourceArticle, Fact]]:
    """The facts of neighbouring articles that a table across regions puts beside this one.

    One benefit for one level, stated for another place and qualified alike.
    """
    benefit = benefit_of(fact)
    level = level_of(fact) if benefit else ""
    if not level:
        return
    grants = material.known("grants", material.neighbours, lambda: _grants(material))
    for article, other in grants[level, benefit, fact.qualifier]:
        if _apart(fact, other):
            yield article, other
