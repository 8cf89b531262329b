"""Contradictions inside one article: title against body, sentence against sentence."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from news.facts.attributes import measured
from news.facts.dates import find_times
from news.facts.fact import Fact
from news.facts.quantities import QuantityMention, find_quantities
from news.facts.ranks import AREA_CLASS
from news.facts.rounding import rounds
from news.facts.words import likeness
from news.text import lazy
from news.text.article import Article

ALIKE = 0.6
# 妊娠满七个月引产的，享受…: in which case.
CASE = lazy.pattern(r"[^，：]{2,}[的者](?=，)")
# 一级医疗机构起付标准300元，报销比例80%: the ratio of those for whom the other figure holds.
BESIDE = lazy.pattern(r"[^，：]*\d[^，：]*(?=，)")
# 所称低收入家庭是指…, 所称特困家庭是指…: each term has figures of its own.
DEFINED = lazy.pattern(r"[^，。：]{2,}?(?=，?是指)")
CLASS = lazy.pattern(rf"{AREA_CLASS}|[一二三四五六][级档等]|第[一二三四五六]类")


def with_conflicts(article: Article, facts: Sequence[Fact]) -> list[Fact]:
    """The facts, each with the sentences that contradict it.

    A contradiction in the period alone is named ``period``, and the period is taken out of
    the fact's statement.
    """
    values = _title_values(article)
    periods = _title_periods(article, values)
    checked = [_against_title(fact, facts, periods, values, article.title) for fact in facts]
    return _against_each_other(article, checked)


def _title_values(article: Article) -> tuple[QuantityMention, ...]:
    if article.kind == "headline":
        return ()
    taken = tuple(time.span for time in find_times(article.title))
    return find_quantities(article.title, taken)


def _title_periods(article: Article, values: tuple[QuantityMention, ...]) -> frozenset[str]:
    """Lengths of time and times in the title, as far as they could be a value's period."""
    if article.kind == "headline":
        return frozenset()
    lengths = {value.quantity.written for value in values if value.kind == "period"}
    return frozenset(
        lengths | {time.normal for time in find_times(article.title, article.published)}
    )


def _against_title(
    fact: Fact,
    facts: Sequence[Fact],
    periods: frozenset[str],
    values: tuple[QuantityMention, ...],
    title: str,
) -> Fact:
    quantity = fact.quantity
    if quantity is None or fact.kind == "period":
        return fact
    for value in values:
        if value.quantity.unit != quantity.unit or value.kind == "period":
            continue
        if value.quantity.value == quantity.value:
            stated = {f.key.period for f in facts if _same_value(f, fact) and f.key.period}
            return _doubtful_period(fact) if periods and stated - periods else fact
        of_the_same_time = not (periods and fact.key.period) or fact.key.period in periods
        if of_the_same_time and _contradicts(fact, facts, value, title):
            return replace(fact, conflicts=(*fact.conflicts, title))
    return fact


def _same_value(one: Fact, other: Fact) -> bool:
    a, b = one.quantity, other.quantity
    return bool(a and b and (a.value, a.high, a.unit) == (b.value, b.high, b.unit))


def _contradicts(fact: Fact, facts: Sequence[Fact], value: QuantityMention, title: str) -> bool:
    """Whether the title gives another value for what the fact measures."""
    unit, stated = value.quantity.unit, value.quantity.value
    if fact.quantity and rounds(stated, value.qualifier, fact.quantity.value):
        return False
    if any(f.quantity and (f.quantity.unit, f.quantity.value) == (unit, stated) for f in facts):
        return False
    named = measured(title[: value.span.start], title[value.span.end :], unit)
    return not fact.row and len(named) >= 4 and likeness(named, fact.attribute) >= ALIKE


def _doubtful_period(fact: Fact) -> Fact:
    """Take the period out of a fact whose period the title contradicts."""
    before = fact.before
    if fact.time:
        before = re.sub(rf"{re.escape(fact.time)}，?", "", before)
    return replace(
        fact, before=before, time="", key=replace(fact.key, period=""), conflicts=("period",)
    )


def _against_each_other(article: Article, facts: list[Fact]) -> list[Fact]:
    """Mark facts of one key that give two values in two sentences."""
    by_key: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for fact in facts:
        if fact.quantity and len(fact.attribute) >= 4 and not fact.unresolved:
            key = fact.key
            by_key[
                (fact.kind, fact.quantity.unit, fact.quantity.rate, key.instrument, key.condition,
                 key.attribute, key.period, fact.row, _class_of(fact))
            ].append(fact)  # fmt: skip
    marked = {}
    for rivals in by_key.values():
        if len({fact.sentence for fact in rivals}) == 1:
            continue
        for fact in rivals:
            against = [r for r in rivals if _rivals(fact, r)]
            sentences = dict.fromkeys(
                article.text[r.sentence.start : r.sentence.end] for r in against
            )
            if against:
                marked[id(fact)] = replace(fact, conflicts=(*fact.conflicts, *sentences))
    return [marked.get(id(fact), fact) for fact in facts]


def _class_of(fact: Fact) -> str:
    """二类地区, of whose figures those of another class are no rivals."""
    found = CLASS.search(fact.before)
    return found.group() if found else ""


def _rivals(one: Fact, other: Fact) -> bool:
    if one.sentence == other.sentence:
        return False
    same = _same_value(one, other) and one.qualifier == other.qualifier
    same = same or _in_round_figures(one, other) or _in_round_figures(other, one)
    return not same and not _told_apart(one, other)


def _in_round_figures(one: Fact, other: Fact) -> bool:
    """Whether the first tells roundly what the other tells exactly.

    Of two round ones neither is exact: 1.2万余个 and 近1.2万个 contradict each other.
    """
    a, b = one.quantity, other.quantity
    if a is None or b is None or other.qualifier:
        return False
    return rounds(a.value, one.qualifier, b.value)


def _told_apart(one: Fact, other: Fact) -> bool:
    """Whether each has a case of its own (取得中级的，…; 取得高级的，…), another figure that it is
    told beside, a term that it defines, another lead-in or other clauses before its own, or an
    act of its own."""
    for told in (CASE, BESIDE, DEFINED):
        mine, theirs = set(told.findall(one.before)), set(told.findall(other.before))
        if mine and theirs and mine.isdisjoint(theirs):
            return True
    if _lead_of(one) != _lead_of(other):
        return True
    ahead, behind = _clauses_before(one), _clauses_before(other)
    if ahead and behind and ahead != behind:
        return True
    acts = one.kind == "period" and one.after and other.after
    return bool(acts) and likeness(one.after, other.after) < ALIKE


def _lead_of(fact: Fact) -> str:
    """What leads in the list of which a value stands in an item."""
    return fact.unbased.rpartition("：")[0]


def _clauses_before(fact: Fact) -> str:
    """The clauses before a value's own, without the document and the times that they open with."""
    bare = fact.unbased.rpartition("，")[0]
    for time in reversed(find_times(bare)):
        bare = bare[: time.span.start] + bare[time.span.end :]
    return bare.strip("，")
