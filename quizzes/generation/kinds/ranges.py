"""From how much to how much: 800–1500元 chosen, typed or judged, both ends moved alike."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from news.facts.fact import Fact, Quantity
from news.facts.measures import AGE_UNITS
from news.text import lazy
from quizzes.generation.bounds import stated_most
from quizzes.generation.claims import BLANK, GAP, Claim
from quizzes.generation.distractors import Distractor
from quizzes.generation.drafting import beside, candidate, explained, options_of, rule_of
from quizzes.generation.material import Candidate, Material, group_of, number_from
from quizzes.generation.numerals import leading_number
from quizzes.generation.shapes import Shape, closer_values, shape_of
from quizzes.generation.truth import is_false

SIZE = 4
BETWEEN = lazy.pattern(r"^(?P<low>\d[\d,.]*[^\d—–~～至到-]*)(?P<to>[—–~～至到-]+)(?P<high>\d.*)$")
# 二千元以上二万元以下: both bounds in words.
BOUNDS = lazy.pattern(r"^(?P<low>[^以]+)(?P<to>及?以上[、，]?)(?P<high>[^以]+)(?P<end>及?以下)$")
# What rules set bounds at: 1, 2, 3 and 5, ten times that, and so on.
RUNGS = tuple(Decimal(first) * 10**zeros for zeros in range(9) for first in (1, 2, 3, 5))
WAN = 10_000
MONEY = "元"
FARTHEST = 3
# A range far off is known for false at sight.
NEAREST = 2


@dataclass(frozen=True, slots=True)
class Range:
    """A range cut open; its lower end may leave the unit to the upper one (800–1500元)."""

    low: Shape
    to: str
    high: Shape
    values: tuple[Decimal, Decimal]
    end: str = ""

    def moved(self) -> list[tuple[Decimal, Decimal]]:
        """Other ranges, both ends one to three steps down or up; those that make sense."""
        paid = self.high.unit.startswith(MONEY)
        if (self.end or paid) and all(value in RUNGS for value in self.values):
            return self._as_rules_set()
        lows = _ladder(self.values[0], self.low)
        highs = _ladder(self.values[1], self.high)
        pairs = zip(lows, highs, strict=True)
        return [(low, high) for low, high in pairs if 0 < low < high]

    def _as_rules_set(self) -> list[tuple[Decimal, Decimal]]:
        """Both bounds the same number of rungs down or up, the upper one as far as it is written
        alike: 2000元以上2万元以下 among 1000元以上1万元以下 and 5000元以上5万元以下."""
        lows, highs = (
            _rungs_like(*of) for of in zip((self.low, self.high), self.values, strict=True)
        )
        at_low, at_high = lows.index(self.values[0]), highs.index(self.values[1])
        pairs = (
            (low, highs[min(max(at_high + place - at_low, 0), len(highs) - 1)])
            for place, low in enumerate(lows)
            if 0 < abs(place - at_low) <= FARTHEST
        )
        return [(low, high) for low, high in pairs if low < high]

    def write(self, values: tuple[Decimal, Decimal]) -> str:
        low, high = self.low.write(values[0]), self.high.write(values[1])
        return f"{low}{self.to}{high}{self.end}" if low and high else ""


def _rungs_like(shape: Shape, value: Decimal) -> list[Decimal]:
    """The figures that rules set, of those written as this one is: 5000 is not beside 1万."""
    in_wan = value >= WAN
    return [each for each in RUNGS if (each >= WAN) is in_wan and shape.write(each)]


def _ladder(value: Decimal, shape: Shape) -> list[Decimal]:
    """Three equal steps down and three up, from the lowest; zeros where there is no room."""
    near = closer_values(value, shape)
    step = abs(near[0] - value) if near else Decimal(0)
    return [value + step * offset for offset in (-3, -2, -1, 1, 2, 3)]


def _shape(written: str, value: Decimal) -> Shape | None:
    found = leading_number(written)
    return shape_of(Quantity(value, found[1], written)) if found and found[0] == value else None


def range_of(quantity: Quantity | None) -> Range | None:
    """A quantity's range, None where it is none or cannot be varied as it is written."""
    written = quantity.written if quantity and quantity.high else ""
    match = BOUNDS.match(written) or BETWEEN.match(written)
    # 0—14岁 is a class of people.
    if match is None or quantity is None or quantity.high is None or quantity.unit in AGE_UNITS:
        return None
    low, high = _shape(match["low"], quantity.value), _shape(match["high"], quantity.high)
    if low is None or high is None:
        return None
    end = match.groupdict().get("end") or ""
    return Range(low, match["to"], high, (quantity.value, quantity.high), end)


def _wrong(claim: Claim, span: Range, material: Material) -> list[Distractor]:
    most = stated_most(claim)
    found = [
        Distractor(span.write(pair), pair[0])
        for pair in span.moved()
        if is_false(claim, pair[0], material) and (most is None or pair[1] <= most)
    ]
    return [each for each in found if each.text]


def _chosen(claim: Claim, material: Material, wrong: list[Distractor]) -> Iterator[Candidate]:
    value = claim.fact.quantity.value if claim.fact.quantity else Decimal(0)
    lower = [each for each in wrong if each.order < value]
    upper = [each for each in wrong if each.order > value]
    for position in range(SIZE):
        below, above = lower[len(lower) - position :], upper[: SIZE - 1 - position]
        if len(below) + len(above) == SIZE - 1:
            yield candidate(
                material,
                "single",
                [claim.fact],
                f"{claim.asked(BLANK)}。",
                explained(rule_of(claim), beside(claim, material)[0]),
                options=options_of(Distractor(claim.core, value), [*below, *above], position),
            )


def _gap(claim: Claim, span: Range) -> tuple[str, tuple[str, ...]]:
    """The gap and what may stand in it: the whole range, units and all.

    Of bounds said in words the upper one is typed, and the lower stays as it is told.
    """
    unit, upper = span.high.unit, span.high.write(span.values[1]) or ""
    if span.end:
        told = claim.core.removesuffix(f"{upper}{span.end}")
        plain, number, scale = (
            f"{span.values[1].normalize():f}",
            span.high.number(upper),
            span.high.scale,
        )
        accepted = (number, f"{number}{scale}", plain, upper)
        return f"{told}{GAP}{scale}{unit}{span.end}", accepted
    bare = claim.core.replace(unit, "")
    return GAP, (claim.core, f"{bare}{unit}", claim.core.removesuffix(unit), bare)


def _typed(claim: Claim, material: Material, span: Range) -> Candidate:
    gap, accepted = _gap(claim, span)
    notes, evidence = beside(claim, material)
    return candidate(
        material,
        "fill_in",
        [claim.fact],
        f"{claim.asked(gap)}。",
        explained(rule_of(claim), notes),
        evidence=evidence,
        accepted=tuple(dict.fromkeys(accepted)),
    )


def _judged(claim: Claim, material: Material, wrong: list[Distractor]) -> Iterator[Candidate]:
    """The statement with another range; as the article has it, every fact is judged anyhow."""
    value = claim.fact.quantity.value if claim.fact.quantity else Decimal(0)
    near = sorted(wrong, key=lambda one: abs(one.order - value))[:NEAREST]
    for each in sorted(near, key=lambda one: number_from(claim.bare, one.text))[:1]:
        yield candidate(
            material,
            "true_false",
            [claim.fact],
            f"{claim.asked(each.text)}。{BLANK}",
            explained(rule_of(claim), [f"题干所说的{each.text}不对，应为{claim.core}"]),
            ask=f"true_false:{group_of(claim.fact)}",
            truth=False,
        )


def _asked(fact: Fact, material: Material) -> Iterator[Candidate]:
    span = range_of(fact.quantity)
    claim = material.claim(fact)
    if span is None or fact.quantity is None or claim.core != fact.quantity.written:
        return
    wrong = _wrong(claim, span, material)
    yield from _chosen(claim, material, wrong)
    yield _typed(claim, material, span)
    yield from _judged(claim, material, wrong)


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.asked:
        if fact.quantity is not None and fact.quantity.high is not None:
            yield from _asked(fact, material)
