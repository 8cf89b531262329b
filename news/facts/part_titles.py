"""Titles inside a text that sets several measures below each other, each with its own."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from news.facts.regions import region_at
from news.text import lazy

SHORTEST, LONGEST = 10, 45
PUNCTUATED = lazy.pattern(r"[。；！？：，;!?:|｜]")
DOCUMENT = lazy.pattern(
    r"(?:办法|细则|方案|规定|条例|措施|规划|意见|通知|公告|通告)(?:[（(][^（）()]{1,16}[)）])?$"
)
TOPIC = lazy.pattern(r"(?:标准|政策|补贴|补助|申报|认证|窗口|规定)(?:[（(][^（）()]{1,16}[)）])?$")
TELLS = lazy.pattern(r"印发|出台|发布|公布|解读|启动|征求|审议")
LINE = lazy.pattern(r"[^\n]+")


def is_part_title(line: str) -> bool:
    """Whether a line by itself names a measure of some place: 临溪市社工补助标准（2030年）."""
    text = "".join(line.split())
    if not SHORTEST <= len(text) <= LONGEST or PUNCTUATED.search(text) or TELLS.search(text):
        return False
    mention = region_at(text, 0)
    return mention is not None and bool(DOCUMENT.search(text) or TOPIC.search(text))


def part_document(line: str) -> str:
    """The document that a title inside a text is; empty of one that names only a matter."""
    text = "".join(line.split())
    return f"《{text}》" if DOCUMENT.search(text) else ""


def part_title_above(text: str, offset: int) -> str:
    """The last title inside a text above an offset; empty where there is none."""
    starts, titles = _titles(text)
    at = bisect_right(starts, offset)
    return titles[at - 1] if at else ""


def part_begins(text: str, offset: int) -> int:
    """Where the part that an offset stands in begins, behind its title; 0 where it has none."""
    starts, titles = _titles(text)
    at = bisect_right(starts, offset)
    return starts[at - 1] + len(titles[at - 1]) if at else 0


def part_titles(text: str) -> tuple[str, ...]:
    """All titles inside a text."""
    return _titles(text)[1]


@lru_cache(maxsize=16)
def _titles(text: str) -> tuple[tuple[int, ...], tuple[str, ...]]:
    found = [each for each in LINE.finditer(text) if is_part_title(each.group())]
    return tuple(each.start() for each in found), tuple(each.group().strip() for each in found)
