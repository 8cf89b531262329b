"""What new weights do to the days ahead: they bury nobody, and nothing that waits is put off.

New weights replay every card. What was due already stays due. What they alone make due sooner
comes sooner only as far as the days' capacity has room for it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from heapq import heappop, heappush

from quizzes.memory.fsrs6 import Weights
from quizzes.memory.policy import due_day
from quizzes.memory.replay import CardState


@dataclass(frozen=True, slots=True)
class Replayed:
    """A card under the weights in use and under the new ones: one log, two states."""

    card_id: int
    old: CardState
    new: CardState


@dataclass(frozen=True, slots=True)
class Changeover:
    """What the plans of the coming days have to know of the change.

    - ``overdue``: cards due by today under the old weights; they stay due until answered.
    - ``deferred``: card → the local day until which it is held back, of those that the new
      weights alone would make due before it.
    """

    overdue: frozenset[int] = frozenset()
    deferred: dict[int, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, order=True)
class _Sooner:
    """A card that the new weights bring forward; ordered by who goes first."""

    old_due: int
    card_id: int
    new_due: int


def changeover(
    cards: Iterable[Replayed],
    *,
    today: int,
    desired: float,
    capacity: int,
    exam_day: int | None = None,
    old_weights: Weights,
    new_weights: Weights,
    earlier: Changeover | None = None,
) -> Changeover:
    """Spread over the coming days what the new weights would make due sooner.

    Due days are those at the retention ``desired`` today. A card brought forward is asked on the
    first day from its new due day on that has room under ``capacity``, and on its old due day at
    the latest, which the change does not burden. Where room is scarce, the card with the earlier
    old due day goes first; ties are broken by ``card_id``. Cards that the new weights give more
    time wait for it, and cards not yet met play no part.

    ``earlier`` is what an earlier change still keeps due and holds back: the old due day of the
    one is no later than today, and that of the other the day it is held back until.
    """
    before = earlier or Changeover()
    overdue, sooner, load = set[int](), list[_Sooner](), Counter[int]()
    for card in cards:
        old = _due(card.old, desired, exam_day, old_weights)
        new = _due(card.new, desired, exam_day, new_weights)
        if old is None or new is None:
            continue
        old = max(old, before.deferred.get(card.card_id, old))
        if old <= today or card.card_id in before.overdue:
            overdue.add(card.card_id)
            load[today] += 1
        elif new < old:
            sooner.append(_Sooner(old, card.card_id, max(today, new)))
        else:
            load[new] += 1
    asked = _spread(sooner, load, capacity)
    deferred = {
        one.card_id: asked[one.card_id] for one in sooner if asked[one.card_id] > one.new_due
    }
    return Changeover(frozenset(overdue), deferred)


def _due(state: CardState, desired: float, exam_day: int | None, weights: Weights) -> int | None:
    if state.memory is None or state.last_day is None:
        return None
    return due_day(state.memory, state.last_day, desired, exam_day, weights)


def _spread(sooner: list[_Sooner], load: Counter[int], capacity: int) -> dict[int, int]:
    """Return each card's day; ``load`` is what the days hold already, and is added to."""
    coming = sorted(sooner, key=lambda one: one.new_due, reverse=True)
    waiting: list[_Sooner] = []
    asked: dict[int, int] = {}
    day = 0
    while coming or waiting:
        day = day + 1 if waiting else coming[-1].new_due
        while coming and coming[-1].new_due <= day:
            heappush(waiting, coming.pop())
        while waiting and (load[day] < capacity or waiting[0].old_due <= day):
            asked[heappop(waiting).card_id] = day
            load[day] += 1
    return asked
