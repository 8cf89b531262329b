"""多项选择 over an enumeration: which of these does the article name."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.fact import Fact
from news.facts.numerals import chinese_numeral
from news.text import lazy
from quizzes.generation.claims import BLANK
from quizzes.generation.departments import sibling_bodies
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained, rule_of
from quizzes.generation.material import Candidate, Material, number_from
from quizzes.generation.names import other_provinces
from quizzes.generation.places import without_place

SIZE = 5
FEWEST, MOST = 2, 4
BODY = lazy.pattern(r"(?:局|委|会|联|团|厅|部|办|院|队|工委|中心|）|\))$")
MEASURES = ("个", "类", "项", "种", "家", "方面", "大")


def _outsiders(fact: Fact, material: Material) -> list[str]:
    """Names of the members' class that the whole sentence does not mention."""
    article = material.article
    sentence = article.text[fact.sentence.start : fact.sentence.end]
    known = [m for other in material.facts if other is not fact for m in other.members]
    known += [other.text for other in material.facts if other.kind == "body"]
    ends = {member[-1] for member in fact.members}
    siblings = [each for each in known if each[-1] in ends]
    made = other_provinces(fact.members)
    made += [each for member in fact.members for each in sibling_bodies(member)[:3]]
    # 望湖区民政局 and 区民政局 are one body: names are told apart by their ends.
    tails = {member[-3:] for member in fact.members}
    fresh = [each for each in dict.fromkeys([*made, *siblings]) if each[-3:] not in tails]
    return [each for each in fresh if each not in sentence]


def is_of_one_class(fact: Fact) -> bool:
    """Names that end alike, or bodies, or as many as the sentence says: a list cut rightly."""
    ends = {member[-1] for member in fact.members}
    if other_provinces(fact.members):
        return True
    size = len(fact.members)
    told = any(f"{n}{m}" in fact.statement for n in (size, chinese_numeral(size)) for m in MEASURES)
    return len(ends) == 1 or told or all(map(BODY.search, fact.members))


def edges_of(fact: Fact) -> tuple[str, str] | None:
    """What the article writes before the first member and after the last."""
    first, last = fact.text.find(fact.members[0]), fact.text.rfind(fact.members[-1])
    if first < 0 or last < 0:
        return None
    return fact.text[:first], fact.text[last + len(fact.members[-1]) :]


def _options(fact: Fact, material: Material, right: int, seed: str) -> tuple[Option, ...] | None:
    evidence = material.quote(material.article, fact)
    inside = sorted(fact.members, key=lambda each: number_from(seed, each))[:right]
    outside = _outsiders(fact, material)[: SIZE - right]
    if len(inside) + len(outside) < SIZE:
        return None
    options = [Option(each, True, evidence=evidence) for each in inside]
    options += [Option(each, False, f"{each}不在所列之中。") for each in outside]
    return tuple(sorted(options, key=lambda option: number_from(seed, "order", option.text)))


def _counts(fact: Fact, stem: str) -> range:
    """How many may be right: all of them, where the stem says how many there are."""
    size = len(fact.members)
    told = any(f"{n}{m}" in stem for n in (size, chinese_numeral(size)) for m in MEASURES)
    return range(size if told else FEWEST, min(MOST, size) + 1)


def _asked(fact: Fact, material: Material) -> Iterator[Candidate]:
    edges = edges_of(fact)
    if edges is None:
        return
    claim = material.claim(fact)
    head = f"{claim.before}{edges[0]}"
    if fact.place and not without_place(head, fact.place):
        # 山西省（省财政厅）联合印发 would say the rank twice.
        head = f"在{head}，"
    stem = f"{claim.anchor}{head}{BLANK}{edges[1]}{claim.after}。"
    for right in _counts(fact, stem):
        options = _options(fact, material, right, stem)
        if options is None:
            continue
        yield candidate(
            material,
            "multiple",
            [fact],
            stem,
            explained(rule_of(claim), []),
            options=options,
        )


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.asked:
        if fact.kind == "members" and len(fact.members) >= FEWEST and is_of_one_class(fact):
            yield from _asked(fact, material)
