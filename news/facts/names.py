"""Names: instruments, bodies, quoted terms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from news.facts.dates import FIVE_YEARS
from news.facts.regions import find_regions
from news.facts.words import Word, words
from news.text import lazy
from news.text.article import Span

Role = Literal["issued", "basis", "cited"]

ISSUING = r"印发|发布|出台|制定|制订|公布|颁布|修订|下发|签发|发文|通过了|审议通过|推出|起草"
RESTING = r"根据|按照|依据|依照|遵照|执行|实施|施行|依"
INSTRUMENT = lazy.pattern(
    r"《(?P<name>[^《》]{2,90}(?:《[^《》]{2,60}》[^《》]{0,30})?)》"
    r"(?P<number>[(（][^()（）]{2,20}[〔\[【]\d{4}[〕\]】]\s?第?\d+号[)）])?"
)
VERB_BEFORE = lazy.pattern(
    rf"(?:(?P<issued>{ISSUING})|(?P<basis>{RESTING}))(?:了|实施|执行|关于|《关于印发|印发的|的)*$"
)
# Documents named one after the other are printed together: 印发《A》《B》, 印发《A》和《B》.
OTHERS_NAMED = lazy.pattern(r"(?:《[^《》]{2,60}》(?:[(（][^()（）]{2,30}[)）])?[、和与及]?)+$")
# 根据人力资源和社会保障部人事考试中心《X》: a body stands between.
BY_SOMEBODY = lazy.pattern(
    r"(?:^|[，。；\n])(?:根据|按照|依据)[\u4e00-\u9fff、]{2,28}(?:局|厅|部|委|会|办公?室?|中心|政府|院)(?:等部门)?(?:发布的|印发的|的)?$"
)
RULES = lazy.pattern(
    r"(?:对[^，。]{2,30})?(?:作出)?(?:了)?(?:明确|规定|提出|要求|显示)(?!之|的?[^，。]{0,10}基础上)"
)
ISSUED_AFTER = lazy.pattern(
    r"(?:[(（][^()（）]{2,30}[)）])?(?:近日|日前|已经?|正式|于[^，。]{2,14}?|由[^，。]{2,24}?)*"
    r"(?:印发|发布|出台|公布|颁布|施行)"
)
# 符合《X》规定条件的人才: what the document says is a condition here, and not what is laid down.
MEETS = lazy.pattern(r"(?:符合|满足|具备|达到|属于|不属|列入|纳入|对照)[\u4e00-\u9fff]{0,8}$")
CLAUSE_MARK = lazy.pattern(r"[，。；：]")
DOCUMENT = lazy.pattern(
    r"(?:办法|通知|意见|方案|规定|细则|条例|规划|计划|纲要|措施|公告|通告|准则|标准|目录|指南|制度"
    r"|章程|决定|法|规程|要点|清单|政策)(?:[(（][^()（）]{1,14}[)）])?$"
)
NEWSPAPER = lazy.pattern(r"(?:报|日报|周刊|杂志|新闻|联播|时报)$")
SHORT_NAME = lazy.pattern(
    r"\s?[(（](?:以下|下文)?(?:统一)?简称[:：]?\s?[“《](?P<short>[^”》]{2,30})[”》][)）]"
)

INTRODUCED = lazy.pattern(
    r"(?<=[\u4e00-\u9fff])[(（](?:以下|下文)(?:统一|均)?简称[:：]?\s?[“《](?P<short>[^”》]{2,12})[”》][)）]"
)
# A certificate's short name, which is no document's: 《独生子女父母光荣证》（以下简称《光荣证》）.
PAPER_SHORT = lazy.pattern(
    r"(?P<name>《[^《》]{2,40}》)\s?[(（](?:以下|下文)?(?:统一|均)?简称[:：]?\s?《(?P<short>[^《》]{2,20})》[)）]"
)
# 云民发〔2030〕2号《办法》：… gives what the document says.
NUMBERED = lazy.pattern(r"\s*(?:[\u4e00-\u9fff]{2,8}〔\d{4}〕\d+号)?")
KIND_ONLY = lazy.pattern(
    r"《(?P<kind>(?:实施|暂行|管理|试行|行动)?(?:办法|通知|意见|方案|规定|细则|条例|规划|计划|措施))》"
)
OF_KIND = lazy.pattern(r"(?:[(（][^()（）]{1,14}[)）])?》$")
PROGRAMME = lazy.pattern(
    r"《(?:关于)?(?P<whose>[\u4e00-\u9fff]{2,16})(?P<term>“[^“”]{2,12}”)[^“”]*》$"
)
QUOTED_TERM = lazy.pattern(
    r"“(?P<inner>[^“”，。；]{2,16})”(?P<head>(?:[\u4e00-\u9fff]{0,6}?)(?:模式|机制|工程|计划|行动|体系|品牌"
    r"|工作法|制度|战略|格局|项目|平台|理念|方针|原则|目标|网络|路径|架构|矩阵))?"
)
FORMULA = lazy.pattern(r"[\dN]\s*\+")
BODY_END = (
    "民政局|民政厅|民政部|人社局|人社厅|人社部|财政局|财政厅|财政部|教育局|教育厅|教育部|"
    "委员会|办公室|管委会|政法委|社工委|社会工作部|组织部|宣传部|统战部|工作部|保障局|保障厅|"
    "妇联|团委|残联|总工会|工商联|文联|科协|联合会|协会|学会|基金会|促进会|人民政府|政府|"
    "法院|检察院|公安局|公安厅|税务局|信访局|统计局|统计厅|监管局|管理局|管理厅|卫健委|卫健局|"
    "发改委|党委|区委|市委|省委|县委|州委|街道办|考试院|考试中心|海关|局|厅"
)
BODY_WORD = lazy.pattern(BODY_END)
BODY_TAIL = lazy.pattern(rf"(?:{BODY_END})$")
BODY_ENDS = tuple(BODY_END.split("|"))
BODY_LAST = frozenset(end[-1] for end in BODY_ENDS)
BODY_NOTE = lazy.pattern(r"[(（][\u4e00-\u9fff]{2,6}(?:委|办|局|部|会)[)）]")
LEADING_RANK = frozenset(
    {
        "省",
        "市",
        "区",
        "县",
        "州",
        "旗",
        "镇",
        "乡",
        "国家",
        "全国",
        "中国",
        "中共",
        "各",
        "该",
        "本",
        "我",
    }
)
NO_BODY = frozenset({"办公室", "政府", "协会", "学会", "委员会"})
NEVER_A_BODY = lazy.pattern(r"(?:当|布|格|结|全|大|开|僵|败)局$|(?:客|餐|大|展|舞)厅$")
NOT_IN_A_BODY = frozenset(
    {
        "的",
        "了",
        "由",
        "向",
        "经",
        "在",
        "对",
        "与",
        "和",
        "及",
        "等",
        "会同",
        "联合",
        "从",
        "到",
        "是",
        "各",
        "多个",
        "有关",
        "相关",
        "印发",
        "获悉",
    }
)


@dataclass(frozen=True, slots=True)
class Instrument:
    """A document named in 《》; ``short`` is its short name, where one is introduced."""

    span: Span
    name: str
    number: str
    role: Role
    short: str = ""
    verb: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A quoted name with its head noun (“1+1+N”服务模式); ``name`` keeps the quotes."""

    span: Span
    name: str
    head: str


class Body(NamedTuple):
    """An organisation as written."""

    span: Span
    name: str


def find_instruments(text: str) -> tuple[Instrument, ...]:
    """Every document in 《》, with the part it plays; newspapers and books are left out."""
    if "《" not in text:
        return ()
    found = []
    for match in INSTRUMENT.finditer(text):
        name = match["name"].strip()
        if NEWSPAPER.search(name) or not DOCUMENT.search(name):
            continue
        role, verb = _role(OTHERS_NAMED.sub("", text[: match.start()])[-14:])
        if role == "cited" and BY_SOMEBODY.search(text[: match.start()]):
            role, verb = "basis", "根据"
        heads = text.startswith("：", match.end()) and NUMBERED.fullmatch(text[: match.start()])
        met = MEETS.search(text[: match.start()])
        if role == "cited" and not met and (heads or RULES.match(text, match.end())):
            role, verb = "basis", "规定"
        elif role == "cited" and ISSUED_AFTER.match(text, match.end()):
            role, verb = "issued", "印发"
        short = SHORT_NAME.match(text, match.end())
        found.append(
            Instrument(
                Span(*match.span()), f"《{name}》", match["number"] or "", role,
                f"《{short['short']}》" if short else "", verb,
            )
        )  # fmt: skip
    return tuple(found)


def _role(before: str) -> tuple[Role, str]:
    clause = CLAUSE_MARK.split(before)[-1]
    verb = VERB_BEFORE.search(clause)
    if verb is None:
        return "cited", ""
    return ("issued", verb["issued"]) if verb["issued"] else ("basis", verb["basis"])


PLAN_OF_THE_NATION = lazy.pattern(FIVE_YEARS)


def short_names(text: str) -> dict[str, str]:
    """Short names that a text introduces, with what they stand for.

    A document's from 《X》（以下简称“Y”）, a body's from 某某会（以下简称“某会”）, and a
    programme's from the document that is named after it (《人才培养“三年行动”方案》). 《办法》 is
    the only document of that kind.
    """
    instruments = find_instruments(text)
    found = {i.short: i.name for i in instruments if i.short}
    for match in PAPER_SHORT.finditer(text) if "简称" in text else ():
        found.setdefault(f"《{match['short']}》", match["name"])
    for match in INTRODUCED.finditer(text) if "简称" in text else ():
        full = _noun_before(text[max(0, match.start() - 30) : match.start()])
        if len(full) > len(match["short"]):
            found[match["short"]] = full
    for kind in {match["kind"] for match in KIND_ONLY.finditer(text)}:
        fitting = {i.name for i in instruments if OF_KIND.sub("", i.name).endswith(kind)}
        fitting -= {f"《{kind}》"}
        if len(fitting) == 1:
            found.setdefault(f"《{kind}》", fitting.pop())
    for instrument in instruments:
        named = PROGRAMME.match(instrument.name)
        whose = _without_place(named["whose"]) if named else ""
        # 《体育发展“十四五”规划》 is of its five years, and lends them no name.
        if named and whose and not PLAN_OF_THE_NATION.fullmatch(named["term"]):
            found[named["term"]] = f"{whose}{named['term']}"
    return found


# 修理、更换、退货（以下统称三包）: what the text calls so itself.
CALLED = lazy.pattern(r"以下(?:统称|简称|称)为?[“\"]?(?P<name>[一-鿿\d]{2,12})[”\"]?[）)]")


def names_called(text: str) -> frozenset[str]:
    """What a text calls things by names that it introduces itself, documents apart."""
    found = CALLED.finditer(text) if "以下" in text else ()
    return frozenset(match["name"] for match in found)


def _without_place(text: str) -> str:
    """The text without the place that it starts with."""
    place = next(iter(find_regions(text)), None)
    return text[place.span.end :] if place and place.span.start == 0 else text


# 绕城公路以内为养犬重点管理区: all that stands behind 为 is the name.
IS_CALLED = lazy.pattern(r"(?<=[内外域围区间下上者])为(?P<what>[一-鿿]{4,16})$")


def _noun_before(text: str) -> str:
    """The run of nouns that a text ends with."""
    called = IS_CALLED.search(text)
    if called and not any(word.text == "的" for word in words(called["what"])):
        return called["what"]
    start = len(text)
    for word in reversed(words(text)):
        if not (word.is_noun or word.tag == "vn"):
            break
        start = word.start
    return text[start:]


def find_terms(text: str) -> tuple[Term, ...]:
    """Quoted models and programmes: with a head noun, or with a formula such as 1+1+N inside."""
    if "“" not in text:
        return ()
    found = []
    for match in QUOTED_TERM.finditer(text):
        inner = "".join(match["inner"].split())
        if match["head"] or FORMULA.search(inner):
            found.append(Term(Span(*match.span()), f"“{inner}”", match["head"] or ""))
    return tuple(found)


def find_bodies(text: str) -> tuple[Body, ...]:
    """Every organisation, bounded by the segmenter's words."""
    if not BODY_WORD.search(text):
        return ()
    tagged = words(text)
    found: list[Body] = []
    for index, word in enumerate(tagged):
        if word.text[-1] not in BODY_LAST or not word.text.endswith(BODY_ENDS):
            continue
        if NEVER_A_BODY.search(word.text):
            continue
        start = _body_start(tagged, index)
        note = BODY_NOTE.match(text, word.end)
        end = note.end() if note else word.end
        if found and found[-1].span.end > start:
            start = min(start, found[-1].span.start)
            found.pop()
        name = text[start:end]
        if len(name) > 2 and name not in NO_BODY and len(name) <= 30:
            found.append(Body(Span(start, end), name))
    return tuple(found)


def _body_start(tagged: tuple[Word, ...], index: int) -> int:
    start = index
    while start > 0:
        word = tagged[start - 1]
        if word.text in NOT_IN_A_BODY or not (word.is_noun or word.text in LEADING_RANK):
            break
        start -= 1
        if word.text in ("省", "市", "区", "县") and start > 0 and tagged[start - 1].tag != "ns":
            break
    return tagged[start].start
