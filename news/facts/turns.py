"""Lists whose items are given values in turn: 城市、农村低保标准分别为X、Y."""

from __future__ import annotations

import re

from news.facts.ages import AGE, AGE_RUN
from news.facts.contrasts import contrasted, partner
from news.facts.items import ending_as, first_item, last_item, single
from news.facts.labels import name_start
from news.facts.lists import RUN, find_lists, joined_items
from news.facts.ranks import BETWEEN, LevelName, row_names
from news.facts.words import words
from news.text import lazy
from news.text.article import Span

JOINT = lazy.pattern(r"、|以及|和|与|及(?!以[上下])")
CLAUSE_MARK = lazy.pattern(r"[，；：。]")
GIVEN = lazy.pattern(r"^(?:对|给|向|将|为|在)(?=[\u4e00-\u9fffA-Z])")
# Nouns for people, any of which ends a name for some of them: 在职职工、退休人员.
PEOPLE = lazy.pattern(
    r"人员|职工|居民|老年人|老人|儿童|学生|孤儿|残疾人|家庭|群众|农民|企业|机构|对象|患者|毕业生|设施|社区|中心"
)
ENDS_WITH_PEOPLE = lazy.pattern(rf"(?:{PEOPLE.pattern})$")
# 3D打印设备: no item is named by these alone.
CODE = lazy.pattern(r"[\dA-Za-z+-]+")
ENDS = frozenset("县区市镇乡村院校站岗员工生民人费率额量数险业类级组店厂班型性者")
# 前五大贸易伙伴东盟、欧盟: how many of a kind they are, told before the items themselves.
SO_MANY = lazy.pattern(
    r"(?<![目此当以])前[一二三四五六七八九十\d]+大[一-鿿]{2,4}?(?:伙伴|来源地|市场|行业|产业)"
)
THREE = 3
DESCRIBING = frozenset({"普通", "一般", "特殊", "重点", "大型", "中型", "小型"})
# 因战、因公残疾军人: causes in a row, with all that is said of each behind the last.
CAUSE = lazy.pattern(r"因[一-鿿]")
CAUSES = lazy.pattern(r"因[一-鿿](?:(?:、|和|及|或)因[一-鿿])+")
BOTH = lazy.pattern(r"城乡(?=[^，；。]{0,16}$)")
# “甲升乙”“乙升丙”: names in quotation marks need no 、 between them.
QUOTED_NAME = lazy.pattern(r"“[^“”]{1,16}”")
QUOTED_RUN = lazy.pattern(rf"{QUOTED_NAME.pattern}(?:(?:、|和|及|与)?{QUOTED_NAME.pattern})+")
SHARED = 2
# So many words more than the other and the first item holds what is said of both.
WORDS_APART = 1
COMPOUND = 4


def items_before(text: str, size: int) -> tuple[Span, tuple[str, ...]] | None:
    """The list of exactly ``size`` items that ends nearest to the end of ``text``."""
    text = SO_MANY.sub(lambda match: "，" * len(match.group()), text)
    if found := _in_a_row(AGE_RUN, AGE, text, size) or _in_a_row(CAUSES, CAUSE, text, size):
        return found
    found = _found(text, size)
    return None if found and (_nested(found[1]) or _ranked_as_one(found[1])) else found


def _in_a_row(
    row: re.Pattern[str], item: re.Pattern[str], text: str, size: int
) -> tuple[Span, tuple[str, ...]] | None:
    """The items of the last row in the text, where it has just so many."""
    last = next(iter(reversed(list(row.finditer(text)))), None)
    items = tuple(each.group() for each in item.finditer(last.group())) if last else ()
    return (Span(*last.span()), items) if last and len(items) == size else None


def _ranked_as_one(items: tuple[str, ...]) -> bool:
    """Whether the first alone opens with a rank, which may be that of them all: 一级伤残、病残."""
    first, *others = items
    rank = next(iter(row_names(first)), None)
    opens = rank is not None and rank.span.start == 0 and rank.span.end < len(first)
    return opens and not any(row_names(other) for other in others)


def _nested(items: tuple[str, ...]) -> bool:
    """Whether an item ends with another: 女职工陪产假、产假 are parts of one of two lists."""
    return any(
        one is not other and len(other) > 1 and one.endswith(other) and len(one) > len(other) + 2
        for one in items
        for other in items
        if not row_names(other)
    )


def _found(text: str, size: int) -> tuple[Span, tuple[str, ...]] | None:
    rows = _last_run(text)
    if rows:
        named = tuple(row.written for row in rows)
        if len(rows) == size:
            return Span(rows[0].span.start, rows[-1].span.end), named
        if len(rows) > 1:
            return None
    for listing in reversed(find_lists(text)):
        if len(listing.members) == size and not _swallows(listing.members):
            return listing.span, listing.members
    return (
        _of_size(text, size)
        or paired(text, size)
        or _in_a_row(QUOTED_RUN, QUOTED_NAME, text, size)
        or (_town_and_country(text) if size == 2 else None)
    )


def _town_and_country(text: str) -> tuple[Span, tuple[str, ...]] | None:
    """城乡 as the two that it stands for: 城乡低保标准分别为X和Y."""
    match = next(iter(reversed(list(BOTH.finditer(text)))), None)
    town = "城镇" if match and text.startswith("居民", match.end()) else "城市"
    return (Span(*match.span()), (town, "农村")) if match else None


def _swallows(members: tuple[str, ...]) -> bool:
    """Whether the last of several places holds what is told of them all: 美国、日本、韩国出口."""
    tags = [words(member)[0].tag for member in members]
    return set(tags) == {"ns"} and len(words(members[-1])) > 1 and single(list(members[:-1]))


def _of_size(text: str, size: int) -> tuple[Span, tuple[str, ...]] | None:
    """The last list of just so many items, whose end its size alone makes certain."""
    for run in reversed(list(RUN.finditer(text))):
        raw = run.group().split("、")
        if len(raw) < 2 or size < THREE:
            continue
        *middle, tail = joined_items(raw[1:])
        if len(middle) + 2 != size:
            continue
        first = first_item(raw[0], middle)
        alike = ending_as(middle, tail)
        last = _first_noun(tail) if single(middle) else last_item(tail, [first, *middle])
        last = "" if CODE.fullmatch(last) else last
        if not alike and (even := _as_long(raw[0], middle, tail)):
            first, last = even
        if first and last:
            start = run.start() + raw[0].rindex(first)
            end = text.find(last, run.end() - len(tail)) + len(last)
            return Span(start, end), (first, *middle, last)
    return None


def _first_noun(tail: str) -> str:
    """The first word of a list's last item, with the noun that it describes: 普通中等学校."""
    tagged = words(tail)
    named = (word for word in tagged if word.is_noun and word.text not in DESCRIBING)
    last = next(named, tagged[0])
    described = all(
        word.tag.startswith(("a", "b")) or word.text in DESCRIBING
        for word in tagged
        if word.start < last.start
    )
    return tail[: last.end] if described else tagged[0].text


def _as_long(head: str, middle: list[str], tail: str) -> tuple[str, str] | None:
    """The first and last items, as long as those between: 甲县脐橙、乙县榨菜、丙县脆李品牌价值.

    None where those differ, or where so many characters end within a word.
    """
    sizes = {len(item) for item in middle}
    size = next(iter(sizes))
    begins = {word.start for word in words(head)}
    ends = {word.end for word in words(tail)}
    if len(sizes) != 1 or size < THREE or len(head) - size not in begins or size not in ends:
        return None
    return head[-size:], tail[:size]


def _last_run(text: str) -> tuple[LevelName, ...]:
    """The last ranks that stand in one list: 初级、中级和高级."""
    rows = row_names(text)
    start = len(rows) - 1
    while start > 0 and BETWEEN.fullmatch(text, rows[start - 1].span.end, rows[start].span.start):
        start -= 1
    return rows[max(start, 0) :]


def paired(text: str, size: int) -> tuple[Span, tuple[str, ...]] | None:
    """The last clause's items, where each but the last is whole and the last ends as they do."""
    begin = max((mark.end() for mark in CLAUSE_MARK.finditer(text)), default=0)
    cuts = list(JOINT.finditer(text, begin))
    if len(cuts) != size - 1:
        return None
    starts = [begin, *(cut.end() for cut in cuts)]
    ends = [*(cut.start() for cut in cuts), len(text)]
    first, *others = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    lead = _lead(first)
    first = first[lead:]
    end = end_like(first, others[-1])
    if not first or not end:
        return None
    last = others[-1][:end]
    if inner := contrasted(first, last):
        lead, first = lead + inner, first[inner:]
    elif len(words(first)) - len(words(last)) > WORDS_APART:
        return None
    return Span(begin + lead, starts[-1] + end), (first, *others[:-1], last)


def _lead(first: str) -> int:
    """Where the first item begins, behind a time, a place and what governs the list."""
    lead = name_start(first)
    given = GIVEN.match(first[lead:])
    return lead + (given.end() if given else 0)


def end_like(one: str, last: str) -> int:
    """Where the last item ends, by the item before it; 0 where nothing tells."""
    tail = one[-SHARED:]
    if len(one) > SHARED and tail in last:
        return last.index(tail) + SHARED
    people = PEOPLE.search(last)
    if people and PEOPLE.search(one[-3:]):
        return len(last) if ENDS_WITH_PEOPLE.search(last) else people.end()
    if word := partner(one, last):
        return len(word)
    ends = {word.end: word.text[-1] for word in words(last)}
    if one[-1:] in ENDS:
        return next((end for end, char in ends.items() if char == one[-1]), 0)
    # 城市低保、特困人员基本生活标准: a standard each, and each is named in full but for that word.
    of_all = last.removesuffix("标准") if len(one) >= COMPOUND else last
    return len(of_all) if of_all != last else 0
