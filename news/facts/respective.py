"""Values that belong to the items of a list in turn: A、B、C分别给予X、Y、Z, and prizes by rank."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from news.facts.dates import find_times
from news.facts.names import BODY_ENDS
from news.facts.quantities import QuantityMention, find_quantities
from news.facts.ranks import RANKED, LevelName, row_names
from news.facts.tiers import RESPECTIVELY, Aligned, bound_of, of_tier, of_year
from news.facts.turns import SO_MANY, items_before
from news.text import lazy
from news.text.article import Span
from news.text.brackets import without_brackets

PURE_JOINT = lazy.pattern(r"(?:、|和|以及|及|与|或)+")
SEGMENT_END = lazy.pattern(r"[；;。]")
ITEM_MARK = lazy.pattern(r"[，、]")
WHOLE = lazy.pattern(r"[全我本][省市区县州](?=[\u4e00-\u9fff])")
# 望湖区对甲类、乙类机构: 对 stands before each of them.
GIVEN_TO = lazy.pattern(r"[^，]{0,12}?(?<![针面相应])[对向](?![外内口象上下])(?=[一-鿿A-Z])")
DIGIT = lazy.pattern(r"\d")
BARE = lazy.pattern(r"[\d.,]+")
CLASS = lazy.pattern(r"[一二三四五六七八九十\dABCDⅠⅡⅢⅣ](?:类|档|等)$")
COMMA = lazy.pattern(r"[，,]")
# 甲、乙和丙三个行政区: how many they are is of all the items and goes with them.
CLOSING = lazy.pattern(r"等?(?:[两三四五六七八九十\d]+(?P<measure>[个家大类项]))?")
# What only says of which class the items are; any other noun is what each of them is or has.
CLASS_OF_ITEMS = lazy.pattern(
    r"行政区|城市|地区|国家|省份|部门|行业|领域|方面|群体|环节|品种|产业|产品|商品|指标|项目"
)
BODIES = lazy.pattern(r"(?:企业|单位|机构|公司|组织|学校|医院)(?=分别|$)")
BODY = (*BODY_ENDS, "公司", "集团", "厂", "银行", "大学", "学院", "小学", "中学", "医院")
LONGEST_CLASS = 3
# 分别增长 after 分别实现产值863亿元…: what grew is what the clause before measured.
CHANGED_ONLY = lazy.pattern(r"(?:同比|比上年|环比)?(?:增长|下降|提高|减少|上升|回落)了?")
MEASURED = lazy.pattern(
    r"(?P<what>[增涨降][速幅]|增长率|比重|占比|收入|支出|产值|投资|标准)(?:为|达到?)?$"
)
ADDED_UP = lazy.pattern(r"(?:累计|同比|平均|年均|实际|名义)+$")
DOES = lazy.pattern(r"^(?:实现|完成|达到?|为)|(?:为|达到?)?[约近超]?\d.*$")


# 分别由800元、700元提高到: the values that the ones behind it take the place of.
CHANGED_FROM = lazy.pattern(r"[由从][^，]*?\d[^，]*?(?:到|至|为)(?:每[\u4e00-\u9fff]{1,3})*$")
CHANGED_TO = lazy.pattern(r"[^，。；\d]{0,6}(?:到|至|为)(?:每[\u4e00-\u9fff]{1,3})*(?=\d)")


def aligned(text: str, chain: tuple[QuantityMention, ...], index: int, base: str) -> Aligned | None:
    """The item that the value at ``index`` of a chain belongs to; None where no list fits.

    ``base`` is what stands before the chain. Without 分别 only ranks and prizes are told apart
    so, and only by values that follow each other without other words.
    """
    if len(chain) < 2 or not _may_be_aligned(text, base) or not _of_one_kind(chain):
        return None
    said = RESPECTIVELY in base
    if not said and not _pure(text, chain):
        return None
    front, mark, rest = base.rpartition(RESPECTIVELY) if said else (base, "", "")
    if year := of_year(text[: chain[0].span.start], base, index, len(chain)):
        return Aligned(f"{year.pre}{bound_of(text, chain, index)}", year.item)
    found = _items(front, len(chain), said)
    if found:
        span, items = found
        item = items[index].removesuffix("等")
        after = _own_tail(front[span.end :], item)
        whole = CHANGED_FROM.search(rest) is not None
        changed = (own_of if whole else _each_own)(rest, index, len(chain))
        head = _without_so_many(front[: span.start])
        pre = f"{head}{item}{after}{changed or rest}{bound_of(text, chain, index)}"
        return Aligned(pre, item, changed is not None, _ranked(items))
    before = text[: chain[0].span.start]
    if said and (tier := of_tier(front, before, index, len(chain))):
        return Aligned(f"{tier.pre}{rest}{bound_of(text, chain, index)}", tier.item)
    return _from_before(text, chain, index, base)


def _without_so_many(head: str) -> str:
    """The words before a list, without the 前五大贸易伙伴 that they end in."""
    found = next((m for m in SO_MANY.finditer(head) if m.end() == len(head)), None)
    return head[: found.start()] if found else head


def _ranked(items: tuple[str, ...]) -> bool:
    """Whether no two items are of one rank."""
    ranks = [rows[-1].level for item in items if (rows := row_names(item))]
    return len(set(ranks)) == len(ranks)


def own_of(text: str, index: int, size: int) -> str | None:
    """The words with one of their values in turn: 由800元提高到, of 由800元、700元提高到.

    None where they have more or fewer than ``size``.
    """
    values = find_quantities(text)
    if len(values) != size or not _pure(text, values):
        return None
    own = text[values[index].span.start : values[index].span.end]
    bare = BARE.fullmatch(own)
    unit = values[-1].quantity.unit if bare else ""
    return f"{text[: values[0].span.start]}{own}{unit}{text[values[-1].span.end :]}"


def _each_own(text: str, index: int, size: int) -> str | None:
    """The clauses before a value's own, each with its one of several values in turn.

    完成3万元，同比增长, of 完成3万元、1万元，同比增长; None where one has more or fewer than
    ``size``.
    """
    *earlier, own = text.split("，")
    told = [own_of(each, index, size) if DIGIT.search(each) else each for each in earlier]
    return None if None in told else "，".join([*filter(None, told), own])


def changed_to(text: str, index: int, size: int) -> str | None:
    """What a value was changed to, of several in turn: 提高到850元, of 提高到850元、750元.

    What changes nothing stays; None where old and new values do not match.
    """
    return own_of(text, index, size) if CHANGED_TO.match(text) else text


def _own_tail(tail: str, item: str) -> str:
    """What stands behind a list for one item of it: 街道社工站 in 月湖、南门等两个街道社工站.

    The number goes, and so does a class that says nothing more of the item: the second 县 of
    甲县、乙县两个县, and 企业 behind a company.
    """
    closing = CLOSING.match(tail)
    rest = tail[closing.end() :] if closing else tail
    measure = closing["measure"] if closing else None
    if not measure:
        return rest
    if measure == "类" and len(item) == 1:
        return f"类{rest}"
    named = CLASS_OF_ITEMS.match(rest) or (BODIES.match(rest) if item.endswith(BODY) else None)
    if named:
        return rest[named.end() :]
    sizes = range(min(LONGEST_CLASS, len(rest)), 0, -1)
    said = next((size for size in sizes if item.endswith(rest[:size])), 0)
    kind = measure if measure == "类" and not said and not item.endswith("类") else ""
    return f"{kind}{rest[said:]}"


def _may_be_aligned(text: str, base: str) -> bool:
    """A quick look: without 分别 only ranks and their like are told apart."""
    said = RESPECTIVELY in base or RESPECTIVELY in text
    return said or RANKED.search(base) is not None or RANKED.search(text) is not None


def _of_one_kind(chain: tuple[QuantityMention, ...]) -> bool:
    units = {one.quantity.unit for one in chain}
    counted = all(one.kind == "count" for one in chain)
    return len({one.kind for one in chain}) == 1 and (len(units) == 1 or counted)


def told_together(text: str, mentions: tuple[QuantityMention, ...], index: int) -> bool:
    """Whether only a joint stands between a value and another of its unit: 稳定在90%和95%."""
    near = mentions[max(0, index - 1) : index + 2]
    return any(_of_one_kind(pair) and _pure(text, pair) for pair in pairwise(near))


def _pure(text: str, chain: tuple[QuantityMention, ...]) -> bool:
    gaps = (
        without_brackets(text[one.span.end : other.span.start])
        for one, other in zip(chain, chain[1:], strict=False)
    )
    return all(PURE_JOINT.fullmatch(gap) for gap in gaps)


def _timeless(
    text: str, found: tuple[Span, tuple[str, ...]] | None
) -> tuple[Span, tuple[str, ...]] | None:
    """The list without a time, 全市 or 对 that its first item has swallowed: 前三季度原油、金属."""
    if found is None:
        return None
    span, items = found
    time = next(iter(find_times(items[0])), None)
    whole = WHOLE.match(items[0])
    cut = time.span.end if time and time.span.start == 0 else whole.end() if whole else 0
    given = GIVEN_TO.match(items[0], cut)
    cut = given.end() if given else cut
    return Span(span.start + cut, span.end), (items[0][cut:], *items[1:])


def _items(text: str, size: int, said: bool) -> tuple[Span, tuple[str, ...]] | None:
    found = _timeless(text, items_before(text, size))
    if found is None or said:
        return found
    return found if all(row_names(item) for item in found[1]) else None


def _from_before(
    text: str, chain: tuple[QuantityMention, ...], index: int, base: str
) -> Aligned | None:
    """The list of an earlier clause: 对A、B、C的人员，每月给予X、Y、Z; …为X、Y、Z，同比分别增长…"""
    end = chain[0].span.start
    begin = max((m.end() for m in SEGMENT_END.finditer(text, 0, end)), default=0)
    clauses = COMMA.split(text[begin:end])
    own = clauses[-1]
    said = RESPECTIVELY in own
    for place in range(len(clauses) - 2, -1, -1):
        found = _items(clauses[place].partition(RESPECTIVELY)[0], len(chain), said)
        if found is None:
            continue
        span, items = found
        head = clauses[place]
        item = items[index].removesuffix("等")
        rest, mark, told = _own_tail(head[span.end :], item).partition(RESPECTIVELY)
        between = [
            part
            for part in clauses[place + 1 : -1]
            if not DIGIT.search(part) or part.endswith("的")
        ]
        joined = "".join(f"，{part}" for part in between)
        gap = "" if mark or told else "，"
        own = own.replace(RESPECTIVELY, "")
        if rest and (measure := MEASURED.search(own)) and rest.endswith(measure["what"]):
            # 累计增速分别为…，两年平均增速分别为…: of each item two measures, one after the other.
            rest = ADDED_UP.sub("", rest.removesuffix(measure["what"]))
        if mark and not joined and CHANGED_ONLY.fullmatch(own):
            rest = f"{rest}{DOES.sub('', told.split('，')[0])}"
        lead = _without_so_many(head[: span.start])
        pre = f"{lead}{item}{rest}{joined}{gap}{own}{bound_of(text, chain, index)}"
        return Aligned(_with_time(base, pre), item, ranked=_ranked(items))
    return None


def _with_time(base: str, pre: str) -> str:
    """The words with the time that governs them, which stood in front of ``base``."""
    time = next(iter(find_times(base)), None)
    if time is None or time.span.start > 1 or find_times(pre):
        return pre
    return f"{base[: time.span.end]}，{pre}"


def with_its_class(item: str, pre: str) -> str:
    """三类区 of 三类、二类和三类区常住人口: what the last of the list names belongs to each."""
    at = pre.find(item)
    named = pre[at + len(item) : at + len(item) + 1] if at >= 0 and CLASS.search(item) else ""
    return f"{item}{named}" if named and named in "区级档等" else item


class Row(NamedTuple):
    """A value among several of its rank: the words before and after it, and the rank."""

    pre: str
    post: str
    row: str


def in_row(text: str, at: Span) -> Row | None:
    """A value of a rank that has several: 一等奖3名各5000元、二等奖5名各3000元; None elsewhere."""
    begin = max((m.end() for m in SEGMENT_END.finditer(text, 0, at.start)), default=0)
    stop = SEGMENT_END.search(text, at.end)
    end = stop.start() if stop else len(text)
    rows = [row for row in row_names(text) if begin <= row.span.start < end]
    if len(rows) < 2:
        return None
    parts = _values_of_rows(rows, find_quantities(text), end)
    if len(parts) < 2 or any(len(values) < 2 for _, values in parts):
        return None
    own = next((row for row, values in parts if at in [value.span for value in values]), None)
    if own is None:
        return None
    after = [row.span.start for row in rows if row.span.start > at.start]
    tail = ITEM_MARK.split(text[at.end : min([*after, end])], maxsplit=1)[0]
    prefix = COMMA.split(text[begin : rows[0].span.start])[-1]
    return Row(f"{prefix}{text[own.span.start : at.start]}", tail, own.level)


def _values_of_rows(
    rows: list[LevelName], mentions: tuple[QuantityMention, ...], end: int
) -> list[tuple[LevelName, list[QuantityMention]]]:
    """Each rank with the values that stand between it and the next."""
    bounds = [*(row.span.start for row in rows[1:]), end]
    return [
        (row, [m for m in mentions if row.span.end <= m.span.start < bound])
        for row, bound in zip(rows, bounds, strict=True)
    ]
