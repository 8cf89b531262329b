"""A learner's day begins: their plans and forecasts are made before they come."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Exists, OuterRef, Q, QuerySet

from quizzes import forecasting, planning
from quizzes.cards import Learner
from quizzes.memory.days import date_of, local_day
from quizzes.models import Enrolment, LearnerSettings


def begun_days(now: datetime) -> list[str]:
    """Return the days that have begun somewhere: ``2026-03-02 Asia/Shanghai 4``, one a clock.

    A clock is a zone with a rollover hour; those that an enrolled learner lives by count.
    """
    days = []
    for zone, hour in sorted(_clocks()):
        day = date_of(local_day(now, zone, hour))
        days.append(f"{day.isoformat()} {zone} {hour}")
    return days


def learners(occasion: str) -> QuerySet[Any]:
    """Return whoever is enrolled and lives by the occasion's clock.

    Visitors without an account are left out: their day is planned when they come.
    """
    _, zone, hour = occasion.split(" ")
    there = Q(study__zone=zone, study__rollover_hour=int(hour))
    if _usual_clock() == (zone, int(hour)):
        there |= Q(study__isnull=True)
    return _enrolled().filter(there)


def begin_day(*, learner: Learner, now: datetime) -> None:
    """Plan a learner's day for each of their exams, in the order of exams; keep the forecasts.

    What one plan takes the next leaves out, so the order decides what the plans are.
    """
    enrolments = Enrolment.objects.filter(learner=learner).order_by("exam")
    for enrolment in enrolments.select_related("exam"):
        planning.plan_day(learner=learner, exam=enrolment.exam, now=now)
        forecasting.store(learner=learner, exam=enrolment.exam, now=now)


def _enrolled() -> QuerySet[Any]:
    theirs = Enrolment.objects.filter(learner=OuterRef("pk"))
    people = get_user_model()._default_manager.filter(is_active=True, is_guest=False)
    return people.filter(Exists(theirs))


def _clocks() -> set[tuple[str, int]]:
    found = _enrolled().order_by().values_list("study__zone", "study__rollover_hour").distinct()
    return {(zone, hour) if zone else _usual_clock() for zone, hour in found}


def _usual_clock() -> tuple[str, int]:
    """That of whoever never changed a setting, and so may have no row of them."""
    usual = LearnerSettings()
    return usual.zone, usual.rollover_hour
