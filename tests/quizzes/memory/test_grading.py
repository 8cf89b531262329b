import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.fsrs6 import Grade
from quizzes.memory.grading import (
    GRADES,
    Outcome,
    SectionRule,
    grade,
    known_chance,
    marks,
    outcome,
    slots_right,
)

SINGLE = SectionRule(marks=1)
MULTIPLE = SectionRule(marks=2, partial=0.5)
KEY = [0, 2, 3]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        ([0, 2, 3], 2.0),
        ([3, 0, 2], 2.0),
        ([0], 0.5),
        ([0, 3], 1.0),
        ([0, 1], 0.0),
        ([0, 1, 2, 3], 0.0),
        ([1], 0.0),
        ([], 0.0),
    ],
)
def test_multiple_choice_scores_by_the_official_rule(chosen, expected):
    assert marks("multiple", chosen, KEY, MULTIPLE) == expected


def test_a_section_without_partial_credit_gives_all_or_nothing():
    rule = SectionRule(marks=2)
    assert marks("multiple", [0, 2], KEY, rule) == 0.0
    assert marks("multiple", KEY, KEY, rule) == 2.0


def test_partial_credit_never_exceeds_the_question():
    assert marks("multiple", [0, 2], KEY, SectionRule(marks=1, partial=0.8)) == 1.0


def test_an_option_chosen_twice_earns_once():
    assert marks("multiple", [0, 0, 2], KEY, MULTIPLE) == 1.0


@given(st.sets(st.integers(0, 4)), st.sets(st.integers(0, 4), min_size=2, max_size=4))
def test_any_wrong_choice_earns_nothing_and_only_the_key_earns_all(chosen, key):
    earned = marks("multiple", sorted(chosen), sorted(key), MULTIPLE)
    assert (earned == 0) == (not chosen or not chosen <= key)
    assert (earned == 2) == (chosen == key)


@pytest.mark.parametrize(
    ("kind", "chosen", "key", "result"),
    [
        ("single", [2], [2], Outcome.RIGHT),
        ("single", [1], [2], Outcome.WRONG),
        ("single", [1, 2], [2], Outcome.WRONG),
        ("single", [], [2], Outcome.WRONG),
        ("true_false", [True], [True], Outcome.RIGHT),
        ("true_false", [False], [True], Outcome.WRONG),
        ("true_false", [False], [False], Outcome.RIGHT),
        ("multiple", [0, 1], [0, 1], Outcome.RIGHT),
        ("multiple", [0], [0, 1], Outcome.PARTLY),
        ("multiple", [0, 2], [0, 1], Outcome.WRONG),
        ("fill_in", ["3000元"], ["3000元", "三千元"], Outcome.RIGHT),
        ("fill_in", ["三千元"], ["3000元", "三千元"], Outcome.RIGHT),
        ("fill_in", ["300元"], ["3000元"], Outcome.WRONG),
        ("fill_in", [""], ["3000元"], Outcome.WRONG),
        ("fill_in", [], ["3000元"], Outcome.WRONG),
        ("matching", [2, 0, 3], [2, 0, 3], Outcome.RIGHT),
        ("matching", [0, 2, 1], [2, 0, 3], Outcome.WRONG),
        ("matching", [], [2, 0, 3], Outcome.WRONG),
        ("ordering", [1, 2, 0], [1, 2, 0], Outcome.RIGHT),
        ("ordering", [2, 0, 1], [1, 2, 0], Outcome.WRONG),
    ],
)
def test_an_answer_is_compared_with_the_key_by_its_kind(kind, chosen, key, result):
    assert outcome(kind, chosen, key) is result
    assert marks(kind, chosen, key, SINGLE) == (1.0 if result is Outcome.RIGHT else 0.0)


@pytest.mark.parametrize("kind", ["matching", "ordering"])
def test_each_slot_of_what_is_arranged_earns_an_equal_part(kind):
    rule = SectionRule(marks=2, partial=0.5)
    earned = [marks(kind, given, [2, 0, 3, 1], rule) for given in ([2, 0, 3, 1], [2, 0, 1, 3])]
    assert earned == [2.0, 1.0]
    assert outcome(kind, [2, 0, 1, 3], [2, 0, 3, 1]) is Outcome.PARTLY


@given(st.permutations(range(5)), st.permutations(range(5)))
def test_only_the_whole_arrangement_is_known(chosen, key):
    result = outcome("ordering", chosen, key)
    assert (result is Outcome.RIGHT) == (chosen == key)
    assert (grade(result) is Grade.GOOD) == (chosen == key)
    assert marks("ordering", chosen, key, SINGLE) == slots_right(chosen, key) / 5


@pytest.mark.parametrize(
    "writing", ["３０００元", " 3000 元 ", "3,000元", "3，000元", "3000元。", "3000元. "]
)
def test_a_blank_forgives_width_spaces_commas_and_a_full_stop(writing):
    assert outcome("fill_in", [writing], ["3000元"]) is Outcome.RIGHT


def test_a_blank_forgives_capitals():
    assert outcome("fill_in", ["gdp"], ["GDP"]) is Outcome.RIGHT


@pytest.mark.parametrize("writing", ["30,00元", "3.000元", "3000", "约3000元", "-3000元"])
def test_a_blank_forgives_nothing_that_changes_the_value(writing):
    assert outcome("fill_in", [writing], ["3000元"]) is Outcome.WRONG


def test_a_right_answer_is_good():
    assert grade(Outcome.RIGHT) is Grade.GOOD


def test_a_right_guess_is_no_evidence_of_memory():
    assert grade(Outcome.RIGHT, guessed=True) is Grade.AGAIN


@pytest.mark.parametrize("guessed", [True, False])
def test_a_wrong_answer_is_again(guessed):
    assert grade(Outcome.WRONG, guessed=guessed) is Grade.AGAIN


def test_a_partly_right_answer_scores_marks_but_counts_as_forgotten():
    assert marks("multiple", [0, 2], KEY, MULTIPLE) == 1.0
    assert grade(outcome("multiple", [0, 2], KEY)) is Grade.AGAIN


def test_the_table_covers_every_case():
    assert set(GRADES) == {(result, guessed) for result in Outcome for guessed in (True, False)}


def test_an_unknown_kind_is_refused():
    with pytest.raises(ValueError, match="'essay'"):
        outcome("essay", [0], [0])


def test_a_question_without_a_key_is_refused():
    with pytest.raises(ValueError, match="without a key"):
        outcome("multiple", [], [])


@given(known=st.floats(0, 1), chance=st.floats(0, 0.9))
def test_what_is_known_and_what_is_guessed_make_what_is_right(known, chance):
    assert known_chance(known + (1 - known) * chance, chance) == pytest.approx(known, abs=1e-9)


def test_less_right_than_by_guessing_is_nothing_known():
    assert known_chance(0.2, 0.25) == 0


@given(st.floats(0, 1), st.floats(0, 0.5), st.floats(0, 1))
def test_guesses_that_are_admitted_make_the_estimate_cautious_and_never_bold(
    known, chance, admitted
):
    right = known + (1 - known) * chance * (1 - admitted)
    assert known_chance(right, chance) <= known + 1e-9
