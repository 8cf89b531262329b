"""Does a statement say of what its figure is? 2013年达到39万家, 制造业增长5.6% do not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from news.facts.dates import find_times
from news.facts.fact import Fact
from news.facts.part_titles import part_titles
from news.facts.quantities import LIMIT
from news.text import lazy
from quizzes.generation.periods import PERIOD_OF_A_PLAN
from quizzes.generation.places import without_mentions
from quizzes.generation.source import SourceArticle
from quizzes.generation.told import DATED

NATION = lazy.pattern(r"全国|我国|全[省市县区州]")
BASIS = lazy.pattern(r"^(?:根据|按照)[^，]*，")
LEADING = lazy.pattern(
    r"^(?:截至|截止|到|至|自|从|在(?![校园职读])|于|以来|年[底末]之?前?|[，、的内末底初])+"
)
# What only tells how far a figure got, rose or fell, and not of what it is a figure.
PREDICATE = lazy.pattern(
    r"^(?:农村|城镇|城市|城乡|市区)?(?:[比较]|持续|不断|稳步|逐年|连年|大幅|快速|已经?|约|仅|只|将|就|共|累计|均|也|还|力争|预计|年均|同比|环比|比上年|比去年|又|首次|分别|名义|实际)*"
    r"(?:达到?|超过?|突破|不足|为|是|有|占[^，]{0,14}?(?:比重|比例|份额)?为?|增长|下降|减少|增加|提高|上升|回落|升至|降至|增至|实现|完成)"
    r"(?:了|到|至|近|约|为)*$"
)
# What has no size of its own to grow: of an industry grows its output, of people their number.
CHANGED = lazy.pattern(
    r"(?P<of>[^，、：；（）]*?)(?:分别)?(?:同比|环比|比上年|比去年|较上年|较去年|按年)?(?:实际|名义)?"
    r"(?:增长|下降|减少|提高|上升|回落)了?$"
)
SIZELESS = lazy.pattern(
    r"(?:(?<![就营创事作始])业|企业|单位|部门|地区|产业|设备|产品|国家|居民|家庭|院校|学校|机构|城市|农村|城镇|行业|领域|[猪牛羊禽鸡])$"
)

# Of which schools, which homes? The report has counted those before.
RELATED = lazy.pattern(
    r"^(?:招生|在校学?生|毕业生|专任教师|教职工|[在入]园幼儿|床位|职工|从业人员|项目(?:人力成本|经费|资金))+"
    r"(?:中[^，]*|不(?:少于|低于)[^，]*|人数|总数|数)?(?:共有|现有|总计|达到?|共|为|有)?$"
)
BARE_MEASURE = lazy.pattern(
    r"^(?:(?:年均?|累计)?服务(?:人数|人次|量)|增长率|增长速度|增[速幅]|[涨降]幅|占比|比重|比例|数量|总量|总数|总额|金额|总值|均价|总里程|总面积|总长度?)"
    r"(?:预计|将|已)*(?:为|达到?|约|是|共|突破|超过?)?(?:-?\d[^，]*)?(?:，|$)"
)
# 每户补助不超过2000元, 累计不超过8000元, 补助期限为3年, 完成全年目标的89%: for what, of what?
BARE_BOUND = lazy.pattern(
    r"^(?:每[月年人户名个]+)?(?:可|累计|补[助贴]|奖励|资助)*(?:最高|最多)?(?:不超过|不得超过|最高|为)$"
    r"|^(?:补[助贴]|奖励|资助)?期限(?:为|是|不超过|最长)?$|^完成[^，]{0,6}(?:目标|任务|计划)的?$"
)
# 专业机构床位32万张、卫生人员101万人: whose staff stands in the item before.
STAFF = lazy.pattern(r"^(?:共有|现有|有)?(?:卫生|工作|专职|医务|管理|服务)人员(?:共有?|为|有)?$")
# 开展活动5100场: what kind of activity the report has said before.
BARE_DEED = lazy.pattern(
    r"^(?:预计|计划|将|共|累计|全年|已经?|又)*(?:开展|举办|组织|新增|增加|建设|建成|提供)"
    r"(?:各类|各项)?(?:活动|学位|床位|项目|岗位|服务|培训|名额)$"
)
HAVING = lazy.pattern(r"(?:共有|现有|共|有|为)$|^(?:共有|现有)")
FIGURE = lazy.pattern(r"[约近超]?\d[\d.,]*[^，]{0,6}$")
RAISED = lazy.pattern(
    r"(?P<what>[^，]*?)(?:提高|调整|上调|增加|降低|下调)(?:到|至|为)(?:每[人月年户])*[^，\d]{0,4}$"
)
MEASURE = lazy.pattern(
    r"标准|补贴|补助|津贴|奖励|金|额|率|数|比例|比重|价|工资|收入|床位|人口|面积|规模|总量|年限|期限"
    r"|时间|最低|最高"
)
SUM = lazy.pattern(r"\d[\d.,]*[万亿]*元")
# 救助标准由…调整为: of which benefit, to whom? 总体目标包括: of which plan?
OF_ANOTHER = lazy.pattern(
    r"^(?P<kind>救助|护理|补助|补贴|资助|奖励|供养|发放|支付|缴费|保障|待遇)?"
    r"(?:标准|金额|额度|比例|幅度|范围|期限|限额|上限|总额|数额|名额)"
    r"(?:按照?|分[别为成]|[由从为是至达均每：不]|提高|调整|上调|$)"
)
BENEFIT_ALONE = lazy.pattern(
    r"^(?P<kind>补贴|补助|津贴|奖励|奖金|资助)(?:资金)?(?:从|自|由|在|按照?|分(?!别))"
)
OF_A_PLAN = lazy.pattern(r"^(?:总体|主要|具体|工作|发展)*(?:目标|任务|指标)+(?:包括|为|是)?：")
SEVERAL = 3
# 长220米、宽30米，排水量5.7万吨: what measures one thing three times is its data sheet.
MEASURES = lazy.pattern(r"\d[\d.,]*[万亿千百]?(?:平方|立方|公)?(?:米|吨|里|升|顷|千瓦|节|匹|克|度)")
TIMES_AND_NAMES = lazy.pattern(r"《[^》]*》|“[^”]*”")
BROKEN_LIST = lazy.pattern(r"每人每[月年][^\d，]{2,}每人每[月年]")
YEAR = lazy.pattern(r"(?:19|20)\d{2}")
# Not 6个月, which is a term.
MONTH = lazy.pattern(r"\d月")
CHANGE = lazy.pattern(r"(?:增长|增加|下降|减少|提高|上升|回落)了?$")
COMPARED = lazy.pattern(r"(?:[较比]|与(?=[^，]*相比))(?:19|20)\d{2}年[^，]*")
# 由2.90人提高到3.40人: between which years?
FROM_TO = lazy.pattern(
    r"[由从][^，]{0,12}\d[^，]*?(?:提高|提升|增加|增长|上升|下降|减少|增至|升至|降至)[到至为]?"
)
SEVERAL_YEARS = 2
# 残疾人两项补贴 is what a title calls it.
SMALL = lazy.pattern(r"[两三四五六七八九十][项类大个]$")
# 改造5年2.5万户, and 二级每月 behind what a first level is paid: a note, and no sentence.
NOTED = lazy.pattern(r"\d[\d.]*[万亿]*(?:年|个月|天)(?:内)?$")
LEVEL_ALONE = lazy.pattern(r"\d[^，]*，[一二三四五六初中高]级(?:每[人月年])*为?$")
MONEY = lazy.pattern(
    r"补|贴|奖|费|金|资|款|价|税|额|钱|收入|支出|投|产值|总值|增加值|规模|产业|营业|标准|债|贷|成本|罚|消费|销售|收益"
    r"|利润|经济|给予|发放|支付|拨|进口|出口|预算|缴|[薪酬财险]|赔|捐|赠|购|券|保障"
)
# 由每人每月460元调整为490元: of what that is the sum stands above.
CHANGED_FROM = lazy.pattern(
    r"[由从](?![^，]{0,6}[省市县区局厅])[^，]{0,16}?\d[^，]*?(?:调整|提高|上调|下调|降低|增加|增长|上升|下降)[为到至]"
)
RANGE_END = lazy.pattern(r"\d[-—–~～至到]$")
RANGE_ALONE = lazy.pattern(r"(?:^|[，省市区县州])\d+[-—–~～至到]\d+(?:年|岁|人|元)(?:的|为|有|占)")
# 李某（化名）: the name is not his.
ASSUMED = lazy.pattern(r"(?P<name>[一-鿿]{2,3})[（(](?:均为)?化名[）)]")
# Only firms above some size are reckoned in.
CIRCLE = lazy.pattern(r"规模以上|限额以上|规上|限上")
MEASURED_OF_FIRMS = lazy.pattern(
    r"利润|收入|产值|增加值|成本|费用|资产|负债|亏损|存货|周转|回收期|零售额|销售额"
)
# 根据《政府工作报告》要求, 按照原规划: somebody else's aim.
WANTED = lazy.pattern(
    r"(?:根据|按照|依照)[^，。；]{0,16}(?:《[^》]*》|原|年初|既定)[^，。；]{0,6}(?:要求|部署|安排|目标|规划|计划)(?=[，,])"
)


def _own_words(fact: Fact) -> str:
    """What stands before the value, without the basis, the times and the places."""
    said = BASIS.sub("", fact.before)
    for time in reversed(find_times(said)):
        said = said[: time.span.start] + said[time.span.end :]
    said = NATION.sub("", without_mentions(said, fact.place))
    return LEADING.sub("", said)


def lacks_subject(fact: Fact) -> bool:
    """Does the statement open with how far its figure got?"""
    if fact.quantity is None:
        return False
    own = _own_words(fact)
    if CHANGED_FROM.match(f"{own}{fact.text}{fact.after}"):
        return True
    if fact.after.startswith("全覆盖"):
        return own in ("实现", "达到", "")
    if len(fact.after) > 2:
        return False
    first = FIGURE.sub("", own.partition("，")[0])
    if not own or any(each.match(own) for each in (RELATED, BARE_MEASURE, STAFF, BARE_BOUND)):
        return True
    if BARE_DEED.match(own) or BARE_DEED.match(first):
        return True
    return any(PREDICATE.match(each) for each in (own, first, own.partition("，")[0]))


def without_owner(fact: Fact) -> bool:
    """Does the statement open with what is always of something: 标准, 比例, 总体目标?

    The document that it rests on may say of what: 奖励标准, under an award's own rules.
    """
    own = _own_words(fact)
    found = OF_ANOTHER.match(own) or BENEFIT_ALONE.match(own)
    if found:
        return not (found["kind"] and found["kind"] in fact.instrument)
    return not fact.instrument and OF_A_PLAN.match(own) is not None


def raised_without_measure(fact: Fact) -> bool:
    """Is something raised of which nobody says what: 硕士毕业生提高到每月领取2000元?"""
    earlier, _, clause = fact.before.rpartition("，")
    found = RAISED.search(clause)
    if found and found["what"].startswith(("由", "从")):
        found = RAISED.search(f"{earlier.rpartition('，')[2]}{clause}")
    return found is not None and MEASURE.search(found["what"]) is None


def listed_too_long(fact: Fact) -> bool:
    """Are there so many figures around the value that nobody would read the question twice?"""
    around = f"{fact.before}，{fact.after}"
    if len(MEASURES.findall(TIMES_AND_NAMES.sub("", around))) >= SEVERAL:
        return True
    return len(SUM.findall(around)) >= SEVERAL or BROKEN_LIST.search(around) is not None


def without_year(fact: Fact) -> bool:
    """Is a day told without its year, in a statement that has none?"""
    if fact.kind == "instrument":
        return MONTH.search(fact.before) is not None and not YEAR.search(fact.before)
    if fact.kind not in DATED or YEAR.search(fact.text):
        return False
    return MONTH.search(fact.text) is not None and not YEAR.search(
        f"{fact.before}{fact.after}{fact.instrument}"
    )


def only_noted(fact: Fact) -> bool:
    """Is the value set beside another, or a level's alone, as in a table's cell?"""
    if fact.quantity is None:
        return False
    beside = fact.after[:1].isdecimal() or NOTED.search(fact.before)
    return bool(beside or (not fact.after and LEVEL_ALONE.search(fact.before)))


def sum_of_nothing(fact: Fact) -> bool:
    """Is a sum told of which no word says that it is paid, earned or spent: 一级训练1.5万元?"""
    return fact.kind == "amount" and not MONEY.search(fact.statement.replace(fact.instrument, ""))


def in_brackets(fact: Fact) -> bool:
    """Does the value stand in an aside: 公示（5个工作日）?"""
    return fact.before.count("（") > fact.before.count("）")


def changes_unseen(fact: Fact, article: SourceArticle) -> bool:
    """Is it a change of which nobody says when: 资金较2022年增加221万元, in an undated report?"""
    said = f"{fact.before}{fact.after}"
    others = COMPARED.sub("", said)
    if fact.kind != "amount" and FROM_TO.search(f"{fact.before}{fact.text}{fact.after}"):
        # A plan of five years has its goals reached by their end.
        until = PERIOD_OF_A_PLAN.search(fact.instrument) is not None
        return len(YEAR.findall(said)) + until < SEVERAL_YEARS
    if others != said:
        return not (article.published or YEAR.search(others))
    told = article.published or fact.time or fact.instrument
    return not told and CHANGE.search(fact.before) is not None


# One thing said to reach 60% and to pass 70% is two.
REACHES = lazy.pattern(rf"(?:要|将)?(?:达到?|超过|突破|为|是|{LIMIT}|至少|保持在|稳定在|控制在)+$")


def ambiguous(facts: Sequence[Fact]) -> set[int]:
    """The ids of facts that one article states in the same words with different values.

    What tells them apart (of which homes, in which year) stands somewhere else.
    """
    said: dict[tuple[str, str, str], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.quantity is not None and not fact.row:
            words = REACHES.sub("", HAVING.sub("", _own_words(fact)))
            said[fact.time, words, f"{fact.quantity.unit}{fact.after}"].append(fact)
    return {
        id(fact)
        for same in said.values()
        if len({fact.quantity.value for fact in same if fact.quantity}) > 1
        for fact in same
    }


def of_a_name(fact: Fact, article: SourceArticle) -> bool:
    """Is the number part of what is called so: “残疾人两项补贴”?"""
    if fact.kind != "count":
        return False
    if SMALL.match(fact.text) and len(fact.after) > 1:
        told = f"{fact.text}{fact.after[:2]}"
        if any(told in title for title in (article.title, *part_titles(article.text))):
            return True
    named, whole = f"{fact.text}{fact.after[:2]}", f"{article.title}\n{article.text}"
    at = whole.find(named)
    while at >= 0:
        opened = whole.rfind("“", 0, at) > whole.rfind("”", 0, at)
        if opened and "”" in whole[at + len(named) :]:
            return True
        at = whole.find(named, at + 1)
    return False


def under_an_assumed_name(fact: Fact, article: SourceArticle) -> bool:
    """Is it told of somebody whom the article calls by a name that is not his: 李某（化名）?"""
    names = {match["name"][-2:] for match in ASSUMED.finditer(article.text)}
    return any(name in fact.statement for name in names)


def of_a_narrower_circle(fact: Fact, article: SourceArticle) -> bool:
    """Is it told of a trade as such, in a report that its title limits: 规模以上工业企业利润…?"""
    if fact.quantity is None or not CIRCLE.search(article.title):
        return False
    told = fact.statement
    return CIRCLE.search(told) is None and MEASURED_OF_FIRMS.search(told) is not None


def cut_from_a_range(fact: Fact) -> bool:
    """Is the value the end of a span that names a class: 5-10年的有29万家?"""
    return bool(RANGE_END.search(fact.before) or RANGE_ALONE.search(fact.before))


def grows_without_size(fact: Fact) -> bool:
    """Is it a change of what has no size of its own: 集体企业增长0.7%?"""
    if fact.kind != "share":
        return False
    found = CHANGED.search(_own_words(fact))
    of = found["of"] if found else ""
    return bool(of) and not any(c.isdecimal() for c in of) and bool(SIZELESS.search(of))


def demanded_elsewhere(fact: Fact, article: SourceArticle) -> bool:
    """Does its sentence go by what some plan or report wants, which the statement leaves out?

    按照原规划，到2030年…: without it an aim would stand as what is so.
    """
    if fact.instrument:
        return False
    told = article.text[fact.sentence.start : fact.span.start]
    wanted = WANTED.search(told)
    return wanted is not None and wanted.group() not in fact.before
