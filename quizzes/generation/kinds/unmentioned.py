"""Which of these the report mentions (多项选择), and which it does not (单项选择).

Of what is not mentioned at most one question of an article is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from news.facts.fact import Fact
from quizzes.generation.claims import BLANK, anchor_of
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained
from quizzes.generation.kinds.members import is_of_one_class
from quizzes.generation.material import Candidate, Material, digest, group_of, number_from
from quizzes.generation.names import other_provinces, sibling_bodies
from quizzes.generation.unsaid import names_other_place, unsaid

SIZE, FIVE = 4, 5
FEWEST, MOST = 2, 4
LONGEST = 16
# Words for a class whose members a stem can ask for.
CLASS = re.compile(
    r"(?:部门|街道|项目|领域|行业|机构|单位|人群|群体|服务|活动|工作|国家|地区|城市|措施|平台|工程|岗位|材料|任务"
    r"|制度|课程|产品|渠道)$"
)
# What is done is no member of a class of things: 优化健康服务 beside 助餐服务.
DEED = re.compile(
    r"^(?:优化|完善|加强|推进|建设|发展|促进|普及|提升|提高|开展|健全|落实|深化|推动|强化|规范|参与|组织)"
)
CLEAN = re.compile(r"[一-鿿（）()“”\dA-Za-z·-]{2,}")


def _class_of(fact: Fact) -> str:
    named = fact.attribute if len(fact.attribute) <= 6 and CLASS.search(fact.attribute) else ""
    return f"下列{named or '各项'}中"


def _strangers(fact: Fact, material: Material) -> list[str]:
    """Names of the members' class that the whole article does not mention, nor their own word."""
    told = f"{material.article.title}{material.article.text}"
    ends = {member[-2:] for member in fact.members}
    made = other_provinces(fact.members)
    made += [each for member in fact.members for each in sibling_bodies(member)]
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
        if CLEAN.fullmatch(each) and not DEED.search(each) and unsaid(_own(each), told, share=1.0)
    ]


def _own(name: str) -> str:
    """A name without the word for its class: 司法 of 区司法局, 助餐 of 助餐服务."""
    return re.sub(r"^[省市区县]|(?:局|厅|委|部|项目|服务|活动|工程|工作|机构|中心)$", "", name)


def _fits(fact: Fact, material: Material) -> bool:
    named = [member for member in fact.members if CLEAN.fullmatch(member)]
    short = all(len(member) <= LONGEST for member in fact.members)
    told = all(member in material.article.text for member in fact.members)
    return len(named) == len(fact.members) >= SIZE - 1 and short and told and is_of_one_class(fact)


def _anchor(fact: Fact, material: Material) -> str:
    return anchor_of(replace(fact, instrument=""), material.article, "")


def _drafted(fact: Fact, material: Material, key: str, mentioned: list[str], at: int) -> Candidate:
    evidence = material.quote(material.article, fact)
    options = [Option(each, False, "文中提到了。", evidence) for each in mentioned]
    options.insert(at, Option(key, True))
    return candidate(
        material,
        "single",
        [fact],
        f"{_anchor(fact, material)}{_class_of(fact)}，文中【没有提到】的是{BLANK}。",
        explained(f"全文没有提到{key}", [f"{'、'.join(mentioned)}见于原文"]),
        ask=f"not_mentioned:{digest(*fact.members)}",
        asks="not_mentioned",
        group=digest("mentioned", group_of(fact)),
        options=tuple(options),
    )


def _mentioned(fact: Fact, material: Material, strangers: list[str]) -> Iterator[Candidate]:
    """Two to four that are mentioned among five; an open list (等部门) can be asked this way."""
    seed = "".join(fact.members)
    evidence = material.quote(material.article, fact)
    for right in range(FEWEST, min(MOST, len(fact.members)) + 1):
        if right + len(strangers) < FIVE:
            continue
        inside = sorted(fact.members, key=lambda each: number_from(seed, str(right), each))[:right]
        options = [Option(each, True, evidence=evidence) for each in inside]
        options += [Option(each, False, "全文没有提到。") for each in strangers[: FIVE - right]]
        options.sort(key=lambda option: number_from(seed, option.text))
        yield candidate(
            material,
            "multiple",
            [fact],
            f"{_anchor(fact, material)}{_class_of(fact)}，文中提到的有{BLANK}。",
            explained(f"{'、'.join(inside)}见于原文", ["其余各项全文没有提到"]),
            ask=f"mentioned:{digest(*fact.members)}",
            asks="mentioned",
            group=digest("mentioned", group_of(fact)),
            options=tuple(options),
        )


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.facts:
        if fact.kind != "members" or not _fits(fact, material):
            continue
        strangers = _strangers(fact, material)
        order = sorted(fact.members, key=lambda each: number_from("".join(fact.members), each))
        for key in strangers[:1]:
            for position in range(SIZE):
                yield _drafted(fact, material, key, order[: SIZE - 1], position)
        if CLASS.search(fact.attribute):
            yield from _mentioned(fact, material, strangers)
