"""Which lines of a page are its article, which are other items, and which are left out, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from news.text import boilerplate, headlines, lazy, titles
from news.text.headlines import Headline
from news.text.lines import Line, key, part

LONGEST_ADDITION = 12
PROSE = 40
"""Characters from which a line with a full stop counts as prose rather than as a link."""
OWN_ITEM, DOUBLED = "own-item", "doubled"
LONG_ENOUGH_TO_REPEAT = 20
ECHOED_WITHIN = 3
"""Lines after a summary in which the paragraph that it is the beginning of may stand."""
DISCLAIMS = lazy.pattern(
    "版权|转载|授权|声明|观点|侵权|侵犯|著作|免责|法律责任|许可|本[站网]|真实性"
)
FEWEST_DISCLAIMING = 3
TITLE_PREFIX = lazy.pattern("[:：号]")


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
        return part(line, headline.start, headline.end)

    def lines_omitted(self, *reasons: str) -> list[str]:
        return [line.text for line, why in self.omitted if why in reasons]


def lay_out(lines: list[Line], *, titled: bool = False) -> Layout:
    """Tell a page's lines apart; ``titled`` says that the first line is known to be the title."""
    layout = Layout()
    whole: Line | None = None
    if lines and titled:
        layout.title, *lines = lines
    elif found := titles.title_at(lines := titles.in_one_line(lines)):
        at, layout.title = found
        layout.omitted += [(line, _why_above(line)) for line in lines[:at]]
        layout.omitted += [(rest, DOUBLED) for rest in _left_over(lines[at], layout.title)]
        whole, lines = lines[at], lines[at + 1 :]
    elif lines and (pieces := titles.glued(lines[0])):
        layout.title, byline, rest = pieces
        layout.omitted.append((byline, "byline"))
        lines = [rest, *lines[1:]]
    _Placing(layout, lines, known=key(whole.text) if whole else "").place()
    return layout


def _left_over(line: Line, title: Line) -> list[Line]:
    """Give what of its line the title leaves over."""
    start, end = (offset - line.span.start for offset in (title.span.start, title.span.end))
    pieces = (part(line, 0, start), part(line, end, len(line.text)))
    return [piece for piece in pieces if piece.text.strip()]


def _why_above(line: Line) -> str:
    return boilerplate.reason_above(line.text) or boilerplate.section(line.text) or "navigation"


class _Placing:
    """Put the lines where they belong, one after the other."""

    def __init__(self, layout: Layout, lines: Sequence[Line], *, known: str) -> None:
        self.layout = layout
        self.lines = lines
        self.keys = [key(line.text) for line in lines]
        self.title = key(layout.title.text) if layout.title else ""
        self.heads = {self.title, known} - {""}
        self.listed = _listed(lines)
        self.tail: str | None = None

    def place(self) -> None:
        for index, line in enumerate(self.lines):
            if self._is_again(index):
                why = boilerplate.reason(line.text)
                self._omit(line, why or DOUBLED)
                self.tail = None
                continue
            if len(self.keys[index]) >= LONG_ENOUGH_TO_REPEAT:
                self.heads.add(self.keys[index])
            if found := self.listed.get(index):
                self.layout.headlines.append((line, found))
            else:
                self._place(line)

    def _place(self, line: Line) -> None:
        opened = boilerplate.section(line.text)
        why = opened or self._reason(line.text)
        if opened or (why in boilerplate.TRAILING and self._has_prose()):
            self.tail = why if opened != "tags" else self.tail
        elif why is None and self.tail and not self._ends_tail(line.text):
            why = self.tail
        if why:
            self._omit(line, why)
            return
        self.tail = None
        self._keep(line)

    def _reason(self, text: str) -> str | None:
        above = not self.layout.body and not self.tail
        return boilerplate.reason_above(text) if above else boilerplate.reason(text)

    def _keep(self, line: Line) -> None:
        for piece, note in trimmed(line, self.layout.title, first=not self.layout.body):
            if note:
                self._omit(piece, note)
            else:
                self.layout.body.append(piece)

    def _omit(self, line: Line, why: str) -> None:
        self.layout.omitted.append((line, why))

    def _has_prose(self) -> bool:
        return any(is_prose(line.text) for line in self.layout.body)

    def _ends_tail(self, text: str) -> bool:
        """Prose ends a tail, unless it is a list's summary or goes on disclaiming."""
        if not is_prose(text) or text.lstrip()[:1] in "-•·*●":
            return False
        disclaiming = self.tail == "disclaimer" and len(DISCLAIMS.findall(text))
        return not disclaiming or disclaiming < FEWEST_DISCLAIMING

    def _is_again(self, index: int) -> bool:
        own = self.keys[index]
        return own in self.heads or self._repeats_title(own) or self._is_echoed(index)

    def _repeats_title(self, own: str) -> bool:
        """Say whether a line is the title again, with a word or a byline around it, or its end."""
        title, more = self.title, len(own) - len(self.title)
        if len(title) < titles.SHORTEST or len(own) < titles.SHORTEST or "。" in own:
            return False
        if more > 0:
            return more <= LONGEST_ADDITION and title in own
        return title.endswith(own) and bool(TITLE_PREFIX.match(title[-more - 1]))

    def _is_echoed(self, index: int) -> bool:
        """Say whether this first line is the beginning of one of the next: it was its summary."""
        if self.layout.body:
            return False
        text = self.lines[index].text
        label = boilerplate.OPENING.match(text)
        own = key(text[label.end() if label else 0 :]).rstrip("。.…")
        if len(own) < LONG_ENOUGH_TO_REPEAT:
            return False
        following = self.keys[index + 1 : index + 1 + ECHOED_WITHIN]
        return any(other != self.keys[index] and other.startswith(own) for other in following)


def _listed(lines: Sequence[Line]) -> dict[int, Headline]:
    """Find dated headlines; one alone between paragraphs is no list unless it bears a bullet."""
    found = {
        i: headline
        for i, line in enumerate(lines)
        if (headline := headlines.of_line(line.text)) and boilerplate.reason(line.text) != "byline"
    }
    listed = {
        i: headline
        for i, headline in found.items()
        if i - 1 in found or i + 1 in found or lines[i].text.lstrip()[:1] in "-•·*●"
    }
    return listed | headlines.beside_days([line.text for line in lines])


def is_prose(text: str) -> bool:
    return len(text) >= PROSE and "。" in text


def trimmed(line: Line, title: Line | None, *, first: bool) -> Iterator[tuple[Line, str | None]]:
    """Split a body line into what is kept, what stands before it, and a note at its end."""
    text = line.text
    start, why = _opening(text, title, first=first)
    note = boilerplate.CLOSING.search(text) if boilerplate.NOTED.search(text) else None
    end = note.start() if note and note.start() > start else len(text)
    if start:
        yield part(line, 0, start), why
    yield part(line, start, end) if start or end < len(text) else line, None
    if note and end < len(text):
        yield part(line, end, len(text)), _why_closing(note)


def _why_closing(note: re.Match[str]) -> str:
    if note["promotion"]:
        return "promotion"
    return "byline" if note[0].lstrip()[0] in "([（【" else "disclaimer"


def _opening(text: str, title: Line | None, *, first: bool) -> tuple[int, str]:
    """Give where the paragraph's own words begin, and what stands before them."""
    end = text.find("】") + 1 if title and text.startswith("【") else 0
    if title and 0 < end < len(text) and key(text[1 : end - 1]).startswith(key(title.text)):
        return end, DOUBLED
    match = boilerplate.OPENING.match(text)
    if match and (match["label"] or first):
        return match.end(), "label" if match["label"] else "byline"
    return 0, ""
