"""How many in all: the parts that a sentence adds up (9家 + 3家 = 12家)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

import rjieba

from news.facts.fact import Fact
from quizzes.generation.anchors import anchor_of
from quizzes.generation.claims import BLANK
from quizzes.generation.distractors import Distractor, ascending
from quizzes.generation.drafting import candidate, explained, options_of
from quizzes.generation.holders import as_noun
from quizzes.generation.material import Candidate, Material, group_of, number_from
from quizzes.generation.shapes import near_values, shape_of

SIZE = 4
MOST_PARTS = 3


def _value(fact: Fact) -> Decimal:
    return fact.quantity.value if fact.quantity else Decimal(0)


def sums(material: Material) -> Iterator[tuple[Fact, list[Fact]]]:
    """Each stated sum: its total and its parts, checked again."""
    groups: dict[str, list[Fact]] = defaultdict(list)
    for fact in material.facts:
        if fact.group and fact.quantity and "sum" in fact.extra:
            groups[fact.group].append(fact)
    for facts in groups.values():
        totals = [fact for fact in facts if fact.extra["sum"] == "total"]
        parts = [fact for fact in facts if fact.extra["sum"] == "part"]
        exact = all(not fact.qualifier and fact.attribute for fact in facts)
        adds_up = len(totals) == 1 and sum(map(_value, parts)) == _value(totals[0])
        told_apart = len({fact.attribute for fact in facts}) == len(facts)
        # 骨干河道中河道: a part that is named by its whole and no more.
        named = tuple(f"{total.attribute}中" for total in totals)
        told_apart = told_apart and not any(fact.attribute.startswith(named) for fact in parts)
        if not (adds_up and exact and told_apart):
            continue
        if 2 <= len(parts) <= MOST_PARTS and all(map(_is_noun, parts)):
            yield totals[0], parts


def _is_noun(part: Fact) -> bool:
    """本土注册成立的机构 can be added up; 本土注册成立 is no thing."""
    *_, last = rjieba.tag(part.attribute)
    return last[1][0] == "n"


def _name(part: Fact) -> str:
    return as_noun(part.attribute)


def _wrong(total: Fact, parts: Sequence[Fact]) -> tuple[list[Distractor], list[Distractor]]:
    """The parts that are near enough to mislead, and near magnitudes."""
    shape = shape_of(total.quantity) if total.quantity else None
    if shape is None:
        return [], []
    value = _value(total)
    own = {_value(part): f"{part.text}只是{_name(part)}的数量。" for part in parts}
    near = near_values(value, shape, number_from(total.statement))
    return (
        [Distractor(shape.write(v) or "", v, note) for v, note in own.items() if shape.write(v)],
        [Distractor(shape.write(v) or "", v) for v in near if v not in own],
    )


def _drafted(
    material: Material, total: Fact, parts: Sequence[Fact], wrong: list[Distractor], at: int
) -> Candidate:
    when = f"{total.time}，" if total.time else ""
    said = f"{when}{total.place}{'与'.join(map(_name, parts))}合计"
    anchor = anchor_of(total, material.article, said)
    added = "，".join(f"{_name(part)}{part.text}" for part in parts)
    return candidate(
        material,
        "single",
        (total, *parts),
        f"{anchor}{said}{BLANK}。",
        explained(f"{anchor}{total.place}{added}，合计{total.text}", [each.note for each in wrong]),
        ask=f"single:{group_of(total)}:sum",
        options=options_of(Distractor(total.text, _value(total)), wrong, at),
        group=group_of(total),
        computed=True,
        asks="total",
    )


def make(material: Material) -> Iterator[Candidate]:
    for total, parts in sums(material):
        own, near = _wrong(total, parts)
        own = [each for each in own if each.order * 3 >= _value(total)]
        for position in range(SIZE):
            chosen = ascending(_value(total), own, near, position)
            if chosen is not None:
                yield _drafted(material, total, parts, chosen, position)
