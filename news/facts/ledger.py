"""Which of the values that articles state for one key holds now.

A later value on the same key supersedes, two values for one key at one time are a conflict that
a person decides, and what only superseded wording bears out no longer holds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from news.facts.fact import Fact

Status = Literal["current", "superseded", "conflict", "unresolved"]

# A key holds one value only where the value is a measure of it: a place may have many bodies.
SINGLE_VALUED = frozenset({"amount", "count", "share", "deadline", "period"})
PERIOD = "period"
"""A conflict in the period alone: the fact is asked without it, and its value stands."""


@dataclass(frozen=True, slots=True)
class Testimony:
    """One article's statement of a fact; ``as_of`` is the article's day, None where unknown."""

    fact: Fact
    as_of: date | None
    article: str


@dataclass(frozen=True, slots=True)
class Claim:
    """One value of a key with all that bears it out today; ``id`` is the caller's.

    ``testimony`` is empty where only earlier texts of the articles stated it.
    """

    id: int
    testimony: tuple[Testimony, ...]

    @property
    def as_of(self) -> date | None:
        return max((one.as_of for one in self.testimony if one.as_of), default=None)

    @property
    def latest(self) -> Testimony | None:
        """The testimony whose qualifier and dates hold: the last, whatever order they came in."""

        def place(one: Testimony) -> tuple[date, str, str]:
            return one.as_of or date.min, one.fact.qualifier, one.fact.statement

        return max(self.testimony, key=place, default=None)

    @property
    def articles(self) -> set[str]:
        return {one.article for one in self.testimony}


@dataclass(frozen=True, slots=True)
class Standing:
    """How a claim stands; ``superseded_by`` is the id of the claim that took its place."""

    status: Status
    superseded_by: int | None = None


def settle(claims: Iterable[Claim]) -> dict[int, Standing]:
    """How each claim about one key stands, by id. The order of the claims does not matter."""
    standings: dict[int, Standing] = {}
    rivals: dict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        own = _own_standing(claim)
        if own.status == "current":
            rivals[_measure(claim)].append(claim)
        standings[claim.id] = own
    for (kind, _unit), group in rivals.items():
        if kind in SINGLE_VALUED:
            standings |= _among(group)
    return standings


def _own_standing(claim: Claim) -> Standing:
    """How the claim would stand alone."""
    if not claim.testimony:
        return Standing("superseded")
    if all(one.fact.unresolved for one in claim.testimony):
        return Standing("unresolved")
    if all(set(one.fact.conflicts) - {PERIOD} for one in claim.testimony):
        return Standing("conflict")
    return Standing("current")


def _measure(claim: Claim) -> tuple[str, str]:
    """What is measured and in what: 16个 and 2名 do not contradict each other."""
    fact = claim.testimony[0].fact
    if fact.quantity is None:
        return fact.kind, ""
    return fact.kind, f"{fact.quantity.rate}/{fact.quantity.unit}"


def _among(claims: Sequence[Claim]) -> dict[int, Standing]:
    """The latest value stands; where several are the latest, or none is dated, none stands.

    Values that one article states side by side do not contradict each other: its key is merely
    too wide to tell them apart.
    """
    if not _names_its_subject(claims[0]) or _side_by_side(claims):
        return {}
    days = [claim.as_of for claim in claims]
    known = [day for day in days if day is not None]
    if len(known) < len(days):
        return {claim.id: Standing("conflict") for claim in claims} if len(claims) > 1 else {}
    last = max(known)
    latest = [claim for claim in claims if claim.as_of == last]
    winner = min(claim.id for claim in latest)
    status: Status = "current" if len(latest) == 1 else "conflict"
    return {
        claim.id: Standing(status) if claim in latest else Standing("superseded", winner)
        for claim in claims
    }


def _names_its_subject(claim: Claim) -> bool:
    key = claim.testimony[0].fact.key
    return bool(key.jurisdiction and key.attribute)


def _side_by_side(claims: Sequence[Claim]) -> bool:
    return any(
        one.articles & other.articles
        for index, one in enumerate(claims)
        for other in claims[index + 1 :]
    )
