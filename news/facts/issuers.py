"""Who issued a notice: the place of the office that signed it, or on whose page it stands."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.regions import Region, region_at
from news.text import lazy
from news.text.article import Article

ISSUED = lazy.pattern(
    r"(?:通知|公告|通告|公示|办法|细则|方案|规定|条例|意见|措施|计划|规划|纲要|指南|须知)"
    r"(?:[（(][^（）()]{1,16}[)）])?$"
)
OFFICE = lazy.pattern(
    r"[\u4e00-\u9fff（）]{0,20}(?:局|厅|委员会|委|办公室|政府|中心|[^全内外]部|联合会|总工会|妇联|处)$"
)
# Offices sign together, side by side or below each other.
BETWEEN = lazy.pattern(r"[\s、，]+")
DAY = lazy.pattern(r"\d{4}年\d{1,2}月\d{1,2}日$")
# So many lines from the end a notice is signed; a list of contacts may follow.
LAST_LINES = 8


def issuers_region(article: Article) -> Region | None:
    """The place whose office signed a notice or plan, or published it; None of any other text."""
    if article.kind != "article" or not ISSUED.search("".join(article.title.split())):
        return None
    return next(filter(None, map(_of_an_office, _signed(article))), None)


def _signed(article: Article) -> Iterator[str]:
    """What may be an office's name: the last lines, the last first, then the page's source."""
    lines = article.text.rstrip().split("\n")[-LAST_LINES:]
    for line in reversed(lines):
        bare = DAY.sub("", line.strip()).strip()
        yield from BETWEEN.split(bare)
    yield article.source


def _of_an_office(name: str) -> Region | None:
    mention = region_at(name, 0) if name else None
    if mention is None or not OFFICE.fullmatch(name, mention.span.end):
        return None
    return mention.region
