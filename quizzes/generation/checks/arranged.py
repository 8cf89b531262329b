"""Does everything that is arranged have one place, and nothing but knowledge that tells it?"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from news.text import lazy
from quizzes.generation.arranging import in_order
from quizzes.generation.checks.keys import NUMBER, value_of
from quizzes.generation.draft import ARRANGED, Draft, Option
from quizzes.generation.levels import LEVELS
from quizzes.generation.likeness import pairs
from quizzes.generation.material import Candidate, Material
from quizzes.generation.numerals import fold, leading_number
from quizzes.generation.truth import is_false

FEWEST, MOST = 3, 5
# One option may be left over in a matching question: the last pair is then not told by the rest.
SURPLUS = 1
NUMERALS = "一二三四五六七八九"
BARE_ORDINAL = lazy.pattern(rf"第?(?P<number>[{NUMERALS}])[档类级等](?:地区|标准|对应)?")
ORDINAL = lazy.pattern(rf"第(?P<number>[{NUMERALS}])[档类级等]")
RANKS = {name: len(LEVELS) - place for place, name in enumerate(LEVELS)}
RANKS |= {f"{numeral}{rank}": n for n, numeral in enumerate("一二三四五", 1) for rank in "级等类"}
BOUND = lazy.pattern(r"(?:及?以[上下内]|左右)$")
# A whole has at least so many parts.
PARTS = 2
# More than so many times the smallest, and anyone sees which is which.
FAR = 6


def _sizes(draft: Draft) -> bool:
    slots, spare = len(draft.key), len(draft.options) - len(draft.key)
    if draft.kind == "matching":
        return len(draft.prompts) == slots and FEWEST <= slots <= MOST and 0 <= spare <= SURPLUS
    return not draft.prompts and FEWEST <= slots <= MOST and spare == 0


def misarranged(candidate: Candidate, material: Material) -> str:
    """Each slot has one option, each option at most one slot, and prompts stand in matching."""
    draft = candidate.draft
    if draft.kind not in ARRANGED:
        return "prompts" if draft.prompts or any(o.slot is not None for o in draft.options) else ""
    slots = sorted(option.slot for option in draft.options if option.slot is not None)
    if slots != list(range(len(slots))):
        return f"slots {slots}"
    if any(option.correct != (option.slot is not None) for option in draft.options):
        return "correct without a slot"
    if draft.truth is not None or draft.accepted:
        return "key of another kind"
    return "" if _sizes(draft) else f"{len(draft.prompts)} prompts, {len(draft.options)} options"


def shown_in_order(candidate: Candidate, material: Material) -> str:
    """Options that stand as they belong, from first to last or the other way round."""
    draft = candidate.draft
    return "in order" if draft.kind in ARRANGED and in_order(draft.options) else ""


def _figure(text: str) -> tuple[Decimal, str] | None:
    """Value and unit, whatever bound stands around them: 不低于55% and 60%以上 are per cents."""
    number = NUMBER.search(text)
    found = leading_number(fold(text[number.start() :])) if number else None
    return (found[0], BOUND.sub("", found[1])) if found else None


def ambiguous(candidate: Candidate, material: Material) -> str:
    """Two prompts of one wording, two options of one value, or figures of unlike units."""
    draft = candidate.draft
    if draft.kind not in ARRANGED:
        return ""
    if len(set(draft.prompts)) < len(draft.prompts):
        return "one prompt twice"
    if draft.kind == "ordering" or candidate.facts[0].quantity is None:
        return ""
    figures = [_figure(option.text) for option in draft.options]
    units = {figure[1] if figure else "" for figure in figures}
    if len(set(figures)) < len(figures):
        return "one value twice"
    return "units: " + " ".join(sorted(units)) if len(units) > 1 else ""


def _placed(draft: Draft) -> Iterator[tuple[str, Option]]:
    """Each prompt with the option that belongs beside it."""
    for prompt, index in zip(draft.prompts, draft.key, strict=False):
        if isinstance(index, int):
            yield prompt, draft.options[index]


def told_by_words(candidate: Candidate, material: Material) -> str:
    """A prompt that shares a word with its own option and with no other, or holds its figure."""
    draft = candidate.draft
    for prompt, option in _placed(draft) if draft.kind == "matching" else ():
        others = "\n".join(o.text for o in draft.options if o is not option)
        told = NUMBER.findall(option.text)
        if told and told[0] in NUMBER.findall(prompt):
            return str(told[0])
        shared = pairs(prompt) & pairs(option.text) - pairs(others)
        if shared and not told:
            return min(shared)
    return ""


def _rank(prompt: str) -> int | None:
    ordinal = ORDINAL.search(prompt)
    if ordinal:
        return NUMERALS.index(ordinal["number"])
    found = {rank for name, rank in RANKS.items() if name in prompt}
    return found.pop() if len(found) == 1 else None


def _in_ordinal_order(draft: Draft) -> bool:
    """Do 第一档, 第二档 tell by their names in which order they stand?"""
    right = sorted(draft.options, key=lambda each: -1 if each.slot is None else each.slot)
    named = [BARE_ORDINAL.fullmatch(option.text) for option in right]
    ranks = [NUMERALS.index(each["number"]) for each in named if each]
    return len(ranks) == len(named) and ranks in (sorted(ranks), sorted(ranks, reverse=True))


def told_by_rank(candidate: Candidate, material: Material) -> str:
    """Levels and figures that rise together: sorting both matches them.

    A figure too many leaves as many ways to sort as a choice of four has options.
    """
    draft = candidate.draft
    if draft.kind == "ordering":
        return "ordinals in their order" if _in_ordinal_order(draft) else ""
    if draft.kind != "matching" or len(draft.options) > len(draft.prompts):
        return ""
    ranked = [(_rank(prompt), value_of(option.text)) for prompt, option in _placed(draft)]
    if any(rank is None or value is None for rank, value in ranked):
        return ""
    values = [value for _, value in sorted(ranked, key=lambda each: each[0] or 0)]
    numbers = [value for value in values if value is not None]
    monotone = numbers in (sorted(numbers), sorted(numbers, reverse=True))
    return "levels and figures rise together" if monotone else ""


def told_by_sum(candidate: Candidate, material: Material) -> str:
    """One figure is the sum of others: the whole goes with the widest name."""
    draft = candidate.draft
    if draft.kind not in ARRANGED or not _figures_of_one(candidate):
        return ""
    values = [fact.quantity.value for fact in candidate.facts if fact.quantity]
    for size in range(PARTS, len(values)):
        for parts in combinations(values, size):
            if sum(parts, Decimal(0)) in values:
                return f"sum of {size}"
    return ""


def told_by_size(candidate: Candidate, material: Material) -> str:
    """Figures so far apart that the widest name takes the largest: 常住人口 and 出生人口."""
    if candidate.draft.kind not in ARRANGED or not _figures_of_one(candidate):
        return ""
    values = [fact.quantity.value for fact in candidate.facts if fact.quantity]
    shares = {fact.kind for fact in candidate.facts} == {"share"}
    far = not shares and max(values) > FAR * min(values)
    return f"{min(values)} to {max(values)}" if far else ""


def _figures_of_one(candidate: Candidate) -> bool:
    """Figures counted at one place and time: a whole may stand among its parts.

    What is paid to one and to another adds up by chance.
    """
    facts = candidate.facts
    counted = all(fact.quantity and fact.time for fact in facts)
    return counted and len({fact.place for fact in facts}) == 1


def fitting_surplus(candidate: Candidate, material: Material) -> str:
    """An option too many that may be true beside a prompt."""
    draft = candidate.draft
    spare = [o.text for o in draft.options if o.slot is None] if draft.kind == "matching" else []
    for text in spare:
        value = value_of(text)
        for fact in candidate.facts:
            if value is None or fact.quantity is None:
                if text in fact.statement:
                    return text
            elif not is_false(material.claim(fact), value, material):
                return text
    return ""
