"""By what does a reader know where, by whom and in which document a question's matter is so?"""

from __future__ import annotations

from news.facts.regions import find_regions
from news.facts.words import words
from news.text import lazy
from quizzes.generation.checks.wording import stated_in
from quizzes.generation.draft import ARRANGED, STATEMENTS
from quizzes.generation.material import Candidate, Material
from quizzes.generation.places import is_national, names_place, without_place
from quizzes.generation.scope import NATION

AFTER_ANCHOR = lazy.pattern(r"^(?:根据[^，]*》|据[^，]*)，")
# Times and comparisons that may stand before the subject.
WHEN = lazy.pattern(
    r"^(?:(?:截至|到|自|从|在)?\d{4}年[^，]{0,16}，|(?:与|同|和)[^，]{2,20}相比，)+"
)
# These are the nation's own, wherever a notice about them does not name a place.
OF_THE_NATION = lazy.pattern(r"(?:职业|资格|水平|执业)[^，。]{0,6}考试|师考试|中华人民共和国|公民")
# Neither a place that is known nor a document: a reason that is told in words.
NOWHERE = "nowhere"
# A paper in 《》 is a source and no document.
DOCUMENT = lazy.pattern(r"《[^》]*(?<![日晚早晨时商市年]报)(?<!周[刊报])》")
# What stands for the documents that an explanation names one by one.
ACROSS, OF_TWO = "根据各地文件", "根据两地文件"
OF_ITS_OWN = lazy.pattern(r"《[^》]*(?:我|本|全)[省市区县州][^》]*》")
RESTS_ON = lazy.pattern(r"(?:根据|依据|按照)[^，。]{0,40}《")
# What is told of a document itself: who issues it, what it lays down or holds, and from when.
ISSUES = lazy.pattern(
    r"(?:印发|发布|出台|公布|颁布|下发|制定|制订|编制|通过|修订|批复|签署)了?(?:新修订的|修订后的|新的)?《[^》]*》(?!的)"
)
NAMED = r"《[^》]*》(?:（[^）]*）)?"
LAYS_DOWN = lazy.pattern(
    rf"{NAMED}(?:还|也|中|首次)*(?:明确|规定|提出|要求|指出|确定|强调|鼓励|禁止|适用|取消|将)"
)
HOLDS_FROM = lazy.pattern(
    rf"{NAMED}[^，。]{{0,8}}?(?:自|于|从)[^。]*(?:施行|实施|执行|生效|印发|发布|公布|通过)|{NAMED}[^，。]{{0,4}}有效期"
)
CONSISTS = lazy.pattern(
    rf"{NAMED}[^，。]{{0,8}}?(?:共|分为?|由|包括|包含|有)[^，。]*[章条款编节](?![一-鿿])"
)
IS_FOR = lazy.pattern(rf"{NAMED}的(?:制定|发布)目的")
OF_ITSELF = (RESTS_ON, ISSUES, LAYS_DOWN, HOLDS_FROM, CONSISTS, IS_FOR)
DATED_SOURCE = lazy.pattern(r"^据[^，]*\d{4}年")
# Events and acts that every article has one of: which is meant only its reader knows.
EVENTS = lazy.pattern(
    r"(?:活动|会议|大会|论坛|峰会|座谈会|发布会|推进会|仪式|培训班?|讲座|[比大]赛|赛事|展会|展览|调查|问卷|评估|调研"
    r"|检查|督查|落实|实施|工作|行动|结果|现场|组(?![织成建合]))+"
    r"(?![站室点员队部])"
)
OPENS_GENERALLY = lazy.pattern(
    r"^(?:总体(?:来)?看|总的来看|整体来看)，?|^《[^》]*》(?:的)?(?=落实|实施|贯彻)"
)
# 培训合格的学员, 工作满三年的，: what is done describes people, and is no event.
DESCRIBES = lazy.pattern(
    r"[^，]{0,14}?(?:的(?:，|[^，]{0,8}?(?:[者人员工师生户]|企业|机构|单位|家庭))|者|人员)"
)


# 根据《某路站点临时迁移的通告》: of which town, if nobody says?
ANYBODYS = lazy.pattern(
    r"^根据《(?![^》]*(?:国务院|中共中央|全国|国家|中华人民共和国|部|总局|委员会))[^》]*(?:通告|公告|启事|简章|通知|通报|方案|细则)(?:（[^）]*）)?》"
)


def unanchored(candidate: Candidate, material: Material) -> str:
    """Somewhere, or by some document, or of the whole country.

    A document that is only mentioned tells nothing of where it is so: the statement rests on it,
    or is about it, or a dated report says it.
    """
    stem, fact = candidate.draft.stem, candidate.facts[0]
    place = fact.place or material.article.region
    named = place and names_place(stem, place)
    arranged = candidate.draft.kind in ARRANGED and stem.startswith("将")
    if arranged and not (named or "《" in stem or is_national(stem)):
        # 将2030年的下列各项与数值配对: of which place or nation nothing says.
        return NOWHERE
    if OF_ITS_OWN.search(stem) and not find_regions(stem):
        # 《关于调整我省…的通知》: of which province its name does not tell.
        return NOWHERE
    if not place and not is_national(fact.statement) and ANYBODYS.search(stem):
        return NOWHERE
    if named or _documented(stem, arranged=arranged) or is_national(fact.statement):
        return ""
    told = "\n".join([stem, *stated_in(candidate.draft)])
    if place == NATION and (is_national(told) or OF_THE_NATION.search(told)):
        return ""
    return NOWHERE


def _documented(stem: str, *, arranged: bool) -> bool:
    if stem.startswith((ACROSS, OF_TWO)):
        return True
    if not DOCUMENT.search(stem):
        return False
    by_itself = arranged or DATED_SOURCE.match(stem)
    return bool(by_itself) or any(each.search(stem) for each in OF_ITSELF)


def known_to_its_article(candidate: Candidate, material: Material) -> str:
    """What opens with a bare event or act, as if its reader had been told of it: 调查问卷列出….

    A document that a stem rests on says which: 根据《X》，评估分为四个等级.
    """
    draft = candidate.draft
    if draft.computed or draft.stem.startswith("根据"):
        return ""
    told = stated_in(draft) if draft.asks in STATEMENTS else [draft.stem]
    place = candidate.facts[0].place
    return next(filter(None, (_bare_event(each, place) for each in told)), "")


def _bare_event(said: str, place: str) -> str:
    """The events that a statement opens with, where no noun behind them says what they are."""
    said = without_place(WHEN.sub("", AFTER_ANCHOR.sub("", said)), place)
    said = OPENS_GENERALLY.sub("", WHEN.sub("", said))
    event = EVENTS.match(said)
    if event is None:
        return ""
    rest = said[event.end() :]
    follows = next(iter(words(rest[:12])), None)
    if follows is None or DESCRIBES.match(rest):
        return ""
    # 检查企业300家, 培训800人, 实施了三项: a deed with its object.
    says_more = follows.is_noun or follows.tag[0] in "mquxc"
    return "" if says_more and not event.group().endswith("组") else event.group()
