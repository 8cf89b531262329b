"""How well models of memory predict a log of reviews: FSRS-6 and what it is measured against.

The log is split by time: what a model takes from the past it takes from the earlier reviews, and
it is scored on the later ones. Only day-spaced reviews are predicted.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import numpy as np

from quizzes.memory.batch import Histories, Mask, Numbers, Whole, replay
from quizzes.memory.fitting import fit
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, INTERVAL_MAX
from quizzes.memory.replay import LoggedAnswer, counted
from quizzes.memory.scores import Bin, auc, calibration, log_loss, rmse_bins

EARLIER_SHARE = 0.8

# What Again, Hard, Good and Easy are on SM-2's scale of 0 to 5; below 3 the card starts anew.
_SM2_QUALITY = (1, 3, 4, 5)


class TooFewReviews(ValueError):
    """There are not two day-spaced reviews: one to learn from, and a later one to predict."""


@dataclass(frozen=True, slots=True)
class Review:
    """One graded answer.

    ``card`` tells cards apart (with the learner, where there are several); ``time`` gives the
    order; ``day`` is the number of the local day (``reviewed_on``, or as stored when it was
    written); ``grade`` is 1 to 4.
    """

    card: Hashable
    time: datetime
    day: int
    grade: int


@dataclass(frozen=True, slots=True)
class ReviewLog:
    """Histories, and ``order``: the places in them of all reviews in order of time."""

    histories: Histories
    order: Whole

    def split(self, share: float = EARLIER_SHARE) -> tuple[Whole, Whole]:
        """Return the places of the earlier day-spaced reviews and of the rest, in order of time.

        Raises ``TooFewReviews`` where one of the two would be empty.
        """
        spaced = self.order[self.histories.spaced[self.order]]
        earlier = int(len(spaced) * share)
        if not 0 < earlier < len(spaced):
            raise TooFewReviews(f"{len(spaced)} day-spaced reviews cannot be split")
        return spaced[:earlier], spaced[earlier:]


@dataclass(frozen=True, slots=True)
class Scores:
    """One model's predictions of the later reviews; see ``quizzes.memory.scores``."""

    model: str
    log_loss: float
    rmse_bins: float
    auc: float | None
    bins: list[Bin]


def reviewed_on(instant: datetime, day_starts: time) -> int:
    """Return the number of the day that an instant falls on, for days that start at one time.

    Both carry a zone, ``day_starts`` a fixed offset from UTC; a learner's own days, with a zone
    that changes its clocks, are ``days.local_day``. Raises ``ValueError`` without a zone.
    """
    if instant.tzinfo is None or day_starts.utcoffset() is None:
        raise ValueError("an instant and the start of a day need a zone")
    wall = instant.astimezone(day_starts.tzinfo)
    since_midnight = timedelta(
        hours=day_starts.hour, minutes=day_starts.minute, seconds=day_starts.second
    )
    return (wall - since_midnight).toordinal()


def log_of(reviews: Iterable[Review]) -> ReviewLog:
    """Lay out reviews, in whatever order they come; those of one instant keep theirs.

    As in ``replay``, a card's days never run backwards: an answer on an earlier local day (a
    flight westwards) is of the same day. Raises ``ValueError`` for a grade outside 1 to 4.
    """
    cards: dict[Hashable, list[tuple[int, int, int]]] = {}
    last_day: dict[Hashable, int] = {}
    for number, review in enumerate(sorted(reviews, key=lambda one: one.time)):
        gap = max(0, review.day - last_day.get(review.card, review.day))
        cards.setdefault(review.card, []).append((review.grade, gap, number))
        last_day[review.card] = last_day.get(review.card, review.day) + gap
    rows = np.array([row for card in cards.values() for row in card], dtype=np.int64)
    grades, gaps, numbers = rows.reshape(-1, 3).T
    lengths = np.array([len(card) for card in cards.values()], dtype=np.int64)
    return ReviewLog(Histories(grades, gaps, lengths), np.argsort(numbers))


def log_of_answers(cards: Mapping[Hashable, Iterable[LoggedAnswer]]) -> ReviewLog:
    """Lay out what counts of each card's log, as ``replay`` reads it: voids and regrades done."""
    return log_of(
        Review(card, answer.answered_at, answer.local_day, answer.grade)
        for card, rows in cards.items()
        for answer in counted(rows)
        if answer.grade is not None
    )


def evaluate(log: ReviewLog) -> list[Scores]:
    """Score each model on the later reviews.

    - ``default``: FSRS-6 with the published weights;
    - ``fitted``: with weights fitted to the earlier reviews, whether or not a gate would pass;
    - ``sm-2``: 0.9 to the power of (days gone / interval of SM-2, Wozniak 1990);
    - ``constant``: the share recalled of the earlier reviews.

    Raises ``TooFewReviews`` as ``ReviewLog.split``.
    """
    earlier, later = log.split()
    histories = log.histories
    share = histories.recalled[earlier].mean()
    predicted = {
        "default": replay(histories, DEFAULT_WEIGHTS).recall,
        "fitted": replay(histories, fit(histories, earlier)).recall,
        "sm-2": _by_sm2(histories),
        "constant": np.full(histories.grades.shape, share),
    }
    return [_scored(model, recall, histories, later) for model, recall in predicted.items()]


def _scored(model: str, recall: Numbers, histories: Histories, later: Whole) -> Scores:
    predicted, recalled = recall[later], histories.recalled[later]
    lapsed = histories.spaced & ~histories.recalled
    return Scores(
        model=model,
        log_loss=log_loss(predicted, recalled),
        rmse_bins=rmse_bins(
            predicted,
            recalled,
            gaps=histories.gaps[later],
            seen=_before(histories.spaced, histories)[later] + 2,
            lapses=_before(lapsed, histories)[later],
        ),
        auc=auc(predicted, recalled),
        bins=calibration(predicted, recalled),
    )


def _before(marked: Mask, histories: Histories) -> Whole:
    """Return how many of the same card's reviews before each one are marked."""
    running: Whole = np.cumsum(marked) - marked
    return running - np.repeat(running[histories.starts], histories.lengths)


def _by_sm2(histories: Histories) -> Numbers:
    """Return recall before each day-spaced review, ``nan`` elsewhere; same-day ones teach nothing.

    Intervals are not rounded, so that they differ as much as the ease does.
    """
    recall = np.full(histories.grades.shape, np.nan)
    spaced = histories.spaced
    for start, length in zip(histories.starts, histories.lengths, strict=True):
        interval, ease, streak = _after_sm2(0.0, 2.5, 0, histories.grades[start])
        for place in range(start + 1, start + length):
            if spaced[place]:
                recall[place] = 0.9 ** (histories.gaps[place] / interval)
                interval, ease, streak = _after_sm2(interval, ease, streak, histories.grades[place])
    return recall


def _after_sm2(interval: float, ease: float, streak: int, grade: int) -> tuple[float, float, int]:
    """Return interval (days), ease and answers right in a row after one more answer."""
    short = 5 - _SM2_QUALITY[grade - 1]
    if short > 2:
        interval, streak = 1.0, 0
    else:
        interval = (1.0, 6.0)[streak] if streak < 2 else min(interval * ease, INTERVAL_MAX)
        streak += 1
    return interval, max(1.3, ease + 0.1 - short * (0.08 + short * 0.02)), streak
