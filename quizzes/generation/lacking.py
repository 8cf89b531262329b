"""Statements that lack what their figure is for, a part of, an age of, or told of."""

from __future__ import annotations

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.places import without_mentions

TIMES = lazy.pattern(
    r"(?:19|20)\d{2}年(?:以来|起|底|末)?|近?[一二三四五六七八九十\d]+年(?:来|间)?|每年|全年|连续|(?:\d{1,2}[-—–~至])?\d{1,2}月(?:份|\d{1,2}日)?|，"
)
SPENT = lazy.pattern(
    r"(?:[一-鿿]{0,4}(?:政府|财政))?(?:共|已|累计|共计|总计)*(?:(?:完成|实现)?投资|投入|安排|筹集|争取|拨付|下达|落实|支出)(?:各类|各级)?(?:资金)?(?:达|超|约|近)?"
)
SHARE_OF_PLACE = lazy.pattern(
    r"占(?:全[省市区县国]|[一-鿿]{2,9}?[省市区县])的?(?:比重|比例|份额)?(?:超过|超|达到?|为|约|近)?$"
)
PART = lazy.pattern(r"[省区县市镇园]|企业|公司|机构|民营|外资|国有|集体|个体")
DESCRIBES = lazy.pattern(
    r"^(?!给|惠及)[^，。；]+的[^，。；]{0,10}(?:人员|团队|企业|单位|项目|个人|机构|组织|家庭)$"
)
DONE = lazy.pattern(
    r"(?:[一-鿿]{2,8}?[省市区县])?(?:共|已|累计|共计|总计|将|再|新)*(?:开工|建设|新建|建成|完成|新增|改造|投用|启用|招聘|培训|办理|支持|立项支持)+了?"
)
UNDER_WAY = lazy.pattern(r"(?:正在|已经?|将|尚|仍|均|都|还)(?![一-鿿]{0,3}(?:中心|站|所))")
HAS_ONLY = lazy.pattern(r"(?:[一-鿿]{2,8}?[省市区县])?(?:共|现|另|尚|还|已)?有?")
BORNE = lazy.pattern(r"财政(?:各|共同)?(?:负担|承担|分担)(?:为)?$")
BORNE_BY = lazy.pattern(r"由[^，]{2,20}?(?:负担|承担|分担)")
COSTS = lazy.pattern(r"补助|补贴|资金|支出|投资|费")
HOPED = lazy.pattern(r"力争[^，]*有望|有望[^，]*力争")
COMPARES = lazy.pattern(r"高出|超出|低出|高于|低于|拉动(?!的)|带动(?!的)|贡献率?")
PORT = lazy.pattern(r"机场|空港|港口|[一-鿿]港|码头|民航|航空|铁路|车站|口岸")
WAY = lazy.pattern(r"(?:^|[：，])(?:经过|通过|再用|力争用|用)$")
PARTS = lazy.pattern(r"的[\d一二三四五六七八九十]+[个项类大][一-鿿]{0,4}共$")
EACH_SO_MANY = lazy.pattern(r"每满[一-鿿\d]{0,6}(?<![年月的])(?:奖励|补助|补贴|给予)*$")
IN_ALL = lazy.pattern(r"[一-鿿]{0,4}共\d")
AGE = lazy.pattern(r"年龄|[年须已]满|男|女")


def _bare(fact: Fact) -> str:
    """What stands before the value, without the document, the place and the times."""
    return TIMES.sub("", without_mentions(fact.unbased, fact.place))


def paid_for_nothing(fact: Fact) -> bool:
    """连续5年每年投入3至5亿元, 筹集资金10万元: what for nobody says."""
    if fact.kind != "amount" or fact.after.strip("资金的，") or fact.instrument:
        return False
    return SPENT.fullmatch(_bare(fact)) is not None


def share_of_a_place(fact: Fact) -> bool:
    """增加值占全省比重超75%: that of which part of the province?"""
    found = SHARE_OF_PLACE.search(fact.before)
    if found is None or fact.kind != "share":
        return False
    return not PART.search(fact.before[: found.start()].removeprefix(fact.place))


def told_of_whom(fact: Fact) -> bool:
    """投入1亿元以上的创新团队: the sum only says which teams are meant."""
    return fact.kind == "amount" and DESCRIBES.search(fact.after) is not None


def compared_by_nobody(fact: Fact) -> bool:
    """望湖区高出分数线10分: who or what was above it stands somewhere else."""
    return COMPARES.match(_bare(fact)) is not None


def throughput_of_nothing(fact: Fact) -> bool:
    """旅客吞吐量达到128.7万人次: of which airport or port?"""
    told = f"{fact.before}{fact.after}"
    return "吞吐量" in told and PORT.search(told) is None


def for_so_many_of_nobody(fact: Fact) -> bool:
    """每满一万人奖励一万元: to whom stands in another sentence."""
    return EACH_SO_MANY.match(_bare(fact)) is not None


def counted_of_nothing(fact: Fact) -> bool:
    """已开工建设3.5万个: of what stands in another sentence."""
    if fact.kind != "count":
        return False
    if UNDER_WAY.match(fact.after) and HAS_ONLY.fullmatch(_bare(fact)):
        # 有35个正在修建 says no more of what they are.
        return True
    return not fact.after and DONE.fullmatch(_bare(fact)) is not None


def borne_of_nothing(fact: Fact) -> bool:
    """中央财政负担60%, 由医保基金承担50元: of which costs?"""
    if fact.kind in ("share", "amount") and BORNE_BY.match(_bare(fact).lstrip("，")):
        return True
    return (
        fact.kind == "share"
        and BORNE.search(fact.before) is not None
        and not COSTS.search(fact.statement.replace(fact.instrument, ""))
    )


def meant_and_hoped(fact: Fact) -> bool:
    """力争年接待游客有望达到千万人次: two aims run together."""
    return HOPED.search(fact.before) is not None


def told_by_its_document(fact: Fact) -> bool:
    """Is it a place's own government, under a document that bears the place's name?"""
    if fact.kind != "body" or not fact.text.endswith("人民政府"):
        return False
    name = fact.text.removesuffix("人民政府")
    return bool(name) and name in fact.instrument


def by_what_way(fact: Fact) -> bool:
    """主要目标包括：经过三年的创新示范: how long it takes is none of the goals."""
    return fact.kind == "period" and WAY.search(fact.before) is not None


def counted_in_a_name(fact: Fact) -> bool:
    """可先行开展的9个方面共57项改革事项: all one noun, of which nothing is said."""
    parts = fact.before.endswith("的") and IN_ALL.match(fact.after)
    return bool(parts or PARTS.search(fact.before))


def age_of_nothing(fact: Fact) -> bool:
    """硕士研究生不超过30周岁: that it is their age stands somewhere else."""
    bounded = "岁" in fact.text and fact.text.startswith(("不超过", "不得超过", "最高", "不低于"))
    return bounded and not AGE.search(f"{fact.before}{fact.after}")
