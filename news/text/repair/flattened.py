"""Lines that a page's copy ran together: paragraphs told by their indents, a document's own head.

Where a copy lost its line ends, the indents of the paragraphs stay as runs of blanks in one long
line. An official document's head loses its lines without a trace: sender and number, title, and
whom it is sent to (``某政发〔2030〕5号关于做好某事的通知各区政府：``).
"""

from __future__ import annotations

from collections.abc import Iterator

from news.text import lazy
from news.text.manuscript import Edit

KIND = "flattened-lines"

LONG = 120
"""Characters from which a line may hold several paragraphs."""
FEWEST = 2
INDENT = lazy.pattern(r"(?<=\S)[ \t\u3000]{2,}(?=\S)")
ENDED = tuple("。！？；")
BAR = lazy.pattern("[|｜\t]")
NUMBER = r"[\u3400-\u9fff]{1,12}[〔\[（(](?:19|20)\d\d[〕\]）)](?:第)?\d{1,4}号"
KINDS = (
    r"(?:通知|通告|公告|通报|意见|决定|决议|批复|办法|规定|方案|细则|规划|计划|纲要|条例|要点|函)"
)
HEAD = lazy.pattern(
    rf"(?:[^。，：:；〔\n]{{2,50}}?(?:文件|发电|明电)\s*)?"
    rf"(?P<first>{NUMBER})?\s*"
    rf"(?P<title>[\u3400-\u9fff]{{0,30}}关于[^。：:；\n]{{4,80}}?的(?:[\u3400-\u9fff]{{0,4}}){KINDS})"
    rf"(?P<second>\s*[（(]?{NUMBER}[）)]?)?"
    r"[.．。]?(?=(?P<all>各)?[^。：:\n]{2,200}[:：])"
)

# 某区建成社工站发布日期:2030-12-01来源：某某报某区从去年起…: title, byline and text.
BYLINE = lazy.pattern(
    r"(?P<title>[^。！？\n]{6,60}?)"
    r"(?P<byline>发[布表](?:日期|时间)\s*[:：]\s*(?:19|20)\d\d[-/.年](?:1[0-2]|0?[1-9])[-/.月](?:3[01]|[12]\d|0?[1-9])日?"
    r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
    r"(?:\s*来源\s*[:：]\s*[\u3400-\u9fff]{2,10}?(?:日报|晚报|时报|周刊|[报网社刊台局厅委办]))?)"
    r"(?=\S[^\n]{19})"
)


def find(text: str) -> Iterator[Edit]:
    start = 0
    for line in text.split("\n"):
        breaks = set(_byline(line, start)) if "发" in line else set()
        if len(line) >= LONG:
            breaks |= {*_head(line, start), *_paragraphs(line, start)}
        yield from sorted(breaks)
        start += len(line) + 1


def _head(line: str, start: int) -> Iterator[Edit]:
    """Break an official head where its title begins and ends.

    The number beside it tells it, or that it is sent to all (各镇人民政府：).
    """
    head = HEAD.match(line)
    if head is None or not (head["first"] or head["second"] or head["all"]):
        return
    for at in (head.start("title"), head.end("title"), head.end()):
        if 0 < at < len(line):
            yield Edit(start + at, start + at, "\n")


def _byline(line: str, start: int) -> Iterator[Edit]:
    """Break a line where its title ends, and where the day and the source behind it do."""
    found = BYLINE.match(line)
    if found is None or found.end() == len(line):
        return
    for at in found.span("byline"):
        yield Edit(start + at, start + at, "\n")


def _paragraphs(line: str, start: int) -> Iterator[Edit]:
    """Break a line at its indents, if sentences end before several of them; a table has none."""
    indents = [found for found in INDENT.finditer(line) if not BAR.search(found[0])]
    if sum(line[found.start() - 1] in ENDED for found in indents) < FEWEST:
        return
    for found in indents:
        yield Edit(start + found.start(), start + found.end(), "\n")
