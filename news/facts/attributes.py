"""What a value is a value of: the attribute, and whose it is."""

from __future__ import annotations

import re

from news.facts.dates import find_times
from news.facts.heads import MEASURE, named_before, sound
from news.facts.nouns import kept_words, noun_phrase
from news.facts.ranks import row_names
from news.facts.words import first_is_verbal, has_verb, opening
from news.text import lazy

CHANGING = (
    r"同增|同降|增长|下降|提高|回落|上升|减少|增加|降低|提升|上涨|下跌|收窄|扩大|缩小|上调|下调"
)
IN_FULL = {"同增": "增长", "同降": "下降"}
CHANGE = lazy.pattern(
    rf"(?:[比较](?:上年|去年|上月|[^，]{{2,8}}年底?)?(?:同期)?(?:（[^）]*）)?)?(?:同比|环比|按年|累计)?(?P<yearly>年均)?(?:名义|实际|净)?"
    rf"(?P<verb>{CHANGING})了?(?:约|近|超)?$"
)
# 纯收入持续增长，年均增速超过: what grows is what the rate is of.
GROWS = lazy.pattern(rf"(?:持续|稳步|大幅|快速|平稳|不断|逐年|明显)+(?:{CHANGING})$")
# A change told behind a sign of listing is a clause of its own: 产量10万吨、增长2%.
CLAUSE_MARK = lazy.pattern(rf"[，：]|、(?=(?:同比|环比)?(?:{CHANGING})$)")
OF_A_NOUN = lazy.pattern(r"的[\u4e00-\u9fff]{1,8}(?:为|是|达到?)$")
AGAINST_LAST_YEAR = lazy.pattern(r"^(?:比|较)?(?:上年|去年)(?:同期|全年)?(?=.)")
# 出口占我国出口总值的, 青年占: what the share is of, and of which whole.
SHARE_OF = lazy.pattern(
    r"^(?P<part>.*?)(?:大约|约|已|也|还|共|合计|累计|仅)*占(?!地|用)(?P<whole>比?[^占]*?)(?:的|的比例|的比重)?"
    r"(?:大约|约|已|达到?|为|近|超过?|提高|提升|上升|下降|到|至)*$"
)
# 奖励标准为最低工资标准的50%.
SET_AT = lazy.pattern(
    r"(?P<what>[^，]{2,20}?(?:标准|额度|金额|补贴|补助|工资|租金|价格|费用?))(?:调整)?(?:为|是|按)[^，]{2,}的$"
)
RECKONING = lazy.pattern(r"按[^，]*(?:计算|折算)为?$|(?:超额)?完成(?:年度|全年)?(?:目标|计划|任务)")
AFTER_NOUN = lazy.pattern(r"^(?:的)?(?P<noun>[\u4e00-\u9fffA-Za-z·()（）“”+\d]{1,24})")
TRADED = lazy.pattern(r"^(?P<deed>进出口|出口|进口|销售|采购)(?P<what>[\u4e00-\u9fff]{2,12})$")
QUOTED_NAME = lazy.pattern(r"^(?:的)?“[^“”]{1,16}”(?=[\u4e00-\u9fff])")
COUNT = lazy.pattern(r"[约近超]?[0-9][0-9.,]*(?=[^0-9.,岁A-Z—–~-])(?!周岁|至\d)")
# 拥有床位, 共有学校: what is had is what the clause counts.
OPENS_A_NAME = lazy.pattern(r"拥有|共有|现有|设有|\d+(?:[-—–~～至]\d+)?周?岁")
OWN_PLACE = lazy.pattern(r"^[全该我本][省市区县州旗]")
# Units of what is measured and not counted: no noun behind the value names it.
MEASURED_IN = frozenset({"%", "‰", "元", "倍", "个百分点", ":"})
# 为300名老人提供服务, 向300名老人发放: what is done to them is not theirs to be named by.
DONE_TO = lazy.pattern(r"[为对向给与使让]$")
DEED_BEHIND = lazy.pattern(r"(?![的等中内以、])[\u4e00-\u9fff“”（）]{2,16}$")
# What is never told but of something: 军供站327个，床位3.7万张.
OF_SOMETHING = lazy.pattern(
    r"(?:床位数?|在校生|投资总额|总投资|总面积|建筑面积|占地面积|(?:年均|平均)?(?:增速|增幅|降幅)|覆盖率|占比)$"
)
# What money is: neither the place nor the people to whom it goes.
PAID_OR_EARNED = lazy.pattern(
    r"(?:[费金款额价值税]|投资|收入|支出|投入|补贴|补助|津贴|奖励|资助|工资|薪酬|标准|出口|进口|贸易|顺差|逆差|消费|销售"
    r"|预算|决算|损失|规模|债券|利润|水平|待遇|报酬|成本|债务|资产|订单|合同|生产|存款|余额|保费|年薪|月薪|培训|训练|项目|GDP|总量)$"
)
# 其中女性: a part that is named by one word is one of its whole.
AMONG = lazy.pattern("其中")
SHORT = 3
PERIODS = ("全年", "当年", "当月", "年末", "期末")
GENERIC = 2
AGAINST_A_VALUE = lazy.pattern(r"较|由|从|(?<!占)比(?!例|重|率)")
DIGIT = lazy.pattern(r"\d")
BASE = lazy.pattern(
    r"(?:(?<!占)比|较|从|由)(?:每[人月年户])*(?:上年同期|上年度?|去年同期|去年|前年|原标准|原来|原先|现行|目前|(?:19|20)\d{2}年(?:同期)?)?的?$"
)
YEAR_OF = r"(?:(?:(?:19|20)\d{2}年|上年|去年|今年|目前|现在|当前)(?:底|末|同期)?的?)?"
# 由8930人上升为: from which value to which, behind what it is a value of.
RISEN = lazy.pattern(
    rf"(?:由|从){YEAR_OF}[^，]{{0,6}}\d[^，]*?(?:上升|提高|增加|增长|上调|扩大|提升|下降|降低|减少|下调|调整|提|增|升|降)?"
    rf"(?:到|至|为)了?{YEAR_OF}(?:每[人月年户])*$"
    rf"|(?:增加|提高|上升|增长|下降|降低|减少|扩大|控制|保持|稳定|提升)(?:到|至|在)了?{YEAR_OF}$"
)
# 中央预算内投资拟, of 拟增加到.
STILL_TO_COME = lazy.pattern(r"(?<=[\u4e00-\u9fff]{2})(?:拟|将|预计|计划)$")
# 比2010年的3.10人减少: a change, told against a value.
THAN = lazy.pattern(
    r"^(?:比|较|与)[^，]*?\d[^，]*?(?=(?:增长|增加|减少|下降|提高|上升|降低|回落)(?:了)?$)"
)
ASIDE = lazy.pattern(r"[（(][^（）()]*，[^（）()]*[)）]")


def measured(core: str, post: str, unit: str) -> str:
    """What is counted or measured: the noun after the value, or the words before it."""
    clauses = CLAUSE_MARK.split(ASIDE.sub("", core))
    own = STILL_TO_COME.sub("", RISEN.sub("", BASE.sub("", clauses[-1])))
    counted = None if unit in MEASURED_IN else _counted(own, post)
    if counted is not None:
        return counted
    if unit == "%" and not kept_words(own) and first_is_verbal(post):
        return ""
    told = [clause for clause in clauses[:-1] if not clause.endswith(("相比", "比较"))]
    if unit in ("%", "倍") and (set_at := SET_AT.match(own)):
        return named_before(_untimed(set_at["what"]))
    if unit == "%" and (share := _share(own, told, post)) is not None:
        return share
    change = CHANGE.search(THAN.sub("", own))
    if change:
        return _changed(THAN.sub("", own)[: change.start()], change, told)
    if unit == "个百分点":
        return ""
    own = AGAINST_LAST_YEAR.sub("", _untimed(own))
    part = AMONG.match(clauses[-1])
    # 其中个人缴费210元: a part that no noun names is not what the whole is.
    name = named_before(own) or ("" if kept_words(own) or part else _told_of(told))
    if part and 0 < len(name) <= SHORT:
        whole = _told_of(told)
        name = f"{whole}中{name}" if whole else name
    if OF_SOMETHING.fullmatch(name):
        name = f"{OF_SOMETHING.sub('', _told_of(told))}{name}"
    if unit == "元" and (traded := TRADED.match(name)):
        return f"{traded['what']}{traded['deed']}额"
    return name if unit != "元" or PAID_OR_EARNED.search(name) else ""


def _changed(own: str, change: re.Match[str], told: list[str]) -> str:
    """出口额增长, 床位年均增长: what a change is a change of."""
    own = _untimed(own)
    of = named_before(own) if kept_words(own) else _told_of(told)
    verb = IN_FULL.get(change["verb"], change["verb"])
    return f"{of}{change['yearly'] or ''}{verb}" if of else ""


def _counted(own: str, post: str) -> str | None:
    """The noun behind a value, with the deed behind it; None where none stands there.

    Empty where the noun alone would name others than those counted.
    """
    quoted = QUOTED_NAME.match(post)
    if quoted:
        # 19项“互联网+”医疗服务价格项目: a name in marks, and what it is one of.
        rest = noun_phrase(post[quoted.end() :])
        return f"{quoted.group()}{rest}" if rest else None
    after = AFTER_NOUN.match(post)
    noun = noun_phrase(after["noun"]) if after else ""
    if not noun:
        return None
    if not sound(noun):
        return ""
    described = re.split(r"[，：]", own)[-1]
    if described.endswith("的") and sound(f"{_untimed(described)}{noun}"):
        return named_before(f"{described}{noun}")
    behind = post.removeprefix("的")[len(noun) :].split("，")[0].rstrip("；。")
    if not behind or not (has_verb(behind) or first_is_verbal(behind)):
        return noun if sound(noun) else ""
    if DONE_TO.search(own):
        return ""
    deed = DEED_BEHIND.match(behind)
    named = f"{behind}的{noun}" if deed else ""
    return named if named and sound(named) else (noun if len(noun) > GENERIC else "")


def share_of_those(post: str) -> str:
    """80%的旅游厕所实现生态化: the share of those of whom something is told."""
    found = _counted("", post)
    return f"{found}比例" if found and "的" in found else ""


def _untimed(text: str) -> str:
    """The text without its times and its own place."""
    for time in reversed(find_times(text)):
        text = text[: time.span.start] + text[time.span.end :]
    return OWN_PLACE.sub("", text.lstrip("，"))


def _share(own: str, told: list[str], post: str = "") -> str | None:
    """Of which part a share is told, and of which whole: 出口占进出口总值比重, 女性占比."""
    found = SHARE_OF.match(own)
    if found is None:
        return None
    part = named_before(_untimed(found["part"])) if found["part"] else _told_of(told)
    if post.startswith("的"):
        part = noun_phrase(post[1:])
    whole = found["whole"].removesuffix("的")
    if not part:
        return ""
    if whole in ("", "比"):
        if AMONG.match(told[-1] if told and not found["part"] else own) and len(part) <= SHORT:
            whole_of = _told_of(told[:-1])
            part = f"{whole_of}中{part}" if whole_of else part
        return f"{part}占比"
    closed = MEASURE.search(whole) and whole.endswith(("比重", "比例"))
    name = f"{part}占{whole}{'' if closed else '比重'}"
    return name if sound(name) else f"{part}占比"


def _told_of(clauses: list[str]) -> str:
    """What the last clause that names a thing tells of: neither 完成年度计划 nor 按…计算."""
    for index in range(len(clauses) - 1, -1, -1):
        clause = _untimed(clauses[index])
        head = COUNT.split(GROWS.sub("", RISEN.sub("", clause)), maxsplit=1)[0]
        head = AGAINST_A_VALUE.split(head, maxsplit=1)[0] if DIGIT.search(clause) else head
        if COUNT.search(clause) and (share := SHARE_OF.match(head)) and share["whole"] != "比":
            return _share(head, clauses[:index]) or ""
        named = (
            opening(clauses[index]) == "noun" or OF_A_NOUN.search(head) or OPENS_A_NAME.match(head)
        )
        if named and not RECKONING.match(head) and (name := named_before(head)):
            return name
    return ""


def whose(core: str, attribute: str) -> str:
    """Whom or what an attribute is of: 伤残家庭, for 伤残家庭特别扶助金标准由…提高至."""
    own = RISEN.sub("", re.split(r"[，：]", ASIDE.sub("", core))[-1])
    own = re.sub(r"(?:为|是|达|达到)$", "", own)
    front = own.removesuffix(attribute).rstrip("的") if attribute else own
    for time in reversed(find_times(front)):
        front = front[: time.span.start] + front[time.span.end :]
    front = re.sub(r"^，?(?:全[省市县区国]|我国|按.*)", "", front)
    known = (
        attribute
        and own.endswith(attribute)
        and 2 <= len(front) <= 24
        and bool(kept_words(front))
        and not re.search(r"\d|给予|发放", front)
        and not has_verb(front)
        and front not in PERIODS
        and not front.endswith(("向", "给", "对", "共"))
    )
    return front if known else ""


def without_rows(attribute: str) -> str:
    """The attribute without the rank that names its row: 中级社会工作人才 → 社会工作人才."""
    rows = row_names(attribute)
    rest = "".join(
        attribute[a:b]
        for a, b in zip(
            [0, *(row.span.end for row in rows)],
            [*(row.span.start for row in rows), len(attribute)],
            strict=True,
        )
    )
    return rest or attribute
