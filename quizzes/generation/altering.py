"""A rule told in words, changed in one thing so that it is surely false.

满4年的可以报考 is false of 满3年, who must hand in 须提交 need not (无须), who may not 不得 may.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from news.facts.numerals import chinese_numeral
from news.text import lazy
from quizzes.generation.claims import Claim
from quizzes.generation.material import number_from
from quizzes.generation.numerals import CHINESE, leading_number
from quizzes.generation.shapes import customary
from quizzes.generation.told import RULES
from quizzes.generation.truth import ENTITLES

NUMERAL = r"\d+|[一二两三四五六七八九十]+"
LASTING = lazy.pattern(rf"满(?P<number>{NUMERAL})(?P<unit>年|个月|周岁|岁)")
WITHIN = lazy.pattern(
    rf"(?<![\d.月年])(?P<number>{NUMERAL})(?P<unit>个工作日|个月|日|天|年)(?=以?内)"
)
# What is laid down on the left, its denial on the right; the first that a rule holds is changed.
MODALS: tuple[tuple[re.Pattern[str], str], ...] = (
    (lazy.pattern(r"不得(?![少低高多]于|超过)"), "可以"),
    (lazy.pattern(r"(?:无须|无需|不需要?|不必)(?=[一-鿿])"), "必须"),
    (lazy.pattern(r"不再享受"), "仍可享受"),
    (lazy.pattern(r"不予(?=[一-鿿])"), "予以"),
    (lazy.pattern(r"(?:除外|不在此列)$"), "也包括在内"),
    (lazy.pattern(r"不适用"), "同样适用"),
    (
        lazy.pattern(r"(?<!凡)(?:应当|必须|(?<![必无仍])须)(?=[一-鿿])(?!符合|具备|满足|同时)"),
        "无须",
    ),
    (lazy.pattern(r"可以(?!从|走|看|说)|可(?=申[请领报]|享受|报考|领取|参加|获得)"), "不得"),
)
# 经批准，不得采取 contradicts itself.
ALLOWED = lazy.pattern(r"经[^，]{0,16}(?:批准|同意|许可|审批)|批准手续|根据需要")
DENIED = lazy.pattern(r"(?<![一-鿿])不(?P<said>是|属于)")
QUOTED = lazy.pattern(r"《[^》]*》|“[^”]*”")


@dataclass(frozen=True, slots=True)
class Alteration:
    """A claim made false: the words ``wrong`` stand where the article has ``right``."""

    claim: Claim
    wrong: str
    right: str


def _number(written: str, value: int) -> str | None:
    if value < 1:
        return None
    if not CHINESE.fullmatch(written):
        return str(value)
    return "两" if value == 2 else chinese_numeral(value)


def _moved(match: re.Match[str], *, up: bool, seed: int) -> tuple[str, str] | None:
    """The measure one or two steps further on the side that makes it false."""
    found = leading_number(match["number"])
    if found is None or found[0] > 30:
        return None
    value = int(found[0])
    step = 1 + seed % 2 if value > 2 or up else 1
    usual = [each for each in customary(found[0], match["unit"]) if (each > value) is up]
    other = int(usual[min(step, len(usual)) - 1]) if usual else value + step * (1 if up else -1)
    number = _number(match["number"], other)
    head = match.group().removesuffix(f"{match['number']}{match['unit']}")
    if number is None:
        # Less than one year is half a year; less than a month is nothing that a rule would say.
        return (f"{head}半年", match.group()) if match["unit"] == "年" and not up else None
    return f"{head}{number}{match['unit']}", match.group()


def _free(text: str, match: re.Match[str]) -> bool:
    return not any(
        q.start() < match.end() and match.start() < q.end() for q in QUOTED.finditer(text)
    )


def _measured(text: str, entitles: bool, seed: int) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, up in ((LASTING, not entitles), (WITHIN, True)):
        found = [match for match in pattern.finditer(text) if _free(text, match)]
        moved = _moved(found[0], up=up, seed=seed) if len(found) == 1 else None
        if moved is not None:
            yield found[0], moved[0]


def _turned(text: str, *, allowed: bool) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, denial in MODALS:
        if allowed and denial == "不得":
            continue
        found = [match for match in pattern.finditer(text) if _free(text, match)]
        if len(found) == 1:
            yield found[0], denial
            return


def _affirmed(text: str) -> Iterator[tuple[re.Match[str], str]]:
    match = DENIED.search(text)
    if match:
        yield match, match["said"]


def _with(claim: Claim, at_core: bool, match: re.Match[str], wrong: str) -> Alteration:
    changed = f"{match.string[: match.start()]}{wrong}{match.string[match.end() :]}"
    varied = replace(claim, core=changed) if at_core else replace(claim, after=changed)
    return Alteration(varied, wrong, match.group())


def alterations(claim: Claim) -> list[Alteration]:
    """A condition, an exception or a procedure, changed in one thing; the surest change first.

    A measure is moved before a modal is turned: 无须 and 不得 are soon known for false.
    """
    if claim.fact.kind not in RULES:
        return []
    entitles = ENTITLES.search(claim.after) is not None
    seed = number_from(claim.bare)
    allowed = ALLOWED.search(claim.bare) is not None
    inside = [*_affirmed(claim.core), *_measured(claim.core, entitles, seed)]
    behind = [*_measured(claim.after, entitles, seed), *_turned(claim.after, allowed=allowed)]
    if not claim.after:
        inside += _turned(claim.core, allowed=allowed)
    return [_with(claim, True, *each) for each in inside] + [
        _with(claim, False, *each) for each in behind
    ]
