"""多项选择 over a list of papers: which of these have to be handed in."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.claims import BLANK
from quizzes.generation.demands import papers_beside
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained, rule_of
from quizzes.generation.material import Candidate, Material, number_from

SIZE = 5
FEWEST, MOST = 2, 4
# 申请人须提交, 申请人须提交的材料包括.
ASKED = lazy.pattern(
    r"(?P<who>[^，：]*?)(?P<must>须|应当?|需要?|要)(?P<do>提交|提供|携带|出具|上传)(?:的(?:申请|申报|报名)?(?:材料|资料)(?:包括|有|为)?)?：?$"
)
# 身份证和职业资格证书的复印件 is two papers in one.
ATTRIBUTED = lazy.pattern(r"的(?:复印件|原件)$")


def _stem(fact: Fact, material: Material) -> str:
    """申请人须提交的材料有（ ）."""
    claim = material.claim(fact)
    asked = ASKED.search(claim.before)
    if asked is None or not asked["who"] and not claim.before[: asked.start()]:
        return ""
    said = f"{claim.before[: asked.start()]}{asked['who']}{asked['must']}{asked['do']}"
    return f"{claim.anchor}{said}的材料有{BLANK}。"


def _options(fact: Fact, material: Material, right: int) -> tuple[Option, ...]:
    seed = "".join(fact.members)
    article, evidence = material.article, material.quote(material.article, fact)
    whole = [each for each in fact.members if not ATTRIBUTED.search(each)]
    asked = sorted(whole, key=lambda each: number_from(seed, str(right), each))[:right]
    if len(asked) < right:
        return ()
    spare = papers_beside(f"{article.title}{article.text}")
    spare.sort(key=lambda each: number_from(seed, each))
    options = [Option(each, True, evidence=evidence) for each in asked]
    options += [Option(each, False, f"原文没有要求{each}。") for each in spare[: SIZE - right]]
    return tuple(sorted(options, key=lambda option: number_from(seed, "order", option.text)))


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.asked:
        stem = _stem(fact, material) if fact.kind == "procedure" and fact.members else ""
        for right in range(FEWEST, min(MOST, len(fact.members)) + 1) if stem else ():
            options = _options(fact, material, right)
            if len(options) == SIZE:
                yield candidate(
                    material,
                    "multiple",
                    [fact],
                    stem,
                    explained(rule_of(material.claim(fact)), ["其余各项原文没有要求"]),
                    options=options,
                    asks="procedure",
                )
