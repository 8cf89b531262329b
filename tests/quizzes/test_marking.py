"""From a response to a share of the marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.marking import LONGEST_TEXT, UnreadableResponse, mark, readable
from quizzes.memory.grading import Outcome

HALF = {"kind": "multiple", "marks": 2, "partial": 0.5}
options = st.sets(st.integers(0, 4))


def test_chosen_options_are_kept_in_order_and_once():
    assert readable("multiple", {"chosen": [3, 0, 3]}, options=5) == {"chosen": [0, 3]}


def test_text_is_kept_without_what_a_database_refuses():
    assert readable("fill_in", {"text": " 3000\x00元 "}, options=0) == {"text": "3000元"}


def test_other_fields_of_a_response_are_not_kept():
    assert readable("true_false", {"truth": True, "key": 1}, options=0) == {"truth": True}


@pytest.mark.parametrize("chosen", [None, 0, {}, [0.0], [-1], [5], ["0"], [True]])
def test_what_is_no_list_of_options_is_unreadable(chosen):
    with pytest.raises(UnreadableResponse):
        readable("multiple", {"chosen": chosen}, options=5)


def test_an_arrangement_is_kept_in_the_order_given():
    given = {"chosen": [3, 0, 2]}
    assert readable("matching", given, options=4, slots=3) == given


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        ([3, 0], "missing"),
        ([3, 0, 3], "repeated"),
        ([3, 3], "repeated"),
        ([0, 1, 4], "shape"),
        ([0, 1, -1], "shape"),
        ([0, 1, 2, 3], "shape"),
        ([0, 1, None], "missing"),
        ([0, None, 0], "repeated"),
        ([None, None, None], "missing"),
        ([[], 0, 1], "shape"),
        (None, "shape"),
        ("012", "shape"),
    ],
)
@pytest.mark.parametrize("kind", ["matching", "ordering"])
def test_an_arrangement_fills_each_slot_with_an_option_of_its_own(kind, chosen, code):
    with pytest.raises(UnreadableResponse) as refused:
        readable(kind, {"chosen": chosen}, options=4, slots=3)
    assert refused.value.code == code


def test_no_arrangement_at_all_is_an_answer_not_given():
    assert readable("ordering", {"chosen": []}, options=4, slots=4) == {"chosen": []}


def test_a_part_of_an_arrangement_is_a_part_of_the_marks():
    marked = mark("matching", {"chosen": [2, 3, 0]}, [2, 0, 3], None)
    assert (marked.outcome, marked.share) == (Outcome.PARTLY, 1 / 3)


def test_an_endless_text_is_unreadable():
    with pytest.raises(UnreadableResponse):
        readable("fill_in", {"text": "0" * (LONGEST_TEXT + 1)}, options=0)


@pytest.mark.parametrize("given", ["3000元", "3000", "三千元", " ３０００元。"])
def test_a_fill_in_is_matched_by_meaning(given):
    assert mark("fill_in", {"text": given}, ["3000元"], None).outcome is Outcome.RIGHT


@given(chosen=options, key=options.filter(bool))
def test_a_share_lies_between_nothing_and_all_and_all_is_for_the_key_alone(chosen, key):
    marked = mark("multiple", {"chosen": sorted(chosen)}, sorted(key), HALF)
    assert 0 <= marked.share <= 1
    assert (marked.outcome is Outcome.RIGHT) == (chosen == key)
    assert (marked.share > 0) == (bool(chosen) and chosen <= key)


def test_each_right_option_of_too_few_earns_its_part():
    assert [
        mark("multiple", {"chosen": chosen}, [0, 2, 3], HALF).share
        for chosen in ([], [0], [0, 2], [0, 2, 3], [0, 1])
    ] == [0, 0.25, 0.5, 1, 0]


def test_without_a_section_too_few_options_earn_nothing():
    assert mark("multiple", {"chosen": [0]}, [0, 2], None).share == 0


def test_an_answer_not_given_is_wrong_in_every_kind():
    blanks = [
        mark("single", {"chosen": []}, [0], None),
        mark("true_false", {"truth": None}, [False], None),
        mark("fill_in", {"text": ""}, ["3000元"], None),
        mark("matching", {"chosen": []}, [2, 0, 3], None),
    ]
    assert {blank.outcome for blank in blanks} == {Outcome.WRONG}


def test_false_is_an_answer():
    assert mark("true_false", {"truth": False}, [False], None).share == 1


@pytest.mark.parametrize("chosen", [[None, 2, 0], [2, None], [None, None, None]])
def test_a_place_left_empty_is_missing_and_nothing_moves_up(chosen: list[int | None]) -> None:
    with pytest.raises(UnreadableResponse) as refused:
        readable("matching", {"chosen": chosen}, options=4, slots=2)
    assert refused.value.code == "missing"
