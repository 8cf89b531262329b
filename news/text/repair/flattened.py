"""Lines that a page's copy ran together: paragraphs told by their indents, a document's own head.

Where a copy lost its line ends, the indents of the paragraphs stay as runs of blanks in one long
line. An official document's head loses its lines without a trace: sender and number, title, and
whom it is sent to (``某政发〔2030〕5号关于做好某事的通知各区政府：``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.text.manuscript import Edit

KIND = "flattened-lines"

LONG = 120
"""Characters from which a line may hold several paragraphs."""
FEWEST = 2
INDENT = re.compile(r"(?<=\S)[ \t\u3000]{2,}(?=\S)")
ENDED = tuple("。！？；：”）》")
BAR = re.compile("[|｜\t]")
NUMBER = r"[\u3400-\u9fff]{1,12}[〔\[（(](?:19|20)\d\d[〕\]）)](?:第)?\d{1,4}号"
KINDS = (
    r"(?:通知|通告|公告|通报|意见|决定|决议|批复|办法|规定|方案|细则|规划|计划|纲要|条例|要点|函)"
)
HEAD = re.compile(
    rf"(?:[^。，：:；〔\n]{{2,50}}?(?:文件|发电|明电)\s*)?"
    rf"(?P<first>{NUMBER})?\s*"
    rf"(?P<title>[\u3400-\u9fff]{{0,30}}关于[^。：:；\n]{{4,80}}?的(?:[\u3400-\u9fff]{{0,4}}){KINDS})"
    rf"(?P<second>\s*[（(]?{NUMBER}[）)]?)?"
    r"(?=[^。：:\n]{2,200}[:：])"
)


def find(text: str) -> Iterator[Edit]:
    start = 0
    for line in text.split("\n"):
        if len(line) >= LONG:
            yield from sorted({*_head(line, start), *_paragraphs(line, start)})
        start += len(line) + 1


def _head(line: str, start: int) -> Iterator[Edit]:
    """Break an official head where its title begins and ends, told by the number beside it."""
    head = HEAD.match(line)
    if head is None or not (head["first"] or head["second"]):
        return
    for at in (head.start("title"), head.end("title"), head.end()):
        if 0 < at < len(line):
            yield Edit(start + at, start + at, "\n")


def _paragraphs(line: str, start: int) -> Iterator[Edit]:
    """Break a line at its indents, if sentences end before several of them; a table has none."""
    indents = [found for found in INDENT.finditer(line) if not BAR.search(found[0])]
    if sum(line[found.start() - 1] in ENDED for found in indents) < FEWEST:
        return
    for found in indents:
        yield Edit(start + found.start(), start + found.end(), "\n")
