"""From what was chosen to what it tells about memory, and to marks under the paper's rule.

Marks and memory are judged apart: two of three right options earn marks in the exam, and yet
the fact was not known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from quizzes.memory.fsrs6 import Grade

# What was given, and the key, in one shape: indices from 0 for choices, one truth value, or
# texts (for the key every accepted one, for an answer the one that was written).
Response = Sequence[int] | Sequence[bool] | Sequence[str]


class Outcome(Enum):
    """How an answer compares with the key.

    Partly: too few options, all of them right; of what is arranged, some slots right.
    """

    WRONG = "wrong"
    PARTLY = "partly"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class SectionRule:
    """How one section of a paper scores.

    ``marks`` for a question answered in full; ``partial`` for each right option where too few
    are chosen and none is wrong (``None``: all or nothing).
    """

    marks: float = 1.0
    partial: float | None = None


# The one table from answers to grades; the second part of the key says whether the learner
# pressed 蒙的 ("I guessed"). Of four options a blind guess hits one in four, so a right guess
# is no evidence of memory. Hard and Easy are never given: what learners say of their own ease
# stretches intervals, and pass or fail alone predicts nearly as well.
#
# Nor does the time an answer took give them. On the real reviews (tests/quizzes/memory/
# test_durations.py) the fastest tenth of right answers is recalled next time .038 more often than
# FSRS-6 predicts and the slowest tenth .034 less, but as grades that is no gain: log loss on the
# later fifth is .4519 with Good for all, .4569 with Easy for the fastest tenth, and .4514 with
# Hard for the slowest: a difference of a third of its standard error.
GRADES: dict[tuple[Outcome, bool], Grade] = {
    (Outcome.RIGHT, False): Grade.GOOD,
    (Outcome.RIGHT, True): Grade.AGAIN,
    (Outcome.PARTLY, False): Grade.AGAIN,
    (Outcome.PARTLY, True): Grade.AGAIN,
    (Outcome.WRONG, False): Grade.AGAIN,
    (Outcome.WRONG, True): Grade.AGAIN,
}

# Kinds whose answer and key are lists with the option of each slot in turn.
ARRANGED = frozenset({"matching", "ordering"})

_BETWEEN_DIGITS = re.compile(r"(?<=\d)[,，'](?=\d{3}(?!\d))")
_CLOSING_MARKS = "。.;；,，、!！?？"


def outcome(kind: str, chosen: Response, key: Response) -> Outcome:
    """Compare an answer with the key.

    ``kind`` is ``single``, ``multiple``, ``true_false``, ``fill_in``, ``matching`` or
    ``ordering``. An empty answer is wrong. Raises ``ValueError`` for another kind and for an
    empty key.
    """
    if not key:
        raise ValueError("a question without a key cannot be judged")
    if kind == "multiple":
        return _of_options(set(chosen), set(key))
    if kind in ("single", "true_false"):
        return _right_if(len(chosen) == 1 and list(chosen) == list(key))
    if kind == "fill_in":
        accepted = {written(str(text)) for text in key}
        return _right_if(len(chosen) == 1 and written(str(chosen[0])) in accepted)
    if kind in ARRANGED:
        return _of_slots(slots_right(chosen, key), len(key))
    raise ValueError(f"unknown kind of question: {kind!r}")


def grade(result: Outcome, *, guessed: bool = False) -> Grade:
    """Return the grade that an answer counts for in memory; see ``GRADES``."""
    return GRADES[result, guessed]


def marks(kind: str, chosen: Response, key: Response, rule: SectionRule) -> float:
    """Return the marks an answer earns: full, a part for each right option, or none.

    What is arranged earns an equal part for each slot that holds what belongs there: each prompt
    matched, each place of the order. Papers have no such sections, and their rule does not touch
    it; memory, as everywhere, takes nothing less than all of it for known.
    """
    result = outcome(kind, chosen, key)
    if result is Outcome.RIGHT:
        return rule.marks
    if kind in ARRANGED:
        return rule.marks * slots_right(chosen, key) / len(key)
    if result is Outcome.PARTLY and rule.partial is not None:
        return min(rule.marks, rule.partial * len(set(chosen)))
    return 0.0


def known_chance(right: float, chance: float) -> float:
    """Return how likely a fact is known that is answered right with probability ``right``.

    Who does not know it hits the key by a blind guess with ``chance`` (below 1), so that
    right = known + (1 − known) × chance. It is meant for guesses that nobody admits: an admitted
    one has counted as Again already, so for whoever admits theirs this takes off too much, never
    too little.
    """
    return max(0.0, (right - chance) / (1 - chance))


def slots_right(chosen: Response, key: Response) -> int:
    """Return how many slots of an arranged answer hold the option that belongs there."""
    return sum(given == wanted for given, wanted in zip(chosen, key, strict=False))


def written(text: str) -> str:
    """Return what two writings of one answer share: width, case, spaces, commas in numbers."""
    plain = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    return _BETWEEN_DIGITS.sub("", plain).rstrip(_CLOSING_MARKS)


def _of_options(chosen: set[object], key: set[object]) -> Outcome:
    if chosen == key:
        return Outcome.RIGHT
    return Outcome.PARTLY if chosen and chosen < key else Outcome.WRONG


def _of_slots(right: int, slots: int) -> Outcome:
    if right == slots:
        return Outcome.RIGHT
    return Outcome.PARTLY if right else Outcome.WRONG


def _right_if(right: bool) -> Outcome:
    return Outcome.RIGHT if right else Outcome.WRONG
