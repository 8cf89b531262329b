"""Clauses that go on from what a law has said before them, and say neither who nor what."""

from __future__ import annotations

import re
from typing import NamedTuple

from news.facts.cuts import BREAK, LONGEST, Cut, said, segment
from news.facts.discourse import strip_discourse
from news.facts.outline import Sentence
from news.facts.payments import (
    PAYMENT,
    at_a_standard,
    given_besides,
    given_to_others,
    standard_of_a_payment,
)
from news.facts.placing import after_time
from news.facts.receivers import NAMES_WHOM, described_topic, opening_receiver
from news.facts.stretches import RECIPIENT, Scene, Stretch
from news.facts.words import has_verb, opening_before_number
from news.text import lazy
from news.text.brackets import without_brackets

# 拒不改正的 goes on from a wrong and from what was ordered; 情节严重的 only from the wrong.
PERSISTS = lazy.pattern(r"^(?:经[^，]{2,12}后)?(?:拒不|逾期|仍[不未]|未按期)[^，]{2,12}的，")
WORSENS = lazy.pattern(r"^(?:情节|后果|造成|构成|性质)[^，]{2,16}的，")
FINED = lazy.pattern(
    r"^(?:并|可以|可|予以)*处以?(?:[\d.,零一二两三四五六七八九十百千万亿]+元?(?:以[上下])?)?$"
)
FINE_BEHIND = lazy.pattern(r"[^，；]{0,20}(?:罚款|罚金)")
EACH_MORE = lazy.pattern(r"每(?:多|增加|超过?|满|延长|提前)")
ENDS_A_CASE = lazy.pattern(r"的$")
# 劳动合同，试用期…: what is always of something, behind the name of that.
DEPENDENT = lazy.pattern(
    r"^(?:试用期|服务期|有效期|期限|年限|标准|金额|数额|比例|费用|限额|[费税利]率|面积|价格)(?!的)"
)
THING = lazy.pattern(r"^(?![对在据向从由为按将自以])[^，：；]{2,40}的[\u4e00-\u9fff]{2,12}$")
# 已满10年的, of years of work that the first part names.
MEASURED = lazy.pattern(
    r"(?:首次)?(?:已|不|未)?(?:满|足|超过|达到?|突破)(?=\d|[一二三四五六七八九十])"
)
# 首次（突破5000万元）的，: the bound that a value is told with is a part of the value.
FIRST_TIME = lazy.pattern(r"首次|已经?")
# 的家政企业, behind 突破1000万元: who has it, where the later case leaves off at 突破5000万元的.
WHO_HAS_IT = lazy.pattern(r"[\d.]+[千百万亿]*[一-鿿]{1,3}?(?:以上)?的(?P<who>[^，的]{2,12})$")
ASIDE = lazy.pattern(r"^(?:除|按照?|依照|根据|自|经|在)")
ROLE = lazy.pattern(r"^(?:女方|男方|双方|其中一方|一方|夫妻双方|本人|(?:对|为|给|向)?其)")
# What stands between somebody and his deed: 职工在…工作满3年的.
DONE_BY_WHOM = lazy.pattern(r"[在因除经自于已未不]")
GIVER = lazy.pattern(r"^(?:[^，]{0,12})(?:给予|发放|发给|支付|补贴|补助|奖励|予以|责令)")
LISTS_WHAT_THEY_GET = lazy.pattern(
    r"^(?P<who>[^：；]{2,60})，(?:均|还)?(?:可以?|应当?)?(?:享受|享有|获得|领取)(?:以下|下列|如下)[^，]{0,8}$"
)
# 其遗属…按照下列比例增发一次性抚恤金 over an item 立功的，增发15%.
AT_THESE_RATES = lazy.pattern(
    rf"^(?P<topic>[^，；：]{{2,50}})，(?:其(?P<whose>[\u4e00-\u9fff]{{2,4}}?)(?=[在由可应按]|，))?[^；：]*?"
    rf"按照?(?:下列|以下|如下)(?:比例|标准|数额|金额|幅度)(?P<deed>[\u4e00-\u9fff]{{2}})(?P<what>{PAYMENT})$"
)
RAISES = lazy.pattern(
    r"^(?:标准|金额|额度)?[由从][^，]*(?:调整|提高|上调|增加|降低|下调)(?:到|至|为)"
)
TO_BE_RAISED = lazy.pattern(r"^(?:标准|金额|额度)?[由从](?:每|\d|[^，]{0,16}(?:低于|高于|$))")
HEADED = lazy.pattern(
    r"^(?:调整|提高|上调|规范|完善|统一)?(?P<what>[\u4e00-\u9fff]{2,20}"
    r"(?:标准|范围|额度|补贴|补助|津贴|低保|抚恤金|养老金))$"
)


# 支持企业开拓国际市场, over 经评估，给予不超过50%的支持.
SUPPORTS = lazy.pattern(
    r"(?:支持|鼓励|扶持|推动|引导|培育|引进|促进|资助|奖励|加大)[\u4e00-\u9fff、“”]{4,24}"
)
GIVES_OF_IT = lazy.pattern(
    r"(?:经[\u4e00-\u9fff]{2,10}，|服务[\u4e00-\u9fff]{2,12}后，)?(?:(?:根据|按照?|按其)[^，\d]{2,30}，)?"
    r"(?:(?:一次性)?(?:给予|予以|补助|补贴|奖励|资助)(?![\u4e00-\u9fff]*(?:对象|范围|标准))"
    r"|按(?!月|年|季|规定)[^，]{0,24}\d|单个|每[家个]|同一|年度|最高)"
)


class Completed(NamedTuple):
    """A stretch whose words before the value say again what stood before them."""

    found: Stretch
    pre: str


def completed(scene: Scene, found: Stretch, pre: str, post: str) -> Completed:
    """The words before a value with the subject, case or payment that the text left to be known.

    Only what its own sentence, its list's lead-in or its heading says beyond doubt.
    """
    if scene.headline:
        return Completed(found, pre)
    first, with_case = _with_its_case(scene.sentence, found.first, pre)
    own = strip_discourse(with_case)
    cut = Cut(scene.sentence, scene.earlier, first, with_case, own, post)
    for complete in WAYS:
        whole = complete(cut)
        if whole:
            return Completed(found._replace(subject=""), whole)
    return Completed(found, with_case)


def _with_its_case(sentence: Sentence, first: int, pre: str) -> tuple[int, str]:
    """每多生育1个婴儿，增加…, with 生育多胞胎的 right before it."""
    case = sentence.clauses[first - 1] if first else None
    if case is None or case.mark != "，" or not EACH_MORE.match(pre):
        return first, pre
    own = case.text.strip()
    return (first - 1, f"{own}，{pre}") if ENDS_A_CASE.search(own) else (first, pre)


def _of_a_wrong(cut: Cut) -> str:
    """拒不改正的，处…, with whose wrong it is and what was ordered."""
    sentence, own, first = cut.sentence, cut.own, cut.first
    fined = FINED.match(own) or FINED.match(own.rpartition("，")[2]) or FINE_BEHIND.match(cut.post)
    if fined and "的，" not in own:
        first = segment(sentence, first)
        begin = sentence.clauses[first].span.start
        end = sentence.clauses[cut.first].span.start
        own = f"{sentence.text[begin:end].strip()}{cut.pre.strip()}"
    persists = PERSISTS.match(own)
    if first == 0 or not (persists or WORSENS.match(own)):
        return own if first < cut.first and "的，" in own and len(own) <= LONGEST else ""
    opens = next((i for i in range(first) if sentence.clauses[i].mark in BREAK), None)
    case = next((i for i in range(first) if ENDS_A_CASE.search(sentence.clauses[i].text)), None)
    if opens is None or case is None or case > opens:
        return ""
    wrong = said(sentence, 0, (opens if persists else case) + 1)
    whole = f"{wrong}，{own}"
    return whole if len(whole) <= LONGEST else ""


def _of_a_topic(cut: Cut) -> str:
    """女方…享受生育假, after 符合规定生育的夫妻，."""
    sentence, own, first = cut.sentence, cut.own, cut.first
    topic = described_topic(sentence.clauses[0].text)
    if not topic or first == 0 or segment(sentence, first):
        return ""
    if ROLE.match(own):
        return f"{topic}，{own}"
    subjectless = opening_before_number(own) in ("verb", "preposition", "nothing")
    if subjectless and all(
        ASIDE.match(clause.text.strip()) for clause in sentence.clauses[1:first]
    ):
        return said(sentence, 0, first) + "，" + own
    return ""


def _of_a_thing(cut: Cut) -> str:
    """试用期不得超过…, right after 固定期限的劳动合同，."""
    if cut.first == 0 or not DEPENDENT.match(cut.own):
        return ""
    before = cut.sentence.clauses[cut.first - 1]
    thing = before.text.strip()
    named = before.mark == "，" and THING.match(thing)
    return f"{thing}，{cut.own}" if named else ""


def _of_the_first_part(cut: Cut) -> str:
    """难产的，增加产假, after 女职工生育享受产假；."""
    sentence, own, first = cut.sentence, cut.own, cut.first
    if first == 0 or sentence.clauses[first - 1].mark not in BREAK or not own:
        return ""
    whole = f"{own}0{cut.post}"
    case, _, deed = whole.partition("的，")
    if (
        not deed
        or "：" in case
        or opening_receiver(f"{case}的")
        or NAMES_WHOM.match(case)
        or PERSISTS.match(own)
        or WORSENS.match(own)
    ):
        return ""
    opened = sentence.clauses[0].text.strip()
    if MEASURED.match(whole) or (FIRST_TIME.fullmatch(own) and cut.post.startswith("的，")):
        measured = MEASURED.search(opened)
        return _with_what_is_measured(opened, own, measured) if measured else ""
    who = opening_receiver(opened)
    rest = opened[len(who) :]
    if not who or GIVER.match(rest) or not (DONE_BY_WHOM.match(rest) or has_verb(rest)):
        return ""
    return f"{who}{own}"


def _with_what_is_measured(opened: str, own: str, measured: re.Match[str]) -> str:
    """对年收入突破5000万元的企业，给予, of 突破5000万元的，给予 behind the like with less."""
    if not measured.start():
        return ""
    who = WHO_HAS_IT.match(opened, measured.end())
    if who:
        own = own.replace("的，", f"的{who['who']}，", 1)
    return f"{opened[: measured.start()]}{own}"


def _of_the_first_recipient(cut: Cut) -> str:
    """面积为90平方米以上的，减按1.5%…, after 对购买首套住房的家庭，面积为90平方米以下的，…；."""
    sentence, own, first = cut.sentence, cut.own, cut.first
    if first == 0 or sentence.clauses[first - 1].mark not in BREAK or NAMES_WHOM.match(own):
        return ""
    whom, case = (without_brackets(clause.text).strip() for clause in sentence.clauses[:2])
    of_a_case = ENDS_A_CASE.search(case) and "的，" in f"{own}0{cut.post}"
    named = RECIPIENT.match(whom) and not ENDS_A_CASE.search(whom)
    whole = f"{whom}，{own}"
    return whole if of_a_case and named and len(whole) <= LONGEST else ""


def _headed(cut: Cut) -> str:
    """由每人每月920元调整为, right under the heading 城乡低保标准."""
    if cut.earlier or cut.first != 0:
        return ""
    named = HEADED.match(cut.sentence.heading)
    time = after_time(cut.pre, "\0")
    front, _, own = time.partition("\0")
    if named is None or not (RAISES.match(own) or TO_BE_RAISED.match(own)):
        return ""
    what = named["what"]
    own = own.removeprefix("标准") if what.endswith("标准") else own
    return f"{front}{what}{own}"


def _supported(cut: Cut) -> str:
    """支持搭建出海平台，经评估，给予, under that heading: what is supported."""
    heading = cut.sentence.heading
    if not SUPPORTS.fullmatch(heading) or not GIVES_OF_IT.match(f"{cut.own}0"):
        return ""
    return f"{heading}，{cut.own}"


def _listed(cut: Cut) -> str:
    """领取奖励费, under 持有光荣证的公民，可以享受以下奖励."""
    if not cut.sentence.numbered or cut.first != 0:
        return ""
    lead, own = cut.sentence.lead.rstrip("：: "), cut.own
    rates = AT_THESE_RATES.match(lead)
    if rates:
        case, comma, deed = own.rpartition("，")
        if deed != rates["deed"] or not case.endswith("的"):
            return ""
        whose = f"{rates['whose']}的" if rates["whose"] else ""
        return f"{rates['topic']}，{case}{comma}{whose}{rates['what']}{deed}"
    gets = LISTS_WHAT_THEY_GET.match(lead)
    if gets is None or opening_receiver(own) or not described_topic(gets["who"]):
        return ""
    opens = opening_before_number(own)
    return f"{gets['who']}，{own}" if opens in ("verb", "preposition") else ""


WAYS = (
    _of_a_wrong,
    at_a_standard,
    standard_of_a_payment,
    given_to_others,
    given_besides,
    _of_a_topic,
    _of_a_thing,
    _of_the_first_part,
    _of_the_first_recipient,
    _headed,
    _supported,
    _listed,
)
