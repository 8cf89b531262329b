"""What a figure measures, by name: 学前三年毛入园率 out of 到2025年，某市学前三年毛入园率保持在."""

from __future__ import annotations

import re
from dataclasses import dataclass

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.places import segments, without_place

SHORTEST, LONGEST = 3, 30
# An indicator's name ends in what can be measured; anything else was cut wrongly.
MEASURED = lazy.pattern(
    r"(?P<head>率|占比|比例|比重|覆盖面|[产总金限余税投差数]额|增加值|总值|产值|[总产储存流]量|[人户件家次台]数"
    r"|人口|收入|支出|投资|面积|里程|规模|[指总]数|寿命|年限|价格|进口|出口|进出口|销售)$"
)
REACHED = lazy.pattern(
    r"(?:分别)?(?:要)?(?:累计)?(?:完成|实现|保持在|稳定在|控制在|提高到|提升至|增加到|达到|达|为|是)?$"
)
GREW = lazy.pattern(r"(?:，?同比)?(?:也|还|累计)?(?:增长|上升|提高)了?$")
OPENS = lazy.pattern(r"^(?:其中|同时|此外|力争|预计|全[年市省县区国](?!民)|年末)[，,]?")
AIMED = lazy.pattern(r"^(?:到|至|力争|争取)")
# 比重 measures; 比上年 compares, and what is compared is not named.
UNCLEAR = lazy.pattern(r"\d|比(?!例|重|率|值)(?<!占比)|[由从较（(]|上年|同期|占$")
# 到2030年要实现的目标包括：列车准点率.
LEAD_IN = lazy.pattern(r"^[^，：]*(?:目标|任务|指标)(?:包括|为|是)?：")
YEAR = lazy.pattern(r"\d{4}年")
PARTS = frozenset({"率", "占比", "比例", "比重", "覆盖面"})


@dataclass(frozen=True, slots=True)
class Indicator:
    """``measure``: 数值, 目标值 or 增幅. Figures of one ``sort`` can stand beside one another."""

    name: str
    measure: str
    sort: str


def indicator_of(fact: Fact) -> Indicator | None:
    """None where the figure's time is not told to the year or its name is not clear."""
    if not YEAR.search(fact.time):
        return None
    said = fact.unbased
    aimed = bool(fact.extra.get("aim") or AIMED.match(said))
    grew = fact.kind == "share" and GREW.search(said) is not None
    clause = (GREW.sub("", said) if grew else said).split("，")[-1]
    clause = LEAD_IN.sub("", clause).replace(fact.time, "")
    name = REACHED.sub("", _without_place(OPENS.sub("", clause), fact.place))
    head = MEASURED.search(name)
    if head is None or UNCLEAR.search(name) or not SHORTEST <= len(name) <= LONGEST:
        return None
    sort = "share" if head["head"] in PARTS or grew else head["head"]
    measure = "增幅" if grew else "目标值" if aimed else "数值"
    return Indicator(name, measure, sort)


def _without_place(text: str, place: str) -> str:
    """Wherever in the name it stands: 年末某市常住人口 is 常住人口."""
    parts = segments(place)
    for i in range(len(parts)):
        # 福州市区 is not the whole of 福州市.
        text = re.sub(rf"{re.escape(''.join(parts[i:]))}(?!区)", "", text)
    return without_place(text, place)
