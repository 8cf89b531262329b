"""填空: the value is typed."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from news.facts.regions import find_regions
from news.facts.rounding import AROUND
from news.text import lazy
from quizzes.generation.anchors import anchor_of
from quizzes.generation.claims import GAP, Claim
from quizzes.generation.departments import opens_with_rank
from quizzes.generation.drafting import beside, candidate, explained, rule_of
from quizzes.generation.formal import both_forms, league_names
from quizzes.generation.material import Candidate, Material
from quizzes.generation.places import opening_name, segments, stem_of, tails

# Longer names are copied, not remembered; reasons and conditions have no one wording.
TYPED = frozenset({"term", "body", "date", "deadline", "place", "level"})
LONGEST = 14
YEAR = lazy.pattern(r"(?P<year>\d{4})年")
FINEST = {"日": lazy.pattern(r"\d[日号]"), "月": lazy.pattern(r"\d月")}
# A unit behind the number: 42.74万人 and 40万余人, but 40万以上.
MEASURED = lazy.pattern(r"(?![以左])[余多]?[一-鿿%]")
# So many figures of a whole number are counted out; so many of any are no rounding.
COUNTED_OUT, UNROUNDED = 3, 5
# A housing estate and a park end as a district does.
NO_DISTRICT = lazy.pattern(r"[小社园校景矿片库厂]区$")
Gap = tuple[str, tuple[str, ...]]


def _plain(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _number(claim: Claim, value: Decimal) -> Gap | None:
    """The gap with its unit behind it, and what may stand in the gap, shortest writing first.

    Where the stem prints 万元, as papers do, 600 is typed; the article's own writing beside it
    lets pass 600万 and 6000000, which are of its value, without printing them before 万元.
    """
    shape = claim.shape
    if shape is None:
        return None
    number, behind = shape.number(claim.core), f"{shape.unit}{claim.suffix}{claim.after}"
    printed = shape.scale if MEASURED.match(behind) else ""
    accepted = [number] if printed else [f"{number}{shape.scale}", _plain(value)]
    accepted.append(claim.core)
    unit = claim.fact.quantity.unit if claim.fact.quantity else ""
    if unit and not shape.unit and f"{claim.suffix}{claim.after}".startswith(unit):
        # A cell whose header holds the unit is no less right with it.
        accepted.append(f"{claim.core}{unit}")
    return f"{shape.lead}{GAP}{printed}{shape.unit}", tuple(accepted)


def _other_names(claim: Claim) -> list[str]:
    """区民政局 and 大亚湾区民政局 beside 民政局, each in its short and its formal form."""
    fact = claim.fact
    mentions = find_regions(claim.core)
    elsewhere = mentions and mentions[0].span.start == 0
    if not fact.place or (elsewhere and not opening_name(claim.core, fact.place)):
        return both_forms(claim.core)
    ranks = [fact.place, *tails(fact.place)]
    bare = claim.core.removeprefix(opening_name(claim.core, fact.place))
    if opens_with_rank(bare, fact.place[-1]):
        bare = bare[1:]
    fronts = (*ranks, fact.place[-1], "")
    names = [f"{front}{form}" for form in both_forms(bare) for front in fronts]
    return [*names, *league_names(ranks)] if bare == "团委" else names


def _in_its_parents(core: str) -> Gap:
    """安徽省合肥市____区: with the higher places printed only one level fits the gap."""
    *parents, last = segments(core)
    if NO_DISTRICT.search(core):
        return GAP, (core,)
    if f"{''.join(parents)}{last}" != core:
        # 合肥市滨湖广场: a venue is no level of its city.
        return GAP, (core, core.removeprefix(f"{''.join(parents)}{last}"))
    name = stem_of(last)
    return f"{''.join(parents)}{GAP}{last.removeprefix(name)}", (name, last)


def _precise(core: str) -> str:
    """How exact a date is to be typed, where 2012年 would be true as well."""
    return next((f"（具体到{unit}）" for unit in "日月" if FINEST[unit].search(core)), "")


def _named(claim: Claim) -> Gap:
    core, year = claim.core, YEAR.fullmatch(claim.core)
    if year:
        return f"{GAP}年", (year["year"], core)
    if claim.fact.kind == "place":
        return _in_its_parents(core)
    if claim.fact.kind in ("date", "deadline"):
        return f"{GAP}{_precise(core)}", (core,)
    others = _other_names(claim) if claim.fact.kind == "body" else []
    return GAP, (core, *others)


def _unsettled(claim: Claim) -> bool:
    """约287188元: is it rough, and told to its last figure? Who rounds it is right too."""
    quantity, shape = claim.fact.quantity, claim.shape
    if quantity is None or shape is None or claim.fact.qualifier not in AROUND:
        return False
    _, figures, exponent = quantity.value.normalize().as_tuple()
    counted_out = not shape.scale and exponent == 0
    return len(figures) >= (COUNTED_OUT if counted_out else UNROUNDED)


def _gap(claim: Claim) -> Gap | None:
    fact = claim.fact
    if fact.quantity is not None and _unsettled(claim):
        return None
    if fact.quantity is not None:
        return _number(claim, fact.quantity.value)
    if fact.kind == "term" and "、" in claim.core:
        # “两评估、一清单、一盘活” is read off, and not remembered.
        return None
    return _named(claim) if fact.kind in TYPED and len(claim.core) <= LONGEST else None


def _stem(claim: Claim, gap: str) -> str:
    """The statement with its gap; what the gap prints of a place need not be said before it."""
    said = claim.said(gap)
    anchor = anchor_of(claim.fact, claim.article, said) if claim.fact.kind == "place" else ""
    return f"{anchor or claim.anchor}{said}。"


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.asked:
        claim = material.claim(fact)
        gap = _gap(claim)
        if gap is not None:
            notes, evidence = beside(claim, material)
            yield candidate(
                material,
                "fill_in",
                [fact],
                _stem(claim, gap[0]),
                explained(rule_of(claim), notes),
                evidence=evidence,
                accepted=tuple(dict.fromkeys(gap[1])),
            )
