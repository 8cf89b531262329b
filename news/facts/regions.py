"""Places: the administrative divisions, and the functional zones that have no code."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal, NamedTuple

from news.text import lazy
from news.text.article import Span

Level = Literal["province", "city", "county", "zone"]

TABLE = Path(__file__).resolve().parent.parent / "data" / "regions.csv"
SUFFIX = lazy.pattern(
    r"(?:(?:壮族|回族|维吾尔)?自治区|特别行政区"
    r"|地区|林区|省|市|区|县|盟|旗)$"
)
# Autonomous prefectures that are called by this alone; the others keep their names whole.
AUTONOMOUS = lazy.pattern(
    r"(?P<short>西双版纳|恩施|凉山|阿坝|甘孜|楚雄|迪庆|湘西|黔东南|黔西南|黔南|莫力达瓦|阿克塞)[\u4e00-\u9fff]*族自治[州县旗]"
)
# Short forms that are everyday words far more often than places.
COMMON_WORDS = frozenset({"朝阳", "白银", "安康", "大同", "来宾"})
# Words that hold a short form within them, or into which it runs on: 医保定点, 兴安岭, 出海口.
INSIDE_WORDS = lazy.pattern(
    r"[医确]保定|兴安岭|在巴中[国两]|[出入]海口|和田[园地野间]|千佛山|孙中山|中山(?:公园|陵|装|先生)|长白山|长治久安"
    r"|日照(?:时|充|强|量|率|间)|重大庆|大庆[祝典]|[规确锁限制]定西|阿里(?:巴巴|云)|哈密瓜|推广[安西]|[平公]安[顺庆]|[东西]南通道"
    r"|美丽水|四平方|[黄运]河[南北]|湖[南北]岸|[长浦]江西|山[东西]麓|新疆生产建设兵团"
)
REACH = 2
ZONE = lazy.pattern(
    r"[\u4e00-\u9fff]{2,8}?(?:经济技术开发区|高新技术产业开发区|经济开发区|深度合作区|自由贸易试验区"
    r"|湾区|新区|合作区|开发区|高新区|经开区|示范区|管理区|试验区|实验区|自贸区|保税区)"
    r"|高新区|经开区|开发区"
)
NOT_IN_A_ZONE = lazy.pattern(r"[和与及在的了对为从将把建全各该本年月日]|推进|设立|获批|加快|打造")
OTHER_RANK = lazy.pattern("区(?![域间划位块级内县委属一乡市政直])|县(?![域级])")
BEFORE_A_COUNTY = lazy.pattern(
    r"[^\u4e00-\u9fff]|[省市州盟区在对向从到与和及给至为由的于往自赴扶助是经途]"
)
DATELINE = lazy.pattern(
    r"(?:新华社|中新社|中新网|人民网|新华网|本报|[\u4e00-\u9fff]{2,6}(?:日报|晚报|晨报|通讯社))"
    r"[\u4e00-\u9fff、/]{2,12}?\d{1,2}月\d{1,2}日(?:电|讯|消息)?"
    r"|[\u4e00-\u9fff]{2,4}[网台][\u4e00-\u9fff、/]{2,12}?\d{1,2}月\d{1,2}日(?:电|讯|消息)|新华社[\u4e00-\u9fff]{2,4}(?=电|讯|\s|，|$)"
    # 路透北京9月27日 -
    r"|(?:(?<=\n)|^)[ \u3000]*[\u4e00-\u9fff]{2,10}\d{1,2}月\d{1,2}日(?:电|讯)? ?[-—–]+(?![-—–\d])"
)
REPORTER = lazy.pattern(r"社|网|报|日(?:电|讯)? ?[-—–]")
HELD = lazy.pattern(
    r"[^，。]{0,12}?(?:举行|启动|召开|举办|开幕|闭幕|落幕|成立|揭牌|开班|开讲|上演)"
)
EVENT_AT = lazy.pattern(r"(?:仪式|活动|会议|大会|论坛|峰会|推介会|发布会|开幕式)在$")
INSTITUTION = lazy.pattern(
    r"(?:师范|科技|理工|工业|医科|财经|政法|建设|交通|农业|林业|工程|外国语|工商|经贸|旅游|艺术|警察|水利|电力|信息|职业|技术|高等|专科|应用|中医药)*"
    r"(?:大学(?!生)|学院|学校)|(?:大学|学院|银行|日报|晚报|路|街道|股份)"
)


@dataclass(frozen=True, slots=True)
class Region:
    """A division: six-digit code (a zone's is ``city code-name``), parent's code, level."""

    code: str
    name: str
    full_name: str
    parent: str
    level: Level


class RegionMention(NamedTuple):
    """A place named in a text; ``span`` covers the whole chain (浙江湖州德清县)."""

    span: Span
    region: Region


@cache
def regions() -> dict[str, Region]:
    """Every division by code."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines)
        return {row["code"]: _region(row) for row in rows}


def _region(row: dict[str, str]) -> Region:
    level: Level = (
        "province" if row["level"] == "province" else "city" if row["level"] == "city" else "county"
    )
    return Region(row["code"], row["name"], row["full_name"], row["parent"], level)


def short_name(name: str) -> str:
    """The name without its suffix (惠州市 → 惠州), or the name itself if under two characters."""
    if name.endswith(("族自治州", "族自治县", "族自治旗")):
        autonomous = AUTONOMOUS.fullmatch(name)
        return autonomous["short"] if autonomous else name
    short = SUFFIX.sub("", name)
    return short if len(short) >= 2 else name


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Names by their first two characters, longest first; ``bare`` names need no parent.

    ``start`` finds every place in a text where a name could start.
    """

    start: re.Pattern[str]
    heads: dict[str, tuple[str, ...]]
    named: dict[str, tuple[Region, ...]]
    bare: frozenset[str]

    def at(self, text: str, start: int) -> str:
        for name in self.heads.get(text[start : start + 2], ()):
            if text.startswith(name, start):
                return name
        return ""


@cache
def gazetteer() -> Gazetteer:
    named: dict[str, list[Region]] = defaultdict(list)
    bare: set[str] = set()
    for region in regions().values():
        short = short_name(region.name)
        named[region.name].append(region)
        if short != region.name:
            named[short].append(region)
        if short not in COMMON_WORDS and region.level != "county":
            bare.add(short)
        bare.add(region.name)
    heads: dict[str, list[str]] = defaultdict(list)
    for name in sorted(named, key=len, reverse=True):
        heads[name[:2]].append(name)
    firsts, seconds = ("".join({head[at] for head in heads}) for at in (0, 1))
    return Gazetteer(
        lazy.pattern(f"[{firsts}](?=[{seconds}])"),
        {head: tuple(names) for head, names in heads.items()},
        {name: tuple(found) for name, found in named.items()},
        frozenset(bare),
    )


def ancestors(region: Region) -> tuple[Region, ...]:
    """The regions above, nearest first."""
    parent = regions().get(region.parent)
    return (parent, *ancestors(parent)) if parent else ()


def label(region: Region) -> str:
    """How a stem names the region: 安徽省, 浙江省舟山市, 惠州市大亚湾区, 湖州市德清县."""
    above = ancestors(region)
    if region.level == "zone" and above[0].level == "city":
        inner = region.name.startswith(short_name(above[0].name))
        return f"{above[-1].name if inner else above[0].name}{region.name}"
    if region.level == "county" and region.name.endswith("市"):
        return f"{above[-1].name}{region.name}"
    if region.level in ("county", "zone"):
        return f"{above[0].name}{region.name}" if above else region.name
    return region.full_name


def zone(city: Region, name: str) -> Region:
    """A functional zone of a city."""
    return Region(f"{city.code}-{name}", name, f"{city.full_name}{name}", city.code, "zone")


def find_regions(text: str, within: Region | None = None) -> tuple[RegionMention, ...]:
    """Every place named, left to right; a chain of places counts once, as its innermost.

    A name that several places bear (朝阳区) means the one that lies in ``within``, if any does.
    """
    table = gazetteer()
    starts = [match.start() for match in table.start.finditer(text)]
    starts = [start for start in starts if text[start : start + 2] in table.heads]
    if not starts:
        return ()
    found: list[RegionMention] = []
    position = 0
    skipped = _datelines(text)
    for start in starts:
        if start < position or any(a <= start < b for a, b in skipped):
            continue
        mention = _chain(text, start, within)
        if mention is not None:
            found.append(mention)
            position = mention.span.end
    return tuple(found)


def region_at(text: str, start: int, within: Region | None = None) -> RegionMention | None:
    """The place whose name starts right there, as ``find_regions`` reads it."""
    if text[start : start + 2] not in gazetteer().heads:
        return None
    if any(a <= start < b for a, b in _datelines(text)):
        return None
    return _chain(text, start, within)


def end_of_places(text: str, end: int) -> int:
    """Where places end that stand side by side from ``end`` on, as in one name: 宁波舟山港."""
    while mention := region_at(text, end):
        end = mention.span.end
    return end


def _datelines(text: str) -> list[tuple[int, int]]:
    if not REPORTER.search(text):
        return []
    return [match.span() for match in DATELINE.finditer(text)]


def _chain(text: str, start: int, within: Region | None) -> RegionMention | None:
    table = gazetteer()
    name = table.at(text, start)
    if not name or name not in table.bare:
        return None
    candidates = table.named[name]
    own = [r for r in candidates if within in ancestors(r)] if within else []
    region, end = own[0] if own else _first(candidates), start + len(name)
    if region is not None and name != region.name and OTHER_RANK.match(text, end):
        # 洪江区 is another place than 洪江市, whichever of the two the table has.
        return None
    inner = _inner(text, end, table.named[name])
    while inner is not None:
        region, end = inner
        inner = _inner(text, end, (region,))
    if region is None:
        return None
    if INSTITUTION.match(text, end) and end - start == len(name):
        return None
    if end - start == len(name) and len(name) == 2 and _inside_a_word(text, start, end):
        return None
    return RegionMention(Span(start, end), region)


def _inside_a_word(text: str, start: int, end: int) -> bool:
    """Whether a name of two characters is a part of some word, or of two that meet there."""
    if text[start + 1] == "县" and start and not BEFORE_A_COUNTY.match(text, start - 1):
        # 民和县 is no 和县 behind 民.
        return True
    around = INSIDE_WORDS.finditer(text, max(0, start - REACH), end + 6)
    return any(each.start() <= start and end <= each.end() for each in around)


def _first(candidates: tuple[Region, ...]) -> Region | None:
    """The one meant by a name alone: the highest level; None where two stand level."""
    if len(candidates) == 1:
        return candidates[0]
    order = {"province": 0, "city": 1, "county": 2, "zone": 3}
    ranked = sorted(candidates, key=lambda region: order[region.level])
    if len(ranked) > 1 and ranked[0].level == ranked[1].level:
        return None
    return ranked[0]


def _inner(text: str, end: int, outer: tuple[Region, ...]) -> tuple[Region, int] | None:
    """A division or zone of one of the outer regions that starts right here."""
    table = gazetteer()
    for name in table.heads.get(text[end : end + 2], ()):
        if not text.startswith(name, end):
            continue
        for region in table.named[name]:
            if any(region.parent == o.code or _below(region, o) for o in outer):
                rank = OTHER_RANK.match(text, end + len(name)) if name != region.name else None
                if rank and (city := _first(outer)) and city.level == "city":
                    return zone(city, f"{name}{rank.group()}"), rank.end()
                return region, end + len(name)
    return _zone_at(text, end, outer)


def _below(region: Region, outer: Region) -> bool:
    return region.code != outer.code and any(a.code == outer.code for a in ancestors(region))


def _zone_at(text: str, end: int, outer: tuple[Region, ...]) -> tuple[Region, int] | None:
    city = _first(outer)
    if city is None or city.level not in ("province", "city"):
        return None
    if text.startswith("新区", end):
        return zone(city, f"{short_name(city.name)}新区"), end + 2
    match = ZONE.match(text, end)
    if match is None:
        return None
    if NOT_IN_A_ZONE.search(match.group()):
        return None
    return zone(city, match.group()), match.end()


def venue(text: str, mention: RegionMention) -> bool:
    """Whether the place is only where something is held (在合肥启动, 启动仪式在合肥某馆)."""
    before, after = text[: mention.span.start], text[mention.span.end :]
    return before.endswith("在") and bool(HELD.match(after) or EVENT_AT.search(before))


def region_of(text: str) -> Region | None:
    """The region that a title, or else a text, is about: its first place, innermost.

    >>> region_of("2024年广东省惠州惠阳区社工考证激励补贴申报").code
    '441303'
    """
    mentions = [m for m in find_regions(text) if not venue(text, m)]
    return mentions[0].region if mentions else None
