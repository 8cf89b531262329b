"""判断: one statement, as the article has it or with one thing changed."""

from __future__ import annotations

from collections.abc import Iterator

from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.distractors import Distractor, invented, true_neighbours
from quizzes.generation.drafting import candidate, explained, rule_of
from quizzes.generation.material import Candidate, Material, group_of, number_from
from quizzes.generation.names import wrong_names

# A list reads as a question of its members; alone it would always be true.
UNCHANGED = frozenset({"members", "purpose", "reason", "condition", "exception", "procedure"})


def changes(claim: Claim, material: Material) -> list[Distractor]:
    """What the value may be changed into so that the statement turns false, best first."""
    if claim.fact.quantity is None:
        return wrong_names(claim, material)
    made = invented(claim, material)[:4]
    # Turned by the statement, so that the false value is not always the nearest one below.
    turn = number_from(claim.bare) % len(made) if made else 0
    return [*true_neighbours(claim, material), *made[turn:], *made[:turn]]


def _drafted(claim: Claim, material: Material, change: Distractor | None) -> Candidate:
    said = claim.asked(change.text if change else claim.core)
    notes = [change.note] if change else []
    return candidate(
        material,
        "true_false",
        [claim.fact],
        f"{said}。{BLANK}",
        explained(rule_of(claim), notes),
        ask=f"true_false:{group_of(claim.fact)}",
        truth=change is None,
    )


def stated(claim: Claim, material: Material) -> Candidate:
    """The statement as the article has it."""
    return _drafted(claim, material, None)


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.facts:
        if fact.kind == "members":
            continue
        claim = material.claim(fact)
        yield stated(claim, material)
        for change in changes(claim, material)[:1]:
            yield _drafted(claim, material, change)
