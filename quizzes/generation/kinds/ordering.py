"""排序: three to five steps, events or figures, put in the order that the text settles."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from quizzes.generation.anchors import anchor_of
from quizzes.generation.arranging import scattered
from quizzes.generation.claims import BLANK
from quizzes.generation.draft import Option, Quote
from quizzes.generation.drafting import candidate
from quizzes.generation.material import Candidate, Material, digest, group_of, number_from
from quizzes.generation.sequences import Step, sequences

MOST = 5


def _chosen(steps: Sequence[Step]) -> list[Step]:
    """Five steps at most, in their order: leaving some out leaves the others' order as it is."""
    seed = digest(*(step.text for step in steps))
    drawn = sorted(steps, key=lambda step: number_from(seed, step.text))[:MOST]
    return [step for step in steps if step in drawn]


def _told(steps: Sequence[Step]) -> str:
    return "；".join(f"{s.text}（{s.told}）" if s.told else s.text for s in steps)


def ordered(
    material: Material,
    stem: str,
    steps: Sequence[Step],
    explanation: str,
    *,
    quotes: Sequence[Quote],
    shown: tuple[Quote, ...] = (),
    computed: bool = False,
    asks: str = "",
) -> Candidate:
    """Draft an ordering question.

    ``quotes`` are each step's own; ``shown`` is what bears out the whole order, where that takes
    more.
    """
    facts = [step.fact for step in steps]
    options = [
        Option(step.text, True, evidence=quote, slot=slot)
        for slot, (step, quote) in enumerate(zip(steps, quotes, strict=True))
    ]
    return candidate(
        material,
        "ordering",
        facts,
        stem,
        explanation,
        ask=f"ordering:{digest(*sorted(map(group_of, facts)))}",
        options=scattered(options, stem),
        evidence=shown,
        computed=computed,
        asks=asks,
    )


def make(material: Material) -> Iterator[Candidate]:
    for sequence in sequences(material):
        steps, article = _chosen(sequence.steps), material.article
        anchor = anchor_of(steps[0].fact, article, sequence.asked)
        yield ordered(
            material,
            f"{anchor}将{sequence.asked}按{sequence.by}排列{BLANK}。",
            steps,
            f"{anchor}{sequence.asked.replace('下列', '')}按{sequence.by}依次是：{_told(steps)}。",
            quotes=[material.quote(article, step.fact) for step in steps],
        )
