"""What is paid, and under which condition it is."""

from __future__ import annotations

import re

from news.facts.heads import named_before
from news.facts.ranks import AREA_CLASS, row_names
from news.facts.words import has_verb, words
from news.text import lazy

BENEFIT = lazy.pattern(
    r"(?:一次性)?(?:[\u4e00-\u9fff]{2})?"
    r"(?:(?:补助金|扶助金|救助金|补助|补贴|津贴|奖励金|奖励|奖金|资助|奖补|待遇|报酬|学费|费用|工资)(?:标准|额度?|金额)?"
    r"|经费|资金(?!额)|标准)"
)
# Behind its number a benefit is named in full: 200元的专业技术补贴.
BENEFIT_BEHIND = lazy.pattern(
    r"(?:一次性)?[\u4e00-\u9fff]{0,10}?(?:补助金|扶助金|救助金|补助|补贴|津贴|奖励金|奖励|奖金|资助|奖补|经费|资金|待遇|报酬"
    r"|学费|费用|工资|标准|尊老金|养老金|慰问金|抚恤金|助学金|奖学金|保障金|生活费)"
)
GIVING = r"给予|发放|奖励|补助|补贴|资助|享受|领取|申请|申领|兑现|予以"
CONDITION = (
    lazy.pattern(
        rf"(?:^|[，：])(?:对于?|凡是?)(?P<c>(?![^，]*(?:给予|予以))[^，]{{2,60}}?)(?:的|的人员|的单位)?"
        rf"，(?=[^，]{{0,40}}(?:{GIVING}))"
    ),
    lazy.pattern(
        rf"(?:^|[，：])(?:对于?|凡是?|给予|向)(?P<c>[^，]{{2,48}}?)(?:的|(?<!工作)(?<!志愿)者)?(?:人员|个人)?，?"
        rf"(?:再|均|可|将|分别|每人|每年|每月|按|由|一次性|最高)*(?:{GIVING})"
    ),
    lazy.pattern(
        r"(?P<c>(?:首次|成功)?(?:取得|获得|考取|持有(?!人)|符合|具有|满足|入选|担任|从事|工作满|报考"
        r"|通过(?=[^，]{0,12}(?:考试|评审|审核|考核|资格|水平|[初中高]级)))[^，]{1,40}?)"
        r"(?:的人员|的|(?<!工作)(?<!志愿)者|后|人员)?(?=，|可以?申|可领|最高)"
    ),
    # 站点运营满一年的，每年给予运营补助.
    lazy.pattern(
        r"(?:^|[，：])(?P<c>[^，：]{4,40}?满[一二三四五六七八九十\d]+(?:年|个月))的?，"
        r"(?=(?:每[人月年户床])*(?:一次性)?(?:给予|发放|奖励|补助|补贴|资助))"
    ),
    # 年满60周岁的城乡居民每月领取.
    lazy.pattern(
        r"(?:^|[，：])(?P<c>(?:年满|未满|不满|满)\d{1,3}周?岁(?:及?以[上下])?的?[^，]{0,16}?)"
        r"，?(?=(?:每[人月年户])+|可以?(?:领|享|申)|领取|享受)"
    ),
    # 80—89周岁的老人，每人每月补贴30元.
    lazy.pattern(
        r"(?:^|[，：区县市对向为])(?P<c>(?:\d{1,3}(?:周?岁)?[-—–~至到]+)?\d{1,3}周?岁(?:及?以上|及?以下)?(?:（[^）]*）)?)"
        r"(?:的?[一-鿿]{0,4}(?:老人|老年人|儿童|人员|居民))?，?"
        r"(?=每|的[一-鿿]{2,8}为每)"
    ),
)
# 月收入低于2000元 is a condition, and no sum that is given.
OTHER_SUM = lazy.pattern(
    r"^.*(?<!低于)(?<!高于)(?<!不足)(?<!超过)(?<!达到)(?<![\d.,])\d[\d.,]*[万亿]*元[一-鿿]{0,6}，(?=.)"
)
MARK = lazy.pattern(r"[，；。、]")
FITTING = lazy.pattern(r"^(?:符合条件的)|的$")
# Of whom or of which places a benefit is, in front of its name.
OWNER = lazy.pattern(
    rf"(?:[人者员生师户童士民工儿]|家庭|对象|企业|机构|单位|群体|妇女|人才|[的、及和]|{AREA_CLASS}|[省市区县州])$"
)
OF_A_CLASS = lazy.pattern(AREA_CLASS)
SHORTEST = 4
PREPOSITION = lazy.pattern(r".[按以向对从]")
BENEFIT_NOUN = lazy.pattern(r"(?:补助金|扶助金|救助金|补助|补贴|津贴|奖励金?|奖金|资助|奖补|标准)$")
# The verb or particle that a benefit's pattern sweeps in before its name.
SWEPT_IN = lazy.pattern(r"^(?:一次性)?(?:给予|发放|[的予放取受领到为于按].|.[的予放取受领为])")


def benefit(pre: str, post: str) -> str:
    """The name of what is paid: 一次性补助, 岗位津贴; empty where none is named."""
    if post.startswith("的标准") and (paid := _last(BENEFIT, post[3:])):
        return _own_words(paid.group())
    after = BENEFIT_BEHIND.match(MARK.split(post.removeprefix("的"), maxsplit=1)[0])
    after = after if after and _is_named(after.group()) else None
    near = after or _last(BENEFIT, pre.split("，")[-1])
    near = near or _last(BENEFIT, pre)
    if near is None:
        return ""
    if near.group() in ("标准", "的标准"):
        near = _last(BENEFIT, post) or near
    name = _own_words(near.group())
    name = name if after else _whole_name(near.string[: near.end()], name)
    once = "一次性" in pre.split("，")[-1] and not name.startswith("一次性") and "每月" not in pre
    return f"一次性{name}" if once else name


def _whole_name(text: str, name: str) -> str:
    """The benefit's name from its beginning on: 技能提升补贴; whose it is stands before it."""
    whole = named_before(text)
    if not whole.endswith(name) or text.removesuffix(whole).endswith(("、", "/", "／")):
        return name
    own = whole[_owner_end(whole) :]
    return own if own.endswith(name) and not row_names(own) else name


def _owner_end(whole: str) -> int:
    """Where whoever a benefit is of ends, at a word's end: D类人才, but not the 生 of 生活."""
    of_a_class = list(OF_A_CLASS.finditer(whole))
    ends = [word.end for word in words(whole)] + [match.end() for match in of_a_class]
    ends = [end for end in ends if len(whole) - end >= SHORTEST and OWNER.search(whole[:end])]
    return max(ends, default=0)


def _is_named(name: str) -> bool:
    """Whether words behind a number are a benefit's name: not 地区按新标准."""
    return not has_verb(BENEFIT_NOUN.sub("", name)) and not PREPOSITION.search(name)


def _own_words(name: str) -> str:
    """The benefit's name without the verb or particle that the pattern swept in."""
    return SWEPT_IN.sub("", name) or name


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The last match, from the beginning of a word on: 财政性补贴, not 政性补贴."""
    found = list(pattern.finditer(text))
    if not found:
        return None
    start = found[-1].start()
    torn = next((w for w in words(text) if w.start < start < w.end), None) if start else None
    return (pattern.search(text, torn.end) or found[-1]) if torn else found[-1]


def condition(pre: str) -> str:
    """Under which condition something is given: 考取中级; empty where none is said.

    What stands before another sum is the condition of that one.
    """
    pre = OTHER_SUM.sub("", pre)
    for pattern in CONDITION:
        match = pattern.search(pre)
        if match:
            given = FITTING.sub("", match["c"]).strip()
            if given != "一次性":
                return given
    return ""
