"""Does the question stand without its article?"""

from __future__ import annotations

from functools import lru_cache
from itertools import combinations

from news.facts.regions import find_regions
from news.facts.words import words
from news.text import lazy
from quizzes.generation.checks.anchoring import AFTER_ANCHOR, DOCUMENT, WHEN
from quizzes.generation.checks.wording import stated_in, statement_of
from quizzes.generation.draft import STATEMENTS
from quizzes.generation.material import Candidate, Material
from quizzes.generation.places import names_place, segments, without_mentions, without_place
from quizzes.generation.scope import NATION
from quizzes.generation.told import DATED

# Here and below every way begins with a character of its own: a search stops only at those.
REFERENCE = lazy.pattern(
    r"该(?<!应该)|(?<![基成根样日])本(?:次(?!数)|届|轮|市|省|区|县|办法|通知|文件|地区|单位|局|意见|方案|规定|细则|条|款|项|法|条例)"
    r"|我(?:市|省|区|县|局|厅|委|们|校|院)|其(?<=^其)|其(?<![尤极，]其)(?<![一-鿿]及其)(?![他它]|以[上下])|其(?=[中初高]级)|其(?<=，其)(?![他它中])|上述|前述|如上(?!海|饶|虞|杭|蔡|林|犹|高|思)|此(?:外|次|项|类|举|前|后)"
    r"|对此|为此|这|按新标准|另一[方个种项类]|其中一|[两三四五]市(?=对应|均|都|的)|[两三]地(?=均|都|的)|(?<!夫妻)(?<!合同)双方(?=均|都|同时)|它|他们|她们|两者|二者|前者|后者|如下|下列(?=人员|条件|情形|规定|材料|标准|要求|程序|待遇|费用|行为)|以下(?<![元岁年月日天人名个级倍%]以下)(?=人员|条件|情形|规定|材料|标准|要求|程序|待遇|费用|行为)|以上(?:皆|均|都|所)"
)
# 苏州市就开始发放, 报考人数更是达到: adverbs that lean on a clause which the stem lacks.
LEANING = lazy.pattern(
    r"^[^，]{0,24}(?<![成造迁])就(?=开始|已|能(?!力)|可|有(?!业)|把|将|会)|^[^，]{0,24}(?:(?<!变)更是|(?<![冷退忘])却|反而|亦(?!庄)|仍然|依然|仍(?=按|为|由|执行))"
)
# 省财政厅 of which province?
OFFICE = lazy.pattern(
    r"(?:^|[，。；：据])(?:省|自治区|市|县|区)"
    r"(?:财政|民政|教育|人社|人力|卫|公安|司法|统计|医保|发改|住建|委|政府|妇联|残联|总工会|团委)"
)
OWN_WORDS = lazy.pattern(r"这段报道|下列(?:说法|地区|[^，。]{2,4}(?=[与按]))")
# 对…企业，财政按其贷款额给予奖励: who 其 is stands in the same statement.
OF_THE_RECIPIENT = lazy.pattern(
    r"(?P<whom>(?:对|凡|向)[^，。]{4,60}，[^，。]{0,24})(?:按照?|给|为|由|以)其(?![他它])"
)
QUOTED = lazy.pattern(r"《[^》]*》|“[^”]*”")
RELATIVE = lazy.pattern(
    r"今年|去年|(?<![日月底末])前年(?!满)|明年|昨[日天]|今[日天]|明[日天]|近日|日前(?<!\d日前)|近期|上个?月|下个?月|上周|下周|本周|前天|后天|刚刚|不久前|同期(?!增)|近年来|较目前|比目前"
)
VAGUE = lazy.pattern(
    r"^的?(?:活动|申请|申报|报名|会议|比赛|项目|培训|办理|受理|登记|个人|材料|公示|的)*"
    r"(?:接收|提交|截止|开始)*(?:时间|日期|期限|期)(?:为|是|从|自)?$"
)
YEAR = lazy.pattern(r"\d{4}年")
# 占企业当年职工总数的比例 is of whichever year is reckoned.
ITS_OWN_YEAR = lazy.pattern(r"(?<=占)[^，。占]{0,6}(?:当年|同期)")
NATIONWIDE = lazy.pattern(
    r"[^，。]{0,8}(?:中国|全国|我国)(?=经济|人口|累计|共|有|平均|各|居民|城镇|农村|社会消费|财政|粮食)"
)
# 临溪市制定《国家…规划》: no place makes what the nation has made.
MADE_ABOVE = lazy.pattern(
    r"[^，。《]{0,8}(?:制定|制订|编制|印发|出台|发布|颁布)了?《(?:国家|全国|国务院|中共中央|中华人民共和国)(?![^》]*(?:实施|示范))"
)
NO_SUBJECT = lazy.pattern(
    r"^(?:由|向|为(?![了期])(?=[^，]*(?:手续|人员)(?:。|的|$))|自(?!\d)|从(?!\d)|经|并|应当?|须|可以|不得|以|延长时间)"
)
# A place in front of these is not who has not dismissed anyone.
UNSAID_WHO = lazy.pattern(r"^(?:未|且|并|经(?=[^济营办费过纪]))")
# From what somebody is left out: 在职人员除外 alone says it of nothing.
EXCEPTED_FROM = lazy.pattern(
    r"奖|补[贴助发]|津贴|资助|申[请报领]|报[考名]|参加|享受|发放|领取|适用|办理|受理|收费|缴|免|限"
)
GENERIC = lazy.pattern(
    r"[一二三四五]类(?:地区)?(?:标准|地区|对应的)?(?:[^，]{0,12}标准)?(?:调整|提高|为|是)|"
    r"(?:原则上|一般|拟)*(?:公示期|新的?[^，]{0,4}标准|(?:补贴|补助|奖励|资助)?(?:标准|比例|对象|条件|金额|额度)|测算比例|资助面"
    r"|(?:申报|申请)(?:资料|材料|时间|条件)|活动|项目(?:资金)?)(?:为|是|不|约|分|占|自|从|格式|原则|应|须|将|共|达)"
    r"|(?:\d{4}年\d{1,2}月\d{1,2}日|（ ）|____(?:（具体到日）)?)前向"
    r"|符合条件的(?:社工|人员|个人|单位)?可"
)
REACHING = frozenset({"惠及", "覆盖", "带动", "涉及"})
IMPERSONAL = frozenset({"共有", "现有", "没有", "累计", "新增", "平均", "预计", "计划"})
ABOUT = lazy.pattern(r"有关[^，]+的报道")
ADVERBS = lazy.pattern(
    r"^(?:(?:全年|当年|年内|累计|共计|总计|已经?|预计|计划|平均|力争|将|还|均|各类|再|又|(?<!\S)共(?!有))，?)+"
)
THERE_IS = frozenset({"共有", "现有", "没有"})
# 考取中级证书的人员每月…: who is told of are those whom the verb tells of.
NOMINAL = lazy.pattern(r"[^，]{2,40}?(?:者|人员|的)(?:的|可|应|须|不得|给予|每|一次性|为|是)")
# Of which year, if none is named?
PART_OF_YEAR = lazy.pattern(r"(?<!每年)(?:前[一二三]季度|[上下]半年|第?[一二三四]季度)")
# In a rule 企业上年度 is of whatever year somebody applies in.
RULED_YEAR = lazy.pattern(r"上一?年度")
# 全国新开工项目计划总投资同比下降5.9%: against which year, if none is told?
ON_THE_YEAR = lazy.pattern("同比")
DATED_ANCHOR = lazy.pattern(r"据[^，]*\d日[^，]*，|根据")
SO_FAR = lazy.pattern(r"以来(?=[^。]*累计)(?![^。]*截至)")
UNDATED = lazy.pattern(r"目前|至今|现阶段|截至发稿")


def _said(candidate: Candidate) -> str:
    draft = candidate.draft
    return _in_own_words("\n".join([statement_of(draft), *stated_in(draft)]))


@lru_cache(maxsize=256)
def _in_own_words(text: str) -> str:
    """Without what is quoted, and without what points nowhere but at the recipient."""
    return OF_THE_RECIPIENT.sub(r"\g<whom>", OWN_WORDS.sub("", QUOTED.sub("", text)))


def open_reference(candidate: Candidate, material: Material) -> str:
    """A word that points at something only the article's reader has seen."""
    said, stem = _said(candidate), candidate.draft.stem
    match = REFERENCE.search(said)
    # Places are looked for last: hardly any stem tells of an office without its province.
    if match is None and (office := OFFICE.search(said)):
        match = None if stem.startswith("根据《") or find_regions(stem) else office
    if match is None and candidate.draft.asks not in STATEMENTS:
        match = LEANING.search(WHEN.sub("", AFTER_ANCHOR.sub("", stem)))
    return match.group().lstrip("，。；：") if match else ""


def relative_time(candidate: Candidate, material: Material) -> str:
    draft, said = candidate.draft, ITS_OWN_YEAR.sub("", _said(candidate))
    told = QUOTED.sub("", "\n".join((said, *(o.text for o in draft.options), *draft.accepted)))
    told = ITS_OWN_YEAR.sub("", told)
    match = RELATIVE.search(told)
    told = RULED_YEAR.sub("", said) if any(f.instrument for f in candidate.facts) else said
    if match is None and "上年" in told and not YEAR.search(AFTER_ANCHOR.sub("", said)):
        return "上年"
    if match is None and not YEAR.search(candidate.draft.stem):
        match = PART_OF_YEAR.search(said)
    if match is None:
        stated = map(ON_THE_YEAR.search, (t for t in said.split("\n") if not _tells_a_year(t)))
        match = next((found for found in stated if found), None)
    if match is None and not DATED_ANCHOR.match(candidate.draft.stem):
        # 2022年8月以来，累计报告1332例: up to which day?
        match = SO_FAR.search(said)
    if match is None and "当年" in said and not YEAR.search(AFTER_ANCHOR.sub("", said)):
        return "当年"
    if match is None and material.article.published is None:
        match = UNDATED.search(said)
    return match.group() if match else ""


def _tells_a_year(told: str) -> bool:
    return YEAR.search(AFTER_ANCHOR.sub("", told)) is not None


def unplaced_evidence(candidate: Candidate, material: Material) -> str:
    """Across regions the quotations must show which value is whose, and the answer by what."""
    draft, facts = candidate.draft, candidate.facts
    if not draft.computed or len({fact.place for fact in facts}) < 2:
        return ""
    shown = "\n".join(each.text for each in draft.evidence)
    for fact in facts:
        if not names_place(shown, fact.place):
            return fact.place
        if not fact.instrument or fact.instrument not in draft.explanation:
            return fact.instrument or f"{fact.place}: no document"
    return "" if "因此" in draft.explanation else "no conclusion"


def vague_subject(candidate: Candidate, material: Material) -> str:
    """Whose deadline, which event's days? 活动时间为 says nothing without a document."""
    fact = candidate.facts[0]
    if fact.kind not in DATED or fact.instrument:
        return ""
    match = VAGUE.match(without_mentions(fact.before.split("，")[-1], fact.place))
    return match.group() if match else ""


def two_jurisdictions(candidate: Candidate, material: Material) -> str:
    """A place put in front of what is said of the whole country: 武汉市2020年中国经济增速."""
    place = candidate.facts[0].place
    after_place = candidate.draft.stem.partition(segments(place)[-1])[2] if place else ""
    match = NATIONWIDE.match(after_place) or MADE_ABOVE.match(after_place)
    return match.group() if match else ""


def several_places(candidate: Candidate, material: Material) -> str:
    """Statements of one question under one anchor that speak of places outside one another."""
    draft = candidate.draft
    if draft.computed or draft.asks not in STATEMENTS:
        return ""
    places = {fact.place or material.article.region for fact in candidate.facts} - {"", NATION}
    for option in draft.options:
        places |= {mention.region.full_name for mention in find_regions(option.text)[:1]}
    apart = (
        f"{one} / {two}"
        for one, two in combinations(sorted(places), 2)
        if not one.startswith(two) and not two.startswith(one)
    )
    return next(apart, "")


def generic_subject(candidate: Candidate, material: Material) -> str:
    """Which subsidy's rate, which list's notice? Only a document's own rules can leave it out."""
    stem, fact = candidate.draft.stem, candidate.facts[0]
    if stem.startswith("根据") or candidate.draft.computed or "下列" in stem:
        return ""
    said = without_place(WHEN.sub("", AFTER_ANCHOR.sub("", stem)), fact.place)
    match = GENERIC.match(WHEN.sub("", said))
    return match.group() if match else ""


def verb_first(candidate: Candidate, material: Material) -> str:
    """A report's sentence that opens with what somebody did: 惠及居民, 引领了…机构.

    A document lays down without saying who (根据《X》，对…给予); a report tells of somebody.
    """
    stem = candidate.draft.stem
    if not stem.startswith("据") or candidate.draft.computed or "下列" in stem:
        return ""
    said = WHEN.sub("", AFTER_ANCHOR.sub("", stem))
    first = next(iter(words(said[:8])), None)
    if first is None or first.text in IMPERSONAL or len(first.text) < 2:
        return ""
    return first.text if first.tag in ("v", "vi") or first.text in REACHING else ""


def headless(candidate: Candidate, material: Material) -> str:
    """A verb that nobody and nothing stands before: 累计提供托位____个, in a stem or a statement.

    A document or a place that the anchor names says whose it is; 新华社某日消息 does not.
    """
    draft = candidate.draft
    if draft.computed:
        return ""
    body = AFTER_ANCHOR.sub("", draft.stem)
    anchor = draft.stem.removesuffix(body)
    if DOCUMENT.search(anchor) or ABOUT.search(anchor):
        return ""
    stated = draft.asks in STATEMENTS
    told = stated_in(draft) if stated else [body] if "下列" not in body else []
    return next(filter(None, map(_bare_verb, told)), "")


def _bare_verb(said: str) -> str:
    """The verb that a statement opens with, behind its times and adverbs."""
    said = ADVERBS.sub("", WHEN.sub("", said))
    first = next(iter(words(said[:8])), None)
    if first is None or len(first.text) < 2 or first.text in THERE_IS or NOMINAL.match(said):
        return ""
    return first.text if first.tag in ("v", "vi") or first.text in REACHING else ""


def subjectless(candidate: Candidate, material: Material) -> str:
    """Who does it, or what lasts? 自签发之日起三个月有效 leaves it in the sentence before."""
    said, fact = AFTER_ANCHOR.sub("", candidate.draft.stem), candidate.facts[0]
    match = NO_SUBJECT.match(said) or UNSAID_WHO.match(without_place(said, fact.place))
    if fact.kind == "exception" and not EXCEPTED_FROM.search(QUOTED.sub("", fact.statement)):
        return fact.text
    return match.group() if match else ""


def doubled_place(candidate: Candidate, material: Material) -> str:
    place, stem = candidate.facts[0].place, QUOTED.sub("", candidate.draft.stem)
    # 据四川省统计局2030年1月2日消息 names its source and not the place.
    said = AFTER_ANCHOR.sub("", stem) if stem.startswith("据") and "有关" not in stem else stem
    return place if place and said.count(place) > 1 else ""
