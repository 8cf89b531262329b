"""Is what is offered as wrong surely wrong, and each statement a statement of its own?"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from news.facts.fact import Fact
from quizzes.generation.checks.keys import value_of
from quizzes.generation.claims import BLANK
from quizzes.generation.material import Candidate, Material
from quizzes.generation.tables import table_of
from quizzes.generation.truth import direction, is_false, true_texts


def _wrong_value(fact: Fact, text: str, material: Material) -> bool:
    """Is an option's number false? 不足500万元 is, where 超过600万元 is true."""
    value = value_of(text)
    if value is None or fact.quantity is None:
        return False
    if text.startswith("不足"):
        return direction(fact) == "up" and value < fact.quantity.value
    return is_false(material.claim(fact), value, material)


def _true_option(candidate: Candidate, material: Material) -> str:
    fact = candidate.facts[0]
    for option in candidate.draft.options:
        if option.correct:
            continue
        if fact.quantity is not None and not _wrong_value(fact, option.text, material):
            return option.text
        if fact.quantity is None and option.text in true_texts(fact, material):
            return option.text
    return ""


def _true_statement(candidate: Candidate, material: Material) -> str:
    """A statement marked false must not be what a stored fact says, word for word."""
    said = candidate.draft.stem.removesuffix(f"。{BLANK}")
    return said if said in material.statements() else ""


def true_distractor(candidate: Candidate, material: Material) -> str:
    """The first thing offered as wrong that is true, or may be."""
    draft = candidate.draft
    if draft.kind == "true_false" and draft.truth is False:
        return _true_statement(candidate, material)
    if draft.kind == "single" and not draft.computed:
        return _true_option(candidate, material)
    return ""


def _summed(values: list[Decimal]) -> bool:
    """Is one of these the sum of two others?"""
    return any(one + two in values for one, two in combinations(values, 2))


def entailed(candidate: Candidate, material: Material) -> str:
    """Statements of one question that answer each other: one sentence's, or a sum's parts."""
    draft, facts = candidate.draft, candidate.facts
    if draft.kind != "multiple" or draft.computed or len(facts) < 2:
        return ""
    for one, two in combinations(facts, 2):
        table = table_of(one) and table_of(one) == table_of(two)
        if one.sentence == two.sentence and not table:
            return f"{one.text} / {two.text}"
    units: dict[str, list[Decimal]] = {}
    for fact in facts:
        if fact.quantity and not table_of(fact):
            units.setdefault(fact.quantity.unit, []).append(fact.quantity.value)
    return next((f"sum in {unit}" for unit, values in units.items() if _summed(values)), "")
