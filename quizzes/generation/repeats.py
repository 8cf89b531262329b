"""Does a draft ask again what another article's question asks already?"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from news.facts.fact import Fact
from quizzes.generation.draft import Draft, Generation, Reject
from quizzes.generation.levels import level_of
from quizzes.generation.likeness import pairs
from quizzes.generation.material import group_of, value_of
from quizzes.generation.source import SourceArticle

# Why a draft was dropped, and why an article of which none is left asks nothing.
ASKED_ELSEWHERE = "asked_elsewhere"

# Small counts are often equal by chance: they need one attribute, not a like one.
SMALL = 10


@dataclass(frozen=True, slots=True)
class Asked:
    """A draft with the facts that it rests on."""

    draft: Draft
    facts: tuple[Fact, ...]


def _like(one: Fact, two: Fact) -> bool:
    """Are the attributes one, or, for larger figures, alike (持证社工, 持证社工人才)?"""
    if one.attribute == two.attribute:
        return True
    small = one.quantity is not None and one.quantity.value < SMALL
    return not small and bool(pairs(one.attribute) & pairs(two.attribute))


def _one_value(one: Fact, two: Fact) -> bool:
    """Without this no two tellings are of one fact; most pairs are told apart by it."""
    mine, theirs = one.quantity, two.quantity
    if mine is not None and theirs is not None:
        return (mine.value, mine.unit) == (theirs.value, theirs.unit)
    return value_of(one) == value_of(two)


def same_fact(one: Fact, two: Fact) -> bool:
    """Two tellings of one fact: its key and value, or one value of one place for like things."""
    if one.kind != two.kind or not _one_value(one, two):
        return False
    if group_of(one) == group_of(two):
        return True
    if (one.kind, one.place, one.qualifier) != (two.kind, two.place, two.qualifier):
        return False
    if not one.place or level_of(one) != level_of(two) or not _like(one, two):
        return False
    mine, theirs = one.quantity, two.quantity
    if mine is None or theirs is None:
        return mine is theirs and one.text == two.text
    return (mine.value, mine.high, mine.unit, mine.rate) == (
        theirs.value,
        theirs.high,
        theirs.unit,
        theirs.rate,
    )


def shares_fact(one: Sequence[Fact], two: Sequence[Fact]) -> bool:
    return any(same_fact(mine, theirs) for mine in one for theirs in two)


def _same_question(new: Asked, old: Asked) -> bool:
    """One fact is asked of one article, in whatever kinds; several facts once in each kind."""
    if (new.draft.computed, len(new.facts)) != (old.draft.computed, len(old.facts)):
        return False
    if len(new.facts) > 1 and new.draft.kind != old.draft.kind:
        return False
    return all(any(same_fact(mine, theirs) for theirs in old.facts) for mine in new.facts)


def asked_before(new: Asked, earlier: Iterable[Asked]) -> bool:
    """Did an earlier article's question ask for just these facts?

    A multiple choice is another one as soon as one of its statements is.
    """
    return any(_same_question(new, old) for old in earlier)


def resting(generation: Generation, sources: Iterable[SourceArticle]) -> list[Asked]:
    """An article's drafts with their facts; ``sources`` are it and all that stood beside it."""
    facts = {one.id: one.facts for one in sources}
    return [
        Asked(draft, tuple(facts[article][index] for article, index in draft.facts))
        for draft in generation.drafts
    ]


def unrepeated(
    generation: Generation, new: Iterable[Asked], earlier: Sequence[Asked]
) -> Generation:
    """What an article gives to ask (``new``: with its facts), without what was asked before."""
    repeats = [one.draft for one in new if asked_before(one, earlier)]
    if not repeats:
        return generation
    kept = tuple(draft for draft in generation.drafts if draft not in repeats)
    told = (Reject(one.group, one.kind, one.stem, ASKED_ELSEWHERE) for one in repeats)
    silence = "" if kept else ASKED_ELSEWHERE
    return Generation(drafts=kept, rejects=(*generation.rejects, *told), silence=silence)
