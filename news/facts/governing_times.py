"""The time that governs a value's clause, where the clause itself does not name it."""

from __future__ import annotations

from news.facts.comparisons import only_compared_with
from news.facts.dates import find_times, may_name_a_time
from news.facts.discourse import strip_discourse
from news.facts.outline import Sentence
from news.text import lazy

DIGIT = lazy.pattern(r"\d")
IN_A_PLACE = lazy.pattern(r"在[\u4e00-\u9fff]{2,12}[省市区县州旗镇乡]$")
OWN_TIME = lazy.pattern(
    r"现有|目前|已|至今|累计|共有|计划|将|力争|预计|确保|可|应|须|给予|截至|以来|每"
)
# A year, months or a part of a year, over which figures add up; a day is of one deed only.
OF_A_SPAN = lazy.pattern(
    r"(?:(?:19|20)\d{2}年度?|今年|去年)?(?:(?:\d{1,2}[-—–~～至])?\d{1,2}月份?|[上下]半年|第?[一二三四]季度|前[一二三]季度)?"
)
# 2014年秋季开学: when in that year.
OCCASION = lazy.pattern(
    r"[春夏秋冬]季?(?:开学|学期|招生|征兵)|(?:春节|国庆|暑假|寒假)(?:长假)?期间"
)
# 2010年与2005年相比 is one time, of a change: without the other year nobody knows since when.
BETWEEN_YEARS = lazy.pattern(r"(?:19|20)\d{2}年[与同和跟](?:19|20)\d{2}年相比$")
# The day on which something was published is not the day of what it says.
PUBLISHES = lazy.pattern(r"发布|公布|显示|获悉|表示|介绍|透露|通报|印发|出台")


def governing_time(sentence: Sentence, first: int, pre: str) -> str:
    """Prefix the time that opens the sentence and holds for every clause of it."""
    if first == 0 or (find_times(pre) and not only_compared_with(pre)):
        return pre
    opener = ""
    if may_name_a_time(sentence.text[: sentence.clauses[first].span.start]):
        opener = _opener(sentence, first, pre)
    where = sentence.clauses[0].text.strip()
    if IN_A_PLACE.match(where) and where not in pre:
        pre = f"{where}，{strip_discourse(pre)}"
    return f"{opener}，{strip_discourse(pre)}" if opener else pre


def _opener(sentence: Sentence, first: int, pre: str) -> str:
    """The time of the clauses before that holds for a clause of its own."""
    own = first
    while own > 0 and sentence.clauses[own - 1].mark not in "；;":
        own -= 1
    openers = [
        strip_discourse(sentence.clauses[i].text.strip())
        for i in (own, 0, 1)
        if i < first and not _of_a_publication(sentence, i, first)
    ]
    opener = next((text for text in openers if text and _is_time(text)), "")
    return opener or _nearest_time(sentence, own, first) or _shared_time(sentence, first, pre)


def _of_a_publication(sentence: Sentence, index: int, first: int) -> bool:
    """Whether a clause's time is the day on which the clause behind it was published."""
    return index < first and PUBLISHES.search(sentence.clauses[index + 1].text) is not None


def _nearest_time(sentence: Sentence, begin: int, first: int) -> str:
    """The last clause before that is a time and nothing else: …，到2025年，甲达到…，乙达到…"""
    texts = (
        strip_discourse(sentence.clauses[i].text.strip())
        for i in range(first - 1, begin, -1)
        if may_name_a_time(sentence.clauses[i].text) and not _of_a_publication(sentence, i, first)
    )
    return next((text for text in texts if text and _is_time(text)), "")


def _shared_time(sentence: Sentence, first: int, pre: str) -> str:
    """The year or months that open the figures before: 2018年进口甲，价值乙；出口丙，价值丁.

    A clause that tells how things stand, or a plan, is of its own time.
    """
    if OWN_TIME.search(pre) or not strip_discourse(pre):
        return ""
    for clause in reversed(sentence.clauses[:first]):
        if not may_name_a_time(clause.text):
            continue
        text = strip_discourse(clause.text)
        time = next(iter(find_times(text)), None)
        if time is not None:
            until = text.startswith(("到", "截至")) and time.written.endswith(("底", "末"))
            opens = (time.span.start == 0 or until) and DIGIT.search(text, time.span.end)
            written = f"到{time.written}" if until else time.written
            of_a_span = until or OF_A_SPAN.fullmatch(time.written)
            return written if opens and of_a_span else ""
    return ""


def _is_time(text: str) -> bool:
    if BETWEEN_YEARS.match(text):
        return True
    times = find_times(text)
    if not times or times[0].span.start > 1:
        return False
    left = text[times[0].span.end :]
    short = len(text) - (times[0].span.end - times[0].span.start) <= 3
    return short or OCCASION.fullmatch(left) is not None
