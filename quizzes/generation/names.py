"""Wrong names beside a right one: sibling bodies, documents, places, terms and reasons."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache
from itertools import product

from news.facts.fact import Fact
from news.facts.regions import find_regions, regions, short_name
from news.text import lazy
from news.text.brackets import without_brackets
from quizzes.generation.claims import Claim
from quizzes.generation.dates import near_dates, side_of
from quizzes.generation.departments import BUREAU, GROUP, opens_with_rank, sibling_bodies
from quizzes.generation.distractors import Distractor, note_of
from quizzes.generation.material import Material, number_from
from quizzes.generation.places import opening_name
from quizzes.generation.truth import is_open, true_texts

# Kinds whose value is a name; a purpose, a condition or a list does not fit another sentence.
NAMED = frozenset({"body", "instrument", "place", "term", "level"})
FORMULA = lazy.pattern(r"^[0-9A-Za-z]+(?:[+＋][0-9A-Za-z]+)+$")


AHEAD = lazy.pattern(r"[将拟]|力争|预计|计划|目标")
SHORTEST_OWN = 2
# So many characters in a row are a deed in like words (购买服务).
LIKE = 4


@cache
def _provinces() -> tuple[str, ...]:
    return tuple(short_name(each.name) for each in regions().values() if not each.parent)


def other_provinces(names: Sequence[str]) -> list[str]:
    """The provinces not among these, by their short names as these are; none beside others."""
    provinces = _provinces()
    if not all(name in provinces for name in names):
        return []
    return [each for each in provinces if each not in names]


def sibling_places(name: str) -> list[str]:
    """The other districts of its city or cities of its province, written as it is."""
    mentions = find_regions(name)
    whole = [each for each in mentions if (each.span.start, each.span.end) == (0, len(name))]
    if not whole:
        return []
    own = whole[0].region
    written = own.name if name.endswith(own.name) else short_name(own.name)
    if not name.endswith(written):
        return []
    front, full = name.removesuffix(written), written == own.name
    return [
        f"{front}{each.name if full else short_name(each.name)}"
        for each in regions().values()
        if each.parent == own.parent and each.code != own.code
    ]


def _own_part(name: str, place: str) -> tuple[str, str]:
    """A body's name in two: the place or rank in front, and its own part (区 + 妇联)."""
    name = without_brackets(name)
    head = opening_name(name, place)
    own = name.removeprefix(head)
    ranked = opens_with_rank(own, place[-1:]) and len(own) > SHORTEST_OWN
    return (f"{head}{own[0]}", own[1:]) if ranked else (head, own)


def _told_bodies(claim: Claim) -> Iterator[str]:
    """Bodies of the same place that the article tells of elsewhere, named the key's own way.

    They all have to do with the news, where a name from a list may not.
    """
    fact, article = claim.fact, claim.article
    head, own = _own_part(claim.core, fact.place)
    # 区（县）民政部门 is of its rank, wherever that is.
    bureau = BUREAU.match(claim.core.removeprefix(head))
    ranked = bureau["head"] if bureau else ""
    told = [fact.text for fact in article.facts if fact.kind == "body"]
    told += [fact.subject for fact in article.facts]
    told += [member for fact in article.facts for member in fact.members]
    for name in told:
        other = _own_part(name, fact.place)[1]
        # Of another rank (市财政局 beside 县民政局) it is no body of this place.
        match = BUREAU.match(other) or GROUP.match(other)
        if f"{ranked}{other}" != own and match and not match["head"]:
            yield f"{head}{ranked}{other}"


def acts_alike(name: str, claim: Claim) -> bool:
    """Does the article tell of this body a deed in like words, so that it may have done both?"""
    fact = claim.fact
    own = _own_part(name, fact.place)[1]
    deed = f"{fact.before}，{fact.after}"
    runs = {deed[i : i + LIKE] for i in range(len(deed) - LIKE + 1)}
    return any(
        any(run in other.statement for run in runs)
        for other in claim.article.facts
        if other is not fact and own in f"{other.subject}{other.text}{other.before}"
    )


def sibling_formulas(term: str) -> list[str]:
    """Other formulas with as many parts: 1+1+N → 1+2+N, 2+1+N, 2+2+N."""
    if not FORMULA.match(term):
        return []
    plus = "＋" if "＋" in term else "+"
    parts = term.split(plus)
    choices = [(p, str(int(p) + 1)) if p.isdigit() else (p,) for p in parts]
    made = [plus.join(each) for each in product(*choices)]
    return [each for each in made if each != term]


def _same_class(name: str, other: str) -> bool:
    """Names of one class end alike; longer phrases need only be of similar length."""
    if max(len(name), len(other)) > 2.0 * min(len(name), len(other)):
        return False
    return len(name) > 14 or name[-1] == other[-1]


def _issued_alike(fact: Fact, other: Fact) -> bool:
    """Do both sentences open with the same issuer, who may have issued either document?"""
    opens = fact.before[:LIKE]
    return fact.kind == "instrument" and len(opens) == LIKE and other.before.startswith(opens)


def _siblings(claim: Claim, material: Material) -> Iterator[Distractor]:
    """The same kind of thing from other sentences, the article's own before its neighbours'."""
    fact = claim.fact
    sentence = claim.article.text[fact.sentence.start : fact.sentence.end]
    # Another place's document names its place: no one would take it for this one's.
    others = material.neighbours if fact.kind in ("term", "place") else ()
    for article in (claim.article, *others):
        for other in article.facts:
            if other.kind != fact.kind or other.unresolved or other is fact:
                continue
            core = material.claim(other, article).core
            if _issued_alike(fact, other) or core.strip("《》") in sentence:
                continue
            if _same_class(claim.core, core):
                note = note_of(other)
                yield Distractor(core, Decimal(0), note, material.quote(article, other))


def _outdated(text: str, claim: Claim) -> bool:
    """Does the day of the news, which the stem tells, rule this date out and not the key's?

    What was to come then lies not before that day, what had been not after it.
    """
    published = claim.article.published
    if published is None:
        return False
    fact, own = claim.fact, side_of(claim.core, published)
    ahead = own > 0 or (own == 0 and (fact.kind != "date" or AHEAD.search(claim.before)))
    return side_of(text, published) * (1 if ahead else -1) < 0


def _made(claim: Claim, sentence: str) -> Iterator[Distractor]:
    fact, core = claim.fact, claim.core
    if fact.kind in ("date", "deadline", "period"):
        for order, text in near_dates(core):
            if not _outdated(text, claim):
                yield Distractor(text, Decimal(order))
    if fact.kind == "body":
        own = _own_part(core, fact.place)[1]
        for text in dict.fromkeys(_told_bodies(claim)):
            if _own_part(text, fact.place)[1] not in sentence and own not in text:
                yield Distractor(text, Decimal(0))
    makers = {"body": sibling_bodies, "term": sibling_formulas, "place": sibling_places}
    maker = makers.get(fact.kind)
    for text in maker(core) if maker else ():
        if text not in sentence:
            yield Distractor(text, Decimal(0))


def wrong_names(claim: Claim, material: Material) -> list[Distractor]:
    """Wrong texts of the key's kind, true siblings first; none that a stored fact makes true."""
    return material.known("wrong names", claim, lambda: _wrong_names(claim, material))


def _wrong_names(claim: Claim, material: Material) -> list[Distractor]:
    fact = claim.fact
    if is_open(fact):
        return []
    sentence = claim.article.text[fact.sentence.start : fact.sentence.end]
    barred = {claim.core, *true_texts(fact, material)}
    found: dict[str, Distractor] = {}
    siblings = _siblings(claim, material) if fact.kind in NAMED - {"body"} else ()
    for each in (*siblings, *_made(claim, sentence)):
        if each.text not in barred and each.text not in claim.bare.replace(claim.core, "", 1):
            found.setdefault(each.text, each)
    return list(found.values())


def shuffled(texts: list[Distractor], seed: str) -> list[Distractor]:
    """A repeatable order that tells nothing."""
    return sorted(texts, key=lambda each: number_from(seed, each.text))
