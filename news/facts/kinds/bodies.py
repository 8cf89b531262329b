"""Organisations as doers: who issued, set up, is in charge of, takes applications."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.discourse import strip_discourse
from news.facts.fact import Fact
from news.facts.names import Body, find_bodies
from news.facts.nouns import short
from news.facts.page import Page, make_fact
from news.facts.regions import region_at
from news.facts.resolve import names_region, resolve
from news.facts.statements import Statement, compose
from news.facts.stretches import Scene, stretch
from news.text import lazy
from news.text.article import Span

# The government of a town that the article does not name beside it.
OF_SOME_TOWN = lazy.pattern(r"(?:镇|乡|街道)(?:(?:人民)?(?:政府|党委|办事处)$|[\u4e00-\u9fff]{2,})")
DOES = lazy.pattern(
    r"^(?:近日|日前|负责|牵头|主管|联合|通过[^，]{2,12}|于[^，]{2,12}|将|已)?(?:印发|出台|发布|制定|设置|设立|建立|受理|接收|审核"
    r"|组织|承担|牵头|负责|主办|举办|提出|通报|启动|开展|设计|发放|购买|公布|审查|推出|成立|实施)"
)
# Whoever is in charge by a rule is told by rank and matter: 县级以上地方人民政府民政部门负责….
DEPARTMENT = lazy.pattern(
    r"(?:^|(?<=；))\s*(?P<who>(?:县级以上|地方|各级|设区的市|市、县（市、区）|市、县（区）|市、县（市）|市、区（县）|县（市、区）|[省市区县旗州]|（县）|级)*(?:人民政府)?(?!各|有关|相关|其他)[\u4e00-\u9fff]{2,14}?"
    r"(?:(?:行政)?(?:主管|管理)?部门|公安机关))(?=(?:负责|主管)[^，。；]{4,30})"
)
RANKS = lazy.pattern(r"^(?:市、)?县（[市区、]+）|^市、区（县）")
SEVERAL = lazy.pattern(r"[和与及等、由]|有关|相关")
JOINTS = ("、", "和", "与", "及")
BY = lazy.pattern(r"(?:由|向|到|交由|报|经)$")
DOES_AFTER_BY = lazy.pattern(
    r"^[^，。；]{0,10}?(?:负责|审核|受理|审查|组织|承担|制定|发放|认定|提出|提交|申请|办理|备案|批准)"
)


def find(page: Page) -> Iterator[Fact]:
    """A fact for each organisation that one clause names as the only doer."""
    for scene in page.scenes:
        if scene.headline:
            continue
        found = [body for body in find_bodies(scene.sentence.text) if _acts(scene, body)]
        yield from (_fact(page, scene, body) for body in found or _in_charge(scene))


def _in_charge(scene: Scene) -> Iterator[Body]:
    """市民政部门, with which a rule or a part of it opens and puts it in charge of something."""
    for match in DEPARTMENT.finditer(scene.sentence.text) if scene.instrument else ():
        if not SEVERAL.search(RANKS.sub("", match["who"])):
            yield Body(Span(*match.span("who")), match["who"])


def _acts(scene: Scene, body: Body) -> bool:
    text = scene.sentence.text
    clause = scene.sentence.clauses[scene.sentence.clause_at(body.span.start)]
    before, after = text[clause.span.start : body.span.start], text[body.span.end : clause.span.end]
    if before.endswith(JOINTS) or after.startswith((*JOINTS, "等", "联合", "会同")):
        return False
    if BY.search(before):
        return bool(DOES_AFTER_BY.match(after))
    return not strip_discourse(before) and bool(DOES.match(after)) and len(after) >= 6


def _fact(page: Page, scene: Scene, body: Body) -> Fact:
    around = stretch(scene, body.span)
    said = _standing(compose(scene, around, around.pre, around.post, value=body.name), scene, body)
    act = DOES.match(around.post) or DOES_AFTER_BY.match(around.post)
    return make_fact(
        page, scene, "body", body.span, body.name,
        said if said.subject else said._replace(subject=resolve(body.name, scene.setting).text),
        unresolved=("镇",) if _of_some_town(body.name) else (),
        attribute=short(around.post.split("，")[0]) if act else "机构",
    )  # fmt: skip


def _of_some_town(name: str) -> bool:
    """镇文物管理委员会, of a town that is not named; 镇江市民政局 is of a city."""
    return OF_SOME_TOWN.match(name) is not None and region_at(name, 0) is None


def _standing(said: Statement, scene: Scene, body: Body) -> Statement:
    """A body written without its place (区民政局) stands after 在X，."""
    place = scene.setting.label
    full = resolve(body.name, scene.setting).text
    named = full == body.name or names_region(body.name, scene.setting)
    if not place or said.before not in ("", place) or named:
        return said
    return Statement(f"在{place}，", said.after, said.core, said.clause, full, said.time,
                     said.period, said.unresolved)  # fmt: skip
