"""Which questions a day keeps apart, and which it puts side by side.

Questions of one fact or one article give away something of each other. Facts of one *family*,
the same attribute at another level or in another region (初级 2000, 中级 3000), are mistaken for
each other: they are kept apart until both are known, and then asked together as a contrast.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from quizzes.memory.fsrs6 import Memory
from quizzes.memory.replay import CardState

# From this stability on, in days, a question counts as known: recall is at least 0.9 for a week.
KNOWN_STABILITY = 7.0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked today.

    - ``card_id``: ``None`` where the learner has no card of it yet.
    - ``group``, ``article``: the fact and the article it asks about; empty for none. Questions
      that share one are siblings: each gives away something of the other.
    - ``state``: ``None``, or without a memory, for a question not yet met.
    - ``first``: a new question that goes before all else: an overtaken fact's successor.
    - ``family``: what the fact shares with those it may be mistaken for; empty for none.
    - ``overdue``: due when the weights last changed and not answered since, so due in any case.
    """

    card_id: int | None
    question_id: int
    group: str = ""
    article: str = ""
    state: CardState | None = None
    first: bool = False
    family: str = ""
    overdue: bool = False

    @property
    def is_met(self) -> bool:
        return self.state is not None and self.state.memory is not None

    @property
    def is_known(self) -> bool:
        return self.is_met and self.met()[0].stability >= KNOWN_STABILITY

    def met(self) -> tuple[Memory, int]:
        """Return the memory and the last day. Raises ``ValueError`` for a question not yet met."""
        state = self.state
        if state is None or state.memory is None or state.last_day is None:
            raise ValueError(f"question {self.question_id} has not been met yet")
        return state.memory, state.last_day


def are_contrasts(one: Candidate, other: Candidate) -> bool:
    """Say whether two questions gain from being asked together."""
    related = bool(one.family) and one.family == other.family
    one_fact = one.question_id == other.question_id or (one.group and one.group == other.group)
    return related and not one_fact and one.is_known and other.is_known


@dataclass(slots=True)
class Day:
    """What the day already holds, by fact, article and family."""

    held: defaultdict[tuple[str, str], list[Candidate]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def copy(self) -> Day:
        return Day(defaultdict(list, {tie: list(held) for tie, held in self.held.items()}))

    def add(self, candidate: Candidate) -> Candidate:
        for tie in _ties(candidate):
            self.held[tie].append(candidate)
        return candidate

    def has_sibling(self, candidate: Candidate) -> bool:
        """Whether something of the day should not be asked beside the candidate."""
        ties = (self.held[tie] for tie in _ties(candidate))
        return any(not are_contrasts(candidate, other) for others in ties for other in others)

    def holds(self, kind: str, name: str) -> int:
        """Return how many questions of a ``group``, ``article`` or ``family`` it holds."""
        return len(self.held[kind, name]) if name else 0


def side_by_side(reviews: Iterable[Candidate]) -> list[Candidate]:
    """Return the day's reviews in their order, each contrast moved up behind its first."""
    left = list(reviews)
    ordered: list[Candidate] = []
    while left:
        one = left.pop(0)
        beside = [other for other in left if are_contrasts(one, other)] if one.family else []
        ordered += [one, *beside]
        left = [other for other in left if other not in beside]
    return ordered


def introduced(unseen: Iterable[Candidate], room: int, day: Day) -> list[Candidate]:
    """Take new questions one by one, each from what the day holds least of.

    Never two of one group.
    """
    taken: list[Candidate] = []
    left = list(unseen)
    while len(taken) < room:
        left = [one for one in left if not day.holds("group", one.group)]
        if not left:
            break
        chosen = min(left, key=lambda one: _novelty(one, day))
        left.remove(chosen)
        taken.append(day.add(chosen))
    return taken


def _ties(candidate: Candidate) -> Iterator[tuple[str, str]]:
    for kind in ("group", "article", "family"):
        if name := getattr(candidate, kind):
            yield kind, name


def _novelty(one: Candidate, day: Day) -> tuple[int, int, int]:
    family, article = day.holds("family", one.family), day.holds("article", one.article)
    return family, article, one.question_id
