"""What different places set for one level, as the cells of one row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.alike import benefit_of, elsewhere
from quizzes.generation.draft import Quote
from quizzes.generation.holders import benefit_named, owned
from quizzes.generation.levels import level_of
from quizzes.generation.material import Material, told_amount
from quizzes.generation.source import SourceArticle

# A plan's 2011—2020年 is no year in which its sums are paid.
OF_A_YEAR = lazy.pattern(r"(?<![—–~～至\d-])(?P<year>\d{4})年(?P<whole>度)?|〔(?P<number>\d{4})〕")
TOLD_YEAR = lazy.pattern(r"\d{4}(?=年)")
# Sums of years further apart are not compared: what has been paid may have been raised since.
SPAN = 3


@dataclass(frozen=True, eq=False)
class Cell:
    """What one place sets for the level; ``when`` says of which time: 2024年度, 2024年7月报道.

    ``year`` is None where nobody knows: then the document alone says what is compared.
    """

    article: SourceArticle
    fact: Fact
    when: str
    year: int | None

    @property
    def place(self) -> str:
        return self.fact.place

    @property
    def value(self) -> Decimal:
        return self.fact.quantity.value if self.fact.quantity else Decimal(0)

    @property
    def name(self) -> str:
        """The place and the time, or else the document, by which one tells what was set."""
        return f"{self.place}{f'（{self.when}）' if self.when else self.fact.instrument}"

    @property
    def cited(self) -> str:
        """The document, with the day on which it was reported where it names no year."""
        published = self.article.published
        if OF_A_YEAR.search(self.fact.instrument) or published is None:
            return self.fact.instrument
        day = f"{published.year}年{published.month}月{published.day}日"
        return f"{self.fact.instrument}（{self.article.publisher}{day}消息）"

    @property
    def note(self) -> str:
        return f"根据{self.cited}，{self.place}{owned(self.fact)}为{told_amount(self.fact)}。"


def _time_of(article: SourceArticle, fact: Fact) -> tuple[str, int | None]:
    """The time of a sum: its document's year, its own, or else the month of the report."""
    named = OF_A_YEAR.search(fact.instrument)
    if named is not None:
        year = int(named["year"] or named["number"])
        return f"{year}年{named['whole'] or ''}", year
    told = TOLD_YEAR.search(fact.time)
    if told is not None:
        return fact.time, int(told.group())
    day = article.published
    return (f"{day.year}年{day.month}月报道", day.year) if day else ("", None)


def _cells(fact: Fact, material: Material) -> Iterator[Cell]:
    """The fact's own cell, then its counterparts', one of each place."""
    seen: set[str] = set()
    for article, other in ((material.article, fact), *elsewhere(fact, material)):
        shown = other.instrument and material.shows_place(article, other)
        if shown and other.place not in seen:
            seen.add(other.place)
            yield Cell(article, other, *_time_of(article, other))


def _near(one: Cell, two: Cell) -> bool:
    return one.year is None or two.year is None or abs(one.year - two.year) <= SPAN


def across(fact: Fact, material: Material) -> list[Cell]:
    """The fact and its counterparts elsewhere, highest first.

    Only what a named document sets, about one time, and whose article shows which place it is.
    """
    if not (benefit_of(fact) and level_of(fact)):
        return []
    cells = list(_cells(fact, material))
    if not cells or cells[0].fact is not fact:
        return []
    return sorted(
        (c for c in cells if _near(c, cells[0])), key=lambda cell: (-cell.value, cell.place)
    )


def what_of(cells: Sequence[Cell]) -> str:
    """The benefit as a stem names it: by the places' common name for it, if they have one."""
    fact = cells[0].fact
    benefit, names = benefit_of(fact), {benefit_named(cell.fact) for cell in cells}
    common = names.pop().removesuffix("标准") if len(names) == 1 else ""
    if not common:
        common = "奖励或补助" if benefit == "一次性" else "津贴或补助"
    return f"对{level_of(fact)}持证人员的{benefit}{common.removeprefix(benefit)}"


def sum_of(cells: Sequence[Cell]) -> str:
    """The same as what a document lays down: 中级持证人员一次性奖励数额."""
    return f"{what_of(cells).removeprefix('对').replace('的', '', 1)}数额"


def shown_in(cells: Sequence[Cell], material: Material) -> tuple[Quote, ...]:
    """Each value with the words that show whose it is."""
    return tuple(each for cell in cells for each in material.shows_place(cell.article, cell.fact))
