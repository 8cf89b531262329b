"""The honest forecast: the marks to expect on the day of the exam, and how sure that is.

What is assumed, and told with the figure:

- The papers ask every topic of their trees as often (none publishes its weights), each question
  drawn on its own; on a topic that the bank covers they ask what the bank asks, any of it as
  likely. On other topics, and on what is not met by the day, the learner guesses.
- Memory predicts right answers, lucky ones among them. With a blind guess right at rate c, a
  recall of R means that the fact is known with chance (R − c) / (1 − c). This takes it that no
  guess is admitted: those that are have counted as Again, and are taken off twice. So whoever
  admits theirs is forecast too little.
- A card's stability is known but for a factor, log-normal: ``OWN_SPREAD`` of each card's own and
  ``SHARED_SPREAD`` that all cards of one learner share, for weights may fit somebody badly.

The share K of what a paper may ask that is known on the day is Σ aᵢ Bᵢ. aᵢ is how likely a
question of the paper asks what the bank's question i asks: over its topics, 1 / (topics ×
questions of the topic). Bᵢ says whether it comes to mind, with chance kᵢ, on its own. So K has
mean Σ aᵢ kᵢ and variance Σ aᵢ² kᵢ (1 − kᵢ), from which ``expected_marks`` has the paper's mean m
and variance v for one value z of the shared factor. Over z, papers added up:

    mean = E[Σ m(z)]        variance = E[Σ v(z)] + Var[Σ m(z)]

Both factors are averaged by three-point Gauss–Hermite quadrature (exact to the fifth power). The
interval is that of a normal distribution, cut at 0 and at full marks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import sqrt
from statistics import NormalDist

import numpy as np

from quizzes.memory.ahead import Memories, Numbers, Way, look_ahead, memories_of
from quizzes.memory.papers import Expectation, Section, expected_marks, floor_of, total_of
from quizzes.memory.replay import CardState

# The interval holds the marks on four days of five.
CONFIDENCE = 0.8
OWN_SPREAD, SHARED_SPREAD = 0.4, 0.3
_NODES = ((-sqrt(3), 1 / 6), (0.0, 2 / 3), (sqrt(3), 1 / 6))

# No enrolment may ask for more a day.
LARGEST_CAPACITY = 300


@dataclass(frozen=True, slots=True)
class BankQuestion:
    """A question of the bank as the learner stands to it.

    - ``chance``: that a blind guess answers it right, below 1.
    - ``examined``: the sitting may ask it; false beyond its policy cut-off.
    - ``asked``: the plan asks it; false where the learner has suspended it.
    - ``group``: the fact that it asks about; empty for none.
    """

    question: int
    topics: frozenset[int]
    chance: float
    state: CardState
    examined: bool = True
    asked: bool = True
    group: str = ""


@dataclass(frozen=True, slots=True)
class PaperPlan:
    """A paper: its sections, and the topics that it may ask."""

    paper: int
    sections: tuple[Section, ...]
    topics: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """``expected`` marks of ``total``; on ``CONFIDENCE`` of such days ``low`` to ``high``."""

    expected: float
    low: float
    high: float
    total: float


@dataclass(frozen=True, slots=True)
class PaperForecast:
    """One paper's marks if the plan is followed; ``covered`` of its ``topics`` have questions."""

    paper: int
    marks: Marks
    covered: int
    topics: int


@dataclass(frozen=True, slots=True)
class LeftOut:
    """``questions`` not to meet, on one topic, for the ``marks`` they would have brought.

    ``topic`` ``None``: what these papers do not ask, such as what is beyond the policy cut-off.
    """

    topic: int | None
    questions: int
    marks: float


@dataclass(frozen=True, slots=True)
class Forecast:
    """What to expect of all papers together, and what the plan comes to.

    - ``planned``: if the plan is followed; ``stopped``: without another answer; ``longer``:
      with ``extra`` more questions a day; ``floor``: by blind guessing, on average.
    - Of ``total`` questions that the plan may ask, ``met`` are met and ``will_meet`` will be by
      the day at ``capacity`` a day. ``needed`` a day would meet all (``capacity`` where it
      does, ``None`` where ``LARGEST_CAPACITY`` does not).
    - ``leave_out``: what to leave unmet where not all can be met, least loss first.
    """

    planned: Marks
    stopped: Marks
    longer: Marks
    floor: float
    papers: tuple[PaperForecast, ...]
    met: int
    will_meet: int
    total: int
    capacity: int
    extra: int
    needed: int | None
    leave_out: tuple[LeftOut, ...]


def forecast(
    bank: Sequence[BankQuestion], papers: Sequence[PaperPlan], way: Way, extra: int
) -> Forecast:
    """Forecast the marks on ``way.exam_day``. New questions come in the order of ``bank``.

    ``extra``: how many more questions a day ten more minutes hold. Raises ``ValueError``
    without papers, or for an exam that is past.
    """
    if not papers:
        raise ValueError("without a paper there are no marks to forecast")
    if way.exam_day < way.today:
        raise ValueError("an exam that is past has no forecast")
    wider = replace(way, capacity=min(LARGEST_CAPACITY, way.capacity + extra))
    planned, longer = _ahead(bank, way), _ahead(bank, wider)
    ways = [
        _all_papers(bank, papers, memories, way)
        for memories in (planned, longer, memories_of([one.state for one in bank]))
    ]
    asked = np.array([one.asked for one in bank], dtype=np.bool_)
    met = np.array([one.state.memory is not None for one in bank], dtype=np.bool_)
    total = int(np.count_nonzero(asked | met))
    will_meet = int(np.count_nonzero(planned.met))
    return Forecast(
        planned=ways[0],
        # Whoever has more time may still spend it as before.
        longer=max(ways[:2], key=lambda marks: marks.expected),
        stopped=ways[2],
        floor=sum(floor_of(one.sections) for one in papers),
        papers=tuple(_one_paper(bank, one, planned, way) for one in papers),
        met=int(np.count_nonzero(met)),
        will_meet=will_meet,
        total=total,
        capacity=way.capacity,
        extra=extra,
        needed=_needed(bank, way, total, will_meet),
        leave_out=_leave_out(bank, papers, total - will_meet),
    )


def known(memories: Memories, bank: Sequence[BankQuestion], way: Way, shift: float) -> Numbers:
    """Return the chance that each question is known on the day, lucky guesses taken off.

    ``shift``: the shared factor of stability, as its natural logarithm.
    """
    chances = np.array([one.chance for one in bank], dtype=np.float64)
    recall = np.zeros(len(bank))
    for node, weight in _NODES:
        recall += weight * memories.recall(way.exam_day, way.weights, shift + node * OWN_SPREAD)
    return np.clip((recall - chances) / (1 - chances), 0.0, 1.0)


def covered_topics(bank: Sequence[BankQuestion], topics: Sequence[int]) -> Counter[int]:
    """Return how many examined questions the bank has on each of these topics that has any."""
    wanted = set(topics)
    return Counter(topic for one in bank if one.examined for topic in one.topics & wanted)


def _ahead(bank: Sequence[BankQuestion], way: Way) -> Memories:
    groups = [one.group for one in bank]
    return look_ahead([one.state for one in bank], [one.asked for one in bank], way, groups)


def _shares(bank: Sequence[BankQuestion], paper: PaperPlan) -> Numbers:
    """How likely one question of the paper asks each question of the bank: the aᵢ."""
    counts = covered_topics(bank, paper.topics)
    each = {topic: 1 / (len(paper.topics) * count) for topic, count in counts.items()}
    shares = (sum(each.get(topic, 0.0) for topic in one.topics) * one.examined for one in bank)
    return np.fromiter(shares, dtype=np.float64, count=len(bank))


def _all_papers(
    bank: Sequence[BankQuestion], papers: Sequence[PaperPlan], memories: Memories, way: Way
) -> Marks:
    shares = [_shares(bank, paper) for paper in papers]
    mean = square = variance = 0.0
    for node, weight in _NODES:
        chances = known(memories, bank, way, node * SHARED_SPREAD)
        parts = [_paper(*pair, chances) for pair in zip(papers, shares, strict=True)]
        at_node = sum(part.mean for part in parts)
        mean += weight * at_node
        square += weight * at_node**2
        variance += weight * sum(part.variance for part in parts)
    total = sum(total_of(paper.sections) for paper in papers)
    return _interval(mean, max(0.0, variance + square - mean**2), total)


def _paper(paper: PaperPlan, shares: Numbers, chances: Numbers) -> Expectation:
    spread = float(np.sum(shares**2 * chances * (1 - chances)))
    return expected_marks(paper.sections, min(1.0, float(shares @ chances)), spread)


def _interval(mean: float, variance: float, total: float) -> Marks:
    half = NormalDist().inv_cdf((1 + CONFIDENCE) / 2) * sqrt(variance)
    return Marks(mean, max(0.0, mean - half), min(total, mean + half), total)


def _one_paper(
    bank: Sequence[BankQuestion], paper: PaperPlan, memories: Memories, way: Way
) -> PaperForecast:
    marks = _all_papers(bank, [paper], memories, way)
    covered = len(covered_topics(bank, paper.topics))
    return PaperForecast(paper.paper, marks, covered, len(paper.topics))


def _needed(bank: Sequence[BankQuestion], way: Way, total: int, will_meet: int) -> int | None:
    """The least capacity that meets every question by the day, found by halving."""
    if will_meet == total:
        return way.capacity
    low, high = way.capacity, LARGEST_CAPACITY + 1
    while high - low > 1:
        middle = (low + high) // 2
        ahead = _ahead(bank, replace(way, capacity=middle))
        if int(np.count_nonzero(ahead.met)) == total:
            high = middle
        else:
            low = middle
    return high if high <= LARGEST_CAPACITY else None


def _leave_out(
    bank: Sequence[BankQuestion], papers: Sequence[PaperPlan], too_many: int
) -> tuple[LeftOut, ...]:
    """What to leave unmet: the questions that bring least, gathered by topic.

    A question brings the marks of a paper answered in full above guessing, times the share of
    the paper that asks it. So what lies beyond the cut-off goes first, then the topics with the
    most questions for their share.
    """
    brings = np.zeros(len(bank))
    for paper in papers:
        brings += _shares(bank, paper) * (total_of(paper.sections) - floor_of(paper.sections))
    unmet = [place for place, one in enumerate(bank) if one.asked and one.state.memory is None]
    asked = {topic for paper in papers for topic in paper.topics}
    first_topic = [min(one.topics & asked, default=None) if one.examined else None for one in bank]
    unmet.sort(key=lambda place: (brings[place], first_topic[place] or 0, place))
    questions: Counter[int | None] = Counter()
    marks: Counter[int | None] = Counter()
    for place in unmet[:too_many]:
        topic = first_topic[place]
        questions[topic] += 1
        marks[topic] += brings[place]
    return tuple(LeftOut(topic, count, float(marks[topic])) for topic, count in questions.items())
