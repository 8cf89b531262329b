"""Ages that tell for whom something is: 80周岁以上, 60—69周岁, 满18周岁."""

from __future__ import annotations

from news.facts.measures import AGE_UNITS
from news.facts.outline import Sentence
from news.facts.quantities import QuantityMention, find_quantities
from news.text import lazy

NUMBER = r"(?:\d+|[一二两三四五六七八九十]+)"
AGES = (
    rf"(?:年?满)?{NUMBER}(?:周?岁)?(?:[-—–~～至到]{{1,2}}{NUMBER})?周?岁"
    r"(?:（含）|\(含\))?(?:及?以[上下])?"
)
AGE = lazy.pattern(AGES)
AGE_RUN = lazy.pattern(rf"{AGES}(?:[、和及与]{AGES})+")

DEMANDED = lazy.pattern(r"年龄|年满|未满|不满|达到")


def of_whom(sentence: Sentence, mention: QuantityMention, text: str) -> bool:
    """Whether an age only tells for whom the sum behind it is: 80周岁以上每人每月200元.

    What must be of an age (年龄不超过35周岁) is told for itself.
    """
    if mention.quantity.unit not in AGE_UNITS:
        return False
    clause = sentence.clauses[sentence.clause_at(mention.span.start)]
    if DEMANDED.search(text, clause.span.start, mention.span.start):
        return False
    end = clause.span.end
    index = sentence.clause_at(mention.span.start) + 1
    if index < len(sentence.clauses) and clause.mark == "，":
        end = sentence.clauses[index].span.end
    behind = text[mention.span.end : end]
    return any(other.kind in ("amount", "share") for other in find_quantities(behind))
