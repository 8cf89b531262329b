"""判断: one statement, as the article has it or with one thing changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice

from news.facts.fact import Fact
from news.facts.quantities import find_quantities
from news.facts.references import outside_names
from quizzes.generation.altering import alterations
from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.distractors import Distractor, invented, true_neighbours
from quizzes.generation.draft import Quote
from quizzes.generation.drafting import beside, candidate, explained, rule_of
from quizzes.generation.material import Candidate, Material, number_from
from quizzes.generation.motives import is_askable, wrong_motives
from quizzes.generation.names import acts_alike, wrong_names
from quizzes.generation.told import MOTIVES, RULES
from quizzes.generation.truth import opposite

# A list reads as a question of its members; alone it would always be true.
# So many ways to turn a statement false are told apart; more would never be taken.
WAYS = 2
UNCHANGED = frozenset({"members"})


@dataclass(frozen=True, slots=True)
class Change:
    """A claim made false; ``note`` and ``evidence`` say whose value it was given, if anyone's.

    ``wrong`` and ``right`` are the words changed in a rule, and those that stood there.
    """

    claim: Claim
    note: str = ""
    evidence: Quote | None = None
    wrong: str = ""
    right: str = ""

    def put_right(self, claim: Claim) -> str:
        """What the false statement should have said."""
        return self.right or f"{claim.prefix}{claim.core}{claim.suffix}"


def changes(claim: Claim, material: Material) -> list[Change]:
    """What the statement may be changed into so that it turns false: the best ways, best first."""
    return material.known("changes", claim, lambda: _changes(claim, material))


def _changes(claim: Claim, material: Material) -> list[Change]:
    turned = opposite(claim)
    if turned is not None:
        return [Change(turned)]
    if claim.fact.kind in RULES:
        return [Change(a.claim, wrong=a.wrong, right=a.right) for a in alterations(claim)]
    found: Iterable[Distractor]
    if claim.fact.kind in MOTIVES:
        found = wrong_motives(claim, material) if is_askable(claim.fact) else ()
    elif claim.fact.quantity is None:
        found = (each for each in wrong_names(claim, material) if not acts_alike(each.text, claim))
    else:
        # What lies far off is known for false at sight.
        made = [*invented(claim, material, closer=True), *invented(claim, material)][:4]
        # Turned by the statement, so that the false value is not always the nearest one below.
        turn = number_from(claim.bare) % len(made) if made else 0
        found = [*true_neighbours(claim, material), *made[turn:], *made[:turn]]
    best = islice(found, WAYS)
    return [Change(replace(claim, core=each.text), each.note, each.evidence) for each in best]


def _put_right(claim: Claim, change: Change) -> str:
    """What the false statement says, and what is right."""
    if claim.fact.kind in MOTIVES:
        return f"题干所说的{MOTIVES[claim.fact.kind]}原文没有提到"
    if change.wrong:
        return f"题干所说的“{change.wrong}”不对，应为“{change.right}”"
    wrong = f"{change.claim.prefix}{change.claim.core}{change.claim.suffix}"
    return f"题干所说的{wrong}不对，应为{change.put_right(claim)}"


def _drafted(claim: Claim, material: Material, change: Change | None) -> Candidate:
    said = change.claim if change else claim
    if change is None:
        notes, evidence = beside(claim, material)
    else:
        notes = [_put_right(claim, change), change.note]
        shown = [material.quote(claim.article, claim.fact), change.evidence]
        evidence = tuple(each for each in shown if each is not None)
    return candidate(
        material,
        "true_false",
        [claim.fact],
        f"{said.asked(said.core)}。{BLANK}",
        explained(rule_of(claim), notes),
        ask=f"true_false:{material.group(claim.fact)}",
        truth=change is None,
        evidence=evidence,
    )


def stated(claim: Claim, material: Material) -> Candidate:
    """The statement as the article has it."""
    return material.known("stated", claim, lambda: _drafted(claim, material, None))


def _asks_one_thing(fact: Fact) -> bool:
    """Is only the motive to be judged, and not the figure of the deed along with it?"""
    return is_askable(fact) and not find_quantities(outside_names(fact.before))


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.asked:
        if fact.kind == "members" or (fact.kind in MOTIVES and not _asks_one_thing(fact)):
            continue
        claim = material.claim(fact)
        found = changes(claim, material)[:1]
        # What could only ever be true is guessed: a document's name, a rule that none turns.
        if found or fact.quantity is not None:
            yield stated(claim, material)
        for change in found:
            yield _drafted(claim, material, change)
