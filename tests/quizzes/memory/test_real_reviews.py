"""The core against reviews of a real person: 1,205 cards over 190 days."""

import csv
import math
from datetime import datetime
from pathlib import Path

import pytest

from quizzes.memory.days import local_day
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, first, retrievability, step

DAY_STARTS = 7  # UTC


def read_reviews(path: Path) -> list[tuple[datetime, str, Grade]]:
    with path.open(newline="") as file:
        return sorted(
            (
                datetime.fromisoformat(row["review_time"]),
                row["card_id"],
                Grade(int(row["review_rating"])),
            )
            for row in csv.DictReader(file)
        )


def predictions(reviews: list[tuple[datetime, str, Grade]]) -> list[tuple[float, bool]]:
    """Return (predicted recall, recalled) of each day-spaced review, in order of time."""
    memory, last_day, made = {}, {}, []
    for instant, card, grade in reviews:
        day = local_day(instant, "UTC", DAY_STARTS)
        if card not in memory:
            memory[card] = first(grade)
        else:
            elapsed = day - last_day[card]
            if elapsed:
                recall = retrievability(memory[card], elapsed, DEFAULT_WEIGHTS)
                made.append((recall, grade != Grade.AGAIN))
            memory[card] = step(memory[card], grade, elapsed)
        last_day[card] = day
    return made


@pytest.mark.shared
def test_default_weights_predict_real_reviews_as_well_as_measured_elsewhere(shared):
    made = predictions(read_reviews(shared / "data" / "reviews_josh.csv"))
    later = made[int(len(made) * 0.8) :]
    losses = [-math.log(recall if recalled else 1 - recall) for recall, recalled in later]
    assert len(later) == 1_275
    assert sum(losses) / len(losses) == pytest.approx(0.4519, abs=0.0002)
