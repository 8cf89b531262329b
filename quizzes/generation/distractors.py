"""Wrong values of the key's type, unit and shape: true neighbours first, then near magnitudes."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from news.facts.fact import Fact, Quantity
from news.text import lazy
from quizzes.generation.alike import elsewhere
from quizzes.generation.bounds import stated_most
from quizzes.generation.claims import Claim
from quizzes.generation.draft import Quote
from quizzes.generation.holders import BASIS, as_noun, owned
from quizzes.generation.likeness import phrase_pairs
from quizzes.generation.material import Material, number_from
from quizzes.generation.numerals import scale_of
from quizzes.generation.places import names_place, segments
from quizzes.generation.shapes import closer_values, near_values, shape_of
from quizzes.generation.source import SourceArticle
from quizzes.generation.tables import column_of, row_of
from quizzes.generation.truth import is_false, truth_of

# A true neighbour may lie further off than an invented value, but not so far that it stands out.
WIDE = (Decimal("0.4"), Decimal("2.5"))
CLOSE = (Decimal("0.6"), Decimal("1.7"))

RAISED = r"(?:提高|上调|增加|调整|上升|增长)(?:到|至|为)"
# The quick looks before the slow ones, which are compiled for each unit.
RAISED_FIRST = lazy.pattern(rf"，?{RAISED}")
RAISED_LAST = lazy.pattern(rf"{RAISED}[^\d，]*$")
SIDES = ("低于", "少于", "高于", "多于", "超过")
SMALL = 20
# No minor is older than this.
MINOR = lazy.pattern(r"未成年|儿童|孤儿|婴幼儿|学龄前")
ADULT = 18
SHORTEST_NAME = 3
ALL = 100
COUNTED = ("数", "数量", "总量", "人次", "总数")
YEAR = lazy.pattern(r"\d{4}年")
DOCUMENT = lazy.pattern(r"(办法|通知|意见|方案|细则|条例|规划|计划|政策|公告)(?:（[^）]*）)?》$")


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong value as an option writes it; ``order`` sorts the options.

    ``note`` says whose value it is, and ``evidence`` shows it; both empty for invented values.
    """

    text: str
    order: Decimal
    note: str = ""
    evidence: Quote | None = None


def _document(fact: Fact) -> str:
    kind = DOCUMENT.search(fact.instrument)
    return kind[1] if kind else "规定"


def _cell_note(cell: Fact) -> str:
    if not cell.instrument:
        return f"{cell.text}是{owned(cell)}。"
    return f"{cell.text}是同一{_document(cell)}规定的{owned(cell)}。"


def _place_note(other: Fact) -> str:
    return f"{other.text}是{other.place}{other.instrument}规定的{owned(other)}。"


def note_of(fact: Fact) -> str:
    """Whose value it is: by its own noun where there is one, else by what is said of it.

    References are resolved in that, so it is told and not quoted.
    """
    named = len(fact.attribute) >= SHORTEST_NAME and fact.attribute in fact.statement
    # Figures of several years go by one noun: without its year it would not say which.
    dated = fact.time in fact.statement if fact.time else not YEAR.search(fact.before)
    if fact.kind == "count" and named and dated:
        noun = as_noun(fact.attribute)
        return f"{fact.text}是{fact.time}{noun}{'' if noun.endswith(COUNTED) else '的数量'}。"
    said = BASIS.sub("", fact.statement)
    return f"{fact.text}另有出处，说的是{said}。"


def _akin(fact: Fact, other: Fact) -> bool:
    """Are they figures of like things (本土社工机构, 市级社工机构)?"""
    return any(pair in other.attribute for pair in phrase_pairs(fact.attribute))


def _beside(fact: Fact, other: Fact) -> bool:
    """Are their places districts of one city, or cities of one province?"""
    mine, theirs = segments(fact.place), segments(other.place)
    return len(mine) > 1 and mine[:-1] == theirs[:-1]


def _shown_whole(article: SourceArticle, fact: Fact) -> Quote | None:
    """The sentence, where it shows a value and its place together."""
    span = fact.sentence
    text = article.text[span.start : span.end]
    return Quote(article.id, span, text) if names_place(text, fact.place) else None


# Where a true value stands, and how it is told whose it is.
Near = tuple[SourceArticle, Fact, Callable[[Fact], str]]


def _neighbours(claim: Claim, material: Material) -> Iterator[Near]:
    """True values near the key's cell: another row, the next region's, another figure."""
    fact, article = claim.fact, claim.article
    for cell in material.cells(fact):
        if column_of(cell) == column_of(fact) and row_of(cell) != row_of(fact):
            yield article, cell, _cell_note
    for other_article, other in elsewhere(fact, material):
        if other.instrument and _beside(fact, other) and _shown_whole(other_article, other):
            yield other_article, other, _place_note
    for other in material.by_kind[fact.kind]:
        alone = not material.table(other) or material.table(other) != material.table(fact)
        if alone and _akin(fact, other):
            yield article, other, note_of


def fits(mine: Decimal, theirs: Decimal, span: tuple[Decimal, Decimal]) -> bool:
    """Near enough not to stand out among the options; small counts are nearly all near."""
    most, least = max(mine, theirs), min(mine, theirs)
    small = most <= SMALL and most <= 4 * least + 2
    return small or mine * span[0] <= theirs <= mine * span[1]


def limits(claim: Claim) -> tuple[Decimal, Decimal]:
    """Between which values a wrong one may lie.

    A part stays under its whole (共256名，其中180名 leaves no room for 312), a mark under the full
    one; what is raised lies below what it is raised to, and that above it.
    """
    least, most = Decimal(0), Decimal("Infinity")
    quantity, shape = claim.fact.quantity, claim.shape
    if quantity is None or shape is None:
        return least, most
    unit = re.escape(f"{shape.scale}{shape.unit}")
    figure = rf"(\d+(?:\.\d+)?){unit}"
    scale = scale_of(shape.scale)
    if shape.unit.endswith("岁") and MINOR.search(claim.before):
        most = Decimal(ADULT + 1)
    # 满5年但未满（ ）: two bounds of one length leave room on one side only.
    below = re.search(rf"满{figure}[^，。；\d]{{0,3}}[未不]满$", claim.before)
    least = Decimal(below[1]) * scale if below else least
    above = re.match(rf"[^，。；\d]{{0,3}}[未不]满{figure}", claim.after)
    most = Decimal(above[1]) * scale if above and claim.before.endswith("满") else most
    parts, _, _ = claim.before.rpartition("其中")
    whole = re.findall(figure, parts) if parts else ()
    if whole:
        most = Decimal(whole[-1]) * scale
    stated = stated_most(claim)
    most = most if stated is None else min(most, stated)
    raised = RAISED_FIRST.match(claim.after)
    raised = raised and re.match(rf"，?{RAISED}[^\d，]*{figure}", claim.after)
    if raised:
        most = min(most, Decimal(raised[1]) * scale)
    # 失业率为5.2%，低于（ ）的目标: on which side of what was told before.
    beside = claim.before.endswith(SIDES)
    against = re.search(rf"{figure}.*(?<!不)({'|'.join(SIDES)})$", claim.before) if beside else None
    if against and against[2] in ("低于", "少于"):
        least = Decimal(against[1]) * scale
    elif against:
        most = min(most, Decimal(against[1]) * scale)
    from_ = RAISED_LAST.search(claim.before)
    from_ = from_ and re.search(rf"{figure}，?{RAISED}[^\d，]*$", claim.before)
    return (Decimal(from_[1]) * scale if from_ else least), most


def is_all_of_it(quantity: Quantity) -> bool:
    """覆盖率达到100%: nothing lies above it, and nothing below is as likely."""
    return quantity.unit == "%" and quantity.value == ALL


def true_neighbours(claim: Claim, material: Material) -> list[Distractor]:
    """True values of other cells that fit among the key's options, best first."""
    return material.known("true neighbours", claim, lambda: _true_neighbours(claim, material))


def _true_neighbours(claim: Claim, material: Material) -> list[Distractor]:
    if claim.fact.quantity is None or claim.shape is None:
        return []
    found: dict[Decimal, Distractor] = {}
    least, most = limits(claim)
    for article, fact, note in _neighbours(claim, material):
        value = fact.quantity
        if value is None or value.value in found or not least < value.value < most:
            continue
        if _same_condition(fact, claim.fact):
            continue
        written = _written(claim, value, cell=column_of(fact) == column_of(claim.fact))
        if written and is_false(claim, value.value, material):
            own = article is claim.article
            shown = material.quote(article, fact) if own else _shown_whole(article, fact)
            found[value.value] = Distractor(written, value.value, note(fact), shown)
    return list(found.values())


def _same_condition(other: Fact, fact: Fact) -> bool:
    """Does one condition open two rights, after 2年 the one and after 4年 the other?"""
    return fact.before.endswith("满") and other.before == fact.before


def _written(claim: Claim, value: Quantity, *, cell: bool) -> str:
    """The value as an option beside the key; empty where it does not fit there.

    Rewritten in the key's shape it would not be the value that its note quotes.
    """
    mine, shape = claim.fact.quantity, claim.shape
    if mine is None or shape is None or shape_of(value) != shape:
        return ""
    alike = (value.unit, value.rate, value.high) == (mine.unit, mine.rate, None)
    if is_all_of_it(value):
        return ""
    if not alike or not fits(mine.value, value.value, WIDE if cell else CLOSE):
        return ""
    written = shape.write(value.value) or ""
    return "" if written in f"{claim.before}{claim.after}" else written


def invented(
    claim: Claim, material: Material, *, taken: Iterable[Decimal] = (), closer: bool = False
) -> list[Distractor]:
    """Near magnitudes that are false for sure, nearest first; ``closer`` ones in smaller steps."""
    spent = set(taken)
    made = material.known(f"invented {closer}", claim, lambda: _invented(claim, material, closer))
    return [each for each in made if each.order not in spent]


def _invented(claim: Claim, material: Material, closer: bool) -> list[Distractor]:
    quantity, shape = claim.fact.quantity, claim.shape
    if quantity is None or shape is None:
        return []
    value, (least, most) = quantity.value, limits(claim)
    seed = number_from(claim.fact.statement)
    near = closer_values(value, shape) if closer else near_values(value, shape, seed)
    truth = truth_of(claim.fact, material)
    scale = scale_of(shape.scale)
    if value >= scale:
        # Beside 1.1万余家 nobody writes 0.7万余家.
        near = [each for each in near if each >= scale]
    return [
        Distractor(written, each)
        for each in near
        if each != value
        and least < each < most
        and truth.is_false(each)
        and (written := shape.write(each))
    ]


def ascending(
    key: Decimal, preferred: list[Distractor], spare: list[Distractor], position: int, size: int = 4
) -> list[Distractor] | None:
    """Distractors that put the key at ``position`` of ``size`` ascending options.

    None where that cannot be done, or would leave out a true neighbour on a side that has one.
    """
    lower = [d for d in (*preferred, *spare) if d.order < key][:position]
    upper = [d for d in (*preferred, *spare) if d.order > key][: size - 1 - position]
    if len(lower) < position or len(upper) < size - 1 - position:
        return None
    best = preferred[:1]
    if best and best[0] not in lower and best[0] not in upper:
        return None
    return sorted([*lower, *upper], key=lambda each: each.order)
