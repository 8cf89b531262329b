"""What the checks find wrong with a question that is arranged."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.generation.checks import CHECKS
from quizzes.generation.draft import Draft, Option
from quizzes.generation.kinds import matching, ordering
from quizzes.generation.material import Candidate, Material
from tests.quizzes.generation.arranged import DUTIES, LEVELS, STEPS, TARGETS, material_of

FIND = {check.name: check.find for check in CHECKS}


def made(text: str) -> tuple[Candidate, Material]:
    material = material_of(text)
    (candidate,) = (ordering if text == STEPS else matching).make(material)
    return candidate, material


def found(check: str, text: str, **changes: object) -> str:
    """What a check says of the text's question, before and after it is broken."""
    candidate, material = made(text)
    assert FIND[check](candidate, material) == ""
    draft: Draft = replace(candidate.draft, **changes)  # type: ignore[arg-type]  # any field
    return FIND[check](replace(candidate, draft=draft), material)


def options(text: str, **by_slot: str) -> tuple[Option, ...]:
    """The question's options, some of them saying something else."""
    shown = made(text)[0].draft.options
    return tuple(replace(o, text=by_slot.get(f"slot_{o.slot}", o.text)) for o in shown)


def test_two_options_for_one_prompt_are_found() -> None:
    shown = made(TARGETS)[0].draft.options
    doubled = tuple(replace(option, slot=0) for option in shown)
    assert found("arrangement", TARGETS, options=doubled)


def test_a_prompt_without_an_option_is_found() -> None:
    shown = made(TARGETS)[0].draft.options
    assert found("arrangement", TARGETS, options=shown[:2])
    assert found("arrangement", TARGETS, prompts=("入托率", "备案率"))


def test_a_right_option_without_a_slot_is_found() -> None:
    shown = made(LEVELS)[0].draft.options
    assert found("arrangement", LEVELS, options=tuple(replace(o, correct=True) for o in shown))


def test_prompts_have_no_place_in_an_order() -> None:
    assert found("arrangement", STEPS, prompts=("第一步", "第二步", "第三步", "第四步"))


def test_slots_and_prompts_have_no_place_in_other_kinds() -> None:
    assert found("arrangement", TARGETS, kind="single")


@pytest.mark.parametrize("turn", [1, -1], ids=["forwards", "backwards"])
@pytest.mark.parametrize("text", [TARGETS, STEPS])
def test_options_in_the_order_of_the_key_are_found(text: str, turn: int) -> None:
    shown = sorted(made(text)[0].draft.options, key=lambda option: option.slot or 0)[::turn]
    assert found("shuffled", text, options=tuple(shown)) == "in order"


@pytest.mark.parametrize(
    "changes", [{"slot_1": "22.0%"}, {"slot_1": "85人"}], ids=["one value", "another unit"]
)
def test_options_that_cannot_be_told_apart_or_compared_are_found(changes: dict[str, str]) -> None:
    assert found("one_to_one", TARGETS, options=options(TARGETS, **changes))


def test_a_prompt_that_stands_twice_is_found() -> None:
    assert found("one_to_one", TARGETS, prompts=("入托率", "备案率", "入托率"))


def test_a_word_shared_with_the_own_option_alone_is_found() -> None:
    prompts = ("制定发放标准", "安排所需财政经费", "监督款项使用")
    assert found("pairs_not_echoed", DUTIES, prompts=prompts) == "财政"


def test_a_figure_that_stands_in_its_prompt_is_found_and_part_of_a_year_is_not() -> None:
    prompts = ("入托率（22%以上）", "备案率", "覆盖率")
    assert found("pairs_not_echoed", TARGETS, prompts=prompts) == "22"
    assert not found("pairs_not_echoed", TARGETS, prompts=("2022年入托率", "备案率", "覆盖率"))


def test_levels_that_sorting_matches_are_found() -> None:
    shown = tuple(o for o in made(LEVELS)[0].draft.options if o.slot is not None)
    assert found("not_by_rank", LEVELS, options=shown)


@pytest.mark.parametrize(
    ("check", "figures"),
    [("not_by_sum", (244, 160, 84)), ("not_by_size", (840, 120, 300))],
    ids=["a whole and its parts", "one that dwarfs another"],
)
def test_figures_that_tell_themselves_are_found(check: str, figures: tuple[int, int, int]) -> None:
    def judged(one: int, two: int, three: int) -> str:
        text = (
            f"2025年，临海市第一产业增加值{one}亿元，第二产业增加值{two}亿元，"
            f"第三产业增加值{three}亿元。"
        )
        candidate, material = made(text)
        return FIND[check](candidate, material)

    assert judged(*figures)
    assert not judged(260, 441, 519)


def test_what_different_people_are_paid_may_add_up_by_chance() -> None:
    text = LEVELS.replace("4200", "2400")
    candidate, material = made(text)
    assert FIND["not_by_sum"](candidate, material) == ""


def test_an_option_too_many_that_is_true_beside_a_prompt_is_found() -> None:
    shown = made(LEVELS)[0].draft.options
    true = tuple(o if o.slot is not None else replace(o, text="1600元") for o in shown)
    assert found("surplus_is_false", LEVELS, options=true) == "1600元"


def test_ordinals_tell_the_order_of_what_bears_them() -> None:
    names = {f"slot_{n}": f"第{numeral}档" for n, numeral in enumerate("一二三四五六")}
    assert found("not_by_rank", STEPS, options=options(STEPS, **names))


def test_bare_classes_tell_their_order_as_well() -> None:
    names = {f"slot_{n}": f"{numeral}类" for n, numeral in enumerate("一二三四五六")}
    assert found("not_by_rank", STEPS, options=options(STEPS, **names))
