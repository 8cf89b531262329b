"""What is paid, of which a later clause tells only how much or to whom: 标准为…, 发给…."""

from __future__ import annotations

import re

from news.facts.cuts import LONGEST, Cut, said, segment
from news.facts.receivers import NAMES_WHOM, WHO, opening_receiver
from news.facts.words import words
from news.text import lazy
from news.text.brackets import without_brackets

PAYMENT = (
    r"(?:一次性|定期)?[\u4e00-\u9fff]{0,10}"
    r"(?:金|[费贴]|补助|津贴|奖励|待遇|工资)"
)
# 支付一次性伤残补助金，标准为：七级伤残为13个月….
STANDARD = lazy.pattern(r"^(?:其|具体|发放|支付|补助|补贴|赔偿|奖励)*标准(?:分别)?(?:为|是|如下)?$")
NAMED_STANDARD = lazy.pattern(
    r"^(?:具体|发放|支付|救助|补[贴助]|津贴|奖励|资助|报销|赔偿)?(?:标准|金额|数额|额度)"
    r"(?:按照?|[为是每]|不[低高少超])(?!：)"
)
GIVES = lazy.pattern(r"(?:给予|发放|支付|享受)[^，]{0,8}(?:救助|补[贴助]|津贴|奖励|资助|赔偿)$")
PAYS = lazy.pattern(
    rf"(?:支付|发给|发放|给予|领取|享受|享有|计发)(?:其(?P<whom>[\u4e00-\u9fff]{{2}}))?(?P<what>{PAYMENT})$"
)
ITS_CLASS = lazy.pattern(
    r"^(?P<who>[^，：；为是]{2,30}?)(?P<case>的，)?(?:[为是]|(?=每[人月年天]))(?P<rest>[^，]*)$"
)
OF_ITS_OWN = lazy.pattern(r"标准|金额|补[贴助]|津贴|[金费]")
# What is given opens with how; what somebody gets is told behind whom it is for.
GIFT = lazy.pattern(
    r"^(?:并|同时|另|再|还|均|可以?)*(?:一次性|每[月年人]|在[^，]{2,8}内)*"
    r"(?:给予|授予|发放|发给|享受|奖励|补助|资助|补贴|(?<=一次性)(?=[一-鿿]))"
)
# 鼓励用人单位，给予职工补贴: who is urged gives it, and need not.
URGES = lazy.pattern(r"^(?:鼓励|支持|引导|要求|允许|倡导|动员)")
AND = lazy.pattern(r"^(?:并|同时|另|再|还)+")
# 被评定为市级的区内孵化载体, which then is given something.
DESCRIBED_THING = lazy.pattern(
    r"(?!对|由|在|将)[^，：；]{4,70}的[^，的]{2,20}(?:载体|平台|基地|园区|项目|中心|孵化器)"
)
GIVEN_TO_WHOM = lazy.pattern(r"^对[^，]{4,}(?:的|项目|产品|园区|基地|平台)(?:，|$)")
GIVEN_TO = lazy.pattern(r"^发给(?![^，]*(?:[金费贴]|补助|奖励|待遇|证书?|通知书|告知书))")
THEME = lazy.pattern(rf"^(?P<what>{PAYMENT})(?:由[^，；]*?)?发给")


def at_a_standard(cut: Cut) -> str:
    """七级伤残为, under 支付一次性伤残补助金，标准为：."""
    sentence = cut.sentence
    value = cut.first + cut.pre.count("，") + cut.pre.count("：")
    for index in range(min(value, len(sentence.clauses) - 1), 0, -1):
        clause = sentence.clauses[index]
        if clause.mark not in "：:" or not STANDARD.match(clause.text.strip()):
            continue
        pays = PAYS.search(sentence.clauses[index - 1].text.strip())
        own = re.split("[：；]", cut.pre)[-1]
        each = ITS_CLASS.match(own) or ITS_CLASS.match(own.rpartition("，")[2])
        if pays is None or each is None or OF_ITS_OWN.search(each["who"]):
            return ""
        if not each["case"]:
            return f"{each['who']}的{pays['what']}为{each['rest']}"
        told = WHO.search(words(each["who"])[0].text)
        who = "" if told else opening_receiver(sentence.clauses[0].text.strip())
        return f"{who}{each['who']}的，{_whose(pays)}为{each['rest']}"
    return ""


def _whose(pays: re.Match[str]) -> str:
    return f"发给{pays['whom']}的{pays['what']}" if pays["whom"] else pays["what"]


def standard_of_a_payment(cut: Cut) -> str:
    """标准为…, right after 由…发给抚恤金."""
    sentence, first = cut.sentence, cut.first
    if first == 0 or not NAMED_STANDARD.match(cut.own):
        return ""
    before = sentence.clauses[first - 1].text.strip()
    payment = PAYS.search(before) or GIVES.search(before)
    opens = segment(sentence, first)
    whole = f"{said(sentence, opens, first)}，{cut.own}"
    return whole if payment and opens < first and len(whole) <= LONGEST else ""


def given_besides(cut: Cut) -> str:
    """每年发放津贴, after 顶尖人才，给予购房补贴，: whom the gifts before it are for."""
    sentence, first = cut.sentence, cut.first + cut.pre.count("，")
    own = AND.sub("", cut.pre.rpartition("，")[2].strip())
    if not GIFT.match(own) or cut.pre.strip() not in sentence.text:
        return ""
    opens = segment(sentence, first)
    if cut.first == opens:
        return ""
    gives = (i for i in range(opens, first) if GIFT.match(sentence.clauses[i].text.strip()))
    whom = said(sentence, opens, next(gives, first))
    bare = without_brackets(whom)
    if URGES.match(whom):
        return f"{whom}，{own}" if len(whom) + len(own) < LONGEST else ""
    if WHO.search(bare) or DESCRIBED_THING.fullmatch(bare):
        by_itself = NAMES_WHOM.match(whom) or own.startswith("享受")
        whole = f"{'' if by_itself else '对'}{whom}，{own}"
    else:
        whole = f"{whom}，{own}" if GIVEN_TO_WHOM.match(whom) else ""
    return whole if len(whole) <= LONGEST else ""


def given_to_others(cut: Cut) -> str:
    """没有子女的，发给…, after 抚恤金发给烈士的子女."""
    head, mark, own = cut.pre.rpartition("，")
    if not GIVEN_TO.match(own):
        return ""
    before = cut.sentence.clauses[: segment(cut.sentence, cut.first)]
    themes = (THEME.match(clause.text.strip()) for clause in before)
    theme = next((each for each in themes if each), None)
    return f"{head}{mark}{theme['what']}{own}" if theme else ""
