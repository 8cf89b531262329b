"""Noun phrases, and the words left out of them that only introduce a number."""

from __future__ import annotations

from news.facts.words import Word, words
from news.text import lazy

NOISE = frozenset(
    {
        "已经",
        "已",
        "达到",
        "达",
        "现有",
        "共有",
        "共计",
        "总计",
        "累计",
        "为",
        "有",
        "约",
        "共",
        "全部",
        "分别",
        "目前",
        "均",
        "将",
        "再",
        "还",
        "力争",
        "计划",
        "预计",
        "到",
        "了",
        "给予",
        "可",
        "可以",
        "最高",
        "最低",
        "其中",
        "：",
        "，",
        "同比",
        "是",
        "已达",
        "也",
        "都",
        "争取",
        "确保",
        "比",
        "完成",
        "实现",
        "再次",
        "首次",
        "第一次",
        "预计将",
        "仅",
        "从",
        "由",
        "较",
        "高达",
        "达到了",
        "至今",
        "迄今为止",
        "合计",
        "呈现",
        "扣除",
        "录得",
    }
)
PER = lazy.pattern(r"(?:每[人月年日]){1,3}$|每[人月]")
TRAILING = lazy.pattern(
    r"(?<=.)(?:达|为|至|占|约|已|将|要|各|按|按照|分为|共|等一行|在|以|和|与|满|应当|须)+$"
)
LEADING = lazy.pattern(
    r"^(?:等|按?[^，]{2,6}计算|目标|拥有|配备|各|我国对|中国对|我国|对|按|按照|呈现)"
    r"(?=[\u4e00-\u9fff]{2})"
)
# Verbs that stand inside names of things: 实习基地, 助餐点.
NOUN_LIKE = frozenset(
    {
        "实习", "共享", "帮扶", "照料", "托养", "助餐", "送餐", "就业", "创业", "防控", "救助",
        "督导", "托育", "看护", "康复", "研究", "持证", "在职", "在岗", "退休", "注册", "失业",
        "留守", "失能", "缴费", "参保",
    }
)  # fmt: skip
# What ends names of places and papers, and is tagged as a verb or a measure alone.
UNITS = frozenset(
    [
        "站",
        "点",
        "所",
        "室",
        "队",
        "院",
        "会",
        "馆",
        "堂",
        "区",
        "街",
        "镇",
        "村",
        "岗",
        "证",
        "奖",
        "费",
        "金",
    ]
)
CLOSERS = frozenset("）)")
# Before a verb these are adverbs: 免费适配, 积极参与.
ADVERBIAL = ("vn", "an", "a", "ad")


def kept_words(text: str) -> str:
    """The text without the words that only introduce a number."""
    kept: list[str] = []
    bare = PER.sub("", text)
    for word in words(bare):
        disposable = bare.startswith("可支配", word.start)
        if word.text not in NOISE or disposable or (word.text == "比" and kept[-1:] == ["占"]):
            kept.append(word.text)
    return TRAILING.sub("", "".join(kept).strip("（(“《、 的"))


def noun_phrase(text: str) -> str:
    """The noun phrase that a text starts with; a verbal noun before 了 is a verb."""
    end, before_last, last = 0, 0, ""
    for word in words(text):
        if word.is_noun:
            before_last = end
        if word.tag == "ul" or (word.is_verb and last in ADVERBIAL and word.text not in NOUN_LIKE):
            return text[:before_last]
        if end and word.tag == "i":
            break
        last = word.tag
        if word.is_noun or word.tag == "k" or (end and word.text in CLOSERS):
            end = word.end
        elif not _describes(word, text[: word.start], end) and not (end and word.text in UNITS):
            break
        elif word.text in UNITS:
            end = word.end
    return text[:end]


def _describes(word: Word, before: str, end: int) -> bool:
    """Whether a word inside a noun phrase leads on to its noun: 老旧小区, 区域性共享基地."""
    if word.tag in ("a", "b", "f", "ag", "z") or word.text in NOUN_LIKE or word.text in "（）()":
        return True
    return (word.tag == "uj" and end == 0) or (word.is_verb and before.endswith(("性", "型")))


# A bracket or a number that a cut leaves open.
UNFINISHED = lazy.pattern(r"[（(][^（）()]*$|\d+$")


def short(text: str, limit: int = 24) -> str:
    """The text's beginning, cut behind a word."""
    ends = [word.end for word in words(text) if word.end <= limit]
    cut = text[: ends[-1]] if ends else text[:limit]
    for opener, closer in ("《》", "“”"):
        if cut.count(opener) > cut.count(closer):
            close = text.find(closer, len(cut))
            cut = text[: close + 1] if close >= 0 else cut[: cut.rindex(opener)]
    return UNFINISHED.sub("", cut).rstrip("，、")
