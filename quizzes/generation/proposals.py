"""Questions that a language model proposes: read with suspicion, then checked like our own.

A proposal must quote the article word for word, and its key must be borne out by what it quotes.
Nothing that the answer says is followed: it is data, whatever it asks for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, cast

from news.facts.fact import Fact, FactKey
from news.text import lazy
from news.text.article import Span
from quizzes.generation.bearing import borne_by, is_wrong_value, place_in, stated
from quizzes.generation.checks import CHECKS
from quizzes.generation.claims import BLANK, GAP
from quizzes.generation.draft import Draft, Generation, Option, QuestionKind, Quote, Reject, Verdict
from quizzes.generation.drafting import difficulty_of
from quizzes.generation.language import is_chinese
from quizzes.generation.likeness import likeness
from quizzes.generation.material import Candidate, Material, digest, group_of
from quizzes.generation.prompt import KINDS
from quizzes.generation.rank import DOUBLE
from quizzes.generation.source import SourceArticle

MOST_PROPOSALS = 20
LONGEST_FIELD = 600
CONFIDENCE = 0.5
OPEN = lazy.pattern(r"[（(][\s　]*[)）]|_{2,}|＿{2,}")
# What holds in any language; the other checks read Chinese.
ANY_LANGUAGE = frozenset(
    {"balanced", "key_count", "options_distinct", "key_not_in_stem", "evidence_verbatim"}
    | {"quotes_verbatim", "evidence_supports"}
)
# PostgreSQL takes neither NUL nor half of a surrogate pair; no text needs the other controls.
UNSTORABLE = lazy.pattern("[\x00-\x08\x0e-\x1b\x7f\ud800-\udfff]")


class UnreadableAnswer(ValueError):
    """The answer is not the JSON asked for."""


class _Refused(ValueError):
    """A proposal that cannot become a draft; the reason is the name of what it fails."""


@dataclass(frozen=True, slots=True)
class Proposal:
    """One proposed question in the shape asked for, nothing of it believed yet."""

    kind: QuestionKind
    stem: str
    options: tuple[str, ...]
    right: frozenset[int]
    truth: bool | None
    accepted: tuple[str, ...]
    explanation: str
    evidence: str


def proposed(
    answer: str,
    material: Material,
    *,
    uncertain: Sequence[Span] = (),
    asked: Sequence[str] = (),
) -> Generation:
    """Turn a model's answer into drafts that passed the checks, and rejects that say why not.

    ``uncertain`` are spans of the text that may not be quoted, ``asked`` the stems that exist.
    Raises UnreadableAnswer.
    """
    drafts: list[Draft] = []
    rejects: list[Reject] = []
    for given in _entries(answer)[:MOST_PROPOSALS]:
        stem = str(given.get("stem", ""))[:LONGEST_FIELD] if isinstance(given, dict) else ""
        stem = UNSTORABLE.sub("\ufffd", stem)
        try:
            draft = _draft(_proposal(given), material, uncertain)
            told = (*asked, *(one.stem for one in drafts))
            if any(likeness(draft.stem, other) >= DOUBLE for other in told):
                raise _Refused("near_duplicate")
        except _Refused as refused:
            rejects.append(Reject("", "", stem, str(refused)))
        else:
            drafts.append(draft)
    silence = "" if drafts else "all_rejected"
    return Generation(drafts=tuple(drafts), rejects=tuple(rejects), silence=silence)


def _entries(answer: str) -> list[Any]:
    start, end = answer.find("{"), answer.rfind("}")
    try:
        entries = json.loads(answer[start : end + 1])["questions"]
    except (ValueError, KeyError, TypeError, RecursionError) as problem:
        raise UnreadableAnswer(answer[:80]) from problem
    if not isinstance(entries, list):
        raise UnreadableAnswer(answer[:80])
    return entries


def _proposal(given: Any) -> Proposal:
    if not isinstance(given, dict) or given.get("kind") not in KINDS:
        raise _Refused("shape")
    kind = cast(QuestionKind, given["kind"])
    options = tuple(_text(one) for one in _list(given.get("options") or []))
    key = given.get("key")
    return Proposal(
        kind=kind,
        stem=_blanked(_text(given.get("stem")), kind),
        options=options,
        right=_right(key, len(options)) if options else frozenset(),
        truth=key if kind == "true_false" and isinstance(key, bool) else None,
        accepted=tuple(_text(one) for one in _list(key)) if kind == "fill_in" else (),
        explanation=_text(given.get("explanation", "")),
        evidence=_text(given.get("evidence")),
    )


def _text(given: Any) -> str:
    if not isinstance(given, str) or len(given) > LONGEST_FIELD or UNSTORABLE.search(given):
        raise _Refused("shape")
    return " ".join(given.split())


def _list(given: Any) -> list[Any]:
    if not isinstance(given, list) or len(given) > MOST_PROPOSALS:
        raise _Refused("shape")
    return given


def _right(key: Any, size: int) -> frozenset[int]:
    indices = _list(key)
    if not all(type(one) is int and 0 <= one < size for one in indices):
        raise _Refused("key_count")
    return frozenset(indices)


def _blanked(stem: str, kind: str) -> str:
    """The stem with our own blanks; a statement to be judged closes with one."""
    stem = OPEN.sub(GAP if kind == "fill_in" else BLANK, stem)
    return f"{stem}{BLANK}" if kind == "true_false" and not stem.endswith(BLANK) else stem


def _draft(proposal: Proposal, material: Material, uncertain: Sequence[Span]) -> Draft:
    quote = _quote(proposal.evidence, material.article)
    if any(map(quote.span.overlaps, uncertain)):
        raise _Refused("damaged")
    within = [f for f in material.article.facts if f.clause.overlaps(quote.span)]
    if any(fact.conflicts for fact in within):
        raise _Refused("conflict")
    told = [fact for fact in within if fact.span.within(quote.span)]
    if proposal.kind == "true_false":
        proposal, fact = _judged(proposal, told, material)
    else:
        fact = _borne_out(proposal, told, quote)
    candidate = _candidate(proposal, fact, quote, material)
    verdicts = tuple(_doubted(candidate, material))
    return replace(candidate.draft, verdicts=verdicts, confidence=CONFIDENCE)


def _quote(evidence: str, article: SourceArticle) -> Quote:
    start = article.text.find(evidence)
    if not evidence or start < 0:
        raise _Refused("evidence_verbatim")
    return Quote(article.id, Span(start, start + len(evidence)), evidence)


def _judged(proposal: Proposal, told: Sequence[Fact], material: Material) -> tuple[Proposal, Fact]:
    """The stored fact that the statement is about, and the statement as we write it.

    True is the fact's own claim; false is the claim with nothing but its value changed.
    """
    said = proposal.stem.removesuffix(BLANK).rstrip("。 ")
    for claim, value in stated(said, told, material):
        right = value == claim.core
        sure = right if proposal.truth else is_wrong_value(claim, value, material)
        if proposal.truth is not None and sure:
            return replace(proposal, stem=f"{claim.asked(value)}。{BLANK}"), claim.fact
    raise _Refused("evidence_supports")


def _borne_out(proposal: Proposal, told: Sequence[Fact], quote: Quote) -> Fact:
    """The stored fact that a key states, or one made of the quotation where none is stored.

    Every right option and every accepted answer is borne out, or nothing is.
    """
    right = sorted(proposal.right)
    facts = [
        _bearer(key, proposal.stem, told, quote)
        for key in proposal.accepted or [proposal.options[one] for one in right]
    ]
    if not facts:
        raise _Refused("evidence_supports")
    return next((fact for fact in facts if fact in told), facts[0])


def _bearer(key: str, stem: str, told: Sequence[Fact], quote: Quote) -> Fact:
    behind = next((stem.partition(each)[2] for each in (GAP, BLANK) if each in stem), "")
    fact = borne_by(key, told, behind)
    if fact is not None:
        return fact
    at = place_in(quote.text, key, stem, behind)
    if at is None:
        raise _Refused(f"evidence_supports: {key}")
    return _fact(key, at, quote)


def _fact(key: str, at: int, quote: Quote) -> Fact:
    """The passage as a fact whose value is the key that stands there."""
    start = quote.span.start + at
    return Fact(
        kind="term",
        key=FactKey("", "", "", "", ""),
        span=Span(start, start + len(key)),
        clause=quote.span,
        sentence=quote.span,
        text=key,
        before=quote.text[:at],
        after=quote.text[at + len(key) :],
    )


def _candidate(proposal: Proposal, fact: Fact, quote: Quote, material: Material) -> Candidate:
    options = tuple(
        Option(text, index in proposal.right) for index, text in enumerate(proposal.options)
    )
    group = group_of(fact)
    key = proposal.accepted or tuple(sorted(proposal.options)) or (str(proposal.truth),)
    draft = Draft(
        kind=proposal.kind,
        stem=proposal.stem,
        group=group,
        fingerprint=digest("proposal", proposal.kind, group, proposal.stem, *key, size=20),
        explanation=proposal.explanation,
        evidence=(quote,),
        facts=((material.article.id, material.article.facts.index(fact)),)
        if fact in material.article.facts
        else (),
        topics=material.topics_of([fact]),
        options=options,
        accepted=proposal.accepted,
        truth=proposal.truth,
        difficulty=difficulty_of(proposal.kind, options, computed=False),
        asks=fact.kind,
    )
    return Candidate(draft=draft, ask=f"proposal:{draft.fingerprint}", facts=(fact,))


def _doubted(candidate: Candidate, material: Material) -> Iterator[Verdict]:
    chinese = is_chinese(material.article.text)
    for check in CHECKS:
        if not chinese and check.name not in ANY_LANGUAGE:
            continue
        verdict = check.judge(candidate, material)
        if check.fatal and not verdict.ok:
            raise _Refused(f"{check.name}: {verdict.reason}")
        yield verdict
