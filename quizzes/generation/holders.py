"""Whose value a cell of a table is, as a noun that stands on either side of a comparison."""

from __future__ import annotations

import re

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.tables import column_of, row_of

LONGEST = 24
# A condition told as a deed (取得中级证书) becomes the one who did it; 中级持证社工 is a noun.
DEED = lazy.pattern(r"^(?:首次)?(?:考取|考得|取得|获得|获取|通过|持有|具有|具备|拥有|担任|从事|满)")
SOMEONE = lazy.pattern(
    r"(?:者|人|员|工|师|家|才|方|户|员工|对象|机构|组织|单位|企业|社区|站|中心|店|景区|园区|基地|学校|医院|项目|产品|品牌"
    r"|选手|学生|毕业生|团队|集体|作品|成果|课题|案例|平台)$"
)
BASIS = lazy.pattern(r"^根据《[^》]*》，")
VERB_FIRST = lazy.pattern(r"^(引进|培育|扶持|孵化|新建|建成|设立|购买|招聘|培养)(?!的)")
NAMELESS = lazy.pattern(r"(?:补贴|补助|奖励|奖补|津贴|资助)?(?:标准|金额|数额|额度|资金|费用)|.?")
CLASS = lazy.pattern(r"第?[一二三四五六](?:[档类等级]|类地?区|类区域)|[ABCDEⅠⅡⅢ]类")
WHOLE = lazy.pattern(r"^[一-鿿]{2,}(?:标准|补贴|补助|津贴|奖励|工资|保障金|救助金)$")
RATE = lazy.pattern(r"每[月年人次]")


def benefit_named(fact: Fact) -> str:
    """The column without its rate: 岗位津贴."""
    return RATE.sub("", column_of(fact))


def names_its_benefit(fact: Fact) -> bool:
    """Does it say which subsidy it is, by its name or its document? 补贴标准 alone does not."""
    return bool(fact.instrument) or not NAMELESS.fullmatch(benefit_named(fact))


def _as_told(fact: Fact) -> str:
    """高级证书持有人 out of 高级证书持有人的职业津贴为."""
    row, what = re.escape(row_of(fact)), re.escape(benefit_named(fact))
    before = BASIS.sub("", fact.before)
    for part in (fact.place, fact.place[-1:]):
        before = before.replace(part, "") if len(part) > 1 else before
    found = re.search(rf"(?P<holder>{row}[^，、的]{{1,12}}?)的?(?:每[月年])?{what}", before)
    # 二类对应的标准 is that of the class, and 二类对应 nobody.
    return found["holder"] if found and not found["holder"].endswith("对应") else ""


def is_class(fact: Fact) -> bool:
    """Is the row a class (第一档, 二类地区) of a standard that the column names whole?"""
    return bool(CLASS.fullmatch(row_of(fact)) and WHOLE.search(benefit_named(fact)))


def holder_of(fact: Fact) -> str:
    """取得中级证书者, 中级持证社工 or 高级证书持有人; empty where the fact names nobody."""
    condition = fact.condition.removesuffix("的").removesuffix("人员").removesuffix("的")
    if row_of(fact) not in condition or len(condition) > LONGEST:
        return _as_told(fact)
    if DEED.match(condition):
        return condition if SOMEONE.search(condition) else f"{condition}者"
    return fact.condition if SOMEONE.search(fact.condition) else _as_told(fact)


def owned(fact: Fact) -> str:
    """The holder's benefit: 取得中级证书者的一次性奖励; the bare level where none is named.

    What is counted owns nothing: 中级人才, with the year where the figure has one.
    """
    if fact.kind == "count":
        return f"{fact.time}{row_of(fact)}{column_of(fact)}"
    return f"{holder_of(fact) or row_of(fact)}的{benefit_named(fact)}"


def as_noun(attribute: str) -> str:
    """引进市级机构 as a noun: 引进的市级机构."""
    return VERB_FIRST.sub(r"\1的", attribute)
