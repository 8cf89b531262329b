"""Rates: 每月, 每人, 人均, before a value or behind a stroke."""

from __future__ import annotations

import re

from news.facts.words import Word, words
from news.text import lazy

RATE = lazy.pattern(
    r"(?:每(?!满)(?:个|名|位|家|所|支|户|处|张|学)?(?:(?!每)[\u4e00-\u9fff]){1,6}?){1,4}(?=(?:可|应|均|将)?"
    r"(?:一次性)?(?:给予|补助|补贴|奖励|发放|配备|配置|安排|领取|享受|支付|拥有|不|至少|最高|约)|[\d,.]|$)"
    r"|(?<![\u4e00-\u9fff])按?[人月年户日]均|人均|月均|年均|户均|日均"
)
# The rates of policies one after the other: 每人每月, 每床, 每平方米每月.
LONG = "平方米|工作日|学年|学期|学时|课时|张床位"
RATES = rf"(?:每(?:{LONG}|(?:个|名|位|家|所|支|户|处|张|学)?[\u4e00-\u9fff]{{1,2}}?)){{0,3}}"
RATE_TAIL = lazy.pattern(rf"(?:每(?:{LONG}|个?[人名家户张床生亩次天日月年吨头只套间辆]))+$")
GIVEN = frozenset({"资助", "补助", "补贴", "奖励", "奖补"})
MODAL = frozenset("能可应须需要发给达")
# 每年发给, 每人标准: what is no part of the rate.
VERBAL_TAIL = lazy.pattern(r"(?<=每.)(?:发给|给予|标准|补助|能|可|应|均|都|将|再|按|的)+$")
CLAUSE_MARK = lazy.pattern(r"[，。；：、（）()\n]")


def _bare_rate(rate: str) -> str:
    """The rate without the verb behind it: 每个乡镇都建有 → 每个乡镇."""
    tagged = list(words(rate))
    while len(tagged) > 1 and _governs_value(tagged[-1]):
        tagged.pop()
    return VERBAL_TAIL.sub("", rate[: tagged[-1].end].removesuffix("分别"))


def _governs_value(word: Word) -> bool:
    says = word.is_verb and (len(word.text) > 1 or word.text in MODAL)
    return says or word.tag in ("d", "p") or word.text in GIVEN


def rate_of(text: str, start: int, per: str) -> str:
    if per:
        return "".join(
            f"每{part.removeprefix('每')}" for part in re.split(r"[/／·、]", per) if part
        )
    before = text[:start]
    if "每" not in before and "均" not in before:
        return ""
    clause = CLAUSE_MARK.split(before)[-1]
    found = list(RATE.finditer(clause))
    if not found or len(clause) - found[-1].end() > 12:
        return ""
    return _bare_rate(found[-1].group())
