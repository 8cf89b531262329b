"""Is it one whole sentence, with nothing left over and nothing said twice?"""

from __future__ import annotations

import re

from news.facts.fact import Fact
from news.facts.predicates import clauses_of, has_predicate
from news.facts.words import words
from news.text import lazy
from quizzes.generation.checks.anchoring import AFTER_ANCHOR, WHEN
from quizzes.generation.checks.wording import stated_in, statement_of
from quizzes.generation.claims import BLANK, GAP
from quizzes.generation.draft import ARRANGED, BEYOND_FACTS, STATEMENTS, Draft
from quizzes.generation.material import Candidate, Material
from quizzes.generation.places import without_place

SLOT = lazy.pattern(rf"{re.escape(BLANK)}|{re.escape(GAP)}(?:（具体到[年月日]）)?")
VALUE = rf"(?:{re.escape(BLANK)}|{re.escape(GAP)}|\d[\d.,]*)"
QUOTED = lazy.pattern(r"《[^》]*》|“[^”]*”")
PART = lazy.pattern("[，、；：]")
# 2031年，其中养老机构…: of what it is a part was told before.
PART_OF_NOTHING = lazy.pattern(r"其中(?!之?一)")
# One bound or estimate before the value, and one behind it or before it again.
ROUGHLY_TWICE = lazy.pattern(
    rf"(?:大?约|将?近){VALUE}[万亿]*[^，。；\d]{{0,4}}(?:左右|上下)|(?:超过?|逾|突破){VALUE}[万亿]*[^，。；\d]{{0,4}}以上"
    rf"|(?<=[一-鿿])为(?:大?约|将?近|逾|超过?|突破|不足){VALUE}"
)
# Adverbs and counting verbs that hold for the whole clause: 已有三家已完成 says 已 twice.
HOLD_ONCE = (
    frozenset({"已", "已经", "已有", "均已", "早已"}),
    frozenset({"均", "都", "均已"}),
    frozenset({"共", "共有", "共计", "一共", "总共", "合计"}),
)
HELD, TWICE = "已均都共合", 2
# 水平达到3000元排在首位: what is said behind a measure is said in a clause of its own.
MEASURES = lazy.pattern(r"(?:达到?|已达到?|高达|为|是|(?:增长|下降|上升|减少|增加|提高|回落)了?)$")
CHANGES = lazy.pattern(r"[由从][^，]*$")
FOLLOWS_A_CONDITION = lazy.pattern(
    r"[可应须才方不即便就]|以[上下]|[的时后前]|左右|给予|享受|领取|发放|计算|执行"
)
# What began in a year goes on: 自2031年起已建成, where 自…以来 was meant.
DONE_SINCE = lazy.pattern(
    r"[自从][^，自从]{0,8}\d[年月日][^，]{0,6}?起，?(?:[^，]*，)?[^，]*?已经?(?!累计|连续|持续|先后|陆续|相继|共|有)[一-鿿]"
)


def without_predicate(candidate: Candidate, material: Material) -> str:
    """A statement whose last clause, or whose value's, only names something: 甲受理的登记业务.

    A topic may stand before the clause that tells of it: 在21个条目中，有20个….
    """
    draft = candidate.draft
    if draft.asks in STATEMENTS:
        return next((each for each in stated_in(draft) if not _told(clauses_of(each))), "")
    if draft.computed or draft.asks in BEYOND_FACTS or draft.kind in (*ARRANGED, "multiple"):
        return ""
    said = AFTER_ANCHOR.sub("", statement_of(draft))
    clauses = clauses_of(SLOT.sub(lambda _: _key(draft), said))
    slot = SLOT.search(said)
    at = len(clauses_of(f"{said[: slot.start()]}0")) - 1 if slot else len(clauses) - 1
    told = _told(clauses) and any(map(has_predicate, clauses[at : at + 2]))
    return "" if told else said


def _told(clauses: list[str]) -> bool:
    return bool(clauses) and has_predicate(clauses[-1])


def _key(draft: Draft) -> str:
    """What belongs in the blank."""
    right = (option.text for option in draft.options if option.correct)
    return next(iter(draft.accepted), next(right, ""))


def doubled(candidate: Candidate, material: Material) -> str:
    """Words that the sentence lost the use of, or that say again what another one says."""
    draft = candidate.draft
    told = stated_in(draft) if draft.asks in STATEMENTS else [statement_of(draft)]
    for text in told:
        said = QUOTED.sub("", AFTER_ANCHOR.sub("", text))
        match = (
            PART_OF_NOTHING.match(WHEN.sub("", without_place(said, candidate.facts[0].place)))
            or ROUGHLY_TWICE.search(said)
            or DONE_SINCE.search(said)
        )
        found = (
            match.group() if match else next(filter(None, map(_said_twice, PART.split(said))), "")
        )
        if found:
            return found
    return ""


def _said_twice(part: str) -> str:
    if sum(map(part.count, HELD)) < TWICE:
        return ""
    found = [word.text for word in words(part)]
    for alike in HOLD_ONCE:
        said = [text for text in found if text in alike]
        if len(said) >= TWICE:
            return "…".join(said)
    return ""


def run_together(candidate: Candidate, material: Material) -> str:
    """Two predicates without a comma between them, the first a measure: 达到239人拿到奖学金."""
    if candidate.draft.computed:
        return ""
    return next(filter(None, map(_two_predicates, candidate.facts)), "")


def _two_predicates(fact: Fact) -> str:
    before, after = fact.before, fact.after
    if fact.quantity is None or not MEASURES.search(before) or CHANGES.search(before):
        return ""
    first = next(iter(words(after.partition("，")[0])), None)
    if first is None or not first.is_verb or FOLLOWS_A_CONDITION.match(after):
        return ""
    return f"{fact.text}{after}"
