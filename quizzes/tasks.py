"""Work that Celery moves. Ids go in, rows come out; each may run twice, late or never."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta
from typing import Any

from celery import shared_task
from celery.signals import task_success
from django.conf import settings
from django.utils import timezone

from news.models import ArticleVersion
from news.tasks import extract, ingest
from quizzes import authoring, corrections, runs, sources, works
from quizzes.models import DayPlan

# Each article done asks for the next ones, so a few at a time keep every worker busy without a
# backlog of messages that say the same.
AT_ONCE = 5
# Parts sent at a time; the next sweep sends the next ones.
PARTS_AT_ONCE = 500
# Works that rows call for at any hour, rather than the clock at one. A day begins with the clock:
# a lost message costs a quarter of an hour, in which whoever comes has theirs planned at once.
BEGUN_BY_SWEEP = ("corrections", "reminders")
# A plan is asked for on its own day only; two months let an operator look back at one.
PLANS_KEPT = timedelta(days=60)


@task_success.connect(sender=ingest)
@task_success.connect(sender=extract)
def ask_what_is_ready(**kwargs: Any) -> None:
    """Look as soon as facts were found; the sweep looks again in any case.

    A document that gives nothing to find facts in may have been what others waited behind.
    """
    generate_ready.delay()


@shared_task
def generate(version_id: int) -> None:
    """Ask about one article; what waited behind it may be ready then."""
    unasked = ArticleVersion.objects.with_facts().filter(generation__isnull=True)
    version = sources.with_context(unasked).filter(pk=version_id).first()
    if version is not None:
        authoring.generate_questions(version=version, now=timezone.now())
        generate_ready.delay()


@shared_task
def generate_ready() -> None:
    """Enqueue the next articles that wait for questions; see to what may and may not be asked."""
    for version_id in sources.waiting_for_questions()[:AT_ONCE]:
        generate.delay(version_id)
    authoring.keep_up()


@shared_task
def propose(version_id: int) -> None:
    """Have the configured language model propose questions about one article."""
    version = sources.with_context(ArticleVersion.objects.filter(pk=version_id)).first()
    if version is not None:
        authoring.propose(version=version, now=timezone.now())


@shared_task
def sweep() -> None:
    """Find whatever was never processed: a lost message costs one sweep, never a question."""
    generate_ready()
    send_parts(runs.unfinished(now=timezone.now(), most=PARTS_AT_ONCE))
    for name in BEGUN_BY_SWEEP:
        begin(name)
    now = timezone.now()
    authoring.close_dead_claims(now=now)
    # A message that waits for a worker ends with its sweep; one that is worked on holds a claim.
    for version_id in authoring.waiting_for_proposals(now=now)[:AT_ONCE]:
        propose.apply_async((version_id,), expires=settings.SWEEP_SECONDS)


@shared_task
def begin(name: str) -> None:
    """Begin a work's runs whose occasion has come, and send their parts; see ``works.WORKS``."""
    send_parts(works.begin(name, now=timezone.now())[:PARTS_AT_ONCE])


def send_parts(parts: Iterable[int]) -> None:
    """Send a message a part. The next sweep would repeat it: it expires with it.

    So a backlog of messages cannot grow, however long no worker comes.
    """
    for part_id in parts:
        work_part.apply_async((part_id,), expires=settings.SWEEP_SECONDS)


@shared_task
def work_part(part_id: int) -> None:
    """Work through one range of a run."""
    works.work_part(part_id)


@shared_task
def reopen_changes() -> None:
    """Look whether an answer that came in late opens a finished change; the sweep carries it."""
    corrections.reopen(now=timezone.now())


@shared_task
def fit_pool() -> None:
    """Fit the weights of newcomers to everybody's answers."""
    works.fit_pool(now=timezone.now())


@shared_task
def prune_plans() -> None:
    """Delete the plans of days long past; the log says what came of them."""
    oldest = timezone.now() - PLANS_KEPT
    DayPlan.objects.filter(day__lt=oldest.date().toordinal()).delete()


@shared_task
def prune_runs() -> None:
    """Delete the runs of times long past."""
    runs.prune(now=timezone.now())
