"""单项选择 over an enumeration that is told whole: which of these is not part of it.

What a report merely leaves out is nobody's knowledge: the stem says of what list it is asked.
At most one question of an article asks for what is not so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.claims import BLANK
from quizzes.generation.departments import sibling_bodies
from quizzes.generation.draft import Option
from quizzes.generation.drafting import candidate, explained
from quizzes.generation.kinds.members import BODY, edges_of, is_of_one_class
from quizzes.generation.material import Candidate, Material, digest, group_of, number_from
from quizzes.generation.names import other_provinces
from quizzes.generation.places import without_place
from quizzes.generation.truth import is_open
from quizzes.generation.unsaid import names_other_place, unsaid

SIZE = 4
LONGEST = 16
# Words for a class whose members a stem can ask for.
CLASS = lazy.pattern(
    r"(?:部门|街道|项目|领域|行业|机构|单位|人群|群体|服务|活动|工作|国家|地区|城市|措施|平台|工程|岗位|材料|任务"
    r"|制度|课程|产品|渠道)$"
)
# What is done is no member of a class of things: 优化健康服务 beside 助餐服务.
DEED = lazy.pattern(
    r"^(?:优化|完善|加强|推进|建设|发展|促进|普及|提升|提高|开展|健全|落实|深化|推动|强化|规范|参与|组织)"
)
# What opens a list, and what its members do together.
LISTING = lazy.pattern(r"分为：?$")
TOGETHER = lazy.pattern(r"(?:等)?(?P<deed>(?:联合|共同)[^，。；]{4,60})$")
CLEAN = lazy.pattern(r"[一-鿿（）()“”\dA-Za-z·-]{2,}")


def _class_of(fact: Fact) -> str:
    named = fact.attribute if len(fact.attribute) <= 6 and CLASS.search(fact.attribute) else ""
    named = named or ("部门" if all(map(BODY.search, fact.members)) else "")
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


def _stem(fact: Fact, material: Material) -> str:
    """The sentence turned into its denial; empty where that cannot be done, or others may belong.

    养老服务分为甲、乙 becomes 养老服务【不包括】; 甲、乙联合印发《X》 asks who did not.
    """
    edges = edges_of(fact)
    if edges is None or is_open(fact):
        return ""
    claim = material.claim(fact)
    head, tail = f"{claim.before}{edges[0]}", f"{edges[1]}{claim.after}"
    listing = LISTING.search(head)
    if listing and not tail:
        return f"{claim.anchor}{head[: listing.start()]}【不包括】{BLANK}。"
    done = TOGETHER.match(tail)
    if done and not without_place(head, fact.place):
        return f"{claim.anchor}{head}{_class_of(fact)}，【没有】{done['deed']}的是{BLANK}。"
    return ""


def _drafted(
    fact: Fact, material: Material, stem: str, key: str, mentioned: list[str], at: int
) -> Candidate:
    evidence = material.quote(material.article, fact)
    options = [Option(each, False, "属于所列。", evidence) for each in mentioned]
    options.insert(at, Option(key, True))
    return candidate(
        material,
        "single",
        [fact],
        stem,
        explained(f"全文没有提到{key}", [f"{'、'.join(mentioned)}见于原文"]),
        ask=f"not_mentioned:{digest(*fact.members)}",
        asks="not_mentioned",
        group=digest("mentioned", group_of(fact)),
        options=tuple(options),
    )


def make(material: Material) -> Iterator[Candidate]:
    for fact in material.facts:
        if fact.kind != "members" or not _fits(fact, material):
            continue
        stem, strangers = _stem(fact, material), _strangers(fact, material)
        order = sorted(fact.members, key=lambda each: number_from("".join(fact.members), each))
        for key in strangers[:1] if stem else ():
            for position in range(SIZE):
                yield _drafted(fact, material, stem, key, order[: SIZE - 1], position)
