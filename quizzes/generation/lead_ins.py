"""The lead-in or heading from which a statement takes words that its own sentence has not."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.fact import Fact
from news.text import lazy
from news.text.article import Span
from quizzes.generation.draft import Quote
from quizzes.generation.likeness import pairs
from quizzes.generation.places import segments, stem_of
from quizzes.generation.source import SourceArticle

# The colon of a lead-in: its list begins right behind it.
COLON = lazy.pattern(r"[：:](?=\s|[（(①]|$)")
STOPS = "。；！？：:\n"
HEADING = lazy.pattern(r"(?<=\n)[^，。；：！？,;:\n]{2,24}(?=\n)")
# So many characters above an item its list has begun.
FARTHEST = 1500
# So many pairs of characters in common are no chance.
FEWEST = 4


def lead_in(article: SourceArticle, fact: Fact) -> Quote | None:
    """What stands above the fact's sentence and is told with it, as evidence of its own."""
    wanted = _told_elsewhere(article, fact)
    if len(wanted) < FEWEST:
        return None
    above = list(_above(article.text, fact.sentence.start))
    best = max(above, key=lambda span: _shared(article.text, span, wanted), default=None)
    if best is None or _shared(article.text, best, wanted) < FEWEST:
        return None
    return Quote(article=article.id, span=best, text=article.text[best.start : best.end])


def _told_elsewhere(article: SourceArticle, fact: Fact) -> frozenset[str]:
    """The pairs of characters that the statement has and its sentence has not."""
    said = f"{fact.before}{fact.after}".replace(fact.instrument or "\0", "，")
    for part in segments(fact.place):
        said = said.replace(part, "，").replace(stem_of(part), "，")
    return frozenset(pairs(said)) - frozenset(
        pairs(article.text[fact.sentence.start : fact.sentence.end])
    )


def _above(text: str, before: int) -> Iterator[Span]:
    """The last lead-in and the last heading above a place."""
    start = max(0, before - FARTHEST)
    for colon in list(COLON.finditer(text, start, before))[-1:]:
        yield Span(1 + max(text.rfind(stop, 0, colon.start()) for stop in STOPS), colon.end())
    for heading in list(HEADING.finditer(text, start, before))[-1:]:
        yield Span(*heading.span())


def _shared(text: str, span: Span, wanted: frozenset[str]) -> int:
    return len(wanted & frozenset(pairs(text[span.start : span.end])))
