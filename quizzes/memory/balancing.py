"""A day's plan: which of the candidates to ask today, and in what order.

Candidates are the cards whose ``earliest_day`` has come, and the questions not yet met. What is
moved to another day is moved here and nowhere else: the cards know nothing of it, and the same
candidates give the same plan, whatever order they come in.

In the last days before an exam, gain on the day decides which cards are looked at, and fading on
which of the days: the queue is not in order of gain. What gains most also fades most, and asked
first it would be lost in part by the exam. Even for learners who miss days this earns more marks
for the same minutes; the figures stand at ``policy.LAST_LOOKS``.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from math import ceil

from quizzes.memory.days import elapsed_days
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Weights, interval, retrievability
from quizzes.memory.policy import (
    LAST_LOOKS,
    LEAST_GAIN,
    Look,
    RetentionPolicy,
    days_left,
    desired_retention,
    look,
    looks_today,
    new_pays,
    places_left,
)
from quizzes.memory.siblings import Candidate, Day, are_contrasts, introduced, side_by_side

__all__ = ["Candidate", "Plan", "plan", "slack_days"]

# Over how many days the load is made even.
LEVELLED_DAYS = 7
# A day of so few reviews is light as it is.
LIGHT_LOAD = 10


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
    exam_day: int | None = None,
    policy: RetentionPolicy = LAST_LOOKS,
    capacity: int | None = None,
    usual: int | None = None,
    done: int = 0,
    allowance: int = 0,
    taken: Iterable[Candidate] = (),
    weights: Weights = DEFAULT_WEIGHTS,
) -> Plan:
    """Choose today's questions.

    0. New values of what the learner knew (``first``), as far as ``capacity`` goes and whatever
       the ``allowance``, of which they take their part; none on the day of the exam itself.
    1. Cards due at the retention desired today, moved within their allowed days towards a week
       of even days; see ``_levelled``. In the policy's final days, the looks that gain most on
       the day; see ``_last_looks``. As far as ``capacity`` goes (``None``: all), of which
       ``done`` questions are answered. One with a sibling on the day is left for tomorrow while
       it may wait; see ``quizzes.memory.siblings``.
    2. On the eve of the exam, what capacity is left goes to the other candidates, where the
       policy takes no last looks before.
    3. New questions, up to ``allowance``: never two of one group, and of families and articles
       met today only when there are no others. They take what capacity is left, and before an
       exam also the place of reviews that gain less on the day; see ``policy.new_pays``.
    4. Known contrasts of what is asked, as far as they may come early.

    ``taken`` are questions answered today or in another plan of the day; they count as siblings
    and are not asked again. ``usual`` is the capacity of the days to come, today's where
    ``None``. Reviews stand in order of recall, least first, and new values before other new
    questions. Ties are broken by ``question_id``.
    """
    now = _Now(today, exam_day, policy, weights, capacity, usual)
    day = Day()
    out = {day.add(one).question_id for one in taken}
    open_ones = [one for one in candidates if one.question_id not in out]
    room = len(open_ones) if capacity is None else max(0, capacity - done)
    met = sorted((one for one in open_ones if one.is_met), key=now.urgency)
    unseen = [one for one in open_ones if not one.is_met]
    updates = introduced([one for one in unseen if one.first], room if now.left != 0 else 0, day)
    unseen = [one for one in unseen if not one.first]
    room, allowance = room - len(updates), max(0, allowance - len(updates))
    wanted, due = _wanted(met, day, now, done)
    cut = wanted[:room]
    yielding = _yielding(cut, min(allowance, len(unseen)) + len(cut) - room, now)
    staying = [one for one in wanted if one not in yielding]
    reviews = _asked(staying, room - len(yielding), day, now)
    reviews += _on_the_eve(met, room - len(reviews) - len(yielding), day, now)
    new = introduced(unseen, min(allowance, room - len(reviews)), day)
    reviews += _asked(yielding, room - len(reviews) - len(new), day, now)
    reviews += _contrasts(reviews, met, room - len(reviews) - len(new), day, now)
    asked = {one.question_id for one in reviews}
    postponed = [one for one in due if one.question_id not in asked]
    ordered = side_by_side(sorted(reviews, key=now.urgency))
    return Plan(tuple(ordered), (*updates, *new), tuple(postponed))


def slack_days(days: int) -> int:
    """Return by how many days an interval may be cut or overrun to even out the days.

    A tenth of it, at least one day; none for an interval below three days, where a single day
    costs too much recall.
    """
    return 0 if days < 3 else max(1, days // 10)


@dataclass(frozen=True, slots=True)
class _Now:
    """Today, with all that decides what is due and how urgently."""

    today: int
    exam_day: int | None
    policy: RetentionPolicy
    weights: Weights
    capacity: int | None
    usual: int | None

    @property
    def left(self) -> int | None:
        return days_left(self.today, self.exam_day)

    @property
    def is_final(self) -> bool:
        return self.policy.is_final(self.left)

    @property
    def is_eve(self) -> bool:
        return self.left == 1

    @property
    def span(self) -> int:
        """The days to make even: a week, or what there is of it before the final days."""
        if not self.left:
            return LEVELLED_DAYS
        return max(1, min(LEVELLED_DAYS, self.left - self.policy.final_days))

    def urgency(self, candidate: Candidate) -> tuple[float, int]:
        memory, last_day = candidate.met()
        elapsed = elapsed_days(last_day, self.today)
        return retrievability(memory, elapsed, self.weights), candidate.question_id

    def interval(self, candidate: Candidate) -> int:
        desired = desired_retention(self.left, self.policy)
        return interval(candidate.met()[0].stability, desired, self.weights)

    def due_day(self, candidate: Candidate) -> int:
        """The day it is due; for what was overdue before the weights changed, long past."""
        last_day = candidate.met()[1]
        return last_day if candidate.overdue else last_day + self.interval(candidate)

    def slack(self, candidate: Candidate) -> int:
        return 0 if self.is_eve else slack_days(self.interval(candidate))

    def may_wait(self, candidate: Candidate) -> bool:
        if self.is_final:
            return False  # siblings have been passed over already, see ``_apart``
        return self.today < self.due_day(candidate) + self.slack(candidate)

    def look(self, candidate: Candidate, exam_day: int) -> Look:
        return look(*candidate.met(), self.today, exam_day, self.weights)


def _wanted(
    met: list[Candidate], day: Day, now: _Now, done: int
) -> tuple[list[Candidate], list[Candidate]]:
    """Return what to ask, the first to be kept first, and what of it counts as due today."""
    if now.exam_day is not None and now.left and now.is_final:
        looks = _last_looks(met, now, now.exam_day)
        share = max(0, looks_today(len(looks) + done, now.left) - done)
        looks = _apart(looks[: 2 * share], share, day)
        return looks, looks
    return _levelled(met, now), [one for one in met if now.due_day(one) <= now.today]


def _levelled(met: list[Candidate], now: _Now) -> list[Candidate]:
    """Return the due cards that cannot wait, and of the others what makes today even.

    Even is the mean of what falls due within the coming week. Above it, cards that may wait are
    left; below it, cards come early, as far as each one's slack allows.
    """
    due = [one for one in met if now.due_day(one) <= now.today]
    ahead = [one for one in met if 0 < now.due_day(one) - now.today <= now.slack(one)]
    coming = sum(now.due_day(one) < now.today + now.span for one in met)
    chosen = [one for one in due if not now.may_wait(one)]
    waiting = [one for one in due if now.may_wait(one)]
    most = max(LIGHT_LOAD, ceil(coming / now.span))
    least = coming // now.span if coming >= LIGHT_LOAD * now.span else 0
    chosen += waiting[: max(0, most - len(chosen))]
    return chosen + ahead[: max(0, least - len(chosen))]


def _last_looks(met: list[Candidate], now: _Now, exam_day: int) -> list[Candidate]:
    """Return the looks that are worth their while before the exam, the first for today first.

    Those that gain most get the places that are left before it. Of these, what loses least by
    being asked today comes first, and what fades soonest is left for the eve.
    """
    left = exam_day - now.today
    looks = [(one, now.look(one, exam_day)) for one in met if _is_early(one, now)]
    worth = [(one, found) for one, found in looks if found.gain >= LEAST_GAIN]
    worth.sort(key=lambda pair: (-pair[1].gain, pair[0].question_id))
    room = now.capacity
    places = len(worth) if room is None else places_left(room, now.usual or room, left)
    placed = sorted(
        worth[:places],
        key=lambda pair: (pair[1].fading, -pair[1].gain, pair[0].question_id),
    )
    return [one for one, _ in placed + worth[places:]]


def _apart(looks: list[Candidate], share: int, day: Day) -> list[Candidate]:
    """Return so many of the looks, the first ones, siblings only where there are no others."""
    trial = day.copy()
    chosen: list[Candidate] = []
    for one in looks:
        if len(chosen) < share and not trial.has_sibling(one):
            chosen.append(trial.add(one))
    there = {one.question_id for one in chosen}
    passed = [one for one in looks if one.question_id not in there]
    return chosen + passed[: share - len(chosen)]


def _yielding(cut: list[Candidate], short: int, now: _Now) -> list[Candidate]:
    """Return the reviews, at most ``short``, whose places new questions take: see ``new_pays``."""
    if now.exam_day is None or not now.left or short <= 0:
        return []
    exam_day, left = now.exam_day, now.left
    gains = sorted((now.look(one, exam_day).gain, one.question_id, one) for one in cut)
    return [one for gain, _, one in gains[:short] if new_pays(left, gain, now.weights)]


def _asked(wanted: Iterable[Candidate], room: int, day: Day, now: _Now) -> list[Candidate]:
    asked: list[Candidate] = []
    for one in wanted:
        if len(asked) < room and not (day.has_sibling(one) and now.may_wait(one)):
            asked.append(day.add(one))
    return asked


def _on_the_eve(met: Iterable[Candidate], room: int, day: Day, now: _Now) -> list[Candidate]:
    if not now.is_eve or now.is_final:
        return []
    early = (one for one in met if _is_early(one, now) and now.due_day(one) > now.today)
    return [day.add(one) for one in islice(early, max(0, room))]


def _is_early(candidate: Candidate, now: _Now) -> bool:
    earliest = candidate.state.earliest_day if candidate.state else None
    return earliest is not None and earliest <= now.today


def _contrasts(
    asked: Iterable[Candidate], met: Iterable[Candidate], room: int, day: Day, now: _Now
) -> list[Candidate]:
    """Return one contrast for each known card that is asked without one.

    It comes when half of its interval has passed; from then on the two fall due together.
    """
    there = list(asked)
    ready = [one for one in met if one.family and one not in there and _may_contrast(one, now)]
    pulled: list[Candidate] = []
    for one in there:
        if len(pulled) >= room:
            break
        if any(are_contrasts(one, other) for other in (*there, *pulled)):
            continue
        found = [other for other in ready if are_contrasts(one, other)]
        chosen = next((other for other in found if not day.has_sibling(other)), None)
        if chosen is not None:
            ready.remove(chosen)
            pulled.append(day.add(chosen))
    return pulled


def _may_contrast(candidate: Candidate, now: _Now) -> bool:
    elapsed = elapsed_days(candidate.met()[1], now.today)
    return _is_early(candidate, now) and 2 * elapsed >= now.interval(candidate)
