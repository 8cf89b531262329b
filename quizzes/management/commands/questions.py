from __future__ import annotations

import json
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils.translation import gettext as _

from news.models import NewsItem
from quizzes.models import Generation, Question
from quizzes.printing import as_lines, as_record
from quizzes.words import why_rejected, why_silent


class Command(BaseCommand):
    help = "Print every question of a news item (or of all): options, key, evidence, checks."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("item", nargs="?", type=int, help="id of a news item")
        parser.add_argument("--json", action="store_true", help="one JSON object a line")
        parser.add_argument("--rejects", action="store_true", help="also what was dropped, and why")

    def handle(
        self, *args: Any, item: int | None, json: bool, rejects: bool, **options: Any
    ) -> None:
        questions = (
            Question.objects.with_content().filter(current__isnull=False).order_by("item", "id")
        )
        if item is not None:
            if not NewsItem.objects.filter(pk=item).exists():
                raise CommandError(_("没有编号为 %(item)d 的新闻。") % {"item": item})
            questions = questions.filter(item=item)
        for question in questions.iterator(chunk_size=200):
            self.stdout.write(_as_json(question) if json else "\n".join(as_lines(question)) + "\n")
        if rejects:
            self._print_rejects(item)

    def _print_rejects(self, item: int | None) -> None:
        runs = Generation.objects.select_related("version").order_by("version")
        for run in runs if item is None else runs.filter(version__item=item):
            self.stdout.write(f"# {run.version.title} {why_silent(run.silence, run.rejects)}")
            for reject in run.rejects:
                self.stdout.write(
                    f"- {reject['kind']} {reject['stem']}：{why_rejected(reject['reason'])}"
                )


def _as_json(question: Question) -> str:
    return json.dumps(as_record(question), ensure_ascii=False)
