"""Wrong values in equal steps."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizzes.generation.distractors import true_neighbours
from quizzes.generation.even import evenly
from quizzes.generation.material import Material


def steps(material: Material, text: str, position: int) -> list[Decimal]:
    """The differences between the options; none where no step will do."""
    fact = next(each for each in material.facts if each.text == text)
    claim = material.claim(fact)
    wrong = evenly(claim, material, true_neighbours(claim, material), position)
    assert fact.quantity
    if wrong is None:
        return []
    values = sorted([fact.quantity.value, *(each.order for each in wrong)])
    assert values[position] == fact.quantity.value
    return [high - low for low, high in zip(values, values[1:], strict=False)]


@pytest.mark.parametrize("position", range(4))
def test_options_of_a_round_sum_rise_in_equal_steps(
    district_material: Material, position: int
) -> None:
    found = steps(district_material, "3000元", position)
    assert len(set(found)) == 1


def test_another_rows_value_is_one_of_the_steps(district_material: Material) -> None:
    fact = next(each for each in district_material.facts if each.text == "3000元")
    claim = district_material.claim(fact)
    near = true_neighbours(claim, district_material)
    wrong = evenly(claim, district_material, near, 1)
    assert wrong
    assert any(each.text == "2000元" and each.note for each in wrong)


def test_a_figure_of_many_digits_has_no_round_steps(district_material: Material) -> None:
    assert steps(district_material, "394人", 1) == []


@pytest.mark.parametrize("text", ["3000元", "2000元", "300元"])
@pytest.mark.parametrize("position", range(4))
def test_no_step_leaves_the_round_sum_the_only_round_one(
    district_material: Material, text: str, position: int
) -> None:
    fact = next(each for each in district_material.facts if each.text.endswith(text))
    claim = district_material.claim(fact)
    wrong = evenly(claim, district_material, true_neighbours(claim, district_material), position)
    assert fact.quantity
    own = len(str(fact.quantity.value).rstrip("0"))
    as_round = [len(str(each.order).rstrip("0")) <= own for each in wrong or ()]
    assert not wrong or any(as_round)
