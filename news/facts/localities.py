"""Statements about another place than the article's own: 在章贡区，社工站组建了45支志愿队."""

from __future__ import annotations

from news.facts.dates import find_times
from news.facts.regions import RegionMention, ancestors, find_regions
from news.facts.resolve import Setting

FAR = 30


def opening_place(text: str, setting: Setting) -> RegionMention | None:
    """The place that a text opens with, after its time and 在, unless it is the article's own.

    What the article's region lies in is no other place.
    """
    begin = _after_time(text)
    own = setting.region
    for mention in find_regions(text[: begin + FAR], own):
        if text[begin : mention.span.start] not in ("", "在", "，", "，在"):
            return None
        familiar = own is not None and mention.region in (own, *ancestors(own))
        return None if familiar else mention
    return None


def _after_time(text: str) -> int:
    times = find_times(text)
    opens = bool(times) and text[: times[0].span.start] in ("", "到", "自", "从", "截至")
    return times[0].span.end if opens else 0
