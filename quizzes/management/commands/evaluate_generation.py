from __future__ import annotations

from collections.abc import Iterator
from json import dumps
from pathlib import Path
from time import process_time
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from quizzes.evaluation.record import as_record
from quizzes.evaluation.report import Report, Unread, report_on
from quizzes.reporting import as_lines, how_many_unread, why_unread


class Command(BaseCommand):
    help = "Measure what files give, without a database: facts, questions, checks, cues, speed."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("files", nargs="+", type=Path, help="text, HTML or Markdown files")
        parser.add_argument("--json", action="store_true", help="one JSON object")
        parser.add_argument("--sample", type=int, default=10, help="questions to print for reading")
        parser.add_argument("--seed", type=int, default=1, help="which questions to draw")

    def handle(
        self, *args: Any, files: list[Path], json: bool, sample: int, seed: int, **options: Any
    ) -> None:
        missing: list[Unread] = []
        report = report_on(_documents(files, missing), clock=process_time)
        unread = [*missing, *report.unread]
        self._print(report, unread, sample=sample, seed=seed, json=json)
        for each in unread:
            self.stderr.write(why_unread(each))
        if unread:
            raise CommandError(how_many_unread(unread, len(files)))

    def _print(
        self, report: Report, unread: list[Unread], *, sample: int, seed: int, json: bool
    ) -> None:
        drawn = report.sample(sample, seed)
        if json:
            self.stdout.write(dumps(as_record(report, drawn, unread), ensure_ascii=False))
        elif report.asked:
            self.stdout.write("\n".join(as_lines(report, drawn)))


def _documents(files: list[Path], missing: list[Unread]) -> Iterator[tuple[str, bytes]]:
    """Each file's name and bytes; those that cannot be opened are noted and passed over."""
    for path in files:
        try:
            yield str(path), path.read_bytes()
        except OSError:
            missing.append(Unread(str(path), "missing_file", str(path)))
