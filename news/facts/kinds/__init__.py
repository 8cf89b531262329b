"""The kinds of fact: one module each, one line each here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from news.facts.fact import Fact
from news.facts.kinds import (
    bodies,
    conditions,
    instruments,
    levels,
    members,
    places,
    purposes,
    quantified,
    reasons,
    rows,
    steps,
    terms,
    times,
)
from news.facts.page import Page

KINDS: tuple[Callable[[Page], Iterator[Fact]], ...] = (
    quantified.find,
    rows.find,
    times.find,
    bodies.find,
    instruments.find,
    terms.find,
    members.find,
    conditions.find,
    purposes.find,
    reasons.find,
    places.find,
    levels.find,
    steps.find,
)
