"""Which facts of different articles are cells of one table: one benefit, one level, two places."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.levels import level_of
from quizzes.generation.likeness import pairs
from quizzes.generation.material import Material
from quizzes.generation.places import segments, stem_of
from quizzes.generation.source import SourceArticle

GRANT = lazy.pattern(r"补助|补贴|奖励|奖补|津贴|资助|奖金")
ONCE = lazy.pattern(r"一次性")
HAN = lazy.pattern(r"[一-鿿]+")
# What notices of every calling say.
COMMON = lazy.pattern(
    r"一次性?|每[月年人]|关于|奖励|奖补|补贴|补助|津贴|资助|奖金|申[请报领]|发放|受理|启动|开展|实施|标准|办法|通知|细则"
    r"|方案|意见|规定|政策|加快|推进|发展|提升|服务|能力|职业|专业|水平|资格|技能|评价|考试|证书|考取|取得|获得|通过"
    r"|持有?证|人员|人才|队伍|岗位|建设|年度|全国|[初中高]级|试行|暂行|\d+|年"
)


def benefit_of(fact: Fact) -> str:
    """A grant's family: once, or by its rate (每月); empty where the fact is no grant."""
    if fact.kind != "amount" or fact.quantity is None:
        return ""
    words = f"{fact.attribute}{fact.column}" or fact.statement
    if not GRANT.search(words):
        return ""
    rate = fact.quantity.rate.removeprefix("每人") or ("每人" if fact.quantity.rate else "")
    if rate in ("每月", "每年"):
        return rate
    # An allowance of no told rate is paid again and again, nobody says how often.
    once = ONCE.search(fact.statement) or "津贴" not in words
    return "一次性" if once and rate in ("", "每人", "一次性") else ""


def _matter(article: SourceArticle, fact: Fact) -> frozenset[str]:
    """Pairs of characters that tell for which calling a grant is: 社工, 护理."""
    said = f"{article.title}，{fact.instrument}，{fact.condition}".replace("社会工作", "社工")
    for part in segments(fact.place):
        said = said.replace(part, "，").replace(stem_of(part), "，")
    return frozenset(pair for pair in pairs(COMMON.sub("，", said)) if HAN.fullmatch(pair))


def _apart(first: Fact, second: Fact) -> bool:
    """Neither place is written inside the other (惠州市, 惠州市大亚湾区)."""
    if not first.place or not second.place:
        return False
    one, two = segments(first.place)[-1], segments(second.place)[-1]
    return one not in second.place and two not in first.place


Grants = dict[tuple[str, str, str], list[tuple[SourceArticle, Fact]]]


def _grants(material: Material) -> Grants:
    """The neighbours' grants that name one level, by level, family and terms."""
    found: Grants = defaultdict(list)
    for article in material.neighbours:
        for fact in article.facts:
            benefit = "" if fact.unresolved or fact.conflicts else benefit_of(fact)
            if benefit and (level := level_of(fact)):
                found[level, benefit, _terms(fact)].append((article, fact))
    return found


def _terms(fact: Fact) -> str:
    """Unit, bound and range: amounts that differ in them are not set side by side."""
    quantity = fact.quantity
    return f"{quantity.unit} {quantity.high or ''} {fact.qualifier}" if quantity else ""


def elsewhere(fact: Fact, material: Material) -> Iterator[tuple[SourceArticle, Fact]]:
    """The facts of neighbouring articles that a table across regions puts beside this one.

    One benefit for one level of one calling, stated for another place, in one unit and qualified
    alike.
    """
    benefit = benefit_of(fact)
    level = level_of(fact) if benefit else ""
    if not level:
        return
    grants = material.known("grants", material.neighbours, lambda: _grants(material))
    mine = material.known("matter", fact, lambda: _matter(material.article, fact))
    for article, other in grants[level, benefit, _terms(fact)]:
        theirs = material.known("matter", other, partial(_matter, article, other))
        if _apart(fact, other) and not mine.isdisjoint(theirs):
            yield article, other
