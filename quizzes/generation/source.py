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


@dataclass(frozen=True, slots=True)
class Syllabus:
    """One exam's topics in the order of its tree; ``fallback`` takes what no rule claims."""

    rules: tuple[TopicRule, ...]
    fallback: str = ""

    def topic_of(self, text: str, title: str) -> str:
        """The topic whose words occur most in ``text``, the title breaking ties."""
        best, most = self.fallback, 0.0
        for rule in self.rules:
            found = sum(map(text.count, rule.words)) + 0.5 * sum(map(title.count, rule.words))
            if found > most:
                best, most = rule.code, found
        return best
