"""All that is kept of a person: to hand over, and to delete.

Cards, day plans and fitted weights are worked out from the log and the settings, and so not handed
over. So is a forecast, but by the bank of its day: it is handed over as it was told.
"""

from __future__ import annotations

from typing import Any

from axes.models import AccessAttempt, AccessLog
from django.db import transaction
from django.db.models import QuerySet
from rest_framework import serializers

from quizzes import practice
from quizzes.models import (
    Attempt,
    Enrolment,
    Forecast,
    Notice,
    PushSubscription,
    Reminder,
    Review,
)
from studyapp.accounts.models import User


class OwnAccount(serializers.Serializer[User]):
    username = serializers.CharField()
    email = serializers.CharField(allow_blank=True)
    is_guest = serializers.BooleanField()
    date_joined = serializers.DateTimeField()
    last_login = serializers.DateTimeField(allow_null=True)


class OwnSettings(serializers.Serializer[Any]):
    zone = serializers.CharField()
    rollover_hour = serializers.IntegerField()
    script = serializers.CharField()
    easy_days = serializers.ListField()
    reminder_hour = serializers.IntegerField(allow_null=True)
    reminder_by_email = serializers.BooleanField()


class OwnEnrolment(serializers.Serializer[Enrolment]):
    exam = serializers.CharField(source="exam.slug")
    date = serializers.DateField(source="exam_date", allow_null=True)
    capacity = serializers.IntegerField()
    retention = serializers.CharField()
    started_at = serializers.DateTimeField()


class OwnReview(serializers.Serializer[dict[str, Any]]):
    """A line of the log with the stem it answers; ``kind`` and ``response`` as in answers."""

    client_uuid = serializers.UUIDField()
    kind = serializers.CharField()
    about = serializers.UUIDField(allow_null=True)
    question = serializers.IntegerField()
    version = serializers.IntegerField()
    stem = serializers.CharField()
    mode = serializers.CharField()
    response = serializers.DictField()
    guessed = serializers.BooleanField()
    correct = serializers.BooleanField(allow_null=True)
    share = serializers.FloatField(allow_null=True)
    grade = serializers.IntegerField(allow_null=True)
    duration_ms = serializers.IntegerField(allow_null=True)
    answered_at = serializers.DateTimeField()
    received_at = serializers.DateTimeField()
    local_day = serializers.IntegerField()
    zone = serializers.CharField()


class OwnMockExam(serializers.Serializer[Attempt]):
    client_uuid = serializers.UUIDField()
    paper = serializers.CharField(source="paper.name")
    versions = serializers.ListField()
    started_at = serializers.DateTimeField()
    finished_at = serializers.DateTimeField(allow_null=True)
    marks = serializers.FloatField(allow_null=True)


class OwnForecast(serializers.Serializer[Forecast]):
    """The marks forecast on a local day; ``detail`` as the forecast's own address gives it."""

    exam = serializers.CharField(source="exam.slug")
    day = serializers.IntegerField()
    expected = serializers.FloatField()
    low = serializers.FloatField()
    high = serializers.FloatField()
    total = serializers.FloatField()
    detail = serializers.DictField()
    made_at = serializers.DateTimeField()


class OwnNotice(serializers.Serializer[Notice]):
    kind = serializers.CharField()
    stem = serializers.CharField(source="question")
    data = serializers.DictField()  # type: ignore[assignment]  # DRF takes fields off the class
    made_at = serializers.DateTimeField()
    seen_at = serializers.DateTimeField(allow_null=True)


class OwnPushSubscription(serializers.Serializer[PushSubscription]):
    address = serializers.CharField()
    made_at = serializers.DateTimeField()


class OwnReminder(serializers.Serializer[Reminder]):
    channel = serializers.CharField()
    due = serializers.IntegerField()
    sent_at = serializers.DateTimeField()


class OwnSignIn(serializers.Serializer[Any]):
    at = serializers.DateTimeField(source="attempt_time")
    address = serializers.CharField(source="ip_address", allow_null=True)
    browser = serializers.CharField(source="user_agent", allow_blank=True)
    signed_out = serializers.DateTimeField(source="logout_time", allow_null=True)


class OwnData(serializers.Serializer[dict[str, Any]]):
    """Everything kept of you, oldest first. Cards, day plans and fitted weights follow from it."""

    account = OwnAccount()
    settings = OwnSettings()
    enrolments = OwnEnrolment(many=True)
    reviews = OwnReview(many=True)
    mock_exams = OwnMockExam(many=True)
    forecasts = OwnForecast(many=True)
    notices = OwnNotice(many=True)
    push_subscriptions = OwnPushSubscription(many=True)
    reminders = OwnReminder(many=True)
    sign_ins = OwnSignIn(many=True)


def own_data(person: User) -> dict[str, Any]:
    """Return what is kept of a person as plain data in the shape of ``OwnData``."""
    enrolments = Enrolment.objects.filter(learner=person).select_related("exam", "sitting")
    attempts = Attempt.objects.filter(learner=person).select_related("paper")
    forecasts = Forecast.objects.filter(learner=person).select_related("exam")
    notices = Notice.objects.filter(learner=person).select_related("question__current")
    kept = {
        "account": person,
        "settings": practice.settings_of(person),
        "enrolments": enrolments.order_by("started_at", "pk"),
        "reviews": _log(person),
        "mock_exams": attempts.order_by("started_at", "pk"),
        "forecasts": forecasts.order_by("made_at", "pk"),
        "notices": notices.order_by("made_at", "pk"),
        "push_subscriptions": person.push_subscriptions.order_by("made_at", "pk"),
        "reminders": person.reminders.filter(sent_at__isnull=False).order_by("sent_at", "pk"),
        "sign_ins": AccessLog.objects.filter(username=person.username).order_by("attempt_time"),
    }
    return dict(OwnData(kept).data)


def erase(people: QuerySet[User]) -> None:
    """Delete people with all they own; who is gone already is no error.

    Failed and past sign-ins know a person by name only, and no cascade would reach them.
    """
    with transaction.atomic():
        # In one order, so that two who delete, or one who adopts, wait and do not deadlock.
        names = dict(people.order_by("pk").select_for_update().values_list("pk", "username"))
        for log in (AccessAttempt, AccessLog):
            log.objects.filter(username__in=names.values()).delete()
        User.objects.filter(pk__in=names).delete()


def _log(person: User) -> list[dict[str, Any]]:
    fields = set(OwnReview().fields) - {"question", "version", "stem"}
    log = Review.objects.filter(learner=person).order_by("answered_at", "client_uuid")
    rows = log.values(*fields, "question_id", "version_id", "version__stem")
    renamed = {"question": "question_id", "version": "version_id", "stem": "version__stem"}
    return [row | {new: row[old] for new, old in renamed.items()} for row in rows]
