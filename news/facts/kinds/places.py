"""Where something was held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.fact import Fact
from news.facts.page import Page, make_fact
from news.facts.statements import compose
from news.facts.stretches import Scene, stretch
from news.facts.words import has_verb
from news.text import lazy
from news.text.article import Span

HELD_AT = lazy.pattern(
    r"在(?P<place>[\u4e00-\u9fff（）()A-Za-z\d]{2,24}?)(?:正式|成功|隆重|顺利|同步|联合|如期|拉开帷幕)?(?P<act>举行|召开|举办|启动|揭牌|开幕|成立|落成)"
)
HELD = lazy.pattern(r"举行|召开|举办|启动|揭牌|开幕|成立|落成")
NO_PLACE = lazy.pattern(
    r"[上中下内里]$|活动|仪式|基础|背景|期间|方面|[，。]|^[全本该各]|^\d+[日号]?$|现场|同时"
)


def find(page: Page) -> Iterator[Fact]:
    for scene in page.scenes:
        text = scene.sentence.text
        for match in HELD_AT.finditer(text) if "在" in text and HELD.search(text) else ():
            if not NO_PLACE.search(match["place"]) and not has_verb(match["place"]):
                yield _fact(page, scene, match)


def _fact(page: Page, scene: Scene, match: re.Match[str]) -> Fact:
    span = Span(*match.span("place"))
    around = stretch(scene, span)
    said = compose(scene, around, around.pre, around.post, value=match["place"])
    return make_fact(
        page, scene, "place", span, match["place"], said, attribute=f"{match['act']}地点"
    )
