"""What a set of documents gives: facts, questions, checks, cues and speed, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

import rjieba

from news.text.article import UnreadableDocument
from quizzes.evaluation.cues import Cue, audit_drafts
from quizzes.evaluation.documents import Asked, asked_in_turn, reading_of, sources_of
from quizzes.evaluation.intervals import Share
from quizzes.evaluation.statements import Coverage, coverage, is_notice_or_plan
from quizzes.generation.checks import CHECKS
from quizzes.generation.draft import Draft
from quizzes.generation.kinds import KINDS
from quizzes.generation.material import Material, number_from
from quizzes.generation.plan import plan
from quizzes.generation.source import SourceArticle

# Seconds since any fixed moment.
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Unread:
    """A document from which nothing could be taken; ``code`` says why (see news.text.article)."""

    name: str
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds from bytes to questions, and of ``rjieba.tag`` over the articles' clean text."""

    characters: int
    seconds: float
    tagger: float

    @property
    def rate(self) -> float:
        return self.characters / self.seconds if self.seconds else 0.0

    @property
    def ratio(self) -> float:
        return self.tagger / self.seconds if self.seconds else 0.0


@dataclass(frozen=True, slots=True)
class Report:
    """``coverage`` is of all articles, ``policy`` of the notices and plans among them.

    ``checks`` holds, of all candidates written (kept or not), the share that passes each check.
    """

    asked: tuple[Asked, ...]
    unread: tuple[Unread, ...]
    speed: Speed
    coverage: Coverage
    policy: Coverage
    notices: int
    checks: dict[str, Share]
    cues: dict[str, tuple[Cue, ...]]

    @property
    def drafts(self) -> list[Draft]:
        return [draft for each in self.asked for draft in each.generation.drafts]

    @property
    def facts(self) -> Counter[str]:
        return Counter(fact.kind for each in self.asked for fact in each.source.facts)

    @property
    def kinds(self) -> Counter[str]:
        return Counter(draft.kind for draft in self.drafts)

    @property
    def subjects(self) -> Counter[str]:
        return Counter(draft.asks for draft in self.drafts)

    @property
    def silences(self) -> Counter[str]:
        found = (each.generation.silence for each in self.asked)
        return Counter(silence for silence in found if silence)

    def per_thousand(self, count: int) -> float:
        return 1000 * count / self.speed.characters if self.speed.characters else 0.0

    def sample(self, size: int, seed: int) -> list[Draft]:
        """So many questions, or all there are; the same ones for one seed, in any order."""
        drawn = sorted(self.drafts, key=lambda each: number_from(str(seed), each.fingerprint))
        return drawn[:size]


@dataclass
class _Count:
    """What is added up document by document."""

    unread: list[Unread] = field(default_factory=list)
    seconds: float = 0.0


def _read(
    documents: Iterable[tuple[str, bytes]], count: _Count, clock: Clock
) -> Iterator[SourceArticle]:
    for name, data in documents:
        begun = clock()
        try:
            found = sources_of(name, reading_of(name, data))
        except UnreadableDocument as problem:
            count.unread.append(Unread(name, problem.code, problem.detail))
            continue
        finally:
            count.seconds += clock() - begun
        yield from found


def _candidates_pass(asked: Iterable[Asked]) -> dict[str, Share]:
    right: Counter[str] = Counter()
    written = 0
    for each in asked:
        material = Material(
            article=each.source, facts=plan(each.source).facts, neighbours=each.neighbours
        )
        for candidate in (one for make in KINDS.values() for one in make(material)):
            written += 1
            right.update(c.name for c in CHECKS if c.judge(candidate, material).ok)
    return {check.name: Share(right[check.name], written) for check in CHECKS}


def _tag(sources: Iterable[SourceArticle], clock: Clock) -> float:
    begun = clock()
    for source in sources:
        rjieba.tag(source.text)
    return clock() - begun


def report_on(documents: Iterable[tuple[str, bytes]], *, clock: Clock) -> Report:
    """Read, extract and ask, document by document (name and bytes), and count what comes.

    An unreadable document is named in ``unread`` and the others go on.
    """
    count = _Count()
    sources = list(_read(documents, count, clock))
    begun = clock()
    asked = tuple(asked_in_turn(sources))
    count.seconds += clock() - begun
    covered = [(is_notice_or_plan(each.source.title, each.source.text), each) for each in asked]
    return Report(
        asked=asked,
        unread=tuple(count.unread),
        speed=Speed(
            sum(len(source.text) for source in sources), count.seconds, _tag(sources, clock)
        ),
        coverage=sum((coverage(each) for _, each in covered), Coverage()),
        policy=sum((coverage(each) for policy, each in covered if policy), Coverage()),
        notices=sum(policy for policy, _ in covered),
        checks=_candidates_pass(asked),
        cues=audit_drafts(draft for each in asked for draft in each.generation.drafts),
    )
