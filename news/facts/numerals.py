"""Numbers as Chinese writes them."""

from __future__ import annotations

from decimal import Decimal

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
POWERS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "万亿": 10**12}
CHINESE = "".join(DIGITS) + "".join(POWERS)
FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


def number(written: str) -> Decimal:
    """The value of a numeral: 3,000 · 1.2万 · 三千五 · 十二 · 二十万 · 1.5万亿.

    Raises ValueError for what is no numeral.
    """
    text = written.translate(FULL_WIDTH).replace(",", "").replace(" ", "")
    for scale in ("万亿", "亿", "万"):
        head, found, tail = text.partition(scale)
        if found and head:
            rest = number(tail) if tail else Decimal(0)
            return number(head) * SCALES[scale] + rest
    if text and all(c in CHINESE for c in text):
        return Decimal(_chinese(text))
    if text[-1:] in POWERS:
        return number(text[:-1]) * POWERS[text[-1]]
    if not text or not all(c in "0123456789." for c in text) or text.count(".") > 1:
        raise ValueError(f"not a numeral: {written!r}")
    return Decimal(text)


def _chinese(text: str) -> int:
    if not any(c in POWERS for c in text):
        return int("".join(str(DIGITS[c]) for c in text))
    total, digit, last = 0, 0, 1
    for c in text:
        if c in POWERS:
            last = POWERS[c]
            total += (digit or (1 if total == 0 else 0)) * last
            digit = 0
        else:
            digit = DIGITS[c]
            last = 10 if digit == 0 else last
    return total + digit * (last // 10 if text[-1] in DIGITS and last > 10 else 1)
