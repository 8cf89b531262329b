"""Who else does what a body is asked for: 甲负责受理所辖区域的登记, and so does 乙."""

from __future__ import annotations

from news.text import lazy
from quizzes.generation.claims import Claim
from quizzes.generation.likeness import pairs
from quizzes.generation.places import without_mentions

CLAUSE = lazy.pattern(r"[^，。；！？：\n]+")
TITLED = lazy.pattern(r"《[^》]*》")
BODY = lazy.pattern(
    r"[一-鿿](?:局|委|会|厅|部|院|校|政府|办|办公室|公司|学院|大学|中心|机构|支队|总队|站|所|馆|处|科|银行|单位|部门)"
)
# So much of what is done must be the same, and there must be so much of it.
SAME, FEWEST = 0.8, 5
# What the deed begins with: its verb.
VERB = 2


def _first(text: str) -> str:
    found = CLAUSE.search(text)
    return found.group() if found and not found.start() else ""


def _last(text: str) -> str:
    found = CLAUSE.findall(text)
    return found[-1] if found and text.endswith(found[-1]) else ""


def also_done_by(claim: Claim) -> str:
    """The article's clause by which another body does the like; empty where none does."""
    fact, text = claim.fact, claim.article.text
    lead, deed = without_mentions(_last(claim.before), fact.place), _first(claim.after)
    wanted = pairs(TITLED.sub("", lead)) | pairs(deed)
    own = without_mentions(claim.core, fact.place)
    if fact.kind != "body" or len(wanted) < FEWEST:
        return ""
    for clause in CLAUSE.finditer(text):
        told = clause.group()
        if clause.start() < fact.span.end and fact.span.start < clause.end():
            continue
        doer, verb, _ = told.partition(deed[:VERB]) if deed else (told, "", "")
        alike = len(wanted & pairs(told)) >= SAME * len(wanted)
        if alike and (verb or not deed) and BODY.search(doer) and own not in told:
            return told
    return ""
