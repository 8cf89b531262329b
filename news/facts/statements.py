"""Statements: what an article says about one value, as a sentence that stands alone."""

from __future__ import annotations

import re
from typing import NamedTuple

from news.facts.aims import under_goal_heading
from news.facts.applicants import with_application
from news.facts.benefit_names import with_benefit
from news.facts.certificates import with_certificate
from news.facts.comparisons import (
    CHANGED,
    like_the_others,
    of_the_month_before,
    only_compared_with,
)
from news.facts.dates import find_times
from news.facts.discourse import strip_discourse
from news.facts.grant_labels import without_grant_label
from news.facts.headlines import headline_after, headline_lead
from news.facts.leads import LISTED, as_benefit, leaves_conditions_open, under_lead
from news.facts.listed import OTHERS, joined, with_others
from news.facts.localities import of_several_places
from news.facts.names import ISSUING, RESTING
from news.facts.outline import Sentence
from news.facts.placing import after_time, named_once, nation_wide, of_the_nation, placed
from news.facts.rates import RATE_TAIL
from news.facts.references import PLACE, open_references, outside_names
from news.facts.regions import Region
from news.facts.resolve import resolve
from news.facts.standing import FIRST_PERSON, left_open, speaks
from news.facts.stretches import Scene, Stretch, leading_body
from news.facts.words import first_is_verbal, opening, words
from news.text.article import Span

LABEL = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{0,8}(?:标准|对象|时间|材料|资料|期限|部门|方式|地点|范围|条件|日期|名额|金额))"
    r"：(?P<rest>.*)$"
)
SPEAKER = re.compile(
    r"(?:记者|问|答|[\u4e00-\u9fff]{1,4}(?:主任|局长|书记|处长|教授|主席|会长|老师|先生|女士))："
)
# What an item leaves to other rules says nothing that could be asked.
UNNAMED = re.compile(r"其他(?:[^，。]{0,12}(?:情形|条件|行为|情况|材料|事项|人员))的?$|规定的其他")
NORMATIVE = re.compile(
    r"给予|奖励|补助|补贴|津贴|资助|应当|必须|须|可以|不得|申请|申领|报考|办理|提交|标准|条件|目标|有效期"
    r"|满足|领取|发放|打造|建立|培养|增加到|工作满|返还|减免|贴息|报销|缴纳|计发|核定|不低于|不高于|到20\d\d年"
)
LAYS_DOWN = re.compile(rf"(?:{ISSUING}|{RESTING})[^，；《]{{0,6}}$")
NOT_ONE_CLAUSE = re.compile(r"[，；《]")
TO_THE_MARK = re.compile(r"[^，；]*[，：]")
FIGURE = re.compile(r"[\d一二三四五六七八九十]")
# How things stand by now, or are meant to be, is not of the time that a story's figures are of.
# A deed is of its own time, and not of the figures around it.
A_DEED = re.compile(r"落实|举措|实施|印发|举办|召开|推进|举行")
STANDS = re.compile(r"目前|现有|已|至今|累计|截至|计划|力争|将|预计|记者|每(?![百千万])")
# What a condition entitles to, in a clause of its own.
OUTCOME = re.compile(
    r"(?<=，)(?:即可|方可|均可|才可|可以?(?:享受|申[请报领]|领取|获得?|参加)|最高可|给予|予以|发放)"
)
# 城市低保标准：由每人每月600元提高到620元.
RAISED_FROM = re.compile(r"[由从](?:原来|现行|目前)?的?(?:每|\d|$)")
SEMICOLON = re.compile("[；;]")
QUOTATION = re.compile(r"“[^“”]*”")
# 补贴标准调整为：取得证书的，补贴标准为1000元 says it twice.
SET_AT = re.compile(
    r"^[^，：]{0,12}(?:标准|金额|额度)[^，：]{0,4}(?:为|如下)：(?=.*(?:标准|金额|额度|补贴|补助|奖励|津贴)为?$)"
)
# 印发《X》，要求标准提高到…: what the document asks for is what it lays down.
ASKS = re.compile(r"^(?:要求|明确|规定|提出|决定)(?=[^，]{4})")
PLAN_PERIOD = re.compile(r"“十[一二三四五六]五”(?:规划)?(?:末|期末|期间|时期)")
# Where 上海 or nothing stands before it: 上海到2025年建成….
BY_YEAR = re.compile(
    r"(?:《[^》]*》(?:提出|明确|要求)，|(?:根据|按照)[^，。]{2,40}，|[近中远]期（)?(?:[一-鿿]{2,9}(?<![的和、]))?"
    r"(?P<when>到20\d\d年[底末]?)(?=[，）]|[建达实力])"
)
PLANNED = re.compile(r"(?:规划|计划|纲要|方案|意见)(?:（[^）]*）)?》$")
STANDS_NOW = re.compile(r"已|目前|现有|累计|共有|截至|每年|年均")
GOAL_SAID = re.compile(r"达到|不低于|不少于|以上|建成|建设|覆盖|控制在|提高到|完成")
LAID_DOWN = re.compile(r"(?:作出|做出)[^，]{0,4}规定")


class Statement(NamedTuple):
    """A value's statement.

    ``before`` and ``after`` stand around the value; ``core`` is the part of ``before`` that was
    in the value's own clause; ``region`` is where it holds, if not in the article's own region;
    ``instrument`` is the document it rests on; ``clause`` is the evidence, in offsets of the
    article's text. ``apart`` tells that it speaks of the nation, the world or several places
    together, and so not of the article's region.
    """

    before: str
    after: str
    core: str
    clause: Span
    subject: str = ""
    time: str = ""
    period: str = ""
    unresolved: tuple[str, ...] = ()
    region: Region | None = None
    instrument: str = ""
    apart: bool = False


def compose(scene: Scene, found: Stretch, pre: str, post: str, *, value: str = "") -> Statement:
    """Make the standalone sentence from the words around a value.

    ``value`` is the value as written: it may itself say where (a list of bodies).
    """
    setting = scene.setting
    pre, post = _opened(scene, pre, _trim_after(post))
    pre = _without_label(without_grant_label(pre, post, scene.sentence.text), value)
    if found.subject and not pre.startswith(found.subject):
        pre = after_time(strip_discourse(pre), found.subject)
    elif benefit := _benefit_before(scene, found, pre, post):
        pre = benefit
    elif scene.sentence.numbered and not scene.headline:
        pre = with_others(pre, scene.siblings)
        pre, post = under_lead(scene.sentence.lead, scene.sentence.heading, pre, post, value)
    if not scene.headline and not scene.sentence.lead:
        pre = under_goal_heading(scene.sentence.heading, pre)
    sources = (scene.sentence.text, scene.instrument, setting.certificate)
    pre, post = with_certificate(pre, *sources), with_certificate(post, *sources)
    pre = nation_wide(with_benefit(pre, setting.benefits), scene)
    before = resolve(joined(pre), setting, scene.instrument).text
    after = resolve(post, setting, scene.instrument).text
    spoken = first_is_verbal(strip_discourse(pre).split("，")[-1])
    loose = open_references(f"{before}0") if before else ()
    if OTHERS.search(value) or UNNAMED.search(value):
        loose = (*loose, "其他")
    if _is_speech(scene, value):
        loose = (*loose, "引语")
    if _loses_its_plan_period(before, scene):
        loose = (*loose, "时间")
    if leaves_conditions_open(scene.sentence.lead):
        loose = (*loose, "条件")
    if _without_outcome(scene, value, after):
        loose = (*loose, "后果")
    if setting.region is None and PLACE.search(scene.sentence.text):
        loose = (*loose, "地点")
    if setting.times_compete and _of_the_storys_time(before, value, scene):
        loose = (*loose, "时间")
    before, elsewhere = placed(_dated(before, value, scene), value, after, scene)
    after = named_once(before, after, setting)
    instrument = _ruling(before, after, scene, found)
    if not instrument:
        before = with_application(before, setting.applied)
    before = _based(before, after, instrument)
    before = _linked(before, value, after, strip_discourse(pre))
    if not after:
        before = like_the_others(before, value, scene.sentence.text)
    if of_the_month_before(before, scene.sentence.text):
        loose = (*loose, "比较对象")
    still_open = left_open(before, value, after, setting, spoken)
    times = find_times(outside_names(before), setting.anchor)
    return Statement(
        before, after, strip_discourse(pre), _evidence(scene.sentence, found),
        subject=resolve(found.subject or leading_body(strip_discourse(pre)), setting).text,
        time=times[0].written if times else "", period=times[0].normal if times else "",
        unresolved=tuple(dict.fromkeys((*loose, *still_open))), region=elsewhere,
        instrument=instrument,
        apart=of_several_places(before, setting) or of_the_nation(before, setting),
    )  # fmt: skip


def _opened(scene: Scene, pre: str, post: str) -> tuple[str, str]:
    """The words around a value without what only opens the headline or names the basis."""
    if scene.headline:
        return headline_lead(pre), headline_after(pre, post)
    return _without_issuing(strip_discourse(pre), scene, post), post


def _benefit_before(scene: Scene, found: Stretch, pre: str, post: str) -> str:
    """社会工作师每人每月, after an earlier clause 发放岗位津贴, with the benefit put in."""
    if scene.headline or not RATE_TAIL.search(pre):
        return ""
    earlier = [scene.earlier, *(c.text for c in scene.sentence.clauses[: found.first])]
    made = (as_benefit(text, strip_discourse(pre), post) for text in reversed(earlier))
    return next((text for text in made if text), "")


def _without_label(pre: str, value: str) -> str:
    """申请时间：X as a sentence, and 补贴标准：初级补贴X without its label."""
    if "：" not in pre:
        return pre
    pre = SET_AT.sub("", pre)
    match = LABEL.match(pre)
    if match is None:
        return pre
    if LISTED.search(match["name"]):
        return match["rest"]
    if RAISED_FROM.match(match["rest"]):
        return f"{match['name']}{match['rest']}"
    rate = RATE_TAIL.search(match["rest"])
    if rate and match["name"].endswith("标准"):
        return f"{match['rest'][: rate.start()]}的{match['name']}为{rate.group()}"
    if match["rest"]:
        return match["rest"]
    return f"{match['name']}{'包括' if '、' in value else '为'}"


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


def _without_issuing(pre: str, scene: Scene, post: str) -> str:
    """Drop 印发《X》， and 根据《X》， from the front: the basis is put there in one form.

    Where the document is who lays it down (发布的《X》，对甲作出规定), it stays as the subject.
    """
    if not scene.instrument:
        return pre
    head, name, rest = pre.partition(scene.instrument)
    ended = TO_THE_MARK.match(rest)
    if not name or ended is None or NOT_ONE_CLAUSE.search(head) or not LAYS_DOWN.search(head):
        return ASKS.sub("", pre)
    subject = scene.instrument if LAID_DOWN.search(post) else ""
    return subject + ASKS.sub("", rest[ended.end() :])


def _linked(before: str, value: str, after: str, pre: str) -> str:
    """Put 为 between a bare noun and its number: 有效期为3年."""
    last = pre.split("，")[-1]
    if after or opening(last) != "noun" or first_is_verbal(last) or speaks(before, value, after):
        return before
    says = CHANGED.search(last) or last.endswith("奖")
    return f"{before}为" if words(last)[-1].is_noun and not says else before


def _dated(before: str, value: str, scene: Scene) -> str:
    """Say of which time a figure is, where only the story's title or opening says it."""
    goal = _goal_time(before, value, scene)
    if goal:
        return f"{goal}，{before}"
    year = scene.setting.year
    return f"{year}，{before}" if year and _of_the_storys_time(before, value, scene) else before


def _goal_time(before: str, value: str, scene: Scene) -> str:
    """By when: 到2025年 opened the passage, and this sentence goes on with its goals."""
    if find_times(before) or not FIGURE.search(value) or STANDS_NOW.search(before):
        return ""
    return _opened_by(scene) if GOAL_SAID.search(scene.sentence.text) else ""


def _opened_by(scene: Scene) -> str:
    """The year by which the goals of the passage are to be reached: 到2025年."""
    found = (BY_YEAR.match(strip_discourse(text)) for text in scene.told)
    return next((each["when"] for each in found if each), "")


def _of_the_storys_time(before: str, value: str, scene: Scene) -> bool:
    """Whether a figure names no time and is of the one that its story's figures are of."""
    told = find_times(before) and not only_compared_with(before)
    if scene.instrument or told or not FIGURE.search(value):
        return False
    if NORMATIVE.search(before.rpartition("，")[2]):
        return False
    adds_up = "同比" in scene.sentence.text or "上年同期" in scene.sentence.text
    stands = STANDS.search(before.replace("累计", "") if adds_up else before)
    return not stands and not A_DEED.search(before)


def _ruling(before: str, after: str, scene: Scene, found: Stretch) -> str:
    """The document that a statement rests on: one that its sentence goes by, or that rules the
    sentence and was named before the value, where the statement lays something down."""
    name = scene.instrument
    if not name or scene.direct or name in before or name in after:
        return name
    at = scene.sentence.text.find(name)
    if at > scene.sentence.clauses[found.last].span.end:
        return ""
    laid_down = NORMATIVE.search(f"{before}{after}{scene.sentence.lead}")
    planned = PLANNED.search(name) and _opened_by(scene) and GOAL_SAID.search(f"{before}{after}")
    return name if laid_down or (planned and not STANDS_NOW.search(before)) else ""


def _based(before: str, after: str, instrument: str) -> str:
    """Say on which document it rests."""
    if not instrument or instrument in before or instrument in after:
        return before
    return f"根据{instrument}，{before}"


def _trim_after(post: str) -> str:
    text = post.strip().rstrip("，。；：、")
    if "（" not in text and "(" not in text:
        return text
    opened = [
        text.find(c)
        for c in "（("
        if c in text and text.count(c) > text.count(")" if c == "(" else "）")
    ]
    return text[: min(opened)] if opened else text


def _evidence(sentence: Sentence, found: Stretch) -> Span:
    base = sentence.span.start
    start = sentence.clauses[found.first].span.start
    end = sentence.clauses[found.last].span.end
    while start < end and sentence.text[start].isspace():
        start += 1
    return Span(base + start, base + end)
