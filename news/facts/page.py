"""An article laid out for the fact kinds: its setting and its sentences in their scenes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from news.facts.about import (
    count_of_ours,
    is_firmly_about,
    is_placeless,
    region_about,
    speaks_of_its_own,
)
from news.facts.applicants import applied_for
from news.facts.benefit_names import benefits_in
from news.facts.certificates import certificate_in
from news.facts.fact import Fact, FactKey, FactKind
from news.facts.figures import of_many_years, time_of_figures, times_compete
from news.facts.governing import named_in_title, rulings
from news.facts.headed import parts
from news.facts.keys import normal
from news.facts.looking_back import Years, years_told
from news.facts.names import names_called, short_names
from news.facts.national import opens_with_the_nation, told_for_the_nation
from news.facts.outline import outline
from news.facts.resolve import names_region
from news.facts.setting import Setting
from news.facts.statements import Statement
from news.facts.stretches import Scene
from news.facts.year_parts import with_years, years_of_parts
from news.text import lazy
from news.text.article import Article, Span

# 全村共有253户 is told of one village, 我校 of one school: neither is its city's figure.
OUR_UNIT = lazy.pattern(
    r"[全该本我](?:村|乡(?!村)|镇|校|院(?![士落])|社区|街道)(?![长级江静定准验])|村里|学校(?:现有|共有|设有)"
    # A department's budget counts its own people and money.
    r"|预算单位|(?:部门|收入|支出)(?:预算|决算)(?:情况|总额|总体)"
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
# 本年度 in the articles of a code is each year that the code is in force, not that of its page.
CODE_ARTICLE = lazy.pattern(r"(?m)^[ \u3000]*第[一二三四五六七八九十百]+条[ \u3000]")
ARTICLES_OF_A_CODE = 3
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
    anchor = as_of or (None if _is_code(article) else article.published)
    years = years_of_parts(f"{article.title}\n{article.text}")
    year = with_years(time_of_figures(article, anchor), years, anchor)
    compete = bool(year) and times_compete(article, anchor)
    compete = compete or (article.kind == "article" and of_many_years(article, anchor))
    setting = Setting(
        region,
        anchor,
        called=names_called(article.text),
        short_names=short_names(f"{named_in_title(article)}\n{article.text}"),
        year="" if compete else year,
        times_compete=compete,
        firm=is_firmly_about(article, region),
        of_a_unit=len(OUR_UNIT.findall(article.text)) > count_of_ours(article.text),
        nameless=region is None and speaks_of_its_own(article),
        placeless=region is None and is_placeless(article),
        national=region is None and opens_with_the_nation(article),
        certificate=certificate_in(f"{article.title}\n{article.text}"),
        applied=applied_for(article.title, article.text),
        benefits=benefits_in(f"{article.title}\n{article.text}"),
        years=years,
    )
    return Page(article, setting, tuple(_scenes(article, setting)))


def _is_code(article: Article) -> bool:
    """Whether the text is laid out in numbered articles, as laws and regulations are."""
    if "条" not in article.text:
        return False
    return len(CODE_ARTICLE.findall(article.text)) >= ARTICLES_OF_A_CODE


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
            held = _in_years(part.setting.of_the_nation if nation else part.setting, year)
            yield Scene(
                part.sentence, held, name, told, headline, ruling.direct, earlier, listed,
                part.headed,
            )  # fmt: skip
        listed = (*listed, sentence.text)
        told = (*told, sentence.text)
        ahead = ahead if sentence.numbered else told
        earlier = sentence.text


def _in_years(setting: Setting, told: Years | None) -> Setting:
    """The setting where a part of the article says of which year it is, or of several."""
    if told is None:
        return setting
    return replace(setting, year=told.year, times_compete=not told.year, ahead=told.ahead)


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
