"""Is it borne out, word for word?"""

from __future__ import annotations

from functools import partial

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.draft import Draft
from quizzes.generation.likeness import pairs
from quizzes.generation.material import Candidate, Material
from quizzes.generation.told import PROSE

# Told in whole clauses: references resolved and a lead-in filled in, so not letter for letter.
BODY = lazy.pattern(r"(?:局|厅|委|部|办|联|会|府|院|团|社)$")
OWN_PART = 3
NUMBER = lazy.pattern(r"\d[\d,.]*")
QUOTED = lazy.pattern(r"“([^“”]*(?:“[^”]*”[^“”]*)*)”")
MARKS = str.maketrans("“”‘’", '""""')


def misquoted(candidate: Candidate, material: Material) -> str:
    """Every quotation stands in its article at its span."""
    articles = material.articles
    draft = candidate.draft
    quotes = [*draft.evidence, *(o.evidence for o in draft.options if o.evidence)]
    if not draft.evidence:
        return "no evidence"
    for each in quotes:
        text = articles[each.article].text if each.article in articles else ""
        if not each.text or text[each.span.start : each.span.end] != each.text:
            return each.text or "empty quotation"
    return ""


def _as_written(text: str) -> str:
    return text.translate(MARKS)


def invented_words(candidate: Candidate, material: Material) -> str:
    """What the explanation puts in quotation marks is an article's wording, or the question's.

    Single marks inside double ones stand for the article's double ones.
    """
    draft = candidate.draft
    if "“" not in draft.explanation:
        return ""
    words = (match[1] for match in QUOTED.finditer(draft.explanation))
    return next((each for each in words if not _told(_as_written(each), draft, material)), "")


def _told(words: str, draft: Draft, material: Material) -> bool:
    """Do the articles, the one asked about first, or the question have these words?"""
    articles = (material.article, *material.neighbours)
    return any(
        words in material.known("as written", each, partial(_as_written, each.text))
        for each in articles
    ) or any(words in _as_written(each) for each in (draft.stem, *(o.text for o in draft.options)))


def _bears(fact: Fact, quotes: str) -> bool:
    """The quotations hold the value as written, or every member of an enumeration."""
    if fact.members:
        return all(member in quotes for member in fact.members)
    core = fact.quantity.written if fact.quantity else fact.text
    if core in quotes or core.strip("“”《》") in quotes:
        return True
    if fact.kind in PROSE:
        told = pairs(core)
        return sum(pair in quotes for pair in told) >= 0.8 * len(told)
    # A body's name is filled up by its place (区民政局 → 望湖区民政局): its own part must stand.
    if fact.kind == "body" and core[-3:] in quotes:
        return True
    # A rate governs a whole list (每月200元、中级300元): the number itself must still be there.
    numbers = NUMBER.findall(core)
    return bool(numbers) and all(number in quotes for number in numbers)


def _unnamed(fact: Fact, quotes: str) -> bool:
    """Is the body that the statement makes its subject missing from the quotations?

    The place in front of its name is known from elsewhere: its own part must stand.
    """
    own = fact.subject[-OWN_PART:]
    return bool(BODY.search(own)) and own in fact.before and own not in quotes


def unsupported(candidate: Candidate, material: Material) -> str:
    """Every fact that the key rests on is in the quotations, with who did it."""
    quotes = "\n".join(each.text for each in candidate.draft.evidence)
    for fact in candidate.facts:
        if not _bears(fact, quotes) or _unnamed(fact, quotes):
            return fact.text
    return ""
