"""Benefits: 生活补贴 said with the full name that the article gives it, 困难残疾人生活补贴."""

from __future__ import annotations

from collections import defaultdict

from news.facts.regions import region_at
from news.text import lazy

KIND = r"(?:补贴|补助|津贴|救助金|扶助金|奖励金)"
KINDS = lazy.pattern(KIND)
NAME = lazy.pattern(rf"[\u4e00-\u9fff]{{2,14}}?{KIND}")
SHORT = lazy.pattern(
    rf"(?P<short>[\u4e00-\u9fff]{{2}}{KIND})(?=$|[一二三四五六省市]级|标准|[为是由每按与均])"
)
JOINT = lazy.pattern(
    r"[和及与、的对为给将按予放受领发年]|[全我本][省市区县]|制度|起点|其中|享受|提高|调整|实施|落实|申请|发放|一次性|每人|每月"
)
# So many characters a name needs to say whose benefit it is.
SHORTEST = 6
# 年全省, of 2030年全省困难残疾人生活补贴, and a rank.
TIMED = lazy.pattern(r"^(?:[年月日起]|[全本该我][省市区县州国])*(?:[一二三四五六初中高]级)?")
LEAD = lazy.pattern(
    r"(?:根据《[^》]*》，|(?:自|从)?\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?起?，?|根据[^，《》]{4,30}，)*"
    r"(?:[一二三四五六初中高]级的)?"
)


def benefits_in(text: str) -> dict[str, str]:
    """Short names of benefits with the one full name that the text gives each."""
    found: dict[str, set[str]] = defaultdict(set)
    for match in NAME.finditer(text) if KINDS.search(text) else ():
        name = TIMED.sub("", JOINT.split(_placeless(match.group()))[-1])
        short = SHORT.search(name)
        if len(name) >= SHORTEST and short:
            found[short["short"]].add(name)
    fullest = {short: max(names, key=len) for short, names in found.items()}
    return {s: full for s, full in fullest.items() if all(map(full.endswith, found[s]))}


def _placeless(name: str) -> str:
    mention = region_at(name, 0)
    return name[mention.span.end :] if mention else name


def with_benefit(pre: str, names: dict[str, str]) -> str:
    """The words before a value with the full name, where they open with the short one."""
    if not names:
        return pre
    lead = LEAD.match(pre)
    begin = lead.end() if lead else 0
    short = SHORT.match(pre, begin)
    full = names.get(short["short"]) if short else None
    return f"{pre[:begin]}{full}{pre[begin + len(short['short']) :]}" if short and full else pre
