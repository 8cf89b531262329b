"""Aims and plans: what somebody means to reach is never said as reached."""

from __future__ import annotations

from news.facts.dates import find_times
from news.facts.discourse import strip_discourse
from news.facts.outline import Sentence
from news.facts.references import outside_names
from news.facts.words import Word, opening_before_number, words
from news.text import lazy

GOAL = r"(?P<goal>[\u4e00-\u9fff]{0,6}?(?:目标|任务|指标))(?:是|为|如下|包括|有)?$"
SET_OUT = lazy.pattern(
    r"(?P<verb>(?:要|应当?|须)?(?:提出|实现|完成|达到|达成|确定|明确|设定|制定))了?(?:以下|下列|如下)?(?:的)?"
    + GOAL
)
GOALS = lazy.pattern(r"(?<!为)" + GOAL)
GOAL_HEADING = lazy.pattern(r"(?:目标|任务|指标)$")
GOAL_SAID = lazy.pattern(r"(?:目标|任务|指标)(?:(?:是|为|包括)：?|：)")
REACHED = lazy.pattern(r"已|了|现有|共有|累计|目前|截至|截止|至今|以来|完成了")
# An adverb or verb of intention; 将 and 要 are many other things, so their tags are asked.
MEANT = frozenset(
    {"力争", "争取", "计划", "拟", "预计", "打算", "准备", "确保", "将", "要", "提出"}
)
INTENDED = lazy.pattern("|".join(sorted(MEANT)))
BY_A_YEAR = lazy.pattern(r"到(?:19|20)\d{2}年(?:[底末]|，)")
A_SHARE = lazy.pattern(r"占|增[速幅]")
GIVES = frozenset({"给予", "按", "按照", "奖励", "补助", "补贴", "资助", "发放", "不超过"})
ADDED = "新增"
OPENS_A_PREDICATE = frozenset({"按", "按照", "依照", "由", "从", "不", "分别", "均"})
HELD_AT = lazy.pattern(r"(?:稳定|保持|维持|控制)(?:在|到|于)$")
BEFORE_A_VERB = frozenset({"拟", "将", "要", "打算", "准备"})


def under_goal(lead: str, pre: str) -> str:
    """An item of 提出以下目标： said as one of the goals; empty where the lead-in names none."""
    lead = lead.rstrip("：: ")
    told = SET_OUT.search(lead)
    if told:
        return f"{lead[: told.start()]}{told['verb']}的{told['goal']}包括：{pre}"
    named = GOALS.search(lead)
    return f"{lead[: named.end('goal')]}包括：{pre}" if named else ""


def under_goal_heading(heading: str, pre: str) -> str:
    """A bare sentence under the heading 发展目标 said as a goal."""
    if len(heading) > 14 or not GOAL_HEADING.search(heading):
        return pre
    pre = pre.removeprefix(f"{heading}为：")
    told = intention(pre) or REACHED.search(pre) or "目标" in pre
    if told:
        return pre
    return under_goal(heading, pre) if SET_OUT.search(heading) else f"{heading}包括：{pre}"


def is_aim(text: str) -> bool:
    """Whether a statement tells what is meant to be reached and not what is so."""
    bare = outside_names(text)
    return bool(GOAL_SAID.search(bare) or intention(bare))


def intention(text: str) -> str:
    """The word by which a text tells a plan, with the time beside it: 力争2027年, 明年要."""
    if not INTENDED.search(text):
        return ""
    tagged = words(text)
    for index, word in enumerate(tagged):
        if word.text not in MEANT or _acts_otherwise(tagged, index) or _rules(tagged, index):
            continue
        rest = text[word.end :]
        time = next(iter(find_times(rest)), None)
        near = time is not None and rest[: time.span.start] in ("", "到", "在", "于", "至")
        if word.text == "提出" and not near:
            continue
        ahead = next((t.written for t in find_times(text) if t.span.end == word.start), "")
        return ahead + word.text + (rest[: time.span.end] if time and near else "")
    return ""


def _rules(tagged: tuple[Word, ...], index: int) -> bool:
    """Whether 将 lays something down here: 省财政将按1%给予奖励."""
    return tagged[index].text == "将" and any(w.text in GIVES for w in tagged[index + 1 :])


def _acts_otherwise(tagged: tuple[Word, ...], index: int) -> bool:
    """Whether 将, 要 or 准备 takes a noun here: 将材料交到窗口."""
    follows = tagged[index + 1] if index + 1 < len(tagged) else None
    takes = follows is not None and follows.is_noun and follows.tag != "vn"
    if tagged[index].text in ("计划", "准备"):
        compound = index > 0 and tagged[index - 1].tag in ("vn", "v") and takes
        compound = compound or (index > 0 and tagged[index - 1].tag == "vn")
        named = compound or follows is None or follows.tag in ("m", "c", "x")
        return named or (takes and tagged[index].text == "准备")
    return tagged[index].text in ("将", "要") and takes


def meant(sentence: Sentence, first: int, pre: str) -> tuple[str, str]:
    """The words before a value with the intention of an earlier clause carried on to them, and
    that clause (both as they were, and empty, where no clause tells one).

    力争2027年建成站点40个，培养督导100名 tells two aims; 已建成86个，计划再建14个 only one.
    """
    if first == 0 or not pre.strip() or REACHED.search(pre) or intention(pre):
        return pre, ""
    if not INTENDED.search(sentence.text, 0, sentence.clauses[first].span.start):
        return pre, ""
    for clause in reversed(sentence.clauses[:first]):
        if clause.mark in "；;" or REACHED.search(clause.text):
            break
        if clause.text.strip().startswith("为"):
            continue
        aim = intention(clause.text)
        if aim in BEFORE_A_VERB and BY_A_YEAR.search(sentence.text, clause.span.end):
            # 将实施计划，到2030年总量突破8000人: the year tells that it is meant.
            return pre, ""
        if aim:
            return _with_intention(strip_discourse(pre), aim), strip_discourse(clause.text)
    return pre, ""


def _with_intention(pre: str, aim: str) -> str:
    word = next(each for each in sorted(MEANT, key=len, reverse=True) if each in aim)
    tagged = words(pre)
    if word == "将" and any(each.text in GIVES for each in tagged):
        # What a clause lays down, it lays down without 将 as well.
        return pre
    time = aim.replace(word, "", 1)
    if find_times(pre):
        aim, time = word, ""
    if word not in BEFORE_A_VERB or opening_before_number(pre) != "noun":
        return f"{aim}{pre}"
    held = HELD_AT.search(pre)
    if held:
        # 支付比例要稳定在75%, and not 要支付比例稳定在.
        return f"{time}{pre[: held.start()]}{word}{pre[held.start() :]}"
    verbs = [w for w in tagged if w.is_verb and not A_SHARE.match(pre, w.start)]
    # 经常参加锻炼的人数比例要达, and not 要经常参加锻炼的人数比例达.
    reaches = verbs and verbs[-1].end == len(pre) and not verbs[-1].is_noun
    verb = verbs[-1 if reaches else 0] if verbs else None
    if verb is None:
        # 床位设置规模原则上不超过150张: no verb to put 要 before; 培训社工 is a deed.
        named = A_SHARE.search(pre) or tagged[0].tag != "vn"
        return f"{time}{pre}" if named else f"{aim}{pre}"
    if not reaches and _may_be_of_a_noun(tagged, verb):
        return pre
    # 城镇新增就业 is said in one: 城镇将新增就业.
    at = verb.start - len(ADDED) if pre.endswith(ADDED, 0, verb.start) else verb.start
    if pre.endswith("不", 0, at):
        return pre
    return f"{time}{pre[:at]}{word}{pre[at:]}"


def _may_be_of_a_noun(tagged: tuple[Word, ...], verb: Word) -> bool:
    """Whether a noun and another predicate follow a verb in its clause: 供养人员的标准由…核定.

    The noun may then be the subject, and the verb only part of its name.
    """
    named = titled = False
    for word in tagged[tagged.index(verb) + 1 :]:
        if word.text in "，；。：":
            return False
        titled = word.text == "《" or (titled and word.text != "》")
        if titled:
            continue
        if named and (word.is_verb or word.text in OPENS_A_PREDICATE):
            return True
        named = named or word.is_noun
    return False
