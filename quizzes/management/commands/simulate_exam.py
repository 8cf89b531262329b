from __future__ import annotations

from json import dumps
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from quizzes.courses import as_table, chart
from quizzes.memory.policy import SETTLING_DAYS
from quizzes.memory.simulation import MOST_CARDS, MOST_DAYS, Result, Setup, compare


class Command(BaseCommand):
    help = (
        "Simulate what exam policies do to load and to recall on the day. Memory follows FSRS-6, "
        "each card's stability off by a log-normal factor that the policy does not see. `marks`: "
        "expected marks of 100 (60 single x 1, 20 multiple x 2 with 0.5 for each right option "
        "when too few are chosen; what is not recalled is guessed) when every policy is cut at "
        "the same minutes a day: --minutes, or what ours takes on average. A day begins with the "
        "first sights, the same for all; the rest goes to reviews. A review takes 20 seconds, a "
        "first sight 40."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        usual = Setup()
        parser.add_argument("--questions", type=int, default=usual.questions)
        parser.add_argument("--days", type=int, default=usual.days, help="until the exam")
        parser.add_argument("--sigma", type=float, default=usual.sigma, help="error of stability")
        parser.add_argument("--replicates", type=int, default=usual.replicates)
        parser.add_argument("--seed", type=int, default=usual.seed)
        parser.add_argument(
            "--missed", type=float, default=usual.missed, help="share of days without study"
        )
        parser.add_argument("--minutes", type=float, help="a day, for the marks")
        parser.add_argument("--json", action="store_true", help="one JSON object a policy")
        parser.add_argument("--plot", type=Path, metavar="FILE.svg", help="also write a chart")

    def handle(
        self, *args: Any, minutes: float | None, json: bool, plot: Path | None, **options: Any
    ) -> None:
        setup = _setup(**{name: options[name] for name in Setup.__dataclass_fields__})
        if minutes is not None and not 0 < minutes <= 24 * 60:
            raise CommandError(_("每天的分钟数要在 0 与 1440 之间。"))
        results = compare(setup, minutes)
        if plot:
            _write(plot, chart(results, setup))
        lines = map(_as_json, results) if json else as_table(results)
        self.stdout.write("\n".join(lines))


def _setup(**given: Any) -> Setup:
    try:
        return Setup(**given)
    except ValueError as error:
        raise CommandError(
            _(
                "题数和重复次数至少是 1，误差和种子不小于 0，"
                "缺席比例在 0 与 1 之间，天数要多于 %(least)d、不多于 %(most)d，"
                "题数乘重复次数不多于 %(cards)d。"
            )
            % {"least": SETTLING_DAYS, "most": MOST_DAYS, "cards": MOST_CARDS}
        ) from error


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(
            _("写不了 %(path)s：%(why)s") % {"path": path, "why": error.strerror}
        ) from error


def _as_json(result: Result) -> str:
    course = result.course
    return dumps(
        {
            "policy": result.policy,
            "recall": round(course.recall, 4),
            "reviews": round(course.reviews, 1),
            "peak": course.peak,
            "minutes": round(course.minutes, 2),
            "marks": round(result.marks, 2),
        }
    )
