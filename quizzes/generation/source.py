"""What generation is given: articles with their facts, as plain data."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from news.facts.fact import Fact


@dataclass(frozen=True, slots=True)
class SourceArticle:
    """An article and its facts. ``id`` is echoed in every ``Quote``."""

    id: str
    title: str
    text: str
    facts: tuple[Fact, ...]
    kind: str = "article"
    published: date | None = None
    publisher: str = ""
    region: str = ""


@dataclass(frozen=True, slots=True)
class TopicRule:
    """An exam topic that a fact falls under when one of ``words`` occurs in its sentence."""

    code: str
    words: tuple[str, ...]
