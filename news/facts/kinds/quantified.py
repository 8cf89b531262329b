"""Amounts, counts, shares and lengths of time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from news.facts.attributes import benefit, condition, measured
from news.facts.dates import find_times
from news.facts.fact import Fact
from news.facts.page import Page, make_fact
from news.facts.parallel import cell
from news.facts.quantities import QuantityMention, find_quantities
from news.facts.statements import Scene, compose, stretch


def find(page: Page) -> Iterator[Fact]:
    """A fact for every quantity that a sentence states."""
    for scene in page.scenes:
        text = scene.sentence.text
        taken = tuple(time.span for time in find_times(text, page.setting.anchor))
        mentions = find_quantities(text, taken)
        by_clause = groupby(mentions, lambda m: scene.sentence.clause_at(m.span.start))
        for _, group in by_clause:
            same = tuple(group)
            yield from (_fact(page, scene, same, index) for index in range(len(same)))


def _fact(page: Page, scene: Scene, mentions: tuple[QuantityMention, ...], index: int) -> Fact:
    mention, text = mentions[index], scene.sentence.text
    around = stretch(scene, mention.span)
    own = cell(text, mentions, index, around.pre, around.post)
    said = compose(scene, around, own.pre, own.post)
    quantity = mention.quantity
    if not quantity.rate and (shared := mentions[0].quantity.rate) and own.row:
        quantity = replace(quantity, rate=shared)
    attribute = benefit(said.core, own.post) if mention.kind == "amount" else ""
    attribute = attribute or measured(said.core, own.post, quantity.unit)
    terms = condition(said.core) or (quantity.rate if mention.kind != "amount" else "")
    fact = make_fact(
        page, scene, mention.kind, mention.span, text[mention.span.start : mention.span.end],
        said, attribute=attribute, condition=terms,
    )  # fmt: skip
    open_too = () if own.aligned else ("分别",)
    return replace(
        fact, quantity=quantity, qualifier=mention.qualifier or _earlier_qualifier(own.pre),
        row=own.row, column=attribute if own.row else "", unresolved=fact.unresolved + open_too,
    )  # fmt: skip


def _earlier_qualifier(pre: str) -> str:
    """最高 and 不超过 that a verb parts from their number (最高可申领5000元)."""
    tail = pre.split("，")[-1][-16:]
    for written in ("最高", "最低", "不超过", "不少于"):
        if written in tail:
            return written
    return ""
