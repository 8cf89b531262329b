"""Which document rules a sentence: the one it names, the one its head names, or the article."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from news.facts.document_names import tells_of_a_document, without_file_number
from news.facts.names import ISSUING, Instrument, find_instruments
from news.facts.outline import Sentence
from news.facts.part_titles import part_document, part_title_above
from news.facts.references import BARE_DOCUMENT
from news.text import lazy
from news.text.article import Article

QUOTED = lazy.pattern(rf"(?:(?:此外|同时|其中|另外)，?)?{BARE_DOCUMENT}")
ABOUT = lazy.pattern(r"^[^《》]{0,30}?关于(?:印发)?")
TITLE_RULE = lazy.pattern(
    r"(?:(?<![有想好新妙])办法|细则|方案|规定|条例|措施|规划|意见|通知)(?:[(（][^()（）]{1,8}[)）])?$"
)
# 关于印发某方案的通知 is that plan's own text; 市民政局关于… begins with who issued it, of no city.
PASSED_ON = lazy.pattern(
    r"^(?:[^《》]{0,30}?关于)?印发(?P<name>[^《》，。；：]{4,60}"
    r"(?:办法|细则|方案|规定|条例|措施|规划|意见|计划|纲要)(?:[(（][^()（）]{1,16}[)）])?)的通知$"
)
OF_SOME_OFFICE = lazy.pattern(r"^[省市区县州](?!域)[\u4e00-\u9fff]{2,16}?(?=关于)")
# The way to a page (政务公开 > 规划信息) is no document's name.
CRUMBS = lazy.pattern(r"[>＞|｜]")
LAW = lazy.pattern(r"中华人民共和国[\u4e00-\u9fff]{2,24}法(?:[（(][^（）()]{2,12}[)）])?")
NOTICE = lazy.pattern(r"(?:通知|公告|通告|公示|指南)(?:[(（][^()（）]{1,14}[)）])?》$")
# What a lasting measure lays down holds for every year; a year's own days are a notice's.
LASTING = lazy.pattern(
    r"(?:办法|规定|条例|细则|意见|措施|制度|章程|准则|规程|法)(?:[(（][^()（）]{1,14}[)）])?》$"
)
CALENDAR = lazy.pattern(r"(?:19|20)\d{2}\s?年度?|\d{1,2}月\d{1,2}[日号]|今年|本年度|明年")
IN_FORCE = lazy.pattern(r"起?(?:施行|实施|执行|生效)")
TITLED = lazy.pattern(
    r"(?:(?<![有想好新妙])办法|细则|方案|规定|条例|措施|规划|意见|纲要|(?:实施|行动|工作)计划)"
    r"(?:[(（][^()（）]{1,16}[)）])?$"
)
EXPLAINS = lazy.pattern(
    r"^(?:政策|图文|文字|一图)*(?:解读|读懂|问答)[：:\s]*|(?:的)?(?:政策|文字)*解读$"
)
# A title with a verb of publishing tells of a document and is not its name.
REPORTED = lazy.pattern(
    rf"{ISSUING}|启动|施行|解读|征求|审议|实施(?!办法|细则|方案|意见|规定|条例|计划)"
)
# A headline tells of a time, of so many or of a deed; a document's name only behind 关于.
HEADLINE = lazy.pattern(
    r"^(?!.*关于).*(?:[今去明]年|本[月周年]|[昨今明]日|近日|(?<!\d)日前|即日|已(?!婚|育)|将(?!军)|拟"
    r"|纳入|列入|入选|获得?[批评授奖]"
    r"|\d[\d.,]*[万亿]{1,2}(?=投|资|砸|助|推|打造|建设)"
    r"|\d[\d.,]*[万亿]?[余多]?(?:名|人|家|户|所|元|%|位|个(?!月|工作日)))"
)
# 调整后，全市标准为…, in the paragraph below the one that names the document.
GOES_ON = lazy.pattern(
    r"(?:调整|提高|提标|标准(?:提高|调整))后，|(?:新|调整后的?|提高后的?)标准|以上标准"
)
BENEFITS = lazy.pattern(r"补助|补贴|津贴|奖励|奖补|奖金|资助|减免")
PROCEDURE = lazy.pattern(r"提交|材料|资料|截止|逾期|书面|窗口|受理")
GROUNDS = lazy.pattern(r"依据[：:]?$")
GROUNDED = lazy.pattern(r"依据")


class Ruling(NamedTuple):
    """The document that rules a sentence, empty if none does.

    ``direct`` tells that the sentence itself goes by it, or that the article is the document;
    else only what the sentence lays down can rest on it, and not what it counts or reports.
    """

    document: str = ""
    direct: bool = False


NO_RULING = Ruling()


@dataclass(frozen=True, slots=True)
class _Named:
    """The one document of a structured notice: its name, and the benefits said to rest on it."""

    name: str
    benefits: frozenset[str]
    first: int


def rulings(article: Article, sentences: tuple[Sentence, ...]) -> Iterator[Ruling]:
    """The ruling of each sentence, in their order."""
    whole = title_instrument(article)
    only = _only_instrument(sentences)
    grounds = _headings_of_grounds(article.title, sentences)
    basis = known = ""
    before: Sentence | None = None
    for index, sentence in enumerate(sentences):
        if not _carries_on(before, sentence):
            basis = ""
        part = part_title_above(article.text, sentence.span.start)
        titled = part_document(part) if part else whole
        # Of several grounds none alone is what the rest goes by.
        listed = (sentence.heading or article.title) in grounds
        own = (None if listed else _named(sentence, known or titled)) or NO_RULING
        lasting = own.document if not titled or own.document == titled else ""
        basis, known = lasting or basis, own.document or known
        yield own if own.document else _inherited(sentence, basis, titled, only, index)
        before = sentence


def _headings_of_grounds(title: str, sentences: tuple[Sentence, ...]) -> frozenset[str]:
    """The headings (办事依据), the title among them, under which several documents are listed."""
    headings = Counter(sentence.heading or title for sentence in sentences)
    return frozenset(each for each, told in headings.items() if told > 1 and GROUNDS.search(each))


def _carries_on(before: Sentence | None, sentence: Sentence) -> bool:
    """Whether a sentence stands under what the one before it stands under: the same paragraph,
    an item of a list, or the paragraph right after a list. A question opens a new section."""
    if before is None or sentence.end_mark in ("？", "?"):
        return False
    near = sentence.paragraph - before.paragraph
    if before.end_mark in ("？", "?") and near:
        return False
    goes_on = near == 1 and (before.numbered or GOES_ON.match(sentence.text) is not None)
    return sentence.numbered or near == 0 or goes_on


def _named(sentence: Sentence, known: str) -> Ruling | None:
    """The document that the sentence itself goes by or prints; a cited one never."""
    found = find_instruments(sentence.text)
    if found:
        printed = next((i.name for i in found if i.role == "issued"), "")
        rested = next((i.name for i in found if i.role == "basis"), "")
        if printed or rested:
            return Ruling(printed or rested, direct=not printed)
    quoted = _quoted(sentence, known) if known else ""
    return Ruling(quoted, direct=True) if quoted else None


def _quoted(sentence: Sentence, known: str) -> str:
    """The document known by now, where a sentence says 通知明确 or 规划提出."""
    match = QUOTED.match(sentence.text)
    return known if match and match["type"] in known else ""


def _inherited(
    sentence: Sentence, basis: str, titled: str, only: _Named | None, index: int
) -> Ruling:
    if basis and basis in sentence.lead:
        return Ruling(basis)
    if basis and not _of_one_year(basis, sentence):
        return Ruling(basis)
    if titled:
        return Ruling(titled, direct=True)
    if only and index > only.first and _reaches(only, sentence):
        return Ruling(only.name)
    return NO_RULING


def _of_one_year(document: str, sentence: Sentence) -> bool:
    """Whether a sentence names days or a year that a lasting document cannot have set."""
    return bool(
        LASTING.search(document)
        and CALENDAR.search(sentence.text)
        and not IN_FORCE.search(sentence.text)
    )


def _reaches(only: _Named, sentence: Sentence) -> bool:
    """Whether a document named paragraphs before rules the sentence.

    A notice is what the article tells of. Any other document reaches the benefits that are
    said to rest on it, and no days, no papers to hand in.
    """
    if NOTICE.search(only.name):
        return True
    if _of_one_year(only.name, sentence) or PROCEDURE.search(sentence.text):
        return False
    around = f"{sentence.text}{sentence.lead}{sentence.heading}"
    return bool(only.benefits & set(BENEFITS.findall(around)))


def _only_instrument(sentences: tuple[Sentence, ...]) -> _Named | None:
    """In a structured notice, the one document that it rests on."""
    if sum(sentence.numbered for sentence in sentences) < 2:
        return None
    naming = [
        (index, instrument.name)
        for index, sentence in enumerate(sentences)
        for instrument in find_instruments(sentence.text)
        if instrument.role != "cited"
    ]
    if len({name for _, name in naming}) != 1:
        return None
    index, name = naming[0]
    said = sentences[index].text
    benefits = BENEFITS.findall(said if GROUNDED.search(said) else name)
    return _Named(name, frozenset(benefits), index)


def title_instrument(article: Article) -> str:
    """The document that the whole article is."""
    found: list[Instrument] = [
        i for i in find_instruments(article.title) if i.role != "cited" or i.span.start < 2
    ]
    if found:
        return found[0].name
    if CRUMBS.search(article.title):
        return ""
    whole = without_file_number(article.title)
    passed_on = PASSED_ON.match("".join(whole.split()))
    if passed_on:
        return f"《{passed_on['name']}》"
    title = OF_SOME_OFFICE.sub("", whole)
    bare = ABOUT.sub("", title)
    told = REPORTED.search(bare) or tells_of_a_document(title)
    if (
        article.kind == "article"
        and (TITLE_RULE.search(bare) or LAW.fullmatch(bare))
        and "《" not in bare
        and not told
        and not HEADLINE.match(title)
    ):
        return f"《{title}》" if len(title) <= 45 else ""
    return ""


def named_in_title(article: Article) -> str:
    """The document that a title names without its marks: 政策解读 | 临溪市健身工作计划."""
    last = CRUMBS.split(article.title)[-1].strip()
    bare = EXPLAINS.sub("", last)
    plain = TITLED.search(bare) and "《" not in bare and not REPORTED.search(bare)
    plain = plain and not HEADLINE.match(bare) and not tells_of_a_document(bare)
    return f"《{bare}》" if plain and article.kind == "article" else ""
