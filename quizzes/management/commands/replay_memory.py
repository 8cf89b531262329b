from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from json import dumps
from pathlib import Path
from typing import Any, BinaryIO

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from news.messages import explain
from quizzes.memory.fsrs6 import DEFAULT_WEIGHTS, Grade, first_values, step_values
from quizzes.review_files import history_in


class Command(BaseCommand):
    help = (
        "Replay histories, one a line ([[grade, days since the last], ...]; 0: the same day), "
        "into what each leaves of memory. Without an answer there is none: both are null."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="JSON lines; - for the standard input")

    def handle(self, *args: Any, file: str, **options: Any) -> None:
        with _opened(file) as lines:
            for history in _histories(lines):
                stability, difficulty = _left(history)
                self.stdout.write(dumps({"stability": stability, "difficulty": difficulty}))


def _opened(file: str) -> BinaryIO:
    if file == "-":
        return sys.stdin.buffer
    try:
        return Path(file).open("rb")
    except OSError as error:
        raise CommandError(explain("missing_file", file)) from error


def _histories(lines: Iterable[bytes]) -> Iterator[list[tuple[Grade, int]]]:
    for number, line in enumerate(lines, 1):
        if line.isspace():
            continue
        try:
            yield history_in(line)
        except ValueError as error:
            raise CommandError(
                _("第 %(line)d 行应是一段复习历史，如 [[3, 0], [1, 4]]：评分 1 至 4，隔几天。")
                % {"line": number}
            ) from error


def _left(history: list[tuple[Grade, int]]) -> tuple[float | None, float | None]:
    if not history:
        return None, None
    left = first_values(history[0][0], DEFAULT_WEIGHTS)
    for grade, days in history[1:]:
        left = step_values(*left, grade, days, DEFAULT_WEIGHTS)
    return left
