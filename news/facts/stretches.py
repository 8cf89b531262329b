"""The words that a value's clause cannot do without: conditions, times, topics, who does it."""

from __future__ import annotations

from typing import NamedTuple

from news.facts.aims import meant
from news.facts.comparisons import against
from news.facts.dates import FIVE_YEARS, find_times
from news.facts.discourse import REPORTING, strip_discourse
from news.facts.governing_times import IN_A_PLACE, governing_time
from news.facts.labels import of_its_class
from news.facts.leads import at_rates_below, gives_to_each
from news.facts.names import BODY_ENDS, BODY_WORD, find_bodies
from news.facts.outline import Sentence
from news.facts.predicates import only_names
from news.facts.ranks import row_names
from news.facts.setting import Setting
from news.facts.wholes import among, is_bare
from news.facts.words import has_verb, opening, opening_before_number, words
from news.text import lazy
from news.text.article import Span
from news.text.brackets import without_brackets

CONDITIONAL = lazy.pattern(
    r"(?:对|凡|如|若|经|符合|持|取得|获得|通过|按|未|在|具有|满足|参加|考取|自).*(?:的|时|后|前|者|人员|起|内|期间|下)$"
    r"|.*(?:的|者|的人员|之日起)$|[^，]{2,16}(?:时|期间|之际|以前|以后|之后|之前)$|[^，]{4,16}\d[^，]{1,12}(?:以[上下]|度|级)时$"
    r"|(?:如果?|若|只要|凡|其)*(?:首次|已经?)?(?:取得|获得|考取|通过|持有|考过)[^，]{2,40}"
    r"(?:证书|证|资格|职称|称号|学位|学历|考试|认证|认定|[一二三特]等奖)$"
    r"|除[^，]*外$|(?:因|由于)[^，]{4,}$"
    r"|[^，]{0,12}[未不]?满(?:\d|[一二两三四五六七八九十]+[个年周])[^，]{0,24}$"
)
# 二是对考入大学的困境儿童, 给予….
POINT = lazy.pattern(r"^[一二三四五六]是(?=[对凡])")
DIGIT = lazy.pattern(r"\d")
FIGURES = lazy.pattern(r"\d[\d.,]*(?![\d.,年])")
SEVERAL = 2
NAMELY = lazy.pattern(r"即(?P<name>[一-鿿]{2,14})$")
OWN_PLACE = lazy.pattern(r"[全该我本](?:省|市|区|县|州|旗|自治区)")
TOPIC_CLAUSE = lazy.pattern(
    r"^(?:在|从|对于|关于|就|随着|通过|围绕|为了?|按照|根据)[^，]*?(?:方面|中|上|来看|下|内|期间)?$"
)
DANGLING = lazy.pattern(
    r"^(?:其中|分(?=\d|[两三四五六七八九十]年|[期次批])|包括|是(?!否)|即|指|占|同比|环比|比(?!例|赛|重|较)|较(?!为|多)|一年间|高于|低于|每[人名位月年次户床生亩张天平学吨]|增速|增幅|降幅"
    r"|每[个所家处座](?:给予|补助|补贴|奖励|资助|发放)"
    r"|达到?(?=每|\d|$)|增至|升至|增加到"
    r"|死亡(?!率|赔偿)|受伤|直接经济损失"
    r"|价值|总额|金额|总价|总面积|总投资|均价|由此|总数|总量|总人数|平均(?!每)|单[个家户]|按年|按月|年均|(?:增长|下降|上升|提高|减少|增加|回落|降低|上涨|下跌)了?$|(?:统一)?(?:调整|提高|上调)(?:到|至|为)|按[^，]*(?:汇率|价格)(?:计算|折算)|最高|最低|不超过|不得超过|上限)"
)
# How a figure was reckoned stands between it and what it is a figure of.
RECKONED = lazy.pattern(
    r"按(?:可比|不变|现行|当年)价格?(?:计算)?|扣除价格因素|剔除[^，]{2,12}(?:因素|影响)|按可比口径(?:计算)?"
)
CONTINUES = lazy.pattern(r"(?:并且|且|可以|可(?!见|能)|方可|才能|均可|即可|视为|不得)")
OF_YEAR = lazy.pattern(r"(?P<year>\d{4}年)的(?P<noun>[一-鿿]{2,}.*)$")
OF_YEAR_FULL = lazy.pattern(
    r"\d{4}年(?P<whose>[一-鿿]{2,30})的(?P<noun>[一-鿿]{2,8}?)(?:达到|达|为|是|有|超过)"
)
RECIPIENT = lazy.pattern(r"对于?(?!此)[^，\d]{3,40}$(?<![元人个家])")
ISSUED = lazy.pattern(r"(?:印发|出台|发布|制定|公布|下发)(?:了)?《")
ITS_DOCUMENT = lazy.pattern(r"的《[^《》]*》(?:[（(][^（）()]*[）)])?$")
ORDINAL_PART = lazy.pattern(
    r"第[一二三四五六\d]+(?:年|次|期|批|阶段|个月)|首[年期批]|次年|其余|余下"
)
# How long what lasts: a registration of the clause before, but a document of itself.
VALIDITY = lazy.pattern(r"[\u4e00-\u9fff]{0,4}有效期")
TAKES_EFFECT = lazy.pattern(r"施行|实施|执行|生效|》")
NOUN_AFTER = lazy.pattern(r"^[一-鿿]{2}")
# A measure of the thing that the clause before names: 排水量为5.7万吨.
MEASURE = lazy.pattern(
    r"[\u4e00-\u9fff]{0,4}(?:排水量|载客量|载重量|容量|客房数?|舱房数?|长度?|宽度?|高度?|重量?|占地面积|建筑面积|总面积"
    r"|造价|射程|射速|航速|时速|续航里程|(?:报销|支付|补偿|救助|补助|贴息|分担|自付)比例|起付(?:标准|线)|支付限额|封顶线)"
    r"(?:约|为|达|达到|仅|共|最高|提高到)*(?:\d|$)"
)
# 政府购买的服务项目中，人数不低于…: of what it is a part.
WITHIN = lazy.pattern(r"(?!在)[^，\d]{4,24}(?<!其)中")
# 护理补贴标准，由每人每月300元调整为…: what is raised stands in a clause of its own.
RAISED_FROM = lazy.pattern(r"[由从](?:原来|原先|原标准|现行|目前)?的?(?:每|\d|$)")
RAISED_THINGS = ("标准", "补贴", "补助", "津贴", "奖励", "养老金", "保障金", "工资", "待遇")
# 对融资需求300万元以下的经营主体，实行…: to whom, and not yet what.
TO_WHOM = lazy.pattern(
    r"(?:\d{1,2}[.．、])?对(?!此|于此|照)[^，；：]{4,40}的[^，；：]{0,12}?"
    r"(?:主体|企业|单位|机构|项目|家庭|个人|人员|[农用商]户|组织|学校|园区|基地|产品|车辆|地区|村|社区|人才|学生|职工"
    r"|残疾人|老年?人|居民|毕业生|儿童|孤儿|妇女|青年|教师|医生|农民|军人|者)"
)
# 企业每招用1名毕业生，一次性补贴1500元: what is paid for each.
PER_UNIT = lazy.pattern(
    r"[^，]{0,14}每[\u4e00-\u9fff]{1,4}(?:\d+|[一两])[名人个张家户件次间][^，]*"
)
# 对改造的企业，按照投入和成效，给予最高200万元: by what it is reckoned stands in between.
MEASURED_BY = lazy.pattern(r"(?:按照?|根据|依据|视|参照|结合|综合考虑)[^，\d]{2,24}")
# 对…的企业，经审核，给予: the approval stands between whom and what.
APPROVED = lazy.pattern(
    r"经(?:[一-鿿]{0,8})?(?:审核|审查|审定|认定|评估|评审|核定|核实|批准|备案|验收)(?:合格|通过|同意)?(?:后|的)?"
)
# 无自有住房，或者住房面积低于18平方米: half of what is asked for is not asked for.
OR_ELSE = lazy.pattern(r"或者?(?![许然多门])")
PAYS = lazy.pattern(r"(?:一次性)?(?:给予|补贴|补助|奖励|发放)")
WITHIN_A_TERM = lazy.pattern(r"(?:应当?|须|要|可以?)[^，]{0,30}(?:在|于|后|起)$")
# 在申请前5年内, of which the next clause tells what was not done.
WITHIN_A_TIME = lazy.pattern(
    r"[前后来][\d一二两三四五六七八九十]+个?(?:年|月|日|天|工作日)(?:以|之)?内$"
)
PLAN_PERIOD = lazy.pattern(rf"^{FIVE_YEARS}(?:规划)?(?:期间|时期|期末|末)?，?")
MAX_CONTEXT = 70
# So many clauses back a reader still knows who is meant.
FARTHEST = 12


class Scene(NamedTuple):
    """A sentence in its setting.

    ``instrument`` is the document that rules it, ``direct`` tells that the sentence itself says
    so; ``told`` are the sentences of the passage before it, ``earlier`` the last of them, where it
    stands in the same paragraph; ``siblings`` are the list's items before this one. ``headed`` is
    the length of the place's name and colon that stood before the sentence.
    """

    sentence: Sentence
    setting: Setting
    instrument: str = ""
    told: tuple[str, ...] = ()
    headline: bool = False
    direct: bool = False
    earlier: str = ""
    siblings: tuple[str, ...] = ()
    headed: int = 0

    def earlier_subject(self) -> str:
        """Who the passage was last about."""
        doers = (leading_body(strip_discourse(text)) for text in reversed(self.told))
        return next((doer for doer in doers if doer), "")


class Stretch(NamedTuple):
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
    one_item = sentence.numbered and gives_to_each(sentence.lead)
    if one_item:
        until = max(i for i, c in enumerate(sentence.clauses) if c.text.strip() or i <= until)
    if until == last and WITHIN_A_TERM.search(sentence.text[: span.start]):
        until = _behind_a_term(sentence, span, last)
    post = sentence.text[span.end : max(span.end, sentence.clauses[until].span.end)]
    first = _first_clause(scene, last, span)
    if scene.headline or one_item:
        first = 0
    pre = sentence.text[sentence.clauses[first].span.start : span.start]
    subject = ""
    if not scene.headline and first > 0:
        first, pre, subject = _with_subject(sentence, first, pre, post)
    pre = _modified(sentence, first, pre)
    first, pre = _within_list(sentence, first, last, pre)
    first, pre = among(sentence, first, last, pre, scene.earlier)
    first, pre = _instalment(sentence, first, last, pre)
    first, pre = against(sentence, first, last, pre)
    pre, clause = meant(sentence, first, pre)
    subject = subject or named_doer(clause)
    if not scene.headline:
        pre = of_its_class(sentence, last, pre)
    pre = governing_time(sentence, first, pre)
    return Stretch(pre, post, first, until, subject)


def _behind_a_term(sentence: Sentence, span: Span, last: int) -> int:
    """The clause that says what must be done, where a term's own ends with it: 在3日内，通知…"""
    rest = sentence.text[span.end : sentence.clauses[last].span.end].strip()
    closed = rest in ("", "内", "以内")
    follows = last + 1 < len(sentence.clauses) and sentence.clauses[last].mark == "，"
    return last + 1 if closed and follows else last


def _last_clause(sentence: Sentence, index: int) -> int:
    """Walk right from a clause that only says to whom or when, to the one that says what."""
    clauses, last = sentence.clauses, index
    while last + 1 < len(clauses) and clauses[last].mark in "，," and last - index < 3:
        following = clauses[last + 1].text.strip()
        own = clauses[last].text.strip()
        hangs = CONDITIONAL.match(own) or CONTINUES.match(following) or TO_WHOM.fullmatch(own)
        hangs = hangs or WITHIN_A_TIME.search(own)
        if not hangs and not _told_by_the_next(sentence, last):
            break
        last += 1
    return last


def _told_by_the_next(sentence: Sentence, index: int) -> bool:
    """Whether a clause only names what the next tells, and that is no case that goes on itself."""
    own, following, *behind = (c.text.strip() for c in sentence.clauses[index : index + 3])
    if DANGLING.match(following) or (behind and behind[0].endswith("的")):
        return False
    return only_names(own, following)


def _first_clause(scene: Scene, last: int, span: Span) -> int:
    """Walk left over conditions, times and topics that the value's clause hangs on."""
    clauses = scene.sentence.clauses
    first = last
    own = scene.sentence.text[clauses[last].span.start : span.start]
    while first > max(0, last - FARTHEST):
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
    # 对购买唯一住房（家庭成员包括购房人）: brackets hide neither to whom nor how it ends.
    bare, before = strip_discourse(text), POINT.sub("", without_brackets(previous).strip())
    if mark in "：:" and row_names(bare[:8]):
        return True
    if mark in "：:":
        return len(before) <= 30 and not before.endswith(("说", "称", "认为", "表示"))
    if RECIPIENT.match(before) or IN_A_PLACE.match(before) or WITHIN.fullmatch(before):
        return True
    if mark == "，" and (APPROVED.fullmatch(before) or OR_ELSE.match(bare)):
        return True
    if find_times(before) and opening(before) == "time":
        return True
    if CONDITIONAL.match(before):
        return not TOPIC_CLAUSE.match(before) or before.startswith("在")
    if DANGLING.match(bare) or not bare or RECKONED.fullmatch(before):
        return True
    if PAYS.match(bare) and any(way.fullmatch(before) for way in (PER_UNIT, MEASURED_BY, TO_WHOM)):
        return True
    if RAISED_FROM.match(bare) and before.endswith(RAISED_THINGS):
        return True
    if VALIDITY.match(bare) and has_verb(before) and not TAKES_EFFECT.search(before):
        return True
    if DIGIT.search(before) and (MEASURE.match(bare) or is_bare(bare)):
        return True
    return not has_verb(before) and opening(before) == "noun" and opening(bare) == "verb"


def _with_subject(sentence: Sentence, first: int, pre: str, post: str) -> tuple[int, str, str]:
    """Find who does it, where the clause itself does not say."""
    if opening_before_number(strip_discourse(pre)) not in ("verb", "preposition", "nothing"):
        return first, pre, ""
    nearest = max(0, first - FARTHEST)
    earlier = [strip_discourse(clause.text) for clause in sentence.clauses[nearest:first]]
    like = next((who for text in earlier if (who := _same_deed(text, pre))), "")
    if like:
        return first, pre, like
    for index in range(first - 1, nearest - 1, -1):
        text = earlier[index - nearest]
        if REPORTING.match(text + "，") or ISSUED.search(text) or opening(text) != "noun":
            continue
        doer = "" if ITS_DOCUMENT.search(text) else named_doer(text)
        joined = _joined_from(sentence, index, first, pre)
        spoken = pre_says_what(pre)
        if (
            not pre_says_what(pre.rpartition("，")[2])
            and _of_the_place(text)
            and len(FIGURES.findall(joined[1])) < SEVERAL
        ):
            return joined
        return (first, pre, doer) if doer and (spoken or NOUN_AFTER.match(post)) else joined
    return first, pre, ""


def _same_deed(earlier: str, pre: str) -> str:
    """Who does the like in an earlier clause: 社区工作者考取初级的, for 考取中级的."""
    own = words(strip_discourse(pre))
    earlier = PLAN_PERIOD.sub("", earlier)
    cut = earlier.find(own[0].text) if own and own[0].is_verb else -1
    who = earlier[: max(cut, 0)]
    return who if len(who) >= 2 and all(word.is_noun for word in words(who)) else ""


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
    also = NAMELY.match(text)
    return also["name"] if also else leading_body(text) or leading_place(text)


def leading_body(text: str) -> str:
    """The organisation that a clause starts with, if it does."""
    if not BODY_WORD.search(text):
        return ""
    bodies = find_bodies(text)
    if bodies and bodies[0].span.start == 0:
        return bodies[0].name
    first = words(text)[0].text
    return first if len(first) > 2 and first.endswith(BODY_ENDS) else ""


def leading_place(text: str) -> str:
    match = OWN_PLACE.match(text)
    return match.group() if match else ""


def _of_the_place(text: str) -> bool:
    """In 我市2024年返还资金已发放到位 it is the funds that are told of, and not the city."""
    match = OWN_PLACE.match(text)
    return match is not None and opening(text[match.end() :]) in ("noun", "time")


def _modified(sentence: Sentence, first: int, pre: str) -> str:
    """Fill in what two clauses share: 2025年某考试的报名人数达…，2024年的报名人数为…."""
    own = OF_YEAR.match(pre)
    if first == 0 or own is None:
        return pre
    head = OF_YEAR_FULL.match(strip_discourse(sentence.clauses[first - 1].text))
    if head is None or not own["noun"].startswith(head["noun"]):
        return pre
    return f"{own['year']}{head['whose']}的{own['noun']}"


def _within_list(sentence: Sentence, first: int, last: int, pre: str) -> tuple[int, str]:
    """Put the sentence's own lead-in (主要目标是：a；b；c) before an item after a semicolon.

    An item that leads in a list of its own stands under no other's.
    """
    if "：" not in sentence.text and ":" not in sentence.text:
        return first, pre
    if any(clause.mark in "：:" for clause in sentence.clauses[first:last]):
        return first, _without_lead_to_rates(pre)
    for index in range(first - 1, -1, -1):
        clause = sentence.clauses[index]
        if clause.mark in "：:":
            if not any(c.mark in "；;" for c in sentence.clauses[index:first]):
                break
            start = _lead_start(sentence, index)
            lead = sentence.text[sentence.clauses[start].span.start : clause.span.end]
            if lead.strip() == "其中" and not is_bare(strip_discourse(pre)):
                # 其中：第一产业…；第二产业增加值…: the whole is told, and not 其中.
                return first, pre
            if (case := at_rates_below(lead, strip_discourse(pre), "")) is not None:
                return first, case
            return first, f"{lead}：{pre}" if not REPORTING.match(lead + "：") else pre
    return first, pre


def _without_lead_to_rates(pre: str) -> str:
    """The first case behind 按以下标准给予奖励：, which the others stand without, too."""
    lead, _, item = pre.rpartition("：")
    case = at_rates_below(f"{lead}：", strip_discourse(item), "") if lead else None
    return pre if case is None else case


def _lead_start(sentence: Sentence, index: int) -> int:
    """The clause that a lead-in of several clauses starts with."""
    while index > 0 and _hangs_on(
        sentence.clauses[index].text,
        sentence.clauses[index - 1].text,
        sentence.clauses[index - 1].mark,
    ):
        index -= 1
    return index


def _instalment(sentence: Sentence, first: int, last: int, pre: str) -> tuple[int, str]:
    """Say what is paid in parts before each part: 补贴分三年发放，第二年发放30%."""
    begin, clauses = last, sentence.clauses
    while begin > 0 and ORDINAL_PART.match(clauses[begin].text.strip()):
        begin -= 1
    if begin in (last, first) or clauses[begin].mark in "；;。":
        return first, pre
    own = pre.rpartition("，")[2]
    return begin, f"{clauses[begin].text.strip()}，{own}"
