"""Full-width digits and letters to ASCII; folded article marks back to full width.

A page that folded its marks writes ``,`` where Chinese has ``，``. They are put back where a mark
stands beside Chinese, in a page where such folded commas, colons and semicolons outnumber the
full-width ones. Numbers (1,000), times (10:30) and parentheses stay as they are.
"""

from __future__ import annotations

from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit

KIND = "width"

CHINESE = "\u3400-\u9fff“”‘’《》〈〉【】「」『』（）、。，；：！？％℃"
FOLDED = lazy.pattern(
    rf"(?<=[{CHINESE}])[,;:!?](?![,;:!?.])"
    rf"|(?<=[0-9A-Za-z%)\]])[,;:!?](?=[{CHINESE}])"
    r"|(?<=[\u3400-\u9fff]\))[,;:!?](?![,;:!?.])"
)
FULL_MARKS = "，；：！？"
ASCII_MARKS = ",;:!?"
ASCII_MARK = lazy.pattern("[,;:!?]")
COUNTED = lazy.pattern("[，；：]")
FULL_FORM = lazy.pattern(r"[Ａ-Ｚａ-ｚ０-９]+(?:．[０-９]+)?％?|(?<=[0-9])(?:．(?=[0-9])|％)")
ADDRESS = lazy.pattern(r"[a-z]+://[!-~]+")

TO_FULL = str.maketrans(ASCII_MARKS, FULL_MARKS)
TO_ASCII = {ord(c): ord(c) - 0xFEE0 for c in "０１２３４５６７８９％．"} | {
    c: c - 0xFEE0 for c in (*range(0xFF21, 0xFF3B), *range(0xFF41, 0xFF5B))
}


def find(text: str) -> Iterator[Edit]:
    edits = [Edit(m.start(), m.end(), m[0].translate(TO_ASCII)) for m in FULL_FORM.finditer(text)]
    edits += _unfolded(text)
    yield from sorted(edits, key=lambda edit: edit.start)


def _unfolded(text: str) -> list[Edit]:
    if ASCII_MARK.search(text) is None:
        return []
    folded = list(FOLDED.finditer(text))
    plain = sum(m[0] in ",;:" for m in folded)
    if plain <= len(COUNTED.findall(text)):
        return []
    addresses = [m.span() for m in ADDRESS.finditer(text)]
    return [
        Edit(m.start(), m.end(), m[0].translate(TO_FULL))
        for m in folded
        if not any(start <= m.start() < end for start, end in addresses)
    ]
