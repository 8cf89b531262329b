"""Wrong answers to what for, why and on which grounds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

import rjieba

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.claims import Claim
from quizzes.generation.commonplaces import (
    ABOUT_BODIES,
    ABOUT_PEOPLE,
    ABOUT_WORK,
    GROUNDS,
)
from quizzes.generation.distractors import Distractor
from quizzes.generation.fields import causes_in, field_of
from quizzes.generation.formulas import is_formula
from quizzes.generation.likeness import likeness, pairs, shared
from quizzes.generation.material import Material, number_from, quote
from quizzes.generation.obstacles import obstacle
from quizzes.generation.stock_of_laws import aims_of_laws_like
from quizzes.generation.stocked import Field
from quizzes.generation.told import MOTIVES
from quizzes.generation.unsaid import names_other_place, unsaid

SHORTEST, LONGEST, LONGEST_DEED = 5, 45, 70
# A cause in a word or two (受疫情影响) is guessed.
BRIEFEST_CAUSE = 8
LIKE = 0.3
# Of so many that fit best the seed picks, so that articles do not all get the same ones.
CHOICE = 8
GROUND = lazy.pattern(r"依据是$")
LINK = lazy.pattern(r"(?:，(?:目的|原因|依据)|(?<=》的)(?:制定|发布)目的)是$")
# What a regulation is for, other regulations are for as well; what is done is told by its articles.
OF_A_LAW = lazy.pattern(r"(?:条例|规定|办法|规则|细则|法)(?:（[^（）]*）)?》的(?:制定|发布)目的")
# 现就某事提出以下意见: a document's own opening, which goes on to what it is about.
OPENS_A_DOCUMENT = lazy.pattern(
    r"(?:^|，)现[就将对]|如下：?$"
    r"|[如以]下[一-鿿]{0,4}(?:意见|通知|措施|规定|方案|决定|公告|通告|事项|要求|安排)：?$"
)
# What the aims of all laws begin with, and what they are of.
SAID_OF_ALL = lazy.pattern(
    r"保障|维护|规范|促进|加强|提高|优化|健全|完善|保护|推动|推进|改善|管理|活动|行为|安全|公共|公民|工作|秩序|合法权益|发展|社会"
)
TWO_PARTS = 18
ENOUGH, LONGER, BRIEF = 5, 1.4, 4
SHORTEST_MATTER, LONGEST_MATTER = 3, 14
# What an aim does something about, without the noun that only says in which respect.
# 发展志愿服务事业: what is done is no part of the matter.
DEED_FIRST = lazy.pattern(
    r"^(?:发展|建设|促进|推进|完善|加强|提升|提高|规范|保障|管理|弘扬|倡导|培育|践行|鼓励|扶持|推动|深化"
    r"|明确|维护|健全|落实|构建|优化|强化)(?=[一-鿿]{4})"
)
ABSTRACT = lazy.pattern(
    r"(?:建设|工作|水平|质量|能力|机制|体系|制度|需求|意识|发展|进展|情况|活动|管理|政策|方法|标准|成果|保障|激励)+$"
)
PEOPLE = lazy.pattern(r"(?:人才|人员|队伍|护理员|员|社工|教师|师|工作者|干部|者|工|群众|居民)$")
GRANT = lazy.pattern(r"奖|补贴|补助|津贴|资助|救助|保障金|保险")
BODIES = lazy.pattern(r"(?:机构|企业|单位|组织|协会|公司|学校|园|院)$")


def _is_cause(fact: Fact) -> bool:
    """A cause, and neither an aim nor a ground: what brought something about."""
    return fact.kind == "reason" and not GROUND.search(fact.before)


def _field(fact: Fact, title: str) -> Field | None:
    """The field of policy that what was done is of."""
    return field_of(f"{fact.instrument}{fact.before}", f"{title}，{fact.text}")


def _stock(fact: Fact, title: str) -> Sequence[str]:
    """What is commonly given as a ground; of aims and causes, what is so in the deed's field.

    Of no known field none: what fits anywhere is laughed at here.
    """
    if GROUND.search(fact.before):
        return GROUNDS
    if OF_A_LAW.search(fact.before):
        return aims_of_laws_like(fact.instrument)
    field = _field(fact, title)
    if field is None:
        return ()
    return field.aims if fact.kind == "purpose" else causes_in(field, fact.before)


def is_told_of_a_deed(fact: Fact) -> bool:
    """What for, why or on which grounds one deed was done that a stem has room for."""
    deed = LINK.sub("", fact.before)
    return bool(
        fact.kind in MOTIVES
        and LINK.search(fact.before)
        and not OPENS_A_DOCUMENT.search(deed)
        and len(re.sub(r"《[^》]*》", "", deed)) <= LONGEST_DEED
    )


def is_askable(fact: Fact) -> bool:
    """One cause, told whole, of one deed."""
    return bool(
        is_told_of_a_deed(fact)
        and not is_formula(fact.text)
        and (BRIEFEST_CAUSE if _is_cause(fact) else SHORTEST) <= len(fact.text) <= LONGEST
    )


def _strange(text: str, claim: Claim) -> bool:
    """Nowhere in the article, and not another wording of the key or, of a law, of its preamble."""
    told = f"{claim.article.title}{claim.article.text}"
    if not unsaid(text, told) or likeness(text, claim.core) >= LIKE:
        return False
    return not (OF_A_LAW.search(claim.before) and _touches(text, claim))


def _touches(text: str, claim: Claim) -> bool:
    """节约能源资源 beside 节约用水: does an aim have a word of substance of the law's own aims?"""
    fact = claim.fact
    own = f"{fact.instrument}{claim.article.text[fact.sentence.start : fact.sentence.end]}"
    return bool(pairs(SAID_OF_ALL.sub("，", text)) & pairs(SAID_OF_ALL.sub("，", own)))


def _told_elsewhere(claim: Claim, material: Material) -> Iterator[Distractor]:
    """What other articles of the field give as an aim, a cause of the like or a ground.

    Whose it is is said in the note.
    """
    own = _stock(claim.fact, claim.article.title)
    for article in material.neighbours:
        for fact in article.facts:
            if fact.kind != claim.fact.kind or not is_askable(fact) or obstacle(fact):
                continue
            alike = _stock(fact, article.title) == own
            near = 0.6 * len(claim.core) <= len(fact.text) <= 1.6 * len(claim.core)
            fits = alike and near and not names_other_place(fact.text, material)
            if fits and _strange(fact.text, claim):
                deed = LINK.sub("", fact.before)
                yield Distractor(
                    fact.text,
                    Decimal(0),
                    f"“{fact.text}”说的是{deed}。",
                    quote(article, fact),
                )


def single_motives(claim: Claim) -> list[str]:
    """Aims that the article nowhere names: those of its field, then what is done about its matter.

    One of the latter at most, or their common words would tell what is wrong.
    """
    known = _drawn(_unsaid_stock(claim), claim)
    return [*known, *_drawn(_turned(claim), claim)[:1]] if known else []


def _drawn(texts: Iterable[str], claim: Claim) -> list[str]:
    """The texts in an order that the claim's own words make arbitrary."""
    return sorted(texts, key=lambda each: number_from(claim.bare, each))


def _unsaid_stock(claim: Claim) -> list[str]:
    stock = _stock(claim.fact, claim.article.title)
    return [each for each in stock if _strange(each, claim)]


def _in_parts(texts: list[str], parts: int, link: str = "，") -> list[str]:
    """So many of the texts at a time, said as one."""
    whole = range(0, len(texts) - parts + 1, parts)
    return [link.join(texts[at : at + parts]) for at in whole]


def _made(claim: Claim, material: Material) -> list[Distractor]:
    """Of about the key's length and shape: what is common in its field, or what its grounds are.

    Where that is little, some of what may be done about the key's own matter goes with it: as
    few as need be, or the words they have in common would tell them.
    """
    known = _drawn(_unsaid_stock(claim), claim)
    if "，" in claim.core or len(claim.core) > TWO_PARTS:
        parts = max(2, claim.core.count("，") + 1)
        known = _in_parts(known, parts, "和" if GROUND.search(claim.before) else "，")
    if not known:
        return []
    turned = _drawn(_turned(claim), claim)
    if turned and len(claim.core) > LONGER * max(map(len, turned)):
        turned = _in_parts(turned, 2)
    known += turned[: max(0, ENOUGH - len(known))]
    matter = material.known("pairs", claim.article, lambda: pairs(claim.article.text))
    known.sort(key=lambda e: (abs(len(e) - len(claim.core)) > 4, -shared(pairs(e), matter)))
    # As many of the longer as of the shorter, so that the key need not be the longest.
    shorter = [each for each in known if len(each) < len(claim.core)][: CHOICE // 2]
    longer = [each for each in known if len(each) >= len(claim.core)][: CHOICE - len(shorter)]
    return [Distractor(each, Decimal(0)) for each in _drawn([*shorter, *longer], claim)]


def matter_in(text: str) -> str:
    """Those or that which a text is about: 社会工作专业人才队伍 of 加强社会工作专业人才队伍建设."""
    found = _matters(text)
    return found[0] if found and len(found[0]) <= LONGEST_MATTER else ""


def _matters(text: str) -> list[str]:
    """The runs of nouns, longest first."""
    runs: list[str] = [""]
    for word, tag in rjieba.tag(text):
        noun = (
            (tag[0] == "n" and tag != "ns")
            or tag in ("vn", "an", "j", "b", "l")
            or (runs[-1] and tag == "a")
        )
        runs = [*runs[:-1], runs[-1] + word] if noun else [*runs, ""]
    bare = (DEED_FIRST.sub("", ABSTRACT.sub("", run)) for run in runs)
    found = sorted(bare, key=len, reverse=True)
    return [run for run in found if len(run) >= SHORTEST_MATTER]


def _matter(claim: Claim) -> str:
    """What an aim is about, where the stem or the title names it as well."""
    told = f"{claim.before}{claim.article.title}"
    known = [run for run in _matters(claim.core) if likeness(run, told) >= LIKE]
    return known[0] if known and len(known[0]) <= LONGEST_MATTER else ""


def deeds_about(matter: str) -> list[tuple[str, str]]:
    """What might be done about people, bodies or work, in full and in short; no fee on a grant."""
    about = ABOUT_PEOPLE if PEOPLE.search(matter) else ABOUT_WORK
    about = ABOUT_BODIES if BODIES.search(matter) else about
    return [each for each in about if "收费" not in each[0] or not GRANT.search(matter)]


def _turned(claim: Claim) -> list[str]:
    """Other things that may be meant by what is done about the key's own matter."""
    if OF_A_LAW.search(claim.before):
        return []
    matter = _matter(claim)
    if not matter or claim.fact.kind != "purpose":
        return []
    about = deeds_about(matter)
    told = f"{claim.article.title}{claim.article.text}"
    # 稳定护理员队伍 says little beside its matter: so must others, some of them a little more.
    brief = len(claim.core) - len(matter) <= BRIEF
    fit = (short if brief and number_from(claim.core, full) % 2 else full for full, short in about)
    return [each.format(matter) for each in fit if unsaid(each.format(""), told)]


def wrong_motives(claim: Claim, material: Material) -> list[Distractor]:
    """What the article nowhere gives as the aim or cause of this, best first."""
    return material.known("motives", claim, lambda: _wrong_motives(claim, material))


def _wrong_motives(claim: Claim, material: Material) -> list[Distractor]:
    found: dict[str, Distractor] = {}
    made = _made(claim, material)
    told = _told_elsewhere(claim, material) if made else ()
    for each in (*told, *made):
        if each in made or all(likeness(each.text, other) < LIKE for other in found):
            found[each.text] = each
    return list(found.values())
