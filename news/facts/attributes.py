"""What a value is a value of: the attribute, and the condition it is given under."""

from __future__ import annotations

import re

from news.facts.dates import find_times
from news.facts.nouns import LEADING, kept_words, noun_phrase
from news.facts.ranks import row_names
from news.facts.words import opening, words

CHANGE = re.compile(
    r"(?:[比较](?:上年|去年|[^，]{2,8}年)(?:同期)?)?(?:同比|环比|按年)?(?:名义|实际)?(?:增长|下降|提高|回落|上升|减少|增加|降低)$"
)
# A change told behind a sign of listing is a clause of its own: 产量10万吨、增长2%.
CLAUSE_MARK = re.compile(r"[，：]|、(?=(?:同比|环比)?(?:增长|下降|上升|减少|增加|提高|回落)$)")
OF_A_NOUN = re.compile(r"的[\u4e00-\u9fff]{1,8}(?:为|是|达到?)$")
AGAINST_LAST_YEAR = re.compile(r"^(?:比|较)?(?:上年|去年)(?:同期|全年)?(?=.)")
SHARE_OF = re.compile(r"约?占")
RECKONING = re.compile(r"按[^，]*(?:计算|折算)为?$|(?:超额)?完成(?:年度|全年)?(?:目标|计划|任务)")
AFTER_NOUN = re.compile(r"^(?:的)?(?P<noun>[\u4e00-\u9fffA-Za-z·()（）“”+\d]{1,24})")
COUNT = re.compile(r"[约近超]?[0-9][0-9.,]*(?=[^0-9.,岁—–~-])")
OWN_PLACE = re.compile(r"^[全该我本][省市区县州旗]")


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
    own = THAN.sub("", AGAINST_LAST_YEAR.sub("", own))
    change = CHANGE.match(own)
    told = [clause for clause in clauses[:-1] if not clause.endswith(("相比", "比较"))]
    if change and told:
        return f"{_heads(told)}{kept_words(own)}"
    if SHARE_OF.match(own) and told and unit == "%":
        return f"{_heads(told)}{kept_words(own)}{'' if len(own) > 2 else '比'}"
    return kept_words(own) or _thing_before(clauses[:-1])


def _heads(clauses: list[str]) -> str:
    """What the last clause that names a thing tells of: neither 完成年度计划 nor 按…计算."""
    for clause in reversed(clauses):
        for time in reversed(find_times(clause)):
            clause = clause[: time.span.start] + clause[time.span.end :]
        head = COUNT.split(clause.lstrip("，"), maxsplit=1)[0]
        named = opening(head) == "noun" or OF_A_NOUN.search(head)
        if named and not RECKONING.match(head):
            return LEADING.sub("", kept_words(OWN_PLACE.sub("", head)))
    return ""


def _thing_before(clauses: list[str]) -> str:
    """What the clause before is about, where the value's own clause names nothing."""
    if clauses and re.search(r"\d", clauses[-1]):
        head = BEFORE_A_VALUE.split(clauses[-1], maxsplit=1)[0]
        return kept_words(OWN_PLACE.sub("", head))
    tagged = words(clauses[-1]) if clauses else ()
    start = len(tagged)
    while start > 0 and tagged[start - 1].is_noun:
        start -= 1
    if start < len(tagged):
        return "".join(word.text for word in tagged[start:])
    return noun_phrase(clauses[-1]) if clauses else ""


BEFORE_A_VALUE = re.compile(r"[较比由从]|[约近超]?\d")


BASE = re.compile(
    r"(?:(?<!占)比|较|从|由)(?:每[人月年户])*(?:上年同期|上年度?|去年同期|去年|前年|原标准|原来|原先|现行|目前|(?:19|20)\d{2}年(?:同期)?)?的?$"
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
