"""What a value is a value of: the attribute, and the condition it is given under."""

from __future__ import annotations

import re

from news.facts.dates import find_times
from news.facts.names import row_names
from news.facts.words import Word, has_verb, opening, words

BENEFIT = re.compile(
    r"(?:一次性)?(?:[\u4e00-\u9fff]{2})?"
    r"(?:(?:补助金|扶助金|救助金|补助|补贴|津贴|奖励金|奖励|奖金|资助|奖补|待遇|报酬|学费|费用|工资)(?:标准|额度?|金额)?"
    r"|经费|资金|标准)"
)
# Behind its number a benefit is named in full: 200元的专业技术补贴.
BENEFIT_BEHIND = re.compile(
    r"(?:一次性)?[\u4e00-\u9fff]{0,10}?(?:补助金|扶助金|救助金|补助|补贴|津贴|奖励金|奖励|奖金|资助|奖补|经费|资金|待遇|报酬"
    r"|学费|费用|工资|标准)"
)
GIVING = r"给予|发放|奖励|补助|补贴|资助|享受|领取|申请|申领|兑现|予以"
CONDITION = (
    re.compile(
        rf"(?:^|[，：])(?:对于?|凡是?)(?P<c>(?![^，]*(?:{GIVING}))[^，]{{2,60}}?)(?:的|的人员|的单位)?"
        rf"，(?=[^，]{{0,40}}(?:{GIVING}))"
    ),
    re.compile(
        rf"(?:^|[，：])(?:对于?|凡是?|给予|向)(?P<c>[^，]{{2,48}}?)(?:的|(?<!工作)(?<!志愿)者)?(?:人员|个人)?，?"
        rf"(?:再|均|可|将|分别|每人|每年|每月|按|由|一次性|最高)*(?:{GIVING})"
    ),
    re.compile(
        r"(?P<c>(?:首次|成功)?(?:取得|获得|考取|持有(?!人)|符合|具有|满足|入选|担任|从事|工作满|报考"
        r"|通过(?=[^，]{0,12}(?:考试|评审|审核|考核|资格|水平|[初中高]级)))[^，]{1,40}?)"
        r"(?:的人员|的|(?<!工作)(?<!志愿)者|后|人员)?(?=，|可以?申|可领|最高)"
    ),
)
NOISE = frozenset(
    {
        "已经",
        "已",
        "达到",
        "达",
        "现有",
        "共有",
        "共计",
        "总计",
        "累计",
        "为",
        "有",
        "约",
        "共",
        "全部",
        "分别",
        "目前",
        "均",
        "将",
        "再",
        "还",
        "力争",
        "计划",
        "预计",
        "到",
        "了",
        "给予",
        "可",
        "可以",
        "最高",
        "最低",
        "其中",
        "：",
        "，",
        "同比",
        "是",
        "已达",
        "也",
        "都",
        "争取",
        "确保",
        "比",
        "完成",
        "实现",
        "再次",
        "首次",
        "第一次",
        "预计将",
        "仅",
        "从",
        "由",
        "较",
        "高达",
        "达到了",
        "至今",
        "迄今为止",
        "合计",
    }
)
CHANGE = re.compile(
    r"(?:[比较](?:上年|去年|[^，]{2,8}年)(?:同期)?)?(?:同比|环比|按年)?(?:增长|下降|提高|回落|上升|减少|增加|降低)$"
)
PER = re.compile(r"(?:每[人月年日]){1,3}$|每[人月]")
# A change told behind a sign of listing is a clause of its own: 产量10万吨、增长2%.
CLAUSE_MARK = re.compile(r"[，：]|、(?=(?:同比|环比)?(?:增长|下降|上升|减少|增加|提高|回落)$)")
OF_A_NOUN = re.compile(r"的[\u4e00-\u9fff]{1,8}(?:为|是|达到?)$")
SHARE_OF = re.compile(r"约?占")
RECKONING = re.compile(r"按[^，]*(?:计算|折算)为?$|(?:超额)?完成(?:年度|全年)?(?:目标|计划|任务)")
AFTER_NOUN = re.compile(r"^(?:的)?(?P<noun>[\u4e00-\u9fffA-Za-z·()（）“”+\d]{1,24})")
MARK = re.compile(r"[，；。、]")
COUNT = re.compile(r"[约近超]?[0-9]")
OWN_PLACE = re.compile(r"^[全该我本][省市区县州旗]")
FITTING = re.compile(r"^(?:符合条件的)|的$")
BENEFIT_NOUN = re.compile(r"(?:补助金|扶助金|救助金|补助|补贴|津贴|奖励金?|奖金|资助|奖补|标准)$")
# The verb or particle that a benefit's pattern sweeps in before its name.
SWEPT_IN = re.compile(r"^(?:一次性)?(?:给予|发放|[的予放取受领到为于按].|.[的予放取受领为])")


def benefit(pre: str, post: str) -> str:
    """The name of what is paid: 一次性补助, 岗位津贴; empty where none is named."""
    after = BENEFIT_BEHIND.match(MARK.split(post.removeprefix("的"), maxsplit=1)[0])
    after = after if after and not has_verb(_before_benefit(after.group())) else None
    near = after or _last(BENEFIT, pre.split("，")[-1])
    near = near or _last(BENEFIT, pre)
    if near is None:
        return ""
    if near.group() in ("标准", "的标准"):
        near = _last(BENEFIT, post) or near
    name = _own_words(near.group())
    once = "一次性" in pre.split("，")[-1] and not name.startswith("一次性") and "每月" not in pre
    return f"一次性{name}" if once else name


def _before_benefit(name: str) -> str:
    return BENEFIT_NOUN.sub("", name)


def _own_words(name: str) -> str:
    """The benefit's name without the verb or particle that the pattern swept in."""
    return SWEPT_IN.sub("", name) or name


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return found[-1] if found else None


def measured(core: str, post: str, unit: str) -> str:
    """What is counted or measured: the noun after the value, or the words before it."""
    clauses = CLAUSE_MARK.split(ASIDE.sub("", core))
    own = RISEN.sub("", BASE.sub("", clauses[-1]))
    after = AFTER_NOUN.match(post)
    if after and unit not in ("%", "元", "倍", "个百分点"):
        noun = noun_phrase(after["noun"])
        if noun:
            return noun
    times = find_times(own)
    for time in reversed(times):
        own = own[: time.span.start] + own[time.span.end :]
    own = OWN_PLACE.sub("", own)
    own = THAN.sub("", own)
    change = CHANGE.match(own)
    told = [clause for clause in clauses[:-1] if not clause.endswith(("相比", "比较"))]
    if change and told:
        return f"{_heads(told)}{_kept_words(own)}"
    if SHARE_OF.match(own) and told and unit == "%":
        return f"{_heads(told)}{_kept_words(own)}{'' if len(own) > 2 else '比'}"
    return _kept_words(own) or _thing_before(clauses[:-1])


def _heads(clauses: list[str]) -> str:
    """What the last clause that names a thing tells of: neither 完成年度计划 nor 按…计算."""
    for clause in reversed(clauses):
        for time in reversed(find_times(clause)):
            clause = clause[: time.span.start] + clause[time.span.end :]
        head = COUNT.split(clause.lstrip("，"), maxsplit=1)[0]
        named = opening(head) == "noun" or OF_A_NOUN.search(head)
        if named and not RECKONING.match(head):
            return LEADING.sub("", _kept_words(OWN_PLACE.sub("", head)))
    return ""


def _thing_before(clauses: list[str]) -> str:
    """What the clause before is about, where the value's own clause names nothing."""
    if clauses and re.search(r"\d", clauses[-1]):
        head = BEFORE_A_VALUE.split(clauses[-1], maxsplit=1)[0]
        return _kept_words(OWN_PLACE.sub("", head))
    tagged = words(clauses[-1]) if clauses else ()
    start = len(tagged)
    while start > 0 and tagged[start - 1].is_noun:
        start -= 1
    if start < len(tagged):
        return "".join(word.text for word in tagged[start:])
    return noun_phrase(clauses[-1]) if clauses else ""


BEFORE_A_VALUE = re.compile(r"[较比由从]|[约近超]?\d")


BASE = re.compile(
    r"(?:(?<!占)比|较|从|由)(?:每[人月年户])*(?P<when>上年同期|上年度?|去年同期|去年|前年|(?:19|20)\d{2}年(?:同期)?)?的?$"
)


# 由8930人上升为: from which value to which, behind what it is a value of.
RISEN = re.compile(
    r"(?:由|从)[^，]{0,4}\d[^，]*?(?:上升|提高|增加|增长|上调|扩大|下降|降低|减少|下调|调整)?(?:到|至|为)(?:每[人月年户])*$"
    r"|(?:增加|提高|上升|增长|下降|降低|减少|扩大|控制|保持|稳定|提升)(?:到|至|在)$"
)


# 比2010年的3.10人减少: a change, told against a value.
THAN = re.compile(
    r"^(?:比|较|与)[^，]*?\d[^，]*?(?=(?:增长|增加|减少|下降|提高|上升|降低|回落)(?:了)?$)"
)
ASIDE = re.compile(r"[（(][^（）()]*，[^（）()]*[)）]")


def compared_with(pre: str) -> re.Match[str] | None:
    """The words that make a value the base of a comparison: 增速比上年的 26.1%."""
    return BASE.search(pre)


TRAILING = re.compile(
    r"(?<=.)(?:达|为|至|占|约|已|将|要|各|按|按照|分为|共|等一行|在|以|和|与|满|应当|须)+$"
)
LEADING = re.compile(
    r"^(?:等|按?[^，]{2,6}计算|目标|拥有|配备|各|我国对|中国对|我国|对|按|按照|呈现)"
    r"(?=[\u4e00-\u9fff]{2})"
)


def _kept_words(text: str) -> str:
    """The text without the words that only introduce a number."""
    kept: list[str] = []
    for word in words(PER.sub("", text)):
        if word.text not in NOISE or (word.text == "比" and kept and kept[-1] == "占"):
            kept.append(word.text)
    return TRAILING.sub("", "".join(kept).strip("（(“《、 的"))


# Verbs that stand inside names of things: 实习基地, 助餐点.
NOUN_LIKE = frozenset(
    {
        "实习", "共享", "帮扶", "照料", "托养", "助餐", "送餐", "就业", "创业", "防控", "救助",
        "督导", "托育", "看护", "康复", "研究", "持证", "在职", "在岗", "退休", "注册", "失业",
        "留守", "失能", "缴费", "参保",
    }
)  # fmt: skip
# What ends names of places and papers, and is tagged as a verb or a measure alone.
UNITS = frozenset(
    [
        "站",
        "点",
        "所",
        "室",
        "队",
        "院",
        "会",
        "馆",
        "堂",
        "区",
        "街",
        "镇",
        "村",
        "岗",
        "证",
        "奖",
        "费",
        "金",
    ]
)
CLOSERS = frozenset("）)")


def noun_phrase(text: str) -> str:
    """The noun phrase that a text starts with; a verbal noun before 了 is a verb."""
    end = before_last = 0
    for word in words(text):
        if word.is_noun:
            before_last = end
        if word.tag == "ul":
            return text[:before_last]
        if word.is_noun or word.tag == "k" or (end and word.text in CLOSERS):
            end = word.end
        elif not _describes(word, text[: word.start], end) and not (end and word.text in UNITS):
            break
        elif word.text in UNITS:
            end = word.end
    return text[:end]


def _describes(word: Word, before: str, end: int) -> bool:
    """Whether a word inside a noun phrase leads on to its noun: 老旧小区, 区域性共享基地."""
    if word.tag in ("a", "b", "f", "ag", "z") or word.text in NOUN_LIKE or word.text in "（）()":
        return True
    return (word.tag == "uj" and end == 0) or (word.is_verb and before.endswith(("性", "型")))


def short(text: str, limit: int = 24) -> str:
    """The text's beginning, cut behind a word."""
    ends = [word.end for word in words(text) if word.end <= limit]
    return text[: ends[-1]].rstrip("，、") if ends else text[:limit]


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
        and bool(_kept_words(front))
        and not re.search(r"\d|给予|发放", front)
    )
    return front if known else ""


def condition(pre: str) -> str:
    """Under which condition something is given: 考取中级; empty where none is said."""
    for pattern in CONDITION:
        match = pattern.search(pre)
        if match:
            given = FITTING.sub("", match["c"]).strip()
            if given != "一次性":
                return given
    return ""


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
