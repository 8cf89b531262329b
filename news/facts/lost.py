"""A predicate of nobody or of nothing: what a clause leaves to those before it, and was not found.

增发15% of what, 拒不改正的 of whose wrong, 由每月920元调整为 of which sum.
"""

from __future__ import annotations

from news.facts.anecdotes import deed_of_nobody
from news.facts.anothers import told_of_another, without_place, without_times
from news.facts.changing import changes_nothing_named
from news.facts.continuing import PERSISTS, WORSENS
from news.facts.leads import whose_case
from news.facts.receivers import opening_receiver
from news.facts.stretches import Scene
from news.text import lazy

PLUS = r"(?:再|均|还|另|可以?|应当?|予以|按规定)*"
# More of what, and what is given to whom?
MORE_OF = lazy.pattern(rf"^{PLUS}(?:增发|加发|减发|补发|计发|扣发)$")
GIVEN_TO = lazy.pattern(
    rf"^{PLUS}发给(?![^，]*(?:[金费贴款证书]|补助|津贴|奖励|工资|待遇|物|通知|决定))"
)
FINE = lazy.pattern(r"处以?[^，]*(?:罚款|罚金)|并处|处以?$")
A_WRONG = lazy.pattern(r"的，|^对?[^，]*的(?:单位|个人|企业|机构|人员?|者|行为)，?(?:由|处|可)")
# 按照每人1000元以上5000元以下的标准计算: what?
RECKONED = lazy.pattern(r"^按照?[^，]*$")
ONLY_RECKONED = lazy.pattern(
    r"^[^，]{0,6}?的?(?:标准|比例|额度|幅度)?(?:计算|计发|执行|发放|支付|缴纳|征收|提取)(?:，|$)"
)
ADJUSTED = lazy.pattern(
    r"^[由从][^，]*(?:调整|提高|上调|增加|降低|下调|减少|提升|[降升增])(?:到|至|为)"
)
STANDARD_OF = lazy.pattern(r"^(?:其|具体)?标准(?:分别)?(?:为|是|如下)?(?:：|为|是|由|从)")
COMPARED_ONLY = lazy.pattern(
    r"^(?:[比较](?:19|20)\d{2}年[^，]*?|年均|同比)?(?:增长|下降|增加|减少|提高|上升|回落)了?$"
)
# 并将名单自…之日起7日内报…备案: who has to is told before.
BY_WHOM = lazy.pattern(r"^(?:并|且)?[将把][^，]*(?:报送?|送|提交|移交|通知|告知|公示|缴存|存入)")
# Who has not the law before him does not know what its article forbids.
BY_NUMBER = lazy.pattern(r"违反[^，]*第[一二三四五六七八九十百]+条")
# A case that says of nobody that it is his: 生活有困难的.
CASE = lazy.pattern(r"^(?P<case>[^，：]{2,40}的)，")
# Whom a rule is for is told by what he got or is: 取得初级证书的, 属于低保家庭的.
TO_WHOM = lazy.pattern(
    r"^(?:(?:对|向|凡|为|给|由|如|若|因|经|有下列|被)"
    r"|(?:首次|新|已经?|并|且)*(?:取得|获得|考取|通过|持有|荣获|获评|被评|入选|具有|属于))"
)
# 一对夫妻共同生育了三个子女，其中…的: how a case begins tells nothing by itself.
GOES_ON_AS_A_CASE = lazy.pattern(
    r"^(?:(?:其中|并且?|且|而且|又|以及)[^，]*(?<!目)|符合[^，]*(?:规定|条件|要求|情形))的$"
)
# 镇政府予以公告，公告期不少于5日: it is no period of the government's.
OF_WHAT_WAS_MADE_KNOWN = lazy.pattern(r"[^，]*[府门局会织院心位](?:公告|公示|公布)期")
# 占用车位的，处…。经营者属于法人的，处…: for what?
ONLY_WHO = lazy.pattern(
    r"^[^，]{0,6}(?:属于|系|是|为)(?:个人|法人|单位|企业|自然人|非法人组织|其他组织|个体工商户)的，"
)
# 车辆未做到整洁的，处…；无明显标志的，处…: what has none?
HAS_NONE = lazy.pattern(r"无(?!故|权|法|正当|证)[^，]*的，")


def left_out(scene: Scene, before: str, value: str, after: str) -> tuple[str, ...]:
    """What a statement lacks that clauses before it tell: its subject, its object, its case.

    ``before`` and ``after`` have their references filled in, and no place or basis yet.
    """
    if scene.headline:
        return ()
    text = without_times(before)
    told = {
        "宾语": _of_nothing(text, value, after),
        "主语": _of_nobody(scene, text, value, after),
        "情形": _of_no_wrong(text, value, after) or _breaks_off(scene, value, after),
    }
    return tuple(name for name, lacks in told.items() if lacks)


def _of_nothing(text: str, value: str, after: str) -> bool:
    last = text.rpartition("，")[2]
    if MORE_OF.match(last):
        return not after
    if GIVEN_TO.match(f"{last}{value}{after}"):
        return True
    return bool(RECKONED.match(text) and ONLY_RECKONED.match(after))


def _of_nobody(scene: Scene, text: str, value: str, after: str) -> bool:
    whole = f"{text}{value}{after}"
    told = (ADJUSTED.match(whole), STANDARD_OF.match(text), COMPARED_ONLY.match(text))
    if any(told) or BY_WHOM.match(whole) or deed_of_nobody(without_place(whole)):
        return True
    if changes_nothing_named(whole) or _of_no_owner(scene, whole):
        return True
    if told_of_another(scene, text, value, after):
        return True
    if scene.sentence.numbered and whose_case(scene.sentence.lead):
        return False
    case = CASE.match(whole)
    if case is None or not scene.earlier:
        return False
    own = without_place(case["case"])
    return not (TO_WHOM.match(own) or opening_receiver(own))


def _of_no_owner(scene: Scene, whole: str) -> bool:
    """Whether a period, a ban or a lack is told of nobody: 镇政府公告期, 不得存放, 无标志的."""
    own = without_place(whole)
    if OF_WHAT_WAS_MADE_KNOWN.match(own) or (scene.sentence.numbered and own.startswith("不得")):
        return True
    told, found, _ = scene.sentence.text.partition(f"；{own[:4]}")
    return scene.sentence.numbered and bool(found and told) and HAS_NONE.match(own) is not None


def _of_no_wrong(text: str, value: str, after: str) -> bool:
    whole = f"{text}{value}{after}"
    if PERSISTS.match(whole) or WORSENS.match(whole) or BY_NUMBER.search(text):
        return True
    own = without_place(text)
    return bool(FINE.search(whole)) and (not A_WRONG.search(text) or bool(ONLY_WHO.match(own)))


def _breaks_off(scene: Scene, value: str, after: str) -> bool:
    """Whether a value's clause only begins a case that the next clause ends."""
    sentence = scene.sentence
    at = sentence.text.find(value)
    if at < 0 or "，" in after:
        return False
    own = sentence.clause_at(at)
    follows = own + 2 < len(sentence.clauses) and sentence.clauses[own].mark == "，"
    return follows and bool(GOES_ON_AS_A_CASE.match(sentence.clauses[own + 1].text.strip()))
