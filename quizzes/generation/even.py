"""Wrong values in equal steps: uneven ones tell where the invented values were put."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from quizzes.generation.claims import Claim
from quizzes.generation.distractors import SMALL, WIDE, Distractor, limits
from quizzes.generation.material import Material, number_from
from quizzes.generation.shapes import Shape, customary
from quizzes.generation.truth import truth_of

# A neighbour's distance is one step, or two, or three.
PARTS = (1, 2, 3)
ROUND_STEPS = tuple(Decimal(each) for each in ("1", "2", "2.5", "5"))
# A step is no finer and no coarser than so much of the value.
FINEST, COARSEST = Decimal("0.05"), Decimal("0.5")
# Of small counts none is more than so many times the key.
BROAD = 4
# What has more digits than so many is no round figure, and has steps of its own kind.
FEW_DIGITS = 2


def evenly(
    claim: Claim, material: Material, preferred: Sequence[Distractor], position: int, size: int = 4
) -> list[Distractor] | None:
    """Wrong values that with the key at ``position`` rise in equal steps.

    Those with a true neighbour among them come first; None where no step will do, or where
    policies set other lengths of time.
    """
    quantity, shape = claim.fact.quantity, claim.shape
    if quantity is None or shape is None or customary(quantity.value, f"{shape.scale}{shape.unit}"):
        return None
    value = quantity.value
    true = {each.order: each for each in preferred}
    spare: list[Distractor] | None = None
    for step in _steps(value, shape, true, number_from(claim.bare)):
        values = [value + (at - position) * step for at in range(size)]
        wrong = _written([each for each in values if each != value], claim, material, true)
        if wrong and any(each in true for each in values):
            return wrong
        spare = spare or wrong
    return spare


def _steps(value: Decimal, shape: Shape, true: Iterable[Decimal], seed: int) -> Iterator[Decimal]:
    """Steps that reach a true neighbour; of a round figure also round ones, as the seed has it.

    None that makes the other values less round than the key, which would be told by it: 3000 is
    no 2250, 3750 or 4500. Where no such step is small enough, half of one will do.
    """
    last = Decimal(10) ** _zeros(value / shape.step) * shape.step
    reaching = sorted({abs(other - value) / part for other in true for part in PARTS} - {0})
    yield from (step for step in reaching if not step % last)
    yield from (step for step in reaching if step % last and not 2 * step % last)
    digits = str((value / shape.step).to_integral_value()).rstrip("0")
    if len(digits) > FEW_DIGITS:
        return
    power = Decimal(10) ** (value.adjusted() - 1)
    made = [each * power * ten for ten in (1, 10) for each in ROUND_STEPS]
    fit = [step for step in made if FINEST * value <= step <= COARSEST * value]
    whole = [step for step in fit if not step % last]
    half = [step for step in fit if not 2 * step % last and not step % shape.step]
    fit = whole or half
    turn = seed % len(fit) if fit else 0
    yield from (*fit[turn:], *fit[:turn])


def _zeros(ticks: Decimal) -> int:
    """How many zeros a whole number ends in."""
    written = str(int(ticks))
    return len(written) - len(written.rstrip("0"))


def _written(
    values: Sequence[Decimal], claim: Claim, material: Material, true: dict[Decimal, Distractor]
) -> list[Distractor] | None:
    """The values as options; None where one is true, out of bounds or cannot be written."""
    quantity, shape = claim.fact.quantity, claim.shape
    if quantity is None or shape is None:
        return None
    least, most = limits(claim)
    truth = truth_of(claim.fact, material)
    share = shape.unit.startswith(("%", "％")) and quantity.value <= 100
    found: list[Distractor] = []
    for each in values:
        written = shape.write(each) if each > 0 else None
        near = quantity.value * WIDE[0] <= each <= quantity.value * WIDE[1]
        small = max(each, quantity.value) <= SMALL and each <= quantity.value * BROAD
        far = not (near or small)
        fits = least < each < most and not far and not (share and each >= 100)
        told = written is not None and written in f"{claim.before}{claim.after}"
        if written is None or not fits or told or not truth.is_false(each):
            return None
        found.append(
            replace(true[each], text=written) if each in true else Distractor(written, each)
        )
    return found
