"""Purposes: what something is done for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.fact import Fact
from news.facts.governing import title_instrument
from news.facts.page import Page, make_fact
from news.facts.references import open_references
from news.facts.resolve import resolve
from news.facts.statements import Statement
from news.facts.stretches import Scene
from news.facts.ties import Tie, tied
from news.text import lazy
from news.text.article import Span

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


# 为了…，根据《…》，结合本市实际，制定本办法: what the whole document is for.
PREAMBLE = lazy.pattern(
    r"^\s*(?:第一条\s*)?(?:（[^（）]{2,12}）)?\s*为了?(?P<p>(?!期|主(?!动|要)|例|此|何|止|准(?!确|备|时)|由|先(?!进)|首(?![次批])|了)"
    r"[^，。；：]{4,60}(?:，(?!根据|依据|按照|依照|结合|经(?![济营])|现|特(?![色别])|就(?!业)"
    r"|制[定订]|提出|出台)[^，。；：]{4,60})*)，"
    r"(?:(?:根据|依据|按照|依照|结合|经(?![济营])|充分|立足)[^。；]*，)?"
    r"(?:[^，。；]{0,40}?(?:现就|现将|现对|特就)[^。；]*如下|[^，。；]{0,24}?(?:现|特)?(?:制[定订]|提出|出台|作出)"
    r"了?(?:本(?:办法|规定|条例|细则|意见|措施|方案|通知|制度|规范|指南|规划|计划|标准|法|决定|指引|操作)"
    r"|(?:如下|以下)[^，。；]{0,12}))[：:]?$"
)
# Only there does a document say what it is for.
AT_THE_HEAD = 6
LAID_DOWN = lazy.pattern(
    r"(?:办法|规定|条例|细则|法|规划|方案|计划|措施|规范|制度|纲要|标准|意见)(?:（[^（）]{1,12}）)?》$"
)


def find(page: Page) -> Iterator[Fact]:
    """A fact for each purpose that a sentence ties to what was done, and what a document is for."""
    document = title_instrument(page.article)
    head = page.scenes[:AT_THE_HEAD] if document else ()
    said = ((scene, PREAMBLE.match(scene.sentence.text)) for scene in head)
    own = next(((scene, match) for scene, match in said if match), None)
    if own is not None:
        yield _of_the_document(page, *own, document)
    for fact in tied(page, TIES, MARKED):
        if own is None or fact.sentence != own[0].sentence.span:
            yield fact


def _of_the_document(page: Page, scene: Scene, match: re.Match[str], document: str) -> Fact:
    """《望湖区养老服务办法》的制定目的是…: what its first sentence says it is for."""
    setting = scene.setting
    span = Span(*match.span("p"))
    written = resolve(match["p"], setting, document).text
    place = setting.label if setting.firm and setting.short not in document else ""
    what = f"{place}{document}的{'制定' if LAID_DOWN.search(document) else '发布'}"
    resolved = {"resolved": written} if written != match["p"] else {}
    # 更换、退货（以下统称三包）责任: what a name is given for is no part of the aim.
    aside = ("括号",) if "（以下" in match["p"] else ()
    said = Statement(
        f"{what}目的是", "", "", scene.sentence.span,
        unresolved=(*open_references(written), *aside),
        instrument=document,
    )  # fmt: skip
    return make_fact(
        page, scene, "purpose", span, match["p"], said, attribute=f"{document}的目的",
        extra={"what": what, "asked": "目的", **resolved},
    )  # fmt: skip
