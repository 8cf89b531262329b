"""Articles out of a repaired page: pieces are joined and every offset carried along."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from news.text import lazy
from news.text.article import Article, ArticleKind, Omission, Repair, Span
from news.text.lines import Line
from news.text.manuscript import Change, Manuscript, account
from news.text.provenance import Provenance
from news.text.structure import blocks

EXCERPT = 80
ENOUGH = 1000
"""Characters that tell a text's language."""
HAN = lazy.pattern("[\u3400-\u9fff]")
LATIN = lazy.pattern("[A-Za-z]+")
KANA, HANGUL = lazy.pattern("[\u3040-\u30ff]"), lazy.pattern("[\uac00-\ud7a3]")
NEITHER = lazy.pattern("[\u3040-\u30ff\uac00-\ud7a3]")
"""Letters that Chinese and English have not."""


@dataclass(frozen=True)
class Page:
    """A page received, repaired, and converted: ``clean[i]`` stands for ``repaired.text[i]``."""

    received: str
    repaired: Manuscript
    clean: str

    @cached_property
    def changes(self) -> list[Change]:
        return sorted(self.repaired.changes, key=lambda change: change.received.start)

    @cached_property
    def starts(self) -> list[int]:
        return [change.received.start for change in self.changes]

    def received_span(self, span: Span) -> Span:
        offsets = self.repaired.offsets
        return Span(offsets[span.start], offsets[span.end])

    def changes_in(self, span: Span) -> list[Change]:
        """Give the changes that begin in a range of the clean page or at its end."""
        received = self.received_span(span)
        first = bisect_left(self.starts, received.start)
        last = bisect_left(self.starts, received.end)
        return self.changes[first:last]


@dataclass(frozen=True, slots=True)
class _Joined:
    """Lines of a page put together: their text, their originals, where each was received."""

    text: str
    original: str
    offsets: Sequence[int]
    changes: list[Change]


def article(
    page: Page,
    lines: Sequence[Line],
    *,
    kind: ArticleKind = "article",
    title: Line | None = None,
    provenance: Provenance,
) -> Article:
    """Assemble one article; without a title line the title is left empty."""
    body = _join(page, lines)
    repairs = account(body.changes, page.received, body.text, body.offsets)
    return Article(
        kind=kind,
        title="".join(map(str.strip, title.text.split("\n"))) if title else "",
        text=body.text,
        published=provenance.published,
        source=provenance.source,
        author=provenance.author,
        language=language(body.text or (title.text if title else "")),
        blocks=blocks(body.text) if kind == "article" else (),
        repairs=repairs,
        title_repairs=_repairs_in(page, title),
        damaged=tuple(r.clean for r in repairs if r.certainty == "damaged" and r.after),
        original=body.original,
        original_offsets=range(len(body.text) + 1),
        received_offsets=body.offsets,
    )


def _join(page: Page, lines: Sequence[Line]) -> _Joined:
    runs = _runs(lines)
    changes = [change for run in runs for change in page.changes_in(run)]
    original = "\n".join([page.repaired.text[run.start : run.end] for run in runs])
    text = "\n".join([page.clean[run.start : run.end] for run in runs])
    return _Joined(text, original, _offsets(page.repaired.offsets, runs), changes)


def _offsets(offsets: Sequence[int], runs: Sequence[Span]) -> Sequence[int]:
    """Give where the runs' characters were received, each run's end included."""
    if len(runs) == 1 and isinstance(offsets, range):
        return offsets[runs[0].start : runs[0].end + 1]
    joined: list[int] = []
    for run in runs:
        joined += offsets[run.start : run.end + 1]
    return tuple(joined) or (0,)


def _runs(lines: Sequence[Line]) -> list[Span]:
    """Give the ranges of lines that follow one another, each range without its last line's end."""
    runs: list[Span] = []
    for _, span in lines:
        if runs and runs[-1].end + 1 == span.start:
            runs[-1] = Span(runs[-1].start, span.end)
        else:
            runs.append(span)
    return runs


def _repairs_in(page: Page, line: Line | None) -> tuple[Repair, ...]:
    """Give the repairs of one line, their clean spans pointing into that line."""
    if line is None or not page.changes_in(line.span):
        return ()
    joined = _join(page, [line])
    return account(joined.changes, page.received, joined.text, joined.offsets)


def omissions(page: Page, left_out: Iterable[tuple[Line, str]]) -> tuple[Omission, ...]:
    """Give the ranges left out, in order."""
    ordered = sorted(left_out, key=lambda pair: pair[0].span.start)
    return tuple(_omission(page, line, why) for line, why in ordered)


def _omission(page: Page, line: Line, why: str) -> Omission:
    received = page.received_span(line.span)
    return Omission(why, received, line.text.strip()[:EXCERPT], _repairs_in(page, line))


def language(text: str) -> str:
    """Give ``zh-Hans``, ``ja``, ``ko``, ``en`` or ``und`` by the letters that prevail."""
    text = text[:ENOUGH]
    if NEITHER.search(text) and (other := _japanese_or_korean(text)):
        return other
    most_latin = len(text.encode("ascii", "ignore"))
    if _holds_han(text, most_latin):
        return "zh-Hans"
    latin = sum(map(len, LATIN.findall(text)))
    if _holds_han(text, latin):
        return "zh-Hans"
    return "en" if latin else "und"


def _holds_han(text: str, latin: int) -> bool:
    """Say whether there is a Han character, and one for every six Latin letters."""
    enough = max(1, -(-latin // 6))
    return sum(1 for _ in islice(HAN.finditer(text), enough)) == enough


def _japanese_or_korean(text: str) -> str:
    han, kana, hangul = (len(letters.findall(text)) for letters in (HAN, KANA, HANGUL))
    if kana * 4 > han:
        return "ja"
    return "ko" if hangul > han else ""
