"""Which year a report tells of, part by part: it looks back on one, and plans for the next."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from news.facts.dates import FIRST_MONTHS, find_times
from news.facts.delivery import delivery
from news.facts.discourse import strip_discourse
from news.facts.outline import Sentence, blocks_of
from news.text import lazy
from news.text.article import Article

LONGEST_HEADING = 40
NOT_IN_A_HEADING = lazy.pattern(r"[。；！？：，]")
CHAPTER = lazy.pattern(r"\s*(?:[一二三四五六七八九十]{1,3}[、.．]|第[一二三四五六七八九十]+[部章])")
YEAR = lazy.pattern(r"20\d\d年")
# 总结推广 and 总结评估 are phases of a plan.
SUMS_UP = lazy.pattern(r"(?:回顾|总结)(?:（[^（）]*）)?$")
BACK = lazy.pattern(
    r"回顾|总结|主要成绩|(?:主要|工作|发展)成[效就]|(?:工作|任务|计划|目标|预算)(?:完成|进展|落实|执行|开展|推进)?情况"
)
AHEAD = lazy.pattern(
    r"(?:重点|主要)(?:工作|目标|任务|举措)|目标任务|工作任务|总体(?:要求|思路)|安排|打算|设想|部署|展望|计划|思路|预算"
)
TO_COME = lazy.pattern(
    r"20\d\d年|今年|明年|下一?步|下一阶段|今后|未来|十[一二三四五六]五|打算|设想"
)
SEVERAL_YEARS = (
    r"(?:过去|[这近]|最近)的?[三四五十]年|[三四五十]年[来间]|“?十[一二三四五六]五”?(?:规划)?(?:时期|期间|以来)?"
    r"|党的[一二十]{1,3}大以来|20\d\d年(?:以来|[-—–~～至到]+20\d\d年)"
)
LAST_YEAR = r"过去的?一年|一年来|这一年|去年"
SEVERAL = lazy.pattern(SEVERAL_YEARS)
ONE = lazy.pattern(LAST_YEAR)
# How a sentence opens that tells of which years it and what follows it are.
OPENS = lazy.pattern(
    rf"(?:回顾|总结)?(?:刚刚|已经)?(?:(?P<several>{SEVERAL_YEARS})|(?:过去的)?(?P<year>20\d\d年)(?=[，是我全])"
    rf"|(?P<last>{LAST_YEAR}))"
)
REPORT = lazy.pattern(
    r"(?P<year>20\d\d)年[^，。]{0,20}政府工作报告|政府工作报告（(?P<behind>20\d\d)年）"
)
OPENING = 300
TO_BE_DONE = lazy.pattern(r"(?<![一-鿿])[一二三四五六七八]要(?![素件点闻义道求领塞])(?=[一-鿿])")
SEVERAL_TASKS = 3
EXPECTED = lazy.pattern(r"(?:主要)?预期目标是")


class Part(NamedTuple):
    """A part of a report, from its heading on.

    ``year`` is what its figures are of, empty where its heading tells of several years or of
    what is to come; ``last`` is the year that 这一年 means in it. ``back`` tells that it looks
    back, so that its own sentences may say of which years they are. ``ahead`` is the year that
    its heading plans for.
    """

    start: int
    year: str
    last: str
    back: bool
    ahead: str = ""


class Years(NamedTuple):
    """Of which year a sentence's figures are, empty where of any of several; or for which they are
    planned."""

    year: str
    ahead: str = ""


def years_told(
    article: Article, sentences: Sequence[Sentence], anchor: date | None, of_all: str
) -> list[Years | None]:
    """For each sentence the years of its figures, where it does not say so itself.

    None where nothing governs it but the article's own year, which is ``of_all``.
    """
    nothing: list[Years | None] = [None] * len(sentences)
    if ahead := _planned_throughout(article):
        return [Years("", ahead)] * len(sentences)
    if article.kind != "article" or not (BACK.search(article.text) or of_all):
        return nothing
    found = list(_parts(article, year_before(article, anchor)))
    if any(part.back or of_all for part in found):
        return list(_in_their_parts(sentences, found))
    return list(_behind_several_years(sentences)) if of_all else nothing


def _planned_throughout(article: Article) -> str:
    """The year of a government's report of which a passage only says what is to be done: 一要…."""
    year = _year_of_report(article)
    if not year or BACK.search(article.text) or ONE.search(article.text):
        return ""
    tasks = len(TO_BE_DONE.findall(article.text))
    if tasks < SEVERAL_TASKS and not EXPECTED.search(article.text):
        return ""
    return f"{year}年"


def _year_of_report(article: Article) -> str:
    """The year of a government's report, by its title or by when it was delivered."""
    titled = REPORT.search(article.title)
    if titled:
        return str(titled["year"] or titled["behind"])
    title = "".join(article.title.split())
    if title == "政府工作报告":
        title = article.text[:OPENING]
    delivered = delivery(title)
    return (delivered["year"] or "") if delivered else ""


def year_before(article: Article, anchor: date | None) -> str:
    """The year that a report of a year's first months looks back on; empty if it is not sure."""
    made = anchor
    if made is None:
        delivered = delivery(article.text[:OPENING])
        told = find_times(delivered["day"] or "") if delivered else ()
        made = told[0].first if told else None
    if made is not None:
        return f"{made.year - 1}年" if made.month <= FIRST_MONTHS else ""
    titled = REPORT.search(article.title)
    return f"{int(titled['year'] or titled['behind']) - 1}年" if titled else ""


def _parts(article: Article, before: str) -> Iterator[Part]:
    """The report's parts that say of which years they are, and those that end such a one."""
    by_chapter = False
    last = ""
    for block in blocks_of(article):
        text = article.text[block.span.start : block.span.end].strip()
        if len(text) > LONGEST_HEADING or NOT_IN_A_HEADING.search(text):
            continue
        chapter = CHAPTER.match(text) is not None
        part = _headed(text, block.span.start, before, last)
        if part is None and chapter and by_chapter:
            part = Part(block.span.start, "", last, back=False)
        if part is not None:
            by_chapter, last = by_chapter or chapter, part.last
            yield part


def _headed(heading: str, start: int, before: str, last: str) -> Part | None:
    """The part that a heading opens, if it says of which years it is."""
    years = set(YEAR.findall(heading))
    (year,) = years if len(years) == 1 else ("",)
    several = SEVERAL.search(heading) or len(years) > 1
    looks_back = BACK.search(heading) and (years or several or ONE.search(heading))
    if looks_back or SUMS_UP.search(heading) or (year and not several and year in (before, last)):
        known = year or ("" if years else before)
        return Part(start, "" if several else known, known, back=True)
    if AHEAD.search(heading) and TO_COME.search(heading):
        return Part(start, "", last, back=False, ahead=year)
    return None


def _in_their_parts(sentences: Sequence[Sentence], parts: Sequence[Part]) -> Iterator[Years | None]:
    starts = [part.start for part in parts]
    current, kept, local, last, paragraph = -1, "", "", "", -1
    for sentence in sentences:
        # A heading's numeral is no part of the sentence that it is.
        index = bisect_right(starts, sentence.span.start) - 1
        if index < 0:
            yield None
            continue
        part = parts[index]
        if index != current:
            current, kept, last = index, part.year, part.last
        opens_paragraph = sentence.paragraph != paragraph
        if opens_paragraph:
            paragraph, local = sentence.paragraph, kept
        opened = OPENS.match(_bare(sentence.text)) if part.back else None
        if opened is not None:
            local = "" if opened["several"] else opened["year"] or last
            # A year beside the one looked back on is told of in passing.
            if opens_paragraph and opened["year"] in (None, last, *([] if last else [local])):
                kept, last = local, last or local
        yield Years(local, part.ahead)


def _behind_several_years(sentences: Sequence[Sentence]) -> Iterator[Years | None]:
    """五年来 and what follows it in its paragraph is not sure to be of the story's year."""
    paragraph, open_years = -1, False
    for sentence in sentences:
        if sentence.paragraph != paragraph:
            paragraph, open_years = sentence.paragraph, False
        opened = OPENS.match(_bare(sentence.text))
        if opened is not None:
            open_years = bool(opened["several"])
        yield Years("") if open_years else None


def _bare(text: str) -> str:
    return strip_discourse(text.lstrip("—-– "))
