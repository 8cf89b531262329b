"""Weights of FSRS-6 fitted to what was remembered and what was not.

A fit minimises the log loss of day-spaced reviews, with a gentle pull to weights known to serve
many. The method is Fisher scoring: for this loss the slopes of the predictions alone give both
gradient and curvature, so that some ten rounds are enough. Slopes are differences over the batch
replay, and the formulae of memory stay in one place. Everything is deterministic.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from quizzes.memory.batch import Histories, Numbers, Whole, replay
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Weights, weights_of
from quizzes.memory.scores import log_loss

# Below so many day-spaced reviews own weights lose to the defaults.
FEWEST_REVIEWS = 800

# Each weight's range: that to which the implementations of FSRS-6 by open-spaced-repetition clip
# it, as published with the `fsrs` package (MIT). Outside it the formulae lose their meaning.
LOWEST = (
    *(0.001, 0.001, 0.001, 0.001),
    *(1.0, 0.001, 0.001, 0.001),
    *(0.0, 0.0, 0.001),
    *(0.001, 0.001, 0.001, 0.0),
    *(0.0, 1.0),
    *(0.0, 0.0, 0.0),
    0.1,
)
HIGHEST = (
    *(100.0, 100.0, 100.0, 100.0),
    *(10.0, 4.0, 4.0, 0.75),
    *(4.5, 0.8, 3.5),
    *(5.0, 0.25, 0.9, 4.0),
    *(1.0, 6.0),
    *(2.0, 2.0, 0.8),
    0.8,
)

# A fit moves in coordinates: of the first four weights, which are stabilities, the logarithms,
# so that halving counts as much as doubling; the others as they are.
_LOGS = 4

# The pull is that of a normal prior: own weights are taken to lie about half the default's size
# from where the pull goes to. What few reviews say little of (Hard, Easy) stays where it was.
_SPREAD = np.concatenate([np.full(_LOGS, 0.5), np.abs(DEFAULT_WEIGHTS.values[_LOGS:]) / 2])

_ROUNDS = 50
_ENOUGH = 1e-3  # nats over all the reviews; less is not worth another round
_SHORTEST_STEP = 1e-3
_NUDGE = 1e-5  # of the spread, to take slopes
_DECIMALS = 4  # as weights are published; what lies beyond is noise of the machine


def fit(histories: Histories, chosen: Whole, toward: Weights = DEFAULT_WEIGHTS) -> Weights:
    """Return the weights that predict the chosen reviews best, within ``LOWEST`` to ``HIGHEST``.

    - ``histories``: of one learner, or of several for a pooled fit. What is after the chosen
      reviews changes nothing.
    - ``chosen``: places of day-spaced reviews in ``histories``.
    - ``toward``: where the pull goes to, and the fit begins: the defaults, or pooled weights.

    Whether the weights are worth taking is for ``worth_it`` to say. Raises ``ValueError`` when
    there is no review to fit to, or one that is not day-spaced.
    """
    if not chosen.size or not histories.spaced[chosen].all():
        raise ValueError("weights are fitted to day-spaced reviews, at least one")
    centre = np.clip(_coordinates(toward.values), _LOW, _HIGH)
    search = _Search(histories, chosen, centre)
    place, cost = centre, search.cost(centre)
    for _ in range(_ROUNDS):
        before = cost
        place, cost = search.improved(place, cost)
        if before - cost < _ENOUGH:
            break
    return weights_of([round(value, _DECIMALS) for value in _weights(place).values])


def worth_it(histories: Histories, later: Whole, fitted: Weights, used: Weights) -> bool:
    """Say whether fitted weights are to replace those in use.

    Only where ``histories`` has at least ``FEWEST_REVIEWS`` day-spaced reviews, and only where
    the ``later`` ones of them, which the fit has not seen, are predicted with less log loss.
    """
    if histories.spaced.sum() < FEWEST_REVIEWS or not later.size:
        return False
    return loss(histories, later, fitted) < loss(histories, later, used)


def loss(histories: Histories, chosen: Whole, weights: Weights) -> float:
    """Return the log loss of the chosen day-spaced reviews; errors as in ``scores.log_loss``."""
    return log_loss(replay(histories, weights).recall[chosen], histories.recalled[chosen])


def _coordinates(values: Sequence[float]) -> Numbers:
    return np.concatenate([np.log(values[:_LOGS]), values[_LOGS:]])


def _weights(place: Numbers) -> Weights:
    return weights_of([*np.exp(place[:_LOGS]).tolist(), *place[_LOGS:].tolist()])


_LOW, _HIGH = _coordinates(LOWEST), _coordinates(HIGHEST)


@dataclass(frozen=True, slots=True)
class _Search:
    """One fit: what is to be predicted, and the coordinates that the weights are pulled to."""

    histories: Histories
    chosen: Whole
    centre: Numbers

    def cost(self, place: Numbers) -> float:
        """Return the loss of all chosen reviews and of the pull, in nats."""
        pull = (((place - self.centre) / _SPREAD) ** 2).sum() / 2
        return float(len(self.chosen) * loss(self.histories, self.chosen, _weights(place)) + pull)

    def improved(self, place: Numbers, cost: float) -> tuple[Numbers, float]:
        """Return a better place with its cost; the same where no step makes it better."""
        step, share = self._step(place), 1.0
        while share >= _SHORTEST_STEP:
            tried = np.clip(place + share * step, _LOW, _HIGH)
            reached = self.cost(tried)
            if reached < cost:
                return tried, reached
            share /= 2
        return place, cost

    def _step(self, place: Numbers) -> Numbers:
        recall = self._recall(place)
        slopes = self._slopes(place, recall)
        certainty = 1 / (recall * (1 - recall))
        missed = recall - self.histories.recalled[self.chosen]
        gradient = slopes.T @ (missed * certainty) + (place - self.centre) / _SPREAD**2
        curvature = (slopes.T * certainty) @ slopes + np.diag(_SPREAD**-2.0)
        # A weight at the end of its range that would leave it takes no part in the step.
        stuck = (place <= _LOW) & (gradient > 0) | (place >= _HIGH) & (gradient < 0)
        free = np.flatnonzero(~stuck)
        step = np.zeros_like(place)
        step[free] = np.linalg.solve(curvature[np.ix_(free, free)], -gradient[free])
        return step

    def _slopes(self, place: Numbers, recall: Numbers) -> Numbers:
        """Return by how much each prediction moves with each weight, shape (chosen, weights)."""
        slopes = np.empty((len(self.chosen), len(place)))
        for index, width in enumerate(_SPREAD * _NUDGE):
            moved = place.copy()
            moved[index] += width if place[index] + width <= _HIGH[index] else -width
            slopes[:, index] = (self._recall(moved) - recall) / (moved[index] - place[index])
        return slopes

    def _recall(self, place: Numbers) -> Numbers:
        return replay(self.histories, _weights(place)).recall[self.chosen]
