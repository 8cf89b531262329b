"""Of which time a figure is, where only its story or its passage says it."""

from __future__ import annotations

from news.facts.aims import intention
from news.facts.comparisons import only_compared_with
from news.facts.dates import FIVE_YEARS, find_times
from news.facts.discourse import strip_discourse
from news.facts.references import before_value, outside_names
from news.facts.stretches import Scene
from news.text import lazy

NORMATIVE = lazy.pattern(
    r"给予|奖励|补助|补贴|津贴|资助|应当|必须|须|可以|不得|申请|申领|报考|办理|提交|(?<!高)标准|条件|目标|有效期"
    r"|满足|领取|发放|打造|建立|培养|增加到|工作满|返还|减免|贴息|报销|缴纳|计发|核定|不低于|不高于|到20\d\d年"
)
# 全年发放低保金 tells what was paid, and is no rule.
ALL_YEAR = lazy.pattern(r"全年(?![计任目工度])")
FIGURE = lazy.pattern(r"[\d一二三四五六七八九十]")
# A deed is of its own time, and not of the figures around it.
A_DEED = lazy.pattern(r"落实|举措|实施|印发|举办|召开|推进|举行")
# How things stand by now, or are meant to be, is not of the time that a story's figures are of.
STANDS = lazy.pattern(r"目前|现有|已|至今|累计|截至|计划|力争|将|预计|记者|每(?![百千万])")
# Where 上海 or nothing stands before it: 上海到2025年建成….
BY_YEAR = lazy.pattern(
    r"(?:《[^》]*》(?:提出|明确|要求)，|(?:根据|按照)[^，。]{2,40}，|[近中远]期（)?(?:[一-鿿]{2,9}(?<![的和、]))?"
    r"(?P<when>到20\d\d年[底末]?)(?=[，）]|[建达实力])"
)
YEARS_END = lazy.pattern(r"年[底末]$")
OVER_A_YEAR = lazy.pattern(
    r"全年|同比|比上年|增长|生产总值|增加值|产[量值]|收入|支出|消费|投资|进出口|GDP"
)
COMPARED = ("与", "比", "较", "和")
OF_FIGURES = lazy.pattern(
    r"(?:(?:19|20)\d\d年)?(?:\d{1,2}[-—–~～至]\d{1,2}月份?|\d{1,2}月份|第?[一二三四]季度|前[一二三]季度|上半年|全年)"
)
ANY_YEAR = lazy.pattern(r"(?:19|20)\d\d")
AS_OF = lazy.pattern(r"截[至止]到?(?:19|20)\d\d年|(?:19|20)\d\d年(?:底|末)?$")
FIGURE_OF = lazy.pattern(r"\d[\d.,]*[万亿余多]*[^\d.,年月日]")
GOAL_SAID = lazy.pattern(r"达到|不低于|不少于|以上|建成|建设|覆盖|控制在|提高到|完成")
PLAN_PERIOD = lazy.pattern(rf"(?P<period>{FIVE_YEARS}(?:规划)?(?:期间|时期))")
# So near to its beginning a passage says of which years it tells.
OPENING = 40
OF_ITS_OWN_TIME = lazy.pattern(r"目前|现有|截至|将|到20|力争|每[年月人个]|预计")
BACKGROUND = lazy.pattern(
    r"(?:编制|规划|发展)背景|(?:发展|工作|现实|建设)基础|发展(?:现状|成就|成效)|回顾"
)
GIVES = lazy.pattern(r"给予|奖励|补助|补贴|津贴|资助|发放|每[人月]|应当|必须|不得|可以")
GOALS = lazy.pattern(r"(?:目标|任务|指标)(?:是|为|包括)：")
STANDS_NOW = lazy.pattern(r"已|目前|现有|累计|共有|截至|每年|年均")


def dated(before: str, value: str, scene: Scene) -> str:
    """Say of which time a figure is, where only the story's title or opening says it."""
    if find_times(value):
        return before
    goal = _goal_time(before, value, scene)
    if goal:
        return f"{goal}，{before}"
    planned = _planned(before, value, scene)
    if planned:
        return planned
    as_of = _as_of(scene)
    period = "" if as_of else _plan_period(before, value, scene)
    if period:
        return f"{period}，{before}"
    year = as_of or scene.setting.year or _time_of_the_passage(scene)
    year = year or _time_of_the_paragraph(scene) or _time_of_the_whole(scene)
    return f"{year}，{before}" if year and of_the_storys_time(before, value, scene) else before


def _planned(before: str, value: str, scene: Scene) -> str:
    """2030年，计划新建农田, under the heading 2030年工作安排; empty where it is no such plan."""
    ahead = scene.setting.ahead
    if not ahead or not FIGURE.search(value) or find_times(before) or scene.instrument:
        return ""
    if STANDS_NOW.search(before) or GIVES.search(before):
        return ""
    meant = "预期" if "预期" in scene.sentence.text else "计划"
    said = intention(before) or GOALS.search(before)
    return f"{ahead}，{before if said else f'{meant}{before}'}"


def _as_of(scene: Scene) -> str:
    """The one day that the sentence itself stands at: 截至2024年8月底，登记数达…；共颁发…."""
    told = {time.written for time in find_times(scene.sentence.text) if time.written[0] == "截"}
    return told.pop() if len(told) == 1 else ""


def _time_of_the_passage(scene: Scene) -> str:
    """The day or year that opened the passage with a figure: 截至2023年底，全国共有….

    Where another time was told since, none.
    """
    if scene.headline or scene.setting.times_compete:
        return ""
    sentence = scene.sentence.text
    if any(not sentence[: t.span.start].endswith(COMPARED) for t in find_times(sentence)):
        return ""
    told = [
        (text, time)
        for text in map(strip_discourse, scene.told)
        for time in find_times(text)
        if not text[: time.span.start].endswith(COMPARED)
    ]
    if len({time.normal for _, time in told}) != 1:
        return ""
    text, time = told[0]
    opens = time.span.start == 0 and FIGURE_OF.search(text, time.span.end)
    # 2030年末 is when so many stand; what a year brings forth is of no day.
    if YEARS_END.search(time.written) and OVER_A_YEAR.search(scene.sentence.text):
        return ""
    return time.written if opens and AS_OF.match(time.written) else ""


def _time_of_the_whole(scene: Scene) -> str:
    """The time of what a sentence tells a part of: 2025年…达12万人。其中，女性8万人."""
    if not scene.sentence.text.lstrip().startswith("其中") or find_times(scene.sentence.text):
        return ""
    told = find_times(scene.earlier, scene.setting.anchor)
    if len(told) != 1 or not ANY_YEAR.search(told[0].written):
        return ""
    # 较2019年增长40% and 始建于1998年 tell of other times than the whole's.
    of_another = scene.earlier[: told[0].span.start].endswith((*COMPARED, "于", "自", "从", "由"))
    return "" if of_another else told[0].written


def _time_of_the_paragraph(scene: Scene) -> str:
    """The month or quarter that opened the paragraph, in a release of several: 4月份，增加值增长….

    分三大门类看 goes on with it, until another time is told.
    """
    if scene.headline or not scene.setting.times_compete or not scene.earlier:
        return ""
    sentence = before_figures(scene.sentence.text)
    told = [
        (text, time)
        for text in (*map(strip_discourse, scene.told), sentence)
        for time in find_times(text, scene.setting.anchor)
        if not text[: time.span.start].endswith(COMPARED)
    ]
    if len({time.normal for _, time in told}) != 1:
        return ""
    text, time = told[0]
    opens = time.span.start == 0 and text.startswith("，", time.span.end)
    if not opens or time.first is None or not OF_FIGURES.fullmatch(time.written):
        return ""
    dated_already = ANY_YEAR.search(time.written) is not None
    return time.written if dated_already else f"{time.first.year}年{time.written}"


def before_figures(text: str) -> str:
    """A sentence up to its last figure: what is said behind that dates nothing before it."""
    *_, last = (0, *(match.start() for match in FIGURE_OF.finditer(text)))
    return text[:last]


def _goal_time(before: str, value: str, scene: Scene) -> str:
    """By when: 到2025年 opened the passage, and this sentence goes on with its goals."""
    if find_times(before) or not FIGURE.search(value) or STANDS_NOW.search(before):
        return ""
    if _of_a_day(before_value(scene.sentence.text, value)):
        return ""
    return opened_by(scene) if GOAL_SAID.search(scene.sentence.text) else ""


def _of_a_day(text: str) -> bool:
    """Whether what is told happened on a day, and is no goal of a year to come."""
    return any(time.normal.count("-") > 1 and not time.as_of for time in find_times(text))


def loses_a_later_time(before: str, value: str, scene: Scene) -> bool:
    """Whether the sentence names another year, or a goal's, between the time said and the value.

    2030年，市里部署工作，即到2035年底，审查周期压减到4个月: the period is not of 2030.
    """
    text = outside_names(before_value(scene.sentence.text, value))
    times = [t for t in find_times(text) if not text[: t.span.start].endswith(COMPARED)]
    last = times[-1] if times else None
    year = ANY_YEAR.search(last.written) if last else None
    if last is None or year is None or year.group() in before:
        return False
    return ANY_YEAR.search(before) is not None or text[: last.span.start].endswith("到")


def of_competing_times(before: str, value: str, scene: Scene) -> bool:
    """Whether a figure is of one of the several times that are told of, and nothing says which."""
    if not scene.setting.times_compete or not of_the_storys_time(before, value, scene):
        return False
    if _planned(before, value, scene) or _plan_period(before, value, scene):
        return False
    if _goal_time(before, value, scene):
        return False
    return not _time_of_the_paragraph(scene)


def _plan_period(before: str, value: str, scene: Scene) -> str:
    """The plan's years of which a passage tells that opened with them: “十三五”期间，某市….

    A goal, and what stands by a day, is of its own time.
    """
    if not FIGURE.search(value) or find_times(before) or PLAN_PERIOD.search(before):
        return ""
    if OF_ITS_OWN_TIME.search(before):
        return ""
    found = (PLAN_PERIOD.search(text[:OPENING]) for text in scene.told)
    return next((each["period"] for each in found if each), "")


def of_no_told_time(before: str, value: str, scene: Scene) -> bool:
    """Whether a figure looks back from a plan, and nothing says how far."""
    if not BACKGROUND.search(scene.sentence.heading) or not FIGURE.search(value):
        return False
    told = find_times(before) or PLAN_PERIOD.search(before)
    lent = scene.setting.year and of_the_storys_time(before, value, scene)
    return not (told or lent or _plan_period(before, value, scene))


def opened_by(scene: Scene) -> str:
    """The year by which the goals of the passage are to be reached: 到2025年."""
    found = (BY_YEAR.match(strip_discourse(text)) for text in scene.told)
    return next((each["when"] for each in found if each), "")


def of_the_storys_time(before: str, value: str, scene: Scene) -> bool:
    """Whether a figure names no time and is of the one that its story's figures are of."""
    told = find_times(before) and not only_compared_with(before)
    if scene.instrument or told or not FIGURE.search(value):
        return False
    own = before.rpartition("，")[2]
    # So much is given to nobody by a rule: 发放贷款25.5亿元 tells what was.
    if NORMATIVE.search(own) and not ALL_YEAR.search(own) and "亿" not in value:
        return False
    adds_up = "同比" in scene.sentence.text or "上年同期" in scene.sentence.text
    stands = STANDS.search(before.replace("累计", "") if adds_up else before)
    return not stands and not A_DEED.search(before)
