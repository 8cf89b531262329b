"""Statements: what an article says about one value, as a sentence that stands alone."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from news.facts.applicants import with_application
from news.facts.basing import based, ruling
from news.facts.comparisons import CHANGED, like_the_others
from news.facts.continuing import completed
from news.facts.dates import TimeMention, find_times
from news.facts.discourse import strip_discourse
from news.facts.left_behind import left_behind
from news.facts.listed import joined
from news.facts.localities import of_several_places
from news.facts.lost import left_out
from news.facts.outline import Sentence
from news.facts.placing import named_once, of_the_nation, placed
from news.facts.references import open_references, outside_names
from news.facts.regions import Region
from news.facts.resolve import resolve
from news.facts.setting import Setting
from news.facts.standing import left_open, speaks
from news.facts.stretches import Scene, Stretch, leading_body
from news.facts.timing import dated
from news.facts.unsaid import left_unsaid
from news.facts.wording import worded
from news.facts.words import first_is_verbal, opening, words
from news.text import lazy
from news.text.article import Span

REACHED = lazy.pattern(r"(?:到|至|为|在)了?$")

FROM = lazy.pattern(r"[由从]$")
# 由2019年的20人增加到2024年的50人，年均增长9%: over both years.
CHANGED_SINCE = lazy.pattern(r"\d[^，]*，年均")
BOTH = 2


# 全县实现财政总收入232033万元: what is achieved needs no 为.
ACHIEVED = lazy.pattern(r"(?:^|[省市区县州]|年|，|[，共已])实现[^，]*$")
# 由…调整为家庭月人均收入: what it is changed into has its verb.
CHANGED_INTO = lazy.pattern(r"(?:调整|提高|上调|下调|降低|增加|变更|核定)[为到至][^，]*$")


class Statement(NamedTuple):
    """A value's statement.

    ``before`` and ``after`` stand around the value; ``core`` is the part of ``before`` that was
    in the value's own clause; ``region`` is where it holds, if not in the article's own region;
    ``instrument`` is the document it rests on; ``clause`` is the evidence, in offsets of the
    article's text. ``apart`` tells that it speaks of the nation, the world or several places
    together, and so not of the article's region.
    """

    before: str
    after: str
    core: str
    clause: Span
    subject: str = ""
    time: str = ""
    period: str = ""
    unresolved: tuple[str, ...] = ()
    region: Region | None = None
    instrument: str = ""
    apart: bool = False


def compose(scene: Scene, found: Stretch, pre: str, post: str, *, value: str = "") -> Statement:
    """Make the standalone sentence from the words around a value.

    ``value`` is the value as written: it may itself say where (a list of bodies).
    """
    setting = scene.setting
    whole = completed(scene, found, pre, post)
    # What was completed from the clauses before has all that it needs of them.
    alone = scene.headline or whole.pre != pre
    found, pre = whole
    pre, post = worded(scene, found, pre, post, value)
    core = strip_discourse(pre)
    before = resolve(joined(pre), setting, scene.instrument).text
    after = resolve(post, setting, scene.instrument).text
    unsaid = (*left_unsaid(scene, before, value, after), *left_out(scene, before, value, after))
    if not alone:
        unsaid += left_behind(scene.sentence, found.first, f"{before}{value}{after}")
    loose = open_references(f"{before}0") if before else ()
    before, elsewhere = placed(dated(before, value, scene), value, after, scene)
    after = named_once(before, after, setting)
    instrument = ruling(before, after, scene, found)
    before = _standing(before, value, after, scene, core, instrument)
    spoken = first_is_verbal(core.split("，")[-1])
    still_open = left_open(before, value, after, setting, spoken) + _shortened(value, setting)
    time = _time_of(outside_names(before), setting.anchor)
    return Statement(
        before, after, core, _evidence(scene.sentence, found),
        subject=resolve(found.subject or leading_body(core), setting).text,
        time=time.written if time else "", period=time.normal if time else "",
        unresolved=tuple(dict.fromkeys((*loose, *unsaid, *still_open))), region=elsewhere,
        instrument=instrument,
        apart=of_several_places(before, setting) or of_the_nation(before or value, setting),
    )  # fmt: skip


def _time_of(before: str, anchor: date | None) -> TimeMention | None:
    """Of which time a value is: 由2019年的20人增加到2024年的 gives one of 2024."""
    behind = before.rpartition("：")[2]
    before = behind if find_times(behind, anchor) else before
    times = find_times(before, anchor)
    if len(times) == BOTH and FROM.search(before[: times[0].span.start]):
        start, end = times
        if REACHED.search(before[: end.span.start]) and CHANGED_SINCE.search(
            before[end.span.end :]
        ):
            written = f"{start.written}至{end.written}"
            return end._replace(written=written, normal=f"{start.normal}/{end.normal}")
    own = times[-1] if times else None
    if own and REACHED.search(before[: own.span.start]) and before[own.span.end :] in ("", "的"):
        return own
    return times[0] if times else None


def _shortened(value: str, setting: Setting) -> tuple[str, ...]:
    """The short names in 《》 that a value has in the middle, where they cannot be written out."""
    if "《" not in value:
        return ()
    shorts = (each for each in setting.short_names if each.startswith("《"))
    return tuple(each for each in shorts if each in value and each != value)


def _standing(before: str, value: str, after: str, scene: Scene, core: str, instrument: str) -> str:
    """The words before a value with what they rest on, and a verb before a bare number."""
    if not instrument:
        before = with_application(before, scene.setting.applied)
    before = _linked(based(before, after, instrument), value, after, core)
    return before if after else like_the_others(before, value, scene.sentence.text)


def _linked(before: str, value: str, after: str, pre: str) -> str:
    """Put 为 between a bare noun and its number: 有效期为3年."""
    last = pre.split("，")[-1]
    # 启动“益暖”项目: a deed whose word is a noun too does not need one before a name.
    if (
        after
        or value.startswith(("“", "《"))
        or opening(last) != "noun"
        or first_is_verbal(last)
        or speaks(before, value, after)
    ):
        return before
    says = any(way.search(last) for way in (CHANGED, CHANGED_INTO, ACHIEVED))
    named = words(last)[-1].is_noun and not last.endswith("奖")
    return f"{before}为" if named and not says else before


def _evidence(sentence: Sentence, found: Stretch) -> Span:
    base = sentence.span.start
    start = sentence.clauses[found.first].span.start
    end = sentence.clauses[found.last].span.end
    while start < end and sentence.text[start].isspace():
        start += 1
    return Span(base + start, base + end)
