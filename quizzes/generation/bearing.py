"""Is an answer that was made elsewhere borne out by the stored facts and by what is quoted?

A key must be a stored fact's value, or stand in the quotation as words of its own: the 2 of
“12 districts” and the “cent” of “centres” bear nothing out.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

import rjieba

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.claims import Claim, core_of
from quizzes.generation.material import Material
from quizzes.generation.numerals import fold, leading_number
from quizzes.generation.told import PROSE
from quizzes.generation.truth import is_false, true_texts

# Written without spaces, or with particles joined on, so that a letter beside a word does not
# lengthen it: Thai, Burmese, Khmer, Chinese, Japanese, Korean.
UNSPACED = lazy.pattern("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\u9fff\uac00-\ud7af]")
HAN = lazy.pattern("[\u3400-\u9fff]")
# 1,200 and 3.5, 10:30, 2/3 and 800—1500 are one number each, don't and well-known one word each.
INNER = lazy.pattern(
    r"\d[.,:/．：·'’ \u00a0\u2009\u202f‐‑–—~～至到-]\d"
    r"|[A-Za-z\u00c0-\u0dff]['’‐‑-][A-Za-z\u00c0-\u0dff]"
)
MINUS = lazy.pattern(r"(?<!\w)[-−]")
AND_MORE = frozenset("余多几半")
LARGER = lazy.pattern(r"[\s-]*(dozen|hundred|thousand|million|billion|trillion)s?\b", re.I)
DIGITS = lazy.pattern(r"\d+")
SLOT = "\x00"


def borne_by(key: str, facts: Sequence[Fact], behind: str = "") -> Fact | None:
    """The stored fact whose value the key is; ``behind`` is what follows the stem's blank."""
    return next((fact for fact in facts if key and _is_value(key, fact, behind)), None)


def _is_value(key: str, fact: Fact, behind: str) -> bool:
    for written in (fact.text, core_of(fact)):
        unit = written.removeprefix(key)
        if written == key or (unit != written and behind.startswith(unit)):
            return True
    quantity = fact.quantity
    if quantity is None or quantity.high is not None:
        return key in fact.members
    return leading_number(fold(key)) == (quantity.value, quantity.unit)


def place_in(text: str, key: str, stem: str = "", behind: str = "") -> int | None:
    """Where the key stands in the text as words of its own; None where it does not.

    What cuts a number of the text short is right where the stem itself goes on so: “____万元”.
    """
    if not key:
        return None
    for match in re.finditer(f"(?={re.escape(key)})", text):
        start, end = match.start(), match.start() + len(key)
        goes_on = bool(behind) and text.startswith(behind[:2], end)
        closed = goes_on or not (_joined(text, end) or _enlarged(text, end, stem))
        if closed and not _joined(text, start) and not _in_word(text, start, end):
            return start
    return None


def _joined(text: str, at: int) -> bool:
    """Do the characters on both sides belong to one number or one word?"""
    if not 0 < at < len(text):
        return False
    one, other = text[at - 1], text[at]
    if any(start >= 0 and INNER.fullmatch(text, start, start + 3) for start in (at - 2, at - 1)):
        return True
    if other.isdigit() and one in "-−" and MINUS.fullmatch(text, at - 1, at):
        return True
    if _numeral(one) and (_numeral(other) or other in AND_MORE):
        return True
    if UNSPACED.match(one) or UNSPACED.match(other):
        return False
    return _of_words(one) and _of_words(other)


def _numeral(character: str) -> bool:
    return character.isnumeric() or character == "两"


def _of_words(character: str) -> bool:
    """Letters, digits, and the marks that some scripts put on letters."""
    return unicodedata.category(character)[0] in "LMN"


def _enlarged(text: str, end: int, stem: str) -> bool:
    """Does a number go on with a word (14 million) that the stem leaves unsaid?"""
    word = LARGER.match(text, end)
    return word is not None and word[1].lower() not in stem.lower()


def _in_word(text: str, start: int, end: int) -> bool:
    """Is it but a part of one Chinese word? Numbers were told apart by their characters."""
    if not HAN.search(text[start:end]) or any(map(_numeral, text[start:end])):
        return False
    at = 0
    for word in rjieba.cut(text, True):
        if at <= start and end <= at + len(word):
            return len(word) > end - start
        at += len(word)
    return False


def stated(said: str, facts: Sequence[Fact], material: Material) -> Iterator[tuple[Claim, str]]:
    """The claims that a statement makes word for word, each with what it puts in the value's place.

    With our anchor or without, tidied as we do it or as the article has it.
    """
    for fact in facts:
        claim = material.claim(fact)
        raw = f"{fact.before}{claim.prefix}{SLOT}{claim.suffix}{fact.after}"
        for form in (claim.asked(SLOT), claim.said(SLOT), raw):
            head, _, tail = form.partition(SLOT)
            value = said[len(head) : len(said) - len(tail)]
            if value and f"{head}{value}{tail}" == said:
                yield claim, value
                break


def is_wrong_value(claim: Claim, value: str, material: Material) -> bool:
    """Is the claim surely false with this value, which is one of the same kind?"""
    fact = claim.fact
    if fact.quantity is not None:
        own, other = leading_number(fold(claim.core)), leading_number(fold(value))
        alike = own is not None and other is not None and own[1] == other[1]
        return alike and other is not None and is_false(claim, other[0], material)
    if fact.members or fact.kind in PROSE:
        return False
    if DIGITS.search(claim.core):
        return _other_numbers(claim.core, value)
    known = {core_of(other) for _, other in material.stored() if other.kind == fact.kind}
    true = {claim.core, *true_texts(fact, material)}
    return value in known and not any(value in each or each in value for each in true)


def _other_numbers(one: str, other: str) -> bool:
    """The same words with other numbers in them: 2025年1月 and 2024年1月, but not 2025年01月."""
    numbers, others = map(int, DIGITS.findall(one)), map(int, DIGITS.findall(other))
    return DIGITS.sub("0", one) == DIGITS.sub("0", other) and list(numbers) != list(others)
