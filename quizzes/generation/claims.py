"""A fact as a sentence that stands alone, cut open at its value."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from news.facts.dates import TO_A_YEAR
from news.facts.fact import Fact
from news.facts.governing import IN_FORCE
from news.facts.measures import AGE_UNITS
from news.facts.quantities import LIMIT
from news.facts.regions import find_regions
from news.facts.words import opening
from news.text import lazy
from quizzes.generation.anchors import ISSUES, LOCAL_DOCUMENT, YEARLY, anchor_of, publisher_of
from quizzes.generation.likeness import likeness
from quizzes.generation.phrasing import (
    GIVEN_POLICY,
    aim_behind_its_place,
    as_demand,
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
    without_titled_place,
)
from quizzes.generation.places import (
    is_national,
    names_of,
    names_outright,
    names_place,
    tails,
    with_full_place,
    with_narrow_place,
)
from quizzes.generation.scope import FOREIGN, NATION, own_document
from quizzes.generation.shapes import Shape, shape_of
from quizzes.generation.source import SourceArticle
from quizzes.generation.subjects import COMPARED
from quizzes.generation.tidying import completed, tidy, to_the_point

# Another nation, a firm or its brand; what firms do as a whole is the nation's.
OF_OTHERS = lazy.pattern(rf"{FOREIGN.pattern}|[A-Z][a-z]{{2,}}|[一-鿿]{{2}}(?:公司|集团)")
OF_THE_NATION = lazy.pattern(
    r"全国|我国|中国(?![^，。]{0,6}(?:公司|协会|银行|集团|学会))|国家统计局|国民经济"
)
# What a statistics office measures of a whole economy.
MACRO = lazy.pattern(
    r"国内生产总值|工业增加值|制造业增加值|消费品零售总额|固定资产投资|居民消费价格|居民人均|进出口总[额值]|网上零售额"
    r"|商品零售额|服务零售额|采购经理指数|制造业[^，]{0,8}指数|商务活动指数|发电量|粮食(?:总)?产量|城镇新增就业|城镇调查失业率"
)
COUNTED_BEFORE = lazy.pattern(r"\d[\d.,]*[万亿]*[^\d\s月日年]")
# A shorter name (床位, 职工总数) may be of what its sentence counted before.
OWN = 6
BLANK = "（ ）"
GAP = "____"
YEAR = lazy.pattern(r"\d{4}年")
WHOLE_YEAR = lazy.pattern(r"^(?P<year>\d{4}年，?[一-鿿]{0,14}?)全年(?=[一-鿿])")
AT_YEAR_END = lazy.pattern(r"^(?P<year>\d{4}年)，年末")
# “1+1+N”服务模式: the name is what is asked, the noun behind it stays in the sentence.
QUOTED = lazy.pattern(r"([“‘《「])([^“”‘’《》「」]+)([”’》」][^“”‘’《》「」]{0,8})")
PART_OF_YEAR = lazy.pattern(
    r"(?:前[一二三]季度|[上下]半年|第?[一二三四]季度|全年|\d{1,2}[-—–至]\d{1,2}月|\d{1,2}月)"
)
# 望湖区 + 区民政局; but 望湖市市场监督管理局 is right as it stands.
DOUBLED = lazy.pattern(
    r"([区县])\1(?![级域])|(市)市(?=民政|财政|教育|委|政府|公安|司法|人|卫|残联|妇联)"
    r"|([一-鿿]{1,5}[区县省])\3"
)
# 望湖区《望湖区社会工作规划》提出.
NAMED_TWICE = lazy.pattern(r"([一-鿿]{2,12})《\1")
# 护理补贴一级补贴, 残疾人补贴补贴.
PAID_TWICE = lazy.pattern(
    r"(?P<level>(?P<paid>补贴|补助|津贴|奖励)[一二三四五六]?[级类档]?)(?P=paid)(?![资金])"
)
# 总量为约3亿吨; what is 调整为约3亿吨 says into what.
ABOUT_IS = lazy.pattern(r"(?<=[量数额值率重积入出度本费长])为(?P<about>大?约)(?=\d|（ ）|____)")
NAMED = lazy.pattern(r"《[^》]*》|^据[^，]*，")
VALIDITY = lazy.pattern(r"有效期限?(?:为|是|至)?")
ONE_NAME = 0.8
STANDARD = "标准"
NEARLY = ("近", "超", "逾", "将近", "接近", "突破")
BEHIND = ("以上", "以下", "以内")
# 至少达到25%: the bound stands before the verb.
AT_LEAST = lazy.pattern(r"至少[^，。；\d]{0,8}$")
# 每年培训护理员为300人次: what is done needs no 为.
DEED_IS = lazy.pattern(
    r"(?P<deed>(?:^|[，省市区县州旗年国份]|每[年月]|累计|计划)"
    r"(?:出口(?!总|额|量|值)|进口(?!总|额|量|值)|培训|培育|招聘|选派|救助|慰问|走访|评选|资助|扶持|惠及|覆盖|整治|修复|更新|改造|新建|改建)[一-鿿、]{2,20})为$"
)
# 被评为四星级的给予的补贴为: a case, and no noun.
CASE_GIVEN = lazy.pattern(r"(?P<case>被[^，的]{2,16}的)(?=给予的)")
ENDS_IN_BOUND = lazy.pattern(rf"{LIMIT}$")
BOUND_OF_A_RULE = lazy.pattern(LIMIT)
# 满, 最高, 最长, 应当 and 处 before a bound leave it as it stands.
KEEPS_ITS_BOUND = (
    "满",
    "最高",
    "最低",
    "最长",
    "最短",
    "最迟",
    "应当",
    "应",
    "须",
    "必须",
    "处",
    "处以",
)
# 补助在300元以上, 90周岁以上老人: what leads up to a bound, an age and a noun read on with 以上.
LEADS_UP = ("在", "为", "达", "于", "是", "按", "的")
# 增长（ ）以上 is how a report tells it.
GROWS = ("增长", "提高", "增加", "上升", "下降", "减少")
# Of one year two readings: 2018年，当年出生人口.
THAT_YEAR = lazy.pattern(r"(?<![于在至到从自由])当年(?=[一-鿿])")
OF_WHOM = lazy.pattern(r"(?<![针面相应])对(?![外内象上下])[^，]*$|凡[^，]*$")
# 每人每月100元（原90元）, 2.5万人（预期性）: what the page's reader may want to know.
NOTE = lazy.pattern(
    r"^（(?:原(?:来|为)?\d|(?:较|比|提高|增加|减少|下降)[^（）]*\d|约束性|预期性)[^（）]*）|^等$"
    # 1709个（其中民办396所）, 5.3万亿元、增长5.5%: what goes on from the figure.
    r"|^（其中[^（）]*）$|^、(?:同比|比上年)?(?:名义|实际)?(?:增长|下降|提高|增加|减少)[\d.]+(?:%|个百分点)$"
)
# 85%左右县（市、区）: a share is of them.
SHARE_OF = lazy.pattern(
    r"^(?P<whole>县|市（|区（|乡镇|街道|行政村|社区|村庄|学校|幼儿园|企业|机构|居民|老年人|农户|家庭|教师)"
)
GRANT = lazy.pattern(
    r"^(?P<lead>(?:根据《[^》]*》，)?[^，对]{0,24})(?P<who>对[^，]{2,}?(?:，(?!会|按|将|在))?)(?P<how>(?:一次性|每月|每年|每人)?给予)(?P<once>一次性)?(?P<what>[一-鿿]{0,8})$"
)
# 给予每个项目最高（）奖励 stays as it is.
EACH_OR_MOST = lazy.pattern(r"每(?![月年人])|最[高多]|不超过")
BENEFIT = lazy.pattern(
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
        return as_demand(undoubled(f"{self.before}{self.prefix}{core}{self.suffix}{self.after}"))

    def asked(self, blank: str) -> str:
        return f"{self.anchor}{self.said(blank)}"


def undoubled(text: str) -> str:
    """A place once, where a name that begins with it was put behind it; so what is paid."""
    text = ABOUT_IS.sub(r"\g<about>为", PAID_TWICE.sub(r"\g<level>", text))
    text = NAMED_TWICE.sub(r"《\1", text) if "《" in text else text
    count = text.count
    if count("区") < 2 and count("市") < 2 and count("县") < 2 and count("省") < 2:
        return text
    return DOUBLED.sub(r"\1\2\3", text)


def _cut(fact: Fact) -> tuple[str, str, str]:
    """Split the value as written into what precedes the varied core, the core, and the rest."""
    text = fact.text
    if fact.quantity is not None:
        head, core, tail = text.partition(fact.quantity.written)
        return _bounded(fact, head, core, tail) if core else ("", text, "")
    quoted = QUOTED.fullmatch(text)
    return (quoted[1], quoted[2], quoted[3]) if quoted else ("", text, "")


def _with_its_bound(before: str, prefix: str) -> tuple[str, str]:
    """给予不低于 and 3000元: the bound goes with the value, wherever the words put that."""
    bound = None if prefix else ENDS_IN_BOUND.search(before)
    return (before[: bound.start()], bound[0]) if bound else (before, prefix)


def core_of(fact: Fact) -> str:
    """The part of the value that is varied or blanked."""
    return _cut(fact)[1]


def _bounded(fact: Fact, head: str, core: str, tail: str) -> tuple[str, str, str]:
    """What is asked as a bound is written as one: 6个月以上 as 至少6个月."""
    if tail.startswith("以上") and AT_LEAST.search(fact.before):
        return head, core, tail[2:]
    if fact.qualifier not in ("最低", "最高") or fact.before.endswith(KEEPS_ITS_BOUND):
        return head, core, tail
    if fact.before.endswith("一般"):
        return head, core, tail
    most = fact.qualifier == "最高"
    if tail.startswith("以内") and fact.before.endswith("在"):
        # 应当在二十四小时以内通知: within which is a bound already.
        return head, core, tail
    if _reads_on(fact, tail):
        return head, core, tail
    if tail.startswith(BEHIND):
        return ("最多" if most else "至少"), core, tail[2:]
    return (BOUND_OF_A_RULE.sub("最多" if most else "至少", head), core, tail)


def _reads_on(fact: Fact, tail: str) -> bool:
    """Does the sentence lead up to its bound, or a noun follow it, so that 至少 would not fit?"""
    if fact.before.endswith(LEADS_UP):
        return True
    if tail.startswith("以上") and fact.before.endswith(GROWS):
        return True
    if tail.startswith(BEHIND) and fact.after.startswith("的") and OF_WHOM.search(fact.before):
        # 对融资需求300万元以下的主体: the bound describes them.
        return True
    aged = fact.quantity is not None and fact.quantity.unit in AGE_UNITS
    return tail.startswith(BEHIND) and (aged or _is_named(fact.after))


def _is_named(after: str) -> bool:
    return not after.startswith("的") and opening(after) == "noun"


def _as_grant(before: str, prefix: str, after: str) -> tuple[str, str]:
    """对甲给予（3000元）补助 → 对甲给予的补助为（3000元）: the exam's own wording."""
    grant = GRANT.match(before)
    benefit = BENEFIT.match(after) if after else None
    if grant is None or (after and (benefit is None or benefit["rest"])):
        return before, after
    if grant["who"].endswith("的，") or EACH_OR_MOST.search(grant["what"]):
        # 对被认定为示范基地的，给予…: a case is no noun for 给予的补助.
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
    if bare in ("自", "") and IN_FORCE.match(fact.after):
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
    before = with_copula(before, fact.quantity.unit, f"{bounded}{after}", names)
    return with_verb(before, fact.quantity.unit, f"{bounded}{after}", names)


def _opens(fact: Fact, article: SourceArticle) -> bool:
    """Does the sentence count nothing before it? 床位526万张 may be of what was counted there."""
    told = article.text[fact.sentence.start : fact.clause.start]
    return COUNTED_BEFORE.search(YEAR.sub("", told)) is None


def _told_of_the_nation(fact: Fact, article: SourceArticle) -> bool:
    """Does its title or its paragraph speak of the nation before it, and its sentence of no region?

    A bulletin that opens with a ministry goes on to what a firm, a system or a foreign bank has.
    """
    if find_regions(article.text[fact.sentence.start : fact.sentence.end]):
        return False
    begin = article.paragraph_begins(fact.span.start)
    told = article.text[begin : fact.span.start]
    spoken = OF_THE_NATION.search(article.title) or OF_THE_NATION.search(told)
    spoken = spoken or MACRO.search(fact.before)
    return spoken is not None and OF_OTHERS.search(told) is None


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


def _in_its_year(anchor: str, before: str) -> str:
    """当年出生人口 is 出生人口 where the statement opens with its year."""
    year = YEAR.search(f"{anchor}{before}")
    that = THAT_YEAR.search(before)
    named = year is not None and that is not None and year.end() <= len(anchor) + that.start()
    return THAT_YEAR.sub("", before) if named and _is_the_only_year(anchor, before) else before


def _whole_year_once(before: str) -> str:
    """2024年临溪市出生人口 for 2024年，临溪市全年出生人口; 2024年末 for 2024年，年末."""
    return AT_YEAR_END.sub(r"\g<year>末，", WHOLE_YEAR.sub(r"\g<year>", before))


def _is_the_only_year(anchor: str, before: str) -> bool:
    said = NAMED.sub("", f"{anchor}{before}")
    return len(YEAR.findall(said)) == 1 and TO_A_YEAR.search(said) is None


def _this_month(fact: Fact, article: SourceArticle) -> str:
    """截至2031年11月, which the day of the report in the stem says as well."""
    day = article.published
    told = day and not fact.instrument and publisher_of(article.publisher, fact.place)
    return f"截至{day.year}年{day.month}月，" if day and told else ""


def _named(fact: Fact) -> str:
    """The words behind a body, the document under its own name: 我省 in it is no reference."""
    issued = ISSUES.search(fact.after) if fact.kind == "body" and fact.instrument else None
    if issued is None or likeness(issued["document"], fact.instrument) < ONE_NAME:
        return fact.after
    return fact.after.replace(issued["document"], fact.instrument)


def _said_with_its_place(fact: Fact, article: SourceArticle) -> bool:
    """Is it the page's own document, whose name tells no place: 根据望湖区《实施方案》?"""
    if not (fact.place and fact.instrument) or names_place(fact.instrument, fact.place):
        return False
    local = LOCAL_DOCUMENT.search(fact.instrument) and not YEARLY.search(fact.instrument)
    own = local and not is_national(fact.instrument)
    return bool(own) and fact.instrument == own_document(article)


def claim_of(fact: Fact, article: SourceArticle) -> Claim:
    """Cut a fact open and anchor it."""
    prefix, core, suffix = _cut(fact)
    bare, prefix = _with_its_bound(fact.unbased, prefix)
    told = _with_year(fact, tidy(completed(bare, article.title), article.published))
    pointed = to_the_point(told, fact.place)
    titled = names_outright(fact.instrument, fact.place)
    place, known = fact.place, titled or _said_with_its_place(fact, article)
    placed = with_narrow_place(pointed, place) if titled else with_full_place(pointed, place)
    before = _of_the_document(fact, placed)
    after = GIVEN_POLICY.sub(r"\g<what>", tidy(_named(fact), article.published).rstrip("。；，;,"))
    # 护理补贴标准由300元调整为350元标准 says it twice.
    after = NOTE.sub("", after)
    if fact.quantity is not None and fact.quantity.unit == "%":
        after = SHARE_OF.sub(r"的\g<whole>", after)
    after = "" if after == STANDARD and STANDARD in before else after
    nation = article.region == NATION and _told_of_the_nation(fact, article)
    nation = nation and (_opens(fact, article) or len(_own(before)) > OWN)
    before = _phrased(fact, before, after, nation=nation)
    if not suffix:
        before, after = _as_grant(before, prefix, after)
    before = as_receivers(to_somebody(before), f"{prefix}{core}{suffix}", names_of(fact.place))
    before = (
        without_titled_place(before, names_of(fact.place), f"{prefix}{core}") if known else before
    )
    before = before.removeprefix(_this_month(fact, article))
    # 总数为近百家 is 总数近百家.
    before = before.removesuffix("为") if prefix.startswith((*NEARLY, "不得", "不宜")) else before
    # The value is left out: it is blanked, and cannot be what names the place.
    anchor = anchor_of(fact, article, f"{before}{after}")
    before = CASE_GIVEN.sub(r"\g<case>，", DEED_IS.sub(r"\g<deed>", before))
    before = _whole_year_once(_in_its_year(anchor, before))
    shape = shape_of(fact.quantity) if fact.quantity and core == fact.quantity.written else None
    return Claim(
        fact=fact,
        article=article,
        anchor=anchor,
        before=before,
        prefix=prefix,
        core=core,
        suffix=suffix,
        after=after,
        shape=shape,
    )
