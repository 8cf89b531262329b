"""Quantified statements, counted by rules of their own and not from the facts that were found.

A statement is what stands between full stops, semicolons and line ends. It is quantified when a
number with a unit stands in it: money, a share, a count or a length of time. A day of the
calendar, an ordinal, a document's number, a number inside a name (“三项工程”, 《…十条》, the line
that is a document's title) and a lone 一 (一个, 一次性) are none.

It is asked about when a question asks for a fact whose value is one of its quantities, or when a
question that quotes it alone has one of them for its key. That a number of it is told in a
question about something else does not count. A statement that tells once more what another one
told (of which the fact says so) is asked about with it.

A notice or plan is an article whose title is that of an official document or speaks of what one
grants, or whose text goes by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from news.facts.fact import Fact
from news.text.article import Span
from quizzes.evaluation.documents import Asked
from quizzes.generation.draft import Draft, Quote
from quizzes.generation.numerals import fold, leading_number

SHORTEST = 8
STATEMENT = re.compile(r"[^。！？；\n]+")
QUANTITY = re.compile(
    r"(?<![\d.,第〔\[（(号○〇零])"
    r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?|[二两三四五六七八九十百千]{1,6})"
    r"(?:[余多]?[百千万亿]{0,2}[余多]?)"
    r"(?P<unit>%|％|‰|元|美元|个(?:百分点|月|工作日)?|人(?!民|员|才|类)|人次|名(?!称)|位(?!于|置)|家"
    r"|所(?!有)|项|件|次(?!会)|种|类|套|张|份|亩|米|平方米|公里|千米|吨|公斤|户|台|辆|座|处(?!理)"
    r"|场|期(?!间)|批|支(?!持)|条(?!件)|门|倍|天|周岁|岁|小时|分钟|学时|工作日|周(?!年)"
    r"|(?<!\d{4})年(?!代|级|度|\d{1,2}月))"
)
# Nothing is counted in a name, nor in the number of an article of a law (第二十二条).
# 二次供水 is a way of supplying, and nothing done twice.
NAME = re.compile(
    r"“[^”\n]{1,40}”|《[^》\n]{1,80}》|第[〇零一二三四五六七八九十百千]+|二次(?=供水|加压|污染|创业|分配|开发|利用|装修|加工|元|消费|供电|转运)"
)
# About how much it is: 30余名, 1.2万多人.
VAGUE = re.compile(r"[余多]")
ENDS = "。！？；，\n"
DOCUMENT = r"(?:通知|公告|通告|办法|细则|条例|规定|规范|意见|方案|规划|纲要|计划|要点|措施)"
TITLED = re.compile(
    rf"{DOCUMENT}(?:[（(][^）)]*[）)])?》?$|补助|补贴|奖励|奖补|津贴|扶助|资助|申领|申报|政策|规划"
)
# 临溪市社工人才三年行动计划（2030—2032年）, on a line of its own.
NAMED = re.compile(
    rf"^[^\n，。；：！？、]{{8,45}}{DOCUMENT}(?:[（(][^）)\n]{{2,16}}[）)])?[ \u3000]*$",
    re.MULTILINE,
)
GOES_BY = re.compile(
    r"(?:印发|发布|出台|公布|制定|下发|实施|根据|按照|依据)[^。；《]{0,16}"
    rf"《[^》]*{DOCUMENT}(?:（[^）]*）)?》"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A quantified statement: its range in the article's text, its quantities as written and
    where they stand there."""

    start: int
    end: int
    quantities: tuple[str, ...]
    places: tuple[Span, ...]

    def holds(self, value: Span) -> bool:
        """Does a value stand in here, and a quantity within it?"""
        within = self.start <= value.start and value.end <= self.end
        return within and any(
            value.start < place.end and place.start < value.end for place in self.places
        )


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many quantified statements there are, and of how many a quantity was asked about."""

    statements: int = 0
    asked: int = 0

    def __add__(self, other: Coverage) -> Coverage:
        return Coverage(self.statements + other.statements, self.asked + other.asked)

    @property
    def share(self) -> float:
        return self.asked / self.statements if self.statements else 0.0


def is_notice_or_plan(title: str, text: str) -> bool:
    return bool(TITLED.search(title) or GOES_BY.search(text))


def _hidden(name: re.Match[str]) -> str:
    return "“" * len(name[0])


def quantified(text: str) -> list[Statement]:
    found = []
    unnamed = NAME.sub(_hidden, NAMED.sub(_hidden, text))
    for match in STATEMENT.finditer(unnamed):
        places = tuple(
            Span(each.start(), each.end())
            for each in QUANTITY.finditer(unnamed, match.start(), match.end())
        )
        if places and len(match[0].strip()) >= SHORTEST:
            quantities = tuple(text[place.start : place.end] for place in places)
            found.append(Statement(match.start(), match.end(), quantities, places))
    return found


def _tells(asked: Asked, statement: Statement) -> bool:
    """Does a question ask for a fact of this article whose value is a quantity in there?"""
    facts = asked.source.facts
    told = (
        facts[index]
        for draft in asked.generation.drafts
        for article, index in draft.facts
        if article == asked.source.id
    )
    return any(statement.holds(span) for fact in told for span in _places(fact))


def _places(fact: Fact) -> list[Span]:
    """Where a fact is told, and where it is told once more."""
    also = fact.extra.get("also", "").split(",")
    return [fact.span, *(Span(*map(int, each.split("-"))) for each in also if each)]


def _worth(text: str) -> Decimal | None:
    """The number that a quantity comes to: 20万元 is 200000, 30余名 is 30."""
    found = leading_number(VAGUE.sub("", fold(text)))
    return found[0] if found else None


def _keys(draft: Draft) -> set[Decimal]:
    texts = (*(each.text for each in draft.options if each.correct), *draft.accepted)
    return {value for value in map(_worth, texts) if value is not None}


def _is_keyed(asked: Asked, statement: Statement) -> bool:
    """Is the key of a question that quotes nothing but this statement one of its quantities?"""
    values = {value for value in map(_worth, statement.quantities) if value is not None}
    return any(
        not values.isdisjoint(_keys(draft))
        for draft in asked.generation.drafts
        if draft.evidence and all(_quotes(each, asked, statement) for each in draft.evidence)
    )


def _quotes(quote: Quote, asked: Asked, statement: Statement) -> bool:
    end = quote.span.end - len(quote.text) + len(quote.text.rstrip(ENDS))
    return (
        quote.article == asked.source.id
        and statement.start <= quote.span.start
        and end <= statement.end
    )


def unasked(asked: Asked) -> list[Statement]:
    """The quantified statements about which there is no question."""
    return [
        each
        for each in quantified(asked.source.text)
        if not _tells(asked, each) and not _is_keyed(asked, each)
    ]


def coverage(asked: Asked) -> Coverage:
    whole = len(quantified(asked.source.text))
    return Coverage(whole, whole - len(unasked(asked)))
