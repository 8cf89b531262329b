"""Named models and programmes: “1+1+N”服务模式."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.fact import Fact
from news.facts.names import Term, find_terms
from news.facts.page import Page, make_fact
from news.facts.statements import compose
from news.facts.stretches import Scene, stretch
from news.text import lazy

COINED = lazy.pattern(
    r"(?:设计出?|推行|构建|形成|探索出?|打造|实施|建立|开展|推出|创新|采用|实行|提出|启动|推进|健全|完善|创建|确立)"
    r"了?(?:[\u4e00-\u9fff]{0,6})?$"
)


def find(page: Page) -> Iterator[Fact]:
    """A fact for each quoted name that somebody is said to introduce or carry out."""
    for scene in page.scenes:
        for term in find_terms(scene.sentence.text):
            if COINED.search(scene.sentence.text[: term.span.start]):
                yield _fact(page, scene, term)


def _fact(page: Page, scene: Scene, term: Term) -> Fact:
    around = stretch(scene, term.span)
    said = compose(scene, around, around.pre, around.post, value=term.name)
    return make_fact(
        page, scene, "term", term.span, f"{term.name}{term.head}", said,
        attribute=term.head or "做法",
    )  # fmt: skip
