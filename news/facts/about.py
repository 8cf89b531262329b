"""Which place an article is about, and how surely."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from news.facts.delivery import delivery
from news.facts.issuers import issuers_region
from news.facts.names import find_instruments
from news.facts.national import LEAD, names_the_nation, of_no_one_place
from news.facts.regions import Region, ancestors, find_regions, gazetteer, short_name, venue
from news.facts.words import words
from news.text import lazy
from news.text.article import Article

# 在全省率先 and 全省首个 measure a place against the one that it lies in.
OUR_PLACE = lazy.pattern(
    r"[全我本该](?:[省市区县州](?![域场间]|率先|首|推广|示范|领先|前列|先进|第|做出|各地)|自治区)"
)
PUBLIC_MATTERS = lazy.pattern(
    r"政策|补贴|补助|奖励|办法|通知|服务|建设|项目|资金|同比|全[省市县区]|印发|工作|发展|申请"
)
LIKE_A_PLACE = lazy.pattern(
    r"[\u4e00-\u9fff]{2}(?:[省州县](?![级民])|(?<!上)市(?!场)|(?<![地社园校])区(?!域))"
)
ELSEWHERE = lazy.pattern(r"学习|借鉴|赴|前往|到访|考察|引进|比照|参照|对标")
COUNTY_RANKS = frozenset("县区旗")
# 在河北等12个省区试点 is about none of them.
AMONG_OTHERS = lazy.pattern(r"等(?:\d+|[二三四五六七八九十]+)个?[省市县区州]")
CARRIED_OUT = lazy.pattern(r"(?:贯彻|落实|执行|实施|转发)[^《》]{0,6}《[^》]*》")
REPORT_HEAD = 300
OFTEN, HEARD = 3, 3000
# What lies in several provinces is told of by none of them.
BEYOND_ONE_PLACE = lazy.pattern(
    r"(?:长江|黄河|珠江|淮河|海河|松花江|辽河)(?:干线|经济带|流域)|长三角|京津冀|珠三角|粤港澳大湾区|[东西]部地区|中部地区|东北地区"
)
# 31省份收入出炉，西藏涨最快 is a story of the nation.
OF_ALL = lazy.pattern(r"\d+个?省份|各省(?![辖级直])|全国各地")
# 结合临溪实际，制定本办法: whose rules they are.
ITS_OWN_STATE = lazy.pattern(
    r"(?:结合|立足|[根依]据)[^，。；]{0,4}?(?P<place>[一-鿿]{2,12}?)(?:的)?实际(?:情况|需要)?[，,]"
    r"[^。；]{0,60}?(?:制[定订]|提出|出台|实施|印发)"
)
# What goes to every province is of none, whichever it has a word for.
TO_ALL_PROVINCES = lazy.pattern(r"各省、自治区、直辖市")
LOCAL = lazy.pattern(
    r"市?[日晚晨早商都]报|(?:新闻|政府)?网|(?:广播)?电视台|发布|人民政府[\u4e00-\u9fff]{0,4}|[\u4e00-\u9fff]{2,10}局"
)


def region_about(article: Article) -> Region | None:
    """The region of the title; else that of who issued a notice, or the one that the text names
    most. Venues do not count, and an article of several places or of the nation has none."""
    region = _region_named(article)
    return None if region and of_no_one_place(article) else region


def speaks_of_its_own(article: Article) -> bool:
    """Whether an article speaks of 我市, or names places at all."""
    return count_of_ours(article.text) > 1 or _region_named(article) is not None


def is_placeless(article: Article) -> bool:
    """Whether an article names no place, nor its beginning the nation, its bodies or what looks
    like a place."""
    head = f"{article.title}\n{article.text[:LEAD]}"
    if article.kind != "article" or names_the_nation(head) or LIKE_A_PLACE.search(head):
        return False
    return _region_named(article) is None


def count_of_ours(text: str) -> int:
    """How often a text speaks of 我市, 全县 and their like."""
    return len(OUR_PLACE.findall(text))


def _ranks_of_ours(text: str) -> set[str]:
    """The ranks of the places that a text calls its own: 县, of 我县 and 全县."""
    return {found[-1] for found in OUR_PLACE.findall(text)}


def _region_named(article: Article) -> Region | None:
    # 关于贯彻落实《广东省…规定》的通知 may be any city's of the province.
    titled = _regions_of(CARRIED_OUT.sub("", article.title) or article.text[:80])
    of_all = OF_ALL.search(article.title)
    if of_all and not _opens_with_a_region(article.title, of_all.start()):
        return None
    if titled:
        return _innermost(titled)
    if BEYOND_ONE_PLACE.search(article.title):
        return None
    issuer = issuers_region(article) or _whose_state_it_suits(article.text)
    if issuer is not None:
        return issuer
    named = _regions_of(article.text[:2000])
    counts = Counter(region.code for region in named)
    if not counts:
        return _publishers_own(article) or _spoken_of_in_short(article.text)
    if len({code[:2] for code in counts}) > 2:
        return None
    code = counts.most_common(1)[0][0]
    return _of_the_rank_spoken_of(next(r for r in named if r.code == code), article.text)


def _whose_state_it_suits(text: str) -> Region | None:
    """The region whose own state a document says that it suits: 结合临溪实际."""
    if TO_ALL_PROVINCES.search(text[:LEAD]):
        return None
    for match in ITS_OWN_STATE.finditer(text[:HEARD]):
        regions = gazetteer().named.get(match["place"], ())
        if len(regions) == 1:
            return regions[0]
        if named := find_regions(match["place"]):
            return named[-1].region
    return None


def _opens_with_a_region(title: str, before: int) -> bool:
    return any(mention.span.start < before for mention in find_regions(title))


def _of_the_rank_spoken_of(region: Region, text: str) -> Region | None:
    """The region, or the one above it that 我省 means; None where 全区 is no rank of theirs."""
    meant = [found.group() for found in OUR_PLACE.finditer(text)]
    # A city's report also tells what is so in 全省; its own place is 我市.
    ours = [each for each in meant if not each.startswith("全")] or meant
    ranks = Counter(each[-1] for each in ours)
    if not ranks:
        return region
    # Of two spoken of alike, the one that 全 tells of more; of none more, neither.
    every = Counter(each[-1] for each in meant)
    (spoken, often), *others = sorted(
        ranks.items(), key=lambda told: (told[1], every[told[0]]), reverse=True
    )
    if others and (others[0][1], every[others[0][0]]) == (often, every[spoken]):
        # A city's document speaks of 全省 in passing; it names its own place again and again.
        told = text.count(short_name(region.name)) >= OFTEN
        return region if told and ranks.get(region.name[-1]) == often else None
    around = (region, *ancestors(region))
    return next((each for each in around if each.name[-1] == spoken), None)


def _spoken_of_in_short(text: str) -> Region | None:
    """The one county or district that a text of 我县 or 全区 names in short, again and again.

    A short name of two characters may be a word; this often, and tagged as a place, it is none.
    """
    ranks, head = _ranks_of_ours(text) & COUNTY_RANKS, text[:HEARD]
    if not ranks:
        return None
    told = {word.text for word in words(head) if word.tag == "ns"}
    often = [name for name in told if head.count(name) >= OFTEN]
    meant = [
        region
        for name in often
        if not _is_another(text, name)
        for region in gazetteer().named.get(name, ())
        if region.name[-1] in ranks
    ]
    return meant[0] if len(meant) == 1 else None


def _is_another(text: str, name: str) -> bool:
    """Whether a text tells of going to a place or learning of it: 学习安溪经验, 赴安溪考察."""
    return any(text.startswith(name, found.end()) for found in ELSEWHERE.finditer(text))


def _publishers_own(article: Article) -> Region | None:
    """The place of the paper or office that published it, where it speaks of 我市 or 全县.

    邢台日报 means 邢台市 by 我市; a paper of another rank than the place spoken of tells nothing.
    """
    name = gazetteer().at(article.source, 0) if article.source else ""
    if not name or not LOCAL.fullmatch(article.source, len(name)):
        return None
    ranks = _ranks_of_ours(article.text)
    meant = [region for region in gazetteer().named[name] if region.name[-1] in ranks]
    return meant[0] if len(meant) == 1 else None


# Who stores an article asks this of it, and so does who extracts its facts.
@lru_cache(maxsize=8)
def _regions_of(text: str) -> tuple[Region, ...]:
    return tuple(
        mention.region
        for mention in find_regions(text)
        if not venue(text, mention) and not AMONG_OTHERS.match(text, mention.span.end)
    )


def is_firmly_about(article: Article, region: Region | None) -> bool:
    """Whether the article is about the region throughout: its title opens with it, or its text
    names it early and often, or speaks of 全市 and 本区."""
    if region is None or article.kind == "headline":
        return True
    titled = [m for m in find_regions(article.title) if not venue(article.title, m)]
    if (titled and titled[0].span.start <= 8) or (not titled and OUR_PLACE.match(article.title)):
        return True
    head = f"{article.title}\n{article.text[:REPORT_HEAD]}"
    if (told := delivery(head)) and region in _regions_of(told[0]):
        return True
    if region in (issuers_region(article), _whose_state_it_suits(article.text)):
        return True
    text = article.text[:3000]
    ours, short = count_of_ours(text), short_name(region.name)
    if not titled and _is_another(text, short):
        return False
    if ours >= 2 and not titled and text.count(short) >= OFTEN:
        return True
    early = any(m.span.start < 60 for m in find_regions(text[:100])) or _is_alone(region, text)
    ruled = any(region.name in i.name and i.role != "cited" for i in find_instruments(text))
    often = text.count(region.name) >= 3 or ours >= 2 or (ruled and ours >= 1)
    return early and often and len(PUBLIC_MATTERS.findall(text)) * 100 >= len(text)


def _is_alone(region: Region, text: str) -> bool:
    """Whether a text names no place but this one and those that it lies in."""
    around = {region.code, *(each.code for each in ancestors(region))}
    return text.count(region.name) >= OFTEN and around.issuperset(
        mention.region.code for mention in find_regions(text)
    )


def _innermost(found: Sequence[Region]) -> Region:
    """The first region, or the last of those that lie in it one in the other.

    Of two in it side by side neither: 广东省提高最低工资标准，广州、深圳执行一类标准 is about the
    province.
    """
    region = found[0]
    within = {other.code: other for other in found if region in ancestors(other)}
    while within:
        outer = [each for each in within.values() if not within.keys() & _codes_around(each)]
        if len(outer) > 1:
            break
        (region,) = outer
        del within[region.code]
    return region


def _codes_around(region: Region) -> set[str]:
    return {each.code for each in ancestors(region)}
