"""Items of lists of conditions, said outside their list."""

from __future__ import annotations

import re

from news.facts.words import has_verb
from news.text import lazy

POSSESSION = lazy.pattern(
    r"^[^，；。为是]{2,30}?(?:学历|学位|职称|户籍|学籍|证书|资格证)(?=[，的]|$)"
)
OWNED = lazy.pattern(
    r"((?:具有|持有)[^，；。]{2,30}?(?:学历|学位|职称|户籍|学籍|证书|资格证))，(?=[^，。]{2,30}(?:满|以上|的人员))"
)
HAD = r"(?:取得|具有|具备|持有|获得)?"
PAPER = lazy.pattern(r"(?:证书|资格证)$")
PERSON = lazy.pattern(r"(?:生|者|人|人员|员|工|师|民|家属|子女|教师)$")
OTHERS = lazy.pattern(r"(?<![和或及与、等的外])其他(?![类各个])(?P<noun>[\u4e00-\u9fff]{2})")


def with_verb(pre: str, value: str, post: str) -> str:
    """The words before a value with 具有 or 持有 put back: 大专学历 → 具有大专学历."""
    whole = f"{pre}{value}{post}"
    owned = POSSESSION.match(whole)
    if owned is None or has_verb(owned.group()):
        return pre
    return f"{'持有' if PAPER.search(owned.group()) else '具有'}{pre}"


def joined(text: str) -> str:
    """What somebody has and what he has done as parts of one description: 具有学历、从事满4年."""
    return OWNED.sub(r"\1、", text) if "具有" in text or "持有" in text else text


def people(text: str) -> str:
    """What 的人员 adds to a condition: nothing, where it names people itself (应届毕业生)."""
    return "" if PERSON.search(text) else "的人员"


def with_others(pre: str, siblings: tuple[str, ...]) -> str:
    """其他专业 after items about 社会工作专业: 社会工作专业以外的其他专业."""
    match = OTHERS.search(pre)
    if match is None:
        return pre
    noun = match["noun"]
    kinds = [re.match(rf"{HAD}(?P<kind>[\u4e00-\u9fff]{{2,12}}?{noun})", item) for item in siblings]
    named = dict.fromkeys(kind["kind"] for kind in kinds if kind and "其他" not in kind["kind"])
    if not named:
        return pre
    return f"{pre[: match.start()]}{'、'.join(named)}以外的{pre[match.start() :]}"
