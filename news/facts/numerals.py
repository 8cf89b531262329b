"""Numbers as Chinese writes them, read and written."""

from __future__ import annotations

from decimal import Decimal
from unicodedata import decimal

DIGITS = {c: n for n, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2, "俩": 2}
POWERS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "万亿": 10**12}
CHINESE = "".join(DIGITS) + "".join(POWERS)
FULL_WIDTH = str.maketrans("０１２３４５６７８９．，％", "0123456789.,%")


def number(written: str) -> Decimal:
    """The value of a numeral: 3,000 · 1.2万 · 三千五 · 两万五 · 十二 · 二十万 · 1.5万亿.

    Raises ValueError for what is no numeral.
    """
    text = written.translate(FULL_WIDTH).replace(",", "").replace(" ", "")
    for scale in ("万亿", "亿", "万"):
        head, found, tail = text.partition(scale)
        if found and head:
            return number(head) * SCALES[scale] + (_rest(tail, SCALES[scale]) if tail else 0)
    if text and all(c in CHINESE for c in text):
        return Decimal(_chinese(text))
    if text[-1:] in POWERS:
        return number(text[:-1]) * POWERS[text[-1]]
    text = "".join(str(decimal(c, c)) for c in text)
    if not text or not all(c in "0123456789." for c in text) or text.count(".") > 1:
        raise ValueError(f"not a numeral: {written!r}")
    return Decimal(text)


def _rest(tail: str, scale: int) -> Decimal:
    """What follows a scale word: a lone digit stands one place below it (两万五 is 25,000)."""
    lone = DIGITS.get(tail, 0)
    return Decimal(lone * scale // 10) if lone else number(tail)


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


def chinese_numeral(value: int) -> str:
    """Write 0–9999 in Chinese characters, 两 before 百 and 千 avoided, 十二 without 一."""
    if value == 0:
        return "零"
    written, gap = "", False
    for unit, factor in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, value = divmod(value, factor)
        if digit == 0:
            gap = gap or bool(written)
            continue
        written += ("零" if gap else "") + "零一二三四五六七八九"[digit] + unit
        gap = False
    return written.removeprefix("一") if written.startswith("一十") else written
