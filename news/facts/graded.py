"""Sums graded by age, length of service or certificate, told in full for the first grade only.

In 对70周岁以上的老人每人每月发放津贴100元，80周岁以上200元 the second sum is of the second grade.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from news.facts.ages import AGES, NUMBER
from news.facts.quantities import QuantityMention
from news.facts.stretches import Scene, Stretch, stretch
from news.text import lazy

SERVED = rf"满{NUMBER}年(?:及?以上|的|，)*"
CERTIFIED = r"(?:取得|获得|考取|持有|通过)[^，；的\d]{2,24}的"
PEOPLE = r"的?(?:高龄老人|老年人|老人|居民|人员|儿童)"
GRADE = lazy.pattern(rf"(?P<grade>{AGES}|{SERVED}|{CERTIFIED})(?P<people>{PEOPLE})?")
# 对80周岁以上的给予: the grade with no more than who is paid and that somebody is.
ALONE = lazy.pattern(
    rf"[又再另]?[对给]?(?P<grade>{AGES}|{SERVED}|{CERTIFIED})(?P<people>{PEOPLE})?的?，?"
    r"(?P<rate>(?:每[人月年户])*)(?:给予|发放|奖励|补助|补贴|为)?"
)
SEVERAL = 2


class Graded(NamedTuple):
    """The words around a later grade's sum, filled in, and the rate of the first one's."""

    around: Stretch
    rate: str


def graded(
    scene: Scene, mention: QuantityMention, earlier: Sequence[QuantityMention]
) -> Graded | None:
    """The words of the first grade's sum with the own grade in its place.

    None where the clause says more than its grade, or is of another rate, or where no clause right
    before it tells such a sum.
    """
    own = ALONE.fullmatch(_head(scene, mention))
    first = _first_of(scene, mention, earlier) if own and mention.kind == "amount" else None
    if own is None or first is None:
        return None
    around, last = stretch(scene, first.span), stretch(scene, mention.span)
    found = list(GRADE.finditer(around.pre))
    if not found or own["rate"] not in around.pre:
        return None
    grade = found[-1]
    people = own["people"] or grade["people"] or ""
    pre = f"{around.pre[: grade.start()]}{own['grade']}{people}{around.pre[grade.end() :]}"
    post = last.post if last.post.strip("，。；") else _tail(scene, first)
    return Graded(Stretch(pre, post, around.first, last.last, around.subject), first.quantity.rate)


def _head(scene: Scene, mention: QuantityMention) -> str:
    """The words of a value's own clause before it."""
    clause = scene.sentence.clauses[scene.sentence.clause_at(mention.span.start)]
    return scene.sentence.text[clause.span.start : mention.span.start].strip()


def _tail(scene: Scene, mention: QuantityMention) -> str:
    clause = scene.sentence.clauses[scene.sentence.clause_at(mention.span.start)]
    return scene.sentence.text[mention.span.end : clause.span.end].strip("，。；")


def _first_of(
    scene: Scene, mention: QuantityMention, earlier: Sequence[QuantityMention]
) -> QuantityMention | None:
    """The sum of the clauses right before whose words say more than a grade, or its rate."""
    at = scene.sentence.clause_at(mention.span.start)
    while at > 0:
        at -= 1
        told = [each for each in earlier if scene.sentence.clause_at(each.span.start) == at]
        sums = [each for each in told if each.kind == "amount"]
        if len(sums) != 1 or sums[0].quantity.unit != mention.quantity.unit:
            return None
        head = _head(scene, sums[0])
        if len(GRADE.findall(head)) >= SEVERAL:
            return None
        alone = ALONE.fullmatch(head)
        if alone is None or alone["rate"]:
            return sums[0] if GRADE.search(head) else None
    return None
