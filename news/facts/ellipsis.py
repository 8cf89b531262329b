"""The words around a value, filled in with what the values before it were told with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from news.facts.graded import graded
from news.facts.parallel import Cell, Joints, cell, same_measure, says_how_many
from news.facts.quantities import QuantityMention
from news.facts.series import Told, continued
from news.facts.stretches import Scene, Stretch, stretch
from news.text import lazy
from news.text.article import Span
from news.text.brackets import BRACKETED

BLANK = lazy.pattern(r"\s")
BLANKS = lazy.pattern(r"\s+")


class Words(NamedTuple):
    """The words around a value, ellipsis filled in; the rate it shares; whom or what it is of."""

    around: Stretch
    own: Cell
    rate: str = ""
    label: str = ""

    def told(self, mention: QuantityMention) -> Told:
        return Told(mention, self.around, self.own, mention.quantity.rate or self.rate)


def apart(
    text: str, groups: list[tuple[QuantityMention, ...]]
) -> Iterator[tuple[QuantityMention, ...]]:
    """The values of each clause, those in brackets apart: 15万元（分3年支付）、6万元."""
    for group in groups:
        asides = [Span(*match.span()) for match in BRACKETED.finditer(text)]
        inside = [m for m in group if any(m.span.within(aside) for aside in asides)]
        outside = tuple(m for m in group if m not in inside)
        yield from filter(None, (outside, tuple(inside)))


def words_of(
    scene: Scene,
    mentions: tuple[QuantityMention, ...],
    index: int,
    earlier: tuple[QuantityMention, ...],
    told: list[Told],
    joined: Joints,
) -> Words:
    mention, text = tight(mentions[index]), scene.sentence.text
    if step := graded(scene, mention, earlier):
        return Words(step.around, Cell(step.around.pre, step.around.post), step.rate)
    around = stretch(scene, mention.span)
    if more := continued(scene, mention, around, told):
        return Words(more.around, more.own, more.rate, more.label)
    own = _after_previous(scene, around, mention, earlier) if index == 0 else None
    own = own or cell(text, mentions, index, around.pre, around.post, joined)
    shared = mentions[0].quantity.rate if own.row else ""
    return Words(around, own, shared)


def tight(mention: QuantityMention) -> QuantityMention:
    """The value written without the blanks of a page that sets numbers apart: 1000 元."""
    quantity = mention.quantity
    if BLANK.search(quantity.written) is None:
        return mention
    return mention._replace(quantity=replace(quantity, written=BLANKS.sub("", quantity.written)))


def _after_previous(
    scene: Scene, around: Stretch, mention: QuantityMention, earlier: tuple[QuantityMention, ...]
) -> Cell | None:
    """持证7万人 after 社工人才总量达22万人 speaks of the same people."""
    previous = earlier[-1] if earlier else None
    if previous is None or previous.quantity.unit != mention.quantity.unit:
        return None
    sentence = scene.sentence
    clause = sentence.clauses[sentence.clause_at(mention.span.start)]
    head = sentence.text[clause.span.start : mention.span.start]
    if not says_how_many(head):
        return None
    pre = same_measure(stretch(scene, previous.span).pre, head)
    return Cell(pre, around.post) if pre else None
