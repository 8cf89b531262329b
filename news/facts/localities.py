"""Statements about another place than the article's own: 在章贡区，社工站组建了45支志愿队."""

from __future__ import annotations

from datetime import date

from news.facts.dates import find_times
from news.facts.regions import RegionMention, region_at
from news.facts.setting import Setting
from news.text import lazy

JOINT = r"(?:、|和|与|及|以及|同)"
# A place by its ending, whether the gazetteer has it or not; 农村社区 and 超市 are none.
NAMED = (
    r"(?![全我本该各其])[^\W\d_和与及同]{2,7}?"
    r"(?:自治州|省|(?<![城超股楼都菜夜])市|(?<![社园地城郊山辖小校库景厂片])区|县)"
)
OPENS_JOINTLY = lazy.pattern(rf"(?:由|向|为|对|其中)?(?P<first>{NAMED}){JOINT}{NAMED}")
JOINED = lazy.pattern(JOINT)
OTHER = lazy.pattern(NAMED)
COMMA = "，"


def of_several_places(text: str, setting: Setting) -> bool:
    """Whether a figure's own words open with places joined: 青原市和白沙市共建成 is of neither."""
    if not JOINED.search(text):
        return False
    begin = _after_time(text, setting.anchor)
    openings = {begin, text.rfind(COMMA) + 1}
    openings |= {at + 1 for at in openings if text.startswith((COMMA, "在"), at)}
    openings |= {at + 1 for at in openings if text.startswith("在", at)}
    return any(_joined_at(text, at, setting) for at in openings)


def _joined_at(text: str, at: int, setting: Setting) -> bool:
    if OPENS_JOINTLY.match(text, at):
        return True
    first = region_at(text, at, setting.region)
    joint = JOINED.match(text, first.span.end) if first else None
    if joint is None:
        return False
    second = region_at(text, joint.end(), setting.region)
    return second is not None or OTHER.match(text, joint.end()) is not None


def opening_place(text: str, setting: Setting) -> RegionMention | None:
    """The place that a text opens with, after its time and 在, unless it is the article's own.

    What the article's region lies in is no other place.
    """
    begin = _after_time(text, setting.anchor)
    own = setting.region
    mention = region_at(text, begin, own)
    if mention is None and text[begin : begin + 1] in ("，", "在"):
        behind = begin + (2 if text.startswith("，在", begin) else 1)
        mention = region_at(text, begin + 1, own) or region_at(text, behind, own)
    if mention and text.startswith(("、", "和", "与", "等"), mention.span.end):
        return None
    return None if mention and mention.region in setting.around else mention


def _after_time(text: str, anchor: date | None) -> int:
    times = find_times(text, anchor)
    opens = bool(times) and text[: times[0].span.start] in ("", "到", "自", "从", "截至")
    return times[0].span.end if opens else 0
