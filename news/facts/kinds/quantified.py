"""Amounts, counts, shares and lengths of time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby

from news.facts.ages import of_whom
from news.facts.aims import is_aim
from news.facts.attributes import whose
from news.facts.benefits import BENEFIT, condition
from news.facts.comparisons import base_lost
from news.facts.dates import find_times
from news.facts.discourse import strip_discourse
from news.facts.ellipsis import Words, apart, tight, words_of
from news.facts.fact import Fact, Qualifier
from news.facts.heads import sound
from news.facts.labels import (
    CORRESPONDING,
    is_only_a_class,
    is_only_a_place,
    labelled,
    of_the_standard,
    own_heading,
    owner_and_name,
    owner_before,
    owner_first,
    standard_in,
    under_heading,
)
from news.facts.page import Page, make_fact
from news.facts.parallel import (
    Cell,
    joints,
    linked_to_rate,
    row_of,
    with_rate,
)
from news.facts.quantities import (
    ANY_NUMERAL,
    BARE_NUMBER,
    BEFORE,
    LIMIT,
    MEANING,
    QuantityMention,
    find_quantities,
    without_per,
)
from news.facts.ranks import row_names
from news.facts.row_heads import BY_SHARE, RAISED_TO, row_head
from news.facts.series import Told
from news.facts.statements import Statement, compose
from news.facts.stretches import Scene
from news.facts.tiers import YEAR, YEARS
from news.text import lazy

# Words by which a length of time is a term that somebody must keep.
ELIGIBLE = lazy.pattern(r"满|以上|从事|工作|缴纳|取得|登记|有效|期限|内|办理|学历|聘用|任职|连续")
# 仅仅不到一年的时间，…
SHORTLY = lazy.pattern(r"(?:仅仅?|不到|短短|在|用|经过|历时|近|约)*")
SINCE = lazy.pattern(
    r"的时间(?=，)|(?:之?[后前]|以?来|多来|间|里)(?=，|[^，]{0,2}$|[\u4e00-\u9fff])"
)
# Qualifiers that a verb may part from their number: 至少办1所.
AT_LEAST = lazy.pattern(r"(?:至少|最少|至多|最多)(?=[\u4e00-\u9fff]{0,4}$)")
# 给予一次性资助：助理社会工作师1500元、社会工作师3000元.
PAID_BY_RANK = lazy.pattern(
    r"(?P<paid>(?:给予|发放)[^，：]{0,10}(?:资助|奖励|补贴|补助|津贴|奖金|奖补))：(?=[^，：]{1,12}$)"
)
# 由原来每人每月3000元、1500元 is what something was raised from.
OLD = lazy.pattern(r"由(?:原来?|现行|过去)?的?(?:每[人月年户])*$")
BEFORE_A_CHANGE = "调整前"
BLANKS = lazy.pattern(r"\s+")
# 最低工资标准 is what it is called, and no bound.
LEAST_PAY = lazy.pattern(r"最[低高](?=标准|工资|生活保障|限价|收费|档次|缴费|保障)")
BOUND = lazy.pattern(rf"(?:{BEFORE})$")
LAST_NUMBER = lazy.pattern(r"\d[\d.,]*(?!\d)(?=.*$)")
# 每年 says how often, and under no condition.
OVER_TIME = lazy.pattern(r"每[年月日天周季]度?")
PARTED: tuple[Qualifier, ...] = ("最高", "最低", "不超过", "不少于")


# 970元（含杂费750元，课本费200元）: of what a sum is made up.
MADE_UP_OF = lazy.pattern(r"^（(?:含|其中)[^（）]*\d[^（）]*）")
GROWN = lazy.pattern(
    r"(?P<deed>增加|提高|增发|上调)(?P<what>[\u4e00-\u9fff]{2,8}(?:金|费|补贴|补助|津贴|工资|待遇))$"
)
LIMITED = lazy.pattern(LIMIT)


def find(page: Page) -> Iterator[Fact]:
    """A fact for every quantity that a sentence states."""
    for scene in page.scenes:
        text = scene.sentence.text
        if not ANY_NUMERAL.search(text):
            continue
        taken = tuple(time.span for time in find_times(text, page.setting.anchor))
        mentions = tuple(
            m
            for m in find_quantities(text, taken)
            if not _since(scene, m)
            and not of_whom(scene.sentence, m, text)
            and not _in_a_name(scene, m)
        )
        told: list[Told] = []
        for same in apart(text, _by_clause(scene, mentions)):
            before = tuple(each.mention for each in told)
            joined = joints(text, same)
            for index in range(len(same)):
                words = words_of(scene, same, index, before, told, joined)
                told.append(words.told(tight(same[index])))
                yield _fact(page, scene, same, index, words)


def _since(scene: Scene, mention: QuantityMention) -> bool:
    """Whether a length of time only says when: 两天后，…; 五年来，…."""
    text = scene.sentence.text
    if mention.kind != "period" or not SINCE.match(text, mention.span.end):
        return False
    clause = scene.sentence.clauses[scene.sentence.clause_at(mention.span.start)]
    before = strip_discourse(text[clause.span.start : mention.span.start])
    return SHORTLY.fullmatch(before) is not None


def _in_a_name(scene: Scene, mention: QuantityMention) -> bool:
    """Whether a number is part of what the text calls something: 三包 of 以下统称三包."""
    told = scene.sentence.text[mention.span.start : mention.span.end]
    return any(name.startswith(told) for name in scene.setting.called)


def _by_clause(
    scene: Scene, mentions: tuple[QuantityMention, ...]
) -> list[tuple[QuantityMention, ...]]:
    def clause(mention: QuantityMention) -> int:
        return scene.sentence.clause_at(mention.span.start)

    return [tuple(group) for _, group in groupby(mentions, clause)]


def _fact(
    page: Page,
    scene: Scene,
    mentions: tuple[QuantityMention, ...],
    index: int,
    words: Words,
) -> Fact:
    mention, text = tight(mentions[index]), scene.sentence.text
    around, pre = words.around, words.own.pre
    words = words._replace(own=words.own._replace(post=MADE_UP_OF.sub("", words.own.post)))
    pre = owner_first(PAID_BY_RANK.sub(r"\g<paid>，其中", pre) if "：" in pre else pre)
    if not scene.headline:
        head = own_heading(scene.sentence.text) or scene.sentence.heading
        closed = mention.kind in ("amount", "share") and not words.own.post.strip("，。；、")
        bounded = mention.span.start < mention.value.start
        pre = under_heading(head, pre, alone=closed, bounded=bounded)
        pre = of_the_standard(pre, standard_in(page.article.title))
    row = _one_row(words.own.row or row_of(pre), pre)
    # 租金补贴每年不超过5万元 has its bound for a link.
    limited = LIMITED.match(text, mention.span.start)
    own = words.own._replace(pre=pre if limited else linked_to_rate(pre), row=row)
    if (plain := without_per(mention)) is not mention:
        own, mention = own._replace(pre=with_rate(own.pre, plain.quantity.rate)), plain
    if BARE_NUMBER.fullmatch(mention.quantity.written):
        own = own._replace(post=f"{mention.quantity.unit}{own.post}")
    written = BLANKS.sub("", text[mention.span.start : mention.span.end])
    said = compose(scene, around, own.pre, own.post, value=written)
    quantity = mention.quantity
    if words.rate and not quantity.rate:
        quantity = replace(quantity, rate=words.rate)
    attribute = row_head(said, own, mention)
    asked = _condition(scene, said, own, mention)
    if asked.endswith(BEFORE_A_CHANGE):
        attribute = f"{whose(said.core, attribute)}{attribute}"
    owner, name = owner_and_name(said.core)
    if owner and (not asked or asked in owner):
        asked, attribute = owner, name
    elif not asked and mention.kind == "amount":
        label = "" if words.label and words.label in attribute else words.label
        owner = CORRESPONDING.sub("", whose(said.core, attribute))
        asked = owner or owner_before(said.core) or label
    if not asked and mention.kind in ("amount", "share"):
        asked = labelled(said.core)
    attribute = _by_how_much(said.before, attribute)
    row = own.row or _only_row(asked, mention)
    return make_fact(
        page, scene, mention.kind, mention.span, written,
        said, attribute=attribute, condition=asked,
        quantity=quantity, qualifier=mention.qualifier or _earlier_qualifier(own.pre),
        row=row, column=attribute if row else "",
        unresolved=(
            *_open_too(said, own, mention.kind, written, _beside(scene, mention)),
            *_of_two_years(said, own, text[: mention.span.start]),
        ),
        extra={"aim": "true"} if is_aim(said.before) else {},
    )  # fmt: skip


def _by_how_much(before: str, attribute: str) -> str:
    """养老金增加标准, of 每人每月增加养老金: by how much it grows is not how much it is."""
    grown = GROWN.search(before)
    return f"{attribute}{grown['deed']}标准" if grown and grown["what"] == attribute else attribute


def _one_row(row: str, pre: str) -> str:
    """The row, unless the words join it to another: 三、四级残疾人 are of two."""
    return (
        "" if row and re.search(rf"[、和及与或/]{re.escape(row)}", pre.rpartition("，")[2]) else row
    )


def _of_two_years(said: Statement, own: Cell, before: str) -> tuple[str, ...]:
    """Whether a sentence sets goals for two years, and a value is of neither for itself."""
    of_one = YEAR.fullmatch(own.row) or (said.time and not YEARS.search(said.before))
    return () if of_one or not YEARS.search(before) else ("时间",)


def _beside(scene: Scene, mention: QuantityMention) -> str:
    """The words of a value's clause before it; where there are none, of the clause before too."""
    clauses, index = scene.sentence.clauses, scene.sentence.clause_at(mention.span.start)
    begin = clauses[index].span.start
    while index and not scene.sentence.text[begin : mention.span.start].strip():
        index -= 1
        begin = clauses[index].span.start
    return scene.sentence.text[begin : mention.span.start]


def _open_too(said: Statement, own: Cell, kind: str, written: str, beside: str) -> tuple[str, ...]:
    """What a value leaves open besides its statement's words.

    A value that 分别 gives to one of several is of none where no row says which.
    """
    found = []
    if not own.aligned or ("分别" in beside and not own.row):
        found.append("分别")
    if not said.core and written[0] in "两三四五六七八九十":
        found.append("前文")
    if OLD.search(own.pre) and not RAISED_TO.match(own.post):
        found.append("调整后")
    if kind == "amount" and (is_only_a_class(said.core) or is_only_a_place(said.core)):
        found.append("所指")
    if base_lost(said.before, said.after, kind):
        found.append("比较对象")
    return tuple(found)


def _condition(scene: Scene, said: Statement, own: Cell, mention: QuantityMention) -> str:
    """Under which condition: stated, or the words an eligibility term stands between."""
    if mention.kind == "period" and ELIGIBLE.search(f"{said.core}{said.after}"):
        front = said.core.rpartition("，")[0]
        times = find_times(front)
        front = "" if times and times[0].written == front else front
        row = own.row if own.row not in front + said.after else ""
        behind = said.after.lstrip("的") if said.after.startswith("的") else ""
        behind = "" if BENEFIT.search(behind) else behind
        return "；".join(part for part in (row, front, behind) if part)
    if RAISED_TO.match(own.post):
        return "；".join(part for part in (own.row, BEFORE_A_CHANGE) if part)
    reckoned = BY_SHARE.search(own.pre) if mention.quantity.unit in ("%", "‰") else None
    if reckoned and sound(reckoned["of"]):
        return reckoned["of"]
    rate = mention.quantity.rate if mention.kind not in ("amount", "period") else ""
    rate = rate if rate.startswith("每") and not OVER_TIME.fullmatch(rate) else ""
    core = said.core.rpartition("，")[2] if mention.kind == "count" else said.core
    return condition(core) or rate or own.row


def _only_row(condition: str, mention: QuantityMention) -> str:
    """The one rank that a sum's condition names: 取得社会工作师（中级）证书."""
    levels = {row.level for row in row_names(condition)} if mention.kind == "amount" else set()
    return levels.pop() if len(levels) == 1 else ""


def _earlier_qualifier(pre: str) -> Qualifier:
    """最高 and 不超过 that a verb parts from their number (最高可申领5000元)."""
    if bound := BOUND.search(pre):
        return MEANING[bound.group()]
    tail = LAST_NUMBER.split(pre.split("，")[-1])[-1][-16:]
    at_least = AT_LEAST.search(tail)
    if at_least:
        return "不少于" if at_least.group() in ("至少", "最少") else "不超过"
    tail = LEAST_PAY.sub("", tail)
    return next((written for written in PARTED if written in tail), "")
