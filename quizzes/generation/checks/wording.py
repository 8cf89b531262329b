"""Is it written as a question should be?"""

from __future__ import annotations

import re
from functools import lru_cache

import rjieba

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.claims import BLANK, GAP
from quizzes.generation.draft import ARRANGED, GISTS, STATEMENTS, Draft
from quizzes.generation.material import Candidate, Material
from quizzes.generation.places import without_mentions, without_place

PAIRS = {"（": "）", "《": "》", "“": "”", "‘": "’", "「": "」", "【": "】", "(": ")", "[": "]"}
BRACKET = lazy.pattern(r"[（）《》“”‘’「」【】()\[\]]")
SHORTEST, LONGEST, HEAVY = 14, 170, 90
BAD_START = lazy.pattern(r"^(?!与[^，]{2,24}相比|（ ）)[，。、；：,;:（）)”》的和与及等]")
BAD_END = lazy.pattern(
    r"(?:[的和及、，：；,:;]|(?<![参给赋付])与|以及|对于|(?:应当|应|须|可|可以)在[^，]{0,14}[内前后]|相比)$"
)
# No bad end is longer, and each closes in one of these.
ENDING, LAST = 20, tuple("的和与及、，：；,:;于内前后比")
# No option may speak of the others; where there is no right one, it is not asked.
CATCH_ALL = lazy.pattern(
    r"^(?:以上|上述)|以上(?:都|均|皆|全|各|选)|(?:上述|前[两三四]项)(?:都|均|皆|各)"
    r"|都(?:对|是|可以|不对|不是|正确|不正确)$|[均皆]可$|全部(?:正确|错误)|(?:没有|无)正确(?:答案|选项)"
)
# Signs, then marks and addresses, then words: one search for them all is slower than three.
DEBRIS = (
    lazy.pattern(r"[…≥≤≧≦?？�★☆●○■□◆◇▲△▼※→\ue000-\uf8ff]"),
    lazy.pattern(
        r",,|，，|。。|——|（[一二三四五六七八九十]{1,2}）|（到\d{4}年）|https?://|www\.|\.com|\*\*|\[[\d一-鿿]+\]|【(?![不没未错])|(?:^|，)\d+[.．、](?!\d)|的："
        # 地表水—类水体: the copy has lost what stood beside the dash.
        r"|[一-鿿][—–-](?=[类级等档]\D)|前(?:19|20)\d\d年\d"
    ),
    lazy.pattern(r"[(（](?:（ ）|____)[)）]"),
    lazy.pattern(r"[A-Za-z][A-Za-z]{15,}"),
    # Who sent a report, left standing in what it says.
    lazy.pattern(
        r"(?:消息|[日网社报台]讯|日电)(?:（[^）]*）)?：|（[^（）]{0,8}(?:记者|通讯员)[^（）]*）"
    ),
    lazy.pattern(
        r"\d%\d|(?:^|，)[一二三四五]类的|(?<![理事自缘])由的|的由(?!来)|(?<!目)的为(?![期何])|（[^（）]*(?:预期|约束)性）|按照[^，。]{2,14}(?:毕业生|人员|学生)给予"
        r"|(?:补贴|补助|津贴)(?![^，。]{0,14}的)[一-鿿]{2,14}(?:家庭|人员|对象)每[人月]"
        r"|(?:补贴|补助|津贴)[一-鿿]{3,10}[一二三四]级为|[一二三四五][类档级]对应(?:的|$)"
    ),
)
COPULA = lazy.pattern(
    r"[为是有达至超设建给获享配增减降升占距逾]|不[少低高多]于|印发|发布|比例|同比"
)
STOP = lazy.pattern(r"[。！？!?；;]")
LEAD = lazy.pattern(r"^[据根][^，]*，")
TORN = lazy.pattern(r"^(?!与[^，]{2,24}相比)(?:以及|并且|并(?![非])|而且|或者|且|及|和|与|但|则)")
NOUN_END = lazy.pattern(
    r"的(?:[^，的]{0,8}(?:人员|职工|个人|单位|组织|机构|申请人|对象|考生|群众|居民|学员|社区|材料|原件|复印件|证明|证书|名单)|《[^》]*》)$"
)
PREDICATE = lazy.pattern(
    r"[是为有将向]|应|须|可以|需|不得|属于|给予|面向|包括|覆盖|惠及|提供|配备|设立|建立|组建|培养|奖励(?!金)"
)
# 应当自事故发生之日起15日内: what is to be done within it is left out.
WITHIN = lazy.pattern(r"(?:之日|之时|当日|次日|届满|[月日])起[^，。]{0,12}内$")
# 为贯彻…文件精神, …年度考核合格人员, 其中且包含…, 由每人每月600元 and 凡取得证书的人员 without its
# consequence: what follows from it, who they are, of what it is or to what it rises is left out.
UNFINISHED = lazy.pattern(
    r"其中(?:且|并|而)|由(?:原来?|现行)?的?(?:每[人月年户])*[^，由\d]{0,8}\d[\d.,]*[万亿]*元$|(?:^|，)(?:凡|若|如果|只要)(?![^，]*[可应须均奖得享给])[^，]*$|(?:^|，)(?:为了?|根据|按照|充分|围绕|结合)[^，]*(?:精神|要求|部署|需要)$|(?:合格|在岗|在职|以上)人员$|(?:重度|中度|轻度|固定收入)$"
)
OPENING_WORDS = lazy.pattern(
    r"(?<![实体出表呈发展再显涌重兑])现[就将](?![业近职读学地有])|特制定|特通知|(?:提出|制定|作出)了?(?:如下|以下)(?!目标)"
    r"|(?:特|研究)?(?:制定|制订|编制|起草)本|(?:公布|公告|通告|通知|印发)如下"
)
PASSAGE = lazy.pattern(r"^“[^”]*”")
NAMED = lazy.pattern(r"《[^》]*》")
NEGATIVE = lazy.pattern(
    r"(?<!【)(?:不(?:是|属于|包括|包含|含|可能|正确|符合|一致|对|应)|没有(?:提到|提及)?"
    r"|未(?:提到|提及|提|包括)|错误|以外|之外|除外)(?!】)[^，。】]{0,4}(?:（ ）|____)"
)


def texts(draft: Draft) -> list[str]:
    options = (option.text for option in draft.options)
    return [draft.stem, draft.explanation, *draft.prompts, *options, *draft.accepted]


@lru_cache(maxsize=256)
def _closes(text: str) -> bool:
    awaited: list[str] = []
    for character in BRACKET.findall(text):
        if character in PAIRS:
            awaited.append(PAIRS[character])
        elif not awaited or awaited.pop() != character:
            return False
    return not awaited


def unbalanced(candidate: Candidate, material: Material) -> str:
    return next((text for text in texts(candidate.draft) if not _closes(text)), "")


def statement_of(draft: Draft) -> str:
    """The stem without the blank of a true/false question and its final stop."""
    return draft.stem.removesuffix(BLANK).removesuffix("。")


def asked_in(draft: Draft) -> str:
    """The stem's own words: without the passage that it quotes to be summed up."""
    said = statement_of(draft)
    return PASSAGE.sub("", said) if draft.asks in GISTS else said


def stated_in(draft: Draft) -> list[str]:
    """The statements to choose among, the members of a list, or what is arranged; else none."""
    chosen = draft.kind == "multiple" or draft.kind in ARRANGED or draft.asks in STATEMENTS
    return [*draft.prompts, *(option.text for option in draft.options)] if chosen else []


def misplaced_blank(candidate: Candidate, material: Material) -> str:
    """One blank of the kind's own form, and no other."""
    draft = candidate.draft
    blanks, gaps = draft.stem.count(BLANK), draft.stem.count(GAP)
    expected = (0, 1) if draft.kind == "fill_in" else (1, 0)
    return "" if (blanks, gaps) == expected else f"{blanks} blanks, {gaps} gaps"


def bad_end(candidate: Candidate, material: Material) -> str:
    """Statements end whole, and the stem in a full stop or the blank of a true/false one."""
    draft = candidate.draft
    closing = f"。{BLANK}" if draft.kind == "true_false" else "。"
    if not draft.stem.endswith(closing):
        return draft.stem[-4:]
    said = statement_of(draft)
    if _badly_cut(said):
        return said[-4:]
    return next((o.text for o in draft.options if _badly_ended(o.text)), "")


def _badly_ended(text: str) -> bool:
    return text.endswith(LAST) and BAD_END.search(text[-ENDING:]) is not None


@lru_cache(maxsize=256)
def _badly_cut(said: str) -> bool:
    body = said.split("，", 1)[-1]
    return bool(_badly_ended(said) or BAD_START.match(said) or BAD_START.match(body))


def bad_length(candidate: Candidate, material: Material) -> str:
    size = len(asked_in(candidate.draft))
    return "" if SHORTEST <= size <= LONGEST else f"{size} characters"


def broken_sentence(candidate: Candidate, material: Material) -> str:
    """One sentence, not two; no item of a list torn from its lead-in."""
    said = asked_in(candidate.draft)
    return "stop inside" if STOP.search(said) else ""


STRUNG = lazy.pattern(r"[一-鿿+][ \u3000]+(?=[一-鿿\d])")


def strung(candidate: Candidate, material: Material) -> str:
    """Evidence that is several headlines in one line, told apart by blanks alone."""
    for each in candidate.draft.evidence:
        if len(STRUNG.findall(each.text)) >= 2 and not re.search("[，。；、]", each.text):
            return each.text
    return ""


# 主要目标包括：… is the beginning of a sentence.
LABEL = lazy.pattern(
    r"(?:^|[，：])[^，：《“]+(?<!包括)(?<!包含)(?<!目标[是为])(?<!任务[是为])(?<![有\d])："
    r"(?!（ ）|____)"
)


def labelled(candidate: Candidate, material: Material) -> str:
    """A list's label is no statement: 财政补助：每人每年670元."""
    draft = candidate.draft
    if draft.computed or draft.kind not in ("single", "multiple", "true_false", "fill_in"):
        return ""
    stated = stated_in(draft) if draft.asks in STATEMENTS else [statement_of(draft)]
    told = (LABEL.search(NAMED.sub("", LEAD.sub("", each))) for each in stated)
    return next((match.group() for match in told if match), "")


def debris(candidate: Candidate, material: Material) -> str:
    return next(filter(None, map(_debris, texts(candidate.draft))), "")


@lru_cache(maxsize=256)
def _debris(text: str) -> str:
    found = (pattern.search(text) for pattern in DEBRIS)
    return next((match.group() for match in found if match), "")


@lru_cache(maxsize=4096)
def _has_verb(text: str) -> bool:
    # One character alone is tagged too freely (社工站: 站 as a verb).
    tagged = rjieba.tag(text)
    return any(tag[0] == "v" and len(word) > 1 for word, tag in tagged) or bool(COPULA.search(text))


def verbless(candidate: Candidate, material: Material) -> str:
    """A heading or a noun phrase is no statement: 望湖区1个特色项目. Steps are names of deeds."""
    if candidate.draft.computed or candidate.draft.kind == "ordering":
        return ""
    claims = [without_mentions(_around(each), each.place) for each in candidate.facts]
    return next((said for said in claims if not _has_verb(said)), "")


def _around(fact: Fact) -> str:
    """The statement without its value; a bound in front of it is the verb: 销售额超过2000亿元."""
    core = fact.quantity.written if fact.quantity else fact.text
    return f"{fact.before}，{fact.text.partition(core)[0]}，{fact.after}"


def fragment(candidate: Candidate, material: Material) -> str:
    """A noun with all its attributes and nothing said of it: 首次取得证书的人员."""
    draft = candidate.draft
    named = draft.kind in ARRANGED
    said = (not named and stated_in(draft)) or [statement_of(draft)]
    for text in said:
        body = without_place(LEAD.sub("", text), candidate.facts[0].place)
        if TORN.match(body):
            return text
        if NOUN_END.search(body) and not PREDICATE.search(body):
            return text
        if UNFINISHED.search(body) or WITHIN.search(body):
            return text
    return ""


def opening_words(candidate: Candidate, material: Material) -> str:
    """What a document says of itself before it begins: 现就推进…提出以下意见."""
    draft = candidate.draft
    told = (OPENING_WORDS.search(NAMED.sub("", each)) for each in (draft.stem, *stated_in(draft)))
    return next((match.group() for match in told if match), "")


def catch_all(candidate: Candidate, material: Material) -> str:
    options = candidate.draft.options
    return next((o.text for o in options if CATCH_ALL.search(o.text)), "")


def heavy_stem(candidate: Candidate, material: Material) -> str:
    """A document's name is read at a glance: what counts is the sentence around it."""
    size = len(NAMED.sub("", asked_in(candidate.draft)))
    return f"{size} characters" if size > HEAVY else ""


def negative_stem(candidate: Candidate, material: Material) -> str:
    """A negation that is not set off (【不正确】) is read over."""
    match = NEGATIVE.search(candidate.draft.stem)
    return match.group() if match else ""
