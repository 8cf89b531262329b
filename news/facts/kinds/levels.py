"""Which rank something counts as: 认定为中级职称."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.fact import Fact
from news.facts.page import Page, make_fact
from news.facts.ranks import find_levels
from news.facts.statements import compose
from news.facts.stretches import stretch
from news.text import lazy

COUNTS_AS = lazy.pattern(
    r"(?:认定为|对应|视同|视为|聘任为|聘为|晋升为?|相当于|参照|申报|评定为)(?:相应的?)?$"
)


def find(page: Page) -> Iterator[Fact]:
    """A fact for each rank that a clause states as its result."""
    for scene in page.scenes:
        text = scene.sentence.text
        for level in find_levels(text):
            if not COUNTS_AS.search(text[: level.span.start]):
                continue
            around = stretch(scene, level.span)
            said = compose(scene, around, around.pre, around.post, value=level.written)
            yield make_fact(
                page, scene, "level", level.span, level.written, said, attribute="级别",
                row=level.level,
            )  # fmt: skip
