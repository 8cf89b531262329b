"""Words and their tags, and what a clause opens with."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Literal, NamedTuple

import rjieba

from news.facts.dates import find_times
from news.text import lazy

Opening = Literal["noun", "verb", "preposition", "time", "number", "nothing"]

# Verbs that say how a number came about, not who did what.
TRANSPARENT = frozenset(
    {
        "累计",
        "共",
        "共有",
        "现有",
        "已有",
        "已",
        "达",
        "达到",
        "总计",
        "合计",
        "共计",
        "现",
        "目前",
        "新增",
        "其中",
        "仍",
        "还",
        "也",
        "均",
        "都",
        "力争",
        "计划",
        "预计",
        "争取",
        "确保",
        "实现",
    }
)
# Verbs that the segmenter tags as nouns.
VERBS = frozenset(
    {
        "新建",
        "改建",
        "扩建",
        "印发",
        "出台",
        "发布",
        "持证",
        "配备",
        "设立",
        "建成",
        "入驻",
        "获评",
        "普惠",
        "签订",
        "会同",
        "发文",
        "落实",
    }
)
# Verbal nouns that are deeds where they open a clause (培育重点企业10家), but before these.
DEEDS = frozenset({"培育", "培训", "建设"})
# What the segmenter takes for a measure in 服务点.
SITES = frozenset({"点"})
OF_A_DEED = frozenset(
    {
        "机构",
        "基地",
        "中心",
        "学校",
        "对象",
        "经费",
        "资金",
        "项目",
        "工程",
        "计划",
        "体系",
        "平台",
        "工作",
        "补贴",
        "费用",
        "标准",
        "课程",
        "学时",
        "用地",
        "规模",
        "单位",
        "周期",
    }
)
# Nouns that the segmenter tags as verbs.
NOUNS = frozenset({"低保", "丧葬"})
PARTICLES = frozenset({"了", "出", "过", "着", "起", "成", "到"})
NEVER_NOUNS = TRANSPARENT | VERBS
NOUN_LIKE = ("n", "j", "l", "vn", "an", "i", "b", "eng")
# Adverbs, conjunctions, particles and marks.
WITHOUT_MATTER = frozenset({"d", "c", "x", "ad", "u", "ul"})
NUMERIC = frozenset("0123456789零一二两三四五六七八九十百千万")
MARKS = lazy.pattern(r"[^\u4e00-\u9fffA-Za-z0-9]")
PREPOSITIONS = frozenset(
    {
        "在",
        "对",
        "向",
        "通过",
        "按照",
        "按",
        "根据",
        "依据",
        "为",
        "为了",
        "从",
        "由",
        "将",
        "把",
        "经",
        "以",
        "针对",
        "围绕",
        "结合",
        "随着",
        "自",
        "截至",
        "凡",
        "凡是",
        "如",
        "如果",
        "若",
        "对于",
        "关于",
        "除",
        "于",
        "至",
        "到",
        "给",
        "被",
        "让",
        "与",
        "和",
        "因",
        "由于",
        "依托",
        "依照",
        "当",
    }
)


class Word(NamedTuple):
    """A word, its tag in the ICTCLAS manner, and where it stands in the text tagged."""

    text: str
    tag: str
    start: int
    end: int

    @property
    def is_noun(self) -> bool:
        named = self.tag.startswith(NOUN_LIKE) and self.text not in NEVER_NOUNS
        return named or self.text in NOUNS

    @property
    def is_verb(self) -> bool:
        return _is_verb(self.text, self.tag)


def _is_verb(word: str, tag: str) -> bool:
    if word in NOUNS:
        return False
    return word in VERBS or (tag[0] == "v" and tag not in ("vn", "vd") and word != "即")


# A word from its four parts: the named constructor costs three times as much, and every word of
# the news comes by here.
_new = tuple.__new__


# 由市民政局负责: the segmenter's model, which has no word 由市, joins the two.
JOINED = lazy.pattern(r"[由向经对及从到将被给为于][省市区县州镇乡街]")


# What is asked twice is asked within one article: larger caches only burden the collector.
@lru_cache(maxsize=256)
def _tagged(text: str) -> list[tuple[str, str]]:
    tagged = rjieba.tag(text)
    return _apart(tagged) if JOINED.search(text) else tagged


def _apart(tagged: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The words with a preposition told apart from the rank behind it."""
    found = []
    for word, tag in tagged:
        joined = tag == "n" and JOINED.fullmatch(word)
        found += [(word[0], "p"), (word[1], "n")] if joined else [(word, tag)]
    return found


@lru_cache(maxsize=256)
def words(text: str) -> tuple[Word, ...]:
    """The words of a clause or sentence, with offsets in it."""
    found, start = [], 0
    for word, tag in _tagged(text):
        end = start + len(word)
        found.append(_new(Word, (word, tag, start, end)))
        start = end
    return tuple(found)


def opening_before_number(text: str) -> Opening:
    """What a clause cut off before its number opens with (培训 before 5万人 is a verb)."""
    found = opening(f"{text}1")
    return "nothing" if found == "number" else found


@lru_cache(maxsize=256)
def opening(clause: str) -> Opening:
    """What a clause opens with, adverbs and number-introducing verbs left out."""
    times = find_times(clause)
    if times and clause[: times[0].span.start] in ("", "到", "至", "自", "从", "于"):
        rest = clause[times[0].span.end :].lstrip("，、：")
        return opening(rest) if rest else "time"
    if clause.startswith("来自"):
        return "noun"
    tagged = _tagged(clause)
    for index, (word, tag) in enumerate(tagged):
        if word in PREPOSITIONS:
            return "preposition"
        if word in TRANSPARENT or tag in WITHOUT_MATTER:
            continue
        if tag == "m" and word[0] in NUMERIC:
            return "number"
        return "verb" if _is_verb(word, tag) or _governs(tagged, index) else "noun"
    return "nothing"


def _governs(tagged: list[tuple[str, str]], index: int) -> bool:
    """Whether a verbal noun acts as a verb here: it takes a particle or a number."""
    if tagged[index][1] != "vn" or index + 1 >= len(tagged):
        return False
    word, tag = tagged[index + 1]
    if tagged[index][0] in DEEDS and tag[0] in "nab" and word not in OF_A_DEED:
        return True
    return word[0] in PARTICLES or tag == "m" or word in "《“"


@lru_cache(maxsize=256)
def has_verb(text: str) -> bool:
    """Whether a stretch has a predicate of its own."""
    tagged = _tagged(text)
    for index, (word, tag) in enumerate(tagged):
        verbal = tag[0] == "v" or word in VERBS
        if verbal and (_is_verb(word, tag) or _governs(tagged, index)):
            return True
    return False


@lru_cache(maxsize=256)
def first_is_verbal(text: str) -> bool:
    """Whether a text opens with a verb or verbal noun (培训养老护理员)."""
    for word, tag in _tagged(text):
        if word not in TRANSPARENT:
            return tag == "vn" or _is_verb(word, tag)
    return False


def without_tail_nouns(text: str) -> str:
    """The text before its last run of nouns: 全区现有小学 → 全区现有."""
    kept = list(words(text))
    while len(kept) > 1 and (kept[-1].is_noun or kept[-1].text in SITES):
        kept.pop()
    return text[: kept[-1].end] if kept else ""


def up_to_the_deed(text: str) -> str:
    """The text before the last thing that it names, with the deed that is done to it.

    A verb within the thing's own name goes with it: 增加水稻种植面积 → 增加, 新增床位26张、助餐点 →
    新增床位26张、.
    """
    end = len(without_tail_nouns(text))
    kept = [word for word in words(text) if word.end <= end]
    named = [word for word in words(text) if word.end > end]
    for done, thing in pairwise(named):
        if done.text in DEEDS and thing.text not in OF_A_DEED:
            return text[: done.end]
    if not kept or not kept[-1].is_verb:
        return text[: kept[-1].end] if kept else ""
    inner = kept.pop()
    if kept and kept[-1].text == "、" and any(word.is_verb for word in kept):
        return text[: kept[-1].end]
    before = len(kept)
    while before and (kept[before - 1].is_noun or kept[before - 1].tag.startswith("a")):
        before -= 1
    deed = kept[before - 1] if before else None
    return text[: deed.end] if deed and deed.is_verb and before < len(kept) else text[: inner.end]


def bigrams(text: str) -> frozenset[str]:
    plain = MARKS.sub("", text)
    return frozenset(plain[i : i + 2] for i in range(len(plain) - 1)) or frozenset({plain})


def likeness(one: str, other: str) -> float:
    """Share of the shorter text's bigrams that the longer one has, 0–1."""
    a, b = sorted((bigrams(one), bigrams(other)), key=len)
    return len(a & b) / len(a) if one and other else 0.0
