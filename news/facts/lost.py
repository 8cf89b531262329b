"""A predicate of nobody or of nothing: what a clause leaves to those before it, and was not found.

增发15% of what, 拒不改正的 of whose wrong, 由每月920元调整为 of which sum.
"""

from __future__ import annotations

from news.facts.anecdotes import deed_of_nobody
from news.facts.attributes import OWN_PLACE
from news.facts.changing import changes_nothing_named
from news.facts.continuing import PERSISTS, WORSENS
from news.facts.dates import find_times
from news.facts.leads import whose_case
from news.facts.receivers import opening_receiver
from news.facts.regions import ancestors, find_regions, region_at
from news.facts.stretches import Scene
from news.facts.words import opening_before_number
from news.text import lazy

PLUS = r"(?:再|均|还|另|可以?|应当?|予以|按规定)*"
# More of what, and what is given to whom?
MORE_OF = lazy.pattern(rf"^{PLUS}(?:增发|加发|减发|补发|计发|扣发)$")
GIVEN_TO = lazy.pattern(
    rf"^{PLUS}发给(?![^，]*(?:[金费贴款证书]|补助|津贴|奖励|工资|待遇|物|通知|决定))"
)
FINE = lazy.pattern(r"处以?[^，]*(?:罚款|罚金)|并处|处以?$")
A_WRONG = lazy.pattern(r"的，|^对?[^，]*的(?:单位|个人|企业|机构|人员?|者|行为)，?(?:由|处|可)")
# 按照每人1000元以上5000元以下的标准计算: what?
RECKONED = lazy.pattern(r"^按照?[^，]*$")
ONLY_RECKONED = lazy.pattern(
    r"^[^，]{0,6}?的?(?:标准|比例|额度|幅度)?(?:计算|计发|执行|发放|支付|缴纳|征收|提取)(?:，|$)"
)
ADJUSTED = lazy.pattern(
    r"^[由从][^，]*(?:调整|提高|上调|增加|降低|下调|减少|提升|[降升增])(?:到|至|为)"
)
STANDARD_OF = lazy.pattern(r"^(?:其|具体)?标准(?:分别)?(?:为|是|如下)?(?:：|为|是|由|从)")
COMPARED_ONLY = lazy.pattern(
    r"^(?:[比较](?:19|20)\d{2}年[^，]*?|年均|同比)?(?:增长|下降|增加|减少|提高|上升|回落)了?$"
)
# 并将名单自…之日起7日内报…备案: who has to is told before.
BY_WHOM = lazy.pattern(r"^(?:并|且)?[将把][^，]*(?:报送?|送|提交|移交|通知|告知|公示|缴存|存入)")
OPENS_A_TIME = lazy.pattern("[到至自从于在截]*")
# Who has not the law before him does not know what its article forbids.
BY_NUMBER = lazy.pattern(r"违反[^，]*第[一二三四五六七八九十百]+条")
# A case that says of nobody that it is his: 生活有困难的.
CASE = lazy.pattern(r"^(?P<case>[^，：]{2,40}的)，")
# What a plant or a project yields, covers or costs.
YIELDS = lazy.pattern(
    r"(?:项目)?(?:全部|正式)?(?:投产|建成|达产|投用|投运|运营|启用|竣工)(?:投产|投用|运营)?后|年(?:产|减排|处理|发电|供|节约)"
    r"|总投资|占地|总建筑面积|装机"
)
PROJECT = lazy.pattern(r"项目|工程|公司|企业|工厂|[一-鿿]厂|基地|产业园|电站|生产线")
# 龙泉景区接待游客9万人次，门票收入2亿元: it is not the city's.
TAKINGS = lazy.pattern(
    r"(?:力争|争取|年度|计划)*(?:实现|完成)?[一-鿿]{0,6}(?:收入|营收|销售额|产值|利润|利润总额|投资|税收|税额|增加值|成交额|交易额)(?:达到?|为|约|突破|超过?)*"
    r"(?:[\d.]+[万亿]*元，[^，]{0,8})?$"
)
# 惠及居民9.8万户: by what?
REACHES_WHOM = lazy.pattern(r"(?:惠及|涉及|受益)(?!面|范围)")
# 林下经济面积达到9万亩，实现产值6亿元: nor is what nothing says of what it is.
BARE_TAKINGS = lazy.pattern(
    r"(?:力争|争取)?(?:年度|年|总|年均|亩均|户均|计划|实现|完成)*(?:产值|收入|营收|销售额|销售收入|利润|成交额|交易额|投资)(?:达到?|为|约|突破|超过?|\d|$)"
)
# 会展业营收超过250亿元，甲、乙等3个集聚区合计营收占比: of which trade?
TOGETHER = lazy.pattern(
    r"[^，\d]{2,30}(?:[\d两三四五六]+个)[^，]{2,8}合计"
    r"|[^，\d]{0,24}[省市县区州]的?(?:营收|产值|规模|增加值|收入|总量)占[^，]{0,16}(?:比重|比例|份额)"
)
# （1）建设甲岛泵站，实现26座水闸达标: they are the island's.
PART_OF_ITS_PLACE = lazy.pattern(
    r"[一-鿿]{2,3}(?:岛(?!屿)|街道|片区|新城)|[一-鿿]{2}镇(?!街|域|村|区)"
)
OF_THE_CENTRE = lazy.pattern(r"中央财政|国务院|全国|(?:长江|黄河)(?![大中东西南北]?[路街桥])")
PROGRAMME = lazy.pattern(r"“[^”]{4,24}”(?:工程|项目|计划|行动)?[^，]{0,10}\d")
SHORTEST_DEED = 4
OWN_WHOLE = lazy.pattern(r"[全我本][省市县区州]")
FIGURE = lazy.pattern(r"\d[\d.,]*[万亿]*(?![\d.,年])")
WHOSE = lazy.pattern(
    r"(?:企业|景区|园区|公司|集团|商圈|市场|平台|门店|开发区|产业园|基地|医院|酒店|合作社)"
    r"(?=[^，。；]{0,8}?(?:接待|达到?|共有?|有|增至|发展到|\d))"
)
# Whom a rule is for is told by what he got or is: 取得初级证书的, 属于低保家庭的.
TO_WHOM = lazy.pattern(
    r"^(?:(?:对|向|凡|为|给|由|如|若|因|经|有下列|被)"
    r"|(?:首次|新|已经?|并|且)*(?:取得|获得|考取|通过|持有|荣获|获评|被评|入选|具有|属于))"
)
# 一对夫妻共同生育了三个子女，其中…的: how a case begins tells nothing by itself.
GOES_ON_AS_A_CASE = lazy.pattern(
    r"^(?:(?:其中|并且?|且|而且|又|以及)[^，]*(?<!目)|符合[^，]*(?:规定|条件|要求|情形))的$"
)
# 规模以上工业企业中，甲为1亿元；乙为2亿元: 乙 is of them as well.
OF_A_CIRCLE = lazy.pattern(
    r"(?![在从])[^，；：。]{0,20}(?:企业|单位|行业|项目|机构|家庭|产品|商品|人员|[户者类品])中"
)
# 镇政府予以公告，公告期不少于5日: it is no period of the government's.
OF_WHAT_WAS_MADE_KNOWN = lazy.pattern(r"[^，]*[府门局会织院心位](?:公告|公示|公布)期")
# 占用车位的，处…。经营者属于法人的，处…: for what?
ONLY_WHO = lazy.pattern(
    r"^[^，]{0,6}(?:属于|系|是|为)(?:个人|法人|单位|企业|自然人|非法人组织|其他组织|个体工商户)的，"
)
# 车辆未做到整洁的，处…；无明显标志的，处…: what has none?
HAS_NONE = lazy.pattern(r"无(?!故|权|法|正当|证)[^，]*的，")


def left_out(scene: Scene, before: str, value: str, after: str) -> tuple[str, ...]:
    """What a statement lacks that clauses before it tell: its subject, its object, its case.

    ``before`` and ``after`` have their references filled in, and no place or basis yet.
    """
    if scene.headline:
        return ()
    text = _without_time(before)
    told = {
        "宾语": _of_nothing(text, value, after),
        "主语": _of_nobody(scene, text, value, after),
        "情形": _of_no_wrong(text, value, after) or _breaks_off(scene, value, after),
    }
    return tuple(name for name, lacks in told.items() if lacks)


def _without_time(before: str) -> str:
    """The words behind the times that open them: 2019年4月1日起，."""
    text = before
    while time := next(iter(find_times(text)), None):
        if not OPENS_A_TIME.fullmatch(text[: time.span.start]):
            break
        text = text[time.span.end :].lstrip("，起前")
    return text


def _of_nothing(text: str, value: str, after: str) -> bool:
    last = text.rpartition("，")[2]
    if MORE_OF.match(last):
        return not after
    if GIVEN_TO.match(f"{last}{value}{after}"):
        return True
    return bool(RECKONED.match(text) and ONLY_RECKONED.match(after))


def _of_nobody(scene: Scene, text: str, value: str, after: str) -> bool:
    whole = f"{text}{value}{after}"
    told = (ADJUSTED.match(whole), STANDARD_OF.match(text), COMPARED_ONLY.match(text))
    if any(told) or BY_WHOM.match(whole) or deed_of_nobody(_without_place(whole)):
        return True
    if changes_nothing_named(whole) or _of_a_project(scene, whole):
        return True
    if _of_who_took_it(scene, text) or _of_parts_of_it(scene, text):
        return True
    if _of_a_part_of_its_place(scene, text, whole) or _part_of_anothers(scene, text):
        return True
    if _of_a_circle(scene, text, value) or _of_no_owner(scene, whole):
        return True
    if scene.sentence.numbered and whose_case(scene.sentence.lead):
        return False
    case = CASE.match(whole)
    if case is None or not scene.earlier:
        return False
    own = _without_place(case["case"])
    return not (TO_WHOM.match(own) or opening_receiver(own))


def _of_a_project(scene: Scene, whole: str) -> bool:
    """Whether a project of a clause before is what will yield so much: 投产后年产绿氢3000吨."""
    own = _without_place(whole)
    if not YIELDS.match(own):
        return _done_in_a_programme(scene, own)
    told = scene.sentence.text.partition(own[:6])[0]
    return PROJECT.search(f"{scene.earlier}{told}") is not None


def _of_parts_of_it(scene: Scene, text: str) -> bool:
    """Whether districts of a trade that a clause before names have so much of it together."""
    own = _without_place(text)
    if not TOGETHER.match(own):
        return False
    told, found, _ = scene.sentence.text.partition(f"，{own[:4]}")
    return bool(found) and FIGURE.search(told) is not None


def _part_of_anothers(scene: Scene, text: str) -> bool:
    """Whether a sentence tells a part of what the one before told of other places: 其中，…4亿元."""
    own = scene.setting.region
    if not scene.sentence.text.lstrip().startswith("其中") or own is None:
        return False
    # 海曙区投资中，市财政补助4亿元 says itself of what it is a part.
    whole = text if "中，" in text else scene.earlier
    named = (each.region for each in find_regions(whole))
    others = [each for each in named if each != own and own not in ancestors(each)]
    return bool(others) or OF_THE_CENTRE.search(whole) is not None


def _done_in_a_programme(scene: Scene, own: str) -> bool:
    """Whether a programme that its sentence opens with did it: “标准化工程”投入…，改扩建校舍…."""
    told, found, _ = scene.sentence.text.partition(f"，{own[:4]}")
    if not found or len(own) < SHORTEST_DEED or opening_before_number(own) != "verb":
        return False
    return PROGRAMME.match(_without_place(_without_time(told))) is not None


def _of_a_part_of_its_place(scene: Scene, text: str, whole: str) -> bool:
    """Whether a deed is told behind a clause about an island or a town of its place."""
    own = _without_place(text)
    if not own or opening_before_number(own) not in ("verb", "nothing"):
        return False
    if OWN_WHOLE.search(whole):
        return False
    told, found, _ = scene.sentence.text.partition(f"，{own[:4]}")
    named = {each.group() for each in PART_OF_ITS_PLACE.finditer(told)} if found else set()
    return len(named) == 1 and not any(each in whole for each in named)


def _of_who_took_it(scene: Scene, text: str) -> bool:
    """Whether firms or a site of a clause before are who took so much: ，实现营业收入9亿元."""
    own = _without_place(text)
    if REACHES_WHOM.match(own):
        return True
    if not TAKINGS.fullmatch(own):
        return False
    told, found, _ = scene.sentence.text.partition(f"，{own[:4]}")
    if found and BARE_TAKINGS.match(own):
        return True
    return bool(found) and WHOSE.search(told) is not None


def _of_a_circle(scene: Scene, text: str, value: str) -> bool:
    """Whether the sentence tells of some of a circle, and the statement leaves the circle out."""
    clauses = scene.sentence.clauses
    opens = (_without_place(_without_time(clause.text.strip())) for clause in clauses[:2])
    circle = next((each for each in opens if OF_A_CIRCLE.fullmatch(each)), "")
    return bool(circle) and scene.sentence.text.find(value) > len(circle) and circle not in text


def _of_no_owner(scene: Scene, whole: str) -> bool:
    """Whether a period, a ban or a lack is told of nobody: 镇政府公告期, 不得存放, 无标志的."""
    own = _without_place(whole)
    if OF_WHAT_WAS_MADE_KNOWN.match(own) or (scene.sentence.numbered and own.startswith("不得")):
        return True
    told, found, _ = scene.sentence.text.partition(f"；{own[:4]}")
    return scene.sentence.numbered and bool(found and told) and HAS_NONE.match(own) is not None


def _without_place(text: str) -> str:
    place = region_at(text, 0)
    return OWN_PLACE.sub("", text[place.span.end if place else 0 :])


def _of_no_wrong(text: str, value: str, after: str) -> bool:
    whole = f"{text}{value}{after}"
    if PERSISTS.match(whole) or WORSENS.match(whole) or BY_NUMBER.search(text):
        return True
    own = _without_place(text)
    return bool(FINE.search(whole)) and (not A_WRONG.search(text) or bool(ONLY_WHO.match(own)))


def _breaks_off(scene: Scene, value: str, after: str) -> bool:
    """Whether a value's clause only begins a case that the next clause ends."""
    sentence = scene.sentence
    at = sentence.text.find(value)
    if at < 0 or "，" in after:
        return False
    own = sentence.clause_at(at)
    follows = own + 2 < len(sentence.clauses) and sentence.clauses[own].mark == "，"
    return follows and bool(GOES_ON_AS_A_CASE.match(sentence.clauses[own + 1].text.strip()))
