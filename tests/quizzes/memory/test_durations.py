"""Whether the time a right answer took should be a grade, on reviews of a real person.

It tells something of the next recall that FSRS-6 does not know, and yet neither Easy for the
fast nor Hard for the slow predicts better than Good for all: see ``quizzes.memory.grading``.
"""

import csv
import math
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import mean, stdev

import pytest

from quizzes.memory.days import local_day
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, first, retrievability, step

pytestmark = pytest.mark.shared

DAY_STARTS = 7  # UTC


@dataclass(frozen=True)
class Timed:
    """One review; ``took`` in milliseconds."""

    day: int
    card: str
    grade: Grade
    took: int


@dataclass(frozen=True)
class Predicted:
    """The recall predicted on a later day, whether it came, and the answer before it."""

    recall: float
    recalled: bool
    before: Timed

    @property
    def loss(self) -> float:
        return -math.log(self.recall if self.recalled else 1 - self.recall)


@pytest.fixture(scope="module")
def reviews(shared) -> list[Timed]:
    return read(shared / "data" / "reviews_josh.csv")


def read(path: Path) -> list[Timed]:
    with path.open(newline="") as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["review_time"])
    return [
        Timed(
            local_day(datetime.fromisoformat(row["review_time"]), "UTC", DAY_STARTS),
            row["card_id"],
            Grade(int(row["review_rating"])),
            int(row["review_duration"]),
        )
        for row in rows
    ]


def bounds(reviews) -> tuple[int, int]:
    """The times that part the fastest and the slowest tenth of right answers off."""
    right = sorted(one.took for one in reviews if one.grade > Grade.AGAIN)
    return right[len(right) // 10], right[len(right) * 9 // 10]


def predicted(reviews, regraded=None) -> list[Predicted]:
    """Predictions of the day-spaced reviews, with the grades that memory is told changed."""
    memory, before, made = {}, {}, []
    for one in reviews:
        grade = regraded(one) if regraded else one.grade
        if one.card not in memory:
            memory[one.card] = first(grade)
        else:
            last = before[one.card]
            elapsed = one.day - last.day
            if elapsed:
                recall = retrievability(memory[one.card], elapsed, DEFAULT_WEIGHTS)
                made.append(Predicted(recall, one.grade > Grade.AGAIN, last))
            memory[one.card] = step(memory[one.card], grade, elapsed)
        before[one.card] = one
    return made


def later_losses(reviews, regraded=None) -> list[float]:
    made = predicted(reviews, regraded)
    return [one.loss for one in made[int(len(made) * 0.8) :]]


def surplus(predictions) -> float:
    """How much oftener it was recalled than predicted."""
    return mean(one.recalled for one in predictions) - mean(one.recall for one in predictions)


def test_a_fast_right_answer_is_recalled_oftener_than_predicted_and_a_slow_one_less(reviews):
    after_right = [one for one in predicted(reviews) if one.before.grade > Grade.AGAIN]
    fast, slow = bounds(reviews)
    after_fast = [one for one in after_right if one.before.took < fast]
    after_slow = [one for one in after_right if one.before.took >= slow]
    assert [round(surplus(some), 3) for some in (after_fast, after_slow)] == [0.038, -0.034]


def test_grades_by_duration_predict_no_better_than_good_for_every_right_answer(reviews):
    # The times to part by are learnt from what the later fifth does not hold.
    fast, slow = bounds(reviews[: int(len(reviews) * 0.8)])
    good = later_losses(reviews)
    easy = later_losses(reviews, lambda one: changed(one, Grade.EASY, one.took <= fast))
    hard = later_losses(reviews, lambda one: changed(one, Grade.HARD, one.took >= slow))
    losses = [round(mean(losses), 4) for losses in (good, easy, hard)]
    assert losses == [0.4519, 0.4569, 0.4514]
    gains = [mine - theirs for mine, theirs in zip(good, hard, strict=True)]
    assert 0 < mean(gains) < 0.5 * stdev(gains) / math.sqrt(len(gains))


def changed(one: Timed, grade: Grade, applies: bool) -> Grade:
    return grade if applies and one.grade is Grade.GOOD else one.grade
