"""What can stand on the left of a matching question, with the value that goes with it.

A reader finds families: facts whose statements differ in one noun and in the value. A new way to
read them is one function here and one name in ``READERS``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from os.path import commonprefix

from news.facts.fact import Fact
from news.facts.ranks import row_names
from news.text import lazy
from quizzes.generation.claims import BLANK, Claim
from quizzes.generation.holders import BASIS, benefit_named, holder_of, names_its_benefit
from quizzes.generation.indicators import indicator_of
from quizzes.generation.levels import level_of
from quizzes.generation.material import Material
from quizzes.generation.places import without_place
from quizzes.generation.scope import NATION
from quizzes.generation.tables import column_of, columns, row_of
from quizzes.generation.timeline import timelines

FEWEST = 3
GROWN = ("增长", "下降", "增幅", "降幅", "增速")
LONGEST = 34
# 对首次获得认定的企业给予的一次性奖励为: who gets it, and what.
GRANTED = lazy.pattern(
    r"^(?P<lead>[^，对]{0,24})对(?P<who>[^对]{4,40}?)，?(?:的，?)?(?:每[月年人])*(?:给予|发放|予以)的?(?P<what>[一-鿿]{2,10}?)为?$"
)
PERSON = lazy.pattern(r"[者人员工师家才]$")
# 标准 alone says nothing of what is paid.
BARE = frozenset({"", "标准", "金额", "数额", "资金", "费用"})
RAISED = lazy.pattern(
    r"^(?P<what>[^，由]{4,40})由[^，]{2,16}(?:提高|上调|调整|增加)[至到为](?:每[月年人日])*$"
)
RAISED_TO = lazy.pattern(r"^[一-鿿]{0,12}(?:标准|金|补贴|津贴|补助)$")
CASE = lazy.pattern(r"^(?P<case>[^，]{4,30})[、，](?P<what>[^、，]{4,16})$")
FIGURE = lazy.pattern(r"^(?:\d+(?:\.\d+)?|[一二三四五六七八九十两]+)(?=[个年月天日元%])")
CHARGE = lazy.pattern(r"^(?:具体)?(?:负责|承担|牵头|主管)(?P<duty>[^，；]{4,30})")


PAYMENT = lazy.pattern(
    r"补[助贴]|津贴|奖|资助|标准|工资|薪|养老金|抚恤|低保|保障金|救助|供养|待遇|报销|(?<!消)费|保险|基数|限额|额度|贴息"
)
RATE = lazy.pattern(r"(?:每[人名户床])?每[月年](?=[^，]{0,6}(?:发放|给予|补贴|补助|奖励))")
SUM = lazy.pattern(r"[额值量]$|收入$|支出$|资金$|经费$|价格?$|总额|金额")


@dataclass(frozen=True, slots=True)
class Pair:
    """A prompt, what goes with it as an option writes it, and the fact that ties them."""

    prompt: str
    value: str
    fact: Fact


@dataclass(frozen=True, slots=True)
class Family:
    """Pairs of one frame: 下列人员 (``left``) with 每月津贴的标准 (``right``).

    ``of`` is whose figures they are, where the anchor does not say: 江苏省镇江市2025年的. ``said``
    is the sentence that holds of every pair, cut open at the value: 从事社会工作满（ ）的可以报考.
    """

    left: str
    right: str
    pairs: tuple[Pair, ...]
    of: str = ""
    said: str = ""

    @property
    def told(self) -> str:
        """What leads up to the pairs in an explanation; a day and a body need nothing."""
        return f"{self.of}{self.right}：" if self.pairs[0].fact.quantity else ""


Reader = Callable[[Material], Iterator[Family]]


def _value(fact: Fact) -> str:
    """The value as an option writes it: qualifier and all, its rate left to the stem."""
    rate = fact.quantity.rate if fact.quantity else ""
    return fact.text.removeprefix(rate)


def _rate(fact: Fact) -> str:
    """每人每月, which the value or the words before it tell: 每人每月发放津贴，其中初级200元."""
    if fact.quantity is None:
        return ""
    if fact.quantity.rate:
        return fact.quantity.rate.removesuffix("分别")
    told = RATE.search(fact.unbased)
    return told.group() if told else ""


def _once(facts: Iterable[Fact]) -> list[Fact]:
    """The facts of a column, a row with two values (from old to new) left out whole."""
    rows: dict[str, list[Fact]] = defaultdict(list)
    for fact in facts:
        rows[row_of(fact)].append(fact)
    return [told[0] for told in rows.values() if len(told) == 1]


def _standard(fact: Fact) -> str:
    """每月岗位津贴的标准; a rate stands in the stem and not in the options.

    What is no payment has no standard: 出口额, 总产值.
    """
    named = benefit_named(fact)
    if not PAYMENT.search(named):
        return f"{_rate(fact)}{named}{'' if SUM.search(named) else '额'}"
    return f"{_rate(fact)}{named}{'' if named.endswith('标准') else '的标准'}"


def cells(material: Material) -> Iterator[Family]:
    """A column of a table: the holder of each row with the row's value."""
    for column in columns(material.facts):
        facts = _once(column)
        if len(facts) < FEWEST:
            continue
        if facts[0].kind == "amount":
            yield from _paid(facts)
        else:
            when, whose = facts[0].time, _nation(material, facts[0])
            grew = all(column_of(f).endswith(GROWN) for f in facts)
            pairs = [Pair(_cell_name(f, grew=grew), _value(f), f) for f in facts]
            of = f"{when}{whose}的" if when or whose else ""
            yield Family("下列各项", "增幅" if grew else "数值", tuple(pairs), of)


def _cell_name(fact: Fact, *, grew: bool) -> str:
    """What a cell is called; of what grew the growth is asked, and not named again."""
    name = f"{_towards(fact)}{row_of(fact)}{column_of(fact)}"
    grown = next((end for end in GROWN if name.endswith(end)), "") if grew else ""
    return name.removesuffix(grown)


def _nation(material: Material, fact: Fact) -> str:
    """全国, where the article speaks of it and the fact names neither a place nor a document."""
    bare = not fact.place and not fact.instrument
    return NATION if bare and material.article.region == NATION else ""


def _towards(fact: Fact) -> str:
    """对 of 对东南亚进出口增长: the trade is not the row's own."""
    return "对" if f"对{row_of(fact)}" in fact.before else ""


def _paid(facts: Sequence[Fact]) -> Iterator[Family]:
    """What each row is paid: by its holders where each has one, else by the rows' names.

    A bare level says of what it is one only under a document's name.
    """
    holders = [holder_of(fact) for fact in facts]
    if all(holders):
        what = "人员" if all(PERSON.search(each) for each in holders) else "对象"
        names = holders
    elif len(kinds := _by_kind(facts)) > 1:
        for kind in kinds:
            if len(kind) >= FEWEST:
                yield from _paid(kind)
        return
    else:
        what = "级别" if all(map(level_of, facts)) else "项目"
        names = [row_of(fact) for fact in facts]
    pairs = (Pair(name, _value(f), f) for name, f in zip(names, facts, strict=True))
    told = what != "级别" or facts[0].instrument
    if told and names_its_benefit(facts[0]) and benefit_named(facts[0]) not in BARE:
        yield Family(f"下列{what}", _standard(facts[0]), tuple(pairs), _when(facts))


def _by_kind(facts: Sequence[Fact]) -> list[list[Fact]]:
    """Ranks (省级) apart from other names (“小升规”), with which they stand in no one list."""
    ranks = [fact for fact in facts if row_names(row_of(fact))]
    others = [fact for fact in facts if not row_names(row_of(fact))]
    return [kind for kind in (ranks, others) if kind]


def _when(facts: Sequence[Fact]) -> str:
    """2030年1-8月的, where sums that are no payments are all of one time."""
    times = {fact.time for fact in facts}
    paid = PAYMENT.search(benefit_named(facts[0]))
    return "" if paid or len(times) > 1 or "" in times else f"{facts[0].time}的"


def _by_frame(
    read: Iterable[tuple[tuple[str, ...], Pair]],
) -> Iterator[tuple[tuple[str, ...], tuple[Pair, ...]]]:
    families: dict[tuple[str, ...], list[Pair]] = defaultdict(list)
    for frame, pair in read:
        families[frame].append(pair)
    for frame, pairs in families.items():
        yield frame, tuple(pairs)


def _alone(material: Material) -> Iterator[tuple[Fact, Claim]]:
    """The single values, each with its claim."""
    for fact in material.asked:
        quantity, claim = fact.quantity, material.claim(fact)
        if quantity and quantity.high is None and claim.shape:
            yield fact, claim


def grants(material: Material) -> Iterator[Family]:
    """One benefit that a document gives to different recipients."""

    def read() -> Iterator[tuple[tuple[str, ...], Pair]]:
        for fact, claim in _alone(material):
            told = GRANTED.match(claim.before.removeprefix(f"根据{fact.instrument}，"))
            if told and not claim.prefix and not claim.suffix and not claim.after:
                who = told["who"].rstrip("的，")
                frame = (fact.place, fact.instrument, told["what"], _rate(fact))
                yield frame, Pair(who, _value(fact), fact)

    for (_, _, what, rate), pairs in _by_frame(read()):
        yield Family("下列对象", f"{rate}{what}的标准", pairs)


def raised(material: Material) -> Iterator[Family]:
    """Standards raised together, by the names that are theirs alone: 由每月450元提高至每月590元."""

    def read() -> Iterator[tuple[tuple[str, ...], Pair]]:
        for fact, claim in _alone(material):
            told = RAISED.match(BASIS.sub("", claim.before))
            if told and not claim.after:
                name = without_place(told["what"], fact.place)
                yield (fact.place, fact.instrument, _rate(fact)), Pair(name, _value(fact), fact)

    for (_, _, rate), pairs in _by_frame(read()):
        shared = commonprefix([pair.prompt[::-1] for pair in pairs])[::-1]
        if RAISED_TO.search(shared):
            bare = (replace(p, prompt=p.prompt.removesuffix(shared)) for p in pairs)
            yield Family("下列对象", f"提高后的{rate}{shared}", tuple(bare))


def indicators(material: Material) -> Iterator[Family]:
    """Figures of one place, time and unit, each of another thing measured."""

    def read() -> Iterator[tuple[tuple[str, ...], Pair]]:
        for fact, claim in _alone(material):
            measured = None if claim.after else indicator_of(fact)
            if measured and claim.shape:
                frame = (fact.place, fact.instrument, fact.time, measured.measure, measured.sort)
                unit = (claim.shape.scale, claim.shape.unit)
                yield (*frame, *unit), Pair(measured.name, _value(fact), fact)

    for (place, _, when, measure, *_), pairs in _by_frame(read()):
        whose = _nation(material, pairs[0].fact)
        yield Family("下列指标", measure, pairs, f"{place}{when}{whose}的")


def cases(material: Material) -> Iterator[Family]:
    """One requirement that differs with the case: 具有本科学历、从事社会工作满（ ）的可以报考."""

    def read() -> Iterator[tuple[tuple[str, ...], Pair]]:
        for fact in material.asked:
            claim = material.claim(fact)
            told = CASE.match(BASIS.sub("", claim.before))
            plain = told and not claim.prefix and not claim.suffix and FIGURE.match(claim.core)
            if told and plain and fact.instrument and claim.after:
                unit = FIGURE.sub("", claim.core)
                said = f"{told['what']}{BLANK}{claim.after}"
                case = without_place(told["case"], fact.place)
                yield (fact.place, fact.instrument, said, unit), Pair(case, claim.core, fact)

    for (_, _, said, _), pairs in _by_frame(read()):
        yield Family("下列情形", "数值", pairs, said=said)


def dates(material: Material) -> Iterator[Family]:
    """Events of one place and document with their days, all apart."""
    for events in timelines(material):
        pairs = (Pair(event.what, event.when, event.fact) for event in events)
        yield Family("下列事项", "时间", tuple(pairs))


def duties(material: Material) -> Iterator[Family]:
    """What different bodies are in charge of under one document."""

    def read() -> Iterator[tuple[tuple[str, ...], Pair]]:
        for fact in material.asked:
            told = CHARGE.match(fact.after) if fact.kind == "body" else None
            if told:
                short = without_place(fact.text, fact.place)
                yield (fact.place, fact.instrument), Pair(told["duty"], short, fact)

    for _, pairs in _by_frame(read()):
        yield Family("下列职责", "负责的单位", pairs)


READERS: tuple[Reader, ...] = (raised, cells, grants, indicators, cases, dates, duties)


def families(material: Material) -> Iterator[Family]:
    """Every family of at least three pairs whose prompts differ and are short enough.

    Facts that two readers read are matched as the first of them reads them.
    """
    read_before: list[set[int]] = []
    for read in READERS:
        for family in read(material):
            pairs = {each.prompt: each for each in family.pairs if len(each.prompt) <= LONGEST}
            unlike = {each.value: each for each in pairs.values()}
            facts = {id(each.fact) for each in family.pairs}
            again = any(len(facts & told) > 1 for told in read_before)
            if len(pairs) == len(family.pairs) and len(unlike) >= FEWEST and not again:
                read_before.append(facts)
                kept = tuple(each for each in pairs.values() if unlike[each.value] is each)
                yield replace(family, pairs=kept)
