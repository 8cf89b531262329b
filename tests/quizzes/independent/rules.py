"""What must hold of every stored question, checked without a line of the generator.

A question is the object that ``manage.py questions --json`` prints; ``texts`` holds the clean
text of each item. Every rule gives what is wrong, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from fractions import Fraction
from functools import partial

from tests.quizzes.independent.arithmetic import (
    ANCHOR,
    BLANK,
    ENOUGH,
    GAP,
    NAMES,
    Question,
    chosen,
    key_is_miscalculated,
    order_is_wrong,
    pair_is_not_told,
    said,
    shown,
    truth_is_miscalculated,
    wrong,
)
from tests.quizzes.independent.reading import (
    Number,
    closes,
    folded,
    likeness,
    numbers,
    only_value,
    pairs,
    stands_alone_in,
    values,
)

Texts = Mapping[int, str]
Rule = Callable[[Question, Texts], str]

POINTING = re.compile(
    r"(?<![应活])该(?!当)|上述|前述|如上所|此(?:外|次|项|举|类|前)|这(?:些|个|项|一|次)|它们?|他们"
    r"|(?<![基成资日根标样版文])本(?:市|省|区|县|州|镇|局|办法|通知|文件|意见|方案|规定|细则|条例|单位|地区)"
    r"|我(?:市|省|区|县|镇|局|们)|(?<![尤极与])其(?![他它中余次])|(?:今|去|明|前)年(?!\d)|近日|(?<!\d)日前"
)
CATCH_ALL = re.compile(r"以上(?:都|均|皆|全|各项)|都(?:不)?(?:对|正确)")
OTHERWISE = re.compile(r"没有(?:提到|提及)|未(?:提到|提及)|不(?:属于|包括|一致|正确|相符)")
OF_THE_WHOLE = re.compile(r"主要内容|标题")
STOPS = r"。；！？\n"
FIGURES = re.compile(r"[\d,.零〇一二两三四五六七八九十百千]+")
DAY = re.compile(r"\d{4}年(?:度|\d{1,2}月(?:\d{1,2}日)?)?|\d{1,2}月(?:\d{1,2}日)?|\d{1,2}日")
YEAR = re.compile(r"\d{4}年")
# So many pairs of characters in common make two clauses speak of one matter.
ALIKE = 4
# Sentences as alike as this are equally like a third.
TIE = 0.02
# A title says in words of its own what its text is about.
ABOUT = 0.4


def evidence_is_verbatim(question: Question, texts: Texts) -> str:
    if not question["evidence"]:
        return "no evidence"
    for quote in question["evidence"]:
        text = texts.get(quote["item"], "")
        if not quote["text"] or text[quote["start"] : quote["end"]] != quote["text"]:
            return f"not in the text: {quote['text']}"
    return ""


def key_has_its_form(question: Question, texts: Texts) -> str:
    kind, key, size = question["kind"], question["key"], len(question["options"])
    places = [each for each in key if isinstance(each, int) and not isinstance(each, bool)]
    inside = len(set(places)) == len(key) and all(0 <= place < size for place in places)
    fine = {
        "single": size == 4 and len(key) == 1 and inside,
        "multiple": size == 5 and 2 <= len(key) <= 4 and inside,
        "true_false": size == 0 and key in ([True], [False]),
        "fill_in": size == 0 and bool(key) and all(isinstance(e, str) and e for e in key),
        "matching": inside and len(key) == len(question.get("prompts", [])) <= size,
        "ordering": inside and len(key) == size >= 3,
    }
    return "" if fine[kind] else f"key {key} of {size} options"


def _bears(text: str, evidence: str) -> bool:
    """Does the evidence hold this value, or this name?"""
    number = only_value(text)
    if number is not None:
        return number.value in values(evidence)
    bare = text.strip("“”《》")
    if folded(bare) in folded(evidence) or values(text) - values(evidence):
        return folded(bare) in folded(evidence)
    # A body is known by its own name where its place was told before: 区民政局.
    return likeness(bare, evidence) >= ENOUGH or bare[-3:] in evidence


def key_is_supported(question: Question, texts: Texts) -> str:
    """By words for words, by numbers for numbers, by arithmetic for what is worked out."""
    evidence, kind = shown(question), question["kind"]
    if kind == "true_false":
        return ""
    if OTHERWISE.search(question["stem"]):
        return _exception_is_none(question, texts)
    if kind == "fill_in":
        return "" if any(_bears(each, evidence) for each in question["key"]) else "not shown"
    if question["computed"]:
        return key_is_miscalculated(question, evidence)
    whole = evidence + "\n" + "\n".join(texts[quote["item"]] for quote in question["evidence"])
    if OF_THE_WHOLE.search(question["stem"]):
        return next((key for key in chosen(question) if likeness(key, whole) < ABOUT), "")
    stated = kind == "multiple" or "下列说法" in question["stem"]
    fine = partial(_states, text=whole) if stated else partial(_bears, evidence=evidence)
    return next((key for key in chosen(question) if not fine(key)), "")


def _exception_is_none(question: Question, texts: Texts) -> str:
    """Where the exception is asked for, all others are told, and the key is not."""
    whole = shown(question) + "\n".join(texts[quote["item"]] for quote in question["evidence"])
    (key,) = chosen(question)
    if "说法" not in question["stem"]:
        missing = (text for text in wrong(question) if not _is_named(text, whole))
        return key if _is_named(key, whole) else next(missing, "")
    missing = (text for text in wrong(question) if not _states(text, whole))
    return key if _states(key, whole, strictly=True) else next(missing, "")


def _is_named(name: str, text: str) -> bool:
    return folded(name) in folded(text) or name[-3:] in text


def _states(statement: str, text: str, *, strictly: bool = False) -> bool:
    """Does a sentence most like the statement hold its numbers, and the text its words?

    Among sentences equally like it the year tells which is meant, where they name one. Days are
    left aside, since 去年3月 may be told in full; ``strictly`` they count, so do the units, and
    each clause speaks for itself, behind the one that says of whom its number is.
    """
    parts = list(_clauses(text)) if strictly else re.split(f"[{STOPS}]", text)
    nearest = _nearest(statement.rpartition("：")[2], parts)
    years = {year for year in YEAR.findall(statement) if any(year in each for each in nearest)}
    bare = NAMES.sub("", statement)
    told = _units if strictly else values
    wanted = told((YEAR if strictly else DAY).sub("", bare))
    held = any(wanted <= told(each) and all(y in each for y in years) for each in nearest)
    return held and likeness(statement, text) >= ENOUGH


def _clauses(text: str) -> Iterator[str]:
    """Every clause, behind the one that says of whom its number is: 取得中级证书的，奖励2000元."""
    for sentence in re.split(f"[{STOPS}]", text):
        before = ""
        for clause in re.split("[，、]", sentence):
            yield f"{before}{clause}"
            before = "" if re.search(r"\d", clause) else f"{clause}，"


def _units(text: str) -> set[tuple[Fraction, str]]:
    return {(each.value, each.unit[:1]) for each in numbers(folded(text))}


def _nearest(statement: str, parts: list[str]) -> list[str]:
    """The sentences with the most in common, of those said in like words, whole or in part."""
    said = pairs(statement)
    sentences = [each for each in parts if pairs(each) & said]
    found: list[str] = []
    for whole in (True, False):
        like = [
            len(pairs(each) & said) / len(pairs(each) | said if whole else pairs(each))
            for each in sentences
        ]
        most = max(like, default=0.0) - TIE
        found += [each for each, near in zip(sentences, like, strict=True) if near > most]
    return found


def statement_has_its_truth(question: Question, texts: Texts) -> str:
    """A true statement's numbers are all told; a false one is not what the text says.

    Years are left aside: of 去年 and 4月23日 the day of the news tells which year it was.
    """
    if question["kind"] != "true_false":
        return ""
    if question["computed"]:
        return truth_is_miscalculated(question)
    statement = YEAR.sub("", NAMES.sub("", said(question)))
    whole = "\n".join(texts[quote["item"]] for quote in question["evidence"])
    if question["key"] == [True]:
        return "" if values(statement) <= values(whole) else "a number that the text has not"
    rule = folded(ANCHOR.sub("", question["explanation"].split("。")[0]))
    return "said to be false, and it is the rule" if folded(said(question)) == rule else ""


def options_are_of_one_shape(question: Question, texts: Texts) -> str:
    if question["kind"] != "single":
        return ""
    found = [only_value(text) for text in question["options"]]
    if not any(found):
        return ""
    if not all(found):
        return "numbers among names"
    shapes = {FIGURES.sub("#", folded(text)) for text in question["options"]}
    return "" if len(shapes) == 1 else " ".join(sorted(shapes))


def options_differ(question: Question, texts: Texts) -> str:
    options = [folded(text) for text in question["options"]]
    if len(set(options)) < len(options) and question["kind"] != "matching":
        return "one wording twice"
    found = [each.value for each in map(only_value, question["options"]) if each is not None]
    repeated = question["kind"] == "single" and len(set(found)) < len(found)
    return "one value twice" if repeated else ""


def _clauses_with(wanted: Number, text: str) -> Iterator[str]:
    """The clauses that tell this very value of this unit.

    With the clause before, where that tells none of the unit: 取得中级证书的，奖励2000元.
    """
    for sentence in re.split(r"[。；！？\n]", text):
        before = ""
        for clause in sentence.split("，"):
            told = {each.value for each in numbers(folded(clause)) if _alike(each, wanted)}
            if wanted.value in told:
                yield f"{before}{clause}"
            before = "" if told else f"{clause}，"


def _alike(one: Number, two: Number) -> bool:
    return one.unit[:1] == two.unit[:1]


def _told_by_the_stem_alone(stem: str, key: str, other: str) -> bool:
    """Does nothing of the stem tell the key's clause from the other value's?

    Both say much of what the stem says, and all that the key's clause adds is not in the stem.
    """
    mine, theirs, said = pairs(key), pairs(other), pairs(stem)
    return len(mine & theirs & said) >= ALIKE and not (mine - theirs) & said


def wrong_is_not_true(question: Question, texts: Texts) -> str:
    """No wrong value stands in a clause that says of it what the stem says of the key."""
    if question["kind"] != "single" or question["computed"]:
        return ""
    own = only_value(chosen(question)[0])
    if own is None:
        return _name_is_true(question)
    evidence = shown(question)
    mine = list(_clauses_with(own, evidence))
    for option in wrong(question):
        other = only_value(option)
        theirs = list(_clauses_with(other, evidence)) if other else []
        if mine and theirs and set(mine).isdisjoint(theirs):
            told = [_told_by_the_stem_alone(question["stem"], mine[0], each) for each in theirs]
            if any(told):
                return f"{option}: {theirs[told.index(True)]}"
    return ""


def _name_is_true(question: Question) -> str:
    """A wrong name in the stem's own sentence, at the key's place."""
    head, _, tail = said(question).partition(BLANK)
    for option in wrong(question):
        if folded(f"{head[-6:]}{option}{tail[:6]}") in folded(shown(question)):
            return option
    return ""


def stem_stands_alone(question: Question, texts: Texts) -> str:
    told = [question["stem"], *(question["options"] if question["kind"] == "multiple" else [])]
    found = (POINTING.search(NAMES.sub("", each)) for each in told)
    return next((match[0] for match in found if match), "")


def key_is_not_in_the_stem(question: Question, texts: Texts) -> str:
    keys = {"single": chosen, "fill_in": lambda each: each["key"][:1]}.get(question["kind"])
    stem = question["stem"].replace(GAP, "\n").replace(BLANK, "\n")
    for key in keys(question) if keys else ():
        number = re.search(r"\d[\d,.]*", key)
        digits = number[0].rstrip(",.") if number else ""
        if not key.isascii() and key in stem and (not digits or stands_alone_in(digits, stem)):
            return key
        if len(digits) > 1 and stands_alone_in(digits, _undated(NAMES.sub("", stem))):
            return digits
    return ""


def _undated(text: str) -> str:
    """The text without its days, which share figures with much."""
    return DAY.sub("", text)


def brackets_close(question: Question, texts: Texts) -> str:
    told = [question["stem"], question["explanation"], *question["options"]]
    return next((text for text in told if not closes(text)), "")


def one_thing_is_asked(question: Question, texts: Texts) -> str:
    """One blank of the kind's form, in one sentence."""
    stem = question["stem"]
    blanks = (stem.count(BLANK), stem.count(GAP))
    if blanks != ((0, 1) if question["kind"] == "fill_in" else (1, 0)):
        return f"{blanks[0]} blanks, {blanks[1]} gaps"
    body = stem.removesuffix(BLANK).removesuffix("。")
    return "more than one sentence" if re.search(r"[。！？；]", NAMES.sub("", body)) else ""


def no_catch_all(question: Question, texts: Texts) -> str:
    return next((text for text in question["options"] if CATCH_ALL.search(text)), "")


def arranged_is_supported(question: Question, texts: Texts) -> str:
    """Options go with their prompts in the evidence; what is ordered by amount is in that order."""
    if question["kind"] == "matching":
        return pair_is_not_told(question)
    return order_is_wrong(question) if question["kind"] == "ordering" else ""


RULES: tuple[Rule, ...] = (
    evidence_is_verbatim,
    key_has_its_form,
    key_is_supported,
    statement_has_its_truth,
    options_are_of_one_shape,
    options_differ,
    wrong_is_not_true,
    stem_stands_alone,
    key_is_not_in_the_stem,
    brackets_close,
    one_thing_is_asked,
    no_catch_all,
    arranged_is_supported,
)


def complaints(question: Question, texts: Texts) -> dict[str, str]:
    """What is wrong with a question, by rule; a key of no form is judged no further."""
    found = {rule.__name__: rule(question, texts) for rule in RULES[:2]}
    if not any(found.values()):
        found |= {rule.__name__: rule(question, texts) for rule in RULES[2:]}
    return {name: told for name, told in found.items() if told}
