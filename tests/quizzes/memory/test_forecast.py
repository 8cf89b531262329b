"""The forecast: what it may say, whatever the learner, the bank and the papers."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.ahead import Way
from quizzes.memory.forecast import (
    LARGEST_CAPACITY,
    BankQuestion,
    LeftOut,
    PaperPlan,
    covered_topics,
    forecast,
)
from quizzes.memory.fsrs6 import Memory
from quizzes.memory.grading import SectionRule
from quizzes.memory.papers import Section, floor_of
from quizzes.memory.replay import NEW, CardState

TODAY = 739_700
SECTIONS = (
    Section("single", 60, SectionRule(1), options=4),
    Section("multiple", 20, SectionRule(2, 0.5), options=5, least=2, most=4),
)
LAW = PaperPlan(1, SECTIONS, topics=(1, 2, 3, 4))
ABILITY = PaperPlan(2, SECTIONS, topics=(5, 6))


def met(stability: float, ago: int = 1) -> CardState:
    return CardState(Memory(stability, 5.0), TODAY - ago, 1, 0, TODAY)


def question(number, topic=1, state=NEW, **fields):
    return BankQuestion(number, frozenset({topic}), 0.25, state, **fields)


def told(bank, *, days=30, capacity=30, extra=17, papers=(LAW,), **fields):
    return forecast(bank, papers, Way(TODAY, TODAY + days, capacity, **fields), extra)


states = st.one_of(st.just(NEW), st.builds(met, st.floats(0.1, 900), st.integers(0, 90)))
questions = st.builds(
    BankQuestion,
    question=st.integers(1, 10**6),
    topics=st.frozensets(st.integers(1, 6), min_size=1, max_size=3),
    chance=st.sampled_from([0.0, 0.04, 0.25, 0.5]),
    state=states,
    examined=st.booleans(),
    asked=st.booleans(),
)
banks = st.lists(questions, max_size=15)
days = st.integers(0, 40)
capacities = st.integers(1, 40)


@given(banks, days, capacities)
def test_every_figure_lies_between_guessing_and_full_marks_and_within_its_interval(bank, left, cap):
    found = told(bank, days=left, capacity=cap, papers=(LAW, ABILITY))
    for marks in (found.planned, found.stopped, found.longer):
        assert found.floor - 1e-6 <= marks.expected <= marks.total + 1e-6
        assert 0 <= marks.low <= marks.expected <= marks.high + 1e-6 <= marks.total + 2e-6


@given(banks, days, capacities, st.integers(1, 60))
def test_ten_more_minutes_never_bring_less_and_stopping_never_more(bank, left, cap, extra):
    found = told(bank, days=left, capacity=cap, extra=extra)
    assert found.stopped.expected <= found.planned.expected + 1e-6
    assert found.planned.expected <= found.longer.expected


@given(banks, days, capacities)
def test_stronger_memories_promise_no_less_to_whoever_stops(bank, left, cap):
    stronger = [
        replace(one, state=met(2 * one.state.memory.stability, TODAY - one.state.last_day))
        if one.state.memory
        else one
        for one in bank
    ]
    weak, strong = (told(one, days=left, capacity=cap).stopped for one in (bank, stronger))
    assert weak.expected <= strong.expected + 1e-9


@given(banks, days, capacities)
def test_the_papers_add_up_to_the_exam(bank, left, cap):
    found = told(bank, days=left, capacity=cap, papers=(LAW, ABILITY))
    parts = [one.marks for one in found.papers]
    assert sum(one.expected for one in parts) == pytest.approx(found.planned.expected)
    assert sum(one.total for one in parts) == found.planned.total == 200
    assert [one.paper for one in found.papers] == [1, 2]


@given(banks, days, capacities)
def test_a_feasible_plan_leaves_nothing_out_and_another_says_how_much(bank, left, cap):
    found = told(bank, days=left, capacity=cap)
    assert found.met <= found.will_meet <= found.total <= len(bank)
    assert sum(one.questions for one in found.leave_out) == found.total - found.will_meet
    assert (found.needed == cap) == (not found.leave_out)


def test_without_a_question_the_paper_is_guessed():
    found = told([])
    assert found.planned.expected == pytest.approx(floor_of(SECTIONS))
    assert found.papers[0].covered == 0
    assert found.total == 0


def test_whoever_knows_all_of_a_covered_syllabus_is_near_full_marks():
    bank = [question(n, topic=1 + n % 4, state=met(20_000.0)) for n in range(80)]
    marks = told(bank).planned
    assert marks.expected > 99
    assert marks.high == pytest.approx(100, abs=0.5)


def test_topics_without_questions_are_guessed():
    half = [question(n, topic=1 + n % 2, state=met(20_000.0)) for n in range(80)]
    found = told(half)
    floor = floor_of(SECTIONS)
    assert found.planned.expected == pytest.approx((floor + 100) / 2, abs=0.5)
    assert (found.papers[0].covered, found.papers[0].topics) == (2, 4)


def test_what_will_not_be_met_is_guessed():
    bank = [question(n) for n in range(400)]
    few, all_met = told(bank, days=20, capacity=10), told(bank, days=20, capacity=200)
    assert few.will_meet < all_met.will_meet == 400
    assert few.planned.expected < all_met.planned.expected - 5
    assert few.stopped.expected == pytest.approx(few.floor)


def test_what_lies_beyond_the_cut_off_brings_nothing_and_covers_nothing():
    bank = [question(n, topic=1, state=met(500.0), examined=False) for n in range(30)]
    found = told(bank)
    assert found.planned.expected == pytest.approx(found.floor)
    assert found.papers[0].covered == 0
    assert covered_topics(bank, LAW.topics) == {}


def test_a_lucky_guess_is_taken_off_recall():
    sure = [question(n, state=met(8.0, 8)) for n in range(40)]
    lucky = [replace(one, chance=0.5) for one in sure]
    blind = [replace(one, chance=0.0) for one in sure]
    by_chance = [told(bank).stopped.expected for bank in (lucky, sure, blind)]
    assert by_chance == sorted(by_chance)
    assert len(set(by_chance)) == 3


def test_a_small_bank_is_less_certain_than_a_large_one():
    small, large = ([question(n, state=met(8.0, 2)) for n in range(size)] for size in (4, 400))
    narrow, wide = told(large).stopped, told(small).stopped
    assert wide.high - wide.low > narrow.high - narrow.low
    assert wide.expected == pytest.approx(narrow.expected)


def test_a_plan_too_large_for_the_day_names_the_day_that_would_do():
    bank = [question(n) for n in range(600)]
    found = told(bank, days=60, capacity=8)
    assert found.needed is not None
    assert found.will_meet < found.total == 600
    assert told(bank, days=60, capacity=found.needed).will_meet == 600
    assert told(bank, days=60, capacity=found.needed - 1).will_meet < 600


def test_no_day_is_long_enough_for_too_much_on_the_eve():
    assert told([question(n) for n in range(LARGEST_CAPACITY + 1)], days=1).needed is None


def test_first_goes_what_is_not_examined_then_what_brings_least():
    beyond = [question(n, topic=2, examined=False) for n in (1, 2)]
    crowded = [question(n, topic=1) for n in range(10, 20)]
    rare = [question(n, topic=3) for n in range(30, 32)]
    found = told([*beyond, *crowded, *rare], days=1, capacity=5)
    span = 100 - floor_of(SECTIONS)
    assert found.leave_out == (
        LeftOut(None, 2, 0.0),
        LeftOut(1, 7, pytest.approx(7 / 10 / 4 * span)),
    )


def test_what_the_learner_set_aside_is_neither_promised_nor_missed():
    found = told([question(1, asked=False), question(2)], days=20)
    assert (found.will_meet, found.total, found.leave_out) == (1, 1, ())


def test_on_the_day_itself_the_plan_has_nothing_left_to_add():
    bank = [question(1, state=met(5.0, 3)), question(2)]
    found = told(bank, days=0)
    assert found.planned == found.stopped == found.longer


def test_more_a_day_than_an_enrolment_may_ask_is_not_reckoned_with():
    bank = [question(n) for n in range(LARGEST_CAPACITY + 50)]
    found = told(bank, days=1, capacity=LARGEST_CAPACITY - 1, extra=500)
    longest = told(bank, days=1, capacity=LARGEST_CAPACITY)
    assert found.longer.expected == pytest.approx(longest.planned.expected)


def test_an_exam_that_is_past_and_an_exam_without_a_paper_have_no_forecast():
    with pytest.raises(ValueError, match="past"):
        told([], days=-1)
    with pytest.raises(ValueError, match="without a paper"):
        told([], papers=())


@given(banks, days, capacities, capacities)
def test_a_longer_day_meets_no_fewer(bank, left, one, other):
    # Its marks may be fewer: a card that had to wait is reviewed nearer to the exam.
    less, more = (told(bank, days=left, capacity=cap) for cap in sorted((one, other)))
    assert less.will_meet <= more.will_meet
