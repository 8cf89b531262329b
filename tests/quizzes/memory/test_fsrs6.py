"""The oracle is the `fsrs` package, an implementation that is not ours."""

import math
from datetime import UTC, datetime, timedelta

import fsrs
import pytest
from fsrs.scheduler import LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    STABILITY_MAX,
    Grade,
    Memory,
    Weights,
    first,
    interval,
    retrievability,
    step,
    weights_of,
)

START = datetime(2026, 3, 1, 12, tzinfo=UTC)

grades = st.sampled_from(Grade)
gaps = st.one_of(st.integers(0, 3), st.integers(0, 400))
histories = st.lists(st.tuples(grades, gaps), min_size=1, max_size=25)
weight_lists = st.tuples(
    *(
        st.floats(low, high)
        for low, high in zip(LOWER_BOUNDS_PARAMETERS, UPPER_BOUNDS_PARAMETERS, strict=True)
    )
)
retentions = st.floats(0.7, 0.99)
memories = st.builds(Memory, st.floats(0.001, 36_500), st.floats(1, 10))


def oracle_states(history, values):
    """Yield (stability, difficulty) after each answer, by the oracle."""
    scheduler = fsrs.Scheduler(values, enable_fuzzing=False)
    card, now = fsrs.Card(card_id=1), START
    for grade, gap in history:
        now += timedelta(days=gap)
        card, _ = scheduler.review_card(card, fsrs.Rating(int(grade)), now)
        yield card.stability, card.difficulty


def our_states(history, weights):
    memory = None
    for grade, gap in history:
        memory = step(memory, grade, gap, weights) if memory else first(grade, weights)
        yield memory


def assert_agrees(history, weights: Weights):
    pairs = zip(our_states(history, weights), oracle_states(history, weights.values), strict=True)
    for ours, (stability, difficulty) in pairs:
        if stability > STABILITY_MAX:  # the oracle has no upper clamp
            assert ours.stability == STABILITY_MAX
            return
        assert ours.stability == pytest.approx(stability, rel=1e-9, abs=0)
        assert ours.difficulty == pytest.approx(difficulty, rel=1e-9, abs=0)


@given(histories)
def test_random_histories_agree_with_the_oracle(history):
    assert_agrees(history, DEFAULT_WEIGHTS)


@given(histories, weight_lists)
def test_random_histories_under_random_weights_agree_with_the_oracle(history, values):
    assert_agrees(history, weights_of(values))


def test_the_default_weights_are_the_oracles():
    assert DEFAULT_WEIGHTS.values == fsrs.scheduler.DEFAULT_PARAMETERS


@given(memories, st.integers(0, 5000), weight_lists)
def test_recall_agrees_with_the_oracle(memory, days, values):
    scheduler = fsrs.Scheduler(values)
    card = fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        last_review=START,
    )
    expected = scheduler.get_card_retrievability(card, START + timedelta(days=days))
    recall = retrievability(memory, days, weights_of(values))
    assert recall == pytest.approx(expected, rel=1e-9)


@given(grades, memories, retentions)
def test_an_interval_agrees_with_the_oracle_to_the_day(grade, memory, retention):
    scheduler = fsrs.Scheduler(
        desired_retention=retention, enable_fuzzing=False, relearning_steps=()
    )
    card = fsrs.Card(
        card_id=1,
        state=fsrs.State.Review,
        stability=memory.stability,
        difficulty=memory.difficulty,
        last_review=START,
    )
    card, _ = scheduler.review_card(card, fsrs.Rating(int(grade)), START + timedelta(days=9))
    expected = (card.due - card.last_review).days
    assert interval(card.stability, retention, DEFAULT_WEIGHTS) == expected


def test_stability_is_the_days_after_which_recall_is_nine_tenths():
    memory = Memory(stability=12.0, difficulty=5.0)
    assert retrievability(memory, 0, DEFAULT_WEIGHTS) == 1.0
    assert retrievability(memory, 12, DEFAULT_WEIGHTS) == pytest.approx(0.9)
    assert interval(12.0, 0.9, DEFAULT_WEIGHTS) == 12


@given(memories, st.lists(st.integers(0, 40_000), min_size=2, max_size=2))
def test_recall_only_falls_with_time(memory, days):
    sooner, later = sorted(days)
    recall = retrievability(memory, later, DEFAULT_WEIGHTS)
    assert 0 < recall <= retrievability(memory, sooner, DEFAULT_WEIGHTS) <= 1


@given(st.floats(0.001, 36_500), retentions, retentions)
def test_asking_for_more_recall_never_lengthens_an_interval(stability, one, other):
    low, high = sorted((one, other))
    assert (
        1
        <= interval(stability, high, DEFAULT_WEIGHTS)
        <= interval(stability, low, DEFAULT_WEIGHTS)
        <= 36_500
    )


@given(memories, grades, st.integers(-5, 5000), weight_lists)
def test_memory_stays_within_its_bounds(memory, grade, elapsed, values):
    after = step(memory, grade, elapsed, weights_of(values))
    assert 0.001 <= after.stability <= 36_500
    assert 1 <= after.difficulty <= 10


@given(memories, st.integers(1, 5000))
def test_a_better_grade_on_another_day_leaves_more_stability(memory, elapsed):
    after = [step(memory, grade, elapsed).stability for grade in Grade]
    assert after[0] <= memory.stability
    assert after[1:] == sorted(after[1:])
    assert after[1] >= memory.stability


@given(memories, grades)
def test_a_clock_set_back_counts_as_the_same_day(memory, grade):
    assert step(memory, grade, -3) == step(memory, grade, 0)


@given(memories)
def test_a_right_answer_on_the_same_day_never_costs_stability(memory):
    for grade in (Grade.HARD, Grade.GOOD, Grade.EASY):
        assert step(memory, grade, 0).stability >= memory.stability


def test_a_plain_number_is_taken_as_a_grade_and_others_are_refused():
    assert first(3) == first(Grade.GOOD)
    assert step(Memory(3.0, 5.0), 1, 4) == step(Memory(3.0, 5.0), Grade.AGAIN, 4)
    with pytest.raises(ValueError, match="0 is not a valid Grade"):
        first(0)
    with pytest.raises(ValueError, match="5 is not a valid Grade"):
        step(Memory(3.0, 5.0), 5, 4)


@pytest.mark.parametrize("retention", [0.0, 1.0, -0.2, 1.5])
def test_a_retention_that_is_no_probability_is_refused(retention):
    with pytest.raises(ValueError, match="between 0 and 1"):
        interval(3.0, retention, DEFAULT_WEIGHTS)


# The published defaults of FSRS-4.5 and FSRS-5.
WEIGHTS_17 = [
    *(0.4872, 1.4003, 3.7145, 13.8206, 5.1618, 1.2298, 0.8975, 0.031, 1.6474),
    *(0.1367, 1.0461, 2.1072, 0.0793, 0.3246, 1.587, 0.2272, 2.8755),
]
WEIGHTS_19 = [
    *(0.40255, 1.18385, 3.173, 15.69105, 7.1949, 0.5345, 1.4604, 0.0046, 1.54575, 0.1192),
    *(1.01925, 1.9395, 0.11, 0.29605, 2.2698, 0.2315, 2.9898, 0.51655, 0.6621),
]


def test_seventeen_weights_keep_their_first_difficulties_at_both_ends():
    migrated = weights_of(WEIGHTS_17)
    again, easy = (WEIGHTS_17[4] - WEIGHTS_17[5] * (grade - 3) for grade in (1, 4))
    assert len(migrated.values) == 21
    assert first(Grade.AGAIN, migrated).difficulty == pytest.approx(again)
    assert first(Grade.EASY, migrated).difficulty == pytest.approx(easy)


def test_seventeen_weights_take_a_larger_step_of_difficulty_now_that_it_is_damped():
    assert weights_of(WEIGHTS_17).values[6] == pytest.approx(WEIGHTS_17[6] + 0.5)


def test_seventeen_weights_know_no_same_day_answers():
    memory = Memory(7.0, 5.0)
    migrated = weights_of(WEIGHTS_17)
    assert [step(memory, grade, 0, migrated).stability for grade in Grade] == [7.0] * 4


def test_nineteen_weights_keep_their_same_day_formula():
    memory = Memory(7.0, 5.0)
    after = step(memory, Grade.AGAIN, 0, weights_of(WEIGHTS_19))
    assert after.stability == pytest.approx(7 * math.exp(0.51655 * (1 - 3 + 0.6621)))


@pytest.mark.parametrize("values", [WEIGHTS_17, WEIGHTS_19])
def test_older_weights_keep_the_forgetting_curve_they_were_fitted_with(values):
    recall = retrievability(Memory(10.0, 5.0), 30, weights_of(values))
    assert recall == pytest.approx((1 + 19 / 81 * 3) ** -0.5)


@pytest.mark.parametrize("values", [WEIGHTS_17, WEIGHTS_19, DEFAULT_WEIGHTS.values])
def test_migrated_weights_are_stored_and_read_back_unchanged(values):
    migrated = weights_of(values)
    assert weights_of(list(migrated.values)) == migrated


@given(histories)
def test_migrated_weights_agree_with_the_oracle(history):
    assert_agrees(history, weights_of(WEIGHTS_19))


def changed(index: int, value: float) -> list[float]:
    values = list(DEFAULT_WEIGHTS.values)
    values[index] = value
    return values


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ([], "17, 19 or 21 weights, not 0"),
        ([1.0] * 20, "not 20"),
        (changed(7, math.nan), "finite"),
        (changed(2, 0.0), "positive"),
        (changed(20, 0.0), "decay"),
        (changed(20, 1.5), "decay"),
    ],
)
def test_unusable_weights_are_refused_with_the_reason(values, reason):
    with pytest.raises(ValueError, match=reason):
        weights_of(values)
