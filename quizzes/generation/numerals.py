"""Numbers as Chinese policy news writes them: 600万, 3,000, 六百万, 1.2亿, 百分之五."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
SMALL_UNITS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": Decimal(10_000), "亿": Decimal(100_000_000)}
ARABIC = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)([百千万亿]*)")
CHINESE = re.compile(r"[零〇一二两三四五六七八九十百千万亿]+")


def fold(text: str) -> str:
    """Full-width forms folded, white space taken out."""
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def scale_of(word: str) -> Decimal:
    """The factor of a run of 百千万亿 after digits (千万 → 10,000,000)."""
    factor = Decimal(1)
    for character in word:
        factor *= SCALES.get(character, Decimal(SMALL_UNITS.get(character, 1)))
    return factor


def _chinese_section(text: str) -> int:
    """A numeral below 10,000 (三百二十, 十二, 两千)."""
    total, digit = 0, 0
    for character in text:
        if character in DIGITS:
            digit = DIGITS[character]
        else:
            total += (digit or 1) * SMALL_UNITS[character]
            digit = 0
    return total + digit


def chinese_value(text: str) -> Decimal | None:
    """The value of a numeral in Chinese characters, None where it is not one."""
    if not CHINESE.fullmatch(text):
        return None
    total = Decimal(0)
    rest = text
    for word in ("亿", "万"):
        head, mark, tail = rest.rpartition(word)
        if mark:
            inner = chinese_value(head) if head else Decimal(1)
            if inner is None:
                return None
            total += inner * SCALES[word]
            rest = tail
    return total + _chinese_section(rest)


def chinese_numeral(value: int) -> str:
    """Write 0–9999 in Chinese characters, 两 before 百 and 千 avoided, 十二 without 一."""
    if value == 0:
        return "零"
    digits = "零一二三四五六七八九"
    written, gap = "", False
    for unit, factor in (("千", 1000), ("百", 100), ("十", 10), ("", 1)):
        digit, value = divmod(value, factor)
        if digit == 0:
            gap = gap or bool(written)
            continue
        written += ("零" if gap else "") + digits[digit] + unit
        gap = False
    return written.removeprefix("一") if written.startswith("一十") else written


def figures(text: str) -> set[Decimal]:
    """Every number in a text, in digits or characters, with its scale and without: 2.3万人 holds
    2.3 and 23000, 一次性 holds 1."""
    found: set[Decimal] = set()
    for match in ARABIC.finditer(fold(text)):
        bare = Decimal(match[1].replace(",", ""))
        found |= {bare, bare * scale_of(match[2])}
    values = (
        chinese_value(match.group()) for match in CHINESE.finditer(ARABIC.sub(" ", fold(text)))
    )
    return found | {each for each in values if each is not None}


def leading_number(text: str) -> tuple[Decimal, str] | None:
    """The number that a folded text starts with and what follows it (its unit)."""
    percent = text.removeprefix("百分之")
    unit = "%" if percent != text else ""
    match = ARABIC.match(percent)
    if match:
        value = Decimal(match[1].replace(",", "")) * scale_of(match[2])
        return value, unit or percent[match.end() :]
    match = CHINESE.match(percent)
    value_or_none = chinese_value(match[0]) if match else None
    if match is None or value_or_none is None:
        return None
    return value_or_none, unit or percent[match.end() :]
