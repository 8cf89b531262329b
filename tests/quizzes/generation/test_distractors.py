from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.generation.claims import Claim, claim_of
from quizzes.generation.distractors import Distractor, ascending, invented, true_neighbours
from quizzes.generation.material import Material
from quizzes.generation.truth import is_false
from tests.quizzes.generation.conftest import material_for
from tests.quizzes.generation.examples import district, statistics


def claim_in(material: Material, text: str) -> Claim:
    fact = next(each for each in material.facts if each.text == text)
    return claim_of(fact, material.article)


def test_the_other_level_comes_first_and_is_named(district_material: Material) -> None:
    first = true_neighbours(claim_in(district_material, "3000元"), district_material)[0]
    assert first.text == "2000元"
    assert first.note == "2000元是同一办法对初级的一次性补助。"
    assert first.evidence is not None
    assert "2000元" in first.evidence.text


def test_another_region_is_named_with_its_place(district_material: Material) -> None:
    found = true_neighbours(claim_in(district_material, "3000元"), district_material)
    notes = {each.text: each.note for each in found}
    assert notes["5000元"] == "5000元是云州省松岭市对中级的数额。"


def test_like_figures_of_the_article_are_neighbours(district_material: Material) -> None:
    found = true_neighbours(claim_in(district_material, "9家"), district_material)
    assert [each.text for each in found] == ["3家", "12家"]


def test_a_monthly_sum_is_no_neighbour_of_a_single_one(district_material: Material) -> None:
    found = true_neighbours(claim_in(district_material, "2000元"), district_material)
    assert "200元" not in [each.text for each in found]


def test_more_than_is_falsified_upwards_only(district_material: Material) -> None:
    claim = claim_in(district_material, "超过600万元")
    assert all(each.order > 6_000_000 for each in invented(claim, district_material))


def test_at_most_is_falsified_downwards_only() -> None:
    material = material_for(statistics())
    claim = claim_in(material, "不超过5000元")
    made = invented(claim, material)
    assert made
    assert all(each.order < 5000 for each in made)


def test_a_rough_figure_is_not_contradicted_by_a_close_one(district_material: Material) -> None:
    claim = claim_in(district_material, "70人左右")
    assert not is_false(claim, Decimal(72), district_material)
    assert is_false(claim, Decimal(90), district_material)


def test_a_value_true_of_the_same_matter_elsewhere_is_never_offered() -> None:
    source = district()
    fact = source.facts[1]
    witness = replace(fact, quantity=replace(fact.quantity, value=Decimal(422), written="422人"))  # type: ignore[type-var]
    other = replace(source, id="other", facts=(witness,))
    material = material_for(source, other)
    claim = claim_in(material, "394人")
    assert not is_false(claim, Decimal(422), material)
    assert Decimal(422) not in [each.order for each in invented(claim, material)]


@given(
    st.lists(st.integers(1, 99), min_size=0, max_size=4, unique=True),
    st.lists(st.integers(1, 99), min_size=3, max_size=12, unique=True),
    st.integers(0, 3),
)
def test_the_key_stands_where_it_was_put(good: list[int], spare: list[int], at: int) -> None:
    made = [Distractor(str(n), Decimal(n) + Decimal("0.5")) for n in dict.fromkeys(good)]
    more = [Distractor(str(n), Decimal(n) + Decimal("0.25")) for n in spare]
    chosen = ascending(Decimal(50), made, more, at)
    if chosen is None:
        return
    orders = [each.order for each in chosen]
    assert orders == sorted(orders)
    assert sum(order < 50 for order in orders) == at
    assert len(orders) == 3


@pytest.mark.parametrize("at", [0, 1, 2, 3])
def test_the_best_neighbour_is_never_left_out(at: int) -> None:
    best = [Distractor("20", Decimal(20))]
    spare = [Distractor(str(n), Decimal(n)) for n in (10, 15, 40, 50, 60)]
    chosen = ascending(Decimal(30), best, spare, at)
    assert (chosen is None) == (at == 0)
    assert chosen is None or best[0] in chosen
