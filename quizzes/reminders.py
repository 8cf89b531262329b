"""Reminders at the learner's own hour: what is due today, once a channel, and not when it is done.

At most once. A channel is claimed by its row before anything is sent, and what may have gone out
is not sent again: the day's questions are there to see anyway, and two mails are worse than none.
So the mail of a worker that died while sending is lost, and so is a push that was sent and never
answered; one that was certainly not handed over (no mail server answered, no push service could
be reached, or each refused) is tried again while the hour lasts.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import reduce
from operator import or_
from smtplib import SMTPException
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.mail import get_connection
from django.db.models import Exists, OuterRef, Q, QuerySet

from news.fetch import Policy
from quizzes import planning, reminder_texts, web_push
from quizzes.cards import Learner, day_in, exam_day_of, settings_of
from quizzes.memory.days import local_day
from quizzes.models import Enrolment, LearnerSettings, PushSubscription, Reminder
from quizzes.reminder_texts import Due

# A worker that comes later than this would remind at night, or of a day that is nearly over.
MINUTES_LATE = 3 * 60
TRIED_AGAIN_AFTER = timedelta(minutes=9)
LONGEST_PROBLEM = 300

Channel = Reminder.Channel


@dataclass(frozen=True, slots=True)
class _Occasion:
    """One learner is to be told at one time; ``services``: the push services to be spoken to."""

    learner: Learner
    own: LearnerSettings
    due: Due
    now: datetime
    services: Policy


def due_reminders(*, now: datetime) -> QuerySet[Any]:
    """Return those to look at: their hour has come, some channel reaches them and is unclaimed.

    Whether anything is left to do is asked for one learner at a time, by ``remind``; who had
    nothing left is not looked at again that day.
    """
    hours = LearnerSettings.objects.filter(reminder_hour__isnull=False)
    clocks = hours.values_list("zone", "rollover_hour", "reminder_hour").distinct()
    days: dict[int, Q] = defaultdict(Q)
    for zone, rollover, hour in clocks:
        if _has_come(hour, zone, rollover, now):
            clock = Q(study__zone=zone, study__rollover_hour=rollover, study__reminder_hour=hour)
            days[local_day(now, zone, rollover)] |= clock
    nobody = Q(pk__in=[])
    waiting = [
        clock & reduce(or_, _open_channels(day, now).values(), nobody)
        for day, clock in days.items()
    ]
    return _learners().filter(reduce(or_, waiting, nobody))


def remind(learner: Learner, *, now: datetime, services: Policy = web_push.PUSH_SERVICES) -> None:
    """Tell a learner what is due, by each channel that is open to them and not yet used today.

    Does nothing outside their hour, sends nothing when all is done; may be called any number of
    times, at once too.
    """
    own = settings_of(learner)
    if not _has_come(own.reminder_hour, own.zone, own.rollover_hour, now):
        return
    day = day_in(own, now)
    reached = {
        channel: _learners().filter(there, pk=learner.pk).exists()
        for channel, there in _open_channels(day, now).items()
    }
    if not any(reached.values()):
        return
    occasion = _Occasion(learner, own, what_is_due(learner, now=now), now, services)
    for channel in (one for one, there in reached.items() if there):
        if _claim(occasion, day, channel) and occasion.due.questions:
            _send(occasion, day, channel)


def what_is_due(learner: Learner, *, now: datetime) -> Due:
    """Return what is left of today over the learner's exams; one that is over asks nothing."""
    reviews: set[int] = set()
    new: set[int] = set()
    today = day_in(settings_of(learner), now)
    enrolments = Enrolment.objects.filter(learner=learner).select_related("exam", "sitting")
    for enrolment in enrolments.order_by("exam"):
        exam_day = exam_day_of(enrolment)
        if exam_day is None or exam_day >= today:
            queue = planning.queue(learner=learner, exam=enrolment.exam, now=now)
            reviews.update(set(queue.remaining) & set(queue.reviews))
            new.update(set(queue.remaining) & set(queue.new))
    return Due(len(reviews), len(new - reviews))


def can_remind() -> bool:
    """Whether the site has any way to reach learners."""
    return bool(settings.SENDS_EMAIL) or web_push.is_configured()


def _has_come(hour: int | None, zone: str, rollover_hour: int, now: datetime) -> bool:
    """Whether the clock on the learner's wall passed the hour today, and not too long ago.

    ``None`` never comes. Both are counted from the start of the day, so that 01:00 comes late in
    a day from 04:00.
    """
    if hour is None:
        return False
    wall = now.astimezone(ZoneInfo(zone))
    into_day = (wall.hour - rollover_hour) % 24 * 60 + wall.minute
    return 0 <= into_day - (hour - rollover_hour) % 24 * 60 < MINUTES_LATE


def _learners() -> QuerySet[Any]:
    enrolled = Enrolment.objects.filter(learner=OuterRef("pk"))
    people = get_user_model().objects.filter(is_active=True, is_guest=False)
    return people.filter(Exists(enrolled))


def _open_channels(day: int, now: datetime) -> dict[Channel, Q]:
    """For each channel that is set up: whom it reaches and who was not yet told by it that day."""
    ways: dict[Channel, Q] = {}
    if settings.SENDS_EMAIL:
        ways[Channel.EMAIL] = Q(study__reminder_by_email=True) & ~Q(email="")
    if web_push.is_configured():
        ways[Channel.PUSH] = Q(Exists(PushSubscription.objects.filter(learner=OuterRef("pk"))))
    told = Reminder.objects.filter(learner=OuterRef("pk"), day=day).exclude(_to_be_tried(now))
    return {
        channel: way & ~Q(Exists(told.filter(channel=channel))) for channel, way in ways.items()
    }


def _to_be_tried(now: datetime) -> Q:
    """Claims that certainly came to nothing, some minutes ago."""
    return Q(sent_at=None, claimed_at__lte=now - TRIED_AGAIN_AFTER) & ~Q(problem="")


def _claim(occasion: _Occasion, day: int, channel: Channel) -> bool:
    """Whether it is ours to send: of two that ask at once, one is told so."""
    key: dict[str, Any] = {"learner": occasion.learner, "day": day, "channel": channel}
    claim: dict[str, Any] = {"due": occasion.due.questions, "claimed_at": occasion.now}
    if Reminder.objects.get_or_create(**key, defaults=claim)[1]:
        return True
    failed = Reminder.objects.filter(_to_be_tried(occasion.now), **key)
    return bool(failed.update(**claim, problem=""))


def _send(occasion: _Occasion, day: int, channel: Channel) -> None:
    handed_over, problem = SENDERS[channel](occasion)
    mine = Reminder.objects.filter(learner=occasion.learner, day=day, channel=channel)
    sent_at = occasion.now if handed_over else None
    mine.update(sent_at=sent_at, problem=problem[:LONGEST_PROBLEM])


def _mail(occasion: _Occasion) -> tuple[bool, str]:
    mail = reminder_texts.mail_to(occasion.learner, occasion.due, script=occasion.own.script)
    connection = get_connection()
    try:
        connection.open()
    except (OSError, SMTPException) as problem:
        return False, f"{type(problem).__name__}: {problem}"
    try:
        connection.send_messages([mail])
    except (OSError, SMTPException) as problem:
        return True, f"{type(problem).__name__}: {problem}"
    finally:
        connection.close()
    return True, ""


def _push(occasion: _Occasion) -> tuple[bool, str]:
    receivers = list(PushSubscription.objects.filter(learner=occasion.learner).order_by("pk"))
    message = reminder_texts.notification(occasion.due, script=occasion.own.script)
    outcomes = web_push.deliver(receivers, message, now=occasion.now, policy=occasion.services)
    went = zip(receivers, outcomes, strict=True)
    gone = [one.pk for one, outcome in went if outcome == web_push.GONE]
    PushSubscription.objects.filter(learner=occasion.learner, pk__in=gone).delete()
    arrived = any(map(web_push.may_have_arrived, outcomes))
    return arrived, "; ".join(sorted({outcome for outcome in outcomes if outcome}))


# What each returns: whether it may have arrived, and what went wrong.
SENDERS: dict[Channel, Callable[[_Occasion], tuple[bool, str]]] = {
    Channel.EMAIL: _mail,
    Channel.PUSH: _push,
}
