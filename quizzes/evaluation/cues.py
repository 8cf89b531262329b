"""The cue audit: how often does somebody guess the key who has read nothing?

A guesser sees a question's options, and the stem where it looks for a shared word; it has no key
and no article. Each likes some option best. Of several liked equally it takes one at random, and
counts its expected value; where it likes all equally, it is right by chance.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from quizzes.evaluation.intervals import Share
from quizzes.generation.draft import Draft
from quizzes.generation.numerals import fold, leading_number

Liking = Sequence[Decimal | int | float]
Guesser = Callable[["Puzzle"], Liking | None]

LETTERS = "ABCDE"
# A key may be guessed this much more often than by chance, at the interval's upper end.
MARGIN = 0.05
FEWEST = 500
NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
NO_WORD = re.compile(r"[\W\d_]")


@dataclass(frozen=True, slots=True)
class Puzzle:
    """A question as a guesser sees it, and which options are right, which it does not see."""

    options: tuple[str, ...]
    right: frozenset[int]
    stem: str = ""

    @property
    def chance(self) -> float:
        return len(self.right) / len(self.options)


def puzzle_of(draft: Draft) -> Puzzle:
    right = frozenset(place for place, option in enumerate(draft.options) if option.correct)
    return Puzzle(tuple(option.text for option in draft.options), right, draft.stem)


def _parts(text: str) -> tuple[Decimal, ...]:
    """A date's or another value's numbers from left to right (2024年3月5日 → 2024, 3, 5)."""
    return tuple(Decimal(found.replace(",", "")) for found in NUMBER.findall(fold(text)))


def _plain_value(text: str) -> Decimal | None:
    found = leading_number(re.sub(r"^\D{0,6}(?=\d)", "", fold(text)))
    return found[0] if found else None


def values_of(options: Sequence[str]) -> list[Decimal] | None:
    """What the options come to as numbers; None where they are names.

    Of several numbers each, as in dates, the first one that differs counts.
    """
    parts = [_parts(text) for text in options]
    if len({len(each) for each in parts}) == 1 and len(parts[0]) > 1:
        columns = list(zip(*parts, strict=True))
        return next((list(column) for column in columns if len(set(column)) > 1), None)
    values = [value for text in options if (value := _plain_value(text)) is not None]
    return values if len(values) == len(options) else None


def _figures(value: Decimal) -> int:
    """Significant figures without trailing zeros: 3000 has 1, 394 has 3, 12.50 has 3."""
    return len(value.normalize().as_tuple().digits)


def longest(puzzle: Puzzle) -> Liking:
    return [len(text) for text in puzzle.options]


def shortest(puzzle: Puzzle) -> Liking:
    return [-len(text) for text in puzzle.options]


def nearest_the_mean(puzzle: Puzzle) -> Liking | None:
    values = values_of(puzzle.options)
    if values is None:
        return None
    mean = sum(values, Decimal(0)) / len(values)
    return [-abs(value - mean) for value in values]


def inner(puzzle: Puzzle) -> Liking | None:
    values = values_of(puzzle.options)
    if values is None:
        return None
    return [min(values) < value < max(values) for value in values]


def roundest(puzzle: Puzzle) -> Liking | None:
    values = values_of(puzzle.options)
    return None if values is None else [-_figures(value) for value in values]


def least_round(puzzle: Puzzle) -> Liking | None:
    values = values_of(puzzle.options)
    return None if values is None else [_figures(value) for value in values]


def _pairs(text: str) -> set[str]:
    pairs = (text[place : place + 2] for place in range(len(text) - 1))
    return {pair for pair in pairs if not NO_WORD.search(pair)}


def odd_one_out(puzzle: Puzzle) -> Liking:
    """Numbers: the farthest from the median. Names: fewest pairs of characters shared."""
    values = values_of(puzzle.options)
    if values is not None:
        ordered = sorted(values)
        half = len(ordered) // 2
        median = (ordered[half] + ordered[-half - 1]) / 2
        return [abs(value - median) for value in values]
    pairs = [_pairs(text) for text in puzzle.options]
    return [
        -sum(len(mine & theirs) / max(1, len(mine | theirs)) for theirs in pairs) for mine in pairs
    ]


def most_like_the_others(puzzle: Puzzle) -> Liking | None:
    """Convergence: the key was written first and the others were made from it."""
    if values_of(puzzle.options) is not None:
        return None
    return [-liking for liking in odd_one_out(puzzle)]


def word_of_the_stem(puzzle: Puzzle) -> Liking:
    told = _pairs(puzzle.stem)
    return [len(_pairs(text) & told) for text in puzzle.options]


def _place(wanted: int) -> Guesser:
    return lambda puzzle: [place == wanted for place in range(len(puzzle.options))]


GUESSERS: dict[str, Guesser] = {
    "longest": longest,
    "shortest": shortest,
    "nearest_the_mean": nearest_the_mean,
    "inner": inner,
    "roundest": roundest,
    "least_round": least_round,
    "odd_one_out": odd_one_out,
    "most_like_the_others": most_like_the_others,
    "word_of_the_stem": word_of_the_stem,
}


@dataclass(frozen=True, slots=True)
class Cue:
    """How one guesser fared over many questions.

    ``chance`` is the mean share of right options. ``told_apart`` counts the questions in which it
    liked some options better than others, for which alone ``right_apart`` speaks.
    """

    guesser: str
    found: Share
    chance: float
    told_apart: Share
    chance_apart: float

    @property
    def exceeds(self) -> bool:
        """May it be better than chance by more than the margin? Of few questions one cannot say."""
        return self.found.high > self.chance + MARGIN

    @property
    def tells(self) -> bool:
        """Is it better than chance for sure, or by too much where there are enough questions?"""
        return self.found.low > self.chance or (self.enough and self.exceeds)

    @property
    def enough(self) -> bool:
        return self.found.n >= FEWEST


def _favourites(liking: Liking | None, size: int) -> list[int]:
    if liking is None:
        return list(range(size))
    best = max(liking)
    return [place for place, each in enumerate(liking) if each == best]


def _guessed(name: str, guesser: Guesser, puzzles: Sequence[Puzzle]) -> Cue:
    right = right_apart = chance_apart = 0.0
    apart = 0
    for puzzle in puzzles:
        favourites = _favourites(guesser(puzzle), len(puzzle.options))
        hit = sum(place in puzzle.right for place in favourites) / len(favourites)
        right += hit
        if len(favourites) < len(puzzle.options):
            apart += 1
            right_apart += hit
            chance_apart += puzzle.chance
    chance = sum(puzzle.chance for puzzle in puzzles)
    return Cue(
        guesser=name,
        found=Share(right, len(puzzles)),
        chance=chance / max(1, len(puzzles)),
        told_apart=Share(right_apart, apart),
        chance_apart=chance_apart / max(1, apart),
    )


def audit(puzzles: Iterable[Puzzle]) -> tuple[Cue, ...]:
    """Let every guesser guess at questions of one size; the places come last, A first."""
    given = list(puzzles)
    size = max((len(puzzle.options) for puzzle in given), default=0)
    places = {f"place_{LETTERS[place]}": _place(place) for place in range(size)}
    return tuple(_guessed(name, each, given) for name, each in {**GUESSERS, **places}.items())


def audit_drafts(drafts: Iterable[Draft]) -> dict[str, tuple[Cue, ...]]:
    """The audit of each kind that has options; and of true/false, how often 正确 is right."""
    given = list(drafts)
    found = {
        kind: audit(puzzle_of(draft) for draft in given if draft.kind == kind)
        for kind in ("single", "multiple")
    }
    judged = [draft for draft in given if draft.kind == "true_false"]
    says_true = Share(sum(bool(draft.truth) for draft in judged), len(judged))
    return found | {"true_false": (Cue("always_true", says_true, 0.5, says_true, 0.5),)}
