"""Ranks and classes: what one row of a policy's table is called."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from news.text import lazy
from news.text.article import Span

LEVEL = lazy.pattern(
    r"(?P<high>高级(?:社会工作|社工|工程|经济|会计|统计|审计|教)?师|正?副?高级职称|正高级|副高级|高级(?!技师))"
    r"|(?P<low>助理(?:社会工作|社工|工程|经济|会计|统计|审计)?师|助理级|初级(?:职称)?)"
    r"|(?P<mid>(?:社会工作|社工|工程|经济|会计|统计|审计)师|中级(?:职称)?)"
)
SHORT_LEVEL = lazy.pattern(r"[高中初](?=[、和及](?:[高中初][、和及])*[高中初]级)")
SCALE = {"high": "高级", "low": "初级", "mid": "中级"}
OTHER_ROW = lazy.pattern(
    r"特等奖|[一二三]等奖|优秀奖|(?<![同平])[一二三四]等(?=[\d为每、和的]|助学金|奖学金|$)|博士(?:研究生)?|硕士(?:研究生)?|本科|大专|专科|高级技师|技师"
    r"|国际级|国家级|省级|市级|区级|县级|[一二三四]{2,4}级"
    r"|(?<![上下同高第一二三四五六七八九])[一二三四五六七八九]级(?!政府|财政|联动|网络|配套|体系)|[A-E]级|[1-5]A级"
)
# 二类地区, 三类行政区域: a class of places, for wages and allowances.
AREA_CLASS = r"[一二三四五六]类(?:行政|工资)?(?:区域|地区|区)"
NUMERALS = "一二三四五六"
# What a class may be followed by, where no noun says of what it is one: 一类2260元, 二档的, 三类和.
GOES_ON = (
    r"(?=[^\u4e00-\u9fff第]|$|[为的每和及与按给调提月第]|分别|补助|补贴|奖补|奖励|标准|缴费|小时)"
)
# 以下三类, 分为三档 and 提高一档 count classes and name none.
COUNTED = r"(?<![这那某另同各下述几分设共有])(?<!分为)(?<!设为)"
CLASS = lazy.pattern(
    rf"第?{AREA_CLASS}"
    rf"|(?:第[{NUMERALS}]|{COUNTED}[{NUMERALS}ⅠⅡⅢⅣ])类{GOES_ON}"
    rf"|(?:第[{NUMERALS}]|{COUNTED}(?<![高调降升加])[{NUMERALS}])档(?:地区)?{GOES_ON}"
    r"|[A-FＡ-Ｆ]类(?:人才)?|[甲乙丙丁]类|第[一二三四五六]层次(?:人才)?"
    r"|[一二三四五1-5]星级(?=养老|社会|社区|机构|[、和的每给为\d]|$)"
)
# 一、二、三类地区: each of the list is a class, though only the last is written out.
SHORT_CLASS = lazy.pattern(
    rf"(?<![第十\d])[{NUMERALS}]"
    rf"(?=[、和及](?:[{NUMERALS}][、和及])*[{NUMERALS}](?P<kind>[类档级]|等奖))"
)
# 国家、省、市级, of what is recognised at each tier.
SHORT_TIER = lazy.pattern(
    r"(?<![\u4e00-\u9fff][省市区县])(?:国家|省|市|区)(?=[、和及](?:[省市区县][、和及])*[省市区县]级)"
)
NEXT_CLASS = lazy.pattern(rf"[、和及与](?P<own>第?[{NUMERALS}][类档])")
NOUN = lazy.pattern(r"(?:行政|工资)?(?:区域|地区|区)$|人才$")
BETWEEN = lazy.pattern(r"[、，和与及以或]{1,2}")
# The characters of which every rank and every other row has one.
RANKED = lazy.pattern(r"[级师奖博硕科专类档星层等]")


class LevelName(NamedTuple):
    """A rank as written, and its name on the scale (助理社会工作师 → 初级).

    What a list writes out for its last only is in all the names: 一类地区 for 一类、二类地区.
    """

    span: Span
    written: str
    level: str


def find_levels(text: str) -> tuple[LevelName, ...]:
    """Every rank, longest name first: 高级社会工作师 is one rank and not 社会工作师."""
    if "级" not in text and "师" not in text:
        return ()
    found = [
        LevelName(Span(*match.span()), match.group(), SCALE[match.lastgroup or "mid"])
        for match in LEVEL.finditer(text)
    ]
    # 中级社会工作师 is one rank, told twice.
    ends = {each.span.end for each in found if each.written[-1] == "级"}
    found = [each for each in found if each.span.start not in ends]
    # 高、中级: each of the list is a rank, though only the last is written out.
    for match in SHORT_LEVEL.finditer(text) if "级" in text else ():
        level = f"{match.group()}级"
        found.append(LevelName(Span(*match.span()), level, level))
    return tuple(sorted(found, key=lambda each: each.span.start))


def find_classes(text: str) -> tuple[LevelName, ...]:
    """Classes of a standard: 一类地区, 第二档, A类人才, 三星级."""
    found = [LevelName(Span(*m.span()), m.group(), m.group()) for m in CLASS.finditer(text)]
    found = [own for own in found if not _of_other_things(text, own)]
    if not found:
        return ()
    found = sorted([*found, *_shortened(text, "类档")], key=lambda each: each.span.start)
    return tuple(_with_shared_noun(text, found))


def _shortened(text: str, kinds: str) -> list[LevelName]:
    return [
        LevelName(Span(*match.span()), name, name)
        for match in SHORT_CLASS.finditer(text)
        if match["kind"] in kinds and (name := f"{match.group()}{match['kind']}")
    ]


def _of_other_things(text: str, own: LevelName) -> bool:
    """Whether a class stands in a list whose last says of what: 一类、二类社工."""
    after = NEXT_CLASS.match(text, own.span.end)
    while after and (further := NEXT_CLASS.match(text, after.end())):
        after = further
    return after is not None and CLASS.match(text, after.start("own")) is None


def _with_shared_noun(text: str, found: list[LevelName]) -> list[LevelName]:
    """The classes of each list with the noun that only its last one bears."""
    shared = ""
    for index in range(len(found) - 1, -1, -1):
        own = found[index]
        joined = index + 1 < len(found) and BETWEEN.fullmatch(
            text, own.span.end, found[index + 1].span.start
        )
        noun = NOUN.search(own.written)
        shared = noun.group() if noun else shared if joined else ""
        if shared and noun is None:
            name = f"{own.written}{shared}"
            found[index] = LevelName(own.span, name, name)
    return found


def row_names(text: str) -> tuple[LevelName, ...]:
    """Ranks, and the other rows of policy tables: prizes, degrees, tiers, classes."""
    return _rows(text) if RANKED.search(text) else ()


# Each value of a sentence asks for the rows of it.
@lru_cache(maxsize=64)
def _rows(text: str) -> tuple[LevelName, ...]:
    rows = [LevelName(Span(*m.span()), m.group(), m.group()) for m in OTHER_ROW.finditer(text)]
    ranks = [*find_levels(text), *find_classes(text)]
    rows = [row for row in rows if not any(row.span.overlaps(rank.span) for rank in ranks)]
    if any(row.written[-1] == "级" for row in rows):
        rows += _shortened(text, "级")
        rows += [
            LevelName(Span(*match.span()), f"{match.group()}级", f"{match.group()}级")
            for match in SHORT_TIER.finditer(text)
        ]
    if any(row.written[-1] == "奖" for row in rows):
        rows += _shortened(text, "等奖")
    return _told_once(text, sorted([*ranks, *rows], key=lambda row: row.span.start))


def _told_once(text: str, rows: list[LevelName]) -> tuple[LevelName, ...]:
    """The rows without those that a bracket tells again: 中级（四级）."""
    kept: list[LevelName] = []
    for row in rows:
        last = kept[-1] if kept else None
        inside = last and text[last.span.end : row.span.start] in ("（", "(")
        if last and inside and text[row.span.end : row.span.end + 1] in ("）", ")"):
            span = Span(last.span.start, row.span.end + 1)
            kept[-1] = LevelName(span, text[span.start : span.end], last.level)
        else:
            kept.append(row)
    return tuple(kept)


def row_runs(text: str) -> tuple[LevelName, ...]:
    """Rows, those that one list joins as one: 一级、二级."""
    runs: list[LevelName] = []
    for row in row_names(text):
        last = runs[-1] if runs else None
        if last and BETWEEN.fullmatch(text, last.span.end, row.span.start):
            span = Span(last.span.start, row.span.end)
            written = text[span.start : span.end]
            runs[-1] = LevelName(span, written, written)
        else:
            runs.append(row)
    return tuple(runs)
