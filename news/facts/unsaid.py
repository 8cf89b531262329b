"""What the setting of a value leaves open: who speaks, of which time, under which condition."""

from __future__ import annotations

from news.facts.anecdotes import of_one_person
from news.facts.comparisons import comparison_lost, of_the_month_before
from news.facts.dates import FIVE_YEARS, find_times
from news.facts.leads import leaves_conditions_open
from news.facts.listed import OTHERS
from news.facts.references import PLACE
from news.facts.standing import FIRST_PERSON
from news.facts.stretches import Scene
from news.facts.timing import loses_a_later_time, of_competing_times, of_no_told_time
from news.text import lazy

SPEAKER = lazy.pattern(
    r"(?:记者|问|答|[\u4e00-\u9fff]{1,4}(?:主任|局长|书记|处长|教授|主席|会长|老师|先生|女士))："
)
# What an item leaves to other rules says nothing that could be asked.
UNNAMED = lazy.pattern(
    r"其他(?:[^，。]{0,12}(?:情形|条件|行为|情况|材料|事项|人员))的?$|规定的其他"
)
# What a condition entitles to, in a clause of its own.
OUTCOME = lazy.pattern(
    r"(?<=，)(?:即可|方可|均可|才可|可以?(?:享受|申[请报领]|领取|获得?|参加)|最高可|给予|予以|发放)"
)
SEMICOLON = lazy.pattern("[；;]")
QUOTATION = lazy.pattern(r"“[^“”]*”")
# 到2022年和2030年，甲达到5%和8%: each value is of one of them.
TWO_YEARS = lazy.pattern(r"(?:19|20)\d\d年[和、及](?:19|20)\d\d年")
# What a report only supposes; a rule says by 可, 应 or 给予 what follows from its condition.
SUPPOSED = lazy.pattern(r"如果|假如|倘若|假设|假使|(?<![主需重只首])要是|若是(?!非)")
LAID_DOWN = lazy.pattern(
    r"可以|可(?=[享申领报获])|应当|必须|须|不得|给予|予以|处以|视为|一次性|每[月年人]"
)
PLAN_PERIOD = lazy.pattern(rf"{FIVE_YEARS}(?:规划)?(?:末|期末|期间|时期)")


def left_unsaid(scene: Scene, before: str, value: str, after: str) -> tuple[str, ...]:
    """What a statement would need from its article and does not find there, by name.

    ``before`` and ``after`` have their references filled in, and no place or basis yet.
    """
    sentence, setting = scene.sentence, scene.setting
    told = {
        "其他": OTHERS.search(value) or UNNAMED.search(value),
        "引语": _is_speech(scene, value),
        "个例": not scene.headline and of_one_person(sentence.text, value),
        "时间": _loses_its_plan_period(before, scene)
        or (TWO_YEARS.search(sentence.text) and not TWO_YEARS.search(before))
        or of_no_told_time(before, value, scene)
        or loses_a_later_time(before, value, scene)
        or of_competing_times(before, value, scene),
        "条件": leaves_conditions_open(sentence.lead),
        "后果": _without_outcome(scene, value, after),
        "假设": _only_supposed(scene, value),
        "地点": setting.region is None and PLACE.search(sentence.text),
        "比较对象": of_the_month_before(before, sentence.text)
        or comparison_lost(before, value, sentence.text),
    }
    return tuple(name for name, lacks in told.items() if lacks)


def _loses_its_plan_period(before: str, scene: Scene) -> bool:
    """Whether “十四五”末 governs the sentence and neither it nor a year stands before the value."""
    if not PLAN_PERIOD.search(scene.sentence.text) or PLAN_PERIOD.search(before):
        return False
    return not find_times(before)


def _without_outcome(scene: Scene, value: str, after: str) -> bool:
    """Whether a condition is told without what it entitles to: 缴费满36个月的，可申领…"""
    if scene.headline or OUTCOME.search(after):
        return False
    text = scene.sentence.text
    at = text.find(value)
    outcome = OUTCOME.search(text, at + len(value)) if at >= 0 else None
    return outcome is not None and not SEMICOLON.search(text, at, outcome.start())


def _only_supposed(scene: Scene, value: str) -> bool:
    """Whether a report only supposes the figure, or draws it from what it supposes."""
    text = scene.sentence.text
    supposed = SUPPOSED.search(text)
    if scene.instrument or supposed is None or text.find(value, supposed.end()) < 0:
        return False
    return LAID_DOWN.search(text, supposed.end()) is None


def _is_speech(scene: Scene, value: str) -> bool:
    """Whether somebody speaks here (李主任：…, 我们…): that is not the article's own word.

    What is told behind a quotation in the same sentence is.
    """
    if scene.headline:
        return False
    text = scene.sentence.text
    if not scene.sentence.numbered and SPEAKER.match(text):
        return True
    outside = QUOTATION.sub("", text) if "“" in text else text
    return bool(FIRST_PERSON.search(text if value not in outside else outside))
