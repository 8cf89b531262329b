"""单项选择: which of four statements agrees with the news, and which does not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained
from quizzes.generation.kinds.multiple import common_anchor, hands, option_of, pools
from quizzes.generation.kinds.true_false import Change, changes
from quizzes.generation.material import Candidate, Material, digest

SIZE = 4
# A question for so many statements: they are asked one by one as well.
STATEMENTS_EACH = 6
MOST = 2


def _options(
    material: Material, hand: Sequence[Claim], false: Sequence[int]
) -> tuple[Option, ...] | None:
    """The statements, those at ``false`` changed in one thing; None where one cannot be."""
    options: list[Option] = []
    for index, claim in enumerate(hand):
        found: list[Change | None] = (
            list(changes(claim, material)[:1]) if index in false else [None]
        )
        if not found:
            return None
        options.append(option_of(claim, found[0], material))
    return tuple(options)


def _agreeing(material: Material, hand: Sequence[Claim]) -> Iterator[Candidate]:
    """One statement as the article has it, three changed."""
    for right in range(SIZE):
        options = _options(material, hand, [i for i in range(SIZE) if i != right])
        if options is not None:
            notes = [f"{'ABCD'[i]}项{o.note}" for i, o in enumerate(options) if not o.correct]
            yield _drafted(material, hand, "agreement", f"正确的是{'ABCD'[right]}", notes, options)


def _disagreeing(material: Material, hand: Sequence[Claim]) -> Iterator[Candidate]:
    """One statement changed: it is the one to be found."""
    for wrong in range(SIZE):
        options = _options(material, hand, [wrong])
        if options is not None:
            note = options[wrong].note
            turned = tuple(
                Option(o.text, i == wrong, "" if i == wrong else "与原文一致。", o.evidence)
                for i, o in enumerate(options)
            )
            rule = f"不正确的是{'ABCD'[wrong]}：{note.rstrip('。')}"
            yield _drafted(material, hand, "disagreement", rule, ["其余三项与原文一致"], turned)


WORDED = {"agreement": "正确", "disagreement": "【不正确】"}


def _drafted(
    material: Material,
    hand: Sequence[Claim],
    asks: str,
    rule: str,
    notes: Sequence[str],
    options: tuple[Option, ...],
) -> Candidate:
    return candidate(
        material,
        "single",
        [claim.fact for claim in hand],
        f"{common_anchor(material, hand)}下列说法{WORDED[asks]}的是{BLANK}。",
        explained(rule, notes),
        ask=f"{asks}:{digest(*(claim.bare for claim in hand))}",
        asks=asks,
        options=options,
    )


def make(material: Material) -> Iterator[Candidate]:
    for pool in pools(material):
        most = min(MOST, len(pool) // STATEMENTS_EACH)
        for hand in hands(material, pool, SIZE, most, "agreement"):
            yield from _agreeing(material, hand)
        if len(pool) >= MOST * STATEMENTS_EACH:
            for hand in hands(material, pool, SIZE, 1, "disagreement"):
                yield from _disagreeing(material, hand)
