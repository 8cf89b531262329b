"""The principles that something is to go by: 遵循政府主导、社会参与、统筹发展的原则.

Their frame tells where the list begins and ends, so that its items may be deeds (统筹规划) or words
of any kind (公开), of which a list elsewhere would be uncertain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.lists import Listing
from news.text import lazy
from news.text.article import Span

PRINCIPLES = lazy.pattern(
    r"(?<!不)(?:坚持|遵循|遵守|贯彻|秉持)(?P<list>[^。；：！？\n“”（）]{4,90}?)(?=的?(?:基本|工作|总体)?(?:原则|方针)(?![上性]))"
)
OPENS = lazy.pattern(r"坚持|遵循|遵守|贯彻|秉持")
JOINT = lazy.pattern(r"以及|[和与及]")
# 教育与处罚相结合 is one principle, as long as its 与.
TOGETHER = lazy.pattern(r"相(?:结合|统一|一致|适应|协调|衔接|匹配|促进)|并[重举行]")
NO_PRINCIPLE = lazy.pattern(r"\d|的|应当|必须|不得|等$|^(?:由|在|对|向|以及|有关|国家|其)")
FEWEST, MOST = 2, 8
SHORTEST, LONGEST = 2, 12


def find_principles(text: str) -> Iterator[Listing]:
    """The lists of principles in a sentence, whole and in its own words."""
    if "原则" not in text and "方针" not in text:
        return
    for match in PRINCIPLES.finditer(text):
        start = match.start("list")
        for opens in OPENS.finditer(match["list"]):
            start = match.start("list") + opens.end()
        listing = _listing(text, start, match.end("list"))
        if listing is not None:
            yield listing


def _listing(text: str, start: int, end: int) -> Listing | None:
    written = re.findall(r"[^、，]+", text[start:end])
    if len(written) < FEWEST and not JOINT.search(text, start, end):
        return None
    members = (*written[:-1], *_parted(written[-1], written[:-1]))
    fit = all(
        SHORTEST <= len(each) <= LONGEST and not NO_PRINCIPLE.search(each) for each in members
    )
    if not fit or not FEWEST <= len(set(members)) == len(members) <= MOST or not _alike(members):
        return None
    return Listing(Span(start, end), members, open_ended=False)


def _parted(last: str, others: list[str]) -> tuple[str, ...]:
    """公正 and 公开 of 公正和公开, where the halves are as long as the others or as each other."""
    joint = JOINT.search(last)
    if joint is None or TOGETHER.search(last):
        return (last,)
    halves = (last[: joint.start()], last[joint.end() :])
    sizes = {len(each) for each in (others or halves)}
    return halves if sizes.issuperset(map(len, halves)) else (last,)


def _alike(members: tuple[str, ...]) -> bool:
    sizes = sorted(map(len, members))
    return sizes[-1] <= 2 * sizes[0] + 2
