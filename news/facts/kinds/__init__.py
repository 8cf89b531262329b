"""The kinds of fact: one module each, one line each here."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from news.facts.fact import Fact
from news.facts.kinds import quantified
from news.facts.page import Page

KINDS: tuple[Callable[[Page], Iterator[Fact]], ...] = (quantified.find,)
