"""Enumerations, and among them the materials of a procedure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from news.facts.fact import Fact
from news.facts.lists import Listing, find_lists
from news.facts.page import Page, make_fact
from news.facts.papers import find_papers
from news.facts.principles import find_principles
from news.facts.statements import compose
from news.facts.stretches import Scene, stretch
from news.facts.words import first_is_verbal, words
from news.text import lazy

MATERIALS = lazy.pattern(
    r"(?:提交|携带|出具|填写|(?:须|应当|需要?)提供|材料(?:包括|：)|资料(?:包括|：)|准备好?)[^，。；]{0,10}$"
)

# What the members are is said behind them: 等多个部门, 三个街道, 等所有8个领域.
HEAD = lazy.pattern(
    r"(?:等(?:所有|各类?)?|(?=[\d两三四五六七八九十]))(?:[\d两三四五六七八九十多]+(?:个|项|类|种|家|大|名|条))?"
    r"(?P<noun>[\u4e00-\u9fff]{1,12})"
)

SAID_MORE = lazy.pattern(r"[，的：]|目标|任务|内容|材料|资料|条件|包括|提交|提供")


def find(page: Page) -> Iterator[Fact]:
    """A fact for every enumeration whose members are certain."""
    for scene in page.scenes:
        for listing in _listings(scene):
            yield _fact(page, scene, listing)


def _listings(scene: Scene) -> list[Listing]:
    """The sentence's principles, its other enumerations and its lists of papers."""
    text = scene.sentence.text
    found = list(find_principles(text))
    found += _beside((each for each in find_lists(text) if not _split(scene, each)), found)
    return [*found, *_beside(find_papers(text), found)]


def _beside(listings: Iterable[Listing], found: Sequence[Listing]) -> list[Listing]:
    """Those that no listing of those found has a word of."""
    return [
        each
        for each in listings
        if not any(
            each.span.start < other.span.end and other.span.start < each.span.end for other in found
        )
    ]


def _split(scene: Scene, listing: Listing) -> bool:
    """Whether a quote or bracket is cut by the list's ends."""
    text = scene.sentence.text[listing.span.start : listing.span.end]
    return any(text.count(a) != text.count(b) for a, b in ("《》", "“”", "（）", "()"))


def _fact(page: Page, scene: Scene, listing: Listing) -> Fact:
    text = scene.sentence.text
    around = stretch(scene, listing.span)
    written = text[listing.span.start : listing.span.end]
    said = compose(scene, around, around.pre, around.post, value=written)
    is_procedure = bool(MATERIALS.search(text[: listing.span.start]))
    return make_fact(
        page, scene, "procedure" if is_procedure else "members", listing.span, written, said,
        attribute=_head(listing, around.post), members=listing.members,
        unresolved=("主语",) if _of_nobody(said.before) else (),
        extra={"open_ended": "true"} if listing.open_ended else {},
    )  # fmt: skip


def _of_nobody(before: str) -> bool:
    """Whether all before the members is what somebody does: 聚焦食堂、餐厅."""
    return first_is_verbal(before) and not SAID_MORE.search(before)


def _head(listing: Listing, post: str) -> str:
    """What the members are: 等多个部门 → 部门, else their common tail."""
    named = HEAD.match(post)
    noun = _nouns(named["noun"]) if named else ""
    tail = words(listing.members[-1])[-1].text
    shared = len(tail) > 1 and all(member.endswith(tail) for member in listing.members)
    return tail if shared and not named else noun


def _nouns(text: str) -> str:
    """The run of nouns that a text starts with."""
    end = 0
    for word in words(text):
        if not word.is_noun:
            break
        end = word.end
    return text[:end]
