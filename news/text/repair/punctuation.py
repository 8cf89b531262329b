"""Doubled marks: ``,,`` is one comma, ``,。`` is a full stop.

Ellipses, dashes and marks of feeling (！！, ？！) are meant and stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit

KIND = "punctuation"

DOUBLED = lazy.pattern(
    "(?<=[\u3400-\u9fff0-9A-Za-z”’》）】)%％])"
    "(?:[,，、;；:：]+(?P<stop>[。！？])|(?P<two>。。)(?!。)|(?P<weak>[,，、;；:：])(?P<more>[,，、;；:：]+))"
    "(?P<rest>)"
)
TWO_MARKS = lazy.pattern("[,，、;；:：。][,，、;；:：。！？]")
HAN_NEAR = lazy.pattern("[\u3400-\u9fff]")
TO_FULL = str.maketrans(",;:", "，；：")
STRENGTH = "、,，:：;；"


def find(text: str) -> Iterator[Edit]:
    if not TWO_MARKS.search(text):
        return
    for match in DOUBLED.finditer(text):
        kept = match["stop"] or ("。" if match["two"] else _strongest(match[0]))
        if HAN_NEAR.search(text, max(match.start() - 4, 0), match.end() + 4):
            between = HAN_NEAR.match(text, match.start() - 1) and HAN_NEAR.match(text, match.end())
            kept = kept.translate(TO_FULL) if between else kept
            yield Edit(match.start(), match.end(), kept)


def _strongest(marks: str) -> str:
    return max(marks, key=STRENGTH.index)
