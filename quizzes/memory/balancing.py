"""A day's plan: which of the candidates to ask today, and in what order.

Candidates are the cards whose ``earliest_day`` has come, and the questions not yet met. What is
moved to another day is moved here and nowhere else: the cards know nothing of it, and the same
candidates give the same plan, whatever order they come in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import islice

from quizzes.memory.days import elapsed_days
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Memory, Weights, interval, retrievability
from quizzes.memory.policy import is_due
from quizzes.memory.replay import NEW, CardState


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question that could be asked today.

    - ``card_id``: ``None`` where the learner has no card of it yet.
    - ``group``, ``article``: the fact and the article it asks about; empty for none. Questions
      that share one are siblings: each gives away something of the other.
    - ``state``: ``None``, or without a memory, for a question not yet met.
    - ``priority``: lower is introduced first (an overtaken fact's successor before the rest).
    """

    card_id: int | None
    question_id: int
    group: str = ""
    article: str = ""
    state: CardState | None = None
    priority: int = 0


@dataclass(frozen=True, slots=True)
class Plan:
    """The day's questions in order. ``postponed``: due today, yet left for a later day."""

    reviews: tuple[Candidate, ...]
    new: tuple[Candidate, ...]
    postponed: tuple[Candidate, ...]


def plan(
    candidates: Iterable[Candidate],
    *,
    today: int,
    desired: float,
    capacity: int | None = None,
    allowance: int = 0,
    exam_day: int | None = None,
    taken: Iterable[Candidate] = (),
    weights: Weights = DEFAULT_WEIGHTS,
) -> Plan:
    """Choose today's questions.

    1. Cards due at the ``desired`` retention, least recall first, as far as ``capacity`` goes
       (``None``: all). One with a sibling on the day is left for tomorrow while it may wait.
    2. On the eve of the exam, what capacity is left goes to last looks at the other candidates.
    3. New questions, up to ``allowance`` and what capacity is left: never two of one group,
       and from articles met today only when there are no others.

    ``taken`` are questions answered today or in another plan of the day; they count as siblings
    and are not asked again. Ties are broken by ``question_id``.
    """
    now = _Now(today, desired, exam_day, weights)
    day = _Day()
    done = {day.add(one).question_id for one in taken}
    open_ones = [one for one in candidates if one.question_id not in done]
    room = len(open_ones) if capacity is None else capacity
    met = sorted((one for one in open_ones if _is_met(one)), key=now.urgency)
    due = [one for one in met if now.is_due(one)]
    reviews = _asked(due, room, day, now)
    reviews += _last_looks(met, room - len(reviews), day, now)
    unseen = [one for one in open_ones if not _is_met(one)]
    new = _introduced(unseen, min(allowance, room - len(reviews)), day)
    asked = {one.question_id for one in reviews}
    postponed = [one for one in due if one.question_id not in asked]
    return Plan(tuple(reviews), tuple(new), tuple(postponed))


def slack_days(days: int) -> int:
    """Return by how many days an interval may be overrun to keep siblings apart.

    A tenth of it, at least one day; none for an interval below three days, where a single day
    costs too much recall.
    """
    return 0 if days < 3 else max(1, days // 10)


@dataclass(slots=True)
class _Day:
    """What the day already holds of each group and article."""

    groups: Counter[str] = field(default_factory=Counter)
    articles: Counter[str] = field(default_factory=Counter)

    def add(self, candidate: Candidate) -> Candidate:
        if candidate.group:
            self.groups[candidate.group] += 1
        if candidate.article:
            self.articles[candidate.article] += 1
        return candidate

    def has_sibling(self, candidate: Candidate) -> bool:
        return bool(self.groups[candidate.group] or self.articles[candidate.article])


@dataclass(frozen=True, slots=True)
class _Now:
    """Today, with all that decides what is due and how urgently."""

    today: int
    desired: float
    exam_day: int | None
    weights: Weights

    @property
    def is_eve(self) -> bool:
        return self.exam_day == self.today + 1

    def urgency(self, candidate: Candidate) -> tuple[float, int]:
        memory, last_day = _memory(candidate)
        elapsed = elapsed_days(last_day, self.today)
        return retrievability(memory, elapsed, self.weights), candidate.question_id

    def is_due(self, candidate: Candidate) -> bool:
        return is_due(candidate.state or NEW, self.today, self.desired, self.weights)

    def may_wait(self, candidate: Candidate) -> bool:
        memory, last_day = _memory(candidate)
        days = interval(memory.stability, self.desired, self.weights)
        return not self.is_eve and self.today < last_day + days + slack_days(days)


def _is_met(candidate: Candidate) -> bool:
    return candidate.state is not None and candidate.state.memory is not None


def _memory(candidate: Candidate) -> tuple[Memory, int]:
    state = candidate.state
    if state is None or state.memory is None or state.last_day is None:
        raise ValueError(f"question {candidate.question_id} has not been met yet")
    return state.memory, state.last_day


def _asked(due: Iterable[Candidate], room: int, day: _Day, now: _Now) -> list[Candidate]:
    asked: list[Candidate] = []
    for one in due:
        if len(asked) < room and not (day.has_sibling(one) and now.may_wait(one)):
            asked.append(day.add(one))
    return asked


def _last_looks(met: Iterable[Candidate], room: int, day: _Day, now: _Now) -> list[Candidate]:
    if not now.is_eve:
        return []
    early = (one for one in met if _is_early(one, now) and not now.is_due(one))
    return [day.add(one) for one in islice(early, max(0, room))]


def _is_early(candidate: Candidate, now: _Now) -> bool:
    earliest = candidate.state.earliest_day if candidate.state else None
    return earliest is not None and earliest <= now.today


def _introduced(unseen: list[Candidate], room: int, day: _Day) -> list[Candidate]:
    """Take new questions one by one, each from the article that the day holds least of."""
    introduced: list[Candidate] = []
    while len(introduced) < room:
        unseen = [one for one in unseen if not day.groups[one.group]]
        if not unseen:
            break
        chosen = min(
            unseen, key=lambda one: (one.priority, day.articles[one.article], one.question_id)
        )
        unseen.remove(chosen)
        introduced.append(day.add(chosen))
    return introduced
