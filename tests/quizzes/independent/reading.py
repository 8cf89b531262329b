"""Numbers and words of Chinese text, read anew: nothing of the program is used here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

DIGIT = {sign: value for value, sign in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
WEIGHT = {"十": 10, "百": 100, "千": 1000, "万": 10_000, "亿": 100_000_000}
NUMBER = re.compile(
    r"(?P<percent>百分之)?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)?"
    r"(?P<signs>[零〇一二两三四五六七八九十百千万亿]*)"
)
UNIT = re.compile(r"[余多]?(?:%|‰|[A-Za-z]+|[一-鿿]{1,2})?")
QUALIFIER = re.compile(
    r"^(?:超过|超|逾|近|约|不超过|不少于|不低于|最高|最低|至少|最多|不足|每[月年人站])+"
)
OPEN, CLOSE = "（《“‘「【([", "）》”’」】)]"


def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).replace(" ", "")


def _written_out(signs: str) -> int | None:
    """A numeral in characters: 三百二十 is 320, 二〇二四 is 2024, 十二万 is 120000."""
    if all(sign in DIGIT for sign in signs):
        return int("".join(str(DIGIT[sign]) for sign in signs))
    total = section = digit = 0
    for sign in signs:
        if sign in DIGIT:
            digit = DIGIT[sign]
        elif WEIGHT[sign] < 10_000:
            section += (digit or 1) * WEIGHT[sign]
            digit = 0
        else:
            total = (total + section + digit or 1) * WEIGHT[sign]
            section = digit = 0
    return total + section + digit


@dataclass(frozen=True)
class Number:
    """A number in a text: its value with 万 and 亿 multiplied out, its unit's beginning."""

    value: Fraction
    unit: str
    start: int
    end: int


def _valued(match: re.Match[str]) -> Fraction | None:
    digits, signs = match["digits"], match["signs"]
    if digits is None:
        value = _written_out(signs) if signs else None
        return None if value is None else Fraction(value)
    found = Fraction(digits.replace(",", ""))
    for sign in signs:
        if sign not in WEIGHT:
            break
        found *= WEIGHT[sign]
    return found


def numbers(text: str) -> Iterator[Number]:
    """Every number of a folded text."""
    for match in NUMBER.finditer(text):
        value = _valued(match) if match[0] else None
        if value is not None:
            behind = UNIT.match(text, match.end())
            unit = "%" if match["percent"] or behind is None else behind[0]
            yield Number(value, unit.lstrip("余多"), match.start(), match.end())


def values(text: str) -> set[Fraction]:
    """The values in a text, 2.3万 both as 23000 and as 2.3."""
    plain = folded(text)
    found = {each.value for each in numbers(plain)}
    return found | {Fraction(each) for each in re.findall(r"\d+(?:\.\d+)?", plain.replace(",", ""))}


def only_value(text: str) -> Number | None:
    """The one number of an option (超过3000元, 百分之五); None for names and dates."""
    plain = QUALIFIER.sub("", folded(text))
    found = list(numbers(plain))
    if len(found) != 1 or found[0].start != 0:
        return None
    return found[0]


def pairs(text: str) -> set[str]:
    """The pairs of neighbouring characters within words, marks and digits left out."""
    runs = re.findall(r"[一-鿿]{2,}", folded(text))
    return {run[place : place + 2] for run in runs for place in range(len(run) - 1)}


def likeness(part: str, whole: str) -> float:
    """How much of one text's words stands in another, from 0 to 1; of nothing, all."""
    wanted = pairs(part)
    return len(wanted & pairs(whole)) / len(wanted) if wanted else 1.0


def closes(text: str) -> bool:
    """Does every bracket and quotation mark close in its turn?"""
    waiting = []
    for sign in text:
        if sign in OPEN:
            waiting.append(CLOSE[OPEN.index(sign)])
        elif sign in CLOSE and (not waiting or waiting.pop() != sign):
            return False
    return not waiting


def stands_alone_in(number: str, text: str) -> bool:
    """Does a string of digits stand in the text as a number of its own?"""
    return bool(re.search(rf"(?<![\d.,]){re.escape(number)}(?![\d.,]*\d)", text))
