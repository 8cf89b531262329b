"""What a set of documents gives: facts, questions, checks, cues and speed, counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePath

import rjieba

from news.text.article import Reading, UnreadableDocument
from quizzes.evaluation.cues import Cue, audit_drafts
from quizzes.evaluation.documents import Asked, asked_in_turn, reading_of, source_of
from quizzes.evaluation.intervals import Share
from quizzes.evaluation.statements import Coverage, coverage, is_notice_or_plan
from quizzes.generation.checks import CHECKS
from quizzes.generation.draft import Draft, Generation
from quizzes.generation.generate import generate
from quizzes.generation.kinds import KINDS
from quizzes.generation.material import Material, number_from
from quizzes.generation.plan import plan
from quizzes.generation.scope import scoped
from quizzes.generation.source import SourceArticle

# Seconds since any fixed moment.
Clock = Callable[[], float]
# A document's name and bytes.
Document = tuple[str, bytes]
# Why something is unread where it was the program that failed.
FAILED = "program_failed"
NOTHING = Generation((), (), FAILED)


@dataclass(frozen=True, slots=True)
class Unread:
    """A document, or an article of it (``name:place``), from which nothing could be taken.

    ``code`` says why: one of UnreadableDocument's, or ``FAILED``, ``detail`` then being the error.
    """

    name: str
    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Speed:
    """Seconds from bytes to questions, and of ``rjieba.tag`` over the articles' clean text.

    What loads at first use is loaded before: a document of each kind is worked once unmeasured.
    """

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

    ``checks`` holds the share that passes each check of all candidates written (kept or not)
    that are of a kind it looks at; a check that had none to look at is not in it.
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

    clock: Clock
    unread: list[Unread] = field(default_factory=list)
    seconds: float = 0.0

    @contextmanager
    def timed(self) -> Iterator[None]:
        begun = self.clock()
        try:
            yield
        finally:
            self.seconds += self.clock() - begun

    def fail(self, name: str, problem: Exception) -> None:
        self.unread.append(Unread(name, FAILED, repr(problem)))


def _reading(name: str, data: bytes, count: _Count) -> Reading | None:
    try:
        return reading_of(name, data)
    except UnreadableDocument as problem:
        count.unread.append(Unread(name, problem.code, problem.detail))
    except Exception as problem:
        count.fail(name, problem)
    return None


def _sources(documents: Iterable[Document], count: _Count) -> Iterator[SourceArticle]:
    for name, data in documents:
        reading = _reading(name, data, count)
        for place, article in enumerate(reading.articles if reading else ()):
            named = f"{name}:{place}"
            try:
                yield source_of(article, named)
            except Exception as problem:
                count.fail(named, problem)


def _work(documents: Iterable[Document], count: _Count) -> tuple[Asked, ...]:
    """Read, extract and ask; what fails is noted in ``count`` and left out."""

    def write(source: SourceArticle, *, neighbours: Sequence[SourceArticle]) -> Generation:
        try:
            return generate(source, neighbours=neighbours)
        except Exception as problem:
            count.fail(source.id, problem)
            return NOTHING

    with count.timed():
        asked = asked_in_turn(list(_sources(documents, count)), write)
        return tuple(each for each in asked if each.generation is not NOTHING)


def _warm(documents: Iterable[Document], clock: Clock) -> None:
    """Work one document of each kind, so that all that loads at first use is loaded."""
    warmed: set[str] = set()
    for document in documents:
        kind = PurePath(document[0]).suffix
        asked = () if kind in warmed else _work([document], _Count(clock))
        if asked:
            warmed.add(kind)
            _tag((each.source for each in asked), clock)


def _candidates_pass(asked: Iterable[Asked]) -> dict[str, Share]:
    """Of all candidates of the kinds that a check looks at, how many it lets pass."""
    right: Counter[str] = Counter()
    looked: Counter[str] = Counter()
    for each in asked:
        source = scoped(each.source)
        material = Material(article=source, facts=plan(source).facts, neighbours=each.neighbours)
        for candidate in (one for make in KINDS.values() for one in make(material)):
            looking = [check for check in CHECKS if candidate.draft.kind in check.kinds]
            looked.update(check.name for check in looking)
            right.update(c.name for c in looking if c.judge(candidate, material).ok)
    return {
        check.name: Share(right[check.name], looked[check.name])
        for check in CHECKS
        if looked[check.name]
    }


def _tag(sources: Iterable[SourceArticle], clock: Clock) -> float:
    begun = clock()
    for source in sources:
        rjieba.tag(source.text)
    return clock() - begun


def report_on(documents: Iterable[Document], *, clock: Clock) -> Report:
    """Read, extract and ask, document by document, and count what comes.

    An unreadable document, and an article of which the program can make nothing, is named in
    ``unread`` and the others go on.
    """
    documents = list(documents)
    _warm(documents, clock)
    count = _Count(clock)
    asked = _work(documents, count)
    sources = [each.source for each in asked]
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
