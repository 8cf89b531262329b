"""What a record says, and whether what was worked out for it comes out again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from itertools import combinations, permutations
from typing import Any

from tests.quizzes.independent.reading import (
    Number,
    folded,
    likeness,
    numbers,
    only_value,
    pairs,
    values,
)

Question = Mapping[str, Any]

BLANK, GAP = "（ ）", "____"
NAMES = re.compile(r"《[^》]*》|“[^”]*”")
ANCHOR = re.compile(
    r"^(?:根据[^，]*》(?:（[^）]*）)?|根据[各两]地文件|据[^，]*|[^，]*(?:消息|报道)称)，"
)
BY_AMOUNT = re.compile(r"数额(?:最高|最低|高于|由高到低)")
# 临溪市（2024年度）的数额高于石桥市（2024年7月报道）.
OF_WHEN = r"(?:（[^）]*）|《[^》]*》)"
HIGHER = re.compile(rf"(?:^|，)(?P<one>[^，（《]+){OF_WHEN}的数额高于(?P<two>[^，（《]+){OF_WHEN}$")
GAP_TOLD = re.compile(r"(?:比.*?[高低多少]|是.*?的)(?P<told>\d[\d.]*[^，。的]{1,3})$")
AMOUNT = re.compile(r"为(?P<told>[^，。；为]*\d[^，。；为]*)$")
# So much of a name has to be found again.
ENOUGH = 0.6
PAIR = 2
# A place beside other places carries its document, or the year that its sum is of.
PLACE_AND_TIME = re.compile(r"《|（(?:19|20)\d{2}年")


def shown(question: Question) -> str:
    return "\n".join(quote["text"] for quote in question["evidence"])


def chosen(question: Question) -> list[str]:
    """The right options' texts, in a question that has options."""
    return [question["options"][place] for place in question["key"]]


def wrong(question: Question) -> list[str]:
    return [text for place, text in enumerate(question["options"]) if place not in question["key"]]


def said(question: Question) -> str:
    """What the stem states, without where it is known from."""
    return ANCHOR.sub("", question["stem"]).replace(f"。{BLANK}", "").rstrip("。")


def _worked_out(found: Number, evidence: str) -> bool:
    """Is it a difference or a sum of what the evidence tells, or how many times as much?"""
    value, told = found.value, [each.value for each in numbers(folded(evidence))]
    if found.unit.startswith("倍"):
        return any(one == value * two for one, two in permutations(told, 2))
    apart = {abs(one - two) for one, two in combinations(told, 2)}
    sums = {sum(each) for size in (2, 3, 4) for each in combinations(told[:12], size)}
    return value in apart | sums


def _told_by_place(question: Question) -> list[tuple[str, Fraction]]:
    """(whose, how much) of every clause of the explanation that ends in an amount."""
    clauses = re.split(r"[；。]", question["explanation"])
    found = ((clause, AMOUNT.search(clause)) for clause in clauses)
    told = ((clause, values(match["told"])) for clause, match in found if match)
    return [(clause, max(amounts)) for clause, amounts in told if amounts]


def _amount_of(option: str, told: list[tuple[str, Fraction]]) -> Fraction | None:
    """The amount told of the place or document that an option names."""
    name = NAMES.search(option)
    place = re.split("[《（]", option)[0] or option
    for clause, amount in told:
        if place in clause and (name is None or name[0] in clause):
            return amount
    return None


def _not_the_most(
    question: Question, amounts: Mapping[str, Fraction], told: list[tuple[str, Fraction]]
) -> str:
    if "最高" in question["stem"] or "最低" in question["stem"]:
        end = (max if "最高" in question["stem"] else min)(amounts.values())
        right = {text for text, amount in amounts.items() if amount == end}
    else:
        compared = question["stem"].partition("高于")[2].split("的有")[0]
        own = _amount_of(compared, told)
        right = {text for text, amount in amounts.items() if own is not None and amount > own}
    return "" if right == set(chosen(question)) else f"by the amounts it is {sorted(right)}"


def key_is_miscalculated(question: Question, evidence: str) -> str:
    numbers_only = [only_value(text) for text in question["options"]]
    if all(each is not None for each in numbers_only):
        (key,) = chosen(question)
        found, told = only_value(key), [amount for _, amount in _told_by_place(question)]
        if found and len(told) == PAIR and "比" in question["stem"]:
            fine = found.value == abs(told[0] - told[1]) and set(told) <= values(evidence)
        else:
            fine = found is not None and _worked_out(found, evidence)
        return "" if fine else f"not worked out: {key}"
    if not BY_AMOUNT.search(question["stem"]):
        return next((key for key in chosen(question) if likeness(key, evidence) < ENOUGH), "")
    told = _told_by_place(question)
    amounts = {text: _amount_of(text, told) for text in question["options"]}
    if None in amounts.values() or any(
        each not in values(evidence) for each in amounts.values() if each is not None
    ):
        return "an option's amount is not shown"
    if question["kind"] == "ordering":
        return order_is_wrong(question)
    return _not_the_most(question, {k: v for k, v in amounts.items() if v is not None}, told)


def truth_is_miscalculated(question: Question) -> str:
    """A difference is worked out anew; of two places the amounts told are compared anew."""
    statement, (truth,) = said(question), question["key"]
    gap = GAP_TOLD.search(statement)
    if gap is not None:
        found = only_value(gap["told"])
        right = found is not None and _worked_out(found, shown(question))
        return "" if right == truth else f"{gap['told']} is {right}"
    if "数额高于" not in statement:
        return ""
    compared, told = HIGHER.search(statement), _told_by_place(question)
    amounts = [_amount_of(place, told) for place in compared.groups()] if compared else []
    known = [amount for amount in amounts if amount is not None]
    if len(known) != 2 or not set(known) <= values(shown(question)):
        return "the places' amounts are not told"
    return "" if (known[0] > known[1]) == truth else f"the amounts are {known}"


def _clauses_about(words: str, evidence: str) -> list[str]:
    """The evidence's clauses that share most with some words; none where none shares any."""
    clauses = re.split(r"[，。；、\n]", evidence)
    shared = [len(pairs(words) & pairs(clause)) for clause in clauses]
    most = max(shared, default=0)
    return [each for each, size in zip(clauses, shared, strict=True) if size == most > 0]


def pair_is_not_told(question: Question) -> str:
    """The first prompt whose option is not told in a clause about it, nor anywhere."""
    evidence, by_place = shown(question), _told_by_place(question)
    for prompt, option in zip(question["prompts"], chosen(question), strict=True):
        amount = _amount_of(prompt, by_place) if PLACE_AND_TIME.search(prompt) else None
        if amount is not None and amount in values(option) & values(evidence):
            continue
        told = [each for each in _clauses_about(prompt, evidence) if values(each)]
        # A level may go by another name in the text: then the option must at least be told.
        if not any(values(option) & values(each) for each in told or [evidence]):
            return f"{prompt}: {option}"
    return ""


def order_is_wrong(question: Question) -> str:
    """What is ordered by amount, the amounts told falling, or rising where the stem says so."""
    amounts = [_amount_told(option, question) for option in chosen(question)]
    if "由高到低" not in question["stem"] and "由低到高" not in question["stem"]:
        return ""
    known = [each for each in amounts if each is not None]
    if len(known) < len(amounts):
        return "an amount is not told" if "数额" in question["stem"] else ""
    ordered = sorted(known, reverse="由高到低" in question["stem"])
    return "" if known == ordered and len(set(known)) == len(known) else f"amounts {known}"


def _amount_told(option: str, question: Question) -> Fraction | None:
    """An option's amount: what is said of its place, else the value of its own clause."""
    if "数额" in question["stem"]:
        return _amount_of(option, _told_by_place(question))
    found = [values(clause) for clause in _clauses_about(option, shown(question))]
    return max(max(each) for each in found if each) if any(found) else None
