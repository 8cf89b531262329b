"""How a value is written, and its neighbours written the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from news.facts.fact import Quantity
from news.facts.numerals import chinese_numeral
from news.text import lazy
from quizzes.generation.numerals import CHINESE, chinese_value, scale_of

NARROW = (Decimal("0.45"), Decimal("2.2"))
STRIDES = (1, 2, 5, 10, 20, 50, 100)
# What policies set: days to publish, report, object or pay in; months to serve or pay for; hours;
# ages that entitle.
CUSTOMARY: tuple[tuple[re.Pattern[str], tuple[int, ...]], ...] = (
    (
        lazy.pattern(r"个?(?:工作日|自然日)|[日天]"),
        (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60, 90, 120, 180),
    ),
    (lazy.pattern(r"个?月"), (1, 2, 3, 6, 9, 12, 18, 24, 36, 48, 60)),
    (
        lazy.pattern(r"周?岁"),
        (3, 6, 10, 14, 16, 18, 20, 22, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 90, 100),
    ),
    (lazy.pattern(r"个?小时"), (1, 2, 4, 8, 12, 24, 36, 48, 72)),
)
EACH_SIDE = 3
# From so many on, a step in one figure of a count is a slip of the pen and no other magnitude.
LONG = 1_000
WRITTEN = lazy.pattern(
    r"(?P<lead>[^\d零〇一二两三四五六七八九十百千万亿]*)"
    r"(?P<number>\d+(?:,\d{3})*(?:\.\d+)?|[零〇一二两三四五六七八九十百千万亿]+)"
    r"(?P<scale>[百千万亿]*)(?P<unit>\D*)"
)


@lru_cache(maxsize=64)
def _step(scale: str, decimals: int) -> Decimal:
    return scale_of(scale) / (Decimal(10) ** decimals)


@dataclass(frozen=True, slots=True)
class Shape:
    """A value's writing: 1.2万余个 has one decimal, scale 万, unit 余个; 五类 is in characters."""

    lead: str
    decimals: int
    scale: str
    unit: str
    chinese: bool
    grouped: bool
    two: str = "两"

    @property
    def step(self) -> Decimal:
        """The smallest difference that this writing can show."""
        return _step(self.scale, self.decimals)

    def write(self, value: Decimal) -> str | None:
        """Write another value this way; None where it cannot be written exactly."""
        ticks = value / self.step
        if ticks != ticks.to_integral_value() or value <= 0:
            return None
        if self.chinese:
            number = self._in_characters(int(value))
            return None if number is None else f"{self.lead}{number}{self.unit}"
        number = f"{value / scale_of(self.scale):{',' if self.grouped else ''}.{self.decimals}f}"
        return f"{self.lead}{number}{self.scale}{self.unit}"

    def number(self, written: str) -> str:
        """The bare number of a value in this shape, without lead, scale word and unit."""
        tail = f"{self.scale}{self.unit}"
        return written.removeprefix(self.lead).removesuffix(tail)

    def _in_characters(self, value: int) -> str | None:
        tens, rest = divmod(value, 10_000)
        if tens:
            return f"{chinese_numeral(tens)}万" if tens < 10_000 and not rest else None
        return self.two if value == 2 else chinese_numeral(value)


@lru_cache(maxsize=1024)
def shape_of(quantity: Quantity) -> Shape | None:
    """The shape of a single value; None for ranges and writings that cannot be varied."""
    match = WRITTEN.fullmatch(quantity.written)
    if match is None or quantity.high is not None or quantity.value <= 0:
        return None
    number = match["number"]
    chinese = CHINESE.fullmatch(number) is not None
    if chinese and chinese_value(number) != quantity.value:
        return None
    fraction = number.partition(".")[2]
    shape = Shape(
        lead=match["lead"],
        decimals=len(fraction),
        scale=match["scale"],
        unit=match["unit"],
        chinese=chinese,
        grouped="," in number,
        two="二" if number == "二" else "两",
    )
    # A reading that does not give back what was written would alter the key's own wording.
    return shape if shape.write(quantity.value) == quantity.written else None


def _stride(head: int, seed: int) -> int:
    """The step between options for a leading figure without trailing zeros."""
    if head < 10:
        return 1
    if head % 5 == 0:
        return 5 * max(1, round(head * (8 + seed % 5) / 500))
    if head < 100:
        return (2, 3, 4)[seed % 3] if head < 50 else (3, 4, 6)[seed % 3]
    stride = round(head * (6 + seed % 6) / 100)
    return stride + 1 if stride % 10 == 0 else stride


def _long_stride(head: int) -> int:
    """A twentieth of a long figure, in more figures than one: 23167 beside 22009, not 23067."""
    if head % 5 == 0:
        stride = 10 * round(head / 200)
        return stride + 10 if stride % 100 == 0 else stride
    stride = round(head / 20)
    return stride + 1 if stride % 10 == 0 else stride


def _head(ticks: int) -> tuple[int, int]:
    """Split 3000 into (3, 1000); 10 stays (10, 1), since one digit leaves no room below."""
    zeros = 1
    while ticks % 10 == 0:
        ticks, zeros = ticks // 10, zeros * 10
    return (ticks * 10, zeros // 10) if ticks in (1, 2) and zeros > 1 else (ticks, zeros)


def customary(value: Decimal, unit: str) -> list[Decimal]:
    """Lengths of time that policies set beside a customary one, three on a side, nearest first.

    Empty for other units, and for a length that is not customary itself: it would stand out.
    """
    known = next((figures for pattern, figures in CUSTOMARY if pattern.fullmatch(unit)), ())
    if value not in known:
        return []
    at = known.index(int(value))
    beside = (*known[max(0, at - EACH_SIDE) : at], *known[at + 1 : at + 1 + EACH_SIDE])
    return sorted(map(Decimal, beside), key=lambda each: abs(each - value))


def near_values(value: Decimal, shape: Shape, seed: int) -> list[Decimal]:
    """Magnitudes near a value, as a policy would set them, nearest first.

    As round as the key, so that it is not told by its roundness, and within 0.45–2.2 of it; days,
    months and hours are those that policies set.
    """
    if usual := customary(value, f"{shape.scale}{shape.unit}"):
        return usual
    head, zeros = _head(int(value / shape.step))
    stride = _stride(head, seed)
    tens_allowed = head % 5 == 0 or head < 10
    ladder, unit = [], zeros * shape.step
    least, most = value * NARROW[0] / unit, value * NARROW[1] / unit
    for offset in range(1, 13):
        for figure in (head - offset * stride, head + offset * stride):
            # 390 among 394s would stand out as the round one.
            figure += 0 if tens_allowed or figure % 10 else 1
            if figure > 0 and least <= figure <= most:
                ladder.append(figure * unit)
    for tenths in (12, 18):
        near = value * tenths / 10
        if near not in ladder and zeros > 1 and near % (shape.step * zeros / 10) == 0:
            ladder.append(near)
    whole = shape.unit.startswith(("%", "％")) and value <= 100
    return [each for each in ladder if not (whole and each >= 100)]


def closer_values(value: Decimal, shape: Shape) -> list[Decimal]:
    """Magnitudes in smaller equal steps, nearest first: room for three of them below any key.

    Without them a key of 5000 could stand first or second of four (3000, 4000 below it), never
    last, and its place would tell it.
    """
    if usual := customary(value, f"{shape.scale}{shape.unit}"):
        return usual
    head, zeros = _head(int(value / shape.step))
    if head < 10 and zeros >= 10:
        head, zeros = head * 10, zeros // 10
    stride = max((each for each in STRIDES if each * 100 <= head * 18), default=1)
    shares = shape.unit.startswith(("%", "％"))
    stride = stride if head < LONG or shares else _long_stride(head)
    ladder = [
        figure * zeros * shape.step
        for offset in (1, 2, 3)
        for figure in (head - offset * stride, head + offset * stride)
    ]
    whole = shares and value <= 100
    return [each for each in ladder if each > 0 and not (whole and each >= 100)]
