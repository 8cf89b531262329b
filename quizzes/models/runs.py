"""What the workers did: one row a run, one a part of it."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy


class TaskRun(models.Model):
    """One run of one piece of work: what, when, how many done of how many, what failed.

    ``task`` and ``occasion`` (the local day of a zone, a date, a change) name it: the same
    occasion again is the same run. ``failures`` keeps the first few as
    ``{"about", "problem"}``; ``failed`` counts all.
    """

    task = models.CharField(_("工作"), max_length=40)
    occasion = models.CharField(_("时机"), max_length=80)
    total = models.PositiveIntegerField(_("总数"), default=0)
    done = models.PositiveIntegerField(_("完成"), default=0)
    failed = models.PositiveIntegerField(_("失败"), default=0)
    failures = models.JSONField(_("失败原因"), default=list)
    started_at = models.DateTimeField(_("开始时间"))
    finished_at = models.DateTimeField(_("完成时间"), null=True)

    class Meta:
        verbose_name = _("后台工作记录")
        verbose_name_plural = pgettext_lazy("plural", "后台工作记录")
        ordering = ["-started_at", "-id"]
        constraints = [models.UniqueConstraint(fields=["task", "occasion"], name="run_once")]
        indexes = [models.Index(fields=["started_at"], name="run_by_time")]

    def __str__(self) -> str:
        return f"{self.task} {self.occasion}: {self.done}/{self.total}"


class TaskPart(models.Model):
    """A range of ids (``first`` to ``last``, both in it) that one message works through.

    ``count`` ids of the range were to be done when the run began. Whoever works it has claimed
    it. It is done once it has ``finished_at``; until then a sweep sends it again when nobody
    has claimed it, or the claim is so old that its holder was killed.
    """

    run = models.ForeignKey(TaskRun, models.CASCADE, related_name="parts")
    first = models.BigIntegerField()
    last = models.BigIntegerField()
    count = models.PositiveIntegerField(default=0)
    claimed_at = models.DateTimeField(null=True)
    done = models.PositiveIntegerField(default=0)
    failures = models.JSONField(default=list)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "first"], name="part_once")]

    def __str__(self) -> str:
        return f"{self.run} [{self.first}–{self.last}]"
