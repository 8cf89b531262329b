"""Classical item analysis: how a question behaves, judged by those who answered it.

Each person counts once, with their first answer. *Ability* is their share right on the other
questions, so that a question is never compared with itself.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import atanh, comb, sqrt
from statistics import correlation, median

# Fewer than this and a correlation says next to nothing.
FEWEST_TO_CORRELATE = 20
# Fewer than this and nobody is asked to look: the usual least sample of item analysis.
FEWEST_TO_DOUBT = 30
# The best and the worst 27 % tell good from bad answers best (Kelley, 1939, "The selection of
# upper and lower groups for the validation of test items").
BEST_SHARE = 0.27
# Of four options blind guesses hit one in four; among 30 people one hit or none comes by chance
# twice in a thousand times, so that hardly anybody right speaks of a wrong key.
NEAR_NIL = 0.05
# A question is looked at night after night, so chance is given one in a hundred, not in twenty.
CHANCE = 0.01
_DEVIATES = 2.326  # standard deviations that a normal variable exceeds with that chance


@dataclass(frozen=True, slots=True)
class FirstAnswer:
    """One person's first answer to one question version.

    - ``chosen``: indices of the options chosen, from 0; empty where there are none to choose.
    - ``ability``: 0 to 1; ``None`` for who has answered nothing else.
    - ``duration_ms``: ``None`` where it was not measured.
    """

    right: bool
    chosen: tuple[int, ...] = ()
    ability: float | None = None
    duration_ms: int | None = None


@dataclass(frozen=True, slots=True)
class Analysis:
    """What the answers add up to; the same fields as ``quizzes.models.ItemStatistics``."""

    answers: int
    rated: int
    facility: float
    known: float
    discrimination: float | None
    median_ms: int | None
    chosen: dict[int, int]
    chosen_by_best: dict[int, int]


def analyse(answers: Sequence[FirstAnswer], chance: float) -> Analysis:
    """Return the statistics of one question version.

    ``chance`` is that of a blind guess, 0 to below 1. Raises ``ValueError`` without an answer.
    """
    if not answers:
        raise ValueError("a question that nobody answered has no statistics")
    facility = sum(one.right for one in answers) / len(answers)
    times = [one.duration_ms for one in answers if one.duration_ms is not None]
    return Analysis(
        answers=len(answers),
        rated=sum(one.ability is not None for one in answers),
        facility=facility,
        known=corrected(facility, chance),
        discrimination=discrimination(answers),
        median_ms=round(median(times)) if times else None,
        chosen=_counted(answers),
        chosen_by_best=_counted(_best(answers)),
    )


def corrected(facility: float, chance: float) -> float:
    """Return the share that knew: rights less what blind guesses got, at least 0.

    The classical correction for guessing (p − c) / (1 − c); see Frary, 1988, "Formula scoring
    of multiple-choice tests".
    """
    return max(0.0, (facility - chance) / (1 - chance))


def discrimination(answers: Iterable[FirstAnswer]) -> float | None:
    """Return the item–rest correlation: of being right with ability, −1 to 1.

    ``None`` for fewer than ``FEWEST_TO_CORRELATE`` people of known ability, or where all were
    right, all wrong, or all equally able.
    """
    rated = [(float(one.right), one.ability) for one in answers if one.ability is not None]
    if len(rated) < FEWEST_TO_CORRELATE:
        return None
    right, ability = zip(*rated, strict=True)
    if len(set(right)) == 1 or len(set(ability)) == 1:
        return None
    return correlation(right, ability)


def is_near_nil(analysis: Analysis) -> bool:
    """Whether enough people answered and hardly anybody was right."""
    return analysis.answers >= FEWEST_TO_DOUBT and analysis.facility <= NEAR_NIL


def is_negative(analysis: Analysis) -> bool:
    """Whether the able are wrong more often, beyond what chance explains.

    By Fisher's transformation (1921): atanh r is normal with deviation 1 / √(n − 3), where n
    are those of known ability, from whom r comes.
    """
    r, people = analysis.discrimination, analysis.rated
    if r is None or r >= 0 or people < FEWEST_TO_DOUBT:
        return False
    return r <= -1 or atanh(r) * sqrt(people - 3) < -_DEVIATES


def tempting(analysis: Analysis, key: int) -> int | None:
    """Return the distractor that the best choose more often than the key; ``None``: there is none.

    For questions with one right option. By the sign test on those of the best who chose either.
    """
    if analysis.answers < FEWEST_TO_DOUBT:
        return None
    chosen = analysis.chosen_by_best
    others = {option: count for option, count in chosen.items() if option != key}
    worst = max(sorted(others), key=lambda option: others[option], default=None)
    if worst is None or _by_chance(others[worst], chosen.get(key, 0)) >= CHANCE:
        return None
    return worst


def _best(answers: Iterable[FirstAnswer]) -> list[FirstAnswer]:
    """The ablest 27 %; who is as able as the last of them is among them too."""
    rated = sorted(
        ((one.ability, one) for one in answers if one.ability is not None),
        key=lambda pair: -pair[0],
    )
    if not rated:
        return []
    least = rated[max(1, round(len(rated) * BEST_SHARE)) - 1][0]
    return [one for ability, one in rated if ability >= least]


def _counted(answers: Iterable[FirstAnswer]) -> dict[int, int]:
    counts: Mapping[int, int] = Counter(option for one in answers for option in set(one.chosen))
    return dict(sorted(counts.items()))


def _by_chance(more: int, less: int) -> float:
    """The chance of so many of two equally likely outcomes falling on the one side, or more."""
    both = more + less
    return float(sum(comb(both, count) for count in range(more, both + 1)) / 2**both)
