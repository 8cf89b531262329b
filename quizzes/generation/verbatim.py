"""Does a statement stand word for word in its article, as a whole sentence or a whole rule?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from news.facts.fact import Fact
from news.facts.quantities import LIMIT
from news.facts.words import opening
from news.text import lazy
from quizzes.generation.claims import Claim
from quizzes.generation.phrases import (
    BASIS,
    BRACKETS,
    NOT_OPENING,
    is_noun_phrase,
    is_subject,
    opened,
)
from quizzes.generation.places import names_place, segments
from quizzes.generation.scope import own_document
from quizzes.generation.tidying import BOTH_BOUNDS

DOES = lazy.pattern(
    r"实施|开展|推进|推动|建立|完善|加强|健全|打造|建设|组织|落实|加快|深化|支持|鼓励|引导|提高|优化|强化|培育|培养|发展(?!改革|中)"
    r"|促进|构建|制定|出台|争取|力争|确保|实现|举办|新建|改造|建成|设立|新增|扩大|提升|推广|探索|保障(?!性|金)|做好|抓好|坚持"
)
BOUND_TO = lazy.pattern(r"^(?P<who>[^，]{4,30}?)(?:应当|必须|不得|应(?=在|于|当)|可以)")
NUMBERING = lazy.pattern(
    r"^\s*(?:第 ?[一二三四五六七八九十百\d]+ ?[条章节]"
    r"|[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])\s*"
)
OWN = lazy.pattern(
    r"[全该我本](?:省|市|区|县|州|旗|自治区)|(?<![一-鿿])新区|(?<=[在为向对])新区"
    r"|[省市县区](?=[一-鿿]{2,10}(?:[局厅]|委员会|中心|部门|政府|办公室))"
)
# What a rule of a document opens with that names nobody: whoever issued it does it.
# 给予一次性补贴 leaves out to whom.
PERFORMS = lazy.pattern(
    r"^(?:对|支持|鼓励|引导|允许|凡|给予(?!一次性|每|最[高低多]|不|\d|[^，\d]{0,8}?(?:补贴|补助|奖励|资助)))"
)
# 违反规定，未依法备案的，由…处罚款: whoever does so.
A_WRONG = lazy.pattern(r"违反规定，[^，]{4,}(?:，[^，]{4,}){0,2}的，")
# 违反本条例第三条规定，: which rule it is against is not said again.
BREACH = lazy.pattern(r"^违反[^，。；]{0,40}(?:规定|要求)(?:的)?，")
# Behind these the rest of the sentence takes back or narrows what was said.
NARROWS = lazy.pattern(
    r"^(?:但|除|不含|不包括|否则|仅|只有|特殊|确[有需因]|情况特殊|另有|法律|或者?|且|以及)"
)
# So they are wherever an exception stands behind the rule.
EXCEPTS = lazy.pattern(
    r"除外|延长|顺延|另有(?:规定|约定)|从其约定|可以?(?:适当)?(?:减少|降低|放宽)|可[降减]至|免除|不受[^，。；]{0,6}限"
    r"|经[^，。；]{0,16}(?:批准|同意)[^，。；]{0,4}(?:可|，可)"
)
# 生产者应当, 三包有效期不得低于: where the one of whom a rule is ends and what it says begins.
PREDICATE = lazy.pattern(
    rf"应当|应(?=[在于当按自将对向编提建设每由经])|必须|不得|{LIMIT}|可以|需要?|须|要(?!求)"
    r"|为(?!了)|是|按(?!揭|时)|每[月年]|自|由|在|将(?!军)|达到?|超过|有(?![限效关])|满|于(?=\d)|至少|负责|向(?![往导阳])"
)
# Who or what a rule is of may be a kind of anybody; a bare measure is of nothing.
BARE_MEASURE = lazy.pattern(
    r"^(?:标准|金额|比例|期限|时限|时间|费用|数量|总额|额度|基数|有效期|面积|规模|人数|价格"
    r"|最[高低长短]|其余|其他|以上|每)[^，]{0,3}$"
)
# 围绕产业体系建设，支持…: what for, which the statement leaves out.
# So does it the number of a rule that is broken, before the deed that breaks it.
TOPIC = lazy.pattern(
    r"^\s*(?:\d{1,2}[.．、]\s*|第[一二三四五六七八九十百零]+条\s*)?"
    r"(?:(?:围绕|为了?|违反)[^，,]*|(?:按照|依照|根据|结合|立足)[^，,]*(?:》|规定|要求|实际))[，,]"
)
# 公安部门受理申请的，应当…: a case of somebody's, who then ought to do something.
OUGHT = lazy.pattern(
    r"^(?:自[^，]{2,20}起[^，]{1,6}内)?(?:应当?|必须|须|不得|可以?|按照?|免|最[多少]|至少|(?:再|另|均|各|一次性|每[人月年户个])*"
    r"(?:给予|予以|发放|补助|补贴|奖励|资助|享受|拨付))(?![一-鿿]?(?:用|能|见))"
)
SHORTEST_CASE = 6
CASE_END = lazy.pattern("的，")
# What leads back to another case (逾期仍不…的) or leaves its list to be known is no case by itself.
LEADS_BACK = lazy.pattern(
    r"其(?!他)|该|此|这|前[款项条述]|没有约定|未约定|约定不|上述|符合条件|符合上|逾期|拒不|仍|情节|有[下以]|属于|不符合|未达|不予|通过审|经[^，]{0,8}(?:审[核查批定]|批准|认定|同意|评[审估])|无正当|否则"
    r"|以上|超过|不足|[已未]?满|达到"
)
ANYBODYS = lazy.pattern(r"[^，；：]{6,40}(?<!目)的，")
# 镇（街道）, 每个村（社区）: whoever stands at a level.
OF_A_LEVEL = lazy.pattern(r"[各每]?个?[乡镇村县市区](?:（[^（）]{1,8}）)+")
LONGEST_RULE = 90
# 自有效期起算之日起60日内: until when, and not what has to be done.
UNTIL = lazy.pattern(r"(?:[之以]?(?:[内前后]|(?<!小)时)|期间|之日起|的情况下)$")
CLAUSE_END = lazy.pattern(r"，|,(?!\d)|$")
# What the text calls it below is left out.
ASIDE = lazy.pattern(r"（以下[^（）]{0,4}称[^（）]{1,20}）")
OTHER_CASE = lazy.pattern(
    r"(?P<who>[^，]{4,20}?)(?:已?满|达到?|超过|不足|不满|低于|高于|[\d一二三四五六七八九十百千万]+)[^，]*的，"
)
BELOW = lazy.pattern(r"\s*(?:已?满|达到?|超过|不足|不满|未满|未达|低于|高于)[^，]*的")
# 本办法所称老年人，是指…; 其中，高龄老人是指…: how a document says what it calls so.
DEFINES = lazy.pattern(
    r"^\s*(?:(?:《[^》]*》|本(?:办法|条例|规定|细则|规则|意见|方案|通知))所称的?|其中，?(?=[^，]{2,24}是指))"
)
MARKS = lazy.pattern(r"[\s，。；：、,;:]")
# 责令改正；拒不改正的，处…: goes on from the wrong before the semicolon.
PERSISTS = lazy.pattern(r"\s*(?:拒不|逾期(?:不|未|仍))")
WORSENS = lazy.pattern(r"\s*(?:情节|后果|造成)[^，]{2,10}的，")


def is_word_for_word(claim: Claim) -> bool:
    """Is it a document's rule as the text has it, from its beginning to its end?

    A rule may begin where a new somebody ought to do something: ，复核机关应当在….
    """
    if not claim.fact.instrument or _is_taken_back(claim):
        return False
    return is_the_sentence(claim) or _is_a_rule_of_it(claim)


def done_by_its_place(claim: Claim) -> bool:
    """Does the question name whose document it is, so that what is to be done needs nobody else?"""
    ruled = bool(claim.fact.instrument) and claim.anchor.startswith("根据")
    return ruled and names_place(claim.anchor, claim.fact.place)


def opens_its_sentence(claim: Claim) -> bool:
    """Is it how a rule of a document begins, from its subject to the end of a clause?

    What follows that clause may add to it but not narrow it.
    """
    if len(claim.bare) > LONGEST_RULE or not _of_its_own_document(claim):
        return False
    if UNTIL.search(BRACKETS.sub("", claim.bare)) or _is_taken_back(claim):
        return False
    written = _written(claim)
    said = f"{claim.before}{claim.prefix}{claim.core}{claim.suffix}{claim.after}"
    told = {_bare(each, claim.fact) for each in (written, said)}
    rule, parts = BASIS.sub("", said), _parts(claim)
    if not names_its_subject(rule, claim.fact.place):
        # Only what opens its sentence may be a case of whoever the document is for.
        parts = parts[:1] if names_its_subject(rule, claim.fact.place, opens=True) else []
    return any(
        not NARROWS.match(rest)
        for part in parts
        for begun, rest in _openings(TOPIC.sub("", part))
        if _bare(begun, claim.fact) in told
    )


def _is_taken_back(claim: Claim) -> bool:
    """Does its sentence go on, behind what is said, with an exception from it?"""
    sentence = claim.fact.sentence
    behind = claim.article.text[claim.fact.span.end : sentence.end]
    return EXCEPTS.search(behind[len(claim.fact.after) :]) is not None


def _of_its_own_document(claim: Claim) -> bool:
    """Is it of the article's own document, or does its sentence name the one that it is of?

    A document that a sentence before went by need not be the ground of this one.
    """
    document, sentence = claim.fact.instrument, claim.fact.sentence
    if not document:
        return False
    own = own_document(claim.article).strip("《》")
    named = document in claim.article.text[sentence.start : sentence.end]
    return named or (bool(own) and document.endswith(f"{own}》"))


def _openings(part: str) -> Iterator[tuple[str, str]]:
    """The first clauses of a part of a sentence, and what follows them."""
    for match in CLAUSE_END.finditer(part):
        yield part[: match.start()], part[match.end() :].lstrip()


def names_its_subject(rule: str, place: str, *, opens: bool = False) -> bool:
    """Does a rule open with whom or what it is of, so that it can be read by itself?

    What opens its sentence (``opens``) may be a case of whoever the document is for:
    因特殊情况无法按期领取的，可以….
    """
    said, _ = opened(rule, place)
    if opens and _is_anybodys_case(said):
        return True
    first, _, rest = said.partition("，")
    if PERFORMS.match(said):
        # 对融资需求300万元以下的主体 says to whom, and nothing of them.
        return bool(rest) or not said.startswith(("对", "凡"))
    if A_WRONG.match(said):
        return True
    if NOT_OPENING.match(said):
        # 通过认定的高新技术企业 is somebody, and no way of doing it.
        return "的" in first[:-1] and is_noun_phrase(first)
    if (is_subject(first) or _is_a_case(first)) and (OUGHT.match(rest) or _is_predicated(rest)):
        return True
    if _is_a_long_case(said):
        return True
    return _is_predicated(first)


def _is_predicated(clause: str) -> bool:
    """Does a clause say of something named what is or ought to be so?"""
    clause = clause.partition("，")[0]
    subjects = (clause[: match.start()] for match in PREDICATE.finditer(clause) if match.start())
    return any(_is_somebody(each) for each in subjects)


def _is_somebody(words: str) -> bool:
    if OF_A_LEVEL.fullmatch(words):
        return True
    return is_subject(words) and not BARE_MEASURE.match(words)


def _is_a_long_case(said: str) -> bool:
    """企业招用失业人员，签订合同并缴纳保险的，按…: what somebody named does in several clauses."""
    case = CASE_END.search(said)
    if case is None or not OUGHT.match(said, case.end()):
        return False
    return said[: case.start()].count("，") == 1 and opening(said) == "noun"


def _is_anybodys_case(said: str) -> bool:
    case = None if LEADS_BACK.match(said) else ANYBODYS.match(said)
    if case is None:
        return False
    rest = said[case.end() :]
    return OUGHT.match(rest) is not None or rest.startswith("由") or _is_predicated(rest)


def _is_a_case(clause: str) -> bool:
    """公安部门受理单位申请的: what somebody does who is named."""
    if not clause.endswith("的") or len(clause) < SHORTEST_CASE or LEADS_BACK.match(clause):
        return False
    return opening(clause) == "noun"


def _is_a_rule_of_it(claim: Claim) -> bool:
    bound = BOUND_TO.match(BASIS.sub("", claim.bare))
    if bound is None or not is_subject(bound["who"]):
        return False
    said = _bare(_written(claim), claim.fact)
    return any(_bare(part, claim.fact).endswith(said) for part in _parts(claim))


def _written(claim: Claim) -> str:
    """The statement with its value as the text has it, and the bound that stands before that."""
    bound = claim.prefix if claim.fact.unbased.endswith(claim.prefix or "\0") else ""
    return f"{claim.before}{bound}{claim.fact.text}{claim.after}"


def _parts(claim: Claim) -> list[str]:
    """The sentence cut at its semicolons, and whole where what follows one goes on from it.

    献血累计达四百毫升的，…；不足四百毫升的，…: of whom the second is the first tells.
    """
    sentence = claim.fact.sentence
    told = claim.article.text[sentence.start : sentence.end]
    parts = re.split("[；;]", told)
    first = OTHER_CASE.match(NUMBERING.sub("", parts[0]))
    led = [f"{first['who']}{part}" for part in parts[1:] if BELOW.match(part)] if first else []
    headed = [f"{heading}，{part}" for heading in _headings(claim) for part in parts]
    return [*parts, *led, *headed, *_with_their_wrong(parts)]


def _with_their_wrong(parts: list[str]) -> Iterator[str]:
    """逾期不改正的，处… behind the wrong and what was ordered; 情节严重的，处… behind the wrong."""
    case = CASE_END.search(parts[0])
    for index, part in enumerate(parts[1:], 1):
        if PERSISTS.match(part):
            yield "；".join(parts[: index + 1])
        elif case and WORSENS.match(part):
            yield f"{parts[0][: case.end()]}{part}"


def _headings(claim: Claim) -> list[str]:
    """The heading that a statement opens with: its paragraph's first sentence, or a line."""
    text, begin = claim.article.text, claim.article.paragraph_begins(claim.fact.span.start)
    above = text[:begin].rstrip().rpartition("\n")[2]
    opened_by = text[begin : claim.fact.sentence.start].partition("。")[0]
    headings = (NUMBERING.sub("", each).strip() for each in (opened_by, above))
    return [each for each in headings if len(each) >= SHORTEST_CASE and each in claim.before]


def is_the_sentence(claim: Claim) -> bool:
    """Is it a sentence of the article from its beginning to its end, or to a semicolon?"""
    said = _bare(_written(claim), claim.fact)
    # 实施三年行动计划: who does it stands above.
    if (
        NOT_OPENING.match(said)
        or BELOW.match(said)
        or (DOES.match(said) and not done_by_its_place(claim))
    ):
        return False
    return any(_bare(part, claim.fact) == said for part in _parts(claim))


def _bare(text: str, fact: Fact) -> str:
    """The words without numbering, basis, marks, the names of the place, and 本办法所称."""
    text = DEFINES.sub("", NUMBERING.sub("", BASIS.sub("", text)))
    text = BOTH_BOUNDS.sub(r"\g<bound>", text)
    for part in segments(fact.place):
        text = text.replace(part, "")
    return MARKS.sub("", OWN.sub("", BREACH.sub("", ASIDE.sub("", text))))
