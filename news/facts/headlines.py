"""Headlines as sentences: subject, verb and object put together across the colon or comma."""

from __future__ import annotations

import re

from news.facts.names import BODY_TAIL
from news.facts.regions import find_regions
from news.text import lazy

TAIL = lazy.pattern(
    r"(?:申报|申请|申领)?(?:的?(?:通知|公告|公示|公布|发布|启动|开始|通告|来了|出炉|已公布|已发布))+$|(?:申报|申领)$"
)
BENEFIT = r"(?:奖励|补助|补贴|津贴|奖补|奖金|资助)"
# A document that a headline only describes has no name to go by: what it is about is the topic.
DESCRIBED = lazy.pattern(
    r"(?:申请|申报|申领|发放|实施|管理|评选|工作)*"
    r"(?:办法|细则|方案|规定|意见|政策|条例|措施)(?:[(（][^()（）]{1,6}[)）])?$"
)
STACKED = lazy.pattern(
    rf"(?P<gets>申请|申领|领取|获得|取得|享受)(?:一次性)?给予(?:一次性)?(?=(?:的)?{BENEFIT}|$)"
)
GETS_AGAIN = lazy.pattern(
    rf"(?P<gets>申请|申领|领取|获得|取得|享受)(?P<once>一次性)?(?P<what>{BENEFIT})$"
)
GIVES = lazy.pattern(r"^(?:最[高多])?(?:可以?)?(?:一次性)?(?:给予|发放|奖励|补助|补贴|资助)")
PRINTED = lazy.pattern(r"(?:印发|出台|发布|公布|制定)了?(?=《[^《》]*》$)")
SAME_AGAIN = lazy.pattern(rf"^的?(?:一次性)?{BENEFIT}$")
GIVEN = lazy.pattern(r"(?:给予|发放|领取|申领|申请|获得|取得|享受)(?:每[人月年次户]+)?$")
NATION = lazy.pattern(rf"全国(?=[^，]*{BENEFIT})")
EXAMINED = lazy.pattern(r"考试|资格|评价|水平")


def headline_lead(pre: str) -> str:
    """The words before a headline's value as the front of a sentence.

    The act of publishing goes (申报通知：), a body that speaks is named as the source, a document
    in 《》 rules; one without its name leaves its matter as the topic.
    """
    head, mark, rest = pre.rpartition("：")
    if not mark:
        head, mark, rest = pre.rpartition("，")
        if not mark or not TAIL.search(head):
            return pre
    head, rest = TAIL.sub("", head), STACKED.sub(_once, rest)
    if head.endswith("》"):
        return f"{PRINTED.sub('', head)}规定，{rest}"
    if BODY_TAIL.search(head):
        return f"据{head}发布，{rest}"
    if DESCRIBED.search(head):
        head = DESCRIBED.sub("", head)
        if not re.search(rf"{BENEFIT}$", head):
            # Nobody can look up a document without a name: the reference stays open.
            return f"该办法规定，{rest}"
    head = _of_the_region(head)
    return f"{head}，{rest}" if GIVES.match(rest) else f"{head}{_named_once(head, rest)}"


def _once(match: re.Match[str]) -> str:
    return f"{match['gets']}{'一次性' if '一次性' in match.group() else ''}"


def _named_once(head: str, rest: str) -> str:
    """What one gets, without the benefit that the topic ends in: 奖励最高可一次性申请."""
    again, topic = GETS_AGAIN.search(rest), re.search(rf"{BENEFIT}$", head)
    if again is None or topic is None or topic.group() != again["what"]:
        return rest
    return f"{rest[: again.start()]}{again['once'] or ''}{again['gets']}"


def _of_the_region(head: str) -> str:
    """The topic without a 全国 that is left of an examination's name: a county rewards its own."""
    nation = NATION.search(head)
    if nation is None or not find_regions(head) or EXAMINED.search(head[nation.end() :]):
        return head
    return NATION.sub("", head)


def headline_after(pre: str, post: str) -> str:
    """The words after a value, without a benefit that the topic has named already."""
    named = re.search(BENEFIT, pre) is not None
    return "" if named and GIVEN.search(pre) and SAME_AGAIN.match(post) else post
