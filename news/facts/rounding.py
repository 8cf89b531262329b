"""Whether one figure is another told in round numbers: 突破45万亿元 is 45.47万亿元."""

from __future__ import annotations

from decimal import Decimal

from news.facts.fact import Qualifier

BELOW: frozenset[Qualifier] = frozenset({"超过", "不少于", "以上"})
ABOVE: frozenset[Qualifier] = frozenset({"近", "不超过", "以下"})
AROUND: frozenset[Qualifier] = frozenset({"约", "左右"})


def rounds(stated: Decimal, qualifier: Qualifier, exact: Decimal) -> bool:
    """Whether ``exact`` is ``stated`` as its qualifier says, less than one of its last digit off.

    Both in the same unit. Nothing rounds without a qualifier.
    """
    off, step = exact - stated, _last_digit(stated)
    if qualifier in BELOW:
        return 0 <= off < step
    if qualifier in ABOVE:
        return -step < off <= 0
    return qualifier in AROUND and abs(off) < step


def _last_digit(value: Decimal) -> Decimal:
    """What one of the value's last digit that is not nought counts: 10 of 450, 0.1 of 2.5."""
    _, _, exponent = value.normalize().as_tuple()
    return Decimal(1).scaleb(int(exponent))
