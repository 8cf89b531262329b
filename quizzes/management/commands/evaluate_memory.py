from __future__ import annotations

from dataclasses import asdict
from json import dumps
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from news.messages import explain
from quizzes.memory.evaluation import Scores, TooFewReviews, evaluate, log_of
from quizzes.recall_report import as_lines
from quizzes.review_files import UnreadableReviews, reviews_in, start_of_day


class Command(BaseCommand):
    help = "Score models of memory on a file of reviews (CSV: card, time, rating), split by time."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "file", type=Path, help="columns may be named card_id, review_time, review_rating"
        )
        parser.add_argument("--day-starts", default="07:00Z", help="when a day starts: 07:00Z")
        parser.add_argument("--json", action="store_true", help="one JSON object a model")

    def handle(self, *args: Any, file: Path, day_starts: str, json: bool, **options: Any) -> None:
        scored = _scored(file, day_starts)
        for line in map(_as_json, scored) if json else as_lines(scored):
            self.stdout.write(line)


def _scored(file: Path, day_starts: str) -> list[Scores]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as lines:
            return evaluate(log_of(reviews_in(lines, start_of_day(day_starts))))
    except OSError as error:
        raise CommandError(explain("missing_file", str(file))) from error
    except UnreadableReviews as error:
        raise CommandError(str(error)) from error
    except TooFewReviews as error:
        raise CommandError(_("隔天的复习不足两次，无法先学后验。")) from error


def _as_json(scores: Scores) -> str:
    return dumps(asdict(scores))
