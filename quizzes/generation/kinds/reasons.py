"""单项选择: what for, why, and on which grounds something is done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from news.facts.words import words
from news.text import lazy
from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.distractors import Distractor, ascending
from quizzes.generation.draft import Option
from quizzes.generation.drafting import beside, candidate, explained, options_of, rule_of
from quizzes.generation.formulas import is_formula
from quizzes.generation.likeness import pairs
from quizzes.generation.material import Candidate, Material, digest, group_of, number_from
from quizzes.generation.motives import (
    LINK,
    is_askable,
    is_told_of_a_deed,
    single_motives,
    wrong_motives,
)
from quizzes.generation.names import shuffled
from quizzes.generation.told import MOTIVES

# Whose city 本市 is the options do not say.
OURS = lazy.pattern(r"[本我该](?:[省市区县州旗]|自治区|校|院|单位)")
NAME = lazy.pattern(r"《[^》]*》")
SIZE, FIVE = 4, 5
FEWEST, MOST = 2, 4
SHORTEST, LONGEST = 5, 30
# Three aims in one option would stand beside threes that nothing ties together.
MOST_AT_ONCE = 2
# So many pairs of characters fewer in common with the stem are as good as none.
SHARED = 3


def _notes(wrong: Sequence[Distractor]) -> list[str]:
    told = [each.note for each in wrong if each.note]
    made = "原文没有提到其余各项" if told else "其余各项原文都没有提到"
    return [*told, *([made] if len(told) < len(wrong) else [])]


def _less_of_the_stem(claim: Claim, wrong: str) -> int:
    """How many pairs of characters fewer than the right one a wrong one has of the stem's."""
    stem = pairs(claim.before)
    return min(SHARED, max(0, len(pairs(claim.core) & stem) - len(pairs(wrong) & stem)))


def _of_its_length(claim: Claim, found: Sequence[Distractor]) -> list[Distractor]:
    """Three of those found, so many of them longer than the key that its length tells nothing.

    Sources tell their reasons at length: beside three short ones the longest would be the key.
    Where none is as long, only the one question in four is asked of which that holds by the draw.
    Of one length those come first that share as many words with the stem as the key does.
    """
    size = Decimal(len(claim.core))

    def far(each: Distractor) -> tuple[int, Decimal]:
        return _less_of_the_stem(claim, each.text), abs(each.order - size)

    ranked = sorted((replace(each, order=Decimal(len(each.text))) for each in found), key=far)
    first = number_from("length", claim.bare) % SIZE
    for shorter in sorted(range(SIZE), key=lambda each: (each != first, each)):
        chosen = ascending(size, [], ranked, shorter)
        if chosen is not None and (shorter < SIZE - 1 or first == shorter):
            return chosen
    return []


def _told_by_its_document(claim: Claim, wrong: Sequence[Distractor]) -> bool:
    """Does a document's name tell what it is for, and none of the wrong aims share as much?"""
    named = pairs("".join(NAME.findall(claim.before)))
    shared = len(pairs(claim.core) & named)
    return shared > SHARED and all(2 * len(pairs(each.text) & named) < shared for each in wrong)


def _asked(claim: Claim, material: Material) -> Iterator[Candidate]:
    if claim.core.count("，") + 1 > MOST_AT_ONCE:
        return
    wrong = shuffled(_of_its_length(claim, wrong_motives(claim, material)), claim.bare)
    if len(wrong) < SIZE - 1 or _told_by_its_document(claim, wrong):
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


def _parts(claim: Claim) -> list[str]:
    """The aims that one purpose names, each of which stands as an aim of its own.

    What only goes back to another document (落实某号文件的要求) is none to be asked for.
    """
    return [
        part
        for part in _told_apart(claim.core)
        if SHORTEST <= len(part) <= LONGEST and not is_formula(part) and not OURS.search(part)
    ]


def _told_apart(aims: str) -> list[str]:
    """The aims between commas, and 促进和谐、体现优待 as two where each says what is done."""
    found: list[str] = []
    for part in aims.split("，"):
        each = part.split("、")
        deeds = all(len(one) >= SHORTEST and _does(one) for one in each)
        found += each if deeds else [part]
    return found


def _does(aim: str) -> bool:
    # 更好地 says how; 稳定 and 丰富 are adjectives to the segmenter.
    tags = (word.tag[0] for word in words(aim) if word.tag[0] not in "du")
    return next(tags, "") in ("v", "a")


def _several(claim: Claim) -> list[str]:
    """The parts of a purpose of several; none where it is told in one."""
    named = claim.fact.kind == "purpose" and LINK.search(claim.before) is not None
    return _parts(claim) if named and len(_told_apart(claim.core)) > 1 else []


def _one_of_them(claim: Claim, material: Material) -> Iterator[Candidate]:
    """单项选择: one of the aims, where not all of them can be asked for."""
    parts = _several(claim)
    if not parts or not is_told_of_a_deed(claim.fact):
        return
    # One that the stem's own words do not tell, if there is one with wrong ones like it.
    stem = pairs(claim.before)
    parts.sort(key=lambda e: (len(pairs(e) & stem), number_from(claim.bare, e)))
    before = f"{claim.before.removesuffix('目的是')}目的之一是"
    asked = (list(_asked(replace(claim, core=part, before=before), material)) for part in parts)
    yield from next(filter(None, asked), [])


def _like_the_parts(claim: Claim, parts: Sequence[str]) -> list[str]:
    """Wrong aims for the rest of five, each made like one of the right ones in its turn.

    As long, and with as many of the stem's words: or those would tell which are the right ones.
    As often as by chance the shortest of the five is a wrong one. The first has little in common
    with any, the later ones much with each other: or the right ones would be the odd ones, or the
    ones that are most like all.
    """
    stem, chosen = pairs(claim.before), list[str]()
    found = [each for each in single_motives(claim) if each not in parts]
    shorter = [each for each in found if len(each) < min(map(len, parts))]
    brief = shorter and number_from(claim.bare, "brief") % FIVE >= len(parts)
    for place in range(min(len(found), FIVE - len(parts))):
        part = parts[place % len(parts)]

        def unlike(each: str, part: str = part) -> int:
            less = len(pairs(part) & stem) - len(pairs(each) & stem)
            others = chosen[1:] if chosen else parts
            alike = sum(len(pairs(each) & pairs(other)) for other in others)
            unlikely = 2 * max(0, less) + abs(len(each) - len(part))
            return unlikely - 2 * alike if chosen else unlikely + 2 * alike

        best = min(shorter if brief and not chosen else found, key=unlike)
        found.remove(best)
        chosen.append(best)
    return chosen


def _of_several(claim: Claim, material: Material) -> Iterator[Candidate]:
    """多项选择: which of these aims are named."""
    parts = _several(claim)
    if not FEWEST <= len(parts) <= MOST or not is_told_of_a_deed(claim.fact):
        return
    evidence = material.quote(claim.article, claim.fact)
    wrong = _like_the_parts(claim, parts)
    if len(parts) + len(wrong) < FIVE:
        return
    options = [Option(each, True, evidence=evidence) for each in parts]
    options += [Option(each, False, f"原文没有提到{each}。") for each in wrong]
    # By another draw than the one that chose them, or the wrong ones would all come first.
    options.sort(key=lambda option: number_from(claim.bare, "order", option.text))
    yield candidate(
        material,
        "multiple",
        [claim.fact],
        f"{claim.anchor}{claim.before.removesuffix('是')}有{BLANK}。",
        explained(rule_of(claim), ["其余各项原文都没有提到"]),
        ask=f"parts:{group_of(claim.fact)}",
        group=digest("parts", group_of(claim.fact)),
        options=tuple(options),
        evidence=beside(claim, material)[1],
    )


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.asked:
        claim = material.claim(fact)
        if fact.kind not in MOTIVES:
            continue
        whole = list(_asked(claim, material)) if is_askable(fact) else []
        yield from whole or _one_of_them(claim, material)
        yield from _of_several(claim, material)
