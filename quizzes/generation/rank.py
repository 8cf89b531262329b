"""Of what passed, keep the best: one version of each question, few of each fact, no doubles."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain

from news.text import lazy
from quizzes.generation.checks.anchoring import AFTER_ANCHOR
from quizzes.generation.checks.keys import value_of
from quizzes.generation.confidence import LEAST, doubtful_anyway, goes_by_no_paper
from quizzes.generation.draft import (
    ARRANGED,
    NEGATIVES,
    STATEMENTS,
    Draft,
    QuestionKind,
    Reject,
)
from quizzes.generation.likeness import likeness
from quizzes.generation.material import Candidate, number_from

# One question to recall a fact and one to recognise it; a third would only reword them.
MOST_PER_FACT = 2
# What compares facts or sums them up, besides what asks for each.
SUMMING = 4
# An article too short for a sitting may reword its facts once more.
FEWEST, REWORDED = 8, 3
ORDER: dict[QuestionKind, int] = {
    "single": 0,
    "multiple": 1,
    "fill_in": 2,
    "true_false": 3,
    "matching": 4,
    "ordering": 5,
}
# Which kind of question a fact gets that is asked together with its neighbours as well.
ALONE: tuple[tuple[QuestionKind, QuestionKind, QuestionKind], ...] = (
    ("single", "fill_in", "true_false"),
    ("fill_in", "single", "true_false"),
    ("single", "fill_in", "true_false"),
    ("true_false", "single", "fill_in"),
)
DOUBLE = 0.8
REPORT = lazy.pattern(r"^据[^，]*，")
# Of four options, how often a blind guess is right.
FIGURE, NAME = "single figure", "single name"
CHANCE, CUES = 0.25, 3
# How much sooner than by an even draw the key of a figure is put first to last: small figures have
# no three lower ones and cannot stand last, so those that can do so more often.
LATE = (0.8, 1.0, 1.1, 1.05)
# So much more often than by chance a cue may have told the key before it is made up for: less
# would drive the keys of small sets outwards, away from the mean that a figure is mostly near.
DRIFT = 0.2


def place_of_key(draft: Draft) -> str:
    """What a set must be balanced over: the key's place, its truth, or how many are right."""
    if draft.kind == "single":
        # Apart from names, which can stand anywhere and would hide how the figures stand.
        ranked = all(value_of(option.text) is not None for option in draft.options)
        return f"{FIGURE if ranked else NAME} {draft.key[0]}"
    if draft.kind == "true_false":
        return f"true_false {draft.truth}"
    return f"{draft.kind} {len(draft.key)}"


def _share(favourites: Sequence[bool], draft: Draft) -> float:
    """How often one of the favourites, taken at random, is the key; of all alike, by chance."""
    liked = sum(favourites)
    hits = sum(o.correct for o, each in zip(draft.options, favourites, strict=True) if each)
    return hits / liked if 0 < liked < len(favourites) else CHANCE


def _likeliest(liking: Sequence[Decimal | int], draft: Draft) -> float:
    most = max(liking)
    return _share([each == most for each in liking], draft)


def cues_of(draft: Draft) -> tuple[float, ...]:
    """How often those are right who take the longest option, the roundest, or the most central.

    The most central lies nearest to the mean of all; names have neither mean nor roundness.
    """
    if draft.kind != "single":
        return ()
    longest = _likeliest([len(option.text) for option in draft.options], draft)
    values = [value for o in draft.options if (value := value_of(o.text)) is not None]
    if len(values) < len(draft.options):
        return (longest, CHANCE, CHANCE)
    roundest = _likeliest([-len(str(value).strip("0.")) for value in values], draft)
    mean = sum(values, Decimal(0)) / len(values)
    central = _likeliest([-abs(value - mean) for value in values], draft)
    return (longest, roundest, central)


@dataclass(frozen=True, slots=True)
class Version:
    """A candidate with what the choice among the versions of its question goes by."""

    candidate: Candidate
    where: str
    cues: tuple[float, ...]
    draw: float

    @property
    def named(self) -> bool:
        return self.where.startswith(NAME)

    @classmethod
    def of(cls, candidate: Candidate) -> Version:
        where = place_of_key(candidate.draft)
        figure = where.startswith(FIGURE)
        late = LATE[int(where[-1])] if figure else 1.0
        draw = number_from(candidate.ask, where) / late
        return cls(candidate, where, cues_of(candidate.draft), draw)


def one_version_each(versions: Iterable[Version]) -> list[Candidate]:
    """Choose a version of each question so that keys spread evenly over their places.

    Nor may any cue tell more keys than chance would: where one has, it is made up for.
    """
    by_ask: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        by_ask[version.candidate.ask].append(version)
    used: Counter[str] = Counter()
    excess = [0.0] * CUES

    def weight(version: Version) -> tuple[float, float, float]:
        past = zip(version.cues, excess, strict=False)
        told = sum(cue for cue, so_far in past if so_far > DRIFT)
        # Names can stand anywhere, and make up for the figures as well.
        stood = used[version.where] + used[version.where.replace(NAME, FIGURE)] * version.named
        return stood + told / 2, -version.candidate.draft.confidence, version.draw

    chosen: dict[str, Candidate] = {}
    # Those with the least choice first: the freer ones then even out what they had to take.
    for ask in sorted(by_ask, key=lambda each: (len(by_ask[each]), number_from(each))):
        best = min(by_ask[ask], key=weight)
        used[best.where] += 1
        for place, cue in enumerate(best.cues):
            excess[place] += cue - CHANCE
        chosen[ask] = best.candidate
    return [chosen[ask] for ask in by_ask]


def answer_of(draft: Draft) -> list[str]:
    """What the learner has to know: the right options' words, the answer, or the statement."""
    if draft.kind == "true_false":
        return [REPORT.sub("", draft.stem)]
    return [o.text for o in draft.options if o.correct] or list(draft.accepted)


def alike(one: Draft, two: Draft) -> bool:
    """Would a learner say it is the same question again?"""
    if one.kind != two.kind or one.kind == "multiple" or answer_of(one) != answer_of(two):
        return False
    if one.facts and one.facts[:1] == two.facts[:1]:
        return True
    # What two stems share in front says nothing of what they ask.
    said = (AFTER_ANCHOR.sub("", draft.stem) for draft in (one, two))
    return one.computed == two.computed and likeness(*said) >= DOUBLE


def _turn(draft: Draft, *, together: bool) -> int:
    """Which kind of question a fact gets first: typed, then chosen or judged by a fixed draw.

    Two facts in three are chosen, as in the exams; the third is judged true or false. What is
    asked together with its neighbours gets one question more, of whichever kind the draw says.
    """
    if draft.kind in ("multiple", *ARRANGED):
        return 0
    draw = number_from("kind", draft.group)
    if together:
        return ALONE[draw % len(ALONE)].index(draft.kind)
    if draft.kind == "fill_in":
        return 0
    return 1 if (draft.kind == "true_false") == (draw % 3 == 0) else 2


def _sorted(candidates: Sequence[Candidate]) -> list[Candidate]:
    tables = [each.draft.facts for each in candidates if _asks_a_table(each.draft)]
    together = set(chain.from_iterable(tables))

    def weight(candidate: Candidate) -> tuple[float, int, int]:
        draft = candidate.draft
        turn = _turn(draft, together=_asked_of_one_in(together, draft))
        return (-candidate.confidence, turn, candidate.facts[0].span.start)

    return sorted(candidates, key=weight)


def _asks_a_table(draft: Draft) -> bool:
    """Does one question ask for each of several values: who gets what, which statements hold?"""
    whole = draft.kind == "multiple" and draft.asks == "comparison"
    return whole or draft.kind in ARRANGED


def _asked_of_one_in(facts: set[tuple[str, int]], draft: Draft) -> bool:
    return len(draft.facts) == 1 and draft.facts[0] in facts


class _Kept:
    """What was kept so far, found again by its answer and counted by its fact."""

    def __init__(self, most: int | None, each: int) -> None:
        self.most, self.each = most, each
        self.candidates: list[Candidate] = []
        self._by_answer: dict[object, list[Draft]] = defaultdict(list)
        self._of_group: Counter[tuple[str, bool]] = Counter()
        self._together: set[tuple[str, int]] = set()
        self._denying = False

    def surplus(self, draft: Draft) -> str:
        """Why the draft would be one too many; empty where it is not."""
        if self.most and len(self.candidates) >= self.most:
            return "enough"
        if any(alike(draft, other) for other in self._by_answer[self._answer(draft)]):
            return "near_duplicate"
        if draft.asks in NEGATIVES and self._denying:
            return "enough_negatives"
        # What was worked out once needs no second question of the same sum, and what is asked
        # together with its neighbours has one question more.
        most = 1 if draft.computed else self.each - _asked_of_one_in(self._together, draft)
        enough = self._of_group[draft.group, draft.computed] >= most
        return "enough_of_this_fact" if enough else ""

    def add(self, candidate: Candidate) -> None:
        self.candidates.append(candidate)
        self._by_answer[self._answer(candidate.draft)].append(candidate.draft)
        self._of_group[candidate.draft.group, candidate.draft.computed] += 1
        self._denying = self._denying or candidate.draft.asks in NEGATIVES
        if _asks_a_table(candidate.draft):
            self._together.update(candidate.draft.facts)

    @staticmethod
    def _answer(draft: Draft) -> object:
        return draft.kind, tuple(answer_of(draft))


def _spread(candidates: list[Candidate]) -> list[Candidate]:
    """The best question of each fact first, then the second best of each.

    What sums several facts up comes later, since most of them are asked by themselves already;
    but one set of statements, of which several may be right, is among the first.
    """
    turn: Counter[object] = Counter()
    ordered: list[tuple[int, int, Candidate]] = []
    for index, candidate in enumerate(_sorted(candidates)):
        draft = candidate.draft
        summing = draft.asks in STATEMENTS
        group = draft.asks if summing else (draft.group, draft.computed)
        later = summing and draft.kind != "multiple"
        ordered.append((turn[group] + later, index, candidate))
        turn[group] += 1
    return [candidate for _, _, candidate in sorted(ordered, key=lambda each: each[:2])]


def _chosen(
    candidates: list[Candidate], most: int | None, each: int
) -> tuple[list[Candidate], list[Reject]]:
    kept, dropped = _Kept(most, each), []
    for candidate in _spread(candidates):
        draft = candidate.draft
        reason = kept.surplus(draft)
        if reason:
            dropped.append(Reject(draft.group, draft.kind, draft.stem, reason))
        else:
            kept.add(candidate)
    return kept.candidates, dropped


def _doubtful(candidates: Iterable[Candidate], *, sourced: bool) -> list[Reject]:
    """One reject for each question that nobody can be sure enough of.

    Where only the missing day and source make it so, that is the reason.
    """
    unsure = {each.ask: each for each in candidates if each.confidence < LEAST}
    return [
        Reject(d.group, d.kind, d.stem, _why_unsure(each, sourced=sourced))
        for each in unsure.values()
        if (d := each.draft)
    ]


def _why_unsure(candidate: Candidate, *, sourced: bool) -> str:
    known = sourced and not goes_by_no_paper(candidate)
    return "doubtful" if known or doubtful_anyway(candidate) else "unsourced"


def most_of(facts: int) -> int:
    """How many questions an article may give at the most, by the facts that it gives to ask."""
    return SUMMING + MOST_PER_FACT * facts


def rank(
    candidates: list[Candidate],
    *,
    most: int | None = None,
    fewest: int = FEWEST,
    sourced: bool = True,
) -> tuple[list[Candidate], list[Reject]]:
    """The questions to keep, in the article's order, and those left out.

    ``most`` caps the set, each fact's best question coming before any fact's second. Of so few
    that ``fewest`` is not reached, facts may be reworded once more. ``sourced`` tells that the
    article has a day or a source.
    """
    sure = [each for each in candidates if each.confidence >= LEAST]
    versions = list(map(Version.of, sure))
    one_each = one_version_each(versions)
    chosen, dropped = _chosen(one_each, most, MOST_PER_FACT)
    if len(chosen) < fewest:
        chosen, dropped = _chosen(one_each, fewest, REWORDED)
    dropped += _doubtful(candidates, sourced=sourced)
    asks = {candidate.ask for candidate in chosen}
    # Keys are spread over the questions that stay, not over those that were left out.
    kept = one_version_each(each for each in versions if each.candidate.ask in asks)
    kept.sort(key=lambda c: (c.facts[0].span.start, ORDER[c.draft.kind], c.draft.fingerprint))
    return kept, dropped
