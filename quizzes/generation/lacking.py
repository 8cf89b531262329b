"""Statements that lack what their figure is for, a part of, an age of, or told of."""

from __future__ import annotations

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.places import without_mentions

TIMES = lazy.pattern(
    r"(?:19|20)\d{2}年(?:以来|起|底|末)?|近?[一二三四五六七八九十\d]+年(?:来|间)?|每年|全年|连续|\d{1,2}月(?:份|\d{1,2}日)?|，"
)
SPENT = lazy.pattern(
    r"[一-鿿]{0,4}(?:政府|财政)?(?:共|已|累计|共计|总计)*(?:投入|安排|筹集|争取|拨付|下达|落实|支出)(?:各类|各级)?(?:资金)?(?:达|超|约|近)?"
)
SHARE_OF_PLACE = lazy.pattern(
    r"占(?:全[省市区县国]|[一-鿿]{2,9}?[省市区县])的?(?:比重|比例|份额)?(?:超过|超|达到?|为|约|近)?$"
)
PART = lazy.pattern(r"[区县市镇园]|企业|公司|机构|民营|外资|国有|集体|个体")
DESCRIBES = lazy.pattern(
    r"[一-鿿）][^，。；]*的[^，。；]{0,10}(?:人员|团队|企业|单位|项目|个人|机构|组织|家庭)$"
)
AGE = lazy.pattern(r"年龄|[年须已]满|男|女")


def paid_for_nothing(fact: Fact) -> bool:
    """连续5年每年投入3至5亿元, 筹集资金10万元: what for nobody says."""
    if fact.kind != "amount" or fact.after.strip("资金的，") or fact.instrument:
        return False
    said = TIMES.sub("", without_mentions(fact.before, fact.place))
    return SPENT.fullmatch(said) is not None


def share_of_a_place(fact: Fact) -> bool:
    """增加值占全省比重超75%: that of which part of the province?"""
    found = SHARE_OF_PLACE.search(fact.before)
    if found is None or fact.kind != "share":
        return False
    return not PART.search(fact.before[: found.start()].removeprefix(fact.place))


def told_of_whom(fact: Fact) -> bool:
    """投入1亿元以上的创新团队: the sum only says which teams are meant."""
    return fact.kind == "amount" and DESCRIBES.search(fact.after) is not None


def age_of_nothing(fact: Fact) -> bool:
    """硕士研究生不超过30周岁: that it is their age stands somewhere else."""
    bounded = "岁" in fact.text and fact.text.startswith(("不超过", "不得超过", "最高", "不低于"))
    return bounded and not AGE.search(f"{fact.before}{fact.after}")
