"""One cell: how it is written so that it does no harm, and how what a person typed is read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

TRUE, FALSE = "正确", "错误"
TRUE_WORDS = {TRUE, "对", "是", "√", "✓", "TRUE", "T"}
FALSE_WORDS = {FALSE, "错", "否", "×", "✗", "X", "FALSE", "F"}

# What neither XML nor PostgreSQL takes.
UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
# A spreadsheet runs such a cell as a formula; full-width signs too, under an East Asian system.
FORMULA = re.compile(r"'*[=+\-@＝＋－＠]")
BETWEEN_LETTERS = re.compile(r"[\s、,;/|.和]+")
BETWEEN_WORDS = "；;\n"
WORD = re.compile(rf"(?:\\.|[^{BETWEEN_WORDS}])+", re.DOTALL)
TO_ESCAPE = re.compile(rf"[{BETWEEN_WORDS}\\]")


def tidy(text: str) -> str:
    """The text as a cell can hold it: one kind of line end, nothing unwritable, no outer blanks."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return UNWRITABLE.sub("", lines).strip()


def written(text: str) -> str:
    """The text for a cell; an apostrophe before it keeps a spreadsheet from running it."""
    tidied = tidy(text)
    return f"'{tidied}" if FORMULA.match(tidied) else tidied


def read(cell: str) -> str:
    """The text of a cell: ``read(written(text)) == tidy(text)``."""
    tidied = tidy(cell)
    return tidied[1:] if tidied.startswith("'") and FORMULA.match(tidied) else tidied


def folded(cell: str) -> str:
    """For comparing names, letters and numbers: half-width, upper case."""
    return unicodedata.normalize("NFKC", cell).strip().upper()


def number(cell: str) -> int | None:
    """A whole number, full-width digits too."""
    digits = folded(cell)
    return int(digits) if re.fullmatch(r"[0-9]{1,18}", digits) else None


def positions(cell: str) -> list[int]:
    """Options from 0, sorted; see ``positions_in_turn``. Raises ValidationError."""
    return sorted(positions_in_turn(cell))


def positions_in_turn(cell: str) -> list[int]:
    """Options from 0: “ABD”, “A、B、D”, “a,b,d” and full-width letters. Raises ValidationError."""
    letters = BETWEEN_LETTERS.sub("", folded(cell))
    if not re.fullmatch("[A-Z]*", letters) or len(set(letters)) != len(letters):
        raise ValidationError(_("答案“%(key)s”读不懂，请写选项的字母，如 ABD。") % {"key": cell})
    return [ord(letter) - ord("A") for letter in letters]


def truth(cell: str) -> bool:
    """Raises ValidationError."""
    word = folded(cell)
    if word in TRUE_WORDS | FALSE_WORDS:
        return word in TRUE_WORDS
    raise ValidationError(_("答案“%(key)s”读不懂，请写“正确”或“错误”。") % {"key": cell})


def words(cell: str) -> list[str]:
    """Accepted answers between semicolons or line ends, each once; ``\\；`` stands for “；”."""
    parts = (re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) for part in WORD.findall(cell))
    return unique(parts)


def joined(answers: Iterable[str]) -> str:
    """Accepted answers in a cell: ``words(joined(answers)) == unique(answers)``."""
    escaped = (TO_ESCAPE.sub(r"\\\g<0>", answer) for answer in unique(answers))
    return "；".join(escaped)


def unique(answers: Iterable[str]) -> list[str]:
    tidied = (tidy(answer) for answer in answers)
    return list(dict.fromkeys(answer for answer in tidied if answer))
