"""Join lines that were broken at a fixed width.

A text is hard-wrapped when its lines that do not end a sentence are as wide as the widest, give or
take a word or a mark that may not begin a line, and there are several. Blank lines, indents and
clause numbers begin new paragraphs. Width counts a Han character as two columns.
"""

from __future__ import annotations

from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit

KIND = "wrapping"

NARROWEST = 36
"""Columns below which lines are verse or headings rather than wrapped prose."""
SHORTEST = NARROWEST // 2
"""Characters of a line so wide, all of them Han."""
SLACK_HAN, SLACK_WORDS = 4, 12
FEWEST = 3
ENDS_SENTENCE = tuple("。！？；…：”’》）】.!?;:\"'")
BEGINS = lazy.pattern(
    r"[ \t\u3000]|$|[-•·*●■◆▪]|[(（]?[一二三四五六七八九十百]+[、)）.．]"
    r"|[(（]?\d{1,3}[、)）.．](?!\d)"
    r"|第[一二三四五六七八九十百]+[章节条]"
)
WIDE = lazy.pattern(
    "[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60‘’“”…—]"
)
WORD = lazy.pattern("[0-9A-Za-z]")


def find(text: str) -> Iterator[Edit]:
    lines = text.split("\n")
    if sum(len(line) >= SHORTEST and not line.endswith(ENDS_SENTENCE) for line in lines) < FEWEST:
        return
    widths = [len(line) + len(WIDE.findall(line)) for line in lines]
    full = _full_width(lines, widths)
    if not full:
        return
    at = 0
    for i, line in enumerate(lines[:-1]):
        at += len(line) + 1
        if _goes_on(line, widths[i], lines[i + 1], full):
            between = " " if WORD.match(line[-1:]) and WORD.match(lines[i + 1]) else ""
            yield Edit(at - 1, at, between)


def _slack(line: str) -> int:
    return SLACK_HAN if WIDE.search(line) else SLACK_WORDS


def _full_width(lines: list[str], widths: list[int]) -> int:
    """Give the width at which the text was broken, or 0."""
    open_widths = [
        width
        for line, width in zip(lines, widths, strict=True)
        if width >= NARROWEST and not line.endswith(ENDS_SENTENCE)
    ]
    longest = max(widths, default=0)
    near = [width for width in open_widths if width >= longest - SLACK_WORDS]
    if len(near) < FEWEST or len(near) < 0.8 * len(open_widths):
        return 0
    return longest


def _goes_on(line: str, width: int, following: str, full: int) -> bool:
    if width < full - _slack(line) or BEGINS.match(following):
        return False
    return not line.endswith(("。", "！", "？", "：", ".", ":")) or width == full
