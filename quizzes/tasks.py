"""Work that Celery moves. Ids go in, rows come out; each may run twice, late or never."""

from __future__ import annotations

import logging
from typing import Any

from celery import shared_task
from celery.signals import task_success
from django.utils import timezone

from news.models import ArticleVersion
from news.tasks import extract
from quizzes import authoring, planning, sources
from quizzes.models import Enrolment

log = logging.getLogger(__name__)


@task_success.connect(sender=extract)
def ask_what_is_ready(**kwargs: Any) -> None:
    """Look as soon as facts were found; the sweep looks again in any case."""
    generate_ready.delay()


@shared_task
def generate(version_id: int) -> None:
    version = (
        ArticleVersion.objects.with_facts()
        .select_related("item__industry", "item__source", "item__region")
        .filter(pk=version_id)
        .first()
    )
    if version is not None:
        authoring.generate_questions(version=version, now=timezone.now())


@shared_task
def generate_ready() -> None:
    """Enqueue every article that waits for questions, and retire what may no longer be asked."""
    for version_id in sources.waiting_for_questions():
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
