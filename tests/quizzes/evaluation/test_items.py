"""Item analysis against numbers worked out by hand."""

from math import isclose, sqrt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.evaluation.items import (
    Analysis,
    FirstAnswer,
    analyse,
    corrected,
    discrimination,
    is_near_nil,
    is_negative,
    tempting,
)


def people(*groups: tuple[int, bool, float | None, int]) -> list[FirstAnswer]:
    """Groups of (how many, right, ability, option chosen)."""
    return [
        FirstAnswer(right=right, chosen=(option,), ability=ability)
        for count, right, ability, option in groups
        for _ in range(count)
    ]


def analysis(**fields: object) -> Analysis:
    values = {"answers": 40, "rated": 40, "facility": 0.5, "known": 0.3, "discrimination": 0.2}
    values |= {"median_ms": None, "chosen": {}, "chosen_by_best": {}}
    return Analysis(**(values | fields))


def test_facility_is_the_share_right() -> None:
    found = analyse(people((3, True, None, 1), (1, False, None, 2)), 0.25)
    assert (found.answers, found.facility) == (4, 0.75)


def test_what_blind_guesses_got_is_taken_off() -> None:
    # Of 100, 40 knew; of the other 60 a quarter guessed right: 55 right in all.
    assert isclose(corrected(0.55, 0.25), 0.40)
    assert corrected(0.25, 0.25) == corrected(0.10, 0.25) == 0.0
    assert corrected(0.8, 0.0) == 0.8


def test_discrimination_is_the_correlation_of_right_with_ability() -> None:
    # By hand: ten able (0.9) of whom eight are right, ten weak (0.5) of whom four are.
    # The phi coefficient of the table 8 2 / 4 6: (8·6 − 2·4) / √(10·10·12·8).
    answers = people((8, True, 0.9, 0), (2, False, 0.9, 1), (4, True, 0.5, 0), (6, False, 0.5, 1))
    assert isclose(discrimination(answers) or 0, 40 / sqrt(9600))


def test_discrimination_is_unknown_for_few_or_where_all_are_alike() -> None:
    assert discrimination(people((10, True, 0.9, 0), (9, False, 0.5, 1))) is None
    assert discrimination(people((15, True, 0.9, 0), (15, True, 0.5, 1))) is None
    assert discrimination(people((15, True, 0.7, 0), (15, False, 0.7, 1))) is None
    unknown = people((10, True, 0.9, 0), (9, False, 0.5, 1), (20, True, None, 0))
    assert discrimination(unknown) is None


def test_the_best_are_the_ablest_27_in_a_hundred() -> None:
    answers = people(*((1, True, rank / 100, rank % 4) for rank in range(1, 101)))
    best = analyse(answers, 0.25).chosen_by_best
    # Ranks 74 to 100; 76, 80, …, 100 are seven.
    assert best == {0: 7, 1: 6, 2: 7, 3: 7}
    assert sum(best.values()) == 27


def test_who_is_as_able_as_the_last_of_the_best_is_among_them() -> None:
    answers = people((2, True, 0.9, 0), (4, False, 0.8, 1), (4, False, 0.1, 2))
    assert analyse(answers, 0.25).chosen_by_best == {0: 2, 1: 4}


def test_options_are_counted_once_a_person_and_times_by_their_median() -> None:
    answers = [
        FirstAnswer(right=True, chosen=(0, 2), duration_ms=1000),
        FirstAnswer(right=False, chosen=(2,), duration_ms=9000),
        FirstAnswer(right=False, chosen=(), duration_ms=2000),
        FirstAnswer(right=False, chosen=(1,)),
    ]
    found = analyse(answers, 0.0)
    assert (found.chosen, found.median_ms) == ({0: 1, 1: 1, 2: 2}, 2000)
    assert found.chosen_by_best == {}
    assert analyse(answers[3:], 0.0).median_ms is None


def test_nobody_has_no_statistics() -> None:
    with pytest.raises(ValueError, match="nobody"):
        analyse([], 0.25)


def test_one_right_of_thirty_is_near_nil_and_two_are_not() -> None:
    assert is_near_nil(analyse(people((1, True, None, 0), (29, False, None, 1)), 0.25))
    assert not is_near_nil(analyse(people((2, True, None, 0), (28, False, None, 1)), 0.25))
    assert not is_near_nil(analyse(people((29, False, None, 1)), 0.25))


@pytest.mark.parametrize(
    ("r", "rated", "negative"),
    [
        # atanh(0.42) · √27 = 2.326…; one in a hundred by the table of the normal distribution.
        (-0.43, 30, True),
        (-0.41, 30, False),
        (-0.10, 30, False),
        (-0.10, 600, True),
        (-1.0, 30, True),
        (-0.9, 29, False),
        (0.43, 600, False),
        (1.0, 600, False),
        (None, 600, False),
    ],
)
def test_discrimination_is_negative_when_chance_cannot_explain_it(
    r: float | None, rated: int, negative: bool
) -> None:
    assert is_negative(analysis(discrimination=r, answers=600, rated=rated)) is negative


def test_those_of_unknown_ability_do_not_make_chance_less_likely() -> None:
    # r = −0.4 among the twenty, which is chance; of two hundred it would not be.
    rated = people((7, False, 0.9, 1), (3, True, 0.9, 0), (3, False, 0.5, 1), (7, True, 0.5, 0))
    found = analyse([*rated, *people((90, True, None, 0), (90, False, None, 1))], 0.25)
    assert (found.answers, found.rated) == (200, 20)
    assert isclose(found.discrimination or 0, -0.4)
    assert not is_negative(found)
    assert is_negative(analyse(rated * 10, 0.25))


@pytest.mark.parametrize(
    ("chosen", "option"),
    [
        # Of seven, seven heads: 1/128, less than one in a hundred; of six, 1/64.
        ({2: 7}, 2),
        ({2: 6}, None),
        # Of ten, nine or more: 11/1024 = 0.0107. Of eleven, ten or more: 12/2048 = 0.0059.
        ({0: 1, 2: 9}, None),
        ({0: 1, 2: 10}, 2),
        ({0: 30, 2: 7, 3: 7}, None),
        ({0: 1, 2: 3, 3: 12}, 3),
        ({}, None),
    ],
)
def test_a_distractor_tempts_the_best_when_chance_cannot_explain_it(
    chosen: dict[int, int], option: int | None
) -> None:
    assert tempting(analysis(chosen_by_best=chosen), key=0) == option


def test_few_answers_blame_no_distractor() -> None:
    assert tempting(analysis(answers=29, chosen_by_best={2: 20}), key=0) is None


abilities = st.none() | st.floats(0, 1)
answers_given = st.builds(
    FirstAnswer,
    right=st.booleans(),
    chosen=st.lists(st.integers(0, 4), max_size=3).map(tuple),
    ability=abilities,
    duration_ms=st.none() | st.integers(0, 10**6),
)


@given(st.lists(answers_given, min_size=1, max_size=60), st.permutations(range(60)))
def test_the_order_of_people_does_not_matter(answers: list[FirstAnswer], order: list[int]) -> None:
    shuffled = [answers[place] for place in order if place < len(answers)]
    one, other = analyse(answers, 0.25), analyse(shuffled, 0.25)
    assert one.chosen_by_best == other.chosen_by_best
    assert (one.facility, one.chosen, one.median_ms) == (
        other.facility,
        other.chosen,
        other.median_ms,
    )


@given(st.lists(answers_given, min_size=1, max_size=60))
def test_the_best_chose_no_option_more_often_than_all_did(answers: list[FirstAnswer]) -> None:
    found = analyse(answers, 0.25)
    assert all(found.chosen[one] >= count for one, count in found.chosen_by_best.items())
    assert 0 <= found.known <= found.facility <= 1
    assert found.discrimination is None or -1.0000001 <= found.discrimination <= 1.0000001
