"""What a page's own lines say about it: when, where from, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from news.text import dates, lazy
from news.text.trimmings import HAN, PRESS, PUBLISHER, SUMMARY, WRITER

NOT_A_NAME = rf"(?:本[站网报]|发布|来源|时间|浏览|阅读|编辑|责编|点击|{WRITER})"
STOP = (
    r"(?=\s|$|作者|记者|编辑|责编|浏览|阅读|点击|本站|发布(?:时间|日期|于|人|者|[:：])|时间|日期|字号|评论|分享"
    r"|[|｜，。；)）\]】”》])"
)
NAME = r"[\u3400-\u9fffA-Za-z0-9·“《&.—-]{2,30}?"
SOURCE = lazy.pattern(
    rf"(?:来(?:源于?|自)|稿源|发布机构|发文机[构关]|发布单位)\s*[:：]\s*[【\[《“]?(?P<name>{NAME}){STOP}"
)
AUTHOR = lazy.pattern(
    rf"(?:(?:作者|文|{WRITER})\s*[:：/丨|｜]\s*|(?:^|[(（\s]){HAN}{{0,8}}{WRITER}\s+)"
    rf"(?P<name>(?!{NOT_A_NAME})[\u3400-\u9fff·]{{2,8}}?"
    rf"(?:[ 、](?!{NOT_A_NAME})[\u3400-\u9fff·]{{2,4}})*)"
    rf"(?=$|[\d\s、，/|｜)）\]】]|{NOT_A_NAME})"
)
PAPER = lazy.pattern(
    r"(?:^|\s|《\s?)(?P<name>[\u3400-\u9fff]{2,12}?(?:日报|晚报|晨报|时报|商报|早报|周刊|杂志|新闻网"
    r"|电视台|通讯社|频道|公众号|[报网]))(?=\s|$|》)"
)
"""A paper or a site named in a byline without the word for a source."""
SIGNED = lazy.pattern(rf"[-—·\s]*(?:[\d年月日:：./-]+\s+)*(?P<name>{PUBLISHER})(?=\s|$)")
"""Who published it, with nothing but a day beside it."""
# 中新网青禾5月10日电: who sent the report out, and on which day.
DATELINE = lazy.pattern(
    r"[(（【\s]*(?P<name>(?!本)[\u3400-\u9fff]{1,6}?(?:日报|晚报|晨报|时报|商报|早报|新闻网|[网社]))"
    r"[\u3400-\u9fff、/]{2,8}?(?:\d{1,2}月)?(?P<day>\d{1,2})日\s?(?:电|讯|消息)"
)
# 某网青禾4月21日电: the day on which the report itself was sent.
SENT = lazy.pattern(
    r"[(（【\s]*[\u3400-\u9fff]{0,8}?(?:社|[网报台]|客户端|频道)[\u3400-\u9fff]{0,6}?"
    r"(?P<month>1[0-2]|[1-9])月(?P<day>3[01]|[12]\d|[1-9])日\s?"
    r"(?:电(?![力信视影话动子池商器网脑价])|讯(?![问息号飞])|消息)"
)
LONGEST_ON_THE_WAY = timedelta(days=31)
REPUBLISHER = lazy.pattern(
    rf"^(?:{SUMMARY})?\s*(?:本文由|由)?(?P<name>[\u3400-\u9fffA-Za-z0-9]{{2,10}}?)"
    r"(?:小编|编辑|友情提[示醒]|温馨提[示醒])"
)
# 发布机构: | 某市民政局 |, in the table at the head of an office's page.
CELL = lazy.pattern(r"\s*[:：]\s*[|｜]\s*")
DOCUMENT = lazy.pattern(
    r"名\s*称\s*[:：]\s*[|｜]?\s*(?P<name>[\u3400-\u9fff][^|｜\s]{7,79})\s*(?:[|｜]|$)"
)
# 某事有了新标准-望湖网: the site's name behind a title.
SITE = lazy.pattern(
    r"\s*[-_|｜—]+\s*(?P<name>[\u3400-\u9fff]{1,8}(?:网|在线|日报|晚报|晨报|时报|频道|客户端))$"
)
ADDRESS = lazy.pattern(r"https?://\S+")
SEVERAL = 3
NOBODY = frozenset(
    {"我们", "本站", "本网", "网站", "互联网", "网络", "未知", "原创", "转载", "摘要"}
)
# 来源：关注某网微信: the buttons took the place of the name.
BUTTON = ("关注", "分享", "扫一扫", "点击", "微信")


@dataclass(frozen=True, slots=True)
class Provenance:
    published: date | None = None
    source: str = ""
    author: str = ""

    def filled(self, other: Provenance) -> Provenance:
        """Take from ``other`` what is unknown here."""
        return Provenance(
            self.published or other.published,
            self.source or other.source,
            self.author or other.author,
        )


def from_lines(bylines: Iterable[str], blurbs: Iterable[str]) -> Provenance:
    """Read bylines first; a republisher's blurb only says who carried the page."""
    found = Provenance()
    bylines = list(bylines)
    stamps = {line for line in bylines if dates.is_stamp(line)}
    if len(stamps) >= SEVERAL:
        # The hours of other items, which a list beside the article has left behind.
        bylines = [line for line in bylines if line not in stamps]
    for line in bylines:
        found = found.filled(_byline(line))
    for line in blurbs:
        found = found.filled(Provenance(source=_name(REPUBLISHER.search(line))))
    return found


def sent_by(opening: str, published: date | None) -> str:
    """The agency or paper of a text's dateline, where the page is of the day that it tells.

    A name without its day tells the reader of a figure nothing.
    """
    sent = DATELINE.match(opening) if published else None
    return _name(sent) if sent and published and published.day == int(sent["day"]) else ""


def told_by_addresses(lines: Iterable[str]) -> Provenance:
    """The day in the page's own address, where its copy kept that on a line."""
    found = (dates.in_address(each[0]) for line in lines if (each := ADDRESS.search(line)))
    return Provenance(published=next((day for day in found if day), None))


def without_site(title: str) -> tuple[str, str]:
    """A title without the name of the site behind it, and that name."""
    site = SITE.search(title)
    return (title[: site.start()], site["name"]) if site else (title, "")


def believed(published: date | None, opening: str) -> date | None:
    """The page's day, unless the report in it was sent on another: then it is when a copy was made.

    A copy of 2034 of what was sent on 21 April 2030 tells no reader which year the text means.
    """
    sent = SENT.match(opening) if published else None
    if sent is None or published is None:
        return published
    for year in (published.year, published.year - 1):
        day = dates.on(year, int(sent["month"]), int(sent["day"]))
        if day and timedelta(days=-1) <= published - day <= LONGEST_ON_THE_WAY:
            return published
    return None


def title_in(bylines: Iterable[str]) -> str:
    """The document's name, where an office's page tells it in a table at its head."""
    return next((match["name"] for match in map(DOCUMENT.search, bylines) if match), "")


def _byline(line: str) -> Provenance:
    line = CELL.sub("：", line)
    day = dates.in_byline(line)
    named = PAPER.search(line) if day or re.match(PRESS, line) else None
    named = named or (SIGNED.match(line) if day else None)
    source = _name(SOURCE.search(line)) or _name(named)
    return Provenance(day, source, _name(AUTHOR.search(line)))


def _name(match: re.Match[str] | None) -> str:
    name = match["name"].strip("“”《》—-.· ") if match else ""
    return "" if name in NOBODY or name.startswith(BUTTON) else name
