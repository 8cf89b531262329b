"""多项选择 over the principles of a document: by which of these something is to go."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained, rule_of
from quizzes.generation.likeness import pairs
from quizzes.generation.material import Candidate, Material, number_from
from quizzes.generation.phrases import is_subject, opened
from quizzes.generation.stock_of_principles import PRINCIPLES
from quizzes.generation.verbatim import names_its_subject

SIZE = 5
FEWEST, MOST = 2, 4
FRAME = lazy.pattern(r"^的?(?P<kind>(?:基本|工作|总体)?(?:原则|方针))$")
GOES_BY = lazy.pattern(r"(?:应当?|必须|要|坚持|遵循|遵守|贯彻|秉持)+$")
# So many characters more or less do not tell a right one from a wrong one.
NEAR = 1


def _kind(claim: Claim) -> str:
    """原则 or 方针, where that is all that follows the list and the rule says of what it is."""
    frame = FRAME.match(claim.after)
    if frame is None:
        return ""
    whose, _ = opened(claim.before, claim.fact.place)
    named = is_subject(GOES_BY.sub("", whose)) or names_its_subject(whose, claim.fact.place)
    return frame["kind"] if named else ""


def _strange(principle: str, article: str, right: Sequence[str]) -> bool:
    """Is it nowhere in the article, nor in other words one of the right ones: 公平公正, 公正?"""
    said = any(one in principle or principle in one for one in right)
    alike = any(pairs(principle) & pairs(one) for one in right)
    return not said and not alike and principle not in article


def _wrong(fact: Fact, right: Sequence[str], material: Material, seed: str) -> list[str]:
    """Others as long as the right ones, no two of which say one thing."""
    article = f"{material.article.title}{material.article.text}"
    sizes = {len(each) for each in right}
    near = [
        each
        for each in PRINCIPLES
        if any(abs(len(each) - size) <= (NEAR if size > SIZE else 0) for size in sizes)
        and _strange(each, article, fact.members)
    ]
    found: list[str] = []
    for each in sorted(near, key=lambda each: number_from(seed, each)):
        if not any(pairs(each) & pairs(other) for other in found):
            found.append(each)
    return found


def _asked(claim: Claim, material: Material) -> Iterator[Candidate]:
    fact, kind = claim.fact, _kind(claim)
    if not kind:
        return
    stem = f"{claim.anchor}{claim.before}的{kind}包括{BLANK}。"
    evidence = material.quote(material.article, fact)
    for count in range(FEWEST, min(MOST, len(fact.members)) + 1):
        seed = f"{stem}{count}"
        right = sorted(fact.members, key=lambda each: number_from(seed, each))[:count]
        wrong = _wrong(fact, right, material, seed)[: SIZE - count]
        if len(right) + len(wrong) < SIZE:
            continue
        options = [Option(each, True, evidence=evidence) for each in right]
        options += [Option(each, False, f"原文没有提到{each}。") for each in wrong]
        options.sort(key=lambda option: number_from(seed, "order", option.text))
        yield candidate(
            material,
            "multiple",
            [fact],
            stem,
            explained(rule_of(claim), ["其余各项原文都没有提到"]),
            options=tuple(options),
        )


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.asked:
        if fact.kind == "members":
            yield from _asked(material.claim(fact), material)
