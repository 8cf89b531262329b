"""What the generation room gives: drafts of questions, doubted but not yet stored."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from news.text.article import Span

QuestionKind = Literal["single", "multiple", "true_false", "fill_in", "matching", "ordering"]
# What is asked for where the options are statements, each of a fact of its own.
STATEMENTS = frozenset({"statements", "agreement", "disagreement"})
# What asks for the exception: at most one of an article's questions.
NEGATIVES = frozenset({"disagreement", "not_mentioned"})
# What is asked for where it is no one fact's value.
BEYOND_FACTS = frozenset(
    {
        "comparison",
        "total",
        "across_regions",
        "statements",
        "agreement",
        "disagreement",
        "mentioned",
        "not_mentioned",
        "main_idea",
        "title",
    }
)
# What is asked of a report as a whole.
GISTS = frozenset({"main_idea", "title"})
# Kinds whose key says which option goes into which slot: beside which prompt, or in which place.
ARRANGED: frozenset[QuestionKind] = frozenset({"matching", "ordering"})


@dataclass(frozen=True, slots=True)
class Quote:
    """Evidence: a range of one article's text. ``article`` is the caller's id of the article."""

    article: str
    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Option:
    """One option.

    ``note`` says whose value a wrong option is (“2000元是同一办法对初级的补助。”). ``slot``, in a
    question that is arranged, is where the option belongs, from 0: the prompt it goes with
    (matching) or its place in the right order (ordering); ``None`` where it is one too many.
    There ``correct`` says whether it has a slot.
    """

    text: str
    correct: bool
    note: str = ""
    evidence: Quote | None = None
    slot: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What one named check found. ``ok`` false with ``fatal`` false costs the draft confidence."""

    check: str
    ok: bool
    reason: str = ""
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A question not yet stored.

    - ``options``: for ``single`` (four), ``multiple`` (five), ``matching`` (as many as prompts,
      or one more) and ``ordering`` (three to five), in the order shown; empty otherwise.
    - ``prompts``: for ``matching`` what stands on the left, three to five; empty otherwise.
    - ``accepted``: for ``fill_in`` the accepted answers, the article's own writing first.
    - ``truth``: for ``true_false``.
    - ``evidence``: the key's own evidence, one clause or sentence each; never empty.
    - ``computed``: the key is worked out from the evidence, not written in it.
    - ``asks``: what is asked for: a kind of fact (``amount``, ``deadline``, ``reason`` …), or one
      of ``BEYOND_FACTS``.
    - ``group``: the fact asked about; the scheduler keeps one group's questions apart.
    - ``facts``: every fact that the key rests on, as (article id, index in its ``facts``);
      when one of them is overtaken or contradicted, the question is retired.
    - ``fingerprint``: stable id of the same question over repeated runs.
    - ``topics``: a topic code of each syllabus, in the order given.
    - ``confidence``: 0–1; ``difficulty``: expected share of learners who miss it, 0–1.
    """

    kind: QuestionKind
    stem: str
    group: str
    fingerprint: str
    explanation: str
    evidence: tuple[Quote, ...]
    facts: tuple[tuple[str, int], ...] = ()
    topics: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    prompts: tuple[str, ...] = ()
    accepted: tuple[str, ...] = ()
    truth: bool | None = None
    computed: bool = False
    confidence: float = 1.0
    difficulty: float = 0.4
    verdicts: tuple[Verdict, ...] = ()
    asks: str = ""

    @property
    def key(self) -> list[int] | list[bool] | list[str]:
        """The key as a list: indices from 0 for choices, one truth value, or accepted answers.

        What is arranged has the option of each slot in turn: for ``matching`` of each prompt,
        for ``ordering`` from the first place to the last.
        """
        if self.kind == "true_false":
            return [bool(self.truth)]
        if self.kind == "fill_in":
            return list(self.accepted)
        if self.kind in ARRANGED:
            placed = [(o.slot, i) for i, o in enumerate(self.options) if o.slot is not None]
            return [index for _, index in sorted(placed)]
        return [i for i, option in enumerate(self.options) if option.correct]


@dataclass(frozen=True, slots=True)
class Reject:
    """A draft that was dropped, or a fact nothing was asked about, and why."""

    fact: str
    kind: str
    stem: str
    reason: str


@dataclass(frozen=True, slots=True)
class Generation:
    """All that one article gave. ``silence`` says why, where it gave nothing."""

    drafts: tuple[Draft, ...]
    rejects: tuple[Reject, ...]
    silence: str = ""
