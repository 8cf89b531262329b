"""Reviews of a real person, as a log."""

import csv
from datetime import UTC, datetime, time
from pathlib import Path

from quizzes.memory.evaluation import Review, ReviewLog, log_of, reviewed_on

DAY_STARTS = time(7, tzinfo=UTC)


def read_log(path: Path) -> ReviewLog:
    with path.open(newline="") as file:
        return log_of([_review(row) for row in csv.DictReader(file)])


def _review(row: dict[str, str]) -> Review:
    instant = datetime.fromisoformat(row["review_time"])
    day = reviewed_on(instant, DAY_STARTS)
    return Review(row["card_id"], instant, day, int(row["review_rating"]))
