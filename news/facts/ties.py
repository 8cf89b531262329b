"""Deeds tied to what they are for, and effects tied to what they come from."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from news.facts.dates import find_times
from news.facts.discourse import strip_discourse
from news.facts.fact import Fact, FactKind
from news.facts.leads import BASIS
from news.facts.nouns import short
from news.facts.outline import Clause
from news.facts.page import Page, make_fact
from news.facts.references import open_references
from news.facts.resolve import resolve
from news.facts.statements import compose
from news.facts.stretches import CONDITIONAL, Scene, stretch
from news.facts.words import first_is_verbal, has_verb, opening, words
from news.text import lazy
from news.text.article import Span

# Marks that a pattern can find inside other words (起因, 基因, 以为): there they are no marks.
NEEDS_A_WORD = frozenset({"因", "受", "为"})
# What is for somebody or something, or is something, opens with its name: no purpose.
NAMING = ("n", "r", "m", "t", "s", "q")
SPEAKING = lazy.pattern(
    r"(?:说|(?<![名简俗职])称|(?<![通街渠])道|表示|认为|指出|坦言|强调|回忆|介绍|透露|解释|的是)$"
)
NOT_ALONE = lazy.pattern(r"以及|其中|是|而|并|且|也|又|还|不过|但|甚至|尤其|等")


@dataclass(frozen=True, slots=True)
class Tie:
    """One way of saying it.

    ``pattern`` names ``did``, what is done or comes about, and ``p``, what for or why; ``mark``
    finds the words without which the pattern cannot match. ``link`` joins the two as
    ``did，目的是p``.
    """

    kind: FactKind
    pattern: re.Pattern[str]
    mark: re.Pattern[str]
    link: str


@dataclass(frozen=True, slots=True)
class _Tied:
    """A match that holds: the part of it that says why, and the part that says what."""

    why: Span
    what: Span
    start: int


def tied(page: Page, ties: tuple[Tie, ...], marked: re.Pattern[str]) -> Iterator[Fact]:
    """A fact for each purpose or reason that a sentence ties to what was done.

    Of two readings of the same words the first tie's is taken. Without what ``marked`` finds no
    tie's mark is there.
    """
    for scene in page.scenes:
        if not marked.search(scene.sentence.text):
            continue
        taken: list[Span] = []
        for tie in ties:
            if not tie.mark.search(scene.sentence.text):
                continue
            for match in tie.pattern.finditer(scene.sentence.text):
                found = _tied(scene, tie, match)
                if found and not any(found.why.overlaps(other) for other in taken):
                    taken += (found.why, found.what)
                    yield _fact(page, scene, tie, found)


def _tied(scene: Scene, tie: Tie, match: re.Match[str]) -> _Tied | None:
    text = scene.sentence.text
    forward = match.start("did") > match.start("p")
    what = Span(*match.span("did"))
    what = _whole(scene, what) if forward else what
    deed, why = text[what.start : what.end], match["p"]
    sound = _marked(match) and _acts(deed) and not SPEAKING.search(deed)
    if not sound or NOT_ALONE.match(why) or NOT_ALONE.match(deed):
        return None
    if tie.kind == "purpose" and words(why)[0].tag.startswith(NAMING):
        return None
    begin = match.start() + (text[match.start()] in "，；")
    return _Tied(Span(*match.span("p")), what, begin)


def _marked(match: re.Match[str]) -> bool:
    """Whether the mark stands as a word of its own."""
    if (match.groupdict().get("mark") or "") not in NEEDS_A_WORD:
        return True
    start = match.start("mark")
    begin = max(match.string.rfind(mark, 0, start) for mark in "，；：") + 1
    clause = match.string[begin : start + 30]
    return any(begin + word.start == start and len(word.text) == 1 for word in words(clause))


def _whole(scene: Scene, did: Span) -> Span:
    """The deed with its next clause, where the first says only when or for whom."""
    first = scene.sentence.text[did.start : did.end]
    clauses = scene.sentence.clauses
    own = scene.sentence.clause_at(did.end)
    closed = did.end == clauses[own].span.end and clauses[own].mark == "，"
    if "，" in first or not closed or own + 1 >= len(clauses):
        return did
    sets = bool(CONDITIONAL.match(first)) or not _acts(first)
    return Span(did.start, clauses[own + 1].span.end) if sets else did


def _acts(deed: str) -> bool:
    return has_verb(deed) or any(word.tag == "vn" for word in words(deed))


def _fact(page: Page, scene: Scene, tie: Tie, found: _Tied) -> Fact:
    """The deed comes first, then the link, then the purpose: a sentence that can be cut there."""
    text, span, did = scene.sentence.text, found.why, found.what
    deed, asked = text[did.start : did.end], tie.link.strip("，是")
    around = stretch(scene, Span(did.end, did.end))
    who = _subject(scene, found) or (around.subject if opening(deed) == "verb" else "")
    around = around._replace(subject=who, post="")
    said = compose(scene, around, deed, "", value=text[span.start : span.end])
    what = said.before.rstrip("，")
    base = scene.sentence.span.start
    clause = Span(base + min(span.start, did.start), base + max(span.end, did.end))
    written = resolve(text[span.start : span.end], page.setting, scene.instrument).text
    lost = (*open_references(written), *_nobody(tie, scene, deed, what))
    said = said._replace(
        before=f"{what}{tie.link}", clause=clause,
        unresolved=tuple(dict.fromkeys((*said.unresolved, *lost))),
    )  # fmt: skip
    value = text[span.start : span.end]
    resolved = {"resolved": written} if written != value else {}
    about = short(_without_time(BASIS.sub("", strip_discourse(deed))))
    return make_fact(
        page, scene, tie.kind, span, value, said, attribute=f"{about}的{asked}",
        extra={"what": what, "asked": asked, **resolved},
    )  # fmt: skip


def _without_time(deed: str) -> str:
    time = next(iter(find_times(deed)), None)
    return deed[time.span.end :].lstrip("，") if time and time.span.start == 0 else deed


def _subject(scene: Scene, found: _Tied) -> str:
    """Who did it: the words before 结合 or 为了 in the same clause."""
    clause: Clause = scene.sentence.clauses[scene.sentence.clause_at(found.start)]
    own = scene.sentence.text[clause.span.start : found.start].strip("，")
    return own if found.what.start > found.start and 2 <= len(own) <= 16 else ""


def _nobody(tie: Tie, scene: Scene, deed: str, what: str) -> tuple[str, ...]:
    """An effect that is told of nobody: it opens with its verb, and no place or body is put in."""
    told = tie.kind != "reason" or what != deed.rstrip("，") or scene.headline
    opens = first_is_verbal(deed) or opening(deed) in ("verb", "preposition")
    return () if told or not opens else ("主语",)
