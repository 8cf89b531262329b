from __future__ import annotations

import sys
from datetime import date, datetime
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from news.fetch import FetchRefused, fetch
from news.ingest import About, Receipt, ingest, receive_any, source_named
from news.messages import explain
from news.models import ArticleVersion, Industry, NewsItem, Witness
from news.text.article import UnreadableDocument
from news.text.decode import LARGEST
from quizzes.chain import work_through
from quizzes.models import Question

STANDARD_INPUT = "-"


class Command(BaseCommand):
    help = "Take in one document: plain text, HTML, RSS or Atom."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("where", metavar="PATH|ADDRESS|-", help="a file, an address, or stdin")
        parser.add_argument(
            "--now", action="store_true", help="facts and questions without a worker"
        )
        parser.add_argument("--title", default="", help="the title, where the text bears none")
        parser.add_argument("--source", default="", help="the name of who published it")
        parser.add_argument("--published", default="", help="YYYY-MM-DD")
        parser.add_argument("--industry", default="", help="slug of an industry")

    def handle(self, *args: Any, where: str, now: bool, **options: Any) -> None:
        moment = timezone.now()
        try:
            receipts = receive_from(where, options, moment)
        except (UnreadableDocument, FetchRefused) as problem:
            raise CommandError(explain(problem)) from None
        versions = [one for document, _new in receipts for one in ingest(document, now=moment)]
        new = any(new for _document, new in receipts)
        self.stdout.write(what_came(versions) if new else _("已收过，没有变化。"))
        if now:
            work_through(now=moment)
            self.stdout.write(what_was_asked(versions))


def receive_from(where: str, options: dict[str, Any], now: datetime) -> list[Receipt]:
    """Receive what is at a path or address. Raises as ``fetch`` and ``receive_any`` do."""
    body, about = bytes_at(where)
    with transaction.atomic():
        about.update(told(options))
        return receive_any(body, now=now, **about)


def bytes_at(where: str) -> tuple[bytes, About]:
    if where == STANDARD_INPUT:
        return sys.stdin.buffer.read(LARGEST + 1), {}
    if "://" in where:
        fetched = fetch(where)
        return fetched.body, {"address": fetched.address, "content_type": fetched.content_type}
    try:
        with Path(where).open("rb") as file:
            return file.read(LARGEST + 1), {}
    except OSError:
        raise CommandError(explain("missing_file", where)) from None


def told(options: dict[str, Any]) -> About:
    """What the options say about the document."""
    about: About = {"title": options["title"], "source": source_named(options["source"])}
    if options["published"]:
        about["published"] = day(options["published"])
    if options["industry"]:
        about["industry"] = industry(options["industry"])
    return about


def day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise CommandError(_("日期请写成 2025-01-14 这样。")) from None


def industry(slug: str) -> Industry:
    found = Industry.objects.filter(slug=slug).first()
    if found is None:
        known = "、".join(Industry.objects.values_list("slug", flat=True))
        raise CommandError(_("没有行业 %(slug)s；现有：%(known)s") % {"slug": slug, "known": known})
    return found


def what_came(versions: list[ArticleVersion]) -> str:
    articles = sum(version.item.kind == NewsItem.Kind.ARTICLE for version in versions)
    counts = {"articles": articles, "headlines": len(versions) - articles}
    return _("%(articles)d 篇文章，%(headlines)d 条标题。") % counts


def what_was_asked(versions: list[ArticleVersion]) -> str:
    facts = Witness.objects.filter(version__in=versions)
    questions = Question.objects.filter(item__in=[version.item_id for version in versions])
    published = questions.filter(status=Question.Status.PUBLISHED)
    return _("%(facts)d 条事实，%(questions)d 道题，其中 %(published)d 道已发布。") % {
        "facts": facts.count(),
        "questions": questions.count(),
        "published": published.count(),
    }
