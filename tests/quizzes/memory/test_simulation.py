"""The simulation gives the measured table, and bears out what the app's policy claims.

The table's figures are of another draw of the same chances: recall is asserted to within 0.002,
reviews to within 2 %, the busiest day to within 10 %. That of the last week is left out: the
table does not say how it spread everything over its seven days, and evenly gives 133, not 194.
"""

import numpy as np
import pytest

from quizzes.memory import arrays
from quizzes.memory.policy import HEAD_START, LAST_LOOKS, LEAST_GAIN
from quizzes.memory.replay import HIGHEST_RETENTION
from quizzes.memory.simulation import OURS, POLICIES, Setup, compare, expected_marks, run
from quizzes.memory.strategies import Wanted

TABLE = {
    "constant-0.90": (0.945, 2422, 78),
    "constant-0.95": (0.972, 3676, 109),
    "capped-0.90": (0.991, 3023, 636),
    "last-week": (0.967, 2213, None),
    "ramp": (0.972, 2440, 104),
}
ELSEWHERE = [
    Setup(seed=7),
    Setup(sigma=0.2),
    Setup(sigma=0.6),
    Setup(days=90),
    Setup(questions=300, days=30, replicates=80),
]


@pytest.fixture(scope="module")
def results():
    return {one.policy: one for one in compare(Setup())}


@pytest.mark.parametrize("policy", TABLE)
def test_the_measured_table_is_reproduced(results, policy):
    recall, reviews, peak = TABLE[policy]
    course = results[policy].course
    assert course.recall == pytest.approx(recall, abs=0.002)
    assert course.reviews == pytest.approx(reviews, rel=0.02)
    assert peak is None or course.peak == pytest.approx(peak, rel=0.1)


def test_ours_recalls_as_much_as_a_constant_095_with_a_third_fewer_reviews(results):
    ours, constant = results[OURS].course, results["constant-0.95"].course
    assert ours.recall >= constant.recall
    assert ours.reviews <= 0.67 * constant.reviews
    assert ours.peak <= constant.peak


def test_ours_earns_more_marks_than_any_other_at_the_same_minutes(results):
    marks = {name: one.marks for name, one in results.items()}
    assert marks.pop(OURS) > max(marks.values())


@pytest.fixture(scope="module", params=ELSEWHERE, ids=str)
def elsewhere(request):
    return {one.policy: one for one in compare(request.param)}


def test_recall_and_load_hold_for_other_seeds_errors_and_exams(elsewhere):
    ours, constant = elsewhere[OURS].course, elsewhere["constant-0.95"].course
    assert ours.recall >= constant.recall
    assert ours.reviews <= 0.67 * constant.reviews
    assert ours.peak <= constant.peak


def test_no_other_policy_earns_more_for_the_same_minutes_elsewhere(elsewhere):
    """Ours leads by 0.2 marks and more, and draws level at 300 questions in 30 days."""
    marks = {name: one.marks for name, one in elsewhere.items()}
    assert marks.pop(OURS) > max(marks.values()) - 0.05


def by_gain(today):
    """Ours, with the looks of the last days taken in order of gain."""
    if not LAST_LOOKS.is_final(today.left):
        return POLICIES[OURS](today)
    gain = arrays.looks(today.memories, today.last, today.day, today.exam_day, today.weights).gain
    earliest = today.last + today.interval(HIGHEST_RETENTION)
    worth = today.met & (earliest <= today.day) & (gain >= LEAST_GAIN)
    place = arrays.rank(np.where(worth, -gain, np.inf))
    share = np.ceil(HEAD_START * worth.sum(axis=1, keepdims=True) / today.left)
    return Wanted(worth & (place < share), place)


@pytest.mark.parametrize("missed", [0, 0.15])
def test_spreading_the_last_looks_by_fading_earns_more_than_taking_them_by_gain(missed):
    setup = Setup(missed=missed)
    fading, gain = (run(setup, one, minutes=20) for one in (POLICIES[OURS], by_gain))
    assert expected_marks(fading.recall) > expected_marks(gain.recall) + 0.5


def test_a_missed_day_has_no_reviews():
    small = {"questions": 40, "days": 20, "replicates": 1, "seed": 3}
    course = run(Setup(**small, missed=0.3), POLICIES[OURS])
    whole = run(Setup(**small), POLICIES[OURS])
    assert sum(load == 0 for load in course.loads) > sum(load == 0 for load in whole.loads)
    assert run(Setup(**small, missed=1), POLICIES[OURS]).loads == (0,) * 20


def test_the_same_seed_gives_the_same_figures_and_another_one_others():
    small = Setup(questions=40, days=20, replicates=2)
    assert compare(small) == compare(small)
    other = Setup(questions=40, days=20, replicates=2, seed=2)
    assert compare(small) != compare(other)


@pytest.mark.parametrize("policy", POLICIES)
def test_no_day_takes_more_than_its_minutes(policy):
    setup = Setup(questions=200, days=30, replicates=3)
    course = run(setup, POLICIES[policy], minutes=10)
    assert course.minutes <= 10
    assert course.peak <= 30
    assert run(setup, POLICIES[policy]).minutes > 10


def test_every_question_is_introduced_by_ten_days_before_the_exam():
    setup = Setup(questions=200, days=30, sigma=0, replicates=2)
    course = run(setup, POLICIES["constant-0.90"])
    assert len(course.recalls) == len(course.loads) == setup.days
    assert course.recalls[-1] == pytest.approx(course.recall)
    short = run(setup, POLICIES["constant-0.90"], minutes=1)
    assert short.recalls[-1] > 0.7 > short.recall


def test_a_day_without_time_leaves_nothing_to_recall():
    course = run(Setup(questions=20, days=12, replicates=1), POLICIES["ramp"], minutes=0.1)
    assert (course.recall, course.reviews, set(course.recalls)) == (0, 0, {0.0})


@pytest.mark.parametrize(
    ("recall", "marks"),
    [(1.0, 100), (0.0, 60 / 4 + 20 * 0.224), (0.5, (100 + 15 + 20 * 0.224) / 2)],
)
def test_what_is_not_recalled_is_guessed(recall, marks):
    assert expected_marks(recall) == pytest.approx(marks)


@pytest.mark.parametrize(
    "fields",
    [
        *({"questions": 0}, {"replicates": 0}, {"days": 10}),
        *({"sigma": -0.1}, {"sigma": float("nan")}, {"sigma": float("inf")}, {"seed": -1}),
        *({"missed": -0.1}, {"missed": 1.1}, {"missed": float("nan")}),
    ],
)
def test_what_cannot_be_simulated_is_refused(fields):
    with pytest.raises(ValueError, match=r"needs|must"):
        Setup(**fields)
