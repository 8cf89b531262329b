"""An article's facts."""

from __future__ import annotations

from datetime import date

from news.facts.conflicts import with_conflicts
from news.facts.fact import Fact
from news.facts.kinds import KINDS
from news.facts.merging import merged
from news.facts.page import lay_out
from news.facts.sums import with_sums
from news.facts.tables import with_tables
from news.text.article import Article


def extract(article: Article, *, as_of: date | None = None) -> tuple[Fact, ...]:
    """Every fact the article states, in reading order.

    ``as_of`` resolves 今年 and dates without a year where the article bears no date. No fact
    comes from a sentence of which anything is damaged or was only inferred; text that is not
    Chinese gives none. Facts with ``unresolved`` references or ``conflicts`` are given too: they
    say why nothing is asked.
    """
    if not article.language.startswith("zh"):
        return ()
    page = lay_out(article, as_of)
    uncertain = article.uncertain
    found = (fact for find in KINDS for fact in find(page))
    sound = [fact for fact in found if not any(map(fact.sentence.overlaps, uncertain))]
    sound.sort(key=lambda fact: (fact.span.start, fact.span.end, fact.kind))
    weighed = with_conflicts(page.article, with_sums(sound))
    return tuple(with_tables(merged(weighed)))
