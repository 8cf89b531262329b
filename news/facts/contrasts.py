"""Words that policy sets against each other: 城市 and 农村, 新建 and 改建."""

from __future__ import annotations

CONTRASTS = tuple(
    frozenset(each.split())
    for each in (
        "城市 城镇 农村 乡村",
        "新建 改建 扩建 改扩建",
        "集中 分散 散居",
        "集中供养 分散供养 散居",
        "公办 民办",
        "在职 退休",
        "职工 居民",
        "小学 初中 高中",
        "市级 区级 县级 省级 国家级 中央",
        "境内 境外",
        "男性 女性",
        "上限 下限",
        "门诊 住院",
        "全护理 半护理 全自理",
        "完全失能 部分失能",
        "重度 中度 轻度",
    )
)


def partner(one: str, other: str) -> str:
    """The word that ``other`` opens with, where ``one`` ends with its contrast."""
    for each in CONTRASTS:
        word = next((word for word in each if other.startswith(word)), "")
        if word and any(one.endswith(against) for against in each - {word}):
            return word
    return ""


def contrasted(one: str, other: str) -> int:
    """Where in ``one`` the word stands that the first word of ``other`` is set against; else 0."""
    for each in CONTRASTS:
        word = next((word for word in each if other.startswith(word)), "")
        found = [one.find(against) for against in each - {word} if against in one] if word else []
        if found:
            return max(found)
    return 0


def exchanged(text: str, word: str) -> str | None:
    """The text with a word in the place of the last that it is set against; None without one."""
    for each in CONTRASTS:
        if word in each and word not in text:
            found = [(text.rfind(other), other) for other in each - {word} if other in text]
            if found:
                at, other = max(found)
                return f"{text[:at]}{word}{text[at + len(other) :]}"
    return None


def is_contrast(word: str) -> bool:
    return any(word in each for each in CONTRASTS)


def without_contrast(text: str) -> str:
    """The text without the word that it opens with, where that is set against others."""
    words = (word for each in CONTRASTS for word in each if text.startswith(word))
    return text.removeprefix(max(words, key=len, default=""))
