"""Work that Celery moves. Ids go in, rows come out; each may run twice, late or never."""

from __future__ import annotations

from typing import Any

from celery import shared_task
from celery.signals import task_success
from django.utils import timezone

from news.models import ArticleVersion
from news.tasks import extract
from quizzes import authoring, planning, sources
from quizzes.models import Enrolment

# Each article done asks for the next ones, so a few at a time keep every worker busy without a
# backlog of messages that say the same.
AT_ONCE = 5


@task_success.connect(sender=extract)
def ask_what_is_ready(**kwargs: Any) -> None:
    """Look as soon as facts were found; the sweep looks again in any case."""
    generate_ready.delay()


@shared_task
def generate(version_id: int) -> None:
    """Ask about one article; what waited behind it may be ready then."""
    version = sources.with_context(ArticleVersion.objects.with_facts()).filter(pk=version_id)
    found = version.filter(generation__isnull=True).first()
    if found is not None:
        authoring.generate_questions(version=found, now=timezone.now())
        generate_ready.delay()


@shared_task
def generate_ready() -> None:
    """Enqueue the next articles that wait for questions; retire what may no longer be asked."""
    for version_id in sources.waiting_for_questions()[:AT_ONCE]:
        generate.delay(version_id)
    authoring.retire_overtaken()
    authoring.retire_unanchored()


@shared_task
def sweep() -> None:
    """Find whatever was never processed: a lost message costs one sweep, never a question."""
    generate_ready()


@shared_task
def rollover() -> None:
    """Plan the day of everybody whose day has begun, one small task a learner."""
    for learner_id, exam_id in planning.without_a_plan(now=timezone.now()):
        plan_day.delay(learner_id, exam_id)


@shared_task
def plan_day(learner_id: int, exam_id: int) -> None:
    enrolment = (
        Enrolment.objects.select_related("learner", "exam")
        .filter(learner=learner_id, exam=exam_id)
        .first()
    )
    if enrolment is not None:
        planning.plan_day(learner=enrolment.learner, exam=enrolment.exam, now=timezone.now())
