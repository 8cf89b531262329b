"""One document in, its articles out: the room's front door.

Received bytes are decoded, a page's article is taken out of its markup, the text is repaired and
converted, its lines are told apart, and what remains is assembled with every offset kept.
For HTML the received text is the page's readable text, its title first.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from news.text import assembly, dates, layout, titles
from news.text.article import Article, Reading, UnreadableDocument
from news.text.assembly import Page
from news.text.decode import decoded
from news.text.headlines import SHORTEST
from news.text.joined import pages
from news.text.layout import Layout
from news.text.lines import Line, lines_of
from news.text.markup import is_markup
from news.text.page import fragment_text, page_text
from news.text.provenance import (
    Provenance,
    believed,
    from_lines,
    sent_by,
    title_in,
    told_by_addresses,
    without_site,
)
from news.text.repair import repair
from news.text.script import simplified_lines

# A cell of a table, or a mark of a heading, that stands above the text.
BARS = "|｜#"


def read(data: bytes, *, content_type: str | None = None, address: str | None = None) -> Reading:
    """Read one document: plain text or HTML, in any encoding that ``decode`` knows.

    ``content_type`` is the header it came with, ``address`` where from. Raises UnreadableDocument.
    """
    text, encoding = decoded(data, content_type=content_type)
    if is_markup(text, content_type):
        found = page_text(text, address=address)
        received, titled, known = found.text, found.titled, found.provenance
    else:
        received, titled, known = text, False, Provenance()
    return _reading(received, encoding, titled=titled, known=known)


def read_parts(
    title: str, body: str, *, published: date | None = None, source: str = ""
) -> Reading:
    """Read an entry whose title is known; ``body`` is plain text or a fragment of HTML."""
    known = Provenance(published, source)
    if is_markup(body, None):
        body = fragment_text(body)
    heading = " ".join(title.split())
    received = f"{heading}\n{body}" if heading else body
    return _reading(received, "utf-8", titled=bool(heading), known=known)


def _reading(received: str, encoding: str, *, titled: bool, known: Provenance) -> Reading:
    repaired = repair(received)
    page = Page(received, repaired, simplified_lines(repaired.text))
    articles: list[Article] = []
    for lines in pages(lines_of(page.clean)):
        articles += _articles(page, lines, known, titled=titled)
        known, titled = Provenance(), False
    if not articles:
        raise UnreadableDocument("no_article")
    return Reading(encoding, received, tuple(articles))


def _articles(
    page: Page, lines: list[Line], known: Provenance, *, titled: bool
) -> Iterator[Article]:
    """Give what one page holds, its own article first; what it held besides is told there."""
    laid_out = layout.lay_out(lines, titled=titled)
    found = [*_main(page, laid_out, known, titled=titled), *_headlines(page, laid_out)]
    if found:
        yield _with_omissions(page, laid_out, found[0])
        yield from found[1:]


def _main(page: Page, laid_out: Layout, known: Provenance, *, titled: bool) -> list[Article]:
    """Give the page's own article; a page that is one line or a list has none."""
    if not laid_out.body:
        return [] if laid_out.headlines else _lone_line(page, laid_out, known, titled=titled)
    provenance = known.filled(_provenance(laid_out))
    sender = sent_by(laid_out.body[0].text, provenance.published)
    provenance = provenance.filled(Provenance(source=sender))
    provenance = provenance.filled(told_by_addresses(laid_out.lines_omitted("address")))
    _, told = dates.behind_title((laid_out.title or laid_out.body[0]).text.strip())
    provenance = provenance.filled(Provenance(published=told))
    day = believed(provenance.published, laid_out.body[0].text)
    provenance = replace(provenance, published=day)
    made = assembly.article(page, laid_out.body, title=laid_out.title, provenance=provenance)
    if made.title.startswith(tuple(BARS)):
        made = replace(made, title=made.title.strip(f"{BARS} "), title_repairs=())
    if not titled and (given := title_in(laid_out.lines_omitted("byline"))):
        made = replace(made, title=given, title_repairs=())
    return [_named(made, titled=titled)]


def _named(made: Article, *, titled: bool) -> Article:
    """The article under a name of its own, without its site's; without any, its first sentence."""
    if not made.title:
        return replace(made, title=dates.behind_title(titles.made(made.text))[0])
    if titled:
        return made
    title, site = without_site(dates.behind_title(made.title)[0])
    if title == made.title:
        return made
    return replace(made, title=title, title_repairs=(), source=made.source or site)


def _lone_line(page: Page, laid_out: Layout, known: Provenance, *, titled: bool) -> list[Article]:
    """Give the line as a headline; a word or two that nobody called a title are no news."""
    if laid_out.title is None:
        return []
    made = _headline(page, laid_out.title, known.filled(_provenance(laid_out)))
    return [made] if titled or len(made.text) >= SHORTEST else []


def _headlines(page: Page, laid_out: Layout) -> list[Article]:
    source = _provenance(laid_out).source if laid_out.headlines else ""
    return [
        _headline(page, laid_out.headline_line(line, found), Provenance(found.published, source))
        for line, found in laid_out.headlines
    ]


def _headline(page: Page, line: Line, provenance: Provenance) -> Article:
    made = assembly.article(page, [line], kind="headline", provenance=provenance)
    return replace(made, title=made.text)


def _with_omissions(page: Page, laid_out: Layout, first: Article) -> Article:
    """Record what the page held besides, with the first article."""
    own = [(line, layout.OWN_ITEM) for line, _ in laid_out.headlines]
    return replace(first, omissions=assembly.omissions(page, [*laid_out.omitted, *own]))


def _provenance(laid_out: Layout) -> Provenance:
    return from_lines(
        laid_out.lines_omitted("byline", "editor"),
        laid_out.lines_omitted("republisher", "reminder", "promotion"),
    )
