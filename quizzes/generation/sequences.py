"""What has an order that the text settles: steps, dated events, figures.

A new kind of order is one function here and one name in ``READERS``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from news.facts.document_names import names_its_matter
from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.basis import on_its_own_basis
from quizzes.generation.levels import level_of
from quizzes.generation.material import Material
from quizzes.generation.pairs import Family, families
from quizzes.generation.timeline import timelines

FEWEST = 3
PRIZE = lazy.pattern(r"[特一二三]等奖")
# What says which sort of figure it is, and not of what.
SORT = frozenset("率比例重占的")
COURSE = lazy.pattern(r"(?:程序|流程|步骤)$")
DOER = lazy.pattern(r"[人者员工]$")
# 办理流程 or 申请人 says nothing of what is applied for.
VAGUE = lazy.pattern(
    r"(?:办法|方法|措施|要求|申报|申请|办理|评审|审核|审批|受理|认定|工作|具体|主要|报名|发放|材料|程序|流程|步骤|人员|个人|人|者)*"
)


@dataclass(frozen=True, slots=True)
class Step:
    """What is put in its place, and what an explanation adds to it (the day, the figure)."""

    text: str
    fact: Fact
    told: str = ""


@dataclass(frozen=True, slots=True)
class Sequence:
    """``asked`` is put in order ``by``: 申报程序的下列环节, 先后顺序; steps in the right order."""

    asked: str
    by: str
    steps: tuple[Step, ...]


Reader = Callable[[Material], Iterator[Sequence]]


def _named(what: str) -> str:
    """申报程序的下列环节, 申请人办理时的下列步骤, 评审工作的下列步骤."""
    if COURSE.search(what):
        return f"{what}的下列环节"
    return f"{what}办理时的下列步骤" if DOER.search(what) else f"{what}的下列步骤"


def _definite(fact: Fact) -> bool:
    """Does the document, or the course's own name, say what is done in these steps?"""
    told = fact.instrument and names_its_matter(fact.instrument)
    return bool(fact.attribute) and bool(told or not VAGUE.fullmatch(fact.attribute))


def procedures(material: Material) -> Iterator[Sequence]:
    """Steps that the text numbers, names as a procedure or joins by 先 and 再."""
    courses: dict[str, list[Fact]] = defaultdict(list)
    for fact in material.article.facts:
        if fact.kind == "procedure" and fact.group.startswith("steps-"):
            courses[fact.group].append(fact)
    for facts in courses.values():
        own = [on_its_own_basis(fact, material.article) for fact in facts]
        sound = not any(fact.unresolved or fact.conflicts for fact in own)
        if sound and _definite(own[0]):
            steps = sorted(own, key=lambda fact: int(fact.row))
            asked = _named(own[0].attribute)
            yield Sequence(asked, "先后顺序", tuple(Step(f.text, f) for f in steps))


def dated(material: Material) -> Iterator[Sequence]:
    """Events by their days. Of a schedule anyone knows that one signs up before one sits."""
    for events in timelines(material):
        if any(event.planned for event in events):
            continue
        steps = (Step(event.what, event.fact, event.when) for event in events)
        yield Sequence("下列事项", "时间先后顺序", tuple(steps))


def amounts(material: Material) -> Iterator[Sequence]:
    """Figures of one frame, the highest first; levels need no article to be put in order."""
    for family in families(material):
        facts = [pair.fact for pair in family.pairs]
        exact = all(fact.quantity and not fact.qualifier for fact in facts)
        if not exact or family.said or any(map(level_of, facts)) or _unlike(family):
            continue
        ranked = sorted(family.pairs, key=lambda pair: -_value(pair.fact))
        steps = tuple(Step(pair.prompt, pair.fact, pair.value) for pair in ranked)
        yield Sequence(f"{family.of}{family.left}", f"{family.right}由高到低的顺序", steps)


def _unlike(family: Family) -> bool:
    """办结率 and 森林覆盖率: figures with nothing in common, which nobody ranks.

    Nor need anybody be told that 一等奖 stands before 二等奖.
    """
    if all(PRIZE.search(pair.prompt) for pair in family.pairs):
        return True
    if family.pairs[0].fact.kind != "share" or "增" in family.right:
        return False
    return not set.intersection(*(set(pair.prompt) - SORT for pair in family.pairs))


def _value(fact: Fact) -> float:
    return float(fact.quantity.value) if fact.quantity else 0.0


READERS: tuple[Reader, ...] = (procedures, dated, amounts)


def sequences(material: Material) -> Iterator[Sequence]:
    """Every order of at least three steps that differ."""
    for read in READERS:
        for sequence in read(material):
            if len({step.text for step in sequence.steps}) == len(sequence.steps) >= FEWEST:
                yield sequence
