"""Statements about another place than the article's own: 在章贡区，社工站组建了45支志愿队."""

from __future__ import annotations

from datetime import date

from news.facts.dates import find_times
from news.facts.regions import RegionMention, region_at
from news.facts.resolve import Setting


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
    if mention and text.startswith(("、", "和", "与"), mention.span.end):
        return None
    return None if mention and mention.region in setting.around else mention


def _after_time(text: str, anchor: date | None) -> int:
    times = find_times(text, anchor)
    opens = bool(times) and text[: times[0].span.start] in ("", "到", "自", "从", "截至")
    return times[0].span.end if opens else 0
