import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    Grade,
    Memory,
    interval,
    retrievability,
    step,
)
from quizzes.memory.policy import (
    CONSTANT,
    LAST_LOOKS,
    LEAST_GAIN,
    POLICIES,
    RAMP,
    RetentionPolicy,
    days_left,
    desired_retention,
    due_day,
    first_gain,
    is_due,
    is_wanted,
    look,
    looks_today,
    new_allowance,
    new_pays,
    next_due,
    places_left,
)
from quizzes.memory.replay import HIGHEST_RETENTION, NEW, CardState, earliest_day

TODAY = 739_700


def state_of(stability: float, last_day: int, difficulty: float = 5.0) -> CardState:
    memory = Memory(stability, difficulty)
    return CardState(memory, last_day, 1, 0, earliest_day(memory, last_day))


stabilities = st.floats(0.001, 36_500)
retentions = st.floats(0.7, HIGHEST_RETENTION)
days_ago = st.integers(0, 600)
LENIENT = RetentionPolicy(far=0.5, near=0.6, undated=0.95)
policies = st.sampled_from([*POLICIES.values(), RAMP, LENIENT])


@pytest.mark.parametrize(
    ("left", "expected"),
    [(None, 0.90), (-1, 0.90), (0, 0.95), (7, 0.90), (14, 0.85), (21, 0.80), (200, 0.80)],
)
def test_a_ramp_rises_over_the_last_three_weeks(left, expected):
    assert desired_retention(left, RAMP) == pytest.approx(expected)


def test_the_constant_policy_asks_nine_tenths_at_all_times():
    assert {desired_retention(left, CONSTANT) for left in (None, 0, 3, 100)} == {0.90}


@given(st.integers(0, 500), policies)
def test_retention_never_falls_as_the_exam_comes_nearer(left, policy):
    assert desired_retention(left, policy) >= desired_retention(left + 1, policy)


@pytest.mark.parametrize("fields", [{"near": 0.98}, {"far": 0.0}, {"undated": 1.2}])
def test_a_policy_beyond_what_cards_are_indexed_for_is_refused(fields):
    with pytest.raises(ValueError, match="within 0 and 0.97"):
        RetentionPolicy(**fields)


def test_a_ramp_without_a_day_is_refused():
    with pytest.raises(ValueError, match="at least one day"):
        RetentionPolicy(ramp_days=0)


def test_the_days_left_end_with_the_exam():
    assert days_left(TODAY, TODAY + 30) == 30
    assert days_left(TODAY, TODAY) == 0
    assert days_left(TODAY, TODAY - 1) is None
    assert days_left(TODAY, None) is None


def test_a_card_is_due_on_the_day_its_interval_ends_and_stays_due():
    state = state_of(10.0, TODAY)
    assert [is_due(state, TODAY + days, 0.9) for days in (0, 9, 10, 11, 400)] == [
        *(False, False, True, True, True)
    ]


def test_a_new_card_is_never_due():
    assert not is_due(NEW, TODAY, 0.97)
    assert next_due(NEW, TODAY) is None


@given(stabilities, days_ago, retentions)
def test_whatever_is_due_is_found_among_the_candidates(stability, ago, desired):
    state = state_of(stability, TODAY - ago)
    if is_due(state, TODAY, desired):
        assert state.earliest_day <= TODAY
    else:
        assert due_day(state.memory, TODAY - ago, desired) > TODAY


@given(stabilities, days_ago, retentions)
def test_a_card_is_due_once_its_interval_has_passed(stability, ago, desired):
    state = state_of(stability, TODAY - ago)
    assert is_due(state, TODAY, desired) == (ago >= interval(stability, desired, DEFAULT_WEIGHTS))


@given(stabilities, retentions, st.integers(2, 400))
def test_no_interval_passes_the_exam(stability, desired, days_to_exam):
    exam = TODAY + days_to_exam
    due = due_day(Memory(stability, 5.0), TODAY, desired, exam)
    assert TODAY < due <= exam - 1


@pytest.mark.parametrize("last_day", [TODAY - 1, TODAY, TODAY + 3])
def test_a_card_answered_on_the_eve_or_later_is_not_asked_again_for_the_exam(last_day):
    memory = Memory(20.0, 5.0)
    assert due_day(memory, last_day, 0.9, TODAY) == due_day(memory, last_day, 0.9)


def test_moving_the_date_moves_what_is_due_and_leaves_the_card_alone():
    state = state_of(20.0, TODAY)
    by_date = [next_due(state, TODAY, TODAY + days) for days in (10, 30, 90)]
    assert by_date == sorted(by_date)
    assert len(set(by_date)) == 3
    assert state == state_of(20.0, TODAY)


def test_the_next_due_day_without_a_date_is_that_of_nine_tenths():
    assert next_due(state_of(20.0, TODAY), TODAY) == TODAY + 20


def test_an_overdue_card_is_next_due_today():
    assert next_due(state_of(2.0, TODAY - 50), TODAY) == TODAY
    assert next_due(state_of(2.0, TODAY - 50), TODAY, TODAY + 5) == TODAY


def test_after_the_exam_cards_are_due_as_without_a_date():
    state = state_of(20.0, TODAY - 4)
    assert next_due(state, TODAY, TODAY - 1) == next_due(state, TODAY, None)


def test_where_no_last_looks_are_taken_a_strong_card_is_due_on_the_eve():
    state = state_of(120.0, TODAY)
    assert next_due(state, TODAY, TODAY + 30, RAMP) == TODAY + 29


def test_a_card_has_its_last_look_in_the_last_eight_days_where_that_gains_something():
    assert next_due(state_of(60.0, TODAY), TODAY, TODAY + 30) == TODAY + 22
    assert next_due(state_of(1200.0, TODAY), TODAY, TODAY + 30) == TODAY + 1200


def test_a_card_that_will_surely_be_known_is_left_for_after_the_exam():
    state = state_of(3000.0, TODAY)
    exam = TODAY + 5
    assert next_due(state, TODAY, exam) == TODAY + 3000


@given(stabilities, days_ago, st.one_of(st.none(), st.integers(-3, 60)), policies)
def test_the_day_shown_is_the_first_on_which_the_card_is_due(stability, ago, left, policy):
    state = state_of(stability, TODAY - ago)
    exam = None if left is None else TODAY + left
    shown = next_due(state, TODAY, exam, policy)
    last = TODAY + 80

    def due_on(day: int) -> bool:
        early = day < state.earliest_day
        return not early and is_wanted(state, day, exam, policy)

    expected = next((day for day in range(TODAY, last) if due_on(day)), None)
    assert shown == expected if expected is not None else shown >= last


def test_on_the_day_of_the_exam_the_eve_is_over():
    weak, strong = state_of(1.0, TODAY - 2), state_of(7.0, TODAY - 2)
    assert next_due(weak, TODAY, TODAY) == TODAY
    assert next_due(strong, TODAY, TODAY) == TODAY + 5


def test_a_card_that_the_exam_day_does_not_ask_for_waits_for_the_day_after():
    state = state_of(7.0, TODAY - 4)
    assert is_due(state, TODAY, LENIENT.undated)
    assert next_due(state, TODAY, TODAY, LENIENT) == TODAY + 1


def test_new_questions_leave_two_thirds_of_the_day_to_reviews():
    assert new_allowance(unseen=500, left=None, capacity=30) == 10
    assert new_allowance(unseen=500, left=None, capacity=90) == 30


def test_a_batch_is_spread_over_a_week_unless_it_is_few_a_day():
    assert new_allowance(unseen=140, left=None, capacity=90) == 20
    assert new_allowance(unseen=14, left=None, capacity=90) == 10


def test_a_large_batch_is_spread_evenly_until_ten_days_before_the_exam():
    assert new_allowance(unseen=600, left=60, capacity=30) == 12
    assert new_allowance(unseen=588, left=59, capacity=30) == 12


def test_nothing_new_comes_on_the_day_of_the_exam():
    assert new_allowance(unseen=600, left=0, capacity=30) == 0
    assert not new_pays(0, 0.0)


def test_a_late_beginner_meets_as_much_as_the_day_holds():
    assert new_allowance(unseen=600, left=5, capacity=30) == 30


@given(st.integers(0, 2000), st.one_of(st.none(), st.integers(-2, 400)), st.integers(0, 300))
def test_no_more_is_introduced_than_there_is_or_fits(unseen, left, capacity):
    allowance = new_allowance(unseen, left, capacity)
    assert 0 <= allowance <= min(unseen, capacity)
    assert allowance > 0 or not unseen or not capacity or left == 0


def test_enrolments_name_the_last_looks_and_the_constant_aim():
    assert POLICIES == {"last_looks": LAST_LOOKS, "constant": CONSTANT}
    assert (LAST_LOOKS.far, LAST_LOOKS.near, LAST_LOOKS.final_days) == (0.87, 0.87, 8)
    assert (RAMP.far, RAMP.near, RAMP.ramp_days) == (0.80, 0.95, 21)


@pytest.mark.parametrize(
    ("left", "final"), [(None, False), (9, False), (8, True), (1, True), (0, False)]
)
def test_the_last_looks_end_on_the_eve(left, final):
    assert LAST_LOOKS.is_final(left) is final
    assert not CONSTANT.is_final(left)


@given(stabilities, st.floats(1, 10), st.integers(1, 60), st.integers(1, 8))
def test_a_look_counts_what_today_s_answer_would_leave_on_the_day(stability, hard, ago, left):
    memory, exam = Memory(stability, hard), TODAY + left
    known = retrievability(memory, ago, DEFAULT_WEIGHTS)
    after = sum(
        chance * retrievability(step(memory, grade, ago), left, DEFAULT_WEIGHTS)
        for grade, chance in ((Grade.GOOD, known), (Grade.AGAIN, 1 - known))
    )
    found = look(memory, TODAY - ago, TODAY, exam)
    without = retrievability(memory, ago + left, DEFAULT_WEIGHTS)
    assert found.gain - max(0.0, found.fading) == pytest.approx(after - without, abs=1e-9)


def test_on_the_eve_nothing_is_lost_by_looking_today():
    assert look(Memory(9.0, 5.0), TODAY - 5, TODAY, TODAY + 1).fading == 0


def test_what_is_surely_known_gains_less_than_a_look_is_worth():
    assert look(Memory(900.0, 5.0), TODAY - 5, TODAY, TODAY + 5).gain < LEAST_GAIN


def test_a_weak_card_loses_more_by_an_early_look_than_a_strong_one():
    weak, strong = (look(Memory(days, 5.0), TODAY - 6, TODAY, TODAY + 8) for days in (2.0, 40.0))
    assert weak.fading > strong.fading > 0


@given(st.integers(0, 3000), st.integers(1, 8))
def test_the_last_looks_are_all_taken_by_the_eve(worthwhile, left):
    for days in range(left, 0, -1):
        share = looks_today(worthwhile, days)
        assert 0 <= share <= worthwhile
        worthwhile -= share
    assert worthwhile == 0


def test_a_fifth_of_the_places_is_kept_for_what_fails_or_fades():
    assert places_left(today=30, usual=30, left=8) == 192
    assert places_left(today=15, usual=30, left=8) == 180


def test_a_first_sight_is_worth_more_the_nearer_the_exam():
    gains = [first_gain(left) for left in (60, 20, 5, 1)]
    assert gains == sorted(gains)
    assert 0.5 < gains[0] < gains[-1] < 0.95


def test_a_new_question_pays_until_the_reviews_it_displaces_gain_half_as_much():
    worth = first_gain(20)
    assert new_pays(20, worth / 2)
    assert not new_pays(20, worth / 2 + 0.01)
