"""Lead-ins: what the line above a list says of each item in it."""

from __future__ import annotations

import re

from news.facts.aims import under_goal
from news.facts.dates import find_times
from news.facts.discourse import strip_discourse
from news.facts.labels import owned_by
from news.facts.listed import people, with_verb
from news.facts.rates import RATE_TAIL, RATES
from news.facts.receivers import WHO
from news.facts.regions import region_at
from news.facts.words import has_verb, opening, words
from news.text import lazy
from news.text.brackets import without_brackets

LISTED = lazy.pattern(r"以下|下列|如下")
ONE_OF = lazy.pattern(
    r"^(?P<who>[^，]{0,30}?)(?<!且)(?:符合|具备|满足|具有|属于|有)(?:以下|下列)[^，]{0,8}之一的?"
    r"(?P<tail>[\u4e00-\u9fff]{0,10}?)，?(?P<then>(?:均|都|才|方)?可以?.+|不得.+|应当?.+|给予.+)$"
)
ALL_OF = lazy.pattern(
    r"^(?P<who>[^，]{1,30}?)(?<!且)(?:还|也)?(?:应当|必须|应|须|需要?)?(?:同时)?(?:符合|具备|满足)"
    r"(?:以下|下列|如下)(?:基本)?(?:条件|要求)(?!之一)"
)
WHO_MEETS = (
    r"(?:同时)?(?:符合|具备|满足)(?:以下|下列|如下)(?:全部|基本)?(?:条件|要求)"
    r"的(?P<who>[^，]{2,24}?)"
)
# 同时符合下列条件的本市家庭，可以申请廉租住房保障: what all of the items together entitle to.
ALL_THEN = lazy.pattern(
    rf"^{WHO_MEETS}，(?:均|方)?可以?"
    r"(?P<what>(?:申[请报领]|报[考名]|享受|参加|领取)[^，：]{0,24})$"
)
# 将同时具备下列条件的新就业职工纳入住房的供应范围: what all of them together bring somebody into.
ALL_BROUGHT = lazy.pattern(
    rf"^[将对把]{WHO_MEETS}，?"
    r"(?P<what>(?:按照?|纳入|列入|认定为|视为)[^，：]{2,30})$"
)
# 助理社会工作师考试报名条件：
CONDITION_HEAD = lazy.pattern(r"^(?P<what>[^，：、]{4,24}(?:条件|要求))[：:]?$")
# The heading 申报条件 over items that name nobody.
APPLICANTS_HEAD = lazy.pattern(
    r"^(?P<what>(?:申报|申请|认定|报名|参评|评选|推荐|准入|资格)(?:主体|单位|企业|机构|对象|人员|人)?(?:的)?(?:基本|资格)?"
    r"(?:条件|要求))[：:]?$"
)
CONDITIONS = lazy.pattern(r"(?:以下|下列|如下)[^，]{0,6}(?:条件|要求|情形)")
TAIL = lazy.pattern(r"(?:具体)?(?:如下|为|是|包括|有|分为)?$")
# An examination that bears 全国 in its name makes nothing of the whole nation.
NATION = lazy.pattern(r"^(?:全国(?![^，。]{0,16}(?:考试|大赛|比赛|证书))|我国|中国)")
PAID = lazy.pattern(
    r"(?:领取|发放|给予|享受|享有)(?P<what>(?:一次性)?[\u4e00-\u9fff]{0,4}(?:补助|补贴|津贴|奖励|奖金|资助))$"
)
GIVEN = lazy.pattern(r"给予|发放|领取|享受|奖励|补助|补贴|津贴|资助|[为是]")
BASIS = lazy.pattern(r"^(?:根据|按照|依据)[^，]*，")
LABELLED = lazy.pattern(
    r"(?P<who>[^，：]{1,16})：(?P<what>(?:一次性)?[\u4e00-\u9fff]{0,4}(?:奖励|补助|补贴|津贴|奖金|资助))"
    r"(?:为)?(?P<rate>(?:每[月年人次])*)$"
)
# 2030年3月4日某市人民代表大会常务委员会第五次会议通过, below a law's title; 总则 over a part.
PASSED = lazy.pattern(r"(?:通过|修正|修订|公布|批准)[）)]?$|^(?:总则|附则|罚则|法律责任)$")
# 退休人员按下列绝对额调整基本养老金, 再按照下列标准增加补贴, 按以下标准额外给予奖励支持.
RATES_BELOW = lazy.pattern(
    r"(?:^|，)(?P<who>(?![在按根其由])[^，：]{2,40}?)??，?(?:再|另|可|均|额外)*按照?(?:以下|下列|如下)"
    r"[^，：的]{0,4}(?:标准|绝对额|比例|额度|金额|档次|规定|办法)"
    r"(?:(?:额外|分别|再|另|均)*(?:增加|调整|发放|给予|提高|增发|支付|上调|补发|享受|领取)(?P<what>[\u4e00-\u9fff]{0,8}(?:金|费|补贴|补助|津贴|工资|待遇)))?[\u4e00-\u9fff]{0,8}$"
)
# 高质量发展奖励按以下标准给予: what is given, and nobody.
A_GIFT = lazy.pattern(r"(?:奖励|奖补|补助|补贴|津贴|奖金|资助|支持|待遇)$")
A_CASE = lazy.pattern(r"^[对凡][^，]{4,}|的，")
ADDS = lazy.pattern(r"(?:增加|提高|增发|上调|发给|发放|给予|补发)$")
ANNOUNCED = lazy.pattern(r"(?:事项|公告|通知|内容)$")
AWARDS = lazy.pattern(r"(?:奖励|补助|补贴|资助)$")
SAYS = lazy.pattern(rf"(?:为|是){RATES}$")
SEVERAL_MEASURES = lazy.pattern(
    r"[\u4e00-\u9fff]{0,6}(?:标准|金额|数额|比例|名额|人数|期限|额度)(?:[、和及与][\u4e00-\u9fff]{0,4}(?:标准|金额|数额|比例|名额|人数|期限|额度))+"
)
# 申请人须符合下列条件之一的 is said of the applicant; 对符合…的 and 全市 of nobody yet.
MUST = lazy.pattern(r"(?:应当?|必?须|需要?|如果?|若)$")
FOR_WHOM = lazy.pattern(r"^(?:对|凡|向|给|为|经|按|由)")
OF_NOBODY = lazy.pattern(
    r"^(?:在|[全本我][国省市县区])|(?:[省市县区州旗时后前年月日]|情[况形]|条件)$"
)
# The first word of 应届毕业生 is taken for a verb.
STUDIES = lazy.pattern(r"[应往]届")
# 一对夫妻可以生育…: a verbal noun behind these is a verb.
MAY_OR_MUST = lazy.pattern(r"可以|应当|不得|必须")


def at_rates_below(lead: str, pre: str, post: str) -> str | None:
    """An item's case with whose it is and what is given, of a lead-in that says no more of it.

    退休人员按下列标准增加津贴 over 年满70岁的，每月增加: 退休人员，年满70岁的，每月增加津贴.
    None where the lead-in is no such one or the item tells no case.
    """
    told = RATES_BELOW.search(lead.rstrip("：: ")) if LISTED.search(lead) else None
    if told is None or not A_CASE.search(pre) or LISTED.search(told["who"] or ""):
        return None
    holder = told["who"] if told["who"] and not A_GIFT.search(told["who"]) else ""
    if holder and FOR_WHOM.match(pre):
        # 退休人员按下列标准…：对参战人员: some of them, and the item does not say of whom.
        return None
    who = f"{holder}，" if holder else ""
    what = told["what"] if told["what"] and not post and ADDS.search(pre) else ""
    return f"{who}{pre}{what}"


def under_lead(lead: str, heading: str, pre: str, post: str, value: str = "") -> tuple[str, str]:
    """The words around a value with what governs them put in.

    符合下列条件之一的可以X gives its consequence to each item; a time or 全国 in the lead-in is
    carried on; an item without a verb is put under the lead-in's noun, else under the heading.
    """
    lead = BASIS.sub("", strip_discourse(lead))
    if (case := at_rates_below(lead, pre, post)) is not None:
        return case, post
    one = ONE_OF.match(lead)
    if one:
        then = one["then"].rstrip("。：:")
        whose = whose_case(lead)
        if whose:
            item = f"{value}{post}"
            is_one = "为" if _names_people(f"{pre}{item}") else ""
            ends = "" if item.endswith("的") else "的"
            return f"{whose}{is_one}{with_verb(pre, value, post)}", f"{post}{ends}，{then}"
        who = f"的{one['tail']}" if one["tail"] else "的人员"
        who = people(f"{value}{post}") and who
        who = who.removeprefix("的") if f"{value}{post}".endswith("的") else who
        return f"{one['who']}{with_verb(pre, value, post)}", f"{post}{who}{then}"
    goal = under_goal(lead, pre)
    if goal:
        return goal, post
    entitled = ALL_THEN.match(lead.rstrip("：:")) or ALL_BROUGHT.match(lead.rstrip("：:"))
    if entitled:
        what = f"{entitled['who']}{entitled['what']}须符合的条件包括"
        return f"{what}：{with_verb(pre, value, post)}", post
    every = ALL_OF.match(lead)
    if every:
        return f"{every['who']}须符合的条件包括：{with_verb(pre, value, post)}", post
    conditions = CONDITION_HEAD.match(lead) or (not lead and APPLICANTS_HEAD.match(heading))
    if conditions and not AWARDS.search(pre):
        return f"{conditions['what']}包括：{with_verb(pre, value, post)}", post
    labelled = LABELLED.match(pre)
    if labelled and not post:
        return _carried(lead, f"{labelled['who']}的{labelled['what']}为{labelled['rate']}"), post
    benefit = as_benefit(lead, pre, post)
    if benefit:
        pre = benefit
    elif not _predicates(pre) and not has_verb(post):
        pre = _under_head(lead, heading, pre)
    return _carried(lead, pre), post


def _names_people(item: str) -> bool:
    """Whether an item only names people (应届毕业生), and tells nothing that befell them."""
    if people(item):
        return False
    named = STUDIES.sub("", item)
    return opening(named) == "noun" and not has_verb(named)


def whose_case(lead: str) -> str:
    """Of whom a lead-in tells cases: 职工有下列情形之一的，可以…; empty where it names nobody."""
    one = ONE_OF.match(BASIS.sub("", strip_discourse(lead)))
    if one is None or one["tail"]:
        return ""
    who = MUST.sub("", one["who"])
    if not who or FOR_WHOM.match(who):
        return ""
    named = WHO.search(who) or (words(who)[-1].is_noun and not _is_where_or_when(who))
    return who if named else ""


def _is_where_or_when(who: str) -> bool:
    place = region_at(who, 0)
    return bool(OF_NOBODY.search(who)) or bool(place and place.span.end == len(who))


def sets_conditions(lead: str) -> bool:
    """Whether a lead-in announces conditions: 须同时符合以下条件, 符合下列条件之一的可以X."""
    if not LISTED.search(lead):
        return False
    bare = BASIS.sub("", strip_discourse(lead))
    return any(way.match(bare.rstrip("：:")) for way in (ONE_OF, ALL_OF, ALL_THEN, ALL_BROUGHT))


def leaves_conditions_open(lead: str) -> bool:
    """Whether an item is a condition of which its lead-in does not say in words for what."""
    return bool(CONDITIONS.search(lead)) and not sets_conditions(lead)


def gives_to_each(lead: str) -> bool:
    """Whether a lead-in gives one consequence to each item: 符合下列条件之一的可以X."""
    listed = LISTED.search(lead)
    return bool(listed and ONE_OF.match(BASIS.sub("", strip_discourse(lead))))


def _predicates(pre: str) -> bool:
    says = SAYS.search(pre.rstrip("：:")) or MAY_OR_MUST.search(pre)
    return has_verb(pre) or bool(says) or bool(AWARDS.search(pre))


def as_benefit(lead: str, pre: str, post: str) -> str:
    """初级持证社工每月 under 按月领取岗位津贴 becomes 初级持证社工的岗位津贴为每月."""
    paid = PAID.search(lead)
    rate = RATE_TAIL.search(pre)
    who = re.sub(r"[：:，]$", "", pre[: rate.start()] if rate else pre)
    if paid is None or post or not who or GIVEN.search(pre):
        return ""
    return f"{who}的{paid['what']}为{rate.group() if rate else ''}"


def _under_head(lead: str, heading: str, pre: str) -> str:
    head = without_brackets(TAIL.sub("", lead.rsplit("，", 1)[-1]).removeprefix("其"))
    if SEVERAL_MEASURES.fullmatch(head):
        # 其标准和比例为：甲等每人1500元，不超过3%: the item says which of them is which.
        return pre
    if LISTED.search(head):
        # 主要包括以下服务对象 is a sentence by itself, and no name of what is listed.
        return pre
    if not head or has_verb(head) or len(head) > 30 or ANNOUNCED.search(head):
        named = heading and not has_verb(heading) and not PASSED.search(heading)
        head = heading if named else ""
    item = re.sub(r"[：:]$", "", pre)
    if head and (owned := owned_by(item, head)):
        return owned
    if head and head in item:
        # 每个企业租金补贴每年, under 租金补贴, names it itself.
        return pre
    if head:
        return f"{head}为：{item}"
    return f"{item}为" if item != pre else pre


def _carried(lead: str, pre: str) -> str:
    """The item with the lead-in's time and its nation-wide scope."""
    times = find_times(lead)
    rest = lead[times[0].span.end :].lstrip("，") if times else lead
    own_time = find_times(pre)
    if NATION.match(rest) and not NATION.search(pre) and "全国" not in pre:
        pre = f"全国{pre}" if not own_time else pre
    opens = bool(times) and re.match(r"(?:到|截至)?$", lead[: times[0].span.start])
    apart = lead[:1] in "到截" or rest != lead[times[0].span.end :] if times else False
    if opens and apart and not own_time:
        opener = lead[: times[0].span.end]
        return f"{opener}，{pre}"
    return pre
