"""What a paper brings to somebody who knows a share of what it may ask: marks and their spread."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import comb
from typing import Any

from quizzes.memory.grading import SectionRule, marks

# Kinds that a blind guess can hit; what is written or arranged it does not.
_CHOSEN = frozenset({"single", "multiple", "true_false"})


@dataclass(frozen=True, slots=True)
class Section:
    """``count`` questions of one kind. Of ``options``, ``least`` to ``most`` are right."""

    kind: str
    count: int
    rule: SectionRule
    options: int = 0
    least: int = 1
    most: int = 1


@dataclass(frozen=True, slots=True)
class Expectation:
    """Marks as a mean and a variance (marks squared)."""

    mean: float
    variance: float


def section_of(data: Mapping[str, Any]) -> Section:
    """Return a section from its data, as a paper's ``sections`` hold it."""
    return Section(
        kind=data["kind"],
        count=data["count"],
        rule=SectionRule(data["marks"], data.get("partial")),
        options=data.get("options") or (2 if data["kind"] == "true_false" else 0),
        least=data.get("least") or 1,
        most=data.get("most") or 1,
    )


@lru_cache(maxsize=256)
def guessed(section: Section) -> Expectation:
    """Return what one blind guess brings.

    The key is any set of ``least`` to ``most`` options, all as likely, and so is the guess; of
    the T² pairs with T sets, C(n, k)·C(k, c) have a key of k options and c right ones of them
    chosen, and the paper's rule marks each.
    """
    if section.kind not in _CHOSEN or section.options < 2:
        return Expectation(0.0, 0.0)
    sizes = range(section.least, min(section.most, section.options) + 1)
    pairs = sum(comb(section.options, size) for size in sizes) ** 2
    mean = square = 0.0
    for right in sizes:
        for chosen in range(section.least, right + 1):
            chance = comb(section.options, right) * comb(right, chosen) / pairs
            earned = _earned(section, chosen, right)
            mean += chance * earned
            square += chance * earned**2
    return Expectation(mean, square - mean**2)


def total_of(sections: Iterable[Section]) -> float:
    """Return the marks of a paper answered in full."""
    return sum(section.count * section.rule.marks for section in sections)


def floor_of(sections: Iterable[Section]) -> float:
    """Return the marks that blind guessing brings on average."""
    return sum(section.count * guessed(section).mean for section in sections)


def expected_marks(sections: Iterable[Section], known: float, spread: float) -> Expectation:
    """Return what a paper brings when the learner knows a share of what it may ask.

    Each of the n questions of a section is drawn on its own. With the share K known on the day
    it is known with chance K and earns f marks, and is guessed otherwise, for g marks on average
    with variance v. So X, one question's marks, has given K

        E[X | K] = g + (f − g) K        Var[X | K] = K (1 − K) (f − g)² + (1 − K) v

    K itself is uncertain: whether a fact comes to mind on the day is one event for all the
    questions that ask for it. ``known`` is its mean k, ``spread`` its variance s. By the law of
    total variance, with E[K (1 − K)] = k (1 − k) − s, the whole paper has

        mean      Σ n (g + (f − g) k)
        variance  Σ n [(k (1 − k) − s) (f − g)² + (1 − k) v] + s [Σ n (f − g)]²
    """
    mean = variance = slope = 0.0
    for section in sections:
        guess = guessed(section)
        gain = section.rule.marks - guess.mean
        mean += section.count * (guess.mean + gain * known)
        drawn = max(0.0, known * (1 - known) - spread) * gain**2
        variance += section.count * (drawn + (1 - known) * guess.variance)
        slope += section.count * gain
    return Expectation(mean, variance + spread * slope**2)


def _earned(section: Section, chosen: int, right: int) -> float:
    if section.kind == "true_false":
        return section.rule.marks
    return marks(section.kind, range(chosen), range(right), section.rule)
