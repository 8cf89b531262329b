"""Conditions and exceptions: who may, and who is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.benefits import benefit
from news.facts.discourse import strip_discourse
from news.facts.fact import Fact, FactKind
from news.facts.leads import BASIS, sets_conditions
from news.facts.nouns import short
from news.facts.page import Page, make_fact
from news.facts.statements import compose
from news.facts.stretches import Scene, stretch
from news.text import lazy
from news.text.article import Span

ALLOWED = lazy.pattern(
    r"(?:^|(?<=[，；：。对凡经未曾已]))(?P<c>(?:持有|取得|获得|通过|考取|符合|具备|具有|满足|经|参加|凡)[^，。；：]{3,40}?)(?:的|者|后)?(?:人员)?，"
    r"(?P<then>(?:均|都|即|方)?(?:可以?(?![使让促])|才能|可申请|予以|应当|不得|视为|视同)[^，。；]{2,40})"
)
# What ALLOWED has in its middle: the quick look before the slow one.
ALLOWING = lazy.pattern(r"，(?:均|都|即|方)?(?:可|才能|予以|应当|不得|视为|视同)")
LEFT_OUT = lazy.pattern(
    r"(?P<e>(?!逾期)[^，。；：（）()]{2,40}?)(?:除外|不在此列|不适用(?:[^，。；]{0,12})|不纳入[^，。；]{2,16}|不享受[^，。；]{2,16}"
    r"|不再享受[^，。；]{2,16}|不予(?:奖励|补贴|补助|受理))"
)
EXCLUDING = lazy.pattern(r"(?:不包括|不含|不包含)(?P<e>[^，。；：（）()]{2,40})")
ONLY = lazy.pattern(
    r"(?P<e>(?:只|仅)(?:能|可)?(?:补发?|发放|享受|补)[^，。；]{2,24}|累计不超过[^，。；]{2,16})"
)
# Each with the words without which it cannot match.
EXCEPTIONS = (
    (LEFT_OUT, "除外|不在此列|不适用|不纳入|不享受|不再享受|不予"),
    (EXCLUDING, "不包括|不含|不包含"),
    (ONLY, "只|仅|累计不超过"),
)
EXCEPTING = lazy.pattern("|".join(cue for _, cue in EXCEPTIONS))


def find(page: Page) -> Iterator[Fact]:
    """Conditions that a clause or a lead-in lays down, and exceptions to what is given."""
    for scene in page.scenes:
        text = scene.sentence.text
        if scene.sentence.numbered and sets_conditions(scene.sentence.lead):
            yield _item(page, scene)
        for match in ALLOWED.finditer(text) if ALLOWING.search(text) else ():
            yield _fact(page, scene, "condition", match, "c", match["then"])
        if not EXCEPTING.search(text):
            continue
        for pattern, _ in EXCEPTIONS:
            for match in pattern.finditer(text):
                yield _fact(page, scene, "exception", match, "e", "不包括在内")


def _fact(
    page: Page, scene: Scene, kind: FactKind, match: re.Match[str], group: str, then: str
) -> Fact:
    text = scene.sentence.text
    span = Span(*match.span(group))
    around = stretch(scene, span)
    tail = text[span.end : match.end()] if kind == "condition" else around.post
    said = compose(scene, around, around.pre, tail, value=match[group])
    return make_fact(
        page, scene, kind, span, text[span.start : span.end], said,
        attribute=benefit("", then) or then[:14],
    )  # fmt: skip


def _item(page: Page, scene: Scene) -> Fact:
    """One item of a list of conditions; the items of one list share a group."""
    text = scene.sentence.text.rstrip("，；。;")
    span = Span(0, len(text))
    around = stretch(scene, span)
    said = compose(scene, around, "", "", value=text)
    lead = scene.sentence.lead
    return make_fact(
        page, scene, "condition", span, text, said, attribute=_announced(lead),
        group=f"list-{page.article.text.find(lead)}",
    )  # fmt: skip


def _announced(lead: str) -> str:
    """What a lead-in says the conditions are for, without its basis."""
    bare = BASIS.sub("", strip_discourse(lead)).rstrip("：: ")
    return short(bare)
