"""Over which time a figure was reached, where a sentence before its own says so, or nobody does."""

from __future__ import annotations

from dataclasses import replace

from news.facts.basing import PLANNED
from news.facts.dates import FIVE_YEARS, find_times
from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.places import TITLED
from quizzes.generation.source import SourceArticle

# “十三五”期间 or 2023年以来 at the head of a sentence: what follows in the paragraph is of it.
OPENED = lazy.pattern(
    r"(?:^|(?<=[。；！，,\n]))\s*(?P<when>“?十[一二三四五六]五”?(?:时期|期间)(?:以来)?|“[六七八九十]五”(?:时期|期间)|(?:19|20)\d{2}年以来)[，,]"
)
YEAR = lazy.pattern(r"(?<![比较与从由同和])(?:19|20)\d{2}年")
ONE_YEAR = lazy.pattern(r"(?:19|20)\d{2}年")
RELATIVE = lazy.pattern(r"今年|去年|前年|本年|明年")
MEANT = lazy.pattern(
    r"目标|计划|规划|预算|预期|预计|力争|争取|确保|拟|将|不[低少超]|招[录聘生考]|考试|报名|应当|标准|负担|分担|补助|补贴|缴费|筹资"
)
# What is done bit by bit adds up over some time; what stands does not ask since when.
FLOWS = lazy.pattern(
    r"新增|新建|改建|扩建|发放|培训|培养|扶持|帮助|帮扶|惠及|救助|资助|支出|投入|减少|脱贫|适配|安置|举办|开展"
    r"|拨付|下达|受理|办结|查处|争取|落实|招聘|引导|免除|减免|兑现|走访|慰问|接待|完成|实现|提供|开发|改造|销售|筹集|化解|检查|征集|整治|更换|投放|推送|收治|处置|对接|招引|签约|介绍成功"
    r"|(?:总|营业|旅游|门票|经营)收入|产值|营收|销售额|成交额|交易额|利润|税收"
)
# Since ever, by rule, or still to come.
TIMED = lazy.pattern(
    r"累计|已|共有|共设|目前|截至|至今|以来|现有|每|可|将|拟|计划|力争|预计|目标|争取|确保|应|须|最高|标准|不[少低超]|原则|要"
    r"|年|月|日|期间|时期|上半|下半|季度"
)


# What somebody is given by a measure holds from then on, whatever the paragraph opened with.
GIVES = lazy.pattern(r"给予|予以|享受|发给")
MEANT_BY_A_PLAN = lazy.pattern(
    r"达到?|提[高升]|提供|增[加长至]|下降|降低|减少|控制|不[低少高超多得]|至少|至多|以上|以内|最[高低]|每(?!年)|应|须|可|给予|予以|奖|补|资助"
    r"|目标|任务|力争|争取|确保|计划|将(?!近)|(?<![主需重])要|建|设[立置]|完成|实现|打造|形成|开展|实施|推[进动广]|培[育训养]|引进|新[建增设改]|改造|整治|修复|治理|配|覆盖"
    r"|组织|举办|发展|支持|创|扩|保[持障留]|稳定|规划|超过?|突破|启动|聚集|组建|拓展|造林|种植|安排|投入|筹|招|完善"
)
PERIOD_OF_A_PLAN = lazy.pattern(rf"{FIVE_YEARS}|20\d{{2}}年?[-—–~至]+20\d{{2}}年")
# “十五五” (2026 to 2030) and later are still to come or under way.
LOOKS_BACK = lazy.pattern(
    r"已(?!有)|(?<![为除到])了(?!解)|取得|成[效就绩]|累计|目前|(?<!实)现[有状]|截至|(?:发展|工作|现实)基础|回顾|“(?:[六七八九十]|十[一二三四])五”(?:时期|期间|以来)|[五近]年来|全市共有"
)
# A government's report tells what was done as well as what is to be.
REPORT = lazy.pattern(r"政府工作报告")
AIMED = lazy.pattern(
    r"目标|任务|力争|争取|确保|计划|预期|将(?!近)|(?<![主需重])要|拟|应当|不得|每(?!年)"
)
# So many figures of one year make a report of that year.
SEVERAL = 4
HAPPENS = lazy.pattern(r"累计|实施[^，]{2,12}工程|突破|销售|产量")


def _before(fact: Fact, article: SourceArticle) -> str:
    """The fact's paragraph up to its value."""
    begin = article.paragraph_begins(fact.span.start)
    return article.text[begin : fact.span.start]


def _untimed(fact: Fact) -> bool:
    """Does nothing say when it is so? The years in a plan's name are no figure's."""
    own = TITLED.sub("", fact.before)
    return fact.quantity is not None and not fact.time and not find_times(own)


def in_its_period(fact: Fact, article: SourceArticle) -> Fact:
    """The fact with the period that opened an earlier sentence of its paragraph."""
    if not _untimed(fact) or TIMED.search(_own(fact)) or GIVES.search(_own(fact)):
        return fact
    told = _before(fact, article)
    if "五" not in told and "以来" not in told:
        return fact
    *_, opened = [None, *OPENED.finditer(told)]
    if opened is None or find_times(TITLED.sub("", told[opened.end() :])):
        return fact
    when = opened["when"]
    when = when if "“" in when or when[0].isdecimal() else f"“{when[:3]}”{when[3:]}"
    return replace(behind_basis(fact, f"{when}，"), time=when)


def behind_basis(fact: Fact, words: str) -> Fact:
    """The fact with ``words`` at the front of what it states, behind 根据《X》，."""
    basis = f"根据{fact.instrument}，"
    own = fact.before.removeprefix(basis)
    front = basis if own != fact.before else ""
    return replace(fact, before=f"{front}{words}{own}")


def _own(fact: Fact) -> str:
    """The value's own clause."""
    return f"{fact.before.rpartition('，')[2]}，{fact.text}{fact.after}"


def _told(fact: Fact) -> str:
    """The whole statement without the document that it rests on."""
    return TITLED.sub("", f"{fact.before}{fact.text}{fact.after}")


def _flows(fact: Fact) -> bool:
    """Does it add up over a time that its statement does not tell, or measure what does so?"""
    told = _told(fact)
    return FLOWS.search(told) is not None and TIMED.search(told) is None


def of_no_time(fact: Fact, article: SourceArticle) -> bool:
    """Is it a deed of which nobody says when, where no rule has it done?

    Under a plan's name 新增1288名残疾人就业 would be taken for what the plan is to reach.
    """
    told_by_rule = fact.instrument and not PLANNED.search(fact.instrument)
    if fact.kind not in ("count", "amount", "share") or told_by_rule:
        return False
    if PERIOD_OF_A_PLAN.search(fact.instrument) and not LOOKS_BACK.search(_before(fact, article)):
        # What a plan of five years has to be done is done in these.
        return False
    return _untimed(fact) and _flows(fact) and "、" not in fact.before[-1:]


def of_no_plan(fact: Fact) -> bool:
    """Does a plan tell how things stand, and not since when, so that it reads as what is meant?"""
    if fact.quantity is None or not _untimed(fact):
        return False
    if REPORT.search(fact.instrument):
        return AIMED.search(_told(fact)) is None
    if not PLANNED.search(fact.instrument):
        return False
    return "aim" not in fact.extra and MEANT_BY_A_PLAN.search(_told(fact)) is None


def undated_among_dated(fact: Fact, article: SourceArticle) -> bool:
    """Does a report of one year tell so much sold or done in all, and not since when?

    The year of its other figures is not that of what has added up.
    """
    if fact.kind not in ("count", "amount", "share") or fact.instrument or not _untimed(fact):
        return False
    if not HAPPENS.search(_told(fact)):
        return False
    years = [f.time for f in article.facts if f.quantity is not None and ONE_YEAR.fullmatch(f.time)]
    return len(years) >= SEVERAL and len(set(years)) == 1


def of_a_year_to_come(fact: Fact, article: SourceArticle) -> bool:
    """Is it told of a whole year that is not over, which its own sentence does not name?

    A figure is not had before its year ends; only a target, a budget or an exam is of such a one.
    """
    year = ONE_YEAR.fullmatch(fact.time)
    if year is None or article.published is None or int(fact.time[:4]) < article.published.year:
        return False
    if (
        fact.quantity is None
        or "aim" in fact.extra
        or MEANT.search(f"{fact.instrument}{_own(fact)}")
    ):
        return False
    told = article.text[fact.sentence.start : fact.sentence.end]
    return fact.time[:4] not in told and RELATIVE.search(told) is None


def of_another_year(fact: Fact, article: SourceArticle) -> bool:
    """Was a story's one year given to a figure whose own paragraph speaks of another?"""
    if not ONE_YEAR.fullmatch(fact.time):
        return False
    told = f"{_before(fact, article)}{fact.text}"
    named = set(YEAR.findall(told))
    return bool(named) and fact.time not in named and RELATIVE.search(told) is None
