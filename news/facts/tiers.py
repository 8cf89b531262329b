"""Values in turn for tiers that are only counted, and for years that are named together."""

from __future__ import annotations

from typing import NamedTuple

from news.facts.numerals import chinese_numeral, number
from news.facts.quantities import QuantityMention
from news.text import lazy

RESPECTIVELY = "分别"
TIERS = lazy.pattern(
    r"(?P<what>.*?)(?:[统相][一应]|也|仍|均)*(?:分为|划分为|共分|保留|设为|设|分)"
    r"(?P<count>[两二三四五六2-6])个?(?P<kind>[档类])(?:次|别|标准)?[，：]?"
)
COUNTED = lazy.pattern(
    r"(?:分为|划分为|共分|保留|保持|设为|设|分)(?P<count>[两二三四五六2-6])个?(?P<kind>[档类])(?:次|别|标准)?(?=，)"
)
MEASURES = lazy.pattern(r"(?:标准|补贴|补助|津贴|金额|额度|比例)$")
YEAR = lazy.pattern(r"20\d\d年")
# 到2025年和2030年, each of which has a goal of its own.
YEARS = lazy.pattern(r"到20\d\d年(?:[底末])?(?:[、和及与]20\d\d年(?:[底末])?)+，?")


class Aligned(NamedTuple):
    """The words before a value with its own item in the list's place, and that item.

    ``sound`` is False where old and new values are told in turn and do not match, ``ranked`` where
    the ranks of the items do not tell them apart: 双一流高校本科毕业生、其他高校本科毕业生.
    """

    pre: str
    item: str
    sound: bool = True
    ranked: bool = True


def of_tier(front: str, before: str, index: int, size: int) -> Aligned | None:
    """The first of 设三个档，分别为X、Y、Z is that of 第一档.

    They may be counted in a clause of their own: 保留三个档，月最低工资标准分别为X、Y、Z.
    """
    match = TIERS.fullmatch(front)
    counted = match or next(iter(reversed(list(COUNTED.finditer(before)))), None)
    if counted is None or number(counted["count"]) != size:
        return None
    item = f"第{chinese_numeral(index + 1)}{counted['kind']}"
    what = match["what"] if match else front
    return Aligned(f"{what}{item}", item) if match or MEASURES.search(what) else None


def of_year(before: str, base: str, index: int, size: int) -> Aligned | None:
    """到2030年 for the second of 到2025年和2030年，覆盖率分别达到X和Y."""
    match = next(iter(reversed(list(YEARS.finditer(before)))), None)
    years = YEAR.findall(match.group()) if match else []
    if match is None or len(years) != size:
        return None
    own = YEARS.sub("", base).rpartition("，")[2].replace(RESPECTIVELY, "")
    return Aligned(f"到{years[index]}，{own}", years[index])


def bound_of(text: str, chain: tuple[QuantityMention, ...], index: int) -> str:
    """不低于 for the second of 分别不低于22%和30%, which says it of the first only."""
    first, own = chain[0], chain[index]
    before = text[first.span.start : first.value.start]
    return before if index and own.span.start == own.value.start else ""
