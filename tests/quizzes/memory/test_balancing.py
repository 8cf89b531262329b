import random
from collections import Counter
from dataclasses import replace
from statistics import mean, pstdev

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.memory.balancing import Candidate, Plan, plan, slack_days
from quizzes.memory.fsrs6 import (
    DEFAULT_WEIGHTS,
    Grade,
    Memory,
    first,
    retrievability,
    step,
    weights_of,
)
from quizzes.memory.policy import (
    CONSTANT,
    LAST_LOOKS,
    LEAST_GAIN,
    RetentionPolicy,
    is_due,
    look,
    looks_today,
    new_allowance,
    next_due,
)
from quizzes.memory.replay import NEW, CardState, earliest_day

TODAY = 739_700
EVE = {"exam_day": TODAY + 1}


def state_of(stability: float, ago: int) -> CardState:
    memory = Memory(stability, 5.0)
    return CardState(memory, TODAY - ago, 1, 0, earliest_day(memory, TODAY - ago))


def met(question: int, stability: float, ago: int, group: str = "", article: str = "", family=""):
    state = state_of(stability, ago)
    return Candidate(question + 1000, question, group, article, state, family=family)


def unseen(question: int, group: str = "", article: str = "", first: bool = False):
    return Candidate(None, question, group, article, first=first)


def numbers(candidates) -> list[int]:
    return [one.question_id for one in candidates]


def plan_of(*candidates: Candidate, **changes) -> Plan:
    return plan(candidates, **{"today": TODAY, "policy": CONSTANT, **changes})


names = st.sampled_from(["", "a", "b", "c", "d"])
states = st.one_of(
    st.just(None), st.just(NEW), st.builds(state_of, st.floats(0.1, 400), st.integers(0, 60))
)


@st.composite
def pools(draw):
    parts = st.tuples(names, names, states, st.booleans(), names)
    made = draw(st.lists(parts, max_size=25))
    return [
        Candidate(None if parts[2] is None else number, number, *parts)
        for number, parts in enumerate(made, start=1)
    ]


capacities = st.one_of(st.none(), st.integers(0, 20))
allowances = st.integers(0, 12)
exams = st.one_of(st.none(), st.integers(TODAY, TODAY + 40))
rules = st.sampled_from([CONSTANT, LAST_LOOKS])


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
    asking = RetentionPolicy(undated=0.95)
    assert numbers(plan_of(card, policy=asking).reviews) == [1]


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


def test_a_new_value_goes_before_spreading_over_articles():
    made = plan_of(
        unseen(1),
        unseen(2, article="a", first=True),
        unseen(3, article="a", first=True),
        allowance=2,
    )
    assert numbers(made.new) == [2, 3]


@pytest.mark.parametrize("left", [None, 40, 8, 1])
def test_a_new_value_comes_on_a_full_day_before_the_reviews_are_cut(left):
    pool = [met(number, 5, 30) for number in range(1, 41)]
    others = [unseen(number) for number in range(50, 55)]
    exam = {"exam_day": None if left is None else TODAY + left}
    full = {"capacity": 30, "policy": LAST_LOOKS, **exam}
    for allowance in (0, 10):
        made = plan_of(*pool, unseen(60, first=True), *others, allowance=allowance, **full)
        assert made.new[0].question_id == 60
        assert len(made.reviews) + len(made.new) <= 30


def test_a_new_value_does_not_come_on_the_day_of_the_exam():
    assert plan_of(unseen(1, first=True), allowance=5, capacity=9, exam_day=TODAY).new == ()


def test_new_values_fill_a_day_at_most_and_are_of_the_days_new_questions():
    values = [unseen(number, first=True) for number in range(1, 9)]
    made = plan_of(met(20, 5, 30), unseen(30), *values, capacity=4, done=1)
    assert (numbers(made.new), made.reviews, numbers(made.postponed)) == ([1, 2, 3], (), [20])
    made = plan_of(unseen(30), unseen(31), *values[:2], capacity=9, allowance=3)
    assert numbers(made.new) == [1, 2, 30]


def test_an_easy_day_leaves_the_places_of_the_days_to_come():
    """Ten weak cards gain most and can be left for the eve, as two days of ten follow."""
    strong = [met(number, 90, 60) for number in range(1, 21)]
    weak = [met(number, 4, 9) for number in range(21, 31)]
    asked = last_looks(*strong, *weak, left=3, capacity=4, usual=10).reviews
    assert max(numbers(asked)) <= 20
    asked = last_looks(*strong, *weak, left=3, capacity=4).reviews
    assert min(numbers(asked)) > 20


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
    assert numbers(plan_of(*pool, capacity=2, **EVE).reviews) == [1, 2]
    assert numbers(plan_of(*pool, capacity=9, **EVE).reviews) == [1, 2, 3]


def test_a_last_look_keeps_new_siblings_away():
    strong = met(1, 60, 29, group="a")
    made = plan_of(strong, unseen(2, "a"), unseen(3, "b"), allowance=2, **EVE)
    assert (numbers(made.reviews), numbers(made.new)) == ([1], [3])


def test_a_last_look_left_out_is_not_a_debt():
    assert plan_of(met(1, 60, 20), capacity=0, **EVE).postponed == ()


@pytest.mark.parametrize("policy", [CONSTANT, LAST_LOOKS])
def test_no_last_look_goes_to_what_is_surely_known(policy):
    assert plan_of(met(1, 3000, 2), policy=policy, **EVE).reviews == ()


def last_looks(*pool, left, **changes):
    return plan_of(*pool, policy=LAST_LOOKS, exam_day=TODAY + left, **changes)


def gain(one, left=1):
    return look(one.state.memory, one.state.last_day, TODAY, TODAY + left).gain


def test_in_the_last_days_an_even_share_is_looked_at_and_a_little_more():
    pool = [met(number, 20 + number, 15) for number in range(40)]
    assert len(last_looks(*pool, left=8).reviews) == looks_today(40, 8) == 6
    worthwhile = sum(gain(one) >= LEAST_GAIN for one in pool)
    assert len(last_looks(*pool, left=1).reviews) == worthwhile > 20


def test_what_keeps_until_the_exam_is_looked_at_first_and_what_fades_is_left_for_the_eve():
    weak = [met(number, 2, 4) for number in range(10)]
    strong = [met(number, 40, 20) for number in range(10, 20)]
    asked = numbers(last_looks(*weak, *strong, left=8).reviews)
    assert asked
    assert min(asked) >= 10


def test_last_looks_of_one_article_are_kept_apart_where_there_are_others():
    pool = [met(number, 20 + number / 10, 15, article=f"{number // 4}") for number in range(40)]
    asked = last_looks(*pool, left=8).reviews
    assert len(asked) == looks_today(40, 8) == 6
    assert len({one.article for one in asked}) == 3


def test_last_looks_of_one_article_alone_do_not_pile_up_on_the_eve():
    pool = [met(number, 20 + number / 10, 15, article="only") for number in range(40)]
    assert len(last_looks(*pool, left=8).reviews) == looks_today(40, 8)


def test_where_places_are_short_they_go_to_what_gains_most():
    pool = [met(number, 5 + 3 * number, 20) for number in range(30)]
    made = last_looks(*pool, left=1, capacity=10)
    best = sorted(pool, key=lambda one: -gain(one))[:10]
    assert sorted(numbers(made.reviews)) == sorted(numbers(best))


def test_answered_looks_count_for_the_share_of_the_day():
    pool = [met(number, 20 + number, 15) for number in range(40)]
    asked = last_looks(*pool, left=8).reviews
    rest = [one for one in pool if one not in asked[:4]]
    again = last_looks(*rest, left=8, capacity=30, done=4, taken=asked[:4])
    assert len(again.reviews) == 2


@given(pools(), st.integers(1, 8))
def test_a_last_look_always_gains_something(pool, left):
    for one in last_looks(*pool, left=left).reviews:
        assert gain(one, left) >= LEAST_GAIN


def test_before_an_exam_new_questions_take_the_place_of_reviews_that_gain_less():
    pool = [met(1, 5, 9), met(2, 5, 9), unseen(3), unseen(4)]
    made = plan_of(*pool, capacity=3, allowance=2, exam_day=TODAY + 30)
    assert (len(made.reviews), numbers(made.new)) == (1, [3, 4])
    assert len(made.postponed) == 1


@pytest.mark.parametrize(("questions", "days", "capacity"), [(120, 30, 12), (200, 30, 10)])
def test_whoever_has_little_time_still_meets_every_question_before_the_exam(
    questions, days, capacity
):
    chance, states = random.Random(1), dict.fromkeys(range(questions), NEW)
    for day in range(days):
        pool = [
            Candidate(number, number, state=state)
            for number, state in states.items()
            if state is NEW or state.earliest_day <= day
        ]
        unseen = sum(state is NEW for state in states.values())
        allowance = new_allowance(unseen, days - day, capacity)
        made = plan(pool, today=day, exam_day=days, capacity=capacity, allowance=allowance)
        assert len(made.reviews) + len(made.new) <= capacity
        for one in (*made.reviews, *made.new):
            states[one.question_id] = answered(one.state, day, chance)
    assert NEW not in states.values()


def test_new_questions_yield_to_reviews_that_gain_more():
    hard_to_begin = weights_of([0.001] * 4 + list(DEFAULT_WEIGHTS.values[4:]))
    pool = [met(1, 5, 80), met(2, 5, 80), unseen(9)]
    day = {"left": 1, "capacity": 2, "allowance": 1}
    assert numbers(last_looks(*pool, **day).new) == [9]
    made = last_looks(*pool, **day, weights=hard_to_begin)
    assert (numbers(made.reviews), made.new) == ([1, 2], ())


def test_a_review_keeps_its_place_when_nothing_new_can_take_it():
    pool = [met(1, 5, 9), met(2, 5, 9), met(3, 5, 9, group="a"), unseen(4, "a"), unseen(5, "a")]
    made = plan_of(*pool, capacity=3, allowance=2, exam_day=TODAY + 30)
    assert len(made.reviews) + len(made.new) == 3


def test_cards_that_may_wait_are_moved_off_a_heavy_day():
    today = [met(number, 20, 20) for number in range(30)]
    made = plan_of(*today)
    assert (len(made.reviews), len(made.postponed)) == (10, 20)
    stuck = [met(number, 2, 2) for number in range(30)]
    assert len(plan_of(*stuck).reviews) == 30


def test_a_light_day_takes_cards_of_a_heavy_one_ahead():
    tomorrow = [met(number, 20, 19) for number in range(70)]
    assert len(plan_of(*tomorrow).reviews) == 10
    assert len(plan_of(*tomorrow[:69]).reviews) == 0


def test_no_card_is_moved_beyond_its_slack():
    late = [met(number, 20, 22) for number in range(30)]
    early = [met(number, 20, 17) for number in range(70)]
    assert len(plan_of(*late).reviews) == 30
    assert plan_of(*early).reviews == ()


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_weekly_batches_make_no_waves(seed):
    loads = loads_of_weekly_batches(seed)
    assert pstdev(loads) < 0.2 * mean(loads)


def loads_of_weekly_batches(seed):
    """Questions a day, from the fifth week on, of a learner who gets 70 new ones a week."""
    chance, states, loads = random.Random(seed), {}, []
    for day in range(70):
        if day % 7 == 0:
            states |= dict.fromkeys(range(len(states), len(states) + 70), NEW)
        pool = [
            Candidate(number, number, state=state)
            for number, state in states.items()
            if state is NEW or state.earliest_day <= day
        ]
        waiting = sum(state is NEW for state in states.values())
        allowance = new_allowance(waiting, None, 200)
        made = plan(pool, today=day, policy=CONSTANT, capacity=200, allowance=allowance)
        loads.append(len(made.reviews) + len(made.new))
        for one in (*made.reviews, *made.new):
            states[one.question_id] = answered(one.state, day, chance)
    return loads[28:]


def answered(state, day, chance):
    if state is NEW:
        memory = first(Grade.GOOD if chance.random() < 0.75 else Grade.AGAIN)
    else:
        elapsed = day - state.last_day
        known = retrievability(state.memory, elapsed, DEFAULT_WEIGHTS)
        grade = Grade.GOOD if chance.random() < known else Grade.AGAIN
        memory = step(state.memory, grade, elapsed)
    return CardState(memory, day, 1, 0, earliest_day(memory, day))


def test_facts_that_are_mistaken_for_each_other_are_first_apart():
    made = plan_of(met(1, 6, 6, "2000", family="a"), met(2, 5, 5, "3000", family="a"))
    assert (numbers(made.reviews), numbers(made.postponed)) == ([1], [2])
    made = plan_of(unseen(1, "2000"), met(2, 5, 9, "3000", family="a"), allowance=1)
    assert numbers(made.new) == [1]


def test_new_questions_of_one_family_come_apart_where_there_are_others():
    pool = [Candidate(None, number, f"{number}", family="a") for number in range(3)]
    assert numbers(plan_of(*pool, unseen(9), allowance=2).new) == [0, 9]
    assert numbers(plan_of(*pool, allowance=2).new) == [0, 1]


def test_once_both_are_known_they_are_asked_side_by_side():
    pool = [
        met(1, 10, 12, "2000", "one", family="a"),
        met(2, 10, 11, "5000", "two", family="b"),
        met(3, 20, 15, "3000", "one", family="a"),
        met(4, 20, 15, "3000", "one", family="b"),
    ]
    assert numbers(plan_of(*pool).reviews) == [1, 3, 2]


def test_a_contrast_comes_early_only_when_half_of_its_interval_has_passed():
    asked = met(1, 10, 11, "2000", family="a")
    assert numbers(plan_of(asked, met(2, 40, 20, "3000", family="a")).reviews) == [1, 2]
    assert numbers(plan_of(asked, met(2, 40, 19, "3000", family="a")).reviews) == [1]


def test_a_contrast_needs_room_in_the_day():
    pool = met(1, 10, 11, "2000", family="a"), met(2, 40, 30, "3000", family="a")
    assert numbers(plan_of(*pool, capacity=1).reviews) == [1]


def test_one_question_is_asked_with_one_contrast():
    pool = [met(number, 40, 30, f"{number}", family="a") for number in range(2, 6)]
    made = plan_of(met(1, 10, 11, "2000", family="a"), *pool)
    assert numbers(made.reviews) == [1, 2]


@given(pools(), capacities, allowances, exams, rules, st.data())
def test_the_same_candidates_give_the_same_plan_in_whatever_order(
    pool, capacity, allowance, exam, policy, data
):
    asked = {"capacity": capacity, "allowance": allowance, "exam_day": exam, "policy": policy}
    assert plan_of(*data.draw(st.permutations(pool)), **asked) == plan_of(*pool, **asked)


@given(pools(), capacities, allowances, exams)
def test_nothing_due_is_lost_or_asked_twice(pool, capacity, allowance, exam):
    made = plan_of(*pool, capacity=capacity, allowance=allowance, exam_day=exam)
    everything = numbers([*made.reviews, *made.new, *made.postponed])
    assert len(everything) == len(set(everything))
    due = {one.question_id for one in pool if is_due(one.state or NEW, TODAY, 0.9)}
    assert due <= set(numbers([*made.reviews, *made.postponed]))
    assert due >= set(numbers(made.postponed))


@given(pools(), capacities, allowances, exams, rules)
def test_a_day_holds_no_more_than_its_capacity(pool, capacity, allowance, exam, policy):
    asked = {"capacity": capacity, "allowance": allowance, "exam_day": exam, "policy": policy}
    made = plan_of(*pool, **asked)
    assert sum(not one.first for one in made.new) <= allowance
    assert capacity is None or len(made.reviews) + len(made.new) <= capacity


@given(pools(), capacities, allowances)
def test_siblings_meet_only_where_one_could_not_wait(pool, capacity, allowance):
    made = plan_of(*pool, capacity=capacity, allowance=allowance)
    seen = Counter(one.group for one in made.new if one.first and one.group)
    assert set(seen.values()) <= {1}
    for one in made.reviews:
        overrun = TODAY - next_due(one.state, one.state.last_day + 1)
        days = next_due(one.state, one.state.last_day + 1) - one.state.last_day
        if overrun < slack_days(days):
            assert not seen[one.group]
        seen[one.group] += bool(one.group)
    for one in made.new:
        if one.first:
            continue
        assert not seen[one.group]
        seen[one.group] += bool(one.group)


@given(pools())
def test_reviews_are_in_order_of_recall(pool):
    recalls = [
        retrievability(one.state.memory, TODAY - one.state.last_day, DEFAULT_WEIGHTS)
        for one in plan_of(*(one for one in pool if not one.family)).reviews
    ]
    assert recalls == sorted(recalls)


@given(st.builds(state_of, st.floats(0.1, 400), st.integers(0, 60)), exams, rules)
def test_the_plan_asks_for_a_card_on_the_day_that_was_shown(state, exam, policy):
    card = Candidate(1, 1, state=state)
    shown = next_due(state, TODAY, exam, policy)
    for day in range(TODAY, min(shown, TODAY + 60) + 1):
        made = plan([card], today=day, policy=policy, exam_day=exam)
        assert bool(made.reviews) == (day == shown)


def test_what_was_overdue_when_weights_changed_is_asked_whatever_its_memory_says():
    one, other = met(1, 400.0, ago=5), met(2, 400.0, ago=5)
    assert numbers(plan_of(one, other).reviews) == []
    assert numbers(plan_of(replace(one, overdue=True), other).reviews) == [1]
