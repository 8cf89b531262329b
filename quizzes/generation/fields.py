"""Which field of policy a deed is of: wrong answers to 为什么 come from there, or are laughed at.

None of the stock is a fact. A phrase of it is offered only where the article nowhere says it.
"""

from __future__ import annotations

from functools import lru_cache

from news.text import lazy
from quizzes.generation.stock_of_people import PEOPLE
from quizzes.generation.stock_of_trades import TRADES
from quizzes.generation.stocked import Field

FIELDS: tuple[Field, ...] = (*PEOPLE, *TRADES)
# What is done tells more of the field than what it is for and what the page is called.
OF_THE_DEED = 2
# A field is not told by a deed that is as much of two others.
CLEARLY, SEVERAL = 0.75, 2
# Which way what happened went: a fall has no cause that makes things rise.
UP = lazy.pattern(r"增[长加多速]|上升|提高|扩大|走高|上涨|回升|激增|青睐|火爆|旺盛|超[过出]|突破")
DOWN = lazy.pattern(
    r"下[降滑跌]|减[少慢缓]|放[慢缓]|回落|降低|不足|流失|停[办业产]|萎缩|短缺|困难|冷清|缩[减小]"
)


def _told(field: Field, text: str) -> int:
    """How much of a text is of the field: the length of the different words that are."""
    return sum(map(len, set(field.words.findall(text))))


@lru_cache(maxsize=512)
def field_of(deed: str, beside: str = "") -> Field | None:
    """The field that most words of a deed and of what is told beside it are of; None if of none.

    Of two fields as near, the one named first in the list is the narrower.
    """
    weighed = [(OF_THE_DEED * _told(field, deed) + _told(field, beside), field) for field in FIELDS]
    (most, field), *others = sorted(weighed, key=lambda each: -each[0])
    near = [other for weight, other in others if weight and weight >= CLEARLY * most]
    return field if most and len(near) < SEVERAL else None


def causes_in(field: Field, deed: str) -> tuple[str, ...]:
    """What figures of the field rise or fall by, as the deed says they did; else nothing."""
    up, down = UP.search(deed), DOWN.search(deed)
    if bool(up) is bool(down):
        return ()
    return field.up if up else field.down
