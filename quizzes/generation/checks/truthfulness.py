"""Is what is offered as wrong surely wrong, and each statement a statement of its own?"""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from news.facts.fact import Fact
from news.facts.quantities import LIMIT
from news.text import lazy
from quizzes.generation.checks.keys import value_of
from quizzes.generation.claims import BLANK
from quizzes.generation.doers import also_done_by
from quizzes.generation.draft import GISTS, STATEMENTS, Draft
from quizzes.generation.material import Candidate, Material
from quizzes.generation.tables import table_of
from quizzes.generation.told import MOTIVES
from quizzes.generation.truth import is_false, is_open, true_texts
from quizzes.generation.unsaid import unsaid

# What an option may not bring along: 超过700万元 is no alternative to 超过600万元, it implies it.
BOUND = lazy.pattern(rf"^(?:不足|不到|超过|超|逾|突破|{LIMIT}|近|约)|(?:以上|以下|以内|左右)$")
# 二千元以上二万元以下 is closed on either side.
BETWEEN = lazy.pattern(r".+以上[、，]?.+以下$")
ADJOINING = 4


def bounded_options(candidate: Candidate, material: Material) -> str:
    """Options that are bounds contain one another; the bound belongs into the stem."""
    draft = candidate.draft
    if (
        draft.kind != "single"
        or candidate.facts[0].quantity is None
        or draft.asks in STATEMENTS | GISTS
    ):
        return ""
    bounds = (o.text for o in draft.options if not BETWEEN.match(o.text))
    return next((text for text in bounds if BOUND.search(text)), "")


def open_list(candidate: Candidate, material: Material) -> str:
    """Who is absent from 甲、乙等多个部门 may still be one of them; who else does the like, too."""
    fact = candidate.facts[0]
    draft = candidate.draft
    if draft.kind in ("single", "fill_in") and draft.asks == fact.kind == "body":
        return also_done_by(material.claim(fact))
    asked = draft.kind == "multiple" or draft.asks == "not_mentioned"
    if not asked or fact.kind != "members":
        return ""
    return fact.text if is_open(fact) else ""


def _wrong_value(fact: Fact, text: str, material: Material) -> bool:
    """Is an option's number surely false in the place of the fact's own?"""
    value = value_of(text)
    return value is not None and is_false(material.claim(fact), value, material)


def _mentioned(draft: Draft, material: Material) -> str:
    """What is said not to be mentioned and is, or a wrong option that is not."""
    told = f"{material.article.title}{material.article.text}"
    for option in draft.options:
        if option.correct:
            if option.text in told or not unsaid(option.text, told):
                return option.text
        elif option.text not in told:
            return option.text
    return ""


def _summing_up(draft: Draft) -> str:
    """A summary said to be wrong for no reason, or hardly other than the right one."""
    key = next((option.text for option in draft.options if option.correct), "")
    wrong = (option for option in draft.options if not option.correct)
    return next((o.text for o in wrong if not o.note or key in o.text or o.text in key), "")


def _true_option(candidate: Candidate, material: Material) -> str:
    fact = candidate.facts[0]
    for option in candidate.draft.options:
        if option.correct:
            continue
        if fact.quantity is not None and not _wrong_value(fact, option.text, material):
            return option.text
        if fact.quantity is None and option.text in true_texts(fact, material):
            return option.text
        if fact.kind in MOTIVES and option.text in material.article.text:
            return option.text
    return ""


def _true_in_place(fact: Fact, said: str, material: Material) -> bool:
    """Is this the fact's own statement with another figure, which the fact does not exclude?"""
    claim = material.claim(fact)
    varied = _between(
        said, f"{claim.before[-ADJOINING:]}{claim.prefix}", f"{claim.suffix}{claim.after}"
    )
    value = value_of(varied) if varied else None
    return value is not None and not is_false(claim, value, material)


def _between(said: str, head: str, tail: str) -> str:
    """What stands within one clause between these words and the end; empty where nothing does."""
    if not said.endswith(tail):
        return ""
    body = said.removesuffix(tail)
    at = body.find(head, max(0, body.rfind("，") + 1 - len(head)))
    return body[at + len(head) :] if at >= 0 else ""


def _true_statement(candidate: Candidate, material: Material) -> str:
    """A statement marked false must not be what a stored fact says, nor follow from it."""
    said = candidate.draft.stem.removesuffix(f"。{BLANK}")
    if material.states(said):
        return said
    alone = not candidate.draft.computed
    return said if alone and _true_in_place(candidate.facts[0], said, material) else ""


def _true_choice(candidate: Candidate, material: Material) -> str:
    """Of statements to choose among, one said to be false that its fact does not exclude."""
    draft, facts = candidate.draft, candidate.facts
    if len(facts) != len(draft.options):
        return ""
    # Where the false one is asked for, it is the key.
    turned = draft.asks == "disagreement"
    return next(
        (
            option.text
            for fact, option in zip(facts, draft.options, strict=True)
            if option.correct == turned and _true_in_place(fact, option.text, material)
        ),
        "",
    )


def true_distractor(candidate: Candidate, material: Material) -> str:
    """The first thing offered as wrong that is true, or may be."""
    draft = candidate.draft
    if draft.kind == "true_false" and draft.truth is False:
        return _true_statement(candidate, material)
    if draft.asks == "not_mentioned":
        return _mentioned(draft, material)
    if draft.asks in STATEMENTS:
        return _true_choice(candidate, material)
    if draft.asks in GISTS:
        return _summing_up(draft)
    if draft.kind == "single" and not draft.computed:
        return _true_option(candidate, material)
    return _true_choice(candidate, material) if draft.kind == "multiple" else ""


def _summed(values: list[Decimal]) -> bool:
    """Is one of these the sum of two others?"""
    return any(one + two in values for one, two in combinations(values, 2))


def entailed(candidate: Candidate, material: Material) -> str:
    """Statements of one question that answer each other: one sentence's, or a sum's parts."""
    draft, facts = candidate.draft, candidate.facts
    stated = draft.kind == "multiple" or draft.asks in STATEMENTS
    if not stated or draft.computed or len(facts) < 2:
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
