"""Parts told after their whole: 共12家，其中本土9家，引进3家."""

from __future__ import annotations

import re

from news.facts.dates import find_times
from news.facts.discourse import strip_discourse
from news.facts.heads import named_before
from news.facts.outline import Sentence
from news.facts.words import opening, words
from news.text import lazy

DIGIT = lazy.pattern(r"\d")
COUNT = lazy.pattern(r"[约近超逾达]?\d")
# What is no part of the whole that was counted before it: 全市每千名老人…, 床位占比达到….
OF_ITSELF = lazy.pattern(r"[全该我本][省市区县州旗]|每|且|并|[^，]*占")
# 年末收养4万人: what somebody did, told behind what he is.
OVER_A_PERIOD = lazy.pattern(r"年末|期末|全年|当年|年内")
# 其中产前休假15天；难产的，增加15天: a case of its own is no part.
A_CASE = lazy.pattern(r"[^，]+的，")
AMONG = "其中"
# How a clause opens that tells nothing by itself, and so no whole.
NO_WHOLE = lazy.pattern(r"占|同比|环比|[比较]|(?:增长|下降|上升|提高|减少|增加|收窄)")
AT_THE_END = lazy.pattern(r"^(?:年[末底]|全年|当年|共)+")
SEGMENT = "；;"
LONGEST_PART = 3


def among(sentence: Sentence, first: int, last: int, pre: str, earlier: str) -> tuple[int, str]:
    """A part's words with its whole before them; ``earlier`` is the sentence before.

    其中 holds for the clauses behind it that count, and behind a semicolon for what is named by
    one short word: 其中，男性5人，占25%；女性15人. A short part whose whole nobody names keeps
    its 其中, which leaves it open.
    """
    if AMONG not in sentence.text[: sentence.clauses[last].span.end]:
        return first, pre
    begin, own = _own(sentence, first, last, pre)
    at = _told_at(sentence, begin, own)
    own = own.removeprefix(AMONG).lstrip("，：")
    if at < 0 or AMONG in own or OF_ITSELF.match(own) or A_CASE.match(own):
        return first, pre
    if at > 0:
        whole = sentence.clauses[at - 1].text.strip()
        alone = sentence.clauses[at].text.strip() == AMONG
        return (
            (first, pre)
            if alone and not DIGIT.search(whole)
            else (at - 1, f"{whole}，{AMONG}{own}")
        )
    if begin > at and opening(AT_THE_END.sub("", own)) == "verb":
        # 其中福利医院9个，年末收养5人: the part took them in, and not the whole.
        return first, pre
    whole = _whole_of(earlier)
    if begin > at and (opening(own) != "noun" or OVER_A_PERIOD.match(own)):
        # 年末收养4万人 is of the part that was told before it.
        return first, f"{AMONG}{own}"
    if whole:
        return first, f"{whole}中，{own}"
    return first, f"{AMONG}{own}" if is_bare(own) else pre


def is_bare(text: str) -> bool:
    """Whether a clause counts a thing named by one word only: 床位510万张 of what?"""
    found = words(COUNT.split(text, maxsplit=1)[0])
    return len(found) == 1 and found[0].is_noun and len(found[0].text) <= LONGEST_PART


def _own(sentence: Sentence, first: int, last: int, pre: str) -> tuple[int, str]:
    """The value's clause and its words, with the clause before where it tells nothing alone."""
    skipped = sentence.clauses[last].span.start - sentence.clauses[first].span.start
    own = strip_discourse(pre[skipped:] if len(pre) >= skipped else pre)
    return (first, strip_discourse(pre)) if NO_WHOLE.match(own) else (last, own)


def _told_at(sentence: Sentence, own_clause: int, own: str) -> int:
    """The clause that says 其中 for this one, or -1."""
    for index in range(own_clause, -1, -1):
        clause = sentence.clauses[index]
        text = clause.text.strip()
        if text.startswith(AMONG):
            return index if index < own_clause or index == 0 else -1
        parted = clause.mark in SEGMENT or not DIGIT.search(text)
        if index < own_clause and parted and not is_bare(own):
            return -1
    return -1


def _whole_of(earlier: str) -> str:
    """What the sentence before counts first, without its number; empty where it counts two."""
    clauses = (strip_discourse(text) for text in re.split(r"[，；：]", earlier))
    told = [text for text in clauses if DIGIT.search(text) and not NO_WHOLE.match(text)]
    counted = [text for text in told if opening(text) == "noun" and COUNT.search(_timeless(text))]
    if len(counted) != 1:
        return ""
    time, rest = _time_of(counted[0]), _timeless(counted[0])
    name = named_before(COUNT.split(rest, maxsplit=1)[0])
    return f"{time}{name}" if name else ""


def _time_of(text: str) -> str:
    time = next(iter(find_times(text)), None)
    return text[: time.span.end] if time and time.span.start <= 1 else ""


def _timeless(text: str) -> str:
    return text[len(_time_of(text)) :].lstrip("，")
