"""Parallel values: 初级200元、中级300元, and A、B、C分别给予X、Y、Z."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from news.facts.labels import name_start
from news.facts.quantities import QuantityMention
from news.facts.ranks import row_names, row_runs
from news.facts.respective import aligned, changed_to, in_row, told_together, with_its_class
from news.facts.words import has_verb, up_to_the_deed
from news.text import lazy
from news.text.article import Span
from news.text.brackets import without_brackets

MEASURE_TAIL = lazy.pattern(
    r"(?:总量|总数|人数|数量|规模|总规模)(?:将|已)?(?:达到|达|为|超过|突破)?$"
)
TAKING = lazy.pattern(
    r"(?:最[高多])?(?:可以?)?(?:领取|申领|申请|获得|取得|享受|拿到?)(?:一次性)?(?:奖励|补贴|补助|奖金)?$"
)
NAMES_IT = lazy.pattern(
    r"(?<!给予)(?<!发放)(?:津贴|补贴|补助|奖励|奖金|标准|金额|额度|工资)(?:[一二三四五六初中高]级)?$"
)
RESPECTIVELY = lazy.pattern(r"分别[^，]*$")
CLAUSE_MARK = lazy.pattern(r"[，。；]")
# 31个省和现役军人的人口为…: what follows the joint says something of both sides.
OWN_STATEMENT = lazy.pattern(r"的[^，的]{1,8}(?:为|是|达到?)$")
GRADE = lazy.pattern(r"[一二三四五六七八九]级$")
# 服务点 and 助餐点 are no deeds.
SITE = lazy.pattern(r"[\u4e00-\u9fff]{2,6}[点站所室院园岗屋]")
MAX_GAP = 26
LONGEST_HEAD = 4
# 补贴每年不超过5万元、期限最长3年: how long is of no year.
HOW_LONG = lazy.pattern(r"(?:期限|时限|年限|时间)(?:最[长多]|不超过|为)?$")
OFTEN = lazy.pattern(r"(?:每[年月])+$")
# 月标准为950元、小时标准为9.8元: what the first one is ends before its 为.
IS = lazy.pattern(r"(?:为|是|达到?)$")
# 在五个新城和部分郊区: the first number is of a phrase that ends before what is counted.
PREPOSITIONS = ("在", "从", "向", "于")
JOINT = lazy.pattern(r"、|和|以及|及(?!以[上下])|与|，(?=[^，]{0,12}$)")


class Cell(NamedTuple):
    """The words around one of several parallel values, ellipsis filled; ``row`` names it.

    ``aligned`` is False where 分别 pairs lists that do not match.
    """

    pre: str
    post: str
    row: str = ""
    aligned: bool = True


# What stands between a value and the next of one list: its own tail, and the next one's head;
# None where the list ends.
Joints = tuple[tuple[str, str] | None, ...]


SHORTEST_WORD = 2
AROUND_A_SUM = "的每最高低一次性为是给予按人月年"


def joints(text: str, mentions: tuple[QuantityMention, ...]) -> Joints:
    """What joins each of a clause's mentions to the next: found once for all of their cells."""
    return tuple(_between(text, one.span, other.span) for one, other in pairwise(mentions))


def cell(
    text: str,
    mentions: tuple[QuantityMention, ...],
    index: int,
    pre: str,
    post: str,
    joined: Joints,
) -> Cell:
    """The cell of ``mentions[index]``, given all mentions of its clause and the words around it.

    ``pre`` ends where the mention starts; ``post`` starts where it ends; ``joined`` are the
    mentions' joints.
    """
    start = _chain_start(joined, index)
    stop = _chain_stop(joined, index)
    offset = mentions[index].span.start - mentions[start].span.start
    base = pre[: len(pre) - offset] if offset else pre
    after = post if index == stop else _after(text, mentions[stop], joined[index:stop])
    if row := in_row(text, mentions[index].span):
        return Cell(*row)
    if own := aligned(text, mentions[start : stop + 1], index - start, base):
        rank = row_of(own.item) if own.ranked else ""
        item = rank or with_its_class(own.item, own.pre)
        changed = changed_to(after, index - start, stop - start + 1)
        return Cell(own.pre, changed or after, item, own.sound and changed is not None)
    if RESPECTIVELY.search(base):
        return Cell(base, after, aligned=False)
    if not row_of(base) and told_together(text, mentions, index):
        return Cell(base, after, aligned=False)
    if index == start:
        return Cell(base, after, row_of(base))
    before = joined[index - 1]
    if mentions[index].kind != mentions[start].kind:
        # 最长10年、每月5000元: how long at most is no rate's bound.
        base = base.removesuffix("最长").removesuffix("最短")
    return _filled(base, before[1] if before else "", after)


def _between(text: str, first: Span, second: Span) -> tuple[str, str] | None:
    """What stands between two values of one list; None where they are of none."""
    if text[max(0, first.start - 1) : first.start] in PREPOSITIONS:
        return None
    gap = without_brackets(text[first.end : second.start])
    if len(gap) > MAX_GAP:
        return None
    *_, joint = (None, *JOINT.finditer(gap))
    if joint is None:
        return None
    head = gap[joint.end() :]
    told = has_verb(head) and not row_names(head) and not SITE.fullmatch(head)
    if len(head) > 14 or told or OWN_STATEMENT.search(head):
        return None
    return gap[: joint.start()], head


def _chain_start(joined: Joints, index: int) -> int:
    while index > 0 and joined[index - 1]:
        index -= 1
    return index


def _chain_stop(joined: Joints, index: int) -> int:
    while index < len(joined) and joined[index]:
        index += 1
    return index


def _after(text: str, closing: QuantityMention, behind: Joints) -> str:
    """The tail of the first value that has one; where none has, the tail that closes the list."""
    tails = (parts[0] for parts in behind if parts and parts[0])
    if tail := next(tails, ""):
        return tail
    last = closing.span.end
    return CLAUSE_MARK.split(text[last : last + 40], maxsplit=1)[0]


def _filled(base: str, head: str, after: str) -> Cell:
    """A later value under the first one's words: put its own head in their place."""
    rows, own = row_names(base), row_names(head)
    if rows and own:
        last = rows[-1]
        # 省级企业68家、国家级“小巨人”9家: the later rank has a noun of its own.
        named = head[own[-1].span.end :].strip(AROUND_A_SUM)
        own_words = head if named else f"{own[-1].written}{base[last.span.end :]}"
        return Cell(f"{base[: last.span.start]}{own_words}", after, own[-1].level)
    if not head:
        return Cell(base, after, row_of(base))
    measured = IS.search(base) if IS.search(head) else None
    front = base[: measured.start()] if measured else base
    whose, of, _ = front.rpartition("的") if measured else ("", "", "")
    kept = f"{whose}{of}" if of else up_to_the_deed(front)
    if HOW_LONG.search(head):
        kept = OFTEN.sub("", kept)
    return Cell(f"{_without_echo(kept, head)}{head}", after, row_of(head))


def _without_echo(kept: str, head: str) -> str:
    """评选 of 评选优秀, where what takes the place of 社工 is 优秀项目."""
    sizes = range(min(len(kept), len(head)), SHORTEST_WORD - 1, -1)
    echo = next((size for size in sizes if kept.endswith(head[:size])), 0)
    return kept[: len(kept) - echo]


def row_of(text: str) -> str:
    """The last rank named in the value's own clause, unless it only describes a noun (市级机构)."""
    own = text.split("，")[-1]
    rows = [row for row in row_runs(own) if not own.startswith(("及以上", "以上"), row.span.end)]
    if not rows or rows[-1].written.endswith(("省级", "市级", "区级", "县级")):
        return ""
    # 一级肢体残疾和三级智力残疾 is of no one rank.
    several = GRADE.search(rows[-1].level) and any(
        GRADE.search(row.level) and row.level != rows[-1].level for row in rows[:-1]
    )
    return "" if several else rows[-1].level


def says_how_many(head: str) -> bool:
    """Whether the words before a value are a verb and hardly more: 持证7万人."""
    return 0 < len(head) <= LONGEST_HEAD and has_verb(head)


def same_measure(previous: str, head: str) -> str:
    """The words for 持证7万人 after 社工人才总量达22万人: 持证社工人才达到; empty where unlike."""
    measure = MEASURE_TAIL.search(previous)
    if measure is None or not says_how_many(head):
        return ""
    front = previous[: measure.start()]
    cut = name_start(front)
    return f"{front[:cut]}{head}{front[cut:]}达到" if cut < len(front) else ""


# 补贴标准每人每月 before a sum is short of its 为.
NAMED_AT_A_RATE = lazy.pattern(
    r"(?<=[\u4e00-\u9fff])(?P<name>标准|津贴|补贴|补助|工资|金额|额度|租金|生活费|限额|(?:奖学|助学|养老|保障|救助|抚恤)金"
    r"|经费|学费|保费)(?P<rate>(?:每(?:[人月年户床生亩床次张]|平方米|学年|学期))+)$"
)
GIVING = lazy.pattern(r"(?:给予|发放|享受|领取|提供)[^，]*$")


def linked_to_rate(pre: str) -> str:
    """The words before a sum with the 为 that a rate behind a standard's name lacks."""
    named = NAMED_AT_A_RATE.search(pre)
    if named is None or GIVING.search(pre):
        return pre
    return f"{pre[: named.end('name')]}为{named['rate']}"


def with_rate(pre: str, rate: str) -> str:
    """The words before a sum with its rate: 每人最高可领取, 标准为每人, 岗位津贴为每月."""
    if rate in pre[-8:]:
        return pre
    taking = TAKING.search(pre)
    if taking:
        return f"{pre[: taking.start()]}{rate}{taking.group()}"
    return f"{pre}{'为' if NAMES_IT.search(pre) else ''}{rate}"
