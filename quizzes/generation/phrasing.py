"""How a stated fact is put into the words of an exam paper."""

from __future__ import annotations

import re

from news.facts.dates import find_times
from news.facts.regions import find_regions
from news.facts.words import has_verb, opening
from news.text import lazy
from quizzes.generation.places import TITLED, first_named, is_national, names_of
from quizzes.generation.scope import NATION

GIVING = r"(?:一次性|每[月年人])*(?:给予|发放|奖励|补助|补贴|资助)"
# 望湖区取得证书的人员，给予…: it is not the district that has gained it.
GAINER = lazy.pattern(
    rf"(?:若|如果?|凡|对)?(?P<who>(?:首次|成功)?(?:取得|获得|考取|通过|持有|考过|达到|引进(?=[到至])|在(?=[^，]*满))[^，。；对]{{2,40}}?)(?:的人员|的|人员|(?<=[资职]格)|(?<=证书)|(?<=毕业生)|(?<=研究生)|(?<=人才))，(?={GIVING})"
)
PEOPLE = ("毕业生", "研究生", "人才")
FOR_SOMEBODY = lazy.pattern(rf"(?P<who>对[^，。；]{{2,60}})，(?={GIVING}的)")
OF_PEOPLE = lazy.pattern(
    r"取得|获得|考取|考过|通过|持有|证书|年满|周?岁|从事|符合|具[有备]|参加|工作|就业|创业|毕业|退休|在岗|入职|担任|聘|引进|报考|首次|职称|学历"
)
# What a condition opens with where it says what somebody must do or have done.
DEMAND = lazy.pattern(
    r"(?P<who>[^，：]{2,24})须符合的条件包括：(?=(?:已经?)?(?:首次)?(?:取得|获得|持有|具有|具备|从事|办理|年满|通过|考取|考过)"
    r"|在[^，：]{2,24}?(?:工作|从业|就业|注册|登记|办理|取得|缴纳|服务|居住|任职))"
)
NUMBERED = lazy.pattern(
    r"^(?P<where>(?:[一-鿿]{2,6}(?:省|自治区|市|区|县))*)(?P<number>[一-鿿]{1,6}〔\d{4}〕\d+号)："
)
NOTICE = lazy.pattern(
    r"^(?P<who>[一-鿿、]{2,24}(?:厅|局|委|部|政府|办公室|会))(?P<when>\d{4}年(?:\d{1,2}月)?(?:\d{1,2}日)?)"
    r"的?(?P<what>通知|公告|通报|公报)："
)
# What a rule can open with, its place being known.
OF_ITSELF = lazy.pattern(
    r"[对凡]|(?:首次)?(?:取得|获得|考取|通过|持有)|[初中高]级|申请人|申请|奖励对象|补[助贴]对象|个人申|符合|每[人月年]|年满"
)
# What stands behind a place even in its own document: a body of it, and what the place does.
OF_THE_PLACE = lazy.pattern(
    r"(?:[一-鿿]{0,8}(?:人民政府|政府|企业)|[一-鿿]{2,10}?(?:[局厅]|委员会|联合会|残联|妇联|团委))(?!长)"
    r"|将|决定|投入|建成|建立|建设|[共现]?有|已|新增|累计|实现|完成|成立|设立|安排|拨付|力争|争取|计划|预计|要"
    r"|应|须|可以|不得|由|向|以|从|经|并|自(?!20)"
)
RECEIVERS = lazy.pattern(
    r"(?![对向为给凡]|由|经|按)[^，。；对向]{2,60}(?:毕业生|人员|人才|研究生|博士|硕士|本科生|学生|老人|老年人|儿童|残疾人"
    r"|对象|社工|家庭|职工|劳动者|者)(?:分别)?(?:一次性|每[月年人])*给予$"
)
AIMED = lazy.pattern(
    r"^(?P<aim>力争|争取|确保|预计|计划|拟)?(?P<when>(?:到|至)\d{4}年[底末]?)，?(?P<rest>.+)$"
)
# Money is given, and not a policy: 给予2000元奖补政策.
GIVEN_POLICY = lazy.pattern(r"^(?P<what>[一-鿿]{0,8}(?:奖补|奖励|补助|补贴|津贴|资助))政策")
# 全国共有县级市361个、县1397个: an item needs no other before it.
COUNTED = r"[约近]?\d[\d.,]*[万亿]*(?:个|家|所|人|名|位|张|件|台|座|条|支|处|户|项|辆|册)"
ITEMS_BEFORE = lazy.pattern(
    rf"(?P<has>共?有|包括|其中|建成|设有)(?:[一-鿿“”]{{1,12}}{COUNTED}、)+(?=[一-鿿“”]{{1,16}}$)"
)
LINKED = lazy.pattern(r"(?:^|(?<=[，省市区县国]))(?:另|还)有(?=[一-鿿])")
# One document is no series: 先后印发了《X》.
IN_TURN = lazy.pattern(
    r"(?:相继|先后|陆续|分别)(?=(?:联合)?(?:印发|出台|发布|制定|制订|公布|下发|颁布|实施|推出|修订|起草))"
)
RAISED_TO = lazy.pattern(r"(?:提高|调整|上调|增加)(?:到|至|为)")
RAISED_THING = r"(?<=标准|补贴|补助|津贴)"
# The base may be the value asked (…标准每人每月（ ）元提高到80元) or stand before it.
BASE_BARE = lazy.pattern(rf"{RAISED_THING}(?P<base>(?:每[人月年户])*)$")
BASE_TOLD = lazy.pattern(
    rf"{RAISED_THING}(?P<base>(?:每[人月年户])*\d[\d.,]*元(?:提高|调整|上调|增加)(?:到|至|为)(?:每[人月年户])*)$"
)
# 对于残疾人补贴，望湖区决定将残疾人补贴从…: the matter is said again.
MATTER_FIRST = lazy.pattern(r"对于[^，]{4,40}，(?=[^，]{2,20}?(?:决定)?将)")
BOUND = lazy.pattern(r"(?:年?[底末初])?(?:之?[前后]|以[前后]|以来|期间|[起内])?")
RUN_BEFORE = lazy.pattern(r"(?:《[^《》]*》(?:、|和|及|以及|与)?)+$")
LIGHTER = {"只有": "为", "仅有": "为", "仅为": "为", "只为": "为", "还有": "有"}
LIGHTLY = lazy.pattern(r"(?<![没拥具享占])(?:只有|仅有|仅为|只为|还有)$")
OF_THE_PLAN = lazy.pattern(r"(?P<plan>完成(?:全年|年度)?(?:计划|目标|任务|预算))$")
AIM_AS_VERB = lazy.pattern(r"(?<=[省市区县州])目标到(?=\d{4}年)")
# Who stands above the places, or outside them.
CENTRAL = lazy.pattern(
    r"^(?:中央|国家|国务院|[一-鿿]{2,8}部|中国|其中|[一-鿿]*国内)|公司|集团|大学|全球|世界|国际"
)
YEARLY = ("全年", "年末", "当年", "月末")
COUNTED_BEFORE = lazy.pattern(rf"{COUNTED}.*，")
COUNTABLE = frozenset("个家所张处座支条辆台人名位")
ENDS_IN_NOUN = lazy.pattern(
    r"(?:机构|中心|项目|社会工作师|工作者|教师|学生|老人|学校|医院|企业|组织|单位|社区|床位|站点|人员|人才|队伍|团体|社团|协会|志愿者|基地|设施|园|院|站|所)$"
)
# 由…调整为家庭月人均收入（ ）: what it is changed into has its verb.
CHANGED_INTO = lazy.pattern(
    r"(?:调整|提高|上调|下调|降低|增加|变更|核定)[为到至](?:每[人月年户])*[^，\d]*$"
)
SERVING = lazy.pattern(r"(?:志愿|养老|社会工作|救助|托育|助餐|公共)服务")
RATED = lazy.pattern(r"(?:每[人户名个]|每[月年天日])+$")
DONE_BIT_BY_BIT = lazy.pattern(r"新增|增加|减少|完成|扩大|改造|种植|播种(?!面积)")
# 接待人数438万人次, 播种面积1136万亩.
NAMED_NUMBER = lazy.pattern(r"[一-鿿]{2}(?:人数|户数|总数|数量|总量|产量|面积|里程)$")
# 全省成品油采购301万吨 is how much of it was bought.
WEIGHTS = frozenset({"吨", "公斤", "千克", "升", "立方米"})
TRADED_GOODS = lazy.pattern(
    r"(?:^|[，省市县区州年月度])[一-鿿]{0,6}[油粮煤气菜肉奶果品料肥](?:采购|销售|消费|供应)$"
)
NAMED_RATE = lazy.pattern(r"(?:比例|比率|比重|占比|份额|[一-鿿]{2}率)$")
# A sum that is named, in a grade or a class where it has some.
NAMED_SUM = lazy.pattern(
    r"(?:补贴|补助|津贴|奖励金?|奖金|标准|工资|养老金|保障金|救助金|尊老金|增加值|总产值|总投资|总额|余额|支出|收入|预算|价格?|费用?)"
    r"(?:[一二三四五六]级|第?[一二三四五六]档|[一二三四五A-E]类(?:地区)?)?$"
)
# 收入 and 投资 are no deeds in these.
NO_VERB = lazy.pattern(r"可支配收入|收入|总投资")
HOLDS = lazy.pattern(r"取得|获得|持有|考取|通过|报考|报名|参加|登记|注册")
HAS_VERB = lazy.pattern(
    r"有|为|是|达|建|设|增|减|超|占|完成|实现|拥|培|招|服务|登记|新|覆盖|惠及|发放|投入|奖|补"
)


def to_gainers(before: str, places: tuple[str, ...]) -> str:
    """望湖区对取得证书的人员给予…, where a place stands in front of who has gained it."""
    for place in places:
        at = before.find(place)
        if place and at >= 0:
            end = at + len(place)
            match = GAINER.match(before, end)
            if match:
                people = "" if match["who"].endswith(PEOPLE) else "的人员"
                return f"{before[:end]}对{match['who']}{people}{before[match.end() :]}"
    return before


def to_somebody(before: str) -> str:
    """对符合条件的机构给予的补助为, without a comma that parts 对 from its verb."""

    def named(match: re.Match[str]) -> str:
        who = match["who"]
        if not who.endswith("的"):
            return who
        # 对年接待观众超过20万人次的: museums are no people.
        return f"{who}人员" if OF_PEOPLE.search(who) else match[0]

    return FOR_SOMEBODY.sub(named, before)


def as_demand(text: str) -> str:
    """申请人须在望湖区工作满一年, where one condition of a list is asked about by itself."""
    match = DEMAND.search(text) if "须符合的条件包括：" in text else None
    return f"{text[: match.start()]}{match['who']}须{text[match.end() :]}" if match else text


def on_its_number(text: str) -> str:
    """根据望民发〔2031〕9号文件, of a label in front of what it says: 望民发〔2031〕9号：."""
    return NOTICE.sub(
        r"根据\g<who>\g<when>的\g<what>，",
        NUMBERED.sub(r"根据\g<number>文件，\g<where>", text),
    )


def without_titled_place(before: str, places: tuple[str, ...], value: str = "") -> str:
    """对考取中级的人员给予, behind 根据《望湖区…办法》: the document's name says where."""
    place = first_named(before, filter(None, places))
    rest = before[len(place) :].lstrip("，")
    told = f"{rest}{value}"
    stays = not place or not told or OF_THE_PLACE.match(told) or (not rest and value[0].isdecimal())
    return before if stays else rest


def as_receivers(before: str, value: str, places: tuple[str, ...]) -> str:
    """对引进的博士毕业生给予, where a list has left out 对 before those who are given something."""
    *front, own = before.rpartition("，")
    place = first_named(own, filter(None, places))
    given = RECEIVERS.match(own.removeprefix(place)) if value[:1].isdecimal() else None
    return f"{''.join(front)}{place}对{own.removeprefix(place)}" if given else before


def aim_behind_its_place(before: str, place: str) -> str:
    """望湖区力争到2025年底…, not 力争到2025年底望湖区…."""
    aimed = AIMED.match(before)
    if aimed is None or not aimed["aim"]:
        return before
    name = first_named(aimed["rest"], names_of(place))
    if not name:
        return before
    rest = aimed["rest"].removeprefix(name).lstrip("，")
    return f"{name}{aimed['aim']}{aimed['when']}，{rest}"


def time_before_its_place(before: str, place: str) -> str:
    """2015年年底前，望湖区预计…, not 望湖区2015年年底前，预计…."""
    name = first_named(before, names_of(place))
    rest = before[len(name) :]
    time = next(iter(find_times(rest)), None) if name else None
    if time is None or time.span.start:
        return before
    bound = BOUND.match(rest, time.span.end)
    end = bound.end() if bound else time.span.end
    if not rest.startswith("，", end) or len(rest) <= end + 1:
        return before
    return f"{rest[:end]}，{name}{rest[end + 1 :]}"


def in_the_matter_of(before: str, places: tuple[str, ...]) -> str:
    """望湖区在科研资助方面，对…: a place does not stand in front of a matter unjoined."""
    for place in filter(None, places) if "方面，" in before else ():
        front = rf"(?P<front>.*?{re.escape(place)})"
        match = re.match(rf"{front}(?P<matter>[^，在]{{2,16}}方面，)", before)
        if match:
            return f"{match['front']}在{match['matter']}{before[match.end() :]}"
    return before


def without_items_before(before: str) -> str:
    """The item counted, without those counted before it in the same list."""
    return ITEMS_BEFORE.sub(lambda match: match["has"], before)


def plainly(before: str, unit: str = "%") -> str:
    """The words before a value without what only the passage around them asks for.

    只有32万家 makes light of a number that the paper merely asks for; 完成年度计划（82%） is 的82%.
    """
    if unit == "%":
        before = OF_THE_PLAN.sub(r"\g<plan>的", before)
    before = AIM_AS_VERB.sub("提出的目标是，到", before)
    before = MATTER_FIRST.sub("", LINKED.sub("有", before))
    return LIGHTLY.sub(lambda match: LIGHTER[match.group()], before)


def raised_from(before: str, after: str) -> str:
    """标准由每人每月70元提高到80元, where the report leaves 由 out."""
    match = (BASE_BARE if RAISED_TO.match(after) else BASE_TOLD).search(before)
    if match is None:
        return before
    at = match.start("base")
    return f"{before[:at]}由{before[at:]}"


def singly(before: str, text: str) -> str:
    """印发了《X》, of 先后印发了《V》《W》和《X》: one document, without those before it."""
    if text.count("《") != 1:
        return before
    return IN_TURN.sub("", RUN_BEFORE.sub("", before))


def whole_of(before: str, after: str, place: str) -> str:
    """望湖区向全区77位…: the place named again right before a number is 全区."""
    for name in names_of(place):
        if TITLED.sub("", before).count(name) < 2:
            continue
        last = before.rfind(name)
        end = last + len(name)
        if end == len(before) or (
            before[end].isdecimal() and before[last - 1 : last] in ("向", "为", "对")
        ):
            return f"{before[:last]}全{name[-1]}{before[end:]}"
    return before


def with_verb(before: str, unit: str, after: str, places: tuple[str, ...] = ()) -> str:
    """全国共有救助中心（274）个: what is only named is said to be there."""
    whole = first_named(before, filter(None, (*places, NATION)))
    if whole and whole == before and unit in ("人", "名") and HOLDS.match(after):
        return f"{before}共有"
    bare = before.removesuffix("为")
    own = bare.rpartition("，")[2]
    named = own.rpartition("的")[2]
    if after or unit[-1:] not in COUNTABLE or not ENDS_IN_NOUN.search(named):
        return before
    if (
        HAS_VERB.search(SERVING.sub("", ENDS_IN_NOUN.sub("", named)))
        or has_verb(named)
        or COUNTED_BEFORE.search(bare)
    ):
        return before
    place = first_named(own, filter(None, (*places, NATION)))
    front = bare[: len(bare) - len(own)]
    return (
        f"{front}{place}共有{own.removeprefix(place).removeprefix('的')}"
        if place
        else f"{bare}共有"
    )


def with_copula(before: str, unit: str, after: str, places: tuple[str, ...] = ()) -> str:
    """护理补贴一级为每人每月145元, where the report leaves out 为."""
    if not after and unit == "%" and NAMED_RATE.search(before):
        return f"{before}为"
    if not after and unit != "元" and NAMED_NUMBER.search(before):
        own = before.rpartition("，")[2]
        if DONE_BIT_BY_BIT.search(own):
            return before
        return f"{before}为"
    if not after and unit in WEIGHTS and TRADED_GOODS.search(before):
        return f"{before}量为"
    if after or unit != "元":
        return before
    rate = RATED.search(before)
    told = before[: rate.start()] if rate else before
    own = told.rpartition("，")[2]
    own = own.removeprefix(first_named(own, filter(None, places)))
    named = None if CHANGED_INTO.search(own) else NAMED_SUM.search(own)
    if named is None or has_verb(NO_VERB.sub("", own)):
        return before
    return f"{told}为{before[len(told) :]}"


# 中央财政, 市场监管总局, 农垦系统: the nation's own, by their names.
NATIONAL_BODY = lazy.pattern(
    r"中央|国家|[^，]{0,10}?(?:总局|委员会|[^，]部|署)(?=[发印召开启部提要下组会联制])|农垦"
)


def of_the_nation(before: str) -> str:
    """2013年，全国救助中心…, where a report on the nation leaves it out of its sentence."""
    time = next(iter(find_times(before)), None)
    cut = time.span.end if time and time.span.start <= 2 else 0
    cut += before.startswith("，", cut)
    rest = before[cut:]
    if rest.startswith(YEARLY):
        return before
    spoken = (
        is_national(rest) or NATIONAL_BODY.match(rest) or CENTRAL.search(rest) or find_regions(rest)
    )
    return before if spoken or opening(rest) != "noun" else f"{before[:cut]}{NATION}{rest}"
