"""The one form of a key that articles of different wording share."""

from __future__ import annotations

from news.facts.fact import FactKey
from news.facts.ranks import find_levels
from news.text import lazy

BLANKS = lazy.pattern(r"[\s\u3000]+")
MARKS = str.maketrans("（），：；", "(),:;")
GAINED = lazy.pattern(r"^(?:首次)?(?:考取|获得|通过|考过|取得)(?:了)?")
CERTIFIED = lazy.pattern(r"(?<=取得)(初级|中级|高级)[\u4e00-\u9fff]{0,24}?(?:证书|资格证)$")
NAMED_TWICE = lazy.pattern(r"(初级|中级|高级)\((?:初级|中级|高级)\)")


def normal(key: FactKey) -> FactKey:
    """The key with marks and blanks in one form, ranks on their scale, 考取 and 获得 as 取得,
    and a rank's certificate as the rank."""
    condition = _scaled(_plain(key.condition))
    if "得" in condition or "考" in condition or "通过" in condition:
        condition = CERTIFIED.sub(r"\1", GAINED.sub("取得", condition))
    instrument = _plain(key.instrument).strip("《》")
    attribute = _scaled(_plain(key.attribute))
    return FactKey(key.jurisdiction, instrument, condition, attribute, key.period)


def canonical(key: FactKey) -> str:
    """The key as one string: equal for equal keys, and readable in a log."""
    one = normal(key)
    return "|".join((one.jurisdiction, one.instrument, one.condition, one.attribute, one.period))


def _plain(text: str) -> str:
    return BLANKS.sub("", text).translate(MARKS) if text else ""


def _scaled(text: str) -> str:
    """助理社会工作师(初级)证书 → 初级证书."""
    for level in reversed(find_levels(text)):
        text = text[: level.span.start] + level.level + text[level.span.end :]
    return NAMED_TWICE.sub(r"\1", text) if "级(" in text else text
