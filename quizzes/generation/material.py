"""What the question makers work from: one article's askable facts and what surrounds them."""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property, partial
from typing import Any, TypeVar

from news.facts.fact import Fact, FactKind
from news.text import lazy
from news.text.article import Span
from quizzes.generation.anchors import can_be_anchored
from quizzes.generation.claims import Claim, claim_of, core_of, undoubled
from quizzes.generation.draft import Draft, Quote, Verdict
from quizzes.generation.lead_ins import lead_in
from quizzes.generation.numerals import figures
from quizzes.generation.places import names_place, segments, stem_of
from quizzes.generation.plain import unplain
from quizzes.generation.source import Occurrences, SourceArticle, Syllabus
from quizzes.generation.tables import table_of

T = TypeVar("T")
NOWHERE, NOT_PLAIN = "nowhere", "not_plain"
# So many pairs of characters that the clause lacks and its sentence has make a word.
TORN = 2
PUNCTUATION = lazy.pattern("[，。、；：（）()《》“”]")


def digest(*parts: str, size: int = 16) -> str:
    """A stable hexadecimal name for some strings."""
    return _hashed(parts).hex()[:size]


def _hashed(parts: tuple[str, ...]) -> bytes:
    return hashlib.sha256("\x1f".join(parts).encode()).digest()


def number_from(*parts: str) -> int:
    """A number seeded by some strings: where a choice must be arbitrary yet repeatable."""
    return int.from_bytes(_hashed(parts)[:4])


@dataclass(frozen=True, eq=False)
class Material:
    """One article, the facts of it that may be asked, and the articles beside it.

    What is worked out of them is kept with them, and goes when they go.
    """

    article: SourceArticle
    facts: tuple[Fact, ...]
    neighbours: tuple[SourceArticle, ...] = ()
    syllabuses: tuple[Syllabus, ...] = ()
    _known: dict[tuple[str, int], tuple[object, Any]] = field(
        default_factory=dict, init=False, repr=False
    )

    def known(self, what: str, about: object, work: Callable[[], T]) -> T:
        """What was worked out about an object before; asked of each fact dozens of times."""
        found = self._known.get((what, id(about)))
        # The object is kept with the answer, so that its id cannot pass to another one.
        if found is None or found[0] is not about:
            found = (about, work())
            self._known[what, id(about)] = found
        answer: T = found[1]
        return answer

    def claim(self, fact: Fact, article: SourceArticle | None = None) -> Claim:
        """The fact cut open and anchored."""
        return self.known("claim", fact, lambda: claim_of(fact, article or self.article))

    def group(self, fact: Fact) -> str:
        """The name of the fact, the same for every witness of it."""
        return self.known("group", fact, lambda: group_of(fact))

    def shows_place(self, article: SourceArticle, fact: Fact) -> tuple[Quote, ...]:
        """The fact's evidence, with the sentence that says which place it holds for."""
        return self.known(f"shown {article.id}", fact, lambda: shows_place(article, fact))

    def lead_in(self, fact: Fact) -> Quote | None:
        """The lead-in or heading that a fact of the article asked about is told with."""
        if not any(fact is own for own in self.facts):
            return None
        return self.known("lead-in", fact, lambda: lead_in(self.article, fact))

    def quote(self, article: SourceArticle, fact: Fact) -> Quote:
        """The fact's evidence."""
        return self.known(f"quote {article.id}", fact, lambda: quote(article, fact))

    def states(self, said: str) -> bool:
        """Is this the true statement that some stored fact makes?"""
        return any(
            claim.asked(claim.core) == said
            for core, stored in self._by_core.items()
            if core in said
            for claim in (self.claim(fact, article) for article, fact in stored)
        )

    @cached_property
    def _by_core(self) -> dict[str, list[tuple[SourceArticle, Fact]]]:
        """The stored facts by the value that each one's statement must hold."""
        found: dict[str, list[tuple[SourceArticle, Fact]]] = defaultdict(list)
        for article, fact in self.stored():
            found[undoubled(core_of(fact))].append((article, fact))
        return found

    @cached_property
    def articles(self) -> dict[str, SourceArticle]:
        """The article and those beside it by id."""
        return {each.id: each for each in (*self.neighbours, self.article)}

    @cached_property
    def numbers(self) -> set[Decimal]:
        """Every number that the article tells, headline included."""
        return figures(f"{self.article.title}\n{self.article.text}")

    def stored(self) -> Iterator[tuple[SourceArticle, Fact]]:
        """Every fact known, the article's own first, those in conflict included."""
        for article in (self.article, *self.neighbours):
            for fact in article.facts:
                yield article, fact

    def reference(self, fact: Fact) -> tuple[str, int]:
        """Where a fact is stored: its article's id and its place among that article's facts.

        A fact asked without its period is another object than the stored one: span and
        wording tell it.
        """
        found = self._references.get(id(fact))
        return found or (self.article.id, self._tellings[fact.kind, fact.span, fact.text])

    @cached_property
    def _references(self) -> dict[int, tuple[str, int]]:
        """Where each stored fact is, by its identity; its article keeps it alive."""
        found: dict[int, tuple[str, int]] = {}
        for article in (self.article, *self.neighbours):
            for index, fact in enumerate(article.facts):
                found.setdefault(id(fact), (article.id, index))
        return found

    @cached_property
    def _tellings(self) -> dict[tuple[FactKind, Span, str], int]:
        """The article's own facts by what each says and where, the first of equal ones."""
        told: dict[tuple[FactKind, Span, str], int] = {}
        for index, fact in enumerate(self.article.facts):
            told.setdefault((fact.kind, fact.span, fact.text), index)
        return told

    def cells(self, fact: Fact) -> tuple[Fact, ...]:
        """The other cells of the fact's table, in reading order."""
        table = self.table(fact)
        return tuple(f for f in self._tables[table] if f is not fact) if table else ()

    def table(self, fact: Fact) -> str:
        """The table that the fact is a cell of; empty if of none."""
        return self.known("table", fact, lambda: table_of(fact))

    @cached_property
    def _tables(self) -> dict[str, list[Fact]]:
        found: dict[str, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[self.table(fact)].append(fact)
        return found

    @cached_property
    def asked(self) -> tuple[Fact, ...]:
        """The facts that a stem can place and tell plainly; others only serve as wrong answers."""
        return tuple(fact for fact in self.facts if not self.passed_over(fact))

    def passed_over(self, fact: Fact) -> str:
        """Why no stem is written about a fact: ``nowhere``, ``not_plain``; empty if one is."""
        return self.known("passed over", fact, lambda: self._passed_over(fact))

    def _passed_over(self, fact: Fact) -> str:
        if not can_be_anchored(fact, self.article):
            return NOWHERE
        return NOT_PLAIN if unplain(self.claim(fact)) else ""

    @cached_property
    def by_kind(self) -> dict[FactKind, list[Fact]]:
        """The facts that may be asked, by what they are."""
        found: dict[FactKind, list[Fact]] = defaultdict(list)
        for fact in self.facts:
            found[fact.kind].append(fact)
        return found

    def topics_of(self, facts: Sequence[Fact]) -> tuple[str, ...]:
        """The topic that the facts fall under in each syllabus."""
        told = [self.known("topics", fact, partial(self._topics_told, fact)) for fact in facts]
        titled = self.known("topics", self.article, partial(self._topics_in, self.article.title))
        return tuple(
            syllabus.topic_of([each[place] for each in told], titled[place])
            for place, syllabus in enumerate(self.syllabuses)
        )

    def _topics_told(self, fact: Fact) -> list[Occurrences]:
        sentence = self.article.text[fact.sentence.start : fact.sentence.end]
        return self._topics_in(f"{fact.instrument}{fact.statement}{sentence}")

    def _topics_in(self, text: str) -> list[Occurrences]:
        return [syllabus.occurrences(text) for syllabus in self.syllabuses]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A draft on its way through the checks, with the facts it rests on.

    ``ask`` names the question: candidates with one ``ask`` are versions of it (the key in
    another place, the statement true or false), of which at most one is kept. ``verdicts`` and
    ``confidence`` (0–1) are known of those that passed.
    """

    draft: Draft
    ask: str
    facts: tuple[Fact, ...]
    verdicts: tuple[Verdict, ...] = ()
    confidence: float = 1.0


def quote(article: SourceArticle, fact: Fact) -> Quote:
    """The fact's evidence, word for word: its clause, with as much before it as it leans on.

    A clause cut from its subject (印发《办法》) does not bear out who issued it.
    """
    clause, whole = _quoted(article, fact.clause), _quoted(article, fact.sentence)
    said = f"{fact.before}{fact.after}".replace(fact.instrument or "\0", "")
    for part in segments(fact.place):
        said = said.replace(part, "，").replace(stem_of(part), "，")
    wanted = {p for p in _pairs(said) if p not in clause.text and p in whole.text}
    if len(wanted) < TORN:
        return clause
    return next((q for q in _grown(article, fact) if all(p in q.text for p in wanted)), whole)


def _grown(article: SourceArticle, fact: Fact) -> Iterator[Quote]:
    """The clause with one clause more before it at a time, within its sentence."""
    before = article.text[fact.sentence.start : fact.clause.start]
    for match in reversed(list(re.finditer(r"[，；：]", before))):
        start = fact.sentence.start + match.end()
        if start < fact.clause.start:
            yield _quoted(article, Span(start, fact.clause.end))


def _quoted(article: SourceArticle, span: Span) -> Quote:
    return Quote(article=article.id, span=span, text=article.text[span.start : span.end])


def _pairs(text: str) -> set[str]:
    runs = PUNCTUATION.split(text)
    return {run[i : i + 2] for run in runs for i in range(len(run) - 1)}


def _spans(text: str, ends: str) -> Iterator[Span]:
    """The stretches of a text between some marks, without them."""
    for match in re.finditer(rf"[^{ends}]+", text):
        yield Span(match.start(), match.end())


def shows_place(article: SourceArticle, fact: Fact) -> tuple[Quote, ...]:
    """The fact's evidence, with the sentence that says which place it holds for.

    Empty where the article nowhere names the place beside a sentence's other words.
    """
    own = quote(article, fact)
    if names_place(own.text, fact.place):
        return (own,)
    sentences = [_quoted(article, span) for span in _spans(article.text, "。；！？\n")]
    naming = [each for each in sentences if names_place(each.text, fact.place)]
    naming.sort(key=lambda each: fact.instrument not in each.text)
    return (own, naming[0]) if naming else ()


def told_amount(fact: Fact) -> str:
    """The value as an explanation names it, its rate included: 每月300元."""
    rate = fact.quantity.rate if fact.quantity else ""
    return fact.text if rate in fact.text else f"{rate}{fact.text}"


def group_of(fact: Fact) -> str:
    """The name of the fact, the same for every witness of it: its key and its value."""
    key = fact.key
    known = (key.instrument, key.condition, key.attribute)
    spare = "" if any(known) else fact.statement
    return digest(fact.kind, key.jurisdiction, *known, key.period, value_of(fact), spare)


def value_of(fact: Fact) -> str:
    """The value with its unit, multiplied out, or the words that stand for one: 6000000元."""
    return f"{fact.quantity.value}{fact.quantity.unit}" if fact.quantity else fact.text
