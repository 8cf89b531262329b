"""Quantified statements, counted by rules of their own and not from the facts that were found.

A statement is what stands between full stops, semicolons and line ends. It is quantified when a
number with a unit stands in it: money, a share, a count or a length of time. A day of the
calendar, an ordinal, a document's number, a number inside a name (“三项工程”, 《…十条》) and a
lone 一 (一个, 一次性) are none. A notice or plan is an article whose title is that of an official
document or speaks of what one grants, or whose text goes by one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from quizzes.evaluation.documents import Asked
from quizzes.generation.draft import Draft

SHORTEST = 8
STATEMENT = re.compile(r"[^。！？；\n]+")
QUANTITY = re.compile(
    r"(?<![\d.,第〔\[（(号])"
    r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?|[二两三四五六七八九十百千]{1,6})"
    r"(?:[余多]?[百千万亿]{0,2}[余多]?)"
    r"(?P<unit>%|％|‰|元|美元|个(?:百分点|月|工作日)?|人(?!民|员|才|类)|人次|名(?!称)|位(?!于|置)|家"
    r"|所(?!有)|项|件|次(?!会)|种|类|套|张|份|亩|米|平方米|公里|千米|吨|公斤|户|台|辆|座|处(?!理)"
    r"|场|期(?!间)|批|支(?!持)|条(?!件)|门|倍|天|周岁|岁|小时|分钟|学时|工作日|周(?!年)"
    r"|(?<!\d{4})年(?!代|级|度|\d{1,2}月))"
)
NAME = re.compile(r"“[^”\n]{1,40}”|《[^》\n]{1,80}》")
# So long a number with its unit is hardly told twice of two matters.
UNMISTAKABLE = 4
DOCUMENT = r"(?:通知|公告|通告|办法|细则|条例|规定|规范|意见|方案|规划|纲要|计划|要点|措施)"
TITLED = re.compile(
    rf"{DOCUMENT}(?:[（(][^）)]*[）)])?》?$|补助|补贴|奖励|奖补|津贴|扶助|资助|申领|申报|政策|规划"
)
GOES_BY = re.compile(
    r"(?:印发|发布|出台|公布|制定|下发|实施|根据|按照|依据)[^。；《]{0,16}"
    rf"《[^》]*{DOCUMENT}(?:（[^）]*）)?》"
)


@dataclass(frozen=True, slots=True)
class Statement:
    """A quantified statement: its range in the article's text, its quantities as written."""

    start: int
    end: int
    quantities: tuple[str, ...]

    @property
    def numbers(self) -> list[str]:
        return [match["number"] for match in map(QUANTITY.match, self.quantities) if match]


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


def quantified(text: str) -> list[Statement]:
    found = []
    unnamed = NAME.sub(lambda name: "“" * len(name[0]), text)
    for match in STATEMENT.finditer(unnamed):
        quantities = tuple(each[0] for each in QUANTITY.finditer(match[0]))
        if quantities and len(match[0].strip()) >= SHORTEST:
            found.append(Statement(match.start(), match.end(), quantities))
    return found


def _told(draft: Draft) -> str:
    """All that the question says: a number may be asked for, given or explained."""
    options = (option.text for option in draft.options)
    return "\n".join((draft.stem, draft.explanation, *options, *draft.prompts, *draft.accepted))


def _asks_about(draft: Draft, statement: Statement, article: str) -> bool:
    """Does the question rest on words of the statement, and tell one of its quantities?

    Or does it rest on another telling of the same, its key being the very quantity?
    """
    rests = any(
        quote.article == article
        and quote.span.start < statement.end
        and statement.start < quote.span.end
        for quote in draft.evidence
    )
    if rests and any(number in _told(draft) for number in statement.numbers):
        return True
    keys = {option.text for option in draft.options if option.correct} | set(draft.accepted)
    long = [each for each in statement.quantities if len(each) >= UNMISTAKABLE]
    return any(each in key for each in long for key in keys)


def unasked(asked: Asked) -> list[Statement]:
    """The quantified statements about which there is no question."""
    return [
        each
        for each in quantified(asked.source.text)
        if not any(_asks_about(d, each, asked.source.id) for d in asked.generation.drafts)
    ]


def coverage(asked: Asked) -> Coverage:
    whole = len(quantified(asked.source.text))
    return Coverage(whole, whole - len(unasked(asked)))
