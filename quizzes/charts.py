"""Line charts as SVG: panels one above the other over the same days, with one legend below.

Lines differ in dash and width as well as in colour, so that a print in grey can be read. All
styling is in attributes: a page whose policy allows no inline style shows the chart all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log10

WIDTH, PANEL, LEFT, RIGHT, GAP, ROW = 720, 190, 52, 16, 44, 22
INK, GRID, PAPER = "#222222", "#d5d5d5", "#ffffff"
# Of a chart that one value would flatten, this many times the median of the lines' peaks is shown.
TALLEST = 1.5


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a panel: a value for each day, from day 1 on."""

    label: str
    values: Sequence[float]
    colour: str
    dash: str = ""
    width: float = 1.5


@dataclass(frozen=True, slots=True)
class Panel:
    """``title`` says what is counted. A ``share``, 0 to 1, is shown in per cent up to 100."""

    title: str
    lines: Sequence[Line]
    share: bool = False

    @property
    def bottom(self) -> float:
        """The value at the lower edge: 0, or the tenth below the least share."""
        return floor(10 * min(min(line.values) for line in self.lines)) / 10 if self.share else 0

    @property
    def top(self) -> float:
        """The value at the upper edge; a value above it is cut off and written beside its line."""
        if self.share:
            return 1.0
        peaks = sorted(max(line.values) for line in self.lines)
        return _round_up(min(peaks[-1], TALLEST * peaks[len(peaks) // 2]))


def svg(title: str, panels: Sequence[Panel], *, days: str) -> str:
    """Return the chart as one SVG element. ``days`` names the axis; lines are those of panel 1."""
    lines = panels[0].lines
    height = 40 + len(panels) * (PANEL + GAP) + 12 + ROW * ceil(len(lines) / 2)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" role="img" '
        f'font-family="sans-serif" font-size="13" fill="{INK}">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{WIDTH}" height="{height}" fill="{PAPER}"/>',
        _text(LEFT, 22, title, size=16),
    ]
    for number, panel in enumerate(panels):
        parts += _panel(panel, 52 + number * (PANEL + GAP), days)
    parts += _legend(lines, 40 + len(panels) * (PANEL + GAP) + 18)
    return "\n".join([*parts, "</svg>\n"])


def _panel(panel: Panel, y: float, days: str) -> Iterator[str]:
    base, last = y + PANEL - 20, max(len(line.values) for line in panel.lines)
    yield _text(LEFT, y + 4, panel.title)
    for step in range(5):
        value = panel.bottom + (panel.top - panel.bottom) * step / 4
        at = _y(value, panel, base)
        said = f"{100 * value:g}%" if panel.share else f"{value:g}"
        yield f'<path d="M{LEFT} {at:.1f}H{WIDTH - RIGHT}" stroke="{GRID}"/>'
        yield _text(LEFT - 6, at + 4, said, anchor="end")
    for day in _ticks(last):
        yield _text(_x(day, last), base + 18, str(day), anchor="middle")
    yield _text(WIDTH - RIGHT, base + 34, days, anchor="end")
    for line in panel.lines:
        points = " ".join(
            f"{_x(day, last):.1f},{_y(value, panel, base):.1f}"
            for day, value in enumerate(line.values, start=1)
        )
        yield f'<polyline points="{points}" {_stroke(line)}/>'
        yield from _cut_off(line, panel, base, last)


def _cut_off(line: Line, panel: Panel, base: float, last: int) -> Iterator[str]:
    peak = max(line.values)
    if peak > panel.top:
        x = _x(list(line.values).index(peak) + 1, last)
        yield _text(x - 6, _y(panel.top, panel, base) + 14, f"↑ {peak:.0f}", anchor="end")


def _y(value: float, panel: Panel, base: float) -> float:
    share = (min(value, panel.top) - panel.bottom) / (panel.top - panel.bottom)
    return base - (PANEL - 40) * share


def _legend(lines: Sequence[Line], y: float) -> Iterator[str]:
    half = (WIDTH - LEFT) / 2
    for number, line in enumerate(lines):
        x, at = LEFT + half * (number % 2), y + ROW * (number // 2)
        yield f'<path d="M{x} {at}h34" {_stroke(line)}/>'
        yield _text(x + 42, at + 4, line.label)


def _stroke(line: Line) -> str:
    dash = f' stroke-dasharray="{line.dash}"' if line.dash else ""
    return f'fill="none" stroke="{line.colour}" stroke-width="{line.width}"{dash}'


def _text(x: float, y: float, said: str, *, size: int = 13, anchor: str = "start") -> str:
    at = f'x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"'
    return f"<text {at}>{escape(said)}</text>"


def _x(day: int, last: int) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * (day - 1) / max(1, last - 1)


def _ticks(last: int) -> list[int]:
    step = max(1, round(last / 60) * 10) if last > 15 else 5
    return [1, *range(step, last - step // 2, step), last]


def _round_up(value: float) -> float:
    """The next of 4, 8, 12, 16, 20, 40, 80, 120 …, each of which has a whole quarter."""
    unit = 10.0 ** max(0, ceil(log10(max(value, 1) / 20)))
    return next(unit * step for step in (4, 8, 12, 16, 20) if unit * step >= value)
