"""What the facts room gives: typed facts, each tied to the words that bear it out."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

from news.text.article import Span

FactKind = Literal[
    "amount",  # money: 3000元, 每月200元, 600万元
    "count",  # things or people with a measure word: 394人, 16个社工站, 2名
    "share",  # percentages and ratios: 86%, 3.5个百分点, 1:500
    "date",  # a day, month or year on which something is or was so
    "deadline",  # until when: 2025年1月24日前
    "period",  # a span of time: 2025年1月2日至24日, 两年
    "body",  # which organisation did or does it
    "instrument",  # which document rules it
    "place",  # where
    "level",  # which rank: 初级, 中级, 高级
    "term",  # a named model or quoted term: “1+1+N”服务模式
    "condition",  # on which condition something is given
    "exception",  # who or what is left out
    "purpose",  # what for
    "reason",  # why
    "members",  # the parts of an enumeration: A、B、C等
    "procedure",  # steps or materials
]
Qualifier = Literal[
    "", "超过", "近", "约", "左右", "以上", "以下", "不超过", "不少于", "最高", "最低"
]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit.

    ``value`` is in ``unit``, with 万 and 亿 multiplied out (600万元 → 6000000 元; percentages
    stay as written: 86% → 86 ``%``). ``high`` closes a range (800–1500元). ``rate`` is the
    denominator as written (每月, 每人, 每站, 每年), empty if none. ``written`` is the value as
    the article writes it, without its qualifier (“600万元”).
    """

    value: Decimal
    unit: str
    written: str
    high: Decimal | None = None
    rate: str = ""


@dataclass(frozen=True, slots=True)
class FactKey:
    """What a fact is about. Two facts with one key and different values cannot both hold.

    Every part is a normalised string, empty where unknown or not applicable.
    ``jurisdiction`` is a region code; ``period`` is a normalised time (``2014-``, ``2024``,
    ``monthly`` belongs to the quantity and not here).
    """

    jurisdiction: str
    instrument: str
    condition: str
    attribute: str
    period: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing an article states.

    - ``span``: the value's range in the article's text, qualifier included; ``clause``: the
      smallest range that bears the fact out (what is highlighted as evidence, within one
      sentence); ``sentence``: the whole sentence.
    - ``place``: the jurisdiction as a stem should name it (“广东省惠州市大亚湾区”, empty if none).
    - ``instrument``: with its 《》, empty if none. ``subject``: who gives, has or does
      (“区民政局” resolved to “大亚湾区民政局”). ``condition``: 考取中级. ``attribute``: 一次性补助.
    - ``time``: the period as words for a stem (“2014年至今”, empty if unknown).
    - ``before`` and ``after``: the statement as a standalone sentence around the value:
      ``before + qualifier/value as written + after`` reads as good Chinese without the article,
      references resolved and ellipsis filled, without final punctuation. ``after`` starts after
      the value and never repeats it.
    - ``text``: the value as written, with qualifier (“超过600万元”, “70人左右”, “区民政局”),
      without the blanks within a quantity (“30 人”).
    - ``quantity``: for quantitative kinds. ``members``: the parts, for enumerations.
    - ``group``: id of the parallel table or list this fact is a cell of, empty if alone;
      ``row`` and ``column`` name the cell in it (row 中级, column 一次性补助).
    - ``unresolved``: names of references left open; a fact with any is not asked about.
    - ``conflicts``: what contradicts it inside the article (as sentences of its text) — a
      conflict in the period alone lists ``period`` here, and the fact is asked without it.
    - ``extra``: what only some kinds have: ``aim`` marks a quantity that is meant to be reached
      and not one that has been.
    """

    kind: FactKind
    key: FactKey
    span: Span
    clause: Span
    sentence: Span
    text: str
    before: str
    after: str
    place: str = ""
    instrument: str = ""
    subject: str = ""
    condition: str = ""
    attribute: str = ""
    time: str = ""
    qualifier: Qualifier = ""
    quantity: Quantity | None = None
    members: tuple[str, ...] = ()
    group: str = ""
    row: str = ""
    column: str = ""
    in_force_from: date | None = None
    in_force_to: date | None = None
    unresolved: tuple[str, ...] = ()
    conflicts: tuple[str, ...] = ()
    extra: dict[str, str] = field(default_factory=dict)

    @property
    def unbased(self) -> str:
        """``before`` without the document that it may open with: 根据《…》，."""
        return self.before.removeprefix(f"根据{self.instrument}，")

    @property
    def statement(self) -> str:
        return f"{self.before}{self.text}{self.after}"
