"""Is every answer that is accepted, where one is typed, the article's own value or name?"""

from __future__ import annotations

from collections.abc import Iterator

from news.text import lazy
from quizzes.generation.checks.keys import QUALIFIER, SCALED
from quizzes.generation.claims import GAP, Claim
from quizzes.generation.formal import both_forms, league_names
from quizzes.generation.material import Candidate, Material
from quizzes.generation.numerals import fold, leading_number
from quizzes.generation.places import segments, stem_of, tails

DATED = frozenset({"date", "deadline"})
# Of 二千元以上____元以下 the upper bound alone is typed.
UPPER = lazy.pattern(r"(?P<low>.+以上[、，]?)(?P<high>.+?)及?以下")
# What stands between a range's ends: 800—1500元, 15%至20%.
UP_TO = lazy.pattern(r"(?<=[\d一-鿿%‰])[—–~至到-]+(?=\d)")
SCALE = lazy.pattern(r"[\d,.]+([百千万亿]+)")


def wrong_answer(candidate: Candidate, material: Material) -> str:
    """An answer accepted that is not the fact's own value or name."""
    if candidate.draft.kind != "fill_in":
        return ""
    claim = material.claim(candidate.facts[0])
    printed = SCALED.match(candidate.draft.stem.partition(GAP)[2])
    scale = printed.group() if printed else ""

    def is_right(text: str) -> bool:
        if claim.fact.quantity is None:
            return _is_name(text, claim)
        return _is_value(text, claim) or bool(scale) and _is_value(f"{text}{scale}", claim)

    return next((text for text in candidate.draft.accepted if not is_right(text)), "")


def _ends(text: str) -> list[str]:
    """One number, or a range's two, folded; the lower has the upper's scale: 8, 15万元."""
    low, *high = UP_TO.split(fold(text), maxsplit=1)
    scale = SCALE.match(high[0]) if high and low[-1:].isdecimal() else None
    return [f"{low}{scale[1]}" if scale else low, *high]


def _is_value(text: str, claim: Claim) -> bool:
    """Is it the fact's number, or are both ends its range's, in the fact's own unit or in none?"""
    quantity, bounds = claim.fact.quantity, UPPER.fullmatch(claim.core)
    if quantity is not None and quantity.high is not None and bounds:
        upper, told = leading_number(fold(text)), leading_number(fold(bounds["high"]))
        if upper is None or told is None:
            return False
        return upper[0] == quantity.high and upper[1] in ("", told[1])
    found = [leading_number(QUALIFIER.sub("", end)) for end in _ends(text)]
    written = leading_number(_ends(claim.core)[-1])
    if quantity is None or None in found:
        return False
    units = {"", quantity.unit, written[1] if written else ""}
    values = [quantity.value] if quantity.high is None else [quantity.value, quantity.high]
    known = [each for each in found if each is not None]
    return [value for value, _ in known] == values and {unit for _, unit in known} <= units


def _is_name(text: str, claim: Claim) -> bool:
    """Is it the name as written, or one of the forms that its kind of name has?"""
    core, kind = claim.core, claim.fact.kind
    if text == core:
        return True
    if kind in DATED:
        return text.isdecimal() and f"{text}年" == core
    if kind == "place":
        return text in _narrowest(core)
    return kind == "body" and text in set(_bodies(claim))


def _narrowest(core: str) -> tuple[str, ...]:
    """合肥市瑶海区 as 瑶海区 or 瑶海; a venue without the places before it."""
    *parents, last = segments(core)
    return last, stem_of(last), core.removeprefix(f"{''.join(parents)}{last}")


def _bodies(claim: Claim) -> Iterator[str]:
    """A body's names: short and formal, with its place, a part of it, or none."""
    place = claim.fact.place
    ranks = [place, *tails(place)] if place else []
    fronts = sorted((*ranks, place[-1:], ""), key=len, reverse=True)
    bare = next(claim.core.removeprefix(each) for each in fronts if claim.core.startswith(each))
    for form in both_forms(bare):
        yield from (f"{front}{form}" for front in fronts)
    yield from both_forms(claim.core)
    if bare in both_forms("团委"):
        yield from league_names(ranks)
