"""How a learner is reminded, and that it was done."""

from __future__ import annotations

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class PushSubscription(models.Model):
    """Where one browser of a learner takes Web Push (RFC 8030), with its keys (RFC 8291).

    ``digest``: SHA-256 of the address, which may be too long for an index.
    """

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="push_subscriptions"
    )
    address = models.URLField(max_length=1000)
    digest = models.CharField(max_length=64)
    p256dh = models.CharField(max_length=120)
    auth = models.CharField(max_length=60)
    made_at = models.DateTimeField()

    class Meta:
        verbose_name = _("推送订阅")
        verbose_name_plural = pgettext_lazy("plural", "推送订阅")
        constraints = [
            models.UniqueConstraint(fields=["learner", "digest"], name="subscribed_once"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} · {self.digest[:8]}"


class Reminder(models.Model):
    """A learner was reminded on a local day, by one channel: claimed before it is sent.

    ``due`` 0: all was done when the hour came, and nothing was sent. ``sent_at``: when it was
    handed over; with a ``problem`` beside it, it may not have arrived.
    """

    class Channel(models.TextChoices):
        EMAIL = "email", _("邮件")
        PUSH = "push", _("推送")

    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="reminders", verbose_name=_("考生")
    )
    day = models.IntegerField(_("日序号"))
    channel = models.CharField(_("方式"), max_length=5, choices=Channel)
    due = models.PositiveIntegerField(_("待做题数"))
    claimed_at = models.DateTimeField(_("领取时间"))
    sent_at = models.DateTimeField(_("发出时间"), null=True)
    problem = models.CharField(_("问题"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("提醒")
        verbose_name_plural = pgettext_lazy("plural", "提醒")
        ordering = ["-id"]
        constraints = [
            models.UniqueConstraint(fields=["learner", "day", "channel"], name="reminded_once"),
        ]

    def __str__(self) -> str:
        return f"{self.learner_id} · {self.day} · {self.channel}"
