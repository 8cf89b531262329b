"""An article laid out for the fact kinds: its setting and its sentences in their scenes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from typing import Any

from news.facts.applicants import applied_for
from news.facts.benefit_names import benefits_in
from news.facts.certificates import certificate_in
from news.facts.fact import Fact, FactKey, FactKind
from news.facts.figures import of_many_years, time_of_figures, times_compete
from news.facts.governing import named_in_title, rulings
from news.facts.headed import parts
from news.facts.issuers import issuers_region
from news.facts.keys import normal
from news.facts.looking_back import years_told
from news.facts.names import find_instruments, short_names
from news.facts.national import of_no_one_place, told_for_the_nation
from news.facts.outline import outline
from news.facts.regions import Region, ancestors, find_regions, gazetteer, venue
from news.facts.resolve import names_region
from news.facts.setting import Setting
from news.facts.statements import Statement
from news.facts.stretches import Scene
from news.facts.year_parts import with_years, years_of_parts
from news.text import lazy
from news.text.article import Article, Span

# 在全省率先 and 全省首个 measure a place against the one that it lies in.
OUR_PLACE = lazy.pattern(
    r"[全我本该](?:[省市区县州](?![域场间]|率先|首|推广|示范|领先|前列|先进|第|做出|各地)|自治区)"
)
PUBLIC_MATTERS = lazy.pattern(
    r"政策|补贴|补助|奖励|办法|通知|服务|建设|项目|资金|同比|全[省市县区]|印发|工作|发展|申请"
)
# 全村共有253户 is told of one village, 我校 of one school: neither is its city's figure.
OUR_UNIT = lazy.pattern(
    r"[全该本我](?:村|乡(?!村)|镇|校|院(?![士落])|社区|街道)(?![长级江静定准验])|村里|学校(?:现有|共有|设有)"
)
# 31省份收入出炉，西藏涨最快 is a story of the nation.
OF_ALL = lazy.pattern(r"\d+个?省份|各省(?![辖级直])|全国各地")
LOCAL = lazy.pattern(
    r"市?[日晚晨早商都]报|(?:新闻|政府)?网|(?:广播)?电视台|发布|人民政府[\u4e00-\u9fff]{0,4}|[\u4e00-\u9fff]{2,10}局"
)
# What runs on for so many characters is a list of products or numbers, and no statement.
LONGEST_SENTENCE = 6000
ASIDE = lazy.pattern(
    r"[（(][^（）()]*[)）]$|[（(]?(?:资料来源|来源|作者|编辑|责任编辑|记者|发稿人|发布[人者]|撰稿人?|供稿|录入)[：:]"
)
# The mark comes first in the pattern: a search stops only there.
ASCII_MARK = lazy.pattern(
    r"[,:;](?:(?<=[\u4e00-\u9fff%）)”》].)|(?<=[\u4e00-\u9fff%）)”》] .)"
    r"|(?= ?[\u4e00-\u9fff“《（(]))"
)
FULL_WIDTH = {",": "，", ":": "：", ";": "；"}
# Brackets of ASCII around Chinese, or right behind it: (试行), 名单(5个工作日).
ASCII_BRACKETS = lazy.pattern(
    r"\((?=[^()\n]*[\u4e00-\u9fff])[^()\n]{1,80}\)|(?<=[\u4e00-\u9fff”》])\([^()\n]{1,80}\)"
)


@dataclass(frozen=True, slots=True)
class Page:
    article: Article
    setting: Setting
    scenes: tuple[Scene, ...]

    @property
    def jurisdiction(self) -> str:
        return self.setting.region.code if self.setting.region else ""

    @property
    def place(self) -> str:
        return self.setting.region.full_name if self.setting.region else ""


def full_width(text: str) -> str:
    """The text with the marks and brackets of Chinese; offsets stay as they are."""
    text = ASCII_MARK.sub(lambda match: FULL_WIDTH[match.group()], text)
    if "(" not in text:
        return text
    return ASCII_BRACKETS.sub(lambda match: f"（{match.group()[1:-1]}）", text)


def lay_out(article: Article, as_of: date | None = None) -> Page:
    """Read what holds for the whole article, then each sentence in it."""
    article = replace(article, text=full_width(article.text), title=full_width(article.title))
    region = region_about(article)
    anchor = as_of or article.published
    years = years_of_parts(f"{article.title}\n{article.text}")
    year = with_years(time_of_figures(article, anchor), years, anchor)
    compete = bool(year) and times_compete(article, anchor)
    compete = compete or (article.kind == "article" and of_many_years(article, anchor))
    setting = Setting(
        region,
        anchor,
        short_names=short_names(f"{named_in_title(article)}\n{article.text}"),
        year="" if compete else year,
        times_compete=compete,
        firm=_firm(article, region),
        of_a_unit=len(OUR_UNIT.findall(article.text)) > len(OUR_PLACE.findall(article.text)),
        nameless=region is None and _names_no_place_of_its_own(article),
        certificate=certificate_in(f"{article.title}\n{article.text}"),
        applied=applied_for(article.title, article.text),
        benefits=benefits_in(f"{article.title}\n{article.text}"),
        years=years,
    )
    return Page(article, setting, tuple(_scenes(article, setting)))


def _names_no_place_of_its_own(article: Article) -> bool:
    return len(OUR_PLACE.findall(article.text)) > 1 or _region_named(article) is not None


def region_about(article: Article) -> Region | None:
    """The region of the title; else that of who issued a notice, or the one that the text names
    most. Venues do not count, and an article of several places or of the nation has none."""
    region = _region_named(article)
    return None if region and of_no_one_place(article) else region


def _region_named(article: Article) -> Region | None:
    titled = _regions_of(article.title or article.text[:80])
    of_all = OF_ALL.search(article.title)
    if of_all and not _opens_with_a_region(article.title, of_all.start()):
        return None
    if titled:
        return _innermost(titled)
    issuer = issuers_region(article)
    if issuer is not None:
        return issuer
    named = _regions_of(article.text[:2000])
    counts = Counter(region.code for region in named)
    if not counts:
        return _publishers_own(article)
    if len({code[:2] for code in counts}) > 2:
        return None
    code = counts.most_common(1)[0][0]
    return _of_the_rank_spoken_of(next(r for r in named if r.code == code), article.text)


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
        return None
    around = (region, *ancestors(region))
    return next((each for each in around if each.name[-1] == spoken), None)


def _publishers_own(article: Article) -> Region | None:
    """The place of the paper or office that published it, where it speaks of 我市 or 全县.

    邢台日报 means 邢台市 by 我市; a paper of another rank than the place spoken of tells nothing.
    """
    name = gazetteer().at(article.source, 0) if article.source else ""
    if not name or not LOCAL.fullmatch(article.source, len(name)):
        return None
    ranks = {found.group()[-1] for found in OUR_PLACE.finditer(article.text)}
    meant = [region for region in gazetteer().named[name] if region.name[-1] in ranks]
    return meant[0] if len(meant) == 1 else None


# Who stores an article asks this of it, and so does who extracts its facts.
@lru_cache(maxsize=8)
def _regions_of(text: str) -> tuple[Region, ...]:
    return tuple(mention.region for mention in find_regions(text) if not venue(text, mention))


def _firm(article: Article, region: Region | None) -> bool:
    """Whether the article is about the region throughout: its title opens with it, or its text
    names it early and often, or speaks of 全市 and 本区."""
    if region is None or article.kind == "headline":
        return True
    titled = [m for m in find_regions(article.title) if not venue(article.title, m)]
    if (titled and titled[0].span.start <= 8) or (not titled and OUR_PLACE.match(article.title)):
        return True
    if issuers_region(article) == region:
        return True
    text = article.text[:3000]
    early = any(m.span.start < 60 for m in find_regions(text[:100]))
    ours = len(OUR_PLACE.findall(text))
    ruled = any(region.name in i.name and i.role != "cited" for i in find_instruments(text))
    often = text.count(region.name) >= 3 or ours >= 2 or (ruled and ours >= 1)
    return early and often and len(PUBLIC_MATTERS.findall(text)) * 100 >= len(text)


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


def _scenes(article: Article, setting: Setting) -> Iterator[Scene]:
    sentences = outline(article)
    paragraph, earlier = -1, ""
    told: tuple[str, ...] = ()
    ahead: tuple[str, ...] = ()
    heading = ""
    listed: tuple[str, ...] = ()
    headline = article.kind == "headline"
    years = years_told(article, sentences, setting.anchor, setting.year)
    ruled = rulings(article, sentences)
    nations = told_for_the_nation(sentences)
    every = zip(sentences, ruled, parts(sentences, setting), years, nations, strict=True)
    for sentence, ruling, own, year, nation in every:
        if sentence.heading != heading:
            heading, told, ahead = sentence.heading, (), ()
        if sentence.paragraph != paragraph:
            # What one item of a list tells is not told for the next.
            ahead = (sentence.lead,) if sentence.lead else ahead if sentence.numbered else ()
            told = ahead
        earlier = earlier if sentence.paragraph == paragraph else ""
        paragraph = sentence.paragraph
        if sentence.end_mark and sentence.end_mark in "？?" or ASIDE.match(sentence.text):
            continue
        if len(sentence.text) > LONGEST_SENTENCE:
            continue
        name = setting.short_names.get(ruling.document, ruling.document)
        listed = listed if sentence.numbered else ()
        for part in own:
            held = _in_year(part.setting.of_the_nation if nation else part.setting, year)
            yield Scene(
                part.sentence, held, name, told, headline, ruling.direct, earlier, listed,
                part.headed,
            )  # fmt: skip
        listed = (*listed, sentence.text)
        told = (*told, sentence.text)
        ahead = ahead if sentence.numbered else told
        earlier = sentence.text


def _in_year(setting: Setting, year: str | None) -> Setting:
    """The setting where a part of the article says of which year it is, or of several."""
    return setting if year is None else replace(setting, year=year, times_compete=not year)


def make_fact(
    page: Page, scene: Scene, kind: FactKind, span: Span, text: str, said: Statement,
    *, attribute: str, condition: str = "", unresolved: tuple[str, ...] = (), **more: Any,
) -> Fact:  # fmt: skip
    """A fact with its key; ``span`` is in the sentence's text.

    ``unresolved`` is open besides what the statement leaves open; ``more`` are further fields of
    the fact.
    """
    base, setting = scene.sentence.span.start, scene.setting
    place, where = ("", "") if said.apart else _where(setting)
    if not setting.firm and not names_region(f"{said.before}{text}{said.after}", setting):
        place = where = ""
    if said.region:
        place, where = said.region.full_name, said.region.code
    key = normal(FactKey(where, said.instrument, condition, attribute, said.period))
    about = {
        "place": place, "instrument": said.instrument, "subject": said.subject, "time": said.time,
        "unresolved": said.unresolved + unresolved,
    }  # fmt: skip
    return Fact(
        kind, key, Span(base + span.start, base + span.end), *_shown(scene, said.clause),
        text, said.before, said.after, condition=condition, attribute=attribute,
        **(about | more),
    )  # fmt: skip


def _where(setting: Setting) -> tuple[str, str]:
    """The full name and code of the region that a scene is set in."""
    return (setting.region.full_name, setting.region.code) if setting.region else ("", "")


def _shown(scene: Scene, clause: Span) -> tuple[Span, Span]:
    """The evidence and its sentence, with the place that heads them: it says whose they are."""
    whole = scene.sentence.span
    if not scene.headed:
        return clause, whole
    begin = whole.start - scene.headed
    return Span(begin, clause.end), Span(begin, whole.end)
