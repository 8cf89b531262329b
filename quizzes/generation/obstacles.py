"""Why a fact is not asked about."""

from __future__ import annotations

import re
from collections.abc import Callable

from news.facts.fact import Fact, FactKind
from news.facts.regions import find_regions
from news.text import lazy
from quizzes.generation.alike import GRANT
from quizzes.generation.gathering import accumulated_since_ever
from quizzes.generation.lacking import (
    age_of_nothing,
    borne_of_nothing,
    by_what_way,
    compared_by_nobody,
    counted_in_a_name,
    counted_of_nothing,
    for_so_many_of_nobody,
    meant_and_hoped,
    paid_for_nothing,
    share_of_a_place,
    throughput_of_nothing,
    told_by_its_document,
    told_of_whom,
)
from quizzes.generation.periods import of_no_plan
from quizzes.generation.places import segments, stem_of
from quizzes.generation.slight import (
    amends_a_law,
    base_of_a_rate,
    counted_before,
    counts_sorts,
    never_closes,
    of_a_names_years,
    only_how_long_ago,
)
from quizzes.generation.subjects import (
    cut_from_a_range,
    grows_without_size,
    in_brackets,
    lacks_subject,
    listed_too_long,
    only_noted,
    raised_without_measure,
    sum_of_nothing,
    without_owner,
    without_year,
)
from quizzes.generation.told import DATED

PERIOD = "period"
SHORTEST = 4
YEAR = lazy.pattern(r"(\d{4})年度?")
VAGUE = lazy.pattern(
    r"(?:显示|表明|指出|透露|强调)$|(?:有关|相关)(?:政策|规定|工作|情况|措施|要求|文件|事宜)$"
)
TO_THE_PRESS = lazy.pattern(r"记者[^，。]{0,40}(?:获悉|了解到|采访)(?:，|$)")
PAGE_MADE = lazy.pattern(
    r"(?:^|[，；：省市区县州])(?:信息|文件|本文)?(?:生成|成文|发布|发文|公布|更新|上传|录入)(?:日期|时间)[为是：]?$"
)
TERM = lazy.pattern(
    r"满[一1\d]|[一1](?:个?[年月]|个?考试年度)(?:以[上下内]|内)|不(?:少于|超过|低于)|至少"
)
# 每个街道至少配备1名: the least that a document demands of each.
FOR_EACH = lazy.pattern(
    r"每(?![月年日天次人])[^，。]{1,14}(?:至少|不少于|不得少于|不低于|最少)[^，]{0,6}$"
)
# An amount that says neither what it is nor what for: 取得中级证书的，每月200元.
BARE_RATE = lazy.pattern(r"(?:^|，)(?:每[月年人]|累计)+$")
# 五年共增加…: how long is said in passing, what happened is the statement.
OPENS_CLAUSE = lazy.pattern(r"(?:^|(?<![日月年]起)[，：])$")
# 共有368人考取，其中通过率增长: a rate is no part of the people counted before it.
PART_OF_ANOTHER = lazy.pattern(r"\d[^，]{0,24}，其中[^，]*(?:率|同比|增[长幅]|下降|上升)[^，]*$")
# 中部地区下降（ ）: of what is told of the first region only.
OF_A_PLACE = lazy.pattern(
    r"(?:^|[，：])[^，：]{0,10}(?:地区|[东中西]部|省|市|县|区)(?:占|上升|下降|增长|提高|减少|增加)了?$"
)
# 上升0.22个百分点 of what? Points are of a rate or a share.
SHARE = lazy.pattern(r"率|比重|占|比例|份额|增速|增幅|涨幅|降幅|程度|指数")
# 设计业位列第二为21.5%, 制造业增速最高达到25.6%: among which others?
RANKED = lazy.pattern(
    r"(?:(?:位[列居]|排名?|居)第[一二三四五六七八九十\d]+[位名]?|(?:增[速幅]|增长|比重|占比)最[快高大慢低小]的?)"
    r"，?(?:已?达到?|为|是)?$"
)
LAW = lazy.pattern(r"(?:条例|规定|办法|细则|法)(?:（[^）]*）)?》$")
DONE = lazy.pattern(r"[一-鿿](?<![除为到])了$")
UNMEASURED = lazy.pattern(r"一定(?:的)?(?:数量|金额|规模|比例|期限|额度|年限|幅度)")
DECIDED = lazy.pattern(
    r"^(?:之?内)?(?:完成|作出|进行|组织)?(?:初核|审核|初审|复核|复审|核实|审查|核查|调查核实|实地核实|认定)(?:工作)?(?:$|并|，)"
)
OF_WHAT_MATTER = lazy.pattern(
    r"申请(?!之日|后|日起|$)|材料|资料|项目|对[^，]{2,}(?:进行|予以)|资格|报告|方案|补贴|补助|资金|协助|线索|举报"
)
LIST_GOES_ON = lazy.pattern(r"、(?![^，。；]*\d)[一-鿿]+$")
RECKONED = lazy.pattern(r"的?(?:标准|比例|额度)(?:计算|执行|确定)?$")
AMONG = lazy.pattern(r"其中|[之当]中|中，|各|所有")
# At a press conference somebody introduces a document; nobody is asked for that.
INTRODUCED = lazy.pattern(r"(?:介绍|解读|解释|说明)[^，。；]{0,24}$")
# “新政”明确: which policy that is the page has told somewhere else.
NAMELESS = lazy.pattern(r"“[^”]{1,4}”(?:中)?(?:还|也)?(?:明确|提出|规定|要求)")
GIVEN = lazy.pattern(
    r"根据|据|每[月年人名户个天]+|(?:19|20)\d{2}年度?|一次性|给予|发放|享受|奖励|补助|补贴|津贴|奖补|资助|奖金|政策|标准"
    r"|人民政府|政府|扶持|扶助|支持|金额|资金|最高|最低|不超过|可以?|均|将|再|为|的|元|按|照|达|分别|财政|市级|区级|县级|省级|单机|原则上|一般"
)
RUN_TOGETHER = lazy.pattern(r"\d[%‰]\d")
EACH_MONTH = lazy.pattern(r"每人?每?[月天日]|月均|人均")
GROWTH = lazy.pattern(r"(?:增幅|涨幅|增速|降幅|增长率)(?:为|达到?|约|是)?$")
SINCE = lazy.pattern(r"比(?!例|重)|较|年|\d月|季度|同期|以来|期间|时期")
CIRCLE = lazy.pattern(r"[一-鿿]{0,6}(?:生活|健身|服务|养老|救助|就医|阅读|通勤|出行)圈")
PAID_TO_NOBODY = 100_000
# 60岁及以上老年人口 is a class of people, and no figure of the news.
AGE_CLASS = lazy.pattern(
    r"^(?:及以上|以上|及以下|以下|周岁)*(?:的|户籍|常住)*(?:老年|老人|儿童|人口|人群|未成年)"
)
# 年满80周岁的老年人可以申领: in a rule the age is what entitles.
OF_AGE = lazy.pattern(r"[年已须应]满$")
# 省政府 is no body of a city.
HIGHER = lazy.pattern(r"(?:省|自治区)(?![一-鿿]{0,12}[省市区县])")
PROVINCES = ("省", "自治区")
# What a name of its kind ends in; anything else was cut wrongly.
NAMES: dict[FactKind, re.Pattern[str]] = {
    "place": lazy.pattern(
        r"(?:省|市|区|县|州|盟|旗|镇|乡|街道|村|社区|园区|基地|中心|广场|公园|礼堂|剧院|影院|会议室|报告厅"
        r"|大厦|酒店|宾馆|图书馆|博物馆|体育馆|体育场|校区|大学|学院)$"
    ),
    "body": lazy.pattern(
        r"(?:局|委|会|厅|部|院|校|政府|办|办公室|联|团|社|站|署|处|科|所|馆|公司|学院|大学|总工会|中心|机构|部门|机关)$"
    ),
    "instrument": lazy.pattern(r"^《[^《》]+》$"),
}


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
    if fact.kind == "count" and fact.instrument and FOR_EACH.search(fact.before):
        return False
    sets_a_term = fact.instrument and TERM.search(f"{fact.before}{fact.text}{fact.after}")
    return fact.kind == "count" or not sets_a_term


def _only_introduced(fact: Fact) -> bool:
    """Does the sentence say nothing of the document that it names, or go on to another?"""
    names_it_only = OPENS_CLAUSE.search(fact.before) or INTRODUCED.search(fact.before)
    return bool(names_it_only) or "《" in fact.after


def _of_an_open_word(fact: Fact) -> str:
    return "、".join(fact.unresolved)


def _contradicted(fact: Fact) -> str:
    return next((each for each in fact.conflicts if each != PERIOD), "")


def _of_a_nameless_policy(fact: Fact) -> bool:
    return NAMELESS.search(fact.before) is not None


def _barely_said(fact: Fact) -> bool:
    return len(f"{fact.before}{fact.after}") < SHORTEST


def _told_twice(fact: Fact) -> bool:
    """Does the statement hold its value once more, or a date's year in another date?"""
    core = fact.quantity.written if fact.quantity else fact.text
    if len(core) > 2 and _tells(f"{fact.before}，{fact.after}", core):
        return True
    year = YEAR.fullmatch(fact.text) if fact.kind in DATED else None
    return year is not None and year[1] in f"{fact.before}{fact.after}"


def _paid_to_nobody(fact: Fact) -> bool:
    if fact.kind != "amount":
        return False
    bare = not fact.after and BARE_RATE.search(fact.before)
    return bool(bare) or (not fact.condition and _for_nobody(fact))


def _lasts_in_passing(fact: Fact) -> bool:
    timed = fact.kind == "period" and fact.quantity is not None
    return timed and OPENS_CLAUSE.search(fact.before) is not None


def _part_of_another(fact: Fact) -> bool:
    told = PART_OF_ANOTHER.search(fact.before) or OF_A_PLACE.search(fact.before)
    return fact.kind == "share" and told is not None


def _without_subject(fact: Fact) -> bool:
    return lacks_subject(fact) or cut_from_a_range(fact) or without_owner(fact)


def _without_object(fact: Fact) -> bool:
    return grows_without_size(fact) or raised_without_measure(fact) or sum_of_nothing(fact)


def _points_of_nothing(fact: Fact) -> bool:
    points = fact.quantity is not None and fact.quantity.unit == "个百分点"
    return points and not SHARE.search(fact.statement)


def _supposed(fact: Fact) -> bool:
    """Is it what a law only supposes: 生育了三个子女，…的，可以…? A rule reports no deed."""
    return bool(LAW.search(fact.instrument)) and DONE.search(fact.before) is not None


def _reckoned_for_nothing(fact: Fact) -> bool:
    """按照每人2000元的标准计算: what is reckoned so stands behind."""
    return RECKONED.match(fact.after) is not None


def _decided_of_nothing(fact: Fact) -> bool:
    """应在5个工作日内完成初核: of what? Its document may be about many things to be checked."""
    if fact.kind not in ("period", "deadline"):
        return False
    return DECIDED.search(fact.after) is not None and OF_WHAT_MATTER.search(fact.statement) is None


def _leaves_the_measure_open(fact: Fact) -> bool:
    """Is it a condition of which other rules say how much: 超过一定数量?"""
    return fact.quantity is None and UNMEASURED.search(fact.statement) is not None


def _cut_from_its_list(fact: Fact) -> bool:
    """奖励（ ）、奖励甲: does a list go on behind the value, whose items are unlike it?"""
    quantity = fact.quantity
    return quantity is not None and LIST_GOES_ON.match(fact.after) is not None


def _ranked_among_nothing(fact: Fact) -> bool:
    return RANKED.search(fact.before) is not None and not AMONG.search(fact.before)


def _grown_since_nothing(fact: Fact) -> bool:
    """A growth of which nobody says since when: 各档平均增幅为14.59%."""
    said = f"{fact.before}{fact.after}".replace(fact.instrument or "\0", "")
    return fact.kind == "share" and bool(GROWTH.search(said)) and not SINCE.search(said)


def _of_a_circle(fact: Fact) -> bool:
    """Is the figure part of what is called so: 15分钟健身圈?"""
    return CIRCLE.match(fact.after) is not None


def _out_of_measure(fact: Fact) -> bool:
    """Is it a rate that nobody is paid, where a range has lost its dash: 每月6001500元, 30%40%?"""
    if RUN_TOGETHER.search(fact.statement):
        return True
    quantity = fact.quantity
    if quantity is None or quantity.unit != "元" or quantity.value < PAID_TO_NOBODY:
        return False
    return EACH_MONTH.search(f"{fact.before[-8:]}{fact.text}") is not None


def _class_by_age(fact: Fact) -> bool:
    if "岁" not in fact.text or (fact.instrument and OF_AGE.search(fact.before)):
        return False
    return AGE_CLASS.search(fact.after) is not None


def _told_to_the_press(fact: Fact) -> bool:
    """Is it who told the reporter: 记者从甲、乙、丙联合举行的发布会上获悉?"""
    return TO_THE_PRESS.search(f"{fact.before}{fact.text}{fact.after}") is not None


def _of_the_page(fact: Fact) -> bool:
    """Is it when the page was made, and nothing that it tells: 生成日期为2031年7月31日?"""
    return fact.kind == "date" and PAGE_MADE.search(fact.before) is not None


def _vague(fact: Fact) -> bool:
    return VAGUE.search(fact.statement) is not None


def _document_only_introduced(fact: Fact) -> bool:
    return fact.kind == "instrument" and _only_introduced(fact)


def _of_a_higher_rank(fact: Fact) -> bool:
    higher = fact.kind == "body" and HIGHER.match(fact.text)
    return bool(higher) and not fact.place.endswith(PROVINCES)


def _misnamed(kind: FactKind) -> Callable[[Fact], bool]:
    """Is the fact a name of this kind that was cut wrongly?"""

    def cut(fact: Fact) -> bool:
        if fact.kind != kind or (kind == "place" and _is_region(fact.text)):
            return False
        return NAMES[kind].search(fact.text) is None

    return cut


# Each reason with what tells that it holds; the first that does is given, and with it what the
# test found, where that is words.
OBSTACLES: tuple[tuple[str, Callable[[Fact], bool | str]], ...] = (
    ("unresolved", _of_an_open_word),
    ("conflict", _contradicted),
    ("unnamed", _of_a_nameless_policy),
    ("no_statement", _barely_said),
    ("one_of_a_kind", _one_of_a_kind),
    ("told_twice", _told_twice),
    ("no_object", _paid_to_nobody),
    ("no_subject", _lasts_in_passing),
    ("no_subject", _part_of_another),
    ("in_brackets", in_brackets),
    ("no_statement", _cut_from_its_list),
    ("no_norm", _supposed),
    ("no_object", _reckoned_for_nothing),
    ("no_statement", only_noted),
    ("no_subject", _without_subject),
    ("no_object", _without_object),
    ("no_start", accumulated_since_ever),
    ("listed_too_long", listed_too_long),
    ("no_year", without_year),
    ("no_object", _points_of_nothing),
    ("no_object", _ranked_among_nothing),
    ("class_of_people", _class_by_age),
    ("no_object", age_of_nothing),
    ("no_object", paid_for_nothing),
    ("no_subject", share_of_a_place),
    ("no_statement", told_of_whom),
    ("no_subject", compared_by_nobody),
    ("no_subject", throughput_of_nothing),
    ("no_object", for_so_many_of_nobody),
    ("no_object", counted_of_nothing),
    ("no_object", borne_of_nothing),
    ("no_statement", meant_and_hoped),
    ("says_nothing", told_by_its_document),
    ("no_statement", by_what_way),
    ("no_statement", counted_in_a_name),
    ("slight", counts_sorts),
    ("slight", counted_before),
    ("slight", of_a_names_years),
    ("slight", never_closes),
    ("slight", base_of_a_rate),
    ("says_nothing", _leaves_the_measure_open),
    ("slight", only_how_long_ago),
    ("no_object", _decided_of_nothing),
    ("slight", amends_a_law),
    ("no_object", _grown_since_nothing),
    ("says_nothing", _of_a_circle),
    ("out_of_measure", _out_of_measure),
    ("says_nothing", _told_to_the_press),
    ("says_nothing", _of_the_page),
    ("says_nothing", _vague),
    ("says_nothing", _document_only_introduced),
    ("no_body", _of_a_higher_rank),
    ("no_place", _misnamed("place")),
    ("no_body", _misnamed("body")),
    ("no_instrument", _misnamed("instrument")),
    ("no_time", of_no_plan),
)


def obstacle(fact: Fact) -> str:
    """Why a fact is not asked about; empty where nothing stands in the way."""
    for reason, holds in OBSTACLES:
        found = holds(fact)
        if found:
            return f"{reason}: {found}" if isinstance(found, str) else reason
    return ""
