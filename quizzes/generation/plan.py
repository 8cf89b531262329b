"""What is worth asking, and what is not and why."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.basis import dated_by_its_title, on_its_own_basis
from quizzes.generation.draft import Reject
from quizzes.generation.likeness import likeness
from quizzes.generation.material import group_of
from quizzes.generation.obstacles import PERIOD, obstacle
from quizzes.generation.periods import (
    behind_basis,
    in_its_period,
    of_a_year_to_come,
    of_another_year,
    of_no_time,
    undated_among_dated,
)
from quizzes.generation.scope import own_document
from quizzes.generation.slight import of_little_account
from quizzes.generation.source import SourceArticle
from quizzes.generation.subjects import (
    ambiguous,
    changes_unseen,
    demanded_elsewhere,
    of_a_name,
    of_a_narrower_circle,
    under_an_assumed_name,
)
from quizzes.generation.tables import column_of, row_of, table_of
from quizzes.generation.told import PROSE
from quizzes.generation.whole_rules import told_from_its_beginning

# Like OBSTACLES, of what only the article tells.
IN_ITS_ARTICLE: tuple[tuple[str, Callable[[Fact, SourceArticle], bool]], ...] = (
    ("no_time", changes_unseen),
    ("no_time", of_no_time),
    ("no_time", of_a_year_to_come),
    ("no_time", undated_among_dated),
    ("no_norm", demanded_elsewhere),
    ("of_one_person", under_an_assumed_name),
    ("no_subject", of_a_narrower_circle),
    ("says_nothing", of_a_name),
    ("slight", of_little_account),
)
# From when a standard holds, told with one of the tellings, holds of the others.
SINCE = lazy.pattern(r"(?:自|从)\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?)?起，")
# 投入经费 and 社工经费 are one thing; 养老床位占比 and 用于养老的比例 are two.
RETOLD = 0.3
YEAR = lazy.pattern(r"(?:19|20)\d{2}年")
MARKS = str.maketrans("", "", "，、：")


@dataclass(frozen=True, slots=True)
class Plan:
    """The facts to ask about, and those passed over."""

    facts: tuple[Fact, ...]
    rejects: tuple[Reject, ...]


def without_time(fact: Fact) -> Fact | None:
    """The fact asked without its period; None where the period cannot be taken out cleanly."""
    if not fact.time:
        return fact
    before = fact.before
    for wording in (f"自{fact.time}，", f"{fact.time}，", f"自{fact.time}", fact.time):
        before = before.replace(wording, "", 1)
    if fact.time in f"{before}{fact.after}":
        return None
    return replace(fact, before=before, time="", key=replace(fact.key, period=""))


def _prefer(first: Fact, second: Fact) -> Fact:
    """Of two tellings of one fact, the one without conflict, then the one told more briefly."""

    def weight(fact: Fact) -> tuple[int, bool, int]:
        return (len(fact.conflicts), not fact.place, len(fact.statement))

    best, other = sorted((first, second), key=weight)
    since = SINCE.match(other.before)
    if since and not YEAR.search(best.statement) and not other.conflicts:
        return replace(behind_basis(best, since.group()), time=other.time)
    return best


def _one_cell(fact: Fact, told: Fact) -> bool:
    """One row of one column in one year, told with its day and without."""
    if (row_of(fact), column_of(fact)) != (row_of(told), column_of(told)):
        return False
    years = {tuple(YEAR.findall(each.before)) for each in (fact, told)}
    return len(years) == 1


def _retold(fact: Fact, told: Fact) -> bool:
    """One figure of one place in other words (投入经费, 社工经费)."""
    mine, theirs = fact.quantity, told.quantity
    if mine is None or theirs is None:
        return False
    if (mine.value, mine.unit, fact.place, fact.kind) != (
        theirs.value,
        theirs.unit,
        told.place,
        told.kind,
    ):
        return False
    if mine.value < 10:
        return False
    if table_of(fact) or table_of(told):
        return _one_cell(fact, told)
    return likeness(fact.attribute, told.attribute) >= RETOLD


def _bare(fact: Fact) -> str:
    return fact.statement.translate(MARKS)


def _without_echoes(facts: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Leave out a condition or purpose whose very sentence a figure of it already asks."""
    figured = {_bare(fact) for fact in facts if fact.quantity is not None}
    echoes = [f for f in facts if f.kind in PROSE and _bare(f) in figured]
    return [fact for fact in facts if fact not in echoes], echoes


def _merged(facts: Sequence[Fact]) -> tuple[list[Fact], list[Fact]]:
    """Each figure once, in the words that say it best, and the other tellings of it."""
    kept: list[Fact] = []
    spare: list[Fact] = []
    for fact in facts:
        told = next((each for each in kept if _retold(fact, each)), None)
        if told is None:
            kept.append(fact)
            continue
        better = _prefer(told, fact)
        kept[kept.index(told)] = better
        spare.append(fact if better.span == told.span else told)
    return kept, spare


def sparing(fact: Fact, facts: Sequence[Fact]) -> Fact:
    """The fact without the counts of its sentence that other questions ask for.

    区民政局设置了4个中心、16个社工站 asks who did it just as well without 4 and 16.
    """
    if fact.quantity is not None or fact.members:
        return fact
    before, after = fact.before, fact.after
    for other in facts:
        if other.kind != "count" or other.sentence != fact.sentence or other.qualifier:
            continue
        said = f"{before}\n{after}"
        if any(f"{joint}{other.text}" in said for joint in "了、和及"):
            counted = lazy.pattern(rf"(?<=[了、和及]){re.escape(other.text)}(?=[一-鿿])")
            before, after = counted.sub("", before), counted.sub("", after)
    return replace(fact, before=before, after=after)


def _obstacle_in_its_article(fact: Fact, article: SourceArticle) -> str:
    """Why a fact whose statement stands alone is not asked of this article; empty if it is."""
    return next((reason for reason, holds in IN_ITS_ARTICLE if holds(fact, article)), "")


def _told(article: SourceArticle, document: str) -> tuple[list[Fact], set[int]]:
    """The article's facts with their basis and period, and the ids of those left ambiguous.

    Where the same words tell another figure elsewhere, a fact is told from the beginning of its
    sentence.
    """
    unclear = ambiguous(article.facts)
    told: list[Fact] = []
    left: set[int] = set()
    for stored in article.facts:
        titled = dated_by_its_title(on_its_own_basis(stored, article, document), article)
        timed = in_its_period(titled, article)
        again = id(stored) in unclear
        fact = told_from_its_beginning(timed, article, document, unclear=again)
        told.append(fact)
        if again and fact is timed:
            left.add(id(fact))
    return told, left | ambiguous(told)


def plan(article: SourceArticle) -> Plan:
    """Choose the facts of an article that may be asked about, each once."""
    chosen: dict[str, Fact] = {}
    rejects: list[Reject] = []
    document = own_document(article)
    facts, unclear = _told(article, document)
    for stored, fact in zip(article.facts, facts, strict=True):
        reason = "ambiguous" if id(fact) in unclear else obstacle(fact)
        if not reason and of_another_year(stored, article):
            reason = "no_time"
        reason = reason or _obstacle_in_its_article(fact, article)
        usable = None if reason else (without_time(fact) if PERIOD in fact.conflicts else fact)
        if usable is None:
            rejects.append(Reject(group_of(fact), "", fact.statement, reason or "time_in_conflict"))
            continue
        name = group_of(usable)
        told = chosen.get(name)
        chosen[name] = usable if told is None else _prefer(told, usable)
    told_once, echoes = _without_echoes(list(chosen.values()))
    facts, spare = _merged(told_once)
    spare += echoes
    rejects += [Reject(group_of(each), "", each.statement, "told_elsewhere") for each in spare]
    return Plan(tuple(sparing(fact, facts) for fact in facts), tuple(rejects))
