"""Purposes: what something is done for."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.fact import Fact
from news.facts.page import Page
from news.facts.ties import Tie, tied
from news.text import lazy

FURTHER = (
    r"促进|提升|推动|加强|提高|完善|健全|规范|引导|增强|保障|营造|普及|确保|落实|深入|切实|更好|不断|进一步"
    r"|充分|助力|激发|维护|满足|优化|培养|弘扬|丰富|打造|构建|改善|缓解|解决|减轻|扩大|鼓励|支持|实现|加快|建设|发展|推进|助推|树立|创建|深化|强化|提振|适应|展示|顺应|应对|防范|化解|增进|提供|帮助"
    r"|倡导|凝聚|巩固|加大|拓宽|拓展|畅通|方便|便利|稳定|吸引|激励|壮大|留住|调动|改进|降低|减少|缩小|统筹"
)
FORWARD = lazy.pattern(
    r"(?:^|，|；)(?P<mark>为)了?(?P<p>(?!期|主|例|此|何|止|准|由|先|首|了)[^，。；：了]{4,60}"
    rf"(?:，(?={FURTHER})[^，。；：]{{4,40}})*)，(?P<did>(?!但|而|并)[^。；]{{4,}})"
)
# 旨在甲的机构 describes the body, and 为了甲而制定的法律 the law: neither is a deed.
BACKWARD = lazy.pattern(
    r"(?P<did>[^，。；]{4,40}?)(?:的目的(?:是|在于)|，(?:其)?目的(?:是|在于)|，?旨在|，?意在"
    r"|，?(?:就|都|正)?是为了|，以便|，以期)(?P<p>[^，。；]{4,60}(?<!机构)(?<!组织)(?<!平台)"
    rf"(?<!法律)(?<!活动)(?<!计划)(?<!项目)(?:，(?={FURTHER})[^，。；：]{{4,40}})*)(?=[，。；]|$)"
)
SO_AS_TO = lazy.pattern(
    rf"(?P<did>[^，。；]{{6,60}})，以(?P<p>(?:{FURTHER})[^，。；]{{3,40}})(?=$|；)"
)
TIES = (
    Tie("purpose", FORWARD, lazy.pattern("为"), "，目的是"),
    Tie("purpose", BACKWARD, lazy.pattern("目的|旨在|意在|是为了|以便|以期"), "，目的是"),
    Tie("purpose", SO_AS_TO, lazy.pattern("，以"), "，目的是"),
)
MARKED = lazy.pattern("为|目的|旨在|意在|以便|以期|，以")


def find(page: Page) -> Iterator[Fact]:
    """A fact for each purpose that a sentence ties to what was done."""
    return tied(page, TIES, MARKED)
