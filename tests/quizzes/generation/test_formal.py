from __future__ import annotations

import pytest

from quizzes.generation.formal import FORMAL, both_forms, league_names


@pytest.mark.parametrize(
    ("name", "other"),
    [
        ("残联", "残疾人联合会"),
        ("工商业联合会", "工商联"),
        ("委政法委", "委政法委员会"),
        ("人社局", "人力资源和社会保障局"),
    ],
)
def test_a_body_goes_by_its_short_and_its_formal_name(name: str, other: str) -> None:
    assert both_forms(name) == [name, other]


def test_an_aside_in_brackets_may_be_left_out() -> None:
    assert both_forms("委政法委(综治办)") == ["委政法委(综治办)", "委政法委", "委政法委员会"]


def test_a_name_without_another_form_is_itself() -> None:
    assert both_forms("民政局") == ["民政局"]


def test_no_formal_name_is_a_short_one_too() -> None:
    assert not set(FORMAL) & set(FORMAL.values())


def test_the_league_has_its_place_in_the_middle() -> None:
    assert "共青团望湖区委员会" in league_names(["望湖区"])
