"""Is there one right answer, and nothing but knowledge that tells it?"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from itertools import combinations

from news.text import lazy
from quizzes.generation.checks.wording import LEAD
from quizzes.generation.claims import BLANK, GAP, Claim
from quizzes.generation.departments import is_its_own_business
from quizzes.generation.draft import ARRANGED, Draft
from quizzes.generation.material import Candidate, Material
from quizzes.generation.numerals import fold, leading_number
from quizzes.generation.places import names_place, without_mentions
from quizzes.generation.slight import MEASURED

NUMBER = lazy.pattern(r"\d[\d,]*(?:\.\d+)?")
QUALIFIER = lazy.pattern(r"^(?:不足|超过|超|逾|突破)")
NUMERAL = lazy.pattern(
    r"\d+(?:,\d{3})*(?:\.\d+)?|[零一二两三四五六七八九十百千]+(?=[^零一二两三四五六七八九十百千]{1,3}$)"
)
LISTED = lazy.pattern(r"[^，。、：（）]{1,14}(?:、[^，。、：（）]{1,14})+")
YEAR = lazy.pattern(r"(?:19|20)\d{2}")
YEARS_LISTED = lazy.pattern(
    r"(?P<first>20\d{2})年?(?:(?P<and>(?:、20\d{2}年?)*[和、])|[—–~～至到-]+)(?P<last>20\d{2})年"
)
MEASURED_FIGURE = lazy.pattern(r"(?<![\d.])(\d[\d,]*(?:\.\d+)?)([%‰]|[万亿]?[一-鿿])(?!\d)")
SHARE = lazy.pattern(r"(?<![\d.])(\d+(?:\.\d+)?)[%％]")
WHOLE = 100
# What a stem prints of a number behind its gap: ____万人.
SCALED = lazy.pattern(r"[百千万亿]+(?=[^百千万亿])")
MOST_SHARES = 6
UNIT = lazy.pattern(r"[一-鿿%‰/]{0,8}")
# What closes a range: 800—1500元, 15%至20%, 二千元以上二万元以下.
UP_TO = lazy.pattern(
    r"(?<=[\d%元万亿个人名])[—–~至到-]+\d[\d,.]*(?=[^\d年月日.]*$)|及?以上[、,]?[^以]+以下$"
)
SIZES = {"single": (4, 1, 1), "multiple": (5, 2, 4), "true_false": (0, 0, 0), "fill_in": (0, 0, 0)}
NAMED = lazy.pattern(r"《[^》]*》|“[^”]*”")
DATE_GOES_ON = lazy.pattern(r"[\d.,]*[年月日号\d]")
PART_OF_NUMBER = tuple("0123456789.,")


def wrong_count(candidate: Candidate, material: Material) -> str:
    """Four options and one key; five and two to four; a truth value; an accepted answer.

    What is arranged is counted where it is checked: ``checks.arranged``.
    """
    draft = candidate.draft
    if draft.kind in ARRANGED:
        return ""
    size, fewest, most = SIZES[draft.kind]
    right = sum(option.correct for option in draft.options)
    if len(draft.options) != size or not fewest <= right <= most:
        return f"{right} of {len(draft.options)}"
    given = (draft.truth is not None, bool(draft.accepted))
    expected = (draft.kind == "true_false", draft.kind == "fill_in")
    return "" if given == expected else "key of another kind"


_folded = lru_cache(maxsize=1024)(fold)


@lru_cache(maxsize=4096)
def value_of(text: str) -> Decimal | None:
    """An option's number with its unit's scale, qualifier left aside; None for names.

    A range goes by its lower end.
    """
    found = leading_number(UP_TO.sub("", QUALIFIER.sub("", fold(text))))
    return found[0] if found and UNIT.fullmatch(found[1]) else None


def equal_options(candidate: Candidate, material: Material) -> str:
    """Two options of one wording or of one value (1万元 and 10000元)."""
    options = [o.text for o in candidate.draft.options]
    if len({_folded(text) for text in options}) < len(options):
        return "one wording twice"
    values = [value_of(text) for text in options]
    numbers = [value for value in values if value is not None]
    if candidate.draft.kind != "single" or len(numbers) < len(options):
        return ""
    return "one value twice" if len(set(numbers)) < len(numbers) else ""


@lru_cache(maxsize=256)
def _shape(text: str) -> str:
    return NUMERAL.sub("#", QUALIFIER.sub("", text))


def mixed_shapes(candidate: Candidate, material: Material) -> str:
    """Numbers all of one unit and writing; names are judged by class when they are chosen."""
    draft = candidate.draft
    if draft.kind != "single" or candidate.facts[0].quantity is None:
        return ""
    if all(value_of(option.text) is None for option in draft.options):
        return ""
    shapes = {_shape(option.text) for option in draft.options}
    return "" if len(shapes) == 1 else " ".join(sorted(shapes))


def _keys(draft: Draft) -> list[str]:
    """What the stem must not give away."""
    if draft.kind == "fill_in":
        return list(draft.accepted[:1])
    return [o.text for o in draft.options if o.correct] if draft.kind == "single" else []


def _bare_number(text: str) -> str:
    match = NUMBER.search(text)
    return match.group() if match else ""


def _stands_in(text: str, number: str) -> bool:
    """Does the number stand there whole, and not as part of another or of a date?"""
    at = text.find(number)
    while at >= 0:
        if text[at - 1 : at] not in PART_OF_NUMBER and not DATE_GOES_ON.match(
            text, at + len(number)
        ):
            return True
        at = text.find(number, at + 1)
    return False


@lru_cache(maxsize=256)
def _tells(stem: str, text: str) -> bool:
    """Does the stem hold this answer, or its number outside a date and a document's name?"""
    stem, outside_names = _looked_through(stem)
    answer = QUALIFIER.sub("", text)
    if NUMBER.fullmatch(answer):
        return _stands_in(outside_names, answer)
    at = stem.find(answer)
    if at >= 0 and stem[at - 1 : at] not in PART_OF_NUMBER:
        return True
    number = _bare_number(text)
    return len(number) >= 2 and _stands_in(outside_names, number)


# Every option is looked for in one stem.
@lru_cache(maxsize=16)
def _looked_through(stem: str) -> tuple[str, str]:
    """The stem without its gap, and the same without what is named or quoted."""
    stem = stem.replace(GAP, "\0")
    return stem, NAMED.sub("", stem)


def key_in_stem(candidate: Candidate, material: Material) -> str:
    stem = candidate.draft.stem
    return next((key for key in _keys(candidate.draft) if _tells(stem, key)), "")


def worked_out_in_stem(candidate: Candidate, material: Material) -> str:
    """Two figures of the stem whose difference is the key: 由0.57%降至0.53%，下降（ ）个百分点.

    So are shares that leave it of the whole.
    """
    quantity, draft = candidate.facts[0].quantity, candidate.draft
    if quantity is None or draft.computed or draft.kind not in ("single", "fill_in", "true_false"):
        return ""
    if shares := _left_by_the_stem(material.claim(candidate.facts[0])):
        return shares
    if draft.kind == "true_false":
        return ""
    stem = NAMED.sub("", draft.stem)
    found = [(Decimal(m[1].replace(",", "")), m[2]) for m in MEASURED_FIGURE.finditer(stem)]
    written = NUMBER.search(quantity.written)
    key = Decimal(written.group().replace(",", "")) if written else None
    for place, (one, unit) in enumerate(found):
        for other, its in found[place + 1 :]:
            if unit == its and abs(one - other) == key:
                return f"{one}, {other}"
    return ""


def _left_by_the_stem(claim: Claim) -> str:
    """Shares of a statement that leave its own of the whole: 省财政负担（ ），市县负担80%."""
    quantity = claim.fact.quantity
    if quantity is None or quantity.unit != "%":
        return ""
    told = NAMED.sub("", f"{claim.before} {claim.after}")
    shares = [Decimal(number) for number in SHARE.findall(told)][:MOST_SHARES]
    sums = (sum(some) for size in range(1, len(shares) + 1) for some in combinations(shares, size))
    return told if any(each + quantity.value == WHOLE for each in sums) else ""


def counted_in_stem(candidate: Candidate, material: Material) -> str:
    """A list in the stem that need only be counted: 甲、乙、丙（ ）个街道."""
    quantity = candidate.facts[0].quantity
    kind = candidate.draft.kind
    if quantity is None or kind == "multiple" or kind in ARRANGED or candidate.draft.computed:
        return ""
    if quantity.unit == "年":
        return _years_counted(candidate.draft.stem, quantity.value)
    if "、" not in candidate.draft.stem or quantity.unit in MEASURED:
        return ""
    for match in LISTED.finditer(candidate.draft.stem):
        if quantity.value in _lengths(match.group()):
            return match.group()
    return ""


def _years_counted(stem: str, value: Decimal) -> str:
    """2021年和2022年连续（ ）年: the years need only be counted."""
    for match in YEARS_LISTED.finditer(LEAD.sub("", stem)):
        first, last = match["first"], match["last"]
        years = len(YEAR.findall(match.group())) if match["and"] else int(last) - int(first) + 1
        if years == value:
            return match.group()
    return ""


def _lengths(listed: str) -> set[int]:
    """How many a list names, read to its end and to the 等 or the blank that closes it."""
    items = re.split("[、和及]", listed)
    closed = (place for place, item in enumerate(items, 1) if re.search("等|[_（]", item))
    return {len(items), next(closed, len(items))}


def stem_number_in_options(candidate: Candidate, material: Material) -> str:
    """A wrong option that repeats the stem's number is ruled out, or chosen, for that alone."""
    draft = candidate.draft
    if draft.kind != "single":
        return ""
    return next((o.text for o in draft.options if not o.correct and _tells(draft.stem, o.text)), "")


def conspicuous(candidate: Candidate, material: Material) -> str:
    """A key much longer or shorter than every other option.

    Of what is worked out the length tells nothing: places bring their documents' long names.
    """
    draft = candidate.draft
    keys = [len(o.text) for o in draft.options if o.correct]
    others = [len(o.text) for o in draft.options if not o.correct]
    if draft.kind != "single" or draft.computed or len(keys) != 1 or not others:
        return ""
    key = keys[0]
    longer, shorter = key > 1.4 * max(others) + 1, key * 1.4 + 1 < min(others)
    return f"{key} against {others}" if longer or shorter else ""


ISSUED = lazy.pattern(
    r"(?:共同|联合|正式)?(?:印发|出台|发布|制定|制订|公布|下发|颁布|通过|实施|推出|修订|起草|编制)(?:了|实施)?"
)


WORD = lazy.pattern(r"\w")


def _says_its_title(candidate: Candidate) -> bool:
    """望湖区制定《望湖区办法》: nothing is said beyond the place that the title names."""
    fact, said = candidate.facts[0], LEAD.sub("", candidate.draft.stem)
    title = "".join(NAMED.findall(said))
    if not title or not names_place(title, fact.place):
        return False
    rest = without_mentions(ISSUED.sub("", NAMED.sub("", said)), fact.place)
    return not WORD.search(rest.replace(GAP, "").replace(BLANK, ""))


def _alone_of_the_place(candidate: Candidate) -> bool:
    """望湖区制定（ ）: of the documents to choose from, the key alone names the stem's place."""
    fact, options = candidate.facts[0], candidate.draft.options
    if fact.kind != "instrument":
        return False
    named = [each.correct for each in options if names_place(each.text, fact.place)]
    return named == [True] and names_place(NAMED.sub("", candidate.draft.stem), fact.place)


def self_proving(candidate: Candidate, material: Material) -> str:
    """A question that the document's own name answers."""
    draft = candidate.draft
    if draft.kind == "single" and _alone_of_the_place(candidate):
        return next(each.text for each in draft.options if each.correct)
    told = draft.kind in ("true_false", "fill_in") and _says_its_title(candidate)
    return draft.stem if told else ""


ECHOED = frozenset({"body", "place", "term"})


def echoed(candidate: Candidate, material: Material) -> str:
    """A word of the stem that stands in the key and in no other option picks the key out.

    So does a department's own business: who keeps order is the police.
    """
    draft, fact = candidate.draft, candidate.facts[0]
    if fact.kind == "body" and is_its_own_business(fact.text, fact.after):
        return fact.text
    if draft.kind != "single" or fact.kind not in ECHOED or len(candidate.facts) > 1:
        return ""
    stem = without_mentions(NAMED.sub("", draft.stem), fact.place)
    key = next((o.text for o in draft.options if o.correct), "")
    others = "".join(o.text for o in draft.options if not o.correct)
    pairs = (key[i : i + 2] for i in range(len(key) - 1))
    return next((pair for pair in pairs if pair in stem and pair not in others), "")


COMPARED = lazy.pattern(
    r"的(?P<head>[^，、的比]{2,10})比(?P<other>[^，]+?)(?:每[月年])?[高低多少](?=[（\d_零一二两三四五六七八九十])"
)


def headless(candidate: Candidate, material: Material) -> str:
    """甲的津贴比乙高 compares a benefit with a person; 甲的津贴比乙的高 compares two benefits."""
    match = COMPARED.search(candidate.draft.stem)
    return "" if match is None or match["other"].endswith(("的", match["head"])) else match.group()


def misfitting(candidate: Candidate, material: Material) -> str:
    """An accepted number that makes the statement false: 600 before a printed 元, of 600万元.

    Where 万元 is printed, 600 is right, and so is who writes the whole number out all the same.
    """
    draft, quantity = candidate.draft, candidate.facts[0].quantity
    if draft.kind != "fill_in" or quantity is None:
        return ""
    ahead, _, behind = draft.stem.partition(GAP)
    # 二千元以上____元以下: the upper bound is what is typed.
    upper = quantity.high is not None and ahead.rstrip("、，").endswith("以上")
    value = quantity.high if upper else quantity.value
    for answer in draft.accepted:
        found = leading_number(fold(f"{answer}{behind}"))
        alone = leading_number(fold(answer)) if SCALED.match(behind) else None
        if found is not None and value not in (found[0], alone[0] if alone else None):
            return answer
    return ""
