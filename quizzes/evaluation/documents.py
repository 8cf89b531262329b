"""From a document's bytes to what generation is given, as the app does it but without a database.

A file's kind is told by the end of its name: ``.html`` and ``.htm`` are pages, ``.md`` may begin
with the front matter of the bundled news, all else is plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice

from news.bundled import FENCE, item_of
from news.facts.about import region_about
from news.facts.extract import extract
from news.text.article import Article, Reading
from news.text.reading import read, read_parts
from quizzes.generation.draft import Generation
from quizzes.generation.generate import generate
from quizzes.generation.repeats import Asked as Rests
from quizzes.generation.repeats import resting, shares_fact, unrepeated
from quizzes.generation.source import SourceArticle

PAGES = (".html", ".htm")
# As many articles as the app puts beside one.
MOST_NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class Asked:
    """An article with its facts, the articles beside it, and all that was asked about it."""

    source: SourceArticle
    generation: Generation
    neighbours: tuple[SourceArticle, ...] = ()


def reading_of(name: str, data: bytes) -> Reading:
    """Read a file's bytes. Raises UnreadableDocument."""
    if name.endswith(".md") and data.startswith(f"{FENCE}\n".encode()):
        item = item_of(data.decode())
        return read_parts(item.title, item.text, published=item.published, source=item.source)
    return read(data, content_type="text/html" if name.endswith(PAGES) else "text/plain")


def source_of(article: Article, id: str, *, as_of: date | None = None) -> SourceArticle:
    """An article with its facts, as generation is given it; ``id`` stands in every quotation."""
    region = region_about(article)
    return SourceArticle(
        id=id,
        title=article.title,
        text=article.text,
        facts=extract(article, as_of=as_of),
        kind=article.kind,
        published=article.published,
        publisher=article.source,
        region=region.full_name if region else "",
    )


def sources_of(name: str, reading: Reading) -> list[SourceArticle]:
    """A document's articles, named by its file and their place in it."""
    return [source_of(article, f"{name}:{place}") for place, article in enumerate(reading.articles)]


@dataclass(frozen=True, slots=True)
class _Earlier:
    """An article, the attributes that its facts are of, and its drafts, repeats and all."""

    source: SourceArticle
    attributes: frozenset[str]
    drafts: tuple[Rests, ...]


def _attributes(source: SourceArticle) -> frozenset[str]:
    return frozenset(fact.key.attribute for fact in source.facts) - {""}


def asked_in_turn(
    sources: Iterable[SourceArticle],
    write: Callable[..., Generation] = generate,
) -> Iterator[Asked]:
    """Ask about each article, with the earlier ones that state something of the same attributes.

    Earlier ones only, as in the app: what is asked of one never depends on what comes later. What
    those ask already is not asked again.
    """
    earlier: list[_Earlier] = []
    for source in sources:
        attributes = _attributes(source)
        beside = _beside(attributes, earlier)
        neighbours = tuple(each.source for each in beside)
        written = write(source, neighbours=neighbours)
        new = tuple(resting(written, (source, *neighbours)))
        yield Asked(source, unrepeated(written, new, _drafts_of(source, beside)), neighbours)
        if source.kind == "article":
            earlier.append(_Earlier(source, attributes, new))


def _beside(attributes: frozenset[str], earlier: Sequence[_Earlier]) -> tuple[_Earlier, ...]:
    like = (each for each in reversed(earlier) if not attributes.isdisjoint(each.attributes))
    return tuple(islice(like, MOST_NEIGHBOURS))


def _drafts_of(source: SourceArticle, beside: Iterable[_Earlier]) -> list[Rests]:
    """What the articles that tell one of the same facts ask."""
    like = (each for each in beside if shares_fact(source.facts, each.source.facts))
    return [draft for each in like for draft in each.drafts]
