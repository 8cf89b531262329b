"""单项选择: which of these the report does not mention. Rare: one of an article at most is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from news.facts.fact import Fact
from quizzes.generation.claims import BLANK, anchor_of
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained
from quizzes.generation.kinds.members import is_of_one_class
from quizzes.generation.material import Candidate, Material, digest, number_from
from quizzes.generation.names import sibling_bodies
from quizzes.generation.unsaid import names_other_place, unsaid

SIZE = 4
LONGEST = 16
# Words for a class whose members a stem can ask for.
CLASS = re.compile(
    r"(?:部门|街道|项目|领域|行业|机构|单位|人群|群体|服务|活动|工作|国家|地区|城市|措施|平台|工程|岗位|材料|任务"
    r"|制度|课程|产品|渠道)$"
)
CLEAN = re.compile(r"[一-鿿（）“”\dA-Za-z·-]{2,}")


def _class_of(fact: Fact) -> str:
    named = fact.attribute if len(fact.attribute) <= 6 and CLASS.search(fact.attribute) else ""
    return f"下列{named or '各项'}中"


def _strangers(fact: Fact, material: Material) -> list[str]:
    """Names of the members' class that the whole article does not mention, nor their own word."""
    told = f"{material.article.title}{material.article.text}"
    ends = {member[-2:] for member in fact.members}
    made = [each for member in fact.members for each in sibling_bodies(member)]
    listed = [
        member
        for article in material.neighbours
        for other in article.facts
        if other.kind == "members" and not other.unresolved
        for member in other.members
        if member[-2:] in ends and not names_other_place(member, material)
    ]
    return [
        each
        for each in dict.fromkeys([*listed, *made])
        if CLEAN.fullmatch(each) and unsaid(_own(each), told, share=1.0)
    ]


def _own(name: str) -> str:
    """A name without the word for its class: 司法 of 区司法局, 助餐 of 助餐服务."""
    return re.sub(r"^[省市区县]|(?:局|厅|委|部|项目|服务|活动|工程|工作|机构|中心)$", "", name)


def _fits(fact: Fact, material: Material) -> bool:
    named = [member for member in fact.members if CLEAN.fullmatch(member)]
    short = all(len(member) <= LONGEST for member in fact.members)
    told = all(member in material.article.text for member in fact.members)
    return len(named) == len(fact.members) >= SIZE - 1 and short and told and is_of_one_class(fact)


def _drafted(fact: Fact, material: Material, key: str, mentioned: list[str], at: int) -> Candidate:
    anchor = anchor_of(replace(fact, instrument=""), material.article, "")
    evidence = material.quote(material.article, fact)
    options = [Option(each, False, "文中提到了。", evidence) for each in mentioned]
    options.insert(at, Option(key, True))
    return candidate(
        material,
        "single",
        [fact],
        f"{anchor}{_class_of(fact)}，文中【没有提到】的是{BLANK}。",
        explained(f"全文没有提到{key}", [f"{'、'.join(mentioned)}见于原文"]),
        ask=f"not_mentioned:{digest(*fact.members)}",
        asks="not_mentioned",
        options=tuple(options),
    )


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.facts:
        if fact.kind != "members" or not _fits(fact, material):
            continue
        seed = "".join(fact.members)
        for key in _strangers(fact, material)[:1]:
            order = sorted(fact.members, key=lambda each: number_from(seed, each))
            for position in range(SIZE):
                yield _drafted(fact, material, key, order[: SIZE - 1], position)
