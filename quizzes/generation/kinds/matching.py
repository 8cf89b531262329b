"""配对: three to five prompts, each with an option of its own; at most one option is left over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from quizzes.generation.anchors import anchor_of
from quizzes.generation.arranging import scattered
from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.distractors import Distractor, invented, true_neighbours
from quizzes.generation.draft import Option, Quote
from quizzes.generation.drafting import candidate, explained
from quizzes.generation.levels import level_of
from quizzes.generation.material import Candidate, Material, digest, group_of, number_from
from quizzes.generation.pairs import Family, Pair, families
from quizzes.generation.truth import is_false

MOST = 4


def _chosen(family: Family) -> list[Pair]:
    """Four pairs at most, in the article's order."""
    seed = digest(*(each.prompt for each in family.pairs))
    drawn = sorted(family.pairs, key=lambda each: number_from(seed, each.prompt))[:MOST]
    return sorted(drawn, key=lambda each: each.fact.span.start)


def _surplus(pairs: Sequence[Pair], material: Material) -> Distractor | None:
    """A figure that is false beside every prompt: a true one of something else, if there is one.

    An invented one only where sorting alone would match the rest: levels and what they get.
    """
    claims = [material.claim(each.fact) for each in pairs]

    def free(other: Distractor) -> bool:
        return other.text not in taken and all(
            is_false(claim, other.order, material) for claim in claims
        )

    taken = {each.value for each in pairs}
    true = (each for claim in claims for each in true_neighbours(claim, material))
    found = next((each for each in true if each.evidence and free(each)), None)
    if found is None and all(level_of(each.fact) for each in pairs):
        made = [each for claim in claims for each in invented(claim, material) if free(each)]
        return _spread(made, claims, material)
    return found


def _spread(
    made: Sequence[Distractor], claims: Sequence[Claim], material: Material
) -> Distractor | None:
    """An invented figure that the article does not tell, now below, now among, now above."""
    values = [claim.fact.quantity.value for claim in claims if claim.fact.quantity]
    places: dict[int, Distractor] = {}
    for each in made:
        if each.order not in material.numbers:
            places.setdefault(sum(value < each.order for value in values), each)
    if not places:
        return None
    at = sorted(places)[number_from(claims[0].bare, "surplus") % len(places)]
    return replace(places[at], note=f"{places[at].text}在原文中没有出现。")


def matched(
    material: Material,
    stem: str,
    pairs: Sequence[Pair],
    explanation: str,
    *,
    evidence: Sequence[Quote],
    shown: tuple[Quote, ...] = (),
    spare: Distractor | None = None,
    asks: str = "",
) -> Candidate:
    """Draft a matching question.

    ``evidence`` is each pair's own; ``shown`` is what bears out the whole key, where that takes
    more.
    """
    options = [
        Option(each.value, True, slot=slot, evidence=quote)
        for slot, (each, quote) in enumerate(zip(pairs, evidence, strict=True))
    ]
    if spare is not None:
        options.append(Option(spare.text, False, spare.note, spare.evidence))
    return candidate(
        material,
        "matching",
        [each.fact for each in pairs],
        stem,
        explanation,
        ask=f"matching:{digest(*sorted(group_of(each.fact) for each in pairs))}",
        prompts=tuple(each.prompt for each in pairs),
        options=scattered(options, stem),
        evidence=shown or tuple(dict.fromkeys(evidence)),
        asks=asks,
    )


def _drafted(family: Family, material: Material) -> Candidate:
    pairs, article = _chosen(family), material.article
    spare = _surplus(pairs, material) if pairs[0].fact.quantity else None
    anchor = anchor_of(pairs[0].fact, article, family.of)
    return matched(
        material,
        f"{anchor}{_asked(family)}。",
        pairs,
        explained(
            f"{anchor}{family.told}{'，'.join(map(_rule, pairs))}",
            [spare.note] if spare else [],
        ),
        spare=spare,
        evidence=[material.quote(article, each.fact) for each in pairs],
    )


def _asked(family: Family) -> str:
    """What is to be matched; a sentence that holds of every pair has the blank in it."""
    if family.said:
        return f"{family.said}，将{family.left}与{family.right}配对"
    return f"将{family.of}{family.left}与{family.right}配对{BLANK}"


def _rule(pair: Pair) -> str:
    if pair.fact.kind == "body":
        return f"{pair.prompt}由{pair.value}负责"
    return f"{pair.prompt}为{pair.value}"


def make(material: Material) -> Iterator[Candidate]:
    for family in families(material):
        yield _drafted(family, material)
