"""Which lines of a page are its article, which are other items, and which are left out, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from news.text import boilerplate, headlines
from news.text.article import Span
from news.text.headlines import Headline

SHORTEST_TITLE, LONGEST_TITLE = 8, 80
LONGEST_ADDITION = 12
PROSE = 40
"""Characters from which a line with a full stop counts as prose rather than as a link."""
ENDS_SENTENCE = re.compile(r"[。！？!?；;…][”’」』）)\]】]*$")
NUMBERED = re.compile(r"[-•●]|[(（]?[一二三四五六七八九十\d]{1,3}[、)）.．]")
OWN_ITEM, DOUBLED = "own-item", "doubled"
LONG_ENOUGH_TO_REPEAT = 20


@dataclass(frozen=True, slots=True)
class Line:
    text: str
    span: Span


@dataclass(slots=True)
class Layout:
    """The lines of one page, told apart; spans point into the text given."""

    title: Line | None = None
    body: list[Line] = field(default_factory=list)
    headlines: list[tuple[Line, Headline]] = field(default_factory=list)
    omitted: list[tuple[Line, str]] = field(default_factory=list)

    @staticmethod
    def headline_line(line: Line, headline: Headline) -> Line:
        """Give the part of a list's line that is the headline."""
        start = line.span.start + headline.start
        end = line.span.start + headline.end
        return Line(line.text[headline.start : headline.end], Span(start, end))

    def lines_omitted(self, *reasons: str) -> list[str]:
        return [line.text for line, why in self.omitted if why in reasons]


def lines_of(text: str) -> list[Line]:
    """Give the lines that are not blank."""
    lines = []
    start = 0
    for piece in text.split("\n"):
        if piece.strip():
            lines.append(Line(piece, Span(start, start + len(piece))))
        start += len(piece) + 1
    return lines


def lay_out(text: str, *, titled: bool = False) -> Layout:
    """Tell a page's lines apart; ``titled`` says that the first line is known to be the title."""
    layout = Layout()
    lines = lines_of(text)
    if lines and (titled or _is_title(lines)):
        layout.title = lines.pop(0)
    listed = _listed(lines)
    heads = {_key(layout.title.text)} if layout.title else set()
    tail: str | None = None
    for index, line in enumerate(lines):
        tail = _place(layout, line, tail, heads, listed.get(index))
    return layout


def _is_title(lines: list[Line]) -> bool:
    first = lines[0].text
    return (
        len(first) <= LONGEST_TITLE
        and not ENDS_SENTENCE.search(first.replace("？", "").replace("！", ""))
        and not NUMBERED.match(first)
        and boilerplate.section(first) is None
        and boilerplate.reason(first) is None
        and headlines.of_line(first) is None
    )


def _listed(lines: list[Line]) -> dict[int, Headline]:
    """Find dated headlines; one alone between paragraphs is no list unless it bears a bullet."""
    found = {i: h for i, line in enumerate(lines) if (h := headlines.of_line(line.text))}
    return {
        i: headline
        for i, headline in found.items()
        if i - 1 in found or i + 1 in found or lines[i].text.lstrip()[:1] in "-•·*●"
    }


def _place(
    layout: Layout, line: Line, tail: str | None, heads: set[str], headline: Headline | None
) -> str | None:
    """Put one line where it belongs and say in which tail the page is after it."""
    key = _key(line.text)
    opened, why = boilerplate.section(line.text), boilerplate.reason(line.text)
    if key in heads or _repeats_title(layout, key):
        layout.omitted.append((line, why or DOUBLED))
        return None
    if len(key) >= LONG_ENOUGH_TO_REPEAT:
        heads.add(key)
    if headline:
        layout.headlines.append((line, headline))
        return tail
    if opened:
        layout.omitted.append((line, opened))
        return opened
    if why or (tail and not _is_prose(line.text)):
        layout.omitted.append((line, why or tail or ""))
        return tail
    for part, note in trimmed(line):
        if note:
            layout.omitted.append((part, note))
        else:
            layout.body.append(part)
    return None


def _repeats_title(layout: Layout, key: str) -> bool:
    """Say whether a line is the page's title again, with a word or a byline around it."""
    title = _key(layout.title.text) if layout.title else ""
    more = len(key) - len(title)
    return (
        len(title) >= SHORTEST_TITLE
        and more <= LONGEST_ADDITION
        and title in key
        and "。" not in key
    )


def _is_prose(text: str) -> bool:
    return len(text) >= PROSE and "。" in text


def _key(text: str) -> str:
    return re.sub(r"\s+", "", text)


def trimmed(line: Line) -> Iterator[tuple[Line, str | None]]:
    """Split a body line into what is kept and an editor's note at its end."""
    note = boilerplate.CLOSING.search(line.text)
    if note is None or note.start() == 0:
        yield line, None
        return
    cut = line.span.start + note.start()
    yield Line(line.text[: note.start()], Span(line.span.start, cut)), None
    yield Line(note[0], Span(cut, line.span.end)), "byline"
