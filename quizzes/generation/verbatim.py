"""Does a statement stand word for word in its article, as a whole sentence or a whole rule?"""

from __future__ import annotations

import re

from news.facts.fact import Fact
from news.text import lazy
from quizzes.generation.claims import Claim
from quizzes.generation.phrases import BASIS, NOT_OPENING, is_subject
from quizzes.generation.places import segments

DOES = lazy.pattern(
    r"实施|开展|推进|推动|建立|完善|加强|健全|打造|建设|组织|落实|加快|深化|支持|鼓励|引导|提高|优化|强化|培育|培养|发展(?!改革|中)"
    r"|促进|构建|制定|出台|争取|力争|确保|实现|举办|新建|改造|建成|设立|新增|扩大|提升|推广|探索|保障(?!性|金)|做好|抓好|坚持"
)
BOUND_TO = lazy.pattern(r"^(?P<who>[^，]{4,30}?)(?:应当|必须|不得|应(?=在|于|当)|可以)")
NUMBERING = lazy.pattern(
    r"^\s*(?:第 ?[一二三四五六七八九十百\d]+ ?[条章节]"
    r"|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*"
)
OWN = lazy.pattern(r"[全该我本](?:省|市|区|县|州|旗|自治区)")
MARKS = lazy.pattern(r"[\s，。；：、,;:]")


def is_word_for_word(claim: Claim) -> bool:
    """Is it a document's rule as the text has it, from its beginning to its end?

    A rule may begin where a new somebody ought to do something: ，复核机关应当在….
    """
    if not claim.fact.instrument:
        return False
    return is_the_sentence(claim) or _is_a_rule_of_it(claim)


def _is_a_rule_of_it(claim: Claim) -> bool:
    bound = BOUND_TO.match(BASIS.sub("", claim.bare))
    if bound is None or not is_subject(bound["who"]):
        return False
    said = _bare(f"{claim.before}{claim.fact.text}{claim.after}", claim.fact)
    return any(_bare(part, claim.fact).endswith(said) for part in _parts(claim))


def _parts(claim: Claim) -> list[str]:
    sentence = claim.fact.sentence
    return re.split("[；;]", claim.article.text[sentence.start : sentence.end])


def is_the_sentence(claim: Claim) -> bool:
    """Is it a sentence of the article from its beginning to its end, or to a semicolon?"""
    said = _bare(f"{claim.before}{claim.fact.text}{claim.after}", claim.fact)
    # 实施三年行动计划: who does it stands above.
    if NOT_OPENING.match(said) or DOES.match(said):
        return False
    return any(_bare(part, claim.fact) == said for part in _parts(claim))


def _bare(text: str, fact: Fact) -> str:
    """The words without numbering, basis, marks, and the names of the place."""
    text = OWN.sub("", NUMBERING.sub("", BASIS.sub("", text)))
    for part in segments(fact.place):
        text = text.replace(part, "")
    return MARKS.sub("", text)
