"""多项选择 over a list of conditions: which of these an applicant has to meet, or who may apply."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.altering import alterations
from quizzes.generation.basis import on_its_own_basis
from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.demands import conditions_beside
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained
from quizzes.generation.likeness import likeness
from quizzes.generation.material import Candidate, Material, digest, number_from, quote
from quizzes.generation.obstacles import obstacle
from quizzes.generation.unsaid import names_other_place, unsaid

SIZE = 5
RIGHT = (2, 3, 4)
SHORTEST, LONGEST = 4, 45
LIKE = 0.45
DEMANDED = lazy.pattern(r"(?P<what>[^，：]{2,24}(?:条件|要求))包括：$")
ENTITLED = lazy.pattern(
    r"^(?:的，?)?(?P<who>人员|社工|单位|机构|家庭|学生|企业)?(?P<may>可以?[^，]{3,24})$"
)
NEGATED = lazy.pattern(r"不[是属得含]|非|未[曾有受]|没有")
REFERRING = lazy.pattern(r"该|上述|前款|本(?:办法|条)|以上条件|其他条件")


@dataclass(frozen=True, slots=True)
class Requirements:
    """The items of one list, and the stem that asks for them."""

    stem: str
    claims: tuple[Claim, ...]


def _item(claim: Claim) -> str:
    """An item as an option writes it: who, in full, where the list says who may."""
    if DEMANDED.search(claim.before):
        return claim.core
    entitled = ENTITLED.match(claim.after)
    lead = claim.before.rpartition("，")[2]
    return f"{lead}{claim.core}{'的' if claim.after.startswith('的') else ''}" + (
        (entitled["who"] or "") if entitled else ""
    )


def _stem(claim: Claim) -> str:
    demanded, entitled = DEMANDED.search(claim.before), ENTITLED.match(claim.after)
    if demanded:
        before = claim.before.removesuffix("包括：")
        return f"{claim.anchor}{before}有{BLANK}。"
    if not entitled:
        return ""
    lead = claim.before.rpartition("，")[0]
    basis = f"{lead}，" if lead else ""
    where = claim.fact.place if claim.fact.place and not (claim.anchor or basis) else ""
    return f"{claim.anchor}{basis}{where}下列各项中，{entitled['may']}的有{BLANK}。"


def _lists(material: Material) -> Iterator[Requirements]:
    groups: dict[str, list[Fact]] = defaultdict(list)
    for stored in material.article.facts:
        # A condition whose figure is asked elsewhere is still one of the list.
        if stored.kind == "condition" and stored.group and not obstacle(stored):
            groups[stored.group].append(on_its_own_basis(stored, material.article))
    for facts in groups.values():
        claims = [material.claim(fact) for fact in facts]
        fit = [c for c in claims if SHORTEST <= len(_item(c)) <= LONGEST and not _refers(c)]
        stems = sorted((_stem(claim) for claim in fit), key=len, reverse=True)
        # One list, one question: items told under another head are left out.
        same = tuple(claim for claim in fit if fit and _head(claim) == _head(fit[0]))
        if stems and stems[0] and len(same) >= RIGHT[0]:
            yield Requirements(stems[0], same)


def _refers(claim: Claim) -> bool:
    return REFERRING.search(claim.core) is not None


def _head(claim: Claim) -> str:
    """What the list is about: the end of the demand, or what its items may."""
    demanded, entitled = DEMANDED.search(claim.before), ENTITLED.match(claim.after)
    if demanded:
        return demanded["what"][-6:]
    return entitled["may"] if entitled else claim.before


def _foreign(asked: Requirements, material: Material) -> list[Option]:
    """Conditions of other places' lists, then common ones, that this article nowhere sets."""
    # Those too that are not asked about: their negation would be theirs as well.
    own = [fact.text for fact in material.article.facts if fact.kind in ("condition", "exception")]
    found: list[Option] = []
    for article in material.neighbours:
        for fact in article.facts:
            listed = fact.kind == "condition" and fact.group and DEMANDED.search(fact.before)
            if not listed or obstacle(fact):
                continue
            said = fact.text
            fits = SHORTEST <= len(said) <= LONGEST and not REFERRING.search(said)
            strange = unsaid(said, material.article.text, share=1.0)
            strange = strange and not names_other_place(said, material)
            if fits and strange and not _denied(said, own):
                note = f"{fact.place or ''}{fact.instrument}有这一条件，这里没有。"
                found.append(Option(said, False, note, quote(article, fact)))
    told = f"{material.article.title}{material.article.text}"
    common = conditions_beside(asked.stem, told)
    common.sort(key=lambda each: number_from(asked.stem, each))
    found += [
        Option(each, False, "原文没有这一条件。") for each in common if not _denied(each, own)
    ]
    return list({option.text: option for option in found}.values())


def _denied(said: str, own: Sequence[str]) -> bool:
    return any(_near(said, each) for each in own)


def _near(one: str, two: str) -> bool:
    """Alike in words, or both leave somebody out: 不是公务员, 不是机关工作人员."""
    both_deny = NEGATED.search(one) and NEGATED.search(two)
    return bool(both_deny) or likeness(one, two) >= LIKE


def _altered(claim: Claim) -> Option | None:
    """An item changed in its own words: not the rule around it, which the stem tells."""
    for each in alterations(claim):
        if each.claim.core != claim.core:
            note = f"“{each.wrong}”应为“{each.right}”。"
            return Option(_item(each.claim), False, note, quote(claim.article, claim.fact))
    return None


def _options(
    asked: Requirements, right: int, foreign: Sequence[Option], seed: str
) -> tuple[list[Claim], tuple[Option, ...]] | None:
    order = sorted(asked.claims, key=lambda c: (_altered(c) is not None, number_from(seed, c.core)))
    true, rest = order[:right], order[right:]
    wrong = [option for option in map(_altered, rest) if option]
    used = [claim for claim in rest if _altered(claim)][: SIZE - right]
    wrong = [*wrong, *foreign][: SIZE - right]
    if len(true) < right or len(wrong) < SIZE - right:
        return None
    options = [Option(_item(c), True, evidence=quote(c.article, c.fact)) for c in true]
    options = sorted([*options, *wrong], key=lambda o: number_from(seed, "order", o.text))
    return [*true, *used], tuple(options)


def _asked(asked: Requirements, material: Material) -> Iterator[Candidate]:
    demanded = DEMANDED.search(asked.claims[0].before) is not None
    foreign = _foreign(asked, material) if demanded else []
    seed = digest(*(claim.core for claim in asked.claims))
    for right in RIGHT:
        dealt = _options(asked, right, foreign, f"{seed}{right}")
        if dealt is None:
            continue
        claims, options = dealt
        letters = "".join("ABCDE"[i] for i, option in enumerate(options) if option.correct)
        notes = [f"{'ABCDE'[i]}项{o.note}" for i, o in enumerate(options) if not o.correct]
        yield candidate(
            material,
            "multiple",
            [claim.fact for claim in claims],
            asked.stem,
            explained(f"正确的是{letters}", notes),
            ask=f"multiple:{seed}",
            options=options,
        )


def make(material: Material) -> Iterator[Candidate]:
    for asked in _lists(material):
        yield from _asked(asked, material)
