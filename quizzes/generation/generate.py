"""Questions from one article's facts: plan, write, doubt, rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from quizzes.generation.checks import doubt
from quizzes.generation.confidence import confidence_of, is_sourced
from quizzes.generation.draft import Draft, Generation, Reject
from quizzes.generation.kinds import KINDS
from quizzes.generation.language import is_chinese
from quizzes.generation.material import Candidate, Material
from quizzes.generation.plan import plan
from quizzes.generation.rank import FEWEST, most_of, rank
from quizzes.generation.scope import scoped
from quizzes.generation.source import SourceArticle, Syllabus

# A headline states one thing; more than two questions would ask it over and over.
MOST = {"headline": 2}


def _written(material: Material) -> Iterable[Candidate]:
    if not material.asked:
        return
    for make in KINDS.values():
        yield from make(material)


def _doubted(
    candidates: Iterable[Candidate], material: Material
) -> tuple[list[Candidate], list[Reject]]:
    passed: list[Candidate] = []
    rejects: list[Reject] = []
    for each in candidates:
        verdicts, draft = doubt(each, material), each.draft
        last = verdicts[-1]
        if last.fatal and not last.ok:
            reason = f"{last.check}: {last.reason}"
            rejects.append(Reject(draft.group, draft.kind, draft.stem, reason))
        else:
            sure = confidence_of(each, verdicts, material.article)
            passed.append(Candidate(draft, each.ask, each.facts, verdicts, sure))
    return passed, rejects


def _finished(candidate: Candidate, material: Material) -> Draft:
    """The draft with what was found out about it, and its topics."""
    return replace(
        candidate.draft,
        verdicts=candidate.verdicts,
        confidence=candidate.confidence,
        topics=material.topics_of(candidate.facts),
    )


def _passed_over(material: Material) -> Iterable[Reject]:
    """The facts that no question is written about: no stem could place or tell them."""
    for fact in material.facts:
        if reason := material.passed_over(fact):
            yield Reject(material.group(fact), "", fact.statement, reason)


def _silence(material: Material, drafts: Sequence[object]) -> str:
    if drafts:
        return ""
    if not is_chinese(material.article.text):
        return "not_chinese"
    if not material.article.facts:
        return "no_facts"
    return "all_rejected" if material.facts else "nothing_askable"


def generate(
    source: SourceArticle,
    *,
    neighbours: Sequence[SourceArticle] = (),
    syllabuses: Sequence[Syllabus] = (),
) -> Generation:
    """Write every question worth asking about an article. Same input, same output.

    ``neighbours`` are articles whose facts serve as distractors and for comparison across
    regions. Each draft gets a topic of every syllabus. ``silence`` of the answer says why there
    is no question at all: ``not_chinese``, ``no_facts``, ``nothing_askable`` (all facts
    unresolved or in conflict) or ``all_rejected``.
    """
    source = scoped(source)
    planned = plan(source)
    material = Material(
        article=source,
        facts=planned.facts,
        neighbours=tuple(each for each in neighbours if each.id != source.id),
        syllabuses=tuple(syllabuses),
    )
    passed, failed = _doubted(_written(material), material)
    headline = MOST.get(source.kind)
    chosen, surplus = rank(
        passed,
        most=headline or most_of(len(material.asked)),
        fewest=0 if headline else FEWEST,
        sourced=is_sourced(source),
    )
    drafts = tuple(_finished(each, material) for each in chosen)
    rejects = (*planned.rejects, *_passed_over(material), *failed, *surplus)
    return Generation(drafts=drafts, rejects=rejects, silence=_silence(material, drafts))
