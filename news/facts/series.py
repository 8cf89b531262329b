"""Values told of several in turn, in full for the first only: 城市每人每月800元，农村600元.

A later value's own words name whom or what it is of; what is paid, how and at which rate is what
the value before it was told with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from news.facts.contrasts import exchanged, is_contrast
from news.facts.labels import ENDS_WITH_NAME, STANDARD, name_start
from news.facts.parallel import Cell
from news.facts.quantities import QuantityMention
from news.facts.ranks import row_names, row_runs
from news.facts.stretches import Scene, Stretch
from news.facts.turns import PEOPLE, end_like
from news.facts.words import has_verb, opening, words
from news.text import lazy
from news.text.brackets import without_brackets

RATE = r"(?:每(?:个|名|位|家|所|支|户|处|张|学)?[\u4e00-\u9fff]{1,4}?){1,3}"
GIVES = (
    r"(?:一次性)?(?:给予|发放|领取|享受|奖励|补助|补贴|资助|奖补|增发)"
    r"(?:一次性)?(?:奖励|补助|补贴|津贴|租金|资助)?(?:标准)?"
)
# What stands between a label and its value: 为每人每月, 每床补贴, 的，每月发放.
LINK = lazy.pattern(
    rf"(?P<of>的?[，：:]?)(?P<is>为|达到|提高到|调整为)?(?P<rate>{RATE})??(?P<gives>{GIVES})?(?P<to>为|按)?$"
)
JOINT = lazy.pattern(
    r"(?P<tail>[^，、；：]{0,14}?)(?:[，；](?P<several>[^，；]*)|(?:[，、；]|和|以及|及)(?P<head>[^，、；]*))$"
)
# 佛山、中山等二类地区: what a class takes in stands before its name.
TAKES_IN = lazy.pattern(r"[^，；：\d]*等(?=[一二三四五六第])")
TAKING = lazy.pattern(r"^(?:又|再|另|对|给|而)")
AMONG = lazy.pattern(r"^其中[，：]?")
DIGIT = lazy.pattern(r"\d")
LONGEST_LABEL = 14
CHANGED_FROM = lazy.pattern(r"[由从][^，]*\d")
BOUND = lazy.pattern(r"^最[高低长多]|^累计|^合计|^总计|^平均")
# What a list is opened with: 补贴标准：新建, 补贴标准为一级残疾.
NAMED = lazy.pattern(
    r"(?P<lead>.*(?:标准|补贴|补助|津贴|奖励|比例|金额|额度|租金|奖金|待遇|资助|限额)"
    r"(?:调整|提高|确定)?[^，：；\d]{0,6}?(?:：|为：?|如下：))(?P<label>[^，：；]{1,14})$"
)
WORDS_APART = 1
NAMED_STANDARD = lazy.pattern(rf"(?:{STANDARD}|起付线|封顶线)$")


class Told(NamedTuple):
    """A value that was told already, with the words around it as they were filled in."""

    mention: QuantityMention
    around: Stretch
    own: Cell
    rate: str


class Continued(NamedTuple):
    """The words around a later value of a series, its rate, and whom or what it is of."""

    around: Stretch
    own: Cell
    rate: str
    label: str


def continued(
    scene: Scene, mention: QuantityMention, around: Stretch, told: Sequence[Told]
) -> Continued | None:
    """A value's words filled in from the one before it; None where it is told in full itself."""
    text = scene.sentence.text
    gaps = ((each, text[each.mention.span.end : mention.span.start]) for each in reversed(told))
    # 小学970元（含杂费750元），初中1476元: what stands in brackets is told within the one before.
    before, gap = next(((e, g) for e, g in gaps if g.count("）") <= g.count("（")), (None, ""))
    if before is None or not _alike(before.mention, mention):
        return None
    joint = JOINT.fullmatch(without_brackets(gap))
    if joint is None or joint["tail"].startswith("的"):
        return None
    head = _head(joint)
    if among := AMONG.match(head):
        return _part_of_it(head[among.end() :], mention, around, before)
    own, front = _parted(TAKING.sub("", head)), _parted(before.own.pre)
    if not _names(own.label) or _is_changed(front.label):
        return None
    if _gives_by_itself(own, around, before):
        # 甲每亩补贴200元、乙每亩补贴150元: each is told in full, behind one place and time.
        inside = own.rate and joint["several"] is None
        pre = f"{front.label[: name_start(front.label)]}{own.label}{own.link}" if inside else None
    else:
        pre = _filled(front, own)
    if pre is None:
        return None
    rate = mention.quantity.rate or before.rate
    tail = around.post if around.post.strip("，。；、") else joint["tail"]
    post = "" if tail.startswith(("，", "、", "；")) else tail
    return Continued(
        before.around._replace(pre=pre, post=post, last=around.last), Cell(pre, post), rate,
        own.label,
    )  # fmt: skip


def _is_changed(label: str) -> bool:
    """Whether the words tell of a change, which is told with both its values: 由800元提高到."""
    clause = label.rpartition("，")[2]
    to = clause.endswith(("到", "至")) and DIGIT.search(clause)
    return bool(to or CHANGED_FROM.search(label))


def _head(joint: re.Match[str]) -> str:
    """A later value's own words: behind the comma, where they list ranks or what a class takes in,
    and else behind the last joint."""
    several = joint["several"]
    if several is None:
        return joint["head"]
    runs = row_runs(several)
    whole = "、" not in several or TAKES_IN.match(several) or (runs and runs[0].span.start == 0)
    return several if whole else re.split(r"、|以及|及", several)[-1]


class _Parted(NamedTuple):
    """The words before a value: whom or what it is of, and how it is told."""

    label: str
    link: str
    rate: str
    gives: str


def _parted(text: str) -> _Parted:
    """The words told apart; what ends them may be nothing."""
    link = LINK.search(text)
    if link is None:
        return _Parted(text, "", "", "")
    return _Parted(text[: link.start()], link.group(), link["rate"] or "", link["gives"] or "")


def _gives_by_itself(own: _Parted, around: Stretch, before: Told) -> bool:
    """Whether a value's own words say that it is given, and lack nothing but perhaps its rate."""
    rows = row_names(own.label)
    if rows and rows[0].written == own.label:
        return False
    lacks_rate = bool(before.rate) and not own.rate and not around.post.strip("，。；、")
    return bool(own.gives) and not lacks_rate


def _alike(one: QuantityMention, other: QuantityMention) -> bool:
    return (one.kind, one.quantity.unit) == (other.kind, other.quantity.unit) and one.kind in (
        "amount",
        "share",
    )


def _names(label: str) -> bool:
    """Whether the words only name somebody or something."""
    bare = TAKES_IN.sub("", label)
    if BOUND.search(label):
        return False
    if not 0 < len(bare) <= LONGEST_LABEL or DIGIT.search(label) or "的" in label:
        return False
    if row_names(label) or PEOPLE.fullmatch(label[-2:]):
        return True
    return opening(label) in ("noun", "verb") and (not has_verb(label) or is_contrast(label))


def _part_of_it(
    label: str, mention: QuantityMention, around: Stretch, before: Told
) -> Continued | None:
    """其中低保家庭2元: at the rate of the whole that it is a part of."""
    own = _parted(label)
    if mention.quantity.rate and own.link == own.rate and own.rate and _names(own.label):
        pre = f"{around.pre.removesuffix(own.rate)}为{own.rate}"
        return Continued(around, Cell(pre, around.post), mention.quantity.rate, own.label)
    if mention.quantity.rate or not before.rate or not _names(label):
        return None
    pre = f"{around.pre.removesuffix('为')}为{before.rate}"
    post = "" if around.post.startswith("、") else around.post
    return Continued(around._replace(post=post), Cell(pre, post), before.rate, label)


def _filled(front: _Parted, own: _Parted) -> str | None:
    """The first value's words with the own label in its label's place."""
    if apart := _behind_colon(front.label, own.label):
        return f"{apart}{front.link}"
    if row_names(front.label) and not row_names(own.label) and not is_contrast(own.label):
        return None
    if own.gives and own.link == own.gives:
        # 轮作补贴 is the name of what is paid, where nothing stands between the two.
        named = _put(front.label, f"{own.label}{own.gives}", "")
        if named is not None:
            return f"{named}{front.link.removeprefix(front.gives)}"
    told_itself = own.link and not front.rate and not front.gives
    whole = own.rate and len(front.link) <= len(own.link)
    link = own.link if whole or told_itself else front.link
    label = _put(front.label, own.label, own.rate)
    if label is None and front.link:
        label = _whole(front.label, own.label, own.rate)
    return f"{label}{link}" if label is not None else None


def _put(front: str, label: str, rate: str) -> str | None:
    found = (
        put(front, label, rate)
        for put in (_by_rank, _by_contrast, _behind_lead, _by_owner, _by_tail)
    )
    return next((filled for filled in found if filled is not None), None)


def _by_rank(front: str, label: str, rate: str) -> str | None:
    """一级残疾 → 二级残疾, 初级工 → 技师, with what only the last bears: 一类地区 → 二类地区."""
    rows, own = row_runs(front), row_runs(label)
    if not rows or not own:
        return None
    last, mine = rows[-1], own[-1]
    ahead, behind = label[: mine.span.start], label[mine.span.end :]
    rest = front[last.span.end :]
    end = last.span.end
    if behind and rest.startswith(behind):
        end += len(behind)
    elif len(rest) <= 2 or rest == behind:
        end = len(front)
    elif is_contrast(behind):
        front = f"{front[:end]}{rest.removeprefix('城乡')}"
    elif behind:
        return None
    begin = last.span.start - len(ahead)
    if TAKES_IN.match(label) and front[: last.span.start].endswith("等"):
        begin = max(front.rfind(mark, 0, last.span.start) for mark in "，：") + 1
    elif ahead and not front[: last.span.start].endswith(ahead):
        return None
    return f"{front[:begin]}{label}{front[end:]}"


def _by_contrast(front: str, label: str, rate: str) -> str | None:
    """农村 for 城市, in 城市低保标准."""
    return exchanged(front, label)


def _behind_lead(front: str, label: str, rate: str) -> str | None:
    """改建 for 新建, in 补贴标准：新建."""
    named = NAMED.fullmatch(front)
    return f"{named['lead']}{label}" if named else None


def _behind_colon(front: str, label: str) -> str | None:
    """整托 for 日托, in 一级园所：日托."""
    head, colon, name = front.rpartition("：")
    alike = len(name) == len(label) and name[-1:] == label[-1:]
    return f"{head}{colon}{label}" if colon and alike else None


def _by_owner(front: str, label: str, rate: str) -> str | None:
    """散居孤儿 for 集中供养孤儿, in 集中供养孤儿养育标准: of whom, before what is measured."""
    start = name_start(front)
    end = end_like(label, front[start:])
    rest = front[start + end :]
    if not end or not NAMED_STANDARD.search(rest) or ENDS_WITH_NAME.search(label):
        return None
    return f"{front[:start]}{label}{rest}"


def _by_tail(front: str, label: str, rate: str) -> str | None:
    """普通床位 for 护理型床位: what ends alike, and is described by as many words."""
    for size in range(len(label) - 1, 1, -1):
        tail = label[-size:]
        at = front.rfind(tail)
        if at < 0:
            continue
        cut = max(name_start(front[:at]), *(front.rfind(mark, 0, at) + 1 for mark in "、的为对"))
        mine, theirs = words(label[:-size]), words(front[cut:at])
        if not theirs or abs(len(mine) - len(theirs)) > WORDS_APART:
            return None
        return f"{front[:cut]}{label}{front[at + size :]}"
    return None


def _whole(front: str, label: str, rate: str) -> str | None:
    """初中 for 小学, in 小学每生每年补助: a name alone for a name alone.

    Where nothing is said of the first, as in 企业出口3000万元，进口2000万元, neither name is whole.
    """
    cut = name_start(front)
    name = front[cut:]
    named = _names(name) and not NAMED_STANDARD.search(name)
    return f"{front[:cut]}{label}" if named and not rate else None
