"""多项选择: five statements of one document, two to four of them right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.anchors import anchor_of
from quizzes.generation.checks import doubt
from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.confidence import LEAST, confidence_of
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained
from quizzes.generation.holders import BASIS
from quizzes.generation.kinds.true_false import UNCHANGED, Change, changes, stated
from quizzes.generation.likeness import likeness
from quizzes.generation.material import Candidate, Material, digest, number_from
from quizzes.generation.motives import is_askable
from quizzes.generation.phrasing import OF_ITSELF
from quizzes.generation.places import segments
from quizzes.generation.scope import NATION, own_document
from quizzes.generation.tables import column_of, row_of, table_of
from quizzes.generation.told import MOTIVES

# 根据《X》 stands in the stem, or the place does: not in front of every statement.
SIZE = 5
SHORTEST, LONGEST = 8, 60
RIGHT = (2, 3, 4)
MOST = 6
LIKE = 0.5
DEMANDED = lazy.pattern(r"[^，]{2,12}须")
# Statements that two questions of one article may share: a second one would be told by the first
# if it shared more.
IN_COMMON = 2


def pools(material: Material) -> list[list[Claim]]:
    """The statements that can stand in one question: short, and all of one document.

    What several documents rule is not mixed, nor a law's clauses with what stands beside them.
    """
    return material.known("pools", material, lambda: _pools(material))


def _pools(material: Material) -> list[list[Claim]]:
    article = material.article
    document = own_document(article)
    sourced = article.publisher or (article.published and article.region not in ("", NATION))
    if not sourced and not document:
        # 据有关报道，下列说法正确的是: of nothing that the stem names.
        return []
    told = [
        each
        for each in map(material.claim, material.asked)
        if (sourced or each.fact.instrument) and _fit(each, material)
    ]
    documents = list(dict.fromkeys(claim.fact.instrument for claim in told))
    apart = [[c for c in told if c.fact.instrument == document] for document in documents]
    mixed = len(set(documents) - {""}) < 2 and not document
    return [told] if mixed else apart


def _fit(claim: Claim, material: Material) -> bool:
    return (
        claim.fact.kind not in {*UNCHANGED, "instrument"}
        and not _is_about_its_document(claim)
        and (claim.fact.kind not in MOTIVES or is_askable(claim.fact))
        and SHORTEST <= len(said(claim)) <= LONGEST
        and _stands_alone(claim, material)
    )


def _is_about_its_document(claim: Claim) -> bool:
    """民政局印发《办法》: the stem has the document's name already."""
    document = claim.fact.instrument
    return bool(document) and document in BASIS.sub("", claim.bare)


def _stands_alone(claim: Claim, material: Material) -> bool:
    """Would the statement pass as a question of its own, and say of whom it speaks?"""
    alone = stated(claim, material)
    verdicts = doubt(alone, material)
    if not all(each.ok or not (each.fatal or each.check == "has_subject") for each in verdicts):
        return False
    return confidence_of(alone, verdicts, material.article) >= LEAST


def common_anchor(material: Material, claims: Sequence[Claim]) -> str:
    """Anchor all statements at once: by their common document, else by place and source."""
    first = claims[0].fact
    common = {claim.fact.instrument for claim in claims}
    instrument = common.pop() if len(common) == 1 else ""
    region = "" if instrument else material.article.region
    place = next((c.fact.place for c in claims if c.fact.place), region)
    fact = replace(first, instrument=instrument, place=place)
    return anchor_of(fact, material.article, "")


def _of_one_thing(one: Fact, two: Fact) -> bool:
    """Figures of one thing, or of like things in one unit: the one would bear on the other."""
    if one.kind != two.kind or not one.attribute or not two.attribute:
        return False
    if one.attribute == two.attribute:
        return True
    units = {fact.quantity.unit for fact in (one, two) if fact.quantity}
    return len(units) == 1 and likeness(one.attribute, two.attribute) >= LIKE


def _clash(claim: Claim, other: Claim) -> bool:
    """May not stand together: one sentence tells both, unless they are cells of one table."""
    one, two = claim.fact, other.fact
    one_table = bool(table_of(one)) and table_of(one) == table_of(two)
    if _of_one_thing(one, two):
        return not one_table or row_of(one) == row_of(two)
    if one_table:
        return (row_of(one), column_of(one)) == (row_of(two), column_of(two))
    return one.sentence == two.sentence


def _fits(claim: Claim, hand: Sequence[Claim], before: Sequence[set[int]]) -> bool:
    """One more statement: no clash within the hand, and with no earlier hand two in common."""
    if any(_clash(claim, other) for other in hand):
        return False
    dealt = {id(claim), *map(id, hand)}
    return all(len(dealt & other) <= IN_COMMON for other in before)


def hands(
    material: Material, pool: Sequence[Claim], size: int, most: int, seed: str = ""
) -> Iterator[list[Claim]]:
    """Different hands of statements, each statement used as evenly as can be.

    Of statements that can be made false, if there are enough: others would always be right.
    """
    turnable = [claim for claim in pool if changes(claim, material)]
    pool = turnable if len(turnable) >= size else pool
    used = {id(claim): 0 for claim in pool}
    before: list[set[int]] = []
    for turn in range(most):
        name = (material.article.id, f"{seed}{turn}")
        order = sorted(pool, key=lambda c: (used[id(c)], number_from(*name, c.bare)))
        hand: list[Claim] = []
        for claim in order:
            if len(hand) < size and _fits(claim, hand, before):
                hand.append(claim)
        if len(hand) < size:
            return
        before.append({id(claim) for claim in hand})
        for claim in hand:
            used[id(claim)] += 1
        yield sorted(hand, key=lambda c: c.fact.span.start)


def said(claim: Claim) -> str:
    """The statement as an option: its place by its narrowest name, the stem has it in full."""
    said = BASIS.sub("", claim.said(claim.core))
    parts = segments(claim.fact.place)
    if parts and OF_ITSELF.match(said) and not DEMANDED.match(said):
        said = f"{parts[-1]}{said}"
    for i in range(len(parts) - 1):
        said = said.replace("".join(parts[i:]), parts[-1], 1)
    return said


def option_of(claim: Claim, change: Change | None, material: Material) -> Option:
    evidence = material.quote(claim.article, claim.fact)
    if change is None:
        return Option(said(claim), True, evidence=evidence)
    wrong = f"“{change.wrong}”" if change.wrong else ""
    right = f"“{change.right}”" if change.wrong else change.put_right(claim)
    return Option(said(change.claim), False, f"{wrong}应为{right}。", evidence)


def _turned(found: list[Change], ask: str) -> list[Change]:
    """One of the two best changes, so that a statement is not false in one way everywhere."""
    if not found:
        return []
    best = found[:1] if found[0].wrong else found[:2]
    return [best[number_from(ask, best[0].claim.core) % len(best)]]


def _drafted(material: Material, hand: list[Claim], right: int, ask: str) -> Candidate | None:
    """The hand with so many right; those are made false, by the draw, that can be."""
    found = [_turned(changes(claim, material), ask) for claim in hand]
    drawn = sorted(range(SIZE), key=lambda i: number_from(ask, str(right), str(i)))
    wrong_at = [i for i in drawn if found[i]][: SIZE - right]
    if len(wrong_at) < SIZE - right:
        return None
    options = tuple(
        option_of(claim, found[i][0] if i in wrong_at else None, material)
        for i, claim in enumerate(hand)
    )
    notes = [f"{'ABCDE'[i]}项{o.note}" for i, o in enumerate(options) if not o.correct]
    letters = "".join("ABCDE"[i] for i, option in enumerate(options) if option.correct)
    return candidate(
        material,
        "multiple",
        [claim.fact for claim in hand],
        f"{common_anchor(material, hand)}下列说法正确的有{BLANK}。",
        explained(f"正确的是{letters}", notes),
        ask=ask,
        asks="statements",
        options=options,
    )


def make(material: Material) -> Iterator[Candidate]:
    for pool in pools(material):
        for hand in hands(material, pool, SIZE, min(MOST, 1 + len(pool) // 3)):
            ask = f"multiple:{digest(*(claim.bare for claim in hand))}"
            for right in RIGHT:
                drafted = _drafted(material, hand, right, ask)
                if drafted is not None:
                    yield drafted
