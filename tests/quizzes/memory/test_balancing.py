from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.balancing import Candidate, Plan, plan, slack_days
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Memory, retrievability
from quizzes.memory.policy import desired_retention, is_due, next_due
from quizzes.memory.replay import NEW, CardState, earliest_day

TODAY = 739_700


def state_of(stability: float, ago: int) -> CardState:
    memory = Memory(stability, 5.0)
    return CardState(memory, TODAY - ago, 1, 0, earliest_day(memory, TODAY - ago))


def met(question: int, stability: float, ago: int, group: str = "", article: str = ""):
    return Candidate(question + 1000, question, group, article, state_of(stability, ago))


def unseen(question: int, group: str = "", article: str = "", priority: int = 0):
    return Candidate(None, question, group, article, priority=priority)


def numbers(candidates) -> list[int]:
    return [one.question_id for one in candidates]


def plan_of(*candidates: Candidate, **changes) -> Plan:
    return plan(candidates, **{"today": TODAY, "desired": 0.9, **changes})


names = st.sampled_from(["", "a", "b", "c", "d"])
states = st.one_of(
    st.just(None), st.just(NEW), st.builds(state_of, st.floats(0.1, 400), st.integers(0, 60))
)


@st.composite
def pools(draw):
    made = draw(st.lists(st.tuples(names, names, states, st.integers(0, 1)), max_size=25))
    return [
        Candidate(None if state is None else number, number, group, article, state, priority)
        for number, (group, article, state, priority) in enumerate(made, start=1)
    ]


capacities = st.one_of(st.none(), st.integers(0, 20))
allowances = st.integers(0, 12)
exams = st.one_of(st.none(), st.integers(TODAY, TODAY + 40))


def test_what_is_least_remembered_comes_first():
    made = plan_of(met(1, 10, 11), met(2, 10, 30), met(3, 4, 30))
    assert numbers(made.reviews) == [3, 2, 1]


def test_ties_are_broken_by_the_question():
    made = plan_of(met(7, 5, 9), met(2, 5, 9), met(5, 5, 9))
    assert numbers(made.reviews) == [2, 5, 7]


def test_a_card_that_is_still_well_remembered_is_left_alone():
    made = plan_of(met(1, 30, 20))
    assert (made.reviews, made.postponed) == ((), ())


def test_a_higher_retention_asks_for_the_same_card_sooner():
    card = met(1, 30, 20)
    assert numbers(plan_of(card, desired=0.95).reviews) == [1]


def test_what_capacity_cuts_is_postponed_and_is_the_best_remembered():
    made = plan_of(met(1, 10, 11), met(2, 10, 30), met(3, 4, 30), capacity=2)
    assert numbers(made.reviews) == [3, 2]
    assert numbers(made.postponed) == [1]


@pytest.mark.parametrize("shared", [{"group": "a"}, {"article": "a"}])
def test_the_stronger_of_two_siblings_waits_for_tomorrow(shared):
    made = plan_of(met(1, 10, 10, **shared), met(2, 9, 10, **shared))
    assert numbers(made.reviews) == [2]
    assert numbers(made.postponed) == [1]


def test_a_sibling_that_has_waited_long_enough_is_asked_all_the_same():
    made = plan_of(met(1, 10, 11, group="a"), met(2, 9, 11, group="a"))
    assert numbers(made.reviews) == [2, 1]


def test_the_sibling_that_waited_comes_first_once_the_other_was_answered():
    tomorrow = {"today": TODAY + 1}
    made = plan_of(met(1, 10, 10, group="a"), met(2, 9, -1, group="a"), **tomorrow)
    assert numbers(made.reviews) == [1]


def test_siblings_with_short_intervals_cannot_be_kept_apart():
    made = plan_of(met(1, 1, 1, group="a"), met(2, 1, 1, group="a"))
    assert numbers(made.reviews) == [1, 2]


def test_on_the_eve_nobody_waits():
    siblings = met(1, 10, 10, group="a"), met(2, 9, 10, group="a")
    assert numbers(plan_of(*siblings, exam_day=TODAY + 1).reviews) == [2, 1]


def test_a_question_cut_by_capacity_keeps_no_sibling_away():
    made = plan_of(met(1, 3, 30, group="a"), met(2, 10, 10, group="b"), capacity=1)
    assert numbers(made.reviews) == [1]
    assert numbers(made.postponed) == [2]


@pytest.mark.parametrize(("days", "slack"), [(1, 0), (2, 0), (3, 1), (19, 1), (20, 2), (365, 36)])
def test_an_interval_may_be_overrun_by_a_tenth(days, slack):
    assert slack_days(days) == slack


def test_new_questions_come_up_to_the_allowance():
    made = plan_of(*(unseen(number) for number in range(9, 0, -1)), allowance=4)
    assert numbers(made.new) == [1, 2, 3, 4]


def test_nothing_new_comes_without_an_allowance():
    assert plan_of(unseen(1)).new == ()


def test_reviews_come_before_new_questions_when_the_day_is_short():
    made = plan_of(met(1, 5, 9), met(2, 5, 9), unseen(3), unseen(4), capacity=3, allowance=5)
    assert (numbers(made.reviews), numbers(made.new)) == ([1, 2], [3])


def test_two_questions_of_one_fact_are_never_introduced_together():
    made = plan_of(unseen(1, "a"), unseen(2, "a"), unseen(3, "b"), allowance=3)
    assert numbers(made.new) == [1, 3]


def test_new_questions_come_from_as_many_articles_as_there_are():
    pool = [unseen(number, article="long") for number in range(1, 6)]
    made = plan_of(*pool, unseen(6, article="short"), unseen(7, article="other"), allowance=5)
    assert numbers(made.new) == [1, 6, 7, 2, 3]


def test_one_article_alone_still_fills_the_first_day():
    pool = [unseen(number, f"fact {number}", "only") for number in range(1, 16)]
    assert numbers(plan_of(*pool, allowance=10).new) == list(range(1, 11))


def test_a_new_question_keeps_away_from_a_review_of_the_same_fact():
    made = plan_of(met(1, 5, 9, group="a"), unseen(2, "a"), unseen(3, "b"), allowance=2)
    assert numbers(made.new) == [3]


def test_priority_goes_before_spreading_over_articles():
    made = plan_of(
        unseen(1, priority=1), unseen(2, article="a"), unseen(3, article="a"), allowance=2
    )
    assert numbers(made.new) == [2, 3]


def test_a_card_whose_answers_were_all_undone_counts_as_new():
    undone = Candidate(5, 1, state=NEW)
    assert plan_of(undone, allowance=1).new == (undone,)


def test_what_was_taken_today_is_not_asked_again_and_keeps_siblings_away():
    done = met(1, 10, 10, group="a")
    made = plan_of(
        done, met(2, 10, 10, group="a"), unseen(3, "a"), unseen(4), taken=[done], allowance=2
    )
    assert (made.reviews, numbers(made.postponed), numbers(made.new)) == ((), [2], [4])


def test_the_eve_gives_spare_capacity_to_last_looks():
    pool = [met(1, 5, 9), met(2, 60, 30), met(3, 60, 29)]
    eve = {"desired": desired_retention(1), "exam_day": TODAY + 1}
    assert numbers(plan_of(*pool, capacity=2, **eve).reviews) == [1, 2]
    assert numbers(plan_of(*pool, capacity=9, **eve).reviews) == [1, 2, 3]


def test_a_last_look_keeps_new_siblings_away():
    strong = met(1, 60, 29, group="a")
    pool = strong, unseen(2, "a"), unseen(3, "b")
    made = plan_of(*pool, desired=desired_retention(1), exam_day=TODAY + 1, allowance=2)
    assert (numbers(made.reviews), numbers(made.new)) == ([1], [3])


def test_a_last_look_left_out_is_not_a_debt():
    strong = met(1, 60, 20)
    made = plan_of(strong, desired=desired_retention(1), exam_day=TODAY + 1, capacity=0)
    assert made.postponed == ()


def test_no_last_look_goes_to_what_is_surely_known():
    made = plan_of(met(1, 3000, 2), desired=desired_retention(1), exam_day=TODAY + 1)
    assert made.reviews == ()


@given(pools(), capacities, allowances, exams, st.data())
def test_the_same_candidates_give_the_same_plan_in_whatever_order(
    pool, capacity, allowance, exam, data
):
    asked = {"capacity": capacity, "allowance": allowance, "exam_day": exam}
    assert plan_of(*data.draw(st.permutations(pool)), **asked) == plan_of(*pool, **asked)


@given(pools(), capacities, allowances, exams)
def test_nothing_due_is_lost_or_asked_twice(pool, capacity, allowance, exam):
    made = plan_of(*pool, capacity=capacity, allowance=allowance, exam_day=exam)
    everything = numbers([*made.reviews, *made.new, *made.postponed])
    assert len(everything) == len(set(everything))
    due = {one.question_id for one in pool if is_due(one.state or NEW, TODAY, 0.9)}
    assert due <= set(numbers([*made.reviews, *made.postponed]))
    assert due >= set(numbers(made.postponed))


@given(pools(), capacities, allowances, exams)
def test_a_day_holds_no_more_than_its_capacity(pool, capacity, allowance, exam):
    made = plan_of(*pool, capacity=capacity, allowance=allowance, exam_day=exam)
    assert len(made.new) <= allowance
    assert capacity is None or len(made.reviews) + len(made.new) <= capacity


@given(pools(), capacities, allowances)
def test_siblings_meet_only_where_one_could_not_wait(pool, capacity, allowance):
    made = plan_of(*pool, capacity=capacity, allowance=allowance)
    seen = Counter()
    for one in made.reviews:
        overrun = TODAY - next_due(one.state, one.state.last_day + 1)
        days = next_due(one.state, one.state.last_day + 1) - one.state.last_day
        if overrun < slack_days(days):
            assert not seen[one.group]
        seen[one.group] += bool(one.group)
    for one in made.new:
        assert not seen[one.group]
        seen[one.group] += bool(one.group)


@given(pools())
def test_reviews_are_in_order_of_recall(pool):
    recalls = [
        retrievability(one.state.memory, TODAY - one.state.last_day, DEFAULT_WEIGHTS)
        for one in plan_of(*pool).reviews
    ]
    assert recalls == sorted(recalls)


@given(st.builds(state_of, st.floats(0.1, 400), st.integers(0, 60)), exams)
def test_the_plan_asks_for_a_card_on_the_day_that_was_shown(state, exam):
    card = Candidate(1, 1, state=state)
    shown = next_due(state, TODAY, exam)
    for day in range(TODAY, min(shown, TODAY + 60) + 1):
        left = None if exam is None or day > exam else exam - day
        made = plan([card], today=day, desired=desired_retention(left), exam_day=exam)
        assert bool(made.reviews) == (day == shown)
