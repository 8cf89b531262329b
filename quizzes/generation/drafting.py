"""From a worked-out question to a draft: what every kind fills in the same way."""

from __future__ import annotations

from collections.abc import Sequence

from news.facts.fact import Fact
from quizzes.generation.claims import Claim
from quizzes.generation.distractors import Distractor
from quizzes.generation.draft import Draft, Option, QuestionKind, Quote
from quizzes.generation.holders import owned
from quizzes.generation.material import Candidate, Material, digest, told_amount
from quizzes.generation.tables import column_of, row_of

# More rows are read in the article's own table.
MOST_BESIDE = 4
# A longer quotation is read where it stands, among the evidence.
QUOTABLE = 60
NESTED = str.maketrans("“”‘’", "‘’“”")
# Shares of learners expected to miss an unseen question of each kind, before the answers tell.
BASE_DIFFICULTY: dict[QuestionKind, float] = {
    "single": 0.4,
    "multiple": 0.6,
    "true_false": 0.3,
    "fill_in": 0.55,
    "matching": 0.5,
    "ordering": 0.5,
}


def options_of(key: Distractor, wrong: Sequence[Distractor], position: int) -> tuple[Option, ...]:
    """The options in order, the key at ``position``."""
    options = [Option(each.text, False, each.note, each.evidence) for each in wrong]
    options.insert(position, Option(key.text, True, evidence=key.evidence))
    return tuple(options)


def explained(rule: str, notes: Sequence[str]) -> str:
    """The rule in one sentence, then whose values the wrong options are."""
    told = [note.rstrip("。") for note in notes if note]
    return f"{rule}。{'；'.join(told)}。" if told else f"{rule}。"


def difficulty_of(kind: QuestionKind, options: Sequence[Option], *, computed: bool) -> float:
    """Expected share who miss it: true neighbours mislead, sums take a second step."""
    misleading = len([option for option in options if option.note and not option.correct])
    return round(min(0.95, BASE_DIFFICULTY[kind] + 0.06 * misleading + 0.15 * computed), 2)


def candidate(
    material: Material,
    kind: QuestionKind,
    facts: Sequence[Fact],
    stem: str,
    explanation: str,
    *,
    ask: str = "",
    asks: str = "",
    group: str = "",
    options: tuple[Option, ...] = (),
    prompts: tuple[str, ...] = (),
    accepted: tuple[str, ...] = (),
    truth: bool | None = None,
    computed: bool = False,
    evidence: tuple[Quote, ...] = (),
) -> Candidate:
    """Draft one question about some facts (the first is the one asked about).

    ``asks`` is what the draft's field says; left out, the kind of the first fact.
    """
    key = accepted or (*prompts, *sorted(o.text for o in options if o.correct)) or (str(truth),)
    names = [material.group(fact) for fact in facts]
    group = group or (names[0] if len(names) == 1 else digest(*sorted(names)))
    draft = Draft(
        kind=kind,
        stem=stem,
        group=group,
        fingerprint=digest(kind, group, stem, *key, size=20),
        explanation=explanation,
        evidence=tuple(
            dict.fromkeys(
                (
                    *(evidence or (material.quote(material.article, f) for f in facts)),
                    *(lead for f in facts if (lead := material.lead_in(f))),
                )
            )
        ),
        facts=tuple(material.reference(fact) for fact in facts),
        options=options,
        prompts=prompts,
        accepted=accepted,
        truth=truth,
        computed=computed,
        difficulty=difficulty_of(kind, options, computed=computed),
        asks=asks or facts[0].kind,
    )
    return Candidate(draft=draft, ask=ask or f"{kind}:{group}", facts=tuple(facts))


def quoted(text: str) -> str:
    """The text in quotation marks, its own marks turned into the inner ones and back."""
    return f"“{text.translate(NESTED) if '“' in text else text}”"


def rule_of(claim: Claim) -> str:
    """The claim as the explanation's first sentence, without its full stop."""
    return f"{claim.anchor}{claim.bare}"


def beside(claim: Claim, material: Material) -> tuple[list[str], tuple[Quote, ...]]:
    """What an explanation adds to the rule, and the evidence for it.

    The other rows of the fact's column where it is a cell (初级的一次性补助为2000元), else the
    article's own words.
    """
    fact, own = claim.fact, material.quote(claim.article, claim.fact)
    cells = [
        cell
        for cell in material.cells(fact)
        if (column_of(cell), cell.time) == (column_of(fact), fact.time)
        and row_of(cell) != row_of(fact)
    ]
    rows = {row_of(cell) for cell in cells}
    # A row told twice is of two places or two times: to tell both would muddle the rule.
    if cells and len(rows) == len(cells) <= MOST_BESIDE:
        told = "，".join(f"{owned(cell)}为{told_amount(cell)}" for cell in cells)
        return [f"同一文件中，{told}"], (
            own,
            *(material.quote(claim.article, cell) for cell in cells),
        )
    telling = len(own.text) <= QUOTABLE and own.text not in rule_of(claim)
    return ([f"原文为{quoted(own.text)}"] if telling else []), (own,)
