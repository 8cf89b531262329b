"""Counts that nobody need remember: of sorts and points, and of what stands right before them."""

from __future__ import annotations

import re

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.places import segments
from quizzes.generation.source import SourceArticle

# 四个档 counts sorts by 个.
SORTS = lazy.pattern(
    r"(?:个不同的?|个)?(?:档|部分|阶段|领域|等级|级别|方面|环节|层次|层面)|大?类|[种项条点步层级章]"
)
FEW = 5
# 第十五条第二款修改为三款: how a law was changed, and nothing of what it says.
AMENDED = lazy.pattern(
    r"第[一二三四五六七八九十百\d]+[条款项][^，。；]{0,12}(?:修改|改|调整|合并)为?$"
)
PARTS_OF_A_LAW = frozenset({"款", "条", "项", "章", "节", "目"})
# What is measured is not counted off a list: 社工专业大专学历、从事社工满（ ）年.
MEASURED = frozenset({"年", "个月", "月", "岁", "周岁", "元", "%", "‰", "个百分点", "小时"})
# 甲、乙或者丙: what joins the items of a list, 和 in 和谐 and 饱和 apart.
JOINS = lazy.pattern(r"、|或者|以及|及其?|或|(?<![饱缓温共总])[和与](?![谐平睦解善])")
LISTS = lazy.pattern(r"、|或者")
# 甲、乙共有三个站点: what a verb counts is another thing than who was named.
COUNTS_OTHERS = lazy.pattern(
    r"(?:[有为是达到成设立建置开增添共]|分别|新增|合计|总计|培训|配备|提供)$"
)


# A province has one part to its name, its cities two.
LOCAL = 2
YEARS_NAMED = lazy.pattern(r"^(?:专项|攻坚|提升|滚动|一贯)?(?:行动|计划|规划|制(?![度定造])|倍增)")


RATED_PER = lazy.pattern(
    r"^(?:[一-鿿]{0,4}事故)?(?:死亡|发病|患病|感染|伤亡|拥有|持有)(?:率|数|量)"
)
# 24小时服务热线 is one that never closes.
ALWAYS_OPEN = lazy.pattern(r"^(?:服务|热线|值班|值守|在线|自助|开放|营业|不间断|轮班|应急|智能)")


# What a county or city grows, keeps and harvests is learnt by nobody from its yearly figures.
MINOR = lazy.pattern(
    r"(?:播种|种植|采[收摘]|收获|机[耕播收]|造林|养殖)面积|[出存]栏|(?<!粮食)(?<!粮食总)产量|死亡人口"
    r"|(?:农业)?机械总动力|化肥|农药"
)
ON_FARMING = lazy.pattern(r"农|粮|林|牧|渔|畜|种植|养殖|果|茶|蔬|菜|产量")
# So many figures make a report on everything.
MANY = 12


def of_little_account(fact: Fact, article: SourceArticle) -> bool:
    """Is it a crop's or a herd's figure of one county or city, in a report on everything?"""
    if (
        fact.quantity is None
        or len(segments(fact.place)) < LOCAL
        or ON_FARMING.search(article.title)
    ):
        return False
    if MINOR.search(f"{fact.before}{fact.after}") is None:
        return False
    return sum(each.quantity is not None for each in article.facts) >= MANY


def counts_sorts(fact: Fact) -> bool:
    """Is it how many sorts or points a list has: 两类学员, 四项补贴?"""
    quantity = fact.quantity
    return (
        fact.kind == "count"
        and quantity is not None
        and SORTS.match(f"{quantity.unit}{fact.after}") is not None
        and quantity.value <= FEW
        and "sum" not in fact.extra
    )


def of_a_names_years(fact: Fact) -> bool:
    """Is it for how many years a programme's name says it is: 三年行动计划?"""
    return fact.kind == "period" and YEARS_NAMED.match(fact.after) is not None


def base_of_a_rate(fact: Fact) -> bool:
    """Is it what a rate is reckoned per, by the rate's name: 10万人死亡率?"""
    return fact.quantity is not None and RATED_PER.match(fact.after) is not None


def only_how_long_ago(fact: Fact) -> bool:
    """Is it nothing but how long ago something was: 《意见》发布两年多来?"""
    return fact.kind == "period" and fact.after in ("来", "多来", "以来", "多以来", "间")


def never_closes(fact: Fact) -> bool:
    """Is it the day that a line or a desk is open for, and no term: 24小时服务热线?"""
    round_the_clock = fact.kind == "period" and fact.text == "24小时"
    return round_the_clock and ALWAYS_OPEN.match(fact.after) is not None


def amends_a_law(fact: Fact) -> bool:
    """Is it how many parts an article of a law now has: 第二款修改为三款?"""
    in_parts = fact.quantity is not None and fact.quantity.unit in PARTS_OF_A_LAW
    return in_parts and AMENDED.search(fact.before) is not None


def counted_before(fact: Fact) -> bool:
    """Do as many items as the count stand right before it: 甲、乙或者丙三个街道?"""
    quantity = fact.quantity
    if fact.kind != "count" or quantity is None or quantity.unit in MEASURED:
        return False
    listed = re.split("[，；：]", fact.before)[-1]
    if not LISTS.search(listed) or COUNTS_OTHERS.search(listed):
        return False
    return len(JOINS.split(listed)) == quantity.value
