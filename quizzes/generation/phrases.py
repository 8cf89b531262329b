"""Noun phrases, subjects and deeds, as far as words and their tags tell them."""

from __future__ import annotations

from news.facts.dates import find_times
from news.facts.regions import region_at
from news.facts.words import Word, words
from news.text import lazy
from quizzes.generation.places import names_of

BASIS = lazy.pattern(r"^(?:根据|按照)[^，]*》[^，]*，")
OPENS_TIME = lazy.pattern(r"(?:截至|截止|到|至|从|自|在|于|\s)*")
BEHIND_TIME = lazy.pattern(r"^(?:以来|起|底|末|前|期间|，|的|内)+")
COMPARED = lazy.pattern(r"^(?:与|同|和|较)[^，]{2,20}相比，")
PLACE = lazy.pattern(
    r"全国|我国|中国|(?:[一-鿿]{2,6}?(?:省|市|县|区|州|旗))(?=[一-鿿])(?!场|政|域|分|块|间|民)"
)
TO_DATE = lazy.pattern(r"^(?:目前|截至目前|至今|全年|当年|年内)，?")
NOT_OPENING = lazy.pattern(
    r"^(?:其中|所谓|作为|其(?!他)|该|此|这|并(?!网|购|轨)|且|而|但|则(?!天)|就(?![业医餐读诊])|使(?!用)|让|令|被(?![征抚保监])|把|将(?!乐|军)|如(?!东|皋)|若(?!羌|尔)|由于|因(?![公战病])|通过(?!率)|按照|根据|经(?![济营费开办贸纪])|随着|为了?(?!期)|以(?!工代赈)|包括|即(?![墨时])|仅|也(?!门)|还(?![款贷原])|又|只要|只有|除(?![险草尘])|一般(?!公共|预算|纳税|贸易|债|工业|固体)|通常|同时|另外|此外|然后|接着|最后|一是|二是|三是)"
)
HOLLOW = lazy.pattern(
    r"如果|假如|倘若|(?<![主需重只首])要是|(?:^|，)现[就将](?![业近])|以下(?=[^，。；\d]{0,3}(?:意见|条件|情形|规定|措施|人员|标准|内容|要求|问题|通知|公告|目标|任务|事项|方面))|如下|上述|前述|有关部门|相关(?!联)"
)
# Of what? 期限不超过1年, 费用总额为30万元.
NAMELESS = lazy.pattern(
    r"(?:费用|规划|计划|概算|估算|预计|投资|资金|信息|资料|数据|记录|保存|公示|办理|受理|审核|活动|报名|参加|参会|招聘|政策范围内|合作|意向|平均|累计|总|区域|年|筹资|建议|基本建设|建设"
    r"|服务|罚款|罚没|优秀|良好|合格|入场|进场|求职|现场|通车|续建|在建|新建|改建|关联|上下游|产业链|主营业务|营业|收入(?=利润率)|(?:城乡)?居民(?=筹资)|[和与的])*"
    r"(?:投入|收入|意见|建议|里程|项目|企业|工程|期限|标准|金额|比例|数量|总量|人数|规模|面积|总数|总额|占比|增速|时间|费用|单位|利润率|利率|收益率|价格|均价|(?:居民|群众|公众|用户|患者|家长|旅客|游客|顾客|社会|人民群众)?满意度|知晓率|合格率|达标率|完成率|覆盖率|续约率|办结率|结案率|满意率|回复率|履约率|(?:服务|活动|综合|指挥|管理)?中心|基地|园区|平台)"
)
LINKED = lazy.pattern(r"(?<=[率额度量数积])(?:为|是|达到?)$")
NOUNS = (
    "n", "j", "l", "vn", "an", "i", "b", "eng", "m", "q", "s", "f", "a", "t", "x", "r",
    "h", "k", "z",
)  # fmt: skip
JOINTS = frozenset(
    [
        "的",
        "和",
        "及",
        "与",
        "、",
        "或",
        "或者",
        "以及",
        "等",
        "“",
        "”",
        "（",
        "）",
        "《",
        "》",
        "·",
        "/",
        "-",
    ]
)
# Verbs of one character that are no noun's ending; 站 in 社工站 is.
LIGHT = frozenset("有是为达占给设建办发交领取获得含超逾降升增减让使要能可应须做去来到出进由")
# Verbs that are never a part of a noun.
NEVER_NOUNS = frozenset(
    ["应当", "可以", "必须", "不得", "用于", "属于", "成为", "进行", "达到", "超过", "给予", "获得"]
)
LONGEST = 70
# Parts of these are verbs to the segmenter.
SET_NOUN = lazy.pattern(
    r"可支配(?=收入)|专精特新(?=[“”]*(?:中小)?企业)|已(?:建成|投用|运营)(?=[一-鿿]{2}[^，]*$)"
)
BRACKETS = lazy.pattern(r"（[^（）]*）")
LOCALISED = lazy.pattern(
    r"(?:基础上|过程中|[^集折初高其]中|[^以向]上|[^以下]下|之?[后前时内]|期间|方面|以来)$"
)


def opened(before: str, place: str) -> tuple[str, bool]:
    """The words behind a basis, times and a place, and whether a place stood there."""
    before = BASIS.sub("", before)
    named = False
    for _ in range(3):
        before = COMPARED.sub("", without_time(before))
        short = next((n for n in names_of(place) if before.startswith(n)), "")
        if not short and (region := PLACE.match(before)):
            short = region[0]
        if short:
            before, named = before[len(short) :], True
        before = before.lstrip("，的")
    return TO_DATE.sub("", before), named


def without_time(text: str) -> str:
    """The text without a time that it opens with."""
    times = find_times(text)
    if not times or not OPENS_TIME.fullmatch(text[: times[0].span.start]):
        return text
    return BEHIND_TIME.sub("", text[times[0].span.end :])


def is_subject(text: str) -> bool:
    """Does it name something, by itself, that a figure can be of or that can do something?"""
    text = BRACKETS.sub("", text).strip("，")
    text = LINKED.sub("", text)
    if not 3 <= len(text) <= LONGEST or NAMELESS.fullmatch(text):
        return False
    place = region_at(text, 0)
    if place and NAMELESS.fullmatch(text[place.span.end :].lstrip("的")):
        return False
    if NOT_OPENING.match(text) or HOLLOW.search(text):
        return False
    return is_noun_phrase(text)


def is_noun_phrase(text: str, *, empty: bool = False) -> bool:
    """Are all words nouns and what joins them, a verb only before 的 or within the noun?"""
    if not text:
        return empty
    if "，" in text:
        return False
    tagged = words(SET_NOUN.sub("", BRACKETS.sub("", text)))
    if not tagged:
        return empty
    last = tagged[-1]
    described = any(each.text == "的" for each in tagged)
    if (tagged[0].tag.startswith("p") and not described) or LOCALISED.search(text):
        return False
    if not (_nominal(last) or last.tag.startswith("v") or last.text in ("）", "”", "》", "等")):
        return False
    return all(_fits(tagged, index) for index in range(len(tagged)))


def deed_told(clause: str) -> bool:
    """启动社工人才培养工程: a deed and its object, with nothing counted."""
    tagged = words(clause)
    if not tagged:
        return False
    first = tagged[0]
    return first.tag.startswith("v") and is_noun_phrase(clause[first.end :].lstrip("了出过成起"))


def _nominal(word: Word) -> bool:
    return word.tag.startswith(NOUNS) or word.is_noun


def _fits(tagged: tuple[Word, ...], index: int) -> bool:
    word = tagged[index]
    if _nominal(word) or word.text in JOINTS:
        return True
    rest = tagged[index + 1 :]
    relative = any(each.text == "的" for each in rest)
    if word.tag.startswith(("v", "d", "p")) and relative:
        return True
    # 社会工作服务机构, 固定资产投资: a verb inside a compound noun.
    compound = len(word.text) > 1 or (index > 0 and word.text not in LIGHT)
    return word.tag.startswith("v") and compound and word.text not in NEVER_NOUNS
