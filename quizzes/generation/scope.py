"""What an article as a whole speaks of: the nation, or a document that is its own text."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from news.facts.delivery import delivery
from news.facts.document_names import EXCERPT, tells_of_a_document
from news.facts.fact import Fact
from news.facts.governing import HEADLINE
from news.facts.page import full_width
from news.facts.regions import region_at
from news.text import lazy
from quizzes.generation.source import SourceArticle

NATION = "全国"
LEAD = 120
NATIONAL = lazy.pattern(
    r"(?<![一-鿿]国)全国|我国|国务院|国新办|海关总署|国家(?:统计|医疗?保障|税务|卫生健康|发展|乡村振兴|林业|能源|外汇|[一-鿿]{2,8}总局)"
    r"|(?m:^\s*各省、自治区、直辖市)"
    r"|(?:民政|教育|财政|司法|公安|人力资源和?社会保障|人社|商务|科技|农业农村|住房和城乡建设|工业和信息化|交通运输)部(?![门署队分属])"
    r"|中国(?=海关|外贸|经济|人口|集成电路|[一-鿿]{0,4}设计业)"
)
# A firm's or a product's story mentions the nation without speaking of it.
FOREIGN = lazy.pattern(
    r"[法英美德韩泰]国|日本|俄罗斯|印度|越南|加拿大|澳大利亚|巴西|乌克兰|以色列|欧盟|联合国|巴黎|伦敦|外媒"
)
FIRM = lazy.pattern(r"公司|集团|品牌|手机|芯片大战|股份|上市|[A-Za-z]{2,}")
CLAUSES = lazy.pattern(r"第[一二三四五六七八九十百]+条")
FEWEST_CLAUSES = 3
LAW = lazy.pattern(r"^[一-鿿（）]{4,40}(?:法|条例|办法|规定|细则|规则|章程)(?:（[^）]*）)?$")
STATISTICS = lazy.pattern(
    r"^[一-鿿（）]*(?:\d{4}年)?[一-鿿（）]{4,40}(?:公报|主要数据|数据情况|统计数据)(?:（[^）]*）)?$"
    # A government's report stands for itself, whichever paper printed it.
    r"|^(?:20\d{2}年)[一-鿿]{2,12}[省市区县州旗](?:人民)?政府工作报告$"
    r"|^[一-鿿]{2,12}[省市区县州旗](?:人民政府)?20\d{2}年政府工作报告$"
)
REPORT = lazy.pattern(r"《(?P<name>[^《》]{2,}(?:报告|蓝皮书|白皮书|公报)[^《》]*)》(?!要求)")
# 蓝皮书指出，截至…: what follows in the paragraph stands in the report.
FOUND = lazy.pattern(r"(?:《报告》?|报告》?|蓝皮书|白皮书|公报)(?:数据)?(?:显示|指出|表明|称)")
DOCUMENTS = r"(?:规划|方案|意见|办法|条例|计划|细则|规定|纲要|措施)"
ISSUED = lazy.pattern(
    r"(?:关于|^)(?:印发|下发|发布|公布)(?:实施)?《(?P<name>[^》]{4,60})》的(?:通知|公告|通告)$"
    rf"|(?:关于|^)印发(?P<named>[^《》，。；：]{{4,60}}{DOCUMENTS}(?:（[^）]{{1,16}}）)?)的通知$"
)
EXPLAINED = lazy.pattern(
    r"《(?P<name>[^》]{4,60})》(?:的)?(?:政策|文字|图文)?(?:解读|问答|答记者问)|解读】?《(?P<named>[^》]{4,60})》"
)
# 国务院印发“十三五”促进就业规划, of a text that says what the plan lays down.
PUBLISHED = lazy.pattern(
    r"(?:印发|出台|发布|公布|批复(?:同意)?|审议通过)《?(?P<name>[一-鿿“”、\d]{6,40}"
    r"(?:规划|方案|意见|办法|条例|计划|细则|规定|纲要)(?:（[^）]{2,14}）)?)》?$"
)
SPEAKS = lazy.pattern(
    r"(?:规划|方案|意见|办法|条例|计划|细则|规定|纲要)》?(?:还|也)?(?:提出|明确|要求|规定|指出)"
    r"|规划(?:总量)?指标"
)
# A plan that is its own text, and what only such a text says of itself.
PLAN = lazy.pattern(
    r"^(?!.*(?:印发|出台|发布|解读|启动|通过|公布|审议|征求))[一-鿿（）“”、·\d—-]{6,50}"
    r"(?:规划|方案|计划|措施|细则|办法|意见|纲要)(?:（[^）]{1,16}）)?$"
)
A_PLAN = r"《(?P<name>[^《》]{6,60}(?:规划|计划|纲要|方案|意见|措施)(?:（[^）]{1,16}）)?)》"
ANY_PLAN = lazy.pattern(A_PLAN)
ISSUED_PLAN = lazy.pattern(rf"(?:印发|出台|发布|制定|公布|下发)(?:了|的)?{A_PLAN}")
OPENING = 400
RANKS = frozenset("省市区县州旗")
TELLS = lazy.pattern(
    r"印发|出台|发布|解读|启动|通过|公布|审议|征求|施行|修订|调整|制定|编制|落实|推[进出动]|加快|将"
    r"|实施(?!方案|办法|意见|细则|计划|规划)"
)
PLANS = lazy.pattern(
    r"(?:特?制定|提出)(?:本|以下|如下)|本(?:规划|方案|计划|措施|细则|办法|意见|纲要)"
)
NOTICE = lazy.pattern(
    r"^\s*[一-鿿 、【】]{0,60}?"
    r"(?P<name>关于(?!印发)[^，。；：《》]{6,50}的(?:通知|公告|通告|公示|温馨提示|须知|指南))"
    r"(?:[（(][^（）()]{2,16}[〔\[【]\d{4}[〕\]】] ?第?\d+号[)）])?\s*$"
)
# What is issued bears no document's name: 关于印发我市2030年救助标准的通知.
ISSUES_NO_DOCUMENT = lazy.pattern(
    r"^[一-鿿、]{0,60}?(?P<name>关于印发[^，。；：《》]{6,60}的(?:通知|公告|通告))$"
)
# A title that is a notice's name without 关于, and tells of nobody who publishes one.
PLAIN_NOTICE = lazy.pattern(
    r"^(?!.*(?:印发|出台|发布|解读|启动|通过|公布|审议|征求|关于))[一-鿿（）“”、·\d—-]{8,50}(?:通知|公告|通告|须知|指南)(?:（[^）]{1,10}）)?$"
)
HEAD = 6


def speaks_of_the_nation(article: SourceArticle) -> bool:
    """Does its head name the nation or one of its ministries, and no sentence another place?"""
    head = f"{article.title}\n{article.text[:LEAD]}"
    placed = article.region or any(fact.place for fact in article.facts)
    if placed or FIRM.search(article.title) or FOREIGN.search(head):
        return False
    return NATIONAL.search(head) is not None


def scoped(article: SourceArticle) -> SourceArticle:
    """The article with the nation for its region, where it speaks of nothing narrower."""
    return replace(article, region=NATION) if speaks_of_the_nation(article) else article


def own_document(article: SourceArticle) -> str:
    """The document whose rules the article gives.

    Its title is a notice's or a plan's own, or tells of the one that it explains; or a notice's
    title stands as a line of its own above the text.
    """
    title = _plain(article.title)
    issued = ISSUED.search(title) or EXPLAINED.search(title)
    published = None if issued else PUBLISHED.search(title)
    issued = published if published and SPEAKS.search(article.text) else issued
    if issued:
        return f"《{next(filter(None, issued.groupdict().values()))}》"
    if is_law(article) or is_plan(article) or _is_plain_notice(title):
        return f"《{title}》"
    printed = next(filter(None, map(NOTICE.match, [title, *article.text.split("\n")[:HEAD]])), None)
    printed = printed or ISSUES_NO_DOCUMENT.match(title)
    return f"《{printed['name']}》" if printed else ""


def is_law(article: SourceArticle) -> bool:
    """Is the article the text of a law, or told under nothing but the name of a place's measure?"""
    return _is_law(article.title, article.text)


def is_plan(article: SourceArticle) -> bool:
    """Is the article a plan's text, or told under nothing but the name of a place's plan?"""
    title = _plain(article.title)
    named = PLAN.match(title) and _of_a_place(title) and not _is_headline(title)
    return bool(named) or is_document(article)


def _is_headline(title: str) -> bool:
    return HEADLINE.match(title) is not None or tells_of_a_document(title)


def _is_plain_notice(title: str) -> bool:
    return PLAIN_NOTICE.match(title) is not None and not _is_headline(title)


@lru_cache(maxsize=16)
def _of_a_place(title: str) -> bool:
    """Does a title open with a place's full name, as documents do, and tell of no deed?"""
    mention = region_at(title, 0)
    return bool(mention and title[mention.span.end - 1] in RANKS and not TELLS.search(title))


def is_document(article: SourceArticle) -> bool:
    """Is the article the text of a plan, whose figures are then all its own?"""
    return _is_plan(article.title, article.text)


def gives_its_rules(article: SourceArticle) -> bool:
    """Is the article itself the text of a notice, a plan or a law, and no report of one?"""
    return _is_notice(article.title) or is_plan(article) or is_law(article)


# What is asked of each fact of an article, and answered by the article alone.
_per_article = lru_cache(maxsize=16)


@_per_article
def _is_notice(title: str) -> bool:
    title = _plain(title)
    printed = NOTICE.match(title) or ISSUES_NO_DOCUMENT.match(title)
    return bool(ISSUED.search(title) or printed or _is_plain_notice(title))


@_per_article
def _is_plan(title: str, text: str) -> bool:
    title = _plain(title)
    return bool(PLAN.match(title) and PLANS.search(text) and not _is_headline(title))


@_per_article
def _is_law(title: str, text: str) -> bool:
    title = _plain(title)
    if not LAW.match(title) or _is_headline(title):
        return False
    return _of_a_place(title) or len(CLAUSES.findall(text)) >= FEWEST_CLAUSES


@_per_article
def _plain(title: str) -> str:
    return EXCERPT.sub("", full_width("".join(title.split())))


def own_tables(article: SourceArticle) -> str:
    """The communiqué whose figures the article gives, where its title holds none of them."""
    return _tables_of(article.title) or _report_of(article.title, article.text)


@_per_article
def _report_of(title: str, text: str) -> str:
    """《2030年望湖区政府工作报告》, of a page headed 政府工作报告 that tells where it was given."""
    bare = _plain(title)
    given = delivery(text[:OPENING] if bare == "政府工作报告" else bare)
    if given is None or not given["year"]:
        return ""
    return f"《{given['year']}年{given['where']}政府工作报告》"


@_per_article
def _tables_of(title: str) -> str:
    title = _plain(title).strip("：")
    return f"《{title}》" if STATISTICS.match(title) else ""


def reported_plan(article: SourceArticle) -> str:
    """The plan that an article tells of as issued in its beginning, where it names no other."""
    return _plan_reported(article.text)


@_per_article
def _plan_reported(text: str) -> str:
    named = {match["name"] for match in ANY_PLAN.finditer(full_width(text))}
    issued = ISSUED_PLAN.search(full_width(text[:OPENING]))
    return f"《{issued['name']}》" if issued and named == {issued["name"]} else ""


def named_report(fact: Fact, article: SourceArticle) -> str:
    """The one report whose findings the article retells, where the fact's paragraph says so."""
    if not _retells(article.text):
        return ""
    begin = article.paragraph_begins(fact.span.start)
    if not FOUND.search(article.text, begin, fact.span.start):
        return ""
    named = _reports(article.text)
    return f"《{next(iter(named))}》" if len(named) == 1 else ""


@_per_article
def _retells(text: str) -> bool:
    return FOUND.search(text) is not None


@_per_article
def _reports(text: str) -> frozenset[str]:
    return frozenset(match["name"] for match in REPORT.finditer(full_width(text)))


def ruled_by(fact: Fact, document: str) -> Fact:
    """The fact as what the document lays down."""
    key = replace(fact.key, instrument=document)
    return replace(fact, instrument=document, key=key)
