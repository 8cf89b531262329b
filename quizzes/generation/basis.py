"""Which document a fact rests on: one that rules it, the text's own, or a report retold."""

from __future__ import annotations

import re
from dataclasses import replace

from news.facts.aims import REACHED as SO_FAR
from news.facts.fact import Fact
from news.facts.part_titles import part_begins, part_document, part_title_above
from news.text import lazy
from quizzes.generation.scope import (
    gives_its_rules,
    is_document,
    named_report,
    own_tables,
    reported_plan,
    ruled_by,
)
from quizzes.generation.source import SourceArticle

RULED = frozenset(
    {"amount", "deadline", "period", "date", "level", "condition", "exception", "procedure"}
)
# What shows that a document rules: it is issued, gone by, or says something itself. 依照《X》 and
# 有《X》规定的情形的 only refer to it.
ISSUED = lazy.pattern(
    r"(?:印发|出台|发布|制定|制订|公布|下发|颁布|通过|实施|推出|修订|起草)[^，。；]{0,8}$"
    r"|(?:根据|依据|按照)[^，。；]{0,28}$"
)
SPEAKS = lazy.pattern(
    r"(?:（[^）]{0,16}）)?(?:：|自(?=[\d发印公])|明确|提出|规定(?![的情])|要求|指出|施行|近日|日前|正式)"
)
SHORT_NAME = lazy.pattern(
    r"《(?P<short>[^《》]{2,6})》"
    r"|(?P<type>规划|计划|纲要|意见|通知|办法|方案|条例|措施|细则|规定)(?:还|也)?(?:提出|明确|要求|规定|指出)"
)
# A document that opens a paragraph and is heard in it, by its name or its number alone.
SPEAKER = lazy.pattern(
    r"\s*(?:[一-鿿]{1,6}〔\d{4}〕\d+号)?(?P<name>《[^》\n]+》)?(?:（[^）\n]*）)?(?<=[号》）])："
)
# A line that is a document's or a standard's title: another record of the same page.
RECORD = lazy.pattern(
    r"^(?P<name>[一-鿿]{2,12}?[省市区县][一-鿿“”、（）\d—]{6,40}"
    r"(?:办法|意见|规定|方案|规划|条例|细则|标准|计划|通知))(?:（[^）\n]{2,16}）)?[ \u3000]*$",
    re.MULTILINE,
)
# What a plan is to reach by a year, it lays down.
BY_YEAR = lazy.pattern(r"到20\d{2}年")
GOALS = lazy.pattern(r"目标(?:任务)?(?:包括|是|为)?：")
PLANNED = lazy.pattern(r"(?:规划|计划|纲要|方案|(?:实施|指导)?意见)(?:（[^）]*）)?》$")
OUTLINE = lazy.pattern(r"(?:规划|纲要)(?:（[^）]*）)?》$")
RATE = lazy.pattern(r"每[月年人]|一次性")
BOUNDS = frozenset({"不超过", "不少于", "最高", "最低"})
NORMATIVE = lazy.pattern(r"应当|须|不得|工作日|比例分担|予以|按照?\d")
# 12月18日，现场向35名社工发放慰问金 is a deed, whatever document the report names.
DONE = lazy.pattern(r"现场|慰问|\d月\d{1,2}日，[^，]*向\d|共有$|在岗[^，]*共有")
# 市教育局局长介绍，到2030年…: what an office means to do need not stand in the plan reported.
SOMEBODY_SPEAKS = lazy.pattern(
    r"(?:局长|厅长|处长|科长|主任|院长|书记|负责人|发言人|专家|教授|记者)[^，。；]{0,12}?(?:介绍|表示|说|透露|指出|认为|告诉)"
    r"|(?:局|厅|委|部|办)(?:介绍|表示|透露)"
)
# So is 为12家机构给予奖励48万元: a rule speaks of each, and counts nobody.
SO_MANY = (
    r"(?:\d[\d,.]*|[两二三四五六七八九十百]+)[万余多]*"
    r"(?:名|人|位|家|户|所|个(?!月|工作日|百分))(?!以[上下内])"
)
PAID = r"给予|发放|奖励|奖补|补助|补贴|资助|兑现|拨付|颁发"
COUNTED_RECEIVER = lazy.pattern(
    rf"[向为给对](?:{SO_MANY}[^，。；]{{0,20}}?"
    rf"|[^，。；]{{0,14}}(?:的|共|全[省市区县州])(?:共|共计)?{SO_MANY}[^，。；的]{{0,12}}?)(?:{PAID})"
    rf"|{SO_MANY}[^，。；的]{{0,12}}?(?:获得?|领取|领到|享受)了?[^，。；]{{0,12}}(?:奖|补|津贴|资助)"
)
STANDING = lazy.pattern(
    r"[每各将拟应须]|计划|力争|目标|预计|到20\d{2}年|可以|可(?=申|获|享|领)|最高|最低|不超过|标准"
)
# 提高社工补助标准（2030年）: of which year all is that stands below.
TITLE_YEAR = lazy.pattern(r"(?<!报告)（(?P<year>20\d{2})年(?:度)?）$")
YEAR = lazy.pattern(r"(?:19|20)\d{2}年")
REPORTED = lazy.pattern(r"累计|已|至今|截至|共有|目前|达到?|拥有|建成|设置了|投入")
# How things stand when a notice is written; 达到 and 建成 it also orders, and 已取得证书的 and
# 累计不超过 are its conditions.
STANDS = lazy.pattern(
    r"累计(?!不)|已(?:经?建|累计|经?达|有(?!效)|完成|经?开展|经?培[养训]|实现|成为)"
    r"|至今|截至|截止(?=\d|目前)|共有|目前|拥有|现有"
)


def _stands(fact: Fact) -> bool:
    """Does it tell how things stand: 累计600万元? 累计不超过600万元 is a rule."""
    return STANDS.search(f"{fact.before}{fact.text}") is not None


def _only_cited(instrument: str, article: SourceArticle) -> bool:
    """Is the document only referred to, never issued, gone by or heard?"""
    text = article.text
    at = text.find(instrument)
    if at < 0 or instrument.strip("《》") in article.title:
        return False
    while at >= 0:
        end = at + len(instrument)
        if ISSUED.search(text[max(0, at - 36) : at]) or SPEAKS.match(text, end):
            return False
        at = text.find(instrument, end)
    return True


def _another_speaks(fact: Fact, article: SourceArticle, document: str = "") -> bool:
    """Does another document open the fact's paragraph, or a page's other record stand above it?

    闽民规〔2023〕9号：… and 《乙办法》规定：… speak for themselves, whatever the page's title is;
    right below a document's own title stands its own number.
    """
    document = document or fact.instrument
    begin = article.paragraph_begins(fact.span.start)
    opened = SPEAKER.match(article.text, begin, fact.span.start)
    below = part_begins(article.text, fact.span.start)
    numbered = document and opened and not opened["name"] and not article.text[below:begin].strip()
    if opened and opened["name"] != document and not numbered:
        return True
    named = article.text.find(document) if document in article.text else 0
    heads = RECORD.finditer(article.text, max(named, below), begin)
    return any(head["name"] not in document and head.start() > 0 for head in heads)


def _by_its_short_name(instrument: str, told: str) -> bool:
    """Does the paragraph go by 《规划》 or 规划要求, where the document's name has the word?"""
    found = (match["short"] or match["type"] for match in SHORT_NAME.finditer(told))
    return any(each in instrument for each in found)


def _done(fact: Fact) -> bool:
    """Is it a deed told: one of a day or a place, or for receivers that are counted?"""
    said = fact.statement.replace(fact.instrument, "")
    counted = COUNTED_RECEIVER.search(said) and not STANDING.search(said)
    return bool(DONE.search(fact.before) or counted)


def governed(fact: Fact, article: SourceArticle, document: str = "") -> bool:
    """Does the fact's document rule it, or was it only mentioned some paragraphs before?
    ``document`` is the one that the text itself is.

    A rule's amounts and deadlines may stand clauses below its name. What is counted, built or
    spent so far is a report, and needs the name in its own paragraph.
    """
    if _only_cited(fact.instrument, article) or _done(fact) or _another_speaks(fact, article):
        return False
    if document and fact.instrument == document and gives_its_rules(article):
        return is_document(article) or not _stands(fact)
    aimed = BY_YEAR.search(fact.before) or GOALS.search(fact.before)
    if aimed and _is_titled(article, fact.instrument):
        return not SO_FAR.search(fact.before)
    if _a_rate_beside_a_plan(fact, article):
        return False
    paragraph = article.paragraph_begins(fact.span.start)
    told = article.text[paragraph : fact.sentence.end]
    if fact.instrument in told or _by_its_short_name(fact.instrument, told):
        return True
    if fact.qualifier in BOUNDS or NORMATIVE.search(fact.statement):
        return True
    return fact.kind in RULED and not REPORTED.search(fact.before)


def _a_rate_beside_a_plan(fact: Fact, article: SourceArticle) -> bool:
    """Is it what is paid each month, told in a sentence of its own behind one that names a plan?

    A plan says where to go; who is paid how much its city's or county's rules lay down.
    """
    if fact.kind != "amount" or not OUTLINE.search(fact.instrument):
        return False
    said = article.text[fact.sentence.start : fact.sentence.end]
    named = fact.instrument in said or _by_its_short_name(fact.instrument, said)
    of_its_title = fact.instrument.strip("《》") in article.title
    return RATE.search(fact.statement) is not None and not (named or of_its_title)


def _its_plan(fact: Fact, article: SourceArticle) -> str:
    """The one plan whose issue an article reports, where the fact is to be reached by a year."""
    if not BY_YEAR.search(fact.before) or SO_FAR.search(fact.before):
        return ""
    begin = article.paragraph_begins(fact.span.start)
    if SOMEBODY_SPEAKS.search(article.text, begin, fact.sentence.end):
        return ""
    document = reported_plan(article)
    return "" if document and _another_speaks(fact, article, document) else document


def _is_titled(article: SourceArticle, document: str) -> bool:
    """Is a plan's name, and nothing else, what stands above the text?"""
    title = "".join(article.title.split())
    return document == f"《{title}》" and PLANNED.search(document) is not None


def on_its_own_basis(fact: Fact, article: SourceArticle, document: str = "") -> Fact:
    """The fact without a document that does not rule it, or ruled by the one it stands in."""
    if fact.kind == "instrument":
        return fact
    part = part_title_above(article.text, fact.sentence.start)
    if part:
        article, document = replace(article, title=part), part_document(part)
    if not fact.instrument:
        rules = fact.kind in RULED or fact.qualifier in BOUNDS or NORMATIVE.search(fact.statement)
        told = named_report(fact, article)
        if told and fact.quantity is not None:
            return ruled_by(fact, told)
        planned = BY_YEAR.search(fact.before) and PLANNED.search(document)
        laid_down = rules or (gives_its_rules(article) and not _stands(fact))
        own = (laid_down and not _done(fact)) or planned or is_document(article)
        own = own and not (document and _another_speaks(fact, article, document))
        document = (own and document) or own_tables(article) or _its_plan(fact, article)
        return ruled_by(fact, document) if document and _of_one_place(fact, article) else fact
    if governed(fact, article, document):
        return fact
    before = fact.unbased
    key = replace(fact.key, instrument="")
    return replace(fact, before=before, instrument="", key=key)


def dated_by_its_title(fact: Fact, article: SourceArticle) -> Fact:
    """The fact with the year that the title above it gives: 临溪市社工补助标准（2030年）.

    Only where nothing else says when: no document, no year of its own, no day of the article.
    """
    title = part_title_above(article.text, fact.sentence.start) or article.title
    year = TITLE_YEAR.search("".join(title.split()))
    said = f"{fact.before}{fact.text}{fact.after}"
    if not year or fact.quantity is None or fact.instrument or YEAR.search(said):
        return fact
    if article.published or _stands(fact):
        return fact
    when = f"{year['year']}年"
    return replace(fact, before=f"{when}，{fact.before}", time=when)


def _of_one_place(fact: Fact, article: SourceArticle) -> bool:
    """Does the fact hold where the document does?"""
    return not fact.place or fact.place == article.region
