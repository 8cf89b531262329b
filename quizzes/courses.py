"""What exam policies do to load and recall, as a person reads it: names, a table, a chart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from quizzes.charts import Line, Panel, svg
from quizzes.memory.simulation import Result, Setup

NAMES = {
    "constant-0.90": gettext_lazy("始终保持 90%"),
    "constant-0.95": gettext_lazy("始终保持 95%"),
    "capped-0.90": gettext_lazy("保持 90%，考前一天全部再看"),
    "last-week": gettext_lazy("保持 80%，最后七天全部再看一遍"),
    "ramp": gettext_lazy("最后三周由 80% 升到 95%"),
    "ours": gettext_lazy("本站的安排"),
}
LOOKS = {
    "constant-0.90": ("#1f4e79", "7 4", 1.5),
    "constant-0.95": ("#1f4e79", "", 1.5),
    "capped-0.90": ("#777777", "2 3", 1.5),
    "last-week": ("#2e7d32", "10 3 2 3", 1.5),
    "ramp": ("#8e5a00", "4 2", 1.5),
    "ours": ("#b3261e", "", 3.5),
}


def heads() -> list[str]:
    """Return the heads of the table."""
    return [
        *(_("复习安排"), _("考试当天记得"), _("复习次数"), _("最忙的一天"), _("每天分钟")),
        _("同样时间的预期得分"),
    ]


def row(result: Result) -> list[str]:
    """Return a result as the cells of its row."""
    course = result.course
    return [
        str(NAMES[result.policy]),
        f"{course.recall:.1%}",
        f"{course.reviews:,.0f}",
        str(course.peak),
        f"{course.minutes:.1f}",
        f"{result.marks:.1f}",
    ]


def as_table(results: Sequence[Result]) -> Iterator[str]:
    """Return the table as lines whose columns stand below each other in a terminal."""
    rows = [heads(), *map(row, results)]
    widths = [max(map(_columns, cells)) for cells in zip(*rows, strict=True)]
    for first, *others in rows:
        numbers = zip(others, widths[1:], strict=True)
        padded = [" " * (width - _columns(cell)) + cell for cell, width in numbers]
        yield "  ".join([first + " " * (widths[0] - _columns(first)), *padded])


def _columns(text: str) -> int:
    return len(text) + sum(east_asian_width(letter) in "WF" for letter in text)


def chart(results: Sequence[Result], setup: Setup) -> str:
    """Return load and recall over the days as SVG, in the active language."""
    title = _("%(questions)d 道题、%(days)d 天后考试：每天的复习与记得的比例") % {
        "questions": setup.questions,
        "days": setup.days,
    }
    return svg(
        title,
        [
            Panel(_("每天的复习次数"), [_line(one, one.course.loads) for one in results]),
            Panel(
                _("做过的题目中记得的比例"),
                [_line(one, one.course.recalls) for one in results],
                share=True,
            ),
        ],
        days=_("第几天"),
    )


def _line(result: Result, values: Sequence[float]) -> Line:
    return Line(str(NAMES[result.policy]), values, *LOOKS[result.policy])
