"""Is it written by the rules of item writing? Each check looks for one flaw of the literature.

The numbers are those of T. M. Haladyna, S. M. Downing and M. C. Rodriguez, A review of
multiple-choice item-writing guidelines for classroom assessment (2002).
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache, partial

from news.text import lazy
from quizzes.generation.bounds import stated_most
from quizzes.generation.checks.keys import value_of
from quizzes.generation.checks.wording import LEAD
from quizzes.generation.claims import BLANK, GAP
from quizzes.generation.dates import order_of
from quizzes.generation.draft import ARRANGED, GISTS, NEGATIVES, STATEMENTS, Draft
from quizzes.generation.likeness import pairs
from quizzes.generation.material import Candidate, Material
from quizzes.generation.places import segments
from quizzes.generation.told import DATED

# Kinds of question whose options are sentences, in no order, about all that the article says.
SENTENCES = STATEMENTS | GISTS
# Guideline 29: within this many times the key a magnitude may be taken for it.
PLAUSIBLE = 10
SMALL = 20
# Guideline 9, K-type: options that combine others.
COMBINED = lazy.pattern(
    r"[①-⑳]|^[A-E甲乙丙丁戊]+(?:[、和与及或][A-E甲乙丙丁戊])+(?:[两二三四][项者])?(?:都|均|$)"
    r"|^(?:[（(]?\d[）)][、和与及]?){2,}$|^[A-E]{2,}$"
)
# Guideline 28a, words that the test-wise know to be false; and words of no known measure.
ABSOLUTE = lazy.pattern(
    r"一律|绝对|从来|从不|决不|永远|百分之百|无一例外|任何时候|毫无|必然|必定|始终|唯一|完全|凡是|总是"
)
INDEFINITE = lazy.pattern(
    r"通常|有时|经常|常常|往往|一般情况下|一般来说|可能|偶尔|也许|或许|大概|多半|几乎|较多|不少(?!于)"
)
# Guideline 28b: what makes an option a clause where the key is a name.
CLAUSE = lazy.pattern(r"^(?:是|正在|要求|达到|已经|对|被|把|将)|(?:[的了着]|地进行)$")
HAN = lazy.pattern(r"[一-鿿]{2,}")
SHORTEST_CLAUSE = 5
TOLD = 0.4
ABOUT = 0.3
REPEATED = 3
CLOSER = 0.07
REPORT = lazy.pattern(r"^[^，]*(?:消息|报道)称，")
MARK = lazy.pattern(r"[，；]|[（(][^）)]{4,}")
# How near to a name's length and make another must be to pass for one of its class.
NAME_RANGE, SENTENCE_RANGE = 3, 6
PROSE = 8
NAMED_KINDS = frozenset({"body", "place", "instrument", "level"})


def _pairs(text: str) -> frozenset[str]:
    return frozenset().union(*map(pairs, HAN.findall(text)))


def _split(draft: Draft) -> tuple[str, list[str]]:
    """The key of a single choice and its other options; empty for other kinds."""
    if draft.kind != "single":
        return "", []
    key = next((o.text for o in draft.options if o.correct), "")
    return key, [o.text for o in draft.options if not o.correct]


def out_of_order(candidate: Candidate, material: Material) -> str:
    """Guideline 20: numbers and days stand in ascending order."""
    draft = candidate.draft
    if draft.kind != "single" or draft.asks in SENTENCES:
        return ""
    dated = candidate.facts[0].kind in DATED and not draft.computed
    known: list[Decimal] = []
    for option in draft.options:
        value = value_of(option.text)
        if value is None and dated:
            value = _day(option.text)
        if value is None:
            return option.text if dated else ""
        known.append(value)
    # What is equal is another check's matter.
    return "" if known == sorted(known) else " ".join(option.text for option in draft.options)


def _day(text: str) -> Decimal | None:
    """Where a day or year stands; None where there is no such day."""
    try:
        return Decimal(order_of(text))
    except ValueError:
        return None


def implausible(candidate: Candidate, material: Material) -> str:
    """Guideline 29: a wrong option so far off, or of so different a sort, that nobody takes it."""
    key, others = _split(candidate.draft)
    if candidate.draft.asks in SENTENCES:
        return next((text for text in others if len(text) * SENTENCE_RANGE < len(key)), "")
    value = value_of(key)
    if value is None:
        return _of_another_sort(candidate, key, others)
    most = stated_most(material.claim(candidate.facts[0]))
    for text in others:
        other = value_of(text)
        if other is None or (most is not None and other > most and not candidate.draft.computed):
            return text
        far = not value <= other * PLAUSIBLE <= value * PLAUSIBLE**2
        if far and max(value, other) > SMALL:
            return text
    return ""


def _of_another_sort(candidate: Candidate, key: str, others: list[str]) -> str:
    """A name beside names is about as long; one of a class ends as the class does."""
    fact = candidate.facts[0]
    named = fact.kind in NAMED_KINDS and not candidate.draft.computed
    for text in others:
        if not key or len(text) * NAME_RANGE < len(key):
            return text
        # 上海 ends as no class does, and so may 天津.
        classed = named and len(key) <= PROSE and key[-1] in _endings(fact.kind)
        if classed and text[-1] not in _endings(fact.kind):
            return text
    return ""


def _endings(kind: str) -> str:
    ends = {
        "body": "局厅委部办会联院校团社站署处科所馆府",
        "place": "省市区县州盟旗镇乡道村站心地",
        "instrument": "》",
        "level": "级师",
    }
    return ends[kind]


def combined(candidate: Candidate, material: Material) -> str:
    """Guideline 9: options made of other options."""
    return next((o.text for o in candidate.draft.options if COMBINED.search(o.text)), "")


def _untold(words: re.Pattern[str], text: str, material: Material) -> str:
    """The first of such words that no article has: it was put in."""
    for match in words.finditer(text):
        if not any(match[0] in each.text for each in material.articles.values()):
            return match[0]
    return ""


def absolute(candidate: Candidate, material: Material) -> str:
    """Guideline 28a: always, never, without exception, where the article does not say so."""
    return _untold(ABSOLUTE, _statements(candidate.draft), material)


def indefinite(candidate: Candidate, material: Material) -> str:
    """Often, usually, perhaps, where the article does not say so: nobody knows how often."""
    return _untold(INDEFINITE, _statements(candidate.draft), material)


def _statements(draft: Draft) -> str:
    return "\n".join((draft.stem, *(option.text for option in draft.options)))


def gratuitous(candidate: Candidate, material: Material) -> str:
    """Guideline 16: a clause before the asked one that the articles' words do not bear out."""
    body = REPORT.sub("", LEAD.sub("", candidate.draft.stem))
    place = "".join(segments(candidate.facts[0].place))
    for clause in body.split("，")[:-1]:
        told = _pairs(clause)
        if BLANK in clause or GAP in clause or len(told) < SHORTEST_CLAUSE:
            continue
        if "下列" not in clause and not _mostly_told(told, place, material):
            return clause
    return ""


def _mostly_told(told: frozenset[str], place: str, material: Material) -> bool:
    """Do the place and the articles, the one asked about first, have so many of the pairs?"""
    untold = told - pairs(place)
    for each in (material.article, *material.neighbours):
        untold -= material.known("pairs", each, partial(pairs, each.text))
        if len(told) - len(untold) >= TOLD * len(told):
            return True
    return False


def unfocused(candidate: Candidate, material: Material) -> str:
    """Guideline 14: a stem that says too little of its fact to ask anything by itself."""
    draft, fact = candidate.draft, candidate.facts[0]
    if draft.kind != "single" or draft.computed or draft.asks in SENTENCES | NEGATIVES:
        return ""
    wanted = _pairs(f"{fact.before}，{fact.after}")
    return draft.stem if len(wanted & _pairs(draft.stem)) < ABOUT * len(wanted) else ""


def repeating(candidate: Candidate, material: Material) -> str:
    """Guideline 25: what the stem said last said again in the options."""
    draft = candidate.draft
    head = draft.stem.partition(BLANK)[0]
    for option in draft.options if draft.kind == "single" else ():
        for size in range(REPEATED, len(option.text)):
            if head.endswith(option.text[:size]):
                return option.text[:size]
    return ""


def ungrammatical(candidate: Candidate, material: Material) -> str:
    """Guideline 28b: a wrong option that does not fit the sentence as the key does."""
    key, others = _split(candidate.draft)
    if not key or CLAUSE.search(key) or candidate.draft.asks in SENTENCES:
        return ""
    return next((text for text in others if CLAUSE.search(text)), "")


def detailed(candidate: Candidate, material: Material) -> str:
    """Guideline 24: the key alone is qualified, by a clause or in brackets."""
    key, others = _split(candidate.draft)
    if candidate.draft.asks in SENTENCES:
        return ""
    if not MARK.search(key) or any(MARK.search(text) for text in others):
        return ""
    return key


@lru_cache(maxsize=1024)
def _nearness(one: str, two: str) -> float:
    mine, theirs = _pairs(one), _pairs(two)
    return len(mine & theirs) / max(1, len(mine | theirs))


def converging(candidate: Candidate, material: Material) -> str:
    """Guideline 28: names of which the key has most in common with all the others."""
    key, others = _split(candidate.draft)
    draft = candidate.draft
    if not key or draft.computed or draft.asks in STATEMENTS or value_of(key) is not None:
        return ""
    options = [key, *others]
    near = [sum(_nearness(one, two) for two in options if two != one) for one in options]
    return key if near[0] > max(near[1:]) + CLOSER * len(others) else ""


def wrong_truth(candidate: Candidate, material: Material) -> str:
    """A statement called true that no stored fact makes, or a figure worked out otherwise."""
    draft = candidate.draft
    if draft.kind != "true_false":
        return ""
    said = draft.stem.removesuffix(f"。{BLANK}")
    if draft.computed:
        return said if _worked_out(candidate, said) not in (None, draft.truth) else ""
    if not draft.truth or _states(candidate, said, material):
        return ""
    return said


def _states(candidate: Candidate, said: str, material: Material) -> bool:
    """Does the fact asked about, or any stored one, make this very statement?"""
    claims = (material.claim(fact) for fact in candidate.facts)
    return any(each.asked(each.core) == said for each in claims) or material.states(said)


WORKED_OUT = frozenset({"comparison", "total", "across_regions"})
# How a statement sets one place above another.
HIGHER = "数额高于"
MORE_BY = lazy.pattern(r"比.*[高低多少](?P<gap>\d[^，。]*)$")


def _worked_out(candidate: Candidate, said: str) -> bool | None:
    """Is what was worked out of two values so? None where it is no comparison of two."""
    values = [fact.quantity.value for fact in candidate.facts if fact.quantity]
    if len(values) != 2:
        return None
    gap = MORE_BY.search(said)
    if gap is not None:
        return value_of(gap["gap"]) == abs(values[0] - values[1])
    first, second = (fact.place for fact in candidate.facts)
    if HIGHER not in said or not first or not second:
        return None
    own_first = said.find(first) < said.find(second)
    return (values[0] > values[1]) == own_first


def wrong_result(candidate: Candidate, material: Material) -> str:
    """A key worked out from several values, worked out anew: a difference, or who has most."""
    draft = candidate.draft
    if not draft.computed or not draft.options or draft.kind in ARRANGED:
        return ""
    values = [fact.quantity.value for fact in candidate.facts if fact.quantity]
    if "数额" in draft.stem:
        return _wrong_rank(candidate)
    written = next((o.text for o in draft.options if o.correct), "")
    key = value_of(written)
    if key is None or len(values) != len(candidate.facts) or draft.asks not in WORKED_OUT:
        return ""
    right = _result(draft, written, values)
    return "" if key == right else f"{key} for {right}"


def _result(draft: Draft, written: str, values: list[Decimal]) -> Decimal:
    """The parts' sum, how many times as much, or by how much more."""
    if draft.asks == "total":
        return sum(values[1:], Decimal(0))
    low, high = sorted(values[:2])
    return high / low if written.endswith("倍") and low else high - low


def _wrong_rank(candidate: Candidate) -> str:
    """The places whose amount is highest or lowest, or above the first one's, are the key."""
    facts = candidate.facts
    amounts = {fact.place: fact.quantity.value for fact in facts if fact.quantity and fact.place}
    stem, own = candidate.draft.stem, amounts.get(facts[0].place, Decimal(0))
    most, least = max(amounts.values(), default=own), min(amounts.values(), default=own)
    for option in candidate.draft.options:
        place = max((p for p in amounts if option.text.startswith(p)), key=len, default="")
        if not place:
            continue
        right = amounts[place] > own
        if "最高" in stem or "最低" in stem:
            right = amounts[place] == (most if "最高" in stem else least)
        if right != option.correct:
            return option.text
    return ""
