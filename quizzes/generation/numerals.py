"""Numbers as learners type them and questions print them: 600万, 3,000, 六百万, 百分之五."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from functools import lru_cache

from news.facts.numerals import POWERS, SCALES, number
from news.text import lazy

FACTORS = POWERS | SCALES
ARABIC = lazy.pattern(r"(\d+(?:,\d{3})*(?:\.\d+)?)([百千万亿]*)")
PHRASE = 50
MARKS = tuple(zip("，：；（）！？", ",:;()!?", strict=True))
CHINESE = lazy.pattern(r"[零〇一二两三四五六七八九十百千万亿]+")


def fold(text: str) -> str:
    """Full-width forms folded, white space taken out."""
    if len(text) > PHRASE:
        # Text that needs no folding is known for that at once; these marks are in every one.
        for wide, narrow in MARKS:
            text = text.replace(wide, narrow)
    return "".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=64)
def scale_of(word: str) -> Decimal:
    """The factor of a run of 百千万亿 after digits (千万 → 10,000,000)."""
    factor = Decimal(1)
    for character in word:
        factor *= FACTORS[character]
    return factor


@lru_cache(maxsize=512)
def chinese_value(text: str) -> Decimal | None:
    """The value of a numeral in Chinese characters, None where it is not one."""
    if not CHINESE.fullmatch(text):
        return None
    try:
        return number(text)
    except ValueError:
        return None


def figures(text: str) -> set[Decimal]:
    """Every number in a text, in digits or characters, with its scale and without: 2.3万人 holds
    2.3 and 23000, 一次性 holds 1."""
    found: set[Decimal] = set()
    # Other text, number and scale by turns.
    parts = ARABIC.split(fold(text))
    for written, scale in zip(parts[1::3], parts[2::3], strict=True):
        bare = Decimal(written.replace(",", ""))
        found.add(bare)
        if scale:
            found.add(bare * scale_of(scale))
    values = map(chinese_value, CHINESE.findall(" ".join(parts[::3])))
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
