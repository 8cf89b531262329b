"""Enumerations: A、B、C和D, with their boundaries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from news.facts.items import (
    COUNTED,
    ENOUGH,
    GENERIC,
    bare_deeds,
    common_tail,
    first_item,
    is_deed,
    last_item,
    opens_deed,
    verbal,
    without_shared,
)
from news.facts.names import BODY_TAIL
from news.facts.words import PREPOSITIONS, words
from news.text import lazy
from news.text.article import Span

CLOSING = lazy.pattern(
    rf"^(?:等|{COUNTED}|，|。|；|$|的|均|都|分别|共同|联合|在|为|是|由|将|已|可|应)"
)
UNBROKEN = lazy.pattern(r"[^，。；：！？\n]+")
RUN = lazy.pattern(r"[^、，。；：！？\n]{1,40}(?:、[^、，。；：！？\n]{1,40})+")
TELLING = frozenset(
    {
        "分别", "一并", "均", "都", "已", "已经", "将", "依法", "共同", "逐一", "经查明", "通过",
        "由", "对", "向",
    }
)  # fmt: skip
# 公司中发放额: a member of another list, whose own list is behind it.
WITHIN = lazy.pattern(r"[\u4e00-\u9fff]{2}中(?![心学介国央医药级小华年期部])[\u4e00-\u9fff]{3}")
COMPANY = lazy.pattern(r"(?:集团|公司|局|会|中心|学院|大学|医院|银行)$")
# Two items are a list only with one of these: 和 makes them three, 等 leaves them open.
THIRD = lazy.pattern(r"[及和与或等]")
JOINS = frozenset({"以及", "或者", "及", "和", "与", "或"})
JOINING = lazy.pattern(r"[及和与或]")
DIGIT = lazy.pattern(r"\d")
LONGEST = 24
BRACKET = lazy.pattern(r"[（）()]")
JOINT = lazy.pattern(r"[和与及]")
IN_A_NAME = lazy.pattern(r"[\u4e00-\u9fff]{2,10}?(?:局|厅|部|委)")
# A name of a trade with a 及 of its own (燃气及水生产和供应业), which the segmenter breaks.
INNER_JOINT = lazy.pattern(r"及.{1,8}和|和.{1,8}及")


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
    if len(raw) == 2 and not THIRD.search(raw[1]):
        return
    # What no member may be, seen before the words are told apart.
    if any(len(item) > LONGEST or DIGIT.search(item) for item in raw[1:-1]):
        return
    *middle, tail = joined_items(raw[1:])
    first = first_item(raw[0], middle or [tail])
    last = last_item(tail, [first, *middle]) if first else ""
    if not first or not last:
        return
    first = without_shared(first, middle)
    members = (first, *middle, last)
    start = run.start() + raw[0].rindex(first)
    end = text.find(last, run.end() - len(tail)) + len(last)
    following = text[end : end + 6]
    open_ended = following.startswith("等")
    if len(members) < (2 if open_ended else 3) or not _alike(members):
        return
    sharing = bare_deeds([*middle, last]) or following[:2] in GENERIC
    if CLOSING.match(following) or sharing or common_tail(members) or _verb_next(text[end:]):
        yield Listing(Span(start, end), members, open_ended)


def _verb_next(text: str) -> bool:
    first = words(text[:12])[0]
    return first.is_verb and len(first.text) > 1


def joined_items(items: list[str]) -> list[str]:
    """The items, the last one split at 和 where that joins two of them.

    What follows 等 or the list's own count is outside it, and the 和 in a body's name (人力资源和
    社会保障局) joins no items.
    """
    head, last = items[:-1], items[-1]
    if not JOINING.search(last):
        return items
    joints = [word for word in words(last)[1:-1] if word.text in JOINS]
    if len(joints) != 1 or INNER_JOINT.search(last) or ENOUGH.search(last[: joints[0].start]):
        return items
    joint = joints[0]
    left, right = last[: joint.start], last[joint.end :]
    bodies = all(BODY_TAIL.search(item) for item in head)
    if bodies and IN_A_NAME.match(right) and not BODY_TAIL.search(left):
        return items
    own = words(left)
    deeds = verbal(head) if head else opens_deed(own[0]) and any(map(is_deed, own))
    if deeds and len(words((head or [left])[-1])) > 1 and len(words(right)) == 1:
        return items
    return [*head, left, right]


def _alike(members: tuple[str, ...]) -> bool:
    """Whether the members look like parts of one list: whole, of like length, of like make."""
    sizes = sorted(len(member) for member in members)
    whole = "".join(members)
    return (
        sizes[0] >= 1
        and sizes[-1] <= min(LONGEST, 2 * sizes[len(sizes) // 2] + 6)
        and (sizes[0] > 1 or sizes[-1] <= 4)
        and (len(members) > 2 or sizes[-1] <= 3 * sizes[0])
        and not ("的" in whole and "的" not in members[0])
        and len(set(members)) == len(members)
        and not DIGIT.search(whole)
        and (not BRACKET.search(whole) or all(map(_closed, members)))
        and not any(_starts_badly(member) or _is_clause(member) for member in members)
        and (common_tail(members) or _like_deeds(members))
        and not any(_two_in_one(member) for member in members)
        and not _shares_a_noun(members)
        and not any(WITHIN.search(member) for member in members)
    )


def _closed(member: str) -> bool:
    """Whether every bracket in a member has its other half."""
    return member.count("（") == member.count("）") and member.count("(") == member.count(")")


def _like_deeds(members: tuple[str, ...]) -> bool:
    """Whether every member tells a deed, or few do and neither the first nor the last one."""
    if all(opens_deed(words(member)[0]) for member in members):
        return True
    ends = (members[0], members[-1])
    deeds = any(len(member) > 2 and is_deed(words(member)[0]) for member in ends)
    return not deeds and not _mixed(members)


def _mixed(members: tuple[str, ...]) -> bool:
    """Whether most members, but not all, are verbs with their objects."""
    acts = sum(len(words(m)) > 1 and opens_deed(words(m)[0]) for m in members)
    return 2 * acts > len(members)


def _shares_a_noun(members: tuple[str, ...]) -> bool:
    """Whether 专业化、职业化队伍建设 are two words for one noun and no two things."""
    first, *others = members
    suffix = first[-1:]
    return suffix in "化性型" and any(
        len(other) > len(words(other)[0].text) and words(other)[0].text.endswith(suffix)
        for other in others[:-1]
    )


def _two_in_one(member: str) -> bool:
    """Whether 和 joins two bodies in one member: the list has two parts, and its make is unsure."""
    parts = [part for part in JOINT.split(member) if part]
    return len(parts) > 1 and all(BODY_TAIL.search(part) or COMPANY.search(part) for part in parts)


def _starts_badly(member: str) -> bool:
    first = words(member)[0]
    return first.text in PREPOSITIONS or first.tag in ("c", "d", "r", "uj", "ul", "ud")


def _is_clause(member: str) -> bool:
    """Whether a member tells something: it holds an adverb, a preposition or 了."""
    return any(word.text in TELLING or word.tag in ("p", "ul") for word in words(member)[1:])
