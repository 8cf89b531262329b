"""The most that a value can be, where its own sentence says so: 满分5分, 21个条目中有20个."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from news.text import lazy
from quizzes.generation.claims import Claim
from quizzes.generation.numerals import scale_of

NUMBER = r"(?P<number>\d+(?:\.\d+)?)(?P<scale>[百千万亿]*)"
FULL_MARKS = (
    lazy.pattern(rf"(?:满分|总分值?)(?:均?[为是]|共|[:：])?{NUMBER}分"),
    lazy.pattern(rf"{NUMBER}分制"),
)
OF_A_HUNDRED = lazy.pattern(r"百分制")
HUNDRED = Decimal(100)
# 21个条目中，有; 共有12家机构，其中有.
AMONG = r"[^，。；\d]*[中里]，?(?:已|共|就|约|仅|只)*有[^，。；\d]*$"
OF_ALL = r"[一-鿿]{2,}，(?:其中)?(?:已|约|仅|只)*有$"
IN_ALL = r"(?:共|合计|总计|全部)[有计为]*"


def _values(pattern: re.Pattern[str], text: str) -> Iterator[Decimal]:
    for match in pattern.finditer(text):
        yield Decimal(match["number"]) * scale_of(match["scale"])


def _full_marks(text: str) -> Iterator[Decimal]:
    for pattern in FULL_MARKS:
        yield from _values(pattern, text)
    if OF_A_HUNDRED.search(text):
        yield HUNDRED


@lru_cache(maxsize=64)
def _counted_from(unit: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    figure = f"{NUMBER}{re.escape(unit)}"
    return lazy.pattern(f"{figure}{AMONG}"), lazy.pattern(f"{IN_ALL}{figure}{OF_ALL}")


def _wholes(before: str, unit: str) -> Iterator[Decimal]:
    """What a part is counted from, told before it."""
    for pattern in _counted_from(unit):
        yield from _values(pattern, before)


def stated_most(claim: Claim) -> Decimal | None:
    """The most that the claim's value can be, as its statement or its sentence has it."""
    fact, quantity = claim.fact, claim.fact.quantity
    if quantity is None or not quantity.unit:
        return None
    text, span = claim.article.text, fact.sentence
    sentence = text[span.start : span.end]
    told = text[span.start : max(span.start, fact.span.start)]
    found = [*_wholes(claim.before, quantity.unit), *_wholes(told, quantity.unit)]
    if quantity.unit == "分":
        found += _full_marks(f"{claim.before}{claim.after}，{sentence}")
    # A figure above the value is no part's whole: 共有3个街道，有12个.
    return min((each for each in found if each > quantity.value), default=None)
