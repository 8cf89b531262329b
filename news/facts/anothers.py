"""A figure that the clauses before it give to somebody else than the place of their article.

投产后年产3000吨 is a project's, ，实现营业收入9亿元 some firms', 其中4亿元 another province's.
"""

from __future__ import annotations

from news.facts.attributes import OWN_PLACE
from news.facts.dates import find_times
from news.facts.regions import ancestors, find_regions, region_at
from news.facts.stretches import Scene
from news.facts.words import opening_before_number
from news.text import lazy

OPENS_A_TIME = lazy.pattern("[到至自从于在截]*")
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
# 规模以上工业企业中，甲为1亿元；乙为2亿元: 乙 is of them as well.
OF_A_CIRCLE = lazy.pattern(
    r"(?![在从])[^，；：。]{0,20}(?:企业|单位|行业|项目|机构|家庭|产品|商品|人员|[户者类品])中"
)


def told_of_another(scene: Scene, text: str, value: str, after: str) -> bool:
    """Whether what is told before a figure is whose it is, and the statement leaves that out.

    ``text`` are the words before the value, behind the times that open them.
    """
    whole = f"{text}{value}{after}"
    own, told = without_place(text), without_place(whole)
    return (
        _of_a_project(scene, told)
        or _done_in_a_programme(scene, told)
        or _of_who_took_it(scene, own)
        or _of_parts_of_it(scene, own)
        or _of_a_part_of_its_place(scene, own, whole)
        or _part_of_anothers(scene, text)
        or _of_a_circle(scene, text, value)
    )


def _of_a_project(scene: Scene, own: str) -> bool:
    """Whether a project of a clause before is what will yield so much: 投产后年产绿氢3000吨."""
    if not YIELDS.match(own):
        return False
    told = scene.sentence.text.partition(own[:6])[0]
    return PROJECT.search(f"{scene.earlier}{told}") is not None


def _of_parts_of_it(scene: Scene, own: str) -> bool:
    """Whether districts of a trade that a clause before names have so much of it together."""
    return bool(TOGETHER.match(own) and FIGURE.search(_told_before(scene, own)))


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
    if len(own) < SHORTEST_DEED or opening_before_number(own) != "verb":
        return False
    return PROGRAMME.match(without_place(without_times(_told_before(scene, own)))) is not None


def _of_a_part_of_its_place(scene: Scene, own: str, whole: str) -> bool:
    """Whether a deed is told behind a clause about an island or a town of its place."""
    if not own or opening_before_number(own) not in ("verb", "nothing"):
        return False
    if OWN_WHOLE.search(whole):
        return False
    named = {each.group() for each in PART_OF_ITS_PLACE.finditer(_told_before(scene, own))}
    return len(named) == 1 and not any(each in whole for each in named)


def _of_who_took_it(scene: Scene, own: str) -> bool:
    """Whether firms or a site of a clause before are who took so much: ，实现营业收入9亿元."""
    if REACHES_WHOM.match(own):
        return True
    if not TAKINGS.fullmatch(own):
        return False
    told = _told_before(scene, own)
    return bool(told) and bool(BARE_TAKINGS.match(own) or WHOSE.search(told))


def _of_a_circle(scene: Scene, text: str, value: str) -> bool:
    """Whether the sentence tells of some of a circle, and the statement leaves the circle out."""
    clauses = scene.sentence.clauses
    opens = (without_place(without_times(clause.text.strip())) for clause in clauses[:2])
    circle = next((each for each in opens if OF_A_CIRCLE.fullmatch(each)), "")
    return bool(circle) and scene.sentence.text.find(value) > len(circle) and circle not in text


def _told_before(scene: Scene, own: str) -> str:
    """What the sentence tells before the clause that begins with ``own``; empty if it begins it."""
    told, found, _ = scene.sentence.text.partition(f"，{own[:4]}")
    return told if found else ""


def without_times(before: str) -> str:
    """The words behind the times that open them: 2019年4月1日起，."""
    text = before
    while time := next(iter(find_times(text)), None):
        if not OPENS_A_TIME.fullmatch(text[: time.span.start]):
            break
        text = text[time.span.end :].lstrip("，起前")
    return text


def without_place(text: str) -> str:
    """The words behind the place that opens them."""
    place = region_at(text, 0)
    return OWN_PLACE.sub("", text[place.span.end if place else 0 :])
