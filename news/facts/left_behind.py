"""Conditions left behind: what a statement's own sentence says before it and still governs it.

对购买首套住房的家庭，面积为90平方米以下的，减按1%征收 tells two things of no home when it begins
behind its first clause.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from news.facts.cuts import segment
from news.facts.discourse import strip_discourse
from news.facts.outline import Clause, Sentence
from news.facts.stretches import (
    CONDITIONAL,
    FARTHEST,
    POINT,
    RECIPIENT,
    WITHIN,
    leading_body,
)
from news.facts.words import bigrams, opening
from news.text import lazy
from news.text.brackets import without_brackets

# Each way to say to whom, in which case or within what something holds, by how it opens or ends.
SHAPES = {
    "recipient": lazy.pattern(r"(?:对|对于|凡|向)(?![^，]*(?:进行|开展|表示|负责))"),
    "supposed": lazy.pattern(r"(?:如果?|若|只要|倘若|一旦|除非)(?![期何实])"),
    "case": lazy.pattern(r".*(?:的|者)$"),
    "when": lazy.pattern(r".*(?:时|后|期间|之际|之前|以前|之日起)$"),
    "within": lazy.pattern(r"在[^，]*(?:中|下|方面|范围内|基础上)$"),
    "approved": lazy.pattern(
        r"经(?![济营开贸过费])[^，]*(?:同意|批准|审[核定批查]|认定|评审|备案|通过|公示|鉴定|评估)"
    ),
}
# Under which heading or whose guidance somebody did something limits nothing of it, nor does
# what is given already (在享受市级补贴的基础上，再给予).
NO_LIMIT = lazy.pattern(
    r"在[^，]*(?:方面|(?:过程|工作|活动)中|(?:领导|支持|指导|帮助|带动|推动|影响|关心|努力|背景)下"
    r"|(?:享受|落实|执行)[^，]*(?:政策|补贴|补助|奖励|待遇|标准)的?基础上)$"
)
# What is only the occasion of one deed.
DEEDS = frozenset({"case", "when", "supposed"})
ACTOR = lazy.pattern(r"[^，]{2,14}?(?:机关|部门|单位|机构|组织)(?=应|可|须|不得|将|向|负责)")
# Nearly all of a condition's words stand in the statement that it governs.
SAID = 0.6


def left_behind(sentence: Sentence, first: int, statement: str) -> tuple[str, ...]:
    """Names the condition where a clause before a statement's first governs it and is not in it."""
    own = _shape(sentence.clauses[first])
    for index, clause in _governing(sentence, first):
        shape = _shape(clause)
        if not shape or shape == own or _stands_in(clause, statement):
            continue
        apart = index + 1 < first
        if not _is_over(shape, sentence.clauses[first], apart=apart):
            return ("条件",)
    return ()


def _is_over(shape: str, clause: Clause, *, apart: bool) -> bool:
    """Whether what one thing was done under ends with it, and a body behind that does another.

    An approval (经市政府同意) is of the next clause alone, and no condition where a body acts.
    """
    text = _plain(clause)
    acts = bool(ACTOR.match(text) or leading_body(text))
    return (apart or acts) if shape == "approved" else apart and acts and shape in DEEDS


def _governing(sentence: Sentence, first: int) -> Iterator[tuple[int, Clause]]:
    """The clauses before that may govern one: those of its own part, and what opens the first."""
    begin = segment(sentence, first)
    yield from ((i, sentence.clauses[i]) for i in range(max(begin, first - FARTHEST), first))
    if begin:
        own = _shape(sentence.clauses[begin])
        for index in range(begin):
            clause = sentence.clauses[index]
            shape = _shape(clause)
            if not shape or shape == own:
                return
            yield index, clause


def _plain(clause: Clause) -> str:
    return POINT.sub("", strip_discourse(without_brackets(clause.text).strip()))


def _shape(clause: Clause) -> str:
    return _shape_of(_plain(clause))


@lru_cache(maxsize=256)
def _shape_of(text: str) -> str:
    if opening(text) == "time" or NO_LIMIT.match(text):
        return ""
    governs = CONDITIONAL.match(text) or RECIPIENT.match(text) or WITHIN.fullmatch(text)
    if not governs and not any(SHAPES[name].fullmatch(text) for name in ("within", "approved")):
        return ""
    shape = next((name for name, form in SHAPES.items() if form.match(text)), "case")
    # 对被认定为甲的 is as much a case as 被认定为乙的 behind it.
    return "case" if shape == "recipient" and text.endswith("的") else shape


def _stands_in(condition: Clause, statement: str) -> bool:
    own = bigrams(_plain(condition))
    return len(own & bigrams(statement)) >= SAID * len(own)
