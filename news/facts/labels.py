"""Whom or what a standard is of, put before it: 一类地区月最低工资标准为, 半护理的护理标准为."""

from __future__ import annotations

import re

from news.facts.ages import AGE
from news.facts.aims import MEANT
from news.facts.contrasts import is_contrast, without_contrast
from news.facts.dates import find_times
from news.facts.heads import named_before
from news.facts.outline import Sentence
from news.facts.ranks import CLASS, find_classes, row_names
from news.facts.rates import RATES
from news.facts.regions import find_regions
from news.facts.words import has_verb, words
from news.text import lazy

STANDARD = r"标准|补贴|补助|津贴|比例|金额|额度|租金|限额|工资|费"
# 月最低工资标准一类地区为, 护理补贴标准为一级残疾每人每月, 标准调整为：第一档.
NAME_FIRST = lazy.pattern(
    rf"(?P<name>[^，；：]{{2,30}}?(?:{STANDARD})(?!标准|金额|额度|比例))"
    r"(?:(?P<says>(?:统一|相应)?(?:调整|提高|确定|设定)(?:为|到|至))|(?:分为|分)[^，；：\d]{1,6}|为|是)?：?"
    rf"(?P<label>[^，；：\d]{{1,14}}?)(?<![由从])(?:为|是)?(?P<rate>{RATES})$"
)
OWNED = lazy.pattern(
    rf"(?:^|，)(?P<who>[^，：的\d]{{2,14}})的(?P<what>[^，：的]{{2,16}}(?:{STANDARD}))(?:为|是)(?:{RATES})$"
)
WHO_FIRST = lazy.pattern(
    rf"(?:^|[，：])(?P<who>[^，：\d]{{2,20}}?)[，：](?={RATES}(?:一次性)?(?:给予|发放|{STANDARD}|奖励|资助))"
)
# 农村幸福院每年给予: who gets it opens the clause.
WHO_GETS = lazy.pattern(
    r"(?:^|[，：])(?P<who>[^，：\d的对]{2,20}?)的?"
    r"(?=(?:每(?:张床位|平方米|学年|[人月年户床生亩次张])){1,3}(?:给予|发放|补助|补贴|奖励|资助))"
)
OWN_PLACE = lazy.pattern(r"[全我本该][省市区县州](?=[\u4e00-\u9fff])")
# Behind these a name goes on without 的.
CLOSE = lazy.pattern(r"(?:地区|区|档|类|类人才)$")
NUMBER = lazy.pattern(r"\d")
LIVING = "最低生活"
LEAST_WAGE = "最低工资"
TIMED = lazy.pattern(r"(?:月|小时|日)(?=最低工资)")
# 全市标准为：小时最低工资, where the lead-in names what it leads in.
LED_IN = lazy.pattern(r"^[^，：]*标准[^，：]{0,4}：(?=.)")
# 本科生每人每年不超过, 新建床位：每张.
ITEM = lazy.pattern(
    rf"(?P<who>[^，；]{{2,24}}?)[，：]?(?P<rate>{RATES})(?P<bound>不超过|不低于|最高)?"
)
HEADS = lazy.pattern(
    r"[^，。；：、\d]{0,12}(?:补贴|补助|津贴|奖励|资助|救助|待遇|保障金|生活费|护理费|奖补|比例|补偿)(?:标准)?"
)
DOES = lazy.pattern(r"提高|调整|发放|给予|加强|关于|实施|申[领请报]|对|落实|推进|规范")
OF_BENEFIT = lazy.pattern(
    r"(?P<benefit>补贴|补助|津贴|奖励|资助|救助)?(?:标准|期限|金额|额度|比例|总额)(?=为|[^\u4e00-\u9fff]|不|最|$)"
)
OWNS_BENEFIT = lazy.pattern(
    rf"(?P<whose>[^，：的]{{2,14}})的(?P<benefit>补贴|补助|津贴|奖励|资助)标准为{RATES}"
)
BARE_OPENING = lazy.pattern(
    r"按(?!月|年|季|规定|照规定)|每[人月年户床生亩张次]|最[高长多]|累计|不超过"
)
BY_RULE = lazy.pattern(r"[按照对从由据]|根据")
ONLY_CLASS = lazy.pattern(
    rf"(?P<class>{CLASS.pattern})(?P<is>(?:调整|提高)?(?:为|到|至)|是)?(?P<rate>{RATES})"
)
DIVIDED = lazy.pattern(
    rf"(?P<name>[^，；：]{{2,30}}?(?:{STANDARD})(?!标准|金额|额度|比例))"
    r"[^，；：\d]{0,10}?[分设为][两二三四五六](?:个)?[档类]"
)
ALONE = lazy.pattern(rf"(?:标准|城镇|城市|农村)?(?:(?:调整|提高)?(?:为|到|至))?{RATES}")
GIVES = lazy.pattern(rf"{STANDARD}|奖励|资助|给予|发放")
SAID = ("为", "调整", "提高")
SHORTEST_NAME = 4
VAGUE = lazy.pattern(r"有关|相关|执行|部分|各类|等")
DEED = lazy.pattern(r"关于|调整|提高|公布|发布|实施|明确")
ONLY_CHANGED = lazy.pattern(rf"(?:均|也|统一)?(?:调整|提高|上调|下调)(?:为|到|至){RATES}")
# 二类对应的小时标准 is that of 二类.
CORRESPONDING = lazy.pattern(r"(?:所|相)?对应的?$")
OPENING = lazy.pattern(r"(?P<heading>[^，。；：、《》\d]{2,16})：")
AT_A_RATE = lazy.pattern(r"每[人月年户床生亩次张]")
SHORT, LONGEST_LABEL = 2, 8
BARE_HEADING = lazy.pattern(r"(?:补贴|补助|津贴|奖励|奖补|资助|救助|报销)?(?:标准|比例|金额)?")
SEGMENT = "；;"
LIMITS = ("上限", "下限")
# What says of nothing by itself how much of it is paid: 起付线为, 年度最高支付限额.
MEASURED_OF = lazy.pattern(
    r"(?:政策范围内)?(?:医疗|住院)?(?:费用)?(?:报销|支付|补偿)比例|(?:年度|年|单次|最高)*(?:支付|报销|补偿)限额|起付(?:线|标准)"
)
MATTER = lazy.pattern(r"(?!.*(?:标准|待遇|内容|条件|范围|要求|其他|政策))[\u4e00-\u9fff、]{2,16}")
ENDS_WITH_NAME = lazy.pattern(rf"(?:{STANDARD})$")
NAMES_STANDARD = lazy.pattern(rf"^[^\d]{{0,12}}(?:{STANDARD})")


def name_start(text: str) -> int:
    """Where the thing measured begins: after the last comma, time, place or word of intention."""
    cut = max(text.rfind("，"), text.rfind("：")) + 1
    ends = [time.span.end for time in find_times(text)]
    ends += [place.span.end for place in find_regions(text)]
    ends += [place.end() for place in OWN_PLACE.finditer(text)]
    ends += [word.end for word in words(text) if word.text in MEANT]
    return max([cut, *(end for end in ends if end < len(text))])


def of_its_matter(heading: str, pre: str) -> str:
    """高血压门诊用药的报销比例, of 报销比例 under that heading: a rate or limit of what it is."""
    if not MEASURED_OF.match(pre) or not MATTER.fullmatch(heading) or has_verb(heading):
        return pre
    return f"{heading}的{pre}"


def owner_first(pre: str) -> str:
    """The words before a sum with the class that closes them in front of what it is a class of."""
    head, mark, own = pre.rpartition("，")
    match = NAME_FIRST.fullmatch(own)
    label = match["label"] if match else ""
    if match is None or label in LIMITS or not (_opens_with_a_row(label) or is_contrast(label)):
        return pre
    if row_names(match["name"]):
        return pre
    if NAMES_STANDARD.search(label):
        return pre
    start = name_start(match["name"])
    name = match["name"][start:]
    short = len(label) <= SHORT and is_contrast(label)
    joint = "" if short or CLOSE.search(label) else "的"
    whose = f"{match['name'][:start]}{label}{joint}{name}"
    return f"{head}{mark}{whose}{match['says'] or '为'}{match['rate']}"


def owned_by(item: str, name: str) -> str:
    """A list's item with the standard that heads the list: 本科生的资助标准为每人每年.

    Empty where the item says more than of whom it is and at which rate.
    """
    match = ITEM.fullmatch(item)
    if match is None or not ENDS_WITH_NAME.search(name) or NAMES_STANDARD.search(match["who"]):
        return ""
    who = match["who"].removesuffix("的").replace("：", "")
    tells = has_verb(without_contrast(AGE.sub("", who))) and not row_names(who)
    if tells or BY_RULE.match(who) or AT_A_RATE.search(who):
        return ""
    return f"{who}的{name}为{match['rate']}{match['bound'] or ''}"


def own_heading(text: str) -> str:
    """What a sentence opens with as its heading: 生活补贴标准：本科生每人每月600元，补贴期限3年."""
    match = OPENING.match(text)
    heading = match["heading"] if match else ""
    return heading if HEADS.fullmatch(heading) and not BARE_HEADING.fullmatch(heading) else ""


def labelled(core: str) -> str:
    """What a sum's item is headed with, which is no name of a standard: 一般救助：按…"""
    match = OPENING.match(core)
    heading = match["heading"] if match else ""
    told = heading and not (ENDS_WITH_NAME.search(heading) or has_verb(without_contrast(heading)))
    return heading if told and len(heading) <= LONGEST_LABEL and not find_times(heading) else ""


def under_heading(heading: str, pre: str, *, alone: bool = True, bounded: bool = False) -> str:
    """The words before a value with the benefit that only their heading names.

    补贴期限 under 见习补贴 is 见习补贴期限, 每年最高 is 见习补贴每年最高. ``alone`` tells that
    nothing follows the value, so that its owner may be all that stands before it, ``bounded``
    that the value opens with 不超过 or the like.
    """
    named = HEADS.fullmatch(heading) and not DOES.search(heading) and not row_names(heading)
    if not named or heading in pre:
        return pre
    own = pre.lstrip("，")
    core = heading.removesuffix("标准")
    if match := OF_BENEFIT.match(own):
        shared = match["benefit"] if match["benefit"] and core.endswith(match["benefit"]) else ""
        told = match["benefit"] == shared or not match["benefit"]
        bare = own == match.group() and not bounded
        return f"{core.removesuffix(shared)}{own}{'为' if bare else ''}" if told else pre
    if BARE_OPENING.match(own):
        return f"{heading}{own}"
    if owned := OWNS_BENEFIT.fullmatch(own):
        front, benefit = owned["whose"], owned["benefit"] or ""
        return (
            f"{front}的{core.removesuffix(benefit)}{benefit}{own[owned.end('benefit') :]}"
            if (core.endswith(benefit))
            else pre
        )
    return (owned_by(own, heading) if alone else "") or pre


def _opens_with_a_row(label: str) -> bool:
    rows = row_names(label)
    return bool(rows) and rows[0].span.start == 0


def owner_and_name(core: str) -> tuple[str, str]:
    """Whom or what a standard is of, and its name: 半护理的护理标准为每月; empty where unlike."""
    match = OWNED.search(core)
    return (CORRESPONDING.sub("", match["who"]), match["what"]) if match else ("", "")


def owner_before(core: str) -> str:
    """Whom a sum is for, told in a clause of its own before it: 初级社会工作师，一次性奖励."""
    match = WHO_FIRST.search(core)
    who = match["who"] if match else ""
    if not match and (match := WHO_GETS.search(core)):
        who = match["who"]
    named = who and (row_names(who) or words(who)[-1].is_noun)
    known = named and not has_verb(without_contrast(who))
    return who if known and not find_times(who) and not find_regions(who) else ""


def is_only_a_class(core: str) -> bool:
    """Whether a sum is told of a class and of nothing that it is a standard of: 第一类为."""
    own = core.rpartition("，")[2]
    classes = find_classes(own)
    if not classes or not ALONE.fullmatch(own, classes[-1].span.end):
        return False
    told = core.removesuffix(own[classes[-1].span.start :])
    return not (ENDS_WITH_NAME.search(own[: classes[0].span.start]) or GIVES.search(told))


def is_only_a_place(core: str) -> bool:
    """Whether a sum is told of a place and of nothing there: 广州调整为."""
    own = core.rpartition("，")[2]
    end = max((place.span.end for place in find_regions(own)), default=0)
    return end > 0 and ONLY_CHANGED.fullmatch(own, end) is not None


def standard_in(title: str) -> str:
    """The one standard that a title names: 关于调整最低工资标准的通知."""
    ends = (match.end() for match in re.finditer("标准", title))
    names = {named_before(DEED.split(title[:end])[-1]) for end in ends}
    name = names.pop() if len(names) == 1 else ""
    known = name.endswith("标准") and len(name) >= SHORTEST_NAME and not VAGUE.search(name)
    return name if known else ""


def of_the_standard(pre: str, name: str) -> str:
    """二类最低工资标准调整为 for 二类标准调整为, where the title names the one standard."""
    if not name or not is_only_a_class(pre):
        return pre
    head, mark, own = pre.rpartition("，")
    end = find_classes(own)[-1].span.end
    link = own[end:].removeprefix("标准")
    return f"{head}{mark}{own[:end]}{name}{link if link.startswith(SAID) else f'为{link}'}"


def with_its_time(attribute: str, core: str) -> str:
    """月最低工资标准 for 最低工资标准: the wage of a month is not that of an hour."""
    if attribute.startswith("保障") and f"{LIVING}{attribute}" in core:
        return f"{LIVING}{attribute}"
    if not attribute.startswith(LEAST_WAGE):
        return attribute
    timed = TIMED.search(core)
    return f"{timed.group()}{attribute}" if timed else attribute


def of_its_class(sentence: Sentence, last: int, pre: str) -> str:
    """The words with the class that opened their part of the sentence: 一类地区…，小时最低工资…

    The class holds for standards up to the next one or to a semicolon.
    """
    head, mark, own = pre.rpartition("，")
    bare = own.lstrip("，、： ")
    opened = CLASS.match(bare)
    if opened and not ONLY_CLASS.fullmatch(bare):
        what = bare[opened.end() :]
        said = "为" if what[:1] in "：:" and ENDS_WITH_NAME.search(what) else ""
        return f"{head}{mark}{opened.group()}{what.lstrip('：:')}{said}"
    bare = LED_IN.sub("", bare)
    if (alone := ONLY_CLASS.fullmatch(bare)) and (name := _tiered(sentence, last)):
        return f"{alone['class']}{name}{alone['is'] or '为'}{alone['rate']}"
    if row_names(own) or not NAMES_STANDARD.search(bare):
        return pre
    for index in range(last - 1, -1, -1):
        clause = sentence.clauses[index]
        if clause.mark in SEGMENT:
            return pre
        text = clause.text.strip()
        classes = find_classes(text)
        if classes:
            opens = classes[0].span.start == 0 and len(classes) == 1
            told = clause.mark in "：:" or NUMBER.search(text)
            said = "为" if ENDS_WITH_NAME.search(bare) else ""
            whole = f"{_before(head, text)}{classes[0].level}{bare}{said}"
            return whole if opens and told else pre
    return pre


def _tiered(sentence: Sentence, last: int) -> str:
    """What an earlier clause divides into classes: 月最低工资标准调整为三档，第一档为…"""
    for clause in reversed(sentence.clauses[:last]):
        match = DIVIDED.search(clause.text)
        if match:
            return match["name"][name_start(match["name"]) :]
    return ""


def _before(head: str, clause: str) -> str:
    """What stands before the clause that names the class."""
    front, found, _ = head.partition(clause)
    return front if found or not head else f"{head}，"
