"""A fact as a sentence that stands alone, cut open at its value."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from news.facts.fact import Fact
from quizzes.generation.likeness import likeness
from quizzes.generation.phrasing import (
    GIVEN_POLICY,
    aim_behind_its_place,
    as_receivers,
    in_the_matter_of,
    of_the_nation,
    plainly,
    raised_from,
    singly,
    time_before_its_place,
    to_gainers,
    to_somebody,
    whole_of,
    with_copula,
    with_verb,
    without_items_before,
)
from quizzes.generation.places import (
    first_named,
    is_national,
    names_of,
    names_place,
    segments,
    tails,
    with_full_place,
)
from quizzes.generation.scope import NATION
from quizzes.generation.shapes import Shape, shape_of
from quizzes.generation.source import SourceArticle
from quizzes.generation.subjects import COMPARED

COUNTED_BEFORE = re.compile(r"\d[\d.,]*[万亿]*[^\d\s月日年]")
# A shorter name (床位, 职工总数) may be of what its sentence counted before.
OWN = 6
BLANK = "（ ）"
GAP = "____"
YEAR = re.compile(r"\d{4}年")
# “1+1+N”服务模式: the name is what is asked, the noun behind it stays in the sentence.
QUOTED = re.compile(r"([“‘《「])([^“”‘’《》「」]+)([”’》」][^“”‘’《》「」]{0,8})")
# Words that mean a day the reader cannot know once the sentence has left its page.
DEICTIC = re.compile(r"(?:截至)?(?<![较比])目前，?|近日，?|(?<!\d)日前，?|近期，?|最近，?")
# So is 至今 in a report without a day; from a told year on it is 以来.
TO_DATE = re.compile(r"(?P<since>(?<=[年月日号])至今)|至今为止，?|至今，?")
RELATIVE_YEARS = (("今年", 0), ("去年", -1), ("明年", 1))
# 近期（到2025年）规划指标为 says by when in an aside.
BY_WHEN = re.compile(r"(?:[近中远]期)?（(?P<when>到20\d{2}年[底末]?)），?(?=[一-鿿])")
PART_OF_YEAR = re.compile(
    r"(?:前[一二三]季度|[上下]半年|第?[一二三四]季度|全年|\d{1,2}[-—–至]\d{1,2}月|\d{1,2}月)"
)
DASHES = re.compile(r"(?<=\d)--+(?=\d)")
# 国家统计局19日公布: of which month only the page tells.
BARE_DAY = re.compile(r"(?<![\d月至—-])\d{1,2}日(?=公布|发布|印发|召开|举行|从|获悉|通报)")
OPENER = re.compile(
    r"^(?:此外|另外|同时|首先|其次|再次|最后|据悉|据了解|据介绍|[一二三四五六]是|第[一二三四五六](?=，))，?"
)
# News comments before it counts: what 持续壮大 says is no part of the fact that follows it.
COMMENT = re.compile(
    r"(?P<keep>^|，)(?P<comment>[^，》]{2,30}?(?:(?:非常|高度|十分)重视"
    r"|(?:持续|不断|逐步|稳步|日益|进一步)(?:壮大|发展|提升|推进|增长|扩大|完善|发力|加强|优化|健全)"
    r"|成效(?:显著|明显)|再上新台阶))，"
)
# 发展情况为：甲；乙 — the lead-in says nothing of its items.
LEAD_IN = re.compile(
    r"(?P<keep>^|，)(?P<comment>[^，：]*(?:情况|成效|成绩|数据|结果|(?:总量|规划|主要)指标)(?:为|是|如下)?)："
)
# 望湖区 + 区民政局; but 望湖市市场监督管理局 is right as it stands.
DOUBLED = re.compile(
    r"([区县])\1(?![级域])|(市)市(?=民政|财政|教育|委|政府|公安|司法|人|卫|残联|妇联)"
    r"|([一-鿿]{1,5}[区县省])\3"
)
# 望湖区《望湖区社会工作规划》提出.
NAMED_TWICE = re.compile(r"([一-鿿]{2,12})《\1")
# What a notice says of itself: 现将调整后的标准予以公布，自…起执行.
NOTIFIES = re.compile(
    r"现将(?P<what>[^，。]{4,60}?)(?:予以)?(?:公布|公告|通告|印发)(?:如下)?，(?=自)"
)
# 也, 还 and 更是 add to a sentence that the reader of a question has not read.
ADDED = re.compile(
    r"(?<=[一-鿿])(?:也(?![许门])|更是(?=达|超|有|占|突破)"
    r"|还(?=将|须|应|需|要|可|设|购|提供|配|开展|给予)|同时(?=在|举办|开展))"
)
IN_FORCE = re.compile(r"起?(?:施行|实施|执行|生效)")
VALIDITY = re.compile(r"有效期限?(?:为|是|至)?")
HEADLESS = re.compile(
    r"(?<![工员生民人者业])((?:考取|取得|获得|通过|持有)[^，。；、的]{1,24}的)(?=给予|发放|奖励|每月|一次性|按|，)"
)
# 取得证书，一次性奖励: who has gained it is rewarded.
GAINED = re.compile(
    r"((?:取得|获得|考取)[^，。；的]{2,40}(?:证书|资格|称号|职称))，"
    r"(?=(?:再|均|可)?(?:每[月年人]|一次性)?(?:给予|奖励|补助|补贴|发放))"
)
# A notice comes every year, a measure or a law does not.
# 省政府印发《X》 does not rest on 《X》.
ISSUES = re.compile(r"(?:印发|出台|发布|下发|公布|颁布)(?:了)?(?P<document>《[^》]*》)$")
ONE_NAME = 0.8
YEARLY = re.compile(r"(?:通知|公告|通告|公示|温馨提示)》$")
RANKS = frozenset("省市区县州")
SHORTEST_NAME = 3
# An office that every place has.
OFFICE = re.compile(
    r"^(?:人民)?政府(?:办公?室?|网站?)?$|^(?:办公室|宣传部)|^(?:民政|财政|教育|卫健|统计|医保|人社|公安|司法|发改)[局厅委]"
)
STANDARD = "标准"
NEARLY = ("近", "超", "逾", "将近", "接近", "突破")
BEHIND = ("以上", "以下", "以内")
# An aside to the article's reader: (第六次普查数据，下同).
SAME_BELOW = re.compile(r"[（(](?:[^（）()]{0,30}[，、])?下同[）)]")
# 至少达到25%: the bound stands before the verb.
AT_LEAST = re.compile(r"至少达到?了?$")
LIMIT = re.compile(r"不(?:少于|低于|超过|多于|高于)")
# 每人每月100元（原90元）, 2.5万人（预期性）: what the page's reader may want to know.
NOTE = re.compile(
    r"^（(?:原(?:来|为)?\d|(?:较|比|提高|增加|减少|下降)[^（）]*\d|约束性|预期性)[^（）]*）|^等$"
)
SAID_TWICE = re.compile(r"(补贴|补助|津贴|奖励)\1")
GRANT = re.compile(
    r"^(?P<lead>(?:根据《[^》]*》，)?[^，对]{0,24})(?P<who>对[^，]{2,}?(?:，(?!会|按|将|在))?)(?P<how>(?:一次性|每月|每年|每人)?给予)(?P<once>一次性)?(?P<what>[一-鿿]{0,8})$"
)
BENEFIT = re.compile(
    r"^的?(?P<what>(?![元个名人])[一-鿿]{0,6}?(?:补助|补贴|奖励|津贴|奖补|资助|救助金?|奖金|补助金))(?P<rest>.*)$"
)


@dataclass(frozen=True)
class Claim:
    """``anchor + before + prefix + core + suffix + after`` states the fact.

    ``core`` is the value that is varied or blanked; ``prefix`` and ``suffix`` are what the
    article writes around it (its qualifier, its quotation marks).
    """

    fact: Fact
    article: SourceArticle
    anchor: str
    before: str
    prefix: str
    core: str
    suffix: str
    after: str
    shape: Shape | None = None

    @cached_property
    def bare(self) -> str:
        """The statement without its anchor."""
        return self.said(self.core)

    def said(self, core: str) -> str:
        return undoubled(f"{self.before}{self.prefix}{core}{self.suffix}{self.after}")

    def asked(self, blank: str) -> str:
        return f"{self.anchor}{self.said(blank)}"


def undoubled(text: str) -> str:
    """A place once, where a name that begins with it was put behind it."""
    text = NAMED_TWICE.sub(r"《\1", text) if "《" in text else text
    count = text.count
    if count("区") < 2 and count("市") < 2 and count("县") < 2 and count("省") < 2:
        return text
    return DOUBLED.sub(r"\1\2\3", text)


def anchor_of(fact: Fact, article: SourceArticle, body: str) -> str:
    """What tells the reader where, by which document or from which report this is known.

    The title is never used: it may hold the key, or stand in a conflict.
    """
    if fact.instrument and fact.kind != "instrument":
        if fact.instrument in body or ISSUES.search(body):
            return ""
        where = "" if names_place(fact.instrument + body, fact.place) else fact.place
        return f"根据{where}{_issue(fact.instrument, body, article)}{fact.instrument}，"
    place = fact.place or article.region
    named = place in ("", NATION) or names_place(body, place) or is_national(body)
    if named and YEAR.search(body) and not _publisher(article.publisher, place):
        # 据有关报道 tells nothing: what names its year and its place stands without it.
        return ""
    report = _report(article, place, "" if named else f"有关{place}的")
    # 据某网消息，据某厅发布 would name two sources with one word.
    return f"{report}称，" if body.startswith("据") else f"据{report}，"


def _tells_where_and_when(body: str, place: str) -> bool:
    """Does a statement need no source to be looked up by: 自2026年1月1日起，临溪市…标准为?"""
    where = is_national(body) or (place not in ("", NATION) and names_place(body, place))
    return where and YEAR.search(body) is not None


def _issue(document: str, body: str, article: SourceArticle) -> str:
    """2025年8月7日刊载的, before a notice that may be issued anew each year and names none."""
    own = document.strip("《》") in "".join(article.title.split())
    if not (own and YEARLY.search(document) and article.published):
        return ""
    if YEAR.search(f"{document}{body}"):
        return ""
    return f"{_day(article.published)}刊载的"


def _day(day: date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"


def can_be_anchored(fact: Fact, article: SourceArticle) -> bool:
    """Does anything name a place or a document, or speak of the nation, for a stem to stand on?"""
    reported = _is_dated(fact, article) and bool(article.publisher or article.published)
    told_when = reported or _tells_where_and_when(fact.statement, fact.place)
    if article.region == NATION and not fact.place and not told_when:
        return bool(fact.instrument)
    if fact.place or article.region or is_national(fact.statement):
        return True
    return "《" in f"{article.publisher}{fact.instrument}{fact.statement}"


def _is_dated(fact: Fact, article: SourceArticle) -> bool:
    return bool(article.published or fact.time or YEAR.search(fact.statement))


def _report(article: SourceArticle, place: str, about: str) -> str:
    """Who published what, and when: 环球网校2025年1月10日消息, 环球网校刊载的报道."""
    publisher = _publisher(article.publisher, place)
    if article.published is None:
        return f"{publisher}刊载的{about}报道" if publisher else f"{about or '有关'}报道"
    day = _day(article.published)
    if not publisher:
        return f"{day}{about or '的'}报道"
    return f"{publisher}{day}{f'刊载的{about}报道' if about else '消息'}"


def _publisher(name: str, place: str) -> str:
    """省发改委 as 浙江省发改委; unnamed where nobody says of which province."""
    if len(name) < SHORTEST_NAME and not name.endswith(("报", "网", "社", "台", "媒", "视")):
        return ""
    if OFFICE.match(name):
        return f"{place}{name}" if place != NATION else ""
    if name[:1] not in RANKS or name[1:2] in RANKS:
        return name
    own = next((part for part in segments(place) if part.endswith(name[0])), "")
    return f"{own}{name[1:]}" if own else ""


def _to_the_point(before: str, place: str) -> str:
    """Drop a comment that leads up to the figure; the place it began with stays."""
    match = COMMENT.search(before) or LEAD_IN.search(before)
    if match is None:
        return before
    rest = before[match.end() :]
    opens = first_named(match["comment"], names_of(place))
    return f"{before[: match.start()]}{match['keep']}{opens}{rest}" if len(rest) > 3 else before


def _cut(fact: Fact) -> tuple[str, str, str]:
    """Split the value as written into what precedes the varied core, the core, and the rest."""
    text = fact.text
    if fact.quantity is not None:
        head, core, tail = text.partition(fact.quantity.written)
        return _bounded(fact, head, core, tail) if core else ("", text, "")
    quoted = QUOTED.fullmatch(text)
    return (quoted[1], quoted[2], quoted[3]) if quoted else ("", text, "")


def core_of(fact: Fact) -> str:
    """The part of the value that is varied or blanked."""
    return _cut(fact)[1]


def _bounded(fact: Fact, head: str, core: str, tail: str) -> tuple[str, str, str]:
    """What is asked as a bound is written as one: 6个月以上 as 至少6个月."""
    if fact.qualifier not in ("最低", "最高"):
        return head, core, tail
    most = fact.qualifier == "最高"
    if tail.startswith("以内") and fact.before.endswith("在"):
        # 应当在二十四小时以内通知: within which is a bound already.
        return head, core, tail
    if tail.startswith(BEHIND) and AT_LEAST.search(fact.before):
        return head, core, tail[2:]
    if tail.startswith(BEHIND):
        return ("最多" if most else "至少"), core, tail[2:]
    return (LIMIT.sub("最多" if most else "至少", head), core, tail)


def _tidy(text: str, published: date | None) -> str:
    """Say outright what only the page's day or the sentence before made clear."""
    text = SAID_TWICE.sub(r"\1", text)
    text = SAME_BELOW.sub("", OPENER.sub("", text))
    text = NOTIFIES.sub(r"\g<what>", BARE_DAY.sub("", DASHES.sub("—", text)))
    text = BY_WHEN.sub(r"\g<when>，", text)
    if published is None:
        text = TO_DATE.sub(lambda match: "以来" if match["since"] else "", DEICTIC.sub("", text))
    else:
        for word, years in RELATIVE_YEARS:
            text = text.replace(word, f"{published.year + years}年")
    return GAINED.sub(r"\1的，", HEADLESS.sub(r"\1人员", ADDED.sub("", text)))


def _as_grant(before: str, prefix: str, after: str) -> tuple[str, str]:
    """对甲给予（3000元）补助 → 对甲给予的补助为（3000元）: the exam's own wording."""
    grant = GRANT.match(before)
    benefit = BENEFIT.match(after) if after else None
    if grant is None or (after and (benefit is None or benefit["rest"])):
        return before, after
    what = f"{grant['once'] or ''}{grant['what']}{benefit['what'] if benefit else ''}"
    how = grant["how"]
    if how.startswith("一次性"):
        what, how = f"一次性{what}", "给予"
    if not what.removeprefix("一次性") or what.endswith("给予"):
        return before, after
    return f"{grant['lead']}{grant['who']}{how}的{what}为", ""


def _of_the_document(fact: Fact, before: str) -> str:
    """What holds of the document itself names it as its subject: 《X》自某日起施行."""
    if not fact.instrument:
        return before
    bare = before.removeprefix(f"根据{fact.instrument}，")
    for place in (fact.place, *tails(fact.place)):
        bare = bare.removeprefix(place)
    if bare == "自" and IN_FORCE.match(fact.after):
        return f"{fact.instrument}自"
    return f"{fact.instrument}的{bare}" if VALIDITY.fullmatch(bare) else before


def _phrased(fact: Fact, before: str, after: str, *, nation: bool) -> str:
    """The words before the value as an exam paper would have them."""
    place, names = fact.place, names_of(fact.place)
    before = whole_of(before, after, place)
    before = time_before_its_place(aim_behind_its_place(before, place), place)
    before = in_the_matter_of(to_gainers(before, names), names)
    before = plainly(before, fact.quantity.unit) if fact.quantity else singly(before, fact.text)
    if nation and not place and not fact.instrument:
        before = of_the_nation(before)
    if fact.quantity is None:
        return before
    bounded = "" if fact.text == fact.quantity.written else fact.text
    before = raised_from(without_items_before(before), after)
    before = with_copula(before, fact.quantity.unit, f"{bounded}{after}")
    return with_verb(before, fact.quantity.unit, f"{bounded}{after}", names)


def _opens(fact: Fact, article: SourceArticle) -> bool:
    """Does the sentence count nothing before it? 床位526万张 may be of what was counted there."""
    told = article.text[fact.sentence.start : fact.clause.start]
    return COUNTED_BEFORE.search(YEAR.sub("", told)) is None


def _own(before: str) -> str:
    """The words of a value's own clause."""
    return before.rpartition("，")[2].removesuffix("为")


def _with_year(fact: Fact, before: str) -> str:
    """2023年前三季度 for 前三季度, whose year the page's day tells."""
    year = fact.key.period[:4]
    if not (fact.time and year.isdecimal() and PART_OF_YEAR.match(fact.time)):
        return before
    if YEAR.search(COMPARED.sub("", before)):
        return before
    return before.replace(fact.time, f"{year}年{fact.time}", 1)


def _named(fact: Fact) -> str:
    """The words behind a body, the document under its own name: 我省 in it is no reference."""
    issued = ISSUES.search(fact.after) if fact.kind == "body" and fact.instrument else None
    if issued is None or likeness(issued["document"], fact.instrument) < ONE_NAME:
        return fact.after
    return fact.after.replace(issued["document"], fact.instrument)


def claim_of(fact: Fact, article: SourceArticle) -> Claim:
    """Cut a fact open and anchor it."""
    prefix, core, suffix = _cut(fact)
    bare = fact.before.removeprefix(f"根据{fact.instrument}，")
    told = _with_year(fact, _tidy(bare, article.published))
    pointed = _to_the_point(told, fact.place)
    before = _of_the_document(fact, with_full_place(pointed, fact.place))
    after = GIVEN_POLICY.sub(r"\g<what>", _tidy(_named(fact), article.published).rstrip("。；，;,"))
    # 护理补贴标准由300元调整为350元标准 says it twice.
    after = NOTE.sub("", after)
    after = "" if after == STANDARD and STANDARD in before else after
    nation = article.region == NATION and (_opens(fact, article) or len(_own(before)) > OWN)
    before = _phrased(fact, before, after, nation=nation)
    if not suffix:
        before, after = _as_grant(before, prefix, after)
    before = as_receivers(to_somebody(before), f"{prefix}{core}{suffix}", names_of(fact.place))
    # 总数为近百家 is 总数近百家.
    before = before.removesuffix("为") if prefix.startswith(NEARLY) else before
    # The value is left out: it is blanked, and cannot be what names the place.
    body = f"{before}{after}"
    shape = shape_of(fact.quantity) if fact.quantity and core == fact.quantity.written else None
    return Claim(
        fact=fact,
        article=article,
        anchor=anchor_of(fact, article, body),
        before=before,
        prefix=prefix,
        core=core,
        suffix=suffix,
        after=after,
        shape=shape,
    )
