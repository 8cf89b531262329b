"""A figure of a document's rule, told from where the rule begins.

A fact is told in as few words as bear it out. Where these leave out who ought to do it, the rule's
own words from its beginning say it: 企业应编制工资支付表，…，并保存两年以上备查.
"""

from __future__ import annotations

from dataclasses import replace

from news.facts.changing import changes_nothing_named
from news.facts.fact import Fact
from news.facts.references import PLACE, open_references
from news.text import lazy
from quizzes.generation.claims import claim_of
from quizzes.generation.places import segments
from quizzes.generation.plain import unplain
from quizzes.generation.scope import gives_its_rules
from quizzes.generation.source import SourceArticle
from quizzes.generation.verbatim import (
    ASIDE,
    DEFINES,
    LONGEST_RULE,
    NUMBERING,
    names_its_subject,
)

# What the beginning of a rule tells: who, or what is done of what.
TOLD_AT_ITS_BEGINNING = frozenset({"主语", "谓语", "所属", "条件", "其"})
DEMANDS = lazy.pattern(
    r"应当?|必须|须|不得|可以|不[少低高小大]于|不超过|至少|负责|由|给予|予以|享受|拨付|补[贴助]|奖[励补]|资助|最[高低]"
    r"|到20\d{2}年"
)
# 其中特困人员住院照料标准不超过: which of the standards before it is named.
PART_OF_IT = lazy.pattern(r"^\s*其中，?(?=[^，]{2,40}(?:标准|比例|限额|额度|金额))")
CALLED = lazy.pattern(r"(?P<what>[^，：；]{2,20}?)，?是指")
PART_END = lazy.pattern(r"[；;：:]")
CLAUSE_END = lazy.pattern(r"[，；。,;]|$")


def told_from_its_beginning(
    fact: Fact, article: SourceArticle, document: str, *, unclear: bool = False
) -> Fact:
    """The fact in the words of its rule where its own words do not stand alone; else unchanged.

    ``document`` is the one that the article itself is, with its 《》; ``unclear`` tells that
    other facts of the article are told in the same words.
    """
    if not _may_be_retold(fact, article, document):
        return fact
    rule = _rule(fact, article)
    if not rule or open_references("".join(rule)):
        return fact
    if not (unclear or fact.unresolved or unplain(claim_of(fact, article))):
        return fact
    before, after = rule
    retold = replace(
        fact, before=f"根据{fact.instrument}，{before}", after=after, unresolved=(), time=""
    )
    return fact if unplain(claim_of(retold, article)) else retold


def _may_be_retold(fact: Fact, article: SourceArticle, document: str) -> bool:
    if fact.quantity is None or not document or fact.instrument != document or fact.conflicts:
        return False
    return gives_its_rules(article) and TOLD_AT_ITS_BEGINNING.issuperset(fact.unresolved)


def _rule(fact: Fact, article: SourceArticle) -> tuple[str, str] | None:
    """What its rule says before the value, and behind it to the end of the clause."""
    if (definition := _definition(fact, article)) is not None:
        return definition
    text, sentence = article.text, fact.sentence
    ends = [each.end() for each in PART_END.finditer(text, sentence.start, fact.span.start)]
    begin = ends[-1] if ends else sentence.start
    end = next(CLAUSE_END.finditer(text, fact.span.end, sentence.end)).start()
    told = PART_OF_IT.sub("", NUMBERING.sub("", text[begin : fact.span.start]))
    before = _with_its_place(ASIDE.sub("", told), fact)
    before, after = before.strip(), text[fact.span.end : end]
    whole = f"{before}{fact.text}{after}"
    if len(whole) > LONGEST_RULE or not DEMANDS.search(whole) or changes_nothing_named(whole):
        return None
    opens = begin == sentence.start
    return (before, after) if names_its_subject(before, fact.place, opens=opens) else None


def _definition(fact: Fact, article: SourceArticle) -> tuple[str, str] | None:
    """What a document calls so, before and behind the value: 老年人是指, 周岁以上的居民."""
    text, sentence = article.text, fact.sentence
    told = DEFINES.sub("", NUMBERING.sub("", text[sentence.start : fact.span.start]))
    named = CALLED.match(told)
    after = text[fact.span.end : sentence.end].rstrip("。")
    if named is None or PART_END.search(f"{told}{after}"):
        return None
    before = f"{named['what']}是指{told[named.end() :]}"
    return (before, after) if len(before) + len(fact.text) + len(after) <= LONGEST_RULE else None


def _with_its_place(rule: str, fact: Fact) -> str:
    """本市 and 全省 by name."""
    named = {part[-1]: part for part in segments(fact.place)}
    return PLACE.sub(lambda match: named.get(match["level"], match.group()), rule)
