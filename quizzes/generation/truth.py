"""When would a changed statement still be true? What must never be offered as wrong."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from news.facts.fact import Fact
from news.facts.quantities import LIMIT
from news.text import lazy
from quizzes.generation.claims import Claim
from quizzes.generation.likeness import phrase_pairs
from quizzes.generation.material import Material
from quizzes.generation.tables import row_of, table_of

Direction = Literal["exact", "up", "down", "open"]
UPWARDS = frozenset({"超过", "以上", "不少于"})
DOWNWARDS = frozenset({"不超过", "以下"})
ROUGHLY = frozenset({"约", "左右", "近"})
# 3万余名, 二十多家: a little more than the round figure.
AND_MORE = lazy.pattern(r"[余多]")
BOUNDED = lazy.pattern(rf"超|逾|突破|以上|{LIMIT}|以下|以内|满")
ENTITLES = lazy.pattern(
    r"可以|可(?=[享申领报参获])|方可|能够|给予|发放|享受|报考|申领|有资格|准予|奖励|补贴"
)
DEMANDS = lazy.pattern(
    r"应当|须|(?<![所急必])需要?(?=拥?有|配|设|达|具|至少|不少于|不低于)|不得|规定|要求|应(?=[满配设有达按在])|限(?=[额制于])|上限|下限"
)
# 超过600万 does not rule out 超过650万, nor 70人左右 68人左右: keep clear of the key.
CLEAR = Decimal("1.15")
# 等4个部门 counts its members and is closed; 等多个部门 and 等部门 are not.
OTHERS = lazy.pattern(r"等(?!级|次|同|额|[\d两二三四五六七八九十]+[个类项种家名])")
SOME = lazy.pattern(r"(?:包括|包含|涵盖|如|例如|诸如)$")
# 18周岁以上60周岁以下, 满5年未满10年: two bounds of one thing.
NUMERAL = r"[\d一二三四五六七八九十百千万]"
PAIRED = lazy.pattern(rf"{NUMERAL}[^，。；]{{0,6}}以上[、，]?$")
PAIR = lazy.pattern(rf"^[、，]?{NUMERAL}[^，。；]{{0,6}}以下")
REACHED = lazy.pattern(r"达到?(?:了)?$")
# 力争不足25%, 要不足9.5%, 将正式不足100万家, 尚无省份不足10万家: nobody would say so.
UNTURNABLE = lazy.pattern(
    r"到20\d\d年|力争|争取|确保|预计|预期|有望|将|可能|计划|目标|(?:尚|还|并)(?:无|未|没有)|首次|正式|由$|从$|只有|仅"
    r"|(?:(?<![主只需])要|(?<![供响反适回对])应当?|(?<!只)须|(?<!只)需要?)(?:达到?|实现|保持在?)?$"
)
# 具有大专学历 and 大专学历 are one condition.
HOLDING = lazy.pattern(r"^(?:具有|具备|持有|拥有)|至少")
PART_MARK = lazy.pattern(r"[，、；]")
# 至少需要拥有2名: who says it is not so changes the figure, and leaves the bound as it stands.
BOUND_ALREADY = lazy.pattern(rf"(?:至少|最少|最低|最高|最多|至多|{LIMIT})[^，。；\d]*$")
ALREADY = lazy.pattern(r"(?:已经?|达到?|已达到?)$")


def is_open(fact: Fact) -> bool:
    """Does the list name only some of its members: 甲、乙等, 包括甲、乙, 甲、乙等多个部门?"""
    listed = OTHERS.search(fact.text) if fact.members else None
    return bool(
        "open_ended" in fact.extra or listed or OTHERS.match(fact.after) or SOME.search(fact.before)
    )


def is_threshold(fact: Fact) -> bool:
    """Does the value open a right? 满4年的人员可以报考: with 6 years one may as well."""
    bounded = fact.qualifier in UPWARDS | DOWNWARDS or fact.before.endswith("满")
    return bounded and ENTITLES.search(fact.after) is not None


def is_rule(fact: Fact) -> bool:
    """Does a document or the sentence set the bound? A report only says how far it got."""
    return bool(fact.instrument) or DEMANDS.search(fact.statement) is not None


def _and_more(fact: Fact) -> bool:
    return fact.quantity is not None and AND_MORE.search(fact.quantity.written) is not None


def _side(fact: Fact) -> str:
    """On which side of its value the fact leaves room: above, below, or neither.

    66万余人 is less than 67万: it leaves no room to speak of.
    """
    if _and_more(fact) and not BOUNDED.search(fact.text):
        return ""
    if fact.qualifier in UPWARDS or fact.before.endswith("满"):
        return "above"
    return "below" if fact.qualifier in DOWNWARDS else ""


def direction(fact: Fact) -> Direction:
    """Which way a value must be moved to make the statement false.

    The least that entitles is false of less only, since who has more is entitled too; what is
    demanded is false of more, since less is enough. A report's bound is ``open``: 已超过600万
    rules out neither 已超过500万 nor 已超过700万, whatever the figure.
    """
    side = _side(fact)
    if not side or fact.qualifier in ("最高", "最低"):
        return "exact"
    if is_threshold(fact):
        return "down" if side == "above" else "up"
    if not is_rule(fact):
        return "open"
    return "up" if side == "above" else "down"


def at_the_bound(fact: Fact) -> Fact:
    """A rule's bound asked as the bound itself, where every other value is wrong.

    6个月以上 is asked as 至少6个月, 不超过5000元 as 最多5000元; 满4年的可以报考 is a bound as it
    stands, and one of two bounds (18周岁以上60周岁以下) keeps its own words.
    """
    side = _side(fact)
    if not side or fact.qualifier == "超过" or direction(fact) == "open":
        return fact
    if PAIRED.search(fact.before) or PAIR.match(fact.after):
        return fact
    if fact.before.endswith(("未满", "不满")):
        return fact
    if fact.before.endswith("满"):
        return replace(fact, qualifier="最低")
    reached = REACHED.search(fact.before)
    if side == "above" and reached and fact.text.endswith("以上"):
        before = f"{fact.before[: reached.start()]}至少{reached.group()}"
        return replace(fact, before=before, qualifier="最低")
    return replace(fact, qualifier="最低" if side == "above" else "最高")


def opposite(claim: Claim) -> Claim | None:
    """What a report's bound surely excludes: 已超过600万元 is not 不足600万元."""
    fact = claim.fact
    if direction(fact) != "open" or UNTURNABLE.search(claim.before) or "aim" in fact.extra:
        return None
    if BOUND_ALREADY.search(claim.before) or claim.after.startswith("大关"):
        return None
    if _side(fact) == "below":
        return replace(claim, prefix="超过", suffix=claim.suffix.removeprefix("以下"))
    before = ALREADY.sub("", claim.before.removesuffix("满"))
    return replace(claim, before=before, prefix="不足", suffix=claim.suffix.removeprefix("以上"))


def _compatible(first: str, second: str) -> bool:
    return not first or not second or first == second


def same_matter(first: Fact, second: Fact) -> bool:
    """Could both be answers to one question?"""
    if first.kind != second.kind:
        return False
    a, b = first.key, second.key
    if not a.attribute and not b.attribute:
        return first.before == second.before
    if table_of(first) and table_of(first) == table_of(second) and row_of(first) != row_of(second):
        return False
    return (
        a.attribute == b.attribute
        and a.condition == b.condition
        and _compatible(a.jurisdiction, b.jurisdiction)
        and _compatible(a.instrument, b.instrument)
    )


def _matter(fact: Fact) -> tuple[str, ...]:
    """What two facts must have in common to be of the same matter, as the key of an index."""
    key = fact.key
    return (fact.kind, key.attribute, key.condition) if key.attribute else (fact.kind, fact.before)


def _by_matter(material: Material) -> dict[tuple[str, ...], list[Fact]]:
    found: dict[tuple[str, ...], list[Fact]] = defaultdict(list)
    for _, fact in material.stored():
        found[_matter(fact)].append(fact)
    return found


def _told_of(fact: Fact, material: Material) -> list[Fact]:
    """The stored facts of the same matter."""
    stored = material.known("matters", material, lambda: _by_matter(material))
    return [other for other in stored.get(_matter(fact), ()) if same_matter(fact, other)]


def _told_beside(fact: Fact, material: Material) -> list[Fact]:
    """The facts whose words say all that the fact's do and more: a stem would fit them as well.

    具有高中学历、从事社会工作满 fits what is told of 具有高中学历、取得证书后从事社会工作满.
    """
    told = (phrase_pairs(HOLDING.sub("", part)) for part in PART_MARK.split(fact.before))
    parts = [part for part in told if part]
    if not parts:
        return []
    return [
        other
        for other in material.by_kind[fact.kind]
        if other.before != fact.before and all(part <= phrase_pairs(other.before) for part in parts)
    ]


def true_values(fact: Fact, material: Material) -> set[Decimal]:
    """Every value that some stored fact gives for the same matter."""
    told = [*_told_of(fact, material), *_told_beside(fact, material)]
    found = {other.quantity.value for other in told if other.quantity}
    return found | ({fact.quantity.value} if fact.quantity else set())


def true_texts(fact: Fact, material: Material) -> set[str]:
    """Every wording that some stored fact gives for the same matter."""
    return material.known("texts", fact, lambda: _texts(fact, material))


def _texts(fact: Fact, material: Material) -> set[str]:
    found = {other.text for other in _told_of(fact, material)}
    return found | {fact.text}


@dataclass(frozen=True, slots=True)
class Truth:
    """The values that some stored fact makes true, and which others are surely false beside them.

    ``way`` and ``vague`` are of the fact asked about: a vague one leaves room around its value.
    """

    values: frozenset[Decimal]
    way: Direction
    vague: bool

    def is_false(self, value: Decimal) -> bool:
        if value in self.values or self.way == "open":
            return False
        if self.way == "up":
            return all(value >= each * CLEAR for each in self.values)
        if self.way == "down":
            return all(value * CLEAR <= each for each in self.values)
        return not self.vague or all(
            value >= each * CLEAR or value * CLEAR <= each for each in self.values
        )


def truth_of(fact: Fact, material: Material) -> Truth:
    """What the stored facts tell of the matter, with what the fact's own wording leaves open."""

    def told() -> Truth:
        vague = fact.qualifier in ROUGHLY or _and_more(fact)
        return Truth(frozenset(true_values(fact, material)), direction(fact), vague)

    return material.known("truth", fact, told)


def is_false(claim: Claim, value: Decimal, material: Material) -> bool:
    """Is the claim surely false with another value?"""
    return claim.fact.quantity is not None and truth_of(claim.fact, material).is_false(value)
