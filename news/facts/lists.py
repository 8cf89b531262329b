"""Enumerations: A、B、C和D, with their boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from news.facts.names import LevelName, row_names
from news.facts.numerals import number
from news.facts.words import PREPOSITIONS, Word, words
from news.text.article import Span

COUNTED = (
    r"(?:\d+|[两三四五六七八九十]+|多|数|若干)"
    r"(?:个|项|类|种|家|大|名|方面|部|条|级|地|处|所|市|区|县|街道)"
)
CLOSING = re.compile(
    rf"^(?:等|{COUNTED}|，|。|；|$|的|均|都|分别|共同|联合|在|为|是|由|将|已|可|应)"
)
ITEM = re.compile(r"[^、，。；：！？\s]{1,24}")
UNBROKEN = re.compile(r"[^，。；：！？\n]+")
RUN = re.compile(r"[^、，。；：！？\n]{1,40}(?:、[^、，。；：！？\n]{1,40})+")
LAST_JOIN = re.compile(r"(?<=[\u4e00-\u9fff)）》”])(?:以及|或者|及|和|与|或)(?=[\u4e00-\u9fff《“])")
# Words after which a list begins: particles, prepositions, verbs that take lists.
STARTERS = frozenset(
    {
        "了",
        "在",
        "对",
        "由",
        "为",
        "是",
        "有",
        "至",
        "于",
        "含",
        "按",
        "向",
        "经",
        "将",
        "把",
        "从",
        "指",
        "即",
        "包括",
        "涵盖",
        "涉及",
        "覆盖",
        "开展",
        "开设",
        "建设",
        "设置",
        "设立",
        "推进",
        "提供",
        "完善",
        "加强",
        "实施",
        "推出",
        "组织",
        "举办",
        "建立",
        "发放",
        "提交",
        "携带",
        "出具",
        "填写",
        "推动",
        "打造",
        "围绕",
        "聚焦",
        "取得",
        "获得",
        "考取",
        "通过",
        "包含",
        "分为",
        "购买",
        "整合",
        "依托",
        "结合",
        "面向",
        "联合",
        "会同",
        "培育",
        "支持",
        "负责",
        "出台",
        "印发",
        "形成",
        "构建",
        "明确",
        "参与",
        "到",
        "交到",
        "规定",
        "公布",
        "介绍",
        "坚持",
        "促进",
        "突出",
        "做好",
        "落实",
    }
)
TAIL_NOUN = 2


@dataclass(frozen=True, slots=True)
class Listing:
    """An enumeration; ``span`` covers its members, ``open_ended`` tells that 等 follows."""

    span: Span
    members: tuple[str, ...]
    open_ended: bool


def find_lists(text: str) -> tuple[Listing, ...]:
    """Enumerations of three or more members (two before 等) whose ends are certain."""
    if "、" not in text:
        return ()
    return tuple(
        listing
        for stretch in UNBROKEN.finditer(text)
        if "、" in stretch.group()
        for run in RUN.finditer(text, *stretch.span())
        for listing in _listing(text, run)
    )


def _listing(text: str, run: re.Match[str]) -> Iterator[Listing]:
    raw = run.group().split("、")
    *middle, tail = _joined(raw[1:])
    first = _first_item(raw[0], middle or [tail])
    last = _last_item(tail, [first, *middle])
    if not first or not last:
        return
    members = (first, *middle, last)
    start = run.start() + len(raw[0]) - len(first)
    end = run.end() - len(tail) + len(last)
    following = text[end : end + 6]
    open_ended = following.startswith("等")
    if len(members) < (2 if open_ended else 3) or not _alike(members):
        return
    if CLOSING.match(following) or _common_tail(members) or _verb_next(text[end:]):
        yield Listing(Span(start, end), members, open_ended)


def _verb_next(text: str) -> bool:
    first = words(text[:12])[0]
    return first.is_verb and len(first.text) > 1


def _joined(items: list[str]) -> list[str]:
    """The items, the last one split at 和 where that joins two of them."""
    head, last = items[:-1], items[-1]
    joint = LAST_JOIN.search(last)
    if joint is None:
        return items
    return [*head, last[: joint.start()], last[joint.end() :]]


def _first_item(text: str, others: list[str]) -> str:
    """The first member: what follows the last word that opens a list."""
    rows = row_names(text)
    if rows and rows[-1].span.end == len(text):
        return rows[-1].written
    item = text[_opening_end(text) :]
    tail = others[-1][-TAIL_NOUN:]
    inner = item.rpartition("的")[2]
    if inner != item and inner.endswith(tail) and not any("的" in other for other in others):
        item = inner
    return "" if re.match(r"[的地得]", item) else item


def _opening_end(text: str) -> int:
    """Where the words that lead to a list end: after a starter, else after the first verbs."""
    tagged, end = words(text), 0
    for word in tagged:
        if word.text in STARTERS or word.text.endswith("："):
            end = word.end
    if end or not tagged:
        return end
    verbs = [i for i, word in enumerate(tagged) if word.is_verb]
    if not verbs or verbs[0] == len(tagged) - 1:
        return 0
    index = verbs[0]
    while index + 1 < len(tagged) - 1 and tagged[index + 1].is_verb:
        index += 1
    return tagged[index].end


def _last_item(text: str, others: list[str]) -> str:
    """The last member: up to 等, a count of the members, their common tail or the clause's end."""
    rows = row_names(text)
    if rows and rows[0].span.start == 0 and row_names(others[-1]):
        return rows[0].written
    closing = _closing(text, len(others) + 1)
    if closing is not None:
        return text[:closing]
    for size in (4, 3, TAIL_NOUN, 1):
        tail = others[-1][-size:]
        if len(tail) == size and others[0].endswith(tail) and tail in text:
            return text[: text.index(tail) + size]
    plain = not any(word.is_verb for other in others for word in words(other))
    stop = next((w.start for w in words(text) if w.start and _ends_item(w, plain)), len(text))
    return text[:stop] if stop <= 2 * max(map(len, others)) else ""


def _closing(text: str, size: int) -> int | None:
    """Where 等, or a count that is the list's own (三个街道), closes the list."""
    for match in re.finditer(rf"等|{COUNTED}", text):
        count = re.match(r"[\d两三四五六七八九十]+", match.group())
        if count is None or number(count.group()) == size:
            return match.start()
    return None


def _ends_item(word: Word, plain: bool) -> bool:
    return not word.is_noun and (plain or not word.is_verb) and word.text not in "（）()《》"


def _alike(members: tuple[str, ...]) -> bool:
    """Whether the members look like parts of one list: whole, of like length, of like make."""
    sizes = sorted(len(member) for member in members)
    return (
        all(m.count("（") == m.count("）") and m.count("(") == m.count(")") for m in members)
        and sizes[0] >= 1
        and sizes[-1] <= min(24, 2 * sizes[len(sizes) // 2] + 6)
        and len(set(members)) == len(members)
        and not any(re.search(r"\d", member) for member in members)
        and not any(_starts_badly(member) for member in members)
        and (_common_tail(members) or not _odd_verbs(members))
    )


def _starts_badly(member: str) -> bool:
    first = words(member)[0]
    return first.text in PREPOSITIONS or first.tag in ("c", "d", "r", "uj", "ul", "ud")


def _odd_verbs(members: tuple[str, ...]) -> bool:
    """Whether only the first member opens with a verb: its boundary has gone wrong."""
    opened = [words(member) for member in members]
    first, *others = [len(member) > 1 and member[0].is_verb for member in opened]
    return first and not any(others)


def _common_tail(members: tuple[str, ...]) -> bool:
    return len({member[-TAIL_NOUN:] for member in members}) == 1


def items_before(text: str, size: int) -> tuple[Span, tuple[str, ...]] | None:
    """The list of exactly ``size`` items that ends nearest to the end of ``text``."""
    rows = _last_run(text)
    if rows:
        named = tuple(row.written for row in rows)
        return (Span(rows[0].span.start, rows[-1].span.end), named) if len(rows) == size else None
    for listing in reversed(find_lists(text)):
        if len(listing.members) == size:
            return listing.span, listing.members
    return _pair(text) if size == 2 else None


def _last_run(text: str) -> tuple[LevelName, ...]:
    """The last ranks that stand in one list: 初级、中级和高级."""
    rows = row_names(text)
    start = len(rows) - 1
    while start > 0 and re.fullmatch(
        r"[、，和与及以或]{1,2}", text[rows[start - 1].span.end : rows[start].span.start]
    ):
        start -= 1
    return rows[max(start, 0) :]


def _pair(text: str) -> tuple[Span, tuple[str, ...]] | None:
    """Two items joined by 和 that share their last character and close the text."""
    match = re.search(
        r"([\u4e00-\u9fff]{2,12}([\u4e00-\u9fff]))(?:、|和|与|及)([\u4e00-\u9fff]{1,12}\2)[的，]?$",
        text,
    )
    if match is None:
        return None
    first = _first_item(match[1], [match[3]])
    start = match.end(1) - len(first)
    return (Span(start, match.end(3)), (first, match[3])) if first else None
