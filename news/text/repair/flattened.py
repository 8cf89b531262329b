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
    r"(?P<byline>发[布表](?:日期|时间)\s*[:：]\s*(?:19|20)\d\d[-/.年](?:1[0-2]|0?[1-9])[-/.月](?:3[01]|[12]\d|0?[1-9])(?!\d)日?"
    r"(?:\s*\d{1,2}[:：]\d\d(?:[:：]\d\d)?)?"
    r"(?:\s*来源\s*[:：]\s*[\u3400-\u9fff]{2,10}?(?:日报|晚报|时报|周刊|[报网社刊台局厅委办]))?)"
    r"(?=\S[^\n]{19})"
)
# What a public office's index tells of a document: …的通知发文机构：市政府发布时间：….
FIELD = lazy.pattern(
    r"(?:发文机[构关]|发布机[构关]|制定机关|成文日期|发布(?:时间|日期)|发文[字文]号|文\s?号|政策类型|政策层级|主题分类|索\s?引\s?号|有效性"
    r"|来源|关键[字词]|主题词)[:：]"
)
FEWEST_FIELDS = 4
# 第二十三条 behind a full stop, or behind the name of the chapter that it opens.
ARTICLE = lazy.pattern(
    r"(?:(?<=[。；])|(?<=[\u3400-\u9fff])(?<![照据合反按用第本和与及、]))"
    r"(?=第[一二三四五六七八九十百零]+条[ \u3000]{1,3}[\u3400-\u9fff])"
)
# Behind the index the document begins with whom it speaks to, under its number.
SPEAKS_TO = lazy.pattern(r"(?<=号)(?=(?:各|你|有关)[\u3400-\u9fff])")
SALUTATION = lazy.pattern(r"[^。：]{2,60}：(?=[^。]{6})")
# 某市人民政府二○三○年五月十日某市体育发展规划: what is issued begins behind the day.
SIGNED = lazy.pattern(
    r"[○〇零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
    r"(?=[\u3400-\u9fff“])(?![起前内止至到以之后施发])"
)


def find(text: str) -> Iterator[Edit]:
    start, indexed = 0, False
    for line in text.split("\n"):
        breaks = set(_index(line, start)) if "：" in line or ":" in line else set()
        if indexed and not breaks:
            signed = SIGNED.search(line)
            breaks = {_break(start + signed.end())} if signed else set()
        indexed = indexed or bool(breaks)
        if not breaks and "发" in line:
            breaks = set(_byline(line, start))
        if len(line) >= LONG:
            breaks |= {*_head(line, start), *_paragraphs(line, start), *_articles(line, start)}
        yield from sorted(breaks)
        start += len(line) + 1


def _articles(line: str, start: int) -> Iterator[Edit]:
    """Break a line before each article of a law that it holds, if it holds several."""
    found = [each.start() for each in ARTICLE.finditer(line)]
    if len(found) >= FEWEST:
        yield from (_break(start + at) for at in found if at > 0)


def _break(at: int) -> Edit:
    return Edit(at, at, "\n")


def _index(line: str, start: int) -> Iterator[Edit]:
    """Break a line before each field of its document's index, and where that itself begins."""
    fields = [each.start() for each in FIELD.finditer(line)]
    if len(fields) < FEWEST_FIELDS:
        return
    spoken = SPEAKS_TO.search(line, fields[-1])
    places = [*fields, *([spoken.start()] if spoken else [])]
    if spoken and (saluted := SALUTATION.match(line, spoken.start())):
        places.append(saluted.end())
    yield from (_break(start + at) for at in places if 0 < at < len(line))


def _head(line: str, start: int) -> Iterator[Edit]:
    """Break an official head where its title begins and ends.

    The number beside it tells it, or that it is sent to all (各镇人民政府：).
    """
    head = HEAD.match(line)
    if head is None or not (head["first"] or head["second"] or head["all"]):
        return
    for at in (head.start("title"), head.end("title"), head.end()):
        if 0 < at < len(line):
            yield _break(start + at)


def _byline(line: str, start: int) -> Iterator[Edit]:
    """Break a line where its title ends, and where the day and the source behind it do."""
    found = BYLINE.match(line)
    if found is None or found.end() == len(line):
        return
    for at in found.span("byline"):
        yield _break(start + at)


def _paragraphs(line: str, start: int) -> Iterator[Edit]:
    """Break a line at its indents, if sentences end before several of them; a table has none."""
    indents = [found for found in INDENT.finditer(line) if not BAR.search(found[0])]
    if sum(line[found.start() - 1] in ENDED for found in indents) < FEWEST:
        return
    for found in indents:
        yield Edit(start + found.start(), start + found.end(), "\n")
