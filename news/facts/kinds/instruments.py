"""Documents that somebody printed: who issued which."""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.discourse import strip_discourse
from news.facts.fact import Fact
from news.facts.names import Instrument, find_bodies, find_instruments
from news.facts.page import Page, make_fact
from news.facts.resolve import resolve
from news.facts.statements import Statement, compose
from news.facts.stretches import Scene, leading_body, stretch
from news.facts.words import opening
from news.text import lazy
from news.text.article import Span

# A notice names itself by what it prints: 办公室关于印发《X》的通知.
TITLED = lazy.pattern(r"关于(?:转发)?印发$")


def find(page: Page) -> Iterator[Fact]:
    """A fact for each document printed; one only cited gives none."""
    seen: set[str] = set()
    for scene in page.scenes:
        for instrument in find_instruments(scene.sentence.text):
            if instrument.role == "issued" and instrument.name not in seen:
                seen.add(instrument.name)
                yield _fact(page, scene, instrument)


def _fact(page: Page, scene: Scene, instrument: Instrument) -> Fact:
    span = Span(instrument.span.start, instrument.span.start + len(instrument.name))
    bare = scene._replace(instrument="")
    around = stretch(bare, span)
    said = compose(bare, around, around.pre, "", value=instrument.name)
    clause = strip_discourse(around.pre)
    issuer = leading_body(clause) or (scene.earlier_subject() if not find_bodies(clause) else "")
    return make_fact(
        page, scene, "instrument", span, instrument.name, _issued(said, bare, issuer),
        attribute="印发的文件", instrument=instrument.name,
        extra={"number": instrument.number} if instrument.number else {},
    )  # fmt: skip


def _issued(said: Statement, scene: Scene, issuer: str) -> Statement:
    """The issuer named, where the sentence before names it."""
    said = said._replace(before=TITLED.sub("印发", said.before))
    if said.before.endswith("的"):
        said = said._replace(before=re.sub(r"^(?:根据|按照|依据)", "", said.before))
    if said.before.endswith("的") and "是" not in said.before:
        said = said._replace(before=f"{said.before}文件是")
    full = resolve(issuer, scene.setting).text if issuer else ""
    if not full or full in said.before:
        return said._replace(subject=said.subject or full)
    rest = said.before.removeprefix(scene.setting.label)
    if opening(rest) == "noun":
        return said
    return said._replace(before=f"{full}{rest}", subject=full)
