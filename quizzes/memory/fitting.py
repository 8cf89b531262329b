"""Weights of FSRS-6 fitted to what was remembered and what was not.

A fit minimises the log loss of day-spaced reviews, with a gentle pull to weights known to serve
many. The method is Fisher scoring: for this loss the slopes of the predictions alone give both
gradient and curvature, so that some ten rounds are enough. Slopes are differences over the batch
replay, and the formulae of memory stay in one place. Everything is deterministic.
"""

from __future__ import annotations

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

# The pull is that of a normal prior: own weights are taken to lie about half the default's size
# from where the pull goes to. What few reviews say little of (Hard, Easy) stays where it was.
_SPREAD = np.abs(DEFAULT_WEIGHTS.values) / 2

_ROUNDS = 50
_ENOUGH = 1e-3  # nats over all the reviews; less is not worth another round
_SHORTEST_STEP = 1e-3
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
    centre = np.clip(toward.values, LOWEST, HIGHEST)
    search = _Search(histories, chosen, centre)
    values, cost = centre, search.cost(centre)
    for _ in range(_ROUNDS):
        before = cost
        values, cost = search.improved(values, cost)
        if before - cost < _ENOUGH:
            break
    return weights_of([round(float(value), _DECIMALS) for value in values])


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


@dataclass(frozen=True, slots=True)
class _Search:
    """One fit: what is to be predicted, and what the weights are pulled to."""

    histories: Histories
    chosen: Whole
    centre: Numbers

    def cost(self, values: Numbers) -> float:
        """Return the loss of all chosen reviews and of the pull, in nats."""
        pull = (((values - self.centre) / _SPREAD) ** 2).sum() / 2
        return float(len(self.chosen) * loss(self.histories, self.chosen, _weights(values)) + pull)

    def improved(self, values: Numbers, cost: float) -> tuple[Numbers, float]:
        """Return better values with their cost; the same ones where no step makes them better."""
        step, share = self._step(values), 1.0
        while share >= _SHORTEST_STEP:
            tried = np.clip(values + share * step, LOWEST, HIGHEST)
            reached = self.cost(tried)
            if reached < cost:
                return tried, reached
            share /= 2
        return values, cost

    def _step(self, values: Numbers) -> Numbers:
        recall = self._recall(values)
        slopes = self._slopes(values, recall)
        certainty = 1 / (recall * (1 - recall))
        missed = recall - self.histories.recalled[self.chosen]
        gradient = slopes.T @ (missed * certainty) + (values - self.centre) / _SPREAD**2
        curvature = (slopes.T * certainty) @ slopes + np.diag(_SPREAD**-2.0)
        # A weight at the end of its range that would leave it takes no part in the step.
        stuck = (values <= LOWEST) & (gradient > 0) | (values >= HIGHEST) & (gradient < 0)
        free = np.flatnonzero(~stuck)
        step = np.zeros_like(values)
        step[free] = np.linalg.solve(curvature[np.ix_(free, free)], -gradient[free])
        return step

    def _slopes(self, values: Numbers, recall: Numbers) -> Numbers:
        """Return by how much each prediction moves with each weight, shape (chosen, weights)."""
        slopes = np.empty((len(self.chosen), len(values)))
        for index, highest in enumerate(HIGHEST):
            moved = values.copy()
            width = _SPREAD[index] * 1e-5
            moved[index] += width if values[index] + width <= highest else -width
            slopes[:, index] = (self._recall(moved) - recall) / (moved[index] - values[index])
        return slopes

    def _recall(self, values: Numbers) -> Numbers:
        return replay(self.histories, _weights(values)).recall[self.chosen]


def _weights(values: Numbers) -> Weights:
    return weights_of(values.tolist())
