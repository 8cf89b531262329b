"""Lists of papers to hand in: names of forms in 《》 beside short names of certificates."""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.lists import Listing
from news.text import lazy
from news.text.article import Span

ASKED = lazy.pattern(
    r"(?:须|应当?|需要?|要|请)(?:如实)?(?:提交|提供|携带|出具|上传)(?:的(?:申请|申报|报名)?(?:材料|资料)(?:包括|有|为))?：?"
    r"|(?:材料|资料)(?:包括|有)：?"
)
# What ASKED has in its middle: the quick look before the slow one.
HANDED_IN = lazy.pattern("提交|提供|携带|出具|上传|材料|资料")
# The list ends with its clause; what follows tells of one of its papers.
RUN = lazy.pattern(r"[^，。；：！？\n]+(?:，以及[^，。；：！？\n]+)?")
BREAK = lazy.pattern(r"、|，?以及|(?<=[》表书证件明单照本卡])[和及与](?=[^、，]+$)")
PAPER = lazy.pattern(
    r"(?:[表证书单照卡函]|证明|复印件|原件|材料|照片|报告|合同|协议|户口[簿本]|存折|凭证|发票|截图|档案)》?$"
)
# 身份证、职业资格证书的复印件: of which of them, the words do not say.
SHARED = lazy.pattern(r"的(?:复印件|原件|扫描件)$")
ALTERNATIVE = lazy.pattern(r"[和及与]")
FEWEST, LONGEST = 3, 34


def find_papers(text: str) -> Iterator[Listing]:
    """Three or more papers that a sentence asks for, each of which ends as a paper's name does."""
    for asked in ASKED.finditer(text) if HANDED_IN.search(text) else ():
        run = RUN.match(text, asked.end())
        if run is None:
            continue
        body = re.sub(r"(?:等(?:材料|资料)?|的?材料)$", "", run.group())
        members = tuple(BREAK.split(body))
        if len(members) >= FEWEST and all(map(_is_paper, members)):
            span = Span(run.start(), run.start() + len(body))
            yield Listing(span, members, text.startswith("等", span.end))


def _is_paper(name: str) -> bool:
    bare = re.sub(r"《[^》]*》", "", name)
    return bool(
        name
        and len(name) <= LONGEST
        and PAPER.search(name)
        and not SHARED.search(name)
        and not ALTERNATIVE.search(bare)
        and name.count("《") == name.count("》")
        and name.count("（") == name.count("）")
    )
