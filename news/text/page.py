"""HTML to article text: the body by trafilatura, what else a page says of itself by our rules.

Trafilatura is asked for precision first: a tail of foreign headlines does more harm than a lost
caption. Where that loses most of the page's prose, its generous reading and the densest element
of the page compete with it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import html as lxml_html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from news.text import grids, headlines, lazy, page_facts
from news.text.article import UnreadableDocument
from news.text.provenance import Provenance
from news.text.visible import UNSEEN, key, relined, visible_lines

FEWEST_HAN, FEWEST_LETTERS = 40, 160
MOST_LINKED = 0.6
"""Share of the text that may stand in lines which are nothing but a link."""
FEWEST_ITEMS = 3
ENOUGH_PROSE = 0.7
SENTENCE = lazy.pattern(r"[。！？；]|[a-z]\.(?:\s|$)")
DECLARATION = lazy.pattern(r"^\s*<\?xml[^>]*\?>")
HAN = lazy.pattern("[\u3400-\u9fff]")


@dataclass(frozen=True, slots=True)
class PageText:
    """A page's readable text, its title on the first line where ``titled``."""

    text: str
    titled: bool
    provenance: Provenance


def page_text(source: str, *, address: str | None) -> PageText:
    """Take the article out of a whole page; raises UnreadableDocument (``no_article``)."""
    tree = _tree(source)
    if grids.written_out(tree):
        source = lxml_html.tostring(tree, encoding="unicode")
    lines = visible_lines(tree)
    title = page_facts.title(tree, lines)
    body = _body(source, tree, title, lines) or _listed(lines)
    if not body:
        raise UnreadableDocument("no_article")
    text = f"{title}\n{body}" if title else body
    return PageText(text, bool(title), page_facts.provenance(tree, lines, title, address))


def fragment_text(source: str) -> str:
    """Give the visible text of a piece of HTML, a line for each block."""
    try:
        return "\n".join(visible_lines(_tree(source)))
    except UnreadableDocument:
        return ""


def _tree(source: str) -> HtmlElement:
    clean = DECLARATION.sub("", source.replace("\0", ""))
    try:
        tree = lxml_html.document_fromstring(clean)
    except (ParserError, ValueError) as error:
        raise UnreadableDocument("no_article", str(error)) from error
    for element in list(tree.iter(*UNSEEN)):
        element.drop_tree()
    return tree


def _body(source: str, tree: HtmlElement, title: str, seen: list[str]) -> str:
    """Give the article's lines, or an empty string where the page has no article."""
    text = _without_title(relined(_best(source, tree), seen), title)
    linked = {" ".join(a.text_content().split()) for a in tree.iter("a")}
    in_links = sum(len(line) for line in text.split("\n") if line.lstrip("- ") in linked)
    if in_links > MOST_LINKED * len(text):
        return ""
    enough = len(HAN.findall(text)) >= FEWEST_HAN or len(text) >= FEWEST_LETTERS
    return text if enough else ""


def _best(source: str, tree: HtmlElement) -> str:
    precise = _extracted(source, precise=True)
    others = (_densest(tree), _extracted(source, precise=False))
    best = max(others, key=_prose)
    return precise if _prose(precise) >= ENOUGH_PROSE * _prose(best) else best


def _prose(text: str) -> int:
    """Count the characters in lines that hold a sentence, less those in lines that do not.

    Rows of tables are neither.
    """
    lines = [line for line in text.split("\n") if grids.BAR not in line]
    return sum(len(line) if SENTENCE.search(line) else -len(line) for line in lines)


def _extracted(source: str, *, precise: bool) -> str:
    from trafilatura import extract  # heavy to import, and plain text never needs it

    text = extract(
        DECLARATION.sub("", source.replace("\0", "")),
        output_format="txt",
        include_comments=False,
        include_tables=True,
        favor_precision=precise,
        favor_recall=not precise,
    )
    return "\n".join(filter(None, map(_row, (text or "").split("\n"))))


def _row(line: str) -> str:
    """Tables that only lay a page out have one cell a row: give that; keep the others as rows."""
    if not line.lstrip().startswith("|"):
        return line
    cells = [cell.strip() for cell in re.split(r"(?<!\\)\|", line)]
    return " | ".join(c.replace("\\|", "|") for c in cells if c.strip("-: "))


def _densest(tree: HtmlElement) -> str:
    """Give the lines of the element whose own paragraphs hold the most text outside links."""
    weights: dict[HtmlElement, int] = {}
    for element in tree.iter("p", "br"):
        parent = element.getparent()
        if parent is not None:
            weights[parent] = weights.get(parent, 0) + len(_own_text(element))
    best = max(weights, key=lambda e: weights[e], default=None)
    return "\n".join(visible_lines(best)) if best is not None else ""


def _own_text(element: HtmlElement) -> str:
    if element.tag == "br":
        return (element.tail or "").strip()
    linked = sum(len(a.text_content()) for a in element.iter("a"))
    text: str = element.text_content().strip()
    return text[linked:]


def _without_title(text: str, title: str) -> str:
    first, _, rest = text.partition("\n")
    return rest if title and key(first) == key(title) else text


def _listed(lines: list[str]) -> str:
    """Give the dated headlines of a page that is a list."""
    found = {i: headline for i, x in enumerate(lines) if (headline := headlines.of_line(x))}
    found |= headlines.beside_days(lines)
    if len(found) < FEWEST_ITEMS:
        return ""
    return "\n".join(
        f"{lines[i][headline.start : headline.end]} {headline.published}"
        for i, headline in sorted(found.items())
    )
