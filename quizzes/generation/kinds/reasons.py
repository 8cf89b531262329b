"""单项选择: what for, why, and on which grounds something is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.distractors import Distractor
from quizzes.generation.drafting import beside, candidate, explained, options_of, rule_of
from quizzes.generation.material import Candidate, Material
from quizzes.generation.motives import is_askable, wrong_motives

SIZE = 4


def _notes(wrong: Sequence[Distractor]) -> list[str]:
    told = [each.note for each in wrong if each.note]
    made = "原文没有提到其余各项" if told else "其余各项原文都没有提到"
    return [*told, *([made] if len(told) < len(wrong) else [])]


def _asked(claim: Claim, material: Material) -> Iterator[Candidate]:
    wrong = wrong_motives(claim, material)[: SIZE - 1]
    if len(wrong) < SIZE - 1:
        return
    for position in range(SIZE):
        yield candidate(
            material,
            "single",
            [claim.fact],
            f"{claim.asked(BLANK)}。",
            explained(rule_of(claim), _notes(wrong)),
            options=options_of(Distractor(claim.core, Decimal(0)), wrong, position),
            evidence=beside(claim, material)[1],
        )


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.asked:
        if is_askable(fact):
            yield from _asked(material.claim(fact), material)
