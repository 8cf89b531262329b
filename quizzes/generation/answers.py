"""Does a typed answer match? 600万 = 6000000 = 六百万 = 600万元."""

from __future__ import annotations

from collections.abc import Sequence

from news.text import lazy
from news.text.script import simplified
from quizzes.generation.numerals import fold, leading_number

LEAD = lazy.pattern(
    r"^(?:超过|超|逾|近|约|大约|最高|最低|每(?:人每)?[月年人站个名次])+(?=[\d零一二两三四五六七八九十百])"
)
TAIL = lazy.pattern(r"(?<=.)(?:左右|以上|以下)$")
# 3亿多元, 40余人: a little more than the figure told, which is what is asked.
MORE = "余多"
UNIT = lazy.pattern(r"[^\d+＋]*")
DAY = lazy.pattern(r"(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})[日号]?")
# One dash for all that stand between a range's ends: 800—1500元, 800至1500元.
DASH = lazy.pattern(r"(?<=[\d%元万亿])[—–―~至到-]+(?=\d)")
QUOTES = str.maketrans("", "", "“”\"'‘’「」『』《》〈〉")


def _folded(text: str) -> str:
    bare = fold(text).translate(QUOTES).rstrip("。.!,;、:?").casefold()
    return DASH.sub("-", bare)


def _same_day(given: str, accepted: str) -> bool:
    """2025-02-28 and 2025.2.28 are 2025年2月28日."""
    mine, theirs = DAY.fullmatch(given), DAY.fullmatch(accepted)
    if mine is None or theirs is None:
        return False
    return list(map(int, mine.groups())) == list(map(int, theirs.groups()))


def _same_quantity(given: str, accepted: str) -> bool:
    """Equal value; a unit may be left out by the learner, never be another one."""
    mine, theirs = leading_number(TAIL.sub("", LEAD.sub("", given))), leading_number(accepted)
    if mine is None or theirs is None or not UNIT.fullmatch(theirs[1]):
        return False
    return mine[0] == theirs[0] and mine[1].lstrip(MORE) in ("", theirs[1].lstrip(MORE))


def matches(given: str, accepted: Sequence[str]) -> bool:
    """Say whether a typed answer is one of the accepted ones.

    Full-width forms, spaces, quotation marks, final punctuation and the script do not count.
    Numbers are compared by value: 600万, 6000000, 六百万 and 600万元 are one answer; a qualifier
    or a rate (约, 每月) in front is forgiven, another unit is not. A range is closed by any dash,
    至 or 到.
    """
    answers = {_folded(given), _folded(simplified(given))} - {""}
    return any(_same(answer, each) for each in map(_folded, accepted) for answer in answers)


def _same(answer: str, accepted: str) -> bool:
    return answer == accepted or _same_quantity(answer, accepted) or _same_day(answer, accepted)
