"""Statements about another place than the article's own: 在章贡区，社工站组建了45支志愿队."""

from __future__ import annotations

from news.facts.dates import find_times
from news.facts.regions import RegionMention, ancestors, region_at
from news.facts.resolve import Setting


def opening_place(text: str, setting: Setting) -> RegionMention | None:
    """The place that a text opens with, after its time and 在, unless it is the article's own.

    What the article's region lies in is no other place.
    """
    begin = _after_time(text)
    own = setting.region
    starts = [
        begin + len(word) for word in ("", "在", "，", "，在") if text.startswith(word, begin)
    ]
    mention = next((m for at in starts if (m := region_at(text, at, own))), None)
    familiar = mention and own and mention.region in (own, *ancestors(own))
    return None if familiar else mention


def _after_time(text: str) -> int:
    times = find_times(text)
    opens = bool(times) and text[: times[0].span.start] in ("", "到", "自", "从", "截至")
    return times[0].span.end if opens else 0
