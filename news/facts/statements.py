"""Statements: what an article says about one value, as a sentence that stands alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from news.facts.dates import find_times
from news.facts.leads import under_lead
from news.facts.names import BODY_TAIL, find_bodies
from news.facts.outline import Sentence
from news.facts.resolve import (
    REPORTING,
    Setting,
    names_region,
    open_references,
    resolve,
    strip_discourse,
)
from news.facts.regions import find_regions
from news.facts.words import has_verb, opening, words
from news.text.article import Span

CONDITIONAL = re.compile(
    r"(?:^(?:对|凡|如|若|经|符合|持|取得|获得|通过|按|未|在|具有|满足|参加|考取|自).*(?:的|时|后|前|者|人员|起|内|期间|下)$)"
    r"|(?:的|者|的人员|之日起)$"
)
TOPIC_CLAUSE = re.compile(
    r"^(?:在|从|对于|关于|就|随着|通过|围绕|为了?|按照|根据)[^，]*?(?:方面|中|上|来看|下|内|期间)?$"
)
WIDE = re.compile(
    r"^(?:到\d{4}年[底末]?，?)?(?:我国|全国|中国|各地|全球|世界|国家|中央|国务院|联合国)"
)
COMPANY = re.compile(r"^[^，]{2,20}?(?:公司|集团|银行|大学|学院|医院|股份)")
DANGLING = re.compile(
    r"^(?:其中|包括|占|同比|环比|比上年|较上年|高于|低于|每[人名位月年次](?![一-鿿]))"
)
NORMATIVE = re.compile(
    r"给予|奖励|补助|补贴|津贴|资助|应当|必须|须|可以|不得|申请|申领|报考|办理|提交|标准|条件|目标|有效期"
    r"|满足|领取|发放|打造|建立|培养|增加到|工作满"
)
HEADLINE_TAIL = re.compile(
    r"(?:申报|申请|申领)?(?:的?(?:通知|公告|公示|公布|发布|启动|开始|通告|来了|出炉|已公布|已发布))+$|(?:申报|申领)$"
)
RULE = re.compile(r"(?:办法|细则|方案|规定|意见|政策|条例|措施)(?:[(（][^()（）]{1,6}[)）])?$")
CONTINUES = re.compile(r"(?:并且|且|可以|可(?!见|能)|方可|才能|均可|即可|视为|不得)")
ISSUED = re.compile(r"(?:印发|出台|发布|制定|公布|下发)(?:了)?《")
NOUN_AFTER = re.compile(r"^[一-鿿]{2}")
MAX_CONTEXT = 70


@dataclass(frozen=True, slots=True)
class Statement:
    """A value's statement.

    ``before`` and ``after`` stand around the value; ``core`` is the part of ``before`` that was
    in the value's own clause; ``clause`` is the evidence, in offsets of the article's text.
    """

    before: str
    after: str
    core: str
    clause: Span
    subject: str = ""
    time: str = ""
    period: str = ""
    unresolved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence in its setting.

    ``instrument`` is the document that rules it, ``direct`` tells that the sentence itself says
    so; ``earlier_subject`` is who the sentence before it was about.
    """

    sentence: Sentence
    setting: Setting
    instrument: str = ""
    earlier_subject: str = ""
    headline: bool = False
    direct: bool = False


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words around a value before references are filled in; ``first`` is a clause index."""

    pre: str
    post: str
    first: int
    last: int
    subject: str = ""


def stretch(scene: Scene, span: Span) -> Stretch:
    """Gather the clauses a value's clause cannot do without. ``span`` is in the sentence's text."""
    sentence = scene.sentence
    last = sentence.clause_at(span.start)
    until = _last_clause(sentence, last)
    post = sentence.text[span.end : max(span.end, sentence.clauses[until].span.end)]
    first = _first_clause(scene, last, span)
    if scene.headline:
        first = 0
    pre = sentence.text[sentence.clauses[first].span.start : span.start]
    subject = ""
    if not scene.headline and first > 0:
        first, pre, subject = _with_subject(sentence, first, pre, post)
    first, pre = _among(sentence, first, last, pre)
    pre = _governing_time(sentence, first, pre)
    return Stretch(pre, post, first, until, subject)


def _last_clause(sentence: Sentence, index: int) -> int:
    """Walk right from a clause that only says to whom or when, to the one that says what."""
    clauses, last = sentence.clauses, index
    while last + 1 < len(clauses) and clauses[last].mark in "，," and last - index < 3:
        following = clauses[last + 1].text.strip()
        if not CONDITIONAL.search(clauses[last].text.strip()) and not CONTINUES.match(following):
            break
        last += 1
    return last


def _first_clause(scene: Scene, last: int, span: Span) -> int:
    """Walk left over conditions, times and topics that the value's clause hangs on."""
    clauses = scene.sentence.clauses
    first = last
    own = scene.sentence.text[clauses[last].span.start : span.start]
    while first > 0:
        previous = clauses[first - 1]
        if previous.mark in "；;" or REPORTING.match(previous.text.strip() + "，"):
            break
        if not _hangs_on(
            own if first == last else clauses[first].text, previous.text, previous.mark
        ):
            break
        first -= 1
    return first


def _hangs_on(text: str, previous: str, mark: str) -> bool:
    bare, before = strip_discourse(text), previous.strip()
    if mark in "：:":
        return len(before) <= 30 and not before.endswith(("说", "称", "认为", "表示"))
    if opening(before) == "time":
        return True
    if CONDITIONAL.search(before):
        return not TOPIC_CLAUSE.match(before) or before.startswith("在")
    if DANGLING.match(bare) or not bare:
        return True
    return not has_verb(before) and opening(before) == "noun" and opening(bare) == "verb"


def _with_subject(sentence: Sentence, first: int, pre: str, post: str) -> tuple[int, str, str]:
    """Find who does it, where the clause itself does not say."""
    if opening(strip_discourse(pre)) not in ("verb", "preposition", "nothing"):
        return first, pre, ""
    for index in range(first - 1, -1, -1):
        text = strip_discourse(sentence.clauses[index].text)
        if REPORTING.match(text + "，") or ISSUED.search(text) or opening(text) != "noun":
            continue
        doer = named_doer(text)
        if doer and (pre_says_what(pre) or NOUN_AFTER.match(post)):
            return first, pre, doer
        return _joined_from(sentence, index, first, pre)
    return first, pre, ""


def pre_says_what(pre: str) -> bool:
    """Whether the words before a value hold a noun of their own."""
    return any(word.is_noun for word in words(strip_discourse(pre)))


def _joined_from(sentence: Sentence, index: int, first: int, pre: str) -> tuple[int, str, str]:
    """Keep the words from the subject's clause on, if they are one sentence and not too long."""
    begin = sentence.clauses[index].span.start
    whole = sentence.text[begin : sentence.clauses[first].span.start] + pre
    if len(whole) <= MAX_CONTEXT and "；" not in whole:
        return index, whole, ""
    return first, pre, ""


def named_doer(text: str) -> str:
    """Who a clause starts with: an organisation, 全区, or the X of 即X."""
    also = re.match(r"即(?P<name>[一-鿿]{2,14})$", text)
    return also["name"] if also else leading_body(text) or leading_place(text)


def leading_body(text: str) -> str:
    """The organisation that a clause starts with, if it does."""
    bodies = find_bodies(text)
    if bodies and bodies[0].span.start == 0:
        return bodies[0].name
    first = next(iter(words(text)), None)
    return first.text if first and BODY_TAIL.search(first.text) and len(first.text) > 2 else ""


def leading_place(text: str) -> str:
    match = re.match(r"[全该我本](?:省|市|区|县|州|旗|自治区)", text)
    return match.group() if match else ""


def _among(sentence: Sentence, first: int, last: int, pre: str) -> tuple[int, str]:
    """Carry 其中 on to the later parts: 共12家，其中本土9家，引进3家."""
    for index in range(last - 1, 0, -1):
        clause = sentence.clauses[index]
        if clause.mark in "；;" or not re.search(r"\d", clause.text):
            break
        if clause.text.strip().startswith("其中"):
            whole = sentence.clauses[index - 1].text.strip()
            skipped = sentence.clauses[last].span.start - sentence.clauses[first].span.start
            own = strip_discourse(pre[skipped:] if len(pre) > skipped else pre)
            return index - 1, f"{whole}，其中{own}"
    return first, pre


def _governing_time(sentence: Sentence, first: int, pre: str) -> str:
    """Prefix the time that opens the sentence and holds for every clause of it."""
    if first == 0:
        return pre
    own = first
    while own > 0 and sentence.clauses[own - 1].mark not in "；;":
        own -= 1
    opener = strip_discourse(sentence.clauses[own].text.strip())
    times = find_times(opener)
    if not times or times[0].span.start > 1 or find_times(pre):
        return pre
    if len(opener) - (times[0].span.end - times[0].span.start) > 3:
        return pre
    return f"{opener}，{strip_discourse(pre)}"


def compose(scene: Scene, found: Stretch, pre: str, post: str, *, value: str = "") -> Statement:
    """Make the standalone sentence from the words around a value.

    ``value`` is given where the value itself may say where (a list of bodies).
    """
    setting = scene.setting
    pre = headline_lead(pre) if scene.headline else _without_issuing(strip_discourse(pre), scene)
    post = _trim_after(post)
    if found.subject and not pre.startswith(found.subject):
        pre = found.subject + strip_discourse(pre)
    elif scene.sentence.numbered and not scene.headline:
        pre, post = under_lead(scene.sentence.lead, scene.sentence.heading, pre, post)
    pre = _nation_wide(pre, scene)
    before = resolve(pre, setting, scene.instrument).text
    after = resolve(post, setting, scene.instrument).text
    before = _based(_placed(before, value, scene), after, scene)
    times = find_times(re.sub(r"《[^》]*》", "", before), setting.anchor)
    return Statement(
        before, after, strip_discourse(pre), _evidence(scene.sentence, found),
        subject=resolve(found.subject or leading_body(strip_discourse(pre)), setting).text,
        time=times[0].written if times else "", period=times[0].normal if times else "",
        unresolved=_left_open(before, after),
    )  # fmt: skip


def _without_issuing(pre: str, scene: Scene) -> str:
    """Drop 印发《X》， and 根据《X》， from the front: the basis is put there in one form."""
    if not scene.instrument:
        return pre
    name = re.escape(scene.instrument[1:-1])
    return re.sub(rf"^[^，；《]*《{name}》[^，；]*[，：]", "", pre)


def headline_lead(pre: str) -> str:
    """A headline's front without 申报通知：, or with 规定 where a rule speaks."""
    head, mark, rest = pre.rpartition("：")
    if not mark:
        head, mark, rest = pre.rpartition("，")
        if not mark or not HEADLINE_TAIL.search(head):
            return pre
    head = HEADLINE_TAIL.sub("", head)
    if RULE.search(head):
        return f"{head}规定，{rest}"
    return f"据{head}发布，{rest}" if BODY_TAIL.search(head) else f"{head}{rest}"


def _left_open(before: str, after: str) -> tuple[str, ...]:
    """Open references, and 谓语 for words that are no sentence."""
    found = open_references(f"{before}0{after}")
    if re.match(r"(?:以及|和|或者|等)", before):
        found = (*found, "前文")
    spoken = has_verb(before) or has_verb(after) or re.search(r"[为是：]|最[高低]", before)
    return found if spoken else (*found, "谓语")


def _nation_wide(pre: str, scene: Scene) -> str:
    """Say 全国 where the sentence opens with it and the value's clause relies on that."""
    if scene.setting.region or WIDE.search(pre) or "全国" in pre or scene.headline:
        return pre
    clauses = scene.sentence.clauses
    opens = [c.text.strip() for c in clauses[:2]]
    if not any(text.startswith(("全国", "我国")) for text in opens):
        return pre
    times = find_times(pre)
    cut = times[0].span.end if times and times[0].span.start == 0 else 0
    rest = pre[cut:].lstrip("，")
    return f"{pre[:cut]}，全国{rest}" if cut else f"全国{pre}"


def _placed(before: str, value: str, scene: Scene) -> str:
    """Say where, unless the words say it or speak of the nation or a company."""
    setting = scene.setting
    if not setting.label or names_region(before or value, setting):
        return before
    if WIDE.match(before) or COMPANY.match(before) or _starts_within(before or value, setting):
        return before
    times = find_times(before)
    if times and times[0].span.start == 0 and before[times[0].span.end :].startswith("，"):
        end = times[0].span.end
        return f"{before[:end]}，{setting.label}{before[end + 1 :]}"
    return f"{setting.label}{before}"


def _starts_within(text: str, setting: Setting) -> bool:
    """Whether a text starts with a place of the same province."""
    first = next(iter(find_regions(text[:24])), None)
    region = setting.region
    return bool(
        first and region and first.span.start == 0 and first.region.code[:2] == region.code[:2]
    )


def _based(before: str, after: str, scene: Scene) -> str:
    """Say on which document it rests."""
    if not scene.instrument or scene.instrument in before or scene.instrument in after:
        return before
    if not scene.direct and not NORMATIVE.search(f"{before}{after}{scene.sentence.lead}"):
        return before
    return f"根据{scene.instrument}，{before}"


def _trim_after(post: str) -> str:
    text = post.strip().rstrip("，。；：、")
    opened = [
        text.find(c)
        for c in "（("
        if c in text and text.count(c) > text.count(")" if c == "(" else "）")
    ]
    return text[: min(opened)] if opened else text


def _evidence(sentence: Sentence, found: Stretch) -> Span:
    base = sentence.span.start
    start = sentence.clauses[found.first].span.start
    end = sentence.clauses[found.last].span.end
    while start < end and sentence.text[start].isspace():
        start += 1
    return Span(base + start, base + end)


def without_period(statement: Statement) -> Statement:
    """The same statement without its time, for facts whose period is in doubt."""
    if not statement.time:
        return statement
    before = statement.before.replace(f"{statement.time}，", "").replace(statement.time, "")
    return replace(statement, before=before, time="", period="")
