"""How well predicted recall agrees with what was recalled.

Everywhere ``predicted`` are chances of recall, shape (reviews,), and ``recalled`` says which of
the reviews were; there must be at least one.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from quizzes.memory.batch import Mask, Numbers, Whole

# A prediction of exactly 0 or 1 that fails would cost infinitely much.
_SURE = 1e-12


@dataclass(frozen=True, slots=True)
class Bin:
    """Reviews predicted from ``low`` to below ``high``: how many, and both means."""

    low: float
    high: float
    count: int
    predicted: float
    observed: float


def log_loss(predicted: Numbers, recalled: Mask) -> float:
    """Return the mean of -ln(the chance given to what happened); 0 is perfect, ln 2 a coin's."""
    chance = np.where(recalled, predicted, 1 - predicted)
    return float(-np.log(np.clip(chance, _SURE, 1)).mean())


def auc(predicted: Numbers, recalled: Mask) -> float | None:
    """Return the chance that a recalled review was given more recall than a forgotten one.

    Ties count half. ``None`` when all were recalled, or none. (Mann and Whitney 1947.)
    """
    right = int(recalled.sum())
    wrong = len(recalled) - right
    if not right or not wrong:
        return None
    _, place, count = np.unique(predicted, return_inverse=True, return_counts=True)
    mean_rank = np.cumsum(count) - (count - 1) / 2
    return float((mean_rank[place][recalled].sum() - right * (right + 1) / 2) / (right * wrong))


def rmse_bins(predicted: Numbers, recalled: Mask, gaps: Whole, seen: Whole, lapses: Whole) -> float:
    """Return the count-weighted root mean square of (mean predicted - mean observed) over bins.

    A bin holds the reviews alike in three things, each rounded on a scale of powers:

    - ``gaps``: days since the last answer, at least 1;
    - ``seen``: which answer of the card it is, same-day ones not counted; 2 for the first that
      is predicted;
    - ``lapses``: predicted answers of the card before it that were Again.

    The measure is that of the open-spaced-repetition benchmark of schedulers.
    """
    kinds = np.stack(
        [
            _on_scale(gaps, 2.48, 3.62, decimals=2),
            _on_scale(seen, 1.99, 1.89),
            np.where(lapses > 0, _on_scale(np.maximum(lapses, 1), 1.65, 1.73), 0),
        ]
    )
    _, place = np.unique(kinds, axis=1, return_inverse=True)
    count = np.bincount(place)
    error = np.bincount(place, predicted - recalled) / count
    return float(np.sqrt(np.average(error**2, weights=count)))


def calibration(predicted: Numbers, recalled: Mask, bins: int = 20) -> list[Bin]:
    """Return predicted against observed recall in bins of equal width; empty ones left out."""
    place = np.minimum((predicted * bins).astype(int), bins - 1)
    return [
        Bin(
            low=int(each) / bins,
            high=(int(each) + 1) / bins,
            count=int((place == each).sum()),
            predicted=float(predicted[place == each].mean()),
            observed=float(recalled[place == each].mean()),
        )
        for each in np.unique(place)
    ]


def _on_scale(values: Whole, unit: float, base: float, decimals: int = 0) -> Numbers:
    powers = np.floor(np.log(values) / np.log(base))
    return np.asarray(np.round(unit * base**powers, decimals))
