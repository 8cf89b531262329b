"""Where a statement holds: the article's region, another place, a part of it, or the nation."""

from __future__ import annotations

from news.facts.dates import find_times
from news.facts.discourse import strip_discourse
from news.facts.localities import of_several_places, opening_place
from news.facts.national import opens_with_a_national_body
from news.facts.regions import (
    Region,
    ancestors,
    end_of_places,
    find_regions,
    label,
    region_at,
    short_name,
)
from news.facts.resolve import names_region
from news.facts.setting import Setting
from news.facts.standing import BASIS
from news.facts.stretches import PLAN_PERIOD, Scene
from news.facts.words import has_verb, opening, words
from news.text import lazy
from news.text.article import Span

WIDE = lazy.pattern(
    r"^(?:到\d{4}年[底末]?，?)?(?:我国|全国|中国|各地|全球|世界|国家|中央|国务院|联合国|京津冀|长三角|珠三角|粤港澳|成渝|长江经济带)"
)
# A shorter name (床位, 职工总数) may be of what its sentence counted before.
OWN = 6
COUNTED = lazy.pattern(r"\d[\d.,]*[万亿]*[^\d\s.,万亿年月日]")
SAYS_NATION = lazy.pattern(r"全国|我国|中国")
# An examination that bears 全国 in its name is rewarded by every county on its own.
A_NATION = lazy.pattern(
    r"(?:我国|全国(?!社会工作|[^，。]{0,10}(?:考试|大赛|比赛|证书))|中国(?![\u4e00-\u9fff]{0,8}(?:公司|集团|银行|分行|支行|协会))"
    r"|全球|世界(?!杯|遗产|冠军)|国务院|联合国|欧盟|(?:美|英|法|德|韩|泰)国|日本|俄罗斯|巴西|印度)"
)
GOES_BY = lazy.pattern(r"(?:根据|按照|依据)(?P<what>[^《》]{4,40})$")
# 海口海关 is a body's whole name, and no customs of a place that could be written out.
ITS_OWN_NAME = lazy.pattern(
    r"海关|(?:黄河|长江)?河务局|海事局|机场|航空|铁路|银行|大学|学院|日报|晚报|晨报|师范|医科|理工|港|股份|集团"
)
# 调整后，标准为…: the place stands before what was adjusted.
ADJUSTED = lazy.pattern(r"(?P<once>(?:调整|提高|提标|上调)后)，")
NEXT_WORD = 6
OF_LATE = lazy.pattern(r"(?:近[一二三四五六七八九十\d]+年来?|近年来|连年)")
# 2031年春节假期，
BEHIND_TIME = lazy.pattern(r"(?:[^，]{0,6}，)?")
COMPANY = lazy.pattern(r"^[^，]{2,20}?(?:公司|集团|银行|大学|学院|医院|股份)")


def of_the_nation(before: str, setting: Setting) -> bool:
    """Whether a statement opens with the nation or the world, behind its basis and time."""
    text = BASIS.sub("", before)
    time = next(iter(find_times(text)), None)
    if time and time.span.start <= 1:
        text = text[time.span.end :].lstrip("，")
    told = A_NATION.match(text) or opens_with_a_national_body(text)
    return bool(told) and not names_region(before, setting)


def _opens_with_its_short_name(before: str, setting: Setting) -> bool:
    """Whether what is told of is called by its place: 到2030年，上海港货物吞吐量."""
    if setting.region is None:
        return False
    text = before
    for time in find_times(text)[:1]:
        text = text[time.span.end :].lstrip("，") if time.span.start <= 1 else text
    text = PLAN_PERIOD.sub("", text)
    short = short_name(setting.region.name)
    named = text.startswith(short) and len(short) > 1 and len(text) > len(short)
    return named and text[len(short)] not in "省市区县州旗盟"


def nation_wide(pre: str, value: str, scene: Scene) -> str:
    """Say 全国 where the sentence opens with it and the value's clause relies on that.

    A clause that names a place of its own, or opens with a body of the nation, does not.
    """
    if scene.setting.region or scene.headline or opens_with_a_national_body(pre or value):
        return pre
    opens = [c.text.strip() for c in scene.sentence.clauses[:2]]
    if not any(text.startswith(("全国", "我国")) for text in opens):
        return pre
    if WIDE.search(pre) or SAYS_NATION.search(pre) or find_regions(pre):
        return pre
    if len(pre.rpartition("，")[2]) <= OWN and any(map(COUNTED.search, opens)):
        return pre
    times = find_times(pre)
    cut = times[0].span.end if times and times[0].span.start == 0 else 0
    rest = pre[cut:].lstrip("，")
    return f"{pre[:cut]}，全国{rest}" if cut else f"全国{pre}"


def named_once(before: str, after: str, setting: Setting) -> str:
    """The words after a value with the region in short, where those before it name it in full."""
    if setting.region is None or setting.label not in before:
        return after
    return after.replace(setting.label, setting.region.name)


def placed(before: str, value: str, after: str, scene: Scene) -> tuple[str, Region | None]:
    """Say where, unless the words say it or speak of the nation or a company.

    Where they open with another place, that is written out and is where the fact holds; where
    they open with several together, it holds in none of them.
    """
    setting = scene.setting
    if of_several_places(before, setting):
        return before, None
    other = opening_place(before, setting)
    if other is not None and ITS_OWN_NAME.match(before, end_of_places(before, other.span.end)):
        return before, other.region
    if other is not None:
        start, end = other.span.start, other.span.end
        return f"{before[:start]}{label(other.region)}{before[end:]}", other.region
    based = None if setting.label else _place_of_the_basis(scene)
    if based is not None and not find_regions(f"{before}{value}"):
        return after_time(before, label(based)), based
    if not setting.label or not setting.firm or names_region(before + value, setting):
        return before, None
    if _opens_with_its_short_name(before, setting):
        return before, None
    if (around := _opens_with_what_lies_around(before, setting)) is not None:
        return before, around
    wider = _place_of_the_document(scene)
    if wider is not None and not find_regions(before):
        return after_time(before, label(wider)), wider
    inner = _opening_part(scene)
    if inner is not None and not find_regions(before):
        return after_time(before, label(inner)), inner
    if names_region(after, setting) and opening(before) == "noun" and has_verb(before):
        return before, None
    told = _told_in_short(before, setting)
    if told is not None:
        # 近三年安徽部署…: it says where, and stands behind other words.
        return f"{before[: told.start]}{setting.label}{before[told.end :]}", None
    silent = (
        before.startswith("《")
        or WIDE.match(before)
        or of_the_nation(before or value, setting)
        or COMPANY.match(before)
    )
    if silent or _starts_within(before or value, setting):
        return before, None
    return after_time(before, setting.label), None


def _opens_with_what_lies_around(before: str, setting: Setting) -> Region | None:
    """The province in whose name a statement of a city's story opens: 湖北省市场监管局….

    Where it stands further on, the city may be ranked in it.
    """
    time = next(iter(find_times(before)), None)
    behind = BEHIND_TIME.match(before, time.span.end) if time and time.span.start <= 1 else None
    mention = region_at(before, behind.end() if behind else 0)
    return mention.region if mention and mention.region in setting.around[1:] else None


def _told_in_short(text: str, setting: Setting) -> Span | None:
    """Where a text names the article's own region without its suffix."""
    own = setting.region
    short = short_name(own.name) if own else ""
    if own is None or short not in text:
        return None
    times = find_times(text)
    behind = times[0].span.end if times and times[0].span.start <= 1 else 0
    if late := OF_LATE.match(text, behind):
        behind = late.end()
    behind += text.startswith("，", behind)
    named = text.startswith(short, behind) and not text.startswith(own.name, behind)
    # 宁波大学 and 宁波港 are names of their own.
    told = named and words(text[behind : behind + NEXT_WORD])[0].text == short
    alone = told and not ITS_OWN_NAME.match(text, end_of_places(text, behind + len(short)))
    return Span(behind, behind + len(short)) if alone else None


def _opening_part(scene: Scene) -> Region | None:
    """The part of the article's region that the sentence opens with: 姜堰区出台…，目标到2020年…"""
    clauses = scene.sentence.clauses[:2]
    openings = (opening_place(strip_discourse(c.text), scene.setting) for c in clauses)
    mention = next((each for each in openings if each), None)
    own = scene.setting.region
    return mention.region if mention and own in ancestors(mention.region) else None


def _place_of_the_document(scene: Scene) -> Region | None:
    """The province whose document a sentence goes by, in a city's report that says of no city."""
    own, document = scene.setting.region, scene.instrument.strip("《》")
    if own is None or not scene.direct or names_region(scene.sentence.text, scene.setting):
        return None
    mention = region_at(document, 0)
    return mention.region if mention and mention.region in ancestors(own) else None


def _place_of_the_basis(scene: Scene) -> Region | None:
    """The place whose rules a sentence goes by: 根据某市人才目录，A类人才可获得…"""
    basis = GOES_BY.match(scene.sentence.clauses[0].text.strip())
    mention = opening_place(basis["what"], scene.setting) if basis else None
    return mention.region if mention else None


def after_time(text: str, who: str) -> str:
    """Put who or where in front, behind a time that opens the text (2024年，全省 …)."""
    adjusted = ADJUSTED.match(text)
    if adjusted:
        return f"{adjusted['once']}{who}{text[adjusted.end() :]}"
    times = find_times(text)
    end = times[0].span.end if times else 0
    opens = bool(times) and text[: times[0].span.start] in ("", "到", "自", "从", "至", "于")
    if opens and text[end : end + 1] == "，":
        return f"{text[:end]}，{who}{strip_discourse(text[end + 1 :])}"
    return f"{who}{text}"


def _starts_within(text: str, setting: Setting) -> bool:
    """Whether a text starts with a place of the same province."""
    time = next(iter(find_times(text)), None)
    begin = time.span.end if time and time.span.start == 0 else 0
    begin += text.startswith("，", begin)
    first, region = region_at(text, begin), setting.region
    return bool(first and region and first.region.code[:2] == region.code[:2])
