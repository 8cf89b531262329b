"""Reasons: on which grounds something was done, and what something came from."""

from __future__ import annotations

from collections.abc import Iterator

from news.facts.fact import Fact
from news.facts.page import Page
from news.facts.ties import Tie, tied
from news.text import lazy

SO = r"(?:所以|因此|因而|故而|故|于是)?"
CAUSE = r"[^，。；：而]{3,40}(?:，(?:且|并且|同时|加之)[^，。；]{4,30})?"
EFFECT = r"[^，。；]{4,60}"
MARK = r"(?:由于|因为|鉴于|得益于|受益于|(?P<mark>因)(?![此而为]))"
GROUNDS = lazy.pattern(
    r"(?:充分)?(?:结合|立足)(?P<p>[^，。；：]{4,50}?(?:实际|特点|情况|需求|现状|问题))，"
    r"(?P<did>[^，。；]{4,60})"
)
GROUND = "，依据是"
BASED = lazy.pattern("(?:根据|依据|按照)[^，。；]*[《〔]")
# A 的 in the effect makes the whole a description: 因甲而闻名的乙.
WITHIN = lazy.pattern(
    rf"{MARK}(?P<p>[^，。；：因]{{2,24}}?)而(?P<did>(?!非|是|且|言)[^，。；的]{{3,40}})"
)
# 因高温停工的，不得扣工资 is a rule and its case, and no cause.
BECAUSE = lazy.pattern(
    rf"(?:正是)?{MARK}(?P<p>{CAUSE}?)(?:的缘故|的结果|所致)?(?<!的)，{SO}，?(?P<did>{EFFECT})"
)
AFFECTED = lazy.pattern(
    r"(?P<p>(?P<mark>受)[^，。；：]{2,30}?(?:影响|制约|推动|拖累|带动|驱动))，(?P<did>[^，。；]{4,60})"
)
AFTERWARDS = lazy.pattern(
    r"(?:之所以)?(?P<did>[^，。；]{4,60}?)(?:，?(?:主要|正)?(?:是因为|是由于|得益于|受益于|归功于)"
    r"|，(?:其)?(?:主要)?原因(?:是|在于)|的(?:主要)?原因(?:是|在于)|，因为)(?P<p>[^，。；]{4,60}?)(?:所致|而得名|的缘故|的结果)?(?=[，。；]|$)"
)
HENCE = lazy.pattern(
    r"(?:^|[，；])(?P<p>[^，。；：]{6,50})，(?:因此|因而|所以|故而)，?(?P<did>[^，。；]{4,60})"
)
BEHIND = lazy.pattern("是因为|是由于|得益于|受益于|归功于|原因|，因为")
TIES = (
    Tie("reason", GROUNDS, lazy.pattern("结合|立足"), GROUND),
    Tie("reason", WITHIN, lazy.pattern("(?:因|由于|鉴于|得益于|受益于)[^，。；：]+而"), "，原因是"),
    Tie("reason", BECAUSE, lazy.pattern("由于|因|鉴于|得益于|受益于"), "，原因是"),
    Tie("reason", AFFECTED, lazy.pattern("受"), "，原因是"),
    Tie("reason", AFTERWARDS, BEHIND, "，原因是"),
    Tie("reason", HENCE, lazy.pattern("因此|因而|所以|故而"), "，原因是"),
)
MARKED = lazy.pattern("因|由于|结合|立足|鉴于|得益于|受|归功于|所以|故而")


def find(page: Page) -> Iterator[Fact]:
    """A fact for each ground or cause that a sentence ties to what was done or came of it.

    根据《意见》，结合本市实际，制定…: the ground is the document, and what is local comes with it.
    """
    for fact in tied(page, TIES, MARKED):
        told = page.article.text[fact.sentence.start : fact.sentence.end]
        if not (fact.before.endswith(GROUND) and BASED.search(told)):
            yield fact
