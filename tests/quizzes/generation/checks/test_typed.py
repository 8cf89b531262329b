"""Of every answer accepted where one is typed: is it the article's own?"""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from news.facts.fact import Fact, Quantity
from quizzes.generation.checks.typed import wrong_answer
from quizzes.generation.draft import Draft
from quizzes.generation.material import Candidate, Material
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import district
from tests.quizzes.generation.kinds.test_ranges import article

BY_TEXT = {fact.text: fact for fact in district().facts}


def accepts(fact: Fact, *accepted: str, material: Material | None = None) -> str:
    draft = Draft("fill_in", "____", "", "", "", (), accepted=accepted)
    candidate = Candidate(draft, "", (fact,), (), 1.0)
    return wrong_answer(candidate, material or material_for(district()))


def named(fact: Fact, kind: str, text: str, place: str = "") -> Fact:
    return replace(fact, kind=kind, text=text, quantity=None, place=place)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["3000", "3000元", "３０００", "三千", "0.3万元", "3千"])
def test_a_value_may_be_written_in_many_ways(text: str) -> None:
    assert accepts(BY_TEXT["3000元"], text) == ""


@pytest.mark.parametrize("text", ["许多", "2000元", "3000人", "3000万元", "30000", "3000-4000元"])
def test_another_value_or_unit_is_found_wherever_it_stands(text: str) -> None:
    assert accepts(BY_TEXT["3000元"], text, "3000元") == text
    assert accepts(BY_TEXT["3000元"], "3000", "3000元", text) == text


def ranged(written: str, low: int, high: int) -> tuple[Fact, Material]:
    source = article(300, 1200)
    first = next(fact for fact in source.facts if fact.quantity and fact.quantity.high)
    quantity = Quantity(Decimal(low), "元", written, high=Decimal(high))
    return replace(first, text=written, quantity=quantity), material_for(source)


@pytest.mark.parametrize("text", ["300元至1200", "300-1200", "300—1200元", "300元至1200元"])
def test_both_ends_of_a_range_are_right(text: str) -> None:
    fact, material = ranged("300元至1200元", 300, 1200)
    assert accepts(fact, text, material=material) == ""


@pytest.mark.parametrize("text", ["300", "1200元", "300—1500元", "200—1200元", "300至1200人"])
def test_a_range_with_another_end_is_found(text: str) -> None:
    fact, material = ranged("300元至1200元", 300, 1200)
    assert accepts(fact, "300-1200", text, material=material) == text


def test_the_lower_end_has_the_scale_of_the_upper() -> None:
    fact, material = ranged("8—15万元", 80_000, 150_000)
    assert accepts(fact, "8-15万", "8万元至15万元", material=material) == ""
    assert accepts(fact, "8-15", material=material) == "8-15"


PLACE = "云州省临溪市望湖区"
NAMES = [
    ("body", "区妇联", ("妇联", "望湖区妇联", "区妇女联合会", f"{PLACE}妇女联合会")),
    ("body", "团委", ("共青团望湖区委员会", "区团委")),
    ("body", "民政局", ("区民政局", "临溪市望湖区民政局")),
    ("place", "临溪市望湖区", ("望湖区", "望湖")),
    ("place", "临溪市望湖广场", ("望湖广场",)),
    ("date", "2031年", ("2031",)),
    ("level", "中级", ()),
]


@pytest.mark.parametrize(("kind", "text", "others"), NAMES)
def test_a_name_may_have_the_forms_of_its_kind(
    kind: str, text: str, others: tuple[str, ...]
) -> None:
    fact = named(BY_TEXT["3000元"], kind, text, PLACE)
    assert accepts(fact, text, *others) == ""


STRANGERS = [
    ("body", "区妇联", "区残联"),
    ("body", "民政局", "教育局"),
    ("body", "民政局", "局"),
    ("body", "民政局", "石桥市民政局"),
    ("place", "临溪市望湖区", "临溪市"),
    ("date", "2031年", "2032"),
    ("date", "2031年5月", "2031年"),
    ("level", "中级", "高级"),
    ("term", "一站多点", "一站"),
]


@pytest.mark.parametrize(("kind", "text", "stranger"), STRANGERS)
def test_a_strange_name_is_found_though_the_first_is_right(
    kind: str, text: str, stranger: str
) -> None:
    fact = named(BY_TEXT["3000元"], kind, text, PLACE)
    assert accepts(fact, text, stranger) == stranger


def test_other_kinds_of_question_accept_nothing_and_are_left_alone() -> None:
    draft = Draft("single", "", "", "", "", (), accepted=("许多",))
    candidate = Candidate(draft, "", (BY_TEXT["3000元"],), (), 1.0)
    assert wrong_answer(candidate, material_for(district())) == ""
