"""What is worth asking, and what is not and why."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from news.facts.fact import Fact
from news.facts.regions import find_regions
from quizzes.generation.alike import GRANT
from quizzes.generation.draft import Reject
from quizzes.generation.likeness import pairs
from quizzes.generation.material import group_of
from quizzes.generation.places import segments, stem_of
from quizzes.generation.scope import (
    is_document,
    named_report,
    own_document,
    own_tables,
    ruled_by,
)
from quizzes.generation.source import SourceArticle
from quizzes.generation.subjects import (
    ambiguous,
    changes_unseen,
    cut_from_a_range,
    grows_without_size,
    in_brackets,
    lacks_subject,
    listed_too_long,
    raised_without_measure,
    without_year,
)
from quizzes.generation.tables import table_of
from quizzes.generation.told import DATED, PROSE

PERIOD = "period"
RULED = frozenset(
    {"amount", "deadline", "period", "date", "level", "condition", "exception", "procedure"}
)
YEAR = re.compile(r"(\d{4})年度?")
MARKS = str.maketrans("", "", "，、：")
VAGUE = re.compile(
    r"(?:显示|表明|指出|透露|强调)$|(?:有关|相关)(?:政策|规定|工作|情况|措施|要求|文件|事宜)$"
)
# What shows that a document rules: it is issued, gone by, or says something itself. 依照《X》 and
# 有《X》规定的情形的 only refer to it.
ISSUED = re.compile(
    r"(?:印发|出台|发布|制定|制订|公布|下发|颁布|通过|实施|推出|修订|起草)[^，。；]{0,8}$"
    r"|(?:根据|依据|按照)[^，。；]{0,28}$"
)
SPEAKS = re.compile(
    r"(?:（[^）]{0,16}）)?(?:自(?=[\d发印公])|明确|提出|规定(?![的情])|要求|指出|施行|近日|日前|正式)"
)
SHORT_NAME = re.compile(
    r"《(?P<short>[^《》]{2,6})》"
    r"|(?P<type>规划|计划|纲要|意见|通知|办法|方案|条例|措施|细则|规定)(?:还|也)?(?:提出|明确|要求|规定|指出)"
)
TERM = re.compile(r"满[一1\d]|[一1](?:个?[年月]|个?考试年度)(?:以[上下内]|内)|不(?:少于|超过|低于)")
# What a plan is to reach by a year, it lays down.
BY_YEAR = re.compile(r"到20\d{2}年")
PLANNED = re.compile(r"(?:规划|计划|纲要|方案)(?:（[^）]*）)?》$")
BOUNDS = frozenset({"不超过", "不少于", "最高", "最低"})
NORMATIVE = re.compile(r"应当|须|不得|工作日|比例分担|予以|按照?\d")
# An amount that says neither what it is nor what for: 取得中级证书的，每月200元.
BARE_RATE = re.compile(r"(?:^|，)(?:每[月年人]|累计)+$")
# 五年共增加…: how long is said in passing, what happened is the statement.
OPENS_CLAUSE = re.compile(r"(?:^|[，：])$")
# 共有368人考取，其中通过率增长: a rate is no part of the people counted before it.
PART_OF_ANOTHER = re.compile(r"\d[^，]{0,24}，其中[^，]*(?:率|同比|增[长幅]|下降|上升)[^，]*$")
# 中部地区下降（ ）: of what is told of the first region only.
OF_A_PLACE = re.compile(
    r"(?:^|[，：])[^，：]{0,10}(?:地区|[东中西]部|省|市|县|区)(?:占|上升|下降|增长|提高|减少|增加)了?$"
)
# 上升0.22个百分点 of what? Points are of a rate or a share.
SHARE = re.compile(r"率|比重|占|比例|份额|增速|增幅|涨幅|降幅|程度|指数")
# At a press conference somebody introduces a document; nobody is asked for that.
INTRODUCED = re.compile(r"(?:介绍|解读|解释|说明)[^，。；]{0,24}$")
# “新政”明确: which policy that is the page has told somewhere else.
NAMELESS = re.compile(r"“[^”]{1,4}”(?:中)?(?:还|也)?(?:明确|提出|规定|要求)")
GIVEN = re.compile(
    r"根据|据|每[月年人名户个天]+|(?:19|20)\d{2}年度?|一次性|给予|发放|享受|奖励|补助|补贴|津贴|奖补|资助|奖金|政策|标准"
    r"|人民政府|政府|扶持|扶助|支持|金额|资金|最高|最低|不超过|可以?|均|将|再|为|的|元|按|照|达|分别|财政|市级|区级|县级|省级|单机|原则上|一般"
)
# 60岁及以上老年人口 is a class of people, and no figure of the news.
AGE_CLASS = re.compile(
    r"^(?:及以上|以上|及以下|以下|周岁)*(?:的)?(?:老年|老人|儿童|人口|人群|未成年)"
)
REPORTED = re.compile(r"累计|已|至今|截至|共有|目前|达到?|拥有|建成|设置了|投入")
# What a name of its kind ends in; anything else was cut wrongly.
NAMES = {
    "place": re.compile(
        r"(?:省|市|区|县|州|盟|旗|镇|乡|街道|村|社区|园区|基地|中心|广场|公园|礼堂|剧院|影院|会议室|报告厅"
        r"|大厦|酒店|宾馆|图书馆|博物馆|体育馆|体育场|校区|大学|学院)$"
    ),
    "body": re.compile(
        r"(?:局|委|会|厅|部|院|校|政府|办|办公室|联|团|社|站|署|处|科|所|馆|公司|学院|大学|总工会|中心|机构)$"
    ),
    "instrument": re.compile(r"^《[^《》]+》$"),
}


@dataclass(frozen=True, slots=True)
class Plan:
    """The facts to ask about, and those passed over."""

    facts: tuple[Fact, ...]
    rejects: tuple[Reject, ...]


def without_time(fact: Fact) -> Fact | None:
    """The fact asked without its period; None where the period cannot be taken out cleanly."""
    if not fact.time:
        return fact
    before = fact.before
    for wording in (f"自{fact.time}，", f"{fact.time}，", f"自{fact.time}", fact.time):
        before = before.replace(wording, "", 1)
    if fact.time in f"{before}{fact.after}":
        return None
    return replace(fact, before=before, time="", key=replace(fact.key, period=""))


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


def _by_its_short_name(instrument: str, told: str) -> bool:
    """Does the paragraph go by 《规划》 or 规划要求, where the document's name has the word?"""
    found = (match["short"] or match["type"] for match in SHORT_NAME.finditer(told))
    return any(each in instrument for each in found)


def governed(fact: Fact, article: SourceArticle) -> bool:
    """Does the document rule this fact, or was it only mentioned some paragraphs before?

    A rule's amounts and deadlines may stand clauses below its name. What is counted, built or
    spent so far is a report, and needs the name in its own paragraph.
    """
    if _only_cited(fact.instrument, article):
        return False
    paragraph = article.text.rfind("\n", 0, fact.span.start) + 1
    told = article.text[paragraph : fact.sentence.end]
    if fact.instrument in told or _by_its_short_name(fact.instrument, told):
        return True
    if fact.qualifier in BOUNDS or NORMATIVE.search(fact.statement):
        return True
    return fact.kind in RULED and not REPORTED.search(fact.before)


def on_its_own_basis(fact: Fact, article: SourceArticle, document: str = "") -> Fact:
    """The fact without a document that does not rule it, or ruled by the one it stands in."""
    if fact.kind == "instrument":
        return fact
    if not fact.instrument:
        rules = fact.kind in RULED or fact.qualifier in BOUNDS or NORMATIVE.search(fact.statement)
        told = named_report(fact, article)
        if told and fact.quantity is not None:
            return ruled_by(fact, told)
        planned = BY_YEAR.search(fact.before) and PLANNED.search(document)
        own = rules or planned or is_document(article)
        document = document if own else own_tables(article)
        return ruled_by(fact, document) if document and _of_one_place(fact, article) else fact
    if governed(fact, article):
        return fact
    before = fact.before.removeprefix(f"根据{fact.instrument}，")
    key = replace(fact.key, instrument="")
    return replace(fact, before=before, instrument="", key=key)


def _of_one_place(fact: Fact, article: SourceArticle) -> bool:
    """Does the fact hold where the document does?"""
    return not fact.place or fact.place == article.region


def _tells(said: str, core: str) -> bool:
    """Does it stand there, and not as the end of a longer number?"""
    at = said.find(core)
    while at >= 0 and said[at - 1 : at].isdecimal():
        at = said.find(core, at + 1)
    return at >= 0


def _is_region(text: str) -> bool:
    """Is it a region by itself, its suffix left out: 上海, 广州南沙?"""
    return any(len(text) == each.span.end - each.span.start for each in find_regions(text))


def _for_nobody(fact: Fact) -> bool:
    """补贴标准为每人（ ）, 给予（ ）一次性奖励: without what or whom it is for."""
    said = f"{fact.before}{fact.after}".replace(fact.instrument or "\0", "")
    for part in segments(fact.place):
        said = said.replace(part, "").replace(stem_of(part), "")
    benefit = GRANT.search(said)
    return bool(benefit) and not re.search("[一-鿿]{2}", GIVEN.sub("", said))


def _one_of_a_kind(fact: Fact) -> bool:
    """Is one thing told of, and not a term of one year that a rule sets?"""
    if fact.kind not in ("count", "period") or fact.quantity is None or fact.quantity.value != 1:
        return False
    sets_a_term = fact.instrument and TERM.search(f"{fact.before}，{fact.text}{fact.after}")
    return fact.kind == "count" or not sets_a_term


def _only_introduced(fact: Fact) -> bool:
    """Does the sentence say nothing of the document that it names, or go on to another?"""
    names_it_only = OPENS_CLAUSE.search(fact.before) or INTRODUCED.search(fact.before)
    return bool(names_it_only) or "《" in fact.after


def obstacle(fact: Fact) -> str:
    """Why a fact is not asked about; empty where nothing stands in the way."""
    if fact.unresolved:
        return f"unresolved: {'、'.join(fact.unresolved)}"
    blocking = [each for each in fact.conflicts if each != PERIOD]
    if blocking:
        return f"conflict: {blocking[0]}"
    if NAMELESS.search(fact.before):
        return "unnamed"
    if len(f"{fact.before}{fact.after}") < 4:
        return "no_statement"
    if _one_of_a_kind(fact):
        return "one_of_a_kind"
    core = fact.quantity.written if fact.quantity else fact.text
    if len(core) > 2 and _tells(f"{fact.before}，{fact.after}", core):
        return "told_twice"
    year = YEAR.fullmatch(fact.text) if fact.kind in DATED else None
    if year and year[1] in f"{fact.before}{fact.after}":
        return "told_twice"
    if fact.kind == "amount" and not fact.after and BARE_RATE.search(fact.before):
        return "no_object"
    if fact.kind == "amount" and not fact.condition and _for_nobody(fact):
        return "no_object"
    if fact.kind == "period" and fact.quantity and OPENS_CLAUSE.search(fact.before):
        return "no_subject"
    if fact.kind == "share" and (
        PART_OF_ANOTHER.search(fact.before) or OF_A_PLACE.search(fact.before)
    ):
        return "no_subject"
    if in_brackets(fact):
        return "in_brackets"
    if lacks_subject(fact) or cut_from_a_range(fact):
        return "no_subject"
    if grows_without_size(fact) or raised_without_measure(fact):
        return "no_object"
    if listed_too_long(fact):
        return "listed_too_long"
    if without_year(fact):
        return "no_year"
    if fact.quantity and fact.quantity.unit == "个百分点" and not SHARE.search(fact.statement):
        return "no_object"
    if "岁" in fact.text and AGE_CLASS.search(fact.after):
        return "class_of_people"
    if VAGUE.search(fact.statement):
        return "says_nothing"
    if fact.kind == "place" and _is_region(fact.text):
        return ""
    if fact.kind == "instrument" and _only_introduced(fact):
        return "says_nothing"
    name = NAMES.get(fact.kind)
    return "" if name is None or name.search(fact.text) else f"no_{fact.kind}"


def _prefer(first: Fact, second: Fact) -> Fact:
    """Of two tellings of one fact, the one without conflict, then the one told more briefly."""

    def weight(fact: Fact) -> tuple[int, int, int]:
        return (len(fact.conflicts), not fact.place, len(fact.statement))

    return min(first, second, key=weight)


def _retold(fact: Fact, told: Fact) -> bool:
    """One figure of one place in other words (投入经费, 社工经费)."""
    mine, theirs = fact.quantity, told.quantity
    if mine is None or theirs is None:
        return False
    if (mine.value, mine.unit, fact.place, fact.kind) != (
        theirs.value,
        theirs.unit,
        told.place,
        told.kind,
    ):
        return False
    if mine.value < 10:
        return False
    if table_of(fact) or table_of(told):
        return False
    return not pairs(fact.attribute).isdisjoint(pairs(told.attribute))


def _bare(fact: Fact) -> str:
    return fact.statement.translate(MARKS)


def _without_echoes(facts: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Leave out a condition or purpose whose very sentence a figure of it already asks."""
    figured = {_bare(fact) for fact in facts if fact.quantity is not None}
    echoes = [f for f in facts if f.kind in PROSE and _bare(f) in figured]
    return [fact for fact in facts if fact not in echoes], echoes


def _merged(facts: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Each figure once, in the words that say it best, and the other tellings of it."""
    kept: list[Fact] = []
    spare: list[Fact] = []
    for fact in facts:
        told = next((each for each in kept if _retold(fact, each)), None)
        if told is None:
            kept.append(fact)
            continue
        better = _prefer(told, fact)
        kept[kept.index(told)] = better
        spare.append(fact if better is told else told)
    return kept, spare


def sparing(fact: Fact, facts: Sequence[Fact]) -> Fact:
    """The fact without the counts of its sentence that other questions ask for.

    区民政局设置了4个中心、16个社工站 asks who did it just as well without 4 and 16.
    """
    if fact.quantity is not None or fact.members:
        return fact
    before, after = fact.before, fact.after
    for other in facts:
        if other.kind != "count" or other.sentence != fact.sentence or other.qualifier:
            continue
        if other.text in f"{before}\n{after}":
            counted = re.compile(rf"(?<=[了、和及]){re.escape(other.text)}(?=[一-鿿])")
            before, after = counted.sub("", before), counted.sub("", after)
    return replace(fact, before=before, after=after)


def plan(article: SourceArticle) -> Plan:
    """Choose the facts of an article that may be asked about, each once."""
    chosen: dict[str, Fact] = {}
    rejects: list[Reject] = []
    document = own_document(article)
    unclear = ambiguous(article.facts)
    for stored in article.facts:
        fact = on_its_own_basis(stored, article, document)
        reason = "ambiguous" if id(stored) in unclear else obstacle(fact)
        if not reason and changes_unseen(fact, article):
            reason = "no_time"
        usable = None if reason else (without_time(fact) if PERIOD in fact.conflicts else fact)
        if usable is None:
            rejects.append(Reject(group_of(fact), "", fact.statement, reason or "time_in_conflict"))
            continue
        name = group_of(usable)
        told = chosen.get(name)
        chosen[name] = usable if told is None else _prefer(told, usable)
    told_once, echoes = _without_echoes(list(chosen.values()))
    facts, spare = _merged(told_once)
    spare += echoes
    rejects += [Reject(group_of(each), "", each.statement, "told_elsewhere") for each in spare]
    return Plan(tuple(sparing(fact, facts) for fact in facts), tuple(rejects))
