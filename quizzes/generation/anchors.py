"""What a stem opens with: by which document, or from which report, this is known."""

from __future__ import annotations

from datetime import date

from news.facts.aims import REACHED, is_aim
from news.facts.dates import FIVE_YEARS
from news.facts.document_names import names_its_matter
from news.facts.fact import Fact
from news.facts.regions import find_regions
from news.text import lazy
from quizzes.generation.places import is_national, names_place, segments
from quizzes.generation.scope import NATION
from quizzes.generation.source import SourceArticle

YEAR = lazy.pattern(r"\d{4}年")
# A plan's five years are a time of their own; 以来 ends nobody knows when.
WHEN = lazy.pattern(rf"{YEAR.pattern}|{FIVE_YEARS}(?:规划)?(?:期间|时期|末)")
# 省政府印发《X》 does not rest on 《X》.
ISSUES = lazy.pattern(r"(?:印发|出台|发布|下发|公布|颁布)(?:了)?(?P<document>《[^》]*》)$")
# A notice comes every year, a measure or a law does not.
YEARLY = lazy.pattern(r"(?:通知|公告|通告|公示|温馨提示)》$")
# What is set anew every few years under the same name.
REISSUED = lazy.pattern(r"(?:公布|发布|调整|提高|上调)[^《》]*(?:标准|水平)的(?:通知|公告|通告)》$")
# What an office publishes each year: 《党内统计公报》, of which nobody says the year.
YEARLY_FIGURES = lazy.pattern(
    r"^《(?!.*第[一二三四五六七八九十]+次).*(?:公报|主要数据|统计数据|数据情况)(?:（[^）]*）)?》$"
)
HOLDS_FROM = lazy.pattern(
    r"(?P<day>\d{4}年\d{1,2}月\d{1,2}日)起，?(?:正式|开始)?[^。，]{0,8}(?:执行|施行|实施|调整|提高|上调)"
)
RANKS = frozenset("省市区县州")
SHORTEST_NAME = 3
# A place by its ending, whether the gazetteer has it or not.
PLACED = lazy.pattern(
    r"[一-鿿]{2,7}(?:大学|学院|省|自治区|(?<![级各])市(?!场)|(?<![各个])县|州|盟|(?<![社园地城郊山辖小校库景厂片各的验进范发])区)"
)
# A paper is printed in 《》 as exams have it; a site, an agency and a station are not.
PAPER = lazy.pattern(r"[一-鿿]{2,8}(?:日报|晚报|早报|晨报|时报|商报|周刊|周报|都市报|青年报)")
SO_FAR = lazy.pattern(r"^(?!.*(?:截至|截止|将|拟|计划|力争))[^。]*(?:已(?![于婚])|累计|共有|现有)")
PAID = lazy.pattern(r"给予|发放|享受|奖励|补[贴助]|津贴|标准")
# 到2030年，持证率达到60%: what stands as reached by then says 已 or 共有.
BY_YEAR = lazy.pattern(rf"(?:^|，|》)[一-鿿]{{0,12}}到(?:20\d{{2}}年(?!以来|的)|{FIVE_YEARS}末)")
PLAN = lazy.pattern(
    r"《[^《》]*(?:规划|计划|纲要|方案|意见|报告|决定|措施|行动|办法|条例)[^《》]*》"
)
# 《“十三五”国家信息化规划》
OF_THE_NATION = lazy.pattern(r"国家(?!级|机关|工作人员|公务员|秘密|赔偿|安全)")
# What every place's bodies issue, and no law: of which place it is its name has to tell.
LOCAL_DOCUMENT = lazy.pattern(
    r"(?:(?:实施|工作|行动|指导)?(?:意见|方案|计划)|实施(?:办法|细则)|若干措施|规划|清单|通知)(?:（[^）]*）)?》$"
)
# An office that every place has.
OFFICE = lazy.pattern(
    r"^(?:人民)?政府(?:办公?室?|网站?)?$|^(?:办公室|宣传部)|^(?:民政|财政|教育|卫健|统计|医保|人社|公安|司法|发改)[局厅委]"
)


def anchor_of(fact: Fact, article: SourceArticle, body: str) -> str:
    """What tells the reader where, by which document or from which report this is known.

    The title is never used: it may hold the key, or stand in a conflict.
    """
    if fact.instrument and fact.kind != "instrument":
        if fact.instrument in body or ISSUES.search(body):
            return ""
        where = "" if names_place(fact.instrument + body, fact.place) else fact.place
        return f"根据{where}{_issue(fact.instrument, body, article)}{fact.instrument}，"
    if body.startswith("根据"):
        return ""
    place = fact.place or article.region
    named = place in ("", NATION) or names_place(body, place) or is_national(body)
    unsigned = not publisher_of(article.publisher, place)
    if named and WHEN.search(body) and unsigned and not (article.published and _is_meant(body)):
        # 据有关报道 tells nothing: what names its year and its place stands without it. What is
        # only meant to be reached is known by when that was said.
        return ""
    if unsigned and article.published and SO_FAR.search(body):
        # Of a report whose publisher nobody knows its day is what tells.
        return f"截至{_day(article.published)}，"
    report = _report(article, place, "" if named else f"有关{place}的")
    # 据某网消息，据某厅发布 would name two sources with one word.
    return f"{report}称，" if body.startswith("据") else f"据{report}，"


def _tells_where_and_when(body: str, place: str) -> bool:
    """Does a statement need no source to be looked up by: 自2026年1月1日起，临溪市…标准为?"""
    where = is_national(body) or (place not in ("", NATION) and names_place(body, place))
    return where and WHEN.search(body) is not None


def _issue(document: str, body: str, article: SourceArticle) -> str:
    """2025年8月7日刊载的, before a notice that may be issued anew each year and names none."""
    if YEAR.search(f"{document}{body}"):
        return ""
    own = document.strip("《》") in "".join(article.title.split())
    if own and YEARLY.search(document) and article.published:
        return f"{_day(article.published)}刊载的"
    days = {found["day"] for found in HOLDS_FROM.finditer(article.text)}
    return f"{days.pop()}起执行的" if REISSUED.search(document) and len(days) == 1 else ""


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def can_be_anchored(fact: Fact, article: SourceArticle) -> bool:
    """Does anything name a place or a document, or speak of the nation, for a stem to stand on?"""
    if fact.instrument and (_of_no_place(fact, article) or not names_its_matter(fact.instrument)):
        return False
    if _undated(fact, article) or _aim_of_no_plan(fact, article) or _of_no_issue(fact, article):
        return False
    reported = _is_dated(fact, article) and bool(article.publisher or article.published)
    told_when = reported or _tells_where_and_when(fact.statement, fact.place)
    if article.region == NATION and not fact.place and not told_when:
        return bool(fact.instrument)
    if fact.place or article.region or is_national(fact.statement):
        return True
    return "《" in f"{article.publisher}{fact.instrument}{fact.statement}"


def _undated(fact: Fact, article: SourceArticle) -> bool:
    """Is it what is paid now, as a report of no day tells it, and no document or time beside it?"""
    if not PAID.search(fact.statement) or fact.kind not in ("amount", "period"):
        return False
    told = fact.instrument or _is_dated(fact, article) or "《" in fact.statement
    return not told and bool(publisher_of(article.publisher, fact.place))


def _aim_of_no_plan(fact: Fact, article: SourceArticle) -> bool:
    """Is it what is only aimed at, with no plan named, and no report of a known day?

    What was reached stands with its place and year alone; what is meant to be reached is known
    by who said so.
    """
    said = f"{fact.before}{fact.text}{fact.after}"
    if fact.instrument or PLAN.search(said) or not _is_meant(said):
        return False
    return article.published is None


def _is_meant(said: str) -> bool:
    return is_aim(said) or (BY_YEAR.search(said) is not None and not REACHED.search(said))


def _of_no_place(fact: Fact, article: SourceArticle) -> bool:
    """Is its document one that every place has, with no word of which place issued it?"""
    if fact.place or article.region or not LOCAL_DOCUMENT.search(fact.instrument):
        return False
    named = f"{fact.instrument}{fact.statement}"
    if OF_THE_NATION.search(fact.instrument):
        return False
    return not (PLACED.search(named) or is_national(named) or find_regions(named))


def _of_no_issue(fact: Fact, article: SourceArticle) -> bool:
    """Is its document one of many of the same name, and does nothing tell which?"""
    document = fact.instrument
    if YEARLY_FIGURES.search(document) and not YEAR.search(f"{document}{fact.statement}"):
        return True
    if not REISSUED.search(document) or YEAR.search(f"{document}{fact.statement}"):
        return False
    return not _issue(document, "", article)


def _is_dated(fact: Fact, article: SourceArticle) -> bool:
    return bool(article.published or fact.time or YEAR.search(fact.statement))


def _report(article: SourceArticle, place: str, about: str) -> str:
    """Who published what, and when: 环球网校2025年1月10日消息, 环球网校刊载的报道."""
    publisher = publisher_of(article.publisher, place)
    if article.published is None:
        return f"{publisher}刊载的{about}报道" if publisher else f"{about or '有关'}报道"
    day = _day(article.published)
    if not publisher:
        return f"{day}{about or '的'}报道"
    return f"{publisher}{day}{f'刊载的{about}报道' if about else '消息'}"


def publisher_of(name: str, place: str) -> str:
    """省发改委 as 浙江省发改委; unnamed where nobody says of which province."""
    if len(name) < SHORTEST_NAME and not name.endswith(("报", "网", "社", "台", "媒", "视")):
        return ""
    if OFFICE.match(name):
        return f"{place}{name}" if place != NATION else ""
    if PAPER.fullmatch(name):
        return f"《{name}》"
    if name[:1] not in RANKS or name[1:2] in RANKS:
        return name
    own = next((part for part in segments(place) if part.endswith(name[0])), "")
    return f"{own}{name[1:]}" if own else ""
