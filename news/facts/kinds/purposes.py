"""Purposes and reasons: what for, and on which grounds."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from news.facts.fact import Fact, FactKind
from news.facts.page import Page, make_fact
from news.facts.resolve import resolve
from news.facts.statements import compose
from news.facts.stretches import Scene, stretch
from news.text.article import Span

PURPOSE = re.compile(
    r"(?:^|，|；)为了?(?P<p>(?!期|主|例|此|何|止|准|由|先|首)[^，。；：]{5,60}(?:，(?=促进|提升|推动|加强|提高|完善|健全|规范|引导|增强|保障|营造|普及|确保|落实|深入|切实|更好|不断|进一步|充分|助力|激发|维护|满足|优化|培养|弘扬|丰富|打造|构建)[^，。；：]{4,40})*)，(?P<did>[^。；]{4,})"
)
AIM = re.compile(
    r"(?P<did>[^，。；]{4,40}?)(?:的目的是|，目的是|，旨在|旨在|，是为了|是为了|，以便)(?P<p>[^。；]{4,70})"
)
GROUNDS = re.compile(
    r"(?:充分)?(?:结合|立足|针对|着眼)(?P<p>[^，。；：]{4,50}?(?:实际|特点|情况|需求|现状|问题))，(?P<did>[^，。；]{4,60})"
)
BECAUSE = re.compile(
    r"(?:由于|因为|鉴于)(?P<p>[^，。；：]{4,40}(?:，(?:且|并且|同时)[^，。；]{4,30})?)，"
    r"(?:所以|因此|因而)?(?P<did>(?!且|并|同时|而)[^，。；]{4,60})"
)
RULES: tuple[tuple[FactKind, re.Pattern[str], str], ...] = (
    ("purpose", PURPOSE, "，目的是"),
    ("purpose", AIM, "，目的是"),
    ("reason", GROUNDS, "，依据是"),
    ("reason", BECAUSE, "，原因是"),
)

NAMES: dict[FactKind, str] = {"purpose": "目的", "reason": "依据"}


def find(page: Page) -> Iterator[Fact]:
    """A fact for each purpose or ground that a sentence ties to what was done."""
    for scene in page.scenes:
        for kind, pattern, link in RULES:
            for match in pattern.finditer(scene.sentence.text):
                yield _fact(page, scene, kind, match, link)


def _fact(page: Page, scene: Scene, kind: FactKind, match: re.Match[str], link: str) -> Fact:
    """The deed comes first, then the link, then the purpose: a sentence that can be cut there."""
    text = scene.sentence.text
    span, did = Span(*match.span("p")), Span(*match.span("did"))
    around = stretch(scene, Span(did.end, did.end))
    deed = text[did.start : did.end]
    subject = "" if match.start() == 0 else _subject(scene, match, did)
    around = replace(around, subject=subject, post="")
    said = compose(scene, around, deed, "", value=match["p"])
    before = f"{said.before.rstrip('，')}{link}"
    base = scene.sentence.span.start
    start, end = min(span.start, did.start), max(span.end, did.end)
    said = replace(said, before=before, clause=Span(base + start, base + end))
    written = resolve(text[span.start : span.end], page.setting).text
    fact = make_fact(page, scene, kind, span, text[span.start : span.end], said,
                     attribute=f"{deed[:16]}的{NAMES[kind]}")  # fmt: skip
    return replace(fact, extra={"resolved": written} if written != fact.text else {})


def _subject(scene: Scene, match: re.Match[str], did: Span) -> str:
    """Who did it: the words before 结合 or 为了 in the same clause."""
    clause = scene.sentence.clauses[scene.sentence.clause_at(match.start())]
    own = scene.sentence.text[clause.span.start : match.start()].strip("，")
    return own if did.start > match.start() and 2 <= len(own) <= 16 else ""
