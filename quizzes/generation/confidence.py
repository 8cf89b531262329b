"""How sure one can be of a question that nobody has read yet."""

from __future__ import annotations

from collections.abc import Iterable

from news.facts.dates import FIVE_YEARS
from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.anchors import PAID
from quizzes.generation.draft import Verdict
from quizzes.generation.material import Candidate
from quizzes.generation.places import is_national
from quizzes.generation.scope import NATION
from quizzes.generation.source import SourceArticle
from quizzes.generation.told import MOTIVES, RULES

# What is less sure than this a teacher would not print unread, nor be glad to read.
LEAST = 0.8
STATES = lazy.pattern(
    r"达到|[已将约共均可]达|共有|累计|增长|增加|下降|建成|设置|设立|配备|投入|覆盖|占|拥有|发放|给予|补助|补贴|奖励|津贴"
    r"|培养|培训|完成|印发|举行|举办|总量|人数|报名|合计|购买|引进|申领|申请|申报|报考|提供|打造|建立|开发|取得|新增|持证"
    r"|设有|建有|现有|另有|新建|改造|授予|增加值|产量|总值|收入|支出|消费|投资|进口|出口|余额|存栏|出栏|床位|比重|面积|平均|人口|持续|新增"
    r"|设计(?!载客|能力|时速|容量|标准)|推行|实行|构建|探索|启动|开展|服务|登记|截至|规划|标准"
)
# The names of what is measured close in these: 利润总额, 资产负债率, 植被盖度, 待售面积.
INDICATOR = lazy.pattern(
    r"(?:[总金数税收销投]额|[^效频汇]率|[^数质力]量|总值|面积|盖度|里程|余额|指数|人[数次]|户数|总数|利润)"
    r"(?:约?为|[已共]?达到?|约|升至|降至|提升[到至]|提高[到至]|超过|突破|共|是)?$"
)
# How what the clause before measures has changed: 重污染天数共5天，同比减少27天.
CHANGED = lazy.pattern(
    r"，(?:增速|增幅)?(?:同比|环比|[比较][^，]{2,10})(?:增长|增加|下降|减少|提高|上升|回落|上涨)了?$"
)
UNNAMED = lazy.pattern(r"据有关")
# Of a report whose paper nobody knows its day alone is no source.
NO_PAPER = lazy.pattern(r"据\d{4}年\d{1,2}月\d{1,2}日的报道")
WHEN = lazy.pattern(rf"(?:19|20)\d{{2}}年|{FIVE_YEARS}(?:规划)?(?:期间|时期|末)")


def is_policy(fact: Fact) -> bool:
    """Does the sentence state what policy news states: a rule, a sum, a stock, a growth?"""
    near = f"{fact.before[-16:]}{fact.after[:10]}"
    told = fact.instrument or (fact.group and fact.kind == "amount") or STATES.search(near)
    return bool(told or INDICATOR.search(fact.before) or CHANGED.search(fact.before))


def _of_the_nation(fact: Fact, article: SourceArticle) -> bool:
    return article.region == NATION or is_national(fact.statement)


def _ruled(fact: Fact) -> bool:
    """Does a document say it, which then is the source?"""
    return bool(fact.instrument) and fact.kind != "instrument"


def _names_its_rule(candidate: Candidate) -> bool:
    """Is a document the source, and the stem's? 据有关某地的报道 names none."""
    return _ruled(candidate.facts[0]) and not UNNAMED.match(candidate.draft.stem)


def is_sourced(article: SourceArticle) -> bool:
    """Does anybody know who published the article, or when?"""
    return bool(article.publisher or article.published)


def _unsourced(candidate: Candidate) -> float:
    """What it costs that nobody says who reported it, and when: less where the stem says when.

    据有关某地的报道 names no report.
    """
    draft, fact = candidate.draft, candidate.facts[0]
    return 0.1 if WHEN.search(fact.before) and not UNNAMED.match(draft.stem) else 0.2


def goes_by_no_paper(candidate: Candidate) -> bool:
    """Does the stem go by a report of which it tells only the day?

    What somebody is given is looked up by the place that gives it.
    """
    unnamed = NO_PAPER.match(candidate.draft.stem) is not None
    return unnamed and PAID.search(candidate.facts[0].statement) is None


def _is_sourced(candidate: Candidate, article: SourceArticle) -> bool:
    if _names_its_rule(candidate):
        return True
    return is_sourced(article) and not goes_by_no_paper(candidate)


def confidence_of(
    candidate: Candidate, verdicts: Iterable[Verdict], article: SourceArticle
) -> float:
    """How sure one can be, unread, that a teacher would print it.

    Each doubt that is not fatal costs 0.25; names are cut less surely than numbers, and a
    motive less; an anecdote is no exam matter, a report of no known source hardly an anchor.
    """
    draft, fact = candidate.draft, candidate.facts[0]
    costs = (
        (0.25, len([verdict for verdict in verdicts if not verdict.ok])),
        (0.1, fact.quantity is None and draft.kind != "multiple"),
        (0.05, fact.kind in RULES and not fact.instrument),
        (0.05, fact.kind in MOTIVES),
        (0.2, not (fact.instrument or fact.place or _of_the_nation(fact, article))),
        (0.05, not all(map(is_policy, candidate.facts))),
        (_unsourced(candidate), not _is_sourced(candidate, article)),
    )
    confidence = 0.95 - sum(cost * times for cost, times in costs)
    return round(max(0.05, confidence), 2)


def doubtful_anyway(candidate: Candidate) -> bool:
    """Would a question of an unknown day and source be too unsure even if both were known?"""
    known = candidate.confidence + (0 if _names_its_rule(candidate) else _unsourced(candidate))
    return round(known, 2) < LEAST
