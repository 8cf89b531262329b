"""Dates, deadlines and periods that a sentence gives as its news: when, from when, until when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from news.facts.dates import TimeMention, find_times
from news.facts.fact import Fact, FactKind
from news.facts.heads import named_before
from news.facts.page import Page, make_fact
from news.facts.statements import compose
from news.facts.stretches import Scene, stretch
from news.text import lazy
from news.text.article import Span

# Words before a time that make it what the sentence tells, and the attribute they give it.
TOLD_BEFORE = lazy.pattern(
    r"(?:(?P<what>[\u4e00-\u9fff]{0,8}(?:时间|日期|期限|有效期|截止时间|时限))(?:为|是|：|定于|自)|于|定于|将于|自|从)$"
)
TOLD_AFTER = lazy.pattern(
    r"^(?:，)?(?P<what>起?(?:正式)?(?:施行|实施|执行|生效|启动|开始|举行|举办|召开|印发|发布|开幕|成立|截止|结束"
    r"|报名|申报|受理|开考))"
)
WHEN = lazy.pattern(r"(?:时间|日期|期限)$")
CLOSES = lazy.pattern(r"截止(?:时间|日期?|期限)?$|截止时间")
CLOSED = lazy.pattern(r"[，。；]|$")
ACT = lazy.pattern(r"提交|报送|申报|申请|办理|完成|报名|提出|缴费|登记|上报|领取")

TAKES_EFFECT = lazy.pattern(r"(?:将)?(?:自|于|从)?$")
IN_FORCE = ("施行", "实施", "生效", "执行")


def find(page: Page) -> Iterator[Fact]:
    """A fact for every time that is the point of its clause, not its setting."""
    for scene in page.scenes:
        for time in find_times(scene.sentence.text, page.setting.anchor):
            attribute = _told(scene, time)
            if attribute and time.normal[0] != "-" or attribute and time.kind == "deadline":
                yield _fact(page, scene, time, attribute)


def _told(scene: Scene, time: TimeMention) -> str:
    text = scene.sentence.text
    before, after = text[: time.span.start], text[time.span.end :]
    clause = scene.sentence.clauses[scene.sentence.clause_at(time.span.start)]
    if time.kind == "deadline":
        act = ACT.search(text[time.span.end : clause.span.end])
        return f"{act.group()}期限" if act else ""
    named = TOLD_BEFORE.search(before)
    if named and named["what"]:
        whole = named_before(before[: named.end("what")].rpartition("，")[2])
        return whole if whole.endswith(named["what"][-2:]) else named["what"]
    told = TOLD_AFTER.match(after)
    if WHEN.search(scene.sentence.heading) and not before and CLOSED.match(after):
        return scene.sentence.heading
    if told and (named or time.written.endswith("起") or time.kind == "period"):
        return f"{told['what'].removeprefix('起')}时间"
    return ""


def _fact(page: Page, scene: Scene, time: TimeMention, attribute: str) -> Fact:
    text = scene.sentence.text
    span = _bare(text, time)
    around = stretch(scene, span)
    pre = f"{attribute}为" if attribute == scene.sentence.heading else around.pre
    if scene.instrument and attribute.startswith(IN_FORCE) and TAKES_EFFECT.match(pre):
        pre, around = f"{scene.instrument}{pre}", around._replace(subject="")
    said = compose(scene, around, pre, around.post, value=text[span.start : span.end])
    begins = attribute.startswith(IN_FORCE) and not scene.headline
    nothing = begins and not said.instrument and TAKES_EFFECT.match(around.pre)
    fact = make_fact(
        page,
        scene,
        _kind(time, attribute),
        span,
        text[span.start : span.end],
        said,
        attribute=attribute,
        unresolved=("主语",) if nothing else (),
    )
    return replace(
        fact, key=replace(fact.key, period=""), time=time.written,
        in_force_from=time.first if attribute.startswith(IN_FORCE) else None,
        extra={"normal": time.normal},
    )  # fmt: skip


def _kind(time: TimeMention, attribute: str) -> FactKind:
    """From one day on (2025年1月1日起施行) is the date of a beginning, and no length of time."""
    if CLOSES.search(attribute):
        return "deadline"
    begins = time.written.endswith("起") and time.last is None
    return "date" if begins else time.kind


def _bare(text: str, time: TimeMention) -> Span:
    """The time without 起, 前 and other words that belong to the sentence around it."""
    written = re.sub(r"(?:起|之前|以前|前)$", "", time.written)
    return Span(time.span.start, time.span.start + len(written))
