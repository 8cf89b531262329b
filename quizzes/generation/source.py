"""What generation is given: articles with their facts, as plain data."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

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

    def paragraph_begins(self, at: int) -> int:
        """Where the paragraph begins that holds an offset of the text."""
        return self.text.rfind("\n", 0, at) + 1


# How often words of a topic rule occur somewhere, by the rule's place in its syllabus.
Occurrences = Mapping[int, int]


@dataclass(frozen=True, slots=True)
class TopicRule:
    """An exam topic that a fact falls under when one of ``words`` occurs in its sentence."""

    code: str
    words: tuple[str, ...]


@dataclass(frozen=True)
class Syllabus:
    """One exam's topics in the order of its tree; ``fallback`` takes what no rule claims."""

    rules: tuple[TopicRule, ...]
    fallback: str = ""

    def topic_of(self, told: Iterable[Occurrences], titled: Occurrences) -> str:
        """The topic whose words occur most in what is told, the title breaking ties."""
        found: dict[int, float] = defaultdict(float)
        for occurrences, weight in (*((each, 1.0) for each in told), (titled, 0.5)):
            for place, times in occurrences.items():
                found[place] += weight * times
        best = max(found, key=lambda place: (found[place], -place), default=None)
        return self.fallback if best is None else self.rules[best].code

    def occurrences(self, text: str) -> Occurrences:
        """How often words of each rule occur in a text."""
        found: Counter[int] = Counter()
        for opening in self._words.keys() & set(text):
            for place, word in self._words[opening]:
                times = text.count(word)
                if times:
                    found[place] += times
        return found

    @cached_property
    def _words(self) -> dict[str, list[tuple[int, str]]]:
        """The words, each with the place of its rule, by their first character."""
        words: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for place, rule in enumerate(self.rules):
            for word in rule.words:
                words[word[:1]].append((place, word))
        return words
