"""Quantities: amounts, counts, shares, ranges and rates, with their qualifiers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from news.facts.fact import FactKind, Qualifier, Quantity
from news.facts.measures import AGE_UNITS, CURRENCIES, DURATIONS, MEASURES, MONEY, UNIT
from news.facts.numerals import CHINESE, number
from news.facts.rates import rate_of
from news.text import lazy
from news.text.article import Span

DIGITS = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
NUMERAL = rf"(?:{DIGITS}|[{CHINESE}]+(?:点[{CHINESE}]+)?)"
BARE_RUN = lazy.pattern(rf"(?<![\d.第:：/~～—–-])(?:{DIGITS}[、和或])+$")
SCALED = rf"{NUMERAL}\s?(?:[余多]?(?:万亿|亿|万|千|百)[余多]?|[余多])?"
# How a rule says up to or down to where, a value in it included.
LIMIT = r"不得?(?:[低少小高多大]于|超过)"
BEFORE = (
    rf"{LIMIT}|最多|至多|至少|最少|"
    r"≥|≧|≤|≦|超过|超出|突破|高于|多于|超|逾|接近|将近|(?<![附最临靠邻亲新相])近|大约|约为|约|最高|最低"
)
AFTER = r"起(?=[，。；、）)]|$)|左右|上下|及其?以上|以上|及其?以下|以下|以内"
PER = (
    r"[/／](?:每)?[\u4e00-\u9fff]{1,3}?(?:[/／·](?:每)?[\u4e00-\u9fff]{1,2}|、每?[月年日天](?![终底初末份度]))?"
    r"(?=(?![/／·])[\W\d的之给奖补发标、]|$)"
)
VALUE = lazy.pattern(
    rf"(?P<before>{BEFORE})?(?P<lead>人民币)?(?<![\d.第〔\[])(?<!\d[:：])"
    rf"(?P<low>{SCALED})"
    rf"(?:(?P<lowunit>{UNIT}|%)?(?P<dash>[-–—~～至到]{{1,2}})(?P<high>{SCALED}))?"
    rf"(?:(?P<unit>%|‰|(?:[余多]?(?:{UNIT})))(?P<per>{PER})?)"
    rf"(?P<after>{AFTER})?"
)
# 二千元以上二万元以下 is one range, both of its bounds said in words.
BOUNDED = lazy.pattern(
    rf"(?<![\d.第〔\[])(?P<low>{SCALED})(?P<lowunit>{UNIT}|%|年)及?以上[、，]?"
    rf"(?P<high>{SCALED})(?P<unit>{UNIT}|%|年)及?以下"
)
ANY_NUMERAL = lazy.pattern(rf"[\d{CHINESE}]")
# A numeral's first character, with a unit, a percentage or a range's dash somewhere behind it.
AFTER_NUMERAL = re.escape("".join({unit[0] for unit in f"{MONEY}|{MEASURES}".split("|")}))
NUMERAL_START = lazy.pattern(
    rf"[\d{CHINESE}](?<![\d.第〔\[].)(?=[\d{CHINESE}点,.\s余多万亿]*[{AFTER_NUMERAL}%‰余多–—~～至到-])"
)
FRACTION = lazy.pattern(r"[零〇一二三四五六七八九两俩]+")
QUALIFIER = lazy.pattern(rf"(?:{BEFORE})(?:人民币)?$|人民币$")
QUALIFIER_ENDS = frozenset(word[-1] for word in BEFORE.split("|")) | {"币"}
PERCENT = lazy.pattern(
    rf"(?P<before>{BEFORE})?(?P<unit>百分之)(?P<low>{NUMERAL})(?P<after>{AFTER})?"
)
RATIO = lazy.pattern(
    r"(?<![\d:：.])(?P<low>\d{1,3})[:：](?P<high>\d{1,6})(?![\d:：]|\.\d)(?P<before>)(?P<after>)"
)
DURATION = lazy.pattern(
    rf"(?P<before>{BEFORE})?(?<!学前)(?<!(?<![更翻创])新)(?<![哪某那这同当\d.第○〇零一二三四五六七八九十去来])(?P<low>\d{{1,2}}(?:\.\d+)?|{DIGITS}[余多]?[万亿]|[{CHINESE}]{{1,3}})"
    rf"(?P<unit>年)(?![级度代初底末中均月来第间])(?P<after>{AFTER})?"
)
# The end of DURATION: the quick look before the slow one. Four digits are a year's number.
OF_YEARS = lazy.pattern(rf"年(?:(?<=[{CHINESE}余多万亿]年)|(?<=\d年)(?<!\d\d\d\d年))")
ROUND_SUM = lazy.pattern(rf"(?P<before>{BEFORE})?(?P<low>{DIGITS}(?:万|亿))(?=[的，。；、\s]|$)")
MONEY_WORDS = lazy.pattern(r"经费|资金|投资|投入|补贴|补助|奖励|奖金|营收|收入|产值|贷款")
WRITTEN_SCALE = lazy.pattern(r"万亿|亿|万")
BARE_NUMBER = lazy.pattern(DIGITS)
SCALE = lazy.pattern(r"(?:万亿|亿|万)$")
NOT_A_DIGIT = lazy.pattern(r"[余多\s]")
ORDINAL = lazy.pattern(rf"第[{CHINESE}\d]*$")
MINUS = lazy.pattern(r"(?:^|[^\d%‰元人个])[-－]$")
SET_PHRASE = lazy.pattern(r"十分|十字|三次产业|两位数|一口[吞吃气]|百年|千年|[一两]者|万分|百分点")
# 五六年, 三二分段: about five or six, and a name; neither is 56 or 32.
SPOKEN = lazy.pattern(r"[一二两三四五六七八九]{2}")
RANKED_LAST = lazy.pattern(r"(?:排名|名列|位列|位居)[^，。；]{0,8}后$|倒数$")
ONCE = lazy.pattern(r"一[天次年]")
# 二类地区 is one class of several, and not two of them.
NAMED_CLASS = lazy.pattern(
    r"(?:[、和及与]?[一二三四五六]类)*(?:地区|行政区|区|[县市]|标准|(?=每[月人小年]|\d|为\d|为每))"
)
# 由114/137/114元: of several values behind strokes only the last has its unit.
STROKE = lazy.pattern(r"\d[/／]$")
JOINTS = frozenset({"、", "和", "及", "以及", "与"})
SURVEY = lazy.pattern(r"(?:人口)?抽样")
AGE_GROUP = lazy.pattern(
    r"(?:、?\d+[-—–~至]?\d*岁(?:及?以[上下])?)*的?(?:人口|早期|人群|老年人|老人|儿童|青少年|青年|婴幼儿|幼儿|居民|妇女|劳动)"
)
NOT_COUNTED = lazy.pattern(
    r"一[余多]?(?:系列|[个份款种位家项批条次件套部步本类把面道场名块片处头节轮层句人门对天队]"
    r"|[支所群张只首篇幅双座口杯颗股笔台辆间堆])"
)
CHINESE_ONLY = lazy.pattern(r"[一二三四五六七八九十]")
AS_A_KIND = lazy.pattern(r"供水|加压|污染|创业|分配|开发|利用|装修|加工|元|消费|供电|转运")
PHASES = lazy.pattern(
    r"(?:分|共|[举开]办|连续|完成|开展|培训|出版|发行|推出|组织|实施|安排|每年|[了为有])$"
)
QUOTED = lazy.pattern(r"《[^《》]*》|“[^“”]{1,40}”|「[^「」]*」")
MEANING: dict[str, Qualifier] = {
    "不超过": "不超过", "不得超过": "不超过", "不高于": "不超过", "不得高于": "不超过",
    "不多于": "不超过", "不得多于": "不超过", "不大于": "不超过", "不得大于": "不超过",
    "最多": "不超过", "至多": "不超过",
    "不少于": "不少于", "不得少于": "不少于", "不低于": "不少于", "不得低于": "不少于",
    "不小于": "不少于", "不得小于": "不少于",
    "至少": "不少于", "最少": "不少于",
    "≥": "不少于", "≧": "不少于", "≤": "不超过", "≦": "不超过",
    "超过": "超过", "超出": "超过", "突破": "超过", "高于": "超过", "多于": "超过", "超": "超过",
    "逾": "超过",
    "接近": "近", "将近": "近", "近": "近", "大约": "约", "约为": "约", "约": "约",
    "最高": "最高", "最低": "最低", "左右": "左右", "上下": "左右",
    "及其以上": "以上", "及其以下": "以下",
    "及以上": "以上", "以上": "以上", "及以下": "以下", "以下": "以下", "以内": "以下",
    "起": "不少于",
}  # fmt: skip


class QuantityMention(NamedTuple):
    """A quantity in a text.

    ``span`` covers the qualifiers next to the number, ``value`` the number with its unit only.
    """

    span: Span
    value: Span
    kind: FactKind
    quantity: Quantity
    qualifier: Qualifier


def without_per(mention: QuantityMention) -> QuantityMention:
    """A sum without the 元/人 written after it, which Chinese says before it; else unchanged.

    The rate stays in the quantity.
    """
    written, mark, per = mention.quantity.written.partition("/")
    if mention.kind != "amount" or not mark or mention.span.end != mention.value.end:
        return mention
    end = mention.span.end - len(mark + per)
    return mention._replace(
        span=Span(mention.span.start, end),
        value=Span(mention.value.start, end),
        quantity=replace(mention.quantity, written=written),
    )


def find_quantities(text: str, taken: tuple[Span, ...] = ()) -> tuple[QuantityMention, ...]:
    """Every quantity, left to right; none inside 《》 or quotes, none overlapping ``taken``.

    ``taken`` are ranges that something else explains, such as dates.
    """
    if not ANY_NUMERAL.search(text):
        return ()
    candidates = sorted(_candidates(text), key=lambda m: (m.span.start, -m.span.end))
    if not candidates:
        return ()
    closed = [Span(*match.span()) for match in QUOTED.finditer(text)] + list(taken)
    found: list[QuantityMention] = []
    for mention in candidates:
        free = not any(mention.span.overlaps(span) for span in closed)
        if found and _included(text, mention, found[-1]):
            continue
        if free and not (found and mention.span.overlaps(found[-1].span)):
            found.append(_at_the_rate_before(text, mention, found[-1]) if found else mention)
    return tuple(found)


def _included(text: str, mention: QuantityMention, bound: QuantityMention) -> bool:
    """Whether it only says that a bound is one of those meant: 5万元以上（含5万元）."""
    if not text[: mention.span.start].endswith(("（含", "(含")):
        return False
    one, other = mention.quantity, bound.quantity
    return (one.value, one.unit) == (other.value, other.unit)


def _at_the_rate_before(
    text: str, mention: QuantityMention, previous: QuantityMention
) -> QuantityMention:
    """每人每年 holds of every sum of a list: 每人每年9600元、8640元和2880元."""
    gap = text[previous.span.end : mention.span.start]
    one, other = previous.quantity, mention.quantity
    if other.rate or not one.rate or one.unit != other.unit or gap not in JOINTS:
        return mention
    return mention._replace(quantity=replace(other, rate=one.rate))


def _candidates(text: str) -> Iterator[QuantityMention]:
    for match in BOUNDED.finditer(text) if "以上" in text and "以下" in text else ():
        # An age's bounds tell which people, and are told apart from what is paid to them.
        if match["unit"] not in AGE_UNITS and match["lowunit"] == match["unit"]:
            yield _mention(text, match, match["unit"])
    for match in _values(text):
        if _counts(match):
            mention = _mention(text, match, match["unit"])
            yield from _sharing(text, mention)
            yield mention
    for match in PERCENT.finditer(text) if "百分之" in text else ():
        yield _mention(text, match, "%")
    for match in RATIO.finditer(text) if "比" in text else ():
        if "比" in text[max(0, match.start() - 8) : match.end() + 4]:
            yield _mention(text, match, ":")
    for match in DURATION.finditer(text) if OF_YEARS.search(text) else ():
        if match["low"] in ("百", "千") or SPOKEN.fullmatch(match["low"]):
            continue
        yield _mention(text, match, "年")
    for match in ROUND_SUM.finditer(text) if "万" in text or "亿" in text else ():
        if MONEY_WORDS.search(text[max(0, match.start() - 12) : match.start()]):
            yield _mention(text, match, "元")


def _sharing(text: str, mention: QuantityMention) -> Iterator[QuantityMention]:
    """The bare numbers before a value that share its unit: 600、400元."""
    before = text[: mention.span.start]
    if before[-1:] not in ("、", "和", "或") or mention.span.start != mention.value.start:
        return
    run = BARE_RUN.search(before)
    scale = WRITTEN_SCALE.search(mention.quantity.written)
    for bare in BARE_NUMBER.finditer(run.group()) if run else ():
        start = run.start() + bare.start() if run else 0
        span = Span(start, start + len(bare.group()))
        value = _value(bare.group() + (scale.group() if scale else ""))
        quantity = replace(mention.quantity, value=value, written=bare.group(), high=None)
        yield mention._replace(span=span, value=span, quantity=quantity, qualifier="")


def _values(text: str) -> Iterator[re.Match[str]]:
    """``VALUE.finditer``, tried only where a numeral starts and at the qualifier before it."""
    end = 0
    while numeral := NUMERAL_START.search(text, end):
        start = numeral.start()
        if text[start - 1 : start] in QUALIFIER_ENDS:
            before = QUALIFIER.search(text, max(end, start - 8), start)
            start = before.start() if before else start
        match = VALUE.match(text, start)
        if match:
            yield match
        end = (match or numeral).end()


def _counts(match: re.Match[str]) -> bool:
    """Whether the match counts something: 一份 and 第三次 do not, 至少一名 does."""
    before = match.string[max(0, match.start("low") - 5) : match.start("low")]
    if before.endswith(
        ("第", "其", "这", "那", "某", "每", "另", "同", "任", "唯", "新", "统", "万", "之")
    ):
        return False
    if (
        ORDINAL.search(before)
        or before.endswith(("几", "附", "好"))
        or (before.endswith("数") and not match["low"][0].isdecimal())
        or SET_PHRASE.match(match.string, match.start("low"))
    ):
        return False
    # A minus is no range, and 兆 is read in two ways: better no value than a wrong one.
    if STROKE.search(before):
        return False
    ranked = before.endswith("前") and match["unit"] in ("位", "名", "项", "家")
    if match["unit"] == "位" and before.endswith(("后", "倒数")):
        ranked = RANKED_LAST.search(match.string, 0, match.start("low")) is not None
    # 安排下一步工作, 新一年: a time.
    ranked = ranked or (before.endswith(("下", "进")) and match["low"] == "一")
    if ranked or before.endswith("兆") or MINUS.search(before):
        return False
    if SPOKEN.fullmatch(match["low"]):
        return False
    if SURVEY.match(match.string, match.end()) or _names_an_age_group(match):
        return False
    # 国熙台二期 is a phase of a project, and no two of them.
    phase = CHINESE_ONLY.fullmatch(match["low"]) and not PHASES.search(before)
    if match["unit"] == "期" and phase and before[-1:] not in ("", "，", "。", "、"):
        return False
    # 二次供水 is a way of supplying, and nothing done twice.
    if (
        match["low"] == "二"
        and match["unit"] == "次"
        and AS_A_KIND.match(match.string, match.end())
    ):
        return False
    # 二级二类园所 is of a class in a class.
    named = before.endswith("级") or NAMED_CLASS.match(match.string, match.end())
    if match["unit"] == "类" and named:
        return False
    if match["low"] == "零" or "届" in match["unit"] or before.endswith("届"):
        return False
    if match["before"] and ONCE.match(match["low"] + match["unit"]):
        return False
    counted = NOT_COUNTED.match(match.string, match.start("low"))
    return not counted or bool(match["before"]) or "配备" in before or "安排" in before


def _names_an_age_group(match: re.Match[str]) -> bool:
    """Whether an age only tells which people: 60岁及以上老年人; 年满18周岁 is a condition."""
    if match["unit"] not in AGE_UNITS:
        return False
    front = match.string[max(0, match.start() - 4) : match.start()]
    return bool(AGE_GROUP.match(match.string, match.end())) and not re.search("满|龄", front)


def _mention(text: str, match: re.Match[str], unit: str) -> QuantityMention:
    groups = match.groupdict()
    bare = unit.lstrip("余多") if unit else ""
    value = Span(_value_start(match, groups), _value_end(match, groups))
    low, high = _bounds(groups)
    rate = rate_of(text, match.start(), groups.get("per") or "")
    quantity = Quantity(low, _plain_unit(bare), text[value.start : value.end], high, rate)
    return QuantityMention(
        Span(*match.span()), value, _kind(bare), quantity, _qualifier(match.group(), groups)
    )


def _value_start(match: re.Match[str], groups: dict[str, str | None]) -> int:
    """Where the number starts, or the unit written before it (百分之八十)."""
    start = match.start("low")
    return min(start, match.start("unit")) if groups.get("unit") else start


def _value_end(match: re.Match[str], groups: dict[str, str | None]) -> int:
    """Where the number and its unit end, before 左右 or 以上."""
    return match.start("after") if groups.get("after") else match.end()


def _plain_unit(unit: str) -> str:
    return "元" if unit in ("元人民币", "人民币元", "人民币") else unit


def _bounds(groups: dict[str, str | None]) -> tuple[Decimal, Decimal | None]:
    low, high = groups["low"] or "", groups.get("high")
    if high is None:
        return _value(low), None
    scale = SCALE.search(high)
    if scale and "万" not in low and "亿" not in low and not groups.get("lowunit"):
        low += scale.group()
    return _value(low), _value(high)


@lru_cache(maxsize=256)
def _value(written: str) -> Decimal:
    plain = NOT_A_DIGIT.sub("", written)
    whole, point, part = plain.partition("点")
    if point:
        digits = FRACTION.match(part)
        scale = part[digits.end() :] if digits else part
        fraction = "".join(str(number(c)) for c in (digits.group() if digits else "0"))
        # 七十一点六三亿: the scale is of the whole.
        value = number(f"{number(whole)}.{fraction}") * (number(f"一{scale}") if scale else 1)
    else:
        value = number(plain)
    # Not by quantize, which refuses what has more digits than the context: a code before 元.
    return Decimal(int(value)) if value == value.to_integral_value() else value.normalize()


def _kind(unit: str) -> FactKind:
    if unit in CURRENCIES:
        return "amount"
    if unit in ("%", "‰", "个百分点", "倍", ":"):
        return "share"
    return "period" if unit in DURATIONS else "count"


def _qualifier(written: str, groups: dict[str, str | None]) -> Qualifier:
    before = MEANING.get(groups.get("before") or "", "")
    after = MEANING.get(groups.get("after") or "", "")
    if before or after:
        return before or after
    return "超过" if "余" in written or "多" in written else ""
