"""What a reader of a page sees, line by line, and an extract put back into those lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from news.text.grids import data_rows, line_of

UNSEEN = (
    "script",
    "style",
    "noscript",
    "template",
    "iframe",
    "object",
    "svg",
    "select",
    "textarea",
)
BREAKS = frozenset(
    ("p", "div", "br", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "ul")
    + ("ol", "table", "blockquote", "header", "footer", "dd", "dt", "title")
)
LONGEST_GAP = 12
"""Lines in a row that an extraction may have left out inside what it made one line."""


def visible_lines(tree: HtmlElement) -> list[str]:
    """Give what a reader sees, a line for each block, without blank lines."""
    pieces: list[str] = []
    _walk(tree, pieces)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n"))
    return [line for line in lines if line]


def _walk(root: HtmlElement, pieces: list[str]) -> None:
    """Walk without recursion: hostile pages nest deeper than Python's stack."""
    waiting: list[HtmlElement | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            pieces.append(node)
            continue
        following = [_collapsed(node.tail)] if node is not root else []
        if node.tag == "table" and (rows := data_rows(node)):
            waiting += reversed(["\n", *(f"{line_of(row)}\n" for row in rows), *following])
            continue
        if isinstance(node.tag, str) and node.tag not in UNSEEN:
            edge = ["\n"] if node.tag in BREAKS else [" "] if node.tag in ("td", "th") else []
            following = [*edge, _collapsed(node.text), *node, *edge, *following]
        waiting += reversed(following)


def _collapsed(text: str | None) -> str:
    return re.sub(r"\s+", " ", text or "")


def relined(extract: str, seen: list[str]) -> str:
    """Break the extract's lines where the page broke them.

    An extraction makes one line of all that stands in a list's item or a table's cell; a line that
    is several of the page's lines run together becomes those again, any other stays.
    """
    keys = [key(line) for line in seen]
    return "\n".join(part for line in extract.split("\n") for part in _parts(line, seen, keys))


def _parts(line: str, seen: list[str], keys: list[str]) -> list[str]:
    bare = key(line.lstrip("- "))
    if bare in keys or " | " in line:
        return [line]
    for start, first in enumerate(keys):
        if bare.startswith(first) and (run := _run(bare, start, keys)):
            return [seen[i] for i in run]
    return [line]


def _run(wanted: str, start: int, keys: list[str]) -> list[int]:
    """Give the places of the lines that make up ``wanted``, or none if something is left over."""
    found: list[int] = []
    at = 0
    for index in _near(start, len(keys), found):
        if wanted.startswith(keys[index], at):
            found.append(index)
            at += len(keys[index])
        if at == len(wanted):
            return found
    return []


def _near(start: int, end: int, found: list[int]) -> Iterator[int]:
    """Give the places from ``start`` on, as long as something was found not long before."""
    for index in range(start, end):
        if index - (found[-1] if found else start) > LONGEST_GAP:
            return
        yield index


def key(line: str) -> str:
    """Give a line without its spaces, which extractions set as they like."""
    return "".join(line.split())
